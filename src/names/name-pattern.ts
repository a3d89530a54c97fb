/**
 * Patterns over names: `*` stands for one or more labels, or, inside a label, for any run of its octets; `{domain}` and `{domain-dashed}` stand for a domain that is filled in first.
 * `{domain-token}` is the domain as a service writes it, which `dkim/domain-token.ts` compares; as a pattern it is any run.
 *
 * Services hand out names whose first part they choose themselves, so a literal cannot be compared.
 *
 * @module
 */

import { canonicalName } from './domain-name.ts';

/** Longer text is no name (RFC 1035 §2.3.4), so the work of a match is bounded. */
const MAX_TEXT = 255;

/** One label against one that may hold `*` among other characters, where it matches any run of them. */
function fitsLabel(label: string, pattern: string): boolean {
	const [first = '', ...rest] = pattern.split('*');
	const last = rest.pop();
	if (last === undefined) return label === pattern;
	if (label.length < first.length + last.length) return false;
	if (!label.startsWith(first) || !label.endsWith(last)) return false;
	let at = first.length;
	const end = label.length - last.length;
	for (const part of rest) {
		const found = label.indexOf(part, at);
		if (found < 0 || found + part.length > end) return false;
		at = found + part.length;
	}
	return true;
}

/**
 * Greedy match with one point of return, the last star: what stands before it is matched already, so the
 * work never grows beyond the product of both lengths. A star takes at least one label.
 */
function fitsLabels(labels: readonly string[], patterns: readonly string[]): boolean {
	let at = 0;
	let want = 0;
	let star = -1;
	let resumeAt = 0;
	while (at < labels.length) {
		const pattern = patterns[want];
		if (pattern === '*') {
			star = want++;
			resumeAt = ++at;
		} else if (pattern !== undefined && fitsLabel(labels[at] ?? '', pattern)) {
			at++;
			want++;
		} else if (star >= 0) {
			want = star + 1;
			at = ++resumeAt;
		} else {
			return false;
		}
	}
	return want === patterns.length;
}

/**
 * Tells whether a name is one that the pattern describes. Case and a final dot make no difference
 * (RFC 4343 §3). Placeholders must be filled before, see {@link fillPattern}.
 */
export function matchesNamePattern(name: string, pattern: string): boolean {
	if (name.length > MAX_TEXT || pattern.length > MAX_TEXT) return false;
	const labels = canonicalName(name).split('.');
	const parts = canonicalName(pattern).split('.');
	return fitsLabels(labels, parts);
}

/** The domain as a service writes it, in the first label of a target. */
export const DOMAIN_TOKEN = '{domain-token}';

/** Puts a domain in place of `{domain}`, with hyphens for its dots in place of `{domain-dashed}`, and `*` in place of `{domain-token}`. */
export function fillPattern(pattern: string, domain: string): string {
	return pattern
		.split(DOMAIN_TOKEN)
		.join('*')
		.split('{domain-dashed}')
		.join(domain.split('.').join('-'))
		.split('{domain}')
		.join(domain);
}
