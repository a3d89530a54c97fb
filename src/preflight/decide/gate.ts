/**
 * The default gate: which decision the conditions lead to, and the finding codes that led there.
 *
 * The first row that applies decides. A caller's policy moves codes between rows, or takes them out.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import type { Decision, GatePolicy } from '../verdict.ts';
import type { Situation } from './condition.ts';
import { unknownCodes } from './conditions/relay.ts';
import { conditionCodes, held } from './conditions.ts';

/** A decision with its reasons. */
export interface GateDecision {
	readonly decision: Decision;
	readonly because: readonly FindingCode[];
}

type Codes = readonly FindingCode[];

const NO_CODES: Codes = [];

/** Why a relay may not send: nothing it could pass by, as far as is known; else the record that is known to refuse it. */
function refusalCodes(situation: Situation): Codes {
	const sums = held(situation, 'relay.own-domains-only', 'dmarc.no-aligned-path');
	return sums.length > 0 ? sums : held(situation, 'spf.relay-not-authorized');
}

/** The codes of the authorization; what is known comes first. */
function authorizationCodes(situation: Situation): Codes {
	switch (situation.weighed.conclusions.authorized) {
		case 'yes':
			return NO_CODES;
		case 'no':
			return refusalCodes(situation);
		case 'partial':
			return held(situation, 'spf.relay-partial');
		case 'unknown':
			return [
				...held(situation, 'relay.host-private', 'relay.host-unknown', 'relay.addresses-assumed'),
				...held(situation, 'spf.relay-not-authorized', 'relay.facts-unknown'),
				...unknownCodes(situation),
			];
	}
}

/** Mail that is not authorized, or not all of it, under a policy that acts on it. */
function enforcedPolicy(situation: Situation): Codes {
	const { policy } = situation.facts;
	const { authorized } = situation.weighed.conclusions;
	const isEnforced = policy === 'quarantine' || policy === 'reject';
	const isFailing = authorized === 'no' || authorized === 'partial';
	if (!isEnforced || !isFailing) return NO_CODES;
	return [...authorizationCodes(situation), ...held(situation, 'from.parked')];
}

/** The From domain's own record refuses the relay. */
function refusedByRecord(situation: Situation): Codes {
	const { spf } = situation.weighed.facts;
	if (!spf.isFromDomain || spf.isAssumed) return NO_CODES;
	const isBroken = spf.state === 'broken' || (spf.state === 'partial' && spf.saysError);
	const isRefused = (spf.state === 'denied' || spf.state === 'partial') && spf.saysFail;
	if (!isBroken && !isRefused) return NO_CODES;
	const refused = held(situation, 'spf.relay-not-authorized');
	return isBroken ? [...refused, ...situation.brokenCodes] : refused;
}

/** The same, where no other path authenticates. */
function refusedSender(situation: Situation): Codes {
	return situation.weighed.conclusions.authorized === 'no' ? refusedByRecord(situation) : NO_CODES;
}

/** SPF passes for a reason that may end: listed addresses, terms evaluated per address, `all`, disputed void lookups. */
function weakBasis(situation: Situation): Codes {
	const { state } = situation.facts.spf;
	if (state !== 'authorized' && state !== 'partial') return NO_CODES;
	return held(
		situation,
		'spf.relay-pinned',
		'spf.relay-dynamic',
		'spf.relay-incidental',
		'spf.relay-void-disputed',
	);
}

/** Keys that are weak, missing, wrong or unknown, or of Ed25519 alone. */
function selectorTrouble(situation: Situation): Codes {
	const { dkim } = situation.facts;
	const isTrouble = dkim.state !== 'impossible' && dkim.selectors.some((state) => state !== 'ok');
	return [
		...(isTrouble ? situation.selectorCodes : NO_CODES),
		...held(situation, 'dkim.ed25519-only'),
	];
}

/** No DMARC record; DMARC rests on SPF alone; RFC 9989 and RFC 7489 treat this mail differently. */
function policyTrouble(situation: Situation): Codes {
	const { methodsDiffer } = situation.conclusions;
	return [
		...held(situation, 'dmarc.missing', 'dmarc.single-path-spf'),
		...(methodsDiffer ? held(situation, 'dmarc.psl-vs-treewalk') : NO_CODES),
	];
}

/** Addresses of the relay that are assumed. */
function assumedAddresses(situation: Situation): Codes {
	const assumed = held(situation, 'relay.addresses-assumed');
	return assumed.length === 0
		? NO_CODES
		: [...assumed, ...held(situation, 'spf.relay-not-authorized')];
}

