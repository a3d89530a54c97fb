/**
 * BIND and Knot as primary servers of one zone that takes dynamic updates (RFC 2136).
 *
 * @module
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dig } from './dig.ts';
import type { Program } from './installed.ts';
import { freePort, run, start } from './process.ts';

/** A server that takes updates. */
export interface UpdatableServer {
	readonly address: string;
	/** Sends an update; rejects with the words of the program where the server refuses it. */
	readonly update: (text: string) => Promise<void>;
	readonly stop: () => Promise<void>;
}

/** A kind of server, with the program that its distribution has for updates. */
export interface UpdatableKind {
	readonly server: Program;
	readonly client: Program;
	readonly configure: (folder: string, port: number, zone: string) => string;
	readonly args: (file: string) => readonly string[];
}

/** BIND 9 with `nsupdate`. */
export const bindKind: UpdatableKind = {
	server: 'named',
	client: 'nsupdate',
	configure: (folder, port, zone) => `options {
	directory "${folder}"; listen-on port ${port} { 127.0.0.1; }; listen-on-v6 { none; };
	pid-file none; session-keyfile none; recursion no; dnssec-validation no; notify no;
};
controls { };
zone "${zone}" { type primary; file "zone"; allow-update { 127.0.0.1; }; check-names ignore; };
`,
	args: (file) => ['-g', '-c', file],
};

/** Knot DNS with `knsupdate`. */
export const knotKind: UpdatableKind = {
	server: 'knotd',
	client: 'knsupdate',
	configure: (folder, port, zone) => `server:
  rundir: "${folder}"
  listen: "127.0.0.1@${port}"
database:
  storage: "${folder}"
acl:
  - id: update
    address: 127.0.0.1
    action: update
zone:
  - domain: "${zone}"
    storage: "${folder}"
    file: "zone"
    acl: update
    journal-content: none
    semantic-checks: off
`,
	args: (file) => ['-c', file],
};

/** Serves one zone until stopped. */
export async function startUpdatable(
	{ server, client, configure, args }: UpdatableKind,
	zone: string,
	text: string,
): Promise<UpdatableServer> {
	const folder = await mkdtemp(join(tmpdir(), `maysend-${server}-`));
	const port = await freePort();
	const file = join(folder, 'conf');
	await writeFile(join(folder, 'zone'), text);
	await writeFile(file, configure(folder, port, zone));
	const isReady = async (): Promise<boolean> =>
		(await dig(port, zone, 'SOA', 200))?.rcode === 'NOERROR';
	const running = await start(server, args(file), isReady).catch(async (error) => {
		await rm(folder, { recursive: true });
		throw error;
	});
	return {
		address: `127.0.0.1:${port}`,
		update: async (commands) => {
			const script = join(folder, 'update');
			await writeFile(script, `server 127.0.0.1 ${port}\n${commands}`);
			await run(client, [script]);
		},
		stop: async () => {
			await running.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
