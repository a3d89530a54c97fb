/**
 * The DNS changes that help, each applied to an overlay and evaluated before it is offered.
 *
 * @module
 */

import { type Lookups, lookups } from '../dns/lookups.ts';
import { overlayResolver } from '../dns/overlay.ts';
import type { RecordChange } from '../dns/record-change.ts';
import type { Resolver } from '../dns/resolver.ts';
import { isSubset, subtract, unite } from '../ip/range.ts';
import { lowerAscii, withoutFinalDot } from '../names/domain-name.ts';
import { spfTexts } from '../spf/find-record.ts';
import { MAX_TERMS, MAX_VOIDS } from '../spf/limits.ts';
import type { AddressMap } from '../spf/map-addresses.ts';
import { parseRecord } from '../spf/parse.ts';
import { basisOf } from './assess-spf.ts';
import { blocksOf, passing } from './coverage.ts';
import { type Judgement, judge } from './judge.ts';
import { draftRecords } from './merge-spf.ts';
import type { Change, Decision, SpfState } from './verdict.ts';

/** Address blocks a change lists at most; more would not survive the relay's next move. */
const MAX_LISTED = 10;

/** The relay's addresses that do not pass, as terms; none where there are too many to list. */
function addressTerms({ assessment: { spf } }: Judgement): readonly string[] {
	if (!spf.addresses.known) return [];
	const blocks = blocksOf(subtract(spf.addresses.set, passing(spf.pieces)));
	if (blocks.length > MAX_LISTED) return [];
	return blocks.map((block) =>
		block.includes(':')
			? `ip6:${block.replace(/\/128$/, '')}`
			: `ip4:${block.replace(/\/32$/, '')}`,
	);
}

/** What the owner could add for this relay: a reference where there is one, else its addresses. */
function relayTerms(judgement: Judgement): readonly string[] {
	const { ask, sources } = judgement.assessment.request.relay;
	const reference = ask?.include ?? sources.spf?.[0];
	return reference === undefined ? addressTerms(judgement) : [`include:${reference}`];
}

/** References of one check that are looked at. */
const MAX_REFERENCES = 20;

/** The domains that records refer to by a fixed name, with the term that does. */
function references(texts: readonly string[]): readonly { name: string; text: string }[] {
	return texts
		.map((text) => parseRecord(text))
		.flatMap(({ lookups: terms, redirect }) => [...terms, ...(redirect === null ? [] : [redirect])])
		.flatMap((term) => {
			const isReference = term.kind === 'modifier' || term.mechanism === 'include';
			const literal = isReference ? (term.target?.literal ?? null) : null;
			return literal === null
				? []
				: [{ name: lowerAscii(withoutFinalDot(literal)), text: term.text }];
		});
}

/** References to domains without a record: whoever reaches them gets nothing but permerror. */
async function deadTerms(texts: readonly string[], dns: Lookups): Promise<ReadonlySet<string>> {
	const dead = await Promise.all(
		references(texts)
			.slice(0, MAX_REFERENCES)
			.map(async ({ name, text }) => {
				const answer = await dns.ask(name, 'TXT');
				if (answer.outcome === 'failure') return [];
				const hasRecord = answer.outcome === 'records' && spfTexts(answer).length > 0;
				return hasRecord ? [] : [text];
			}),
	);
	return new Set(dead.flat());
}

const LACKING: ReadonlySet<SpfState> = new Set(['partial', 'denied', 'no-record', 'broken']);

/** Whether the owner's SPF record could do better for this relay, and all that takes to say is known. */
function isMendable({ assessment, facts }: Judgement): boolean {
	const { from, spf, request } = assessment;
	const { domain, whose } = spf.identity;
	const isTheirs = !from.isFreemail && !from.isOwn && !from.isPublicSuffix && from.exists !== false;
	const isHidden = !spf.addresses.known && spf.addresses.why === 'unreadable';
	if (!isTheirs || whose !== 'consulted' || isHidden || spf.possible.length > 0) return false;
	// The relay's own host stands at such a name, by CNAME: a record beside it would be refused.
	const { returnPath } = request.relay;
	if (returnPath.kind === 'subdomain' && returnPath.target !== undefined) return false;
	const isWeak =
		spf.reasons.some((reason) => reason !== 'delegated') && facts.relay.offersReference;
	return domain !== '' && (LACKING.has(facts.spf.state) || facts.spf.isDynamic || isWeak);
}

function changeOf(domain: string, texts: readonly string[], after: string): RecordChange {
	const action = texts.length === 0 ? 'add' : 'replace';
	return { action, name: domain, type: 'TXT', before: [...texts], after: [after] };
}

/** Every address that passed, or could, still does. */
function keepsSenders(before: AddressMap | null, after: AddressMap | null): boolean {
	if (before === null || after === null) return before === after;
	const of = (map: AddressMap, ...results: readonly string[]) =>
		unite(map.segments.filter(({ result }) => results.includes(result)));
	return (
		isSubset(of(before, 'pass'), of(after, 'pass')) &&
		isSubset(of(before, 'dynamic'), of(after, 'pass', 'dynamic'))
	);
}

