/**
 * Conditions about what is known of the relay, and about what receivers demand of its mail.
 *
 * @module
 */

import type { FindingCode } from '../../../findings/catalogue.ts';
import { finding } from '../../../findings/finding.ts';
import type { UnmetCode } from '../../../receivers/judge.ts';
import { atFrom, type Condition, condition, relayFact, type Situation } from '../condition.ts';

/** Domains of a provider that are told. */
const MAX_DOMAINS = 10;

/** Nothing the domain's owner publishes can align this relay's mail: its operator could, or another server. */
function cannotAlign({ facts, assessment: { spf, spfAligned } }: Situation): boolean {
	const isSpfForeign = spf.identity.whose === 'relay' && spfAligned === false;
	return isSpfForeign && facts.dkim.state === 'impossible';
}

/** Why it is not known whether the relay may send, besides its own description. */
export function unknownCodes(situation: Situation): readonly FindingCode[] {
	const { assessment, facts, conclusions, gate, selectorCodes, failureCodes } = situation;
	const isDynamic = conclusions.paths.spf === 'unknown' && facts.spf.isDynamic;
	const isKeyOpen =
		conclusions.paths.dkim === 'unknown' && facts.dkim.selectors.includes('unknown');
	const isUnnamed =
		gate['relay.facts-unknown'] === 'ignore' &&
		conclusions.paths.dkim === 'unknown' &&
		assessment.dkim.selectors.length === 0;
	return [
		...(facts.relay.hasNoAddresses ? (['relay.no-addresses'] as const) : []),
		...(isDynamic ? (['spf.relay-dynamic'] as const) : []),
		...(isUnnamed ? (['dkim.selectors-unknown'] as const) : []),
		...(isKeyOpen ? selectorCodes : []),
		...failureCodes,
	];
}

/**
 * A return path that is not known for certain matters where no signature carries. Whatever else leaves the
 * authorization open must not pass for nothing.
 */
function isIncomplete(situation: Situation): boolean {
	const { facts, conclusions } = situation;
	if (facts.relay.isIncomplete) return true;
	if (facts.spf.isAssumed && conclusions.paths.dkim !== 'aligned') return true;
	return conclusions.authorized === 'unknown' && unknownCodes(situation).length === 0;
}

/** The condition of a demand: told once for each receiver that makes it. */
function demand(code: UnmetCode): Condition {
	return {
		code,
		holds: ({ conclusions }) => conclusions.receivers.some(({ unmet }) => unmet.includes(code)),
		tell: ({ assessment, conclusions }) =>
			conclusions.receivers
				.filter(({ unmet }) => unmet.includes(code))
				.map(({ id }) => finding(code, atFrom(assessment), { receiver: id })),
	};
}

/** The conditions of `relay.*` and `profile.*`. */
export const relayConditions: readonly Condition[] = [
	condition(
		'relay.own-domains-only',
		atFrom,
		({ facts }) => facts.relay.isMailboxOnly,
		({ assessment: { request } }) => ({
			relay: request.relay.id,
			domain: request.from.domain,
			domains: (request.relay.ownDomains ?? []).slice(0, MAX_DOMAINS),
		}),
	),
	condition(
		'relay.addresses-assumed',
		atFrom,
		({ facts }) => facts.relay.hasAssumedAddresses,
		({ assessment: { request } }) => ({
			relay: request.relay.id,
			certainty: request.relay.certainty?.sources ?? 'assumed',
		}),
	),
	condition(
		'relay.unauthenticated',
		atFrom,
		({ conclusions }) => conclusions.isUnauthenticated,
		relayFact,
	),
	condition('relay.cannot-align', atFrom, cannotAlign, ({ assessment }) => ({
		relay: assessment.request.relay.id,
		who: 'relay-operator' as const,
		wayRound: 'own-outgoing-server' as const,
	})),
	condition('relay.facts-unknown', atFrom, isIncomplete, ({ assessment }) => {
		const { id, returnPath, dkim } = assessment.request.relay;
		return { relay: id, returnPath: returnPath.kind, dkim: dkim.signs };
	}),
	condition('relay.no-addresses', atFrom, ({ facts }) => facts.relay.hasNoAddresses, relayFact),
	demand('profile.spf-unmet'),
	demand('profile.dkim-unmet'),
	demand('profile.dmarc-unmet'),
	demand('profile.alignment-unmet'),
	demand('profile.mx-unmet'),
];
