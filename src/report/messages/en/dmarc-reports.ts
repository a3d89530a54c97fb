/**
 * English words for findings about the reports a DMARC record asks for.
 *
 * @module
 */

import type { DmarcReportCode } from '../code-groups.ts';
import { at, fact, type Messages, mailboxOf, withFact } from '../message.ts';

/** The words of the codes about reports. */
export const dmarcReportMessages: Messages<DmarcReportCode> = {
	'dmarc.rua-missing': {
		title: 'No reports asked for',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} names no mailbox for reports. With reports you would see who sends mail in the name of your domain.`,
		admin: (f) => `The record at ${at(f)} has no rua= tag.`,
	},
	'dmarc.rua-invalid': {
		title: 'Address for reports not valid',
		owner: (f) =>
			`In the policy against forged mail (DMARC) at ${at(f)}, an address for reports${withFact(f, ['value'], ' ("', '")')} is not written correctly. No report goes there.`,
		admin: (f) => `A URI${withFact(f, ['value'], ' (', ')')} in rua= at ${at(f)} is not valid.`,
	},
	'dmarc.rua-not-mailto': {
		title: 'Reports come by mail only',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} asks for reports by another way than mail. Receivers send reports by mail only.`,
		admin: (f) =>
			`A URI in rua= at ${at(f)} has the scheme ${fact(f, 'scheme') || 'of another kind'}; only mailto: is served.`,
	},
	'dmarc.rua-size-limit': {
		title: 'Outdated size limit for reports',
		owner: (f) =>
			`In the policy against forged mail (DMARC) at ${at(f)}, an address for reports has a size limit after "!". Receivers no longer mind it, which does no harm.`,
		admin: (f) =>
			`A URI${withFact(f, ['value'], ' (', ')')} in rua= at ${at(f)} has a size limit, removed by RFC 9989.`,
	},
	'dmarc.rua-too-many': {
		title: 'Many addresses for reports',
		owner: (f) =>
			`The policy against forged mail (DMARC) at ${at(f)} names ${fact(f, 'count') || 'many'} addresses for reports. Some receivers send reports to the first ${fact(f, 'served') || 'two'} only.`,
		admin: (f) =>
			`rua= at ${at(f)} has ${fact(f, 'count') || 'more than two'} URIs; receivers need to serve ${fact(f, 'served') || 'two'} only.`,
	},
	'dmarc.rua-duplicate': {
		title: 'Address for reports given twice',
		owner: (f) =>
			`In the policy against forged mail (DMARC) at ${at(f)}, an address for reports${withFact(f, ['value'], ' ("', '")')} is there twice. That does no harm.`,
		admin: (f) => `A URI${withFact(f, ['value'], ' (', ')')} occurs twice in rua= at ${at(f)}.`,
	},
	'dmarc.rua-no-mx': {
		title: 'Address for reports does not accept mail',
		owner: (f) =>
			`The policy against forged mail (DMARC) asks for reports to ${mailboxOf(f, 'uri') || 'an address'} whose domain does not accept mail. The reports are lost.`,
		admin: (f) =>
			`The domain ${fact(f, 'host') || 'of a report address'} has neither MX nor address.`,
	},
	'dmarc.rua-unauthorized': {
		title: 'Reports to somebody who did not agree',
		owner: (f) =>
			`The policy against forged mail (DMARC) asks for reports to ${mailboxOf(f, 'uri') || 'an address of another domain'}. Its owner has not agreed to that in DNS, so no report goes there.`,
		admin: (f) =>
			`The report destination does not authorize this policy domain${withFact(f, ['query'], '; no "v=DMARC1" TXT record at ')}.`,
	},
	'dmarc.rua-unknown': {
		title: 'Consent for reports not known',
		owner: (f) =>
			`The policy against forged mail (DMARC) asks for reports to ${mailboxOf(f, 'uri') || 'an address of another domain'}. Whether its owner agrees to that is not known, because DNS did not answer.`,
		admin: (f) =>
			`The question${withFact(f, ['query'], ' for ')} failed; whether the report destination authorizes this policy domain is unknown.`,
	},
	'dmarc.ruf-invalid': {
		title: 'Address for failure reports not valid',
		owner: (f) =>
			`In the policy against forged mail (DMARC) at ${at(f)}, an address for reports on single mails${withFact(f, ['value'], ' ("', '")')} is not written correctly. No report goes there.`,
		admin: (f) => `A URI${withFact(f, ['value'], ' (', ')')} in ruf= at ${at(f)} is not valid.`,
	},
	'dmarc.fo-invalid': {
		title: 'Wrong value for "fo" in the DMARC policy',
		owner: (f) =>
			`In the policy against forged mail (DMARC) at ${at(f)}, the value of "fo"${withFact(f, ['value'], ' ("', '")')} is not one that receivers know. They skip it, which does no harm.`,
		admin: (f) =>
			`The value${withFact(f, ['value'], ' ')} of fo= at ${at(f)} is not valid; it is read as fo=0.`,
	},
	'dmarc.fo-without-ruf': {
		title: 'Part of the DMARC policy without effect',
		owner: (f) =>
			`In the policy against forged mail (DMARC) at ${at(f)}, the part "fo" has no effect, because no address for reports on single mails is given. That does no harm.`,
		admin: (f) => `fo= at ${at(f)} has no effect without ruf=.`,
	},
	'dmarc.fo-redundant': {
		title: 'Needless values in "fo"',
		owner: (f) =>
			`In the policy against forged mail (DMARC) at ${at(f)}, the part "fo" says the same thing more than once or in conflicting ways. That does no harm.`,
		admin: (f) => `The value${withFact(f, ['value'], ' ')} of fo= at ${at(f)} is redundant.`,
	},
};
