/**
 * The options that every function over DNS shares, checked by hand before any question: a schema would
 * cost more than a whole evaluation.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import type { AbortSignalLike, Resolver } from './resolver.ts';
import { type DnsSession, openSession } from './session.ts';

/** How to ask DNS. */
export interface DnsOptions {
	/** The only door to DNS. */
	readonly resolver: Resolver;
	/** After an abort, open questions count as failures of reason `cancelled`. */
	readonly signal?: AbortSignalLike;
	/** The most questions sent; one beyond it is not asked. */
	readonly maxQuestions?: number;
}

/** An object of which only the keys are known to be right. */
export type Fields = Readonly<Record<string, unknown>>;

/** The keys of {@link DnsOptions}. */
export const DNS_KEYS: readonly string[] = ['resolver', 'signal', 'maxQuestions'];

/** No limit that a caller sets may be larger. */
const MAX_LIMIT = 10_000;

/**
 * Returns what was handed in as an object with known keys: a misspelled one would be ignored in silence.
 *
 * @throws {InputError} `input.object-needed`, `input.unknown-option`.
 */
export function knownFields(value: unknown, keys: readonly string[], at: string): Fields {
	if (typeof value !== 'object' || value === null) {
		throw new InputError('input.object-needed', at, 'not an object');
	}
	for (const key of Object.keys(value)) {
		if (keys.includes(key)) continue;
		throw new InputError('input.unknown-option', at === '' ? key : `${at}.${key}`, 'not known');
	}
	return value as Fields; // An object; every field is checked before use.
}

/** The error for an option. */
export function optionError(option: string, message: string): Error {
	return new InputError('input.option-invalid', `options.${option}`, message);
}

/**
 * Returns a limit, or its default.
 *
 * @throws {InputError} `input.option-invalid` for what is no whole number from 0 to 10,000.
 */
export function limitOption(fields: Fields, option: string, byDefault: number): number {
	const value = fields[option];
	if (value === undefined) return byDefault;
	const isLimit = typeof value === 'number' && Number.isInteger(value);
	if (isLimit && value >= 0 && value <= MAX_LIMIT) return value;
	throw optionError(option, `not a whole number from 0 to ${MAX_LIMIT}`);
}

function isResolver(value: unknown): value is Resolver {
	return (
		typeof value === 'object' &&
		value !== null &&
		'resolve' in value &&
		typeof value.resolve === 'function'
	);
}

function isSignal(value: unknown): value is AbortSignalLike {
	return (
		typeof value === 'object' &&
		value !== null &&
		'aborted' in value &&
		typeof value.aborted === 'boolean'
	);
}

/**
 * Opens the door to DNS.
 *
 * @throws {InputError} `input.option-invalid` with the path of the option.
 */
export function openDns(fields: Fields, maxQuestions: number): DnsSession {
	const { resolver, signal } = fields;
	if (!isResolver(resolver)) throw optionError('resolver', 'has no function resolve');
	const limit = limitOption(fields, 'maxQuestions', maxQuestions);
	if (signal === undefined || isSignal(signal)) {
		return openSession({ resolver, maxQuestions: limit, signal });
	}
	throw optionError('signal', 'not a signal');
}
