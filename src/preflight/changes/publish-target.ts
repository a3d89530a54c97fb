/**
 * Where a record has to be published: at the name itself, at the end of an alias, or in its place. A name
 * that is an alias holds nothing else (RFC 1034 §3.6.2).
 *
 * @module
 */

import type { RecordType } from '../../dns/resolver.ts';
import { isAtOrBelow, isServiceName } from '../../names/domain-name.ts';
import { includesOf } from '../../relays/spf-names.ts';
import { type Mend, toldMends } from '../../text/mend.ts';
import { borrowedRecords, isBorrowed, textsAt, wildcardTexts } from './borrowed.ts';
import type { Edit, ZoneState } from './zone-state.ts';

/** A place for a TXT record of a name. */
export interface PublishTarget {
	/** Whose policy it is. */
	readonly domain: string;
	/** Where it is published. */
	readonly name: string;
	readonly who: Edit['who'];
	readonly owner?: string;
	/** What clears the name of its alias first, and puts there what stood behind it. */
	readonly clearing: readonly Edit[];
	/** The name is cleared, or a wildcard answers for it: what is found there is not there any more, or never was. */
	readonly isCleared: boolean;
	/** What a wildcard gave to the name. */
	readonly loses?: readonly string[];
}

/** An edit that the domain's owner makes. */
export function ownEdit(
	action: Edit['action'],
	name: string,
	type: RecordType,
	before: readonly string[],
	after: readonly string[],
): Edit {
	return { action, name, type, before, after, who: 'domain-owner' };
}

/** Records copied from behind an alias. */
const COPIED: readonly RecordType[] = ['A', 'AAAA', 'MX'];
/** More records than that are not a host's. */
const MAX_COPIED = 20;

/** Whether a name belongs to the organization whose From domain it is. */
export function isOwn(name: string, { judgement }: ZoneState): boolean {
	const { from, suffixes } = judgement.assessment.request;
	return isAtOrBelow(name, suffixes.registrableDomain(from.domain) ?? from.domain);
}

/** The name is one of the relay's own. */
function isRelays(name: string, { judgement }: ZoneState): boolean {
	const { relay, suffixes } = judgement.assessment.request;
	const theirs = [...(relay.sources.spf ?? []), ...includesOf(relay)];
	const organization = suffixes.registrableDomain(name);
	if (organization === null) return false;
	return theirs.some((each) => suffixes.registrableDomain(each) === organization);
}

/** What exchanges an alias for the records behind it; `null` where they are not known or too many. */
async function clearing(
	name: string,
	target: string,
	kept: (text: string) => boolean,
	state: ZoneState,
): Promise<readonly Edit[] | null> {
	const edits: Edit[] = [ownEdit('remove', name, 'CNAME', [target], [])];
	// A policy or a key has no use for a host's records.
	if (isServiceName(name)) return edits;
	for (const type of [...COPIED, 'TXT'] as const) {
		const texts = await textsAt(name, type, state);
		if (texts === null || texts.length > MAX_COPIED) return null;
		const after = type === 'TXT' ? texts.filter(kept) : texts;
		if (after.length > 0) edits.push(ownEdit('add', name, type, [], after));
	}
	return edits;
}

/**
 * A name that a wildcard answers for: the record is added, and what the wildcard gave ends. At the name of a
 * host its addresses and mail servers can be carried over.
 */
async function besideWildcard(
	plain: PublishTarget,
	state: ZoneState,
): Promise<readonly PublishTarget[]> {
	const { name } = plain;
	const loses = await borrowedRecords(name, state);
	if (loses === null) return [];
	const bare: PublishTarget = { ...plain, isCleared: true, loses };
	if (isServiceName(name)) return [bare];
	const carried: Edit[] = [];
	for (const type of COPIED) {
		const texts = await wildcardTexts(name, type, state);
		if (texts === null || texts.length > MAX_COPIED) return [bare];
		if (texts.length > 0) carried.push(ownEdit('add', name, type, [], texts));
	}
	if (carried.length === 0) return [bare];
	const left = loses.filter((text) => /^(?:TXT|CNAME) /.test(text));
	return [bare, { ...bare, clearing: carried, loses: left }];
}

/**
 * The places where a TXT record of a domain can stand, the best first; `kept` are the TXT records that move
 * along when an alias is exchanged for what stands behind it.
 */
export async function publishTargetsOf(
	domain: string,
	state: ZoneState,
	kept: (text: string) => boolean,
): Promise<readonly PublishTarget[]> {
	const answer = await state.dns.ask(domain, 'TXT');
	if (answer.outcome === 'failure') return [];
	const plain: PublishTarget = {
		domain,
		name: domain,
		who: 'domain-owner',
		clearing: [],
		isCleared: false,
	};
	const borrowed = await isBorrowed(domain, state);
	if (borrowed === null) return [];
	if (borrowed) return besideWildcard(plain, state);
	const [first] = answer.aliases;
	const end = answer.aliases[answer.aliases.length - 1];
	if (first === undefined || end === undefined) return [plain];
	const atEnd: PublishTarget = { ...plain, name: end };
	// A policy that is an alias of some host's name was not meant to stand there.
	const isPolicy = domain.startsWith('_dmarc.');
	if (isOwn(end, state) && (!isPolicy || /(?:^|\.)_?dmarc(?:\.|$)/.test(end))) return [atEnd];
	const organization = state.judgement.assessment.request.suffixes.registrableDomain(end);
	const owner = organization === null ? {} : { owner: organization };
	const theirs: PublishTarget = { ...atEnd, who: 'relay-operator', ...owner };
	// What the relay itself publishes, only the relay can change.
	if (isRelays(end, state)) return [theirs];
	const cleared = await clearing(domain, first, kept, state);
	return cleared === null ? [] : [{ ...plain, clearing: cleared, isCleared: true }];
}

/** What an edit reads otherwise than it stands there. */
export function mended(mends: readonly Mend[]): Pick<Edit, 'mends'> {
	const told = toldMends(mends);
	return told.length === 0 ? {} : { mends: told };
}

/** The edits that publish a text at a place, instead of what it replaces. */
export function publishText(
	{ name, who, owner, clearing: first, isCleared, loses: taken = [] }: PublishTarget,
	{ before, after }: { readonly before: readonly string[]; readonly after: string },
	{
		writesOut = [],
		loses: left = [],
		mends = [],
	}: Pick<Edit, 'writesOut' | 'loses' | 'mends'> = {},
): readonly Edit[] {
	// Of the same type as the record, the wildcard's text is what the record is made of.
	const loses = [...left, ...taken.filter((text) => !/^TXT v=(?:spf1|DMARC1)/i.test(text))];
	const replaced = isCleared ? [] : before;
	const edit: Edit = {
		action: replaced.length === 0 ? 'add' : 'replace',
		name,
		type: 'TXT',
		before: replaced,
		after: [after],
		who,
		...(owner === undefined ? {} : { owner }),
		...(writesOut.length === 0 ? {} : { writesOut }),
		...(loses.length === 0 ? {} : { loses }),
		...mended(mends),
	};
	return [...first, edit];
}
