/**
 * English words for how the terms of an SPF record are written.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { SpfSyntaxCode } from '../code-groups.ts';
import { begin, fact, type Messages, quoted, withFact } from '../message.ts';
import { termText } from '../spf-place.ts';
import { LIST_IS_VOID, listOf, partOf, quotedFact, recordOf, termOf } from './spf-phrases.ts';

/** The term as written, else the name that was mistyped; neither where that says nothing. */
function writtenOf(finding: StoredFinding): string {
	const [name, meant] = [fact(finding, 'name'), fact(finding, 'meant')];
	const text = termText(finding, []);
	if (text !== '') return quoted(text, 'en');
	return name === '' || name === meant
		? partOf(finding)
		: `the part that begins with ${quoted(name, 'en')}`;
}

function value(finding: StoredFinding): string {
	return withFact(finding, ['value'], ', but "', '" is none');
}

/** The words of the codes about how a term is written. */
export const spfSyntaxMessages: Messages<SpfSyntaxCode> = {
	'spf.syntax': {
		title: 'Part cannot be understood',
		owner: (f) => `${begin(partOf(f))} in ${listOf(f)} cannot be understood. ${LIST_IS_VOID}`,
		admin: (f) => `${begin(termOf(f))} in ${recordOf(f)} breaks the grammar; permerror.`,
	},
	'spf.unknown-mechanism': {
		title: 'Word unknown to SPF',
		owner: (f) =>
			`${begin(partOf(f, 'name'))} in ${listOf(f)} begins with a word that does not exist there. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'name'))} in ${recordOf(f)} is no mechanism of RFC 7208; permerror.`,
	},
	'spf.unknown-modifier': {
		title: 'Part without effect',
		owner: (f) =>
			`Mail providers ignore ${partOf(f, 'name')} in ${listOf(f)}. It does no harm, and nothing needs to be done.`,
		admin: (f) =>
			`${begin(termOf(f, 'name'))} in ${recordOf(f)} is an unknown modifier, which check_host() ignores.`,
	},
	'spf.did-you-mean': {
		title: 'Typing slip',
		owner: (f) =>
			`${begin(writtenOf(f))} in ${listOf(f)} looks like a typing slip${withFact(f, ['meant'], '; probably "', '" was meant')}. Mail providers ignore such a part or treat the whole list as faulty.`,
		admin: (f) =>
			`${begin(writtenOf(f))} in ${recordOf(f)} is no mechanism${withFact(f, ['meant'], '; probably "', '" was meant')}.`,
	},
	'spf.ip4-invalid': {
		title: 'Not an IPv4 address',
		owner: (f) =>
			`Behind "ip4:" in ${listOf(f)} there should be the Internet address of a server, such as 192.0.2.1${value(f)}. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(quotedFact(f, 'value', termOf(f)))} in ${recordOf(f)} is no ip4-network; permerror.`,
	},
	'spf.ip6-invalid': {
		title: 'Not an IPv6 address',
		owner: (f) =>
			`Behind "ip6:" in ${listOf(f)} there should be an Internet address of the newer kind, such as 2001:db8::1${value(f)}. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(quotedFact(f, 'value', termOf(f)))} in ${recordOf(f)} is no ip6-network; permerror.`,
	},
	'spf.ip-family': {
		title: '"ip4" and "ip6" mixed up',
		owner: (f) =>
			`${begin(listOf(f))} mixes up the two kinds of Internet addresses: "ip4:" goes with those like 192.0.2.1, "ip6:" with those like 2001:db8::1. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'mechanism'))} in ${recordOf(f)} holds an address of the other family; permerror.`,
	},
	'spf.cidr-invalid': {
		title: 'Size of an address block invalid',
		owner: (f) =>
			`The number after the slash of ${partOf(f)} in ${listOf(f)} is not valid. It says how large a block of addresses is${withFact(f, ['max'], ' and must lie between 0 and ')}. ${LIST_IS_VOID}`,
		admin: (f) =>
			`The prefix length of ${termOf(f)} in ${recordOf(f)} is invalid${withFact(f, ['max'], ' (0 to ', ' without leading zeros)')}; permerror.`,
	},
	'spf.cidr-host-bits': {
		title: 'Block named by an inner address',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} names a block of addresses by one from its middle instead of the first. Mail providers understand it all the same, and nothing needs to be done.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} has host bits set, which are ignored${withFact(f, ['network'], '; the network is ')}.`,
	},
	'spf.domain-missing': {
		title: 'Domain missing',
		owner: (f) =>
			`The name of a domain is missing in ${partOf(f, 'mechanism', 'modifier')} in ${listOf(f)}. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'mechanism', 'modifier'))} in ${recordOf(f)} lacks its domain-spec; permerror.`,
	},
	'spf.domain-invalid': {
		title: 'Invalid domain',
		owner: (f) =>
			`${begin(partOf(f, 'modifier'))} in ${listOf(f)} does not name a valid domain. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} in ${recordOf(f)} has an invalid domain-spec; permerror.`,
	},
	'spf.macro-syntax': {
		title: 'Invalid placeholder',
		owner: (f) =>
			`${begin(partOf(f, 'modifier'))} in ${listOf(f)} contains a placeholder (a percent sign with a letter in braces) that is written wrongly. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} in ${recordOf(f)} has an invalid macro; permerror.`,
	},
	'spf.macro-not-allowed': {
		title: 'Placeholder not allowed here',
		owner: (f) =>
			`${begin(partOf(f, 'modifier'))} in ${listOf(f)} contains a placeholder (a percent sign with a letter in braces) that is not allowed in this place. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} in ${recordOf(f)} uses a macro letter (c, r or t) that only explanations may use; permerror.`,
	},
	'spf.all-argument': {
		title: '"all" must be alone',
		owner: (f) =>
			`In ${listOf(f)} something is attached to the word "all", which must be alone. ${LIST_IS_VOID}`,
		admin: (f) => `"all" in ${recordOf(f)} carries an argument; permerror.`,
	},
	'spf.duplicate-modifier': {
		title: 'Part allowed only once',
		owner: (f) =>
			`${begin(partOf(f, 'modifier'))} is there more than once in ${listOf(f)}, but is allowed only once. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} appears more than once in ${recordOf(f)}; permerror.`,
	},
	'spf.exp-missing': {
		title: 'Explanation text missing',
		owner: (f) =>
			`${begin(listOf(f))} refers to a text that explains refused mail, but there is none. This changes nothing about who may send, and nothing needs to be done.`,
		admin: (f) =>
			`The target of "exp="${withFact(f, ['target'], ' (', ')')} in ${recordOf(f)} has no TXT record; check_host() gives no explanation.`,
	},
	'spf.exp-multiple': {
		title: 'Several explanation texts',
		owner: (f) =>
			`${begin(listOf(f))} refers to a text that explains refused mail, but there are several, so that none is used. This changes nothing about who may send, and nothing needs to be done.`,
		admin: (f) =>
			`The target of "exp="${withFact(f, ['target'], ' (', ')')} in ${recordOf(f)} has several TXT records; check_host() gives no explanation.`,
	},
	'spf.modifier-order': {
		title: 'Unusual order',
		owner: (f) =>
			`The parts of ${listOf(f)} are in an unusual order. Mail providers understand it anyway, and nothing needs to be done.`,
		admin: (f) =>
			`${begin(termOf(f, 'modifier'))} in ${recordOf(f)} comes before a mechanism; modifiers should come last. The result is the same.`,
	},
};
