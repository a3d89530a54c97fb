/**
 * Findings about DKIM keys.
 *
 * @module
 */

import type { FindingKind } from './kind.ts';

/** The codes about DKIM keys and selectors. */
export type DkimCode =
	| 'dkim.selector-missing'
	| 'dkim.dns-error'
	| 'dkim.multiple-records'
	| 'dkim.not-a-key'
	| 'dkim.version-invalid'
	| 'dkim.syntax'
	| 'dkim.tag-unknown'
	| 'dkim.tag-duplicate'
	| 'dkim.tag-deprecated'
	| 'dkim.p-missing'
	| 'dkim.revoked'
	| 'dkim.key-corrupt'
	| 'dkim.key-truncated'
	| 'dkim.key-private'
	| 'dkim.key-type-unknown'
	| 'dkim.key-type-case'
	| 'dkim.key-too-short'
	| 'dkim.key-1024'
	| 'dkim.key-too-long'
	| 'dkim.key-exponent'
	| 'dkim.key-exponent-small'
	| 'dkim.key-modulus'
	| 'dkim.key-spki-ed25519'
	| 'dkim.key-mismatch'
	| 'dkim.algorithm-mismatch'
	| 'dkim.hash-invalid'
	| 'dkim.hash-sha1-only'
	| 'dkim.service-not-email'
	| 'dkim.value-case'
	| 'dkim.flag-invalid'
	| 'dkim.testing'
	| 'dkim.strict-domain'
	| 'dkim.cname-wrong'
	| 'dkim.cname-dangling'
	| 'dkim.cname-loop'
	| 'dkim.unaligned'
	| 'dkim.wildcard-answer'
	| 'dkim.ed25519-only'
	| 'dkim.impossible'
	| 'dkim.selectors-unknown'
	| 'dkim.none-known'
	| 'dkim.domainkey-nxdomain'
	| 'dkim.wrong-name';

/** Severity, scope and reference of each. */
export const dkimFindings: { readonly [code in DkimCode]: FindingKind } = {
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
	'dkim.key-type-case': { severity: 'info', scope: 'relay', reference: 'RFC 6376 §3.6.1' },
	'dkim.key-too-short': { severity: 'error', scope: 'relay', reference: 'RFC 8301 §3.2' },
	'dkim.key-1024': { severity: 'warning', scope: 'relay', reference: 'RFC 8301 §3.2' },
	'dkim.key-too-long': { severity: 'warning', scope: 'relay', reference: 'RFC 8301 §3.2' },
	'dkim.key-exponent': { severity: 'error', scope: 'relay', reference: 'RFC 8017 §3.1' },
	'dkim.key-exponent-small': { severity: 'warning', scope: 'relay', reference: 'RFC 8017 §3.1' },
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
	'dkim.cname-dangling': { severity: 'error', scope: 'relay', reference: 'RFC 6376 §3.6.2' },
	'dkim.cname-loop': { severity: 'unknown', scope: 'relay', reference: 'RFC 6376 §6.1.2' },
	'dkim.unaligned': { severity: 'error', scope: 'relay', reference: 'RFC 9989 §4.4' },
	'dkim.wildcard-answer': { severity: 'warning', scope: 'relay', reference: 'RFC 4592 §2' },
	'dkim.ed25519-only': { severity: 'warning', scope: 'relay', reference: 'RFC 8463 §3' },
	'dkim.impossible': { severity: 'error', scope: 'relay', reference: 'RFC 9989 §4.4' },
	'dkim.selectors-unknown': { severity: 'unknown', scope: 'relay', reference: 'RFC 6376 §3.1' },
	'dkim.none-known': { severity: 'unknown', scope: 'domain', reference: 'RFC 6376 §3.1' },
	'dkim.domainkey-nxdomain': { severity: 'error', scope: 'domain', reference: 'RFC 6376 §3.6.2.1' },
	'dkim.wrong-name': { severity: 'warning', scope: 'domain', reference: 'RFC 6376 §3.6.2.1' },
};
