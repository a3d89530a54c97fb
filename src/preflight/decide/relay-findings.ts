/**
 * Findings about the From address and this relay's mail: everything the gate can name, and what else the
 * owner or the relay's operator should know of it.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import { type Finding, type FindingFacts, finding, type Subject } from '../../findings/finding.ts';
import { type AddressSet, ofFamily, subtract } from '../../ip/range.ts';
import { isAtOrBelow, lowerAscii, withoutFinalDot } from '../../names/domain-name.ts';
import { termsOf } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import { appliedPolicy, type DmarcAssessment } from '../assess/assess-dmarc.ts';
import type { Assessment } from '../assess/assessment.ts';
import { namesOfRelay, referenceOf } from '../assess/basis.ts';
import { blocksOf, passing } from '../assess/coverage.ts';
import { isParked } from '../assess/parked.ts';
import type { Facts, Outlook } from './facts.ts';

interface Draft {
	readonly findings: Finding[];
	add<Code extends FindingCode>(
		isFound: boolean,
		code: Code,
		subject: Subject,
		data: FindingFacts[Code],
	): void;
}

function draft(): Draft {
	const findings: Finding[] = [];
	return {
		findings,
		add(isFound, code, subject, data): void {
			if (isFound) findings.push(finding(code, subject, data));
		},
	};
}

/** Tells whether a term of the record itself, wherever it stands, lets in what one of the names lets in. */
function refersTo(record: SpfRecord | null, names: ReadonlySet<string>): boolean {
	const terms = record === null ? [] : termsOf(record);
	return terms.some(
		(term) =>
			term.kind === 'directive' &&
			term.mechanism === 'include' &&
			term.qualifier === '+' &&
			names.has(lowerAscii(withoutFinalDot(term.target.literal ?? ''))),
	);
}

/** CIDR blocks told in one finding. */
const MAX_BLOCKS = 20;

function fromFindings({ request, from }: Assessment, { findings, add }: Draft): readonly Finding[] {
	const { domain } = request.from;
	const mx: Subject = { name: domain, type: 'MX' };
	const isMissing = from.exists === false;
	add(from.isOwn, 'from.own-domain', mx, { relay: request.relay.id });
	add(isMissing, 'from.nxdomain', mx, {});
	add(from.isPublicSuffix, 'from.public-suffix', mx, {});
	add(from.isFreemail, 'from.freemail', mx, { domain });
	add(from.mail === 'null-mx', 'from.null-mx', mx, {});
	add(from.mail === 'no-mx' && !isMissing, 'from.no-mx', mx, {});
	return findings;
}

function blockData(blocks: readonly string[]): {
	readonly blocks: readonly string[];
	readonly count: number;
} {
	return { blocks: blocks.slice(0, MAX_BLOCKS), count: blocks.length };
}

/** The record refers to the relay, but an earlier term, or `all`, decides for what that would let in. */
function isShadowed({ request, spf }: Assessment, passes: AddressSet): boolean {
	const isRefusing = spf.state === 'denied' || spf.state === 'partial';
	if (!isRefusing || !spf.addresses.known) return false;
	const refused = subtract(spf.addresses.referable, passes);
	return refused.length > 0 && refersTo(spf.record, new Set(request.relay.sources.spf ?? []));
}

/** How the record turns the relay away, or `null`. */
function refusalOf({ spf: { state, saysFail } }: Facts): Refusal | null {
	if (state === 'denied' || state === 'broken' || state === 'no-record') return state;
	return state === 'partial' && saysFail ? state : null;
}

type Refusal = FindingFacts['spf.relay-not-authorized']['state'];

