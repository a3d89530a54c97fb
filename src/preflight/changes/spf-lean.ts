/**
 * Ways back within the limits of RFC 7208 §4.6.4, the smallest set of edits first: terms that let in
 * nobody go; the domain's own hosts are written out; last of all a reference is written out, which has to
 * be followed by hand from then on.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { normalTerm } from '../../spf/mend/grammar.ts';
import { termsOf } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import { type Substitution, substitute } from './spf-edit.ts';
import { needless, sharesOf, type TermShare } from './spf-terms.ts';

/** A record with fewer look-ups. */
export interface LeanRecord {
	readonly kind: 'prune' | 'own-hosts' | 'flatten';
	readonly record: SpfRecord;
	readonly effort: number;
	/** Names that are written out instead of referred to. */
	readonly writesOut: readonly string[];
}

/** Blocks that one term is written out as at most: more would not survive the next move. */
const MAX_BLOCKS = 40;
/** Octets; a longer answer does not reach every receiver over UDP (RFC 7208 §3.4). */
const MAX_TEXT = 1000;

/** The fewest of `terms`, in order, that save enough; all of them where none do. */
function enough(terms: readonly TermShare[], surplus: number): readonly TermShare[] {
	if (surplus <= 0) return [];
	let saved = 0;
	const at = terms.findIndex(({ lookups }) => {
		saved += lookups;
		return saved >= surplus;
	});
	return terms.slice(0, at < 0 ? terms.length : at + 1);
}

function saving(terms: readonly TermShare[]): number {
	return terms.reduce((sum, { lookups }) => sum + lookups, 0);
}

/** The addresses of others change without notice: to follow them is more work than any edit. */
function effortOf({ kind, written }: TermShare): number {
	return (kind === 'reference' ? 100 : 1) + written.length;
}

function leanRecord(
	kind: LeanRecord['kind'],
	record: SpfRecord,
	removed: readonly TermShare[],
	written: readonly TermShare[],
): LeanRecord {
	const texts = termsOf(record).map(({ text }) => normalTerm(text));
	const duplicates = texts.length - new Set(texts).size;
	const exchange: Substitution = new Map([
		...removed.map(({ text }) => [text, []] as const),
		...written.map((share) => [share.text, share.written] as const),
	]);
	return {
		kind,
		record: substitute(record, exchange),
		effort: duplicates + removed.length + written.reduce((sum, share) => sum + effortOf(share), 0),
		writesOut: [...new Set(written.map(({ name }) => name))],
	};
}

/** Terms that save the most by the fewest blocks, those too large left out. */
function cheapest(shares: readonly TermShare[], kind: TermShare['kind']): readonly TermShare[] {
	return shares
		.filter((share) => share.kind === kind && share.written.length <= MAX_BLOCKS)
		.sort(
			(left, right) => right.lookups - left.lookups || left.written.length - right.written.length,
		);
}

/** By how much a record is over the limits, the relay in it. */
export interface Excess {
	readonly lookups: number;
	readonly voids: number;
}

/** Own hosts that are a void look-up for clients of one family (RFC 7208 §4.6.4), those most easily written out first. */
function halfVoid(shares: readonly TermShare[]): readonly TermShare[] {
	return cheapest(shares, 'own')
		.filter(({ isHalfVoid }) => isHalfVoid)
		.sort((left, right) => left.written.length - right.written.length);
}

/** The terms to write out: own hosts for the void look-ups, then what saves the rest. */
function toWrite(
	shares: readonly TermShare[],
	from: readonly TermShare[],
	{ lookups, voids }: Excess,
): readonly TermShare[] {
	const hosts = halfVoid(shares).slice(0, Math.max(0, voids));
	const others = from.filter((share) => !hosts.includes(share));
	return [...hosts, ...enough(others, lookups - saving(hosts))];
}

/**
 * Records that stay within the limits. `excess` is that of the record with the relay in it; references to one
 * of `keep` are not touched.
 */
export async function leanRecords(
	record: SpfRecord,
	domain: string,
	excess: Excess,
	keep: ReadonlySet<string>,
	dns: DnsSession,
): Promise<readonly LeanRecord[]> {
	const shares = (await sharesOf(record, domain, dns)).filter(({ name }) => !keep.has(name));
	const useless = needless(shares);
	const empty = useless.filter(({ set, isHalfVoid }) => set.length === 0 || isHalfVoid);
	const fewest = enough(useless, excess.lookups);
	const rest = shares.filter((share) => !useless.includes(share));
	const open: Excess = {
		lookups: excess.lookups - saving(useless),
		voids: excess.voids - empty.length,
	};
	const own = cheapest(rest, 'own');
	const references = cheapest(rest, 'reference');
	const lean = [
		leanRecord('prune', record, [], []),
		leanRecord(
			'prune',
			record,
			excess.voids > 0 ? [...new Set([...empty, ...fewest])] : fewest,
			[],
		),
		leanRecord('prune', record, useless, []),
		leanRecord('own-hosts', record, useless, toWrite(rest, own, open)),
		leanRecord('flatten', record, useless, toWrite(rest, references, open)),
		leanRecord('flatten', record, useless, toWrite(rest, [...own, ...references], open)),
	];
	return lean.filter(
		({ effort, record: { text } }, i) =>
			effort > 0 &&
			text.length <= MAX_TEXT &&
			lean.findIndex((other) => other.record.text === text) === i,
	);
}
