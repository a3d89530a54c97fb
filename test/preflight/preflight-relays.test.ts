/**
 * One From address, several relays, one set of changes.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import { preflightRelays } from '../../src/preflight/preflight-relays.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { overlayResolver } from '../../src/resolvers/overlay/overlay-resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { dmarc, key, MX, RELAY_ZONE, service, spf, spying, txt, unsigned } from './judged.ts';

const FROM = 'info@shop.example';
const other: Relay = {
	...unsigned,
	id: 'other',
	sources: { spf: ['spf.other.example'] },
	ask: { include: 'spf.other.example' },
};
const keyed: Relay = {
	...other,
	id: 'keyed',
	dkim: { signs: 'from-domain', selectors: [{ name: 'k', target: 'k.other.example' }] },
};
const ZONE = `${MX}${RELAY_ZONE}${txt('spf.other.example', 'v=spf1 ip4:198.51.100.0/24 -all')}${txt('k.other.example', (key().match(/v=DKIM1[^"]*/g) ?? []).join(''))}mail.shop.example. A 203.0.113.1\n`;

describe('preflightRelays', () => {
	it('merges what the relays need into one SPF record', async () => {
		const resolver = zoneResolver(`${ZONE}${spf('v=spf1 mx -all')}${dmarc('p=none')}`);
		const { verdicts, changes } = await preflightRelays(
			{ from: FROM, relays: [unsigned, other] },
			{ resolver },
		);
		expect(verdicts.map(({ relay, decision }) => [relay.id, decision])).toEqual([
			['unsigned', 'block'],
			['other', 'block'],
		]);
		expect(changes).toMatchObject([
			{
				action: 'replace',
				before: ['v=spf1 mx -all'],
				after: ['v=spf1 mx include:spf.relay.example include:spf.other.example -all'],
				proof: { decision: 'warn', spfState: 'authorized', keepsSenders: true, lookups: 3 },
			},
		]);
	});

	it('gives each relay the verdict it has alone, byte for byte', async () => {
		const resolver = zoneResolver(`${ZONE}${spf('v=spf1 mx -all')}${key()}`);
		const relays = [service, other, keyed];
		const { verdicts } = await preflightRelays({ from: FROM, relays }, { resolver });
		for (const [i, relay] of relays.entries()) {
			expect(verdicts[i]).toEqual(await preflight({ from: FROM, relay }, { resolver }));
		}
	});

	it('proves what it offers for all relays together', async () => {
		const resolver = zoneResolver(ZONE);
		const relays = [service, keyed];
		const { changes } = await preflightRelays({ from: FROM, relays }, { resolver });
		expect(changes.map(({ type, name }) => `${type} ${name}`)).toEqual([
			'TXT shop.example',
			'TXT _dmarc.shop.example',
			'CNAME k._domainkey.shop.example',
		]);
		const after = await Promise.all(
			relays.map((relay) =>
				preflight({ from: FROM, relay }, { resolver: overlayResolver(resolver, changes) }),
			),
		);
		expect(changes[changes.length - 1]?.proof).toEqual({
			decision: 'warn',
			authorized: 'yes',
			spfState: 'authorized',
			keepsSenders: true,
			lookups: 2,
		});
		expect(after.map(({ spf: { state } }) => state)).toEqual(['authorized', 'authorized']);
	});

	it('asks every question once', async () => {
		const dns = spying(`${ZONE}${spf('v=spf1 mx -all')}`);
		await preflightRelays({ from: FROM, relays: [service, other, keyed] }, { resolver: dns });
		expect(dns.asked).toEqual([...new Set(dns.asked)]);
	});

	it('has nothing to change where all may send', async () => {
		const sound = `${ZONE}${spf('v=spf1 include:spf.relay.example include:spf.other.example -all')}${dmarc('p=none')}`;
		const { changes } = await preflightRelays(
			{ from: FROM, relays: [unsigned, other] },
			{ resolver: zoneResolver(sound) },
		);
		expect(changes).toEqual([]);
	});

	it.each<readonly [string, unknown, string, string]>([
		['no relays', { from: FROM, relays: [] }, 'input.request-invalid', 'relays'],
		['no list', { from: FROM, relays: 'rapidmail' }, 'input.request-invalid', 'relays'],
		[
			'too many',
			{ from: FROM, relays: Array(21).fill(service) },
			'input.request-invalid',
			'relays',
		],
		[
			'an unknown one',
			{ from: FROM, relays: [service, 'nobody'] },
			'input.relay-unknown',
			'relays.1',
		],
		[
			'a broken one',
			{ from: FROM, relays: [{ ...service, sources: { ranges: ['x'] } }] },
			'input.range-invalid',
			'relays.0.sources.ranges.0',
		],
		['a bad address', { from: 'shop', relays: [service] }, 'input.from-invalid', 'from'],
		['no request', null, 'input.request-invalid', 'relays'],
	])('refuses %s before anything is asked', async (_story, request, code, path) => {
		const dns = spying(ZONE);
		await expect(preflightRelays(request as never, { resolver: dns })).rejects.toMatchObject({
			code,
			path,
		});
		expect(dns.asked).toEqual([]);
	});
});
