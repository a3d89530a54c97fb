import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LearnedRelay, relayFromMessage } from '../../src/message/relay-from-message.ts';
import type { MessageTrust } from '../../src/message/trusted-part.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { customizeRelay } from '../../src/relays/customize.ts';
import { findRelay } from '../../src/relays/find.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { filesIn } from '../scenarios/scenario-files.ts';

const folder = new URL('../../fixtures/messages/', import.meta.url);

/** A row of fixtures/messages/expected.json. */
interface Row {
	readonly story: string;
	readonly mails: readonly string[];
	readonly trust: MessageTrust;
	readonly returnPath: Relay['returnPath'];
	readonly dkim: Relay['dkim'];
	readonly sources: Relay['sources'];
	readonly unknown: readonly string[];
}

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

function mail(name: string): string {
	return readFileSync(new URL(`${name}.eml`, folder), 'latin1');
}

function learn({ mails, trust }: Pick<Row, 'mails' | 'trust'>): LearnedRelay {
	return relayFromMessage(mails.map(mail), { trust });
}

const KEY = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

function fromDomainOf(name: string): string {
	return /^from:.*@([a-z0-9.-]+)/im.exec(mail(name))?.[1]?.toLowerCase() ?? 'shop.example';
}

/** DNS in which all that a mail shows or claims is set up. */
function perfectZone(from: string, { facts, relay }: LearnedRelay): string {
	const of = (field: string): string[] =>
		facts.filter((fact) => fact.field === field).map(({ value }) => value);
	const selectors = [
		...of('dkim.selectors'),
		...('selectors' in relay.dkim ? (relay.dkim.selectors ?? []).map(({ name }) => name) : []),
	];
	const domains = [...of('dkim'), ...of('dkim.secondSignature')].filter(
		(domain) => domain !== 'no',
	);
	const ranges = of('sources').map((ip) => `${ip.includes(':') ? 'ip6' : 'ip4'}:${ip}`);
	const lines = [
		`${from}. MX 10 mail.${from}.`,
		`mail.${from}. A 192.0.2.25`,
		...[...new Set([from, ...of('returnPath')])].map(
			(domain) => `${domain}. TXT "v=spf1 ${ranges.join(' ')} -all"`,
		),
		...[...new Set([from, ...domains])].flatMap((domain) =>
			[...new Set(selectors)].map((selector) => `${selector}._domainkey.${domain}. TXT "${KEY}"`),
		),
		`_dmarc.${from.split('.').slice(-2).join('.')}. TXT "v=DMARC1; p=reject"`,
	];
	return `${lines.join('\n')}\n`;
}

async function judged(from: string, learned: LearnedRelay): Promise<Verdict> {
	const resolver = zoneResolver(perfectZone(from, learned));
	return preflight({ from: `info@${from}`, relay: learned.relay }, { resolver });
}

