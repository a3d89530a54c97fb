/**
 * Changes at names that a wildcard, a proxy, an alias or somebody else holds.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../src/relays/relay.ts';
import {
	dmarc,
	ED25519_KEY,
	MX,
	RELAY_ZONE,
	RSA_KEY,
	service,
	spf,
	txt,
	unsigned,
} from '../judged.ts';
import { waysOf } from './ways.ts';

const INCLUDE = 'include:spf.relay.example';
const S1 = 's1._domainkey.shop.example';
const POLICY = dmarc('p=none; rua=mailto:r@shop.example');
const KEYS = `${txt('k1.relay.example', RSA_KEY)}${txt('other.example', RSA_KEY)}`;
const aliased: Relay = {
	...service,
	dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 'k1.relay.example' }] },
};

describe('below a wildcard (RFC 4592 §2.2)', () => {
	const wild = 'v=spf1 a mx include:ispgateway.example ~all';
	const zone = `${MX}${RELAY_ZONE}${KEYS}${POLICY}${spf(`v=spf1 mx ${INCLUDE} -all`)}${txt('*.shop.example', wild)}`;

	it('nothing is removed that is not there; the exact name is added, and what ends there is told', async () => {
		const { best, verdict } = await waysOf(zone, aliased);
		expect(best).toEqual([`add CNAME ${S1}: => k1.relay.example`]);
		expect(verdict.changes[0]).toMatchObject({
			loses: [`TXT ${wild}`],
			proof: { keepsSenders: false },
		});
	});

	it('a policy is added, and nothing of the wildcard copied', async () => {
		const alias = `${MX}${RELAY_ZONE}${KEYS}${spf(`v=spf1 mx ${INCLUDE} -all`)}*.shop.example. CNAME web.host.example.\nweb.host.example. A 203.0.113.9\n${txt('web.host.example', 'some-verification=1')}${S1}. CNAME k1.relay.example.\n`;
		const { best, verdict } = await waysOf(alias, aliased);
		expect(best).toEqual(['add TXT _dmarc.shop.example: => v=DMARC1; p=none']);
		expect(verdict.changes[0]?.loses).toEqual(['CNAME web.host.example']);
	});

	it('the addresses and mail servers of a sending name can be carried over', async () => {
		const hosts = '*.shop.example. A 203.0.113.9\n*.shop.example. MX 10 mail.shop.example.\n';
		const { best, others, verdict } = await waysOf(
			`${MX}${RELAY_ZONE}${POLICY}${hosts}`,
			unsigned,
			{ from: 'info@news.shop.example' },
		);
		expect(best).toEqual([`add TXT news.shop.example: => v=spf1 ${INCLUDE} ~all`]);
		expect(verdict.changes[0]?.loses).toEqual(['A 203.0.113.9', 'MX 10 mail.shop.example']);
		expect(others[0]).toEqual([
			'add A news.shop.example: => 203.0.113.9',
			'add MX news.shop.example: => 10 mail.shop.example',
			`add TXT news.shop.example: => v=spf1 ${INCLUDE} ~all`,
		]);
	});
});

describe('a name that is taken', () => {
	const zone = `${MX}${RELAY_ZONE}${KEYS}${POLICY}${spf(`v=spf1 mx ${INCLUDE} -all`)}`;

	it('by the addresses of a proxy becomes the alias', async () => {
		const { best, verdict } = await waysOf(`${zone}${S1}. A 203.0.113.7\n`, aliased);
		expect(best).toEqual([
			`remove A ${S1}: 203.0.113.7 =>`,
			`add CNAME ${S1}: => k1.relay.example`,
		]);
		const told = verdict.findings.find(({ code }) => code === 'dkim.name-has-address');
		expect(told).toMatchObject({ data: { selector: 's1', addresses: ['203.0.113.7'] } });
	});

	it('by a wildcard’s address is not', async () => {
		const { verdict } = await waysOf(`${zone}*.shop.example. A 203.0.113.7\n`, aliased);
		expect(verdict.findings.map(({ code }) => code)).not.toContain('dkim.name-has-address');
	});

	it('by a working key of another service is told as lost', async () => {
		const { best, verdict } = await waysOf(`${zone}${S1}. CNAME other.example.\n`, aliased);
		expect(best).toEqual([`replace CNAME ${S1}: other.example => k1.relay.example`]);
		expect(verdict.changes[0]).toMatchObject({
			loses: ['other.example'],
			proof: { keepsSenders: false },
		});
	});
});

describe('a flattened alias', () => {
	it('works, and nothing is offered', async () => {
		const zone = `${MX}${RELAY_ZONE}${KEYS}${POLICY}${spf(`v=spf1 mx ${INCLUDE} -all`)}${txt(S1, RSA_KEY)}`;
		const { best, verdict } = await waysOf(zone, aliased);
		expect(best).toEqual([]);
		expect(verdict.dkim.state).toBe('ok');
		const codes = verdict.findings.map(({ code }) => code);
		expect(codes).toContain('dkim.cname-flattened');
		expect(codes).not.toContain('dkim.cname-wrong');
	});

	it('to somebody else’s key is none', async () => {
		const zone = `${MX}${RELAY_ZONE}${KEYS}${POLICY}${spf(`v=spf1 mx ${INCLUDE} -all`)}${txt(S1, ED25519_KEY)}`;
		const { verdict } = await waysOf(zone, aliased);
		expect(verdict.findings.map(({ code }) => code)).toContain('dkim.cname-wrong');
	});
});

describe('an alias', () => {
	const zone = `${MX}${RELAY_ZONE}${KEYS}${spf(`v=spf1 mx ${INCLUDE} -all`)}${S1}. CNAME k1.relay.example.\n`;

	it('of the policy to which the zone was appended is mended at the alias', async () => {
		const vendor = txt(
			'shop.dmarc.vendor.example',
			'v=DMARC1; p=reject; rua=mailto:r@shop.example',
		);
		const appended = `${zone}${vendor}_dmarc.shop.example. CNAME shop.dmarc.vendor.example.shop.example.\n`;
		const { best } = await waysOf(appended, aliased);
		expect(best).toEqual([
			'replace CNAME _dmarc.shop.example: shop.dmarc.vendor.example.shop.example => shop.dmarc.vendor.example',
		]);
	});

	it('of the policy to a host is exchanged, and the host left alone', async () => {
		const { best } = await waysOf(`${zone}_dmarc.shop.example. CNAME shop.example.\n`, aliased);
		expect(best).toEqual([
			'remove CNAME _dmarc.shop.example: shop.example =>',
			'add TXT _dmarc.shop.example: => v=DMARC1; p=none',
		]);
	});

	it('at the From domain serves the web site, and stays where a key is enough', async () => {
		const site = `${RELAY_ZONE}${KEYS}anna.club.example. CNAME sites.builder.example.\nsites.builder.example. A 203.0.113.9\n${txt('_dmarc.club.example', 'v=DMARC1; p=none; rua=mailto:r@club.example')}`;
		const { best, others } = await waysOf(site, aliased, { from: 'anna@anna.club.example' });
		expect(best).toEqual(['add CNAME s1._domainkey.anna.club.example: => k1.relay.example']);
		expect(others.flat().some((line) => line.startsWith('remove CNAME anna.club.example'))).toBe(
			true,
		);
	});
});

describe('somebody else’s zone', () => {
	it('is nobody’s to edit below a tenant name', async () => {
		const zone = `${RELAY_ZONE}contoso.onmicrosoft.com. MX 0 mail.example.\n`;
		const { best, others } = await waysOf(zone, service, { from: 'a@contoso.onmicrosoft.com' });
		expect([best, others]).toEqual([[], []]);
	});
});
