/**
 * Extended DNS Errors: why a server could not answer, in its own words (RFC 8914).
 *
 * @module
 */

import type { ExtendedError } from './wire.ts';

const MAX_TEXT = 120;
const MAX_ERRORS = 4;

/** The codes that say DNSSEC validation failed (RFC 8914 §4.7 to §4.13), and one registered later. */
const BOGUS: ReadonlySet<number> = new Set([6, 7, 8, 9, 10, 11, 12, 25]);

/** The names of RFC 8914 §4, by code. */
const NAMES: readonly string[] = [
	'other',
	'unsupported DNSKEY algorithm',
	'unsupported DS digest type',
	'stale answer',
	'forged answer',
	'DNSSEC indeterminate',
	'DNSSEC bogus',
	'signature expired',
	'signature not yet valid',
	'DNSKEY missing',
	'RRSIGs missing',
	'no zone key bit set',
	'NSEC missing',
	'cached error',
	'not ready',
	'blocked',
	'censored',
	'filtered',
	'prohibited',
	'stale NXDOMAIN answer',
	'not authoritative',
	'not supported',
	'no reachable authority',
	'network error',
	'invalid data',
];

/** Text of a stranger in one short line: no control, format or unassigned characters. */
function tidy(text: string): string {
	const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
	return [...line].slice(0, MAX_TEXT).join('');
}

/** Tells whether any of the errors means that DNSSEC validation failed. */
export function isBogus(errors: readonly ExtendedError[]): boolean {
	return errors.some(({ code }) => BOGUS.has(code));
}

/** The errors as one line, for the `detail` of a failure; `""` where there are none. */
export function describeErrors(errors: readonly ExtendedError[]): string {
	return errors
		.slice(0, MAX_ERRORS)
		.map(({ code, text }) => {
			const name = NAMES[code] === undefined ? `EDE ${code}` : `EDE ${code} (${NAMES[code]})`;
			const words = tidy(text);
			return words === '' ? name : `${name}: ${words}`;
		})
		.join('; ');
}
