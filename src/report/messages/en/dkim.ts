/**
 * English words for findings about DKIM.
 *
 * @module
 */

/** The words of the other `dkim.*` codes. */
export const dkimMessages = {
	'dkim.selector-missing': {
		title: 'DKIM key missing',
		owner:
			'Your mail service can sign your mail, and receivers check the signature with a key in the DNS of your domain (DKIM). This key is missing at {the name}, so receivers ignore the signature.',
		admin:
			'There is no key record at {the name}[ ({outcome})]; signatures of this selector do not verify.',
	},
	'dkim.dns-error': {
		title: 'DKIM key could not be read',
		owner:
			'The DNS server did not answer when we asked for the key at {the name}, with which receivers check the signature of your mail (DKIM). Whether the key is there is not known.',
		admin:
			'The question for {subject.type} of {the name} failed[ ({reason})]; the state of the key is unknown.',
	},
	'dkim.multiple-records': {
		title: 'Several keys under one name',
		owner:
			'There is more than one record at {the name}, where there must be exactly one {signature key}. Which of them a receiver uses is left to chance.',
		admin: '{the name} holds {count|several} TXT records; nothing says which one a verifier takes.',
	},
	'dkim.cname-wrong': {
		title: 'DKIM record points to the wrong name',
		owner: [
			'found -> The entry {the name} should point to the DKIM key of your mail service, but now points to {found}.[isZoneAppended ->  Your domain was added to the end of the target by mistake.][isOtherDomain ->  It leads to the key of another domain at the same service.]',
			'At {the name} your mail service expects an entry that points to its own key (CNAME). Something else is there.',
		],
		admin:
			'{the name}[ resolves through {found}| is no CNAME][; expected {expected}][isOtherDomain -> ; that is the key of another domain at the service][isZoneAppended -> ; the zone name was appended].',
	},
	'dkim.cname-unproven': {
		title: 'DKIM record may belong to another domain',
		owner:
			'The entry {the name} points to {found|a key}. That name is not made of your domain. Check in the settings of your mail service that it shows this very target for this domain.',
		admin:
			'{the name} resolves through {found|an alias}; its token[ {tokens}] is not made of this domain, and no MX at the service shows which one is. Compare it with the target that the service shows for this domain.',
	},
	'dkim.cname-dangling': {
		title: 'DKIM record points to nothing',
		owner:
			'The entry {the name} points to {target|a name}, where the {signature key} should be. Nothing is there.',
		admin: '{the name} is a CNAME[ to {target}], which has no TXT record[ ({outcome})].',
	},
	'dkim.cname-loop': {
		title: 'DKIM record points to itself',
		owner:
			'The entry {the name} leads back to itself through a chain of references. The {signature key} cannot be found that way.',
		admin: 'The CNAME chain at {the name} is a loop[: {aliases}].',
	},
	'dkim.unaligned': {
		title: 'Signed with another domain',
		owner:
			'This mail service signs your mail with [the domain {domain}|another domain] instead of yours. For receivers the signature therefore does not prove that the mail comes from you.',
		admin: 'The signing domain[ {domain}] is not aligned with the From domain[ (adkim={mode})].',
	},
	'dkim.impossible': {
		title: 'This service cannot sign for you',
		owner:
			'This mail service does not sign your mail with your domain. You cannot change the signature in DNS; only the operator of the service could.',
		admin: [
			'signs=relay -> The relay signs only as itself, unaligned with the From domain; no DNS record of the domain owner changes that.',
			'The relay does not sign; no DNS record of the domain owner changes that.',
		],
	},
	'dkim.selectors-unknown': {
		title: 'DKIM could not be checked',
		owner: [
			'usual -> There is no {signature key} under the usual name[ "{selector}"]. The service may use another name, so it is not known whether DKIM is set up.',
			'It is not known under which name this mail service looks for the {signature key}. Whether it is set up could not be checked.',
		],
		admin: [
			'usual -> There is no key at {the name}, the default selector; the relay may sign with another one.',
			'The relay names no selectors, so its keys cannot be looked up.',
		],
	},
	'dkim.wildcard-answer': {
		title: 'Every DKIM name has an answer',
		owner:
			'A catch-all entry (a name with "*") in your DNS answers for {the name} and every name like it. So it cannot be told whether the {signature key} was set up on purpose.',
		admin:
			'A wildcard answers below _domainkey[ ({probe} answered too)]; the answer at {the name} says little.',
	},
	'dkim.from-wildcard': {
		title: 'No record of its own for the DKIM key',
		owner:
			'What DNS answers for {the name} comes from a catch-all entry (a name with "*"); under this name itself there is no record. Leave the catch-all entry as it is: a new record under the exact name takes precedence.',
		admin:
			'The answer at {the name} is synthesized from a wildcard[ ({probe} gives the same)]; a record at the exact name wins, and nothing is to be removed.',
	},
	'dkim.ed25519-only': {
		title: 'Key type that many cannot check',
		owner:
			'Your mail is signed only with a modern kind of key (Ed25519) that many receivers cannot check yet. To them it looks unsigned.',
		admin: 'All usable keys are Ed25519; many verifiers support RSA alone.',
	},
	'dkim.none-known': {
		title: 'No DKIM key found',
		owner:
			'Under the usual names there is no {signature key}. It may be under another name, so this does not mean that there is none.',
		admin: 'None of the selectors tried has a key; that does not prove that there is none.',
	},
	'dkim.domainkey-nxdomain': {
		title: 'No DKIM key in this domain',
		owner:
			'In the DNS of your domain there is no key at all for the signature of your mail (DKIM); nothing exists at {the name} or below.',
		admin: '{the name} does not exist (NXDOMAIN), so no selector exists below it.',
	},
	'dkim.name-has-address': {
		title: 'An address where the DKIM alias belongs',
		owner:
			'At {the name} there is an address instead of the reference to the key of your mail service. That happens when a proxy is switched on for this record: switch it off ("DNS only").',
		admin:
			'{the name} answers with {addresses|addresses}, and with neither CNAME nor TXT: the record is proxied or flattened. Switch the proxy off ("DNS only") and publish the CNAME.',
	},
	'dkim.cname-flattened': {
		title: 'DKIM alias answered as a text',
		owner:
			'Your DNS provider answers at {the name} with the key itself instead of the reference to it. That works; there is nothing to do.',
		admin:
			'{the name} holds the very TXT record of {target|the target}: the CNAME is flattened. It works; a rotation may arrive late.',
	},
	'dkim.wrong-name': {
		title: 'DKIM key under the wrong name',
		owner: 'A {signature key} is at {the name}. Receivers look for it at {expected|another name}.',
		admin:
			'There is a key record at {the name}[, where no verifier looks; it belongs at {expected}].',
	},
} as const;
