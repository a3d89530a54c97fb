/**
 * English words for findings about the key inside a DKIM record.
 *
 * @module
 */

/** The words of the codes about the key itself. */
export const dkimKeyMessages = {
	'dkim.p-missing': {
		title: 'DKIM record without a key',
		owner:
			'The record at {the name} should hold the key with which receivers check the signature of your mail (DKIM), but the key itself is missing.',
		admin: 'The key record at {the name} has no p= tag[ ({reason})].',
	},
	'dkim.revoked': {
		title: 'DKIM key revoked',
		owner:
			'The {DKIM key} was withdrawn: its place is empty. Receivers ignore signatures made with it.',
		admin: 'The key at {the name} is revoked: p= is empty.',
	},
	'dkim.key-corrupt': {
		title: 'DKIM key damaged',
		owner: 'The {DKIM key} cannot be read[: {why it is damaged}].',
		admin: 'The p= of {the name} does not decode[ ({reason})].',
	},
	'dkim.key-truncated': {
		title: 'DKIM key cut off',
		owner:
			'The {DKIM key} was not saved to its end. [isCutAtLimit -> Your provider has probably cut it after 255 characters.|Its last part is missing.]',
		admin:
			'The key at {the name} ends early[: {actual} octets][ of {expected}][isCutAtLimit -> , cut at 255 characters].',
	},
	'dkim.key-private': {
		title: 'Secret key made public',
		owner:
			'The secret key is published at {the name} instead of the public one. Anybody can sign mail in your name with it.',
		admin: 'The p= of {the name} holds a private key; the key pair is compromised.',
	},
	'dkim.key-type-unknown': {
		title: 'Unknown kind of key',
		owner: 'The {DKIM key} is marked as a kind that no receiver knows[: "{keyType}"].',
		admin:
			'The key type[ k={keyType}] at {the name} is not defined[; probably k={meant} was meant].',
	},
	'dkim.key-type-case': {
		title: 'Kind of key in capitals',
		owner:
			'The {DKIM key} names its kind in capital letters. Some receivers do not recognize that.',
		admin: 'The k={keyType} at {the name} is not in lower case; some verifiers compare exactly.',
	},
	'dkim.key-too-short': {
		title: 'DKIM key too short',
		owner:
			'The {DKIM key} is too short[ ({bits} bits)]. Receivers must not accept such keys, because they can be broken.',
		admin:
			'The RSA key at {the name} has {bits|fewer than 1024} bits; verifiers must not accept fewer than 1024.',
	},
	'dkim.key-1024': {
		title: 'DKIM key rather short',
		owner:
			'The {DKIM key} is still accepted, but shorter than recommended[ ({bits} instead of 2048 bits)].',
		admin:
			'The RSA key at {the name} has {bits|fewer than 2048} bits; signers should use at least 2048.',
	},
	'dkim.key-too-long': {
		title: 'DKIM key very long',
		owner: 'The {DKIM key} is so long[ ({bits} bits)] that not every receiver can check it.',
		admin:
			'The RSA key at {the name} has {bits|more than 4096} bits; verifiers need not accept more than 4096.',
	},
	'dkim.key-exponent': {
		title: 'DKIM key unusable',
		owner: 'The {DKIM key} is not a key that can exist. It was damaged or made wrongly.',
		admin: 'The public exponent[ {exponent}] at {the name} is not possible for RSA.',
	},
	'dkim.key-exponent-small': {
		title: 'DKIM key of an old kind',
		owner: 'The {DKIM key} was made in an outdated way that some receivers refuse.',
		admin:
			'The public exponent of the key at {the name} is {exponent|3}; some verifiers refuse it.',
	},
	'dkim.key-pkcs1': {
		title: 'DKIM key in a rare form',
		owner: 'The {DKIM key} is written in a rare form. Most receivers can read it, some cannot.',
		admin:
			'The p= at {the name} is a bare RSAPublicKey (PKCS #1), not a SubjectPublicKeyInfo; some verifiers read the latter alone.',
	},
	'dkim.key-trailing-octets': {
		title: 'DKIM key with something after it',
		owner:
			'After the {DKIM key} there is something that does not belong to it. Most receivers ignore that, some refuse the key.',
		admin:
			'The p= at {the name} holds[ {octets}] octets after the key; most verifiers ignore them.',
	},
	'dkim.key-modulus': {
		title: 'DKIM key unusable',
		owner: 'The {DKIM key} is not a key that can exist. It was damaged or made wrongly.',
		admin: 'The modulus at {the name} is not possible for RSA[ ({reason})].',
	},
	'dkim.key-spki-ed25519': {
		title: 'DKIM key in the wrong form',
		owner: 'The {DKIM key} was entered in a form that receivers do not understand.',
		admin:
			'The Ed25519 key at {the name} is wrapped in SubjectPublicKeyInfo; p= must hold its 32 octets alone.',
	},
	'dkim.key-mismatch': {
		title: 'Another DKIM key than the service uses',
		owner:
			'The {DKIM key} is not the one that your mail service signs with. The signature therefore does not fit.',
		admin: 'The key at {the name} is not the one the relay signs with.',
	},
	'dkim.algorithm-mismatch': {
		title: 'DKIM key and its label differ',
		owner: 'The {DKIM key} is of another kind than its record says[ (it is {found})].',
		admin: 'The record at {the name} says[ k={keyType}| another type], its key is {found|not}.',
	},
} as const;
