/**
 * What panels do beside what was asked of them: a wildcard record, a proxy, a flattened alias; and receivers that
 * refuse mail which SPF fails although a signature carries.
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../src/relays/relay.ts';
import { judge, RSA_KEY, txt } from '../judged.ts';

const saas: Relay = {
	id: 'saas',
	name: 'Rechnungsdienst',
	sources: { spf: ['spf.saas.example'] },
	ask: { include: 'spf.saas.example' },
	returnPath: { kind: 'from-domain' },
	dkim: {
		signs: 'from-domain',
		selectors: [{ name: 's1', target: 's1.{domain-dashed}.dkim.saas.example' }],
	},
};
const SAAS = `spf.saas.example. TXT "v=spf1 ip4:198.51.100.0/24 ~all"
${txt('s1.shop-example.dkim.saas.example', RSA_KEY)}shop.example. SOA ns1.shop.example. h.shop.example. 1 1 1 1 300
shop.example. NS ns1.shop.example.
shop.example. MX 10 mail.shop.example.
mail.shop.example. A 192.0.2.7
`;
const PERMIT = 'shop.example. TXT "v=spf1 mx include:spf.saas.example -all"\n';
const KEY_NAME = 's1._domainkey.shop.example';
const ALIAS = {
	action: 'add',
	name: KEY_NAME,
	type: 'CNAME',
	before: [],
	after: ['s1.shop-example.dkim.saas.example'],
};

describe('a wildcard that answers at the selector', () => {
	const text = '"v=spf1 a mx include:ispgateway.example ~all"';
	const zone = `${SAAS}shop.example. TXT ${text}\n*.shop.example. TXT ${text}\nispgateway.example. TXT "v=spf1 -all"\n`;

	it('is told, and nothing of it is removed', async () => {
		const { changes, alternatives = [], findings } = await judge(zone, saas);
		expect(findings.map(({ code }) => code)).toContain('dkim.from-wildcard');
		expect(findings.map(({ code }) => code)).not.toContain('dkim.wildcard-answer');
		expect(changes.filter(({ name }) => name === KEY_NAME)).toMatchObject([ALIAS]);
		const all = [changes, ...alternatives].flat();
		expect(all.filter(({ action, name }) => action === 'remove' || name.startsWith('*'))).toEqual(
			[],
		);
	});
});

it('a proxied alias is told, and exchanged for the alias', async () => {
	const { changes, findings } = await judge(`${SAAS}${PERMIT}${KEY_NAME}. A 203.0.113.7\n`, saas);
	expect(findings.map(({ code }) => code)).toContain('dkim.name-has-address');
	expect(changes.filter(({ name, action }) => name === KEY_NAME && action === 'add')).toMatchObject(
		[ALIAS],
	);
});

it('a flattened alias is told, and left alone', async () => {
	const { changes, findings } = await judge(`${SAAS}${PERMIT}${txt(KEY_NAME, RSA_KEY)}`, saas);
	expect(findings.map(({ code }) => code)).toContain('dkim.cname-flattened');
	expect(changes.filter(({ name }) => name === KEY_NAME)).toEqual([]);
});

it('receivers that refuse what SPF fails are not met by a signature', async () => {
	const zone = `${SAAS}shop.example. TXT "v=spf1 mx -all"
${KEY_NAME}. CNAME s1.shop-example.dkim.saas.example.
_dmarc.shop.example. TXT "v=DMARC1; p=none"
`;
	const { receivers } = await judge(zone, saas, { receivers: ['web-de', 'gmx-bulk', 'la-poste'] });
	expect(receivers.map(({ id, met }) => [id, met])).toEqual([
		['web-de', false],
		['gmx-bulk', false],
		['la-poste', false],
	]);
});
