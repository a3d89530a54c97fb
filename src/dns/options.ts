/**
 * The options that every function over DNS shares, checked before any question.
 *
 * @module
 */

import { type Fields, invalid, type Read, whole } from '../input/fields.ts';
import { MAX_OCTETS } from './questions.ts';
import type { AbortSignalLike, Resolver, ResolverLike } from './resolver.ts';
import { type DnsSession, openSession } from './session.ts';

/** How to ask DNS. */
export interface DnsOptions {
	/** Answers the questions: `liveResolver()` of `maysend/node`, or any other. */
	readonly resolver: ResolverLike;
	/** After an abort, open questions count as failures of reason `cancelled`. */
	readonly signal?: AbortSignalLike;
	/** The most questions sent; one beyond it is not asked. */
	readonly maxQuestions?: number;
}

/** The keys of {@link DnsOptions}. */
export const DNS_KEYS: readonly string[] = ['resolver', 'signal', 'maxQuestions'];

/** How to ask DNS for what is evaluated as SPF. */
export interface SpfDnsOptions extends DnsOptions {
	/**
	 * The most octets of SPF records that one evaluation reads, 204,800 by default; a record beyond them is
	 * not read: permerror in a check, `dynamic` in a map.
	 */
	readonly maxOctets?: number;
}

/** Sixteen megabytes. */
const MAX_OCTETS_LIMIT: number = 16_777_216;

/** No limit that a caller sets may be larger. */
const MAX_LIMIT = 10_000;

const limit: Read<number> = /* @__PURE__ */ whole(0, MAX_LIMIT);
const octets: Read<number> = /* @__PURE__ */ whole(0, MAX_OCTETS_LIMIT);

/**
 * Returns a limit, or its default.
 *
 * @throws {InputError} `input.option-invalid` for what is no whole number from 0 to 10,000.
 */
export function limitOption(fields: Fields, option: string, byDefault: number): number {
	const value = fields[option];
	return value === undefined ? byDefault : limit(value, `options.${option}`);
}

/**
 * Returns the most octets of records that one evaluation reads.
 *
 * @throws {InputError} `input.option-invalid`.
 */
export function octetsOption({ maxOctets }: Fields): number {
	return maxOctets === undefined ? MAX_OCTETS : octets(maxOctets, 'options.maxOctets');
}

/** What `node:dns/promises` has and a resolver has not; its own `resolve` gives bare records. */
const NODE_METHODS = ['resolve4', 'resolveMx', 'resolveTxt'];

function has(value: object, method: string): boolean {
	return typeof Reflect.get(value, method) === 'function';
}

/**
 * A resolver; `node:dns/promises` is told from one, though it has a function of that name.
 *
 * @throws {InputError} `input.option-invalid`.
 */
export function resolverField(value: unknown, path: string): Resolver {
	const given = typeof value === 'object' && value !== null ? value : {};
	if (NODE_METHODS.every((method) => has(given, method))) {
		const message = 'is node:dns, whose answers hide why a question failed: write fromNodeDns(dns)';
		throw invalid(path, message, 'input.option-invalid');
	}
	// What it answers is checked with each answer.
	if (has(given, 'resolve')) return given as Resolver;
	const message = 'must be an object with a function resolve(name, type), such as nodeResolver()';
	throw invalid(path, message, 'input.option-invalid');
}

/**
 * A signal, or none.
 *
 * @throws {InputError} `input.option-invalid`.
 */
export function signalField(value: unknown, path: string): AbortSignalLike | undefined {
	if (value === undefined) return undefined;
	const aborted =
		typeof value === 'object' && value !== null ? Reflect.get(value, 'aborted') : null;
	if (typeof aborted === 'boolean') return value as AbortSignalLike;
	throw invalid(path, 'must be an AbortSignal, such as AbortSignal.timeout(5000)');
}

/**
 * Opens a session of questions.
 *
 * @throws {InputError} `input.option-invalid` with the path of the option.
 */
export function openDns(fields: Fields, maxQuestions: number): DnsSession {
	return openSession({
		resolver: resolverField(fields['resolver'], 'options.resolver'),
		signal: signalField(fields['signal'], 'options.signal'),
		maxQuestions: limitOption(fields, 'maxQuestions', maxQuestions),
		maxOctets: octetsOption(fields),
	});
}
