/**
 * The picture of an identity's records: who lets whom in, and what it costs.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../src/dns/resolver.ts';
import type { SpfBranch, SpfVerdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import {
	answering,
	bouncing,
	judge,
	judgeBy,
	MX,
	RELAY_ZONE,
	service,
	spf,
	txt,
} from './judged.ts';

/** A relay of half as many IPv4 addresses as the service, and of its IPv6 network. */
const listed: Relay = {
	...service,
	id: 'listed',
	sources: { ranges: ['192.0.2.0/31', '2001:db8::/64'] },
};

const ZONE = `${MX}${RELAY_ZONE}mail.shop.example. A 198.51.100.25
${txt('group.example', 'v=spf1 include:spf.relay.example ip4:203.0.113.0/25 ip4:203.0.113.128/25 ~all')}
${txt('broken.example', 'v=spf1 ip4:192.0.2.0/24 moo -all')}
${txt('nobody.example', 'v=spf1 -all')}`;

async function spfOf(record: string, relay: Relay = listed, zone = ''): Promise<SpfVerdict> {
	return (await judge(`${ZONE}${spf(record)}${zone}`, relay)).spf;
}

async function treeOf(record: string, zone = ''): Promise<readonly SpfBranch[]> {
	return (await spfOf(record, listed, zone)).tree;
}

/** A tree as lines: term, look-ups, share of the relay, blocks. */
function drawn(branches: readonly SpfBranch[], indent = ''): string[] {
	return branches.flatMap(({ term, lookups, ofRelay, passes, isDynamic, below }) => [
		`${indent}${term} ${lookups} ${ofRelay}${isDynamic ? ' dynamic' : ''} ${passes.blocks.join(' ')}`.trim(),
		...drawn(below, `${indent}> `),
	]);
}

