/**
 * English words for the limits of an SPF check.
 *
 * @module
 */

/** The words of the codes about limits. */
export const spfLimitMessages = {
	'spf.lookup-limit': {
		title: 'Too many DNS lookups',
		owner: [
			'counted=octets -> {The outer list} and the lists it refers to are so long that this check gave up.',
			'loop -> {The outer list} refers to itself: it leads back to {loop}, so it never ends. Mail providers then give up and treat the list as faulty.',
			'counted=questions -> {The outer list} takes so many DNS lookups (questions to other domains) that this check gave up.',
			'{The outer list} takes more than the 10 DNS lookups (questions to other domains) allowed[, namely {worst}]. Mail providers then give up and treat the list as faulty.',
		],
		admin: [
			'counted=octets -> The records that {the outer record} leads to hold more octets than one check reads; not evaluated further.',
			'loop -> {The outer record} leads into a loop at {loop}; permerror for addresses not matched before the limit of 10 DNS lookups.',
			'counted=questions -> Evaluating {the outer record} took more questions than one check may send; permerror.',
			'{The outer record} takes {worst|more than 10} terms that look up DNS where 10 are allowed; permerror for addresses not matched before the limit.',
		],
	},
	'spf.lookup-near-limit': {
		title: 'Nearly too many DNS lookups',
		owner:
			'{The list} takes {worst|9 or 10} of the 10 DNS lookups (questions to other domains) allowed. It works now, but may break when you or one of your services adds something.',
		admin: '{The record} takes {worst|9 or 10} of 10 terms that look up DNS.',
	},
	'spf.lookup-order-dependent': {
		title: 'Right only for the first parts',
		owner:
			'{The list} takes more DNS lookups (questions to other domains) than the 10 allowed. Only servers that are found before the limit is reached still count as allowed, the others do not.',
		admin:
			'{The record} takes {worst|more than 10} terms that look up DNS in the worst case; addresses that match before the limit pass, the others get permerror.',
	},
	'spf.lookup-third-party-growth': {
		title: 'One service takes many lookups',
		owner:
			'In {the list}, {the part} takes {lookups|most} of the 10 DNS lookups (questions to other domains) allowed, and its operator can make it more. Nothing needs to be done as long as the sum stays within 10.',
		admin:
			'{The term} in {the record} takes {lookups|most} of the 10 lookups, and a third party decides about that number.',
	},
	'spf.void-limit': {
		title: 'Too many void DNS lookups',
		owner:
			'{The outer list} leads to more than {limit|2} names that do not exist or have no address. Mail providers then give up and treat the list as faulty.',
		admin: 'Evaluating {the outer record} makes more than {limit|2} void lookups; permerror.',
	},
	'spf.void-present': {
		title: 'Void DNS lookups',
		owner:
			'{The list} leads to [voids=1 -> a name that does not exist or has no address|{voids|some} names that do not exist or have no address]. Up to {limit|2} such names are allowed, so nothing needs to be done.',
		admin: '{The record} makes {voids|some} of {limit|2} void lookups allowed.',
	},
	'spf.mx-too-many': {
		title: 'Too many mail servers',
		owner:
			'{The part} in {the list} leads to {exchanges|too many} mail servers, but at most {limit|10} are allowed. Mail providers then give up and treat the list as faulty.',
		admin:
			'{The term} in {the record} yields {exchanges|too many} mail exchangers where {limit|10} are allowed; permerror.',
	},
	'spf.ptr-too-many': {
		title: 'Server with very many names',
		owner:
			'The sending server has {names|very many} names in DNS, the directory in which domains publish their settings. Mail providers look at no more than {limit|10} of them.',
		admin:
			'{subject.name|The address} has {names|many} PTR records; only {limit|10} are looked at.',
	},
} as const;
