/**
 * Reads a damaged SPF record into the terms its owner meant (RFC 7208 §4.6), without DNS.
 *
 * The folder is the way from text to terms: `version.ts` finds where they begin, `words.ts` parts and joins,
 * `glue.ts` finds lost blanks, `term.ts` reads a single word.
 *
 * @module
 */

import type { Span } from '../../findings/finding.ts';
import { lowerAscii } from '../../names/domain-name.ts';
import { type LegibleMend, legible, withoutQuotes } from '../../text/legible.ts';
import type { MendReason } from '../../text/mend.ts';
import { certainPieces, type Glued, gluedEndings, seamPieces } from './glue.ts';
import { isOddName, nameOf, termOf } from './grammar.ts';
import { meantMechanism, type Reading, readTerm } from './term.ts';
import { termsStart } from './version.ts';
import { type Word, wordsOf } from './words.ts';

/** What one part of the text was meant to be. */
export type MeantTerm = Meant & {
	/** Receivers take it for a modifier that nobody knows (RFC 7208 §6), so it does nothing today. */
	readonly isIgnored?: true;
};

type Meant =
	| {
			readonly kind: 'term';
			/** As written. */
			readonly written: string;
			readonly span: Span;
			/** Several terms, parted by blanks, for a range of addresses. */
			readonly text: string;
			/** `null`: as it stands there. */
			readonly reason: MendReason | null;
	  }
	| { readonly kind: 'unreadable'; readonly written: string; readonly span: Span }
	/** A host name alone: an `include` where it has an SPF record, an `a` where it has addresses. */
	| {
			readonly kind: 'host-name';
			readonly written: string;
			readonly span: Span;
			readonly qualifier: string;
			readonly name: string;
	  }
	/** One term, or where its name is not there, one of these pairs whose name is. */
	| {
			readonly kind: 'glued';
			readonly written: string;
			readonly span: Span;
			readonly text: string;
			/** The name of the term as it stands there. */
			readonly name: string;
			readonly pairs: readonly Glued[];
			/** Terms that are meant where the name is not there, whatever else is. */
			readonly certain: readonly MeantTerm[] | null;
			/** Why the term is read otherwise than it stands there; `null`: it is not. */
			readonly reason: MendReason | null;
	  };

/** A record that somebody meant. */
export interface MeantRecord {
	/** In order. */
	readonly terms: readonly MeantTerm[];
	/** The text is one that receivers take for an SPF record (RFC 7208 §4.5). */
	readonly isInForce: boolean;
	/** What is read otherwise before terms are parsed. */
	readonly mends: readonly LegibleMend[];
}

/** A word of one record. */
interface Placed extends Word {
	readonly isLast: boolean;
}

/** More terms are no record of a person. */
const MAX_TERMS = 200;

function written(text: string, [start, end]: Span): string {
	return text.slice(start, end);
}

/** Whether a reading left a name that no host has: then it is none. */
function isOddReading(read: Reading | null, text: string): boolean {
	return read?.kind === 'term' && read.text !== text && isOddName(read.text);
}

/** One piece of a word, as what it was meant to be. */
function readPiece(
	text: string,
	{ span, isLast }: Placed,
	source: string,
	reason: MendReason | null,
): MeantTerm {
	const about = { written: written(source, span), span };
	// `include:https://a.example/` is valid syntax, and a name that no host has.
	const odd = isOddName(text) ? readTerm(text) : null;
	if (isOddReading(odd, text)) return { kind: 'unreadable', ...about };
	if (odd?.kind === 'term' && odd.text !== text) {
		return { kind: 'term', ...about, text: odd.text, reason: 'dressing' };
	}
	if (termOf(text) !== null) {
		// A piece that was cut off lets nobody in that the whole did not.
		const isPassAll = reason !== null && lowerAscii(text).replace('+', '') === 'all';
		const meant = isPassAll ? '~all' : text;
		return withEndings(meant, about, isLast, reason);
	}
	const read = readTerm(text);
	if (read === null || isOddReading(read, text)) return { kind: 'unreadable', ...about };
	if (read.kind === 'host-name') {
		return { kind: 'host-name', ...about, qualifier: read.qualifier, name: read.name };
	}
	return withEndings(read.text, about, isLast, read.reason);
}

/** A term, which may be several where its name is not there. */
function withEndings(
	text: string,
	about: { readonly written: string; readonly span: Span },
	isLast: boolean,
	reason: MendReason | null,
): MeantTerm {
	const name = nameOf(text);
	const pairs = name === null ? [] : gluedEndings(text, isLast);
	return name === null || pairs.length === 0
		? { kind: 'term', ...about, text, reason }
		: { kind: 'glued', ...about, text, name, pairs, certain: null, reason };
}

