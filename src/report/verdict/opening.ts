/**
 * The top of a report: the decision, what it means, and what to do next, in two sentences.
 *
 * @module
 */

import type { SetupRow } from '../../preflight/setup/row.ts';
import type { Verdict } from '../../preflight/verdict.ts';
import type { Banner } from '../document/document.ts';
import { afterwardsOf } from '../explain-change.ts';
import { telling } from '../explain-verdict.ts';
import { decisionGrades } from '../grade.ts';
import { addressOf, headlineOf } from '../headline.ts';
import type { Language } from '../language.ts';
import type { Labels } from '../messages/labels.ts';
import { consequenceOf } from '../messages/verdict-words.ts';
import type { Wording } from '../options.ts';

/** `60 s`, `15 min`, `2 h`: rounded up, since asking too early gives the same answer. */
function duration(seconds: number): string {
	if (seconds < 120) return `${seconds} s`;
	return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}

/** When to ask again and why not sooner; empty where nothing is to be waited for. */
function askAgain({ decision, recheckAfter }: Verdict, words: Labels['verdict']): string {
	if (recheckAfter === undefined) return '';
	const why = decision === 'retry' ? '' : ` ${words.changeShowsLater}`;
	return `${words.askAgain(duration(recheckAfter))}${why}`;
}

/** What the relay requires and lacks, and no change brings. */
function uncovered({ setup, changes }: Verdict): readonly SetupRow[] {
	return setup.filter(
		({ name, type, state, need }) =>
			need === 'required' &&
			(state === 'missing' || state === 'different' || state === 'misplaced') &&
			!changes.some((change) => change.name === name && change.type === type),
	);
}

/** What the reader is to do, in a sentence or two; empty where advice stands below. */
function nextStep(verdict: Verdict, { verdict: words, labels, values }: Language): string {
	const { decision, authorized, changes } = verdict;
	const lacking = uncovered(verdict);
	const last = changes[changes.length - 1];
	if (last !== undefined) {
		const isWorking = authorized === 'yes' && decision !== 'block';
		const offered = words.offered(
			changes.length,
			isWorking ? 'improves' : afterwardsOf(last.proof),
		);
		const purposes = new Set(lacking.map(({ purpose }) => labels.setup.purpose[purpose]));
		return purposes.size === 0
			? offered
			: `${offered} ${words.alsoNeeded(values.list([...purposes]))}`;
	}
	return decision === 'save' && lacking.length === 0 ? words.nothingToDo : '';
}

/** The label of a decision, for a reader. */
function labelOf({ decision, authorized }: Verdict, { tone, labels, language }: Wording): string {
	return tone === 'admin'
		? labels.verdict.decision[decision]
		: language.verdict.pairs[decision][authorized].label;
}

/** The banner of a verdict. */
export function bannerOf(verdict: Verdict, wording: Wording): Banner {
	const { labels, language, tone } = wording;
	const { decision, authorized, from } = verdict;
	const pair = language.verdict.pairs[decision][authorized];
	const meaning =
		telling(verdict, language) ||
		consequenceOf(verdict, language.verdict) ||
		pair.sentence(addressOf(verdict));
	const said =
		tone === 'admin'
			? [
					decision === 'retry' ? pair.sentence(addressOf(verdict)) : '',
					askAgain(verdict, labels.verdict),
				]
			: [`${meaning} ${nextStep(verdict, language)}`.trim()];
	return {
		label: labelOf(verdict, wording),
		grade: decisionGrades[decision],
		headline: headlineOf(verdict, language),
		forms: addressOf(verdict) === from.address ? [] : [from.address],
		paragraphs: said.filter((text) => text !== ''),
		room:
			tone === 'admin'
				? Math.max(...Object.values(labels.verdict.decision).map((word) => word.length))
				: 0,
	};
}
