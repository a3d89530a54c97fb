/**
 * English words for where the terms of an SPF record lead.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { SpfReferenceCode } from '../code-groups.ts';
import { begin, fact, type Messages, withFact } from '../message.ts';
import { atOutermost } from '../spf-place.ts';
import { LIST_IS_VOID, listOf, partOf, recordOf, termOf } from './spf-phrases.ts';

function target(finding: StoredFinding): string {
	return fact(finding, 'target') || 'another domain';
}

function nameBehind(finding: StoredFinding): string {
	const name = fact(finding, 'name');
	return name === '' ? 'a name' : `the name ${name}`;
}

/** What DNS does not have; an address was asked for in one family only. */
function lacking(finding: StoredFinding, otherwise: string): string {
	if (fact(finding, 'outcome') === 'nxdomain') return 'which does not exist';
	switch (finding.subject.type) {
		case 'A':
			return 'which has no Internet address of the usual kind (IPv4)';
		case 'AAAA':
			return 'which has no Internet address of the newer kind (IPv6)';
		default:
			return otherwise;
	}
}

/** The words of the codes about other names that a record refers to. */
export const spfReferenceMessages: Messages<SpfReferenceCode> = {
	'spf.include-missing': {
		title: 'Reference leads nowhere',
		owner: (f) =>
			`With ${partOf(f)}, ${listOf(f)} refers to a list of ${target(f)}, but there is none. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: ${target(f)} gives none, which makes permerror.`,
	},
	'spf.include-broken': {
		title: 'Reference to a faulty list',
		owner: (f) =>
			`With ${partOf(f)}, ${listOf(f)} refers to the list of ${target(f)}, which is faulty. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: ${target(f)} gives permerror, and so does the whole record.`,
	},
	'spf.include-dns-error': {
		title: 'Reference gave no answer',
		owner: (f) =>
			`With ${partOf(f)}, ${listOf(f)} refers to a list of ${target(f)}, which did not answer. Whether servers may send is therefore not fully known at the moment.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: evaluating ${target(f)} ended in temperror.`,
	},
	'spf.redirect-missing': {
		title: 'Reference leads nowhere',
		owner: (f) =>
			`With ${partOf(f)}, ${listOf(f)} hands over to a list of ${target(f)}, but there is none. ${LIST_IS_VOID}`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: ${target(f)} gives none, which makes permerror.`,
	},
	'spf.redirect-dns-error': {
		title: 'Reference gave no answer',
		owner: (f) =>
			`With ${partOf(f)}, ${listOf(f)} hands over to a list of ${target(f)}, which did not answer. Whether servers may send is therefore not fully known at the moment.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: evaluating ${target(f)} ended in temperror.`,
	},
	'spf.include-loop': {
		title: 'References in a circle',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} leads back to a list that refers to this one. Mail providers go round in circles there until they give up.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} leads back to ${target(f)}, whose record is being evaluated already.`,
	},
	'spf.redirect-loop': {
		title: 'References in a circle',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} leads back to a list that refers to this one. Mail providers go round in circles there until they give up.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} leads back to ${target(f)}, whose record is being evaluated already.`,
	},
	'spf.include-repeated': {
		title: 'Same list referred to twice',
		owner: (f) =>
			`${begin(listOf(atOutermost(f)))} leads to the list of ${target(f)} more than once. Nothing needs to be done, though each time uses up some of the 10 DNS lookups (questions to other domains) allowed.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} leads to ${target(f)}, which ${withFact(f, ['by'], '"', '"') || 'another term'}${withFact(f, ['byDomain'], ' of ')} has led to already${withFact(f, ['lookups'], '; lookups spent again: ')}.`,
	},
	'spf.include-appended': {
		title: 'Own domain was appended',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} names a domain that does not exist like this: ${fact(f, 'domain') || 'your own domain'} was probably appended to it by mistake${withFact(f, ['meant'], ', and ', ' was meant')}.`,
		admin: (f) =>
			`The target of ${termOf(f)} in ${recordOf(f)} leads nowhere and ends in ${fact(f, 'domain') || 'the own domain'}${withFact(f, ['meant'], '; probably "', '" was meant')}.`,
	},
	'spf.a-void': {
		title: 'Server name without address',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} leads to ${nameBehind(f)}, ${lacking(f, 'which has no address')}. There this part allows no server, and more than two such names make the list faulty.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: ${nameBehind(f)} has no ${f.subject.type === 'TXT' ? 'address' : `${f.subject.type} record`}${withFact(f, ['outcome'], ' (', ')')}, a void lookup.`,
	},
	'spf.mx-void': {
		title: 'Name without mail server',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} leads to ${nameBehind(f)}, ${lacking(f, 'which has no mail server')}. The part allows no server, and more than two such names make the list faulty.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: ${nameBehind(f)} has no MX record${withFact(f, ['outcome'], ' (', ')')}, a void lookup.`,
	},
	'spf.mx-host-void': {
		title: 'Mail server without address',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} leads to the mail server ${fact(f, 'host') || 'of a domain'}, ${lacking(f, 'which has no address')}. There this part does not allow it.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: the mail exchanger ${fact(f, 'host') || 'of its target'} has no address.`,
	},
	'spf.exists-void': {
		title: 'Name without address',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} asks whether ${nameBehind(f)} has an address, and it has none. This part is then passed over, and nothing needs to be done.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)}: ${nameBehind(f)} has no A record${withFact(f, ['outcome'], ' (', ')')}, a void lookup.`,
	},
};
