/**
 * How far changes are.
 *
 * @module
 */

import { listOf, oneOf, type Read, shaped, text, texts, whole } from '../../input/fields.ts';
import { type Standing, standingOf } from '../../track/likeness.ts';
import type { ChangeState, TrackedChange, Tracking } from '../../track/tracking.ts';
import type { Style } from '../color.ts';
import { escapeControls } from '../escape.ts';
import type { Languages } from '../language-choice.ts';
import { paragraph, sections } from '../layout.ts';
import type { TrackingWords } from '../messages/tracking-words.ts';
import { type Layout, layoutOf, type TextOptions } from '../options.ts';

const STYLES: { readonly [state in ChangeState]: Style } = {
	seen: 'green',
	published: 'green',
	pending: 'yellow',
	different: 'red',
	misplaced: 'red',
	'in-conflict': 'red',
	unknown: 'yellow',
};
const MAX_FOUND = 10;
/** A day, far above what `trackChanges` says. */
const MAX_NEXT = 86_400;

const CHANGE: Read<object> = /* @__PURE__ */ shaped({
	state: /* @__PURE__ */ oneOf(Object.keys(STYLES)),
	'change.name': text,
	'change.type': text,
	'change.before': texts,
	'change.after': texts,
});
const SUM: Read<string> = /* @__PURE__ */ oneOf(['none', 'part', 'all', 'regressed']);

function check(tracking: unknown): void {
	const fields = { changes: listOf(CHANGE), sum: SUM, next: whole(0, MAX_NEXT) };
	shaped(fields)(tracking, 'tracking');
}

/** What stands in the way of a change; records of other kinds at the same name do not. */
function inTheWay({ change, found }: TrackedChange): Pick<Standing, 'old' | 'others'> {
	const { before, after } = change;
	const gone = before.filter((text) => !after.includes(text));
	const { old, others } = standingOf({ change, wanted: after, gone }, found ?? []);
	return { old, others: others.filter((text) => !old.includes(text)) };
}

function changeLines(tracked: TrackedChange, words: TrackingWords, layout: Layout): string[] {
	const { change, state, at = '' } = tracked;
	const { width, paint } = layout;
	const head = `${change.type} ${escapeControls(change.name)}`;
	const list = (label: string, values: readonly string[]): string[] => {
		const lead = `  ${label}: `;
		return values.slice(0, MAX_FOUND).map((each) => `${lead}${escapeControls(each)}`);
	};
	const { old, others } = inTheWay(tracked);
	const shown: { readonly [state in ChangeState]?: readonly string[] } = {
		different: list(words.found, [...old, ...others]),
		// What the change did not know of may hold senders of its own.
		'in-conflict': [...list(words.removed, old), ...list(words.found, others)],
	};
	const there = shown[state];
	return [
		`${paint(words.state[state], STYLES[state])}  ${head}`,
		...paragraph(words.meaning[state](escapeControls(at)), width, '  '),
		...(there === undefined ? [] : [...there, ...list(words.wanted, change.after)]),
	];
}

/** How far each change is, and when another look is worth it. */
export function trackingText(tracking: Tracking, options: TextOptions, among: Languages): string {
	check(tracking);
	const layout = layoutOf(options, among);
	const words = layout.language.tracking;
	const { changes, sum, next } = tracking;
	const there = changes.filter(({ state }) => state === 'seen' || state === 'published');
	const closing = [
		words.sum[sum](there.length, changes.length),
		...(sum === 'all' ? [] : [words.next(next)]),
	];
	return sections([
		...changes.map((tracked) => changeLines(tracked, words, layout)),
		paragraph(closing.join(' '), layout.width),
	]);
}
