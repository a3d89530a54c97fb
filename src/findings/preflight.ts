/**
 * Findings about the From address, the relay, DNS itself and receivers.
 *
 * @module
 */

/** Severity, scope and reference of each. */
export const preflightFindings = {
	'from.own-domain': { severity: 'info', scope: 'from', reference: 'RFC 7208 §2.4' },
	'from.nxdomain': { severity: 'error', scope: 'from', reference: 'RFC 5321 §2.3.5' },
	'from.public-suffix': { severity: 'error', scope: 'from', reference: 'RFC 9989 §3.2.9' },
	'from.freemail': { severity: 'error', scope: 'from', reference: 'RFC 9989 §4.4' },
	'from.null-mx': { severity: 'warning', scope: 'from', reference: 'RFC 7505 §4.2' },
	'from.no-mx': { severity: 'warning', scope: 'from', reference: 'RFC 5321 §5.1' },
	'from.changes-incomplete': { severity: 'info', scope: 'from', reference: 'RFC 7208 §11.1' },
	'from.parked': { severity: 'error', scope: 'from', reference: 'RFC 7208 §2.6.4' },
	'relay.facts-unknown': { severity: 'unknown', scope: 'relay', reference: 'RFC 7208 §2.4' },
	'relay.addresses-assumed': { severity: 'unknown', scope: 'relay', reference: 'RFC 7208 §2.6' },
	'relay.host-private': { severity: 'unknown', scope: 'relay', reference: 'RFC 7208 §2.6' },
	'relay.host-unknown': { severity: 'unknown', scope: 'relay', reference: 'RFC 5321 §2.3.5' },
	'relay.login-differs': { severity: 'info', scope: 'relay', reference: 'RFC 6409 §6.1' },
	'relay.no-addresses': { severity: 'unknown', scope: 'relay', reference: 'RFC 7208 §2.6' },
	'relay.own-domains-only': { severity: 'error', scope: 'relay', reference: 'RFC 6409 §6.1' },
	'relay.return-path-mx': { severity: 'warning', scope: 'relay', reference: 'RFC 5321 §6.1' },
	'relay.unauthenticated': { severity: 'error', scope: 'relay', reference: 'RFC 9989 §5.3.5' },
	'relay.cannot-align': { severity: 'error', scope: 'relay', reference: 'RFC 9989 §4.4' },
	'dns.timeout': { severity: 'unknown', scope: 'domain', reference: 'RFC 2308 §7' },
	'dns.servfail': { severity: 'unknown', scope: 'domain', reference: 'RFC 2308 §7' },
	'dns.refused': { severity: 'unknown', scope: 'domain', reference: 'RFC 1035 §4.1.1' },
	'dns.bogus': { severity: 'unknown', scope: 'domain', reference: 'RFC 4033 §5' },
	'dns.malformed': { severity: 'unknown', scope: 'domain', reference: 'RFC 1035 §4.1.1' },
	'dns.network': { severity: 'unknown', scope: 'domain', reference: 'RFC 2308 §7' },
	'dns.cancelled': { severity: 'unknown', scope: 'domain', reference: 'RFC 2308 §7' },
	'profile.spf-unmet': { severity: 'warning', scope: 'relay', reference: 'RFC 7208 §2.6' },
	'profile.dkim-unmet': { severity: 'warning', scope: 'relay', reference: 'RFC 6376 §6.1' },
	'profile.dmarc-unmet': { severity: 'warning', scope: 'relay', reference: 'RFC 9989 §4.7' },
	'profile.alignment-unmet': { severity: 'warning', scope: 'relay', reference: 'RFC 9989 §4.4' },
	'profile.mx-unmet': { severity: 'warning', scope: 'relay', reference: 'RFC 5321 §5.1' },
	'mx.null-with-others': { severity: 'warning', scope: 'domain', reference: 'RFC 7505 §3' },
	'mx.null-pref': { severity: 'info', scope: 'domain', reference: 'RFC 7505 §3' },
	'mx.no-address': { severity: 'warning', scope: 'domain', reference: 'RFC 5321 §5.1' },
	'mx.nxdomain': { severity: 'warning', scope: 'domain', reference: 'RFC 5321 §5.1' },
	'mx.cname': { severity: 'warning', scope: 'domain', reference: 'RFC 2181 §10.3' },
	'mx.ip-literal': { severity: 'warning', scope: 'domain', reference: 'RFC 1035 §3.3.9' },
	'mx.duplicate': { severity: 'info', scope: 'domain', reference: 'RFC 5321 §5.1' },
	'ptr.missing': { severity: 'warning', scope: 'domain', reference: 'RFC 1912 §2.1' },
	'ptr.unconfirmed': { severity: 'warning', scope: 'domain', reference: 'RFC 1912 §2.1' },
	'dns.negative-cached': { severity: 'unknown', scope: 'domain', reference: 'RFC 2308 §5' },
} as const;

/** The codes about the From domain, the relay, receivers and DNS itself. */
export type PreflightCode = keyof typeof preflightFindings;
