/**
 * What an edit must prove before it is offered: it helps, no current sender is lost, no limit of
 * RFC 7208 §4.6.4 is broken.
 *
 * @module
 */

import { isSubset } from '../../ip/range.ts';
import { MAX_TERMS, MAX_VOIDS } from '../../spf/limits.ts';
import type { AddressMap, MapSegment } from '../../spf/map/address-map.ts';
import { mapAddresses } from '../../spf/map/map-addresses.ts';
import type { SpfRecord } from '../../spf/record.ts';
import type { SelectorState } from '../assess/assess-dkim.ts';
import { basisOf } from '../assess/assess-spf.ts';
import type { Judgement } from '../decide/judgement.ts';
import { hostIn } from '../setup/table.ts';
import type { Change, Decision, DmarcVerdict, SpfState, Verdict } from '../verdict.ts';
import { isWhole } from './mend-dmarc.ts';
import { passAllOf } from './spf-edit.ts';
import { stringsOf } from './strings.ts';
import type { Edit, ZoneState } from './zone-state.ts';

const DECISIONS: readonly Decision[] = ['block', 'retry', 'warn', 'save'];
const AUTHORIZED: readonly Verdict['authorized'][] = ['no', 'unknown', 'partial', 'yes'];
const STATES: readonly SpfState[] = [
	'broken',
	'no-record',
	'denied',
	'not-consulted',
	'unknown',
	'partial',
	'authorized',
];
const BASES: readonly (string | null)[] = [
	null,
	'incidental',
	'dynamic',
	'mixed',
	'pinned',
	'delegated',
];
const PATHS: readonly DmarcVerdict['paths']['spf'][] = [
	'unaligned',
	'unknown',
	'partial',
	'aligned',
];
const SELECTORS: readonly SelectorState[] = ['missing', 'wrong', 'unknown', 'weak', 'ok'];
const AGREEMENT: readonly (boolean | null)[] = [false, null, true];

function total(ranks: readonly number[]): number {
	return ranks.reduce((sum, rank) => sum + rank, 0);
}

/** Where state and basis stand among the ranks. */
const STATE_AT = 2;
const BASIS_AT = 3;

/** Whether a record ends in permerror for somebody, be it not for the relay. */
export function isBrokenForSome(map: AddressMap | null): boolean {
	return map?.segments.some(({ result }) => result === 'permerror') === true;
}

/** Whether a record lets everybody pass. */
function isOpenToAll(record: SpfRecord | null): boolean {
	return record !== null && passAllOf(record) !== null;
}

/** The states of the selectors; what a wildcard answers with stands at none of them (RFC 4592 §2.2). */
function selectorStates({ dkim }: Judgement['assessment']): readonly SelectorState[] {
	return dkim.selectors
		.filter(({ counts }) => counts)
		.map(({ check, state }) => (check.wildcard === true && state === 'wrong' ? 'missing' : state));
}

function isPolicyWhole({ dmarc: { discovery } }: Judgement['assessment']): boolean {
	return discovery.parsed !== undefined && isWhole(discovery.parsed);
}

/** How good a judgement is, point by point, the decision first. */
export function ranksOf({ assessment, facts, conclusions, gate }: Judgement): readonly number[] {
	return [
		DECISIONS.indexOf(gate.decision),
		AUTHORIZED.indexOf(conclusions.authorized),
		STATES.indexOf(facts.spf.state),
		BASES.indexOf(basisOf(assessment.spf)),
		PATHS.indexOf(conclusions.paths.spf),
		total(selectorStates(assessment).map((state) => SELECTORS.indexOf(state))),
		isBrokenForSome(assessment.spf.map) ? 0 : 1,
		isOpenToAll(assessment.spf.record) ? 0 : 1,
		facts.spf.isVoidDisputed ? 0 : 1,
		facts.policy === null ? 0 : 1,
		isPolicyWhole(assessment) ? 1 : 0,
		AGREEMENT.indexOf(facts.methodsAgree),
		conclusions.receivers.filter(({ met }) => met === true).length,
		assessment.returnPathMail?.state === 'missing' ? 0 : 1,
	];
}

