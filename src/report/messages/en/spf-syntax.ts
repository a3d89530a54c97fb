/**
 * English words for how the terms of an SPF record are written.
 *
 * @module
 */

/** The words of the codes about how a term is written. */
export const spfSyntaxMessages = {
	'spf.syntax': {
		title: 'Part cannot be understood',
		owner: '{The part} in {the list} cannot be understood. {That voids the list}',
		admin: '{The term} in {the record} breaks the grammar; permerror.',
	},
	'spf.unknown-mechanism': {
		title: 'Word unknown to SPF',
		owner:
			'{The part} in {the list} begins with a word that does not exist there. {That voids the list}',
		admin: '{The term} in {the record} is no mechanism of RFC 7208; permerror.',
	},
	'spf.unknown-modifier': {
		title: 'Part without effect',
		owner:
			'Mail providers ignore {the part} in {the list}. It does no harm, and nothing needs to be done.',
		admin: '{The term} in {the record} is an unknown modifier, which check_host() ignores.',
	},
	'spf.did-you-mean': {
		title: 'Typing slip',
		owner:
			'{The slip} in {the list} looks like a typing slip[; probably "{meant}" was meant]. Mail providers ignore such a part or treat the whole list as faulty.',
		admin: '{The slip} in {the record} is no mechanism[; probably "{meant}" was meant].',
	},
	'spf.ip4-invalid': {
		title: 'Not an IPv4 address',
		owner:
			'Behind "ip4:" in {the list} there should be the Internet address of a server, such as 192.0.2.1[, but "{value}" is none]. {That voids the list}',
		admin: '["{value}"|{The term}] in {the record} is no ip4-network; permerror.',
	},
	'spf.ip6-invalid': {
		title: 'Not an IPv6 address',
		owner:
			'Behind "ip6:" in {the list} there should be an Internet address of the newer kind, such as 2001:db8::1[, but "{value}" is none]. {That voids the list}',
		admin: '["{value}"|{The term}] in {the record} is no ip6-network; permerror.',
	},
	'spf.ip-family': {
		title: '"ip4" and "ip6" mixed up',
		owner:
			'{The list} mixes up the two kinds of Internet addresses: "ip4:" goes with those like 192.0.2.1, "ip6:" with those like 2001:db8::1. {That voids the list}',
		admin: '{The term} in {the record} holds an address of the other family; permerror.',
	},
	'spf.cidr-invalid': {
		title: 'Size of an address block invalid',
		owner:
			'The number after the slash of {the part} in {the list} is not valid. It says how large a block of addresses is[ and must lie between 0 and {max}]. {That voids the list}',
		admin:
			'The prefix length of {the term} in {the record} is invalid[ (0 to {max} without leading zeros)]; permerror.',
	},
	'spf.cidr-host-bits': {
		title: 'Block named by an inner address',
		owner:
			'{The part} in {the list} names a block of addresses by one from its middle instead of the first. Mail providers understand it all the same, and nothing needs to be done.',
		admin:
			'{The term} in {the record} has host bits set, which are ignored[; the network is {network}].',
	},
	'spf.domain-missing': {
		title: 'Domain missing',
		owner: 'The name of a domain is missing in {the part} in {the list}. {That voids the list}',
		admin: '{The term} in {the record} lacks its domain-spec; permerror.',
	},
	'spf.domain-invalid': {
		title: 'Invalid domain',
		owner: '{The part} in {the list} does not name a valid domain. {That voids the list}',
		admin: '{The term} in {the record} has an invalid domain-spec; permerror.',
	},
	'spf.macro-syntax': {
		title: 'Invalid placeholder',
		owner:
			'{The part} in {the list} contains a placeholder (a percent sign with a letter in braces) that is written wrongly. {That voids the list}',
		admin: '{The term} in {the record} has an invalid macro; permerror.',
	},
	'spf.macro-not-allowed': {
		title: 'Placeholder not allowed here',
		owner:
			'{The part} in {the list} contains a placeholder (a percent sign with a letter in braces) that is not allowed in this place. {That voids the list}',
		admin:
			'{The term} in {the record} uses a macro letter (c, r or t) that only explanations may use; permerror.',
	},
	'spf.all-argument': {
		title: '"all" must be alone',
		owner:
			'In {the list} something is attached to the word "all", which must be alone. {That voids the list}',
		admin: '"all" in {the record} carries an argument; permerror.',
	},
	'spf.duplicate-modifier': {
		title: 'Part allowed only once',
		owner:
			'{The part} is there more than once in {the list}, but is allowed only once. {That voids the list}',
		admin: '{The term} appears more than once in {the record}; permerror.',
	},
	'spf.exp-missing': {
		title: 'Explanation text missing',
		owner:
			'{The list} refers to a text that explains refused mail, but there is none. This changes nothing about who may send, and nothing needs to be done.',
		admin:
			'The target of "exp="[ ({target})] in {the record} has no TXT record; check_host() gives no explanation.',
	},
	'spf.exp-multiple': {
		title: 'Several explanation texts',
		owner:
			'{The list} refers to a text that explains refused mail, but there are several, so that none is used. This changes nothing about who may send, and nothing needs to be done.',
		admin:
			'The target of "exp="[ ({target})] in {the record} has several TXT records; check_host() gives no explanation.',
	},
	'spf.modifier-order': {
		title: 'Unusual order',
		owner:
			'The parts of {the list} are in an unusual order. Mail providers understand it anyway, and nothing needs to be done.',
		admin:
			'{The term} in {the record} comes before a mechanism; modifiers should come last. The result is the same.',
	},
} as const;
