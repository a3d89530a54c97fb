/**
 * Asks an engine everything, and sorts where it differs from `checkHost` by the reason.
 *
 * @module
 */

import { askOurs } from './ours.ts';
import type { Asked, Case, Difference, Peer } from './question.ts';

/** How `checkHost` is asked; a test of the classes asks one with a fault. */
export type Ask = typeof askOurs;

/** Why an engine differs. */
export interface DifferenceClass {
	readonly title: string;
	/** Where the RFCs say how it must be. */
	readonly section: string;
	/** Whom the section bears out; `open` where it lets both. */
	readonly right: 'maysend' | 'peer' | 'open';
	/** As narrow as can be: what it takes here would else be a fault of ours. */
	holds(difference: Difference): boolean;
	/**
	 * What the engine takes the question for: `checkHost` must agree with it then, so that nothing else is
	 * excused.
	 */
	readAs?(asked: Asked, difference: Difference): Asked;
	/** The reading removes one place at a time. */
	readonly repeats?: boolean;
}

/** What came of asking. */
export interface Comparison {
	readonly zones: number;
	readonly questions: number;
	readonly counts: ReadonlyMap<DifferenceClass, number>;
	/** Differences outside every class. */
	readonly unexplained: readonly Difference[];
	/** How many answers that agree a class would have excused, had ours been another: out of `tried`. */
	readonly excused: number;
	readonly tried: number;
}

/** Of the answers that agree every so many is tried with a wrong one. */
const TRY_EVERY = 7;

/** Tells whether two answers say the same. */
function agrees({ ours, theirs }: Pick<Difference, 'ours' | 'theirs'>): boolean {
	if (ours.result !== theirs.result) return false;
	if (ours.result !== 'fail' || theirs.explanation === undefined) return true;
	return (ours.explanation ?? null) === theirs.explanation;
}

/** The first class whose own word is enough. */
function plainClass(
	difference: Difference,
	classes: readonly DifferenceClass[],
): DifferenceClass | undefined {
	return classes.find((one) => one.readAs === undefined && one.holds(difference));
}

/** Readings put upon one another at most. */
const MAX_READINGS = 8;

/** The difference as it is when the engine's reading is taken for granted. */
async function readAs(difference: Difference, one: DifferenceClass, ask: Ask): Promise<Difference> {
	const asked = one.readAs?.(difference, difference) ?? difference;
	return { ...difference, ...asked, ours: await ask(asked) };
}

/**
 * The class of a difference: a reading that alone removes it, or a plain reason, or readings one upon the
 * other until it is gone or has a plain reason.
 */
async function classOf(
	difference: Difference,
	classes: readonly DifferenceClass[],
	ask: Ask,
): Promise<DifferenceClass | undefined> {
	const readings = classes.filter((one) => one.readAs !== undefined);
	for (const one of readings) {
		if (one.holds(difference) && agrees(await readAs(difference, one, ask))) return one;
	}
	const plain = plainClass(difference, classes);
	if (plain !== undefined) return plain;
	let current = difference;
	const used: DifferenceClass[] = [];
	while (used.length < MAX_READINGS) {
		const next = readings.find((one) => (one.repeats || !used.includes(one)) && one.holds(current));
		if (next === undefined) return undefined;
		current = await readAs(current, next, ask);
		used.push(next);
		if (agrees(current) || plainClass(current, classes) !== undefined) return used[0];
	}
	return undefined;
}

/** Asks the engine and `checkHost` all questions. */
export async function compare(
	cases: readonly Case[],
	peer: Peer,
	classes: readonly DifferenceClass[],
	ask: Ask = askOurs,
): Promise<Comparison> {
	const counts = new Map(classes.map((one) => [one, 0]));
	const unexplained: Difference[] = [];
	let questions = 0;
	let tried = 0;
	let excused = 0;
	for (const { title, zone, resolver, questions: asked } of cases) {
		for (const question of asked) {
			questions++;
			const ours = await ask({ question, resolver });
			const theirs = await peer.check(question, resolver);
			const difference = { question, resolver, zone, title, ours, theirs };
			if (!agrees(difference)) {
				const found = await classOf(difference, classes, ask);
				if (found === undefined) unexplained.push(difference);
				else counts.set(found, (counts.get(found) ?? 0) + 1);
			} else if (questions % TRY_EVERY === 0) {
				tried++;
				const result = ours.result === 'pass' ? 'fail' : 'pass';
				const wrong = { ...ours, trace: ours.trace, result } as const;
				// The answer of the engine to a question that it answers rightly.
				const isExcused = plainClass({ ...difference, ours: wrong }, classes) !== undefined;
				if (isExcused) excused++;
			}
		}
	}
	return { zones: cases.length, questions, counts, unexplained, tried, excused };
}
