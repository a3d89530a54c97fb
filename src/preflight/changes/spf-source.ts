/**
 * The SPF record a draft starts from: what stands at the name now, slips mended, dead terms known.
 *
 * @module
 */

import type { DnsAnswer } from '../../dns/resolver.ts';
import type { TermPath } from '../../findings/finding.ts';
import { canonicalName, withoutAppended } from '../../names/domain-name.ts';
import { normalTerm } from '../../spf/mend/grammar.ts';
import { meantSpf } from '../../spf/mend/mend.ts';
import { holdsRecord } from '../../spf/mend/version.ts';
import { isSpfRecord } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import type { Mend } from '../../text/mend.ts';
import { mistakenSenderNames } from '../mistaken-names.ts';
import { mendedRecords } from './spf-meant.ts';
import { hasRecord } from './spf-settled.ts';
import { misplacedAt, type ZoneState } from './zone-state.ts';

/** What a draft can build on. */
export interface SpfSource {
	/** The texts that the new record replaces, as published. */
	readonly replaced: readonly string[];
	/** The records to build on, all valid; several are to be made one. */
	readonly records: readonly SpfRecord[];
	/** The one of several that receivers take for the record; `null` where none or all are. */
	readonly inForce: SpfRecord | null;
	/**
	 * Terms as written that make every evaluation that reaches them permerror, each with the term that was
	 * probably meant, or `null`.
	 */
	readonly dead: ReadonlyMap<string, string | null>;
	/** Terms as written that lead straight back to the record: nobody is meant by one. */
	readonly idle: ReadonlySet<string>;
	/** Terms that are in force only in the mended records: receivers ignore what stands there (RFC 7208 §6). */
	readonly ignored: readonly string[];
	/** A text is mended, or a term of it is. */
	readonly isMended: boolean;
	/** What stands in the texts, and in nothing that can be read of them. */
	readonly loses: readonly string[];
	/** What is read otherwise than it stands there. */
	readonly mends: readonly Mend[];
}

/** More records at one name are not a typing mistake. */
const MAX_RECORDS = 10;
/** References of one check that are read. */
const MAX_REFERENCES = 20;

/** Full names that a target could have been before a zone, no mere top-level domain, was appended to it. */
function bareNames(name: string, domain: string): string[] {
	return withoutAppended(name, domain).filter(
		(bare) => bare.includes('.') && name.slice(bare.length + 1).includes('.'),
	);
}

/** The references of records by a fixed name, with the term that makes each. */
function references(records: readonly SpfRecord[]): readonly { name: string; text: string }[] {
	return records
		.flatMap(({ lookups, redirect }) => [...lookups, ...(redirect === null ? [] : [redirect])])
		.flatMap((term) => {
			const isReference = term.kind === 'modifier' || term.mechanism === 'include';
			const literal = isReference ? (term.target?.literal ?? null) : null;
			return literal === null ? [] : [{ name: canonicalName(literal), text: term.text }];
		});
}

/** Paths that lead back to the record: an evaluation that reaches one ends in permerror (RFC 7208 §4.6.4). */
function loops({ judgement }: ZoneState): readonly TermPath[] {
	const problems = judgement.assessment.spf.map?.problems ?? [];
	return problems
		.filter(({ code }) => code === 'spf.include-loop' || code === 'spf.redirect-loop')
		.flatMap(({ subject }) => (subject.term === undefined ? [] : [subject.term]));
}

/** The own terms that loops begin with. */
function loopTerms(paths: readonly TermPath[]): readonly string[] {
	return paths.flatMap((path) => path.slice(0, 1)).map(({ term }) => term);
}

async function deadTerms(
	records: readonly SpfRecord[],
	domain: string,
	state: ZoneState,
): Promise<ReadonlyMap<string, string | null>> {
	const { dns } = state;
	const dead = await Promise.all(
		references(records)
			.slice(0, MAX_REFERENCES)
			.map(async ({ name, text }) => {
				if ((await hasRecord(name, dns)) !== false) return [];
				for (const bare of bareNames(name, domain)) {
					if (await hasRecord(bare, dns)) return [[text, text.replace(name, bare)] as const];
				}
				return [[text, null] as const];
			}),
	);
	const looping = loopTerms(loops(state)).map((text) => [text, null] as const);
	return new Map([...looping, ...dead.flat()]);
}

