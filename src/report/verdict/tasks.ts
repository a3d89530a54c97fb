/**
 * Changes as things to do: the values first, what they mean below.
 *
 * @module
 */

import type { Change } from '../../preflight/verdict.ts';
import { type Block, section, shortened, type Task } from '../document/document.ts';
import {
	causesOf,
	changeTitle,
	explainChange,
	lossesOf,
	ownerMeaning,
	proofInWords,
} from '../explain-change.ts';
import type { Wording } from '../options.ts';
import { valuesOf } from './values.ts';

/** Most changes of one way, and most other ways. */
const MAX_CHANGES = 10;
const MAX_WAYS = 3;

/** Most text of the values of one way: far more than any zone needs, and a bound for those that need none. */
const MAX_WAY_TEXT = 8000;

/** Most of an explanation. */
const MAX_WORDS = 900;

/** The changes of a way that are shown, and how many are left out. */
function affordable(changes: readonly Change[]): { shown: readonly Change[]; rest: number } {
	let text = 0;
	const over = changes.findIndex(({ before, after }, i) => {
		text += [...before, ...after].join('').length;
		return i >= MAX_CHANGES || (i > 0 && text > MAX_WAY_TEXT);
	});
	const count = over < 0 ? changes.length : over;
	return { shown: changes.slice(0, count), rest: changes.length - count };
}

function taskOf(change: Change, wording: Wording): Task {
	const { labels, language, tone } = wording;
	const { who, owner } = change;
	const isAdmin = tone === 'admin';
	const text = isAdmin
		? [
				...causesOf(change, language),
				`${labels.verdict.proof}: ${proofInWords(change, labels)}.`,
			].join(' ')
		: ownerMeaning(change, language);
	return {
		title: shortened(changeTitle(change, wording), MAX_WORDS),
		notices: [
			...(who === 'relay-operator' ? [labels.page.relayOperator] : []),
			...(owner === undefined ? [] : [labels.page.zoneOwner(shortened(owner, MAX_WORDS))]),
		],
		values: valuesOf(change, wording),
		text: shortened(text, MAX_WORDS),
		warning: shortened(lossesOf(change, language), MAX_WORDS),
		steps: isAdmin ? [] : explainChange(change, language, tone).steps,
	};
}

function tasks(changes: readonly Change[], wording: Wording): Block[] {
	const { shown, rest } = affordable(changes);
	return [
		{
			block: 'tasks',
			tasks: shown.map((change) => taskOf(change, wording)),
			more: rest > 0 ? wording.labels.page.more(rest) : null,
		},
	];
}

/** What to publish. */
export function changesSection(changes: readonly Change[], wording: Wording): Block[] {
	if (changes.length === 0) return [];
	const { page, verdict } = wording.labels;
	const isOwner = wording.tone === 'owner';
	const heading = isOwner ? page.toDo : verdict.publish;
	const hint: Block[] = isOwner
		? [{ block: 'paragraph', content: page.selectHint, isQuiet: true }]
		: [];
	return section('todo', heading, [...hint, ...tasks(changes, wording)]);
}

/** Other ways out, each proven from the zone as it is. */
export function otherWays(ways: readonly (readonly Change[])[], wording: Wording): Block[] {
	const { instead } = wording.labels.verdict;
	return ways
		.filter((way) => way.length > 0)
		.slice(0, MAX_WAYS)
		.flatMap((way, i) => {
			const titles = way.slice(0, 3).map((change) => changeTitle(change, wording));
			const glance = shortened(titles.join('; '), MAX_WORDS);
			return section(`way-${i + 1}`, instead, tasks(way, wording), {
				glance,
				isOpen: false,
				isDetail: false,
			});
		});
}
