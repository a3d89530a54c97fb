/**
 * The SPF part of an assessment: identity, state, basis, coverage.
 *
 * @module
 */

import type { RecordsAnswer } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type AddressSet, subtract } from '../../ip/range.ts';
import { isCheckable } from '../../spf/evaluate.ts';
import type { SpfResult } from '../../spf/evaluation.ts';
import { selectRecord, spfTexts } from '../../spf/find-record.ts';
import type { AddressMap } from '../../spf/map/address-map.ts';
import { mapAddresses } from '../../spf/map/map-addresses.ts';
import { lateField } from '../../spf/on-plain-data.ts';
import type { SpfRecord } from '../../spf/record.ts';
import type { TermNode } from '../../spf/term-node.ts';
import type { Request } from '../request.ts';
import type { SpfBasis, SpfState, SpfVerdict } from '../verdict.ts';
import { basisReasons, namesOfRelay, type Reason } from './basis.ts';
import {
	blocksOf,
	cut,
	type Piece,
	passing,
	pieceRanges,
	settleDynamic,
	sharesOf,
	stateOf,
	uniformState,
} from './coverage.ts';
import type { Identity } from './identity.ts';
import type { RelayAddresses } from './relay-addresses.ts';
import { byReference, isRelaysRecord } from './return-path-record.ts';
import { spfTree } from './spf-tree.ts';

/** What leads to a state, as far as the gate asks. */
export interface SpfFacts {
	readonly state: SpfState;
	readonly reasons: readonly Reason[];
	/** The record says fail for some of the relay's addresses (RFC 7208 §2.6.4). */
	readonly saysFail: boolean;
	/** The record is permerror for some of the relay's addresses. */
	readonly saysError: boolean;
	/** It is for receivers that count the void look-ups of the hosts of an `mx` (RFC 7208 §4.6.4). */
	readonly isVoidDisputed: boolean;
}

/** The SPF part of an assessment. */
export interface SpfAssessment extends SpfFacts {
	readonly identity: Identity;
	readonly addresses: RelayAddresses;
	readonly pieces: readonly Piece[];
	/** `null` where no record is consulted. */
	readonly map: AddressMap | null;
	/** The texts of the records at the identity. */
	readonly texts: readonly string[];
	readonly record: SpfRecord | null;
	/** The TXT records among which those stand; `null` where there are none. */
	readonly answer: RecordsAnswer<'TXT'> | null;
	/** Whether mail under the relay's own return path passes, where that is asked; else it is taken for granted. */
	readonly passesOwn: boolean | null;
	/** The states that answers DNS failed to give could lead to; empty where none is missing. */
	readonly possible: readonly SpfFacts[];
}

/** `mixed` when parts of the address set pass for different reasons. */
export function basisOf({ state, reasons }: SpfFacts): SpfBasis | null {
	if (state !== 'authorized' && state !== 'partial') return null;
	return reasons.length > 1 ? 'mixed' : (reasons[0] ?? null);
}

const fact = (state: SpfState, saysFail = false, reasons: readonly Reason[] = []): SpfFacts => ({
	state,
	reasons,
	saysFail,
	saysError: state === 'broken',
	isVoidDisputed: false,
});

/** Why what is not read yet may pass; other reasons lead to no decision that these do not. */
const REASONS: readonly Reason[] = ['delegated', 'pinned', 'incidental'];

/** Every way an unread record or source could turn out, less what is known already. */
function possibleFacts(known: ReadonlySet<SpfResult | 'dynamic'>): SpfFacts[] {
	const has = (...results: SpfResult[]): boolean => results.some((result) => known.has(result));
	const hasRefusal = has('fail', 'softfail', 'neutral', 'none', 'permerror');
	// Why it passes matters as much as whether it does.
	const passing = (state: SpfState, saysFail = false): SpfFacts[] =>
		REASONS.map((reason) => fact(state, saysFail, [reason]));
	const possible = [...passing('partial'), ...passing('partial', true)];
	if (!hasRefusal) possible.push(...passing('authorized'));
	if (!has('pass')) possible.push(fact('denied'), fact('denied', true), fact('broken'));
	if (known.size === 0) possible.push(fact('no-record'));
	// What DNS hides may be a term that is evaluated per address, and not known even when DNS answers.
	possible.push(fact('unknown'));
	return possible;
}

