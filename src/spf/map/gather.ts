/**
 * Asks ahead for what a map needs: all records and hosts that some address may lead to.
 *
 * Goes through the tree wave by wave, the questions of a wave side by side; what only counts because ten
 * terms come before it waits for the rest. A term that no walk can reach because more than
 * {@link MAX_COUNTED} terms come before it is not followed; what is behind `all`, or under a name that
 * depends on the client, is not asked.
 *
 * @module
 */

import type { DnsAnswer, RecordsAnswer, RecordType } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { isAskable } from '../../names/domain-name.ts';
import { isCheckable } from '../evaluate.ts';
import { closedName } from '../expand.ts';
import { selectRecord } from '../find-record.ts';
import { MAX_COUNTED, MAX_MAPPED_ADDRESSES, MAX_MX, MAX_TERMS } from '../limits.ts';
import type { MacroValues } from '../macro-values.ts';
import type { HostTerm, LookupTerm, MacroString, ModifierTerm, SpfRecord } from '../record.ts';

/** An address answer that some term cuts to a prefix. */
export interface HostBlock {
	readonly answer: RecordsAnswer<'A' | 'AAAA'>;
	readonly prefix: number;
}

/** The material of a map. */
export interface Gathered {
	readonly records: Set<SpfRecord>;
	readonly blocks: HostBlock[];
	/** Some term leads clients of one family elsewhere than those of the other, by `%{v}`. */
	isForked: boolean;
}

/** A question, and what its answer leads to; `terms` look-ups come before the answer is read. */
interface Errand {
	readonly name: string;
	readonly type: RecordType;
	readonly terms: number;
	readonly next: (answer: DnsAnswer) => readonly Errand[];
}

interface Gathering {
	readonly gathered: Gathered;
	/** By family, because `%{v}` may differ. */
	readonly values: readonly MacroValues[];
	/** The fewest terms that come before a domain's record. */
	readonly reached: Map<string, number>;
	/** What was not asked since the allowance was used up. */
	refused: Errand[];
}

/** The names a target stands for, over both families; none where it is open. */
function namesOf(
	target: MacroString | null,
	domain: string,
	{ values, gathered }: Gathering,
): readonly string[] {
	const names: string[] = [];
	for (const letters of values) {
		const name = closedName(target, domain, letters);
		if (name !== null && !names.includes(name)) names.push(name);
		if (target === null || target.literal !== null) return names;
	}
	if (names.length > 1) gathered.isForked = true;
	return names;
}

function hostErrands(
	name: string,
	term: HostTerm,
	terms: number,
	{ gathered }: Gathering,
): Errand[] {
	const keep = (prefix: number) => (answer: DnsAnswer) => {
		if (answer.outcome === 'records' && answer.records.length <= MAX_MAPPED_ADDRESSES) {
			gathered.blocks.push({ answer: answer as RecordsAnswer<'A' | 'AAAA'>, prefix });
		}
		return [];
	};
	return [
		{ name, type: 'A', terms, next: keep(term.prefix4) },
		{ name, type: 'AAAA', terms, next: keep(term.prefix6) },
	];
}

function mxErrand(name: string, term: HostTerm, terms: number, gathering: Gathering): Errand {
	return {
		name,
		type: 'MX',
		terms,
		next(answer) {
			const records = answer.outcome === 'records' ? (answer as RecordsAnswer<'MX'>).records : [];
			if (records.length > MAX_MX) return [];
			const named = records.filter(({ exchange }) => exchange !== '');
			return named.flatMap(({ exchange }) => hostErrands(exchange, term, terms, gathering));
		},
	};
}

