/**
 * DKIM selectors as text for a terminal.
 *
 * @module
 */

import type { DkimCheck } from '../dkim/key.ts';
import { checkDkimChecks } from './checked.ts';
import { gradeStyles } from './color.ts';
import { findingSections } from './findings.ts';
import { selectorGrades } from './grade.ts';
import { sections, table } from './layout.ts';
import { layoutOf, type TextOptions } from './options.ts';
import { keyInWords } from './state.ts';

/**
 * Returns what stands at selectors, and what is wrong with it.
 *
 * @throws {InputError} `input.request-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { checkDkimSelector } from 'maysend';
 * import { renderDkim } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('s1._domainkey.shop.example. TXT "v=DKIM1; p="');
 * const check = await checkDkimSelector({ domain: 'shop.example', selector: 's1' }, { resolver });
 * renderDkim([check]).includes('revoked'); // true
 * ```
 */
export function renderDkim(checks: readonly DkimCheck[], options: TextOptions = {}): string {
	checkDkimChecks(checks);
	const layout = layoutOf(options);
	const { labels, paint, width } = layout;
	const rows = checks.map((check) => {
		const target = check.aliases[check.aliases.length - 1];
		const via = target === undefined ? '' : ` ${labels.state.aliasOf(target)}`;
		const key = keyInWords(check, labels.state);
		return [
			labels.state.selector[check.status].toUpperCase(),
			`${check.queryName}${key === '' ? '' : `, ${key}`}${via}`,
		];
	});
	const grades = new Map(rows.map(([state], i) => [state, checks[i]?.status ?? 'temperror']));
	const lines = table(rows, width, {
		indent: 0,
		paint: (cell, column, [state]) =>
			column === 0
				? paint(cell, gradeStyles[selectorGrades[grades.get(state) ?? 'temperror']])
				: cell,
	});
	return sections([
		lines,
		...findingSections(
			checks.flatMap(({ problems }) => problems),
			layout,
		),
	]);
}
