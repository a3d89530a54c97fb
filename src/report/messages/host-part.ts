/**
 * The part of a name that many DNS providers want in their "name" field.
 *
 * @module
 */

import { isAtOrBelow } from '../../names/domain-name.ts';
import { registrableDomain } from '../../names/organizational-domain.ts';

/**
 * What stands before the domain somebody registered: `_dmarc` of `_dmarc.shop.example`; `@` for the
 * domain itself, as master files write it (RFC 1035 §5.1); `null` where no registered domain is seen.
 */
export function hostPart(name: string): string | null {
	const domain = registeredPart(name);
	if (domain === null) return null;
	return name === domain ? '@' : name.slice(0, -domain.length - 1);
}

/** The domain somebody registered that a name is at or below; `null` where none is seen. */
export function registeredPart(name: string): string | null {
	const domain = registrableDomain(name);
	// Nobody registers a name with an underscore: what is meant stands right below a public suffix.
	const isNone = domain === null || domain === '' || domain.startsWith('_');
	return isNone || !isAtOrBelow(name, domain) ? null : domain;
}
