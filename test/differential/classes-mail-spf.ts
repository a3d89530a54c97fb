/**
 * Why Mail::SPF differs.
 *
 * @module
 */

import { contains, parseAddress, unmapped } from '../../src/ip/address.ts';
import type { SpfTerm } from '../../src/spf/record.ts';
import type { DifferenceClass } from './compare.ts';
import {
	asked,
	explanationClasses,
	hasFailed,
	hasTerm,
	hasUnusableLocal,
	hostAnswers,
	isVoid,
	isVoidAlias,
	lacksPostmaster,
	leniencies,
	mechanismOf,
	records,
} from './facts.ts';
import type { Question } from './question.ts';
import { macrosAs, tenHosts, termsAs, textsAs } from './rewriting.ts';

/** The IPv4 client as an IPv4-mapped address; `null` for an IPv6 client. */
function mappedClient({ ip }: Question): ReturnType<typeof parseAddress> {
	const address = parseAddress(ip);
	const client = address === null ? null : unmapped(address);
	return client?.family === 4 ? { family: 6, a: 0, b: 0, c: 0xffff, d: client.a } : null;
}

/** An `ip6` term that holds the client's mapped address. */
function holdsMapped(term: SpfTerm, question: Question): boolean {
	const mapped = mappedClient(question);
	if (mapped === null || term.kind !== 'directive' || term.mechanism !== 'ip6') return false;
	return contains(term.network, mapped);
}

/** A macro with delimiters and nothing else. */
const LONE_DELIMITERS = /%\{([a-zA-Z])[-.+,/_=]+\}/;

