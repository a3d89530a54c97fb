/**
 * Which addresses each term of a record passes by itself, independent of the terms before it.
 *
 * A map tells the first term that decides for an address; this tells all that would. Every term is evaluated
 * as the only one of its record, by the evaluation behind checks and maps and over the intervals of a map.
 *
 * @module
 */

import { type DnsSession, OUT_OF_QUESTIONS } from '../../dns/session.ts';
import { type AddressRange, type AddressSet, rangeOf, unite } from '../../ip/range.ts';
import type { Client } from '../client.ts';
import { enterRecord } from '../evaluate.ts';
import type { SpfResult } from '../evaluation.ts';
import { startEvaluation } from '../evaluation-state.ts';
import { MAX_VOIDS } from '../limits.ts';
import { mapValues } from '../macro-values.ts';
import { localsOf } from '../read-record.ts';
import type { LocalTerm, LookupTerm, ModifierTerm, SpfRecord } from '../record.ts';
import { startRecord } from '../record-evaluation.ts';
import type { NamedRecord, TermTree } from '../term-node.ts';
import { evaluateGroups } from './group-evaluation.ts';
import type { FamilyIndex } from './interval-index.ts';
import { clientIntervals, endOf, type Intervals, startOf } from './intervals.ts';

/** What terms are evaluated on; `senderDomain` is the domain of every sender. */
export interface TermGround {
	readonly families: readonly FamilyIndex[];
	readonly senderDomain: string | undefined;
	readonly dns: DnsSession;
}

/** One term with `+`, or the redirect of a record that has no `all`. */
export interface TermPasses {
	readonly term: LocalTerm | LookupTerm | ModifierTerm;
	readonly passes: AddressSet;
	/** Those for whom DNS failed. */
	readonly hidden: AddressSet;
	/** For some address it depends on more than the address, or ends in permerror. */
	readonly isOpen: boolean;
	/** The most look-ups it takes, with all below it. */
	readonly lookups: number;
	/** The record that an `include` or `redirect` leads to. */
	readonly leadsTo: NamedRecord | null;
}

interface Result {
	readonly result: SpfResult | 'dynamic';
	readonly lookups: number;
}

/** A record of one term. */
function alone(record: SpfRecord, term: LookupTerm | ModifierTerm): SpfRecord {
	const { text, strings } = record;
	const isRedirect = term.kind === 'modifier';
	return {
		text,
		strings,
		valid: true,
		ipv4: [],
		ipv6: [],
		hasAll: false,
		lookups: isRedirect ? [] : [term],
		redirect: isRedirect ? term : null,
		exp: null,
		faults: [],
		terms: null,
	};
}

function evaluate(
	{ domain, record }: NamedRecord,
	client: Client,
	tree: TermTree,
	{ dns, senderDomain }: TermGround,
): Result {
	const state = startEvaluation({
		client,
		ask: (name, type) => dns.known(name, type) ?? OUT_OF_QUESTIONS,
		values: mapValues(senderDomain, client.family),
		hasOddLocal: false,
		address: null,
		maxVoids: MAX_VOIDS,
		maxOctets: dns.maxOctets,
		mode: 'map',
		tree,
		problems: new Map(),
	});
	const ended = enterRecord(startRecord(domain, null), record, state);
	return { result: (state.settled ?? ended)?.result ?? 'none', lookups: state.terms };
}

/** The intervals with a result, joined. */
function rangesWith(
	result: SpfResult,
	results: readonly (Result | undefined)[],
	intervals: Intervals,
): AddressRange[] {
	const ranges: AddressRange[] = [];
	for (let at = 0; at < results.length; at++) {
		const from = at;
		while (results[at]?.result === result) at++;
		if (at === from) continue;
		ranges.push({ first: startOf(intervals, from), last: endOf(intervals, at - 1) });
	}
	return ranges;
}

function lookupPasses(
	term: LookupTerm | ModifierTerm,
	{ domain, record }: NamedRecord,
	ground: TermGround,
): TermPasses {
	const only: NamedRecord = { domain, record: alone(record, term) };
	const tree: TermTree = { top: new Map(), inner: null };
	const passes: AddressRange[] = [];
	const hidden: AddressRange[] = [];
	const all: Result[] = [];
	for (const { index, intervals } of ground.families) {
		const results = evaluateGroups(index, clientIntervals(intervals), (client) =>
			evaluate(only, client, tree, ground),
		);
		passes.push(...rangesWith('pass', results, intervals));
		hidden.push(...rangesWith('temperror', results, intervals));
		all.push(...new Set(results.filter((result) => result !== undefined)));
	}
	return {
		term,
		passes,
		hidden,
		isOpen: all.some(({ result }) => result === 'dynamic' || result === 'permerror'),
		lookups: Math.max(0, ...all.map(({ lookups }) => lookups)),
		leadsTo: tree.top.get(term.index)?.inner ?? null,
	};
}

function localPasses(term: LocalTerm, { families }: TermGround): TermPasses {
	const ranges = families.flatMap(({ index: { family }, intervals }) => {
		if ('network' in term) return term.network.family === family ? [rangeOf(term.network)] : [];
		return [{ first: startOf(intervals, 0), last: endOf(intervals, intervals.count - 1) }];
	});
	const quiet = { hidden: [], isOpen: false, lookups: 0, leadsTo: null };
	return { term, passes: unite(ranges), ...quiet };
}

/** The terms of a valid record that pass any address, in no order; what is behind `all` is not among them. */
export function termPasses(record: NamedRecord, ground: TermGround): TermPasses[] {
	const { lookups, redirect } = record.record;
	const asking = [...lookups.filter(({ qualifier }) => qualifier === '+')];
	return [
		...localsOf(record.record)
			.filter(({ qualifier }) => qualifier === '+')
			.map((term) => localPasses(term, ground)),
		...[...asking, ...(redirect === null ? [] : [redirect])].map((term) =>
			lookupPasses(term, record, ground),
		),
	];
}
