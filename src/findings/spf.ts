/**
 * Findings about SPF records and what they say of a relay.
 *
 * @module
 */

import type { FindingKind } from './kind.ts';

/** The codes about SPF records, and about relays and SPF. */
export type SpfCode =
	| 'spf.missing'
	| 'spf.dns-error'
	| 'spf.nxdomain'
	| 'spf.domain-malformed'
	| 'spf.multiple'
	| 'spf.version-malformed'
	| 'spf.leading-space'
	| 'spf.non-ascii'
	| 'spf.string-join-lost-space'
	| 'spf.syntax'
	| 'spf.unknown-mechanism'
	| 'spf.unknown-modifier'
	| 'spf.did-you-mean'
	| 'spf.ip4-invalid'
	| 'spf.ip6-invalid'
	| 'spf.ip-family'
	| 'spf.cidr-invalid'
	| 'spf.cidr-host-bits'
	| 'spf.domain-missing'
	| 'spf.domain-invalid'
	| 'spf.macro-syntax'
	| 'spf.macro-not-allowed'
	| 'spf.all-argument'
	| 'spf.duplicate-modifier'
	| 'spf.duplicate-term'
	| 'spf.no-all'
	| 'spf.all-pass'
	| 'spf.all-neutral'
	| 'spf.all-softfail'
	| 'spf.all-fail'
	| 'spf.terms-after-all'
	| 'spf.redirect-ignored'
	| 'spf.ptr'
	| 'spf.macro-p'
	| 'spf.range-too-broad'
	| 'spf.include-missing'
	| 'spf.include-broken'
	| 'spf.include-dns-error'
	| 'spf.redirect-missing'
	| 'spf.redirect-dns-error'
	| 'spf.include-loop'
	| 'spf.redirect-loop'
	| 'spf.dynamic'
	| 'spf.a-void'
	| 'spf.mx-void'
	| 'spf.exists-void'
	| 'spf.mx-too-many'
	| 'spf.ptr-too-many'
	| 'spf.lookup-limit'
	| 'spf.lookup-near-limit'
	| 'spf.void-limit'
	| 'spf.void-present'
	| 'spf.record-bytes'
	| 'spf.ttl-long'
	| 'spf.relay-authorized'
	| 'spf.relay-not-authorized'
	| 'spf.relay-partial'
	| 'spf.relay-v6-missing'
	| 'spf.relay-pinned'
	| 'spf.relay-incidental'
	| 'spf.relay-dynamic'
	| 'spf.relay-shadowed'
	| 'spf.relay-neutral'
	| 'spf.identity-not-yours'
	| 'spf.needless-include'
	| 'spf.sender-id'
	| 'spf.wrong-name'
	| 'spf.duplicate-all'
	| 'spf.modifier-order'
	| 'spf.exp-missing'
	| 'spf.exp-multiple'
	| 'spf.range-private'
	| 'spf.duplicate-netblock'
	| 'spf.term-dead'
	| 'spf.include-repeated'
	| 'spf.include-appended'
	| 'spf.mx-host-void'
	| 'spf.lookup-order-dependent'
	| 'spf.lookup-third-party-growth'
	| 'spf.string-255'
	| 'spf.answer-bytes';

