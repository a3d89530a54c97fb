/**
 * The codes by theme, so that every language keeps its words in the same files.
 *
 * @module
 */

import type { DkimCode } from '../../findings/dkim.ts';
import type { DmarcCode } from '../../findings/dmarc.ts';
import type { PreflightCode } from '../../findings/preflight.ts';
import type { SpfCode } from '../../findings/spf.ts';

/** Whether there is a record, and in what form DNS hands it out. */
export type SpfRecordCode = Extract<
	SpfCode,
	| 'spf.missing'
	| 'spf.dns-error'
	| 'spf.nxdomain'
	| 'spf.domain-malformed'
	| 'spf.multiple'
	| 'spf.version-malformed'
	| 'spf.leading-space'
	| 'spf.non-ascii'
	| 'spf.string-join-lost-space'
	| 'spf.sender-id'
	| 'spf.wrong-name'
	| 'spf.record-bytes'
	| 'spf.string-255'
	| 'spf.answer-bytes'
	| 'spf.alias'
	| 'spf.ttl-long'
>;

/** How one term is written. */
export type SpfSyntaxCode = Extract<
	SpfCode,
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
	| 'spf.exp-missing'
	| 'spf.exp-multiple'
	| 'spf.modifier-order'
>;

/** What the terms of one record say together. */
export type SpfTermCode = Extract<
	SpfCode,
	| `spf.all-${'pass' | 'neutral' | 'softfail' | 'fail'}`
	| 'spf.no-all'
	| 'spf.duplicate-all'
	| 'spf.duplicate-term'
	| 'spf.terms-after-all'
	| 'spf.redirect-ignored'
	| 'spf.ptr'
	| 'spf.macro-p'
	| 'spf.range-too-broad'
	| 'spf.range-private'
	| 'spf.duplicate-netblock'
	| 'spf.term-dead'
	| 'spf.dynamic'
>;

/** Where terms lead. */
export type SpfReferenceCode = Extract<
	SpfCode,
	| `spf.include-${string}`
	| 'spf.redirect-missing'
	| 'spf.redirect-dns-error'
	| 'spf.redirect-loop'
	| 'spf.a-void'
	| 'spf.mx-void'
	| 'spf.mx-host-void'
	| 'spf.exists-void'
>;

/** What a relay's mail makes of a record. */
export type SpfRelayCode = Extract<
	SpfCode,
	`spf.relay-${string}` | 'spf.identity-not-yours' | 'spf.needless-include'
>;

/** The limits of RFC 7208 §4.6.4: all that is left. */
export type SpfLimitCode = Exclude<
	SpfCode,
	SpfRecordCode | SpfSyntaxCode | SpfTermCode | SpfReferenceCode | SpfRelayCode
>;

/** DKIM: the key itself. */
export type DkimKeyCode = Extract<
	DkimCode,
	`dkim.key-${string}` | 'dkim.p-missing' | 'dkim.revoked' | 'dkim.algorithm-mismatch'
>;

/** DKIM: the tags of a record. */
export type DkimRecordCode = Extract<
	DkimCode,
	| 'dkim.not-a-key'
	| 'dkim.version-invalid'
	| 'dkim.syntax'
	| `dkim.tag-${string}`
	| `dkim.hash-${string}`
	| 'dkim.service-not-email'
	| 'dkim.value-case'
	| 'dkim.flag-invalid'
	| 'dkim.testing'
	| 'dkim.strict-domain'
>;

/** DMARC: how a record is written. */
export type DmarcRecordCode = Extract<
	DmarcCode,
	| 'dmarc.not-a-record'
	| `dmarc.version-${string}`
	| 'dmarc.syntax'
	| `dmarc.tag-${string}`
	| 'dmarc.p-missing'
	| `dmarc.${'p' | 'sp' | 'np' | 'psd' | 't' | 'adkim' | 'aspf' | 'pct'}-invalid`
	| 'dmarc.p-order'
	| 'dmarc.leading-space'
	| 'dmarc.unrelated-txt'
	| 'dmarc.spf-here'
	| 'dmarc.record-bytes'
>;

/** DMARC: where reports go. */
export type DmarcReportCode = Extract<
	DmarcCode,
	`dmarc.rua-${string}` | `dmarc.ruf-${string}` | `dmarc.fo-${string}`
>;

/** The From address, the relay and receivers. */
export type SenderCode = Extract<
	PreflightCode,
	`from.${string}` | `relay.${string}` | `profile.${string}`
>;

/** Mail servers and their reverse names. */
export type MxCode = Extract<PreflightCode, `mx.${string}` | `ptr.${string}`>;

/** Questions that DNS did not answer. */
export type DnsCode = Extract<PreflightCode, `dns.${string}`>;
