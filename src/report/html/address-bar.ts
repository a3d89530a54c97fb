/**
 * A relay's address ranges as segments of a bar: wide ones wider, but a single address still to be seen.
 *
 * @module
 */

import { parseAddress } from '../../ip/address.ts';
import { parseInputNetwork } from '../../ip/notation.ts';
import { type AddressRange, rangeOf, sizeOf } from '../../ip/range.ts';
import type { MapRange } from '../../spf/evaluation.ts';
import { resultGrades } from '../grade.ts';
import type { Segment } from './picture.ts';

/** Most segments of one bar. */
const MAX_SEGMENTS = 40;

/** Weight of a single address; doubling a range adds 1. */
const BASE_WEIGHT = 6;

/** Reads what `formatRange` writes: a CIDR block or `first-last`. */
function rangeOfText(text: string): AddressRange | null {
	const network = parseInputNetwork(text);
	if (network !== null) return rangeOf(network);
	const [first, last] = text.split('-', 2).map((part) => parseAddress(part));
	return first && last ? { first, last } : null;
}

/** The weight of a range: logarithmic, so that a /32 beside a /12 stays visible. */
export function weightOf(range: AddressRange): number {
	return BASE_WEIGHT + Math.log2(Math.max(1, sizeOf([range])));
}

function labelOf(ranges: readonly MapRange[]): string {
	const [first] = ranges;
	const last = ranges[ranges.length - 1];
	if (first === undefined || last === undefined) return '';
	return ranges.length === 1 ? first.range : `${first.range} … ${last.range} (${ranges.length})`;
}

interface Run {
	readonly ranges: MapRange[];
	weight: number;
}

/** Neighbors of one result as one run each, when there are too many to draw one by one. */
function runsOf(ranges: readonly (readonly [MapRange, number])[], isFolded: boolean): Run[] {
	const runs: Run[] = [];
	for (const [range, weight] of ranges) {
		const open = runs[runs.length - 1];
		if (isFolded && open?.ranges[0]?.result === range.result) {
			open.ranges.push(range);
			open.weight = Math.max(open.weight, weight) + 1;
		} else runs.push({ ranges: [range], weight });
	}
	return runs;
}

/**
 * The segments of one family, in order of address; at most 40. Where there are more, neighbors that fare
 * alike are drawn as one; what still does not fit is one last segment of the worst grade in it.
 */
export function segmentsOf(
	ranges: readonly MapRange[],
	family: 4 | 6,
	words: { readonly [result in MapRange['result']]: string },
): Segment[] {
	const ofFamily = ranges.flatMap((each): [MapRange, number][] => {
		const range = rangeOfText(each.range);
		return range?.first.family === family ? [[each, weightOf(range)]] : [];
	});
	const runs = runsOf(ofFamily, ofFamily.length > MAX_SEGMENTS);
	const shown = runs.length > MAX_SEGMENTS ? runs.slice(0, MAX_SEGMENTS - 1) : runs;
	const rest = runs.slice(shown.length).flatMap((run) => run.ranges);
	const segments = shown.map(({ ranges: inRun, weight }): Segment => {
		const result = inRun[0]?.result ?? 'none';
		return { weight, grade: resultGrades[result], label: `${labelOf(inRun)}: ${words[result]}` };
	});
	if (rest.length === 0) return segments;
	const worst = rest.find(({ result }) => resultGrades[result] === 'bad') ?? rest[0];
	const grade = worst === undefined ? 'open' : resultGrades[worst.result];
	return [...segments, { weight: BASE_WEIGHT * 4, grade, label: labelOf(rest) }];
}
