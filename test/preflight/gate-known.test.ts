/**
 * What is known counts, whatever is not: relays with open facts, mailbox providers, assumed addresses.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { GatePolicy, Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { renderText } from '../../src/report/reports.ts';
import { bouncing, dmarc, judge, key, MX, RELAY_ZONE, SOUND, service, spf } from './judged.ts';

const REPORTS = 'rua=mailto:r@shop.example';
const REJECT = dmarc(`p=reject; ${REPORTS}`);
const NONE = dmarc(`p=none; ${REPORTS}`);
const INCLUDED = spf('v=spf1 include:spf.relay.example -all');
const REFUSED = spf('v=spf1 mx -all');
const IGNORED: GatePolicy = { 'relay.facts-unknown': 'ignore' };

/** Neither return path nor signature is known. */
const open: Relay = { ...service, returnPath: { kind: 'unknown' }, dkim: { signs: 'unknown' } };
/** The return path is the relay's own, the signature is not known. */
const ownPath: Relay = { ...bouncing, dkim: { signs: 'unknown' } };

function zone(...parts: readonly string[]): string {
	return `${MX}${RELAY_ZONE}mail.shop.example. A 203.0.113.7\n${parts.join('')}`;
}

describe('a relay with open facts', () => {
	it.each<[string, string, Relay, string, readonly string[]]>([
		['include there', zone(INCLUDED, REJECT), open, 'warn', ['relay.facts-unknown']],
		[
			'include missing',
			zone(REFUSED, REJECT),
			open,
			'warn',
			['spf.relay-not-authorized', 'relay.facts-unknown'],
		],
		[
			'no record at all',
			zone(REJECT),
			open,
			'warn',
			['spf.relay-not-authorized', 'relay.facts-unknown'],
		],
		[
			'a return path of its own, include missing',
			zone(REFUSED, REJECT),
			ownPath,
			'warn',
			['relay.facts-unknown'],
		],
	])('leads with what is known: %s', async (_, text, relay, decision, because) => {
		const verdict = await judge(text, relay);
		expect(verdict).toMatchObject({ decision, because, authorized: 'unknown' });
	});

	it.each<[string, string, Relay, string, readonly string[]]>([
		['include there', zone(INCLUDED, REJECT), open, 'save', []],
		[
			'include missing, p=reject',
			zone(REFUSED, REJECT),
			open,
			'block',
			['spf.relay-not-authorized'],
		],
		['no record at all, p=reject', zone(REJECT), open, 'block', ['spf.relay-not-authorized']],
		[
			'include missing, p=none',
			zone(spf('v=spf1 ~all'), NONE),
			open,
			'warn',
			['spf.relay-not-authorized'],
		],
		[
			'a return path of its own, include missing, p=reject',
			zone(REFUSED, REJECT),
			ownPath,
			'warn',
			['dkim.selectors-unknown'],
		],
		[
			'a return path of its own, include there',
			zone(INCLUDED, REJECT),
			ownPath,
			'warn',
			['dkim.selectors-unknown'],
		],
	])('is decided by what is known where the caller ignores the rest: %s', async (...row) => {
		const [, text, relay, decision, because] = row;
		const verdict = await judge(text, relay, { gate: IGNORED });
		expect(verdict).toMatchObject({ decision, because, authorized: 'unknown' });
		const told = new Set<string>(verdict.findings.map(({ code }) => code));
		expect(because.filter((code) => !told.has(code))).toEqual([]);
	});
});

describe('a record that lets everybody pass', () => {
	it.each([
		'v=spf1 include:spf.relay.example +all',
		'v=spf1 include:spf.relay.example ip4:0.0.0.0/0 -all',
		'v=spf1 include:spf.relay.example ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all',
		'v=spf1 include:spf.relay.example redirect=open.example',
	])('is at least a warning: %s', async (record) => {
		const text = `${SOUND.replace(INCLUDED, spf(record))}open.example. TXT "v=spf1 +all"\n`;
		const verdict = await judge(text);
		expect(verdict).toMatchObject({ decision: 'warn', authorized: 'yes' });
		expect(verdict.because).toEqual(['spf.all-pass']);
		expect(verdict.findings.filter(({ code }) => code === 'spf.all-pass')).toHaveLength(1);
	});

	it('is one where the mail carries another return path', async () => {
		const text = SOUND.replace(INCLUDED, spf('v=spf1 +all'));
		const verdict = await judge(text, bouncing);
		expect(verdict).toMatchObject({ decision: 'warn', because: ['spf.all-pass'] });
	});
});

