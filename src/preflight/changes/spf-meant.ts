/**
 * A damaged SPF record as one that parses: what its text alone does not tell, DNS does.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { lowerAscii } from '../../names/domain-name.ts';
import { spfTexts } from '../../spf/find-record.ts';
import { normalTerm, termOf } from '../../spf/mend/grammar.ts';
import { type MeantRecord, type MeantTerm, meantSpf } from '../../spf/mend/mend.ts';
import { isSpfRecord, parseRecord, termsOf } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import { legibleMends } from '../../text/legible.ts';
import type { Mend } from '../../text/mend.ts';

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

/** Whether a name has an SPF record; `null` where DNS does not say. */
export async function hasRecord(name: string, dns: DnsSession): Promise<boolean | null> {
	const answer = await dns.ask(name, 'TXT');
	if (answer.outcome === 'failure') return null;
	return answer.outcome === 'records' && spfTexts(answer).length > 0;
}

async function hasAddress(name: string, dns: DnsSession): Promise<boolean | null> {
	const answers = await Promise.all([dns.ask(name, 'A'), dns.ask(name, 'AAAA')]);
	if (answers.some(({ outcome }) => outcome === 'records')) return true;
	return answers.some(({ outcome }) => outcome === 'failure') ? null : false;
}

/** Whether what a term names is there. */
async function resolves(text: string, name: string, dns: DnsSession): Promise<boolean | null> {
	const term = termOf(text);
	const isReference =
		term?.kind === 'modifier' || (term?.kind === 'directive' && term.mechanism === 'include');
	if (isReference) return hasRecord(name, dns);
	const type = term?.kind === 'directive' && term.mechanism === 'mx' ? 'MX' : 'A';
	const answer = await dns.ask(name, type);
	return answer.outcome === 'failure' ? null : answer.outcome !== 'nxdomain';
}

/** Terms as text, and what is not among them; `null` where DNS does not say. */
interface Settled {
	readonly terms: readonly string[];
	readonly loses: readonly string[];
	readonly mends: readonly Mend[];
	/** Something is read otherwise than it stands there. */
	readonly isMended: boolean;
	/** Those of the terms that receivers ignored so far. */
	readonly ignored: readonly string[];
}

/** Terms that are read as they stand there. */
function asWritten(terms: readonly string[]): Settled {
	return { terms, loses: [], mends: [], isMended: false, ignored: [] };
}

/** Terms that are read for something else that stands there. */
function readAs(terms: readonly string[], found: string, reason: Mend['reason']): Settled {
	const mends = [{ found, meant: terms.join(' '), reason }];
	return { terms, loses: [], mends, isMended: true, ignored: [] };
}

/** What nobody can read. */
function unread(written: string): Settled {
	return { terms: [], loses: [written], mends: [], isMended: true, ignored: [] };
}

/** Questions for one record that only mending takes. */
const MAX_OPEN = 20;

async function settleGlued(
	term: Extract<MeantTerm, { kind: 'glued' }>,
	dns: DnsSession,
): Promise<Settled | null> {
	const { text, written, reason } = term;
	const asItIs = reason === null ? asWritten([text]) : readAs([text], written, reason);
	const isThere = await resolves(term.text, term.name, dns);
	if (isThere === null) return null;
	if (isThere) return asItIs;
	if (term.certain !== null) {
		const settled = await settleAll(term.certain, dns);
		return settled === null ? null : { ...settled, isMended: true };
	}
	for (const { terms, name } of term.pairs) {
		const isShorterThere = await resolves(terms[0] ?? '', name, dns);
		if (isShorterThere === null) return null;
		if (isShorterThere) return readAs(terms, term.written, 'lost-blank');
	}
	return asItIs;
}

async function settle(term: MeantTerm, dns: DnsSession): Promise<Settled | null> {
	switch (term.kind) {
		case 'term':
			if (term.reason === 'comma') return { ...asWritten([term.text]), isMended: true };
			return term.reason === null
				? asWritten([term.text])
				: readAs(term.text.split(' '), term.written, term.reason);
		case 'unreadable':
			return unread(term.written);
		case 'glued':
			return settleGlued(term, dns);
		case 'host-name': {
			const { qualifier, name, written } = term;
			const asked = lowerAscii(name);
			const isRecord = await hasRecord(asked, dns);
			if (isRecord === null) return null;
			if (isRecord) return readAs([`${qualifier}include:${name}`], written, 'host-name');
			const isHost = await hasAddress(asked, dns);
			if (isHost === null) return null;
			return isHost ? readAs([`${qualifier}a:${name}`], written, 'host-name') : unread(written);
		}
	}
}

/** Several terms that one word was read as are one mend. */
function joinedMends(mends: readonly Mend[]): readonly Mend[] {
	const joined: Mend[] = [];
	for (const mend of mends) {
		const last = joined[joined.length - 1];
		const isSame = last?.found === mend.found && last.reason === mend.reason;
		if (isSame) joined[joined.length - 1] = { ...last, meant: `${last.meant} ${mend.meant}` };
		else joined.push(mend);
	}
	return joined;
}

async function settleAll(terms: readonly MeantTerm[], dns: DnsSession): Promise<Settled | null> {
	const isOpen = ({ kind }: MeantTerm): boolean => kind === 'glued' || kind === 'host-name';
	if (terms.filter(isOpen).length > MAX_OPEN) return null;
	const settled: Settled[] = [];
	for (const term of terms) {
		const each = await settle(term, dns);
		if (each === null) return null;
		settled.push(term.isIgnored === true ? { ...each, isMended: true, ignored: each.terms } : each);
	}
	return {
		terms: settled.flatMap(({ terms: texts }) => texts),
		loses: settled.flatMap(({ loses }) => loses),
		mends: joinedMends(settled.flatMap(({ mends }) => mends)),
		isMended: settled.some(({ isMended }) => isMended),
		ignored: settled.flatMap(({ ignored }) => ignored),
	};
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
	const rest = behind.filter((text) => !late.includes(text));
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

function asPublished(record: SpfRecord): MendedRecord {
	return { record, loses: [], mends: [], isMended: false, ignored: [] };
}

async function mended(
	meant: MeantRecord,
	text: string,
	isOnly: boolean,
	dns: DnsSession,
): Promise<MendedRecord | null> {
	const { terms, isInForce, mends } = meant;
	const settled = await settleAll(terms, dns);
	if (settled === null) return null;
	const asItIs =
		isInForce && isOnly && !settled.isMended && mends.length === 0 ? parseRecord(text) : null;
	if (asItIs?.valid === true) return asPublished(asItIs);
	const { texts, loses } = ordered(settled.terms, new Set(settled.ignored));
	const record = parseRecord(['v=spf1', ...texts].join(' '));
	if (!record.valid) return null;
	const told = [
		...legibleMends(text, mends),
		...commaMends(terms, text),
		...versionMends(meant, text),
		...settled.mends,
	];
	const { ignored } = settled;
	return { record, loses: [...settled.loses, ...loses], mends: told, isMended: true, ignored };
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
	const records: MendedRecord[] = [];
	for (const [i, each] of meant.entries()) {
		const record = await mended(each, text, meant.length === 1, dns);
		if (record === null) return null;
		const mends = i === 0 ? record.mends : [SECOND, ...record.mends];
		records.push({ ...record, mends });
	}
	return records;
}
