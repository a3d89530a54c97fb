/**
 * The facts of a finding as text.
 *
 * @module
 */

import type { Json } from '../../findings/finding.ts';

/** A finding of which the facts are known, or one of any code. */
export interface FindingWith<Data> {
	readonly data: Data;
}

/** The facts of a finding; of a union those of any of its parts. */
export type FactOf<Data> = Data extends unknown ? keyof Data & string : never;

/** A value as text: lists are parted by commas, and what is not there is empty. */
export function inWords(value: Json | undefined): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) {
		return value
			.map(inWords)
			.filter((text) => text !== '')
			.join(', ');
	}
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A fact as text. */
export function fact<Data extends object>({ data }: FindingWith<Data>, key: FactOf<Data>): string {
	// Any object of facts.
	const facts = data as { readonly [fact: string]: Json };
	return Object.hasOwn(facts, key) ? inWords(facts[key]) : '';
}
