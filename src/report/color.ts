/**
 * ANSI colors for terminals. Text is measured and made safe before it is painted, so that the only
 * escape sequences in a report are the ones made here.
 *
 * @module
 */

import type { Decision } from '../preflight/verdict.ts';
import type { Grade } from './grade.ts';

/** How a piece of text is set. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Paints text that is safe to print; nothing becomes of empty text. */
export type Paint = (text: string, style: Style) => string;

const CODES: { readonly [style in Style]: number } = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36,
};

function plain(text: string): string {
	return text;
}

function ansi(text: string, style: Style): string {
	return text === '' ? '' : `\x1b[${CODES[style]}m${text}\x1b[0m`;
}

/** Returns what paints, or leaves text as it is. */
export function painter(color: boolean): Paint {
	return color ? ansi : plain;
}

/** The style of each grade. */
export const gradeStyles: { readonly [grade in Grade]: Style } = {
	good: 'green',
	caution: 'yellow',
	bad: 'red',
	open: 'cyan',
	note: 'dim',
};

/** The style of each decision. */
export const decisionStyles: { readonly [decision in Decision]: Style } = {
	save: 'green',
	warn: 'yellow',
	block: 'red',
	retry: 'cyan',
};