describe('the tree of a verdict', () => {
	it('holds every term with what it lets in, in order', async () => {
		const record =
			'v=spf1 mx include:group.example ip4:203.0.113.7 exp=why.shop.example ip4:192.0.2.0/30 -all';
		expect(drawn(await treeOf(record))).toEqual([
			'mx 1 0 198.51.100.25/32',
			'include:group.example 2 1 203.0.113.0/24 192.0.2.0/31 2001:db8::/64',
			'> include:spf.relay.example 1 1 192.0.2.0/31 2001:db8::/64',
			'> > ip4:192.0.2.0/31 0 0.5 192.0.2.0/31',
			'> > ip6:2001:db8::/64 0 0.5 2001:db8::/64',
			'> > -all 0 0',
			'> ip4:203.0.113.0/25 0 0 203.0.113.0/25',
			'> ip4:203.0.113.128/25 0 0 203.0.113.128/25',
			'> ~all 0 0',
			'ip4:203.0.113.7 0 0',
			'ip4:192.0.2.0/30 0 0 192.0.2.2/31',
			'-all 0 0',
		]);
	});

	it('names the record and the place of each term', async () => {
		const [, include] = await treeOf('v=spf1 moo=1 mx include:group.example -all');
		expect(include).toMatchObject({
			domain: 'shop.example',
			term: 'include:group.example',
			index: 2,
		});
		expect(include?.below.map(({ domain, index }) => [domain, index])).toEqual([
			['group.example', 0],
			['group.example', 1],
			['group.example', 2],
			['group.example', 3],
		]);
	});

	it('follows a redirect', async () => {
		expect(drawn(await treeOf('v=spf1 redirect=group.example')).slice(0, 2)).toEqual([
			'redirect=group.example 2 1 203.0.113.0/24 192.0.2.0/31 2001:db8::/64',
			'> include:spf.relay.example 1 1 192.0.2.0/31 2001:db8::/64',
		]);
	});

	it('lets nobody in by a term that decides otherwise, or is never reached', async () => {
		expect(
			drawn(await treeOf('v=spf1 ?include:spf.relay.example -all mx redirect=group.example')),
		).toEqual([
			'?include:spf.relay.example 1 0',
			'> ip4:192.0.2.0/31 0 0',
			'> ip6:2001:db8::/64 0 0',
			'> -all 0 0',
			'-all 0 0',
			'mx 0 0',
			'redirect=group.example 0 0',
		]);
	});

	it('shows what depends on more than the address, here and below', async () => {
		const zone = txt('open.example', 'v=spf1 exists:%{i}.open.example -all');
		expect(drawn(await treeOf('v=spf1 include:open.example ip4:192.0.2.1 -all', zone))).toEqual([
			'include:open.example 2 0 dynamic',
			'> exists:%{i}.open.example 1 0 dynamic',
			'> -all 0 0',
			'ip4:192.0.2.1 0 0',
			'-all 0 0',
		]);
	});

	it('counts what was settled address by address', async () => {
		const zone = '0.2.0.192.yes.example. A 127.0.0.2\n';
		const relay = { ...listed, sources: { ranges: ['192.0.2.0/31'] } };
		const { tree } = await spfOf('v=spf1 exists:%{ir}.yes.example -all', relay, zone);
		expect(drawn(tree)).toEqual(['exists:%{ir}.yes.example 1 0.5 dynamic', '-all 0 0']);
	});

	it('tells of everybody who passes by "all" in few blocks', async () => {
		const [network, all] = await treeOf('v=spf1 -ip4:192.0.2.1 +all');
		expect(network?.passes).toEqual({ blocks: [], count: 0 });
		expect(all?.passes.blocks.slice(0, 2)).toEqual(['0.0.0.0/1', '128.0.0.0/2']);
		expect(all?.passes.blocks).toHaveLength(8);
		expect(all?.passes.count).toBeGreaterThan(32);
		expect(all?.ofRelay).toBeCloseTo(0.75);
	});

	it.each([
		['v=spf1 ip4:192.0.2.0 -all', 0.25],
		['v=spf1 ip4:192.0.2.0/31 -all', 0.5],
		['v=spf1 ip6:2001:db8::/64 -all', 0.5],
		['v=spf1 ip6:2001:db8::/65 -all', 0.25],
	])('weighs both families alike: %s', async (record, share) => {
		expect((await treeOf(record))[0]?.ofRelay).toBeCloseTo(share);
	});

	it('reaches 1 only where all of the relay passes', async () => {
		const relay = { ...listed, sources: { ranges: ['2001:db8::/32'] } };
		const most = 'v=spf1 -ip6:2001:db8::1 ip6:2001:db8::/32 -all';
		expect((await spfOf(most, relay)).tree[1]?.ofRelay).toBeLessThan(1);
		expect((await spfOf('v=spf1 ip6:2001:db8::/32 -all', relay)).tree[0]?.ofRelay).toBe(1);
	});

	it('has no shares where the addresses of the relay are not known', async () => {
		const relay = { ...service, sources: { spf: ['nobody.example'] } };
		const { tree } = await spfOf('v=spf1 include:group.example -all', relay);
		expect(new Set(tree.map(({ ofRelay }) => ofRelay))).toEqual(new Set([null]));
		expect(tree[0]?.passes.count).toBe(3);
	});

	it('ends where a reference leads to no record, and shows a broken one', async () => {
		expect(drawn(await treeOf('v=spf1 a:mail.shop.example include:gone.example -all'))).toEqual([
			'a:mail.shop.example 1 0 198.51.100.25/32',
			'include:gone.example 1 0',
			'-all 0 0',
		]);
		expect(drawn(await treeOf('v=spf1 include:broken.example -all'))).toEqual([
			'include:broken.example 1 0',
			'> ip4:192.0.2.0/24 0 0',
			'> -all 0 0',
			'-all 0 0',
		]);
	});

	it('shows the own record even where it is broken', async () => {
		expect(drawn(await treeOf('v=spf1 mx moo -all'))).toEqual(['mx 0 0', '-all 0 0']);
	});

	it.each([
		['there is no record', ''],
		['there are two', spf('v=spf1 mx -all') + spf('v=spf1 a -all')],
	])('is empty where %s', async (_, records) => {
		expect((await judge(ZONE + records, listed)).spf.tree).toEqual([]);
	});

	it('is empty where none is consulted', async () => {
		expect((await spfOf('v=spf1 mx -all', bouncing)).tree).toEqual([]);
	});

	it('ends at a loop', async () => {
		const zone = txt('loop.example', 'v=spf1 include:shop.example -all');
		const lines = drawn(await treeOf('v=spf1 include:loop.example -all', zone));
		expect(lines[0]).toMatch(/^include:loop\.example \d+ 0$/);
		expect(lines.length).toBeLessThan(200);
	});

	it('stays bounded in a wide tree', async () => {
		const terms = Array.from({ length: 60 }, (_, n) => `ip4:198.51.100.${n}`).join(' ');
		const includes = Array.from({ length: 45 }, (_, n) => `include:i${n}.example`).join(' ');
		const zone = Array.from({ length: 45 }, (_, n) => txt(`i${n}.example`, `v=spf1 ${terms} -all`));
		const tree = await treeOf(`v=spf1 ${includes} -all`, zone.join(''));
		expect(tree).toHaveLength(40);
		expect(tree[0]?.below).toHaveLength(40);
		expect(drawn(tree).length).toBeLessThanOrEqual(1000);
	});
});

