/**
 * The fixed words of the page in English.
 *
 * @module
 */

/** English. */
export const pageLabels = {
	title: (address: string): string => `Sender check for ${address}`,
	toDo: 'What to do',
	/** The same for several relays. */
	forAll: 'What to do, for all services together',
	/** Over ways out where nothing needs to be done. */
	canDo: 'What you could do',
	/** Of whom: of the hoster, where it is certain. */
	selectHint: (hoster: string | undefined): string =>
		`Open the DNS settings at ${hoster ?? 'the provider of your domain'}, and enter these values.`,
	/** Whose matter a step is, where it is not the reader's. */
	relayOperator: 'for the operator of the mail service to do',
	zoneOwner: (owner: string): string => `in the DNS of ${owner}`,
	stepByStep: 'Step by step',
	checks: 'What was checked',
	about: {
		SPF: 'The list of servers that may send for a domain.',
		DKIM: 'The signature that shows receivers that a message is genuine.',
		DMARC: 'What receivers should do with mail that fails both.',
	},
	forAdmin: 'Details for your mail admin',
	spf: 'SPF: who may send',
	dkim: 'DKIM: keys of the relay',
	dmarc: 'DMARC: policy and forecast',
	receivers: 'Requirements of mailbox providers',
	findings: 'Findings',
	evidence: 'DNS queries and answers',
	record: 'Record',
	noRecord: 'none',
	identity: 'Identity checked',
	alignment: 'Alignment',
	policy: 'Policy applied',
	policyDomain: 'Published by',
	forecast: 'Forecast',
	consequence: 'Consequence',
	path: (protocol: string): string => `Aligned ${protocol}`,
	methods: 'RFC 9989 and RFC 7489',
	methodsAgree: { yes: 'agree', no: 'differ', unknown: 'not known whether they agree' },
	budget: 'DNS lookups',
	budgetUsed: (used: number, limit: number, empty: number): string =>
		`${used}/${limit} DNS lookups in the worst case${empty > 0 ? `, ${empty}/2 void` : ''}`,
	budgetOver: (over: number): string =>
		`${over} over the limit: receivers treat the record as broken.`,
	tree: 'What the record permits, and what it costs',
	treeHint:
		'Each term with the DNS lookups it takes, the share of the relay that it permits, and the addresses it permits.',
	noTree: 'There is no record whose terms could be shown.',
	ofRelay: (share: string): string => `${share} of the relay`,
	isDynamic: 'decided per message',
	/** Stands before several blocks. */
	lets: (count: number): string => `${count} blocks:`,
	letsNothing: 'permits nobody',
	ranges: 'Addresses of the relay',
	family: (family: 4 | 6): string => `IPv${family}`,
	noFamily: (family: 4 | 6): string =>
		`The relay has no IPv${family} addresses, or they are not known.`,
	rangeSummary: (passing: number, others: number): string =>
		`${passing} ${passing === 1 ? 'range passes' : 'ranges pass'}, ${others} ${others === 1 ? 'does' : 'do'} not.`,
	rangesHint: 'Widths are logarithmic, so that single addresses stay visible.',
	legend: {
		good: 'passes',
		bad: 'does not pass',
		caution: 'neutral',
		open: 'not known or decided per message',
	},
	range: 'Range',
	result: 'Result',
	via: 'Via',
	selector: 'Selector',
	state: 'State',
	key: 'Key',
	aliases: 'Alias of',
	/** Whether a key is what the relay says. */
	expected: 'As expected',
	asExpected: { yes: 'yes', no: 'no', unknown: 'not known' },
	signsNothing: 'The relay does not sign, or only as itself.',
	noSelectors: 'No selector of this relay is known.',
	receiver: 'Provider',
	lacks: 'Missing',
	/** What a receiver's demand is about. */
	demands: {
		'profile.spf-unmet': 'SPF',
		'profile.dkim-unmet': 'DKIM signature',
		'profile.dmarc-unmet': 'DMARC policy',
		'profile.alignment-unmet': 'proof of your domain',
		'profile.mx-unmet': 'mail server',
	},
	severity: { error: 'Error', unknown: 'Not known', warning: 'Warning', info: 'Note' },
	/** Faults that did not decide, for owners. */
	noticed: 'Also noticed',
	protocol: 'Protocol',
	/** Stands before the findings that others bring about. */
	consequences: 'Consequences',
	inRecord: 'Place in the record',
	question: 'Question',
	answer: 'Answer',
	more: (count: number): string => `… and ${count} more`,
	root: 'the DNS root',
	fingerprint: 'Fingerprint',
} as const;
