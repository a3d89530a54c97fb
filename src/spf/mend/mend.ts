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
import type { LegibleMend } from '../../text/legible.ts';
import type { MendReason } from '../../text/mend.ts';
import { certainPieces, type Glued, gluedEndings, NAME_ALONE, seamPieces } from './glue.ts';
import { isOddName, nameOf, termOf } from './grammar.ts';
import { meantText } from './meant-text.ts';
import { isFreeModifier, meantMechanism, type Reading, readTerm } from './term.ts';
import { type Word, wordsOf } from './words.ts';

/** What one part of the text was meant to be. */
export type MeantTerm = Meant & {
	/** Receivers take it for a modifier that nobody knows (RFC 7208 §6), so it does nothing today. */
	readonly isIgnored?: true;
	/** Two strings of the record meet in it. */
	readonly isJoined?: true;
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

/** The place of a piece in its word, where it stands there as it is read. */
function placeOf(piece: string, word: { readonly written: string; readonly span: Span }) {
	const start = word.span[0] + word.written.indexOf(piece);
	const isThere = word.written.includes(piece);
	return isThere ? { written: piece, span: [start, start + piece.length] as const } : word;
}

/** One piece of a word, as what it was meant to be. */
function readPiece(
	text: string,
	{ span, isLast }: Placed,
	source: string,
	reason: MendReason | null,
): MeantTerm {
	const about = { written: written(source, span), span };
	const unreadable = { kind: 'unreadable', ...placeOf(text, about) } as const;
	// To pass or to turn away: a hyphen of its own is as likely the mark of a list.
	if (reason === 'sign-blank' && /^-(?!.?a(?:l|1))/i.test(text)) return unreadable;
	// `include:https://a.example/` is valid syntax, and a name that no host has.
	const odd = isOddName(text) ? readTerm(text) : null;
	if (isOddReading(odd, text)) return unreadable;
	if (odd?.kind === 'term' && odd.text !== text) {
		return withEndings(odd.text, about, isLast, 'dressing');
	}
	if (termOf(text) !== null) {
		// A piece that was cut off lets nobody in that the whole did not.
		const isPassAll = reason !== null && lowerAscii(text).replace('+', '') === 'all';
		const meant = isPassAll ? '~all' : text;
		return withEndings(meant, about, isLast, reason);
	}
	const read = readTerm(text);
	if (read === null || isOddReading(read, text)) return unreadable;
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
	if (isInForce && isFreeWord(raw)) {
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
	if (pieces.length === 1) {
		const term = readPiece(pieces[0] ?? text, word, source, word.reason);
		return [seams.length === 0 ? term : { ...term, isJoined: true }];
	}
	const terms = pieces.map((piece) => readPiece(piece, word, source, reason));
	// What is one term as it stands there may be the name of a host: DNS tells, but of one with macros.
	const name = nameOf(text);
	const isOpen = atSeams !== null && text.includes('%{');
	if (name === null || isOpen || isOddName(text)) return terms;
	const about = { written: written(source, span), span, text, name, pairs: [] };
	return [{ kind: 'glued', ...about, certain: terms, reason: word.reason }];
}

/** A word that ends a record. */
const END = /(?:^|[+?~-]{1,2})a[l1]{1,3}\W*$|redirect[=:]|all[+?~-]?\W*$/i;

/** Words of one record each: a version behind the end of one begins another. */
function recordsOf(words: readonly Word[]): readonly (readonly Word[])[] {
	const records: Word[][] = [[]];
	for (const word of words) {
		const at = word.text.search(/v=spf1/i);
		if (at < 0) {
			records[records.length - 1]?.push(word);
			continue;
		}
		const end = at + 'v=spf1'.length;
		const [head, tail] = [word.text.slice(0, at), word.text.slice(end)];
		const early = word.seams.filter((seam) => seam < at);
		const late = word.seams.filter((seam) => seam > end).map((seam) => seam - end);
		if (head !== '') records[records.length - 1]?.push({ ...word, text: head, seams: early });
		const rest = tail === '' ? [] : [{ ...word, text: tail, seams: late }];
		// What has no end yet goes on behind a version that was written twice.
		const last = records[records.length - 1] ?? [];
		if (last.some(({ text }) => END.test(text))) records.push(rest);
		else last.push(...rest);
	}
	return records.filter(({ length }, i) => length > 0 || i === 0);
}

/** A word of a record in force that is a modifier nobody knows, and nothing else. */
function isFreeWord(text: string): boolean {
	return isFreeModifier(text) && certainPieces(text).length === 1;
}

/** What is read otherwise, but for what stands as it is in a modifier that nobody knows. */
function appliedMends(
	mends: readonly LegibleMend[],
	terms: readonly MeantTerm[],
): readonly LegibleMend[] {
	const free = terms.filter((term) => term.kind === 'term' && isFreeWord(term.text));
	return mends.filter(
		({ span: [start] }) => !free.some(({ span: [from, to] }) => start >= from && start < to),
	);
}

/**
 * What the strings of one TXT record were meant to be: none where they are of another kind, several where
 * two records stand in one value. Linear, and bounded by the length of what is read.
 */
export function meantSpf(strings: readonly string[]): readonly MeantRecord[] {
	const meant = meantText(strings);
	if (meant === null) return [];
	const { source, read: text, from } = meant;
	const isInForce = /^v=spf1(?: |$)/i.test(source);
	const isWhole = (span: Span): boolean => isInForce && isFreeWord(written(source, span));
	// What has neither letter nor digit is no word: a bracket, the mark of a reply.
	const words = wordsOf(text, from, isWhole)
		.filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word))
		.slice(0, MAX_TERMS);
	return recordsOf(words).map((each) => {
		const terms = each.flatMap((word, i) => {
			const isLast = each.slice(i + 1).every(({ text: next }) => NAME_ALONE.test(next));
			// A straight quotation mark that is left of a pair around the record.
			const bare = isLast && !isInForce ? word.text.replace(/'+$/, '') : word.text;
			return readWord({ ...word, text: bare, isLast }, source, isInForce);
		});
		return { terms, isInForce, mends: isInForce ? appliedMends(text.mends, terms) : text.mends };
	});
}
