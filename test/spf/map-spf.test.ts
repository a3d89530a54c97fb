/**
 * The evaluation for all addresses at once: its ranges, and its look-up.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { checked, listening, txt } from './checked.ts';
import { ALL4, HIGH6, LOW6, mapOf, rangesOf } from './mapped.ts';

describe('ranges of a map', () => {
	it.each([
		['v=spf1 -all', 'fail'],
		['v=spf1 +all', 'pass'],
		['v=spf1 ~all', 'softfail'],
		['v=spf1', 'neutral'],
		['v=spf1 moo', 'permerror'],
		['v=spf1 include:none.example -all', 'permerror'],
		['v=spf1 a:bad.example -all', 'temperror'],
		['no record', 'none'],
	])('of %j cover IPv4 and IPv6 without the mapped addresses with %s', async (record, result) => {
		const map = await mapOf(record, ';! TIMEOUT * bad.example.\n');
		expect(rangesOf(map)).toEqual([`${ALL4} ${result}`, `${LOW6} ${result}`, `${HIGH6} ${result}`]);
	});

	it('are cut where results change, in order', async () => {
		const map = await mapOf(
			'v=spf1 -ip4:192.0.2.128/25 ip4:192.0.2.0/24 ?ip4:192.0.0.0/16 ip6:2001:db8::/32 ~all',
		);
		expect(rangesOf(map)).toEqual([
			'0.0.0.0-191.255.255.255 softfail',
			'192.0.0.0/23 neutral',
			'192.0.2.0/25 pass',
			'192.0.2.128/25 fail',
			'192.0.3.0-192.0.255.255 neutral',
			'192.1.0.0-255.255.255.255 softfail',
			`${LOW6} softfail`,
			'::1:0:0:0-2001:db7:ffff:ffff:ffff:ffff:ffff:ffff softfail',
			'2001:db8::/32 pass',
			'2001:db9::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff softfail',
		]);
	});

	it('are cut where the reason changes, and joined where it is the same', async () => {
		const map = await mapOf(
			'v=spf1 ip4:192.0.2.0/25 ip4:192.0.2.0/24 a -all',
			'x.example. A 192.0.2.9\n',
		);
		expect(map.ranges.filter(({ result }) => result === 'pass')).toEqual([
			{
				range: '192.0.2.0/25',
				result: 'pass',
				via: [{ domain: 'x.example', term: 'ip4:192.0.2.0/25', index: 0 }],
			},
			{
				range: '192.0.2.128/25',
				result: 'pass',
				via: [{ domain: 'x.example', term: 'ip4:192.0.2.0/24', index: 1 }],
			},
		]);
	});

	it('reach both ends of the address space', async () => {
		const map = await mapOf(
			'v=spf1 ip4:0.0.0.0 ip4:255.255.255.255 ip6::: ip6:ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff -all',
		);
		expect(rangesOf(map)).toEqual([
			'0.0.0.0/32 pass',
			'0.0.0.1-255.255.255.254 fail',
			'255.255.255.255/32 pass',
			'::/128 pass',
			'::1-::fffe:ffff:ffff fail',
			'::1:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe fail',
			'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128 pass',
		]);
	});

	it.each([
		['ip6:::ffff:192.0.2.1', []],
		['ip6:::ffff:0:0/96', []],
		['ip6:::ffff:0:0/95', ['::fffe:0:0/96']],
		['ip6:::/80', [LOW6]],
		['ip6:::/0', [LOW6, HIGH6]],
		['ip6:::1:0:0:0/80', ['::1:0:0:0/80']],
	])('leave the mapped addresses out of %s', async (term, passing) => {
		const map = await mapOf(`v=spf1 ${term} -all`);
		const pass = map.ranges.filter(({ result }) => result === 'pass');
		expect(pass.map(({ range }) => range)).toEqual(passing);
		expect(map.lookup('::ffff:192.0.2.1')).toBe('fail');
	});

	it('hold hosts of a and mx with their prefixes, per family', async () => {
		const map = await mapOf(
			'v=spf1 a/24//64 mx:m.example -all',
			'x.example. A 192.0.2.77\nx.example. AAAA 2001:db8::1\nm.example. MX 1 h.example.\nh.example. A 198.51.100.7\n',
		);
		expect(map.ranges.filter(({ result }) => result === 'pass').map(({ range }) => range)).toEqual([
			'192.0.2.0/24',
			'198.51.100.7/32',
			'2001:db8::/64',
		]);
	});

	it('hold everything where exists of a fixed name is there, nothing where it is not', async () => {
		const there = await mapOf(
			'v=spf1 exists:%{d}.e.example -all',
			'x.example.e.example. A 127.0.0.2\n',
		);
		expect(rangesOf(there)).toEqual([`${ALL4} pass`, `${LOW6} pass`, `${HIGH6} pass`]);
		expect((await mapOf('v=spf1 exists:e.example -all')).lookup('192.0.2.1')).toBe('fail');
		expect((await mapOf('v=spf1 exists:e.example -all')).dynamic).toEqual([]);
	});

	it('tell the way through includes and redirects', async () => {
		const map = await mapOf(
			'v=spf1 -include:y.example redirect=z.example',
			txt('y.example', 'v=spf1 ip4:198.51.100.0/24') +
				txt('z.example', 'v=spf1 ip4:192.0.2.0/24 ~all'),
		);
		const via = (range: string): unknown => map.ranges.find((found) => found.range === range)?.via;
		expect(via('198.51.100.0/24')).toEqual([
			{ domain: 'x.example', term: '-include:y.example', index: 0 },
			{ domain: 'y.example', term: 'ip4:198.51.100.0/24', index: 0 },
		]);
		expect(via('192.0.2.0/24')).toEqual([
			{ domain: 'x.example', term: 'redirect=z.example', index: 1 },
			{ domain: 'z.example', term: 'ip4:192.0.2.0/24', index: 0 },
		]);
		expect(via(LOW6)).toEqual([
			{ domain: 'x.example', term: 'redirect=z.example', index: 1 },
			{ domain: 'z.example', term: '~all', index: 1 },
		]);
	});

	it('have no way where nothing matches', async () => {
		const { ranges } = await mapOf('v=spf1 ip4:192.0.2.1');
		expect(
			ranges.filter(({ result }) => result === 'neutral').every(({ via }) => via === undefined),
		).toBe(true);
	});

	it('are plain data beside lookup, the same each time', async () => {
		const { lookup, ...map } = await mapOf('v=spf1 a ptr -all', 'x.example. A 192.0.2.1\n');
		expect(JSON.parse(JSON.stringify(map))).toEqual(map);
		expect(map).toHaveProperty('ranges');
		const { lookup: _, ...again } = await mapOf('v=spf1 a ptr -all', 'x.example. A 192.0.2.1\n');
		expect(JSON.stringify(again)).toBe(JSON.stringify(map));
		expect(lookup('192.0.2.1')).toBe('pass');
	});
});

describe('lookup of a map', () => {
	const zone = txt('x.example', 'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all');

	it.each([
		['192.0.2.0', 'pass'],
		['192.0.2.255', 'pass'],
		['192.0.1.255', 'fail'],
		['192.0.3.0', 'fail'],
		['0.0.0.0', 'fail'],
		['255.255.255.255', 'fail'],
		['2001:db8::', 'pass'],
		['2001:DB8:FFFF::1', 'pass'],
		['2001:db7:ffff:ffff:ffff:ffff:ffff:ffff', 'fail'],
		['::', 'fail'],
		['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fail'],
		['::ffff:192.0.2.7', 'pass'],
		['::ffff:c000:207', 'pass'],
		['::FFFF:198.51.100.1', 'fail'],
		['::192.0.2.7', 'fail'],
	])('%s is %s, as the check says', async (ip, result) => {
		const map = await mapSpf('x.example', { resolver: zoneResolver(zone) });
		expect(map.lookup(ip)).toBe(result);
		expect((await checked(zone, { ip })).result).toBe(result);
	});

	it.each(['', '192.0.2', '192.0.2.256', '192.0.2.1/32', 'x.example', 'fe80::1%eth0', '1.2.3.4 '])(
		'refuses %j',
		async (ip) => {
			const map = await mapSpf('x.example', { resolver: zoneResolver(zone) });
			const refused = expect.objectContaining({
				name: 'InputError',
				code: 'input.address-invalid',
				path: 'ip',
			});
			expect(() => map.lookup(ip)).toThrow(refused);
		},
	);

	it('asks nothing', async () => {
		const { resolver, asked } = listening(zoneResolver(zone));
		const map = await mapSpf('x.example', { resolver });
		const before = asked.length;
		map.lookup('192.0.2.1');
		expect(asked).toHaveLength(before);
	});
});
