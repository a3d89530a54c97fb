/**
 * Changes as a person publishes them: name, type, and the value to paste, each on a line of its own.
 *
 * @module
 */

import type { Change, Verdict } from '../preflight/verdict.ts';
import { escapeControls } from './escape.ts';
import { paragraph } from './layout.ts';

const VERBS: { readonly [action in Change['action']]: string } = {
	add: 'Add a',
	replace: 'Replace the',
	remove: 'Remove the',
};

/** A value on one line, however long: it is there to be copied. */
function valueLine(label: string, value: string): string {
	return `     ${label.padEnd(8)}${escapeControls(value)}`;
}

/** One change as lines; `lead` is its number. */
function changeLines(change: Change, number: number, width: number): string[] {
	const { action, name, type, before, after, proof, ttl } = change;
	const several = Math.max(before.length, action === 'add' ? after.length : 0) > 1 ? 's' : '';
	const who = change.who === 'relay-operator' ? ' (a matter of the relay operator)' : '';
	const proven = [
		`decision ${proof.decision}`,
		`SPF ${proof.spfState}`,
		`${proof.lookups} of 10 look-ups`,
		proof.keepsSenders ? 'every sender of today kept' : 'not every sender of today kept',
	].join(', ');
	return [
		...paragraph(
			`${VERBS[action]} ${type} record${several} of ${name}${who}`,
			width,
			`  ${number}. `,
		),
		valueLine('Name', `${name}.`),
		valueLine('Type', ttl === undefined ? type : `${type}, TTL ${ttl}`),
		...before.map((value) => valueLine('Before', value)),
		...after.map((value) => valueLine('After', value)),
		...paragraph(proven, width, '     Proof   '),
	];
}

function section(heading: string, changes: readonly Change[], width: number): string[] {
	if (changes.length === 0) return [];
	return [heading, ...changes.flatMap((change, i) => changeLines(change, i + 1, width))];
}

/** What to publish, and the other ways out. */
export function changeSections({ changes, alternatives }: Verdict, width: number): string[][] {
	return [
		section('What to publish', changes, width),
		...(alternatives ?? []).map((way) => section('Or instead', way, width)),
	];
}
