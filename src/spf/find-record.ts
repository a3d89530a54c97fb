/**
 * Selecting the SPF record among a domain's TXT records (RFC 7208 §4.5).
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import type { Finding } from '../findings/finding.ts';
import { spfFinding } from '../findings/spf-finding.ts';
import { meantSpf } from './mend/mend.ts';
import { isSpfRecord, parseRecord } from './read-record.ts';
import type { SpfRecord } from './record.ts';

/** The one record, parsed; or how many there are. */
export type Selection =
	| { readonly kind: 'one'; readonly record: SpfRecord }
	| { readonly kind: 'none' }
	| { readonly kind: 'several'; readonly texts: readonly string[] };

const NONE: Selection = { kind: 'none' };

/** Octets in which the version shows; shorter first strings are joined before looking. */
const VERSION_OCTETS = 7;

/** An SPF record as it stands in an answer. */
interface Written {
	readonly strings: readonly string[];
	readonly text: string;
}

/** All SPF records of an answer; strings are joined with nothing between (RFC 7208 §3.3). */
function spfRecords({ records }: RecordsAnswer<'TXT'>): Written[] {
	const written: Written[] = [];
	for (const strings of records) {
		const first = strings[0] ?? '';
		const isLong = first.length >= VERSION_OCTETS;
		// A long TXT record of another purpose is not worth joining.
		if (isLong && !isSpfRecord(first)) continue;
		const text = strings.length === 1 ? first : strings.join('');
		if (isLong || isSpfRecord(text)) written.push({ strings, text });
	}
	return written;
}

/** The texts of all SPF records in an answer. */
export function spfTexts(answer: RecordsAnswer<'TXT'>): string[] {
	return spfRecords(answer).map(({ text }) => text);
}

function select(answer: RecordsAnswer<'TXT'>): Selection {
	const written = spfRecords(answer);
	const only = written[0];
	if (only === undefined) return NONE;
	if (written.length > 1) return { kind: 'several', texts: written.map(({ text }) => text) };
	return { kind: 'one', record: parseRecord(only.text, only.strings) };
}

/** Answers are immutable, so one that is handed out again need not be parsed again. */
const selections: WeakMap<object, Selection> = new WeakMap();

/** Selects and parses the record of an answer. */
export function selectRecord(answer: RecordsAnswer<'TXT'>): Selection {
	const kept = selections.get(answer.records);
	if (kept !== undefined) return kept;
	const selection = select(answer);
	selections.set(answer.records, selection);
	return selection;
}

/** Why strings are no SPF record although they were meant as one, or `null`. */
function nearMiss(
	strings: readonly string[],
): 'spf.leading-space' | 'spf.version-malformed' | null {
	const text = strings.join('');
	if (isSpfRecord(text)) return null;
	const trimmed = text.slice(0, 80).trimStart();
	if (trimmed.length < text.length && isSpfRecord(text.trimStart())) return 'spf.leading-space';
	// Most texts are of another kind, and tell so by this.
	return /spf|sfp/i.test(text.slice(0, 320)) && meantSpf(strings).length > 0
		? 'spf.version-malformed'
		: null;
}

/** The texts that were meant to be a record but are none, as findings (at most ten). */
export function nearMisses({ records }: RecordsAnswer<'TXT'>, name: string): Finding[] {
	const findings: Finding[] = [];
	for (const strings of records) {
		const text = strings.join('');
		const code = nearMiss(strings);
		if (code !== null && findings.length < 10) {
			findings.push(spfFinding(code, { name, type: 'TXT' }, { text: text.slice(0, 255) }));
		}
	}
	return findings;
}
