/**
 * What is known counts, whatever is not: relays with open facts, mailbox providers, assumed addresses.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { GatePolicy, Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
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
