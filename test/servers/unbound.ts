/**
 * Unbound as the recursive server in front of an authoritative one, validating, and as a DoH server.
 *
 * @module
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from './certificate.ts';
import { dig } from './dig.ts';
import type { DnsServer } from './nsd.ts';
import { freePort, start } from './process.ts';

/** What Unbound is told beside where to listen. */
export interface UnboundOptions {
	/** Zones and the `address:port` of the server that has them; `""` is the root. */
	readonly stubs: Readonly<Record<string, string>>;
	/** DS records of signed zones, in master-file text. */
	readonly anchors?: readonly string[];
	/** Names that Unbound itself refuses, with what is below. */
	readonly refused?: readonly string[];
	/** Names for which Unbound sends no answer at all, with what is below. */
	readonly dropped?: readonly string[];
	/** Serve DoH too (RFC 8484). */
	readonly tls?: Certificate;
}

/** A recursive server; `dohUrl` is there when it was given a certificate. */
export interface RecursiveServer extends DnsServer {
	readonly dohUrl?: string;
}

/** Unbound answers for these itself unless told that they are like any other (RFC 6303 §4). */
const RESERVED = [
	'2.0.192.in-addr.arpa',
	'100.51.198.in-addr.arpa',
	'113.0.203.in-addr.arpa',
	'8.b.d.0.1.0.0.2.ip6.arpa',
];

function localZones(names: readonly string[] | undefined, kind: string): string {
	return (names ?? []).map((name) => `  local-zone: "${name}." ${kind}\n`).join('');
}

function configure(folder: string, port: number, dohPort: number, options: UnboundOptions): string {
	const { stubs, anchors = [], tls } = options;
	const doh = `  interface: 127.0.0.1@${dohPort}
  https-port: ${dohPort}
  tls-service-key: "${tls?.key}"
  tls-service-pem: "${tls?.certificate}"
`;
	return `server:
  directory: "${folder}"
  chroot: ""
  username: ""
  pidfile: ""
  use-syslog: no
  do-daemonize: no
  num-threads: 1
  interface: 127.0.0.1@${port}
${tls === undefined ? '' : doh}  access-control: 127.0.0.0/8 allow
  do-not-query-localhost: no
  do-ip6: no
  module-config: "validator iterator"
  ede: yes
${anchors.map((anchor) => `  trust-anchor: '${anchor}'\n`).join('')}${localZones(RESERVED, 'nodefault')}${localZones(options.refused, 'refuse')}${localZones(options.dropped, 'deny')}remote-control:
  control-enable: no
${Object.entries(stubs)
	.map(([zone, at]) => `stub-zone:\n  name: "${zone}."\n  stub-addr: ${at.replace(':', '@')}\n`)
	.join('')}`;
}

/** Runs Unbound until stopped. */
export async function startUnbound(options: UnboundOptions): Promise<RecursiveServer> {
	const folder = await mkdtemp(join(tmpdir(), 'maysend-unbound-'));
	const [port, dohPort] = [await freePort(), await freePort()];
	const file = join(folder, 'unbound.conf');
	await writeFile(file, configure(folder, port, dohPort, options));
	// Unbound knows this name by itself (RFC 6761 §6.3).
	const isReady = async (): Promise<boolean> =>
		(await dig(port, 'localhost', 'A', 200))?.rcode === 'NOERROR';
	const server = await start('unbound', ['-d', '-p', '-c', file], isReady).catch(async (error) => {
		await rm(folder, { recursive: true });
		throw error;
	});
	const stop = async (): Promise<void> => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
	const dohUrl = options.tls === undefined ? {} : { dohUrl: url(dohPort) };
	return { port, address: `127.0.0.1:${port}`, ...dohUrl, stop };
}

function url(port: number): string {
	return `https://127.0.0.1:${port}/dns-query`;
}
