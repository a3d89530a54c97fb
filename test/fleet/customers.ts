/**
 * Made-up customers of one relay, and their DNS.
 *
 * @module
 */

import type { Relay } from '../../src/relays/relay.ts';

/** The relay of them all. */
export const relay: Relay = {
	id: 'newsletter',
	name: 'Stand-in for a newsletter service',
	sources: { spf: ['spf.newsletter.example'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};

/** The From address of a customer. */
export function addressOf(number: number): string {
	return `info@n${number}.customers.example`;
}

/**
 * The zone: those for whom `includes` says so refer to the relay, the others do not. DNS fails for
 * `down.customers.example`.
 */
export function customerZone(
	count: number,
	includes: (number: number) => boolean,
	ttl: number,
): string {
	const customers = Array.from({ length: count }, (_, number) => {
		const term = includes(number) ? 'include:spf.newsletter.example' : 'ip4:203.0.113.7';
		return [
			`n${number}        IN MX  10 mx.newsletter.example.`,
			`n${number}        IN TXT "v=spf1 ${term} -all"`,
			`_dmarc.n${number} IN TXT "v=DMARC1; p=reject"`,
		].join('\n');
	});
	return `
;! SERVFAIL TXT down.customers.example.
;! SERVFAIL TXT _dmarc.down.customers.example.

$TTL ${ttl}
; Without its SOA, nobody may remember what does not exist below it.
example. IN SOA ns.example. hostmaster.example. 1 3600 600 86400 ${ttl}

$ORIGIN newsletter.example.
@    IN SOA ns hostmaster 1 3600 600 86400 ${ttl}
mx   IN A   198.51.100.60
spf  IN TXT "v=spf1 ip4:198.51.100.0/26 -all"

$ORIGIN customers.example.
@    IN SOA ns hostmaster 1 3600 600 86400 ${ttl}
down IN MX  10 mx.newsletter.example.
${customers.join('\n')}
`;
}