describe('a mailbox provider', () => {
	const mailbox: Relay = {
		id: 'mailbox',
		name: 'Mailbox',
		sources: { spf: ['spf.relay.example'] },
		ownDomains: ['mailbox.example'],
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
	};

	it.each([
		['p=reject', REJECT, 'block'],
		['p=none', NONE, 'warn'],
	])(
		'sends for no other domain, though that includes it and publishes its key (%s)',
		async (...row) => {
			const [, policy, decision] = row;
			const verdict: Verdict = await judge(zone(INCLUDED, key(), policy), mailbox);
			expect(verdict).toMatchObject({ decision, authorized: 'no', changes: [] });
			expect(verdict.because[0]).toBe('relay.own-domains-only');
		},
	);

	it('has no include that another record could take instead of its addresses', async () => {
		const listed = spf('v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/64 -all');
		const verdict = await judge(zone(listed, key(), NONE), mailbox);
		expect(verdict).toMatchObject({ authorized: 'no', changes: [] });
		expect(verdict.findings.map(({ code }) => code)).not.toContain('spf.relay-pinned');
		for (const locale of ['en', 'de'] as const) {
			for (const tone of ['owner', 'admin'] as const) {
				expect(renderText(verdict, { locale, tone })).not.toContain('include:spf.relay.example');
			}
		}
	});

	it('sends for its own', async () => {
		const verdict = await judge(RELAY_ZONE, { ...mailbox, ownDomains: ['shop.example'] });
		expect(verdict).toMatchObject({ decision: 'save', authorized: 'yes' });
	});

	it('is none that asks for an include', async () => {
		const { ask } = service;
		const business = { ...mailbox, ...(ask === undefined ? {} : { ask }) };
		expect((await judge(SOUND, business)).authorized).toBe('yes');
	});
});

describe('addresses that nobody stated', () => {
	const assumed: Relay = {
		id: 'mail.shop.example',
		name: 'mail.shop.example',
		sources: { ranges: ['203.0.113.7'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		certainty: { sources: 'assumed' },
	};

	it.each([
		['the record lets them in', zone(spf('v=spf1 mx -all'), REJECT), ['relay.addresses-assumed']],
		[
			'the record turns them away',
			zone(spf('v=spf1 -ip4:203.0.113.0/24 mx -all'), REJECT),
			['relay.addresses-assumed', 'spf.relay-not-authorized'],
		],
		['there is no record', zone(REJECT), ['relay.addresses-assumed', 'spf.relay-not-authorized']],
	])('neither save nor block: %s', async (_, text, because) => {
		for (const dkim of [assumed.dkim, service.dkim, { signs: 'no' }] as const) {
			const verdict = await judge(`${text}${key()}`, { ...assumed, dkim });
			expect(verdict).toMatchObject({ decision: 'warn', authorized: 'unknown', because });
		}
	});
});

describe("a return path of the relay's own, where nothing else carries the mail", () => {
	const unsignedPath: Relay = { ...bouncing, dkim: { signs: 'no' } };
	const BOUNCE = 'bounce.relay.example. TXT ';

	it.each([
		['has no record', '', 'block', 'relay.unauthenticated'],
		[
			'lets in none of its addresses',
			`${BOUNCE}"v=spf1 ip4:198.51.100.1 -all"\n`,
			'block',
			'relay.unauthenticated',
		],
		['says softfail', `${BOUNCE}"v=spf1 ~all"\n`, 'block', 'relay.unauthenticated'],
		['lets in some', `${BOUNCE}"v=spf1 ip4:192.0.2.0 -all"\n`, 'warn', 'dmarc.no-aligned-path'],
		[
			'is decided per address',
			`${BOUNCE}"v=spf1 exists:%{i}.l.example -all"\n`,
			'warn',
			'dmarc.no-aligned-path',
		],
		['is hidden by DNS', ';! TIMEOUT TXT bounce.relay.example.\n', 'retry', 'dns.timeout'],
	])('is looked at: it %s', async (_, text, decision, code) => {
		const verdict = await judge(zone(INCLUDED, NONE, text), unsignedPath);
		expect(verdict).toMatchObject({ decision, spf: { state: 'not-consulted' } });
		expect(verdict.because).toContain(code);
	});

	it('is not asked for where the mail is signed, or the path not given exactly', async () => {
		for (const relay of [
			bouncing,
			{ ...unsignedPath, returnPath: { kind: 'relay' } } as const,
		] satisfies Relay[]) {
			const { evidence } = await judge(zone(INCLUDED, key(), NONE), relay);
			expect(evidence.entries.map(({ name }) => name)).not.toContain('bounce.relay.example');
		}
	});
});

describe('selectors that a relay signs with in turn', () => {
	const turning: Relay = {
		...service,
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 's1', rotating: true },
				{ name: 's2', rotating: true },
			],
		},
	};

	it.each([
		['one is there', SOUND, 'save', []],
		['one is there, the other is revoked', `${SOUND}${key('v=DKIM1; p=', 's2')}`, 'save', []],
		['both are there', `${SOUND}${key(undefined, 's2')}`, 'save', []],
		['none is there', SOUND.replace(key(), ''), 'warn', ['dkim.selector-missing']],
	])('count as one: %s', async (_, text, decision, because) => {
		const verdict = await judge(text, turning);
		expect(verdict).toMatchObject({ decision, because });
	});

	it('inform of the one that is not there', async () => {
		const { findings } = await judge(SOUND, turning);
		const told = findings.filter(({ code }) => code === 'dkim.selector-missing');
		expect(told.map(({ severity, subject }) => [severity, subject.name])).toEqual([
			['info', 's2._domainkey.shop.example'],
		]);
	});
});

