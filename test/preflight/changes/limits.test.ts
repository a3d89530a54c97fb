/**
 * Records over the limits of RFC 7208 §4.6.4, brought back within them by the smallest set of edits.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { dmarc, key, MX, RELAY_ZONE, server, service, spf, txt, unsigned } from '../judged.ts';
import { waysOf } from './ways.ts';

const NINE = Array.from({ length: 9 }, (_, n) => n);
const INCLUDES = NINE.map((n) => `include:i${n}.example`).join(' ');
const ZONE = `${MX}${RELAY_ZONE}${dmarc('p=none; rua=mailto:r@shop.example')}mail.shop.example. A 203.0.113.1
mail.shop.example. AAAA 2001:db8:1::1
${NINE.map((n) => txt(`i${n}.example`, `v=spf1 ip4:198.51.100.${n} -all`)).join('')}`;
const INCLUDE = 'include:spf.relay.example';
const textOf = (line: string | undefined): string => line?.split(' => ')[1] ?? '';

describe('the eleventh look-up', () => {
	it('has a term go that lets in nobody else', async () => {
		const zone = `${ZONE}${spf(`v=spf1 ip4:203.0.113.0/24 ip6:2001:db8:1::/48 mx ${INCLUDES} -all`)}`;
		const { best } = await waysOf(zone, unsigned);
		expect(best.map(textOf)).toEqual([
			`v=spf1 ip4:203.0.113.0/24 ip6:2001:db8:1::/48 ${INCLUDES} ${INCLUDE} -all`,
		]);
	});

	it('has the dearest needless term go, and no other', async () => {
		const deep = txt('deep.example', 'v=spf1 include:i0.example include:i1.example -all');
		const text = `v=spf1 ${INCLUDES} include:deep.example -all`;
		const { best } = await waysOf(`${ZONE}${deep}${spf(text)}`, unsigned);
		expect(best.map(textOf)).toEqual([`v=spf1 ${INCLUDES} ${INCLUDE} -all`]);
	});

	it('has a term go that stands there twice', async () => {
		const text = `v=spf1 include:i0.example ${INCLUDES} -all`;
		const { best } = await waysOf(`${ZONE}${spf(text)}`, unsigned);
		expect(best.map(textOf)).toEqual([`v=spf1 ${INCLUDES} ${INCLUDE} -all`]);
	});

	it('has own hosts written out before anybody else, and says so', async () => {
		const { best, others, verdict } = await waysOf(
			`${ZONE}${spf(`v=spf1 mx ${INCLUDES} -all`)}`,
			unsigned,
		);
		expect(best.map(textOf)).toEqual([
			`v=spf1 ip4:203.0.113.1 ip6:2001:db8:1::1 ${INCLUDES} ${INCLUDE} -all`,
		]);
		expect(verdict.changes[0]?.writesOut).toEqual(['shop.example']);
		expect(others.map(([line]) => textOf(line))).toEqual([
			`v=spf1 mx ip4:198.51.100.0 ${INCLUDES.replace('include:i0.example ', '')} ${INCLUDE} -all`,
			`v=spf1 mx ${INCLUDES} ip4:192.0.2.0/31 ip6:2001:db8::/64 -all`,
		]);
		expect(verdict.alternatives?.map(([change]) => change?.writesOut)).toEqual([
			['i0.example'],
			['spf.relay.example'],
		]);
	});

	it('has one reference written out where nothing else is left', async () => {
		const ten = `${INCLUDES} include:i9.example`;
		const more = txt('i9.example', 'v=spf1 ip4:198.51.100.9 ip4:198.51.100.128/25 -all');
		const { best, verdict } = await waysOf(`${ZONE}${more}${spf(`v=spf1 ${ten} -all`)}`, unsigned);
		expect(textOf(best[0])).toBe(
			`v=spf1 ip4:198.51.100.0 ${ten.replace('include:i0.example ', '')} ${INCLUDE} -all`,
		);
		expect(verdict.changes[0]).toMatchObject({
			writesOut: ['i0.example'],
			proof: { lookups: 10, keepsSenders: true, spfState: 'authorized' },
		});
	});

	it.each([
		['all of', '192.0.2.0/24', '192.0.2.0/24'],
		['some of', '192.0.2.0/32', '192.0.2.0/32 ip4:192.0.2.1'],
	])('has no address added that the mended record lets in: %s them', async (_, block, expected) => {
		const ten = `${INCLUDES} include:i9.example`;
		const gone = `${ten} include:i10.example`;
		const more = ['i9', 'i10'].map((name) =>
			txt(`${name}.example`, 'v=spf1 ip4:198.51.100.0 -all'),
		);
		const text = `v=spf1 ${gone} ip4:${block} -all`;
		const { best } = await waysOf(`${ZONE}${more.join('')}${spf(text)}`, server);
		const [after] = best.map(textOf);
		expect(after).toMatch(/^v=spf1 /);
		expect(after?.split(' ip4:').slice(1).join(' ip4:')).toBe(`${expected} -all`);
	});

	it('keeps no term that is open from being kept', async () => {
		const text = `v=spf1 mx exists:%{i}.l.example ${INCLUDES} -all`;
		const { best } = await waysOf(`${ZONE}${spf(text)}`, { ...service, dkim: { signs: 'no' } });
		for (const line of best) expect(textOf(line)).toContain('exists:%{i}.l.example');
	});

	it('is no reason to touch the record where only the key is missing', async () => {
		const relay = {
			...service,
			dkim: {
				signs: 'from-domain',
				selectors: [{ name: 's1', publicKey: key().split('p=')[1]?.split('"')[0] ?? '' }],
			},
		} as const;
		const text = `v=spf1 ${INCLUDE} mx ${INCLUDES} -all`;
		const { verdict } = await waysOf(`${ZONE}${spf(text)}`, relay);
		expect(verdict.findings.map(({ code }) => code)).toContain('spf.lookup-limit');
	});
});

describe('more than two void look-ups', () => {
	it('have the terms go that find nothing', async () => {
		const text = 'v=spf1 a:x.example a:y.example a:z.example mx -all';
		const { best, others } = await waysOf(`${ZONE}${spf(text)}`, unsigned);
		expect(best.map(textOf)).toEqual([`v=spf1 mx ${INCLUDE} -all`]);
		expect(others).toEqual([]);
	});

	it('of hosts without IPv6 have as many written out as it takes', async () => {
		const hosts = [1, 2, 3].map((n) => `h${n}.example. A 198.51.100.${n}\n`).join('');
		const text = 'v=spf1 a:h1.example a:h2.example a:h3.example -all';
		const { best } = await waysOf(`${ZONE}${hosts}${spf(text)}`, unsigned);
		expect(best.map(textOf)).toEqual([
			`v=spf1 ip4:198.51.100.1 a:h2.example a:h3.example ${INCLUDE} -all`,
		]);
	});
});

describe('addresses that the reference does not let in', () => {
	it('are listed beside it, though the basis is then a mixed one', async () => {
		const relay = {
			...unsigned,
			sources: { spf: ['spf.relay.example'], ranges: ['198.51.100.64/28'] },
		};
		const { best } = await waysOf(`${ZONE}${spf(`v=spf1 ${INCLUDE} -all`)}`, relay);
		expect(best.map(textOf)).toEqual([`v=spf1 ${INCLUDE} ip4:198.51.100.64/28 -all`]);
	});
});

describe('a long record', () => {
	it('comes in the strings to paste, none over 255 octets (RFC 7208 §3.3)', async () => {
		const list = Array.from({ length: 20 }, (_, n) => `ip4:203.0.113.${n * 2}`).join(' ');
		const { verdict } = await waysOf(`${ZONE}${spf(`v=spf1 ${list} -all`)}`, unsigned);
		const [change] = verdict.changes;
		const [strings = []] = change?.strings ?? [];
		expect(strings.length).toBe(2);
		expect(strings.join('')).toBe(change?.after[0]);
		expect(Math.max(...strings.map(({ length }) => length))).toBeLessThanOrEqual(255);
		// Between terms: a tool that joins the strings with a blank of its own does no harm.
		expect(strings[0]).toMatch(/ $/);
	});
});
