/**
 * Records that are permerror for everybody, mended (RFC 7208 §4.6, §4.7).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { dmarc, MX, RELAY_ZONE, spf, txt, unsigned } from '../judged.ts';
import { waysOf } from './ways.ts';

const ZONE = `${MX}${RELAY_ZONE}mail.shop.example. A 203.0.113.1\n${txt('i.example', 'v=spf1 ip4:198.51.100.1 -all')}${dmarc('p=none')}`;
const INCLUDE = 'include:spf.relay.example';

describe('slips of an SPF record', () => {
	it.each([
		['ipv4 for ip4', 'v=spf1 ipv4:203.0.113.9 -all', `v=spf1 ip4:203.0.113.9 ${INCLUDE} -all`],
		['ip for ip6', 'v=spf1 ip:2001:db8::1 -all', `v=spf1 ip6:2001:db8::1 ${INCLUDE} -all`],
		['the other family', 'v=spf1 ip4:2001:db8::1 -all', `v=spf1 ip6:2001:db8::1 ${INCLUDE} -all`],
		['a bare address', 'v=spf1 203.0.113.9 -all', `v=spf1 ip4:203.0.113.9 ${INCLUDE} -all`],
		[
			'an address to include',
			'v=spf1 mx include:203.0.113.9 -all',
			`v=spf1 mx ip4:203.0.113.9 ${INCLUDE} -all`,
		],
		['letters lost', 'v=spf1 nclude:i.example -all', `v=spf1 include:i.example ${INCLUDE} -all`],
		['an equals sign', 'v=spf1 include=i.example -all', `v=spf1 include:i.example ${INCLUDE} -all`],
		['a colon', 'v=spf1 redirect:i.example', `v=spf1 ${INCLUDE} redirect=i.example`],
		[
			'a comma',
			'v=spf1 mx, include:i.example, -all',
			`v=spf1 mx include:i.example ${INCLUDE} -all`,
		],
		['a full stop', 'v=spf1 mx -all.', `v=spf1 mx ${INCLUDE} -all`],
		['a sign parted from all', 'v=spf1 mx - all', `v=spf1 mx ${INCLUDE} -all`],
		['what means nothing', 'v=spf1 mx moo -all', `v=spf1 mx ${INCLUDE} -all`],
		['an address cut off', 'v=spf1 mx ip4:203.0.113 -all', `v=spf1 mx ${INCLUDE} -all`],
		['a dash of print', 'v=spf1 mx –all', `v=spf1 mx ${INCLUDE} -all`],
		['a blank of print', 'v=spf1 mx\u00a0-all', `v=spf1 mx ${INCLUDE} -all`],
		[
			'two redirects',
			'v=spf1 redirect=i.example redirect=j.example',
			`v=spf1 ${INCLUDE} redirect=i.example`,
		],
	])('%s', async (_story, text, expected) => {
		const { best, verdict } = await waysOf(`${ZONE}${spf(text)}`, unsigned);
		expect(verdict.spf.state).not.toBe('authorized');
		expect(best.map((line) => line.split(' => ')[1])).toEqual([expected]);
	});

	it('never let everybody in', async () => {
		const { best } = await waysOf(`${ZONE}${spf('v=spf1 mx ~ all')}`, unsigned);
		expect(best[0]).toMatch(/ ~all$/);
	});

	it('mend two broken records into one', async () => {
		const zone = `${ZONE}${spf('v=spf1 mx moo ~all')}${spf('v=spf1 ipv4:203.0.113.9 -all')}`;
		const { best } = await waysOf(zone, unsigned);
		expect(best[0]).toMatch(/=> v=spf1 ip4:203\.0\.113\.9 mx include:spf\.relay\.example ~all$/);
	});
});

describe('a text that was meant to be an SPF record (RFC 7208 §4.5)', () => {
	it.each([
		['blanks in front', '  v=spf1 mx -all'],
		['a semicolon', 'v=spf1; mx -all'],
		['quotation marks of its own', '"v=spf1 mx -all"'],
		['another version', 'v=spf10 mx -all'],
		['capitals and a blank', 'V = SPF1 mx -all'],
	])('%s', async (_story, text) => {
		const zone = `${ZONE}${txt('shop.example', text.replaceAll('"', '\\"'))}`;
		const { best, verdict } = await waysOf(zone, unsigned);
		expect(verdict.spf.state).toBe('no-record');
		expect(best).toHaveLength(1);
		expect(best[0]).toMatch(/^replace .* => v=spf1 mx include:spf\.relay\.example -all$/);
	});

	it.each([
		['mx:i.example', 'v=spfmx:i.example -all'],
		['include:i.example', 'spf1 include =i.example -all'],
		['ip6:2001:db8::/48', 'v=spfip6 : 2001:db8::/48 -all'],
	])('with two slips at once: %s', async (term, text) => {
		const { best } = await waysOf(`${ZONE}${txt('shop.example', text)}`, unsigned);
		expect(best).toHaveLength(1);
		expect(best[0]?.split(' => ')[1]).toBe(`v=spf1 ${term} ${INCLUDE} -all`);
	});

	it('of another kind is left alone', async () => {
		const { best } = await waysOf(
			`${ZONE}${txt('shop.example', 'v=spf-verification=1')}`,
			unsigned,
		);
		expect(best).toEqual([`add TXT shop.example: => v=spf1 ${INCLUDE} ~all`]);
	});
});

describe('a network whose prefix length stands apart', () => {
	it('is named whole, and not offered as one address', async () => {
		const text = 'v=spf1 ip6:2001:db8:fd39:: / /64 mx -all';
		const { verdict } = await waysOf(`${ZONE}${spf(text)}`, unsigned);
		expect(verdict.changes[0]?.after).toEqual([`v=spf1 mx ${INCLUDE} -all`]);
		expect(verdict.changes[0]?.loses).toEqual(['ip6:2001:db8:fd39::', '/64']);
	});
});

describe('a record behind words that nobody reads as one', () => {
	it.each([
		['prose', 'our record is v=spf1 include:i.example -all'],
		['a version that cannot be read', 'v=spfone include:i.example -all'],
	])('is named as lost where another is offered: %s', async (_, text) => {
		const { verdict } = await waysOf(`${ZONE}${txt('shop.example', text)}`, unsigned);
		expect(verdict.changes[0]).toMatchObject({ action: 'add', loses: [text] });
		expect(verdict.changes[0]?.proof.keepsSenders).toBe(false);
	});

	it('is a comment behind its mark', async () => {
		const text = '# v=spf1 include:i.example -all';
		const { verdict } = await waysOf(`${ZONE}${txt('shop.example', text)}`, unsigned);
		expect(verdict.changes[0]?.loses).toBeUndefined();
	});
});

describe('what stands at the wrong place', () => {
	it('is taken over from the doubled name', async () => {
		const zone = `${ZONE}${txt('shop.example.shop.example', 'v=spf1 mx -all')}`;
		const { best } = await waysOf(zone, unsigned);
		expect(best).toEqual([`add TXT shop.example: => v=spf1 mx ${INCLUDE} -all`]);
	});

	it('gets its name back where the zone was appended to it (RFC 1035 §5.1)', async () => {
		const text = 'v=spf1 include:i.example.shop.example -all';
		const { best } = await waysOf(`${ZONE}${spf(text)}`, unsigned);
		expect(best).toEqual([
			`replace TXT shop.example: ${text} => v=spf1 include:i.example ${INCLUDE} -all`,
		]);
	});

	it('goes where it leads back to the record itself', async () => {
		const text = 'v=spf1 mx include:Shop.example -all';
		const { best } = await waysOf(`${ZONE}${spf(text)}`, unsigned);
		expect(best).toEqual([`replace TXT shop.example: ${text} => v=spf1 mx ${INCLUDE} -all`]);
	});
});
