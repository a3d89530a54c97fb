import { describe, expect, it } from 'vitest';
import type { InputError } from '../../src/input/input-error.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { defineRelay } from '../../src/relays/define.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const least: Relay = {
	id: 'invoices',
	name: 'Invoices',
	sources: {},
	returnPath: { kind: 'unknown' },
	dkim: { signs: 'unknown' },
};

/** What callers without types hand in. */
function define(changes: Record<string, unknown>): Relay {
	return defineRelay({ ...least, ...changes } as unknown as Relay);
}

function mistake(changes: unknown): Pick<InputError, 'name' | 'code' | 'path'> {
	try {
		const whole = typeof changes === 'object' && changes !== null && !Array.isArray(changes);
		if (whole) define(changes as Record<string, unknown>);
		else defineRelay(changes as Relay);
	} catch (error) {
		const { name, code, path } = error as InputError;
		return { name, code, path };
	}
	throw new Error('accepted');
}

describe('defineRelay', () => {
	it('takes a relay of which nothing is known', () => {
		expect(defineRelay(least)).toEqual(least);
	});

	it('takes a relay of which everything is known', () => {
		const full: Relay = {
			id: 'invoices',
			name: 'Invoices, Ltd.',
			sources: { spf: ['_spf.relay.example'], ranges: ['192.0.2.0/28', '2001:db8::/32'] },
			variantOf: 'invoices-base',
			ask: {
				include: ['_spf.relay.example', '_spf2.relay.example'],
				alternatives: ['old.relay.example'],
				redirect: '_spf.relay.example',
				terms: ['a', 'mx'],
				challenges: [
					{ name: '@', type: 'TXT', value: 'relay-verification={uuid}', need: 'required' },
				],
			},
			returnPath: {
				kind: 'subdomain',
				label: 'em{n}',
				otherLabels: ['bounce'],
				usual: true,
				target: 'rp.{domain-dashed}.relay.example',
				otherTargets: ['rp.*.relay.example'],
				mx: ['feedback.*.relay.example'],
				include: '_spf.relay.example',
				delegated: true,
				fallback: 'relay',
				fallbackDomain: 'relay.example',
			},
			dkim: {
				signs: 'from-domain',
				domain: 'mg.{domain}',
				selectors: [
					{ name: 's1', target: 's1.{domain}.relay.example', usual: true, rotating: true },
					{ name: 's2', target: ['*.relay.example', 's2-*.relay.example'], publicKey: 'MIGf+/==' },
				],
				otherSelectors: [{ name: 'old', target: 'old.relay.example' }, { name: 'older' }],
				patterns: [
					{ name: 's{n}', target: '{selector}.dkim.relay.example', count: 3 },
					{ name: 'default{yymm}', between: ['1801', '2712'] },
				],
				targets: ['*.{domain-dashed}.relay.example'],
				optional: true,
				secondSignature: 'relay.example',
			},
			setUpOn: 'either',
			certainty: { returnPath: 'inferred', sources: 'assumed' },
			ownDomains: ['mail.example'],
			smtpHosts: ['smtp.relay.example', '*.relay.example'],
			mx: ['mx*.relay.example'],
			spfNames: ['*.spf.relay.example'],
			references: [{ title: 'all of it', url: 'https://relay.example/', seen: '2026-11-21' }],
		};
		expect(defineRelay(full)).toEqual(full);
	});

	it('brings names into the form DNS compares', () => {
		const relay = define({
			sources: { spf: ['_SPF.Bäcker.example.'] },
			ask: { include: 'SPF.Relay.Example.' },
			ownDomains: ['MÜNCHEN.example'],
			smtpHosts: ['SMTP.*.Relay.example.'],
			returnPath: { kind: 'subdomain', label: 'PM-Bounces', target: 'PM.Relay.example.' },
			dkim: { signs: 'relay', domain: 'Relay.Example', selectors: [{ name: 'S1' }] },
		});
		expect(relay.sources.spf).toEqual(['_spf.xn--bcker-gra.example']);
		expect(relay.ask?.include).toBe('spf.relay.example');
		expect(relay.ownDomains).toEqual(['xn--mnchen-3ya.example']);
		expect(relay.smtpHosts).toEqual(['smtp.*.relay.example']);
		expect(relay.returnPath).toMatchObject({ label: 'pm-bounces', target: 'pm.relay.example' });
		expect(relay.dkim).toMatchObject({ domain: 'relay.example', selectors: [{ name: 's1' }] });
	});

	it('leaves what it was given as it was', () => {
		const ranges = Object.freeze(['192.0.2.1']);
		const given = Object.freeze({ ...least, sources: Object.freeze({ ranges }) });
		expect(defineRelay(given)).toEqual(given);
	});

	it.each([
		'192.0.2.1/24',
		'192.0.2.256',
		'192.0.2',
		'192.0.2.0/33',
		'192.0.2.0/024',
		'010.0.2.1',
		'2001:db8::1/32',
		'2001:db8::/129',
		'fe80::1%eth0',
		'relay.example',
		' 192.0.2.1',
	])('refuses the range %j', (range) => {
		expect(mistake({ sources: { ranges: ['192.0.2.7', range] } })).toEqual({
			name: 'InputError',
			code: 'input.range-invalid',
			path: 'relay.sources.ranges.1',
		});
	});

	it.each([
		['192.0.2.77/24', 'not an address or a CIDR block; the block is 192.0.2.0/24'],
		['mail.shop.example', 'not an address or a CIDR block'],
	])('says of the range %s what was meant, where that shows', (range, message) => {
		expect(() => define({ sources: { ranges: [range] } })).toThrow(
			expect.objectContaining({ message: `relay.sources.ranges.0: ${message}` }),
		);
	});

	it.each([
		['relay.sources.range', { sources: { range: ['192.0.2.1'] } }],
		['relay.colour', { colour: 'blue' }],
		['relay.dkim.selectors', { dkim: { signs: 'no', selectors: [] } }],
		['relay.returnPath.label', { returnPath: { kind: 'relay', label: 'bounce' } }],
		[
			'relay.dkim.selectors.0.key',
			{ dkim: { signs: 'relay', selectors: [{ name: 'a', key: '' }] } },
		],
	])('refuses %s, a key that means nothing', (path, changes) => {
		expect(mistake(changes)).toMatchObject({ code: 'input.unknown-option', path });
	});

	it.each([
		['name: is missing', { name: undefined }],
		['name: must be of type string', { name: 7 }],
		['id: must be of length 1 or more', { id: '' }],
		['sources.spf: must be of length 64 or less', { sources: { spf: Array(65).fill('a') } }],
		['sources.range: is not known: did you mean ranges?', { sources: { range: [] } }],
		['dkim.signs: must be "no", "unknown", "from-domain" or "relay"', { dkim: { signs: 'maybe' } }],
		[
			'returnPath.kind: must be "from-domain", "subdomain", "relay", "own-domain" or "unknown"',
			{ returnPath: {} },
		],
		[
			'returnPath.fallback: must be "relay"',
			{ returnPath: { kind: 'subdomain', label: 'a', fallback: 'x' } },
		],
		[
			'dkim.selectors.0.target: must be a name pattern or a list of them',
			{ dkim: { signs: 'relay', selectors: [{ name: 'a', target: '{x}' }] } },
		],
		[
			'references.0.seen: must be a day or a month, such as 2026-01',
			{ references: [{ title: 'a', seen: 'May' }] },
		],
	])('says what is wrong: relay.%s', (message, changes) => {
		expect(() => define(changes as never)).toThrow(
			expect.objectContaining({ message: `relay.${message}` }),
		);
	});

	it.each([
		['relay', null],
		['relay', 'rapidmail'],
		['relay', []],
		['relay.id', { id: '' }],
		['relay.name', { name: 'x'.repeat(254) }],
		['relay.sources', { sources: undefined }],
		['relay.sources.spf.0', { sources: { spf: ['not a name'] } }],
		['relay.sources.spf.0', { sources: { spf: ['a..b'] } }],
		['relay.sources.spf.0', { sources: { spf: ['%{i}.relay.example'] } }],
		['relay.sources.spf.1', { sources: { spf: ['a.example', 'b'.repeat(64)] } }],
		['relay.sources.spf', { sources: { spf: Array(65).fill('a.example') } }],
		['relay.sources.ranges', { sources: { ranges: Array(1001).fill('192.0.2.1') } }],
		['relay.sources.ranges.0', { sources: { ranges: [7] } }],
		['relay.ask.include', { ask: { include: 'include:a.example' } }],
		['relay.returnPath.kind', { returnPath: { kind: 'mine' } }],
		['relay.returnPath.label', { returnPath: { kind: 'subdomain' } }],
		['relay.returnPath.fallback', { returnPath: { kind: 'subdomain', label: 'a', fallback: 'x' } }],
		['relay.dkim.signs', { dkim: { signs: 'maybe' } }],
		[
			'relay.dkim.selectors',
			{ dkim: { signs: 'relay', selectors: Array(33).fill({ name: 'a' }) } },
		],
		[
			'relay.dkim.selectors.0.target',
			{ dkim: { signs: 'relay', selectors: [{ name: 'a', target: '{x}' }] } },
		],
		[
			'relay.dkim.selectors.0.publicKey',
			{ dkim: { signs: 'relay', selectors: [{ name: 'a', publicKey: 'p=!' }] } },
		],
		[
			'relay.dkim.selectors.0.usual',
			{ dkim: { signs: 'relay', selectors: [{ name: 'a', usual: false }] } },
		],
		[
			'relay.dkim.otherSelectors.0.name',
			{ dkim: { signs: 'from-domain', otherSelectors: [{ name: '' }] } },
		],
		['relay.dkim.targets.0', { dkim: { signs: 'from-domain', targets: ['{x}'] } }],
		['relay.dkim.targets', { dkim: { signs: 'from-domain', targets: Array(17).fill('a') } }],
		['relay.spfNames.0', { spfNames: ['%{i}.relay.example'] }],
		['relay.smtpHosts.0', { smtpHosts: ['smtp relay'] }],
		['relay.smtpHosts.0', { smtpHosts: ['a..b'] }],
		['relay.references.0.seen', { references: [{ title: 'a', seen: 'yesterday' }] }],
	])('refuses a wrong %s', (path, changes) => {
		expect(mistake(changes)).toEqual({ name: 'InputError', code: 'input.relay-invalid', path });
	});
});

