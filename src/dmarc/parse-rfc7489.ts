/**
 * Reads a DMARC record as receivers do that still follow it (RFC 7489 §6.3, RFC 7489 §6.6.3).
 *
 * To them `np`, `psd` and `t` are unknown tags, and `pct` counts.
 *
 * @module
 */

import { tagsOf, unusableRecord } from './parse.ts';
import { effectivePolicies, publishedPolicies } from './policy.ts';
import { readRecord } from './read-record.ts';
import type { DmarcRecord } from './record.ts';

/** A record with the share of failing mail that its policy is applied to. */
interface Rfc7489Record extends DmarcRecord {
	/** 0 to 100. Of the rest, the next lower policy is applied (RFC 7489 §6.6.4). */
	readonly pct: number;
}

/**
 * Reads joined strings found at `name`. The findings are those of the text by RFC 9989, because that is
 * what its owner should know.
 */
export function parseRfc7489Text(text: string, name: string): Rfc7489Record {
	const reading = readRecord(text, name);
	const unusable = unusableRecord(reading);
	if (unusable !== null) return { ...unusable, pct: 100 };
	const { others, pct, hasError, problems } = reading;
	// RFC 7489 §6.6.3 step 6 knows the same fall-back for p and sp.
	const published = publishedPolicies({ ...reading, np: 'absent' }, others.rua.length > 0);
	return {
		isDmarc: true,
		valid: !hasError,
		mode: published.mode,
		tags: { ...tagsOf(reading), np: null, psd: 'u', t: 'n' },
		// RFC 7489 §6.6.4: with pct=0 every message gets the next lower policy.
		effective: effectivePolicies(published, pct === 0),
		problems,
		pct,
	};
}
