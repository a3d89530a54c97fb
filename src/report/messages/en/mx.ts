/**
 * English words for findings about mail exchangers and reverse names.
 *
 * @module
 */

/** The words of every `mx.*` and `ptr.*` code. */
export const mxMessages = {
	'mx.null-with-others': {
		title: 'Contradictory entries for incoming mail',
		owner:
			'For {the name} mail servers are entered, and at the same time the domain is marked as accepting no mail. Mail to you may be lost.',
		admin: '{the name} has a null MX next to other MX records.',
	},
	'mx.null-pref': {
		title: 'Unusual entry for "accepts no mail"',
		owner: 'The entry that {the name} accepts no mail has an unusual number. That hardly matters.',
		admin: 'The null MX of {the name} has preference {preference|other than 0} instead of 0.',
	},
	'mx.no-address': {
		title: 'Mail server without an address',
		owner:
			'For incoming mail of {the name} the server {exchange|a mail server} is entered, but it has no address. Mail to you cannot be delivered there.',
		admin: 'The MX host {exchange|a mail server} of {the name} has neither A nor AAAA records.',
	},
	'mx.nxdomain': {
		title: 'Mail server does not exist',
		owner:
			'For incoming mail of {the name} the server {exchange|a mail server} is entered, which does not exist. Mail to you cannot be delivered there.',
		admin: 'The MX host {exchange|a mail server} of {the name} does not exist (NXDOMAIN).',
	},
	'mx.cname': {
		title: 'Mail server is only a reference',
		owner:
			'For incoming mail of {the name} the name {exchange|a mail server} is entered, which only points to another one (CNAME). Some senders cannot handle that.',
		admin: 'The MX host {exchange|a mail server} of {the name} is a CNAME[ to {aliases.last}].',
	},
	'mx.ip-literal': {
		title: 'IP address instead of a mail server name',
		owner:
			'For incoming mail of {the name} an IP address[ ({exchange})] is entered instead of the name of a server. That is not allowed, and mail to you may be lost.',
		admin: 'An MX record of {the name} holds an IP address[ ({exchange})].',
	},
	'mx.duplicate': {
		title: 'Mail server entered twice',
		owner:
			'For incoming mail of {the name} the server {exchange|a mail server} is entered more than once. That does no harm.',
		admin: 'The MX host {exchange|a mail server} of {the name} occurs more than once.',
	},
	'ptr.missing': {
		title: 'Sending server without a name',
		owner:
			'{address|One of its addresses}, from which mail is sent, has no name in DNS (reverse name). Some mailbox providers refuse mail from such servers.',
		admin: 'There is no PTR record at {the name}.',
	},
	'ptr.unconfirmed': {
		title: 'Name of the sending server does not fit',
		owner:
			'{address|One of its addresses}, from which mail is sent, has a name in DNS[ ({names})] that does not lead back to it. Some mailbox providers refuse mail from such servers.',
		admin: 'No name[ ({names})] in the PTR records at {the name} resolves back to the address.',
	},
} as const;
