/**
 * Changes as things to do: the values first, what they mean below.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import type { Change, Verdict } from '../../preflight/verdict.ts';
import { shortened } from '../../text/shorten.ts';
import { changeKind } from '../change-kind.ts';
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
import { planOfChange } from '../plan/change-plan.ts';
import type { StepKind } from '../plan/step.ts';
import { isCorrected } from '../said-by.ts';
import { planInWords, titleOf } from '../words.ts';
import type { Explained } from './explained.ts';
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

/** What changes are told from. */
export interface TaskView {
	readonly wording: Wording;
	/** Where they are made. */
	readonly zone: Verdict['zone'];
	/** What they may mend. */
	readonly findings: readonly StoredFinding[];
	/** Steps are shown whole; else only those that the values do not show. */
	readonly folds: boolean;
	/** What terms mean is said once. */
	readonly explained: Explained;
}

/** Steps that the values of a task show, and where to enter them. */
const SHOWN: ReadonlySet<StepKind> = new Set<StepKind>([
	'open-dns',
	'mind-zone',
	'find-record',
	'add-record',
	'set-value',
	'keep-record',
	'delete-record',
	'set-ttl',
	'use-strings',
	'check-again',
	'ask-operator',
	'publish',
	'withdraw',
]);

/** The fault behind a change that its own text does not tell. */
function reasonOf(change: Change, { findings, wording }: TaskView): string[] {
	const { labels, language } = wording;
	const isTold = causesOf(change, language).length > 0 || !changeKind(change).endsWith('-mended');
	const fault = findings.find((finding) => isCorrected(finding, change));
	return isTold || fault === undefined
		? []
		: [labels.verdict.reason(titleOf(fault.code, language))];
}

/** A change as a task, in the fields of the panel where it is known which that is. */
function taskOf(change: Change, view: TaskView): Task {
	const { wording, zone, explained, folds } = view;
	const { labels, language, tone } = wording;
	const { who, owner } = change;
	const isAdmin = tone === 'admin';
	const hoster = hosterOfChange(change, zone);
	const fields = hoster === null ? null : panelValuesOf(change, wording, hoster);
	const reason = reasonOf(change, view);
	const { steps, plan } = explainChange(change, language, tone, hoster);
	const notes = isAdmin ? [] : plan.filter(({ step }) => !SHOWN.has(step));
	const text = isAdmin
		? [
				...causesOf(change, language),
				...reason,
				`${labels.verdict.proof}: ${proofInWords(change, labels)}.`,
			].join(' ')
		: explained([ownerMeaning(change, language, folds ? [] : notes), ...reason].join(' '));
	return {
		title: shortened(changeTitle(change, wording), MAX_WORDS),
		notices: [
			...(who === 'relay-operator' ? [labels.page.relayOperator] : []),
			...(owner === undefined ? [] : [labels.page.zoneOwner(shortened(owner, MAX_WORDS))]),
		],
		values: fields ?? valuesOf(change, wording),
		text: shortened(text, MAX_WORDS),
		warning: shortened(lossesOf(change, language), MAX_WORDS),
		steps: isAdmin ? [] : steps,
		notes: planInWords(notes, language),
	};
}

function tasks(changes: readonly Change[], view: TaskView): Block[] {
	const { shown, rest } = affordable(changes);
	const { language, labels, tone } = view.wording;
	const last = changes.flatMap(planOfChange).find(({ step }) => step === 'check-again');
	return [
		{
			block: 'tasks',
			tasks: shown.map((change) => taskOf(change, view)),
			more: rest > 0 ? labels.page.more(rest) : null,
			closing: tone === 'admin' || last === undefined ? '' : planInWords([last], language).join(''),
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
	view: TaskView,
	heading: string = view.wording.labels[view.wording.tone === 'owner' ? 'page' : 'verdict'].toDo,
): Block[] {
	if (changes.length === 0) return [];
	const where = whereToEnter(changes, view.wording, view.zone);
	return section('todo', heading, [...where, ...tasks(changes, view)]);
}

/** Other ways out, each proven from the zone as it is; `isFirst`: no way stands above them. */
export function otherWays(
	ways: readonly (readonly Change[])[],
	view: TaskView,
	isFirst: boolean,
): Block[] {
	const { wording } = view;
	const { page, verdict } = wording.labels;
	return ways
		.filter((way) => way.length > 0)
		.slice(0, MAX_WAYS)
		.flatMap((way, i) => {
			const titles = way.slice(0, 3).map((change) => changeTitle(change, wording));
			const glance = shortened(titles.join('; '), MAX_WORDS);
			const heading = isFirst && i === 0 ? page.canDo : verdict.instead;
			return section(`way-${i + 1}`, heading, tasks(way, view), {
				glance,
				isOpen: false,
				isDetail: false,
			});
		});
}
