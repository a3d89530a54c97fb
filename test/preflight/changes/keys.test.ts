/**
 * Changes at selectors that hold several keys, or one that nobody must use any more.
 *
 * @module
 */

import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../src/relays/relay.ts';
import { dmarc, judge, MX, RELAY_ZONE, service, spf, txt } from '../judged.ts';

const S1 = 's1._domainkey.shop.example';
const SOUND = `${MX}${RELAY_ZONE}${spf('v=spf1 mx include:spf.relay.example -all')}${dmarc('p=none; rua=mailto:r@shop.example')}`;

function pair(): { readonly publicKey: string; readonly pkcs1: string; readonly pkcs8: string } {
	const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const base64 = (key: typeof publicKey, type: 'spki' | 'pkcs1' | 'pkcs8'): string =>
		key.export({ type, format: 'der' } as never).toString('base64');
	return {
		publicKey: base64(publicKey, 'spki'),
		pkcs1: base64(privateKey, 'pkcs1'),
		pkcs8: base64(privateKey, 'pkcs8'),
	};
}

const own = pair();
const other = pair();
const OWN = `v=DKIM1; k=rsa; p=${own.publicKey}`;
const OTHER = `v=DKIM1; k=rsa; p=${other.publicKey}`;
const told: Relay = {
	...service,
	dkim: { signs: 'from-domain', selectors: [{ name: 's1', publicKey: own.publicKey }] },
};

async function changesAt(texts: readonly string[], relay: Relay) {
	const zone = `${SOUND}${texts.map((text) => txt(S1, text)).join('')}`;
	return (await judge(zone, relay)).changes;
}

describe('several keys at one selector (RFC 6376 §3.6.2.2)', () => {
	it('are left to the relay where only it knows which is its own', async () => {
		expect(await changesAt([OWN, OTHER], service)).toEqual([]);
	});

	it('become the one that the relay has told, and the other is named', async () => {
		const [change] = await changesAt([OWN, OTHER], told);
		expect(change).toMatchObject({ action: 'replace', after: [OWN] });
		expect(change?.loses).toEqual([OTHER.slice(0, 80)]);
		expect(change?.proof.keepsSenders).toBe(false);
	});

	it.each([
		['a text that is no key', 'v=spf1 -all'],
		['the same key in other words', `p=${own.publicKey}`],
		['a key that is revoked', 'v=DKIM1; p='],
	])('are one key where the rest is %s', async (_, text) => {
		for (const relay of [service, told]) {
			const [change] = await changesAt([OWN, text], relay);
			expect(change?.action).toBe('replace');
			expect(change?.after[0]).toContain(own.publicKey);
			expect(change?.loses).toBeUndefined();
		}
	});
});

describe('a private key in DNS', () => {
	it.each([
		['as RFC 8017 has it', `v=DKIM1; k=rsa; p=${own.pkcs1}`],
		['as PKCS #8 wraps it', `v=DKIM1; k=rsa; p=${own.pkcs8}`],
		['with its frame', `-----BEGIN RSA PRIVATE KEY-----${own.pkcs1}-----END RSA PRIVATE KEY-----`],
	])('makes its public half worthless: %s', async (_, text) => {
		expect(await changesAt([text], told)).toEqual([]);
	});

	it('of another pair is replaced', async () => {
		const [change] = await changesAt([`v=DKIM1; k=rsa; p=${other.pkcs1}`], told);
		expect(change).toMatchObject({ action: 'replace', after: [OWN] });
	});
});

it('an Ed25519 key is published without its wrapping (RFC 8463 §4)', async () => {
	const { publicKey } = generateKeyPairSync('ed25519');
	const wrapped = publicKey.export({ type: 'spki', format: 'der' });
	const raw = `v=DKIM1; k=ed25519; p=${wrapped.subarray(12).toString('base64')}`;
	for (const type of ['ed25519', 'rsa']) {
		const text = `v=DKIM1; k=${type}; p=${wrapped.toString('base64')}`;
		const [change] = await changesAt([text], service);
		expect(change).toMatchObject({ action: 'replace', before: [text], after: [raw] });
	}
});
