/**
 * The domain of a command that asks about one.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import { parseAddress } from '../ip/address.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';

/** Top-level domains are alphabetic (RFC 1123 §2.1): what ends in digits is an address, or part of one. */
const IN_DIGITS = /(?:^|\.)\d+\.?$/;

/** What stands in sentences, mail addresses and URLs; DNS itself would take it. */
const OTHER = /[\s@/:]/;

/**
 * Refuses what is no domain name before DNS is asked.
 *
 * @throws {InputError} `input.domain-invalid`.
 */
export function checkDomain(text: string): void {
	const name = toALabels(text);
	const isAddress = parseAddress(text) !== null || IN_DIGITS.test(text);
	const isName = name !== null && name !== '' && isAskable(name) && !OTHER.test(name);
	if (isName && !isAddress) return;
	const hint = isAddress
		? 'this is an address, or part of one: "maysend spf DOMAIN --ip ADDRESS" checks one'
		: 'must be a domain name, such as shop.example';
	throw new InputError('input.domain-invalid', 'domain', hint);
}
