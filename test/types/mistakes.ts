/**
 * Mistakes that the compiler must refuse: `tsc` reports each directive behind which there is none. Nothing
 * here runs.
 *
 * @module
 */

import { finding } from '../../src/findings/finding.ts';
import type {
	Finding,
	FindingCode,
	GatePolicy,
	PreflightRequest,
	Verdict,
} from '../../src/index.ts';
import type { Relay } from '../../src/relays/relay.ts';

/** Codes are spelled as in the catalogue. */
export function misspelledCodes(verdict: Verdict, found: Finding): readonly boolean[] {
	return [
		// @ts-expect-error The RFC's spelling is the American one.
		verdict.because.includes('spf.relay-not-authorised'),
		// @ts-expect-error
		verdict.receivers.some(({ unmet }) => unmet.includes('profile.spf-missing')),
		// @ts-expect-error
		found.code === 'dmarc.mising',
	];
}

/** A policy names codes that there are, and decisions that a caller may choose. */
export const misspelledGates: readonly GatePolicy[] = [
	// @ts-expect-error
	{ 'dmarc.mising': 'block' },
	// @ts-expect-error
	{ 'dmarc.missing': 'save' },
];

/** Receivers have ids. */
export function misspelledReceiver(relay: Relay): PreflightRequest {
	// @ts-expect-error
	return { from: 'info@shop.example', relay, receivers: ['gogle'] };
}

/** Relays have ids. */
export const misspelledRelay: PreflightRequest = {
	from: 'info@shop.example',
	// @ts-expect-error
	relay: 'rapidmial',
};

const shop = { name: 'shop.example', type: 'TXT' } as const;

/** The code tells which facts there are. */
export function factsOfAnotherCode(found: Finding): readonly unknown[] {
	if (found.code !== 'spf.lookup-limit') return [];
	return [
		found.data.limit satisfies number | null,
		// @ts-expect-error The facts of another code.
		found.data.relay,
		// @ts-expect-error A fact is missing.
		finding('spf.lookup-limit', shop, { limit: 10, worst: null }),
		// @ts-expect-error
		finding('spf.lookup-limit', shop, { counted: 'terms', limit: 10, worst: null, relay: 'saas' }),
		// @ts-expect-error
		finding('spf.multiple', shop, { records: '2' }),
		// @ts-expect-error No facts belong to this code.
		finding('spf.ptr', shop, { relay: 'saas' }),
		// @ts-expect-error Facts are needed.
		finding('spf.multiple', shop),
		// @ts-expect-error
		finding('spf.pointer', shop, {}),
	];
}

/** A code that came from elsewhere is a text. */
export function codeFromElsewhere(text: string): FindingCode {
	// @ts-expect-error
	return text;
}