describe('mails', () => {
	it('are thirty at least, and each is read by a row', () => {
		const files = filesIn('messages', '.eml').map((file) => file.slice(0, -4));
		expect(files.length).toBeGreaterThanOrEqual(30);
		expect([...new Set(rows.flatMap(({ mails }) => mails))].sort()).toEqual([...files].sort());
	});

	it.each(rows)('$story', (row) => {
		const { relay, unknown } = learn(row);
		const { returnPath, dkim, sources } = relay;
		expect({ returnPath, dkim, sources, unknown }).toEqual({
			returnPath: row.returnPath,
			dkim: row.dkim,
			sources: row.sources,
			unknown: row.unknown,
		});
	});

	it('give the same as bytes', () => {
		for (const row of rows) {
			const bytes = row.mails.map((name) => Uint8Array.from(Buffer.from(mail(name), 'latin1')));
			expect(relayFromMessage(bytes, { trust: row.trust })).toEqual(learn(row));
		}
	});

	// What a forger wrote of DMARC is no pass.
	const passed = rows.filter(
		({ mails: [name = ''] }) => /dmarc=pass/.test(mail(name)) && !name.includes('spoofed'),
	);
	it.each(passed)('that passed DMARC are let in again by the same path: $story', async (row) => {
		const learned = learn(row);
		const from = fromDomainOf(row.mails[0] ?? '');
		const { authorized, dmarc } = await judged(from, learned);
		const { returnPath, dkim } = learned.relay;
		const hasPath = returnPath.kind !== 'unknown' && returnPath.kind !== 'relay';
		const hasKey = dkim.signs === 'from-domain' && (dkim.selectors ?? []).length > 0;
		if (hasKey) expect(dmarc.paths.dkim).toBe('aligned');
		if (hasPath) expect(dmarc.paths.spf).toBe('aligned');
		if (hasKey || hasPath) expect(authorized).toBe('yes');
		else expect(authorized).not.toBe('no');
	});

	it.each(rows)('lead to no save by what they only claim: $story', async (row) => {
		const claimed = relayFromMessage(row.mails.map(mail), { trust: {} });
		expect(claimed.facts.filter(({ certainty }) => certainty === 'seen')).toEqual([]);
		const { decision, authorized } = await judged(fromDomainOf(row.mails[0] ?? ''), claimed);
		expect(decision).not.toBe('save');
		expect(authorized).not.toBe('yes');
	});
});

describe('a relay that is known already', () => {
	it('keeps what is known, and takes what was seen', () => {
		const relay = findRelay('rapidmail');
		if (relay === null) throw new Error('rapidmail is not known');
		const trust = { authservId: 'mx.mail.example' };
		const learned = relayFromMessage(mail('esp-return-path-below-from'), { trust, relay });
		expect(learned.relay).toMatchObject({
			id: relay.id,
			sources: relay.sources,
			returnPath: { kind: 'subdomain', label: 'bounce' },
			dkim: { signs: 'from-domain', selectors: [{ name: 'esp1' }] },
		});
		expect(learned.unknown).toEqual([]);
		const nothing = relayFromMessage(mail('not-a-mail'), { trust, relay });
		expect(nothing.relay).toEqual(relay);
	});

	it('names the forwarder, and takes neither its return path nor its address for those of the relay', () => {
		const { facts, relay } = learn({
			mails: ['forwarded'],
			trust: { authservId: 'mx.mail.example' },
		});
		expect(facts.map(({ field, value, certainty }) => [field, value, certainty])).toEqual([
			['forwarder', 'forwarder.example', 'seen'],
			['returnPath', 'shop.example', 'claimed'],
			['dkim', 'shop.example', 'seen'],
			['dkim.selectors', 'k1', 'seen'],
		]);
		expect(relay).toMatchObject({ returnPath: { kind: 'unknown' }, sources: {} });
	});

	it('takes a label as customizeRelay does, and the records of the relay only where it fits', () => {
		const trust = { authservId: 'mx.mail.example' };
		const pathOf = (id: RelayId) => {
			const relay = findRelay(id) ?? undefined;
			return relayFromMessage(mail('esp-return-path-below-from'), {
				trust,
				...(relay === undefined ? {} : { relay }),
			}).relay.returnPath;
		};
		expect(pathOf('rapidmail-return-path')).toEqual(
			customizeRelay('rapidmail', { returnPath: 'bounce' }).returnPath,
		);
		expect(pathOf('sendgrid')).toEqual({ kind: 'subdomain', label: 'bounce' });
	});

	it('says save where all of it is set up', async () => {
		const relay: Relay = {
			id: 'saas',
			name: 'SaaS',
			sources: { ranges: ['198.51.100.0/24'] },
			returnPath: { kind: 'unknown' },
			dkim: { signs: 'unknown' },
		};
		const trust = { authservId: 'mx.mail.example' };
		const learned = relayFromMessage(mail('esp-return-path-below-from'), { trust, relay });
		const zone = `shop.example. MX 10 mail.shop.example.
mail.shop.example. A 192.0.2.25
bounce.shop.example. TXT "v=spf1 ip4:198.51.100.0/24 -all"
esp1._domainkey.shop.example. TXT "${KEY}"
_dmarc.shop.example. TXT "v=DMARC1; p=reject"
`;
		const request = { from: 'info@shop.example', relay: learned.relay };
		const { because, dmarc } = await preflight(request, { resolver: zoneResolver(zone) });
		// Only the key of the test, of a kind that not every receiver verifies, is left to mind.
		expect(because).toEqual(['dkim.ed25519-only']);
		expect(dmarc.paths).toEqual({ spf: 'aligned', dkim: 'aligned' });
	});
});

