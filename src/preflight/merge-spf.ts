/**
 * Drafts of the SPF record a domain needs for a relay: added, or merged into what is there.
 *
 * A draft is only text; whether it does what it should is proven elsewhere.
 *
 * @module
 */

import { isSpfRecord, parseRecord } from '../spf/parse.ts';
import type { SpfRecord, SpfTerm } from '../spf/record.ts';

/** What a draft is to bring. */
export interface Wanted {
	/** What authorizes the relay: `include:spf.relay.example`, or its addresses. */
	readonly terms: readonly string[];
	/** Terms as written that make every evaluation that reaches them permerror. */
	readonly dead: ReadonlySet<string>;
}

/** The mildest first: of two records that differ it is kept, so that no sender is newly rejected. */
const MILDEST: readonly string[] = ['+all', '?all', '~all', '-all'];

function isAll(term: SpfTerm): boolean {
	return term.kind === 'directive' && term.mechanism === 'all';
}

function isRedirect(term: SpfTerm): boolean {
	return term.kind === 'modifier' && term.name === 'redirect';
}

/** A term in the form two of them are compared in. */
function normal(text: string): string {
	return text.toLowerCase().replace(/^\+/, '');
}

function unique(texts: readonly string[]): string[] {
	const seen = new Set<string>();
	return texts.filter((text) => (seen.has(normal(text)) ? false : seen.add(normal(text))));
}

function write(terms: readonly string[]): string {
	return ['v=spf1', ...terms].join(' ');
}

/** The mildest of some `all` terms, as written. */
function mildest(alls: readonly string[]): string | null {
	const rank = (all: string): number => MILDEST.indexOf(all.toLowerCase().replace(/^all/, '+all'));
	return [...alls].sort((left, right) => rank(left) - rank(right))[0] ?? null;
}

/** One record with the wanted terms, its own in their order. */
function extend(
	{ terms }: SpfRecord,
	{ terms: added, dead }: Wanted,
	where: 'first' | 'last',
): string {
	const own = new Set(added.map(normal));
	const isKept = ({ text }: SpfTerm): boolean => !dead.has(text) && !own.has(normal(text));
	const kept = terms.filter(isKept);
	const end = kept.findIndex((term) => isAll(term) || isRedirect(term));
	const at = where === 'first' ? 0 : end < 0 ? kept.length : end;
	const texts = kept.map(({ text }) => text);
	return write([...texts.slice(0, at), ...added, ...texts.slice(at)]);
}

/** What one of several records adds to their union; a redirect becomes an include, or it would end it. */
function share(
	{ terms }: SpfRecord,
	dead: ReadonlySet<string>,
): { readonly directives: string[]; readonly alls: string[] } {
	const directives: string[] = [];
	for (const term of terms) {
		// What stands behind `all` has no effect (RFC 7208 §5.1).
		if (isAll(term)) return { directives, alls: [term.text] };
		if (term.kind === 'directive') directives.push(term.text);
	}
	const redirect = terms.find((term) => isRedirect(term) && !dead.has(term.text));
	// RFC 7208 §4.7: a record without either ends in neutral.
	if (redirect === undefined || redirect.kind !== 'modifier') return { directives, alls: ['?all'] };
	// What its target says at the end is not known here: softfail rejects nobody.
	return { directives: [...directives, `include:${redirect.target.text}`], alls: ['~all'] };
}

/** Several records as one. */
function combine(records: readonly SpfRecord[], { dead }: Wanted): string {
	const shares = records.map((record) => share(record, dead));
	const all = mildest(shares.flatMap(({ alls }) => alls));
	const modifiers = records
		.flatMap(({ terms }) => terms)
		.filter((term) => term.kind === 'modifier' && !isRedirect(term));
	// RFC 7208 §6: one explanation at most.
	const first = modifiers.find((term) => term.kind === 'modifier' && term.name === 'exp');
	const others = modifiers.filter((term) => term.kind === 'modifier' && term.name !== 'exp');
	const directives = shares.flatMap((each) => each.directives).filter((text) => !dead.has(text));
	return write([
		...unique(directives),
		...(all === null ? [] : [all]),
		...(first === undefined ? [] : [first.text]),
		...unique(others.map(({ text }) => text)),
	]);
}

/**
 * The drafts for a domain whose SPF records are `texts`, the least intrusive first; none where a record
 * breaks the grammar.
 */
export function draftRecords(texts: readonly string[], wanted: Wanted): readonly string[] {
	if (texts.length === 0) return [write([...wanted.terms, '~all'])];
	const records = texts.filter(isSpfRecord).map((text) => parseRecord(text));
	if (records.length === 0 || records.some(({ valid }) => !valid)) return [];
	const [only, ...more] = records;
	if (only === undefined) return [];
	const joined = more.length === 0 ? only : parseRecord(combine(records, wanted));
	const drafts = (['last', 'first'] as const).map((where) => extend(joined, wanted, where));
	return [...new Set(more.length === 0 ? drafts : [joined.text, ...drafts])];
}
