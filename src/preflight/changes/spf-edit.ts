/**
 * Texts of the SPF record a domain needs for a relay: a new one, or what is there with the relay in it.
 *
 * A draft is only text; whether it does what it should is proven elsewhere.
 *
 * @module
 */

import { normalTerm } from '../../spf/mend/grammar.ts';
import { parseRecord, termsOf } from '../../spf/read-record.ts';
import type { SpfRecord, SpfTerm } from '../../spf/record.ts';
import type { SpfSource } from './spf-source.ts';

/** The mildest first: of two records that differ it is kept, so that no sender is newly rejected. */
const MILDEST: readonly string[] = ['+all', '?all', '~all', '-all'];

/** What takes the place of terms as written; an empty list leaves the term out. */
export type Substitution = ReadonlyMap<string, readonly string[]>;

function isAll(term: SpfTerm): boolean {
	return term.kind === 'directive' && term.mechanism === 'all';
}

function isRedirect(term: SpfTerm): boolean {
	return term.kind === 'modifier' && term.name === 'redirect';
}

function unique(texts: readonly string[]): string[] {
	const seen = new Set<string>();
	return texts.filter((text) => (seen.has(normalTerm(text)) ? false : seen.add(normalTerm(text))));
}

function write(terms: readonly string[]): string {
	return ['v=spf1', ...terms].join(' ');
}

/** The mildest of some `all` terms, as written. */
function mildest(alls: readonly string[]): string | null {
	const rank = (all: string): number => MILDEST.indexOf(all.toLowerCase().replace(/^all/, '+all'));
	return [...alls].sort((left, right) => rank(left) - rank(right))[0] ?? null;
}

/** The mechanisms of a record; what stands behind `all` has no effect (RFC 7208 §5.1), but was meant. */
function directivesOf(record: SpfRecord): { readonly directives: string[] } {
	const directives = termsOf(record).filter((term) => term.kind === 'directive' && !isAll(term));
	return { directives: directives.map(({ text }) => text) };
}

/** What one of several records adds to their union; a redirect becomes an include, or it would end it. */
function share(
	record: SpfRecord,
	dead: SpfSource['dead'],
): { readonly directives: string[]; readonly alls: string[] } {
	const terms = termsOf(record);
	const { directives } = directivesOf(record);
	const all = terms.find(isAll);
	if (all !== undefined) return { directives, alls: [all.text] };
	const redirect = terms.find((term) => isRedirect(term) && !dead.has(term.text));
	// RFC 7208 §4.7: a record without either ends in neutral.
	if (redirect === undefined || redirect.kind !== 'modifier') return { directives, alls: ['?all'] };
	// What its target says at the end is not known here: softfail rejects nobody.
	return { directives: [...directives, `include:${redirect.target.text}`], alls: ['~all'] };
}

/** The modifiers of several records, each that may stand once only once; a redirect where `all` ends its record. */
function modifiersOf(records: readonly SpfRecord[]): readonly string[] {
	const seen = new Set<string>();
	return records
		.flatMap((record) =>
			termsOf(record).filter((term) => !isRedirect(term) || termsOf(record).some(isAll)),
		)
		.flatMap((term) => {
			if (term.kind !== 'modifier') return [];
			// RFC 7208 §6: one redirect and one explanation at most.
			const isOnce = term.name === 'exp' || term.name === 'redirect';
			const key = isOnce ? term.name : normalTerm(term.text);
			if (seen.has(key)) return [];
			seen.add(key);
			return [term.text];
		});
}

/** How a record ends: what becomes of everybody who is not in it. */
function endOf(record: SpfRecord): readonly string[] {
	const terms = termsOf(record);
	const end = terms.find(isAll) ?? terms.find(isRedirect);
	return end === undefined ? [] : [end.text];
}

/** The redirect in which all of several records end; `null` where one ends otherwise. */
function sharedRedirect(records: readonly SpfRecord[], dead: SpfSource['dead']): string | null {
	const ends = records.flatMap(endOf);
	const [end] = ends;
	if (end === undefined || !/^redirect=/i.test(end) || dead.has(end)) return null;
	const isShared = ends.length === records.length && new Set(ends.map(normalTerm)).size === 1;
	return isShared ? end : null;
}

