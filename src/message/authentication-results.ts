/**
 * The Authentication-Results field (RFC 8601 §2.2).
 *
 * @module
 */

import { canonicalDomain } from '../dmarc/domain.ts';
import { domainOf, withoutComments } from './structured-text.ts';

/** One result: `dkim=pass header.d=shop.example`. */
export interface MethodResult {
	readonly method: string;
	readonly result: string;
	/** Properties by `ptype.property`, in lower case. */
	readonly properties: ReadonlyMap<string, string>;
}

/** What one receiver says. */
export interface AuthenticationResults {
	/** In lower case; `null` where the field begins with a result, as Microsoft's does. */
	readonly authservId: string | null;
	readonly results: readonly MethodResult[];
}

const MAX_RESULTS = 50;
const MAX_PROPERTIES = 20;
/** Stand-ins for what is quoted: in them nothing is a separator. */
const MARK = '\u0001';

function readResult(text: string, quoted: readonly string[]): MethodResult | null {
	const words = text
		.replace(/\s*([=/])\s*/g, '$1')
		.trim()
		.split(/\s+/);
	const restored = (word: string): string =>
		word.replace(
			new RegExp(`${MARK}(\\d+)${MARK}`, 'g'),
			(_, at: string) => quoted[Number(at)] ?? '',
		);
	const [first = '', ...rest] = words;
	const head = /^([a-z][a-z0-9-]*)(?:\/\d+)?=([a-z]+)$/i.exec(first);
	if (head === null) return null;
	const properties = new Map<string, string>();
	for (const word of rest.slice(0, MAX_PROPERTIES)) {
		const equals = word.indexOf('=');
		const name = word.slice(0, Math.max(0, equals)).toLowerCase();
		// The first counts: another must not be added behind it.
		if (/^[a-z]+\.[a-z0-9_-]+$/.test(name) && !properties.has(name)) {
			properties.set(name, restored(word.slice(equals + 1)));
		}
	}
	const [, method = '', result = ''] = head;
	return { method: method.toLowerCase(), result: result.toLowerCase(), properties };
}

/** Reads a field body. */
export function parseAuthenticationResults(body: string): AuthenticationResults {
	const quoted: string[] = [];
	const plain = withoutComments(body.replaceAll(MARK, ''), (text) => {
		quoted.push(text);
		return `${MARK}${quoted.length - 1}${MARK}`;
	});
	const [first = '', ...rest] = plain.split(';').slice(0, MAX_RESULTS);
	const isResult = first.includes('=');
	const id = first.trim().split(/\s+/)[0] ?? '';
	const results = (isResult ? [first, ...rest] : rest).flatMap(
		(text) => readResult(text, quoted) ?? [],
	);
	return { authservId: isResult || id === '' ? null : id.toLowerCase(), results };
}

/** A property that is a domain, or an address of which the domain counts. */
export function domainProperty({ properties }: MethodResult, name: string): string | null {
	const value = properties.get(name)?.replace(/^<([^<>]*)>$/, '$1');
	if (value === undefined) return null;
	return value.includes('@') ? domainOf(value) : canonicalDomain(value);
}
