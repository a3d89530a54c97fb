/**
 * English words for changes in DNS.
 *
 * @module
 */

/** What each kind of change does, without full stop. */
export const changeTitles = {
	'spf-added': 'Add an SPF record',
	'spf-joined': 'Make one SPF record of several',
	'spf-extended': 'Extend the SPF record',
	'spf-mended': 'Correct the SPF record',
	'spf-removed': 'Delete an SPF record',
	'dmarc-added': 'Add a DMARC policy',
	'dmarc-joined': 'Make one DMARC policy of several',
	'dmarc-loosened': 'Loosen the DMARC policy',
	'dmarc-mended': 'Correct the DMARC policy',
	'dmarc-removed': 'Delete a DMARC policy',
	'dkim-alias': 'Point to the DKIM key',
	'dkim-key': 'Publish the DKIM key',
	'dkim-key-mended': 'Correct the DKIM key',
	'dkim-removed': 'Delete the old DKIM record',
	'alias-added': 'Point a name to the mail service',
	'alias-changed': 'Change where a name points',
	'alias-removed': 'Replace a reference by records of its own',
	'record-added': 'Add a record',
	'record-changed': 'Change a record',
	'record-removed': 'Delete a record',
} as const;

/** What a change does and why for somebody who has never seen a DNS record, and exactly for admins. */
export const changeKinds = {
	'spf-added': {
		owner: '{The SPF record} There is none yet; the new one permits your mail service.',
		admin: 'Adds the SPF record.',
	},
	'spf-joined': {
		owner: [
			'isContested -> {The SPF record} Your domain has more than one of them. Only one is allowed, so none of them counts at the moment. The new record puts them together.',
			'{The SPF record} Beside it, your domain has another text that looks like one. The new record puts them together.',
		],
		admin: 'Joins several SPF records into one.',
	},
	'spf-extended': {
		owner: '{The SPF record} {how it is extended}. Everything else stays as it is.',
		admin: 'Extends the SPF record.',
	},
	'spf-mended': {
		owner: '{The SPF record} It is corrected.{what is different}',
		admin: 'Corrects the SPF record.',
	},
	'spf-removed': {
		owner: '{The SPF record} The one under this name is not needed or is in the way.',
		admin: 'Removes an SPF record.',
	},
	'dmarc-added': {
		owner: '{The DMARC policy} There is none under this name yet.{how strict it is}',
		admin: 'Adds the DMARC record.',
	},
	'dmarc-joined': {
		owner:
			'{The DMARC policy} Your domain has more than one: {before}.[isContested ->  Receivers follow none of them.] {which is chosen}',
		admin:
			'Joins several DMARC records into one; of the policies the mildest, so that nothing is newly rejected.',
	},
	'dmarc-loosened': {
		owner:
			'{The DMARC policy} Until now mail had to match the domain of its sender address exactly. Afterwards subdomains count as well.',
		admin: 'Loosens strict alignment.',
	},
	'dmarc-mended': {
		owner: '{The DMARC policy} It is corrected.{what is different}',
		admin: 'Corrects the DMARC record.',
	},
	'dmarc-removed': {
		owner: '{The DMARC policy} The one under this name is not needed or is in the way.',
		admin: 'Removes a DMARC record.',
	},
	'dkim-alias': {
		owner:
			'{The DKIM key} The new record (CNAME) points to the key that your mail service provides.',
		admin: 'Delegates the DKIM selector by CNAME.',
	},
	'dkim-key': {
		owner: '{The DKIM key} The new record holds that key.',
		admin: 'Publishes the DKIM key.',
	},
	'dkim-key-mended': {
		owner: [
			'isOfSeveral -> {The DKIM key} Only one record may be under this name: the new one, with the right key.',
			'{The DKIM key} The new record replaces the one that is there.',
		],
		admin: 'Replaces the DKIM key.',
	},
	'dkim-removed': {
		owner: [
			'isAddress -> {The DKIM key} There is an address here instead. If your DNS settings show a reference (CNAME) under this name with a proxy switched on, switch the proxy off ("DNS only"): nothing else is needed then. Otherwise delete the address first.',
			'{The DKIM key} Another record with this name is in the way of the new one; delete it first.',
		],
		admin: 'Clears the name of the DKIM selector.',
	},
	'alias-added': {
		owner:
			"The name {name} should point to your mail service (CNAME). Undeliverable mail returns to this name, and receivers then check the mail service's own list of permitted servers.",
		admin: 'Adds a CNAME.',
	},
	'alias-changed': {
		owner:
			'The name {name} points to the wrong target (CNAME). Afterwards it points to the one that your mail service needs.',
		admin: 'Changes the target of the CNAME.',
	},
	'alias-removed': {
		owner:
			'The name {name} only points to another name (CNAME). Beside such a reference no other record is possible, so it is deleted. The changes that follow belong to it: make all of them one right after the other.',
		admin: 'Removes the CNAME, next to which no other record may exist.',
	},
	'record-added': {
		owner: 'This record is needed so that everything that used the CNAME keeps working.',
		admin: 'Adds records.',
	},
	'record-changed': {
		owner: 'This record gets another value.',
		admin: 'Changes records.',
	},
	'record-removed': {
		owner: 'This record is not needed or is in the way.',
		admin: 'Removes records.',
	},
} as const;