/** No way for bounces, a receiver's demand that is not met, incomplete facts of the relay. */
function shortcomings(situation: Situation): Codes {
	return [
		...held(situation, 'from.null-mx', 'from.no-mx'),
		...new Set(situation.conclusions.receivers.flatMap(({ unmet }) => unmet)),
		...held(situation, 'relay.facts-unknown', 'relay.no-addresses'),
	];
}

/** One row: a decision, and the codes that lead to it; one without codes does not apply. */
type Row = readonly [decision: Decision, codes: (situation: Situation) => Codes];

/** The owner sends for itself, unless it is only inferred that the relay is the owner's. */
function ownDomain(situation: Situation): Codes {
	const { hasAssumedAddresses } = situation.facts.relay;
	return hasAssumedAddresses ? NO_CODES : held(situation, 'from.own-domain');
}

/** Whose domain it is does not depend on what DNS says of the mail. */
const SENDER: readonly Row[] = [
	['save', ownDomain],
	['block', (situation) => held(situation, 'from.nxdomain', 'from.public-suffix', 'from.freemail')],
];

const MAIL: readonly Row[] = [
	// What rests on assumed addresses neither blocks nor saves.
	['warn', assumedAddresses],
	['block', enforcedPolicy],
	['block', refusedSender],
	['block', (situation) => held(situation, 'relay.unauthenticated')],
	['warn', authorizationCodes],
	['warn', weakBasis],
	['warn', (situation) => held(situation, 'spf.all-pass')],
	['warn', refusedByRecord],
	['warn', selectorTrouble],
	['warn', policyTrouble],
	['warn', shortcomings],
];

/** A decision with the codes that were found for it. */
type Found = readonly [decision: Decision, codes: Codes];

/** The rows of the default gate in order, each made when its turn comes. */
function* defaultRows(situation: Situation, unanswered: Codes): Generator<Found> {
	for (const [decision, codes] of SENDER) yield [decision, codes(situation)];
	yield ['retry', unanswered];
	for (const [decision, codes] of MAIL) yield [decision, codes(situation)];
}

/** The codes that a caller may move, wherever they were found: those of the rows, then all that hold. */
function movable(situation: Situation, gate: GatePolicy, rows: readonly Found[]): Codes {
	const { facts, assessment } = situation;
	const found = assessment.dkim.selectors.flatMap(({ findings }) => findings);
	const atSelectors =
		facts.dkim.state === 'impossible'
			? NO_CODES
			: [...found.map(({ code }) => code), ...facts.dkim.supposed];
	const named = conditionCodes.filter((code) => gate[code] !== undefined);
	const inRows = rows.flatMap(([, codes]) => codes);
	return [...new Set([...inRows, ...held(situation, ...named), ...atSelectors])];
}

/** The rows in order, with those of a caller's policy among them. */
function* rowsBy(
	gate: GatePolicy,
	situation: Situation,
	unanswered: Codes,
	isDivided: boolean,
): Generator<Found> {
	if (Object.keys(gate).length === 0) {
		yield* defaultRows(situation, unanswered);
		return;
	}
	const rows = [...defaultRows(situation, unanswered)];
	const codes = movable(situation, gate, rows);
	const moved = (decision: 'block' | 'retry' | 'warn'): Found => [
		decision,
		codes.filter((code) => gate[code] === decision),
	];
	const kept = rows.map(
		([decision, all]): Found => [decision, all.filter((code) => gate[code] === undefined)],
	);
	yield* kept.slice(0, SENDER.length);
	const retry = kept.slice(SENDER.length, SENDER.length + 1);
	yield* isDivided ? [...retry, moved('block')] : [moved('block'), ...retry];
	yield moved('retry');
	yield* kept.slice(SENDER.length + 1);
	yield moved('warn');
}

/** The part of a caller's policy that counts: what breaks a record is of scope domain and never gates. */
function effectivePolicy({ gate, brokenCodes }: Situation): GatePolicy {
	if (brokenCodes.length === 0) return gate;
	const broken: ReadonlySet<string> = new Set(brokenCodes);
	return Object.fromEntries(Object.entries(gate).filter(([code]) => !broken.has(code)));
}

/**
 * Decides on a situation. `unanswered` are the codes of answers that DNS failed to give and that could lead
 * to different decisions. Where it was tried out that they do (`isDivided`), a code that the caller blocks may
 * not count, and does not come before them.
 *
 * A code that the caller's policy moves counts wherever it was found, in the first row of its new decision.
 */
export function decide(
	situation: Situation,
	unanswered: Codes = NO_CODES,
	isDivided = false,
): GateDecision {
	const policy = effectivePolicy(situation);
	for (const [decision, codes] of rowsBy(policy, situation, unanswered, isDivided)) {
		if (codes.length > 0) return { decision, because: [...new Set(codes)] };
	}
	return { decision: 'save', because: [] };
}
