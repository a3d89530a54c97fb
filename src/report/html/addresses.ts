/**
 * The relay's addresses: a bar for each family with its legend, and the same as a table.
 *
 * @module
 */

import type { Grade } from '../grade.ts';
import { resultGrades } from '../grade.ts';
import { pathInWords, percent } from '../words.ts';
import { segmentsOf } from './address-bar.ts';
import { type Html, html, nothing } from './escape.ts';
import { badge } from './icons.ts';
import { legendKey, segmentBar } from './picture.ts';
import { andMore, code, cut, tableOf, type View } from './view.ts';

/** Most rows of the table, and most blocks in the list of what is missing. */
const MAX_RANGES = 40;
const MAX_BLOCKS = 60;

const LEGEND: readonly Exclude<Grade, 'note'>[] = ['good', 'bad', 'caution', 'open'];

function familyBar(family: 4 | 6, view: View): Html {
	const { verdict, labels, locale } = view;
	const words = labels.page;
	const segments = segmentsOf(verdict.spf.ranges, family, labels.state.spfResult);
	if (segments.length === 0) return html`<p class="hint">${words.noFamily(family)}</p>`;
	const covered = family === 4 ? verdict.spf.covered.ipv4 : verdict.spf.covered.ipv6;
	const ranges = verdict.spf.ranges.filter(({ range }) => range.includes(':') === (family === 6));
	const passing = ranges.filter(({ result }) => result === 'pass').length;
	const summary = words.rangeSummary(passing, ranges.length - passing);
	const part = covered === null ? '' : ` ${percent(covered, locale)} ${words.legend.good}.`;
	const title = `${words.ranges}: ${words.family(family)}`;
	return html`<div class="family"><p><b>${words.family(family)}</b> ${summary}${part}</p>${segmentBar(`ipv${family}`, title, `${summary}${part}`, segments)}</div>`;
}

function legend(view: View): Html {
	const found = new Set(view.verdict.spf.ranges.map(({ result }) => resultGrades[result]));
	const keys = LEGEND.filter((grade) => found.has(grade)).map(
		(grade) => html`<li>${legendKey(`key-${grade}`, grade)} ${view.labels.page.legend[grade]}</li>`,
	);
	return html`<ul class="legend">${keys}</ul>`;
}

function missing(view: View): Html {
	const blocks = view.verdict.spf.missing;
	if (blocks.length === 0) return nothing;
	const { shown, rest } = cut(blocks, MAX_BLOCKS);
	const items = shown.map((block) => html`<li>${code(block)}</li>`);
	return html`<h4>${view.labels.page.missing(blocks.length)}</h4><ul class="blocks">${items}</ul>${andMore(rest, view)}`;
}

/** The bars, what they say in words, and the ranges one by one. */
export function relayAddresses(view: View): Html {
	const { verdict, labels } = view;
	const words = labels.page;
	if (verdict.spf.ranges.length === 0) return missing(view);
	const { shown, rest } = cut(verdict.spf.ranges, MAX_RANGES);
	const rows = shown.map(({ range, result, via }) => [
		code(range),
		badge(resultGrades[result], labels.state.spfResult[result]),
		via === undefined ? '' : code(pathInWords(via)),
	]);
	return html`<h4>${words.ranges}</h4>${familyBar(4, view)}${familyBar(6, view)}${legend(view)}<p class="hint">${words.rangesHint}</p>${missing(view)}${tableOf(words.ranges, [words.range, words.result, words.via], rows)}${andMore(rest, view)}`;
}
