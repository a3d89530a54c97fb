/**
 * The facts of findings about the From address, the relay, receivers, mail hosts and DNS itself.
 *
 * @module
 */

/** What `data` holds, by code; the notation is that of `fact-types.ts`. */
export const preflightFacts = {
	'from.own-domain': { relay: 'string' },
	'from.nxdomain': {},
	'from.public-suffix': {},
	'from.freemail': { domain: 'string' },
	'from.null-mx': {},
	'from.no-mx': {},
	'from.parked': { policy: ['none', 'quarantine', 'reject', 'unknown', null] },
	'relay.facts-unknown': {
		relay: 'string',
		returnPath: ['from-domain', 'subdomain', 'own-domain', 'relay', 'unknown'],
		dkim: ['no', 'unknown', 'from-domain', 'relay'],
		/** It signs as the From domain, under a name that is not known. */
		'selectors?': ['unknown'],
		/** The return path, an alias whose target is not known. */
		'alias?': 'string',
	},
	'relay.addresses-assumed': {
		relay: 'string',
		certainty: ['inferred', 'assumed'],
		'addresses?': 'string[]',
		'meant?': 'string',
	},
	'relay.host-private': { host: 'string' },
	'relay.host-unknown': { host: 'string', 'meant?': 'string' },
	'relay.login-differs': { from: 'string', user: 'string' },
	'relay.no-addresses': { relay: 'string' },
	'relay.own-domains-only': {
		relay: 'string',
		domain: 'string',
		domains: 'string[]',
		'business?': 'string',
		'businessName?': 'string',
	},
	'relay.return-path-mx': {
		relay: 'string',
		expected: 'string[]',
		found: 'string[]',
		/** Without it the relay takes a return path of its own. */
		fallsBack: 'boolean',
	},
	'from.changes-incomplete': {
		// Octets of the answers, drafts that were tried, or questions beyond those that decide.
		counted: ['octets', 'trials', 'questions'],
		limit: 'number',
	},
	'relay.unauthenticated': { relay: 'string' },
	'relay.cannot-align': {
		relay: 'string',
		who: ['relay-operator'],
		wayRound: ['own-outgoing-server'],
	},
	'dns.timeout': { 'detail?': 'string' },
	'dns.servfail': { 'detail?': 'string' },
	'dns.refused': { 'detail?': 'string' },
	'dns.bogus': { 'detail?': 'string' },
	'dns.malformed': { 'detail?': 'string' },
	'dns.network': { 'detail?': 'string' },
	'dns.cancelled': { 'detail?': 'string' },
	'profile.spf-unmet': { receiver: 'string' },
	'profile.dkim-unmet': { receiver: 'string' },
	'profile.dmarc-unmet': { receiver: 'string' },
	'profile.alignment-unmet': { receiver: 'string' },
	'profile.mx-unmet': { receiver: 'string' },
	'mx.null-with-others': { others: 'number' },
	'mx.null-pref': { preference: 'number' },
	'mx.no-address': { exchange: 'string' },
	'mx.nxdomain': { exchange: 'string' },
	'mx.cname': { exchange: 'string', aliases: 'string[]' },
	'mx.ip-literal': { exchange: 'string' },
	'mx.duplicate': { exchange: 'string', preferences: 'number[]' },
	'ptr.missing': { relay: 'string', address: 'string' },
	'ptr.unconfirmed': { relay: 'string', address: 'string', names: 'string[]' },
	'dns.negative-cached': { seconds: 'number', name: 'string', type: 'RecordType' },
} as const;
