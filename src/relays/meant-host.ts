/**
 * The submission server that is meant by the name of another host.
 *
 * @module
 */

import { slipsBetween } from '../input/suggestion.ts';
import type { SuffixList } from '../names/suffix-list.ts';
import { relays } from './catalogue.ts';
import { hostsOf } from './host-names.ts';

/** A mistyped host is that near to the right one at most. */
const MAX_SLIPS = 2;

/** Hosts that are spelled out. */
const spelledHosts: readonly string[] = /* @__PURE__ */ relays
	.flatMap(hostsOf)
	.filter((host) => !host.includes('*'));

/** The known host that is one or two typing mistakes away from what was typed. */
export function mistypedHost(name: string): string | null {
	const ranked = spelledHosts
		.filter((host) => Math.abs(host.length - name.length) <= MAX_SLIPS)
		.map((host) => ({ host, slips: slipsBetween(name, host) }))
		.filter(({ slips }) => slips <= MAX_SLIPS)
		.sort((left, right) => left.slips - right.slips);
	return ranked[0]?.host ?? null;
}

/** A name without the public suffix of its domain. */
function withoutSuffix(name: string, suffixes: SuffixList): string | null {
	const domain = suffixes.registrableDomain(name);
	if (domain === null) return null;
	const suffix = domain.slice(domain.indexOf('.'));
	return name.slice(0, -suffix.length);
}

/** The known host of the same labels below another suffix: `smtp.sendgrid.com` for `smtp.sendgrid.net`. */
export function hostElsewhere(name: string, suffixes: SuffixList): string | null {
	const labels = withoutSuffix(name, suffixes);
	if (labels?.includes('.') !== true) return null;
	return spelledHosts.find((host) => withoutSuffix(host, suffixes) === labels) ?? null;
}