/** Severity, scope and reference of each. */
export const spfFindings: { readonly [code in SpfCode]: FindingKind } = {
	'spf.missing': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.5' },
	'spf.dns-error': { severity: 'unknown', scope: 'domain', reference: 'RFC 7208 §4.4' },
	'spf.nxdomain': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.3' },
	'spf.domain-malformed': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.3' },
	'spf.multiple': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.5' },
	'spf.version-malformed': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.5' },
	'spf.leading-space': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §4.5' },
	'spf.non-ascii': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §3.1' },
	'spf.string-join-lost-space': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §3.3' },
	'spf.syntax': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.6.1' },
	'spf.unknown-mechanism': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.6.1' },
	'spf.unknown-modifier': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §6' },
	'spf.did-you-mean': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.6.1' },
	'spf.ip4-invalid': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §5.6' },
	'spf.ip6-invalid': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §5.6' },
	'spf.ip-family': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §5.6' },
	'spf.cidr-invalid': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §5.6' },
	'spf.cidr-host-bits': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §5.6' },
	'spf.domain-missing': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §5.2' },
	'spf.domain-invalid': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §7.1' },
	'spf.macro-syntax': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §7.1' },
	'spf.macro-not-allowed': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §7.2' },
	'spf.all-argument': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §5.1' },
	'spf.duplicate-modifier': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §6' },
	'spf.duplicate-term': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §4.6.2' },
	'spf.no-all': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §4.7' },
	'spf.all-pass': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §5.1' },
	'spf.all-neutral': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §5.1' },
	'spf.all-softfail': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §5.1' },
	'spf.all-fail': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §5.1' },
	'spf.terms-after-all': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §5.1' },
	'spf.redirect-ignored': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §6.1' },
	'spf.ptr': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §5.5' },
	'spf.macro-p': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §7.2' },
	'spf.range-too-broad': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §5.6' },
	'spf.include-missing': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §5.2' },
	'spf.include-broken': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §5.2' },
	'spf.include-dns-error': { severity: 'unknown', scope: 'domain', reference: 'RFC 7208 §5.2' },
	'spf.redirect-missing': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §6.1' },
	'spf.redirect-dns-error': { severity: 'unknown', scope: 'domain', reference: 'RFC 7208 §6.1' },
	'spf.include-loop': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.redirect-loop': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.dynamic': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §7.2' },
	'spf.a-void': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.mx-void': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.exists-void': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.mx-too-many': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.ptr-too-many': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.lookup-limit': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.lookup-near-limit': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.void-limit': { severity: 'error', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.void-present': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.record-bytes': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §3.4' },
	'spf.ttl-long': { severity: 'info', scope: 'domain', reference: 'RFC 2308 §4' },
	'spf.relay-authorized': { severity: 'info', scope: 'relay', reference: 'RFC 7208 §2.6' },
	'spf.relay-not-authorized': { severity: 'error', scope: 'relay', reference: 'RFC 7208 §2.6' },
	'spf.relay-partial': { severity: 'warning', scope: 'relay', reference: 'RFC 7208 §2.6' },
	'spf.relay-v6-missing': { severity: 'warning', scope: 'relay', reference: 'RFC 7208 §5' },
	'spf.relay-pinned': { severity: 'warning', scope: 'relay', reference: 'RFC 7208 §5.2' },
	'spf.relay-incidental': { severity: 'warning', scope: 'relay', reference: 'RFC 7208 §5.1' },
	'spf.relay-dynamic': { severity: 'info', scope: 'relay', reference: 'RFC 7208 §7.2' },
	'spf.relay-shadowed': { severity: 'error', scope: 'relay', reference: 'RFC 7208 §4.6.2' },
	'spf.relay-neutral': { severity: 'error', scope: 'relay', reference: 'RFC 7208 §2.6' },
	'spf.identity-not-yours': { severity: 'info', scope: 'relay', reference: 'RFC 7208 §2.4' },
	'spf.needless-include': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §2.4' },
	'spf.sender-id': { severity: 'info', scope: 'domain', reference: 'RFC 4406 §3' },
	'spf.wrong-name': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §3.1' },
	'spf.duplicate-all': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §5.1' },
	'spf.modifier-order': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §6' },
	'spf.exp-missing': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §6.2' },
	'spf.exp-multiple': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §6.2' },
	'spf.range-private': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §5.6' },
	'spf.duplicate-netblock': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §5.6' },
	'spf.term-dead': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §4.6.2' },
	'spf.include-repeated': { severity: 'info', scope: 'domain', reference: 'RFC 7208 §4.6.4' },
	'spf.include-appended': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §5.2' },
	'spf.mx-host-void': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §5.4' },
	'spf.lookup-order-dependent': {
		severity: 'warning',
		scope: 'domain',
		reference: 'RFC 7208 §4.6.4',
	},
	'spf.lookup-third-party-growth': {
		severity: 'info',
		scope: 'domain',
		reference: 'RFC 7208 §4.6.4',
	},
	'spf.string-255': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §3.3' },
	'spf.answer-bytes': { severity: 'warning', scope: 'domain', reference: 'RFC 7208 §3.4' },
};