/** Several records as one: it ends as the one that is in force, else as the mildest of them. */
function combine({ records, dead, inForce }: SpfSource): string {
	const redirect = sharedRedirect(records, dead);
	if (redirect !== null) {
		const directives = records.flatMap((record) => directivesOf(record).directives);
		return write([...unique(directives), redirect, ...modifiersOf(records)]);
	}
	const shares = records.map((record) =>
		record === inForce ? { ...share(record, dead), ...directivesOf(record) } : share(record, dead),
	);
	const all = mildest(shares.flatMap(({ alls }) => alls));
	const mildEnd = all === null ? [] : [all];
	return write([
		...unique(shares.flatMap((each) => each.directives)),
		...(inForce === null ? mildEnd : endOf(inForce)),
		...modifiersOf(records),
	]);
}

/** The terms of records that one of them has not. */
export function missingFrom(record: SpfRecord, records: readonly SpfRecord[]): readonly string[] {
	const texts = termsOf(record).map(({ text }) => text);
	const has = new Set(
		texts.flatMap((text) => [normalTerm(text), normalTerm(text).replace(/^include:/, 'redirect=')]),
	);
	const isKept = (term: SpfTerm): boolean => isAll(term) || has.has(normalTerm(term.text));
	return unique(
		records.flatMap((each) =>
			termsOf(each)
				.filter((term) => !isKept(term))
				.map(({ text }) => text),
		),
	);
}

/** The term by which a record lets everybody pass. */
export function passAllOf(record: SpfRecord): string | null {
	const all = termsOf(record).find(isAll);
	return all?.kind === 'directive' && all.qualifier === '+' ? all.text : null;
}

/** The record with `~all` in place of a term that lets everybody pass. */
export function withoutPassAll(record: SpfRecord): SpfRecord {
	const all = passAllOf(record);
	return all === null ? record : substitute(record, new Map([[all, ['~all']]]));
}

/** The one record to work on; `null` where there is none. */
export function joined(source: SpfSource): SpfRecord | null {
	const [only, ...more] = source.records;
	if (only === undefined) return null;
	return more.length === 0 ? only : parseRecord(combine(source));
}

/** The record with terms exchanged; what stands there twice afterwards stands once. */
export function substitute(record: SpfRecord, exchange: Substitution): SpfRecord {
	const texts = termsOf(record).flatMap(({ text }) => exchange.get(text) ?? [text]);
	return parseRecord(write(unique(texts)));
}

/**
 * Where wanted terms are put: where they stand already, before the end, before terms that only let in others,
 * or first of all.
 */
const PLACES = ['kept', 'last', 'ahead', 'first'] as const;
type Where = (typeof PLACES)[number];

/** The place among terms; before terms with `+` nothing changes but who is asked for first. */
function placeAmong(terms: readonly SpfTerm[], where: Where): number {
	if (where === 'first') return 0;
	const end = terms.findIndex((term) => isAll(term) || isRedirect(term));
	let at = end < 0 ? terms.length : end;
	while (where === 'ahead' && at > 0 && isPassing(terms[at - 1])) at--;
	return at;
}

function isPassing(term: SpfTerm | undefined): boolean {
	return term?.kind === 'directive' && term.qualifier === '+';
}

function place(record: SpfRecord, wanted: readonly string[], where: Where): string {
	const terms = termsOf(record);
	const own = new Set(wanted.map(normalTerm));
	const has = new Set(terms.map(({ text }) => normalTerm(text)));
	const moved = where === 'kept' ? wanted.filter((text) => !has.has(normalTerm(text))) : wanted;
	const kept = terms.filter(({ text }) => where === 'kept' || !own.has(normalTerm(text)));
	const at = placeAmong(kept, where);
	const texts = kept.map(({ text }) => text);
	return write([...texts.slice(0, at), ...moved, ...texts.slice(at)]);
}

/**
 * The texts that have the wanted terms in a record, the least intrusive first. Where there is none, the new
 * record ends in `~all`: a first record must not have mail rejected that nobody thought of.
 */
export function withTerms(record: SpfRecord | null, wanted: readonly string[]): readonly string[] {
	if (record === null) return [write([...wanted, '~all'])];
	return [...new Set(PLACES.map((where) => place(record, wanted, where)))];
}
