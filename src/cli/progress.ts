/**
 * How far `maysend bulk` is: counters, and a bar on a terminal.
 *
 * @module
 */

import type { Decision } from '../preflight/verdict.ts';
import type { Locale } from '../report/locale.ts';
import { decisionStatus, graver, STATUS_DATA } from './exit-status.ts';
import type { Io } from './io.ts';
import { told } from './words.ts';

/** What came out so far. */
export interface Tally {
	readonly add: (decision: Decision | null) => void;
	readonly count: (what: Decision | 'error' | 'lines') => number;
	/** The exit status: an error counts most, then the gravest decision. */
	readonly status: () => number;
}

/** A line on a terminal that is written over and over. */
export interface Progress {
	/** `octets` of the input are dealt with. */
	readonly show: (octets: number) => void;
	/** Leaves the last state on the terminal. */
	readonly end: () => void;
}

/** Shorter than anybody can read. */
const PAUSE_MS = 100;
const BAR = 24;

/** Starts counting. */
export function newTally(): Tally {
	const counts = new Map<Decision | 'error', number>();
	const count = (what: Decision | 'error' | 'lines'): number =>
		what === 'lines'
			? [...counts.values()].reduce((sum, each) => sum + each, 0)
			: (counts.get(what) ?? 0);
	return {
		add: (decision) => {
			const what = decision ?? 'error';
			counts.set(what, count(what) + 1);
		},
		count,
		status: () => {
			if (count('error') > 0) return STATUS_DATA;
			const decisions = [...counts.keys()].filter((what) => what !== 'error');
			return decisionStatus[decisions.reduce<Decision>(graver, 'save')];
		},
	};
}

function bar(share: number): string {
	const full = Math.min(BAR, Math.floor(share * BAR));
	const percent = `${Math.min(100, Math.floor(share * 100))}`.padStart(3);
	return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${percent} %  `;
}

/** Starts the bar; without a terminal it shows nothing. `total` is the size of the input, if it is known. */
export function progressOn(
	{ errorColumns, stderr, now }: Io,
	tally: Tally,
	total: number | null,
	locale: Locale,
): Progress {
	if (errorColumns === undefined) return { show: () => {}, end: () => {} };
	let shownAt = Number.NEGATIVE_INFINITY;
	let octets = 0;
	const draw = (): void => {
		const counts = (['save', 'warn', 'block', 'retry', 'error'] as const)
			.filter((each) => tally.count(each) > 0)
			.map((each) => `${tally.count(each)} ${each === 'error' ? told(locale, 'errors') : each}`);
		const lead = total === null || total === 0 ? '' : bar(octets / total);
		const all = `${tally.count('lines')} ${told(locale, 'lines')}`;
		const text = `${lead}${[all, ...(counts.length > 0 ? [counts.join(', ')] : [])].join(': ')}`;
		stderr(`\r${text.slice(0, errorColumns - 1)}\x1b[K`);
	};
	return {
		show: (done) => {
			octets = done;
			const time = now();
			if (time - shownAt < PAUSE_MS) return;
			shownAt = time;
			draw();
		},
		end: () => {
			draw();
			stderr('\n');
		},
	};
}
