/**
 * Findings about DMARC policies and what they do to this mail.
 *
 * @module
 */

import type { FindingKind } from './kind.ts';

/** The codes about DMARC records, policy and alignment. */
export type DmarcCode =
	| 'dmarc.missing'
	| 'dmarc.dns-error'
	| 'dmarc.multiple'
	| 'dmarc.inherited'
	| 'dmarc.psl-vs-treewalk'
	| 'dmarc.psd'
	| 'dmarc.not-a-record'
	| 'dmarc.version-first'
	| 'dmarc.version-value'
	| 'dmarc.syntax'
	| 'dmarc.tag-unknown'
	| 'dmarc.tag-duplicate'
	| 'dmarc.tag-removed'
	| 'dmarc.tag-case'
	| 'dmarc.p-missing'
	| 'dmarc.p-invalid'
	| 'dmarc.sp-invalid'
	| 'dmarc.np-invalid'
	| 'dmarc.p-none'
	| 'dmarc.sp-none'
	| 'dmarc.test-mode'
	| 'dmarc.psd-invalid'
	| 'dmarc.t-invalid'
	| 'dmarc.adkim-invalid'
	| 'dmarc.aspf-invalid'
	| 'dmarc.fo-invalid'
	| 'dmarc.fo-without-ruf'
	| 'dmarc.rua-missing'
	| 'dmarc.rua-invalid'
	| 'dmarc.rua-not-mailto'
	| 'dmarc.rua-size-limit'
	| 'dmarc.ruf-invalid'
	| 'dmarc.strict-blocks'
	| 'dmarc.no-aligned-path'
	| 'dmarc.single-path-spf'
	| 'dmarc.single-path-dkim'
	| 'dmarc.wrong-location'
	| 'dmarc.at-root'
	| 'dmarc.leading-space'
	| 'dmarc.unrelated-txt'
	| 'dmarc.spf-here'
	| 'dmarc.p-order'
	| 'dmarc.p-quarantine'
	| 'dmarc.sp-ineffective'
	| 'dmarc.pct-partial'
	| 'dmarc.pct-invalid'
	| 'dmarc.fo-redundant'
	| 'dmarc.rua-too-many'
	| 'dmarc.rua-duplicate'
	| 'dmarc.rua-no-mx'
	| 'dmarc.rua-unauthorized'
	| 'dmarc.rua-unknown'
	| 'dmarc.record-bytes';

/** Severity, scope and reference of each. */
export const dmarcFindings: { readonly [code in DmarcCode]: FindingKind } = {
	'dmarc.missing': { severity: 'warning', scope: 'relay', reference: 'RFC 9989 §4.10.1' },
	'dmarc.dns-error': { severity: 'unknown', scope: 'domain', reference: 'RFC 9989 §4.10' },
	'dmarc.multiple': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.10' },
	'dmarc.inherited': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.10.1' },
	'dmarc.psl-vs-treewalk': { severity: 'warning', scope: 'relay', reference: 'RFC 9989 §C.3' },
	'dmarc.psd': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.not-a-record': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.version-first': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.8' },
	'dmarc.version-value': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.syntax': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.8' },
	'dmarc.tag-unknown': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.tag-duplicate': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.tag-removed': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §9.3' },
	'dmarc.tag-case': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.8' },
	'dmarc.p-missing': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.10.1' },
	'dmarc.p-invalid': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.10.1' },
	'dmarc.sp-invalid': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.10.1' },
	'dmarc.np-invalid': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.10.1' },
	'dmarc.p-none': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.sp-none': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.test-mode': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.psd-invalid': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.t-invalid': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.adkim-invalid': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.aspf-invalid': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.fo-invalid': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.fo-without-ruf': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.rua-missing': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.rua-invalid': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.rua-not-mailto': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.rua-size-limit': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §9.3' },
	'dmarc.ruf-invalid': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.strict-blocks': { severity: 'error', scope: 'relay', reference: 'RFC 9989 §4.4' },
	'dmarc.no-aligned-path': { severity: 'error', scope: 'relay', reference: 'RFC 9989 §5.3.5' },
	'dmarc.single-path-spf': { severity: 'warning', scope: 'relay', reference: 'RFC 9989 §7.4' },
	'dmarc.single-path-dkim': { severity: 'info', scope: 'relay', reference: 'RFC 9989 §7.4' },
	'dmarc.wrong-location': { severity: 'error', scope: 'domain', reference: 'RFC 9989 §4.5' },
	'dmarc.at-root': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.5' },
	'dmarc.leading-space': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.8' },
	'dmarc.unrelated-txt': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.10' },
	'dmarc.spf-here': { severity: 'warning', scope: 'domain', reference: 'RFC 9989 §4.10' },
	'dmarc.p-order': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.p-quarantine': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.sp-ineffective': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.pct-partial': { severity: 'info', scope: 'domain', reference: 'RFC 7489 §6.3' },
	'dmarc.pct-invalid': { severity: 'warning', scope: 'domain', reference: 'RFC 7489 §6.3' },
	'dmarc.fo-redundant': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.rua-too-many': { severity: 'info', scope: 'domain', reference: 'RFC 9990 §4' },
	'dmarc.rua-duplicate': { severity: 'info', scope: 'domain', reference: 'RFC 9989 §4.7' },
	'dmarc.rua-no-mx': { severity: 'warning', scope: 'domain', reference: 'RFC 9990 §4' },
	'dmarc.rua-unauthorized': { severity: 'warning', scope: 'domain', reference: 'RFC 9990 §4' },
	'dmarc.rua-unknown': { severity: 'unknown', scope: 'domain', reference: 'RFC 9990 §4' },
	'dmarc.record-bytes': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §3.4' },
};
