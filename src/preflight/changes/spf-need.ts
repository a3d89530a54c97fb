/**
 * What a domain's SPF record lacks for a relay: whether it can be mended, and the terms that would do it.
 *
 * @module
 */

import type { TermPath } from '../../findings/finding.ts';
import { subtract } from '../../ip/range.ts';
import { isAtOrBelow, lowerAscii } from '../../names/domain-name.ts';
import { isAtHostOfRelay } from '../../relays/return-path.ts';
import { includesOf } from '../../relays/spf-names.ts';
import { termsOf } from '../../spf/read-record.ts';
import type { MacroString, SpfRecord } from '../../spf/record.ts';
import { passing } from '../assess/coverage.ts';
import type { Judgement } from '../decide/judgement.ts';
import type { SpfState } from '../verdict.ts';
import { passAllOf } from './spf-edit.ts';
import { writtenOut } from './spf-terms.ts';

/** Address blocks a change lists at most; more would not survive the relay's next move. */
const MAX_LISTED = 10;
const LACKING: ReadonlySet<SpfState> = new Set(['partial', 'denied', 'no-record', 'broken']);

/** The record itself lets everybody pass here. */
function isOwnPassAll(via: TermPath | undefined): boolean {
	return via?.length === 1 && /^\+?all$/i.test(via[0]?.term ?? '');
}

/** The relay's addresses that do not pass, as terms; none where there are too many to list. */
export function addressTerms({ assessment: { spf } }: Judgement): readonly string[] {
	if (!spf.addresses.known) return [];
	const pieces = spf.pieces.filter(({ via }) => !isOwnPassAll(via));
	const terms = writtenOut(subtract(spf.addresses.set, passing(pieces)));
	return terms.length > MAX_LISTED ? [] : terms;
}

/** What the owner could add for this relay: a reference where there is one, else its addresses. */
export function relayTerms(judgement: Judgement): readonly string[] {
	const { relay } = judgement.assessment.request;
	const asked = includesOf(relay);
	const names = asked.length > 0 ? asked : judgedSources(judgement);
	return names.length > 0 ? names.map((name) => `include:${name}`) : addressTerms(judgement);
}

/**
 * The name holds a record made for this domain alone: it has the sender, the address or the domain in it
 * (RFC 7208 §7.2), or the domain is spelled out in another party's zone.
 */
function isMadeFor(domain: string, { letters, literal }: MacroString): boolean {
	if (literal === null) return /[ishldo]/.test(letters);
	const name = lowerAscii(literal);
	return `.${name}`.includes(`.${domain}.`) && !isAtOrBelow(name, domain);
}

/** The record leaves each mail to a service at which the owner lists who may send. */
function isHosted(record: SpfRecord | null, domain: string): boolean {
	if (record === null) return false;
	return termsOf(record).some((term) => {
		const isReference =
			(term.kind === 'modifier' && term.name === 'redirect') ||
			(term.kind === 'directive' && term.mechanism === 'include');
		return isReference && 'target' in term && term.target != null && isMadeFor(domain, term.target);
	});
}

/** Whether the SPF record could do better for this relay, and all that takes to say is known. */
export function isMendable({ assessment: { request, spf }, facts }: Judgement): boolean {
	const { domain, whose } = spf.identity;
	const isHidden = !spf.addresses.known && spf.addresses.why === 'unreadable';
	if (whose !== 'consulted' || isHidden || spf.possible.length > 0 || domain === '') return false;
	// The relay's own host stands at such a name, by CNAME: a record beside it would be refused.
	if (isAtHostOfRelay(request.relay.returnPath)) return false;
	if (facts.spf.isDynamic && isHosted(spf.record, domain)) return false;
	const isWeak =
		spf.reasons.some((reason) => reason !== 'delegated') && facts.relay.offersReference;
	const isOpenToAll = spf.record !== null && passAllOf(spf.record) !== null;
	const { state, isDynamic, isVoidDisputed } = facts.spf;
	// Which addresses pass is known to the relay's own record alone, and nothing here refers to it.
	const isUnreferred =
		state === 'unknown' && !spf.addresses.known && spf.addresses.why === 'dynamic';
	return LACKING.has(state) || isUnreferred || isDynamic || isWeak || isOpenToAll || isVoidDisputed;
}

/** Names the relay asks for in place of others, and sends from itself: needed where the others do not cover them. */
export function furtherNames({ assessment: { request } }: Judgement): readonly string[] {
	const { ask, sources } = request.relay;
	return (ask?.alternatives ?? []).filter((name) => sources.spf?.includes(name) === true);
}

/** The names a relay sends from, which a list of its addresses stands for. */
export function judgedSources({ assessment: { request } }: Judgement): readonly string[] {
	return request.relay.sources.spf ?? [];
}
