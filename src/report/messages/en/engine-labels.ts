/**
 * English words of what the single engines say.
 *
 * @module
 */

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** English. */
export const engineLabels = {
	spfHeadline: {
		pass: (ip: string, domain: string): string => `${ip} may send for ${domain}.`,
		fail: (ip: string, domain: string): string => `${ip} may not send for ${domain}.`,
		softfail: (ip: string, domain: string): string => `${ip} probably may not send for ${domain}.`,
		neutral: (ip: string, domain: string): string => `${domain} neither allows nor forbids ${ip}.`,
		none: (ip: string, domain: string): string =>
			`${domain} has no SPF record, so it says nothing about ${ip}.`,
		temperror: (ip: string, domain: string): string =>
			`DNS did not answer, so ${ip} cannot be judged for ${domain} now.`,
		permerror: (ip: string, domain: string): string =>
			`The SPF record of ${domain} is broken, so ${ip} cannot be judged.`,
	},
	reason: {
		'address-match': 'holds the address',
		'address-no-match': 'other addresses',
		'include-pass': 'the included record passes',
		'include-not-pass': 'the included record does not pass',
		void: 'nothing there',
		'name-exists': 'the name exists',
		'name-validated': 'the reverse name is in the domain',
		'name-not-validated': 'no reverse name in the domain',
		'name-unusable': 'no name that can be asked for',
		'dns-failure': 'DNS did not answer',
		limit: 'over a limit',
		error: 'an error: the record is void',
		'not-reached': 'not reached',
		open: 'decided for each message',
		redirect: 'followed',
		modifier: 'a modifier',
	},
	anyAddress: 'any address',
	yes: 'yes',
	no: 'no',
	noSingleRecord: 'no single SPF record',
	decidedBy: (path: string): string => `decided by ${path}`,
	lookupsOf: (terms: number, empty: number): string => `${terms}/10 DNS lookups, ${empty}/2 void`,
	worstCase: (worst: number, empty: number): string =>
		`${worst}/10 DNS lookups in the worst case, ${empty}/2 void`,
	lookupCount: (count: number): string => counted(count, 'DNS lookup'),
	domainSays: (text: string): string => `The domain says: ${text}`,
	mayNobody: (domain: string): string => `Nobody may send for ${domain} by address alone.`,
	maySend: (domain: string): string => `May send for ${domain}`,
	decidedAnew: 'Decided for each message',
	otherAddresses: 'All other addresses',
	dmarcHeadline: {
		temperror: (domain: string): string =>
			`The policy for ${domain} is not known: DNS did not answer.`,
		none: (domain: string): string => `No DMARC policy applies to ${domain}.`,
		found: (domain: string, policy: string): string =>
			`Mail of ${domain} that fails DMARC: ${policy}.`,
	},
	policyUnknown: 'policy not known',
	policy: 'Policy',
	foundAt: 'Found at',
	record: 'Record',
	organization: 'Organization',
	method: 'Method',
	asked: 'Asked',
	notKnown: 'not known',
	source: {
		author: 'its own record',
		org: 'the record of its organizational domain',
		psd: 'the record of its public suffix',
	},
	share: (percent: number): string => `for ${percent} % of it`,
	appliedAs: (policy: string): string => `applied as ${policy}`,
	methods: { rfc9989: 'Tree Walk (RFC 9989)', rfc7489: 'public suffix list (RFC 7489)' },
	relay: {
		sendsFrom: 'Sends from',
		spfOf: (domain: string): string => `SPF of ${domain}`,
		asksFor: 'Asks for',
		alsoWorks: 'Also works',
		returnPath: 'Return path',
		ownDomains: 'Own domains',
		smtpHosts: 'SMTP hosts',
		sources: 'Sources',
		fromDomain: 'the From domain',
		/** Stands for the From domain within a name. */
		fromDomainPart: '<From domain>',
		relaysOwn: "the relay's own",
		anAlias: (target: string): string => `, an alias of ${target}`,
		elseOwn: "; else the relay's own",
		or: ' or ',
		signs: { no: 'does not sign', unknown: 'unknown' },
		signsAs: (domain: string): string => `signs as ${domain}`,
		usual: '(usual)',
		selectorsUnknown: 'selectors unknown',
		/** Beside a name of which a part differs per account. */
		perAccount: '(per account)',
		/** What the relay's user has to look up. */
		fromAccount: 'From the account',
		notKnown: 'Not known',
		/** What is not known, each with the reason. */
		open: {
			addresses: 'where it sends from: no source names it',
			'return-path': 'the return path: no source states it',
			inferred: 'the return path for certain: it is inferred, no source states it',
			signs: 'whether it signs: no source states it',
			selectors: 'the selectors: they differ per account, and no source shows their form',
		},
	},
} as const;
