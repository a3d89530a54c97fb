/**
 * What callers hand to the DMARC functions, checked before any DNS question.
 *
 * @module
 */

import { type Lookups, lookups } from '../dns/lookups.ts';
import type { AbortSignalLike, Resolver } from '../dns/resolver.ts';
import { InputError } from '../input/input-error.ts';
import { canonicalDomain } from './domain.ts';
import type { DmarcMethod } from './record.ts';

/** How to ask, and whom to follow. */
export interface DmarcOptions {
	readonly resolver: Resolver;
	/** How the Organizational Domain is found; `rfc9989` by default. */
	readonly method?: DmarcMethod;
	/** After an abort, open questions count as failures of reason `cancelled`. */
	readonly signal?: AbortSignalLike;
	/**
	 * The most questions sent, 100 by default: 8 for a walk, 1 for the author domain's existence, 8 for
	 * each of 10 identifiers. A question beyond it counts as a failure.
	 */
	readonly maxQuestions?: number;
}

/** Checked options at work. */
interface DmarcWork {
	readonly dns: Lookups;
	readonly method: DmarcMethod;
}

const MAX_QUESTIONS = 100;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns what was handed in as an object with known keys.
 *
 * @throws {InputError} `input.object-needed`, or `input.unknown-option` for another key.
 */
export function knownFields(value: unknown, keys: readonly string[], at: string): Fields {
	if (typeof value !== 'object' || value === null) {
		throw new InputError('input.object-needed', at, 'not an object');
	}
	for (const key of Object.keys(value)) {
		if (keys.includes(key)) continue;
		const path = at === '' ? key : `${at}.${key}`;
		throw new InputError('input.unknown-option', path, 'not known');
	}
	return value as Fields; // An object; every field is checked before use.
}

/**
 * Returns a domain in canonical form.
 *
 * @throws {InputError} `input.domain-invalid` for an address or another text that is no domain.
 */
export function domainField(value: unknown, path: string): string {
	const domain = typeof value === 'string' ? canonicalDomain(value) : null;
	if (domain !== null) return domain;
	throw new InputError('input.domain-invalid', path, 'not a domain name');
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
	return typeof value === 'object' && value !== null && 'aborted' in value;
}

/**
 * Checks options and opens the door to DNS.
 *
 * @throws {InputError} `input.unknown-option` or `input.option-invalid` with the path of the option.
 */
export function startWork(options: DmarcOptions): DmarcWork {
	const keys = ['resolver', 'method', 'signal', 'maxQuestions'];
	const fields = knownFields(options, keys, 'options');
	const { resolver, signal, method = 'rfc9989', maxQuestions = MAX_QUESTIONS } = fields;
	const invalid = (option: string, message: string): Error =>
		new InputError('input.option-invalid', `options.${option}`, message);
	if (!isResolver(resolver)) throw invalid('resolver', 'has no function resolve');
	if (method !== 'rfc9989' && method !== 'rfc7489') throw invalid('method', 'not known');
	if (typeof maxQuestions !== 'number' || !Number.isInteger(maxQuestions) || maxQuestions < 0) {
		throw invalid('maxQuestions', 'not a whole number of 0 or more');
	}
	if (signal === undefined) return { dns: lookups({ resolver, maxQuestions }), method };
	if (!isSignal(signal)) throw invalid('signal', 'not a signal');
	return { dns: lookups({ resolver, maxQuestions, signal }), method };
}
