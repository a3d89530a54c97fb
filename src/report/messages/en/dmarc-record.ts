/**
 * English words for findings about how a DMARC record is written.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { DmarcRecordCode } from '../code-groups.ts';
import { at, fact, type Message, type Messages, withFact } from '../message.ts';

/** What a policy is, for those who have never seen one. */
function policy(finding: StoredFinding): string {
	return `policy against forged mail (DMARC) at ${at(finding)}`;
}

/** A tag whose value receivers do not know; `instead`: what they do, for owners and for admins. */
function invalidTag(tag: string, [owner, admin]: readonly [string, string]): Message {
	return {
		title: `Wrong value for "${tag}" in the DMARC policy`,
		owner: (f) =>
			`In the ${policy(f)}, the value of "${tag}"${withFact(f, ['value'], ' ("', '")')} is not one that receivers know. ${owner}`,
		admin: (f) =>
			`The value${withFact(f, ['value'], ' ')} of ${tag}= at ${at(f)} is not valid; ${admin}.`,
	};
}

/** The words of the codes about how a record is written. */
export const dmarcRecordMessages: Messages<DmarcRecordCode> = {
	'dmarc.not-a-record': {
		title: 'Not a DMARC policy',
		owner: (f) =>
			`At ${at(f)} receivers look for your policy against forged mail (DMARC), but something else is there.`,
		admin: (f) => `The TXT record at ${at(f)} is not a DMARC record.`,
	},
	'dmarc.version-first': {
		title: 'DMARC policy begins wrongly',
		owner: (f) => `The ${policy(f)} must begin with "v=DMARC1". Receivers ignore it as it is.`,
		admin: (f) => `v=DMARC1 is not the first tag at ${at(f)}; the record is ignored.`,
	},
	'dmarc.version-value': {
		title: 'DMARC policy begins wrongly',
		owner: (f) =>
			`The ${policy(f)} must begin with exactly "v=DMARC1". Receivers ignore it as it is.`,
		admin: (f) => `The v= at ${at(f)} is not exactly DMARC1; the record is ignored.`,
	},
	'dmarc.leading-space': {
		title: 'Space before the DMARC policy',
		owner: (f) => `The ${policy(f)} begins with a space. Many receivers ignore it because of that.`,
		admin: (f) => `The record at ${at(f)} begins with white space, so it fails the version test.`,
	},
	'dmarc.syntax': {
		title: 'Typing error in the DMARC policy',
		owner: (f) =>
			`The ${policy(f)} has a part that receivers cannot read${withFact(f, ['text'], ': "', '"')}.`,
		admin: (f) =>
			`The record at ${at(f)} has a malformed tag${withFact(f, ['text'], ' "', '"')}${withFact(f, ['problem'], ' (', ')')}.`,
	},
	'dmarc.tag-unknown': {
		title: 'Unknown part in the DMARC policy',
		owner: (f) =>
			`The ${policy(f)} has a part${withFact(f, ['tag'], ' "', '"')} that receivers do not know and skip. That does no harm.`,
		admin: (f) =>
			`The record at ${at(f)} has an unknown tag${withFact(f, ['tag'], ' ')}, which is ignored.`,
	},
	'dmarc.tag-duplicate': {
		title: 'Part twice in the DMARC policy',
		owner: (f) =>
			`In the ${policy(f)} the part${withFact(f, ['tag'], ' "', '"')} is there more than once. Many receivers then ignore all of it.`,
		admin: (f) =>
			`The tag${withFact(f, ['tag'], ' ')} occurs more than once at ${at(f)}; the record is invalid.`,
	},
	'dmarc.tag-removed': {
		title: 'Outdated part in the DMARC policy',
		owner: (f) =>
			`The ${policy(f)} has a part${withFact(f, ['tag'], ' "', '"')} that is no longer part of the rules. That does no harm.`,
		admin: (f) => `The tag${withFact(f, ['tag'], ' ')} at ${at(f)} was removed by RFC 9989.`,
	},
	'dmarc.tag-case': {
		title: 'Capital letters in the DMARC policy',
		owner: (f) =>
			`In the ${policy(f)} a part${withFact(f, ['tag'], ' ("', '")')} is written in capital letters. Some receivers do not recognize that.`,
		admin: (f) =>
			`The tag${withFact(f, ['tag'], ' ')} at ${at(f)} is not in lower case; some receivers compare exactly.`,
	},
	'dmarc.p-missing': {
		title: 'DMARC policy says nothing',
		owner: (f) =>
			`The ${policy(f)} does not say what receivers should do: the part "p=" is missing.`,
		admin: (f) => `The record at ${at(f)} has no p= tag.`,
	},
	'dmarc.p-invalid': invalidTag('p', [
		'So it does not say what they should do with forged mail.',
		'there is no policy to apply',
	]),
	'dmarc.sp-invalid': invalidTag('sp', [
		'That can make the whole policy void.',
		'the record counts as p=none or not at all',
	]),
	'dmarc.np-invalid': invalidTag('np', [
		'That can make the whole policy void.',
		'the record counts as p=none or not at all',
	]),
	'dmarc.psd-invalid': invalidTag('psd', ['They skip it.', 'it is read as psd=u']),
	'dmarc.t-invalid': invalidTag('t', ['They skip it.', 'it is read as t=n']),
	'dmarc.adkim-invalid': invalidTag('adkim', [
		'They use the usual value instead.',
		'it is read as adkim=r',
	]),
	'dmarc.aspf-invalid': invalidTag('aspf', [
		'They use the usual value instead.',
		'it is read as aspf=r',
	]),
	'dmarc.pct-invalid': invalidTag('pct', [
		'They apply the policy to all mail.',
		'it is read as pct=100',
	]),
	'dmarc.p-order': {
		title: 'DMARC policy in an unusual order',
		owner: (f) =>
			`In the ${policy(f)} the part "p=" is not the second tag. Old receivers may not accept that.`,
		admin: (f) =>
			`p= is tag number ${fact(f, 'position') || 'three or later'} at ${at(f)}; RFC 7489 wanted it second.`,
	},
	'dmarc.unrelated-txt': {
		title: 'Other texts next to the DMARC policy',
		owner: (f) =>
			`At ${at(f)}, where the policy against forged mail (DMARC) belongs, there are other texts as well. They have no effect there.`,
		admin: (f) =>
			fact(f, 'count') === '1'
				? `${at(f)} holds a TXT record that is not a DMARC record.`
				: `${at(f)} holds ${fact(f, 'count') || 'other'} TXT records that are not DMARC records.`,
	},
	'dmarc.spf-here': {
		title: 'SPF record under the wrong name',
		owner: (f) =>
			`At ${at(f)} there is a list of permitted servers (SPF). Receivers look for that list at your domain itself, so it has no effect here.`,
		admin: (f) => `There is an SPF record at ${at(f)}, where no receiver looks for one.`,
	},
	'dmarc.record-bytes': {
		title: 'DMARC policy very long',
		owner: (f) =>
			`The ${policy(f)} is very long${withFact(f, ['octets'], ' (', ' characters)')}. Some receivers may have trouble reading it.`,
		admin: (f) =>
			`The record at ${at(f)} has ${fact(f, 'octets') || 'many'} octets; the answer may not fit into a UDP packet.`,
	},
};
