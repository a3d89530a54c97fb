/**
 * The words of single values that every language has.
 *
 * @module
 */

import type { Severity } from '../../findings/kind.ts';
import type { SpfBasis } from '../../preflight/verdict.ts';
import type { LabelsOf } from './labels.ts';

/** Words of values. */
export interface ValueWords {
	/** For a code of a later version. */
	readonly noWords: string;
	/** Headings for groups of findings, gravest first. */
	readonly severities: readonly (readonly [Severity, string])[];
	readonly basis: LabelsOf<SpfBasis>;
	/** What terms mean, by term: phrases that can be left out where one of them was said before. */
	readonly meanings: readonly { readonly phrases: readonly string[] }[];
	/** `a, b and c` */
	readonly list: (items: readonly string[]) => string;
	readonly quoted: (text: string) => string;
	readonly under: (percent: number) => string;
	readonly over: (percent: number) => string;
}
