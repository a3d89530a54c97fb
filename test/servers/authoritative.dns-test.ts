/**
 * `authoritative: true`: past a cache that still holds the old answer, to the zone's own servers.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { nodeResolver } from '../../src/resolvers/node/node-resolver.ts';
import { missing } from './installed.ts';
import { type DnsServer, startNsd } from './nsd.ts';
import { freePort } from './process.ts';
import { startUnbound } from './unbound.ts';
import type { ServedZone } from './zone-files.ts';

const absent = missing(['nsd', 'unbound']);
const OTHER_IP = '127.0.0.2';

function parentZone(spf: string): ServedZone {
	return {
		apex: 'shop.example',
		text: `$ORIGIN shop.example.
$TTL 3600
@ IN SOA ns hostmaster 1 7200 3600 1209600 300
@ IN NS ns
ns IN A 127.0.0.1
@ IN TXT "${spf}"
key IN CNAME key.mail
mail IN NS ns.mail
ns.mail IN A ${OTHER_IP}
`,
	};
}

function childZone(key: string): ServedZone {
	return {
		apex: 'mail.shop.example',
		text: `$ORIGIN mail.shop.example.
$TTL 3600
@ IN SOA ns hostmaster 1 7200 3600 1209600 300
@ IN NS ns
ns IN A ${OTHER_IP}
key IN TXT "${key}"
`,
	};
}

describe.skipIf(absent !== null)(`authoritative${absent ? ` (${absent})` : ''}`, () => {
	const running: { stop: () => Promise<void> }[] = [];
	let cached: Resolver;
	let authoritative: Resolver;
	let parent: DnsServer;
	let port = 0;

	// Two addresses with one port, as two machines would have it with port 53.
	beforeAll(async () => {
		port = await freePort();
		parent = await startNsd([parentZone('v=spf1 -all')], { port });
		const child = await startNsd([childZone('old')], { ip: OTHER_IP, port });
		const unbound = await startUnbound({
			stubs: { 'shop.example': parent.address, 'mail.shop.example': child.address },
		});
		running.push(child, unbound);
		const servers = [unbound.address];
		cached = nodeResolver({ servers });
		authoritative = nodeResolver({ servers, authoritative: true, nameServerPort: port });
	});
	afterAll(async () => {
		for (const server of [parent, ...running]) await server?.stop();
	});

	it('shows the new record while a cache still holds the old one', async () => {
		const old = { outcome: 'records', records: [['v=spf1 -all']] };
		expect(await cached.resolve('shop.example', 'TXT')).toMatchObject(old);
		expect(await authoritative.resolve('shop.example', 'TXT')).toMatchObject(old);

		await parent.stop();
		parent = await startNsd([parentZone('v=spf1 mx -all')], { port });

		expect(await cached.resolve('shop.example', 'TXT')).toMatchObject(old);
		expect(await authoritative.resolve('shop.example', 'TXT')).toMatchObject({
			outcome: 'records',
			records: [['v=spf1 mx -all']],
			ttl: 3600,
		});
	});

	it('goes to the servers of the zone below (RFC 1034 §4.2.1)', async () => {
		const answer = await authoritative.resolve('key.mail.shop.example', 'TXT');
		expect(answer).toMatchObject({ outcome: 'records', records: [['old']], aliases: [] });
	});

	it('follows an alias into another zone, to its own servers', async () => {
		const answer = await authoritative.resolve('key.shop.example', 'TXT');
		const aliases = ['key.mail.shop.example'];
		expect(answer).toMatchObject({ outcome: 'records', records: [['old']], aliases });
	});

	it.each([
		['missing.shop.example', 'nxdomain'],
		['key.mail.shop.example', 'nodata'],
	])('tells from the zone itself that %s is %s', async (name, outcome) => {
		const answer = await authoritative.resolve(name, 'MX');
		expect(answer).toMatchObject({ outcome, negativeTtl: 300 });
	});
});
