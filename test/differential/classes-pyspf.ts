/**
 * Why pyspf differs.
 *
 * @module
 */

import type { DifferenceClass } from './compare.ts';
import {
	asked,
	explanationClasses,
	hasFailed,
	hasHostsLeft,
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
import { macrosAs, termsAs } from './rewriting.ts';

export const pyspfClasses: readonly DifferenceClass[] = [
	{
		title: 'A sender with two `@` is split at the first one',
		section: 'RFC 5321 §4.1.2',
		right: 'maysend',
		holds: ({ question, theirs }) =>
			theirs.result === 'none' && question.sender.split('@').length > 2,
	},
	{
		title: 'A final dot of the domain to check is an empty label',
		section: 'RFC 7208 §4.3',
		right: 'maysend',
		holds: ({ question: { sender, helo }, theirs }) =>
			theirs.result === 'none' && (sender === '' ? helo : sender).endsWith('.'),
	},
	{
		title: 'A record that includes its own domain is permerror, reached or not',
		section: 'RFC 7208 §4.6.4',
		right: 'maysend',
		holds: (difference) =>
			/include has trivial recursion/.test(difference.theirs.text) &&
			hasTerm(difference, /^[-+~?]?include:/i),
	},
	...leniencies([
		{
			title: 'Zero as the number of parts is accepted',
			section: 'RFC 7208 §7.3',
			pattern: /^spf\.macro-syntax .*%\{[a-z]0+(?!\d)/i,
		},
		{
			title: '`exists` with a qualifier needs no domain',
			section: 'RFC 7208 §5.7',
			pattern: /^spf\.domain-missing [-+~?]exists$/i,
		},
		{
			title: 'Control characters are accepted',
			section: 'RFC 7208 §4.6.1',
			// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
			pattern: /^spf\.\S+ .*[\x00-\x1f\x7f]/,
		},
	]),
	{
		title: 'Empty answers for the hosts of `mx` and the names of `ptr` count as void lookups',
		section: 'RFC 7208 §4.6.4',
		right: 'open',
		holds: (difference) =>
			/Void lookup limit/.test(difference.theirs.text) &&
			(hostAnswers(difference).some(isVoid) || hasHostsLeft(difference)),
	},
	{
		title:
			'An empty answer behind an alias counts as void once for the alias and once for its target',
		section: 'RFC 7208 §4.6.4',
		right: 'maysend',
		holds: (difference) =>
			/Void lookup limit/.test(difference.theirs.text) &&
			asked(difference).some(({ answers }) => answers.some(isVoidAlias)),
	},
	{
		title: 'Each `%{p}` asks for the reverse name again, which counts as void, reached or not',
		section: 'RFC 7208 §4.6.4',
		right: 'maysend',
		holds: (difference) =>
			/Void lookup limit/.test(difference.theirs.text) && hasTerm(difference, /%\{p/i),
	},
	{
		title: 'A DNS error in `ptr` or `%{p}` is temperror',
		section: 'RFC 7208 §5.5',
		right: 'maysend',
		holds: (difference) =>
			difference.theirs.result === 'temperror' &&
			(hasTerm(difference, /%\{p/i) ||
				asked(difference).some(
					(term) => mechanismOf(term) === 'ptr' && term.answers.some(hasFailed),
				)),
	},
	{
		title:
			'All hosts of `mx` are asked for before one is compared, so that one that fails is temperror',
		section: 'RFC 7208 §5.4',
		right: 'maysend',
		holds: (difference) => difference.theirs.result === 'temperror' && hasHostsLeft(difference),
	},
	{
		title: '`redirect` counts as a lookup where a mechanism matches',
		section: 'RFC 7208 §4.6.4',
		right: 'maysend',
		holds: (difference) =>
			/Too many DNS lookups/.test(difference.theirs.text) &&
			records(difference).some(({ record, redirect }) => {
				return redirect === undefined && / redirect=/i.test(record);
			}),
	},
	{
		title: 'A modifier in capitals is an unknown one',
		section: 'RFC 7208 §4.6.1',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /^(?=[a-z]*[A-Z])(?:redirect|exp)=/i),
		readAs: termsAs(({ kind, text }) =>
			kind === 'modifier' && /^[a-z]*[A-Z]/.test(text) ? null : text,
		),
	},
	{
		title: 'The transformer `R` in capitals, and what is behind it, is not read',
		section: 'RFC 7208 §7.1, RFC 5234 §2.3',
		right: 'maysend',
		holds: (difference) => hasTerm(difference, /%\{[a-zA-Z]\d*R/),
		readAs: macrosAs((letter, rest) => `${letter}${rest.replace(/R.*$/, '')}`),
	},
	{
		title: 'Parts are joined by what they were split at, but in `%{l}` and `%{s}`',
		section: 'RFC 7208 §7.3',
		right: 'maysend',
		holds: (difference) =>
			asked(difference).some(({ term }) => /%\{[odivhp][^}]*[-+,/_=]/i.test(term)) &&
			/^(?:pass|fail|softfail|neutral)$/.test(difference.theirs.result),
	},
	{
		title: 'A term that ends in `%%` is permerror',
		section: 'RFC 7208 §7.1',
		right: 'maysend',
		holds: (difference) =>
			/invalid-macro-char/.test(difference.theirs.text) && hasTerm(difference, /%%(?:$|[^{%_-])/),
	},
	{
		title: 'An explanation that is empty counts as none',
		section: 'RFC 7208 §6.2',
		right: 'open',
		holds: ({ ours, theirs }) =>
			ours.result === theirs.result && ours.explanation === '' && theirs.explanation === null,
	},
	...explanationClasses,
	{
		title: '`%{s}` of a sender without a local part lacks `postmaster`',
		section: 'RFC 7208 §4.3',
		right: 'maysend',
		holds: lacksPostmaster,
	},
	{
		title: 'A final dot of the HELO name stays in `%{h}`',
		section: 'RFC 7208 §7.3',
		right: 'open',
		holds: (difference) => difference.question.helo.endsWith('.') && hasTerm(difference, /%\{h/i),
	},
	{
		title: 'A local part outside ASCII is put into names',
		section: 'RFC 8616 §4',
		right: 'maysend',
		holds: hasUnusableLocal,
	},
];
