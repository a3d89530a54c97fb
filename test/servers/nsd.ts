/**
 * NSD as the authoritative name server.
 *
 * @module
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dig } from './dig.ts';
import { freePort, start } from './process.ts';
import { type ServedZone, servedZones } from './zone-files.ts';

/** A DNS server on the loopback address. */
export interface DnsServer {
	readonly port: number;
	/** `127.0.0.1:<port>` */
	readonly address: string;
	readonly stop: () => Promise<void>;
}

/** Nobody asks from this address, so that a zone for it alone is refused to everybody. */
const NOBODY = '192.0.2.1';

function zoneSection({ apex, text, isRefused }: ServedZone, index: number): string {
	const file = text === undefined ? 'missing.zone' : `${index}.zone`;
	const access = isRefused ? `\n  allow-query: ${NOBODY} NOKEY` : '';
	return `zone:\n  name: "${apex}."\n  zonefile: "${file}"${access}\n`;
}

/** Everything the server writes goes into its folder; the rate limit would cut a burst of questions. */
function configure(folder: string, listen: string, zones: readonly ServedZone[]): string {
	return `server:
  ip-address: ${listen}
  server-count: 1
  username: ""
  chroot: ""
  zonesdir: "${folder}"
  database: ""
  pidfile: "${folder}/nsd.pid"
  xfrdfile: "${folder}/xfrd.state"
  zonelistfile: "${folder}/zone.list"
  xfrdir: "${folder}"
  rrl-ratelimit: 0
  rrl-whitelist-ratelimit: 0
  minimal-responses: no
remote-control:
  control-enable: no
${zones.map(zoneSection).join('')}`;
}

/** Where NSD listens, if not on a free port of 127.0.0.1. */
export interface NsdOptions {
	readonly ip?: string;
	readonly port?: number;
}

/** Serves zones until stopped. The first of them that has a text shows when the server is ready. */
export async function startNsd(
	zones: readonly ServedZone[],
	options: NsdOptions = {},
): Promise<DnsServer> {
	const folder = await mkdtemp(join(tmpdir(), 'maysend-nsd-'));
	const { ip = '127.0.0.1', port = await freePort() } = options;
	for (const [index, { text }] of zones.entries()) {
		if (text !== undefined) await writeFile(join(folder, `${index}.zone`), text);
	}
	const file = join(folder, 'nsd.conf');
	await writeFile(file, configure(folder, `${ip}@${port}`, zones));
	const apex = zones.find(({ text, isRefused }) => text !== undefined && !isRefused)?.apex ?? '';
	const isReady = async (): Promise<boolean> =>
		(await dig(port, apex, 'SOA', 200, ip))?.rcode === 'NOERROR';
	const server = await start('nsd', ['-d', '-c', file], isReady).catch(async (error) => {
		await rm(folder, { recursive: true });
		throw error;
	});
	const stop = async (): Promise<void> => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
	return { port, address: `${ip}:${port}`, stop };
}

/** A server with the tops of its zones, for the recursive server in front. */
export interface TextServer extends DnsServer {
	readonly apexes: readonly string[];
}

/** Serves master-file texts together, as {@link servedZones} cuts them. */
export async function serveTexts(
	texts: readonly string[],
	others: readonly ServedZone[] = [],
): Promise<TextServer> {
	const folder = await mkdtemp(join(tmpdir(), 'maysend-texts-'));
	const zones = [...(await servedZones(texts, folder)), ...others];
	const server = await startNsd(zones);
	const stop = async (): Promise<void> => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
	return { ...server, apexes: zones.map(({ apex }) => apex), stop };
}
