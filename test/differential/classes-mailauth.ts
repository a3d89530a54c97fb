/**
 * Why mailauth differs.
 *
 * @module
 */

import { parseSpf } from '../../src/spf/parse.ts';
import type { DifferenceClass } from './compare.ts';
import {
	asked,
	brokenTerms,
	hasTerm,
	hasUnusableLocal,
	isVoid,
	mechanismOf,
	records,
} from './facts.ts';
import type { Difference } from './question.ts';
import { changed, recordsAs, tenHosts, termsAs, textsAs } from './rewriting.ts';

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
		title: 'A domain with an underscore or an asterisk, or written with a final dot, gives none',
		section: 'RFC 7208 §4.3',
		right: 'maysend',
		holds: ({ question: { sender, helo }, theirs }) => {
			const domain = (sender === '' ? helo : sender).split('@').pop() ?? '';
			return theirs.result === 'none' && /[_*]|\.$/.test(domain);
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
		title: '`ip6` takes a prefix length after two slashes',
		section: 'RFC 7208 §5.6',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /^[-+~?]?ip6:[^/]+\/\/\d+$/i),
		readAs: recordsAs((text) => text.replace(/(?<= [-+~?]?ip6:[^ /]+)\/\/(?=\d+(?: |$))/gi, '/')),
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
		title: 'An empty domain before a prefix length is accepted',
		section: 'RFC 7208 §5.3',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /^[-+~?]?(?:a|mx):\//i),
		readAs: termsAs(({ text }) => text.replace(/^([-+~?]?(?:a|mx)):\//i, '$1/')),
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
		title: 'A host with addresses of the other family only is not a void lookup',
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
		title: 'A name that cannot be asked for is permerror',
		section: 'RFC 7208 §4.8',
		right: 'open',
		holds: says(/Invalid domain/),
	},
	{
		title: 'Each `%{p}` counts as a void lookup where there is no reverse name',
		section: 'RFC 7208 §4.6.4',
		right: 'open',
		holds: (difference) =>
			says(/Too many void DNS results/)(difference) && hasTerm(difference, /%\{p/i),
	},
	{
		title: 'A domain of one label with a final dot, or with two final dots, is accepted',
		section: 'RFC 7208 §7.1',
		right: 'maysend',
		holds: (difference) =>
			difference.ours.result === 'permerror' &&
			hasTerm(difference, /^[-+~?]?(?:a|mx|ptr|include|exists):(?:[^.%/]+\.|[^%/]*\.\.)(?:\/|$)/i),
	},
	{
		title: 'The prefix length `00` is read as 0',
		section: 'RFC 7208 §5.6',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /\/00+$/),
		readAs: recordsAs((text) => text.replaceAll(/\/00+(?= |$)/g, '/0')),
	},
	{
		title: '`ip6` takes a zone id (`2001:db8::1%eth0`)',
		section: 'RFC 7208 §5.6',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /^[-+~?]?ip6:[^/]*%/i),
		readAs: recordsAs((text) => text.replace(/(?<= [-+~?]?ip6:[^ /%]+)%[^ /]*/gi, '')),
	},
	{
		title: 'A local part outside ASCII is put into names',
		section: 'RFC 8616 §4',
		right: 'maysend',
		holds: hasUnusableLocal,
	},
];
