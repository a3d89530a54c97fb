/**
 * The fixed words of reports in English.
 *
 * @module
 */

/** English. */
export const labels = {
	verdict: {
		/** What stands first in a terminal, for admins; upper case. */
		decision: { save: 'SAVE', warn: 'WARN', block: 'BLOCK', retry: 'RETRY' },
		/** The same within a sentence. */
		decided: { save: 'save', warn: 'warn', block: 'block', retry: 'retry' },
		askAgain: (duration: string): string => `Check again in ${duration}.`,
		changeShowsLater: 'A change in DNS is not visible before that.',
		why: 'Why',
		missing: (count: number): string => `Addresses of the relay that do not pass SPF (${count})`,
		andMore: (count: number): string => `and ${count} more`,
		moreOfTheKind: (count: number): string => `… and ${count} more of the kind.`,
		toDo: 'DNS changes',
		/** Over the changes of several relays. */
		forAll: 'DNS changes for all services together',
		/** The finding behind a change. */
		reason: (title: string): string => `Reason: ${title}.`,
		instead: 'Or instead',
		action: {
			add: (type: string, name: string, several: boolean): string =>
				`Add a ${type} record${several ? 's' : ''} of ${name}`,
			replace: (type: string, name: string, several: boolean): string =>
				`Replace the ${type} record${several ? 's' : ''} of ${name}`,
			remove: (type: string, name: string, several: boolean): string =>
				`Remove the ${type} record${several ? 's' : ''} of ${name}`,
		},
		proof: 'Tested',
		/** `decision warn, SPF authorized, …` */
		proven: (decision: string, spf: string, lookups: number): string =>
			`decision ${decision}, SPF ${spf}, ${lookups}/10 DNS lookups`,
		sendersKept: 'all current senders still pass',
		sendersLost: 'not all current senders still pass',
		/** In place of both where nobody was permitted before. */
		noneBefore: 'no SPF record before: servers not listed here will get softfail',
	},
	state: {
		aligned: 'aligned with From',
		/** In line, but nothing passes yet. */
		wouldAlign: 'would be aligned with From',
		unaligned: 'not aligned with From',
		alignmentUnknown: 'alignment with From not known',
		domainUnknown: 'domain not known',
		spf: {
			authorized: 'authorized',
			partial: 'partial',
			denied: 'denied',
			'no-record': 'no record',
			broken: 'broken',
			unknown: 'unknown',
			'not-consulted': 'not consulted',
		},
		spfResult: {
			none: 'no record',
			neutral: 'neutral',
			pass: 'passes',
			fail: 'fails',
			softfail: 'soft fail',
			temperror: 'DNS failure',
			permerror: 'record broken',
			dynamic: 'decided per message',
		},
		noneCovered: "none of the relay's addresses pass",
		/** `passes for 50 % of its IPv4 and 100 % of its IPv6 addresses`; an empty share: no address of the family. */
		covered: (ipv4: string, ipv6: string): string => {
			const shares = [
				ipv4 === '' ? '' : `${ipv4} of its IPv4`,
				ipv6 === '' ? '' : `${ipv6} of its IPv6`,
			];
			return `passes for ${shares.filter((share) => share !== '').join(' and ')} addresses`;
		},
		lookups: (count: number, limit: number): string => `${count}/${limit} DNS lookups`,
		emptyLookups: (count: number): string => `${count}/2 void`,
		dkim: {
			ok: 'ok',
			missing: 'missing',
			wrong: 'wrong',
			weak: 'weak',
			impossible: 'impossible',
			unknown: 'unknown',
		},
		selector: {
			ok: 'ok',
			weak: 'weak',
			'too-short': 'too short',
			revoked: 'revoked',
			invalid: 'invalid',
			unsupported: 'unsupported',
			'unusable-hash': 'unusable hash',
			'not-for-email': 'not for email',
			'not-dkim': 'not DKIM',
			missing: 'missing',
			ambiguous: 'ambiguous',
			temperror: 'DNS failure',
		},
		bits: (count: number): string => `${count} bits`,
		aliasOf: (target: string): string => `(alias of ${target})`,
		policy: { none: 'none', quarantine: 'quarantine', reject: 'reject' },
		noPolicy: 'no policy',
		unknown: 'unknown',
		forecast: {
			pass: 'pass',
			partial: 'partial',
			fail: 'fail',
			none: 'no policy',
			unknown: 'unknown',
		},
		consequence: {
			delivered: 'DMARC does not stop this mail',
			quarantined: 'this mail goes to the spam folder',
			rejected: 'this mail is rejected',
			unknown: 'what happens to this mail is not known',
		},
		/** Mail that fails, and a policy that asks for nothing; it is not said to be delivered. */
		noRejection: 'the policy lets such mail through',
		/** What becomes of mail from the servers that do not pass, where others do. */
		restRejected: 'mail from the other servers is rejected',
		restQuarantined: 'mail from the other servers goes to the spam folder',
		/** DNS did not say what the policy is. */
		policyUnknown: 'policy unknown',
		path: {
			aligned: 'pass',
			partial: 'partial pass',
			unaligned: 'no aligned pass',
			unknown: 'unknown',
		},
		paths: (spf: string, dkim: string): string => `SPF: ${spf}, DKIM: ${dkim}`,
		policyOf: (domain: string): string => `policy of ${domain}`,
		methodsDiffer: 'RFC 7489 and RFC 9989 judge it differently',
		met: 'met',
		unmet: 'unmet',
		noRecord: 'no such record',
		noName: 'no such name',
		noAnswer: (reason: string): string => `no answer (${reason})`,
		failure: {
			timeout: 'timeout',
			servfail: 'servfail',
			refused: 'refused',
			bogus: 'bogus',
			malformed: 'malformed',
			network: 'network',
			cancelled: 'cancelled',
		},
	},
	fields: {
		name: 'Name',
		/** The whole name beside the part that is typed. */
		inFull: (name: string): string => `in full: ${name}`,
		root: 'the DNS root',
		type: 'Type',
		ttl: 'TTL',
		value: 'Value',
		current: 'Current value',
		fresh: 'New value',
		toRemove: 'Delete this record',
		/** The strings of at most 255 octets that a value is published in. */
		strings: 'Value in parts (only if needed)',
	},
	setup: {
		heading: (relay: string): string => `What ${relay} needs in DNS`,
		what: 'For',
		needed: 'Needed',
		purpose: {
			spf: 'SPF',
			dkim: 'DKIM',
			'return-path': 'Return path',
			dmarc: 'DMARC',
			challenge: 'Proof of ownership',
			mail: 'Incoming mail',
		},
		state: {
			published: 'published',
			missing: 'missing',
			different: 'another value',
			misplaced: 'at the wrong name',
			wildcard: 'answered by a wildcard',
			unknown: 'cannot be checked',
		},
		/** In place of the state, where it has a reason. */
		reason: {
			'several-records': 'several SPF records',
			'invalid-record': 'broken',
			'empty-target': 'target has no record',
			'name-not-given': 'name not known',
			'value-not-given': 'value not known',
			'not-answered': 'no answer',
			'not-asked': 'not checked',
		},
		need: { required: 'required', recommended: 'recommended', 'no-effect': 'has no effect' },
		/** In place of the state of what has no effect. */
		notNeeded: 'not needed',
		/** For owners, in place of a name or value that they could not make out of its pattern. */
		nameShownBy: (relay: string): string => `${relay} shows the name`,
		valueShownBy: (relay: string): string => `${relay} shows the value`,
		/** Noun phrases for what is to be filled into names and values; `other`: where there is no more exact word. */
		placeholders: {
			known: {
				policy: 'a policy of your choice',
				mailServer: 'a mail server of your choice',
				key: 'the key that the service shows',
				selector: 'the selector that the service shows',
				target: 'the name that the service shows',
				nameServers: 'the name servers that the service shows',
				account: 'the id of your account',
				chosen: 'the name chosen there',
				number: 'the number that the service shows',
			},
			/** For what has no more exact word. */
			other: 'as shown by the service',
		},
	},
	detect: {
		nobody: (domain: string): string => `No known mail service was found for ${domain}.`,
		heading: (domain: string): string => `Services that work for ${domain}, by its DNS records`,
		confidence: { certain: 'certain', likely: 'likely', hint: 'a hint' },
		role: { inbox: 'receives mail', sends: 'sends', both: 'receives mail and sends' },
		by: { mx: 'MX', spf: 'SPF', dkim: 'DKIM', 'return-path': 'return path' },
		kind: 'Kind',
		record: 'Record',
		unclaimed: 'Of no known relay: own servers, or services not in the catalogue',
		unanswered: 'DNS gave no answer; somebody may be missing above',
		notAsked: 'not asked',
		more: (count: number): string => `and ${count} more`,
		tried: (count: number): string => `${count} usual selectors were tried; others may be in use.`,
		silent: (count: number): string => `DNS gave no answer for ${count} of them.`,
	},
	/** What findings of a scope are about. */
	scope: {
		from: 'about the From address',
		relay: "about this relay's mail",
		domain:
			'about the domain in general; does not decide by itself, but may be why the relay is not authorized',
	},
	/** A severity within a sentence. */
	graded: {
		error: 'an error',
		warning: 'a warning',
		info: 'a note',
		unknown: 'not known',
	},
} as const;
