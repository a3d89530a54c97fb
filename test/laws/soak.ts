/**
 * The laws by time instead of by number: fresh seeds until the time is up, or until one is broken.
 *
 * Started by scripts/soak.mjs; prints what it came to, and the broken case as a zone file.
 *
 * @module
 */

import fc from 'fast-check';
import type { Law } from './law.ts';
import { laws } from './laws.ts';
import { readable, type Situation, situations } from './situations.ts';

/** Cases drawn from one seed. */
const BATCH = 25;

/** What a soak came to. */
export interface Soaked {
	readonly seeds: readonly [first: number, last: number];
	readonly zones: number;
	readonly checked: number;
	readonly violation: string | null;
}

async function breaks(law: Law, situation: Situation): Promise<boolean> {
	try {
		await law.check(situation);
		return false;
	} catch {
		return true;
	}
}

/** Leaves out every line of the zone without which the law is broken all the same. */
async function reduced(law: Law, situation: Situation): Promise<Situation> {
	let lines = situation.zone.split('\n');
	for (const line of [...lines].reverse()) {
		const rest = lines.filter((other) => other !== line);
		if (await breaks(law, { ...situation, zone: rest.join('\n') })) lines = rest;
	}
	return { ...situation, zone: lines.join('\n') };
}

/** Draws the seed's cases again for one law alone, and shrinks the first that breaks it. */
async function shrunk(law: Law, seed: number): Promise<string> {
	const property = fc.asyncProperty(situations, async (situation) => {
		await law.check(situation);
	});
	const { counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
		seed,
		numRuns: BATCH,
	});
	const [situation] = counterexample ?? [];
	const zone =
		situation === undefined ? '; not found again\n' : readable(await reduced(law, situation));
	return [
		`law ${law.number} is broken: ${law.sentence}`,
		`seed ${seed}, path ${counterexamplePath}`,
		String(errorInstance instanceof Error ? errorInstance.message : errorInstance),
		'',
		zone,
	].join('\n');
}

/** Runs every law over fresh cases until `isOver` says so; `onBatch` hears of progress. */
export async function soak(
	firstSeed: number,
	isOver: () => boolean,
	onBatch: (zones: number) => void,
): Promise<Soaked> {
	let [zones, checked, seed] = [0, 0, firstSeed];
	let broken: Law | null = null;
	const tryAll = async (situation: Situation): Promise<void> => {
		zones++;
		for (const law of laws) {
			broken = law;
			await law.check(situation);
			checked++;
		}
		broken = null;
	};
	for (; !isOver(); seed++) {
		const property = fc.asyncProperty(situations, tryAll);
		const run = await fc.check(property, { seed, numRuns: BATCH, endOnFailure: true });
		if (run.failed) {
			const violation = broken === null ? String(run.errorInstance) : await shrunk(broken, seed);
			return { seeds: [firstSeed, seed], zones, checked, violation };
		}
		onBatch(zones);
	}
	return { seeds: [firstSeed, seed - 1], zones, checked, violation: null };
}
