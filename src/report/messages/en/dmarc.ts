/**
 * English words for findings about DMARC policies and what they do to this mail.
 *
 * @module
 */

import type { DmarcCode } from '../../../findings/dmarc.ts';
import type { StoredFinding } from '../../../findings/finding.ts';
import { at, fact, type Messages, policyDomain, withFact } from '../message.ts';
import { dmarcRecordMessages } from './dmarc-record.ts';
import { dmarcReportMessages } from './dmarc-reports.ts';

const CONSEQUENCES: ReadonlyMap<string, string> = new Map([
	['rejected', 'Such mail is rejected or lands in the spam folder.'],
	['quarantined', 'Such mail lands in the spam folder or is rejected.'],
	['delivered', 'Such mail may land in the spam folder.'],
]);

/** What the policy asks for, for admins. */
const FOLLOWED: ReadonlyMap<string, string> = new Map([
	['rejected', '; a receiver that follows the policy rejects this mail'],
	['quarantined', '; a receiver that follows the policy puts this mail into the junk folder'],
	['delivered', '; a receiver that follows the policy delivers this mail'],
]);

/** What either method finds, as far as it is told. */
function methods(finding: StoredFinding): string {
	const domain = fact(finding, 'policyDomain');
	const listed = fact(finding, 'listedPolicyDomain');
	if (domain === '' && listed === '') return '';
	const isSameRecord =
		domain === listed && fact(finding, 'policy') === fact(finding, 'listedPolicy');
	if (isSameRecord) return `: both find the record of ${domain}, but alignment differs`;
	const walk = `${domain || 'no record'}${withFact(finding, ['policy'], ' p=')}`;
	return `: ${walk} by Tree Walk, ${listed || 'no record'}${withFact(finding, ['listedPolicy'], ' p=')} by the list`;
}

