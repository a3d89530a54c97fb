/**
 * The door to DNS for work that only informs: whatever it asks is asked aside.
 *
 * @module
 */

import type { Lookups } from './lookups.ts';
import type { DnsAnswer, RecordType } from './resolver.ts';

/** A view of a check's DNS work through which any function over {@link Lookups} decides nothing. */
export function asideOf(dns: Lookups): Lookups {
	return {
		ask: dns.askAside,
		askAside: dns.askAside,
		isAside: dns.isAside,
		prefetch: dns.prefetchAside,
		prefetchAside: dns.prefetchAside,
		fetch: dns.askAside,
		// What was asked aside is seen by nobody, so everything is asked again; it is not sent again.
		known: <T extends RecordType>(): DnsAnswer<T> | undefined => undefined,
		peek: <T extends RecordType>(): DnsAnswer<T> | undefined => undefined,
		stateOf: dns.stateOf,
		close: dns.close,
		get asked(): number {
			return dns.asked;
		},
		get left(): number {
			return dns.left;
		},
		transcript: dns.transcript,
	};
}
