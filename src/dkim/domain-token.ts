/**
 * The domain as a service writes it in the targets of its aliases: one label, made of the domain when it was
 * added, `shop-example` or `shop-example01e`.
 *
 * Microsoft gives the same label to the domain's MX, `shop-example01e.mail.protection.outlook.com`. In a survey
 * of 2,300 such MX hosts the label is the dashed domain in 1,791, the dashed domain without its own hyphens and
 * with a suffix from `0` on in 504. A label that is neither the domain's nor that of its MX is another customer's.
 *
 * @module
 */

import type { FailureAnswer } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { canonicalName, lowerAscii } from '../names/domain-name.ts';
import { DOMAIN_TOKEN, fillPattern, matchesNamePattern } from '../names/name-pattern.ts';

/** Patterns of targets that hold the token, and of the exchangers whose first label it is. */
export interface TokenExpectation {
	readonly targets: readonly string[];
	readonly exchangers: readonly string[];
}

/**
 * Whose token it is: `own`, `other` (with the targets that would be the domain's own), `unproven` where
 * nothing shows the domain's token, or that DNS failed to say.
 */
export type TokenOwner =
	| { readonly kind: 'own' }
	| { readonly kind: 'other'; readonly expected: readonly string[] }
	| { readonly kind: 'unproven'; readonly tokens: readonly string[] }
	| { readonly kind: 'failure'; readonly answer: FailureAnswer };

/** The suffix that keeps two customers' tokens apart: `0i`, `01e`, `02b`, `01be2e`. */
const SUFFIX = /0[0-9a-z]{1,5}$/;

const withoutHyphens = (token: string): string => token.split('-').join('');

function isTokenOf(token: string, base: string): boolean {
	if (!token.startsWith(base)) return false;
	const rest = token.slice(base.length);
	return rest === '' || (SUFFIX.test(rest) && rest.search(SUFFIX) === 0);
}

/** Both are made of the same domain, as far as a reader can tell. */
function isSameToken(one: string, other: string): boolean {
	const [token, known] = [withoutHyphens(one), withoutHyphens(other)];
	return (
		isTokenOf(token, known) ||
		isTokenOf(known, token) ||
		isTokenOf(token, known.replace(SUFFIX, ''))
	);
}

/** What stands in the place of the token, where the alias is what the pattern describes. */
function tokenIn(alias: string, pattern: string, domain: string): readonly string[] {
	if (!matchesNamePattern(alias, fillPattern(pattern, domain))) return [];
	const [before = '', after = ''] = (pattern.split('.')[0] ?? '').split(DOMAIN_TOKEN);
	const label = lowerAscii(alias).split('.')[0] ?? '';
	return [label.slice(before.length, label.length - after.length)];
}

/** The tokens that the service itself gave the domain, as its MX shows them. */
function tokensOfMx(exchanges: readonly string[], patterns: readonly string[]): readonly string[] {
	const hosts = exchanges.map((exchange) => canonicalName(exchange));
	return hosts
		.filter((host) => patterns.some((pattern) => matchesNamePattern(host, pattern)))
		.map((host) => host.split('.')[0] ?? '');
}

/** Finds out whose token the aliases hold; asks for the MX only where it is not made of the domain. */
export async function tokenOwner(
	aliases: readonly string[],
	{ targets, exchangers }: TokenExpectation,
	domain: string,
	dns: DnsSession,
): Promise<TokenOwner> {
	const tokens = targets.flatMap((target) =>
		aliases.flatMap((alias) => tokenIn(alias, target, domain)),
	);
	const isOwn = (own: string): boolean => tokens.some((token) => isSameToken(token, own));
	if (tokens.length === 0 || isOwn(domain.split('.').join('-'))) return { kind: 'own' };
	const answer = await dns.ask(domain, 'MX');
	if (answer.outcome === 'failure') return { kind: 'failure', answer };
	const records = answer.outcome === 'records' ? answer.records : [];
	const own = tokensOfMx(
		records.map(({ exchange }) => exchange),
		exchangers,
	);
	if (own.length === 0) return { kind: 'unproven', tokens: [...new Set(tokens)] };
	if (own.some(isOwn)) return { kind: 'own' };
	const expected = targets.flatMap((target) =>
		own.map((token) => fillPattern(target.split(DOMAIN_TOKEN).join(token), domain)),
	);
	return { kind: 'other', expected: [...new Set(expected)] };
}
