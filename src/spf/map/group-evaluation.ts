/**
 * Evaluates once for all intervals that no evaluation can tell apart.
 *
 * An evaluation sees its client only through {@link Client}. All intervals start as one group; the group is
 * split at the first observation in which its intervals differ, and each part is evaluated on its own.
 *
 * @module
 */

import type { Client } from '../client.ts';
import type { IntervalIndex } from './interval-index.ts';

/** For every interval a number; intervals with the same number are the same client to an observer. */
type Observation = ArrayLike<number>;

/** Intervals, in order, that are the same in the first `observed` observations of an evaluation. */
interface Group {
	readonly members: number[];
	readonly observed: number;
}

/** The client for one interval; every observation is added to a list. */
function observedClient(
	index: IntervalIndex,
	interval: number,
	observations: Observation[],
): Client {
	return {
		family: index.family,
		addressType: index.family === 4 ? 'A' : 'AAAA',
		firstMatch(record): number {
			const { places, classes } = index.ofRecord(record);
			observations.push(classes);
			return places[interval] ?? -1;
		},
		isIn(answer, prefix): boolean {
			const holds = index.ofAnswer(answer, prefix);
			observations.push(holds);
			return holds[interval] === 1;
		},
	};
}

/** Keeps the members that are the same as the first; returns the others, grouped. */
function split(members: number[], observation: Observation): Iterable<number[]> {
	const first = observation[members[0] ?? 0];
	const others = new Map<number | undefined, number[]>();
	let kept = 0;
	for (const member of members) {
		const value = observation[member];
		if (value === first) {
			members[kept++] = member;
			continue;
		}
		const same = others.get(value);
		if (same === undefined) others.set(value, [member]);
		else same.push(member);
	}
	members.length = kept;
	return others.values();
}

function areSame(members: readonly number[], observation: Observation): boolean {
	const first = observation[members[0] ?? 0];
	for (const member of members) if (observation[member] !== first) return false;
	return true;
}

/**
 * The value of `evaluate` for each of some intervals, in order. `evaluate` must depend on the client alone;
 * it is called for the first interval of every group.
 */
export function evaluateGroups<T>(
	index: IntervalIndex,
	intervals: readonly number[],
	evaluate: (client: Client) => T,
): T[] {
	const values: T[] = [];
	const groups: Group[] = [];
	const add = (members: number[], observed: number): void => {
		if (members[0] !== undefined) groups[members[0]] = { members, observed };
	};
	add([...intervals], 0);
	// A part starts behind the group it was split from, so evaluations come in the order of intervals.
	for (const interval of intervals) {
		const group = groups[interval];
		if (group === undefined) continue;
		const observations: Observation[] = [];
		const value = evaluate(observedClient(index, interval, observations));
		const { members } = group;
		for (let i = group.observed; i < observations.length && members.length > 1; i++) {
			const observation = observations[i] ?? [];
			if (areSame(members, observation)) continue;
			for (const others of split(members, observation)) add(others, i + 1);
		}
		for (const member of members) values[member] = value;
	}
	return values;
}
