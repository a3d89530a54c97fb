/**
 * `maysend bulk --since`: the verdicts of an earlier run, for those rows that it had too.
 *
 * Both files are read side by side. Rows that are new, gone or moved part them; they are brought together
 * again within a window, so that no more than that is held of the earlier file, however long it is.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import { checkVerdict } from '../preflight/check-verdict.ts';
import type { BulkInput } from './bulk-input.ts';
import { type Judged, readWritten, type Written } from './bulk-output.ts';
import { CommandError } from './command-error.ts';

/** An earlier run. */
export interface EarlierRun {
	/** What it said of a row; call in the order of the rows. `null`: nothing that could stand. */
	readonly take: (input: BulkInput) => Promise<Judged | null>;
	readonly close: () => Promise<void>;
}

/** Earlier lines held, and their octets, where what comes next is not the same in both files. */
const MAX_LINES = 256;
const MAX_OCTETS = 16 * 1024 * 1024;

function sinceMismatch(what: string): InputError {
	return new CommandError('input.since-mismatch', '--since', what);
}

/** What cannot be read at all is reported as such. */
function unreadable(error: unknown): Error {
	if (error instanceof InputError) return error;
	const why = error instanceof Error ? error.message : String(error);
	return new CommandError('input.file-unreadable', '--since', why);
}

/** Checked only where it may be written again. */
function checked({ line, judged }: Written): Judged | null {
	try {
		if (judged !== null) checkVerdict(judged.verdict, 'verdict');
		return judged;
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		throw sinceMismatch(`the verdict of its line ${line}: ${error.message}`);
	}
}

/** The lines that were read and not taken, the oldest first. */
class Window {
	private readonly lines: AsyncGenerator<Written, void>;
	private readonly held: (Written & { readonly key: string; readonly size: number })[] = [];
	private octets = 0;
	private read = 0;

	constructor(lines: AsyncGenerator<Written, void>) {
		this.lines = lines;
	}

	get isFull(): boolean {
		return this.held.length >= MAX_LINES || this.octets >= MAX_OCTETS;
	}

	/** Reads one line more; `false` at the end. */
	async more(): Promise<boolean> {
		const { done, value } = await this.lines.next().catch((error) => {
			throw unreadable(error);
		});
		if (done === true) return false;
		const size = value.octets - this.read;
		this.read = value.octets;
		this.octets += size;
		this.held.push({ ...value, key: JSON.stringify(value.input), size });
		return true;
	}

	/** Takes the line of a row out, and drops those before it. */
	take(key: string): Written | null {
		const at = this.held.findIndex((line) => line.key === key);
		const found = this.held[at];
		this.drop(at + 1);
		return found ?? null;
	}

	/** The same, where only the last line can be it. */
	takeLast(key: string): Written | null {
		return this.held.at(-1)?.key === key ? this.take(key) : null;
	}

	drop(count: number): void {
		for (const { size } of this.held.splice(0, count)) this.octets -= size;
	}
}

/** Reads the output of an earlier run along with the rows of this one. */
export function readEarlier(pieces: AsyncIterable<Uint8Array>): EarlierRun {
	const lines = readWritten(pieces, sinceMismatch);
	const window = new Window(lines);
	/** Rows without a line in a row, lines passed over meanwhile, and when to pass over more. */
	let [missed, passed, jumpAt] = [0, 0, MAX_LINES];

	async function find(key: string): Promise<Written | null> {
		const held = window.take(key);
		if (held !== null) return held;
		while (!window.isFull) {
			if (!(await window.more())) return null;
			const found = window.takeLast(key);
			if (found !== null) return found;
		}
		if (++missed < jumpAt) return null;
		// Where many lines are gone, those of the rows are further on: twice as far as the rows have come. Where
		// many rows are new that was too far, and the rows catch up before the next time.
		for (; passed < 2 * jumpAt; passed++) {
			window.drop(1);
			if (!(await window.more())) return null;
			const found = window.takeLast(key);
			if (found !== null) return found;
		}
		jumpAt *= 4;
		return null;
	}

	return {
		async take(input) {
			const found = await find(JSON.stringify(input));
			if (found === null) return null;
			[missed, passed, jumpAt] = [0, 0, MAX_LINES];
			return checked(found);
		},
		close: async () => void (await lines.return()),
	};
}
