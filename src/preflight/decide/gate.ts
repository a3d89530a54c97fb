/**
 * The default gate: which decision the facts lead to, and the finding codes that led there.
 *
 * The first row that applies decides. A caller's policy moves codes between rows, or takes them out.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import type { Reason } from '../assess/basis.ts';
import type { Decision, GatePolicy } from '../verdict.ts';
import type { Facts, Outlook } from './facts.ts';

/** A decision with its reasons. */
export interface Ruling {
	readonly decision: Decision;
	readonly because: readonly FindingCode[];
}

/** What the gate looks at. */
export interface Case {
	readonly facts: Facts;
	readonly outlook: Outlook;
	/** The codes of what is wrong at the selectors. */
	readonly dkimCodes: readonly FindingCode[];
	/** The codes of what breaks the identity's record. */
	readonly brokenCodes: readonly FindingCode[];
	/** The From domain's owner says that it sends no mail (RFC 7208 §2.6.4, `-all` alone). */
	readonly isParked: boolean;
	/** The codes of answers that DNS failed to give. */
	readonly failureCodes: readonly FindingCode[];
	/** The codes of all findings of scope `from` or `relay`, for a caller's policy. */
	readonly codes: readonly FindingCode[];
}

interface Row {
	readonly decision: Decision;
	readonly codes: readonly FindingCode[];
}

const NO_CODES: readonly FindingCode[] = [];

function when(condition: boolean, ...codes: readonly FindingCode[]): readonly FindingCode[] {
	return condition ? codes : NO_CODES;
}

function isEnforced({ policy }: Facts): boolean {
	return policy === 'quarantine' || policy === 'reject';
}

function refusedSender({ facts }: Case): readonly FindingCode[] {
	return [
		...when(facts.exists === false, 'from.nxdomain'),
		...when(facts.isPublicSuffix, 'from.public-suffix'),
		...when(facts.isFreemail, 'from.freemail'),
	];
}

/** Why it is not known whether the relay may send. */
function unknownCodes({
	facts,
	outlook: { paths },
	dkimCodes,
	failureCodes,
}: Case): readonly FindingCode[] {
	const { relay, spf } = facts;
	const isKeyOpen = paths.dkim === 'unknown' && facts.dkim.selectors.includes('unknown');
	const codes = [
		...when(relay.isIncomplete, 'relay.facts-unknown'),
		...when(relay.hasNoAddresses, 'relay.no-addresses'),
		...when(paths.spf === 'unknown' && spf.isDynamic, 'spf.relay-dynamic'),
		...(isKeyOpen ? dkimCodes : []),
		...failureCodes,
	];
	// Whatever it is that is not known, it must not pass for nothing.
	return codes.length > 0 ? codes : ['relay.facts-unknown'];
}

/** What the authorization comes to, in codes. */
function authorizationCodes(subject: Case): readonly FindingCode[] {
	switch (subject.outlook.authorized) {
		case 'yes':
			return NO_CODES;
		case 'no':
			return ['dmarc.no-aligned-path'];
		case 'partial':
			return ['spf.relay-partial'];
		case 'unknown':
			return unknownCodes(subject);
	}
}

function enforcedPolicy(subject: Case): readonly FindingCode[] {
	const { authorized } = subject.outlook;
	if (!isEnforced(subject.facts) || authorized === 'yes' || authorized === 'unknown')
		return NO_CODES;
	return [...authorizationCodes(subject), ...when(subject.isParked, 'from.parked')];
}

/** The From domain's own record turns the relay away. */
function refusedByRecord({ facts: { spf }, brokenCodes }: Case): readonly FindingCode[] {
	if (!spf.isFromDomain || spf.isAssumed) return NO_CODES;
	if (spf.state === 'broken') return ['spf.relay-not-authorized', ...brokenCodes];
	if (spf.state === 'partial' && spf.saysError) return ['spf.relay-not-authorized', ...brokenCodes];
	const isRefused = (spf.state === 'denied' || spf.state === 'partial') && spf.saysFail;
	return when(isRefused, 'spf.relay-not-authorized');
}

const BASIS_CODES: { readonly [reason in Reason]: FindingCode | null } = {
	delegated: null,
	pinned: 'spf.relay-pinned',
	dynamic: 'spf.relay-dynamic',
	incidental: 'spf.relay-incidental',
};

function weakBasis({ facts: { spf, relay } }: Case): readonly FindingCode[] {
	if (spf.state !== 'authorized' && spf.state !== 'partial') return NO_CODES;
	const weak = spf.reasons.filter((reason) => reason !== 'pinned' || relay.offersReference);
	return weak.flatMap((reason) => BASIS_CODES[reason] ?? []);
}

