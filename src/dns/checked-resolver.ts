/**
 * What a resolver must have to be put behind another.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import type { Resolver } from './resolver.ts';

/**
 * Looks whether there is a function to ask.
 *
 * @throws {InputError} `input.option-invalid` with the path `resolver`.
 */
export function checkResolver(resolver: Resolver): void {
	if (typeof resolver?.resolve === 'function') return;
	throw new InputError('input.option-invalid', 'resolver', 'must have a resolve function');
}