/** The words of every `dmarc.*` code. */
export const dmarcMessages: Messages<DmarcCode> = {
	...dmarcRecordMessages,
	...dmarcReportMessages,
	'dmarc.missing': {
		title: 'DMARC policy missing',
		owner: (f) =>
			`There is no policy for ${policyDomain(f)} that tells receivers what to do with forged mail (DMARC). Several large mailbox providers require one.`,
		admin: (f) => `No DMARC record applies to ${policyDomain(f)}.`,
	},
	'dmarc.dns-error': {
		title: 'DMARC policy could not be read',
		owner: (f) =>
			`The DNS server did not answer when we asked for the policy at ${at(f)}, which tells receivers what to do with forged mail (DMARC). Whether there is one is not known.`,
		admin: (f) =>
			`The TXT question for ${at(f)} failed${withFact(f, ['reason'], ' (', ')')}; the policy is unknown.`,
	},
	'dmarc.multiple': {
		title: 'Several DMARC policies',
		owner: (f) =>
			`There is more than one policy against forged mail (DMARC) at ${at(f)}. Receivers then follow none of them.`,
		admin: (f) =>
			`${at(f)} holds ${fact(f, 'count') || 'several'} DMARC records; receivers use none of them.`,
	},
	'dmarc.inherited': {
		title: 'DMARC policy of a higher domain',
		owner: (f) =>
			`There is no policy against forged mail (DMARC) of its own for ${policyDomain(f)}, so the one of ${fact(f, 'policyDomain') || 'a higher domain'} counts. That is fine.`,
		admin: (f) =>
			`${policyDomain(f)} has no DMARC record; that of ${fact(f, 'policyDomain') || 'a higher domain'} applies${withFact(f, ['tag'], ', by its tag ')}.`,
	},
	'dmarc.psl-vs-treewalk': {
		title: 'Receivers may judge differently',
		owner:
			'Receivers find the policy against forged mail (DMARC) for your domain in two ways, an old one and a new one, and here the two lead to different results. Some receivers may treat your mail differently from what this check says.',
		admin: (f) =>
			`The Tree Walk of RFC 9989 and the public suffix list of RFC 7489 disagree on policy domain, policy or alignment${methods(f)}.`,
	},
	'dmarc.psd': {
		title: 'Marked as a registry domain',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} says where an organization ends${f.data['psd'] === 'y' ? ': others register their domains under it' : ''}. That is rarely needed and for your information only.`,
		admin: (f) => `The record at ${at(f)} has psd=${fact(f, 'psd') || 'y or n'}.`,
	},
	'dmarc.p-none': {
		title: 'DMARC only monitors',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} only monitors: receivers are not asked to reject forged mail. That is right to begin with.`,
		admin: (f) => `The record at ${at(f)} has p=none: reports, no enforcement.`,
	},
	'dmarc.p-quarantine': {
		title: 'DMARC sends forged mail to spam',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} asks receivers to put forged mail into the spam folder. That is fine.`,
		admin: (f) => `The record at ${at(f)} has p=quarantine.`,
	},
	'dmarc.sp-none': {
		title: 'Subdomains not protected',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} protects your domain, but not names below it.`,
		admin: (f) => `The record at ${at(f)} has sp=none while p is stricter.`,
	},
	'dmarc.sp-ineffective': {
		title: 'Part of the DMARC policy without effect',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} has a part for names below it${withFact(f, ['tag'], ' ("', '")')}. Receivers read that part only at ${fact(f, 'organizationalDomain') || 'the main domain'}, so it has no effect here.`,
		admin: (f) =>
			`The tag ${fact(f, 'tag') || 'sp'} at ${at(f)} has no effect: it is read at the organizational domain alone${withFact(f, ['organizationalDomain'], ' (', ')')}.`,
	},
	'dmarc.test-mode': {
		title: 'DMARC policy in test mode',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} is marked as a test. Receivers apply a milder policy than it says.`,
		admin: (f) => `The record at ${at(f)} has t=y; the next milder policy is applied.`,
	},
	'dmarc.pct-partial': {
		title: 'DMARC policy for a part of the mail',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} should count only for a part of the mail${withFact(f, ['pct'], ' (', ' percent)')}. Many receivers do not know this part any more and apply the policy to all of it.`,
		admin: (f) =>
			`The record at ${at(f)} has pct=${fact(f, 'pct') || 'less than 100'}, which RFC 9989 no longer knows: some receivers apply it, others do not.`,
	},
	'dmarc.strict-blocks': {
		title: 'DMARC requires exactly the same domain',
		owner: (f) =>
			`The policy of ${policyDomain(f)} against forged mail (DMARC) requires proof of exactly the domain of the sender address. This service uses a domain that belongs to it but is not the same, so the proof does not count.`,
		admin: (f) =>
			`Strict alignment (adkim=s or aspf=s) at ${at(f)} keeps an identifier of the same organization from aligning.`,
	},
	'dmarc.no-aligned-path': {
		title: 'Mail cannot be verified as yours',
		owner:
			'Receivers cannot verify that mail sent through this service comes from your domain: neither SPF (the list of permitted servers) nor DKIM (the signature) passes for your domain.',
		consequence: (f) => CONSEQUENCES.get(fact(f, 'consequence')) ?? '',
		admin: (f) =>
			`Neither SPF nor DKIM passes in alignment with the From domain${FOLLOWED.get(fact(f, 'consequence')) ?? ''}.`,
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
		owner: (f) =>
			`There is a policy against forged mail (DMARC) at ${at(f)}. Receivers look for it at ${fact(f, 'expected') || 'the name that begins with _dmarc'} and do not find it.`,
		admin: (f) =>
			`There is a DMARC record at ${at(f)}, where no receiver looks${withFact(f, ['expected'], '; it belongs at ')}.`,
	},
	'dmarc.alias': {
		title: 'DMARC policy by reference',
		owner: (f) =>
			f.data.hasRecord
				? `The name ${at(f)} is only a reference (CNAME) to ${fact(f, 'target') || 'another name'}. The policy there applies, and only its owner can change it.`
				: `The name ${at(f)} is only a reference (CNAME) to ${fact(f, 'target') || 'another name'}, and there is no valid policy against forged mail (DMARC) there.`,
		admin: (f) =>
			`${at(f)} is an alias of ${fact(f, 'target') || 'another name'}, whose answer is ${f.data.hasRecord ? 'the DMARC record' : 'no single DMARC record'}.`,
	},
	'dmarc.from-wildcard': {
		title: 'No DMARC policy of its own',
		owner: (f) =>
			`What DNS answers for ${at(f)} comes from a catch-all entry (a name with "*") and is no valid policy against forged mail (DMARC). Leave the catch-all entry as it is: a new record under the exact name takes precedence.`,
		admin: (f) =>
			`The answer at ${at(f)}${withFact(f, ['text'], ' (', ')')} is synthesized from a wildcard${withFact(f, ['probe'], '; ', ' gives the same')}. A record at the exact name wins, and nothing is to be removed.`,
	},
	'dmarc.at-root': {
		title: 'DMARC policy under the wrong name',
		owner: (f) =>
			`There is a policy against forged mail (DMARC) right at ${at(f)}. Receivers look for it at _dmarc.${at(f)} only.`,
		admin: (f) =>
			`There is a DMARC record at ${at(f)} instead of _dmarc.${at(f)}; it has no effect.`,
	},
};
