/**
 * What the laws are tried on: a zone, a sender configuration that is to be judged over it, and whatever
 * else a law may choose freely.
 *
 * @module
 */

import fc from 'fast-check';
import type { PreflightRequest } from '../../src/preflight/request.ts';
import type { GatePolicy } from '../../src/preflight/verdict.ts';
import type { ReceiverId } from '../../src/receivers/receiver.ts';
import type { Relay, RelayDkim, ReturnPath } from '../../src/relays/relay.ts';
import { either } from './spf-texts.ts';
import { PUBLIC_KEY } from './zone-lines.ts';
import { randomZone } from './zones.ts';

/** One case. */
export interface Situation {
	readonly zone: string;
	readonly request: PreflightRequest;
	/** The domain whose records the zone is about. */
	readonly home: string;
	/** Free choices: addresses, delays, which answer fails. */
	readonly picks: readonly number[];
}

const sources = fc.constantFrom<Relay['sources']>(
	{ spf: ['spf.relay.example'] },
	{ spf: ['spf.relay.example'] },
	{ spf: ['spf.relay.example'] },
	{ ranges: ['192.0.2.0/31'] },
	{ ranges: ['192.0.2.0/31', '203.0.113.5'] },
	{ ranges: ['192.0.2.1', '2001:db8::/64'] },
	{ ranges: ['192.0.2.0/25', '2001:db8::/33'] },
	{ ranges: ['0.0.0.0/0', '::/0'] },
	{ spf: ['spf.relay.example'], ranges: ['198.51.100.77'] },
	{ spf: ['spf.relay.example', 'agency.example'] },
	{ spf: ['gone.example'] },
	{ spf: ['bad.example'], ranges: ['192.0.2.0/31'] },
	{},
);
const ask = fc.constantFrom<NonNullable<Relay['ask']>>(
	{ include: 'spf.relay.example' },
	{ include: 'spf.relay.example' },
	{},
	{ include: 'alt.relay.example' },
	{ include: 'spf.relay.example', alternatives: ['agency.example', 'alt.relay.example'] },
	{ alternatives: ['agency.example'] },
);
const returnPath = fc.constantFrom<ReturnPath>(
	{ kind: 'from-domain' },
	{ kind: 'from-domain' },
	{ kind: 'from-domain' },
	{ kind: 'from-domain' },
	{ kind: 'subdomain', label: 'b' },
	{ kind: 'subdomain', label: 'b', target: 'b.relay.example' },
	{ kind: 'subdomain', label: 'c', target: 'b.relay.example', fallback: 'relay' },
	{ kind: 'subdomain', label: 'b', fallback: 'relay' },
	{ kind: 'relay', domain: 'bounce.relay.example' },
	{ kind: 'relay', domain: 'shop.example' },
	{ kind: 'relay' },
	{ kind: 'unknown' },
);
const dkim = fc.constantFrom<RelayDkim>(
	{ signs: 'no' },
	{ signs: 'no' },
	{ signs: 'unknown' },
	{ signs: 'from-domain', selectors: [{ name: 's1' }] },
	{ signs: 'from-domain', selectors: [{ name: 's1', target: 'k.relay.example' }] },
	{
		signs: 'from-domain',
		selectors: [
			{ name: 's1', target: 'k.relay.example' },
			{ name: 's2', target: 'k.relay.example' },
		],
	},
	{ signs: 'from-domain', selectors: [{ name: 's1', publicKey: PUBLIC_KEY }] },
	{ signs: 'from-domain', selectors: [{ name: 's1' }, { name: 's2', usual: true }] },
	{ signs: 'from-domain', selectors: [{ name: 's1', target: '*.{domain-dashed}.relay.example' }] },
	{ signs: 'from-domain', selectors: [{ name: '__proto__' }] },
	{ signs: 'from-domain' },
	{ signs: 'from-domain', domain: 'b.shop.example', selectors: [{ name: 's1' }] },
	{ signs: 'relay', domain: 'relay.example', selectors: [{ name: 's1' }] },
	{ signs: 'relay' },
);

/** A relay; in one of many it is the owner of the From domain. */
const relay: fc.Arbitrary<Relay> = fc
	.tuple(sources, ask, returnPath, dkim, either([20, fc.constant(false)], [1, fc.constant(true)]))
	.map(([from, asked, path, signing, isOwner]) => ({
		id: 'relay',
		name: 'Relay',
		sources: from,
		ask: asked,
		returnPath: path,
		dkim: signing,
		...(isOwner ? { ownDomains: ['shop.example'] } : {}),
	}));

/** What the whole case is written for instead of shop.example: suffixes, mailboxes, U-labels, depth. */
const home = either(
	[30, fc.constant('shop.example')],
	[
		1,
		fc.constantFrom(
			...['shop.co.uk', 'co.uk', 'gmail.com', 'xn--bcher-kva.example', '__proto__.test', 'example'],
			...['h.g.f.e.d.c.b.a.shop.example', `${'y.'.repeat(40)}example`],
		),
	],
);
const from = either(
	[12, fc.constant('info@shop.example')],
	[1, fc.constantFrom('info@b.shop.example', 'info@gone.shop.example', 'info@SHOP.example.')],
	[1, fc.constantFrom('"a b"@shop.example', 'j\u00f6rg@shop.example', 'x.y-z@agency.example')],
);

const receivers = either<readonly ReceiverId[]>(
	[3, fc.constant([])],
	[1, fc.subarray<ReceiverId>(['google-bulk', 'yahoo', 'microsoft-bulk', 't-online', 'gmx-bulk'])],
);
/** By code; never of failures, which law 5 is about. */
const gate = either<GatePolicy>(
	[9, fc.constant({})],
	[
		1,
		fc.dictionary(
			fc.constantFrom(
				'spf.relay-pinned',
				'dmarc.missing',
				'dkim.selector-missing',
				'from.no-mx',
				'spf.syntax',
			),
			fc.constantFrom('warn' as const, 'block' as const, 'ignore' as const),
			{ maxKeys: 2 },
		),
	],
);

/** How many free choices a case has. */
const PICKS = 12;

/** Any case. */
export const situations: fc.Arbitrary<Situation> = fc
	.record({
		zone: randomZone,
		request: fc.record({ from, relay, receivers, gate }),
		home,
		picks: fc.array(fc.nat(), { minLength: PICKS, maxLength: PICKS }),
	})
	.map((situation) => {
		if (situation.home === 'shop.example') return situation;
		const written = (value: string): string => value.split('shop.example').join(situation.home);
		return {
			...situation,
			zone: written(situation.zone),
			request: JSON.parse(written(JSON.stringify(situation.request))),
		};
	});

/** A case as a person reads it: the zone first, what is asked below. */
export function readable({ zone, request, picks }: Situation): string {
	return `${zone}\n; request ${JSON.stringify(request)}\n; picks ${JSON.stringify(picks)}\n`;
}