describe('where a relay sends from and what it asks for', () => {
	const own = { id: 'own', name: 'Own', dkim: { signs: 'no' } } as const;
	const fromDomain = { kind: 'from-domain' } as const;
	const spf = ['a.relay.example', 'b.relay.example'];
	const zone = `
shop.example.    MX   10 mail.shop.example.
shop.example.    TXT  "v=spf1 mx ~all"
a.relay.example. TXT  "v=spf1 ip4:192.0.2.0/28 -all"
b.relay.example. TXT  "v=spf1 ip4:198.51.100.0/28 -all"
`;

	it.each([
		['an include', { include: 'A.relay.example.' }, { spf: ['a.relay.example'] }],
		['two includes', { include: spf }, { spf }],
		['a redirect', { redirect: 'a.relay.example' }, { spf: ['a.relay.example'] }],
		['older names alone', { alternatives: spf }, {}],
		['a term of the customer alone', { terms: ['mx'] }, {}],
	])('sends from what it asks for: %s', (_what, ask, sources) => {
		expect(defineRelay({ ...own, ask, returnPath: fromDomain }).sources).toEqual(sources);
		expect(defineRelay({ ...own, ask, returnPath: fromDomain, sources: {} }).sources).toEqual(
			sources,
		);
	});

	it.each([{ ranges: ['192.0.2.1'] }, { spf: ['c.relay.example'] }, { spf: [] }])(
		'sends from where it says: %j',
		(sources) => {
			const ask = { include: spf };
			expect(defineRelay({ ...own, ask, returnPath: fromDomain, sources }).sources).toEqual(
				sources,
			);
		},
	);

	it('comes to the same by either', async () => {
		const resolver = zoneResolver(zone);
		const bySources = defineRelay({ ...own, returnPath: fromDomain, sources: { spf } });
		const byAsk = defineRelay({ ...own, returnPath: fromDomain, ask: { include: spf } });
		const [one, other] = await Promise.all(
			[bySources, byAsk].map((relay) =>
				preflight({ from: 'info@shop.example', relay }, { resolver }),
			),
		);
		expect(one).toEqual(other);
		expect(one?.setup.filter(({ purpose }) => purpose === 'spf')).toHaveLength(2);
		expect(one?.changes.map(({ after }) => after)).toContainEqual([
			'v=spf1 mx include:a.relay.example include:b.relay.example ~all',
		]);
	});

	it('asks nothing of the From domain where the return path is another', async () => {
		const relay = defineRelay({
			...own,
			returnPath: { kind: 'relay', domain: 'relay.example' },
			sources: { spf },
		});
		const { setup } = await preflight(
			{ from: 'info@shop.example', relay },
			{ resolver: zoneResolver(zone) },
		);
		expect(setup.filter(({ purpose }) => purpose === 'spf')).toEqual([]);
	});
});
