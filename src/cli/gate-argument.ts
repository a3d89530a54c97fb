/**
 * The rules of `--gate`: what the code of a finding is to lead to.
 *
 * @module
 */

import { catalogue } from '../findings/catalogue.ts';
import { nearest } from '../input/suggestion.ts';
import type { GatePolicy } from '../preflight/verdict.ts';
import { escapeControls } from '../report/escape.ts';

const OUTCOMES = ['warn', 'block', 'retry', 'ignore'] as const;

/** The codes there are. */
const codes: readonly string[] = Object.keys(catalogue);
/** What codes begin with. */
const groups: readonly string[] = [...new Set(codes.map((code) => code.split('.')[0] ?? ''))];

/** What to say of a code that is none. */
export function unknownCode(code: string): string {
	if (code.startsWith('input.')) {
		return `"${escapeControls(code.slice(0, 80))}" is the code of an error, not of a finding; its message says what is wrong with the call`;
	}
	const meant = nearest(code, codes);
	const hint =
		meant === null ? `codes begin with ${groups.join(', ')}` : `did you mean "${meant}"?`;
	return `no finding has the code "${escapeControls(code.slice(0, 80))}"; ${hint}`;
}

/** Reads `CODE=DECISION`; returns what is wrong with it in words. */
export function readGate(text: string): GatePolicy | string {
	const at = text.indexOf('=');
	const code = at < 0 ? text : text.slice(0, at);
	const outcome = OUTCOMES.find((each) => each === text.slice(at + 1));
	if (at < 0 || outcome === undefined) {
		return `CODE=DECISION is wanted, with warn, block, retry or ignore, for example dmarc.missing=ignore.`;
	}
	return Object.hasOwn(catalogue, code) ? { [code]: outcome } : `${unknownCode(code)}.`;
}