function coverageFindings(assessment: Assessment, facts: Facts, { add }: Draft): void {
	const { request, spf } = assessment;
	const subject: Subject = { name: spf.identity.domain, type: 'TXT' };
	const relay = request.relay.id;
	const { state } = facts.spf;
	const refusal = refusalOf(facts);
	const set = spf.addresses.known ? spf.addresses.set : [];
	const passes = passing(spf.pieces);
	const missing = blocksOf(subtract(set, passes));
	const isNeutral =
		spf.pieces.length > 0 &&
		spf.pieces.every(({ result }) => result === 'neutral' || result === 'softfail');
	const isWithoutV6 =
		ofFamily(set, 6).length > 0 &&
		ofFamily(passes, 6).length === 0 &&
		ofFamily(passes, 4).length > 0;
	add(state === 'authorized', 'spf.relay-authorized', subject, { relay });
	const told = { relay, reference: referenceOf(request.relay) };
	if (refusal !== null) {
		const data = { ...told, state: refusal, ...blockData(missing) };
		add(true, 'spf.relay-not-authorized', subject, data);
	}
	add(state === 'denied' && isNeutral, 'spf.relay-neutral', subject, told);
	add(isShadowed(assessment, passes), 'spf.relay-shadowed', subject, told);
	add(state === 'partial', 'spf.relay-partial', subject, { ...told, ...blockData(missing) });
	add(state === 'partial' && isWithoutV6, 'spf.relay-v6-missing', subject, told);
}

function basisFindings({ request, spf }: Assessment, facts: Facts, { add }: Draft): void {
	const subject: Subject = { name: spf.identity.domain, type: 'TXT' };
	const { reasons } = facts.spf;
	const relay = request.relay.id;
	const told = { relay, reference: referenceOf(request.relay) };
	const isPinned = reasons.includes('pinned') && facts.relay.offersReference;
	add(isPinned, 'spf.relay-pinned', subject, told);
	add(reasons.includes('dynamic') || facts.spf.isDynamic, 'spf.relay-dynamic', subject, { relay });
	add(reasons.includes('incidental'), 'spf.relay-incidental', subject, told);
}

function spfFindings(assessment: Assessment, facts: Facts, draft: Draft): void {
	const { request, spf, from } = assessment;
	const subject: Subject = { name: spf.identity.domain, type: 'TXT' };
	if (spf.identity.whose === 'consulted') {
		coverageFindings(assessment, facts, draft);
		basisFindings(assessment, facts, draft);
	} else {
		draft.add(spf.identity.whose === 'relay', 'spf.identity-not-yours', subject, {
			relay: request.relay.id,
			domain: spf.identity.domain,
		});
		const isNeedless = refersTo(from.record, namesOfRelay(request.relay));
		const apex: Subject = { name: request.from.domain, type: 'TXT' };
		draft.add(isNeedless, 'spf.needless-include', apex, { relay: request.relay.id });
	}
	draft.add(
		isParked(assessment) && !from.isFreemail,
		'from.parked',
		{ name: request.from.domain, type: 'TXT' },
		{ policy: facts.policy },
	);
}

function dkimFindings(
	{ request, dkim, dmarc }: Assessment,
	facts: Facts,
	{ findings, add }: Draft,
): void {
	const subject: Subject = { name: dkim.signingDomain ?? request.from.domain, type: 'TXT' };
	const relay = request.relay.id;
	// Keys with which a relay signs as itself alone are its business.
	if (facts.dkim.state !== 'impossible') {
		findings.push(...dkim.selectors.flatMap((selector) => selector.findings));
	}
	add(facts.dkim.state === 'impossible', 'dkim.impossible', subject, {
		relay,
		signs: dkim.signs,
		who: 'relay-operator',
	});
	add(facts.dkim.aligned === false && dkim.signs !== 'no', 'dkim.unaligned', subject, {
		relay,
		domain: dkim.signingDomain,
		mode: dmarc.discovery.parsed?.tags.adkim ?? 'r',
	});
	add(facts.dkim.isEd25519Only, 'dkim.ed25519-only', subject, { relay });
	const isUnnamed = dkim.signs === 'from-domain' && dkim.selectors.length === 0;
	add(isUnnamed, 'dkim.selectors-unknown', subject, { relay });
}

