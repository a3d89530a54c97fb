/**
 * The Received field (RFC 5321 §4.4): who took a mail, and from which address.
 *
 * @module
 */

import { parseIpv4, parseIpv6 } from '../ip/address.ts';
import { formatAddress } from '../ip/notation.ts';
import { canonicalName } from '../names/domain-name.ts';
import { partsOf } from './structured-text.ts';

/** One hop. */
export interface Hop {
	/** Host name of the server that wrote the field; `null` where it names none. */
	readonly by: string | null;
	/** Whether it came from another host at all, not from the server itself. */
	readonly hasFrom: boolean;
	/** The name that the client gave itself (HELO), which may be any; `null` where it is none. */
	readonly from: string | null;
	/** The address that the connection came from. */
	readonly address: string | null;
}

function addressIn(text: string): string | null {
	const bare = text.replace(/^IPv6:/i, '');
	const address = parseIpv4(bare) ?? parseIpv6(bare);
	return address === null ? null : formatAddress(address);
}

/** `[192.0.2.7]`, or an address that stands alone. */
function bracketed(text: string): string | null {
	const inBrackets = /\[([^[\]]{2,60})\]/.exec(text)?.[1];
	return inBrackets === undefined ? addressIn(text.trim()) : addressIn(inBrackets);
}

/**
 * Reads a field body. The name a client gave itself (HELO) may look like anything, so the address is taken
 * from the comment, which the server wrote; outside of it only where the comment tells the HELO name, as Exim
 * does.
 */
export function parseReceived(body: string): Hop {
	const before: { readonly text: string; readonly isComment: boolean }[] = [];
	let by: string | null = null;
	for (const { kind, text } of partsOf(body)) {
		if (kind === 'comment') {
			if (by === null) before.push({ text, isComment: true });
			continue;
		}
		const found = kind === 'text' ? /(?:^|\s)by\s+([^\s;]+)/i.exec(text) : null;
		before.push({ text: found === null ? text : text.slice(0, found.index), isComment: false });
		if (found === null) continue;
		by = canonicalName(found[1] ?? '');
		break;
	}
	const outside = before
		.filter(({ isComment }) => !isComment)
		.map(({ text }) => text)
		.join(' ');
	const comments = before.filter(({ isComment }) => isComment).map(({ text }) => text);
	const hasFrom = /^\s*from\s/i.test(outside);
	const written = comments.map((text) => text.replace(/\bhelo=\S*/gi, ''));
	const inComment = written.map(bracketed).find((address) => address !== null) ?? null;
	const isExim = comments.some((text) => /\bhelo=/i.test(text));
	const address = inComment ?? (isExim ? bracketed(outside) : null);
	const from = canonicalName(/^\s*from\s+(\S+)/i.exec(outside)?.[1] ?? '');
	return { by, hasFrom, from, address: hasFrom ? address : null };
}
