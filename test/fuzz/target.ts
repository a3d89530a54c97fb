/**
 * What a parser has to keep for every input: no exception but `InputError`, and an output no larger than a
 * multiple of the input.
 *
 * @module
 */

import { Buffer } from 'node:buffer';
import { InputError } from '../../src/input/input-error.ts';

/** One parser. */
export interface Target {
	/** Also that of its folder in the corpus. */
	readonly name: string;
	/** Words that mutations put in. */
	readonly words: readonly string[];
	/** Throws where the parser does something it must not. */
	readonly run: (input: Uint8Array) => unknown;
}

/** Octets as records hold them. */
export function latin1(input: Uint8Array): string {
	return Buffer.from(input).toString('latin1');
}

/** Octets as text of people and programs. */
export function utf8(input: Uint8Array): string {
	return Buffer.from(input).toString('utf8');
}

/** The value, or `undefined` where it is refused as the caller's own mistake. */
export function unlessRefused<T>(make: () => T): T | undefined {
	try {
		return make();
	} catch (error) {
		if (error instanceof InputError && error.code.startsWith('input.')) return undefined;
		throw error;
	}
}

/** Complains where something that always holds does not. */
export function must(holds: boolean, what: string): void {
	if (!holds) throw new Error(what);
}

/** Units of JSON that an octet may lead to, and that there may be in any case. */
const OUTPUT_OF_OCTET = 200;
const OUTPUT_OF_ANY = 50_000;

/** Holds an output to plain JSON of bounded size. */
export function mustBePlain(output: unknown, input: { readonly length: number }): void {
	const text = JSON.stringify(output);
	const most = OUTPUT_OF_ANY + OUTPUT_OF_OCTET * input.length;
	must(text.length <= most, `${text.length} units of output for ${input.length} of input`);
	must(JSON.stringify(JSON.parse(text)) === text, 'output is no plain JSON');
}

/** Holds spans to the text, in whatever they stand. */
export function mustHaveSpansIn(text: string, output: unknown): void {
	JSON.stringify(output, (key, value: unknown) => {
		if (key === 'span') {
			const [from, to] = value as readonly [number, number];
			must(0 <= from && from <= to && to <= text.length, `span ${from} to ${to}`);
		}
		return value;
	});
}
