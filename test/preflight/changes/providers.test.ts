/**
 * Relays for which a record would help nobody, or that ask for several.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../src/relays/relay.ts';
import { dmarc, MX, RELAY_ZONE, server, spf, txt, unsigned } from '../judged.ts';
import { waysOf } from './ways.ts';

const POLICY = dmarc('p=none; rua=mailto:r@shop.example');

describe('what is offered', () => {
	it('is nothing for a mailbox provider, which sends for its own addresses alone', async () => {
		const { ask: _, ...provider }: Relay = { ...unsigned, ownDomains: ['mail.example'] };
		const { best, others } = await waysOf(
			`${MX}${RELAY_ZONE}${POLICY}${spf('v=spf1 mx -all')}`,
			provider,
		);
		expect([best, others]).toEqual([[], []]);
	});

	it('is nothing where a service decides by the sender of each mail (RFC 7208 §7)', async () => {
		const hosted = spf('v=spf1 include:%{i}._ip.%{h}._ehlo.%{d}._spf.vendor.example ~all');
		const { best, verdict } = await waysOf(`${MX}${RELAY_ZONE}${POLICY}${hosted}`, unsigned);
		expect(verdict.spf.basis).not.toBe('delegated');
		expect(best).toEqual([]);
	});

	it('is both includes of a relay that asks for two', async () => {
		const second = txt('spf2.relay.example', 'v=spf1 ip4:198.51.100.0/24 -all');
		const relay: Relay = {
			...unsigned,
			sources: { spf: ['spf.relay.example', 'spf2.relay.example'] },
			ask: { include: ['spf.relay.example', 'spf2.relay.example'] },
		};
		const { best } = await waysOf(
			`${MX}${RELAY_ZONE}${second}${POLICY}${spf('v=spf1 mx include:spf.relay.example -all')}`,
			relay,
		);
		expect(best[0]).toMatch(
			/=> v=spf1 mx include:spf\.relay\.example include:spf2\.relay\.example -all$/,
		);
	});

	it('is the other name of a relay where it is one of its sources, not its addresses', async () => {
		const second = txt('spf2.relay.example', 'v=spf1 ip4:198.51.100.0/28 -all');
		const relay: Relay = {
			...unsigned,
			sources: { spf: ['spf.relay.example', 'spf2.relay.example'] },
			ask: { include: 'spf.relay.example', alternatives: ['spf2.relay.example'] },
		};
		const { best } = await waysOf(
			`${MX}${RELAY_ZONE}${second}${POLICY}${spf('v=spf1 mx include:spf.relay.example -all')}`,
			relay,
		);
		expect(best[0]).toMatch(
			/=> v=spf1 mx include:spf\.relay\.example include:spf2\.relay\.example -all$/,
		);
	});

	it('has the hoster of the domain’s own mail in a first record, and not in the other way', async () => {
		const google = 'shop.example. MX 1 smtp.google.com.\n';
		const zone = `${google}${txt('_spf.google.com', 'v=spf1 ip4:198.51.100.0/24 ~all')}${POLICY}`;
		const { best, others } = await waysOf(zone, server);
		expect(best).toEqual([
			'add TXT shop.example: => v=spf1 include:_spf.google.com ip4:192.0.2.0/31 ~all',
		]);
		expect(others).toEqual([['add TXT shop.example: => v=spf1 ip4:192.0.2.0/31 ~all']]);
	});

	it('ends +all, and says so', async () => {
		const { best, verdict } = await waysOf(
			`${MX}${RELAY_ZONE}mail.shop.example. A 203.0.113.1\n${POLICY}${spf('v=spf1 include:spf.relay.example +all')}`,
			unsigned,
		);
		expect(best[0]).toMatch(/=> v=spf1 include:spf\.relay\.example mx ~all$/);
		expect(verdict.changes[0]).toMatchObject({ loses: ['+all'], proof: { keepsSenders: false } });
	});
});
