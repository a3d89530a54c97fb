/**
 * A damaged SPF record as one that parses, and what of its text is not in it.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { Span } from '../../findings/finding.ts';
import { accountFor } from '../../spf/mend/account.ts';
import { isNoName, normalTerm, termOf } from '../../spf/mend/grammar.ts';
import { type MeantRecord, type MeantTerm, meantSpf } from '../../spf/mend/mend.ts';
import { isMistakenModifier } from '../../spf/mend/term.ts';
import { isSpfRecord, parseRecord, termsOf } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import { legibleMends } from '../../text/legible.ts';
import type { Mend } from '../../text/mend.ts';
import { settleAll } from './spf-settled.ts';

/** A text that was meant as a record, as a record. */
export interface MendedRecord {
	readonly record: SpfRecord;
	/** Terms that stand in the text and in nothing that can be read of it, as written. */
	readonly loses: readonly string[];
	/** What is read otherwise than it stands there. */
	readonly mends: readonly Mend[];
	/** It differs from what was written. */
	readonly isMended: boolean;
	/** Terms that receivers ignored so far (RFC 7208 §6). */
	readonly ignored: readonly string[];
}

/** One record of a text, before it is held against the text. */
interface Draft extends MendedRecord {
	/** The terms as they were read, in the order of the text. */
	readonly read: readonly string[];
	/** Places of what nobody can read. */
	readonly lost: readonly Span[];
}

/**
 * What is put in front of terms that nobody evaluated so far. Where one of them is open, whom the redirect lets
 * in has to pass before it is asked: a redirect comes last, wherever it stands (RFC 7208 §6.1).
 */
function beforeOpen(early: readonly string[], fresh: readonly string[]): readonly string[] {
	const isOpen = fresh.some((text) => text.includes('%{') || /^[+?~-]?ptr/i.test(text));
	const [redirect] = early.filter((text) => /^redirect=/i.test(text));
	if (!isOpen || redirect === undefined) return early;
	const include = redirect.replace(/^redirect=/i, 'include:');
	const isThere = early.some((text) => normalTerm(text) === normalTerm(include));
	return isThere ? early : [...early, include];
}

/**
 * Terms in an order in which all of them count: what stood behind `all` goes in front of it (RFC 7208 §5.1),
 * and of two modifiers that may stand once the first stays. What receivers ignored so far comes behind what
 * they did not: who passes today passes as before.
 */
function ordered(
	terms: readonly string[],
	ignored: ReadonlySet<string>,
): { texts: readonly string[]; loses: readonly string[] } {
	const seen = new Set<string>();
	const loses: string[] = [];
	const kept = terms.filter((text) => {
		const term = termOf(text);
		const isOnce = term?.kind === 'modifier' && ['redirect', 'exp'].includes(term.name);
		const key = isOnce && term.kind === 'modifier' ? `${term.name}=` : normalTerm(text);
		const isNew = !seen.has(key);
		if (!isNew && !seen.has(normalTerm(text))) loses.push(text);
		seen.add(key).add(normalTerm(text));
		return isNew;
	});
	const isAll = (text: string): boolean => /^[+?~-]?all$/i.test(text);
	const isDirective = (text: string): boolean => termOf(text)?.kind === 'directive';
	const early = kept.filter((text) => !ignored.has(text));
	const fresh = kept.filter((text) => ignored.has(text));
	const at = early.findIndex(isAll);
	if (at < 0) return { texts: [...beforeOpen(early, fresh), ...fresh], loses };
	const behind = early.slice(at + 1);
	const late = [...fresh, ...behind.filter((text) => isDirective(text) && !isAll(text))];
	// Behind one `all` another is never asked.
	const rest = behind.filter((text) => !late.includes(text) && !isAll(text));
	return { texts: [...early.slice(0, at), ...late, ...early.slice(at, at + 1), ...rest], loses };
}

/** Words that commas part, each run of them one mend. */
function commaMends(terms: readonly MeantTerm[], text: string): readonly Mend[] {
	const runs: { start: number; end: number; meant: string }[] = [];
	for (const term of terms) {
		if (term.kind !== 'term' || term.reason !== 'comma') continue;
		const [start, end] = term.span;
		const last = runs[runs.length - 1];
		const isNext = last !== undefined && /^[,;|]+$/.test(text.slice(last.end, start));
		if (isNext) runs[runs.length - 1] = { ...last, end, meant: `${last.meant} ${term.text}` };
		else runs.push({ start, end, meant: term.text });
	}
	return runs.map(({ start, end, meant }) => ({
		found: text.slice(start, end),
		meant,
		reason: 'comma',
	}));
}

