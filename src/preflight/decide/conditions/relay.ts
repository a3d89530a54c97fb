/**
 * Conditions about what is known of the relay, and about what receivers demand of its mail.
 *
 * @module
 */

import type { FindingCode } from '../../../findings/catalogue.ts';
import { finding } from '../../../findings/finding.ts';
import type { UnmetCode } from '../../../receivers/judge.ts';
import { ownDomainsOnly } from '../../../relays/mailbox-or-domain.ts';
import { isAliasToCome } from '../../../relays/return-path.ts';
import { nearMisses } from '../../../spf/find-record.ts';
import { atFrom, type Condition, condition, relayFact, type Situation } from '../condition.ts';

/** Nothing the domain's owner publishes can align this relay's mail: its operator could, or another server. */
function cannotAlign({ facts, assessment: { spf, spfAligned } }: Situation): boolean {
	const isSpfForeign = spf.identity.whose === 'relay' && spfAligned === false;
	return isSpfForeign && facts.dkim.state === 'impossible';
}

/** Why it is not known whether the relay may send, besides its own description. */
export function unknownCodes(situation: Situation): readonly FindingCode[] {
	const { assessment, facts, conclusions, gate, selectorCodes, failureCodes } = situation;
	const isSpfOpen = conclusions.paths.spf === 'unknown';
	const isKeyOpen =
		conclusions.paths.dkim === 'unknown' && facts.dkim.selectors.includes('unknown');
	const isUnnamed =
		gate['relay.facts-unknown'] === 'ignore' &&
		conclusions.paths.dkim === 'unknown' &&
		assessment.dkim.selectors.length === 0;
	return [
		...(facts.relay.hasNoAddresses ? (['relay.no-addresses'] as const) : []),
		...(isSpfOpen && facts.spf.isDynamic ? (['spf.relay-dynamic'] as const) : []),
		...(isSpfOpen && facts.spf.isCutShort ? (['spf.lookup-limit'] as const) : []),
		...(isUnnamed ? (['dkim.selectors-unknown'] as const) : []),
		...(isKeyOpen ? selectorCodes : []),
		...failureCodes,
	];
}

/** The return path that is to be an alias, of which only the relay tells the target; text meant as a record is mended. */
function openAlias({ assessment: { request, spf }, facts }: Situation): string | null {
	const { answer, identity } = spf;
	if (facts.spf.state !== 'no-record' || !isAliasToCome(request.relay.returnPath)) return null;
	const isMeant = answer !== null && nearMisses(answer, identity.domain).length > 0;
	return isMeant ? null : identity.domain;
}

/**
 * A return path that is not known for certain matters where no signature carries. Whatever else leaves the
 * authorization open must not pass for nothing.
 */
function isIncomplete(situation: Situation): boolean {
	const { facts, conclusions } = situation;
	if (facts.relay.isIncomplete) return true;
	if (facts.spf.isAssumed && conclusions.paths.dkim !== 'aligned') return true;
	if (openAlias(situation) !== null && conclusions.paths.dkim !== 'aligned') return true;
	const isOpen = conclusions.authorized === 'unknown' && !facts.relay.hasAssumedAddresses;
	return isOpen && unknownCodes(situation).length === 0;
}

/** Bounces arrive nowhere, or at another party. */
function isLacking(mail: Situation['assessment']['returnPathMail']): boolean {
	return mail?.state === 'missing' || mail?.state === 'different';
}

/** The condition of what was found on the way from a server to the relay. */
function onTheWay(code: FindingCode): Condition {
	const those = ({ assessment }: Situation) =>
		assessment.request.told.filter((each) => each.code === code);
	return { code, holds: (situation) => those(situation).length > 0, tell: those };
}

/** The addresses are inferred or assumed, by the server or by the relay's own description. */
const addressesAssumed: Condition = {
	code: 'relay.addresses-assumed',
	holds: ({ facts }) => facts.relay.hasAssumedAddresses,
	tell: ({ assessment }) => {
		const { relay, told } = assessment.request;
		const found = told.filter(({ code }) => code === 'relay.addresses-assumed');
		const certainty = relay.certainty?.sources ?? 'assumed';
		const data = { relay: relay.id, certainty };
		return found.length > 0
			? found
			: [finding('relay.addresses-assumed', atFrom(assessment), data)];
	},
};

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
		({ assessment: { request } }) => ownDomainsOnly(request.relay, request.from.domain),
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
	condition('relay.facts-unknown', atFrom, isIncomplete, (situation) => {
		const { assessment } = situation;
		const alias = openAlias(situation);
		const { id, returnPath, dkim } = assessment.request.relay;
		const isUnnamed = dkim.signs === 'from-domain' && assessment.dkim.selectors.length === 0;
		const open = isUnnamed ? { selectors: 'unknown' as const } : {};
		const path = alias === null ? {} : { alias };
		return { relay: id, returnPath: returnPath.kind, dkim: dkim.signs, ...open, ...path };
	}),
	addressesAssumed,
	condition(
		'relay.return-path-mx',
		({ returnPathMail }) => ({ name: returnPathMail?.name ?? '', type: 'MX' }),
		({ assessment: { returnPathMail } }) => isLacking(returnPathMail),
		({ assessment: { request, returnPathMail } }) => ({
			relay: request.relay.id,
			expected: returnPathMail?.expected ?? [],
			found: returnPathMail?.found ?? [],
			fallsBack:
				request.relay.returnPath.kind === 'subdomain' &&
				request.relay.returnPath.fallback === 'relay',
		}),
	),
	onTheWay('relay.host-private'),
	onTheWay('relay.host-unknown'),
	onTheWay('relay.login-differs'),
	condition('relay.no-addresses', atFrom, ({ facts }) => facts.relay.hasNoAddresses, relayFact),
	demand('profile.spf-unmet'),
	demand('profile.dkim-unmet'),
	demand('profile.dmarc-unmet'),
	demand('profile.alignment-unmet'),
	demand('profile.mx-unmet'),
];
