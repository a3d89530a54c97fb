/**
 * Why mailauth differs.
 *
 * @module
 */

import type { SpfTrace } from '../../src/spf/evaluation.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import type { DifferenceClass } from './compare.ts';
import {
	asked,
	brokenTerms,
	hasTerm,
	hasUnusableLocal,
	hostAnswers,
	isVoid,
	mechanismOf,
	records,
} from './facts.ts';
import type { Difference } from './question.ts';
import { changed, macrosAs, recordsAs, tenHosts, termsAs, textsAs } from './rewriting.ts';

const says =
	(pattern: RegExp) =>
	({ theirs }: Difference) =>
		pattern.test(theirs.text);

/** A mapped address in hexadecimal as one that is not mapped, and the addresses beside it moved with it. */
function beside(text: string): string {
	return text.replace(
		/::fff([ef])(?=:[0-9a-f]*:[0-9a-f]*(?:$|\/(?:9[6-9]|1\d\d)$))/i,
		(_, digit: string) => (digit.toLowerCase() === 'f' ? '::fffe' : '::fffd'),
	);
}

/** The record in which a DNS error ended an evaluation. */
function failedRecord(trace: SpfTrace): SpfTrace {
	const failed = trace.terms.find(({ reason, include }) => reason === 'dns-failure' && include);
	const inner = failed?.include ?? trace.redirect;
	return inner?.result === 'temperror' ? failedRecord(inner) : trace;
}

/** A policy that no client matches, to be counted in place of the term that failed. */
const NOBODY = 'nobody.example';

/** A record that ends neutral where it failed. */
function endedThere({ record, terms }: SpfTrace): string {
	if (record === null) return 'v=spf1 ?all';
	const failed = terms.findIndex(({ reason }) => reason === 'dns-failure');
	const before = terms.slice(0, failed).map(({ term }) => term);
	return ['v=spf1', ...before, `include:${NOBODY}`, '?all'].join(' ');
}

