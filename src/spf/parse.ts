/**
 * `parseSpf`: one record's text as terms and findings, without DNS (RFC 7208 §4.6, §12).
 *
 * @module
 */

import type { Finding, Span } from '../findings/finding.ts';
import { spfFinding } from '../findings/spf-finding.ts';
import { text as textField } from '../input/fields.ts';
import { adviceOn } from './advice.ts';
import { faultFindings, isSpfRecord, parseRecord, termsOf, VERSION } from './read-record.ts';
import type { SpfTerm } from './record.ts';

/**
 * Parses the text of one SPF record, without DNS.
 *
 * `valid` is `false` where a receiver gives permerror for the text alone; `terms` then still holds every
 * term, broken ones of kind `invalid`. Spans are `[start, end)` in UTF-16 units of `text`. `problems`
 * has the faults and what is worth knowing about a valid record. Never throws for any text.
 *
 * @throws {InputError} `input.request-invalid` for what is no text.
 *
 * @example
 * ```ts
 * import { parseSpf } from 'maysend';
 *
 * const { valid, terms } = parseSpf('v=spf1 ip4:192.0.2.0/24 -all');
 * valid; // true
 * terms[0]?.span; // [7, 23]
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7208.html#section-4.6 RFC 7208 §4.6}
 */
export function parseSpf(text: string): {
	readonly valid: boolean;
	readonly terms: readonly SpfTerm[];
	readonly problems: readonly Finding[];
} {
	textField(text, 'text');
	const subject = { name: '', type: 'TXT' } as const;
	if (!isSpfRecord(text)) {
		const span: Span = [0, Math.min(text.length, VERSION.length + 1)];
		const problems = [
			spfFinding('spf.version-malformed', { ...subject, span }, { text: text.slice(0, 255) }),
		];
		return { valid: false, terms: [], problems };
	}
	const record = parseRecord(text);
	const problems = [...faultFindings(record, ''), ...adviceOn(record, '')];
	return { valid: record.valid, terms: termsOf(record), problems };
}
