/**
 * English words for findings about the tags of a DKIM record.
 *
 * @module
 */

/** The words of the codes about the tags of a record. */
export const dkimRecordMessages = {
	'dkim.not-a-key': {
		title: 'Not a DKIM key',
		owner:
			'At {the name} receivers look for the key of your signature (DKIM), but {what it looks like} is there.',
		admin: 'The TXT record at {the name} is no key record[ ({looksLike})].',
	},
	'dkim.version-invalid': {
		title: 'DKIM record begins wrongly',
		owner: 'The {DKIM record} must begin with "v=DKIM1". Receivers ignore it as it is.',
		admin:
			'The key record at {the name} has[ v={value}| a v= tag][reason=not-first ->  that is not first]; it must begin with v=DKIM1 or have no v=.',
	},
	'dkim.syntax': {
		title: 'Typing error in the DKIM record',
		owner: 'The {DKIM record} is not written as it must be.[ {What is wrong with it}]',
		admin: 'The key record at {the name} is not a valid tag list[ ({reason})].',
	},
	'dkim.tag-unknown': {
		title: 'Unknown part in the DKIM record',
		owner:
			'The {DKIM record} has a part[ "{tag}"] that receivers do not know and skip. That does no harm.',
		admin: 'The key record at {the name} has an unknown tag[ {tag}], which is ignored.',
	},
	'dkim.tag-duplicate': {
		title: 'Part twice in the DKIM record',
		owner:
			'In the {DKIM record} the part[ "{tag}"] is there twice. Receivers then ignore the whole record.',
		admin: 'The tag[ {tag}] occurs more than once at {the name}; the whole tag list is invalid.',
	},
	'dkim.tag-deprecated': {
		title: 'Outdated part in the DKIM record',
		owner: 'The {DKIM record} has a part[ "{tag}"] that is no longer used. That does no harm.',
		admin: 'The tag[ {tag}] at {the name} is obsolete and ignored.',
	},
	'dkim.tag-granularity': {
		title: 'DKIM key limited to some addresses',
		owner:
			'The {DKIM record} has an outdated part "g=" that limits it to some addresses. Most receivers ignore it, some refuse other mail.',
		admin:
			'The obsolete g={value} at {the name} is no "*"; verifiers that still read it refuse other local parts.',
	},
	'dkim.hash-invalid': {
		title: 'DKIM record allows no usable method',
		owner: 'The {DKIM record} allows no method of checking that receivers know.',
		admin:
			'The h={value} at {the name} names no hash algorithm that verifiers know[; probably {meant} was meant].',
	},
	'dkim.hash-sha1-only': {
		title: 'DKIM record allows only an old method',
		owner:
			'The {DKIM record} allows only an outdated method of checking (SHA-1), which receivers must not accept any more.',
		admin: 'The h= at {the name} allows SHA-1 alone, which verifiers must not accept.',
	},
	'dkim.service-not-email': {
		title: 'DKIM key not meant for mail',
		owner:
			'The key at {the name} is marked as not meant for mail, so receivers do not use it to check your signature (DKIM).',
		admin:
			'The s={value} at {the name} holds neither "email" nor "*"; the key is not valid for mail.',
	},
	'dkim.value-case': {
		title: 'Capital letters in the DKIM record',
		owner:
			'In the {DKIM record} something is written in capital letters[ ("{value}")]. Some receivers do not recognize that.',
		admin:
			'The value[ {value}][ of {tag}=] at {the name} is not in lower case; some verifiers compare exactly.',
	},
	'dkim.flag-invalid': {
		title: 'Unknown mark in the DKIM record',
		owner: 'The {DKIM record} has a mark[ "{value}"] that receivers skip. That does no harm.',
		admin: 'The t= at {the name} has an unknown flag[ {value}], which is ignored.',
	},
	'dkim.testing': {
		title: 'DKIM still in test mode',
		owner:
			'The key at {the name} is marked as a test. Receivers may treat mail with this signature (DKIM) as unsigned.',
		admin: 'The key at {the name} has t=y; verifiers may treat signed mail as unsigned.',
	},
	'dkim.strict-domain': {
		title: 'Key for exactly this domain',
		owner:
			'The key for your signature (DKIM) at {the name} counts only for exactly this domain, not for names below it. That is usually fine.',
		admin: 'The key at {the name} has t=s; an i= in a subdomain does not verify.',
	},
} as const;
