/**
 * How entries of the catalogue are written short.
 *
 * @module
 */

import type { Relay, RelayDkim, RelaySelector, ReturnPath, SubdomainReturnPath } from '../relay.ts';

/** Mail carries the From domain in MAIL FROM. */
export const fromDomain: ReturnPath = { kind: 'from-domain' };

/** One name is where the relay sends from, and what it asks to include; older names still work. */
export function including(
	name: string,
	...alternatives: readonly string[]
): Pick<Relay, 'sources' | 'ask'> {
	const ask = alternatives.length === 0 ? {} : { alternatives };
	return { sources: { spf: [name] }, ask: { include: name, ...ask } };
}

/** A selector that is an alias of one of several targets. */
export function alias(name: string, ...targets: readonly string[]): RelaySelector {
	const [target, ...others] = targets;
	if (target === undefined) return { name };
	return { name, target: others.length === 0 ? target : targets };
}

/** A selector that the customer may have changed. */
export function usual(name: string, ...targets: readonly string[]): RelaySelector {
	return { ...alias(name, ...targets), usual: true };
}

/** It signs as the From domain, with these selectors. */
export function signing(...selectors: readonly RelaySelector[]): RelayDkim {
	return { signs: 'from-domain', selectors };
}

/** A subdomain of the customer's whose MX and SPF are those of Amazon SES (its "custom MAIL FROM domain"). */
export function sesReturnPath(
	label: string,
	about: Omit<SubdomainReturnPath, 'kind' | 'label'> = {},
): ReturnPath {
	const [mx, include] = [['feedback-smtp.*.amazonses.com'], 'amazonses.com'];
	return { kind: 'subdomain', label, ...about, mx, include };
}

/** The three keys of Amazon SES ("Easy DKIM"), whose selectors are tokens. */
export const sesTokens: RelayDkim = {
	signs: 'from-domain',
	patterns: [
		{
			name: '{32 letters and digits}',
			target: ['{selector}.dkim.amazonses.com', '{selector}.dkim.*.amazonses.com'],
			count: 3,
		},
	],
};
