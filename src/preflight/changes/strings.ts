/**
 * TXT values as the strings they are published in (RFC 1035 §3.3, RFC 7208 §3.3).
 *
 * @module
 */

import type { RecordChange } from '../../dns/record-change.ts';

/** Octets that one character-string holds. */
const MAX_OCTETS = 255;

/** Cuts a value, between terms where that is near: joined with a blank or without, it then says the same. */
function cut(value: string): string[] {
	const strings: string[] = [];
	let rest = value;
	while (rest.length > MAX_OCTETS) {
		const blank = rest.lastIndexOf(' ', MAX_OCTETS - 1);
		const end = blank > MAX_OCTETS / 2 ? blank + 1 : MAX_OCTETS;
		strings.push(rest.slice(0, end));
		rest = rest.slice(end);
	}
	return [...strings, rest];
}

/** The strings of each TXT record a change publishes; `null` where one string does for all. */
export function stringsOf({
	type,
	action,
	after,
}: Pick<RecordChange, 'type' | 'action' | 'after'>): readonly (readonly string[])[] | null {
	if (type !== 'TXT' || action === 'remove') return null;
	return after.some((value) => value.length > MAX_OCTETS) ? after.map(cut) : null;
}
