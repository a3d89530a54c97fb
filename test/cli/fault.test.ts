/**
 * A fault of the program in its own process: never a status that reads as a decision.
 */

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileServer, hostileServer } from '../resolvers/hostile-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Ends when the process does. */
function run(args: readonly string[]): Promise<{ status: number | null; stderr: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
		let stderr = '';
		child.stderr.on('data', (text) => {
			stderr += text;
		});
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, stderr }));
	});
}

describe('a fault', () => {
	let folder: string;
	let server: HostileServer;

	beforeAll(async () => {
		// Where the packages are found, and the project by its own name.
		folder = await mkdtemp(`${root}node_modules/.fault-`);
		await build({
			entryPoints: [`${root}src/cli.ts`],
			outfile: `${folder}/cli.mjs`,
			bundle: true,
			format: 'esm',
			platform: 'node',
			packages: 'external',
			logLevel: 'error',
		});
		await mkdir(`${folder}/node_modules`);
		await symlink(root, `${folder}/node_modules/maysend`);
		server = await hostileServer(() => {});
	});
	afterAll(async () => {
		await server.close();
		await rm(folder, { recursive: true });
	});

	it.each([
		['thrown by a callback', "throw new Error('lost \\x1b[31m')"],
		['of a promise that nobody waits for', "Promise.reject(new Error('lost'))"],
	])(
		'%s ends with status 70',
		async (_, fault) => {
			const inTime = "process.listenerCount('uncaughtException') > 0";
			const code = `const t = setInterval(() => { if (${inTime}) { clearInterval(t); ${fault} } }, 20)`;
			const check = ['check', 'info@shop.example', '--relay', 'mailgun', '--server', server.at];
			const preload = `data:text/javascript,${encodeURIComponent(`${code}.unref()`)}`;
			const { status, stderr } = await run(['--import', preload, `${folder}/cli.mjs`, ...check]);
			expect(stderr).toMatch(/^maysend: Error: lost/);
			expect(stderr).not.toContain('\x1b');
			expect(status).toBe(70);
		},
		20_000,
	);

	it('of the caller is none: a table that is not there', async () => {
		const { status, stderr } = await run([`${folder}/cli.mjs`, 'bulk', `${folder}/none.csv`]);
		expect(stderr).toMatch(/^maysend: file: ENOENT.* \(input\.file-unreadable\)\n$/);
		expect(status).toBe(64);
	}, 20_000);
});
