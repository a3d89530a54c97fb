/**
 * English words for what the terms of one SPF record say together.
 *
 * @module
 */

/** The words of the codes about terms that are written well. */
export const spfTermMessages = {
	'spf.no-all': {
		title: 'List without an end',
		owner:
			'{The list} does not say what should happen to mail from all other servers. Mail providers then judge such mail as if there were no list.',
		admin: '{The record} has neither "all" nor "redirect"; unmatched addresses get neutral.',
	},
	'spf.all-pass': {
		title: 'Everyone may send',
		owner:
			'{The list} allows every server in the world. Anybody can send mail in the name of {the domain}, and the list protects against nothing.',
		admin: '"+all" in {the record} gives pass to every address.',
	},
	'spf.all-neutral': {
		title: 'Leaves other servers open',
		owner:
			'{The list} leaves it open whether servers it does not name may send ("?all"). Nothing needs to be done for your mail to arrive, but forged mail is not hindered.',
		admin: '{The record} ends in "?all"; unmatched addresses get neutral.',
	},
	'spf.all-softfail': {
		title: 'Other servers are suspicious',
		owner:
			'{The list} calls servers it does not name suspicious ("~all"). This is usual, and nothing needs to be done.',
		admin: '{The record} ends in "~all"; unmatched addresses get softfail.',
	},
	'spf.all-fail': {
		title: 'Other servers are forbidden',
		owner:
			'{The list} forbids servers it does not name ("-all"). As long as all your mail services are in the list, nothing needs to be done.',
		admin: '{The record} ends in "-all"; unmatched addresses get fail.',
	},
	'spf.duplicate-all': {
		title: '"all" more than once',
		owner:
			'{The list} says more than once what should happen to all other servers (the parts that end in "all"). Only the first of them counts.',
		admin: '"all" appears more than once in {the record}; the first one decides.',
	},
	'spf.duplicate-term': {
		title: 'Part is there twice',
		owner:
			'{The part} is there more than once in {the list}. The repetition has no effect on who may send.',
		admin: '{The term} appears more than once in {the record}.',
	},
	'spf.terms-after-all': {
		title: 'Parts after "all"',
		owner:
			'In {the list} there is something after the part that ends in "all". Mail providers stop reading there, so servers named after it are not allowed by it.',
		admin: 'Mechanisms after "all" in {the record} are never evaluated[: {terms}].',
	},
	'spf.redirect-ignored': {
		title: 'Reference is ignored',
		owner:
			'{The list} refers to another list with "redirect=", but also has a part that ends in "all". Mail providers then ignore the reference.',
		admin: '{The record} has "all", so its "redirect" is ignored.',
	},
	'spf.ptr': {
		title: 'Outdated "ptr"',
		owner:
			'{The list} uses "ptr", an outdated way to name servers. It is slow, and some mail providers skip it.',
		admin: '{The term} in {the record}: "ptr" should not be published.',
	},
	'spf.macro-p': {
		title: 'Outdated placeholder',
		owner:
			'{The part} in {the list} uses an outdated placeholder, "%{p}", which is slow and does not always work. If your mail arrives well, nothing needs to be done.',
		admin: '{The term} in {the record} uses "%{p}", which should not be used.',
	},
	'spf.range-too-broad': {
		title: 'Very large block of addresses',
		owner:
			'{The part} in {the list} allows a very large block of Internet addresses. Strangers with a server in that block may send in the name of {the domain}.',
		admin: '{The term} in {the record} is wider than /16 (IPv4) or /32 (IPv6).',
	},
	'spf.range-private': {
		title: 'Addresses not on the Internet',
		owner:
			'{The part} in {the list} names addresses that are not used on the public Internet, such as those of a network at home or in the office. No mail provider ever sees them.',
		admin:
			"{The term} in {the record} covers special-purpose addresses[ ({kind})] that no receiver sees as a client's.",
	},
	'spf.duplicate-netblock': {
		title: 'Addresses named twice',
		owner:
			'The addresses of {the part} in {the list} are allowed by another part already[ ("{by}")]. It does no harm, and nothing needs to be done.',
		admin: '{The term} in {the record} lies within another network[, "{by}"].',
	},
	'spf.term-dead': {
		title: 'Part without effect',
		owner:
			'{The part} in {the list} changes nothing: it decides about no server that the parts before it have not decided about already. Nothing needs to be done.',
		admin: '{The term} in {the record} decides for no address[; lookups it takes: {lookups}].',
	},
	'spf.dynamic': {
		title: 'Decided mail by mail',
		owner:
			'What {the part} in {the list} allows is decided for each mail on its own, so it cannot be listed beforehand. This is permitted, and nothing needs to be done.',
		admin: '{The term} in {the record} depends on more than the address and cannot be enumerated.',
	},
} as const;
