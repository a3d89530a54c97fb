/**
 * Names and values with `{placeholders}`, in words: who reads the table fills them in, no program does.
 *
 * @module
 */

import type { Inline } from '../document/document.ts';
import type { Labels } from '../messages/labels.ts';

type Placeholders = Labels['setup']['placeholders'];

/** A placeholder, or a star for what differs per customer; a macro of SPF (RFC 7208 §7.1) is none. */
const PLACEHOLDER = /(?<!%)\{([a-z0-9 -]+)\}|\*/g;

/** What is known of values by the word that stands for them. */
const KNOWN: { readonly [placeholder: string]: keyof Placeholders['known'] } = {
	policy: 'policy',
	'mail server': 'mailServer',
	key: 'key',
	selector: 'selector',
	target: 'target',
	'name servers': 'nameServers',
	account: 'account',
	chosen: 'chosen',
	n: 'number',
	nn: 'number',
	number: 'number',
};

function wordOf(placeholder: string | undefined, words: Placeholders): string {
	const known = Object.hasOwn(KNOWN, placeholder ?? '') ? KNOWN[placeholder ?? ''] : undefined;
	return known === undefined ? words.other : words.known[known];
}

/** What the owner decides; all else is shown by the relay. */
const OWN: readonly string[] = ['policy', 'mail server'];

/** Whether the relay shows some of a name or value, which then no owner can make out of a pattern. */
export function isShownByRelay(value: string): boolean {
	return [...value.matchAll(PLACEHOLDER)].some(([, each = '']) => !OWN.includes(each));
}

/**
 * A name or value to show: one that is nothing but a placeholder becomes words, in others words in square
 * brackets stand for what is to be filled in. Words that were said already are an ellipsis.
 */
export function filledIn(
	value: string,
	words: Placeholders,
	shorten: (value: string) => string = (whole) => whole,
): Inline {
	const [first, ...others] = [...value.matchAll(PLACEHOLDER)];
	if (first === undefined) return { code: shorten(value) };
	const word = (placeholder: string | undefined): string => wordOf(placeholder, words);
	if (others.length === 0 && first[0] === value) return word(first[1]);
	const said = new Set<string>();
	const sayOnce = (text: string): string => {
		if (said.has(text)) return '…';
		said.add(text);
		return text;
	};
	// Shortened, it could end within the words.
	return {
		code: value.replace(PLACEHOLDER, (_, each: string | undefined) => `[${sayOnce(word(each))}]`),
	};
}