function selectorTrouble({ facts: { dkim }, dkimCodes }: Case): readonly FindingCode[] {
	const isTrouble = dkim.state !== 'impossible' && dkim.selectors.some((state) => state !== 'ok');
	return [...(isTrouble ? dkimCodes : []), ...when(dkim.isEd25519Only, 'dkim.ed25519-only')];
}

function policyTrouble({ facts, outlook: { paths } }: Case): readonly FindingCode[] {
	const isOnSpf = paths.spf === 'aligned' || paths.spf === 'partial';
	return [
		...when(facts.policy === null, 'dmarc.missing'),
		...when(facts.policy !== null && isOnSpf && paths.dkim !== 'aligned', 'dmarc.single-path-spf'),
		...when(facts.methodsAgree === false, 'dmarc.psl-vs-treewalk'),
	];
}

function shortcomings({ facts, outlook }: Case): readonly FindingCode[] {
	return [
		...when(facts.mail === 'null-mx', 'from.null-mx'),
		...when(facts.mail === 'no-mx', 'from.no-mx'),
		...new Set(outlook.receivers.flatMap(({ unmet }) => unmet)),
		...when(facts.relay.isIncomplete, 'relay.facts-unknown'),
		...when(facts.relay.hasNoAddresses, 'relay.no-addresses'),
	];
}

/** The rows of the default gate in order, each made when its turn comes; one without codes does not apply. */
function* defaultRows(subject: Case, unanswered: readonly FindingCode[]): Generator<Row> {
	const { facts, outlook } = subject;
	const isRefused = outlook.authorized === 'no';
	yield { decision: 'save', codes: when(facts.isOwn, 'from.own-domain') };
	yield { decision: 'block', codes: refusedSender(subject) };
	yield { decision: 'retry', codes: unanswered };
	yield { decision: 'block', codes: enforcedPolicy(subject) };
	yield { decision: 'block', codes: isRefused ? refusedByRecord(subject) : NO_CODES };
	yield { decision: 'block', codes: when(outlook.isUnauthenticated, 'relay.unauthenticated') };
	yield { decision: 'warn', codes: authorizationCodes(subject) };
	yield { decision: 'warn', codes: weakBasis(subject) };
	yield { decision: 'warn', codes: refusedByRecord(subject) };
	yield { decision: 'warn', codes: selectorTrouble(subject) };
	yield { decision: 'warn', codes: policyTrouble(subject) };
	yield { decision: 'warn', codes: shortcomings(subject) };
}

/** The part of a caller's policy that counts: what breaks a record is of scope domain and never gates. */
function policyFor({ brokenCodes }: Case, gate: GatePolicy): GatePolicy {
	const broken: ReadonlySet<string> = new Set(brokenCodes);
	return Object.fromEntries(Object.entries(gate).filter(([code]) => !broken.has(code)));
}

/** The codes of a row that no policy of the caller moves elsewhere. */
function unmoved({ decision, codes }: Row, gate: GatePolicy): Row {
	return { decision, codes: codes.filter((code) => !Object.hasOwn(gate, code)) };
}

/** A row of the codes that the caller moved to a decision. */
function moved(decision: Decision, codes: readonly FindingCode[], gate: GatePolicy): Row {
	const chosen = codes.filter((code) => Object.hasOwn(gate, code) && gate[code] === decision);
	return { decision, codes: chosen };
}

/** The rows in order, with those of a caller's policy among them. */
function* rowsBy(
	gate: GatePolicy,
	subject: Case,
	unanswered: readonly FindingCode[],
): Generator<Row | undefined> {
	if (Object.keys(gate).length === 0) {
		yield* defaultRows(subject, unanswered);
		return;
	}
	const rows = [...defaultRows(subject, unanswered)];
	const codes = [...new Set([...rows.flatMap((row) => row.codes), ...subject.codes])];
	const [own, refused, retry, ...rest] = rows.map((row) => unmoved(row, gate));
	yield* [own, refused, moved('block', codes, gate), retry, moved('retry', codes, gate)];
	yield* [...rest, moved('warn', codes, gate)];
}

/**
 * Rules on a case. `unanswered` are the codes of answers that DNS failed to give and that could lead to
 * different decisions.
 *
 * A code that the caller's policy moves counts wherever it was found, in the first row of its new decision.
 */
export function rule(
	subject: Case,
	policy: GatePolicy,
	unanswered: readonly FindingCode[] = [],
): Ruling {
	const gate = policyFor(subject, policy);
	const isIgnored = (code: FindingCode): boolean =>
		Object.hasOwn(gate, code) && gate[code] === 'ignore';
	const failureCodes = subject.failureCodes.filter((code) => !isIgnored(code));
	for (const row of rowsBy(gate, { ...subject, failureCodes }, unanswered)) {
		if (row === undefined || row.codes.length === 0) continue;
		return { decision: row.decision, because: [...new Set(row.codes)] };
	}
	return { decision: 'save', because: [] };
}
