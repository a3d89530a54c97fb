/**
 * Changes to other records than the From domain's SPF record: keys, aliases, the return path, the policy.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../src/relays/relay.ts';
import {
	dmarc,
	key,
	MX,
	RELAY_ZONE,
	RSA_KEY,
	service,
	spf,
	txt,
	unsigned,
	WEAK_KEY,
} from '../judged.ts';
import { waysOf } from './ways.ts';

const INCLUDE = 'include:spf.relay.example';
const POLICY = dmarc('p=none; rua=mailto:r@shop.example');
const KEYS = `${txt('k1.relay.example', RSA_KEY)}${txt('k2.relay.example', RSA_KEY)}${txt('shop-example.k.relay.example', RSA_KEY)}`;
const ZONE = `${MX}${RELAY_ZONE}${KEYS}${spf(`v=spf1 ${INCLUDE} -all`)}`;
const PUBLIC_KEY = RSA_KEY.split('p=')[1] ?? '';
const S1 = 's1._domainkey.shop.example';
const S2 = 's2._domainkey.shop.example';

function signing(
	...selectors: readonly { name: string; target?: string; publicKey?: string }[]
): Relay {
	return { ...service, dkim: { signs: 'from-domain', selectors } };
}

describe('the key of a selector (RFC 6376 §3.6.2)', () => {
	it('is added as the alias that the relay asks for, all selectors at once', async () => {
		const relay = signing(
			{ name: 's1', target: 'k1.relay.example' },
			{ name: 's2', target: '{domain-dashed}.k.relay.example' },
		);
		const { best, verdict } = await waysOf(`${ZONE}${POLICY}`, relay);
		expect(best).toEqual([
			`add CNAME ${S1}: => k1.relay.example`,
			`add CNAME ${S2}: => shop-example.k.relay.example`,
		]);
		expect(verdict.changes.map(({ proof }) => proof.decision)).toEqual(['warn', 'save']);
	});

	it('is added as the record that the relay told', async () => {
		const { best } = await waysOf(
			`${ZONE}${POLICY}`,
			signing({ name: 's1', publicKey: PUBLIC_KEY }),
		);
		expect(best).toEqual([`add TXT ${S1}: => v=DKIM1; k=rsa; p=${PUBLIC_KEY}`]);
	});

	it('takes the place of another alias', async () => {
		const zone = `${ZONE}${POLICY}${S1}. CNAME k2.relay.example.\n`;
		const { best } = await waysOf(zone, signing({ name: 's1', target: 'k1.relay.example' }));
		expect(best).toEqual([`replace CNAME ${S1}: k2.relay.example => k1.relay.example`]);
	});

	it('takes the place of a record, which goes first: an alias stands alone (RFC 1034 §3.6.2)', async () => {
		const zone = `${ZONE}${POLICY}${key('v=DKIM1; p=')}`;
		const { best } = await waysOf(zone, signing({ name: 's1', target: 'k1.relay.example' }));
		expect(best).toEqual([
			`remove TXT ${S1}: v=DKIM1; p= =>`,
			`add CNAME ${S1}: => k1.relay.example`,
		]);
	});

	it('takes the place of an alias as record', async () => {
		const zone = `${ZONE}${POLICY}${S1}. CNAME gone.example.\n`;
		const { best } = await waysOf(zone, signing({ name: 's1', publicKey: PUBLIC_KEY }));
		expect(best).toEqual([
			`remove CNAME ${S1}: gone.example =>`,
			`add TXT ${S1}: => v=DKIM1; k=rsa; p=${PUBLIC_KEY}`,
		]);
	});

	it.each([`${S1}.shop.example`, 's1.shop.example'])('is taken over from %s', async (name) => {
		const { best } = await waysOf(`${ZONE}${POLICY}${txt(name, RSA_KEY)}`, service);
		expect(best).toEqual([`add TXT ${S1}: => ${RSA_KEY}`]);
	});

	it('is taken over as alias from the doubled name', async () => {
		const zone = `${ZONE}${POLICY}${S1}.shop.example. CNAME k1.relay.example.\n`;
		const { best } = await waysOf(zone, service);
		expect(best).toEqual([`add CNAME ${S1}: => k1.relay.example`]);
	});

	it('stays alone where two stand at one name', async () => {
		const { best } = await waysOf(`${ZONE}${POLICY}${key('v=DKIM1; p=')}${key()}`, service);
		expect(best).toEqual([`replace TXT ${S1}: ${RSA_KEY} + v=DKIM1; p= => ${RSA_KEY}`]);
	});

	it('loses the tags that keep it from being used', async () => {
		const text = RSA_KEY.replace('v=DKIM1;', 'v=DKIM1; t=y; h=sha1; s=tlsrpt;');
		const { best } = await waysOf(`${ZONE}${POLICY}${key(text)}`, service);
		expect(best).toEqual([`replace TXT ${S1}: ${text} => ${RSA_KEY}`]);
	});

	it.each<readonly [string, string, Relay]>([
		[
			'where the relay alone knows the target',
			'',
			signing({ name: 's1', target: '*.k.relay.example' }),
		],
		['where the relay told nothing', '', signing({ name: 's1' })],
		[
			'where nothing stands at the target yet',
			'',
			signing({ name: 's1', target: 'new.relay.example' }),
		],
		['to a weak key that is the relay’s', key(WEAK_KEY), service],
		[
			'below a domain that is not the owner’s',
			'',
			{
				...signing({ name: 's1', publicKey: PUBLIC_KEY }),
				dkim: {
					signs: 'relay',
					domain: 'relay.example',
					selectors: [{ name: 's1', publicKey: PUBLIC_KEY }],
				},
			},
		],
		[
			'while DNS hides what stands there',
			`;! SERVFAIL TXT ${S1}.\n`,
			signing({ name: 's1', publicKey: PUBLIC_KEY }),
		],
	])('is not touched %s', async (_story, zone, relay) => {
		const { best } = await waysOf(`${ZONE}${POLICY}${zone}`, relay);
		expect(best).toEqual([]);
	});
});

describe('the return path below the From domain', () => {
	const relay: Relay = {
		...unsigned,
		returnPath: { kind: 'subdomain', label: 'b', target: 'b.relay.example', fallback: 'relay' },
	};
	const there = txt('b.relay.example', `v=spf1 ${INCLUDE} -all`);

	it('is set up as alias', async () => {
		const { best, verdict } = await waysOf(`${ZONE}${POLICY}${there}`, relay);
		expect(verdict.spf.state).toBe('not-consulted');
		expect(best).toEqual(['add CNAME b.shop.example: => b.relay.example']);
		expect(verdict.changes[0]?.proof.spfState).toBe('authorized');
	});

	it('takes the place of an alias to somebody else', async () => {
		const other = `${txt('other.example', 'v=spf1 -all')}b.shop.example. CNAME other.example.\n`;
		const { best } = await waysOf(`${ZONE}${POLICY}${there}${other}`, relay);
		expect(best).toEqual(['replace CNAME b.shop.example: other.example => b.relay.example']);
	});

	it('is not set up over a host that stands there', async () => {
		const host = 'b.shop.example. A 203.0.113.9\n';
		const { best } = await waysOf(`${ZONE}${POLICY}${there}${host}`, relay);
		expect(best).toEqual([]);
	});

	it('takes senders from nobody who is let in there', async () => {
		const other = `${txt('other.example', 'v=spf1 ip4:203.0.113.9 -all')}b.shop.example. CNAME other.example.\n`;
		const { best } = await waysOf(`${ZONE}${POLICY}${there}${other}`, relay);
		expect(best).toEqual([]);
	});
});

describe('the DMARC record (RFC 9989 §4.7)', () => {
	const signed = `${ZONE}${key()}`;
	const AT = '_dmarc.shop.example';

	it('is added to watch, and asks for an address for reports', async () => {
		const { best, verdict } = await waysOf(signed, service);
		expect(best).toEqual([`add TXT ${AT}: => v=DMARC1; p=none`]);
		expect(verdict.changes[0]).toMatchObject({
			asks: ['report-address'],
			proof: { decision: 'save' },
		});
	});

	it('is added for the whole organization', async () => {
		const zone = `${signed}news.shop.example. MX 10 mail.shop.example.\n${txt('news.shop.example', `v=spf1 ${INCLUDE} -all`)}${txt('s1._domainkey.news.shop.example', RSA_KEY)}`;
		const { best } = await waysOf(zone, service, { from: 'a@news.shop.example' });
		expect(best).toEqual([`add TXT ${AT}: => v=DMARC1; p=none`]);
	});

	it.each([
		[
			'commas for semicolons',
			'v=DMARC1, p=reject, rua=mailto:r@shop.example',
			'p=reject; rua=mailto:r@shop.example',
		],
		[
			'the version last',
			'p=quarantine; rua=mailto:r@shop.example; v=DMARC1',
			'p=quarantine; rua=mailto:r@shop.example',
		],
		[
			'another version',
			'v=DMARC2; p=none; rua=mailto:r@shop.example',
			'p=none; rua=mailto:r@shop.example',
		],
		[
			'blanks in front',
			'  v=DMARC1; p=none; rua=mailto:r@shop.example',
			'p=none; rua=mailto:r@shop.example',
		],
		[
			'a tag given twice',
			'v=DMARC1; p=reject; p=none; rua=mailto:r@shop.example',
			'p=reject; rua=mailto:r@shop.example',
		],
		[
			'the version in small letters',
			'v=dmarc1; p=none; sp=reject; rua=mailto:r@shop.example',
			'p=none; sp=reject; rua=mailto:r@shop.example',
		],
	])(
		'is mended, and watches first, since it never was in force: %s',
		async (_story, text, tags) => {
			const { best, others, verdict } = await waysOf(`${signed}${txt(AT, text)}`, service);
			const asWritten = `replace TXT ${AT}: ${text} => v=DMARC1; ${tags}`;
			const watching = asWritten.replace(
				/ => .*/,
				' => v=DMARC1; p=none; rua=mailto:r@shop.example',
			);
			expect(best).toEqual([watching]);
			const [policy = '', ...more] = tags.split('; rua=')[0]?.split('; ') ?? [];
			if (watching === asWritten) return;
			expect(others[0]).toEqual([asWritten]);
			const left = [policy, ...more];
			expect(verdict.changes[0]?.loses).toEqual(
				expect.arrayContaining(left.filter((tag) => tag !== 'p=none')),
			);
			expect(verdict.changes[0]?.proof.keepsSenders).toBe(false);
		},
	);

	it('of two becomes the milder, with the reports of both', async () => {
		const zone = `${signed}${dmarc('p=reject; rua=mailto:a@shop.example')}${dmarc('p=quarantine')}`;
		const { best, others } = await waysOf(zone, service);
		expect(best[0]).toMatch(/=> v=DMARC1; p=none; rua=mailto:a@shop\.example$/);
		expect(others[0]?.[0]).toMatch(/=> v=DMARC1; p=quarantine; rua=mailto:a@shop\.example$/);
	});

	it.each([
		`${AT}.shop.example`,
		'_dmarc._dmarc.shop.example',
		'dmarc.shop.example',
		'shop.example',
	])('is taken over from %s', async (name) => {
		const zone = `${signed}${txt(name, 'v=DMARC1; p=none; rua=mailto:r@shop.example')}`;
		const { best } = await waysOf(zone, service);
		expect(best).toEqual([`add TXT ${AT}: => v=DMARC1; p=none; rua=mailto:r@shop.example`]);
	});

	it('takes the place of an alias that holds none', async () => {
		const zone = `${signed}${AT}. CNAME d.vendor.example.\n${txt('d.vendor.example', 'hello')}`;
		const { best } = await waysOf(zone, service);
		expect(best).toEqual([
			`remove CNAME ${AT}: d.vendor.example =>`,
			`add TXT ${AT}: => v=DMARC1; p=none`,
		]);
	});

	it('is none of the changes while the mail does not align', async () => {
		const { best } = await waysOf(`${MX}${RELAY_ZONE}`, {
			...unsigned,
			returnPath: { kind: 'relay', domain: 'b.relay.example' },
		});
		expect(best).toEqual([]);
	});
});

