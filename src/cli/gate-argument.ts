/**
 * The rules of `--gate`: what the code of a finding is to lead to.
 *
 * @module
 */

import { isFindingCode, unknownCode } from '../findings/codes.ts';
import type { GatePolicy } from '../preflight/verdict.ts';
import { escapeControls } from '../report/escape.ts';

const OUTCOMES = ['warn', 'block', 'retry', 'ignore'] as const;

/** Reads `CODE=DECISION`; returns what is wrong with it in words. */
export function readGate(text: string): GatePolicy | string {
	const at = text.indexOf('=');
	const code = at < 0 ? text : text.slice(0, at);
	const outcome = OUTCOMES.find((each) => each === text.slice(at + 1));
	if (at < 0 || outcome === undefined) {
		return `CODE=DECISION is wanted, with warn, block, retry or ignore, for example dmarc.missing=ignore.`;
	}
	return isFindingCode(code) ? { [code]: outcome } : `${escapeControls(unknownCode(code))}.`;
}
