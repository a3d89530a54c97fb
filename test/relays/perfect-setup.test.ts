/**
 * How far the facts of the catalogue carry: a domain that is perfectly set up for each relay.
 */

import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Decision } from '../../src/preflight/verdict.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { customizeRelay } from '../../src/relays/customize.ts';
import { detectRelays } from '../../src/relays/detect.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { KnownRelay } from '../../src/relays/relay-id.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { perfectZone, toldBy } from './perfect-setup.ts';

/** What no source states, by the codes it leads to. */
const LACKING: Readonly<
	Record<string, { readonly why: string; readonly relays: readonly string[] }>
> = {
	'dmarc.single-path-spf': {
		why: 'whether and with which selectors it signs',
		relays: [
			...['a1-business', 'barracuda', 'datev', 'ispgateway', 'klicktipp', 'magenta-business'],
			...['newsletter2go', 'post-at', 'seppmail', 'telekom-business', 'tipimail'],
			// The web host signs before it hands over.
			'mailchannels',
		],
	},
	'relay.no-addresses': {
		why: 'where it sends from, or the target of the alias at the return path',
		relays: [
			...['emailoctopus', 'hetzner', 'hubspot-dedicated-ip', 'inxmail-main-domain'],
			...['inxmail-subdomain', 'mailpace-advanced', 'mimecast', 'postal', 'proofpoint'],
		],
	},
	'spf.relay-not-authorized relay.facts-unknown relay.no-addresses': {
		why: 'where it sends from, and whether it signs',
		relays: ['cisco-secure-email', 'edis', 'manitu'],
	},
	'relay.facts-unknown': { why: 'everything but its hosts', relays: ['webgo'] },
	'dmarc.no-aligned-path': {
		why: 'nothing: it neither signs as the customer nor returns mail to the customer',
		relays: ['handwerk-org', 'inxmail'],
	},
};

/** Mailbox providers send for their own domains; all others for a domain of their customer. */
function domainFor({ ownDomains, ask }: Relay): string {
	return ask === undefined ? (ownDomains?.[0] ?? 'shop.example') : 'shop.example';
}

interface Outcome {
	readonly id: string;
	readonly byId: Decision;
	readonly byDetection: Decision | null;
	readonly customized: Decision;
	/** What is missing where even that does not save. */
	readonly because: string;
}

async function outcomeOf(relay: KnownRelay): Promise<Outcome> {
	const domain = domainFor(relay);
	const resolver = zoneResolver(perfectZone(relay, domain));
	const ask = async (asked: Relay) =>
		preflight({ from: `info@${domain}`, relay: asked }, { resolver });
	const byId = await preflight({ from: `info@${domain}`, relay: relay.id }, { resolver });
	const detected = await detectRelays(domain, { resolver, probe: [relay.id] });
	const family = relay.variantOf ?? relay.id;
	const found = detected.relays.find(
		({ relay: { id, variantOf } }) => id === relay.id || (variantOf ?? id) === family,
	);
	const customized = await ask(customizeRelay(relay.id, toldBy(relay)));
	return {
		id: relay.id,
		byId: byId.decision,
		byDetection: found === undefined ? null : (await ask(found.relay)).decision,
		customized: customized.decision,
		because: customized.because.join(' '),
	};
}

describe('a domain that is perfectly set up', async () => {
	const outcomes: Outcome[] = [];
	for (const relay of relays) outcomes.push(await outcomeOf(relay));

	const notSaved = outcomes.filter(({ customized }) => customized !== 'save');

	it('is turned away only where nothing could be set up', () => {
		const blocked = outcomes.filter(({ byId, byDetection, customized }) =>
			[byId, byDetection, customized].includes('block'),
		);
		expect(blocked.map(({ id }) => id)).toEqual(['handwerk-org', 'inxmail']);
	});

	it('is told as such by the id alone, by what detection finds, and with what the user knows', () => {
		const saved = (of: (outcome: Outcome) => Decision | null): number =>
			outcomes.filter((outcome) => of(outcome) === 'save').length;
		expect(outcomes).toHaveLength(161);
		expect(saved(({ byId }) => byId)).toBeGreaterThanOrEqual(70);
		expect(saved(({ byDetection }) => byDetection)).toBeGreaterThanOrEqual(70);
		expect(saved(({ customized }) => customized)).toBeGreaterThanOrEqual(110);
	});

	it('is never told better by its id than with what the user knows', () => {
		const worse = outcomes.filter(
			({ byId, customized }) => byId === 'save' && customized !== 'save',
		);
		expect(worse).toEqual([]);
	});

	it('lacks a fact for each other relay, which is known', () => {
		expect(Object.fromEntries(notSaved.map(({ id, because }) => [id, because]))).toEqual(
			Object.fromEntries(
				Object.entries(LACKING).flatMap(([because, { relays: ids }]) =>
					ids.map((id) => [id, because] as const),
				),
			),
		);
	});
});
