/**
 * Conditions about this relay's signatures, but for what stands at each selector.
 *
 * @module
 */

import type { Subject } from '../../../findings/finding.ts';
import type { Assessment } from '../../assess/assessment.ts';
import { type Condition, condition, relayFact, type Situation } from '../condition.ts';

function atSigningDomain({ request, dkim }: Assessment): Subject {
	return { name: dkim.signingDomain ?? request.from.domain, type: 'TXT' };
}

/** No selector is named that could be asked for; of a relay that does not state its signatures only where nothing else is open. */
function hasNoSelectors({ assessment: { dkim }, conclusions, gate }: Situation): boolean {
	if (dkim.selectors.length > 0) return false;
	const isAlone = gate['relay.facts-unknown'] === 'ignore' && conclusions.paths.dkim === 'unknown';
	return dkim.signs === 'from-domain' || isAlone;
}

/** The conditions of `dkim.*` that are about the relay as a whole. */
export const dkimConditions: readonly Condition[] = [
	condition(
		'dkim.impossible',
		atSigningDomain,
		({ facts }) => facts.dkim.state === 'impossible',
		({ assessment: { request, dkim } }) => ({
			relay: request.relay.id,
			signs: dkim.signs,
			who: 'relay-operator' as const,
		}),
	),
	condition(
		'dkim.unaligned',
		atSigningDomain,
		({ facts: { dkim } }) => dkim.aligned === false && dkim.signs !== 'no',
		({ assessment: { request, dkim, dmarc } }) => ({
			relay: request.relay.id,
			domain: dkim.signingDomain,
			mode: dmarc.discovery.parsed?.tags.adkim ?? 'r',
		}),
	),
	condition(
		'dkim.ed25519-only',
		atSigningDomain,
		({ facts }) => facts.dkim.isEd25519Only,
		relayFact,
	),
	condition('dkim.selectors-unknown', atSigningDomain, hasNoSelectors, relayFact),
];
