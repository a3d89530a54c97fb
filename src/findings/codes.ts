/**
 * The codes of this version as a list, and what to say of one that is not among them.
 *
 * @module
 */

import { nearest } from '../input/suggestion.ts';
import { catalogue, type FindingCode } from './catalogue.ts';

/** All codes. */
export const findingCodes: readonly FindingCode[] = /* @__PURE__ */ Object.keys(
	catalogue,
) as FindingCode[];

/** Tells whether a text is a code of this version. */
export function isFindingCode(text: string): text is FindingCode {
	return Object.hasOwn(catalogue, text);
}

/** Says of a text that is no code which one was probably meant. */
export function unknownCode(text: string): string {
	const told = text.slice(0, 80);
	if (text.startsWith('input.')) {
		return `"${told}" is the code of an error, not of a finding; its message says what is wrong with the call`;
	}
	const meant = nearest(text, findingCodes);
	const groups = [...new Set(findingCodes.map((code) => code.split('.')[0]))];
	const hint =
		meant === null ? `codes begin with ${groups.join(', ')}` : `did you mean "${meant}"?`;
	return `no finding has the code "${told}"; ${hint}`;
}