/** What DNS failures leave open, or nothing where the state is unknown for another reason. */
function openFacts(
	map: AddressMap,
	addresses: RelayAddresses,
	pieces: readonly Piece[],
): SpfFacts[] {
	if (!addresses.known) {
		const isFailed = addresses.why === 'unreadable' || map.segments.some(isTemperror);
		return isFailed ? possibleFacts(new Set()) : [];
	}
	if (!pieces.some(isTemperror)) return [];
	const settled = pieces.filter((piece) => !isTemperror(piece));
	return possibleFacts(new Set(settled.map(({ result }) => result)));
}

function isTemperror({ result }: { readonly result: SpfResult | 'dynamic' }): boolean {
	return result === 'temperror';
}

function notConsulted(identity: Identity, addresses: RelayAddresses): SpfAssessment {
	const isOpen = identity.whose === 'undecided';
	return {
		...fact(identity.whose === 'relay' ? 'not-consulted' : 'unknown'),
		identity,
		addresses,
		pieces: [],
		passesOwn: true,
		map: null,
		answer: null,
		texts: [],
		record: null,
		possible: isOpen ? [...possibleFacts(new Set()), fact('not-consulted')] : [],
	};
}

/** The records at the identity's domain, from the answer the map was made of. */
function recordsAt(
	domain: string,
	dns: DnsSession,
): Pick<SpfAssessment, 'answer' | 'texts' | 'record'> {
	// A domain that SPF does not check may still be asked for something else, sooner or later.
	const answer = isCheckable(domain) ? dns.known(domain, 'TXT') : undefined;
	if (answer?.outcome !== 'records') return { answer: null, texts: [], record: null };
	const selection = selectRecord(answer);
	const record = selection.kind === 'one' ? selection.record : null;
	return { answer, texts: spfTexts(answer), record };
}

/**
 * Whether the relay's own return path authorizes any of its addresses: asked where nothing else carries the mail.
 * What does not depend on DNS alone is taken for granted.
 */
async function ownPass(
	domain: string,
	addresses: RelayAddresses,
	dns: DnsSession,
): Promise<boolean | null> {
	const map = await mapAddresses(domain, dns, { senderDomain: domain });
	const isCutShort = map.problems.some(
		(problem) => problem.code === 'spf.lookup-limit' && problem.data.counted !== 'terms',
	);
	if (isCutShort) return true;
	const uniform = uniformState(map);
	if (uniform === 'no-record' || uniform === 'denied' || uniform === 'broken') return false;
	const results = (addresses.known ? cut(addresses.set, map) : map.segments).map(
		({ result }) => result,
	);
	// Which of them the relay sends from, DNS did not say.
	if (!addresses.known && addresses.why === 'unreadable')
		return results.every((result) => result === 'pass') ? true : null;
	if (results.some((result) => result === 'pass' || result === 'dynamic')) return true;
	if (results.includes('temperror')) return null;
	return !addresses.known;
}

/** A term evaluated per address stands in a record of the relay, and nothing on the way there limits it. */
function refersTo({ dynamic }: AddressMap, names: ReadonlySet<string>): boolean {
	const lets = ({ term }: TermNode): boolean =>
		term.kind === 'modifier' || ('qualifier' in term && term.qualifier === '+');
	return dynamic.some((node) => {
		let isReferred = names.has(node.domain);
		for (let above = node.parent; above !== null; above = above.parent) {
			if (!lets(above)) return false;
			isReferred ||= names.has(above.domain);
		}
		return isReferred && lets(node);
	});
}

