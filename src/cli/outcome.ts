/**
 * The outcome of a command: something to print, and an exit status.
 *
 * @module
 */

import type { Locale } from '../report/locale.ts';
import type { TextOptions } from '../report/options.ts';

/** What a command prints and returns. */
export interface Outcome {
	/** Printed with `--format json`. */
	readonly value: unknown;
	readonly text: (options: TextOptions) => string;
	/** Other formats, where there are any. */
	readonly formats?: { readonly [format: string]: (locale: Locale) => string };
	readonly status: number;
	/** Lines to stand in front of a recorded zone file. */
	readonly comments?: readonly string[];
}
