/**
 * The fixed words of reports in English.
 *
 * @module
 */

import type {
	DetectLabels,
	FieldLabels,
	Labels,
	SetupLabels,
	StateLabels,
	VerdictLabels,
} from '../labels.ts';
import { engineLabels as engine } from './engine-labels.ts';
import { pageLabels as page } from './page-labels.ts';
import { placeholders } from './placeholders.ts';

const verdict: VerdictLabels = {
	decision: { save: 'SAVE', warn: 'WARN', block: 'BLOCK', retry: 'RETRY' },
	decided: { save: 'save', warn: 'warn', block: 'block', retry: 'retry' },
	askAgain: (duration) => `Check again in ${duration}.`,
	changeShowsLater: 'A change in DNS is not visible before that.',
	why: 'Why',
	missing: (count) => `Addresses of the relay that do not pass SPF (${count})`,
	andMore: (count) => `and ${count} more`,
	moreOfTheKind: (count) => `… and ${count} more of the kind.`,
	publish: 'DNS changes',
	instead: 'Or instead',
	action: {
		add: (type, name, several) => `Add a ${type} record${several ? 's' : ''} of ${name}`,
		replace: (type, name, several) => `Replace the ${type} record${several ? 's' : ''} of ${name}`,
		remove: (type, name, several) => `Remove the ${type} record${several ? 's' : ''} of ${name}`,
	},
	proof: 'Tested',
	proven: (decision, spf, lookups) => `decision ${decision}, SPF ${spf}, ${lookups}/10 DNS lookups`,
	sendersKept: 'all current senders still pass',
	sendersLost: 'not all current senders still pass',
	noneBefore: 'no SPF record before: servers not listed here will get softfail',
};

const state: StateLabels = {
	aligned: 'aligned with From',
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
	covered: (ipv4, ipv6) => {
		const shares = [
			ipv4 === '' ? '' : `${ipv4} of its IPv4`,
			ipv6 === '' ? '' : `${ipv6} of its IPv6`,
		];
		return `passes for ${shares.filter((share) => share !== '').join(' and ')} addresses`;
	},
	lookups: (count, limit) => `${count}/${limit} DNS lookups`,
	emptyLookups: (count) => `${count}/2 void`,
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
	bits: (count) => `${count} bits`,
	aliasOf: (target) => `(alias of ${target})`,
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
	noRejection: 'the policy lets such mail through',
	restRejected: 'mail from the other servers is rejected',
	restQuarantined: 'mail from the other servers goes to the spam folder',
	policyUnknown: 'policy unknown',
	path: {
		aligned: 'pass',
		partial: 'partial pass',
		unaligned: 'no aligned pass',
		unknown: 'unknown',
	},
	paths: (spf, dkim) => `SPF: ${spf}, DKIM: ${dkim}`,
	policyOf: (domain) => `policy of ${domain}`,
	methodsDiffer: 'RFC 7489 and RFC 9989 judge it differently',
	met: 'met',
	unmet: 'unmet',
	noRecord: 'no such record',
	noName: 'no such name',
	noAnswer: (reason) => `no answer (${reason})`,
	failure: {
		timeout: 'timeout',
		servfail: 'servfail',
		refused: 'refused',
		bogus: 'bogus',
		malformed: 'malformed',
		network: 'network',
		cancelled: 'cancelled',
	},
};

const fields: FieldLabels = {
	name: 'Name',
	inFull: (name) => `in full: ${name}`,
	root: 'the DNS root',
	type: 'Type',
	ttl: 'TTL',
	value: 'Value',
	current: 'Current value',
	fresh: 'New value',
	toRemove: 'Value to delete',
	strings: 'Value in parts (only if needed)',
};

const setup: SetupLabels = {
	heading: (relay) => `What ${relay} needs in DNS`,
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
	reason: {
		'several-records': 'several SPF records',
		'invalid-record': 'broken',
		'name-not-given': 'name not known',
		'value-not-given': 'value not known',
		'not-answered': 'no answer',
		'not-asked': 'not checked',
	},
	need: { required: 'required', recommended: 'recommended', 'no-effect': 'has no effect' },
	placeholders,
};

const detect: DetectLabels = {
	nobody: (domain) => `No known mail service was found for ${domain}.`,
	heading: (domain) => `Services that work for ${domain}, by its DNS records`,
	confidence: { certain: 'certain', likely: 'likely', hint: 'a hint' },
	role: { inbox: 'receives mail', sends: 'sends', both: 'receives mail and sends' },
	by: { mx: 'MX', spf: 'SPF', dkim: 'DKIM', 'return-path': 'return path' },
	kind: 'Kind',
	record: 'Record',
	unclaimed: 'Of no known relay: own servers, or services not in the catalogue',
	unanswered: 'DNS gave no answer; somebody may be missing above',
	notAsked: 'not asked',
	more: (count) => `and ${count} more`,
	tried: (count) => `${count} usual selectors were tried; others may be in use.`,
	silent: (count) => `DNS gave no answer for ${count} of them.`,
};

const scope: Labels['scope'] = {
	from: 'about the From address',
	relay: "about this relay's mail",
	domain:
		'about the domain in general; does not decide by itself, but may be why the relay is not authorized',
};

const graded: Labels['graded'] = {
	error: 'an error',
	warning: 'a warning',
	info: 'a note',
	unknown: 'not known',
};

/** English. */
export const labels: Labels = {
	verdict,
	state,
	engine,
	fields,
	setup,
	detect,
	scope,
	graded,
	page,
};