describe('strict alignment (RFC 9989 §4.4)', () => {
	it('is loosened as an alternative alone', async () => {
		const relay: Relay = { ...unsigned, returnPath: { kind: 'subdomain', label: 'b' } };
		const text = 'v=DMARC1; p=reject; aspf=s; rua=mailto:r@shop.example';
		const zone = `${ZONE}${txt('b.shop.example', `v=spf1 ${INCLUDE} -all`)}${txt('_dmarc.shop.example', text)}`;
		const { best, others, verdict } = await waysOf(zone, relay);
		expect(verdict.decision).toBe('block');
		expect(best).toEqual([]);
		expect(others).toEqual([
			[`replace TXT _dmarc.shop.example: ${text} => v=DMARC1; p=reject; rua=mailto:r@shop.example`],
		]);
	});
});

describe('a From domain that is an alias (RFC 1034 §3.6.2)', () => {
	const web = 'MX 1 web\nA 203.0.113.7\nTXT "site-verification=1"';
	const behind = (name: string) =>
		`${RELAY_ZONE}${POLICY}shop.example. CNAME ${name}.\n${web
			.split('\n')
			.map((line) => `${name}. ${line.replace('web', `${name}.`)}\n`)
			.join('')}`;

	it('gets its record at the alias target of its own', async () => {
		const { best, verdict } = await waysOf(behind('web.shop.example'), unsigned);
		expect(best).toEqual([`add TXT web.shop.example: => v=spf1 ${INCLUDE} ~all`]);
		expect(verdict.changes[0]?.who).toBe('domain-owner');
	});

	it('is no alias any more where the target is somebody else’s', async () => {
		const { best } = await waysOf(behind('web.example'), unsigned);
		expect(best).toEqual([
			'remove CNAME shop.example: web.example =>',
			'add A shop.example: => 203.0.113.7',
			'add MX shop.example: => 1 web.example',
			'add TXT shop.example: => site-verification=1',
			`add TXT shop.example: => v=spf1 ${INCLUDE} ~all`,
		]);
	});

	it('is a matter of the relay where the target is the relay’s', async () => {
		const zone = behind('host.relay.example');
		const { best, verdict } = await waysOf(zone, unsigned);
		expect(best).toEqual([`add TXT host.relay.example: => v=spf1 ${INCLUDE} ~all`]);
		expect(verdict.changes[0]).toMatchObject({ who: 'relay-operator', owner: 'relay.example' });
	});
});