export const mailauthClasses: readonly DifferenceClass[] = [
	{
		title: 'A record may begin with blanks, and any white space ends its version',
		section: 'RFC 7208 §4.5',
		right: 'maysend',
		holds: ({ ours }) => ours.trace.answer?.outcome === 'records',
		readAs: textsAs((text) => {
			const words = text.trim().split(/\s+/);
			if (words[0]?.toLowerCase() !== 'v=spf1') return text;
			return /[^ -~]/.test(text) ? 'v=spf1 \u00fc' : words.join(' ');
		}),
	},
	{
		title: 'A domain with an underscore, or written with a final dot, is none',
		section: 'RFC 7208 §4.3',
		right: 'maysend',
		holds: ({ question: { sender, helo }, theirs }) => {
			const domain = (sender === '' ? helo : sender).split('@').pop() ?? '';
			return theirs.result === 'none' && /_|\.$/.test(domain);
		},
	},
	{
		title: 'An IPv4-mapped address in hexadecimal is an IPv6 client',
		section: 'RFC 7208 §5',
		right: 'maysend',
		holds: ({ question }) => /^::ffff:[0-9a-f]*:[0-9a-f]*$/i.test(question.ip),
		readAs: (given) => {
			const { resolver } = termsAs(({ text }) =>
				/^[-+~?]?ip6:/i.test(text) ? beside(text) : text,
			)(given);
			return {
				question: { ...given.question, ip: beside(given.question.ip) },
				resolver: changed(resolver, 'AAAA', (answer) =>
					answer.outcome === 'records'
						? { ...answer, records: answer.records.map(beside) }
						: answer,
				),
			};
		},
	},
	{
		title: 'An IPv4-compatible address (`::192.0.2.1`) is an IPv4 client',
		section: 'RFC 7208 §5',
		right: 'maysend',
		holds: ({ question }) => /^::\d+\./.test(question.ip),
		readAs: (given) => ({
			...given,
			question: { ...given.question, ip: given.question.ip.slice(2) },
		}),
	},
	{
		title: '`ip6` with an IPv4-mapped network is permerror',
		section: 'RFC 7208 §5.6',
		right: 'maysend',
		holds: (difference) =>
			says(/invalid CIDR for IP/)(difference) &&
			hasTerm(difference, /^[-+~?]?ip6:[:a-f]+:\d+\.\d+\.\d+\.\d+\/\d+$/i),
	},
	{
		title: '`ip6` takes a prefix length after two slashes',
		section: 'RFC 7208 §5.6',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /^[-+~?]?ip6:[^/]+\/\/\d+$/i),
		readAs: recordsAs((text) => text.replace(/(?<= [-+~?]?ip6:[^ /]+)\/\/(?=\d+(?: |$))/gi, '/')),
	},
	{
		title: 'A second `ptr` does not count as a look-up',
		section: 'RFC 7208 §4.6.4',
		right: 'maysend',
		holds: (difference) =>
			difference.ours.result === 'permerror' &&
			difference.ours.lookups.terms > 10 &&
			asked(difference).filter((term) => mechanismOf(term) === 'ptr').length > 1,
	},
	{
		title: '`ip6` with the prefix length 0 is read as 128',
		section: 'RFC 7208 §5.6',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /^[-+~?]?ip6:\S+\/0$/i),
		readAs: termsAs(({ text }) => (/^[-+~?]?ip6:/i.test(text) ? text.replace(/\/0$/, '') : text)),
	},
	{
		title: '`%{d}` and `ptr` mean the sender’s domain in included records too, and `%{p}` likewise',
		section: 'RFC 7208 §7.3',
		right: 'maysend',
		holds: (difference) =>
			hasTerm(difference, /%\{p/i) ||
			(records(difference).length > 1 && hasTerm(difference, /%\{d|^[-+~?]?ptr$/i)),
		readAs: recordsAs((text) =>
			text
				.replaceAll(/%\{[dp](?=[^}]*\})/gi, '%{o')
				.replaceAll(/(?<= [-+~?]?)ptr(?= |$)/gi, 'ptr:%{o}'),
		),
	},
	{
		title: 'A sender with two `@` is split at the first one in macros',
		section: 'RFC 5321 §4.1.2',
		right: 'maysend',
		holds: (difference) =>
			difference.question.sender.split('@').length > 2 &&
			hasTerm(difference, /%\{[dolp]|^[-+~?]?ptr/i),
	},
	{
		title: 'Blanks around the domain are cut off',
		section: 'RFC 7208 §4.3',
		right: 'maysend',
		holds: ({ question, ours }) =>
			ours.result === 'none' && question.sender !== question.sender.trim(),
	},
	{
		title: 'An empty domain before a prefix length is let pass',
		section: 'RFC 7208 §5.3',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /^[-+~?]?(?:a|mx):\//i),
		readAs: termsAs(({ text }) => text.replace(/^([-+~?]?(?:a|mx)):\//i, '$1/')),
	},
	{
		title: 'Macros in capitals are not percent-encoded, and `R` does not reverse',
		section: 'RFC 7208 §7.3, RFC 5234 §2.3',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /%\{(?:[A-Z]|[a-z]\d*R)/),
		readAs: macrosAs((letter, rest) => `${letter.toLowerCase()}${rest.replace('R', '')}`),
	},
	{
		title: 'Zero as the number of parts means all',
		section: 'RFC 7208 §7.3',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /%\{[a-z]0+(?!\d)/i),
		readAs: recordsAs((text) => text.replaceAll(/(%\{[a-z])0+(?!\d)/gi, '$1')),
	},
	{
		title: 'What is wrong with a term shows only where it is reached',
		section: 'RFC 7208 §4.6',
		right: 'maysend',
		holds: (difference) => brokenTerms(difference).length > 0,
		readAs: recordsAs((text) => {
			const terms = parseSpf(text).terms.filter(({ kind }) => kind !== 'invalid');
			const sound = terms.filter(
				(term) =>
					term.kind !== 'modifier' ||
					terms.find((one) => one.kind === 'modifier' && one.name === term.name) === term,
			);
			return ['v=spf1', ...sound.map((term) => term.text)].join(' ');
		}),
	},
	{
		title: 'A host with addresses of the other family only is not a void look-up',
		section: 'RFC 7208 §4.6.4',
		right: 'open',
		holds: (difference) =>
			difference.ours.lookups.void > 2 &&
			asked(difference).some(({ answers }) => answers.some(isVoid)),
		readAs: (given) => ({ ...given, maxVoidLookups: 99 }),
	},
	{
		title: 'More than ten hosts of `mx` are looked up until the eleventh',
		section: 'RFC 7208 §4.6.4',
		right: 'maysend',
		holds: (difference) =>
			asked(difference).some((term) => mechanismOf(term) === 'mx' && term.reason === 'limit'),
		readAs: tenHosts,
	},
	{
		title: 'An include or redirect whose record ends in SERVFAIL does not match',
		section: 'RFC 7208 §5.2, §6.1',
		right: 'maysend',
		holds: ({ ours }) => ours.result === 'temperror',
		repeats: true,
		readAs: (given, { ours }) => {
			const failed = failedRecord(ours.trace);
			if (failed === ours.trace) return given;
			const texts = new Map([
				[failed.domain, endedThere(failed)],
				[NOBODY, 'v=spf1 ?all'],
			]);
			return {
				...given,
				resolver: changed(given.resolver, 'TXT', (answer, name) => {
					const text = texts.get(name);
					return text === undefined
						? answer
						: { outcome: 'records', records: [[text]], aliases: [] };
				}),
			};
		},
	},
	{
		title: 'A modifier without a value is permerror',
		section: 'RFC 7208 §6',
		right: 'maysend',
		holds: (difference) =>
			says(/Empty modifier value/)(difference) && hasTerm(difference, /^[a-z][^:/=]*=$/i),
	},
	{
		title: 'A name that cannot be asked for is permerror',
		section: 'RFC 7208 §4.8',
		right: 'open',
		holds: says(/Invalid domain/),
	},
	{
		title: 'Empty answers for the hosts of one `mx` or `ptr` count as void look-ups',
		section: 'RFC 7208 §4.6.4',
		right: 'open',
		holds: (difference) =>
			says(/Too many void DNS results/)(difference) && hostAnswers(difference).some(isVoid),
	},
	{
		title: 'A DNS error for the reverse name in `ptr` is temperror',
		section: 'RFC 7208 §5.5',
		right: 'maysend',
		holds: says(/query E[A-Z]+ [0-9a-f.]+\.(?:in-addr|ip6)\.arpa/),
	},
	{
		title: 'A local part outside ASCII is put into names',
		section: 'RFC 8616 §4',
		right: 'maysend',
		holds: hasUnusableLocal,
	},
];
