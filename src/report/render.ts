/**
 * A verdict printed in each form, in one of some languages.
 *
 * @module
 */

import { checkVerdict } from '../preflight/check-verdict.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import type { Report } from './document/document.ts';
import { printMarkdown } from './document/markdown.ts';
import { printText } from './document/text.ts';
import type { Languages } from './language-choice.ts';
import {
	type Layout,
	layoutOf,
	type ReportOptions,
	type TextOptions,
	type Wording,
	wordingOf,
} from './options.ts';
import { explainedOnce } from './verdict/explained.ts';
import { changesSection } from './verdict/tasks.ts';
import { verdictDocument } from './verdict/verdict-document.ts';

/** A document as text. */
export function textOf(report: Report, { width, paint, tone }: Layout): string {
	return printText(report, { width, paint, byCode: tone === 'admin' });
}

/** A verdict as text for a terminal. */
export function verdictText(verdict: Verdict, options: TextOptions, among: Languages): string {
	checkVerdict(verdict, 'verdict');
	const layout = layoutOf(options, among);
	return textOf(verdictDocument(verdict, layout, { folds: false }), layout);
}

/** Verdicts of several relays, each without what to do, and below them what to do for all together. */
function sharedDocuments(
	verdicts: readonly Verdict[],
	changes: readonly Change[],
	wording: Wording,
): Report[] {
	const isShared = changes.length > 0;
	const { labels, tone, language } = wording;
	const findings = verdicts.flatMap((verdict) => verdict.findings);
	const explained = explainedOnce(language.values);
	const view = { wording, zone: null, findings, folds: false, explained };
	const heading = tone === 'owner' ? labels.page.forAll : labels.verdict.forAll;
	return [
		...verdicts.map((verdict) => verdictDocument(verdict, wording, { folds: false, isShared })),
		...(isShared ? [{ banner: null, blocks: changesSection(changes, view, heading) }] : []),
	];
}

/** Several verdicts as text, with the changes for all of them. */
export function verdictsText(
	verdicts: readonly Verdict[],
	changes: readonly Change[],
	options: TextOptions,
	among: Languages,
): string {
	const layout = layoutOf(options, among);
	return sharedDocuments(verdicts, changes, layout)
		.map((report) => textOf(report, layout))
		.join('\n');
}

/** Several verdicts as Markdown, with the changes for all of them. */
export function verdictsMarkdown(
	verdicts: readonly Verdict[],
	changes: readonly Change[],
	options: ReportOptions,
	among: Languages,
): string {
	const wording = wordingOf(options, 'admin', among);
	return sharedDocuments(verdicts, changes, wording)
		.map((report) => markdownOf(report, wording))
		.join('\n');
}

function markdownOf(report: Report, { labels, tone }: Wording): string {
	const { page } = labels;
	return printMarkdown(report, {
		byCode: tone === 'admin',
		stateHeads: [page.protocol, page.state, page.result, page.record],
	});
}

/** A verdict as Markdown. */
export function verdictMarkdown(
	verdict: Verdict,
	options: ReportOptions,
	among: Languages,
): string {
	checkVerdict(verdict, 'verdict');
	const wording = wordingOf(options, 'admin', among);
	return markdownOf(verdictDocument(verdict, wording, { folds: false }), wording);
}
