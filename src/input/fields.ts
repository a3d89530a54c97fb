/**
 * Reads a caller's input, one field at a time: options, requests, and values read from a database.
 *
 * A schema library would cost more than a whole check; relays and JSON Schemas have one (`schema.ts`).
 *
 * @module
 */

import { InputError, type InputErrorCode } from './input-error.ts';
import { nearest } from './suggestion.ts';

/** An object of which only the keys are known to be right. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns a value as its type, or throws `InputError` with the path.
 * The code is by default `input.option-invalid` in `options`, else `input.request-invalid`.
 */
export type Read<T> = (value: unknown, path: string, code?: InputErrorCode) => T;

/** The error for a value that is not what it must be; the message says what to write. */
export function invalid(path: string, message: string, code?: InputErrorCode): InputError {
	const isOption = path === 'options' || path.startsWith('options.');
	return new InputError(
		code ?? (isOption ? 'input.option-invalid' : 'input.request-invalid'),
		path,
		message,
	);
}

/** `"a", "b" or "c"`. */
export function alternatives(values: readonly unknown[]): string {
	const words = values.map((value) => JSON.stringify(value));
	const last = words.pop() ?? '';
	return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

/** `: did you mean x?` for a word that is near to a known one, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
	const meant = nearest(word, known);
	return meant === null ? '' : `: did you mean ${meant}?`;
}

/** A reader for values that pass a test. */
function testing<T>(is: (value: unknown) => value is T, message: string): Read<T> {
	return (value, path, code) => {
		if (is(value)) return value;
		throw invalid(path, message, code);
	};
}

/** A text. */
export const text: Read<string> = /* @__PURE__ */ testing(
	(value) => typeof value === 'string',
	'must be a string',
);

/** `true` or `false`. */
export const flag: Read<boolean> = /* @__PURE__ */ testing(
	(value) => typeof value === 'boolean',
	'must be true or false',
);

/** A function; what it takes and gives is taken on trust. */
export function callable<F>(value: unknown, path: string, code?: InputErrorCode): F {
	if (typeof value === 'function') return value as F;
	throw invalid(path, 'must be a function', code);
}

/** An object that is no list. */
export const object: Read<object> = /* @__PURE__ */ testing(
	(value): value is object => typeof value === 'object' && value !== null && !Array.isArray(value),
	'must be an object',
);

/** A list. */
export const list: Read<readonly unknown[]> = /* @__PURE__ */ testing(
	(value): value is readonly unknown[] => Array.isArray(value),
	'must be an array',
);

/** A list of texts. */
export const texts: Read<readonly string[]> = /* @__PURE__ */ testing(
	isTexts,
	'must be an array of strings',
);

/** Tells whether something is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && Array.from(value).every((each) => typeof each === 'string');
}

/** One of some values. */
export function oneOf<const T extends string | number | boolean>(values: readonly T[]): Read<T> {
	return (value, path, code) => {
		const found = values.find((each) => each === value);
		if (found !== undefined) return found;
		const hint =
			typeof value === 'string'
				? didYouMean(
						value,
						values.filter((each) => typeof each === 'string'),
					)
				: '';
		throw invalid(path, `must be ${alternatives(values)}${hint}`, code);
	};
}

/** One of the keys of a table, which names every value of a union, or does not compile. */
export function keyOf<T extends string>(table: Readonly<Record<T, unknown>>): Read<T> {
	return oneOf(Object.keys(table) as T[]);
}

/** A whole number within bounds. */
export function whole(least: number, most: number): Read<number> {
	return (value, path, code) => {
		const isWhole = typeof value === 'number' && Number.isInteger(value);
		if (isWhole && value >= least && value <= most) return value;
		throw invalid(path, `must be a whole number from ${least} to ${most}`, code);
	};
}

/** A field that may be left out. */
export function optional<T>(read: Read<T>): Read<T | undefined> {
	return (value, path, code) => (value === undefined ? undefined : read(value, path, code));
}

/** A list of such values. */
export function listOf<T>(
	read: Read<T>,
	most: number = Number.POSITIVE_INFINITY,
): Read<readonly T[]> {
	return (value, path, code) => {
		const values = list(value, path, code);
		if (values.length > most) throw invalid(path, `must have at most ${most} entries`, code);
		// Holes of a sparse array count as entries.
		return Array.from(values, (each, index) => read(each, `${path}.${index}`, code));
	};
}

/** The values of an object by key, read once; a getter of the caller's may throw. */
function valuesOf(value: object, keys: readonly string[], path: string): readonly unknown[] {
	try {
		return keys.map((key) => Reflect.get(value, key));
	} catch {
		throw invalid(path, 'cannot be read: it throws');
	}
}

function keysOf(value: object, path: string): readonly string[] {
	try {
		return Object.keys(value);
	} catch {
		throw invalid(path, 'cannot be read: it throws');
	}
}

/** An object that holds such values under any keys. */
export function recordOf<T>(read: Read<T>): Read<Readonly<Record<string, T>>> {
	return (value, path, code) => {
		const given = object(value, path, code);
		const keys = keysOf(given, path);
		const values = valuesOf(given, keys, path);
		return Object.fromEntries(
			keys.map((key, at) => [key, read(values[at], `${path}.${key}`, code)]),
		);
	};
}

/** Own fields, and known ones that a class or an object of defaults hands down; each is read once. */
function fieldsOf(value: object, keys: readonly string[], path: string): Fields {
	try {
		const own: Record<string, unknown> = { ...value };
		if (Object.getPrototypeOf(value) === Object.prototype) return own;
		for (const key of keys) if (!Object.hasOwn(own, key)) own[key] = Reflect.get(value, key);
		return own;
	} catch {
		throw invalid(path, 'cannot be read: it throws');
	}
}

/**
 * Returns the fields of an object with known keys alone: a misspelled one would be ignored in silence.
 *
 * @throws {InputError} `input.unknown-option` for a key that means nothing.
 */
export function knownFields(value: unknown, keys: readonly string[], path: string): Fields {
	const fields = fieldsOf(object(value, path), keys, path);
	for (const key of Object.keys(fields)) {
		if (keys.includes(key)) continue;
		const at = path === '' ? key : `${path}.${key}`;
		throw new InputError('input.unknown-option', at, `is not known${didYouMean(key, keys)}`);
	}
	return fields;
}

/** What must stand in a value, by the path to it: `from.address`. */
export type Shape = Readonly<Record<string, Read<unknown>>>;

function fieldAt(value: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((within, key) => {
		if (typeof within !== 'object' || within === null) return undefined;
		return Object.hasOwn(within, key) ? Reflect.get(within, key) : undefined;
	}, value);
}

/** An object with certain fields, others allowed. */
export function shaped(shape: Shape): Read<object> {
	return (value, path, code) => {
		const within = object(value, path, code);
		for (const [field, read] of Object.entries(shape)) {
			read(fieldAt(within, field), `${path}.${field}`, code);
		}
		return within;
	};
}
