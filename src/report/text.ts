/**
 * A verdict as text for a terminal: the decision in words first, then why, the state of SPF, DKIM and
 * DMARC, what to publish, and what else was seen.
 *
 * @module
 */

import { checkVerdict } from '../preflight/check-verdict.ts';
import type { Verdict } from '../preflight/verdict.ts';
import { changeSections } from './changes.ts';
import { decisionStyles, gradeStyles } from './color.ts';
import { explain } from './explain.ts';
import { because, findingSections, otherFindings } from './findings.ts';
import { paragraph, sections, table } from './layout.ts';
import type { VerdictLabels } from './messages/labels.ts';
import { type Layout, layoutOf, type TextOptions } from './options.ts';
import { protocolStates, receiverStates } from './state.ts';

export type { TextOptions } from './options.ts';

/** Most blocks of addresses that are listed. */
const MAX_BLOCKS = 12;

/** Whether the relay may send, in one sentence. */
export function headlineOf({ authorized, from, relay }: Verdict, words: VerdictLabels): string {
	const address =
		from.domain === from.unicodeDomain ? from.address : `${from.address} (${from.unicodeDomain})`;
	return words.headline[authorized](relay.name, address);
}

/** `60 s`, `15 min`, `2 h`: rounded up, since asking too early is in vain. */
function duration(seconds: number): string {
	if (seconds < 120) return `${seconds} s`;
	return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}

/** When to ask again and why not sooner; empty where nothing is to be waited for. */
export function askAgainOf({ decision, recheckAfter }: Verdict, words: VerdictLabels): string {
	if (recheckAfter === undefined) return '';
	const why = decision === 'retry' ? words.dnsSilent : words.changeShowsLater;
	return `${words.askAgain(duration(recheckAfter))} ${why}`;
}

function opening(verdict: Verdict, { labels, width, paint, locale, tone }: Layout): string[] {
	const words = labels.verdict;
	const room = Math.max(...Object.values(words.decision).map((word) => word.length));
	const word = words.decision[verdict.decision];
	const lead = `${word.padEnd(room)}  `;
	const [first = '', ...rest] = paragraph(headlineOf(verdict, words), width, lead);
	const indent = ' '.repeat(lead.length);
	const more = [
		tone === 'owner' ? explain(verdict, locale, { tone }).text : '',
		askAgainOf(verdict, words),
	];
	return [
		paint(word, decisionStyles[verdict.decision]) + first.slice(word.length),
		...rest,
		...more.filter((text) => text !== '').flatMap((text) => paragraph(text, width, indent)),
	];
}

/** For an owner, what to do where no change of DNS mends it. */
function advice(verdict: Verdict, { labels, width, paint, locale, tone }: Layout): string[] {
	if (tone === 'admin' || verdict.changes.length > 0) return [];
	const { steps } = explain(verdict, locale, { tone });
	if (steps.length === 0) return [];
	return [
		paint(labels.page.toDo, 'bold'),
		...steps.flatMap((step, i) => paragraph(step, width, `  ${i + 1}. `)),
	];
}

function state(verdict: Verdict, layout: Layout): string[] {
	const { labels, width, paint, tone } = layout;
	if (tone === 'owner') return [];
	const states = protocolStates(verdict, layout);
	const rows = states.flatMap(({ name, state, details, record }) => {
		const [first = '', ...rest] = [...details, ...(record === null ? [] : [record])];
		return [[name, state, first], ...rest.map((detail) => ['', '', detail])];
	});
	const styles = new Map<string, Parameters<typeof paint>[1]>(
		states.map(({ name, grade }) => [name, gradeStyles[grade]]),
	);
	const lines = table(rows, width, {
		paint: (cell, column, [name = '']) => {
			if (column === 0) return paint(cell, 'bold');
			return column === 1 ? paint(cell, styles.get(name) ?? 'dim') : cell;
		},
	});
	return [paint(labels.verdict.state, 'bold'), ...lines];
}

function missing({ spf }: Verdict, { labels, width, paint, tone }: Layout): string[] {
	if (spf.missing.length === 0 || tone === 'owner') return [];
	const rest = spf.missing.length - MAX_BLOCKS;
	const blocks = spf.missing.slice(0, MAX_BLOCKS).join(', ');
	return [
		paint(labels.verdict.missing(spf.missing.length), 'bold'),
		...paragraph(rest > 0 ? `${blocks} ${labels.verdict.andMore(rest)}` : blocks, width, '  '),
	];
}

function receivers(verdict: Verdict, layout: Layout): string[] {
	const { labels, width, paint } = layout;
	const states = receiverStates(verdict, layout);
	if (states.length === 0) return [];
	const rows = states.map(({ id, state, unmet }) => [
		id,
		state,
		unmet.length === 0 ? '' : `${labels.state.demands(unmet.length)}: ${unmet.join(', ')}`,
	]);
	const lines = table(rows, width, {
		paint: (cell, column, [name]) => {
			const grade = states.find(({ id }) => id === name)?.grade;
			return column === 1 && grade !== undefined ? paint(cell, gradeStyles[grade]) : cell;
		},
	});
	return [paint(labels.verdict.receivers, 'bold'), ...lines];
}

/**
 * Returns a verdict as text that a person can read, ending in a line break. Text that came from DNS is
 * made safe to print; values to publish are never broken over lines. Colors only where they are asked
 * for: whether the reader has a terminal is the caller's to know.
 *
 * @throws {InputError} `input.verdict-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderText } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderText(verdict, { tone: 'owner', width: 72, color: true }).includes('shop.example'); // true
 * ```
 */
export function renderText(verdict: Verdict, options: TextOptions = {}): string {
	checkVerdict(verdict, 'verdict');
	const layout = layoutOf(options);
	return sections([
		opening(verdict, layout),
		because(verdict, layout),
		advice(verdict, layout),
		state(verdict, layout),
		missing(verdict, layout),
		receivers(verdict, layout),
		...changeSections(verdict, layout),
		...(layout.tone === 'owner' ? [] : findingSections(otherFindings(verdict), layout)),
	]);
}