/** The strings of each record in an answer, in an order that does not depend on that of the answer. */
function sortedRecords(answer: DnsAnswer<'TXT'>): readonly (readonly string[])[] {
	const records = answer.outcome === 'records' ? [...answer.records] : [];
	return records.sort((left, right) => (left.join('') < right.join('') ? -1 : 1));
}

/** A text that still begins like a record: its senders count as meant also beside a valid one. */
function beginsLikeRecord(strings: readonly string[]): boolean {
	return /^[^a-z0-9]{0,8}v ?[=:] ?spf ?1/i.test(strings.join(''));
}

/** A text that was meant as a record; beside a proper one, something of it has to be readable. */
function holdsTerms(strings: readonly string[], isBeside: boolean): boolean {
	const meant = meantSpf(strings);
	const isSome = meant.some(({ terms }) => terms.some(({ kind }) => kind !== 'unreadable'));
	return isBeside ? isSome : meant.length > 0;
}

/** The records at a name that are SPF records, or were meant to be one. */
function meantAt(answer: DnsAnswer<'TXT'>): readonly (readonly string[])[] {
	const records = sortedRecords(answer);
	const isProper = (strings: readonly string[]): boolean => isSpfRecord(strings.join(''));
	const hasProper = records.some(isProper);
	return records.filter(
		(strings) =>
			isProper(strings) ||
			((!hasProper || beginsLikeRecord(strings)) && holdsTerms(strings, hasProper)),
	);
}

/** What was published beside the name, where the name itself holds nothing. */
function displaced(domain: string, state: ZoneState): readonly (readonly string[])[] {
	const { from, suffixes } = state.judgement.assessment.request;
	for (const name of mistakenSenderNames(domain, from.domain, suffixes)) {
		const answer = misplacedAt(name, state);
		const [found] =
			answer === null
				? []
				: sortedRecords(answer).filter((strings) => isSpfRecord(strings.join('')));
		if (found !== undefined) return [found];
	}
	return [];
}

/** A text that holds a record behind words of another kind, as written. */
function recordInProse(strings: readonly string[]): readonly string[] {
	const text = strings.join('');
	return holdsRecord(text) ? [text] : [];
}

/** Records that say the same, once. */
function distinct(records: readonly SpfRecord[]): readonly SpfRecord[] {
	const seen = new Set<string>();
	return records.filter(({ text }) => {
		const key = normalTerm(text);
		return seen.has(key) ? false : seen.add(key);
	});
}

/** The source at a name; `null` where DNS does not say, or what stands there cannot be mended. */
export async function spfSource(domain: string, state: ZoneState): Promise<SpfSource | null> {
	const { dns } = state;
	const answer = await dns.ask(domain, 'TXT');
	if (answer.outcome === 'failure') return null;
	const own = meantAt(answer);
	if (own.length > MAX_RECORDS) return null;
	const texts = own.length > 0 ? own : displaced(domain, state);
	const records: SpfRecord[] = [];
	// Where there is no record, somebody may have meant one by a text that nobody reads as one.
	const loses = own.length > 0 ? [] : sortedRecords(answer).flatMap(recordInProse);
	const mends: Mend[] = [];
	let isDamaged = false;
	const ignored: string[] = [];
	const proper: (readonly SpfRecord[])[] = [];
	for (const strings of texts) {
		const mended = await mendedRecords(strings, dns);
		if (mended === null) return null;
		const read = mended.map(({ record }) => record);
		records.push(...read);
		if (isSpfRecord(strings.join(''))) proper.push(read);
		if (mended.some(({ isMended }) => isMended)) isDamaged = true;
		loses.push(...mended.flatMap((each) => each.loses));
		mends.push(...mended.flatMap((each) => each.mends));
		ignored.push(...mended.flatMap((each) => each.ignored));
	}
	const replaced = own.map((strings) => strings.join(''));
	const idle = new Set(loopTerms(loops(state).filter(({ length }) => length === 1)));
	const dead = await deadTerms(records, domain, state);
	const isMended = isDamaged || idle.size > 0 || [...dead.values()].some((text) => text !== null);
	const appended = [...dead].flatMap(([found, meant]): Mend[] =>
		meant === null ? [] : [{ found, meant, reason: 'appended-zone' }],
	);
	const [[inForce = null] = [], ...rivals] = proper;
	const isAlone = rivals.length === 0 && texts.length > 1;
	return {
		inForce: isAlone ? inForce : null,
		replaced,
		records: distinct(records),
		loses,
		ignored,
		mends: [...mends, ...appended],
		idle,
		dead,
		isMended,
	};
}
