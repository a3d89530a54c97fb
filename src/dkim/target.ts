/**
 * Patterns of CNAME targets, as relays ask for them: `{domain}`, `{domain-dashed}` and `*`.
 *
 * @module
 */

import { labelsOf, lowerAscii, toALabels, withoutFinalDot } from '../names/domain-name.ts';

/** Stands for `*` while the domain is put in, which must not bring wildcards of its own. */
const ANY = '\u0000';

/**
 * The pattern for one domain, in lower-case A-labels: `{domain}` is the domain, `{domain-dashed}` the
 * domain with hyphens for dots. `null` where it cannot be a name.
 */
export function targetFor(pattern: string, domain: string): string | null {
	const open = lowerAscii(pattern)
		.replaceAll('*', ANY)
		.replaceAll('{domain-dashed}', domain.replaceAll('.', '-'))
		.replaceAll('{domain}', domain);
	const name = toALabels(open);
	return name === null || name === '' ? null : name;
}

/** The pattern for people to read. */
export function targetText(target: string): string {
	return target.replaceAll(ANY, '*');
}

/** One label against one that may hold `*` among other characters, where it matches any run of them. */
function matchesLabel(pattern: string, label: string): boolean {
	const [first = '', ...rest] = pattern.split(ANY);
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
 * Tells whether a name is what a pattern made by {@link targetFor} asks for. A label that is `*` matches
 * one or more labels. Goes back to the last such label only, so the work is the product of the lengths.
 */
export function matchesTarget(target: string, name: string): boolean {
	const patterns = labelsOf(target);
	const labels = labelsOf(withoutFinalDot(lowerAscii(name)));
	let at = 0;
	let want = 0;
	let anyAt = -1;
	let resumeAt = 0;
	while (at < labels.length) {
		const pattern = patterns[want];
		if (pattern === ANY) {
			anyAt = want;
			resumeAt = at + 1;
			at++;
			want++;
		} else if (pattern !== undefined && matchesLabel(pattern, labels[at] ?? '')) {
			at++;
			want++;
		} else if (anyAt >= 0) {
			// The "*" takes one label more, and what follows it is tried again from there.
			at = ++resumeAt;
			want = anyAt + 1;
		} else {
			return false;
		}
	}
	return want === patterns.length;
}