/** Assesses the identity's record against the relay's addresses, which may still be on their way. */
export async function assessSpf(
	{ relay, from, identityMaps: kept }: Request,
	identity: Identity,
	sending: Promise<RelayAddresses>,
	dns: DnsSession,
): Promise<SpfAssessment> {
	if (identity.whose !== 'consulted') {
		const addresses = await sending;
		const isAll = identity.whose === 'relay' && relay.dkim.signs === 'no' && identity.domain !== '';
		const passesOwn = isAll ? await ownPass(identity.domain, addresses, dns) : true;
		return { ...notConsulted(identity, addresses), passesOwn };
	}
	const { domain } = identity;
	const [map, addresses] = await Promise.all([
		mapAddresses(domain, dns, { senderDomain: domain, kept }),
		sending,
	]);
	const set: AddressSet = addresses.known ? addresses.set : [];
	const sender = `${from.local}@${domain}`;
	const pieces = await settleDynamic(cut(set, map), set, sender, domain, dns);
	const uniform = uniformState(map);
	const results = addresses.known ? pieces : map.segments;
	const isReferred =
		!addresses.known && addresses.why === 'dynamic' && refersTo(map, namesOfRelay(relay));
	const state = isReferred
		? 'authorized'
		: (uniform ?? (addresses.known ? stateOf(pieces) : 'unknown'));
	const found = basisReasons(pieces, domain, map, relay, addresses, dns);
	const basis = isRelaysRecord(relay, domain, from.domain, dns) ? byReference(found) : found;
	const facts: SpfFacts = {
		state,
		reasons: isReferred ? ['delegated'] : basis.reasons,
		saysFail: !isReferred && results.some(({ result }) => result === 'fail'),
		saysError: !isReferred && results.some(({ result }) => result === 'permerror'),
		isVoidDisputed: pieces.some((piece) => piece.isVoidDisputed),
	};
	const isOpen = uniform === null && state === 'unknown';
	return {
		identity,
		addresses,
		pieces,
		passesOwn: true,
		map,
		possible: isOpen
			? openFacts(map, addresses, pieces)
			: basis.better.map((reasons) => ({ ...facts, reasons })),
		...facts,
		...recordsAt(domain, dns),
	};
}

const REFUSING: ReadonlySet<SpfState> = new Set(['partial', 'denied', 'no-record', 'broken']);

/** Most callers look at no tree, which holds more than the rest of a verdict. */
const lateTree = /* @__PURE__ */ lateField('tree', spfTree);

/** Puts the assessment into the words of a verdict. */
export function spfVerdict(assessment: SpfAssessment, aligned: boolean | null): SpfVerdict {
	const { identity, state, addresses, pieces, map, texts } = assessment;
	const isJudged = addresses.known && map !== null && state !== 'unknown';
	const set = addresses.known ? addresses.set : [];
	const passes = passing(pieces);
	const share = sharesOf(set);
	const verdict: SpfVerdict = {
		identity: {
			domain: identity.domain,
			source: 'mailfrom',
			// The relay's own return path, if it is that, does not align.
			aligned: identity.whose === 'undecided' && aligned ? null : aligned,
		},
		state,
		basis: basisOf(assessment),
		covered: {
			ipv4: isJudged ? share(passes, 4) : null,
			ipv6: isJudged ? share(passes, 6) : null,
		},
		missing: isJudged && REFUSING.has(state) ? blocksOf(subtract(set, passes)) : [],
		ranges: pieceRanges(pieces),
		record: texts.length === 1 ? (texts[0] ?? null) : null,
		lookups: { worst: map?.worst ?? 0, limit: 10, void: map?.voids ?? 0 },
		tree: [],
	};
	if (map !== null) {
		const { tree, segments, dynamic } = map;
		const relaySet = addresses.known ? addresses.set : null;
		lateTree(verdict, { tree, segments, dynamic, pieces, relaySet });
	}
	return verdict;
}