/** Compares two judgements, the first point that differs deciding; positive where `left` is better. */
export function compareRanks(left: readonly number[], right: readonly number[]): number {
	const at = left.findIndex((rank, i) => rank !== right[i]);
	return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** Better in something, worse in nothing. */
function isBetter(after: Judgement, before: Judgement): boolean {
	// A change whose outcome DNS hides is not known to help.
	if (after.gate.decision === 'retry') return false;
	const was = ranksOf(before);
	const is = ranksOf(after);
	// The basis is that of what passes: of more addresses it may be a lesser one.
	const isMore = (is[STATE_AT] ?? 0) > (was[STATE_AT] ?? 0);
	const isFine = is.every((rank, i) => rank >= (was[i] ?? 0) || (isMore && i === BASIS_AT));
	return isFine && is.some((rank, i) => rank > (was[i] ?? 0));
}

/** What a change makes of the senders of one name. */
interface SenderEffect {
	/** Every address that passed, or could, still does. */
	readonly keeps: boolean;
	/** An address is permerror that was not before. */
	readonly breaks: boolean;
	readonly isWithinLimits: boolean;
}

/** The record itself lets everybody pass here. */
function isPassAll({ via }: MapSegment): boolean {
	if (via === null || via.parent !== null) return false;
	return /^\+?all$/i.test(via.term.text);
}

function effectOn(map: AddressMap, after: AddressMap, isPassAllEnding: boolean): SenderEffect {
	const kept = map.segments.filter((segment) => !(isPassAllEnding && isPassAll(segment)));
	const before = { segments: kept };
	// Segments are in order and apart, which is all that a comparison needs.
	const of = ({ segments }: Pick<AddressMap, 'segments'>, ...results: readonly string[]) =>
		segments.filter(({ result }) => results.includes(result));
	return {
		keeps:
			isSubset(of(before, 'pass'), of(after, 'pass')) &&
			isSubset(of(before, 'dynamic'), of(after, 'pass', 'dynamic')),
		breaks: !isSubset(of(after, 'permerror'), of(map, 'permerror')),
		isWithinLimits: after.worst <= MAX_TERMS && after.voids <= MAX_VOIDS,
	};
}

/** The names whose SPF record an edit can touch: not those of keys and policies. */
function senderNames(edits: readonly Edit[]): readonly string[] {
	const names = edits
		.filter(({ name }) => !name.startsWith('_dmarc.') && !name.includes('._domainkey.'))
		.map(({ name }) => name);
	return [...new Set(names)];
}

/** The map of a name for its own senders; that of the identity was judged by. */
function mapAt(
	senderDomain: string,
	{ judgement, dns }: ZoneState,
): Promise<AddressMap> | AddressMap {
	const { map, identity } = judgement.assessment.spf;
	if (map !== null && identity.domain === senderDomain) return map;
	return mapAddresses(senderDomain, dns, { senderDomain });
}

/** What edits do to everybody who sends under one of the names they touch. */
async function senderEffects(
	before: ZoneState,
	after: ZoneState,
	edits: readonly Edit[],
): Promise<readonly SenderEffect[]> {
	// Addresses that only `+all` authorizes are no senders, and the change says so.
	const isEnding = edits.some(({ loses = [] }) => loses.some((text) => /^\+?all$/i.test(text)));
	return Promise.all(
		senderNames(edits).map(async (name) => {
			const [was, is] = await Promise.all([mapAt(name, before), mapAt(name, after)]);
			return effectOn(was, is, isEnding);
		}),
	);
}

function worst<T>(values: readonly T[], order: readonly T[]): T | undefined {
	return [...values].sort((left, right) => order.indexOf(left) - order.indexOf(right))[0];
}

/**
 * An edit with what the zone behind it proves. `states` are that zone as each relay finds it: the gravest
 * decision and the worst state are what counts.
 */
export async function changeOf(
	edit: Edit,
	upTo: readonly Edit[],
	before: ZoneState,
	states: readonly [ZoneState, ...ZoneState[]],
): Promise<Change> {
	const judgements = states.map(({ judgement }) => judgement);
	const [{ judgement: first }] = states;
	const decisions = judgements.map(({ gate }) => gate.decision);
	const spfStates = judgements.map(({ facts }) => facts.spf.state);
	const authorized = judgements.map(({ conclusions }) => conclusions.authorized);
	const effects = await senderEffects(before, states[0], upTo);
	const strings = stringsOf(edit);
	const { suffixes } = first.assessment.request;
	return {
		...edit,
		host: hostIn(edit.name, suffixes.registrableDomain(edit.name) ?? edit.name),
		zone: null,
		proof: {
			decision: worst(decisions, DECISIONS) ?? first.gate.decision,
			authorized: worst(authorized, AUTHORIZED) ?? first.conclusions.authorized,
			spfState: worst(spfStates, STATES) ?? first.facts.spf.state,
			keepsSenders: effects.every(({ keeps }) => keeps) && (edit.loses ?? []).length === 0,
			lookups: Math.max(...judgements.map(({ assessment: { spf } }) => spf.map?.worst ?? 0)),
		},
		...(strings === null ? {} : { strings }),
	};
}

/** Whether edits prove that they help, `after` being the zone with all of them. */
export async function isProof(
	before: ZoneState,
	after: ZoneState,
	edits: readonly Edit[],
): Promise<boolean> {
	if (!isBetter(after.judgement, before.judgement)) return false;
	const effects = await senderEffects(before, after, edits);
	return effects.every(({ keeps, breaks, isWithinLimits }) => keeps && !breaks && isWithinLimits);
}
