/**
 * Tells DMARC records from other TXT records (RFC 9989 §4.7, RFC 9989 §4.8).
 *
 * @module
 */

const VERSION = 'DMARC1';

function skipWsp(text: string, from: number): number {
	let at = from;
	while (text[at] === ' ' || text[at] === '\t') at++;
	return at;
}

/** The index behind `v=` and blanks, or -1 where the text does not start so. */
function versionValueAt(text: string, from: number): number {
	// RFC 5234 §2.3: a literal in the grammar matches either case.
	if (text[from] !== 'v' && text[from] !== 'V') return -1;
	const equals = skipWsp(text, from + 1);
	return text[equals] === '=' ? skipWsp(text, equals + 1) : -1;
}

/**
 * The version test: the first tag is `v`, its value exactly `DMARC1`, then `;` or the end. What fails it
 * is not a DMARC record and counts for nothing.
 *
 * ```abnf
 * dmarc-version = "v" *WSP "=" *WSP %s"DMARC1"
 * ```
 */
export function hasDmarcVersion(text: string): boolean {
	const value = versionValueAt(text, 0);
	if (value < 0 || !text.startsWith(VERSION, value)) return false;
	const behind = skipWsp(text, value + VERSION.length);
	return behind === text.length || text[behind] === ';';
}

/** Only blanks and line breaks stand before a place. */
function isBlankBefore(text: string, at: number): boolean {
	return at > 0 && text.slice(0, at).trim() === '';
}

/** What keeps a text from being a DMARC record, and where. */
interface VersionTrouble {
	readonly code:
		| 'dmarc.not-a-record'
		| 'dmarc.version-first'
		| 'dmarc.version-value'
		| 'dmarc.leading-space';
	readonly at: number;
}

/** Why a text is not a DMARC record: it was not meant to be one, or this is in the way. */
export function versionTrouble(text: string): VersionTrouble {
	const value = versionValueAt(text, 0);
	// Room for a quotation mark in front.
	if (
		value >= 0 &&
		text
			.slice(value, value + 6)
			.toLowerCase()
			.includes('dmarc')
	) {
		return { code: 'dmarc.version-value', at: value };
	}
	for (let at = text.indexOf(VERSION); at >= 0; at = text.indexOf(VERSION, at + 1)) {
		let start = at;
		while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
		if (text[start - 1] !== '=') continue;
		start--;
		while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
		if (text[start - 1] === 'v' || text[start - 1] === 'V') {
			const isBlank = isBlankBefore(text, start - 1);
			if (isBlank) return { code: 'dmarc.leading-space', at: 0 };
			return { code: 'dmarc.version-first', at: start - 1 };
		}
	}
	return { code: 'dmarc.not-a-record', at: 0 };
}
