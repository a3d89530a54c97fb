/**
 * What is said of the domain in general, which informs and never gates.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { judge, MX, SOUND, server, spf, txt } from './judged.ts';

const TEN = Array.from({ length: 10 }, (_, n) => n);
const included = TEN.map((n) => txt(`i${n}.example`, 'v=spf1 ip4:198.51.100.1 -all')).join('');
const includes = (count: number): string =>
	TEN.slice(0, count)
		.map((n) => `include:i${n}.example`)
		.join(' ');

describe('findings about the domain in general', () => {
	it.each([
		[
			'a TTL of a day',
			SOUND.replace('shop.example. 300 IN TXT', 'shop.example. 86400 IN TXT'),
			'spf.ttl-long',
		],
		[
			'ten look-ups',
			`${MX}${included}${spf(`v=spf1 ${includes(10)} -all`)}`,
			'spf.lookup-near-limit',
		],
		[
			'eleven look-ups',
			`${MX}${included}${spf(`v=spf1 ${includes(10)} a -all`)}`,
			'spf.lookup-limit',
		],
		['a void look-up', `${MX}${spf('v=spf1 a:gone.example -all')}`, 'spf.void-present'],
		[
			'three void look-ups',
			`${MX}${spf('v=spf1 a:x.example a:y.example a:z.example -all')}`,
			'spf.void-limit',
		],
		['a term that stays open', `${MX}${spf('v=spf1 ptr -all')}`, 'spf.dynamic'],
		[
			'a failure that does not matter',
			`${MX}${spf('v=spf1 -all')};! REFUSED TXT _dmarc.shop.example.\n`,
			'dns.refused',
		],
	])('tell of %s', async (_, zone, code) => {
		const relay = zone === SOUND ? undefined : server;
		const { findings, because } = await judge(zone, relay);
		const found = findings.filter((finding) => finding.code === code);
		expect(found.length).toBeGreaterThan(0);
		for (const { scope } of found) expect(scope).toBe('domain');
		if (code !== 'spf.lookup-limit' && code !== 'spf.void-limit')
			expect(because).not.toContain(code);
	});

	it('do not change the fingerprint with a TTL', async () => {
		const long = SOUND.replace('shop.example. 300 IN TXT', 'shop.example. 86400 IN TXT');
		const [short, other] = await Promise.all([judge(SOUND), judge(long)]);
		expect(other.findings.length).toBe(short.findings.length + 1);
		expect(other.fingerprint).toBe(short.fingerprint);
	});

	it('tell of an included record beyond ten look-ups that no address of the relay reaches', async () => {
		const zone = `${MX}${included}${spf(`v=spf1 ip4:192.0.2.0/31 ${includes(10)} a mx -all`)}`;
		const { spf: verdict, findings } = await judge(zone, server);
		expect(verdict).toMatchObject({ state: 'authorized', lookups: { worst: 12, limit: 10 } });
		expect(findings.map(({ code }) => code)).toContain('spf.lookup-limit');
	});
});
