/**
 * Return paths that a forwarder has rewritten, so that SPF passes for its own domain (Sender Rewriting
 * Scheme): `SRS0=hash=time=domain=user`, at a second forwarder `SRS1=hash=first==hash=time=domain=user`.
 *
 * @module
 */

import { canonicalDomain } from '../dmarc/domain.ts';

/** `bounces+SRS=` is how Exchange Online writes it. */
const REWRITTEN = /^<?"?(?:[^"@\s]{0,64}\+)?srs(?:[01][=+-]|=)/i;
/** Hash and time come before the domain. */
const FIRST = /srs0?[=+-][^=@]+=[^=@]+=([^=@"]+)=/i;
const SECOND = /srs1[=+-][^=@]+=[^=@]+=[=+-][^=@]+=[^=@]+=([^=@"]+)=/i;

/** A mail on its way through a forwarder. */
export interface RewrittenSender {
	/** The domain that the mail was sent with, as the forwarder tells it; `null` where it is not readable. */
	readonly domain: string | null;
}

/** What a rewritten address tells; `null` for any other. */
export function rewrittenSender(address: string): RewrittenSender | null {
	const written = address.trim().slice(0, 320);
	if (!REWRITTEN.test(written)) return null;
	const told = SECOND.exec(written) ?? FIRST.exec(written);
	return { domain: canonicalDomain(told?.[1] ?? '') };
}
