/**
 * How a selector check asks DNS, verified before any question.
 *
 * @module
 */

import { type Lookups, lookups } from '../dns/lookups.ts';
import type { AbortSignalLike, Resolver } from '../dns/resolver.ts';
import { InputError } from '../input/input-error.ts';

/** How `checkDkimSelector` asks. */
export interface DkimOptions {
	readonly resolver: Resolver;
	/** After an abort, open questions count as failures of reason `cancelled`. */
	readonly signal?: AbortSignalLike;
	/** The most questions sent, 10 by default; a check needs three. One beyond it counts as a failure. */
	readonly maxQuestions?: number;
}

const MAX_QUESTIONS = 10;

/**
 * Refuses what is no object, and keys that are not known: a misspelled one would be ignored in silence.
 *
 * @throws {InputError} `input.object-needed`, `input.unknown-option`.
 */
export function checkKeys(value: unknown, known: readonly string[], at: string): void {
	if (typeof value !== 'object' || value === null) {
		throw new InputError('input.object-needed', at, 'not an object');
	}
	const unknown = Object.keys(value).find((key) => !known.includes(key));
	if (unknown === undefined) return;
	throw new InputError(
		'input.unknown-option',
		at === '' ? unknown : `${at}.${unknown}`,
		'not known',
	);
}

/**
 * Checks the options and opens the door to DNS.
 *
 * @throws {InputError} `input.object-needed`, `input.unknown-option`, `input.option-invalid`.
 */
export function openDns(options: DkimOptions): Lookups {
	checkKeys(options, ['resolver', 'signal', 'maxQuestions'], 'options');
	const { resolver, signal, maxQuestions = MAX_QUESTIONS } = options;
	const invalid = (option: string, message: string): Error =>
		new InputError('input.option-invalid', `options.${option}`, message);
	if (typeof resolver?.resolve !== 'function') {
		throw invalid('resolver', 'has no function resolve');
	}
	if (!Number.isInteger(maxQuestions) || maxQuestions < 0) {
		throw invalid('maxQuestions', 'not a whole number of 0 or more');
	}
	if (signal === undefined) return lookups({ resolver, maxQuestions });
	if (typeof signal?.aborted !== 'boolean') throw invalid('signal', 'not a signal');
	return lookups({ resolver, maxQuestions, signal });
}