/** An address is permerror after the change that was not before. */
function breaksMore(before: AddressMap | null, after: AddressMap | null): boolean {
	const broken = (map: AddressMap | null) =>
		unite((map?.segments ?? []).filter(({ result }) => result === 'permerror'));
	return !isSubset(broken(after), broken(before));
}

const DECISIONS: readonly Decision[] = ['block', 'retry', 'warn', 'save'];
const AUTHORIZED: readonly string[] = ['no', 'unknown', 'partial', 'yes'];
const STATES: readonly SpfState[] = [
	'broken',
	'no-record',
	'denied',
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

/** How good a judgement is, the decision first. */
function ranks({ assessment, facts, outlook, ruling }: Judgement): readonly number[] {
	return [
		DECISIONS.indexOf(ruling.decision),
		AUTHORIZED.indexOf(outlook.authorized),
		STATES.indexOf(facts.spf.state),
		BASES.indexOf(basisOf(assessment.spf)),
	];
}

/** Better in something, worse in nothing. */
function isBetter(after: Judgement, before: Judgement): boolean {
	const was = ranks(before);
	const is = ranks(after);
	// A change whose outcome DNS hides is not known to help.
	if (after.ruling.decision === 'retry' && before.ruling.decision !== 'retry') return false;
	return is.every((rank, i) => rank >= (was[i] ?? 0)) && is.some((rank, i) => rank > (was[i] ?? 0));
}

/** The judgement over a zone with the change applied. */
function judgeWith(
	before: Judgement,
	change: RecordChange,
	dns: Lookups,
	maxQuestions: number,
): Promise<Judgement> {
	const base: Resolver = { resolve: (name, type) => dns.ask(name, type) };
	const overlay = lookups({ resolver: overlayResolver(base, [change]), maxQuestions });
	return judge(before.assessment.request, overlay);
}

/** The change with its proof, or `null` where it does not prove. */
function proven(change: RecordChange, before: Judgement, after: Judgement): Change | null {
	const { map } = after.assessment.spf;
	const keeps = keepsSenders(before.assessment.spf.map, map);
	const isWithinLimits = map !== null && map.worst <= MAX_TERMS && map.voids <= MAX_VOIDS;
	const isBroken = breaksMore(before.assessment.spf.map, map);
	if (!keeps || !isWithinLimits || isBroken || !isBetter(after, before)) return null;
	return {
		...change,
		who: 'domain-owner',
		proof: {
			decision: after.ruling.decision,
			spfState: after.facts.spf.state,
			keepsSenders: keeps,
			lookups: map.worst,
		},
	};
}

/** A change with the judgement of the zone that has it. */
interface Tried {
	readonly change: Change | null;
	readonly after: Judgement;
}

/** What all attempts to mend one record share. */
interface Mending {
	readonly before: Judgement;
	readonly texts: readonly string[];
	readonly dead: ReadonlySet<string>;
	readonly dns: Lookups;
	readonly maxQuestions: number;
}

/** Tries the drafts in order until one leaves nothing of the relay outside. */
async function tryTerms(terms: readonly string[], mending: Mending): Promise<Tried | null> {
	const { before, texts, dead, dns, maxQuestions } = mending;
	const { domain } = before.assessment.spf.identity;
	let best: Tried | null = null;
	for (const draft of draftRecords(texts, { terms, dead })) {
		const change = changeOf(domain, texts, draft);
		const after = await judgeWith(before, change, dns, maxQuestions);
		const tried = { change: proven(change, before, after), after };
		if (tried.change?.proof.spfState === 'authorized') return tried;
		if (best === null || (best.change === null && tried.change !== null)) best = tried;
	}
	return best;
}

/** The changes to publish, in order; empty where none helps or none proves. */
export async function findChanges(
	before: Judgement,
	dns: Lookups,
	maxQuestions: number,
): Promise<readonly Change[]> {
	const terms = isMendable(before) ? relayTerms(before) : [];
	if (terms.length === 0) return [];
	// A name that is an alias can hold no record of its own (RFC 1034 §3.6.2).
	const answer = await dns.ask(before.assessment.spf.identity.domain, 'TXT');
	if (answer.outcome === 'failure' || answer.aliases.length > 0) return [];
	// DNS promises no order of records: the same ones give the same change.
	const texts = [...before.assessment.spf.texts].sort();
	const mending: Mending = {
		before,
		texts,
		dead: await deadTerms(texts, dns),
		dns,
		maxQuestions,
	};
	const referred = await tryTerms(terms, mending);
	if (referred?.change?.proof.spfState === 'authorized') return [referred.change];
	// Addresses that the relay's own record does not name have to be listed beside it; where there is no
	// look-up left for a reference, the addresses alone may do.
	const rest = referred === null ? [] : addressTerms(referred.after);
	const lists = [[...new Set([...terms, ...rest])], addressTerms(before)];
	for (const list of lists) {
		const tried = list.length > 0 ? await tryTerms(list, mending) : null;
		if (tried?.change?.proof.spfState === 'authorized') return [tried.change];
	}
	return referred === null || referred.change === null ? [] : [referred.change];
}
