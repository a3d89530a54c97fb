/**
 * Names with `{placeholders}` for what differs per customer: `em{n}`, `kas{yyyymmddhhmm}`,
 * `{32 letters and digits}`.
 *
 * What stands between the braces says what fits: a count and a class of characters, `n` or `number` for
 * digits, a date by its parts, `uuid`, or a word for what the relay or its customer chooses. The same
 * words in one relay stand for the same value.
 *
 * @module
 */

import { lowerAscii } from '../names/domain-name.ts';
import { fillPattern } from '../names/name-pattern.ts';

/** Filled in by the check itself, for each From domain. */
const OF_DOMAIN: ReadonlySet<string> = new Set(['domain', 'domain-dashed', 'domain-token']);

/** The selector's own name, in the target of its alias. */
const SELECTOR = '{selector}';

const PLACEHOLDER = /\{([a-z0-9 -]+)\}/g;

const COUNTED = /^(\d{1,2}) (digits|hex digits|letters|letters and digits|characters)$/;

const CLASSES: Readonly<Record<string, string>> = {
	digits: '\\d',
	'hex digits': '[0-9a-f]',
	letters: '[a-z]',
	'letters and digits': '[a-z0-9]',
	characters: '[a-z0-9_-]',
};

/** What stands in place of parts of a date; years are of this century. */
const DATES: Readonly<Record<string, string>> = {
	yyyymmddhhmmss:
		'20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d',
	yyyymmddhhmm: '20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d',
	yyyymmdd: '20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])',
	yymm: '\\d\\d(?:0[1-9]|1[0-2])',
	mmyy: '(?:0[1-9]|1[0-2])\\d\\d',
};

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** What a word stands for: letters, digits, hyphens and underscores, and dots where the customer chooses. */
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?';
const LABELS = `${LABEL}(?:\\.${LABEL}){0,3}`;

function expressionOf(placeholder: string): string {
	const counted = COUNTED.exec(placeholder);
	if (counted !== null) return `${CLASSES[counted[2] ?? '']}{${counted[1]}}`;
	if (placeholder === 'n' || placeholder === 'number') return '\\d{1,20}';
	if (placeholder === 'uuid') return UUID;
	return DATES[placeholder] ?? (placeholder === 'chosen' ? LABELS : LABEL);
}

/** The placeholders of a name, each once, in order; those of the From domain are none. */
export function placeholdersOf(name: string): readonly string[] {
	const found = [...name.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
	return [...new Set(found)].filter((each) => !OF_DOMAIN.has(each) && `{${each}}` !== SELECTOR);
}

/** Something in the name differs per customer. */
export function isOpen(name: string): boolean {
	return placeholdersOf(name).length > 0;
}

/** Tells whether a text is what a placeholder stands for. */
export function fitsPlaceholder(placeholder: string, text: string): boolean {
	return new RegExp(`^(?:${expressionOf(placeholder)})$`).test(lowerAscii(text));
}

function escaped(text: string): string {
	return text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
}

/**
 * What the placeholders of a name stand for in a text, or `null` where the text is no such name. A
 * placeholder that stands twice stands for the same text.
 */
export function readPlaceholders(
	name: string,
	text: string,
): { readonly [placeholder: string]: string } | null {
	const seen: string[] = [];
	let expression = '';
	let at = 0;
	for (const match of name.matchAll(PLACEHOLDER)) {
		const [whole, placeholder = ''] = match;
		expression += escaped(name.slice(at, match.index));
		const earlier = seen.indexOf(placeholder);
		if (earlier >= 0) expression += `\\${earlier + 1}`;
		else {
			seen.push(placeholder);
			expression += `(${expressionOf(placeholder)})`;
		}
		at = match.index + whole.length;
	}
	const found = new RegExp(`^${expression}${escaped(name.slice(at))}$`).exec(lowerAscii(text));
	if (found === null) return null;
	return Object.fromEntries(seen.map((placeholder, i) => [placeholder, found[i + 1] ?? '']));
}

/** Puts values in place of their placeholders; the others stay. */
export function fillPlaceholders(
	name: string,
	values: { readonly [placeholder: string]: string },
): string {
	return name.replace(PLACEHOLDER, (whole: string, placeholder: string) =>
		Object.hasOwn(values, placeholder) ? lowerAscii(values[placeholder] ?? '') : whole,
	);
}

/** The target of a selector's alias, the selector's own name filled in. */
export function targetOfSelector(target: string, selector: string): string {
	return target.split(SELECTOR).join(selector);
}

/** A pattern of `name-pattern.ts` that matches any values of the placeholders. */
export function starred(name: string): string {
	return name.replace(PLACEHOLDER, (whole: string, placeholder: string) =>
		OF_DOMAIN.has(placeholder) ? whole : '*',
	);
}

/** The name for one From domain; `null` while something in it is open. */
export function closedName(name: string, domain: string): string | null {
	return isOpen(name) ? null : fillPattern(name, domain);
}

/** Names that are tried at most for one pattern: sixteen years of months, and some. */
const MAX_TRIED = 200;

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}

/** The months from one to another, both as `yymm`. */
function* months(first: string, last: string): Generator<readonly [string, string]> {
	let year = Number(first.slice(0, 2));
	let month = Number(first.slice(2));
	const end = Number(last);
	while (year * 100 + month <= end) {
		yield [twoDigits(year), twoDigits(month)];
		month = month === 12 ? 1 : month + 1;
		if (month === 1) year++;
	}
}

function* values(placeholder: string, first: string, last: string): Generator<string> {
	if (placeholder === 'yymm') {
		for (const [year, month] of months(first, last)) yield year + month;
	} else if (placeholder === 'mmyy') {
		const turned = (text: string): string => text.slice(2) + text.slice(0, 2);
		for (const [year, month] of months(turned(first), turned(last))) yield month + year;
	} else {
		const width = first.length;
		for (let at = Number(first); at <= Number(last); at++) yield String(at).padStart(width, '0');
	}
}

/** The names of a pattern from one value of its placeholder to another, at most {@link MAX_TRIED}. */
export function namesBetween(name: string, [first, last]: readonly [string, string]): string[] {
	const [placeholder, ...others] = placeholdersOf(name);
	if (placeholder === undefined || others.length > 0) return [];
	const names: string[] = [];
	for (const value of values(placeholder, first, last)) {
		if (names.length === MAX_TRIED) break;
		names.push(fillPlaceholders(name, { [placeholder]: value }));
	}
	return names;
}
