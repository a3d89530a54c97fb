/**
 * The balance of a damaged text: every name, network and mechanism that it shows is that of a term which was
 * read from it, or has to be named as lost; and a term of which the text shows nothing was read wrongly.
 *
 * It knows nothing of how the terms were read, so that what a reader lets fall does not fall in silence.
 *
 * @module
 */

import type { Span } from '../../findings/finding.ts';
import { toALabels } from '../../names/domain-name.ts';
import { type MeantText, meantText, type Placed } from './meant-text.ts';
import { shownNetwork } from './network.ts';
import { beginsMisspelt } from './term.ts';
import { type KnownName, networkKey, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** What was read of a text up to a place. */
type Before =
	/** A blank or a sign: anything may begin. */
	| 'break'
	/** A mechanism that has to have a value. */
	| 'name'
	/** A mechanism that may stand alone. */
	| 'short'
	/** A value of a term that was read. */
	| 'value'
	/** A stop, a hyphen or an underscore behind one of these: it goes on. */
	| 'joint'
	/** A word that means nothing. */
	| 'word';

/** One step of the reading. */
interface Step {
	readonly end: number;
	readonly before: Before;
	/** Terms that the text shows here. */
	readonly shown?: readonly string[];
	/** The text shows here what no term has. */
	readonly unread?: Span;
	/** A mechanism with the sign behind it: a value has to follow. */
	readonly mechanism?: string;
	/** What the value of a mechanism may stand behind, such as `https`. */
	readonly isWrapping?: true;
}

const LETTER = /[\p{L}\p{N}_]/u;
const NAME = /(?:[+?~-]{0,3})(include|exists|redirect|exp|ip[v_ -]?[46]|ip)(?![\p{L}_])/uy;
const VERSION = /v ?[=:-]{0,2} ?s[pf]{2}v?[1l]?(?:\.0)?/y;
/** What may follow a mechanism that stands alone without a blank. */
const NEXT =
	'[+?~-]*(?:(?:include|ip[v_-]?[46]|exists|ptr|redirect|exp)[:=.]|v ?= ?spf|(?:all|mx|ptr|a)(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}]))';
const SHORT = new RegExp(
	`[+?~-]{0,3}(all|a[l1]{2,3}|aall|al(?<=[+?~-]al)|mx|ptr|a)(?=[+?~.-]*(?:$|[^\\p{L}\\p{N}_.-])|${NEXT})`,
	'uy',
);
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}_.-]*/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** What is asked of a place: the text, the terms, and the mechanism whose value is due. */
interface Place {
	readonly text: string;
	readonly at: number;
	readonly before: Before;
	readonly due: string | null;
	readonly vocabulary: Vocabulary;
}

/** The terms of a name whose value is due. */
function termsOf({ terms }: KnownName, due: string | null): readonly string[] {
	const isAny = due === null || due === '' || due.startsWith('ip');
	return terms.filter(({ mechanism }) => isAny || mechanism === due).map(({ term }) => term);
}

function nameStep({ text, at, due, vocabulary }: Place): Step | null {
	for (const known of vocabulary.names.get(text[at] ?? '') ?? []) {
		const found = matchAt(known.pattern, text, at);
		const shown = found === null ? [] : termsOf(known, due);
		if (found !== null && shown.length > 0) {
			return { end: at + found[0].length, before: 'value', shown };
		}
	}
	return null;
}

function networkStep({ text, at, vocabulary }: Place): Step | null {
	const network = shownNetwork(text, at);
	if (network === null) return null;
	const { end, terms } = network;
	const known = terms.map((term) => vocabulary.networks.get(networkKey(term)) ?? []);
	// The length of a prefix that belongs to it: `192.0.2.0 / /24`.
	const isCut = /^ ?[/\\][ /\\]{0,4}\d/.test(text.slice(end, end + 8));
	const isRead = !isCut && terms.length > 0 && known.every((each) => each.length > 0);
	const shown = known.flat();
	return { end, before: 'value', ...(isRead ? { shown } : { unread: [at, end] as const }) };
}

