/**
 * What the worst path through a record tree costs (RFC 7208 §4.6.4).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { lines, txt } from './checked.ts';
import { mapOf } from './mapped.ts';

describe('lookups of a map (RFC 7208 §4.6.4)', () => {
	const chain = (count: number): string =>
		lines(count, (n) => txt(`c${n}.example`, `v=spf1 include:c${n + 1}.example ip4:192.0.2.${n}`)) +
		txt(`c${count + 1}.example`, 'v=spf1 ?all');

	it.each([
		['v=spf1 ip4:192.0.2.1 -all', 0],
		['v=spf1 a mx -all', 2],
		['v=spf1 ptr exists:e.example -all', 2],
		['v=spf1 -all a mx', 0],
		['v=spf1 redirect=c1.example', 11],
		['v=spf1 include:c9.example include:c9.example -all', 6],
	])('%s costs %d at worst', async (record, worst) => {
		const rest = `${chain(10)}x.example. A 198.51.100.1\nx.example. MX 1 x.example.\ne.example. A 198.51.100.1\n`;
		expect((await mapOf(record, rest)).lookups.worst).toBe(worst);
	});

	it.each([
		[9, 10, 'fail'],
		[10, 11, 'permerror'],
		[20, 21, 'permerror'],
		[38, 39, 'permerror'],
		[39, 40, 'permerror'],
		[60, 40, 'permerror'],
	])('counts a chain of 1 + %d includes as %d', async (length, worst, result) => {
		const map = await mapOf('v=spf1 include:c1.example -all', chain(length));
		expect(map.lookups.worst).toBe(worst);
		expect(map.lookup('203.0.113.1')).toBe(result);
	});

	it('counts a loop to 40', async () => {
		expect((await mapOf('v=spf1 include:x.example -all')).lookups.worst).toBe(40);
		expect((await mapOf('v=spf1 redirect=x.example')).lookups.worst).toBe(40);
	});

	it('counts the terms of a tree over the limit to its end', async () => {
		const many = lines(25, (n) => `a:h${n}.example `);
		const hosts = lines(25, (n) => `h${n}.example. A 198.51.100.${n}\n`);
		const map = await mapOf(`v=spf1 ${many}-all`, hosts);
		expect(map.lookups.worst).toBe(25);
		expect(map.lookup('198.51.100.10')).toBe('pass');
		expect(map.lookup('198.51.100.11')).toBe('permerror');
	});

	it('counts less for an address that leaves an include early', async () => {
		const rest =
			txt('y.example', 'v=spf1 ip4:198.51.100.0/24 a:h1.example a:h2.example a:h3.example ?all') +
			txt(
				'z.example',
				'v=spf1 -ip4:203.0.113.0/24 a:h1.example a:h2.example a:h3.example a:h4.example a:h5.example ~all',
			) +
			lines(9, (n) => `h${n}.example. A 198.51.100.${n}\n`);
		const record = 'v=spf1 include:z.example -include:y.example a:h6.example -all';
		const map = await mapOf(record, rest);
		expect(map.lookups.worst).toBe(11);
		expect(map.lookup('198.51.100.1')).toBe('pass');
		expect(map.lookup('198.51.100.200')).toBe('fail');
		expect(map.lookup('203.0.113.1')).toBe('fail');
		expect(map.lookup('192.0.2.1')).toBe('permerror');
	});

	it('gives the cost of every term, with all below it', async () => {
		const rest =
			txt('y.example', 'v=spf1 a:h1.example include:z.example -all') +
			txt('z.example', 'v=spf1 mx:h2.example ip4:192.0.2.1 -all') +
			'h1.example. A 198.51.100.1\nh2.example. MX 1 h1.example.\n';
		const { lookups } = await mapOf(
			'v=spf1 ip4:192.0.2.9 include:y.example a:h1.example -all',
			rest,
		);
		expect(lookups.worst).toBe(5);
		expect(
			lookups.byTerm.map(({ term, lookups: cost }) => [
				term.map(({ term: text }) => text).join(' > '),
				cost,
			]),
		).toEqual([
			['include:y.example', 4],
			['include:y.example > a:h1.example', 1],
			['include:y.example > include:z.example', 2],
			['include:y.example > include:z.example > mx:h2.example', 1],
			['a:h1.example', 1],
		]);
	});

	it('counts a redirect with all below it', async () => {
		const { lookups } = await mapOf(
			'v=spf1 redirect=y.example',
			`${txt('y.example', 'v=spf1 a:h.example -all')}h.example. A 192.0.2.1\n`,
		);
		expect(lookups.worst).toBe(2);
		expect(lookups.byTerm.map(({ lookups: cost }) => cost)).toEqual([2, 1]);
	});

	it('counts void look-ups of the worst path', async () => {
		const two = await mapOf('v=spf1 a:v1.example mx:v2.example -all');
		expect(two.lookups.void).toBe(2);
		expect(two.lookup('192.0.2.1')).toBe('fail');
		const three = await mapOf('v=spf1 a:v1.example mx:v2.example exists:v3.example -all');
		expect(three.lookups.void).toBeGreaterThanOrEqual(3);
		expect(three.lookup('192.0.2.1')).toBe('permerror');
	});

	it('counts a void look-up of one family only for that family', async () => {
		const rest = lines(3, (n) => `h${n}.example. A 198.51.100.${n}\n`);
		const map = await mapOf('v=spf1 a:h1.example a:h2.example a:h3.example -all', rest);
		expect(map.lookup('192.0.2.1')).toBe('fail');
		expect(map.lookup('2001:db8::1')).toBe('permerror');
	});

	it('is more lenient with maxVoidLookups', async () => {
		const record = 'v=spf1 a:v1.example a:v2.example a:v3.example -all';
		expect((await mapOf(record, '', { maxVoidLookups: 3 })).lookup('192.0.2.1')).toBe('fail');
	});
});
