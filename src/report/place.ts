/**
 * The place of a finding in the text of its record, with a little text on either side.
 *
 * @module
 */

import type { DnsAnswer, Transcript } from '../dns/resolver.ts';
import type { Span, StoredFinding } from '../findings/finding.ts';

/** A record's text around a place; what is left out on either side is reported by `isCut…`. */
export interface Excerpt {
	readonly before: string;
	/** Empty where the place is between two characters. */
	readonly marked: string;
	readonly after: string;
	readonly isCutBefore: boolean;
	readonly isCutAfter: boolean;
}

/** Text on either side of the place, and most of the place itself. */
const CONTEXT = 70;
const MAX_MARKED = 160;

/** Cuts a text around a span; `null` where the span is not within it. */
export function excerptOf(text: string, [start, end]: Span): Excerpt | null {
	if (!(start >= 0 && start <= end && end <= text.length)) return null;
	const from = Math.max(0, start - CONTEXT);
	const shownEnd = Math.min(end, start + MAX_MARKED);
	const to = shownEnd < end ? shownEnd : Math.min(text.length, end + CONTEXT);
	return {
		before: text.slice(from, start),
		marked: text.slice(start, shownEnd),
		after: text.slice(shownEnd, to),
		isCutBefore: from > 0,
		isCutAfter: to < text.length,
	};
}

function textsOf(answer: DnsAnswer): string[] {
	if (answer.outcome !== 'records') return [];
	// Only TXT records are lists of strings.
	return answer.records.flatMap((record) => (Array.isArray(record) ? [record.join('')] : []));
}

const STARTS: readonly (readonly [prefix: string, start: RegExp])[] = [
	['spf.', /^v=spf1/i],
	['dmarc.', /^\s*v\s*=\s*DMARC/i],
];

/**
 * The text of the one record that a finding is about, out of the answers of a preflight; `null` where
 * there are several it could be, or none.
 */
export function recordTextOf(
	{ code, subject }: StoredFinding,
	evidence: Transcript,
): string | null {
	if (subject.type !== 'TXT') return null;
	const entry = evidence.entries.find(({ name, type }) => type === 'TXT' && name === subject.name);
	if (entry === undefined) return null;
	const texts = textsOf(entry.answer);
	const start = STARTS.find(([prefix]) => code.startsWith(prefix))?.[1];
	const likely = start === undefined ? texts : texts.filter((text) => start.test(text));
	const [only, ...others] = likely.length === 0 ? texts : likely;
	return only === undefined || others.length > 0 ? null : only;
}

/** The place of a finding in its record; `null` where it names none, or the record is not at hand. */
export function placeOf(finding: StoredFinding, evidence: Transcript): Excerpt | null {
	const { span } = finding.subject;
	// Of a stored finding, it may be anything.
	if (!Array.isArray(span) || !span.every(Number.isInteger)) return null;
	const text = recordTextOf(finding, evidence);
	return text === null ? null : excerptOf(text, span);
}