function mechanismStep({ text, at, vocabulary }: Place): Step | null {
	const version = matchAt(VERSION, text, at);
	if (version !== null) return { end: at + version[0].length, before: 'break' };
	const named = matchAt(NAME, text, at);
	if (named !== null) {
		const end = at + named[0].length;
		const [, mechanism = ''] = named;
		const isSigned = /^ ?[:=;.]/.test(text.slice(end, end + 2));
		return { end, before: 'name', ...(isSigned ? { mechanism } : {}) };
	}
	const short = matchAt(SHORT, text, at);
	if (short === null) return null;
	const end = at + short[0].length;
	const mechanism = short[1]?.startsWith('a') && short[1] !== 'a' ? 'all' : (short[1] ?? '');
	const behind = text.slice(end, end + 12);
	if (mechanism !== 'all' && /^ ?[:=]/.test(behind)) return { end, before: 'short', mechanism };
	const [lengths = ''] = /^(?: ?\/{1,2} ?\d{1,3}){1,2}/.exec(behind) ?? [];
	const shown = vocabulary.bare.get(`${mechanism}${lengths.replaceAll(' ', '')}`);
	const step = { end: end + lengths.length, before: 'short' } as const;
	return shown === undefined ? { ...step, unread: [at, step.end] } : { ...step, shown };
}

/** A word that a value may stand behind: `https://`, `info@`. */
function isWrapping(word: string, behind: string): boolean {
	return /^(?:https?|mailto|spf)$/.test(word) || behind.startsWith('@');
}

/** A host name or an address, whatever is glued to it. */
const LOOKS_LIKE_NAME = /[\p{L}\p{N}_]\.+[\p{L}\p{N}_-]*\p{L}|\d\.\d+\.\d/u;

function wordStep(place: Place): Step {
	const { text, at, before, due, vocabulary } = place;
	const [word = text[at] ?? ''] = matchAt(WORD, text, at) ?? [];
	const end = at + word.length;
	const behind = text.slice(end, end + 2);
	const isFree = before === 'break' || before === 'name';
	const ascii = isFree ? toALabels(word.replace(/[.-]+$/, '')) : null;
	const known = ascii === null ? [] : (vocabulary.names.get(ascii.charAt(0)) ?? []);
	const shown = known.filter(({ name }) => name === ascii).flatMap((each) => termsOf(each, due));
	if (shown.length > 0) return { end, before: 'value', shown };
	const isParted = before !== 'joint' || text[at - 1] === '-';
	if (isParted && before !== 'name' && beginsMisspelt(`${word}${behind.trimStart()}`)) {
		return { end, before: 'name', mechanism: '' };
	}
	// A name goes on behind a blank: `spf. a.example`.
	const isHalf = /[.-]$/.test(word) && /^ [\p{L}\p{N}_]/u.test(behind);
	if (isHalf) return { end, before: 'word', unread: [at, end + 2] };
	const isEnd = /[+?~-]all$/.test(word) && !vocabulary.bare.has('all');
	const isWord = isFree && !isEnd && !LOOKS_LIKE_NAME.test(word);
	if (isWord && isWrapping(word, behind)) return { end, before: 'word', isWrapping: true };
	return isWord && due === null
		? { end, before: 'word' }
		: { end, before: 'word', unread: [at, end] };
}

/** A stop, a hyphen or an underscore. */
function jointStep({ text, at, before }: Place): Step {
	const end = at + 1;
	if (before === 'name') return { end, before };
	if (before !== 'break') return { end, before: 'joint' };
	// The rest of a name that a blank parts: `include:spf .a.example`.
	const isRest = text[at] === '.' && text[at - 1] === ' ' && LETTER.test(text[at - 2] ?? ' ');
	const isName = LETTER.test(text[end] ?? ' ');
	return isRest && isName ? { end, before: 'joint', unread: [at - 2, end] } : { end, before };
}

function step(place: Place): Step {
	const { text, at, before } = place;
	const unit = text[at] ?? '';
	const isFree = before === 'break' || before === 'name';
	const value = isFree ? (nameStep(place) ?? networkStep(place)) : null;
	if (value !== null) return value;
	// No label begins with a hyphen: `a.example.-all`.
	const isEnd = before === 'joint' && text[at - 1] === '.' && /[+?~-]/.test(unit);
	const isOpen = isEnd || (before !== 'joint' && before !== 'name');
	const mechanism = isOpen ? mechanismStep(place) : null;
	if (mechanism !== null) return mechanism;
	if (unit === '.' || unit === '-' || unit === '_') return jointStep(place);
	return LETTER.test(unit) ? wordStep(place) : { end: at + 1, before: 'break' };
}

/** What a text shows. */
interface Shown {
	/** Terms that it shows. */
	readonly terms: ReadonlySet<string>;
	/** Places that show what no term has, word by word. */
	readonly unread: readonly Span[];
}

