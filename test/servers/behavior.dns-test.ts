/**
 * What only real servers can show: validation, truncation, TTLs that run down, failover, bursts.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DnsAnswer, Resolver } from '../../src/dns/resolver.ts';
import { dohResolver } from '../../src/resolvers/doh/doh-resolver.ts';
import { nodeResolver } from '../../src/resolvers/node/node-resolver.ts';
import { contractZone } from '../contract/resolver.ts';
import { type Http2Fetch, http2Fetch } from './doh-fetch.ts';
import { everyProgram, missing } from './installed.ts';
import { BIG_SET, type Network, startNetwork } from './network.ts';
import { startNsd } from './nsd.ts';
import { freePort } from './process.ts';
import { trustedCertificate } from './trust.ts';

const absent = missing(everyProgram);

describe.skipIf(absent !== null)(`with real servers${absent ? ` (${absent})` : ''}`, () => {
	let network: Network;
	let http2: Http2Fetch;
	let resolvers: Readonly<Record<string, Resolver>>;

	beforeAll(async () => {
		network = await startNetwork(contractZone, trustedCertificate());
		http2 = http2Fetch(network.recursive.dohUrl ?? '', trustedCertificate());
		resolvers = {
			NSD: nodeResolver({ servers: [network.authoritative.address] }),
			Unbound: nodeResolver({ servers: [network.recursive.address] }),
			dnsdist: dohResolver({ url: network.doh?.dohUrl ?? '' }),
			'Unbound, DoH': dohResolver({ url: network.recursive.dohUrl ?? '', fetch: http2.fetch }),
		};
	});
	afterAll(async () => {
		http2?.close();
		await network?.stop();
	});

	const ask = (through: string, name: string, type: 'A' | 'MX' | 'TXT'): Promise<DnsAnswer> => {
		const resolver = resolvers[through];
		if (resolver === undefined) throw new Error(`nothing is called ${through}`);
		return resolver.resolve(name, type);
	};

	const validating = ['Unbound', 'dnsdist', 'Unbound, DoH'];

	describe.each(validating)('DNSSEC through %s (RFC 4035 §3.2.3)', (through) => {
		it('tells that data with good signatures is authenticated', async () => {
			const answer = await ask(through, 'good.example', 'TXT');
			const records = [['v=spf1 ip4:192.0.2.0/24 -all']];
			expect(answer).toMatchObject({ outcome: 'records', records, authenticated: true });
		});

		it('tells that data without signatures is not', async () => {
			const answer = await ask(through, 'contract.example', 'TXT');
			expect(answer).toMatchObject({ outcome: 'records' });
			expect(answer).not.toMatchObject({ authenticated: true });
		});

		it('still says "no record" for a name that is proven not to exist', async () => {
			const answer = await ask(through, 'missing.good.example', 'TXT');
			expect(answer).toMatchObject({ outcome: 'nxdomain', aliases: [] });
		});

		it.each([
			['a record that was changed after signing', 'tampered.example'],
			['signatures of years ago', 'expired.example'],
		])('is bogus with %s, and says why (RFC 8914 §4)', async (_, name) => {
			const answer = await ask(through, name, 'TXT');
			expect(answer).toMatchObject({ outcome: 'failure', reason: 'bogus' });
			expect(answer).toHaveProperty('detail', expect.stringMatching(/EDE \d+ \(/));
		});

		it('leaves SERVFAIL for other reasons what it is', async () => {
			const answer = await ask(through, 'broken.contract.example', 'TXT');
			expect(answer).toMatchObject({ outcome: 'failure', reason: 'servfail' });
		});
	});

	it.each(['NSD', ...validating])(
		'gets all of a big set from %s (RFC 7766 §5)',
		async (through) => {
			const answer = await ask(through, 'big.example', 'TXT');
			if (answer.outcome !== 'records') throw new Error(JSON.stringify(answer));
			expect(answer.records).toHaveLength(BIG_SET);
			expect(new Set(answer.records.map(String)).size).toBe(BIG_SET);
		},
	);

	it.each([
		['missing.contract.example', 'nxdomain'],
		['mail.contract.example', 'nodata'],
	])('takes the negative TTL of %s from the SOA (RFC 2308 §5)', async (name, outcome) => {
		expect(await ask('NSD', name, 'TXT')).toMatchObject({ outcome, negativeTtl: 300 });
		for (const through of validating) {
			const answer = await ask(through, name, 'TXT');
			if (!('negativeTtl' in answer)) throw new Error(JSON.stringify(answer));
			expect(answer.negativeTtl).toBeGreaterThan(270);
			expect(answer.negativeTtl).toBeLessThanOrEqual(300);
		}
	});

	it('sees the TTL of a cache run down', async () => {
		const ttlOf = async (): Promise<number> => {
			const answer = await ask('Unbound', 'mail.contract.example', 'A');
			return answer.outcome === 'records' ? (answer.ttl ?? -1) : -1;
		};
		const first = await ttlOf();
		await sleep(2_100);
		const second = await ttlOf();
		expect(first).toBeLessThanOrEqual(60);
		expect(second).toBeLessThan(first);
	});

	it('asks the next server where nobody listens at the first', async () => {
		const servers = [`127.0.0.1:${await freePort()}`, network.recursive.address];
		const answer = await nodeResolver({ servers }).resolve('mail.contract.example', 'A');
		expect(answer).toMatchObject({ outcome: 'records' });
	});

	it('asks the next server where the first refuses', async () => {
		const name = 'refused.contract.example';
		const refusing = network.authoritative.address;
		const text = `${name}. 600 IN SOA . . 1 2 3 4 5\n${name}. 600 IN NS .\n${name}. IN MX 10 mail\n`;
		const willing = await startNsd([{ apex: name, text }]);
		try {
			const first = await nodeResolver({ servers: [refusing] }).resolve(name, 'MX');
			expect(first).toMatchObject({ outcome: 'failure', reason: 'refused' });
			const servers = [refusing, willing.address];
			const both = await nodeResolver({ servers }).resolve(name, 'MX');
			expect(both).toMatchObject({ outcome: 'records' });
		} finally {
			await willing.stop();
		}
	});

	// Without HTTP/2 every question of a burst needs a TLS connection of its own.
	it.each([
		[500, 'Unbound'],
		[500, 'Unbound, DoH'],
		[50, 'dnsdist'],
	])('gets an answer to each of %d questions at once through %s', async (count, through) => {
		const names = Array.from({ length: count }, (_, i) => `burst-${i}.wild.contract.example`);
		const answers = await Promise.all(names.map((name) => ask(through, name, 'TXT')));
		const outcomes = new Set(answers.map(({ outcome }) => outcome));
		expect([...outcomes]).toEqual(['records']);
	});
});