/** What else is said of a change, with the facts in braces. */
export const changeSentences = {
	parts: '[added: {plainly.added}[; removed: {plainly.removed}]|removed: {plainly.removed}]',
	tested: [
		'by=save -> We tested this change: sending will then work.',
		'by=warn -> We tested this change: sending is then permitted, and only warnings remain.',
		'by=helps -> We tested this change: it helps, but more may be needed. Check again afterwards.',
		'by=block -> We tested this change: alone it is not enough yet.',
		'by=retry -> We could not test whether this change is enough, because DNS did not answer.',
	],
	senders: [
		'affected=kept -> All current senders may still send.',
		'affected=lost -> Note: not every server that may send for your domain today may still do so afterwards.',
		'affected=none-before -> Servers that are not in the new record will count as suspicious, including your own mail server.',
	],
	firstRecord:
		'There was no SPF record: servers not listed here, including your own mail server, will get softfail instead of none. Add them first.',
	afterwards: 'Afterwards: {what}.',
	writesOut:
		'Afterwards the servers of {names} are listed in the record one by one instead of by reference. When these servers change, you must update the record by hand.',
	loses:
		'Not in the new value, although it was meant or in effect: {what}. If you still need it, add it again in its right form.',
	losesAll:
		'Until now "{what}" let every server in the world send for your domain. Afterwards, servers that are not in the record count as suspicious. First add every service through which you send mail.',
	losesGiven:
		'Until now a catch-all entry (a name with "*") answered for this name: {what}. With a record of its own the name does not get that any more; if it is used under this name, enter it here as well.',
	losesKey:
		'A key of another service works under this name today ({what}). After this change, receivers reject its signatures. Better ask your mail service for another selector, and leave this record alone.',
	losesPolicy:
		'What you had written never took effect, so the new record only monitors at first. Left for later: {what}.',
	mend: ['meant -> "{found}" becomes "{meant}"[ ({cause})]', '"{found}" is removed[ ({cause})]'],
	mends: 'Correction: {phrases}.',
	notInForce:
		'Receivers have ignored this text so far: {texts}. It looks like a second SPF record, so the servers it names are in the new one, and from now on they may send. Delete those that should not.',
	madeBy: [
		'owner -> You cannot make this change yourself; only the operator of {owner} can.',
		'You cannot make this change yourself; only the operator of the mail service can.',
	],
	adminAdd: 'Add: {line}',
	adminRemove: 'Remove: {line}',
} as const;

/** What the words for changes have in common. */
export const changePhrases = {
	'The SPF record': 'The SPF record is the list of servers that may send mail for your domain.',
	'The DMARC policy': 'The DMARC policy tells receivers what to do with forged mail.',
	'The DKIM key': 'Receivers use the DKIM key to check the signature of your mail.',
	'what is different': [
		'isDifferent -> [ Added: {added}.][ Removed: {removed}.]',
		'isTold -> ',
		'isReordered ->  Only the order of its parts changes, and here it matters.',
		' Only the way it is written changes.',
	],
	'how it is extended': [
		'adds=reference -> A reference to your mail service is added: {added}',
		'adds=references -> These references are added: {added}',
		'This is added: {added}',
		'It is extended',
	],
	'which is chosen':
		'[The new record has the mildest, "p={policy}"|The new record is chosen], so that no mail is rejected that is delivered today. It has the report addresses of all of them.',
	'how strict it is': [
		'isMonitoring ->  With "p=none" nobody is asked to reject mail. You can make it stricter later.',
		' It is strict: mail that cannot be verified as yours will be rejected or land in the spam folder. First check every service through which you send mail.',
	],
} as const;
