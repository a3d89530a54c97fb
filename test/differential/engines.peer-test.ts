/**
 * `checkHost` beside pyspf and Mail::SPF, each of a Debian package and in a process of its own, and beside
 * mailauth once more; then with faults made on purpose, which the classes of differences must not hide.
 *
 * @module
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildEngine, mailSpf, missing, pyspf, startChild } from './child-peer.ts';
import { mailSpfClasses } from './classes-mail-spf.ts';
import { mailauthClasses } from './classes-mailauth.ts';
import { pyspfClasses } from './classes-pyspf.ts';
import { type Comparison, compare, type DifferenceClass } from './compare.ts';
import { fixtureCases, randomCases, suiteCases, suiteMissing } from './corpus.ts';
import { FAULTS } from './faults.ts';
import { mailauth } from './mailauth-peer.ts';
import type { Case, Peer, PeerAnswer, Question } from './question.ts';
import { expectDocumented, expectExplained, expectNarrow, SEED, ZONES } from './settings.ts';

interface Engine {
	readonly name: string;
	start(): Promise<Peer>;
	readonly classes: readonly DifferenceClass[];
	/** Why it is not asked; empty where it is. */
	readonly why: string;
}

function child(name: string, engine: ChildEngine, classes: readonly DifferenceClass[]): Engine {
	return { name, start: () => startChild(engine), classes, why: missing(engine) };
}

const engines: readonly Engine[] = [
	{ name: 'mailauth', start: async () => mailauth, classes: mailauthClasses, why: '' },
	child('pyspf', pyspf, pyspfClasses),
	child('Mail::SPF', mailSpf, mailSpfClasses),
];
const cases = randomCases(ZONES, SEED);

/** An engine that is asked each question once. */
function remembering(peer: Peer): Peer {
	const kept = new Map<Question, Promise<PeerAnswer>>();
	return {
		...peer,
		check: (question, resolver) => {
			const answer = kept.get(question) ?? peer.check(question, resolver);
			kept.set(question, answer);
			return answer;
		},
	};
}

/** What came of asking an engine. */
interface Run {
	readonly peer: Peer;
	readonly random: Comparison;
	readonly fixtures: Comparison;
	readonly suite: Comparison | null;
}
const runs = new Map<string, Run>();

async function runOf({ start, classes }: Engine, fixtures: readonly Case[]): Promise<Run> {
	const peer = remembering(await start());
	const ask = (those: readonly Case[]): Promise<Comparison> => compare(those, peer, classes);
	const random = await ask(cases);
	const suite = suiteMissing === '' ? await ask(suiteCases()) : null;
	return { peer, random, fixtures: await ask(fixtures), suite };
}

beforeAll(async () => {
	const fixtures = await fixtureCases();
	const present = engines.filter(({ why }) => why === '');
	// Side by side: each waits for its process most of the time.
	await Promise.all(
		present.map(async (engine) => runs.set(engine.name, await runOf(engine, fixtures))),
	);
});
afterAll(() => {
	for (const { peer } of runs.values()) peer.close();
});

function ran(name: string): Run {
	const run = runs.get(name);
	if (run === undefined) throw new Error(`${name} was not asked`);
	return run;
}

/** A third of the random zones. */
const few = cases.filter((_, n) => n % 3 === 0);

describe.each(engines)('checkHost and $name (RFC 7208 §4)', ({ name, classes, why }) => {
	it.skipIf(why !== '')(`differ on random zones in known ways only${why}`, () => {
		const { random } = ran(name);
		expectExplained(random);
		expect(random.zones).toBe(ZONES);
	});

	it.skipIf(why !== '')(`differ in ways that excuse few wrong answers${why}`, () =>
		expectNarrow(ran(name).random),
	);

	it.skipIf(why !== '')(`differ on the policies of the fixtures in known ways only${why}`, () =>
		expectExplained(ran(name).fixtures),
	);

	it.skipIf(why !== '').each(FAULTS)(`would show a fault: %s${why}`, async (_, ask) => {
		const { unexplained } = await compare(few, ran(name).peer, classes, ask);
		expect(unexplained.length).toBeGreaterThan(0);
	});

	// Beside the project or not is told by the tests of mailauth.
	if (suiteMissing === '') {
		it.skipIf(why !== '')(`differ on the public suite in known ways only${why}`, () => {
			const { suite } = ran(name);
			expect(suite).not.toBeNull();
			if (suite !== null) expectExplained(suite);
		});
	}
});

const absent = engines.map(({ why }) => why).join('');

describe('docs/differences.md', () => {
	it.skipIf(absent !== '')(`counts the differences to every engine${absent}`, async () => {
		const compared = engines.map(({ name }) => [ran(name).peer.name, ran(name).random] as const);
		await expectDocumented(new Map(compared));
	});
});
