/**
 * What the relay needs in DNS, record by record, published or not.
 *
 * @module
 */

import type { SetupRow } from '../../preflight/setup/row.ts';
import type { Verdict } from '../../preflight/verdict.ts';
import { beginningOf } from '../../text/shorten.ts';
import { type Block, type Content, cut, type Inline, section } from '../document/document.ts';
import { telling } from '../explain-verdict.ts';
import type { Grade } from '../grade.ts';
import type { Wording } from '../options.ts';
import { filledIn, isShownByRelay } from './placeholder-words.ts';

/** Most rows, and most of a value: to recognize it, not to copy it. */
const MAX_ROWS = 30;
const MAX_VALUE = 60;

const GRADES: { readonly [state in SetupRow['state']]: Grade } = {
	published: 'good',
	missing: 'bad',
	different: 'bad',
	misplaced: 'bad',
	wildcard: 'caution',
	unknown: 'open',
};

/** A name or value; an owner gets no pattern to fill in that the relay shows filled in. */
function shownAs(
	value: string,
	whole: string,
	{ labels, tone }: Wording,
	shorten?: (value: string) => string,
): Inline {
	if (tone === 'owner' && isShownByRelay(value)) return whole;
	return filledIn(value, labels.setup.placeholders, shorten);
}

/** The same words once. */
function distinct(pieces: readonly Inline[]): readonly Inline[] {
	return pieces.filter((piece, i) => typeof piece !== 'string' || pieces.indexOf(piece) === i);
}

function cells(row: SetupRow, relay: string, wording: Wording): Content[] {
	const { labels, tone } = wording;
	const words = labels.setup;
	const { purpose, name, host, type, expected, found, state, why, need } = row;
	const shown = tone === 'owner' ? host : name;
	// What is only recommended, or has no effect, is no fault where it is missing.
	const grade = need === 'required' || GRADES[state] === 'good' ? GRADES[state] : 'note';
	// What is said to be missing gets published.
	const isNeedless = need === 'no-effect' && state !== 'published';
	const word = isNeedless
		? words.notNeeded
		: why === undefined
			? words.state[state]
			: words.reason[why];
	// What is published says more than the pattern it fits.
	const isThere = state === 'published' && found?.length === 1 && typeof found[0] === 'string';
	const isPattern = tone === 'owner' && expected.some(isShownByRelay);
	const values = distinct(
		(isThere && isPattern ? found : expected).map((value) =>
			shownAs(value, words.valueShownBy(relay), wording, (text) => beginningOf(text, MAX_VALUE)),
		),
	);
	return [
		{ grade, word },
		words.purpose[purpose],
		words.need[need],
		type,
		shownAs(shown, words.nameShownBy(relay), wording),
		values.flatMap((value, index) => (index === 0 ? [value] : ['/', value])),
	];
}

/** The table that onboarding pages show; nothing for a verdict without one, or of an address that no record mends. */
export function setupSection(verdict: Verdict, wording: Wording): Block[] {
	const { setup, relay } = verdict;
	if (setup.length === 0 || telling(verdict, wording.language) !== '') return [];
	const words = wording.labels.setup;
	const { shown, rest } = cut(setup, MAX_ROWS);
	const { name, type, value } = wording.labels.fields;
	const { state } = wording.labels.page;
	return section('setup', words.heading(relay.name), [
		{
			block: 'table',
			caption: words.heading(relay.name),
			heads: [state, words.what, words.needed, type, name, value],
			rows: shown.map((row) => cells(row, relay.name, wording)),
			more: rest > 0 ? wording.labels.page.more(rest) : null,
		},
	]);
}