function domainErrands(name: string, terms: number, gathering: Gathering): Errand[] {
	const before = gathering.reached.get(name);
	if (!isCheckable(name)) return [];
	if (terms > MAX_COUNTED || (before !== undefined && before <= terms)) return [];
	gathering.reached.set(name, terms);
	return [
		{
			name,
			type: 'TXT',
			terms,
			next(answer) {
				if (answer.outcome !== 'records') return [];
				const selection = selectRecord(answer as RecordsAnswer<'TXT'>);
				if (selection.kind !== 'one' || !selection.record.valid) return [];
				gathering.gathered.records.add(selection.record);
				return recordErrands(selection.record, name, terms, gathering);
			},
		},
	];
}

function termErrands(
	term: LookupTerm | ModifierTerm,
	name: string,
	terms: number,
	gathering: Gathering,
): Errand[] {
	if (term.kind === 'modifier') return domainErrands(name, terms, gathering);
	switch (term.mechanism) {
		case 'include':
			return domainErrands(name, terms, gathering);
		case 'a':
			return hostErrands(name, term, terms, gathering);
		case 'mx':
			return [mxErrand(name, term, terms, gathering)];
		case 'exists':
			return [{ name, type: 'A', terms, next: () => [] }];
		case 'ptr':
			return [];
	}
}

/** `terms`: the look-ups that every walk has spent before it reads this record. */
function recordErrands(
	record: SpfRecord,
	domain: string,
	terms: number,
	gathering: Gathering,
): Errand[] {
	const errands: Errand[] = [];
	const asking: (LookupTerm | ModifierTerm)[] = record.lookups.slice(0, MAX_COUNTED - terms);
	if (record.redirect !== null) asking.push(record.redirect);
	for (const [position, term] of asking.entries()) {
		for (const name of namesOf(term.target, domain, gathering)) {
			errands.push(...termErrands(term, name, terms + position + 1, gathering));
		}
	}
	return errands;
}

/** What is here already leads on at once; the rest is asked while the allowance lasts. */
async function answersTo(
	errands: readonly Errand[],
	dns: DnsSession,
	allowance: Allowance,
	{ refused }: Gathering,
): Promise<Errand[]> {
	const coming: (readonly Errand[] | Promise<readonly Errand[]>)[] = [];
	for (const errand of errands) {
		const { name, type, next } = errand;
		const known = dns.peek(name, type);
		if (known !== undefined) coming.push(next(known));
		else if (allowance.questions > 0) {
			allowance.questions--;
			coming.push(dns.fetch(name, type).then(next));
		} else refused.push(errand);
	}
	return (await Promise.all(coming)).flat();
}

/** How many questions may still be sent. */
export interface Allowance {
	questions: number;
}

/** Follows errands wave by wave until all are answered or refused. */
async function follow(
	errands: readonly Errand[],
	dns: DnsSession,
	allowance: Allowance,
	gathering: Gathering,
): Promise<void> {
	let wave = errands;
	const later: Errand[] = [];
	while (wave.length + later.length > 0) {
		const now: Errand[] = [];
		for (const errand of wave) {
			if (errand.name === '' || !isAskable(errand.name)) continue;
			(errand.terms > MAX_TERMS ? later : now).push(errand);
		}
		wave = await answersTo(now.length > 0 ? now : later.splice(0), dns, allowance, gathering);
	}
}

/** Material that grows as answers come in. */
export interface Harvest {
	readonly gathered: Gathered;
	/** Goes on from where it was refused, with the answers that are here by now; asks nothing. */
	resume(): Promise<void>;
}

/** Gathers what is known of the tree of `domain`, asking while the allowance lasts. */
export async function gather(
	domain: string,
	values: readonly MacroValues[],
	dns: DnsSession,
	allowance: Allowance,
): Promise<Harvest> {
	const gathered: Gathered = { records: new Set(), blocks: [], isForked: false };
	const gathering: Gathering = { gathered, values, reached: new Map(), refused: [] };
	await follow(domainErrands(domain, 0, gathering), dns, allowance, gathering);
	return {
		gathered,
		resume(): Promise<void> {
			const errands = gathering.refused;
			gathering.refused = [];
			return follow(errands, dns, { questions: 0 }, gathering);
		},
	};
}