/** A place with the words that it is part of. */
function wholeWords(text: string, [start, end]: Span): Span {
	const parted = /[ ,;|]/;
	let [from, to] = [start, end];
	while (from > 0 && !parted.test(text[from - 1] ?? '')) from--;
	while (to < text.length && !parted.test(text[to] ?? '')) to++;
	return [from, to];
}

/** Reads a text in lower case; `isWhole` tells of a word that stands in the record as it is. Linear but for long words. */
function shownIn(text: string, vocabulary: Vocabulary, isWhole: (span: Span) => boolean): Shown {
	const terms = new Set<string>();
	const unread: Span[] = [];
	let [at, before, due]: [number, Before, string | null] = [0, 'break', null];
	// Terms count only where what stands around their values does not go on.
	let since: string[] = [];
	while (at < text.length) {
		const blank = text.indexOf(' ', at);
		const word: Span = [at, blank < 0 ? text.length : blank];
		if ((text[at - 1] ?? ' ') === ' ' && isWhole(word)) {
			[at, before] = [word[1], 'break'];
			continue;
		}
		const next = step({ text, at, before, due, vocabulary });
		if (next.unread !== undefined) {
			const words = wholeWords(text, next.unread);
			unread.push(words);
			[at, before, due, since] = [Math.max(words[1], next.end), 'break', null, []];
			continue;
		}
		since.push(...(next.shown ?? []));
		if (next.before === 'break') for (const term of since.splice(0)) terms.add(term);
		if (next.mechanism !== undefined) due = next.mechanism;
		else if (next.before !== 'break' && next.isWrapping !== true && next.before !== 'joint')
			due = null;
		[at, before] = [next.end, next.before];
	}
	for (const term of since) terms.add(term);
	return { terms, unread };
}

/** What of a text and of the terms that were read from it does not belong together. */
export interface Account {
	/** Terms of which the text shows nothing. */
	readonly unseen: ReadonlySet<string>;
	/** Places of what the text shows and no term has, in the record's strings joined. */
	readonly unread: readonly Span[];
}

/** Host names and addresses of links that were taken for decoration. */
const LINKED = /(?:\/\/|mailto:|@)([\p{L}\p{N}_.:-]+)/giu;

/** What links lead to that no term has. */
function unreadLinks({ source, read }: MeantText, vocabulary: Vocabulary): readonly Span[] {
	return read.mends.flatMap(({ span, reason }) => {
		const markup = reason === 'entity' ? source.slice(...span) : '';
		const linked = [...markup.matchAll(LINKED)].map(([, name = '']) => name.toLowerCase());
		const isUnread = (name: string): boolean =>
			shownIn(name, vocabulary, () => false).unread.length > 0;
		return linked.some(isUnread) ? [span] : [];
	});
}

/** What one reading of a text shows, its places those of the record. */
function shownBy(
	{ text, at }: Placed,
	{ source, seams }: MeantText,
	vocabulary: Vocabulary,
): Shown {
	const placed = ([start, end]: Span): Span => [at[start] ?? 0, at[end] ?? 0];
	// What is put together from two strings is no modifier that somebody wrote.
	const isCut = ([start, end]: Span): boolean => seams.some((seam) => seam > start && seam < end);
	const isWhole = (span: Span): boolean =>
		vocabulary.free.has(source.slice(...placed(span))) && !isCut(placed(span));
	const { terms, unread } = shownIn(text, vocabulary, isWhole);
	return { terms, unread: unread.map(placed) };
}

/** Holds terms against the text of one TXT record that they were read from. */
export function accountFor(strings: readonly string[], terms: readonly string[]): Account {
	const meant = meantText(strings);
	if (meant === null) return { unseen: new Set(), unread: [] };
	const { joined, parted } = meant;
	const vocabulary = vocabularyOf(terms);
	const whole = shownBy(joined, meant, vocabulary);
	const parts = parted === null ? whole : shownBy(parted, meant, vocabulary);
	const isAll = (term: string): boolean => /^[+?~-]?all$/i.test(term);
	const isSeen = (term: string): boolean =>
		whole.terms.has(term) || parts.terms.has(term) || vocabulary.free.has(term) || isAll(term);
	// What one of two readings finds in the terms is there.
	const isUnread = ([start, end]: Span): boolean =>
		parts.unread.some(([from, to]) => from < end && to > start);
	const unread = whole.unread.filter(isUnread);
	return {
		unseen: new Set(terms.filter((term) => !isSeen(term))),
		unread: [...unread, ...unreadLinks(meant, vocabulary)],
	};
}
