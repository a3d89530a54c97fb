/**
 * Asks ahead for what a map needs: all records and hosts that an evaluation may reach.
 *
 * Goes down the tree level by level, the queries of a level side by side; what comes after ten terms, so that
 * it is only counted, waits for the rest. What comes after more than {@link MAX_COUNTED} terms, behind `all`,
 * or under a name that depends on the client, is not asked.
 *
 * @module
 */

import type { DnsAnswer, RecordsAnswer, RecordType } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { isAskable } from '../../names/domain-name.ts';
import { isCheckable } from '../evaluate.ts';
import type { DnsQuestion } from '../evaluation-state.ts';
import { closedName } from '../expand.ts';
import { selectRecord } from '../find-record.ts';
import { MAX_COUNTED, MAX_MAPPED_ADDRESSES, MAX_MX, MAX_TERMS } from '../limits.ts';
import type { MacroValues } from '../macro-values.ts';
import { exchangesOf } from '../mechanisms/hosts.ts';
import type { HostTerm, LookupTerm, MacroString, ModifierTerm, SpfRecord } from '../record.ts';

/** An address answer that some term cuts to a prefix. */
export interface HostBlock {
	readonly answer: RecordsAnswer<'A' | 'AAAA'>;
	readonly prefix: number;
}

/** What a map is made of. */
export interface TreeData {
	readonly records: Set<SpfRecord>;
	readonly blocks: HostBlock[];
	/** In the order of the tree. */
	readonly questions: DnsQuestion[];
	/** Names of the tree that have TXT records, and the octets of their SPF records. */
	readonly names: Set<string>;
	octets: number;
	readonly maxOctets: number;
	/** The records hold more octets than that, and are not read further. */
	isTooLarge: boolean;
	/** A term leads clients of one family elsewhere than those of the other, by `%{v}`. */
	isForked: boolean;
}

/** A question with the queries that follow from its answer; `terms` terms are counted before it. */
interface Query {
	readonly name: string;
	readonly type: RecordType;
	readonly terms: number;
	readonly next: (answer: DnsAnswer) => readonly Query[];
}

interface Prefetching {
	readonly data: TreeData;
	/** By family, because `%{v}` may differ. */
	readonly values: readonly MacroValues[];
	/** The fewest terms that come before a domain's record. */
	readonly reached: Map<string, number>;
	/** What was not asked because the budget was used up. */
	refused: Query[];
}

/** The names a target stands for, over both families; none where it is open. */
function namesOf(
	target: MacroString | null,
	domain: string,
	{ values, data }: Prefetching,
): readonly string[] {
	const names: string[] = [];
	for (const letters of values) {
		const name = closedName(target, domain, letters);
		if (name !== null && !names.includes(name)) names.push(name);
		if (target === null || target.literal !== null) return names;
	}
	if (names.length > 1) data.isForked = true;
	return names;
}

function hostQueries(name: string, term: HostTerm, terms: number, { data }: Prefetching): Query[] {
	const keep = (prefix: number) => (answer: DnsAnswer) => {
		if (answer.outcome === 'records' && answer.records.length <= MAX_MAPPED_ADDRESSES) {
			data.blocks.push({ answer: answer as RecordsAnswer<'A' | 'AAAA'>, prefix });
		}
		return [];
	};
	return [
		{ name, type: 'A', terms, next: keep(term.prefix4) },
		{ name, type: 'AAAA', terms, next: keep(term.prefix6) },
	];
}

function mxQuery(name: string, term: HostTerm, terms: number, prefetching: Prefetching): Query {
	return {
		name,
		type: 'MX',
		terms,
		next(answer) {
			const records = answer.outcome === 'records' ? (answer as RecordsAnswer<'MX'>).records : [];
			if (records.length > MAX_MX) return [];
			return exchangesOf(records).flatMap((name) => hostQueries(name, term, terms, prefetching));
		},
	};
}

function domainQueries(name: string, terms: number, prefetching: Prefetching): Query[] {
	const { data } = prefetching;
	const before = prefetching.reached.get(name);
	if (!isCheckable(name)) return [];
	if (terms > MAX_COUNTED || (before !== undefined && before <= terms)) return [];
	prefetching.reached.set(name, terms);
	return [
		{
			name,
			type: 'TXT',
			terms,
			next(answer) {
				if (answer.outcome !== 'records') return [];
				const isFirst = !data.names.has(name);
				data.names.add(name);
				if (data.isTooLarge) return [];
				const selection = selectRecord(answer as RecordsAnswer<'TXT'>);
				if (selection.kind !== 'one') return [];
				// A record that is reached twice takes no more memory than once.
				if (isFirst) data.octets += selection.record.text.length;
				data.isTooLarge = data.octets > data.maxOctets;
				if (!selection.record.valid) return [];
				data.records.add(selection.record);
				return recordQueries(selection.record, name, terms, prefetching);
			},
		},
	];
}

