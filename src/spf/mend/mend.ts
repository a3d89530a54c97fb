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
import { readTerm } from './term.ts';
import { termsStart } from './version.ts';
import { type Word, wordsOf } from './words.ts';

/** What one part of the text was meant to be. */
export type MeantTerm =
	| {
			readonly kind: 'term';
			/** As written. */
			readonly written: string;
			readonly span: Span;
			readonly text: string;
			/** `null`: as it stands there. */
			readonly reason: MendReason | null;
			/** Receivers take it for a modifier that nobody knows (RFC 7208 §6), so it does nothing today. */
			readonly isIgnored?: true;
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
	  };

/** A record that somebody meant. */
export interface MeantRecord {
	/** In order. */
	readonly terms: readonly MeantTerm[];
	/** The text is one that receivers take for an SPF record (RFC 7208 §4.5). */
	readonly isInForce: boolean;
	/** What is read otherwise before terms are looked at. */
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

/** The reading of a term that has a name which no host has: `include:https://a.example/`. */
function oddNamed(text: string): string | null {
	if (!isOddName(text)) return null;
	const read = readTerm(text);
	return read?.kind === 'term' ? read.text : null;
}

/** One piece of a word, as what it was meant to be. */
function readPiece(
	text: string,
	{ span, isLast }: Placed,
	source: string,
	reason: MendReason | null,
): MeantTerm {
	const about = { written: written(source, span), span };
	const odd = oddNamed(text);
	if (odd !== null) return { kind: 'term', ...about, text: odd, reason: 'dressing' };
	if (termOf(text) !== null) {
		// A piece that was cut off lets nobody in that the whole did not.
		const isPassAll = reason !== null && lowerAscii(text).replace('+', '') === 'all';
		const meant = isPassAll ? '~all' : text;
		const name = nameOf(meant);
		const pairs = name === null ? [] : gluedEndings(meant, isLast);
		if (name !== null && pairs.length > 0) {
			return { kind: 'glued', ...about, text: meant, name, pairs, certain: null };
		}
		return { kind: 'term', ...about, text: meant, reason };
	}
	const read = readTerm(text);
	if (read === null) return { kind: 'unreadable', ...about };
	if (read.kind === 'host-name') {
		return { kind: 'host-name', ...about, qualifier: read.qualifier, name: read.name };
	}
	return { kind: 'term', ...about, text: read.text, reason: read.reason };
}

/** A modifier that receivers ignore, and that was meant as a mechanism: `include=a.example`. */
function isIgnoredSlip(text: string): boolean {
	const term = termOf(text);
	if (term?.kind !== 'modifier' || term.name === 'redirect' || term.name === 'exp') return false;
	const read = readTerm(text);
	return read?.kind === 'term' && termOf(read.text)?.kind !== 'invalid';
}

/** The terms of one word. */
function readWord(word: Placed, source: string): readonly MeantTerm[] {
	const { text, span, seams } = word;
	const atSeams = seams.length === 0 ? null : seamPieces(text, seams);
	const isOne = atSeams === null && certainPieces(text).length === 1;
	if (isOne && isIgnoredSlip(text)) {
		const read = readTerm(text);
		if (read?.kind === 'term') {
			return [
				{
					kind: 'term',
					written: written(source, span),
					span,
					text: read.text,
					reason: read.reason,
					isIgnored: true,
				},
			];
		}
	}
	const pieces = (atSeams ?? [text]).flatMap(certainPieces);
	const reason = atSeams === null ? 'lost-blank' : 'seam';
	if (pieces.length === 1) return [readPiece(text, word, source, word.reason)];
	const terms = pieces.map((piece) => readPiece(piece, word, source, reason));
	// What is one term as it stands there may be the name of a host: DNS tells.
	const name = nameOf(text);
	if (name === null || isOddName(text)) return terms;
	return [
		{ kind: 'glued', written: written(source, span), span, text, name, pairs: [], certain: terms },
	];
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
	return records;
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
	const words = wordsOf(text, from).slice(0, MAX_TERMS);
	const isInForce = /^v=spf1(?: |$)/i.test(source);
	return recordsOf(words).map((each) => ({
		terms: each.flatMap((word, i) => readWord({ ...word, isLast: i === each.length - 1 }, source)),
		isInForce,
		mends: text.mends,
	}));
}
