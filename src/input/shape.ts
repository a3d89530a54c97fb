/**
 * The shape of what a caller hands in, as far as it takes not to stumble over it: no schema, whose reader
 * would be larger than most that is read.
 *
 * @module
 */

import { InputError } from './input-error.ts';

/** What a field must be: a type, a list, a list of texts, or one of some values. */
export type Kind =
	| 'string'
	| 'number'
	| 'object'
	| 'function'
	| 'list'
	| 'texts'
	| readonly unknown[];

/** What must stand in a value, by the path to it: `from.address`. */
export type Shape = Readonly<Record<string, Kind>>;

function fieldOf(value: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((within, key) => {
		if (typeof within !== 'object' || within === null) return undefined;
		return Object.hasOwn(within, key) ? Reflect.get(within, key) : undefined;
	}, value);
}

/** Whether something is a list of texts. */
export function isTexts(value: unknown): boolean {
	return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isOf(kind: Kind, value: unknown): boolean {
	if (typeof kind === 'object') return kind.includes(value);
	if (kind === 'list') return Array.isArray(value);
	if (kind === 'texts') return isTexts(value);
	return typeof value === kind && value !== null;
}

function inWords(kind: Kind): string {
	return typeof kind === 'object' ? `one of ${kind.join(', ')}` : `of the kind "${kind}"`;
}

/**
 * Looks whether a value is an object in which some fields are what they must be.
 *
 * @throws {InputError} `code`, with the path of the first that is not.
 */
export function checkShape(value: unknown, shape: Shape, at: string, code: string): void {
	if (typeof value !== 'object' || value === null) throw new InputError(code, at, 'not an object');
	for (const [path, kind] of Object.entries(shape)) {
		if (isOf(kind, fieldOf(value, path))) continue;
		throw new InputError(code, `${at}.${path}`, `not ${inWords(kind)}`);
	}
}

/**
 * Looks whether a value is a list of such objects.
 *
 * @throws {InputError} `code`, with the path of the first that is not.
 */
export function checkShapes(values: unknown, shape: Shape, at: string, code: string): void {
	if (!Array.isArray(values)) throw new InputError(code, at, 'not a list');
	for (const [i, value] of values.entries()) checkShape(value, shape, `${at}.${i}`, code);
}

/**
 * Looks whether a value is a text.
 *
 * @throws {InputError} `code` with the path `at`.
 */
export function checkText(value: unknown, at: string, code: string): void {
	if (typeof value !== 'string') throw new InputError(code, at, 'not a text');
}
