/**
 * `checkHost` with a fault: what the differential tests must find, whatever the classes excuse.
 *
 * Each fault is a zone read wrongly, so that the evaluation itself stays as it is.
 *
 * @module
 */

import type { SpfTerm } from '../../src/spf/record.ts';
import type { Ask } from './compare.ts';
import { askOurs } from './ours.ts';
import { macrosAs, termsAs } from './rewriting.ts';

/** Without terms of this name. */
function without(pattern: RegExp): Ask {
	const read = termsAs(({ text }) => (pattern.test(text) ? null : text));
	return (asked) => askOurs(read(asked));
}

/** With every term written otherwise. */
function written(rewrite: (term: SpfTerm) => string): Ask {
	const read = termsAs(rewrite);
	return (asked) => askOurs(read(asked));
}

/** What is wrong, and who has it. */
export const FAULTS: readonly (readonly [title: string, ask: Ask])[] = [
	['a softfail is neutral', written(({ text }) => text.replace(/^~/, '?'))],
	['a fail is softfail', written(({ text }) => text.replace(/^-/, '~'))],
	[
		'a network of ip4 is one address',
		written(({ text }) => text.replace(/^([-+~?]?ip4:[0-9.]+)\/\d+$/i, '$1')),
	],
	['ip6 never matches', without(/^[-+~?]?ip6:/i)],
	['a never matches', without(/^[-+~?]?a(?:[:/]|$)/i)],
	['mx never matches', without(/^[-+~?]?mx(?:[:/]|$)/i)],
	['mx is read as a', written(({ text }) => text.replace(/^([-+~?]?)mx(?=[:/]|$)/i, '$1a'))],
	['include never matches', without(/^[-+~?]?include:/i)],
	['exists never matches', without(/^[-+~?]?exists:/i)],
	['ptr never matches', without(/^[-+~?]?ptr(?:[:/]|$)/i)],
	['redirect is not followed', without(/^redirect=/i)],
	['the prefix length of IPv6 is ignored', written(({ text }) => text.replace(/\/\/\d+$/, ''))],
	[
		'the local part is the domain in macros',
		(asked) => askOurs(macrosAs((letter, rest) => letter.replace(/[lLsS]/, 'o') + rest)(asked)),
	],
	['one void lookup is too many', (asked) => askOurs({ maxVoidLookups: 1, ...asked })],
];
