/**
 * Where records end up that were meant for another name: a panel adds the zone once more, a label is doubled,
 * an underscore gets lost (RFC 9989 §4.5, RFC 6376 §3.6.2.1, RFC 1035 §5.1).
 *
 * All of them are asked aside, and only for a record that is missing or wrong.
 *
 * @module
 */

import { isAskable } from '../names/domain-name.ts';
import type { SuffixList } from '../names/suffix-list.ts';

/** Names of one record at most. */
const MAX_NAMES = 8;

function unique(names: readonly string[], own: string): readonly string[] {
	const other = names.filter((name) => name !== own && isAskable(name));
	return [...new Set(other)].slice(0, MAX_NAMES);
}

/** The items of several lists: the first of each, then the second of each. */
export function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
	const most = Math.max(0, ...lists.map(({ length }) => length));
	return Array.from({ length: most }, (_, i) =>
		lists.flatMap((list) => list.slice(i, i + 1)),
	).flat();
}

/** A name below a domain with that domain, or its organization, added once more, or a label doubled. */
function doubled(name: string, domain: string, suffixes: SuffixList): readonly string[] {
	const organization = suffixes.registrableDomain(domain) ?? domain;
	const [first = ''] = domain.split('.', 1);
	const label = name === domain ? '' : name.slice(0, -domain.length);
	return [`${name}.${domain}`, `${name}.${organization}`, `${label}${first}.${domain}`];
}

/** Where the key of a selector may stand instead. */
function mistakenKeyNames(
	selector: string,
	domain: string,
	suffixes: SuffixList,
): readonly string[] {
	const own = `${selector}._domainkey.${domain}`;
	const [appended = '', organization = '', ...others] = doubled(own, domain, suffixes);
	const bare = [`${selector}.${domain}`, `${selector}.domainkey.${domain}`];
	const slipped = [`${selector}._domainkey._domainkey.${domain}`, `_domainkey.${domain}`];
	return unique([organization, appended, ...bare, ...slipped, ...others], own);
}

/** Selectors that are looked for elsewhere. */
const MAX_SELECTORS = 5;
/** Names at which keys are looked for, of all selectors together. */
const MAX_KEY_NAMES = 8;

/** A missing selector, and a name where its key may stand instead. */
interface MistakenKey {
	readonly selector: string;
	readonly expected: string;
	readonly name: string;
}

/** Where the keys of several missing selectors may stand instead, the likeliest name of each first. */
export function mistakenKeys(
	missing: readonly string[],
	domain: string,
	suffixes: SuffixList,
): readonly MistakenKey[] {
	const names = missing.slice(0, MAX_SELECTORS).map((selector) => {
		const expected = `${selector}._domainkey.${domain}`;
		return mistakenKeyNames(selector, domain, suffixes).map((name) => ({
			selector,
			expected,
			name,
		}));
	});
	return inTurn(names).slice(0, MAX_KEY_NAMES);
}

/** Where the policy of a domain may stand instead. */
export function mistakenPolicyNames(domain: string, suffixes: SuffixList): readonly string[] {
	const own = `_dmarc.${domain}`;
	const [appended = '', organization = '', ...others] = doubled(own, domain, suffixes);
	const misspelt = ['dmarc', '_dmarc._dmarc', '_dmark', 'dmarc_', '_dmarc.www'];
	const labels = misspelt.map((label) => `${label}.${domain}`);
	return unique([organization, appended, ...labels, ...others], own);
}

/** A name where a policy may stand instead, and where it is looked for. */
interface MistakenPolicy {
	readonly name: string;
	readonly expected: string;
}

/** Where the policy of a domain, or of its organization, may stand instead, the likeliest names first. */
export function mistakenPolicies(domain: string, suffixes: SuffixList): readonly MistakenPolicy[] {
	const organization = suffixes.registrableDomain(domain) ?? domain;
	const lists = [...new Set([domain, organization])].map((each) =>
		mistakenPolicyNames(each, suffixes).map((name) => ({ name, expected: `_dmarc.${each}` })),
	);
	return inTurn(lists);
}

/** Where the SPF record of a return path may stand instead, so that it can be moved. */
export function mistakenSenderNames(
	identity: string,
	domain: string,
	suffixes: SuffixList,
): readonly string[] {
	const below = identity.endsWith(`.${domain}`) ? doubled(identity, domain, suffixes) : [];
	return unique(
		// Panels that take `@` for a label, and not for the zone itself, publish it below.
		[
			`${identity}.${identity}`,
			`@.${identity}`,
			...below,
			...doubled(identity, identity, suffixes),
		],
		identity,
	);
}

/** Names beside an apex where an SPF record may be right, so that it is reported and not moved. */
export function neighborNames(domain: string): readonly string[] {
	return ['www', 'mail', 'spf', '_spf'].map((label) => `${label}.${domain}`).filter(isAskable);
}
