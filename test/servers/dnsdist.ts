/**
 * dnsdist as a DoH server that speaks HTTP/1.1 too, in front of a recursive server.
 *
 * Unbound's own DoH is HTTP/2 alone, which Node's `fetch` does not speak.
 *
 * @module
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from './certificate.ts';
import { freePort, start } from './process.ts';

/** A DoH server. */
export interface DohServer {
	readonly dohUrl: string;
	readonly stop: () => Promise<void>;
}

/** Tells whether something accepts connections there. */
function isListening(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		const finish = (is: boolean): void => {
			socket.destroy();
			resolve(is);
		};
		socket.once('connect', () => finish(true));
		socket.once('error', () => finish(false));
	});
}

/** Runs dnsdist until stopped. */
export async function startDnsdist(behind: number, tls: Certificate): Promise<DohServer> {
	const folder = await mkdtemp(join(tmpdir(), 'maysend-dnsdist-'));
	const [plain, port] = [await freePort(), await freePort()];
	const file = join(folder, 'dnsdist.conf');
	await writeFile(
		file,
		`setLocal('127.0.0.1:${plain}')
setSecurityPollSuffix('')
newServer({ address = '127.0.0.1:${behind}', checkName = 'localhost.', useClientSubnet = false })
addDOHLocal('127.0.0.1:${port}', '${tls.certificate}', '${tls.key}', '/dns-query')
`,
	);
	const args = ['--supervised', '--disable-syslog', '-C', file];
	const server = await start('dnsdist', args, () => isListening(port)).catch(async (error) => {
		await rm(folder, { recursive: true });
		throw error;
	});
	const stop = async (): Promise<void> => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
	return { dohUrl: `https://127.0.0.1:${port}/dns-query`, stop };
}
