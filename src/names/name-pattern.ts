/**
 * Patterns over names: `*` stands for one or more labels, or, inside a label, for one or more octets of
 * it; `{domain}` and `{domain-dashed}` stand for a domain that is filled in first.
 *
 * Services hand out names whose first part they choose themselves, so a literal cannot be compared.
 *
 * @module
 */

import { lowerAscii, withoutFinalDot } from './domain-name.ts';

/** Longer text is no name (RFC 1035 §2.3.4), so the work of a match is bounded. */
const MAX_TEXT = 255;

/**
 * Greedy match with one point of return, the last star: whatever stood before it is settled, so the
 * work never grows beyond the product of both lengths. A star takes at least one item.
 */
function matchesItems<Item>(
	items: ArrayLike<Item>,
	pattern: ArrayLike<Item>,
	isStar: (item: Item) => boolean,
	fits: (item: Item, part: Item) => boolean,
): boolean {
	let at = 0;
	let part = 0;
	let starPart = -1;
	let starAt = 0;
	while (at < items.length) {
		const item = items[at];
		const wanted = pattern[part];
		if (item === undefined) return false;
		if (wanted !== undefined && isStar(wanted)) {
			starPart = part++;
			starAt = ++at;
		} else if (wanted !== undefined && fits(item, wanted)) {
			at++;
			part++;
		} else if (starPart >= 0) {
			part = starPart + 1;
			at = ++starAt;
		} else {
			return false;
		}
	}
	return part === pattern.length;
}

const isStar = (part: string): boolean => part === '*';
const isSame = (unit: string, part: string): boolean => unit === part;

function fitsLabel(label: string, pattern: string): boolean {
	if (!pattern.includes('*')) return label === pattern;
	return matchesItems(label.split(''), pattern.split(''), isStar, isSame);
}

/**
 * Tells whether a name is one that the pattern describes. Case and a final dot make no difference
 * (RFC 4343 §3). Placeholders must be filled before, see {@link fillPattern}.
 */
export function matchesNamePattern(name: string, pattern: string): boolean {
	if (name.length > MAX_TEXT || pattern.length > MAX_TEXT) return false;
	const labels = withoutFinalDot(lowerAscii(name)).split('.');
	const parts = withoutFinalDot(lowerAscii(pattern)).split('.');
	return matchesItems(labels, parts, isStar, fitsLabel);
}

/** Puts a domain in place of `{domain}`, and with hyphens for its dots in place of `{domain-dashed}`. */
export function fillPattern(pattern: string, domain: string): string {
	return pattern
		.split('{domain-dashed}')
		.join(domain.split('.').join('-'))
		.split('{domain}')
		.join(domain);
}