describe('the tree of a verdict (property)', () => {
	it('is the same whatever the order of records in answers', async () => {
		const zone = `${ZONE}shop.example. MX 10 two.example.\ntwo.example. A 192.0.2.1\ntwo.example. A 203.0.113.9
${spf('v=spf1 mx a:two.example include:group.example -all')}`;
		const plain = zoneResolver(zone);
		const expected = (await judgeBy(plain, listed)).spf.tree;
		const shuffled = async (name: string, type: RecordType, seed: number): Promise<unknown> => {
			const answer = await plain.resolve(name, type);
			if (answer.outcome !== 'records') return answer;
			const turn = seed % answer.records.length;
			return {
				...answer,
				records: [...answer.records.slice(turn), ...answer.records.slice(0, turn)],
			};
		};
		await fc.assert(
			fc.asyncProperty(fc.nat(100), async (seed) => {
				const resolver = answering((name, type, count) => shuffled(name, type, seed + count));
				expect((await judgeBy(resolver, listed)).spf.tree).toEqual(expected);
			}),
			{ numRuns: 30 },
		);
	});

	it('is drawn when it is read, and is in JSON and in every copy', async () => {
		const verdict = await spfOf('v=spf1 include:group.example -all');
		const { tree } = await spfOf('v=spf1 include:group.example -all');
		expect(Object.keys(verdict)).toContain('tree');
		expect({ ...Object.freeze(verdict) }.tree).toEqual(tree);
		expect(structuredClone(verdict).tree).toEqual(tree);
		expect(JSON.parse(JSON.stringify(verdict)).tree).toEqual(tree);
		expect(verdict.tree).toBe(verdict.tree);
	});

	it('adds up to the share of the relay that passes', async () => {
		const term = fc.constantFrom(
			'ip4:192.0.2.0',
			'-ip4:192.0.2.1',
			'ip4:192.0.2.0/30',
			'ip6:2001:db8::/65',
			'?ip6:2001:db8:0:0:8000::/66',
			'include:spf.relay.example',
			'include:group.example',
			'~include:spf.relay.example',
			'mx',
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(term, { maxLength: 5 }),
				fc.constantFrom('-all', '+all', 'redirect=group.example'),
				async (terms, end) => {
					const { tree, covered } = await spfOf(`v=spf1 ${[...terms, end].join(' ')}`);
					const sum = tree.reduce((total, { ofRelay }) => total + (ofRelay ?? 0), 0);
					expect(sum).toBeCloseTo(((covered.ipv4 ?? 0) + (covered.ipv6 ?? 0)) / 2);
				},
			),
			{ numRuns: 60 },
		);
	});
});
