/**
 * Conditions about this relay and the SPF record of its identity.
 *
 * @module
 */

import type { FindingFacts } from '../../../findings/finding.ts';
import { type AddressSet, intersect, ofFamily, subtract, unite } from '../../../ip/range.ts';
import { canonicalName } from '../../../names/domain-name.ts';
import { MAX_VOIDS } from '../../../spf/limits.ts';
import { termsOf } from '../../../spf/read-record.ts';
import type { SpfRecord } from '../../../spf/record.ts';
import type { Assessment } from '../../assess/assessment.ts';
import { namesOfRelay, referenceOf } from '../../assess/basis.ts';
import { blocksOf, passing } from '../../assess/coverage.ts';
import {
	atFrom,
	atIdentity,
	type Condition,
	condition,
	relayFact,
	type Situation,
} from '../condition.ts';
import type { Facts } from '../facts.ts';

type Refusal = FindingFacts['spf.relay-not-authorized']['state'];

/** How the record refuses the relay, or `null`. */
function refusalOf({ spf: { state, saysFail, saysError } }: Facts): Refusal | null {
	if (state === 'denied' || state === 'broken' || state === 'no-record') return state;
	return state === 'partial' && (saysFail || saysError) ? state : null;
}

/** CIDR blocks told in one finding. */
const MAX_BLOCKS = 20;

/** The addresses of the relay that do not pass. */
function refusedBlocks({ assessment: { spf } }: Situation): {
	readonly blocks: readonly string[];
	readonly count: number;
} {
	const set = spf.addresses.known ? spf.addresses.set : [];
	const blocks = blocksOf(subtract(set, passing(spf.pieces)));
	return { blocks: blocks.slice(0, MAX_BLOCKS), count: blocks.length };
}

function withReference({ assessment: { request }, facts }: Situation): {
	readonly relay: string;
	readonly reference: string | null;
} {
	const { relay } = request;
	return { relay: relay.id, reference: facts.relay.isMailboxOnly ? null : referenceOf(relay) };
}

function isNeutral({ facts, assessment: { spf } }: Situation): boolean {
	return (
		facts.spf.state === 'denied' &&
		spf.pieces.length > 0 &&
		spf.pieces.every(({ result }) => result === 'neutral' || result === 'softfail')
	);
}

/** Tells whether a term of the record itself, wherever it stands, authorizes what one of the names authorizes. */
function refersTo(record: SpfRecord | null, names: ReadonlySet<string>): boolean {
	const terms = record === null ? [] : termsOf(record);
	return terms.some(
		(term) =>
			term.kind === 'directive' &&
			term.mechanism === 'include' &&
			term.qualifier === '+' &&
			names.has(canonicalName(term.target.literal ?? '')),
	);
}

/** What the includes of the record itself would let in. */
function includedSet({ request, spf }: Assessment): AddressSet {
	if (!spf.addresses.known) return [];
	const { maps } = spf.addresses;
	const included = (request.relay.sources.spf ?? []).filter((name) =>
		refersTo(spf.record, new Set([name])),
	);
	return unite(
		included
			.flatMap((name) => maps.get(name)?.segments ?? [])
			.filter(({ result }) => result === 'pass'),
	);
}

/**
 * An earlier term, or `all`, decides for addresses that an include of the relay would let in. Where the
 * record breaks off at a limit, or lacks another source, nothing is shadowed.
 */
function isShadowed({ facts, assessment }: Situation): boolean {
	const { spf } = assessment;
	const isRefusing = facts.spf.state === 'denied' || facts.spf.state === 'partial';
	if (!isRefusing || !spf.addresses.known) return false;
	const decided = spf.pieces.filter(
		({ result }) => result === 'fail' || result === 'softfail' || result === 'neutral',
	);
	return intersect(unite(decided), includedSet(assessment)).length > 0;
}

function isWithoutV6({ facts, assessment: { spf } }: Situation): boolean {
	if (facts.spf.state !== 'partial' || !spf.addresses.known) return false;
	const passes = passing(spf.pieces);
	return (
		ofFamily(spf.addresses.set, 6).length > 0 &&
		ofFamily(passes, 6).length === 0 &&
		ofFamily(passes, 4).length > 0
	);
}

function isPinned({ facts: { spf, relay } }: Situation): boolean {
	return spf.reasons.includes('pinned') && relay.offersReference;
}

function isDynamic({ facts: { spf } }: Situation): boolean {
	return spf.reasons.includes('dynamic') || spf.isDynamic;
}

function isVoidDisputed({ facts: { spf } }: Situation): boolean {
	return spf.isVoidDisputed && (spf.state === 'authorized' || spf.state === 'partial');
}

function isConsulted({ spf }: Assessment): boolean {
	return spf.identity.whose === 'consulted';
}

/** The record of the relay's user is not asked for, and yet refers to it. */
function isNeedless({ assessment }: Situation): boolean {
	const { from, request } = assessment;
	return !isConsulted(assessment) && refersTo(from.record, namesOfRelay(request.relay));
}

/** The conditions of `spf.relay-*` and of an identity that is the relay's own. */
export const spfConditions: readonly Condition[] = [
	condition(
		'spf.relay-authorized',
		atIdentity,
		({ facts }) => facts.spf.state === 'authorized',
		relayFact,
	),
	condition(
		'spf.relay-not-authorized',
		atIdentity,
		({ facts }) => refusalOf(facts) !== null,
		(situation) => ({
			...withReference(situation),
			state: refusalOf(situation.facts) ?? 'denied',
			...refusedBlocks(situation),
		}),
	),
	condition('spf.relay-neutral', atIdentity, isNeutral, withReference),
	condition('spf.relay-shadowed', atIdentity, isShadowed, withReference),
	condition(
		'spf.relay-partial',
		atIdentity,
		({ facts }) => facts.spf.state === 'partial',
		(situation) => ({ ...withReference(situation), ...refusedBlocks(situation) }),
	),
	condition('spf.relay-v6-missing', atIdentity, isWithoutV6, withReference),
	condition('spf.relay-pinned', atIdentity, isPinned, withReference),
	condition('spf.relay-dynamic', atIdentity, isDynamic, relayFact),
	condition(
		'spf.relay-incidental',
		atIdentity,
		({ facts }) => facts.spf.reasons.includes('incidental'),
		withReference,
	),
	condition('spf.relay-void-disputed', atIdentity, isVoidDisputed, (situation) => ({
		...withReference(situation),
		limit: MAX_VOIDS,
	})),
	condition(
		'spf.identity-not-yours',
		atIdentity,
		({ assessment: { spf } }) => spf.identity.whose === 'relay',
		({ assessment: { request, spf } }) => ({
			relay: request.relay.id,
			domain: spf.identity.domain,
		}),
	),
	condition('spf.needless-include', atFrom, isNeedless, relayFact),
];
