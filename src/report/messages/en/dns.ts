/**
 * English words for questions that DNS did not answer.
 *
 * @module
 */

/** The words of every `dns.*` code. */
export const dnsMessages = {
	'dns.timeout': {
		title: 'DNS did not answer in time',
		owner: 'The DNS server did not answer in time {when asked}',
		admin: '{The question}: time-out[ ({detail})].',
	},
	'dns.servfail': {
		title: 'DNS server reports an error',
		owner: 'The DNS server reported an error {when asked}',
		admin: '{The question}: the server answered SERVFAIL[ ({detail})].',
	},
	'dns.refused': {
		title: 'DNS server refuses to answer',
		owner: 'The DNS server refused to answer {when asked}',
		admin: '{The question}: the server answered REFUSED[ ({detail})].',
	},
	'dns.bogus': {
		title: 'DNSSEC signature not valid',
		owner:
			'The answer of the DNS server has an invalid DNSSEC signature (protection against forgery), so it was discarded {when asked}',
		admin: '{The question}: DNSSEC validation failed[ ({detail})].',
	},
	'dns.malformed': {
		title: 'DNS answer not readable',
		owner: 'The DNS server answered with something unreadable {when asked}',
		admin: '{The question}: malformed answer[ ({detail})].',
	},
	'dns.network': {
		title: 'DNS not reachable',
		owner: 'The DNS server could not be reached {when asked}',
		admin: '{The question}: network failure[ ({detail})].',
	},
	'dns.cancelled': {
		title: 'Check was stopped early',
		owner: 'The check was stopped before the DNS server answered {when asked}',
		admin: '{The question}: cancelled[ ({detail})].',
	},
	'dns.negative-cached': {
		title: 'A new record may not be visible yet',
		owner:
			'Nothing was found at {the name}. If you have added a record there just now: DNS servers remember a "not there" for a while[seconds -> , here up to {the wait}].',
		admin: 'The negative answer for {subject.type} {the name} may be cached[ for {seconds} s].',
	},
} as const;