/** The terms of one word. */
function readWord(word: Placed, source: string, isInForce: boolean): readonly MeantTerm[] {
	const raw = written(source, word.span);
	if (isInForce && isFreeModifier(raw)) {
		return [{ kind: 'term', written: raw, span: word.span, text: raw, reason: null }];
	}
	const mechanism = meantMechanism(word.text);
	if (mechanism === null) return readParts(word, source);
	const meant = readParts({ ...word, text: mechanism, seams: [], reason: 'separator' }, source);
	// A value that fits no mechanism was meant as what it is: a modifier.
	if (meant.some(({ kind }) => kind === 'unreadable')) return readParts(word, source);
	return meant.map((term) => ({ ...term, isIgnored: true }));
}

/** The terms of one word, apart where blanks were lost. */
function readParts(word: Placed, source: string): readonly MeantTerm[] {
	const { text, span, seams } = word;
	const atSeams = seams.length === 0 ? null : seamPieces(text, seams);
	const pieces = (atSeams ?? [text]).flatMap(certainPieces);
	const reason = atSeams === null ? 'lost-blank' : 'seam';
	if (pieces.length === 1) return [readPiece(pieces[0] ?? text, word, source, word.reason)];
	const terms = pieces.map((piece) => readPiece(piece, word, source, reason));
	// What is one term as it stands there may be the name of a host: DNS tells.
	const name = nameOf(text);
	if (name === null || isOddName(text)) return terms;
	const about = { written: written(source, span), span, text, name, pairs: [] };
	return [{ kind: 'glued', ...about, certain: terms, reason: word.reason }];
}

/** Words of one record each: a version in the middle of a text begins another. */
function recordsOf(words: readonly Word[]): readonly (readonly Word[])[] {
	const records: Word[][] = [[]];
	for (const word of words) {
		const at = word.text.search(/v=spf1/i);
		if (at < 0) {
			records[records.length - 1]?.push(word);
			continue;
		}
		const [head, tail] = [word.text.slice(0, at), word.text.slice(at + 'v=spf1'.length)];
		if (head !== '') records[records.length - 1]?.push({ ...word, text: head, seams: [] });
		records.push(tail === '' ? [] : [{ ...word, text: tail, seams: [] }]);
	}
	// A version alone is a record only where no other stands beside it.
	const filled = records.filter(({ length }) => length > 0);
	return filled.length > 0 ? filled : [[]];
}

/** A word of a record in force that is a modifier nobody knows: its value may be anything (RFC 7208 §6). */
function isFreeModifier(text: string): boolean {
	const parsed = termOf(text);
	const isKnown = parsed?.kind !== 'modifier' || ['redirect', 'exp'].includes(parsed.name);
	return !isKnown && meantMechanism(text) === null && certainPieces(text).length === 1;
}

/** What is read otherwise, but for what stands as it is in a modifier that nobody knows. */
function appliedMends(
	mends: readonly LegibleMend[],
	terms: readonly MeantTerm[],
): readonly LegibleMend[] {
	const free = terms.filter((term) => term.kind === 'term' && isFreeModifier(term.text));
	return mends.filter(
		({ span: [start] }) => !free.some(({ span: [from, to] }) => start >= from && start < to),
	);
}

/**
 * What the strings of one TXT record were meant to be: none where they are of another kind, several where
 * two records stand in one value. Linear, and bounded by the length of what is read.
 */
export function meantSpf(strings: readonly string[]): readonly MeantRecord[] {
	const read = legible(strings);
	if (read === null) return [];
	const text = withoutQuotes(read);
	const blank = /^[ \u200b]*/.exec(text.text)?.[0].length ?? 0;
	const seams = new Set([...text.seams].map((seam) => seam - blank));
	const start = termsStart(text.text.slice(blank), seams);
	if (start === null) return [];
	const source = strings.join('');
	const from = start + blank;
	const isInForce = /^v=spf1(?: |$)/i.test(source);
	const isWhole = (span: Span): boolean => isInForce && isFreeModifier(written(source, span));
	const words = wordsOf(text, from, isWhole).slice(0, MAX_TERMS);
	return recordsOf(words).map((each) => {
		const terms = each.flatMap((word, i) => {
			const isLast = i === each.length - 1;
			// A straight quotation mark that is left of a pair around the record.
			const bare = isLast && !isInForce ? word.text.replace(/'+$/, '') : word.text;
			return readWord({ ...word, text: bare, isLast }, source, isInForce);
		});
		return { terms, isInForce, mends: isInForce ? appliedMends(text.mends, terms) : text.mends };
	});
}
