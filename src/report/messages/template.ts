/**
 * Sentences with gaps: words of a language as data, filled by one reader for every language.
 *
 * - `{bits}`: a value; `{bits|fewer than 1024}`: a value, or these words where there is none.
 * - `[ ({bits} bits)]`: words that are left out where a value within has nothing to say.
 * - `[to {target}|somewhere else]`: the first alternative that can be said.
 * - `[state=broken -> is faulty|does not allow it]`: an alternative on a condition; `hasRecord ->` asks whether
 *   there is a value other than `false` and `0`.
 * - `%{p}` is a macro of SPF (RFC 7208 §7.1) and stays.
 *
 * Only templates are read so, never what fills them: that came from DNS.
 *
 * @module
 */

/** A sentence with gaps, or alternatives of which the first that can be said is. */
export type Template = string | readonly string[];

/** The value of a name; empty where there is none. */
export type ValueOf = (name: string) => string;

/** What a condition is not met by. */
const NOTHING: ReadonlySet<string> = new Set(['', 'false', '0']);

const CONDITION = /([\w.-]+)(?:=([\w.-]+))? -> /y;
const WORDS = /(?:%\{[a-z]+\}|[^[\]{}|])+/y;
const GAP = /\{([^|}]+)(?:\|([^}]*))?\}/y;

/** A template and how far it is read. */
interface Reader {
	readonly text: string;
	readonly value: ValueOf;
	at: number;
}

function next(reader: Reader, pattern: RegExp): RegExpExecArray | null {
	pattern.lastIndex = reader.at;
	const found = pattern.exec(reader.text);
	if (found !== null) reader.at = pattern.lastIndex;
	return found;
}

function isMet(reader: Reader): boolean {
	const condition = next(reader, CONDITION);
	if (condition === null) return true;
	const [, name = '', wanted] = condition;
	const value = reader.value(name);
	return wanted === undefined ? !NOTHING.has(value) : value === wanted;
}

/** Alternatives up to their closing bracket. */
function bracket(reader: Reader): string {
	reader.at++;
	const said = firstOf(reader, false) ?? '';
	reader.at++;
	return said;
}

/** Reads an alternative; `null` where its condition is not met or, unless it `holds` anyway, a value is missing. */
function alternative(reader: Reader, holds: boolean): string | null {
	let isSaid = isMet(reader);
	let said = '';
	for (;;) {
		const words = next(reader, WORDS)?.[0];
		const gap = words === undefined ? next(reader, GAP) : null;
		if (words !== undefined) said += words;
		else if (gap !== null) {
			const [, name = '', otherwise = ''] = gap;
			const value = reader.value(name) || otherwise;
			isSaid &&= holds || value !== '';
			said += value;
		} else if (reader.text.charAt(reader.at) === '[') said += bracket(reader);
		else return isSaid ? said : null;
	}
}

/** Reads alternatives; `null` where none can be said. */
function firstOf(reader: Reader, holds: boolean): string | null {
	let said = alternative(reader, holds);
	while (reader.text.charAt(reader.at) === '|') {
		reader.at++;
		const other = alternative(reader, holds);
		said ??= other;
	}
	return said;
}

/** Fills the gaps of a template; a value that is missing outside of brackets is empty. */
export function filled(template: Template, value: ValueOf): string {
	const text = typeof template === 'string' ? template : template.join('|');
	return firstOf({ text, value, at: 0 }, true) ?? '';
}

/** The names in the gaps of a template, for the compiler. */
export type GapsOf<Text> = Text extends `${infer Before}{${infer Name}}${infer Rest}`
	? (Before extends `${string}%` ? never : Gap<Name>) | GapsOf<Rest>
	: never;

type Gap<Text> = Text extends `${infer Name}|${string}` ? Name : Text;

/** The names in the conditions of a template, for the compiler. */
export type ConditionsOf<Text> = Text extends `${infer Before} -> ${infer Rest}`
	? Asked<Before> | ConditionsOf<Rest>
	: never;

type Asked<Text> = Text extends `${string}[${infer Rest}`
	? Asked<Rest>
	: Text extends `${string}|${infer Rest}`
		? Asked<Rest>
		: Text extends `${infer Name}=${string}`
			? Name
			: Text;
