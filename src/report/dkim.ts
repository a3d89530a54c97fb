/**
 * DKIM selectors as text for a terminal.
 *
 * @module
 */

import type { DkimCheck } from '../dkim/key.ts';
import { findingSections } from './findings.ts';
import { DEFAULT_WIDTH, sections, table } from './layout.ts';
import { selectorInWords } from './state.ts';
import type { TextOptions } from './text.ts';

/** Returns what stands at selectors, and what is wrong with it. */
export function renderDkim(checks: readonly DkimCheck[], options: TextOptions = {}): string {
	const width = options.width ?? DEFAULT_WIDTH;
	const rows = checks.map((check) => [
		check.status.toUpperCase(),
		selectorInWords(check).replace(`: ${check.status}`, ''),
	]);
	return sections([
		table(rows, width, { indent: 0 }),
		...findingSections(
			checks.flatMap(({ problems }) => problems),
			width,
		),
	]);
}
