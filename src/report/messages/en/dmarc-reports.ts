/**
 * English words for findings about the reports a DMARC record asks for.
 *
 * @module
 */

/** The words of the codes about reports. */
export const dmarcReportMessages = {
	'dmarc.rua-missing': {
		title: 'No reports asked for',
		owner:
			'The {DMARC policy} names no mailbox for reports. With reports you would see who sends mail in the name of your domain.',
		admin: 'The record at {the name} has no rua= tag.',
	},
	'dmarc.rua-invalid': {
		title: 'Address for reports not valid',
		owner:
			'In the {DMARC policy}, an address for reports[ ("{value}")] is not written correctly. No report goes there.',
		admin: 'A URI[ ({value})] in rua= at {the name} is not valid.',
	},
	'dmarc.rua-not-mailto': {
		title: 'Reports come by mail only',
		owner:
			'The {DMARC policy} asks for reports by another way than mail. Receivers send reports by mail only.',
		admin:
			'A URI in rua= at {the name} has the scheme {scheme|of another kind}; only mailto: is served.',
	},
	'dmarc.rua-size-limit': {
		title: 'Outdated size limit for reports',
		owner:
			'In the {DMARC policy}, an address for reports has a size limit after "!". Receivers no longer mind it, which does no harm.',
		admin: 'A URI[ ({value})] in rua= at {the name} has a size limit, removed by RFC 9989.',
	},
	'dmarc.rua-too-many': {
		title: 'Many addresses for reports',
		owner:
			'The {DMARC policy} names {count|many} addresses for reports. Some receivers send reports to the first {served|two} only.',
		admin:
			'rua= at {the name} has {count|more than two} URIs; receivers need to serve {served|two} only.',
	},
	'dmarc.rua-duplicate': {
		title: 'Address for reports given twice',
		owner:
			'In the {DMARC policy}, an address for reports[ ("{value}")] is there twice. That does no harm.',
		admin: 'A URI[ ({value})] occurs twice in rua= at {the name}.',
	},
	'dmarc.rua-no-mx': {
		title: 'Address for reports does not accept mail',
		owner:
			'The policy against forged mail (DMARC) asks for reports to {uri.mailbox|an address} whose domain does not accept mail. The reports are lost.',
		admin: 'The domain {host|of a report address} has neither MX nor address.',
	},
	'dmarc.rua-unauthorized': {
		title: 'Reports to somebody who did not agree',
		owner:
			'The policy against forged mail (DMARC) asks for reports to {uri.mailbox|an address of another domain}. Its owner has not agreed to that in DNS, so no report goes there.',
		admin:
			'The report destination does not authorize this policy domain[; no "v=DMARC1" TXT record at {query}].',
	},
	'dmarc.rua-unknown': {
		title: 'Consent for reports not known',
		owner:
			'The policy against forged mail (DMARC) asks for reports to {uri.mailbox|an address of another domain}. Whether its owner agrees to that is not known, because DNS did not answer.',
		admin:
			'The question[ for {query}] failed; whether the report destination authorizes this policy domain is unknown.',
	},
	'dmarc.ruf-invalid': {
		title: 'Address for failure reports not valid',
		owner:
			'In the {DMARC policy}, an address for reports on single mails[ ("{value}")] is not written correctly. No report goes there.',
		admin: 'A URI[ ({value})] in ruf= at {the name} is not valid.',
	},
	'dmarc.fo-invalid': {
		title: 'Wrong value for "fo" in the DMARC policy',
		owner:
			'In the {DMARC policy}, the value of "fo"[ ("{value}")] is not one that receivers know. They skip it, which does no harm.',
		admin: 'The value[ {value}] of fo= at {the name} is not valid; it is read as fo=0.',
	},
	'dmarc.fo-without-ruf': {
		title: 'Part of the DMARC policy without effect',
		owner:
			'In the {DMARC policy}, the part "fo" has no effect, because no address for reports on single mails is given. That does no harm.',
		admin: 'fo= at {the name} has no effect without ruf=.',
	},
	'dmarc.fo-redundant': {
		title: 'Needless values in "fo"',
		owner:
			'In the {DMARC policy}, the part "fo" says the same thing more than once or in conflicting ways. That does no harm.',
		admin: 'The value[ {value}] of fo= at {the name} is redundant.',
	},
} as const;
