/**
 * Return paths whose name, or whose owner, is not known for certain.
 */

import { describe, expect, it } from 'vitest';
import type { Relay, ReturnPath } from '../../src/relays/relay.ts';
import { judge, MX, RELAY_ZONE, RSA_KEY, service, txt } from './judged.ts';

const AUTHORIZED = txt('shop.example', 'v=spf1 include:spf.relay.example -all');
const REJECT = txt('_dmarc.shop.example', 'v=DMARC1; p=reject; rua=mailto:d@shop.example');
const KEY = txt('s1._domainkey.shop.example', RSA_KEY);
const base = MX + RELAY_ZONE + REJECT;

function returning(returnPath: ReturnPath, more: Partial<Relay> = {}): Relay {
	return { ...service, returnPath, ...more };
}

describe('a return path whose label only the customer knows', () => {
	const relay = returning({ kind: 'subdomain', label: 'em{n}', target: 'u*.relay.example' });

	it('leaves the SPF path open, which does not matter where the key carries', async () => {
		const verdict = await judge(base + KEY, relay);
		expect(verdict).toMatchObject({ decision: 'save', authorized: 'yes' });
		expect(verdict.spf).toMatchObject({
			state: 'unknown',
			identity: { domain: '', aligned: null },
		});
		expect(verdict.dmarc.paths).toEqual({ spf: 'unknown', dkim: 'aligned' });
	});

	it('is what is missing where the key is not there, whatever the From domain includes', async () => {
		const verdict = await judge(base + AUTHORIZED, relay);
		expect(verdict).toMatchObject({ decision: 'warn', authorized: 'unknown' });
		expect(verdict.because).toContain('relay.facts-unknown');
	});
});

describe('a return path that is a default', () => {
	const relay = returning({ kind: 'subdomain', label: 'send', usual: true });

	it('is taken where it stands', async () => {
		const zone = base + txt('send.shop.example', 'v=spf1 include:spf.relay.example -all');
		expect((await judge(zone, relay)).dmarc.paths.spf).toBe('aligned');
	});

	it('is open where it is absent, as the customer may have chosen another name', async () => {
		const verdict = await judge(base, relay);
		expect(verdict).toMatchObject({ decision: 'warn', authorized: 'unknown' });
	});
});

describe('a return path of the same owner elsewhere', () => {
	it('is judged by name', async () => {
		const relay = returning({ kind: 'own-domain', domain: 'group.example' });
		const zone = base + KEY + txt('group.example', 'v=spf1 include:spf.relay.example -all');
		const verdict = await judge(zone, relay);
		expect(verdict.spf).toMatchObject({
			state: 'authorized',
			identity: { domain: 'group.example', aligned: false },
		});
		expect(verdict.decision).toBe('save');
	});

	it('is open without a name', async () => {
		const relay = returning({ kind: 'own-domain' });
		expect((await judge(base + AUTHORIZED, relay)).authorized).toBe('unknown');
		expect((await judge(base + KEY, relay)).decision).toBe('save');
	});
});

describe('a return path that is only inferred', () => {
	const inferred = { certainty: { returnPath: 'inferred' } } as const;

	it.each<[string, ReturnPath, string]>([
		['the From domain', { kind: 'from-domain' }, AUTHORIZED],
		[
			'a subdomain',
			{ kind: 'subdomain', label: 'b' },
			txt('b.shop.example', 'v=spf1 include:spf.relay.example -all'),
		],
		['the relay itself', { kind: 'relay', domain: 'relay.example' }, ''],
	])('to be %s never says yes or no alone', async (_, returnPath, records) => {
		const relay = returning(returnPath, inferred);
		const there = await judge(base + records, relay);
		expect(there).toMatchObject({ decision: 'warn', authorized: 'unknown' });
		expect(there.because).toContain('relay.facts-unknown');
		const absent = await judge(base, relay);
		expect(absent).toMatchObject({ decision: 'warn', authorized: 'unknown' });
		expect((await judge(base + KEY, relay)).decision).toBe('save');
	});
});

describe('a signature of a subdomain of the From domain', () => {
	it('is looked for there and aligns', async () => {
		const relay = returning(
			{ kind: 'relay', domain: 'relay.example' },
			{ dkim: { signs: 'from-domain', domain: 'mg.{domain}', selectors: [{ name: 's1' }] } },
		);
		const verdict = await judge(base + txt('s1._domainkey.mg.shop.example', RSA_KEY), relay);
		expect(verdict).toMatchObject({ decision: 'save', dkim: { state: 'ok', aligned: true } });
		expect(verdict.dkim.selectors[0]?.queryName).toBe('s1._domainkey.mg.shop.example');
	});
});
