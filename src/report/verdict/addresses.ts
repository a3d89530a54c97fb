/**
 * The relay's addresses: a picture for each family with its legend, and the same as a table.
 *
 * @module
 */

import type { Verdict } from '../../preflight/verdict.ts';
import { type Block, type Content, cut, section } from '../document/document.ts';
import { type Grade, resultGrades } from '../grade.ts';
import type { Wording } from '../options.ts';
import { pathInWords, percent } from '../words.ts';

/** Most rows of the table, and most blocks in a list of what is missing. */
const MAX_RANGES = 40;
const MAX_MISSING = { text: 12, page: 60 };

const LEGEND: readonly Exclude<Grade, 'note'>[] = ['good', 'bad', 'caution', 'open'];

/** The addresses that do not pass, on one line. */
export function missingSection({ spf }: Verdict, wording: Wording, form: 'text' | 'page'): Block[] {
	if (spf.missing.length === 0) return [];
	const { labels } = wording;
	const { shown, rest } = cut(spf.missing, MAX_MISSING[form]);
	const more = rest > 0 ? ` ${labels.verdict.andMore(rest)}` : '';
	const content: Content =
		form === 'text' ? `${shown.join(', ')}${more}` : [{ code: shown.join(', ') }, more.trim()];
	return section('missing', labels.verdict.missing(spf.missing.length), [
		{ block: 'paragraph', content },
	]);
}

function familyBlock({ spf }: Verdict, family: 4 | 6, { labels, language }: Wording): Block {
	const words = labels.page;
	const ranges = spf.ranges.filter(({ range }) => range.includes(':') === (family === 6));
	if (ranges.length === 0) {
		return { block: 'paragraph', content: words.noFamily(family), isQuiet: true };
	}
	const covered = family === 4 ? spf.covered.ipv4 : spf.covered.ipv6;
	const passing = ranges.filter(({ result }) => result === 'pass').length;
	const part = covered === null ? '' : ` ${percent(covered, language)} ${words.legend.good}.`;
	const said = `${words.family(family)}: ${words.rangeSummary(passing, ranges.length - passing)}${part}`;
	return {
		block: 'picture',
		picture: {
			picture: 'addresses',
			id: `ipv${family}`,
			title: `${words.ranges}: ${words.family(family)}`,
			said,
			family,
			ranges: spf.ranges,
			words: labels.state.spfResult,
		},
	};
}

function legend({ spf }: Verdict, { labels }: Wording): Block {
	const found = new Set(spf.ranges.map(({ result }) => resultGrades[result]));
	const keys = LEGEND.filter((grade) => found.has(grade)).map((grade) => ({
		grade,
		word: labels.page.legend[grade],
	}));
	const said = keys.map(({ word }) => word).join(', ');
	return { block: 'picture', picture: { picture: 'legend', id: 'legend', title: '', said, keys } };
}

/** The pictures, what they say in words, and the ranges one by one. */
export function addressBlocks(verdict: Verdict, wording: Wording): Block[] {
	const { labels } = wording;
	const words = labels.page;
	const { ranges } = verdict.spf;
	if (ranges.length === 0) return missingSection(verdict, wording, 'page');
	const { shown, rest } = cut(ranges, MAX_RANGES);
	const rows = shown.map(({ range, result, via }): Content[] => [
		{ code: range },
		{ grade: resultGrades[result], word: labels.state.spfResult[result] },
		via === undefined ? '' : { code: pathInWords(via) },
	]);
	return section('addresses', words.ranges, [
		familyBlock(verdict, 4, wording),
		familyBlock(verdict, 6, wording),
		legend(verdict, wording),
		{ block: 'paragraph', content: words.rangesHint, isQuiet: true },
		...missingSection(verdict, wording, 'page'),
		{
			block: 'table',
			caption: words.ranges,
			heads: [words.range, words.result, words.via],
			rows,
			more: rest > 0 ? words.more(rest) : null,
		},
	]);
}
