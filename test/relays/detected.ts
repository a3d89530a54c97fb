/**
 * Zones and short forms for tests of the detection.
 */

import type { Resolver } from '../../src/dns/resolver.ts';
import { detectRelays } from '../../src/relays/detect.ts';
import type { DetectedRelay, DetectedRelays, DetectOptions } from '../../src/relays/detection.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

/** The domain most tests are about. */
export const DOMAIN = 'shop.example';

/** A key that any verifier could use; whose it is does not matter. */
export const KEY = '"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="';

/** A resolver over a zone text that may be indented: a blank at the start would mean the owner before. */
export function resolverOf(zone: string): Resolver {
	return zoneResolver(zone.replace(/^[ \t]+/gm, ''));
}

/** What is found in a zone text. */
export function detectIn(
	zone: string,
	options: Partial<DetectOptions> = {},
): Promise<DetectedRelays> {
	return detectRelays(DOMAIN, { resolver: resolverOf(zone), ...options });
}

/** `id confidence role`, in order. */
export function brief({ relays }: { readonly relays: readonly DetectedRelay[] }): string[] {
	return relays.map(({ id, confidence, role }) => `${id} ${confidence} ${role}`);
}

/** The same answers, with one question failing. */
export function failing(resolver: Resolver, name: string, type: string): Resolver {
	return {
		resolve: (asked, askedType, options) =>
			asked === name && askedType === type
				? Promise.resolve({ outcome: 'failure', reason: 'timeout' })
				: resolver.resolve(asked, askedType, options),
	};
}
