/**
 * Domains as DMARC compares them (RFC 9989 §5.3.1): lower-case A-labels without the final dot.
 *
 * @module
 */

import { isAskable, toALabels } from '../names/domain-name.ts';

const MAX_TEXT = 1000;

function isNameUnit(unit: number): boolean {
	const isDigit = unit >= 0x30 && unit <= 0x39;
	const isLetter = unit >= 0x61 && unit <= 0x7a;
	// Hyphen, full stop, underscore.
	return isDigit || isLetter || unit === 0x2d || unit === 0x2e || unit === 0x5f;
}

/**
 * The canonical form of a domain, or `null` for a text that is none: an address, an address literal, an
 * empty or overlong label, the root.
 */
export function canonicalDomain(text: string): string | null {
	// Room for any spelling of 253 octets; longer texts need not be converted to be refused.
	if (text.length > MAX_TEXT) return null;
	const name = toALabels(text);
	if (name === null || name === '' || !isAskable(name)) return null;
	for (let at = 0; at < name.length; at++) if (!isNameUnit(name.charCodeAt(at))) return null;
	return name;
}

/** The name under which a domain's DMARC record stands (RFC 9989 §4.5). */
export function recordName(domain: string): string {
	return `_dmarc.${domain}`;
}
