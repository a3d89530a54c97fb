/**
 * Conditions about the DMARC policy and what it makes of this mail.
 *
 * @module
 */

import type { FindingFacts, Subject } from '../../../findings/finding.ts';
import { isAtOrBelow } from '../../../names/domain-name.ts';
import { appliedPolicy } from '../../assess/assess-dmarc.ts';
import type { Assessment } from '../../assess/assessment.ts';
import { type Condition, condition, relayFact, type Situation } from '../condition.ts';

/** Where the policy stands, or would. */
function atPolicy({ request, dmarc }: Assessment): Subject {
	const domain = dmarc.discovery.policyDomain ?? request.from.domain;
	return { name: `_dmarc.${domain}`, type: 'TXT' };
}

function atOwnPolicy({ request }: Assessment): Subject {
	return { name: `_dmarc.${request.from.domain}`, type: 'TXT' };
}

/** An identifier of the From domain's own organization that only strict mode keeps from aligning. */
function isStrict({ facts, assessment: { request, dmarc, spf, dkim } }: Situation): boolean {
	const tags = dmarc.discovery.parsed?.tags;
	if (dmarc.discovery.outcome !== 'found' || tags === undefined) return false;
	const organization = dmarc.discovery.organizationalDomain ?? request.from.domain;
	const isTheirs = (name: string | null): boolean =>
		name !== null && isAtOrBelow(name, organization);
	const isSpfStrict =
		tags.aspf === 's' && facts.spf.aligned === false && isTheirs(spf.identity.domain);
	const isDkimStrict =
		tags.adkim === 's' && facts.dkim.aligned === false && isTheirs(dkim.signingDomain);
	return isSpfStrict || isDkimStrict;
}

/** A record applies, and mail passes by one path alone. */
function passesOnly(path: 'spf' | 'dkim', { facts: { policy }, conclusions }: Situation): boolean {
	if (policy === null || policy === 'unknown') return false;
	const { paths } = conclusions;
	const isOnSpf = paths.spf === 'aligned' || paths.spf === 'partial';
	const isOnDkim = paths.dkim === 'aligned';
	return path === 'spf' ? isOnSpf && !isOnDkim : isOnDkim && !isOnSpf;
}

/** What each method finds: the policy domain, the policy, and whether this mail's domains are in line. */
function disagreement({
	request,
	dmarc: { discovery, listed, ...dmarc },
}: Assessment): FindingFacts['dmarc.psl-vs-treewalk'] {
	return {
		relay: request.relay.id,
		organizationalDomain: discovery.organizationalDomain,
		policyDomain: discovery.policyDomain,
		policy: dmarc.policy,
		spfAligned: dmarc.aligned.spf,
		dkimAligned: dmarc.aligned.dkim,
		listedOrganizationalDomain: listed.organizationalDomain,
		listedPolicyDomain: listed.policyDomain,
		listedPolicy: appliedPolicy(listed),
		listedSpfAligned: dmarc.listedAligned.spf,
		listedDkimAligned: dmarc.listedAligned.dkim,
	};
}

/**
 * A policy that one method alone weakens, by `pct=0` or `t=y`, is no disagreement on which policy applies:
 * it is reported where this mail is treated differently.
 */
function methodsDisagree({ facts, conclusions, assessment: { dmarc } }: Situation): boolean {
	if (facts.methodsAgree !== false) return false;
	const isSamePlace =
		dmarc.discovery.policyDomain === dmarc.listed.policyDomain &&
		dmarc.aligned.spf === dmarc.listedAligned.spf &&
		dmarc.aligned.dkim === dmarc.listedAligned.dkim;
	return conclusions.methodsDiffer || !isSamePlace;
}

const disagreeing = condition(
	'dmarc.psl-vs-treewalk',
	atPolicy,
	methodsDisagree,
	({ assessment }) => disagreement(assessment),
);

/** The conditions of `dmarc.*` that are about this mail. */
export const dmarcConditions: readonly Condition[] = [
	condition('dmarc.missing', atOwnPolicy, ({ facts }) => facts.policy === null, relayFact),
	condition(
		'dmarc.no-aligned-path',
		atPolicy,
		({ conclusions }) => conclusions.authorized === 'no',
		({ assessment, conclusions: { forecast, consequence } }) => ({
			relay: assessment.request.relay.id,
			forecast,
			consequence,
		}),
	),
	condition('dmarc.strict-blocks', atPolicy, isStrict, relayFact),
	condition(
		'dmarc.single-path-spf',
		atPolicy,
		(situation) => passesOnly('spf', situation),
		relayFact,
	),
	condition(
		'dmarc.single-path-dkim',
		atPolicy,
		(situation) => passesOnly('dkim', situation),
		relayFact,
	),
	{
		...disagreeing,
		// It matters where this mail is treated differently; else it is good to know.
		tell: (situation) =>
			disagreeing
				.tell(situation)
				.map((found) =>
					situation.conclusions.methodsDiffer ? found : { ...found, severity: 'info' },
				),
	},
];
