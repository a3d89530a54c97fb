/**
 * The servers that a suite asks: NSD with all zones, Unbound in front of it, dnsdist for DoH.
 *
 * @module
 */

import type { Certificate } from './certificate.ts';
import { type DohServer, startDnsdist } from './dnsdist.ts';
import { type DnsServer, serveTexts, type TextServer } from './nsd.ts';
import { type SignedZone, signZone, tamperWith } from './signed-zone.ts';
import { type RecursiveServer, startUnbound } from './unbound.ts';
import type { ServedZone } from './zone-files.ts';

/** Servers that run until stopped. */
export interface Network {
	/** NSD. */
	readonly authoritative: DnsServer;
	/** Unbound, with DoH over HTTP/2 when there is a certificate. */
	readonly recursive: RecursiveServer;
	/** dnsdist, with DoH over HTTP/1.1 and HTTP/2, when there is a certificate. */
	readonly doh: DohServer | null;
	readonly stop: () => Promise<void>;
}

/** More TXT records than fit into a UDP answer, each of 200 octets. */
export const BIG_SET: number = 150;

function start(apex: string): string {
	return `$ORIGIN ${apex}.
$TTL 600
@ IN SOA ns hostmaster 1 7200 3600 1209600 300
@ IN NS ns
ns IN A 192.0.2.53
`;
}

function bigZone(): ServedZone {
	const records = Array.from({ length: BIG_SET }, (_, i) => {
		const text = `record ${String(i).padStart(4, '0')} `;
		return `@ IN TXT "${text.padEnd(200, 'x')}"`;
	});
	return { apex: 'big.example', text: `${start('big.example')}${records.join('\n')}\n` };
}

/** Zones with good signatures, with a record changed after signing, and with signatures of last year. */
function signedZones(): Promise<readonly SignedZone[]> {
	const text = (apex: string): string =>
		`${start(apex)}@ IN TXT "v=spf1 ip4:192.0.2.0/24 -all"\n@ IN MX 10 mail\nmail IN A 192.0.2.25\n`;
	const tampered = signZone('tampered.example', text('tampered.example')).then((zone) =>
		tamperWith(zone, 'ip4:192.0.2.0/24', 'ip4:198.51.100.0/24'),
	);
	const expired = ['-i', '20240101000000', '-e', '20240201000000'];
	return Promise.all([
		signZone('good.example', text('good.example')),
		tampered,
		signZone('expired.example', text('expired.example'), expired),
	]);
}

/** Every zone of a server, as Unbound is told where they are. */
export function stubsOf({ address, apexes }: TextServer): Readonly<Record<string, string>> {
	return Object.fromEntries(apexes.map((apex) => [apex, address]));
}

/**
 * Starts the network over a master-file text. Below `contract.example` the failures that the contract
 * plans come true: NSD has no file for `broken` and hands `refused` to nobody. Unbound would make SERVFAIL of a
 * refusal upstream, so it refuses by itself, and it drops `slow`.
 */
export async function startNetwork(zone: string, tls?: Certificate): Promise<Network> {
	const signed = await signedZones();
	const authoritative = await serveTexts(
		[zone],
		[
			bigZone(),
			...signed,
			{ apex: 'broken.contract.example' },
			{
				apex: 'refused.contract.example',
				text: start('refused.contract.example'),
				isRefused: true,
			},
		],
	);
	const recursive = await startUnbound({
		stubs: stubsOf(authoritative),
		anchors: signed.map(({ anchor }) => anchor),
		refused: ['refused.contract.example'],
		dropped: ['slow.contract.example'],
		...(tls === undefined ? {} : { tls }),
	});
	const doh = tls === undefined ? null : await startDnsdist(recursive.port, tls);
	const stop = async (): Promise<void> => {
		await doh?.stop();
		await recursive.stop();
		await authoritative.stop();
	};
	return { authoritative, recursive, doh, stop };
}
