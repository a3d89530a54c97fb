/**
 * A verdict printed in each form, in one of some languages.
 *
 * @module
 */

import { checkVerdict } from '../preflight/check-verdict.ts';
import type { Verdict } from '../preflight/verdict.ts';
import type { Report } from './document/document.ts';
import { printMarkdown } from './document/markdown.ts';
import { printText } from './document/text.ts';
import type { Languages } from './language-choice.ts';
import {
	type Layout,
	layoutOf,
	type ReportOptions,
	type TextOptions,
	wordingOf,
} from './options.ts';
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

/** A verdict as Markdown. */
export function verdictMarkdown(
	verdict: Verdict,
	options: ReportOptions,
	among: Languages,
): string {
	checkVerdict(verdict, 'verdict');
	const wording = wordingOf(options, 'admin', among);
	const { page } = wording.labels;
	return printMarkdown(verdictDocument(verdict, wording, { folds: false }), {
		byCode: wording.tone === 'admin',
		stateHeads: [page.protocol, page.state, page.result, page.record],
	});
}
