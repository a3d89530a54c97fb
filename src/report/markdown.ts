/**
 * A verdict as GitHub-flavored Markdown, for tickets and chats.
 *
 * @module
 */

import { checkVerdict } from '../preflight/check-verdict.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import { changeInWords, proofInWords, stringsInWords } from './changes.ts';
import { explain } from './explain.ts';
import {
	bySeverity,
	type CodeGroup,
	otherFindings,
	reasonGroups,
	sentencesOf,
} from './findings.ts';
import { codeBlock, codeSpan, sentence } from './markdown-text.ts';
import { type ReportOptions, type Wording, wordingOf } from './options.ts';
import { protocolStates, receiverStates } from './state.ts';
import { askAgainOf, headlineOf } from './text.ts';
import { titleOf } from './words.ts';

/** Most codes under one heading, and most blocks of addresses. */
const MAX_CODES = 60;
const MAX_BLOCKS = 40;

/** A part with its heading; empty where it has no lines. */
function part(heading: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`## ${sentence(heading)}`, '', ...lines, ''];
}

function opening(verdict: Verdict, { locale, tone, labels }: Wording): string[] {
	const explained = tone === 'owner' ? explain(verdict, locale, { tone }) : null;
	const again = askAgainOf(verdict, labels.verdict);
	const steps = verdict.changes.length === 0 ? (explained?.steps ?? []) : [];
	return [
		`# ${sentence(`${labels.verdict.decision[verdict.decision]}: ${headlineOf(verdict, labels.verdict)}`)}`,
		'',
		...(explained === null ? [] : [sentence(explained.text), '']),
		...(again === '' ? [] : [sentence(again), '']),
		...(steps.length === 0 ? [] : [...steps.map((step) => `- ${sentence(step)}`), '']),
	];
}

function groupLines(group: CodeGroup, wording: Wording): string[] {
	const { locale, tone } = wording;
	const lead =
		tone === 'owner' ? `**${sentence(titleOf(group.code, locale))}**` : codeSpan(group.code);
	return sentencesOf(group, wording).map((said) => `- ${lead} ${sentence(said)}`);
}

function groups(all: readonly CodeGroup[], wording: Wording): string[] {
	const rest = all.length - MAX_CODES;
	return [
		...all.slice(0, MAX_CODES).flatMap((group) => groupLines(group, wording)),
		...(rest > 0 ? [`- ${wording.labels.page.more(rest)}`] : []),
	];
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** A table; cells are Markdown already. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
	return [row(heads), row(heads.map(() => '---')), ...rows.map(row)];
}

function states(verdict: Verdict, wording: Wording): string[] {
	const { verdict: words, page } = wording.labels;
	const rows = protocolStates(verdict, wording).map(({ name, state, details, record }) => [
		name,
		`**${sentence(state)}**`,
		details.map(sentence).join('; '),
		record === null ? '' : codeSpan(record),
	]);
	return part(words.state, table(['', page.state, page.result, page.record], rows));
}

function receivers(verdict: Verdict, wording: Wording): string[] {
	const { page } = wording.labels;
	const all = receiverStates(verdict, wording);
	if (all.length === 0) return [];
	const rows = all.map(({ id, state, unmet }) => [
		sentence(page.receiverNames[id]),
		sentence(state),
		unmet.map((code) => sentence(titleOf(code, wording.locale))).join('; '),
	]);
	return part(page.receivers, table([page.receiver, page.state, page.lacks], rows));
}

function missing({ spf }: Verdict, { labels, tone }: Wording): string[] {
	if (tone === 'owner' || spf.missing.length === 0) return [];
	const shown = spf.missing.slice(0, MAX_BLOCKS).map(codeSpan).join(', ');
	const rest = spf.missing.length - MAX_BLOCKS;
	const more = rest > 0 ? ` ${labels.verdict.andMore(rest)}` : '';
	return part(labels.verdict.missing(spf.missing.length), [`${shown}${more}`]);
}

function value(label: string, text: string): string[] {
	return ['', `${sentence(label)}:`, '', ...codeBlock(text)];
}

function changeLines(change: Change, number: number, wording: Wording): string[] {
	const { verdict: words, page } = wording.labels;
	const { action, name, type, before, after, ttl } = change;
	const beforeLabel = action === 'remove' ? page.valueToRemove : page.valueBefore;
	const said =
		wording.tone === 'owner' ? explain(change, wording.locale, { tone: 'owner' }).text : '';
	return [
		`### ${number}\\. ${sentence(changeInWords(change, words))}`,
		...(said === '' ? [] : ['', sentence(said)]),
		...value(words.name, `${name}.`),
		...value(words.type, ttl === undefined ? type : `${type}, TTL ${ttl}`),
		...before.flatMap((text) => value(beforeLabel, text)),
		...after.flatMap((text) => value(action === 'add' ? page.value : page.valueAfter, text)),
		...stringsInWords(change).flatMap((text) => value(page.strings, text)),
		'',
		...(said === '' ? [sentence(`${words.proof}: ${proofInWords(change, wording)}.`), ''] : []),
	];
}

function way(heading: string, changes: readonly Change[], wording: Wording): string[] {
	if (changes.length === 0) return [];
	const lines = changes.flatMap((change, i) => changeLines(change, i + 1, wording));
	return [`## ${sentence(heading)}`, '', ...lines];
}

/**
 * Returns a verdict as GitHub-flavored Markdown, by default for a mail admin. Nothing that came from DNS
 * can become HTML, a link, an image, a table, a heading or a mention.
 *
 * @throws {InputError} `input.verdict-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderMarkdown } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderMarkdown(verdict).startsWith('# BLOCK'); // true
 * ```
 */
export function renderMarkdown(verdict: Verdict, options: ReportOptions = {}): string {
	checkVerdict(verdict, 'verdict');
	const wording = wordingOf(options, 'admin');
	const { locale, labels } = wording;
	const { verdict: words } = labels;
	const others = bySeverity(otherFindings(verdict), locale);
	const lines = [
		...opening(verdict, wording),
		...part(words.why, groups(reasonGroups(verdict), wording)),
		...states(verdict, wording),
		...missing(verdict, wording),
		...receivers(verdict, wording),
		...way(words.publish, verdict.changes, wording),
		...(verdict.alternatives ?? []).flatMap((each) => way(words.instead, each, wording)),
		...others.flatMap(({ heading, groups: found }) => part(heading, groups(found, wording))),
	];
	return `${lines.join('\n').trimEnd()}\n`;
}
