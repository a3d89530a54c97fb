/**
 * Round trips and questions, over a resolver on a virtual clock: each answer takes one tick of it.
 *
 * @module
 */

import { setImmediate as turn } from 'node:timers/promises';
import { discoverDmarc } from 'maysend';
import { harakaEngine, mailauthEngine, maysendEngine, valueResolver } from './engines.mjs';

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {import('./engines.mjs').Engine} Engine */

/** Long enough for every promise that hangs on an answer. */
const TURNS_PER_TICK = 4;

/** A clock that moves on when nothing else is left to do. */
function virtualClock() {
	/** @type {(() => void)[]} */
	let due = [];
	return {
		/** @type {import('./engines.mjs').Deliver} */
		deliver: (answer) =>
			new Promise((resolve, reject) => {
				due.push(() => {
					try {
						resolve(answer());
					} catch (error) {
						reject(error);
					}
				});
			}),
		/** Ticks until the work is done. @param {Promise<unknown>} work */
		async ticks(work) {
			let isDone = false;
			const end = work.finally(() => {
				isDone = true;
			});
			for (let ticks = 0; ; ticks++) {
				for (let i = 0; i < TURNS_PER_TICK; i++) await turn();
				if (isDone || due.length === 0) {
					await end;
					return ticks;
				}
				const now = due;
				due = [];
				for (const arrive of now) arrive();
			}
		},
	};
}

/**
 * @param {(deliver: import('./engines.mjs').Deliver) => Engine} make @param {import('./workload.mjs').Case} given
 */
async function tripsOf(make, given) {
	const clock = virtualClock();
	const engine = make(clock.deliver);
	const trips = await clock.ticks(engine.check(given));
	return { trips, questions: engine.questions() };
}

/** A walk of eight names that finds nothing. @param {Map<string, import('./workload.mjs').Node>} zone */
async function discovery(zone) {
	const clock = virtualClock();
	const { resolver, questions } = valueResolver(zone, clock.deliver);
	const trips = await clock.ticks(discoverDmarc('a.b.c.d.e.f.g.small.example', { resolver }));
	return { trips, questions: questions() };
}

/** @param {import('./workload.mjs').Workload} workload @returns {Promise<Row[]>} */
export async function roundTrips({ zone, cases }) {
	/** @type {Row[]} */
	const rows = [];
	for (const [id, goal, least] of /** @type {const} */ ([
		['agency: stranger', 4, 5],
		['mxa: stranger', 3, 3],
	])) {
		const given = cases.find((each) => each.id === id);
		if (given === undefined) continue;
		const off = await tripsOf((deliver) => maysendEngine(zone, { deliver, lookahead: 0 }), given);
		const some = await tripsOf((deliver) => maysendEngine(zone, { deliver, lookahead: 4 }), given);
		const far = await tripsOf((deliver) => maysendEngine(zone, { deliver, lookahead: 10 }), given);
		const mailauth = await tripsOf((deliver) => mailauthEngine(zone, deliver), given);
		const haraka = await tripsOf((deliver) => harakaEngine(zone, deliver), given);
		rows.push(
			{ name: `round trips, ${id}, look-ahead 10`, goal, least, median: far.trips },
			{ name: '  look-ahead 4', median: some.trips, note: `${some.questions} questions` },
			{ name: '  look-ahead off', median: off.trips, note: `${off.questions} questions` },
			{ name: '  mailauth', median: mailauth.trips, note: `${mailauth.questions} questions` },
			{ name: '  haraka-plugin-spf', median: haraka.trips, note: `${haraka.questions} questions` },
		);
	}
	const { trips, questions } = await discovery(zone);
	rows.push(
		{ name: 'round trips of DMARC discovery', goal: 1, least: 2, median: trips },
		{ name: '  its questions', goal: 8, least: 8, median: questions },
	);
	let most = 0;
	for (const given of cases.filter(({ group }) => group === 'hostile')) {
		const { questions: asked } = await tripsOf(
			(deliver) => maysendEngine(zone, { deliver }),
			given,
		);
		most = Math.max(most, asked);
	}
	rows.push({ name: 'questions of the worst hostile case', goal: 111, least: 111, median: most });
	return rows;
}
