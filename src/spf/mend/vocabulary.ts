/**
 * What terms can be recognized by in a text: names, networks, and mechanisms that stand alone.
 *
 * @module
 */

import { parseAddress } from '../../ip/address.ts';
import { formatAddress } from '../../ip/notation.ts';
import { lowerAscii, withoutFinalDot } from '../../names/domain-name.ts';
import { isNoName, termOf } from './grammar.ts';
import { isFreeModifier } from './term.ts';

/** A term by the name that it asks for. */
export interface NamedTerm {
	/** `include`, `a`, `redirect` … */
	readonly mechanism: string;
	readonly term: string;
}

/** All terms of one name, and how the name stands in a text. */
export interface KnownName {
	readonly name: string;
	/** Sticky; a blank or a doubled full stop may stand between two labels. */
	readonly pattern: RegExp;
	readonly terms: readonly NamedTerm[];
}

/** What terms are recognized by. */
export interface Vocabulary {
	/** By their first character, the longest first. */
	readonly names: ReadonlyMap<string, readonly KnownName[]>;
	/** Terms by their network, as {@link networkKey} writes it. */
	readonly networks: ReadonlyMap<string, readonly string[]>;
	/** Terms without a value, by their name and prefix lengths: `mx`, `a/24`, `all`. */
	readonly bare: ReadonlyMap<string, readonly string[]>;
	/** Modifiers that nobody knows and no markup has, which stand in a text as they are (RFC 7208 §6). */
	readonly free: ReadonlySet<string>;
}

/** A network in the one form two of them are compared in; `text` is `ip4:…` or `ip6:…`. */
export function networkKey(text: string): string {
	const [, host = '', length] = /^[^:]*:([^/]*)(?:\/(\d+))?$/.exec(text) ?? [];
	const address = parseAddress(host);
	if (address === null) return text;
	const bits = address.family === 4 ? 32 : 128;
	return `${formatAddress(address)}/${length === undefined ? bits : Number(length)}`;
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** A name, or one with macros, behind it the prefix lengths that belong to its term. */
function patternOf(name: string, lengths: string): RegExp {
	const labels = name.includes('%') ? [name] : name.split('.');
	const behind =
		lengths === '' ? '(?! ?/{1,2} ?\\d)' : escaped(lengths).replaceAll('\\/', ' ?\\/ ?');
	return new RegExp(`${labels.map(escaped).join(' ?\\.+ ?')}${behind}`, 'y');
}

/** A term taken apart. */
interface Parts {
	readonly mechanism: string;
	/** As written, in lower case. */
	readonly name: string;
	/** `/24//64`, or nothing. */
	readonly lengths: string;
	/** A modifier that nobody knows. */
	readonly isUnknown: boolean;
}

function partsOf(text: string): Parts | null {
	const term = termOf(text);
	if (term === null || term.kind === 'invalid') return null;
	if (term.kind === 'modifier') {
		const isUnknown = term.name !== 'redirect' && term.name !== 'exp';
		const name = withoutFinalDot(lowerAscii(term.target.text));
		return { mechanism: term.name, name, lengths: '', isUnknown };
	}
	const { mechanism } = term;
	const target = 'target' in term ? (term.target?.text ?? '') : '';
	const isHost = mechanism === 'a' || mechanism === 'mx';
	const [lengths = ''] = isHost ? (/(?:\/\/?\d+){0,2}$/.exec(text) ?? []) : [];
	return { mechanism, name: withoutFinalDot(lowerAscii(target)), lengths, isUnknown: false };
}

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [item]);
	else list.push(item);
}

/** What the terms of a record are recognized by. */
export function vocabularyOf(terms: readonly string[]): Vocabulary {
	const named = new Map<string, KnownName>();
	const networks = new Map<string, string[]>();
	const bare = new Map<string, string[]>();
	const free = new Set<string>();
	for (const text of terms) {
		const parts = partsOf(text);
		if (parts === null) continue;
		const { mechanism, name, lengths } = parts;
		if (parts.isUnknown) {
			if (isFreeModifier(text)) free.add(text);
		} else if (mechanism === 'ip4' || mechanism === 'ip6') {
			add(networks, networkKey(text.replace(/^[+?~-]/, '')), text);
		} else if (name === '') {
			add(bare, `${mechanism}${lengths}`, text);
		} else if (!isNoName(text)) {
			const key = `${name} ${lengths}`;
			const known = named.get(key) ?? { name, pattern: patternOf(name, lengths), terms: [] };
			named.set(key, { ...known, terms: [...known.terms, { mechanism, term: text }] });
		}
	}
	const names = new Map<string, KnownName[]>();
	for (const known of [...named.values()].sort(
		(left, right) => right.name.length - left.name.length,
	)) {
		add(names, known.name.charAt(0), known);
	}
	return { names, networks, bare, free };
}
