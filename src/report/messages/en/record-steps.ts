/**
 * English sentences for steps: where to go, and for whole records.
 *
 * @module
 */

/** By kind of step. */
export const recordSteps = {
	'open-dns':
		'Open the DNS settings of {domain|your domain} at your provider, the company where the domain is registered or your website is hosted.',
	'open-relay':
		'Open the settings of your mail service and look for "DKIM", "sender domain" or "authenticate domain".',
	'check-again': [
		'when=saved -> Save, wait up to an hour until the change is visible everywhere, and check again.',
		'when=soon -> [seconds -> Check again in {the wait}.|Check again in a few minutes.]',
		'when=confirmed-by-support -> Check again as soon as the support has confirmed the change.',
		'when=mended -> Then check again.',
		'when=record-mended -> Then check again. Only then does it show whether the part of your mail service is missing too.',
		'when=with-more-time -> Check again, with more time.',
		'when=with-own-provider -> Check again, this time with your own mail provider as the mail service.',
		'when=just-changed -> [seconds -> If you have just changed something, check again in {the wait}.|If you have just changed something, check again later.]',
	],
	'changes-first':
		'If this check offers changes in DNS, make only those. Otherwise continue as follows:',
	'next-change': 'Change {number} of {count}: {the change}.',

	'find-record': [
		'value -> Find {what is sought} that has this value now: {value}',
		'Find {what is sought}[ whose value begins with "{begins}"].',
	],
	'add-record': [
		'Add a new {type} record with the name {the field} and exactly this value: {value}',
		'Add a new {type} record with the name {the field}.[type=MX ->  Your mail provider tells you its value.]',
	],
	'set-value': 'Replace its whole value with exactly this: {value}',
	'keep-record': 'Keep {the record} and this value: {value}',
	'delete-record': 'Delete {the record} and this value: {value}',
	'delete-spf-here': 'Delete the one whose value begins with "v=spf1"[: {value}|.]',
	'rename-record': [
		'to -> Change its name to [host=@ -> @ ({to} itself)|{host} (in full {to})|{to}].',
		'Change its name to the one your mail service shows. If your provider adds your domain by itself, enter only the part before your domain.',
	],
	'move-record':
		'Copy its value. If there is no {type} record with the name {the field} yet, add one with that value. Then delete the old record.',
	'set-ttl':
		'If your provider asks how long the record is valid in seconds (TTL), enter: {seconds}',
	'use-strings':
		'The value is longer than 255 characters. Most providers split it themselves. If yours refuses it, enter it in these parts, each in quotation marks: {strings.quoted}',
	'append-report-address':
		'If you would like reports on who sends with your domain, add this to the end of the value, followed by a mail address of yours: ; rua=mailto:',
	'mind-panel': '{the trap}',
	'mind-zone':
		'This name belongs to the domain {owner}. If you do not manage it yourself, ask its operator for the change.',
	'list-other-senders':
		'Until now no SPF record of {name} permitted any server. Servers that are not in the new record will count as suspicious, including your own mail server. So first ask every other provider through which you send mail what it needs in the SPF record, and put that before "~all" in the value.',
	'ask-operator':
		'Write to the support of [the operator of {owner}|your mail service] and ask for this change in its DNS:',
	publish: 'Add: name {name}, type {type}, value: {value}',
	withdraw: 'Remove: name {name}, type {type}, value: {value}',
	'if-not-yours': 'If {domain} is not your own domain, ask its operator to do this.',
} as const;
