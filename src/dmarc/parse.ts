/**
 * Reads a DMARC record as RFC 9989 §4.7, §4.8 and §4.10.1 say.
 *
 * @module
 */

import { invalid } from '../input/fields.ts';
import { effectivePolicies, NO_POLICY, publishedPolicies } from './policy.ts';
import { type RecordReading, readRecord } from './read-record.ts';
import type { DmarcMode, DmarcRecord, DmarcTags } from './record.ts';

/** The tags as {@link DmarcTags} shows them. */
export function tagsOf(reading: RecordReading): DmarcTags {
	const policy = (tag: RecordReading['p']): DmarcTags['p'] =>
		tag === 'absent' || tag === 'invalid' ? null : tag;
	const { p, sp, np, others } = reading;
	return { p: policy(p), sp: policy(sp), np: policy(np), ...others };
}

/** The record of a text whose tags receivers ignore, or `null` where they read them. */
export function unusableRecord(reading: RecordReading): DmarcRecord | null {
	if (reading.kind === 'read') return null;
	const isDmarc = reading.kind === 'invalid';
	const mode: DmarcMode = isDmarc ? 'invalid-record' : 'not-dmarc';
	const { problems } = reading;
	return { isDmarc, valid: false, mode, tags: tagsOf(reading), effective: NO_POLICY, problems };
}

/** {@link parseDmarc} of joined strings found at `name`. */
export function parseDmarcText(text: string, name: string): DmarcRecord {
	const reading = readRecord(text, name);
	const unusable = unusableRecord(reading);
	if (unusable !== null) return unusable;
	const { others, hasError, problems } = reading;
	const published = publishedPolicies(reading, others.rua.length > 0);
	return {
		isDmarc: true,
		valid: !hasError,
		mode: published.mode,
		tags: tagsOf(reading),
		effective: effectivePolicies(published, others.t === 'y'),
		problems,
	};
}

/**
 * Reads the text of a DMARC record, or the character-strings of one TXT record.
 *
 * The content is returned as tags, policies and findings; a bad record does not throw.
 * A text that is not a DMARC record has `isDmarc` false.
 *
 * @param record - The text, or the strings, which are joined with nothing between (RFC 9989 §4.5).
 * @returns The tags with defaults, the policies they give, and the problems.
 * @throws {InputError} `input.request-invalid` where `record` is neither text nor a list of texts.
 *
 * @example
 * ```ts
 * import { parseDmarc } from 'maysend';
 *
 * parseDmarc('v=DMARC1; p=reject; t=y').effective.self; // 'quarantine'
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9989.html#section-4.7 RFC 9989 §4.7}
 */
export function parseDmarc(record: string | readonly string[]): DmarcRecord {
	const strings: unknown = typeof record === 'string' ? [record] : record;
	if (!Array.isArray(strings) || strings.some((part: unknown) => typeof part !== 'string')) {
		throw invalid('record', 'must be a string or an array of strings');
	}
	return parseDmarcText(strings.join(''), '');
}