/** An identifier of the From domain's own organization that only strict mode keeps from aligning. */
function isStrict({ request, dmarc, spf, dkim }: Assessment, facts: Facts): boolean {
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

/** What each method finds: the policy domain, the policy, and whether this mail's domains are in line. */
function disagreement({
	discovery,
	listed,
	...dmarc
}: DmarcAssessment): Omit<FindingFacts['dmarc.psl-vs-treewalk'], 'relay'> {
	return {
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

function dmarcFindings(
	assessment: Assessment,
	facts: Facts,
	outlook: Outlook,
	{ add }: Draft,
): void {
	const { request, dmarc } = assessment;
	const { domain } = request.from;
	const policyDomain = dmarc.discovery.policyDomain;
	const subject: Subject = { name: `_dmarc.${policyDomain ?? domain}`, type: 'TXT' };
	const { paths, authorized, forecast, consequence } = outlook;
	const relay = request.relay.id;
	const isOnSpf = paths.spf === 'aligned' || paths.spf === 'partial';
	const isRecordKnown = facts.policy !== null && facts.policy !== 'unknown';
	add(facts.policy === null, 'dmarc.missing', { name: `_dmarc.${domain}`, type: 'TXT' }, { relay });
	add(authorized === 'no', 'dmarc.no-aligned-path', subject, { relay, forecast, consequence });
	add(isStrict(assessment, facts), 'dmarc.strict-blocks', subject, { relay });
	add(isRecordKnown && isOnSpf && paths.dkim !== 'aligned', 'dmarc.single-path-spf', subject, {
		relay,
	});
	add(isRecordKnown && !isOnSpf && paths.dkim === 'aligned', 'dmarc.single-path-dkim', subject, {
		relay,
	});
	add(facts.methodsAgree === false, 'dmarc.psl-vs-treewalk', subject, {
		relay,
		...disagreement(dmarc),
	});
}

/** Nothing the domain's owner publishes can align this relay's mail: its operator could, or another server. */
function cannotAlign({ spf, spfAligned }: Assessment, facts: Facts): boolean {
	const isSpfForeign = spf.identity.whose === 'relay' && spfAligned === false;
	return isSpfForeign && facts.dkim.state === 'impossible';
}

function relayFindings(
	assessment: Assessment,
	facts: Facts,
	outlook: Outlook,
	{ add }: Draft,
): void {
	const { request } = assessment;
	const { id, returnPath, dkim } = request.relay;
	const subject: Subject = { name: request.from.domain, type: 'TXT' };
	add(outlook.isUnauthenticated, 'relay.unauthenticated', subject, { relay: id });
	add(cannotAlign(assessment, facts), 'relay.cannot-align', subject, {
		relay: id,
		who: 'relay-operator',
		wayRound: 'own-outgoing-server',
	});
	// A return path that is not known for certain matters where no signature carries.
	const isOpen = assessment.spf.identity.isAssumed && outlook.paths.dkim !== 'aligned';
	add(facts.relay.isIncomplete || isOpen, 'relay.facts-unknown', subject, {
		relay: id,
		returnPath: returnPath.kind,
		dkim: dkim.signs,
	});
	add(facts.relay.hasNoAddresses, 'relay.no-addresses', subject, { relay: id });
	for (const { id: receiver, unmet } of outlook.receivers) {
		for (const code of unmet) add(true, code, subject, { receiver });
	}
}

/** All findings of scope `from` and `relay`. */
export function relayScopeFindings(
	assessment: Assessment,
	facts: Facts,
	outlook: Outlook,
): readonly Finding[] {
	const drafted = draft();
	fromFindings(assessment, drafted);
	spfFindings(assessment, facts, drafted);
	dkimFindings(assessment, facts, drafted);
	dmarcFindings(assessment, facts, outlook, drafted);
	relayFindings(assessment, facts, outlook, drafted);
	return drafted.findings;
}
