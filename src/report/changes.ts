/**
 * Changes as a person publishes them: name, type, and the value to paste, each on a line of its own.
 *
 * @module
 */

import type { Change, Verdict } from '../preflight/verdict.ts';
import { isFirstRecord } from './change-kind.ts';
import { escapeControls } from './escape.ts';
import { explain } from './explain.ts';
import { paragraph } from './layout.ts';
import type { VerdictLabels } from './messages/labels.ts';
import type { Layout, Wording } from './options.ts';

/** `Replace the TXT records of shop.example` */
export function changeInWords(change: Change, words: VerdictLabels): string {
	const { action, name, type, before, after } = change;
	const several = Math.max(before.length, action === 'add' ? after.length : 0) > 1;
	const who = change.who === 'relay-operator' ? ` ${words.relayOperator}` : '';
	const zone = change.owner === undefined ? '' : ` ${words.zoneOwner(change.owner)}`;
	return `${words.action[action](type, name, several)}${who}${zone}`;
}

/** A TXT record that needs several strings, as it stands in a master file (RFC 1035 §5.1). */
export function stringsInWords({ strings }: Change): string[] {
	return (strings ?? [])
		.filter((each) => each.length > 1)
		.map((each) => each.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(' '));
}

/** `decision warn, SPF authorized, 2 of 10 look-ups, every sender of today kept` */
export function proofInWords(change: Change, { labels }: Pick<Wording, 'labels'>): string {
	const { proof } = change;
	const { verdict, state } = labels;
	const proven = verdict.proven(
		verdict.decided[proof.decision],
		state.spf[proof.spfState],
		proof.lookups,
	);
	const kept = proof.keepsSenders ? verdict.sendersKept : verdict.sendersLost;
	const isFirst = proof.keepsSenders && isFirstRecord(change);
	return `${proven}, ${isFirst ? verdict.noneBefore : kept}`;
}

/**
 * One change as lines; the values on one line each, however long: they are there to be copied. What was
 * proven stands in the explanation for an owner already.
 */
function changeLines(change: Change, number: number, layout: Layout): string[] {
	const { name, type, before, after, ttl } = change;
	const { width, paint, locale, tone } = layout;
	const words = layout.labels.verdict;
	const owner = tone === 'owner' ? explain(change, locale, { tone }).text : '';
	const labels = [
		words.name,
		words.type,
		words.before,
		words.after,
		words.proof,
		...(stringsInWords(change).length === 0 ? [] : [words.strings]),
	];
	const room = Math.max(...labels.map((label) => label.length)) + 2;
	const valueLine = (label: string, value: string) => `     ${label.padEnd(room)}${value}`;
	return [
		...paragraph(changeInWords(change, words), width, `  ${number}. `),
		...(owner === '' ? [] : paragraph(owner, width, '     ')),
		valueLine(words.name, escapeControls(`${name}.`)),
		valueLine(words.type, ttl === undefined ? type : `${type}, TTL ${ttl}`),
		...before.map((value) => valueLine(words.before, paint(escapeControls(value), 'red'))),
		...after.map((value) => valueLine(words.after, paint(escapeControls(value), 'green'))),
		...stringsInWords(change).map((text) => valueLine(words.strings, escapeControls(text))),
		...(owner === ''
			? paragraph(proofInWords(change, layout), width, valueLine(words.proof, ''))
			: []),
	];
}

function section(heading: string, changes: readonly Change[], layout: Layout): string[] {
	if (changes.length === 0) return [];
	return [
		layout.paint(heading, 'bold'),
		...changes.flatMap((change, i) => changeLines(change, i + 1, layout)),
	];
}

/** What to publish, and the other ways out. */
export function changeSections({ changes, alternatives }: Verdict, layout: Layout): string[][] {
	const { publish, instead } = layout.labels.verdict;
	return [
		section(publish, changes, layout),
		...(alternatives ?? []).map((way) => section(instead, way, layout)),
	];
}