describe('a source that is evaluated per address alone', () => {
	const listed: Relay = { ...service, id: 'listed' };
	const source = 'spf.relay.example. TXT "v=spf1 exists:%{i}.l.relay.example -all"\n';
	const text = (record: string): string => `${MX}${source}${spf(record)}${key()}${REJECT}`;

	it.each([
		['v=spf1 include:spf.relay.example -all', 'authorized', 'delegated', 'save'],
		['v=spf1 mx include:spf.relay.example ~all', 'authorized', 'delegated', 'save'],
		['v=spf1 -include:spf.relay.example ~all', 'unknown', null, 'warn'],
		['v=spf1 mx ~all', 'unknown', null, 'warn'],
	])('passes by reference where it is included: %s', async (record, state, basis, decision) => {
		const zoneText = `${text(record)}mail.shop.example. A 203.0.113.7\n`;
		const verdict = await judge(zoneText, listed);
		expect(verdict).toMatchObject({
			decision,
			spf: { state, basis, covered: { ipv4: null, ipv6: null } },
		});
	});

	it('is offered as an include where it is missing', async () => {
		const { changes } = await judge(
			`${text('v=spf1 mx ~all')}mail.shop.example. A 203.0.113.7\n`,
			listed,
		);
		expect(changes.map(({ after, proof }) => [after, proof.decision, proof.keepsSenders])).toEqual([
			[['v=spf1 mx include:spf.relay.example ~all'], 'save', true],
		]);
	});

	it('is no way round what stands before it', async () => {
		const verdict = await judge(text('v=spf1 -all include:spf.relay.example'), listed);
		expect(verdict.spf.state).toBe('denied');
	});
});

describe('a relay whose include does not decide', () => {
	const two: Relay = {
		...service,
		sources: { spf: ['spf.relay.example', 'spf2.relay.example'] },
	};
	const second = 'spf2.relay.example. TXT "v=spf1 ip4:198.51.100.0/31 -all"\n';
	const codesOf = ({ findings }: Verdict): readonly string[] => findings.map(({ code }) => code);

	it('is shadowed by a term before it', async () => {
		const text = zone(spf('v=spf1 -ip4:192.0.2.0/31 include:spf.relay.example -all'), key(), NONE);
		expect(codesOf(await judge(text))).toContain('spf.relay-shadowed');
	});

	it('is not shadowed where a second source is missing', async () => {
		const text = zone(second, INCLUDED, key(), NONE);
		const codes = codesOf(await judge(text, two));
		expect(codes).toContain('spf.relay-partial');
		expect(codes).not.toContain('spf.relay-shadowed');
	});

	it('is not shadowed where the record is over the limit', async () => {
		const many = Array.from({ length: 10 }, (_, i) => `a:h${i}.shop.example`);
		const hosts = many.map((term) => `${term.slice(2)}. A 203.0.113.9\n`).join('');
		const record = spf(`v=spf1 ip4:192.0.2.0 ${many.join(' ')} include:spf.relay.example -all`);
		const codes = codesOf(await judge(`${zone(record, key(), NONE)}${hosts}`));
		expect(codes).toContain('spf.lookup-limit');
		expect(codes).not.toContain('spf.relay-shadowed');
	});

	it('is told of a loop where that is why the limit is reached', async () => {
		const verdict = await judge(zone(spf('v=spf1 include:shop.example -all'), key(), NONE));
		const limits = verdict.findings.filter((found) => found.code === 'spf.lookup-limit');
		expect(limits.map(({ data }) => data)).toEqual([
			expect.objectContaining({ counted: 'terms', loop: 'shop.example' }),
		]);
	});
});
