/**
 * English words for whether there is an SPF record, and in what form DNS hands it out.
 *
 * @module
 */

/** The words of the codes about the record as a whole. */
export const spfRecordMessages = {
	'spf.missing': {
		title: 'No SPF record',
		owner:
			'There is no SPF record for {the domain} (a list of the servers that may send for it). Without it, mail providers cannot tell whether a server is allowed to send for this domain.',
		admin: '{The domain} has no TXT record that begins with "v=spf1"; check_host() gives none.',
	},
	'spf.dns-error': {
		title: 'DNS gave no answer for SPF',
		owner:
			'DNS, the directory in which domains publish their settings, did not answer when asked about [{name}|{the domain}]. Whether servers may send is therefore not fully known at the moment.',
		admin:
			'The question for[ {type} of] [{name}|{the domain}] failed[ ({reason})]; where the result depends on it, check_host() gives temperror.',
	},
	'spf.nxdomain': {
		title: 'Domain does not exist',
		owner:
			'DNS, the directory in which domains publish their settings, knows no name {the domain}. So there is no list of servers that may send for it either.',
		admin: '{The domain} does not exist (NXDOMAIN); check_host() gives none.',
	},
	'spf.domain-malformed': {
		title: 'Not a complete domain name',
		owner:
			'["{subject.name}"|The name given] is not a complete domain name such as shop.example, so there can be no list of servers that may send for it.',
		admin:
			'["{subject.name}"|The name] has a single label, or one that is empty or too long; check_host() gives none.',
	},
	'spf.multiple': {
		title: 'Several SPF records',
		owner:
			'For {the domain} there are {records|several} SPF records (lists of the servers that may send for it), but only one is allowed. Mail providers then use none of them.',
		admin:
			'{The domain} publishes {records|several} TXT records that begin with "v=spf1"; the result is permerror.',
	},
	'spf.version-malformed': {
		title: 'Not quite an SPF record',
		owner:
			'A text at {the domain} looks like an SPF record (a list of the servers that may send) but does not begin with exactly "v=spf1" and a space. Mail providers do not treat it as one.',
		admin:
			'["{text}"|A text] at {the domain} does not begin with "v=spf1" followed by a space or the end; it is not selected.',
	},
	'spf.leading-space': {
		title: 'Space before "v=spf1"',
		owner:
			'A text at {the domain} looks like an SPF record (a list of the servers that may send) but begins with a space. Mail providers do not treat it as one.',
		admin: '["{text}"|A text] at {the domain} has white space before "v=spf1"; it is not selected.',
	},
	'spf.non-ascii': {
		title: 'Forbidden character',
		owner:
			'{The list} contains a character that is not allowed there, such as an umlaut, a curly quotation mark or an invisible character. {That voids the list}',
		admin: '{The record} has an octet outside 0x20-0x7E[ (decimal {octet})]; permerror.',
	},
	'spf.string-join-lost-space': {
		title: 'Space lost between two pieces',
		owner:
			'{The list} is stored in several pieces, and a space is missing where two of them meet. Mail providers join the pieces without a gap and so misread {the part}.',
		admin: 'Two character-strings meet without a space inside {the term} of {the record}.',
	},
	'spf.sender-id': {
		title: 'Old Sender ID record',
		owner:
			'Beside other texts {the domain} publishes one that begins with "spf2.0", an abandoned relative of the list of servers that may send. It does no harm, and nothing needs to be done.',
		admin: '{The domain} publishes a Sender ID record ("spf2.0"); SPF does not read it.',
	},
	'spf.wrong-name': {
		title: 'SPF record at a wrong name',
		owner:
			'There is an SPF record (a list of the servers that may send) with the name {subject.name|of another domain}, and mail from {domain|your domain} is checked with the list at {domain|your domain} only.[subject.isAppended ->  Probably the name was entered with the domain, and the form of your provider added it once more.]',
		admin:
			'There is a record that begins with "v=spf1" at {the domain}, a name that no receiver asks for mail from {domain|the domain}, which has none.',
	},
	'spf.record-bytes': {
		title: 'Long SPF record',
		owner:
			'{The list} is rather long. It works as it is and nothing needs to be done, but there is little room for more.',
		admin:
			'{The record} is longer than the 450 octets that are sure to fit into a small DNS answer[ ({bytes})].',
	},
	'spf.string-255': {
		title: 'SPF record breaks off',
		owner:
			'{The list} breaks off where its last piece holds 255 characters, the most that fit. Probably its end was lost when it was entered.',
		admin:
			'The last character-string of {the record} has its full 255 octets, and the record lacks its end[; the last term is "{last}"].',
	},
	'spf.answer-bytes': {
		title: 'Too much text at one name',
		owner:
			'All the texts published at {the domain} together make a long answer[ ({bytes} bytes)] for mail providers who ask for them. Some may fail to fetch it, and with it the list of servers that may send.',
		admin:
			'The TXT answer of {the domain} takes[ {bytes} octets| many octets]; over UDP it may be truncated or fragmented.',
	},
	'spf.alias': {
		title: 'Permitted servers by reference',
		owner:
			'The name {subject.name|in question} only refers (CNAME) to {target|another name}[hasRecord -> , so the list of permitted servers there applies|, where no valid list of permitted servers stands]. Nothing needs to be done about that.',
		admin:
			'The name {subject.name|in question} is an alias of {target|another name}, whose answer is [hasRecord -> the SPF record|no single SPF record].',
	},
	'spf.ttl-long': {
		title: 'Changes show slowly',
		owner:
			'Mail providers may go on using the old version of {the list} for [ttl -> up to {the ttl in words}|many hours] after a change. Nothing needs to be done about it.',
		admin:
			'The TTL of the TXT records of {the domain} is[ {ttl} s| long][; {advised} s are advised before a change].',
	},
} as const;
