/**
 * English words for findings about DMARC policies and what they do to this mail.
 *
 * @module
 */

/** The words of the other `dmarc.*` codes. */
export const dmarcMessages = {
	'dmarc.missing': {
		title: 'DMARC policy missing',
		owner:
			'There is no policy for {the policy domain} that tells receivers what to do with forged mail (DMARC). Several large mailbox providers require one.',
		admin: 'No DMARC record applies to {the policy domain}.',
	},
	'dmarc.dns-error': {
		title: 'DMARC policy could not be read',
		owner:
			'The DNS server did not answer when we asked for the policy at {the name}, which tells receivers what to do with forged mail (DMARC). Whether there is one is not known.',
		admin: 'The TXT question for {the name} failed[ ({reason})]; the policy is unknown.',
	},
	'dmarc.multiple': {
		title: 'Several DMARC policies',
		owner: 'There is more than one {DMARC policy}. Receivers then follow none of them.',
		admin: '{the name} holds {count|several} DMARC records; receivers use none of them.',
	},
	'dmarc.inherited': {
		title: 'DMARC policy of a higher domain',
		owner:
			'There is no policy against forged mail (DMARC) of its own for {the policy domain}, so the one of {policyDomain|a higher domain} counts. That is fine.',
		admin:
			'{the policy domain} has no DMARC record; that of {policyDomain|a higher domain} applies[, by its tag {tag}].',
	},
	'dmarc.psl-vs-treewalk': {
		title: 'Receivers may judge differently',
		owner:
			'Receivers find the policy against forged mail (DMARC) for your domain in two ways, an old one and a new one, and here the two lead to different results. Some receivers may treat your mail differently from what this check says.',
		admin:
			'The Tree Walk of RFC 9989 and the public suffix list of RFC 7489 disagree on policy domain, policy or alignment{the methods}.',
	},
	'dmarc.psd': {
		title: 'Marked as a registry domain',
		owner:
			'The {DMARC policy} says where an organization ends[psd=y -> : others register their domains under it]. That is rarely needed and for your information only.',
		admin: 'The record at {the name} has psd={psd|y or n}.',
	},
	'dmarc.p-none': {
		title: 'DMARC only monitors',
		owner:
			'The {DMARC policy} only monitors: receivers are not asked to reject forged mail. That is right to begin with.',
		admin: 'The record at {the name} has p=none: reports, no enforcement.',
	},
	'dmarc.p-quarantine': {
		title: 'DMARC sends forged mail to spam',
		owner:
			'The {DMARC policy} asks receivers to put forged mail into the spam folder. That is fine.',
		admin: 'The record at {the name} has p=quarantine.',
	},
	'dmarc.sp-none': {
		title: 'Subdomains not protected',
		owner: 'The {DMARC policy} protects your domain, but not names below it.',
		admin: 'The record at {the name} has sp=none while p is stricter.',
	},
	'dmarc.sp-ineffective': {
		title: 'Part of the DMARC policy without effect',
		owner:
			'The {DMARC policy} has a part for names below it[ ("{tag}")]. Receivers read that part only at {organizationalDomain|the main domain}, so it has no effect here.',
		admin:
			'The tag {tag|sp} at {the name} has no effect: it is read at the organizational domain alone[ ({organizationalDomain})].',
	},
	'dmarc.test-mode': {
		title: 'DMARC policy in test mode',
		owner: 'The {DMARC policy} is marked as a test. Receivers apply a milder policy than it says.',
		admin: 'The record at {the name} has t=y; the next milder policy is applied.',
	},
	'dmarc.pct-partial': {
		title: 'DMARC policy for a part of the mail',
		owner:
			'The {DMARC policy} should count only for a part of the mail[ ({pct} percent)]. Many receivers do not know this part any more and apply the policy to all of it.',
		admin:
			'The record at {the name} has pct={pct|less than 100}, which RFC 9989 no longer knows: some receivers apply it, others do not.',
	},
	'dmarc.strict-blocks': {
		title: 'DMARC requires exactly the same domain',
		owner:
			'The policy of {the policy domain} against forged mail (DMARC) requires proof of exactly the domain of the sender address. This service uses a domain that belongs to it but is not the same, so the proof does not count.',
		admin:
			'Strict alignment (adkim=s or aspf=s) at {the name} keeps an identifier of the same organization from aligning.',
	},
	'dmarc.no-aligned-path': {
		title: 'Mail cannot be verified as yours',
		owner:
			'Receivers cannot verify that mail sent through this service comes from your domain: neither SPF (the list of permitted servers) nor DKIM (the signature) passes for your domain.',
		consequence: [
			'consequence=rejected -> Such mail is rejected or lands in the spam folder.',
			'consequence=quarantined -> Such mail lands in the spam folder or is rejected.',
			'consequence=delivered -> Such mail may land in the spam folder.',
		],
		admin:
			'Neither SPF nor DKIM passes in alignment with the From domain[; a receiver that follows the policy {does what to this mail}].',
	},
	'dmarc.single-path-spf': {
		title: 'Forwarded mail without a signature',
		owner:
			'The origin of your mail can be verified only by SPF (the list of permitted servers). When somebody forwards it, SPF fails, and the mail may be rejected or land in the spam folder. A DKIM signature survives forwarding.',
		admin: 'DMARC rests on SPF alone; it fails on forwarding.',
	},
	'dmarc.single-path-dkim': {
		title: 'Only the DKIM signature counts',
		owner:
			'The origin of your mail can be verified only by its DKIM signature. That is usually enough; SPF (the list of permitted servers) does not help here.',
		admin: 'DMARC rests on DKIM alone; SPF does not align.',
	},
	'dmarc.wrong-location': {
		title: 'DMARC policy under the wrong name',
		owner:
			'There is a {DMARC policy}. Receivers look for it at {expected|the name that begins with _dmarc} and do not find it.',
		admin:
			'There is a DMARC record at {the name}, where no receiver looks[; it belongs at {expected}].',
	},
	'dmarc.alias': {
		title: 'DMARC policy by reference',
		owner: [
			'hasRecord -> The name {the name} is only a reference (CNAME) to {target|another name}. The policy there applies, and only its owner can change it.',
			'The name {the name} is only a reference (CNAME) to {target|another name}, and there is no valid policy against forged mail (DMARC) there.',
		],
		admin:
			'{the name} is an alias of {target|another name}, whose answer is [hasRecord -> the DMARC record|no single DMARC record].',
	},
	'dmarc.from-wildcard': {
		title: 'No DMARC policy of its own',
		owner:
			'What DNS answers for {the name} comes from a catch-all entry (a name with "*") and is no valid policy against forged mail (DMARC). Leave the catch-all entry as it is: a new record under the exact name takes precedence.',
		admin:
			'The answer at {the name}[ ({text})] is synthesized from a wildcard[; {probe} gives the same]. A record at the exact name wins, and nothing is to be removed.',
	},
	'dmarc.at-root': {
		title: 'DMARC policy under the wrong name',
		owner:
			'There is a policy against forged mail (DMARC) right at {the name}. Receivers look for it at _dmarc.{the name} only.',
		admin: 'There is a DMARC record at {the name} instead of _dmarc.{the name}; it has no effect.',
	},
} as const;
