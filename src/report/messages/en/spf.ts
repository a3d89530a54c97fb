/**
 * English words for findings about SPF records.
 *
 * @module
 */

import type { SpfCode } from '../../../findings/spf.ts';
import { at, type Messages, termOf, withFact } from '../message.ts';

/** The words of every `spf.*` code about a record. What is said of a relay stands in `spf-relay.ts`. */
export const spfMessages: Messages<Exclude<SpfCode, `spf.relay-${string}`>> = {
	'spf.missing': {
		title: 'No SPF record',
		text: (f) => `${at(f)} publishes no SPF record.`,
	},
	'spf.dns-error': {
		title: 'SPF record unreadable',
		text: (f) => `DNS did not answer when asked for the SPF record of ${at(f)}.`,
	},
	'spf.nxdomain': {
		title: 'Domain does not exist',
		text: (f) => `${at(f)} does not exist in DNS, so it has no SPF record.`,
	},
	'spf.domain-malformed': {
		title: 'Not a domain',
		text: (f) => `SPF cannot be checked for "${at(f)}": it is not a domain of two labels or more.`,
	},
	'spf.multiple': {
		title: 'Several SPF records',
		text: (f) => `${at(f)} publishes more than one SPF record; receivers then use none of them.`,
	},
	'spf.version-malformed': {
		title: 'Not quite an SPF record',
		text: (f) => `A record of ${at(f)} looks like SPF but does not begin with "v=spf1 ".`,
	},
	'spf.leading-space': {
		title: 'Blank before the version',
		text: (f) => `A record of ${at(f)} has blanks before "v=spf1", so it is not an SPF record.`,
	},
	'spf.non-ascii': {
		title: 'Characters outside ASCII',
		text: (f) => `The SPF record of ${at(f)} holds characters that are not ASCII.`,
	},
	'spf.string-join-lost-space': {
		title: 'Blank lost between strings',
		text: (f) =>
			`The SPF record of ${at(f)} comes in several strings with no blank between them, which glues ${termOf(f)} together.`,
	},
	'spf.syntax': {
		title: 'Syntax error',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} is not valid; the record is void.`,
	},
	'spf.unknown-mechanism': {
		title: 'Unknown mechanism',
		text: (f) => `SPF knows no mechanism ${termOf(f)}; it makes the record of ${at(f)} void.`,
	},
	'spf.unknown-modifier': {
		title: 'Unknown modifier',
		text: (f) => `Receivers ignore ${termOf(f)} in the SPF record of ${at(f)}.`,
	},
	'spf.did-you-mean': {
		title: 'Misspelled term',
		text: (f) =>
			`${termOf(f)} in the SPF record of ${at(f)} is misspelled${withFact(f, ['meant'], '; "', '" was probably meant')}.`,
	},
	'spf.ip4-invalid': {
		title: 'Not an IPv4 address',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} holds no valid IPv4 address.`,
	},
	'spf.ip6-invalid': {
		title: 'Not an IPv6 address',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} holds no valid IPv6 address.`,
	},
	'spf.ip-family': {
		title: 'Wrong address family',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} mixes up ip4 and ip6.`,
	},
	'spf.cidr-invalid': {
		title: 'Prefix length invalid',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} has an invalid prefix length.`,
	},
	'spf.cidr-host-bits': {
		title: 'Address inside its network',
		text: (f) =>
			`${termOf(f)} names an address inside the network; receivers ignore the rest of it.`,
	},
	'spf.domain-missing': {
		title: 'Domain missing',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} needs a domain.`,
	},
	'spf.domain-invalid': {
		title: 'Domain invalid',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} names no valid domain.`,
	},
	'spf.macro-syntax': {
		title: 'Macro invalid',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} holds an invalid macro.`,
	},
	'spf.macro-not-allowed': {
		title: 'Macro not allowed here',
		text: (f) => `${termOf(f)} uses a macro letter that is only allowed in an explanation.`,
	},
	'spf.all-argument': {
		title: '"all" takes no argument',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} is not valid: "all" stands alone.`,
	},
	'spf.duplicate-modifier': {
		title: 'Modifier given twice',
		text: (f) =>
			`${termOf(f)} may stand only once in the SPF record of ${at(f)}; the record is void.`,
	},
	'spf.duplicate-term': {
		title: 'Term given twice',
		text: (f) => `${termOf(f)} stands more than once in the SPF record of ${at(f)}.`,
	},
	'spf.no-all': {
		title: 'Open end',
		text: (f) =>
			`The SPF record of ${at(f)} has neither "all" nor "redirect", so it ends in neutral.`,
	},
	'spf.all-pass': {
		title: 'Everyone may send',
		text: (f) => `The SPF record of ${at(f)} lets every address in the world send for it.`,
	},
	'spf.all-neutral': {
		title: 'Ends in neutral',
		text: (f) => `The SPF record of ${at(f)} says nothing about addresses it does not list.`,
	},
	'spf.all-softfail': {
		title: 'Ends in softfail',
		text: (f) =>
			`The SPF record of ${at(f)} calls addresses it does not list probably unauthorized.`,
	},
	'spf.all-fail': {
		title: 'Ends in fail',
		text: (f) => `The SPF record of ${at(f)} forbids addresses it does not list.`,
	},
	'spf.terms-after-all': {
		title: 'Terms behind "all"',
		text: (f) => `Receivers never read the terms behind "all" in the SPF record of ${at(f)}.`,
	},
	'spf.redirect-ignored': {
		title: '"redirect" is ignored',
		text: (f) => `The SPF record of ${at(f)} has "all", so its "redirect" is never used.`,
	},
	'spf.ptr': {
		title: '"ptr" is unreliable',
		text: (f) =>
			`The SPF record of ${at(f)} uses "ptr", which is slow and which receivers may skip.`,
	},
	'spf.macro-p': {
		title: 'Macro %{p} is unreliable',
		text: (f) => `${termOf(f)} depends on reverse DNS, which is slow and often unknown.`,
	},
	'spf.range-too-broad': {
		title: 'Very wide network',
		text: (f) => `${termOf(f)} in the SPF record of ${at(f)} covers a very large network.`,
	},
	'spf.include-missing': {
		title: 'Included record missing',
		text: (f) =>
			`${termOf(f)} points to ${withFact(f, ['target'], '') || 'a name'}, which has no single SPF record; the whole record is void.`,
	},
	'spf.include-broken': {
		title: 'Included record broken',
		text: (f) => `The record behind ${termOf(f)} is broken, and so the record of ${at(f)} is.`,
	},
	'spf.include-dns-error': {
		title: 'Included record unreadable',
		text: (f) => `DNS did not answer for the record behind ${termOf(f)}.`,
	},
	'spf.redirect-missing': {
		title: 'Redirect leads nowhere',
		text: (f) =>
			`${termOf(f)} points to ${withFact(f, ['target'], '') || 'a name'}, which has no single SPF record; the record is void.`,
	},
	'spf.redirect-dns-error': {
		title: 'Redirect unreadable',
		text: (f) => `DNS did not answer for the record behind ${termOf(f)}.`,
	},
	'spf.include-loop': {
		title: 'Records include each other',
		text: (f) => `${termOf(f)} leads back to a record that is already being read.`,
	},
	'spf.redirect-loop': {
		title: 'Redirect in a circle',
		text: (f) => `${termOf(f)} leads back to a record that is already being read.`,
	},
	'spf.dynamic': {
		title: 'Depends on more than the address',
		text: (f) => `What ${termOf(f)} says can only be asked for one message at a time.`,
	},
	'spf.a-void': {
		title: 'Name without address',
		text: (f) => `The name behind ${termOf(f)} has no address.`,
	},
	'spf.mx-void': {
		title: 'Name without mail exchanger',
		text: (f) => `The name behind ${termOf(f)} has no mail exchanger.`,
	},
	'spf.exists-void': {
		title: 'Name does not exist',
		text: (f) => `The name behind ${termOf(f)} does not exist.`,
	},
	'spf.mx-too-many': {
		title: 'Too many mail exchangers',
		text: (f) => `${termOf(f)} leads to more than 10 mail exchangers; the record is void.`,
	},
	'spf.ptr-too-many': {
		title: 'Too many reverse names',
		text: 'The address has more than 10 reverse names; receivers read only the first 10.',
	},
	'spf.lookup-limit': {
		title: 'Over 10 look-ups',
		text: (f) =>
			`The SPF record of ${at(f)} needs more than the 10 look-ups receivers make${withFact(f, ['worst'], ' (', ')')}; they give up.`,
	},
	'spf.lookup-near-limit': {
		title: 'Close to 10 look-ups',
		text: (f) =>
			`The SPF record of ${at(f)} needs ${withFact(f, ['worst'], '') || '9 or 10'} of the 10 look-ups receivers make.`,
	},
	'spf.void-limit': {
		title: 'Over 2 empty look-ups',
		text: (f) =>
			`The SPF record of ${at(f)} makes more than 2 look-ups that find nothing; receivers give up.`,
	},
	'spf.void-present': {
		title: 'Empty look-ups',
		text: (f) => `The SPF record of ${at(f)} makes look-ups that find nothing.`,
	},
	'spf.record-bytes': {
		title: 'Long record',
		text: (f) => `The SPF record of ${at(f)} is long for one DNS answer.`,
	},
	'spf.ttl-long': {
		title: 'Long time to live',
		text: (f) =>
			`Receivers may hold the old record of ${at(f)} for${withFact(f, ['ttl'], ' ', ' s') || ' long'} after a change.`,
	},
	'spf.identity-not-yours': {
		title: 'SPF is checked elsewhere',
		text: (f) =>
			`Mail of this relay carries a return path of ${withFact(f, ['domain'], '') || 'its own'}, so the SPF record of the From domain is never asked for.`,
	},
	'spf.needless-include': {
		title: 'Needless include',
		text: (f) =>
			`The SPF record of ${at(f)} lists this relay, whose mail never asks for that record.`,
	},
};
