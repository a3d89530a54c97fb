/**
 * Findings about DKIM keys.
 *
 * @module
 */

/** Severity, scope and reference of each. */
export const dkimFindings = {
	'dkim.selector-missing': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §6.1.2' },
	'dkim.dns-error': { severity: 'unknown', scope: 'relay', reference: 'RFC 6376 §6.1.2' },
	'dkim.multiple-records': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.2.2' },
	'dkim.not-a-key': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.version-invalid': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.syntax': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.2' },
	'dkim.tag-unknown': { severity: 'info', scope: 'relay', reference: 'RFC 6376 §3.2' },
	'dkim.tag-duplicate': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.2' },
	'dkim.tag-deprecated': { severity: 'info', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.p-missing': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.revoked': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.key-corrupt': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.key-truncated': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.2.2' },
	'dkim.key-private': { severity: 'error', scope: 'relay', reference: 'RFC 8017 §A.1.2' },
	'dkim.key-type-unknown': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.key-type-case': { severity: 'warning', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.key-too-short': { severity: 'error', scope: 'relay', reference: 'RFC 8301 §3.2' },
	'dkim.key-1024': { severity: 'warning', scope: 'relay', reference: 'RFC 8301 §3.2' },
	'dkim.key-too-long': { severity: 'warning', scope: 'relay', reference: 'RFC 8301 §3.2' },
	'dkim.key-exponent': { severity: 'error', scope: 'relay', reference: 'RFC 8017 §3.1' },
	'dkim.key-exponent-small': { severity: 'warning', scope: 'relay', reference: 'RFC 8017 §3.1' },
	'dkim.key-pkcs1': { severity: 'warning', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.key-trailing-octets': { severity: 'warning', scope: 'relay', reference: 'RFC 5280 §4.1' },
	'dkim.tag-granularity': { severity: 'warning', scope: 'relay', reference: 'RFC 6376 §C.2' },
	'dkim.key-modulus': { severity: 'error', scope: 'relay', reference: 'RFC 8017 §3.1' },
	'dkim.key-spki-ed25519': { severity: 'error', scope: 'relay', reference: 'RFC 8463 §4' },
	'dkim.key-mismatch': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6' },
	'dkim.algorithm-mismatch': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.hash-invalid': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.hash-sha1-only': { severity: 'error', scope: 'relay', reference: 'RFC 8301 §3.1' },
	'dkim.service-not-email': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.value-case': { severity: 'info', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.flag-invalid': { severity: 'info', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.testing': { severity: 'warning', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.strict-domain': { severity: 'info', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.cname-wrong': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.2' },
	'dkim.cname-unproven': { severity: 'info', scope: 'relay', reference: 'RFC 6376 §3.6.2' },
	'dkim.cname-dangling': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.2' },
	'dkim.cname-loop': { severity: 'unknown', scope: 'relay', reference: 'RFC 6376 §6.1.2' },
	'dkim.unaligned': { severity: 'error', scope: 'relay', reference: 'RFC 9989 §4.4' },
	'dkim.wildcard-answer': { severity: 'warning', scope: 'relay', reference: 'RFC 4592 §2' },
	'dkim.ed25519-only': { severity: 'warning', scope: 'relay', reference: 'RFC 8463 §3' },
	'dkim.impossible': { severity: 'error', scope: 'relay', reference: 'RFC 9989 §4.4' },
	'dkim.selectors-unknown': { severity: 'unknown', scope: 'relay', reference: 'RFC 6376 §3.1' },
	'dkim.none-known': { severity: 'unknown', scope: 'domain', reference: 'RFC 6376 §3.1' },
	'dkim.domainkey-nxdomain': { severity: 'error', scope: 'domain', reference: 'RFC 6376 §3.6.2.1' },
	'dkim.name-has-address': { severity: 'warning', scope: 'domain', reference: 'RFC 6376 §3.6.2' },
	'dkim.cname-flattened': { severity: 'info', scope: 'relay', reference: 'RFC 6376 §3.6.2' },
	'dkim.from-wildcard': { severity: 'warning', scope: 'relay', reference: 'RFC 4592 §2.2' },
	'dkim.wrong-name': { severity: 'warning', scope: 'domain', reference: 'RFC 6376 §3.6.2.1' },
} as const;

/** The codes about DKIM keys and selectors. */
export type DkimCode = keyof typeof dkimFindings;
