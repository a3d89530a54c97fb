/**
 * Registrable domains by the public suffix list (only importer of tldts).
 *
 * The list knows an ICANN section and a private one; DMARC as RFC 7489 §3.2 describes it uses both,
 * the question whether a name is a registry's own uses the first alone.
 *
 * @module
 */

import { parse } from 'tldts';

/** What is asked is a domain name already, never an address or a URL. */
const AS_NAME = { extractHostname: false, validateHostname: false, detectIp: false } as const;
const WHOLE_LIST = { ...AS_NAME, allowPrivateDomains: true } as const;
const ICANN_SECTION = { ...AS_NAME, allowPrivateDomains: false } as const;

/**
 * The registrable domain of an A-label name by the whole list, or `null` where the name is itself a
 * public suffix.
 */
export function registrableDomain(name: string): string | null {
	return parse(name, WHOLE_LIST).domain;
}

/** Tells whether a name is a public suffix of the ICANN section (`de`, `co.uk`). */
export function isIcannSuffix(name: string): boolean {
	const found = parse(name, ICANN_SECTION);
	return found.isIcann === true && found.publicSuffix === name;
}
