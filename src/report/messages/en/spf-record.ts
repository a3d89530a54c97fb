/**
 * English words for whether there is an SPF record, and in what form DNS hands it out.
 *
 * @module
 */

import type { SpfRecordCode } from '../code-groups.ts';
import { begin, fact, type Messages, withFact } from '../message.ts';
import { isAppended } from '../spf-place.ts';
import {
	beginDomain,
	domainOf,
	duration,
	LIST_IS_VOID,
	listOf,
	partOf,
	quotedFact,
	recordOf,
	termOf,
} from './spf-phrases.ts';

/** The words of the codes about the record as a whole. */
export const spfRecordMessages: Messages<SpfRecordCode> = {
	'spf.missing': {
		title: 'No SPF record',
		owner: (f) =>
			`There is no SPF record for ${domainOf(f)} (a list of the servers that may send for it). Without it, mail providers cannot tell whether a server is allowed to send for this domain.`,
		admin: (f) =>
			`${beginDomain(f)} has no TXT record that begins with "v=spf1"; check_host() gives none.`,
	},
	'spf.dns-error': {
		title: 'DNS gave no answer for SPF',
		owner: (f) =>
			`DNS, the directory in which domains publish their settings, did not answer when asked about ${fact(f, 'name') || domainOf(f)}. Whether servers may send is therefore not fully known at the moment.`,
		admin: (f) =>
			`The question for${withFact(f, ['type'], ' ', ' of')} ${fact(f, 'name') || domainOf(f)} failed${withFact(f, ['reason'], ' (', ')')}; where the result depends on it, check_host() gives temperror.`,
	},
	'spf.nxdomain': {
		title: 'Domain does not exist',
		owner: (f) =>
			`DNS, the directory in which domains publish their settings, knows no name ${domainOf(f)}. So there is no list of servers that may send for it either.`,
		admin: (f) => `${beginDomain(f)} does not exist (NXDOMAIN); check_host() gives none.`,
	},
	'spf.domain-malformed': {
		title: 'Not a complete domain name',
		owner: (f) =>
			`${f.subject.name === '' ? 'The name given' : `"${f.subject.name}"`} is not a complete domain name such as shop.example, so there can be no list of servers that may send for it.`,
		admin: (f) =>
			`${f.subject.name === '' ? 'The name' : `"${f.subject.name}"`} has a single label, or one that is empty or too long; check_host() gives none.`,
	},
	'spf.multiple': {
		title: 'Several SPF records',
		owner: (f) =>
			`For ${domainOf(f)} there are ${fact(f, 'records') || 'several'} SPF records (lists of the servers that may send for it), but only one is allowed. Mail providers then use none of them.`,
		admin: (f) =>
			`${beginDomain(f)} publishes ${fact(f, 'records') || 'several'} TXT records that begin with "v=spf1"; the result is permerror.`,
	},
	'spf.version-malformed': {
		title: 'Not quite an SPF record',
		owner: (f) =>
			`A text at ${domainOf(f)} looks like an SPF record (a list of the servers that may send) but does not begin with exactly "v=spf1" and a space. Mail providers do not treat it as one.`,
		admin: (f) =>
			`${begin(quotedFact(f, 'text', 'a text'))} at ${domainOf(f)} does not begin with "v=spf1" followed by a space or the end; it is not selected.`,
	},
	'spf.leading-space': {
		title: 'Space before "v=spf1"',
		owner: (f) =>
			`A text at ${domainOf(f)} looks like an SPF record (a list of the servers that may send) but begins with a space. Mail providers do not treat it as one.`,
		admin: (f) =>
			`${begin(quotedFact(f, 'text', 'a text'))} at ${domainOf(f)} has white space before "v=spf1"; it is not selected.`,
	},
	'spf.non-ascii': {
		title: 'Forbidden character',
		owner: (f) =>
			`${begin(listOf(f))} contains a character that is not allowed there, such as an umlaut, a curly quotation mark or an invisible character. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(recordOf(f))} has an octet outside 0x20-0x7E${withFact(f, ['octet'], ' (decimal ', ')')}; permerror.`,
	},
	'spf.string-join-lost-space': {
		title: 'Space lost between two pieces',
		owner: (f) =>
			`${begin(listOf(f))} is stored in several pieces, and a space is missing where two of them meet. Mail providers join the pieces without a gap and so misread ${partOf(f)}.`,
		admin: (f) =>
			`Two character-strings meet without a space inside ${termOf(f)} of ${recordOf(f)}.`,
	},
	'spf.sender-id': {
		title: 'Old Sender ID record',
		owner: (f) =>
			`Beside other texts ${domainOf(f)} publishes one that begins with "spf2.0", an abandoned relative of the list of servers that may send. It does no harm, and nothing needs to be done.`,
		admin: (f) =>
			`${beginDomain(f)} publishes a Sender ID record ("spf2.0"); SPF does not read it.`,
	},
	'spf.wrong-name': {
		title: 'SPF record at a wrong name',
		owner: (f) =>
			`There is an SPF record (a list of the servers that may send) with the name ${f.subject.name || 'of another domain'}, and mail from ${fact(f, 'domain') || 'your domain'} is checked with the list at ${fact(f, 'domain') || 'your domain'} only.${isAppended(f) ? ' Probably the name was entered with the domain, and the form of your provider added it once more.' : ''}`,
		admin: (f) =>
			`There is a record that begins with "v=spf1" at ${domainOf(f)}, a name that no receiver asks for mail from ${fact(f, 'domain') || 'the domain'}, which has none.`,
	},
	'spf.record-bytes': {
		title: 'Long SPF record',
		owner: (f) =>
			`${begin(listOf(f))} is rather long. It works as it is and nothing needs to be done, but there is little room for more.`,
		admin: (f) =>
			`${begin(recordOf(f))} is longer than the 450 octets that are sure to fit into a small DNS answer${withFact(f, ['bytes'], ' (', ')')}.`,
	},
	'spf.string-255': {
		title: 'SPF record breaks off',
		owner: (f) =>
			`${begin(listOf(f))} breaks off where its last piece holds 255 characters, the most that fit. Probably its end was lost when it was entered.`,
		admin: (f) =>
			`The last character-string of ${recordOf(f)} has its full 255 octets, and the record lacks its end${withFact(f, ['last'], '; the last term is "', '"')}.`,
	},
	'spf.answer-bytes': {
		title: 'Too much text at one name',
		owner: (f) =>
			`All the texts published at ${domainOf(f)} together make a long answer${withFact(f, ['bytes'], ' (', ' bytes)')} for mail providers who ask for them. Some may fail to fetch it, and with it the list of servers that may send.`,
		admin: (f) =>
			`The TXT answer of ${domainOf(f)} takes${withFact(f, ['bytes'], ' ', ' octets') || ' many octets'}; over UDP it may be truncated or fragmented.`,
	},
	'spf.alias': {
		title: 'Permitted servers by reference',
		owner: (f) =>
			`The name ${f.subject.name || 'in question'} only refers (CNAME) to ${fact(f, 'target') || 'another name'}${f.data.hasRecord ? ', so the list of permitted servers there applies' : ', where no valid list of permitted servers stands'}. Nothing needs to be done about that.`,
		admin: (f) =>
			`The name ${f.subject.name || 'in question'} is an alias of ${fact(f, 'target') || 'another name'}, whose answer is ${f.data.hasRecord ? 'the SPF record' : 'no single SPF record'}.`,
	},
	'spf.ttl-long': {
		title: 'Changes show slowly',
		owner: (f) =>
			`Mail providers may go on using the old version of ${listOf(f)} for ${f.data['ttl'] === undefined ? 'many hours' : `up to ${duration(Number(f.data['ttl']))}`} after a change. Nothing needs to be done about it.`,
		admin: (f) =>
			`The TTL of the TXT records of ${domainOf(f)} is${withFact(f, ['ttl'], ' ', ' s') || ' long'}${withFact(f, ['advised'], '; ', ' s are advised before a change')}.`,
	},
};
