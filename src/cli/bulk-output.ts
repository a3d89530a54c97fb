/**
 * The NDJSON of `maysend bulk`: what a line holds, and what an earlier run left behind.
 *
 * @module
 */

import { Buffer } from 'node:buffer';
import type { InputError } from '../input/input-error.ts';
import { checkDigest } from '../preflight/recheck/digest.ts';
import type { EvidenceDigest } from '../preflight/recheck/evidence-digest.ts';
import type { Decision, Verdict } from '../preflight/verdict.ts';
import { escapeControls } from '../report/escape.ts';
import type { BulkInput, Row } from './bulk-input.ts';
import { CommandError } from './command-error.ts';
import { decisionStatus } from './exit-status.ts';

/** A verdict, and what a later run asks to know whether it stands. */
export interface Judged {
	readonly verdict: Verdict;
	readonly digest: EvidenceDigest;
}

/** What came of a row; `same`: the verdict is that of an earlier run, and stands. */
export type BulkResult = (Judged & { readonly same?: true }) | { readonly error: InputError };

/** What an earlier run said of a row. */
export interface Written {
	readonly line: number;
	readonly input: BulkInput;
	/** `null`: the row could not be checked. */
	readonly decision: Decision | null;
	/** `null` where there is no verdict, or no digest of what it rests on. */
	readonly judged: Judged | null;
	/** Octets of the file up to the end of this line. */
	readonly octets: number;
}

/** No line that this command writes is longer; another file is refused instead of filling the memory. */
const MAX_LINE = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** A value as one line of JSON that is safe to print. */
function oneLine(value: unknown): string {
	const text = JSON.stringify(value);
	if (escapeControls(text) === text) return text;
	let safe = '';
	// What is unsafe stands in strings only, where any unit may be written as its number.
	for (const character of text) {
		if (escapeControls(character) === character) safe += character;
		else {
			for (let at = 0; at < character.length; at++) {
				safe += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
			}
		}
	}
	return safe;
}

/** The line of a row, with its line feed. */
export function writeLine({ line, input }: Row, result: BulkResult): string {
	if ('verdict' in result) {
		const { verdict, digest, same } = result;
		return `${oneLine({ line, input, ...(same && { same }), verdict, digest })}\n`;
	}
	const { code, path, message } = result.error;
	return `${oneLine({ line, input, error: { code, path, message } })}\n`;
}

/** The error for a file that this command did not write, or not of this input. */
type Refuse = (what: string) => Error;

/** The same of the file of `--resume`. */
export function resumeMismatch(what: string): Error {
	return new CommandError('input.resume-mismatch', '--resume', what);
}

function isDecision(value: unknown): value is Decision {
	return typeof value === 'string' && Object.hasOwn(decisionStatus, value);
}

/** A digest that was written; `null`: none, or one of another version, which says nothing here. */
function readDigest(digest: unknown): EvidenceDigest | null {
	try {
		return checkDigest(digest, 'digest').digest;
	} catch {
		return null;
	}
}

function readLine(text: string, number: number, octets: number, refuse: Refuse): Written {
	let found: unknown;
	try {
		found = JSON.parse(text);
	} catch {
		throw refuse(`line ${number} of the output is not JSON`);
	}
	const { line, input, verdict, error, digest } = (found ?? {}) as {
		readonly [field: string]: unknown;
	};
	const decision = (verdict as Verdict | undefined)?.decision;
	const isOurs = isDecision(decision) || (typeof error === 'object' && error !== null);
	if (typeof line !== 'number' || typeof input !== 'object' || input === null || !isOurs) {
		throw refuse(`line ${number} of the output was not written by this command`);
	}
	const known = readDigest(digest);
	return {
		line,
		input: input as BulkInput,
		decision: isDecision(decision) ? decision : null,
		judged: isDecision(decision) && known ? { verdict: verdict as Verdict, digest: known } : null,
		octets,
	};
}

/**
 * Reads what an earlier run wrote, line by line. A last line without its line feed was written only half
 * and is left out.
 *
 * @throws what `refuse` makes of lines of another kind.
 */
export async function* readWritten(
	pieces: AsyncIterable<Uint8Array>,
	refuse: Refuse,
): AsyncGenerator<Written, void> {
	let rest = Buffer.alloc(0);
	let [number, octets] = [0, 0];
	for await (const piece of pieces) {
		let buffer = Buffer.concat([rest, piece]);
		for (let end = buffer.indexOf(LINE_FEED); end >= 0; end = buffer.indexOf(LINE_FEED)) {
			number++;
			octets += end + 1;
			yield readLine(buffer.toString('utf8', 0, end), number, octets, refuse);
			buffer = buffer.subarray(end + 1);
		}
		if (buffer.length > MAX_LINE) throw refuse(`line ${number + 1} of the output has no end`);
		rest = buffer;
	}
}

/** Tells whether a line of an earlier run is about this row. */
export function isAbout(written: Written, { line, input }: Row): boolean {
	return written.line === line && JSON.stringify(written.input) === JSON.stringify(input);
}

/** The error where it is not. */
export function notAbout({ line }: Written, row: Row | null): Error {
	const other =
		row === null ? 'the input ends before it' : `the input has another line ${row.line} there`;
	return resumeMismatch(
		`the output has a line for line ${line} of another input: ${other}; write to a new file, or give the input it was made of`,
	);
}
