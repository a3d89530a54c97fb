/**
 * Records that stand beside the name where they are looked for: told, and put where they belong.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/preflight/verdict.ts';
import { dmarc, judge, key, MX, RELAY_ZONE, RSA_KEY, service, spf, txt } from '../judged.ts';

const INCLUDED = spf('v=spf1 include:spf.relay.example -all');
const POLICY = 'v=DMARC1; p=reject; rua=mailto:r@shop.example';
const NEWS = 'news.shop.example';

/** A sending subdomain: its mail hosts, its SPF record, its key. */
const OF_NEWS = [
	RELAY_ZONE,
	`${NEWS}. MX 10 mail.shop.example.\n`,
	txt(NEWS, 'v=spf1 include:spf.relay.example -all'),
	txt(`s1._domainkey.${NEWS}`, RSA_KEY),
].join('');

/** The name and the facts of one finding, and the first record that is proposed. */
function outcome({ findings, changes }: Verdict, code: string) {
	const [change] = changes;
	return {
		told: findings.filter((each) => each.code === code).map(({ subject }) => subject.name),
		offered: change && [change.action, change.name, change.type, change.after[0]],
	};
}

describe('a policy that was never in force', () => {
	it.each([
		'_dmarc.shop.example.shop.example',
		'dmarc.shop.example',
		'_dmarc._dmarc.shop.example',
		'_dmark.shop.example',
		'dmarc_.shop.example',
		'_dmarc.www.shop.example',
		'_dmarc.shop.shop.example',
	])('at %s is told; first it watches, then it is what was written', async (name) => {
		const verdict = await judge(`${MX}${RELAY_ZONE}${INCLUDED}${key()}${txt(name, POLICY)}`);
		const watching = 'v=DMARC1; p=none; rua=mailto:r@shop.example';
		expect(outcome(verdict, 'dmarc.wrong-location')).toEqual({
			told: [name],
			offered: ['add', '_dmarc.shop.example', 'TXT', watching],
		});
		expect(verdict.changes[0]?.loses).toEqual(['p=reject']);
		expect(verdict.alternatives?.[0]?.[0]?.after).toEqual([POLICY]);
	});

	it.each([
		['_dmarc.news.shop.example.shop.example', '_dmarc.news.shop.example'],
		['_dmarc.shop.example.shop.example', '_dmarc.shop.example'],
	])('of a subdomain or its organization at %s', async (name, expected) => {
		const verdict = await judge(`${OF_NEWS}${txt(name, POLICY)}`, service, { from: `a@${NEWS}` });
		const [told] = verdict.findings.filter(({ code }) => code === 'dmarc.wrong-location');
		expect(told).toMatchObject({ subject: { name }, data: { expected } });
	});
});

describe('a key', () => {
	it.each([
		's1._domainkey.shop.example.shop.example',
		's1.shop.example',
		's1.domainkey.shop.example',
		's1._domainkey._domainkey.shop.example',
		's1._domainkey.shop.shop.example',
	])('at %s is told, and published where verifiers look', async (name) => {
		const zone = `${MX}${RELAY_ZONE}${INCLUDED}${dmarc('p=none')}${txt(name, RSA_KEY)}`;
		expect(outcome(await judge(zone), 'dkim.wrong-name')).toEqual({
			told: [name],
			offered: ['add', 's1._domainkey.shop.example', 'TXT', RSA_KEY],
		});
	});
});

describe('an SPF record beside the apex', () => {
	it.each(['www', 'mail', 'spf', '_spf'])(
		'at %s may be right there: it is told, and not moved',
		async (label) => {
			const name = `${label}.shop.example`;
			const other = txt(name, 'v=spf1 ip4:203.0.113.1 -all');
			const verdict = await judge(`${MX}${RELAY_ZONE}${dmarc('p=none')}${key()}${other}`);
			expect(outcome(verdict, 'spf.wrong-name')).toEqual({
				told: [name],
				offered: ['add', 'shop.example', 'TXT', 'v=spf1 include:spf.relay.example ~all'],
			});
			expect(verdict.changes.some((change) => change.name === name)).toBe(false);
		},
	);
});

describe('below a private suffix', () => {
	it('no policy of its operator is copied, nor are its report addresses', async () => {
		const records = [
			'kunde.myshopify.com. MX 10 mail.shop.example.\n',
			txt('kunde.myshopify.com', 'v=spf1 include:spf.relay.example -all'),
			txt('s1._domainkey.kunde.myshopify.com', RSA_KEY),
			txt('_dmarc.myshopify.com', 'v=DMARC1; p=reject; rua=mailto:op@operator.example'),
		];
		const verdict = await judge(`${RELAY_ZONE}${records.join('')}`, service, {
			from: 'a@kunde.myshopify.com',
		});
		const offered = [verdict.changes, ...(verdict.alternatives ?? [])].flat();
		expect(JSON.stringify(offered.map(({ after }) => after))).not.toMatch(/operator|reject/);
		expect(offered.map(({ name }) => name)).not.toContain('_dmarc.myshopify.com');
	});
});
