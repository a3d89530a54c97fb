/**
 * DKIM selectors: what stands there, and what is wrong with it.
 *
 * @module
 */

import type { DkimCheck } from '../../dkim/key.ts';
import type { SelectorSearch } from '../../dkim/selector-search.ts';
import {
	keyOf,
	list,
	listOf,
	type Read,
	type Shape,
	shaped,
	text,
	texts,
} from '../../input/fields.ts';
import { type Block, paragraphs } from '../document/document.ts';
import { findingSections } from '../finding-sections.ts';
import { selectorGrades } from '../grade.ts';
import type { Languages } from '../language-choice.ts';
import { layoutOf, type TextOptions, type Wording } from '../options.ts';
import { textOf } from '../render.ts';
import { keyInWords } from '../state.ts';

function selectorTable(checks: readonly DkimCheck[], { labels }: Wording): Block[] {
	if (checks.length === 0) return [];
	const rows = checks.map((check) => {
		const target = check.aliases[check.aliases.length - 1];
		const via = target === undefined ? '' : ` ${labels.state.aliasOf(target)}`;
		const key = keyInWords(check, labels.state);
		const word = labels.state.selector[check.status].toUpperCase();
		return [
			{ grade: selectorGrades[check.status], word },
			`${check.queryName}${key === '' ? '' : `, ${key}`}${via}`,
		];
	});
	const heads = [labels.page.state, labels.page.selector];
	return [{ block: 'table', caption: labels.page.dkim, heads, rows, more: null }];
}

const CHECKS: Read<readonly object[]> = /* @__PURE__ */ listOf(
	/* @__PURE__ */ shaped({
		queryName: text,
		status: /* @__PURE__ */ keyOf(selectorGrades),
		aliases: texts,
		problems: list,
	}),
);

/** What stands at selectors. */
export function dkimText(
	checks: readonly DkimCheck[],
	options: TextOptions,
	among: Languages,
): string {
	CHECKS(checks, 'checks');
	const layout = layoutOf(options, among);
	const problems = checks.flatMap((check) => check.problems);
	const blocks = [...selectorTable(checks, layout), ...findingSections(problems, layout)];
	return textOf({ banner: null, blocks }, layout);
}

const SEARCH: Shape = {
	domain: text,
	outcome: text,
	tried: texts,
	unanswered: texts,
	selectors: list,
	problems: list,
};

/** The selectors that were found, and that there may be others. */
export function searchText(search: SelectorSearch, options: TextOptions, among: Languages): string {
	shaped(SEARCH)(search, 'search');
	const { selectors, problems, tried, unanswered, outcome } = search;
	CHECKS(selectors, 'checks');
	const layout = layoutOf(options, among);
	const words = layout.labels.detect;
	const caveat = [
		...(outcome === 'none' ? [] : [words.tried(tried.length)]),
		...(unanswered.length === 0 ? [] : [words.silent(unanswered.length)]),
	].join(' ');
	const found = [...selectors.flatMap((check) => check.problems), ...problems];
	const blocks = [
		...selectorTable(selectors, layout),
		...paragraphs(caveat),
		...findingSections(found, layout),
	];
	return textOf({ banner: null, blocks }, layout);
}
