/**
 * English words for findings about mail exchangers and reverse names.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { MxCode } from '../code-groups.ts';
import { at, fact, lastOf, type Messages, withFact } from '../message.ts';

/** The exchanger a finding is about. */
function host(finding: StoredFinding): string {
	return fact(finding, 'exchange') || 'a mail server';
}

function address(finding: StoredFinding): string {
	return fact(finding, 'address') || 'One of its addresses';
}

/** Where an alias ends, after some text. */
function lastAlias(finding: StoredFinding, before: string): string {
	const name = lastOf(finding, 'aliases');
	return name === '' ? '' : `${before}${name}`;
}

/** The words of every `mx.*` and `ptr.*` code. */
export const mxMessages: Messages<MxCode> = {
	'mx.null-with-others': {
		title: 'Contradictory entries for incoming mail',
		owner: (f) =>
			`For ${at(f)} mail servers are entered, and at the same time the domain is marked as accepting no mail. Mail to you may be lost.`,
		admin: (f) => `${at(f)} has a null MX next to other MX records.`,
	},
	'mx.null-pref': {
		title: 'Unusual entry for "accepts no mail"',
		owner: (f) =>
			`The entry that ${at(f)} accepts no mail has an unusual number. That hardly matters.`,
		admin: (f) =>
			`The null MX of ${at(f)} has preference ${fact(f, 'preference') || 'other than 0'} instead of 0.`,
	},
	'mx.no-address': {
		title: 'Mail server without an address',
		owner: (f) =>
			`For incoming mail of ${at(f)} the server ${host(f)} is entered, but it has no address. Mail to you cannot be delivered there.`,
		admin: (f) => `The MX host ${host(f)} of ${at(f)} has neither A nor AAAA records.`,
	},
	'mx.nxdomain': {
		title: 'Mail server does not exist',
		owner: (f) =>
			`For incoming mail of ${at(f)} the server ${host(f)} is entered, which does not exist. Mail to you cannot be delivered there.`,
		admin: (f) => `The MX host ${host(f)} of ${at(f)} does not exist (NXDOMAIN).`,
	},
	'mx.cname': {
		title: 'Mail server is only a reference',
		owner: (f) =>
			`For incoming mail of ${at(f)} the name ${host(f)} is entered, which only points to another one (CNAME). Some senders cannot handle that.`,
		admin: (f) => `The MX host ${host(f)} of ${at(f)} is a CNAME${lastAlias(f, ' to ')}.`,
	},
	'mx.ip-literal': {
		title: 'IP address instead of a mail server name',
		owner: (f) =>
			`For incoming mail of ${at(f)} an IP address${withFact(f, ['exchange'], ' (', ')')} is entered instead of the name of a server. That is not allowed, and mail to you may be lost.`,
		admin: (f) =>
			`An MX record of ${at(f)} holds an IP address${withFact(f, ['exchange'], ' (', ')')}.`,
	},
	'mx.duplicate': {
		title: 'Mail server entered twice',
		owner: (f) =>
			`For incoming mail of ${at(f)} the server ${host(f)} is entered more than once. That does no harm.`,
		admin: (f) => `The MX host ${host(f)} of ${at(f)} occurs more than once.`,
	},
	'ptr.missing': {
		title: 'Sending server without a name',
		owner: (f) =>
			`${address(f)}, from which mail is sent, has no name in DNS (reverse name). Some mailbox providers refuse mail from such servers.`,
		admin: (f) => `There is no PTR record at ${at(f)}.`,
	},
	'ptr.unconfirmed': {
		title: 'Name of the sending server does not fit',
		owner: (f) =>
			`${address(f)}, from which mail is sent, has a name in DNS${withFact(f, ['names'], ' (', ')')} that does not lead back to it. Some mailbox providers refuse mail from such servers.`,
		admin: (f) =>
			`No name${withFact(f, ['names'], ' (', ')')} in the PTR records at ${at(f)} resolves back to the address.`,
	},
};
