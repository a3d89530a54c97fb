/**
 * Conditions about this relay's signatures, but for what stands at each selector.
 *
 * @module
 */

import type { Subject } from '../../../findings/finding.ts';
import type { Assessment } from '../../assess/assessment.ts';
import { type Condition, condition, relayFact } from '../condition.ts';

function atSigningDomain({ request, dkim }: Assessment): Subject {
	return { name: dkim.signingDomain ?? request.from.domain, type: 'TXT' };
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
	condition(
		'dkim.selectors-unknown',
		atSigningDomain,
		({ assessment: { dkim } }) => dkim.signs === 'from-domain' && dkim.selectors.length === 0,
		relayFact,
	),
];
