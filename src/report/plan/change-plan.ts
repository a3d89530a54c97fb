/**
 * How to carry changes out.
 *
 * @module
 */

import type { Change } from '../../preflight/verdict.ts';
import { changeKind, endsKey, isFirstRecord } from '../change-kind.ts';
import type { Step, StepOf } from './step.ts';
import { again, newRecord, openDns, recordAt, SAVED } from './steps.ts';

function recordOf(change: Change, value: string) {
	return { ...placeOf(change), value };
}

function placeOf({ name, type }: Change) {
	return recordAt(name, type);
}

/** What stays is named first, so that it is not deleted by mistake; the first record that goes takes the new value. */
function replaceSteps(change: Change): readonly Step[] {
	const { name, type, before, after } = change;
	const kept = before.filter((value) => after.includes(value));
	const gone = before.filter((value) => !after.includes(value));
	const fresh = after.filter((value) => !before.includes(value));
	const exchanged = Math.min(gone.length, fresh.length);
	return [
		...kept.map((value): Step => ({ step: 'keep-record', ...recordOf(change, value) })),
		...fresh.slice(0, exchanged).flatMap((value, i): Step[] => [
			{ step: 'find-record', ...recordOf(change, gone[i] ?? '') },
			{ step: 'set-value', value },
		]),
		...fresh.slice(exchanged).map((value) => newRecord(name, type, value)),
		...gone
			.slice(exchanged)
			.map((value): Step => ({ step: 'delete-record', ...recordOf(change, value) })),
	];
}

function edits(change: Change): readonly Step[] {
	const { action, name, type, before, after } = change;
	switch (action) {
		case 'add':
			return after.map((value) => newRecord(name, type, value));
		case 'replace':
			return replaceSteps(change);
		case 'remove':
			return before.map((value) => ({ step: 'delete-record', ...recordOf(change, value) }));
	}
}

function ownPlan(change: Change): readonly Step[] {
	const { name, ttl, owner, asks, strings = [] } = change;
	return [
		...(endsKey(change) ? [{ step: 'ask-relay', question: 'other-selector' } as const] : []),
		openDns(name),
		...(owner === undefined ? [] : [{ step: 'mind-zone', owner } as const]),
		...(isFirstRecord(change) ? [{ step: 'list-other-senders', name } as const] : []),
		...edits(change),
		...strings
			.filter((each) => each.length > 1)
			.map((each): Step => ({ step: 'use-strings', strings: each })),
		...(ttl === undefined ? [] : [{ step: 'set-ttl', seconds: ttl } as const]),
		...(asks?.includes('report-address') === true
			? [{ step: 'append-report-address' } as const]
			: []),
		SAVED,
	];
}

/** What goes and what comes, without how. */
export function recordsOfChange(change: Change): readonly Step[] {
	const { before, after, strings } = change;
	return [
		...before
			.filter((value) => !after.includes(value))
			.map((value): Step => ({ step: 'withdraw', ...recordOf(change, value) })),
		...after.flatMap((value, i): Step[] =>
			before.includes(value)
				? []
				: [{ step: 'publish', ...recordOf(change, value), strings: strings?.[i] ?? null }],
		),
	];
}

/** How to carry out one change. */
export function planOfChange(change: Change): readonly Step[] {
	if (change.who === 'domain-owner') return ownPlan(change);
	return [
		{ step: 'ask-operator', owner: change.owner ?? null },
		...recordsOfChange(change),
		again('confirmed-by-support'),
	];
}

/** Stands before the steps of one change of several. */
export function titleStep(change: Change, index: number, count: number): StepOf<'next-change'> {
	return { step: 'next-change', number: index + 1, count, kind: changeKind(change) };
}

/** The changes as one plan: each under its title, DNS opened and the whole checked only once. */
export function planOfChanges(changes: readonly Change[]): readonly Step[] {
	const plans = changes.map((change) => planOfChange(change));
	const [only, ...more] = plans;
	if (only === undefined || more.length === 0) return only ?? [];
	const opening = plans.flat().find(({ step }) => step === 'open-dns');
	const hasClosing = plans.flat().includes(SAVED);
	return [
		...(opening === undefined ? [] : [opening]),
		...changes.flatMap((change, i) => [
			titleStep(change, i, changes.length),
			...(plans[i] ?? []).filter((step) => step.step !== 'open-dns' && step !== SAVED),
		]),
		...(hasClosing ? [SAVED] : []),
	];
}
