/**
 * Selecting the SPF record among a domain's TXT records (RFC 7208 §4.5).
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import type { Finding } from '../findings/finding.ts';
import { spfFinding } from '../findings/spf-finding.ts';
import { meantText } from './mend/meant-text.ts';
import { OnPlainData } from './on-plain-data.ts';
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

/** The text of a TXT record where it is an SPF record; strings are joined with nothing between (RFC 7208 §3.3). */
function spfText(strings: readonly string[]): string | null {
	const first = strings[0] ?? '';
	const isLong = first.length >= VERSION_OCTETS;
	// A long TXT record of another purpose is not worth joining.
	if (isLong && !isSpfRecord(first)) return null;
	const text = strings.length === 1 ? first : strings.join('');
	return isLong || isSpfRecord(text) ? text : null;
}

/** The texts of all SPF records in an answer. */
export function spfTexts({ records }: RecordsAnswer<'TXT'>): string[] {
	return records.map(spfText).filter((text) => text !== null);
}

/** RFC 7208 §4.5: exactly one record. */
function select(answer: RecordsAnswer<'TXT'>): Selection {
	let only: string | null = null;
	let strings: readonly string[] = [];
	for (const record of answer.records) {
		const text = spfText(record);
		if (text === null) continue;
		if (only !== null) return { kind: 'several', texts: spfTexts(answer) };
		only = text;
		strings = record;
	}
	return only === null ? NONE : { kind: 'one', record: parseRecord(only, strings) };
}

/** The selection from an answer, kept on its list of records, since answers are immutable. */
class Selected extends OnPlainData {
	readonly #selection: Selection;

	constructor(records: object, selection: Selection) {
		super(records);
		this.#selection = selection;
	}

	static of(records: object): Selection | undefined {
		return #selection in records ? records.#selection : undefined;
	}

	static keep(records: object, selection: Selection): void {
		try {
			new Selected(records, selection);
		} catch {
			// An engine may refuse fields on a frozen list; the record is then parsed again.
		}
	}
}

/** Selects and parses the record of an answer; an answer that the cache returns again is not parsed again. */
export function selectRecord(answer: RecordsAnswer<'TXT'>): Selection {
	const { records } = answer;
	const kept = Selected.of(records);
	if (kept !== undefined) return kept;
	const selection = select(answer);
	Selected.keep(records, selection);
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
	return /spf|sfp/i.test(text.slice(0, 320)) && meantText(strings) !== null
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