export const mailSpfClasses: readonly DifferenceClass[] = [
	{
		title: '`ip6` matches an IPv4 client by its IPv4-mapped address',
		section: 'RFC 7208 §5',
		right: 'maysend',
		holds: (difference) =>
			mappedClient(difference.question) !== null && hasTerm(difference, /^[-+~?]?ip6:/i),
		readAs: (given, { question }) =>
			termsAs((term) =>
				holdsMapped(term, question) ? `${'qualifier' in term ? term.qualifier : ''}all` : term.text,
			)(given),
	},
	{
		title: 'More than ten hosts of `mx` are cut to ten',
		section: 'RFC 7208 §4.6.4',
		right: 'maysend',
		holds: (difference) =>
			asked(difference).some((term) => mechanismOf(term) === 'mx' && term.reason === 'limit'),
		readAs: tenHosts,
	},
	{
		title: 'An empty answer behind an alias is not a void lookup',
		section: 'RFC 7208 §4.6.4',
		right: 'open',
		holds: (difference) =>
			difference.ours.lookups.void > 2 &&
			asked(difference).some(({ answers }) => answers.some(isVoidAlias)),
		readAs: (given) => ({ ...given, maxVoidLookups: 99 }),
	},
	{
		title: 'Macros in capitals are not percent-encoded in a domain-spec',
		section: 'RFC 7208 §7.3',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /%\{[A-Z]/),
		readAs: macrosAs((letter, rest) => `${letter.toLowerCase()}${rest}`),
	},
	{
		title: 'Delimiters without a number or `r` before them do not split',
		section: 'RFC 7208 §7.3',
		right: 'maysend',
		holds: ({ zone }) => LONE_DELIMITERS.test(zone),
		readAs: textsAs((text) => text.replace(new RegExp(LONE_DELIMITERS, 'g'), '%{$1}')),
	},
	{
		title: 'Empty answers for the hosts of `mx` and the names of `ptr` count as void lookups',
		section: 'RFC 7208 §4.6.4',
		right: 'open',
		holds: (difference) =>
			/Maximum void DNS look-ups/.test(difference.theirs.text) &&
			hostAnswers(difference).some(isVoid),
	},
	{
		title: 'The null host of a null MX is asked for, which counts as a void lookup',
		section: 'RFC 7505 §3',
		right: 'maysend',
		holds: (difference) =>
			/Maximum void DNS look-ups/.test(difference.theirs.text) &&
			asked(difference).some(({ answers }) =>
				answers.some(
					({ type, answer }) =>
						type === 'MX' &&
						answer.outcome === 'records' &&
						answer.records.some(
							(record) =>
								typeof record === 'object' && 'exchange' in record && record.exchange === '',
						),
				),
			),
	},
	{
		title: 'A name with an empty label is asked for, which counts as a void lookup',
		section: 'RFC 7208 §4.8',
		right: 'open',
		holds: (difference) =>
			/Maximum void DNS look-ups/.test(difference.theirs.text) &&
			records(difference).some(({ terms }) =>
				terms.some(({ reason }) => reason === 'name-unusable'),
			),
	},
	{
		title: 'Each `%{p}` counts as a void lookup where there is no reverse name',
		section: 'RFC 7208 §4.6.4',
		right: 'open',
		holds: (difference) =>
			/Maximum void DNS look-ups/.test(difference.theirs.text) && hasTerm(difference, /%\{p/i),
	},
	{
		title: 'The transformer `R` in capitals is permerror',
		section: 'RFC 7208 §7.1, RFC 5234 §2.3',
		right: 'maysend',
		holds: (difference) =>
			/Missing required domain-spec|Junk encountered|Invalid macro/.test(difference.theirs.text) &&
			hasTerm(difference, /%\{[a-zA-Z]\d*R/),
	},
	...leniencies([
		{
			title: 'Zero as the number of parts is accepted until the macro is expanded',
			section: 'RFC 7208 §7.3',
			pattern: /^spf\.macro-syntax .*%\{[a-z]0+(?!\d)/i,
		},
		{
			title: '`%{c}`, `%{r}` and `%{t}` are accepted until they are expanded',
			section: 'RFC 7208 §7.2',
			pattern: /^spf\.macro-not-allowed /,
		},
		{
			title: 'An empty domain before a prefix length is accepted',
			section: 'RFC 7208 §5.3',
			pattern: /^spf\.domain-missing \S*:\//,
		},
		{
			title: 'A macro letter that does not exist is accepted until the macro is expanded',
			section: 'RFC 7208 §7.2',
			pattern: /^spf\.macro-syntax .*%\{[^slodiphcrtv}]/i,
		},
	]),
	{
		title: '`redirect` counts as a lookup where a mechanism matches',
		section: 'RFC 7208 §4.6.4',
		right: 'maysend',
		holds: (difference) =>
			/Maximum DNS-interactive terms/.test(difference.theirs.text) &&
			records(difference).some(
				({ record, redirect }) => redirect === undefined && / redirect=/i.test(record),
			),
	},
	{
		title: 'A DNS error for the reverse name in `ptr` is temperror',
		section: 'RFC 7208 §5.5',
		right: 'maysend',
		holds: (difference) =>
			/'PTR' lookup/.test(difference.theirs.text) &&
			asked(difference).some(
				(term) => mechanismOf(term) === 'ptr' && term.answers.slice(0, 1).some(hasFailed),
			),
	},
	...explanationClasses,
	{
		title: 'A lone `%` at the end of an explanation is handed on',
		section: 'RFC 7208 §6.2',
		right: 'maysend',
		holds: ({ ours, theirs }) =>
			ours.result === theirs.result &&
			ours.explanation === undefined &&
			/%$/.test(theirs.explanation ?? ''),
	},
	{
		title: 'A final dot of the sender’s domain stays in `%{s}`',
		section: 'RFC 7208 §7.3',
		right: 'open',
		holds: (difference) => difference.question.sender.endsWith('.') && hasTerm(difference, /%\{s/i),
	},
	{
		title: '`%{s}` of a sender without a local part lacks `postmaster`',
		section: 'RFC 7208 §4.3',
		right: 'maysend',
		holds: lacksPostmaster,
	},
	{
		title: 'Empty parts at the end of a macro’s value are dropped where it is split',
		section: 'RFC 7208 §7.3',
		right: 'maysend',
		holds: (difference) =>
			/[^a-z0-9]@/i.test(difference.question.sender) && hasTerm(difference, /%\{[l][0-9r]/i),
	},
	{
		title: 'A local part outside ASCII is put into names',
		section: 'RFC 8616 §4',
		right: 'maysend',
		holds: hasUnusableLocal,
	},
];
