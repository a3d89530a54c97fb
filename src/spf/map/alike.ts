/**
 * Walks once for all intervals that look alike: groups of intervals are parted where a walk looks at the
 * client and they show different things.
 *
 * @module
 */

import type { Client } from '../client.ts';
import type { Painter } from './painter.ts';

/** Intervals that showed the same at the first `looks` looks of a walk, in order. */
interface Group {
	/** Its own list, out of which the walk takes those that turn out to differ. */
	readonly members: number[];
	readonly looks: number;
}

/** A client for one interval that writes down what was looked at. */
function watched(painter: Painter, interval: number, seen: ArrayLike<number>[]): Client {
	return {
		family: painter.family,
		firstMatch(record): number {
			const { terms, shades } = painter.ofRecord(record);
			seen.push(shades);
			return terms[interval] ?? -1;
		},
		isIn(answer, prefix): boolean {
			const painted = painter.ofAnswer(answer, prefix);
			seen.push(painted);
			return painted[interval] === 1;
		},
	};
}

/** Leaves those intervals that show at one look what the first shows; returns the others, parted by it. */
function part(members: number[], shades: ArrayLike<number>): Iterable<number[]> {
	const shown = shades[members[0] ?? 0];
	const others = new Map<number | undefined, number[]>();
	let kept = 0;
	for (const member of members) {
		const shade = shades[member];
		if (shade === shown) {
			members[kept++] = member;
			continue;
		}
		const alike = others.get(shade);
		if (alike === undefined) others.set(shade, [member]);
		else alike.push(member);
	}
	members.length = kept;
	return others.values();
}

function areAlike(members: readonly number[], shades: ArrayLike<number>): boolean {
	const shown = shades[members[0] ?? 0];
	for (const member of members) if (shades[member] !== shown) return false;
	return true;
}

/**
 * The value of `walk` for each of some intervals, in order. `walk` must depend on the client alone, through
 * what it looks at; it is called for the first interval of those that look alike.
 */
export function walkAlike<T>(
	painter: Painter,
	intervals: readonly number[],
	walk: (client: Client) => T,
): T[] {
	const values: T[] = [];
	const groups: Group[] = [];
	const add = (members: number[], looks: number): void => {
		if (members[0] !== undefined) groups[members[0]] = { members, looks };
	};
	add([...intervals], 0);
	// What is parted from a group starts behind it, so that the walks come in the order of intervals.
	for (const interval of intervals) {
		const group = groups[interval];
		if (group === undefined) continue;
		const seen: ArrayLike<number>[] = [];
		const value = walk(watched(painter, interval, seen));
		const { members } = group;
		for (let look = group.looks; look < seen.length && members.length > 1; look++) {
			const shades = seen[look] ?? [];
			if (areAlike(members, shades)) continue;
			for (const others of part(members, shades)) add(others, look + 1);
		}
		for (const member of members) values[member] = value;
	}
	return values;
}
