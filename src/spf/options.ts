/**
 * Checks of what a caller hands in, by hand: a schema would cost more than a whole evaluation.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';

/** Refuses anything but an object with keys from the list. */
export function checkKeys(value: object, allowed: readonly string[], path: string): void {
	if (typeof value !== 'object' || value === null) {
		throw new InputError('input.type', path, 'must be an object');
	}
	for (const key of Object.keys(value)) {
		if (allowed.includes(key)) continue;
		const at = path === '' ? key : `${path}.${key}`;
		throw new InputError('input.unknown-option', at, 'is not known');
	}
	if (!allowed.includes('resolver')) return;
	const { resolver } = value as { resolver?: { resolve?: unknown } };
	if (typeof resolver?.resolve !== 'function') {
		throw new InputError('input.type', `${path}.resolver`, 'must have a resolve function');
	}
}

/** A whole number from 0 to 10,000, or the default. */
export function checkLimit(value: number | undefined, byDefault: number, path: string): number {
	if (value === undefined) return byDefault;
	if (Number.isInteger(value) && value >= 0 && value <= 10_000) return value;
	throw new InputError('input.type', path, 'must be a whole number from 0 to 10000');
}