function termQueries(
	term: LookupTerm | ModifierTerm,
	name: string,
	terms: number,
	prefetching: Prefetching,
): Query[] {
	if (term.kind === 'modifier') return domainQueries(name, terms, prefetching);
	switch (term.mechanism) {
		case 'include':
			return domainQueries(name, terms, prefetching);
		case 'a':
			return hostQueries(name, term, terms, prefetching);
		case 'mx':
			return [mxQuery(name, term, terms, prefetching)];
		case 'exists':
			return [{ name, type: 'A', terms, next: () => [] }];
		case 'ptr':
			return [];
	}
}

/** `terms`: the fewest terms counted before this record is read. */
function recordQueries(
	record: SpfRecord,
	domain: string,
	terms: number,
	prefetching: Prefetching,
): Query[] {
	const queries: Query[] = [];
	const asking: (LookupTerm | ModifierTerm)[] = record.lookups.slice(0, MAX_COUNTED - terms);
	if (record.redirect !== null) asking.push(record.redirect);
	for (const [position, term] of asking.entries()) {
		for (const name of namesOf(term.target, domain, prefetching)) {
			queries.push(...termQueries(term, name, terms + position + 1, prefetching));
		}
	}
	return queries;
}

/** The queries that follow; what is not known is asked while the budget lasts. */
async function answersTo(
	queries: readonly Query[],
	dns: DnsSession,
	budget: Budget,
	{ refused, data }: Prefetching,
): Promise<Query[]> {
	const coming: (readonly Query[] | Promise<readonly Query[]>)[] = [];
	for (const query of queries) {
		const { name, type, next } = query;
		data.questions.push(query);
		const known = dns.peek(name, type);
		if (known !== undefined) coming.push(next(known));
		else if (budget.questions > 0) {
			budget.questions--;
			coming.push(dns.fetch(name, type).then(next));
		} else refused.push(query);
	}
	return (await Promise.all(coming)).flat();
}

/** How many questions may still be sent. */
export interface Budget {
	questions: number;
}

/** Follows queries level by level until all are answered or refused. */
async function follow(
	queries: readonly Query[],
	dns: DnsSession,
	budget: Budget,
	prefetching: Prefetching,
): Promise<void> {
	let level = queries;
	const later: Query[] = [];
	// Checked between levels: whether the limit is passed in one does not depend on the order of answers.
	while (level.length + later.length > 0 && !prefetching.data.isTooLarge) {
		const now: Query[] = [];
		for (const query of level) {
			if (query.name === '' || !isAskable(query.name)) continue;
			(query.terms > MAX_TERMS ? later : now).push(query);
		}
		level = await answersTo(now.length > 0 ? now : later.splice(0), dns, budget, prefetching);
	}
}

/** A prefetched tree; it grows as answers come in. */
export interface Prefetched {
	readonly data: TreeData;
	/** Goes on with the answers that have come since; asks nothing. */
	resume(): Promise<void>;
}

/** Fetches the tree of `domain`, or of a record that stands in for its own, while the budget lasts. */
export async function prefetchTree(
	domain: string,
	record: SpfRecord | null,
	values: readonly MacroValues[],
	dns: DnsSession,
	budget: Budget,
): Promise<Prefetched> {
	const data: TreeData = {
		records: new Set(),
		blocks: [],
		questions: [],
		names: new Set(),
		octets: 0,
		maxOctets: dns.maxOctets,
		isTooLarge: false,
		isForked: false,
	};
	const prefetching: Prefetching = { data, values, reached: new Map(), refused: [] };
	if (record !== null) data.records.add(record);
	const first =
		record === null
			? domainQueries(domain, 0, prefetching)
			: recordQueries(record, domain, 0, prefetching);
	await follow(first, dns, budget, prefetching);
	return {
		data,
		resume(): Promise<void> {
			const queries = prefetching.refused;
			prefetching.refused = [];
			return follow(queries, dns, { questions: 0 }, prefetching);
		},
	};
}
