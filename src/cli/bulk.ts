/**
 * `maysend bulk`: a CSV file of sender configurations in, NDJSON out, from where an earlier run ended.
 *
 * @module
 */

import { onAbort } from '../dns/abort.ts';
import type { Resolver } from '../dns/resolver.ts';
import { escapeControls } from '../report/escape.ts';
import { cachedResolver } from '../resolvers/cache/cached-resolver.ts';
import { csvHeader, writeCsv } from './bulk-csv.ts';
import { type Row, readRows } from './bulk-input.ts';
import {
	type BulkResult,
	isAbout,
	notAbout,
	readWritten,
	resumeMismatch,
	writeLine,
} from './bulk-output.ts';
import { runBulk } from './bulk-run.ts';
import { type EarlierRun, readEarlier } from './bulk-since.ts';
import { CommandError } from './command-error.ts';
import type { BulkLine } from './command-line.ts';
import { STATUS_INTERRUPTED } from './exit-status.ts';
import { resolverFor } from './files.ts';
import type { Io, Sink } from './io.ts';
import { localeOf } from './locale.ts';
import { newTally, type Progress, progressOn, type Tally } from './progress.ts';
import { knownRelay, relayArgument } from './relay-argument.ts';

/** Live answers are shared by all rows; zone files and transcripts are at hand anyway. */
async function sharedResolver(line: BulkLine, io: Io): Promise<Resolver> {
	const resolver = await resolverFor({ ...line, whatIf: [] }, io);
	const isLive = line.zone.length === 0 && line.replay === undefined;
	return isLive ? cachedResolver(resolver, { now: io.now }) : resolver;
}

/** Passes over the rows that an earlier run wrote; returns how much of its file is whole. */
async function passOver(
	rows: AsyncIterator<Row, void>,
	line: BulkLine,
	tally: Tally,
	earlier: EarlierRun | null,
	io: Io,
): Promise<number> {
	const size = line.out === undefined ? null : await io.sizeOf(line.out);
	if (line.out === undefined || size === null || size === 0) return 0;
	if (!line.resume) {
		throw new CommandError(
			'input.out-exists',
			'--out',
			`${line.out} is there already; add --resume to go on with it, or remove it`,
		);
	}
	let keep = 0;
	for await (const written of readWritten(io.readPieces(line.out), resumeMismatch)) {
		const row = await rows.next();
		if (row.done === true) throw notAbout(written, null);
		if (!isAbout(written, row.value)) throw notAbout(written, row.value);
		await earlier?.take(row.value.input);
		tally.add(written.decision);
		keep = written.octets;
	}
	return keep;
}

/** The first interrupt ends the reading, the second drops what is under way. */
function interruptible(io: Io) {
	const dropped = new AbortController();
	const ended = new AbortController();
	const state = { isInterrupted: false };
	const release = io.onInterrupt(() => {
		if (state.isInterrupted) return dropped.abort();
		state.isInterrupted = true;
		io.stderr('\nmaysend: letting the checks under way finish; interrupt again to drop them\n');
		ended.abort();
	});
	return { state, ended: ended.signal, signal: dropped.signal, release };
}

/**
 * What comes first: a step, or the signal. Nothing of a step stays with the signal, as it would with a race
 * against a promise that is open as long as the run: a kilobyte a row.
 */
function stepOrEnd<S>(step: Promise<S>, ended: AbortSignal): Promise<S | null> {
	if (ended.aborted) return Promise.resolve(null);
	return new Promise((resolve, reject) => {
		const release = onAbort(ended, () => resolve(null));
		step.then(resolve, reject).finally(release);
	});
}

/** Rows until the file ends, or until an interrupt, even while no further row arrives. */
async function* until(
	ended: AbortSignal,
	rows: AsyncIterator<Row, void>,
	atEnd: () => void,
): AsyncGenerator<Row, void> {
	for (;;) {
		const next = await stepOrEnd(rows.next(), ended);
		if (next === null) return;
		if (next.done === true) return atEnd();
		yield next.value;
	}
}

function unwritable(error: unknown): Error {
	const why = error instanceof Error ? error.message : String(error);
	return new CommandError('input.file-unwritable', '--out', why);
}

/** The output; what is wrong with a file, a full disk say, is reported as such. */
async function openOutput({ out }: BulkLine, keep: number, io: Io): Promise<Sink> {
	if (out === undefined) return io.openSink(null, keep);
	const refuse = (error: unknown): never => {
		throw unwritable(error);
	};
	const { write, close } = await io.openSink(out, keep).catch(refuse);
	return { write: (text) => write(text).catch(refuse), close };
}

function writer({ format }: BulkLine, sink: Sink, tally: Tally, progress: Progress) {
	const textOf = format === 'csv' ? writeCsv : writeLine;
	return async (row: Row, result: BulkResult): Promise<void> => {
		await sink.write(textOf(row, result));
		tally.add('verdict' in result ? result.verdict.decision : null);
		progress.show(row.octets);
	};
}

/** Who writes to a file, and watches no bar, would see nothing but the exit status. */
function tellErrors({ out }: BulkLine, tally: Tally, io: Io): void {
	if (out === undefined || io.errorColumns !== undefined || tally.count('error') === 0) return;
	const counts = `${tally.count('error')} of ${tally.count('lines')} lines`;
	io.stderr(
		`maysend: ${counts} could not be checked; "error" in ${escapeControls(out)} says why\n`,
	);
}

/** Checks each row of a CSV file; returns the exit status. */
export async function bulk(line: BulkLine, io: Io): Promise<number> {
	const described = await Promise.all(line.relay.map((path) => relayArgument(path, io)));
	const resolver = await sharedResolver(line, io);
	const tally = newTally();
	const rows = readRows(io.readPieces(line.file));
	const earlier = line.since === undefined ? null : readEarlier(io.readPieces(line.since));
	const keep = await passOver(rows, line, tally, earlier, io);
	const sink = await openOutput(line, keep, io);
	const total = line.file === '-' ? null : await io.sizeOf(line.file);
	const progress = progressOn(io, tally, total, localeOf(line, io));
	const { state, ended, signal, release } = interruptible(io);
	let isWhole = false;
	try {
		if (line.format === 'csv') await sink.write(csvHeader);
		await runBulk({
			rows: until(ended, rows, () => {
				isWhole = true;
			}),
			earlier,
			write: writer(line, sink, tally, progress),
			relayOf: (id) => knownRelay(id, 'relay', described),
			gate: line.gate,
			resolver,
			concurrency: line.concurrency,
			signal,
		});
	} finally {
		release();
		progress.end();
		await earlier?.close();
		await sink.close();
	}
	tellErrors(line, tally, io);
	return state.isInterrupted && !(isWhole && !signal.aborted) ? STATUS_INTERRUPTED : tally.status();
}
