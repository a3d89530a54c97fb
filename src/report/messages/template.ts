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

const CONDITION = /([\w.-]+)(?:=([^ ]+))? -> /y;
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

/** The first alternative in brackets that can be said. */
function bracket(reader: Reader): string {
	let said: string | null = null;
	do {
		reader.at++;
		const other = alternative(reader, false);
		said ??= other;
	} while (reader.text.charAt(reader.at) === '|');
	reader.at++;
	return said ?? '';
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

/** Fills a template; where nothing else can be said, what its last alternative lacks is empty. */
export function filled(template: Template, value: ValueOf): string {
	const texts = typeof template === 'string' ? [template] : template;
	for (const [i, text] of texts.entries()) {
		const said = alternative({ text, value, at: 0 }, i === texts.length - 1);
		if (said !== null) return said;
	}
	return '';
}

/** Phrases of a language by name; a name has a blank, a hyphen or a capital letter, which no value has. */
export type Phrases = { readonly [name: string]: Template | ((value: ValueOf) => string) };

/** Values, the phrases made of them, and the same as the beginning of a sentence: `{The list}`. */
export function withPhrases(own: (name: string) => string | undefined, phrases: Phrases): ValueOf {
	const value: ValueOf = (name) => {
		const known = own(name);
		if (known !== undefined) return known;
		const phrase = phrases[name];
		if (typeof phrase === 'function') return phrase(value);
		if (phrase !== undefined) return filled(phrase, value);
		const begun = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
		const said = begun === name ? '' : value(begun);
		return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
	};
	return value;
}

/** What a template speaks of, for the compiler: the names in its gaps and conditions. */
export type SpokenOf<Words> = Words extends readonly (infer Each)[]
	? GapsOf<Each> | ConditionsOf<Each>
	: GapsOf<Words> | ConditionsOf<Words>;

type GapsOf<Text> = Text extends `${infer Before}{${infer Name}}${infer Rest}`
	? (Before extends `${string}%` ? never : Gap<Name>) | GapsOf<Rest>
	: never;

type Gap<Text> = Text extends `${infer Name}|${string}` ? Name : Text;

type ConditionsOf<Text> = Text extends `${infer Before} -> ${infer Rest}`
	? Asked<Before> | ConditionsOf<Rest>
	: never;

type Asked<Text> = Text extends `${string}[${infer Rest}`
	? Asked<Rest>
	: Text extends `${string}|${infer Rest}`
		? Asked<Rest>
		: Text extends `${infer Name}=${string}`
			? Name
			: Text;
