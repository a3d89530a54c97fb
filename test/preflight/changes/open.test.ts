/**
 * "Changes are offered whenever one improves decision, authorization or basis."
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/dns/record-change.ts';
import type { Relay } from '../../../src/relays/relay.ts';
import {
	dmarc,
	judge,
	key,
	MX,
	RELAY_ZONE,
	RSA_KEY,
	server,
	service,
	spf,
	txt,
	unsigned,
} from '../judged.ts';

const ZONE = `${MX}${RELAY_ZONE}`;
const TEN = Array.from({ length: 10 }, (_, n) => n);
const INCLUDES = TEN.map((n) => `include:i${n}.example`).join(' ');
const INCLUDED = TEN.map((n) => txt(`i${n}.example`, `v=spf1 ip4:198.51.100.${n} -all`)).join('');

async function changesOf(zone: string, relay: Relay): Promise<readonly RecordChange[]> {
	const { changes, alternatives = [] } = await judge(zone, relay);
	return [...changes, ...alternatives.flat()];
}

const pattern = expect.objectContaining({ action: expect.any(String) });

describe('a change that would help', () => {
	it('lists addresses where the reference would be the eleventh look-up', async () => {
		const zone = `${ZONE}${INCLUDED}${spf(`v=spf1 ${INCLUDES} -all`)}`;
		expect(await changesOf(zone, unsigned)).toContainEqual(pattern);
	});

	it('stands before an include that is broken for everybody behind it', async () => {
		const zone = `${ZONE}${txt('bad.example', 'v=spf1 moo -all')}${spf('v=spf1 include:bad.example -all')}`;
		expect(await changesOf(zone, unsigned)).toContainEqual(pattern);
	});

	it('leaves out two includes of names without a record', async () => {
		const zone = `${ZONE}${spf('v=spf1 include:gone.example include:lost.example -all')}`;
		expect(await changesOf(zone, unsigned)).toContainEqual(pattern);
	});

	it('leaves out such an include of one of two records', async () => {
		const zone = `${ZONE}${spf('v=spf1 include:gone.example -all')}${spf('v=spf1 -all')}`;
		expect(await changesOf(zone, unsigned)).toContainEqual(pattern);
	});

	it('stands before a term that leaves too many addresses open', async () => {
		const zone = `${ZONE}${spf('v=spf1 exists:%{i}.l.example -all')}`;
		expect(await changesOf(zone, unsigned)).toContainEqual(pattern);
	});

	it('is the key that the relay asks for', async () => {
		const publicKey = RSA_KEY.split('p=')[1] ?? '';
		const relay: Relay = {
			...service,
			dkim: { signs: 'from-domain', selectors: [{ name: 's1', publicKey }] },
		};
		expect(
			await changesOf(`${ZONE}${spf('v=spf1 include:spf.relay.example -all')}`, relay),
		).toContainEqual(pattern);
	});

	it('is the alias that the relay asks for at its selector', async () => {
		const zone = `${ZONE}${txt('k.relay.example', RSA_KEY)}${spf('v=spf1 include:spf.relay.example -all')}`;
		const relay: Relay = {
			...service,
			dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 'k.relay.example' }] },
		};
		expect(await changesOf(zone, relay)).toContainEqual(pattern);
	});

	it('is the alias that the relay asks for at its return path', async () => {
		const zone = `${ZONE}${txt('b.relay.example', 'v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/64 -all')}`;
		const relay: Relay = {
			...unsigned,
			returnPath: { kind: 'subdomain', label: 'b', target: 'b.relay.example' },
		};
		expect(await changesOf(zone, relay)).toContainEqual(pattern);
	});

	it('is a first DMARC record', async () => {
		const zone = `${ZONE}${spf('v=spf1 include:spf.relay.example -all')}${key()}`;
		expect(await changesOf(zone, service)).toContainEqual(pattern);
	});
});

describe('a merged record', () => {
	// A record without "all" says neutral at its end (RFC 7208 §4.7), which is milder than fail.
	it('keeps the milder end where one of the records has no all', async () => {
		const zone = `${ZONE}${spf('v=spf1 ip4:198.51.100.7')}${spf('v=spf1 ip4:198.51.100.8 -all')}`;
		const [change] = await changesOf(zone, unsigned);
		expect(change?.after.join()).toMatch(/^v=spf1 [^-]*\?all$/);
	});

	// What rejected nobody becomes a record that is enforced: both records broken meant permerror for all.
	it('is proven under the policy that applies', async () => {
		const zone = `${ZONE}${spf('v=spf1 ip4:198.51.100.7 -all')}${spf('v=spf1 ip4:198.51.100.8 ~all')}${dmarc('p=reject')}`;
		const { changes } = await judge(zone, { ...server, sources: { ranges: ['192.0.2.1'] } });
		expect(changes).toMatchObject([
			{
				after: ['v=spf1 ip4:198.51.100.7 ip4:198.51.100.8 ip4:192.0.2.1 ~all'],
				proof: { decision: 'warn', spfState: 'authorized', lookups: 0 },
			},
		]);
	});
});
