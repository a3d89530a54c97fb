/**
 * Changes as things to do: the values first, what they mean below.
 *
 * @module
 */

import type { Change, Verdict } from '../../preflight/verdict.ts';
import { shortened } from '../../text/shorten.ts';
import { type Block, MAX_VALUE, section, type Task } from '../document/document.ts';
import {
	causesOf,
	changeTitle,
	explainChange,
	lossesOf,
	ownerMeaning,
	proofInWords,
} from '../explain-change.ts';
import type { Wording } from '../options.ts';
import { hosterOfChange } from '../panel.ts';
import { type Explained, explainedOnce } from './explained.ts';
import { panelValuesOf, valuesOf } from './values.ts';

/** Most changes of one way, and most other ways. */
const MAX_CHANGES = 10;
const MAX_WAYS = 3;

/** Most of an explanation. */
const MAX_WORDS = 900;

/** The changes of a way that are shown, and how many are left out. */
function affordable(changes: readonly Change[]): { shown: readonly Change[]; rest: number } {
	let text = 0;
	const over = changes.findIndex(({ before, after }, i) => {
		text += [...before, ...after].join('').length;
		return i >= MAX_CHANGES || (i > 0 && text > MAX_VALUE);
	});
	const count = over < 0 ? changes.length : over;
	return { shown: changes.slice(0, count), rest: changes.length - count };
}

/** A change as a task, in the fields of the panel where it is known which that is. */
function taskOf(
	change: Change,
	wording: Wording,
	zone: Verdict['zone'],
	explained: Explained,
): Task {
	const { labels, language, tone } = wording;
	const { who, owner } = change;
	const isAdmin = tone === 'admin';
	const hoster = hosterOfChange(change, zone);
	const fields = hoster === null ? null : panelValuesOf(change, wording, hoster);
	const text = isAdmin
		? [
				...causesOf(change, language),
				`${labels.verdict.proof}: ${proofInWords(change, labels)}.`,
			].join(' ')
		: explained(ownerMeaning(change, language));
	return {
		title: shortened(changeTitle(change, wording), MAX_WORDS),
		notices: [
			...(who === 'relay-operator' ? [labels.page.relayOperator] : []),
			...(owner === undefined ? [] : [labels.page.zoneOwner(shortened(owner, MAX_WORDS))]),
		],
		values: fields ?? valuesOf(change, wording),
		text: shortened(text, MAX_WORDS),
		warning: shortened(lossesOf(change, language), MAX_WORDS),
		steps: isAdmin ? [] : explainChange(change, language, tone, hoster).steps,
	};
}

function tasks(
	changes: readonly Change[],
	wording: Wording,
	zone: Verdict['zone'],
	explained: Explained,
): Block[] {
	const { shown, rest } = affordable(changes);
	return [
		{
			block: 'tasks',
			tasks: shown.map((change) => taskOf(change, wording, zone, explained)),
			more: rest > 0 ? wording.labels.page.more(rest) : null,
		},
	];
}

/** Where to enter it: for owners always, for admins where the fields are those of a panel. */
function whereToEnter(
	changes: readonly Change[],
	{ labels, tone }: Wording,
	zone: Verdict['zone'],
): Block[] {
	const hosters = changes.map((change) => hosterOfChange(change, zone)?.name);
	const hoster = hosters.find((name) => name !== undefined);
	if (tone === 'admin' && hoster === undefined) return [];
	return [{ block: 'paragraph', content: labels.page.selectHint(hoster), isQuiet: true }];
}

/** What to publish, for the panel of the zone's hoster where that is certain. */
export function changesSection(
	changes: readonly Change[],
	wording: Wording,
	zone: Verdict['zone'] = null,
	explained: Explained = explainedOnce(wording.language.values),
): Block[] {
	if (changes.length === 0) return [];
	const { page, verdict } = wording.labels;
	const heading = wording.tone === 'owner' ? page.toDo : verdict.publish;
	const where = whereToEnter(changes, wording, zone);
	return section('todo', heading, [...where, ...tasks(changes, wording, zone, explained)]);
}

/** Other ways out, each proven from the zone as it is; `isFirst`: no way stands above them. */
export function otherWays(
	ways: readonly (readonly Change[])[],
	wording: Wording,
	zone: Verdict['zone'],
	explained: Explained,
	isFirst: boolean,
): Block[] {
	const { page, verdict } = wording.labels;
	return ways
		.filter((way) => way.length > 0)
		.slice(0, MAX_WAYS)
		.flatMap((way, i) => {
			const titles = way.slice(0, 3).map((change) => changeTitle(change, wording));
			const glance = shortened(titles.join('; '), MAX_WORDS);
			const heading = isFirst && i === 0 ? page.canDo : verdict.instead;
			return section(`way-${i + 1}`, heading, tasks(way, wording, zone, explained), {
				glance,
				isOpen: false,
				isDetail: false,
			});
		});
}