/** How the beginning was read that is no version of SPF (RFC 7208 §4.5). */
function versionMends({ terms, isInForce }: MeantRecord, text: string): readonly Mend[] {
	const [first] = terms;
	if (isInForce) return [];
	const start = first?.span[0] ?? text.length;
	const found = text.slice(0, start).trim();
	const isRight = /^[^a-z0-9]*v=spf1$/i.test(found);
	if (!isRight) return [{ found, meant: 'v=spf1', reason: 'version' }];
	if (first === undefined || /\s$/.test(text.slice(0, start))) return [];
	const meant = `v=spf1 ${first.written}`;
	return [{ found: `v=spf1${first.written}`, meant, reason: 'lost-blank' }];
}

function asPublished(record: SpfRecord): Draft {
	const read = termsOf(record).map(({ text }) => text);
	return { record, loses: [], lost: [], mends: [], isMended: false, ignored: [], read };
}

async function mended(
	meant: MeantRecord,
	text: string,
	isOnly: boolean,
	dns: DnsSession,
): Promise<Draft | null> {
	const { terms, isInForce, mends } = meant;
	const settled = await settleAll(terms, dns);
	if (settled === null) return null;
	const isPlain = isInForce && isOnly && !settled.isMended && mends.length === 0;
	const asItIs = isPlain ? parseRecord(text) : null;
	const isSame = asItIs?.valid === true && termsOf(asItIs).length === settled.terms.length;
	if (
		asItIs !== null &&
		isSame &&
		termsOf(asItIs).every((term, i) => term.text === settled.terms[i])
	) {
		return asPublished(asItIs);
	}
	const { texts, loses } = ordered(settled.terms, new Set(settled.ignored));
	const record = parseRecord(['v=spf1', ...texts].join(' '));
	if (!record.valid) return null;
	const told = [
		...legibleMends(text, mends),
		...commaMends(terms, text),
		...versionMends(meant, text),
		...settled.mends,
	];
	const { ignored, terms: read } = settled;
	return {
		record,
		loses,
		lost: settled.lost,
		mends: told,
		isMended: true,
		ignored,
		read,
	};
}

/** Another record in one value: its version goes, its terms stay. */
const SECOND: Mend = { found: 'v=spf1', meant: '', reason: 'second-record' };

/** The records that the strings of one TXT record were meant to be; `null` where that cannot be told. */
export async function mendedRecords(
	strings: readonly string[],
	dns: DnsSession,
): Promise<readonly MendedRecord[] | null> {
	const text = strings.join('');
	const meant = meantSpf(strings);
	// Too long a text is not mended; where it needs no mending, it can be built on.
	if (meant.length === 0 && isSpfRecord(text)) {
		const record = parseRecord(text, strings);
		return record.valid && termsOf(record).length > 0 ? [asPublished(record)] : null;
	}
	const records: Draft[] = [];
	for (const [i, each] of meant.entries()) {
		const record = await mended(each, text, meant.length === 1, dns);
		if (record === null) return null;
		const mends = i === 0 ? record.mends : [SECOND, ...record.mends];
		records.push({ ...record, mends });
	}
	return balanced(strings, records);
}

/** Records without terms of which the text shows nothing; what it shows and none of them has is named. */
function balanced(
	strings: readonly string[],
	records: readonly Draft[],
): readonly MendedRecord[] | null {
	const read = records.flatMap((each) => each.read);
	const isDoubtful = (term: string): boolean => isNoName(term) || isMistakenModifier(term);
	if (!records.some(({ isMended }) => isMended) && !read.some(isDoubtful)) return records;
	const { unseen, unread } = accountFor(strings, read);
	const text = strings.join('');
	const lost = connected([...records.flatMap((each) => each.lost), ...unread], text);
	const kept = records.map((each): MendedRecord => {
		const texts = termsOf(each.record).map((term) => term.text);
		const seen = texts.filter((term) => !unseen.has(term));
		const isMended = each.isMended || unseen.size > 0 || lost.length > 0;
		const record = isMended ? parseRecord(['v=spf1', ...seen].join(' ')) : each.record;
		return { ...each, record, isMended };
	});
	const [first, ...others] = kept;
	if (first === undefined || kept.some(({ record }) => !record.valid)) return null;
	return [{ ...first, loses: [...lost, ...first.loses] }, ...others];
}

/** Places of a text as written, in order; those that only a blank or a stop parts are one. */
function connected(places: readonly Span[], text: string): readonly string[] {
	const runs: { start: number; end: number }[] = [];
	for (const [start, end] of [...places].sort(([left], [right]) => left - right)) {
		const last = runs[runs.length - 1];
		const isNext = last !== undefined && /^[\s.]*$/.test(text.slice(last.end, start));
		if (last === undefined || !isNext) runs.push({ start, end });
		else last.end = Math.max(last.end, end);
	}
	return runs.map(({ start, end }) => text.slice(start, end));
}
