/**
 * English words for what the terms of one SPF record say together.
 *
 * @module
 */

import type { SpfTermCode } from '../code-groups.ts';
import { begin, type Messages, withFact } from '../message.ts';
import { domainOf, listOf, partOf, recordOf, termOf } from './spf-phrases.ts';

/** The words of the codes about terms that are written well. */
export const spfTermMessages: Messages<SpfTermCode> = {
	'spf.no-all': {
		title: 'List without an end',
		owner: (f) =>
			`${begin(listOf(f))} does not say what should happen to mail from all other servers. Mail providers then judge such mail as if there were no list.`,
		admin: (f) =>
			`${begin(recordOf(f))} has neither "all" nor "redirect"; unmatched addresses get neutral.`,
	},
	'spf.all-pass': {
		title: 'Everyone may send',
		owner: (f) =>
			`${begin(listOf(f))} allows every server in the world. Anybody can send mail in the name of ${domainOf(f)}, and the list protects against nothing.`,
		admin: (f) => `"+all" in ${recordOf(f)} gives pass to every address.`,
	},
	'spf.all-neutral': {
		title: 'Leaves other servers open',
		owner: (f) =>
			`${begin(listOf(f))} leaves it open whether servers it does not name may send ("?all"). Nothing needs to be done for your mail to arrive, but forged mail is not hindered.`,
		admin: (f) => `${begin(recordOf(f))} ends in "?all"; unmatched addresses get neutral.`,
	},
	'spf.all-softfail': {
		title: 'Other servers are suspicious',
		owner: (f) =>
			`${begin(listOf(f))} calls servers it does not name suspicious ("~all"). This is usual, and nothing needs to be done.`,
		admin: (f) => `${begin(recordOf(f))} ends in "~all"; unmatched addresses get softfail.`,
	},
	'spf.all-fail': {
		title: 'Other servers are forbidden',
		owner: (f) =>
			`${begin(listOf(f))} forbids servers it does not name ("-all"). As long as all your mail services are in the list, nothing needs to be done.`,
		admin: (f) => `${begin(recordOf(f))} ends in "-all"; unmatched addresses get fail.`,
	},
	'spf.duplicate-all': {
		title: '"all" more than once',
		owner: (f) =>
			`${begin(listOf(f))} says more than once what should happen to all other servers (the parts that end in "all"). Only the first of them counts.`,
		admin: (f) => `"all" appears more than once in ${recordOf(f)}; the first one decides.`,
	},
	'spf.duplicate-term': {
		title: 'Part is there twice',
		owner: (f) =>
			`${begin(partOf(f))} is there more than once in ${listOf(f)}. The repetition has no effect on who may send.`,
		admin: (f) => `${begin(termOf(f))} appears more than once in ${recordOf(f)}.`,
	},
	'spf.terms-after-all': {
		title: 'Parts after "all"',
		owner: (f) =>
			`In ${listOf(f)} there is something after the part that ends in "all". Mail providers stop reading there, so servers named after it are not allowed by it.`,
		admin: (f) =>
			`Mechanisms after "all" in ${recordOf(f)} are never evaluated${withFact(f, ['terms'], ': ')}.`,
	},
	'spf.redirect-ignored': {
		title: 'Reference is ignored',
		owner: (f) =>
			`${begin(listOf(f))} refers to another list with "redirect=", but also has a part that ends in "all". Mail providers then ignore the reference.`,
		admin: (f) => `${begin(recordOf(f))} has "all", so its "redirect" is ignored.`,
	},
	'spf.ptr': {
		title: 'Outdated "ptr"',
		owner: (f) =>
			`${begin(listOf(f))} uses "ptr", an outdated way to name servers. It is slow, and some mail providers skip it.`,
		admin: (f) => `${begin(termOf(f))} in ${recordOf(f)}: "ptr" should not be published.`,
	},
	'spf.macro-p': {
		title: 'Outdated placeholder',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} uses an outdated placeholder, "%{p}", which is slow and does not always work. If your mail arrives well, nothing needs to be done.`,
		admin: (f) => `${begin(termOf(f))} in ${recordOf(f)} uses "%{p}", which should not be used.`,
	},
	'spf.range-too-broad': {
		title: 'Very large block of addresses',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} allows a very large block of Internet addresses. Strangers with a server in that block may send in the name of ${domainOf(f)}.`,
		admin: (f) => `${begin(termOf(f))} in ${recordOf(f)} is wider than /16 (IPv4) or /32 (IPv6).`,
	},
	'spf.range-private': {
		title: 'Addresses not on the Internet',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} names addresses that are not used on the public Internet, such as those of a network at home or in the office. No mail provider ever sees them.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} covers special-purpose addresses${withFact(f, ['kind'], ' (', ')')} that no receiver sees as a client's.`,
	},
	'spf.duplicate-netblock': {
		title: 'Addresses named twice',
		owner: (f) =>
			`The addresses of ${partOf(f)} in ${listOf(f)} are allowed by another part already${withFact(f, ['by'], ' ("', '")')}. It does no harm, and nothing needs to be done.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} lies within another network${withFact(f, ['by'], ', "', '"')}.`,
	},
	'spf.term-dead': {
		title: 'Part without effect',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} changes nothing: it decides about no server that the parts before it have not decided about already. Nothing needs to be done.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} decides for no address${withFact(f, ['lookups'], '; lookups it takes: ')}.`,
	},
	'spf.dynamic': {
		title: 'Decided mail by mail',
		owner: (f) =>
			`What ${partOf(f)} in ${listOf(f)} allows is decided for each mail on its own, so it cannot be listed beforehand. This is permitted, and nothing needs to be done.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} depends on more than the address and cannot be enumerated.`,
	},
};
