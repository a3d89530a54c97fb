/**
 * English words for findings about DMARC policies.
 *
 * @module
 */

import type { DmarcCode } from '../../../findings/dmarc.ts';
import type { Finding } from '../../../findings/finding.ts';
import { at, type Message, type Messages, policyDomain, withFact } from '../message.ts';

/** An invalid value of a tag, and what receivers do instead. */
function invalidTag(tag: string, instead: string): Message {
	return {
		title: `Tag "${tag}" invalid`,
		text: (f: Finding) =>
			`The value of "${tag}"${withFact(f, ['value'], ' (', ')')} in the DMARC record of ${at(f)} is not valid; ${instead}.`,
	};
}

/** The words of every `dmarc.*` code. */
export const dmarcMessages: Messages<DmarcCode> = {
	'dmarc.missing': {
		title: 'No DMARC policy',
		text: (f) =>
			`No DMARC record applies to ${policyDomain(f)}; anyone may use the domain in From.`,
	},
	'dmarc.dns-error': {
		title: 'DMARC record unreadable',
		text: (f) => `DNS did not answer when asked for the DMARC record at ${at(f)}.`,
	},
	'dmarc.multiple': {
		title: 'Several DMARC records',
		text: (f) => `${at(f)} holds more than one DMARC record; receivers use none of them.`,
	},
	'dmarc.inherited': {
		title: 'Policy of a higher domain',
		text: (f) => `The policy comes from ${withFact(f, ['policyDomain'], '') || at(f)}.`,
	},
	'dmarc.psl-vs-treewalk': {
		title: 'Receivers will disagree',
		text: 'Receivers that follow RFC 7489 judge this mail differently from those that follow RFC 9989.',
	},
	'dmarc.psd': {
		title: 'Policy of a registry',
		text: (f) => `${at(f)} marks itself as a public suffix.`,
	},
	'dmarc.not-a-record': {
		title: 'Not a DMARC record',
		text: (f) => `The record at ${at(f)} is not a DMARC record.`,
	},
	'dmarc.version-first': {
		title: 'Version not first',
		text: (f) => `The record at ${at(f)} must begin with "v=DMARC1"; receivers ignore it.`,
	},
	'dmarc.version-value': {
		title: 'Wrong version',
		text: (f) => `The version at ${at(f)} is not exactly "DMARC1"; receivers ignore the record.`,
	},
	'dmarc.syntax': {
		title: 'Syntax error',
		text: (f) => `The DMARC record at ${at(f)} is not a valid list of tags.`,
	},
	'dmarc.tag-unknown': {
		title: 'Unknown tag',
		text: (f) => `Receivers ignore the tag${withFact(f, ['tag'], ' "', '"')} at ${at(f)}.`,
	},
	'dmarc.tag-duplicate': {
		title: 'Tag given twice',
		text: (f) => `The tag${withFact(f, ['tag'], ' "', '"')} stands more than once at ${at(f)}.`,
	},
	'dmarc.tag-removed': {
		title: 'Outdated tag',
		text: (f) => `The tag${withFact(f, ['tag'], ' "', '"')} at ${at(f)} no longer has a meaning.`,
	},
	'dmarc.tag-case': {
		title: 'Tag in capitals',
		text: (f) => `A tag at ${at(f)} is not written in lower case; some receivers mind.`,
	},
	'dmarc.p-missing': {
		title: 'Policy missing',
		text: (f) => `The DMARC record at ${at(f)} has no "p=".`,
	},
	'dmarc.p-invalid': invalidTag('p', 'there is no policy to follow'),
	'dmarc.sp-invalid': invalidTag('sp', 'there is no policy for subdomains to follow'),
	'dmarc.np-invalid': invalidTag('np', 'there is no policy for missing subdomains to follow'),
	'dmarc.p-none': {
		title: 'Policy "none"',
		text: (f) => `The policy at ${at(f)} asks receivers for reports, not for protection.`,
	},
	'dmarc.sp-none': {
		title: 'Subdomains unprotected',
		text: (f) => `The policy at ${at(f)} does not protect subdomains.`,
	},
	'dmarc.test-mode': {
		title: 'Policy in test mode',
		text: (f) => `The policy at ${at(f)} is marked as a test; receivers apply the next milder one.`,
	},
	'dmarc.psd-invalid': invalidTag('psd', 'receivers read it as "u"'),
	'dmarc.t-invalid': invalidTag('t', 'receivers read it as "n"'),
	'dmarc.adkim-invalid': invalidTag('adkim', 'receivers read it as relaxed'),
	'dmarc.aspf-invalid': invalidTag('aspf', 'receivers read it as relaxed'),
	'dmarc.fo-invalid': invalidTag('fo', 'receivers read it as "0"'),
	'dmarc.fo-without-ruf': {
		title: '"fo" without "ruf"',
		text: (f) => `The tag "fo" at ${at(f)} has no effect without "ruf".`,
	},
	'dmarc.rua-missing': {
		title: 'No reports',
		text: (f) => `The DMARC record at ${at(f)} asks for no reports.`,
	},
	'dmarc.rua-invalid': invalidTag('rua', 'no report goes there'),
	'dmarc.rua-not-mailto': {
		title: 'Report address not "mailto:"',
		text: (f) => `Receivers send reports of ${at(f)} by mail only.`,
	},
	'dmarc.rua-size-limit': {
		title: 'Size limit outdated',
		text: (f) => `The size limit of a report address at ${at(f)} no longer has a meaning.`,
	},
	'dmarc.ruf-invalid': invalidTag('ruf', 'no report goes there'),
	'dmarc.strict-blocks': {
		title: 'Strict alignment fails',
		text: (f) =>
			`The policy of ${policyDomain(f)} asks for the exact domain, and this mail uses a related one.`,
	},
	'dmarc.no-aligned-path': {
		title: 'DMARC will fail',
		text: (f) => `Neither SPF nor DKIM will vouch for ${policyDomain(f)} in mail of this relay.`,
	},
	'dmarc.single-path-spf': {
		title: 'Rests on SPF alone',
		text: 'DMARC passes through SPF alone, and fails as soon as the mail is forwarded.',
	},
	'dmarc.single-path-dkim': {
		title: 'Rests on DKIM alone',
		text: 'DMARC passes through DKIM alone; SPF does not help if a signature breaks.',
	},
};
