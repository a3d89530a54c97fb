/**
 * `diffVerdicts`: what became of a sender configuration between two checks, for nightly re-checks.
 *
 * @module
 */

import type { RecordChange } from '../dns/record-change.ts';
import type { Finding } from '../findings/finding.ts';
import { invalid } from '../input/fields.ts';
import { checkVerdict } from './check-verdict.ts';
import {
	type AnsweredEntry,
	type AnsweredSet,
	isAnswered,
	recordSets,
	setKey,
} from './evidence-records.ts';
import { essenceOf, isActedOn } from './finding-essence.ts';
import type { Decision, Verdict } from './verdict.ts';

/** What lies between two verdicts on one sender configuration. */
export interface VerdictDifference {
	/** Findings that the later verdict has and the earlier had not. */
	readonly appeared: readonly Finding[];
	/** Findings of the earlier verdict that are gone. */
	readonly gone: readonly Finding[];
	/** The earlier decision and the later one; `null` where they are the same. */
	readonly decision: readonly [before: Decision, after: Decision] | null;
	/** What changed in DNS, by name and type. */
	readonly records: readonly RecordChange[];
}

function checkPair(before: Verdict, after: Verdict): void {
	checkVerdict(before, 'before');
	checkVerdict(after, 'after');
	const differ = (field: string, what: string): Error =>
		invalid(`after.${field}`, `must be the same ${what} as before`, 'input.verdict-invalid');
	if (before.from.address !== after.from.address) throw differ('from.address', 'From address');
	// Between two checks the variant that a relay is set up in may change.
	const askedFor = ({ relay }: Verdict): string => relay.variantOf ?? relay.id;
	if (askedFor(before) !== askedFor(after)) throw differ('relay.id', 'relay');
}

/** The findings of `those` for which `others` has none that asks for the same. */
function without(those: readonly Finding[], others: readonly Finding[]): Finding[] {
	const left = new Map<string, number>();
	for (const each of others) {
		const key = essenceOf(each);
		left.set(key, (left.get(key) ?? 0) + 1);
	}
	return those.filter((each) => {
		if (!isActedOn(each)) return false;
		const key = essenceOf(each);
		const count = left.get(key) ?? 0;
		left.set(key, count - 1);
		return count <= 0;
	});
}

/** The questions that DNS answered both times. */
function askedByBoth(
	before: Verdict,
	after: Verdict,
): readonly [before: readonly AnsweredEntry[], after: readonly AnsweredEntry[]] {
	const [old, fresh] = [before, after].map(({ evidence }) => evidence.entries.filter(isAnswered));
	const key = ({ name, type }: AnsweredEntry): string => setKey(name, type);
	const common = (those: readonly AnsweredEntry[] = [], others: readonly AnsweredEntry[] = []) => {
		const known = new Set(others.map(key));
		return those.filter((entry) => known.has(key(entry)));
	};
	return [common(old, fresh), common(fresh, old)];
}

/** From one set of records to another; `null` where they are the same. */
function changeOf(old: AnsweredSet | undefined, fresh: AnsweredSet): RecordChange | null {
	const had = new Set(old?.texts);
	const has = new Set(fresh.texts);
	const before = [...had].filter((text) => !has.has(text));
	const after = fresh.texts.filter((text) => !had.has(text));
	if (before.length === 0 && after.length === 0) return null;
	const action = before.length === 0 ? 'add' : after.length === 0 ? 'remove' : 'replace';
	return { action, name: fresh.name, type: fresh.type, before, after };
}

function byNameAndType(left: RecordChange, right: RecordChange): number {
	const [one, other] = [setKey(left.name, left.type), setKey(right.name, right.type)];
	return one < other ? -1 : one > other ? 1 : 0;
}

function recordChanges(before: Verdict, after: Verdict): RecordChange[] {
	const [old, fresh] = askedByBoth(before, after).map(recordSets);
	const changes: RecordChange[] = [];
	for (const [key, set] of fresh ?? []) {
		const change = changeOf(old?.get(key), set);
		if (change !== null) changes.push(change);
	}
	return changes.sort(byNameAndType);
}

/**
 * Compares two verdicts on the same sender configuration, the earlier one first.
 *
 * Findings are compared by code, place and the facts that a person would act on; none appears or goes
 * where the fingerprints are equal. `records` holds what changed in DNS as {@link RecordChange}, sorted
 * by name and type: a question that failed, or that only one of the two asked, is no change, and neither
 * is a TTL or the order of records. Where an alias leads elsewhere now, the records there count as added:
 * what stood there before was not asked.
 *
 * @throws {InputError} `input.verdict-invalid` for what is no verdict, and for verdicts on two From addresses or
 * two relays.
 *
 * @example
 * ```ts
 * import { diffVerdicts, preflight } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const judge = (zone: string) =>
 * 	preflight({ from: 'info@shop.example', relay: 'mailgun' }, { resolver: zoneResolver(zone) });
 * const yesterday = await judge('shop.example. MX 10 mail.shop.example.');
 * const today = await judge('');
 * const { decision, appeared } = diffVerdicts(yesterday, today);
 * decision; // ['warn', 'block']
 * appeared.some(({ code }) => code === 'from.nxdomain'); // true
 * ```
 */
export function diffVerdicts(before: Verdict, after: Verdict): VerdictDifference {
	checkPair(before, after);
	const isSame = before.fingerprint === after.fingerprint;
	return {
		appeared: isSame ? [] : without(after.findings, before.findings),
		gone: isSame ? [] : without(before.findings, after.findings),
		decision: before.decision === after.decision ? null : [before.decision, after.decision],
		records: recordChanges(before, after),
	};
}
