/**
 * A domain that a caller passes.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import { isAskable, toALabels } from './domain-name.ts';

/** No name in U-labels is longer. */
const MAX_TEXT = 1024;

/** Printable ASCII but for `@`: an address is not a domain. */
const DOMAIN = /^[!-?A-~]+$/;

/** The error for what is no domain name; of an address it names the domain. */
export function domainError(value: unknown, path: string): InputError {
	const domain = typeof value === 'string' ? value.slice(value.lastIndexOf('@') + 1) : value;
	const isAddress = domain !== value && domain !== '' && value !== undefined;
	const hint = isAddress ? `, not an address: write ${JSON.stringify(domain).slice(0, 300)}` : '';
	return new InputError('input.domain-invalid', path, `must be a domain name${hint}`);
}

/**
 * Returns a domain in A-labels that DNS can be asked for.
 *
 * @throws {InputError} `input.domain-invalid`.
 */
export function domainField(value: unknown, path: string): string {
	const name = typeof value === 'string' && value.length <= MAX_TEXT ? toALabels(value) : null;
	if (name === null || !DOMAIN.test(name) || !isAskable(name)) throw domainError(value, path);
	return name;
}