describe('anything', () => {
	const pieces = [
		'Authentication-Results: mx.mail.example; ',
		'dkim=pass ',
		'header.d=',
		'shop.example',
		';',
		'(',
		')',
		'"',
		'\\',
		'\n',
		'\n ',
		'\r\n\t',
		'Received: from ',
		' by mx.mail.example',
		'[192.0.2.7]',
		'[[',
		']',
		'Return-Path: <',
		'>',
		'@',
		'From: ',
		'spf=pass smtp.mailfrom=',
		'DKIM-Signature: v=1; d=',
		'; s=',
		'; b=',
		'=',
		',',
		'\0',
		'\u00ff',
		'é',
		':',
		'.',
	] as const;
	const text = fc
		.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 120 })
		.map((parts) => parts.join(''));

	it('is read without a fault, and gives a relay that can be checked', () => {
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (mails) => {
				const trust = { authservId: 'mx.mail.example' };
				const { relay } = relayFromMessage(mails, { trust });
				expect(relay.id).toMatch(/^learned(?:-|$)/);
				expect(relayFromMessage(mails, { trust, relay }).relay.id).toBe(relay.id);
			}),
			{ numRuns: 1500 },
		);
	});

	it.each([
		['comments that never end', `From: ${'('.repeat(200_000)}`],
		['quotes', `From: ${'"'.repeat(200_000)}`],
		['backslashes', `Authentication-Results: mx.mail.example; ${'\\"'.repeat(100_000)}`],
		['separators', `Authentication-Results: mx.mail.example${';'.repeat(200_000)}`],
		['brackets', `Received: from x (${'['.repeat(200_000)}) by mx.mail.example`],
		['blanks', `Authentication-Results: mx.mail.example; dkim${' '.repeat(200_000)}=pass`],
		['folded lines', `From: a@shop.example${'\n a'.repeat(80_000)}`],
		['fields', 'X: y\n'.repeat(60_000)],
		['angles', `From: ${'<'.repeat(200_000)}`],
		['signatures', 'DKIM-Signature: d=a.example; s=b; b=c\n'.repeat(6000)],
	])('is read in time where there are many %s', (_, hostile) => {
		const started = performance.now();
		relayFromMessage(hostile, { trust: { authservId: 'mx.mail.example' } });
		expect(performance.now() - started).toBeLessThan(1000);
	});

	it.each([
		['no mail', [undefined, { trust: {} }], 'input.request-invalid', 'messages.0'],
		['no mails', [[], { trust: {} }], 'input.request-invalid', 'messages'],
		['no trust', ['From: a@b.example', {}], 'input.option-invalid', 'options.trust'],
		[
			'a trust that is mistyped',
			['', { trust: { authServId: 'x' } }],
			'input.unknown-option',
			'options.trust.authServId',
		],
		[
			'a host that is none',
			['', { trust: { receivedBy: 'a b' } }],
			'input.option-invalid',
			'options.trust.receivedBy',
		],
		['a relay that is none', ['', { trust: {}, relay: {} }], 'input.relay-invalid', 'relay.id'],
	])('refuses %s', (_, given, code, path) => {
		const call = relayFromMessage as (...args: readonly unknown[]) => unknown;
		expect(() => call(...given)).toThrow(expect.objectContaining({ code, path }));
	});
});
