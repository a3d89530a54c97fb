/**
 * Structured field bodies: comments, quoted strings, addresses (RFC 5322 §3.2 and §3.4).
 *
 * Every function goes over the text once.
 *
 * @module
 */

import { canonicalDomain } from '../dmarc/domain.ts';

/** A stretch of a field body. */
export interface BodyPart {
	readonly kind: 'text' | 'quoted' | 'comment';
	/** Of a comment or quoted string what stands inside, without backslashes. */
	readonly text: string;
}

const MAX_DEPTH = 20;

/** Where a comment or quoted string ends that begins at `from`; `null` where it does not. */
function closing(body: string, from: number, isQuoted: boolean): number | null {
	let depth = 0;
	for (let at = from; at < body.length; at++) {
		const unit = body[at];
		if (unit === '\\') at++;
		else if (isQuoted && unit === '"' && at > from) return at;
		else if (!isQuoted && unit === '(' && ++depth > MAX_DEPTH) return null;
		else if (!isQuoted && unit === ')' && --depth === 0) return at;
	}
	return null;
}

/** The parts of a body in order; an open comment or quoted string goes to the end. */
export function partsOf(body: string): readonly BodyPart[] {
	const parts: BodyPart[] = [];
	let from = 0;
	for (let at = 0; at < body.length; at++) {
		const unit = body[at];
		if (unit === '\\') at++;
		if (unit !== '"' && unit !== '(') continue;
		if (at > from) parts.push({ kind: 'text', text: body.slice(from, at) });
		const end = closing(body, at, unit === '"') ?? body.length;
		const inside = body.slice(at + 1, end).replace(/\\(.)/g, '$1');
		parts.push({ kind: unit === '"' ? 'quoted' : 'comment', text: inside });
		from = end + 1;
		at = end;
	}
	if (from < body.length) parts.push({ kind: 'text', text: body.slice(from) });
	return parts;
}

/** A body without comments; in a quoted string nothing means anything any more. */
export function withoutComments(body: string, quoted: (text: string) => string): string {
	return partsOf(body)
		.map(({ kind, text }) => (kind === 'comment' ? ' ' : kind === 'quoted' ? quoted(text) : text))
		.join('');
}

/** The domain behind the last `@`, in A-labels; `null` where there is none. */
export function domainOf(address: string): string | null {
	const at = address.lastIndexOf('@');
	return at < 0 ? null : canonicalDomain(address.slice(at + 1).trim());
}

/** What stands in the one group of a body, `Team: info@shop.example;` (RFC 6854 §2), or the body itself. */
function groupMember(plain: string): string {
	const body = plain.trim();
	const colon = body.indexOf(':');
	const isGroup = colon >= 0 && body.endsWith(';') && !/[@<]/.test(body.slice(0, colon));
	return isGroup ? body.slice(colon + 1, -1) : body;
}

/** The domain of the one address of a From field; `null` with none or several (RFC 7489 §6.6.1). */
export function fromDomain(body: string): string | null {
	// A quoted name or local part may hold anything.
	const plain = groupMember(withoutComments(body, () => 'x'));
	const angles = [...plain.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside);
	const addresses = angles.length > 0 ? angles : plain.split(',');
	if (addresses.length !== 1) return null;
	return domainOf(addresses[0] ?? '');
}
