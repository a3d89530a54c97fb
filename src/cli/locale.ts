/**
 * Language and color, as the environment wants them.
 *
 * @module
 */

import { type Locale, localeOfTag } from '../report/locale.ts';
import type { TextOptions } from '../report/options.ts';
import type { CommonArguments } from './command-line.ts';
import type { Io } from './io.ts';

/** Lines longer than this are hard to read, however wide the terminal is. */
const MAX_WIDTH = 110;

/** The language of the arguments, else of the environment: a language that reports are written in, else English. */
export function localeOf({ locale }: CommonArguments, { environment }: Io): Locale {
	if (locale !== undefined) return locale;
	// POSIX: the first of these that is set and not empty counts.
	const name = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
	// `de_AT.UTF-8@euro` is German.
	return localeOfTag(name.replace(/[.@].*$/, '')) ?? 'en';
}

/** How a text is laid out: color only on a terminal that wants it (no-color.org). */
export function layoutFor(line: CommonArguments, io: Io): TextOptions {
	const { columns, environment } = io;
	const isPlain = Boolean(environment.NO_COLOR) || environment.TERM === 'dumb';
	return {
		locale: localeOf(line, io),
		color: columns !== undefined && !isPlain,
		...(columns === undefined ? {} : { width: Math.min(columns, MAX_WIDTH) }),
	};
}
