/**
 * Checks rows, several at a time, and writes their results in the order of the rows.
 *
 * However long the file is, no more rows are held than the window: a row that takes long holds up the
 * reading, not the memory.
 *
 * @module
 */

import type { AbortSignalLike, Resolver } from '../dns/resolver.ts';
import { InputError } from '../input/input-error.ts';
import { preflightMany } from '../preflight/load.ts';
import type { PreflightManyResult } from '../preflight/many/many-options.ts';
import { digestOf } from '../preflight/recheck/digest.ts';
import type { EvidenceDigest } from '../preflight/recheck/evidence-digest.ts';
import type { AnyPreflightRequest } from '../preflight/request.ts';
import type { GatePolicy } from '../preflight/verdict.ts';
import type { ReceiverId } from '../receivers/receiver.ts';
import type { Relay } from '../relays/relay.ts';
import type { SmtpServer } from '../relays/relay-for-smtp.ts';
import type { BulkInput, Row } from './bulk-input.ts';
import type { BulkResult, Judged } from './bulk-output.ts';
import type { EarlierRun } from './bulk-since.ts';

/** What a run needs. */
export interface Run {
	readonly rows: AsyncIterable<Row>;
	/** Whose verdicts are taken where they still stand. */
	readonly earlier: EarlierRun | null;
	/** Takes a result; the next row's waits for it. */
	readonly write: (row: Row, result: BulkResult) => Promise<void>;
	/** The relay that a row names; throws an {@link InputError} where there is none. */
	readonly relayOf: (id: string) => Relay;
	readonly gate: GatePolicy;
	readonly resolver: Resolver;
	readonly concurrency: number;
	/** Drops what is under way. */
	readonly signal: AbortSignalLike;
}

/** Rows held for each check that is under way; those behind a slow one wait for it. */
const WINDOW = 4;

/** A row under way, and its result once it is there. */
interface Held {
	readonly row: Row;
	/** What an earlier run said of it. */
	readonly earlier: Judged | null;
	result: BulkResult | null;
}

/** The relay that a row names, or the server: one of the two. */
function senderOf(
	{ relay, smtp: host, user }: BulkInput,
	{ relayOf }: Run,
): { readonly relay: Relay } | { readonly smtp: SmtpServer } {
	if (host === undefined) return { relay: relayOf(relay ?? '') };
	if (relay === undefined) return { smtp: { host, ...(user === undefined ? {} : { user }) } };
	throw new InputError('input.request-invalid', 'smtp', 'must be left empty where relay is given');
}

type BulkRequest = AnyPreflightRequest & { readonly known?: EvidenceDigest };

function requestOf(input: BulkInput, earlier: Judged | null, run: Run): BulkRequest {
	const { from, receivers } = input;
	return {
		...(earlier === null ? {} : { known: earlier.digest }),
		from,
		...senderOf(input, run),
		gate: run.gate,
		// Whether these are known receivers is for preflight to check.
		...(receivers === undefined ? {} : { receivers: receivers as readonly ReceiverId[] }),
	};
}

/** Keeps rows in order, and writes each as soon as those before it are written. */
function inOrder(write: Run['write'], limit: number) {
	const held: Held[] = [];
	let waiting: (() => void) | null = null;
	let flushed: Promise<void> = Promise.resolve();
	const wake = (): void => {
		waiting?.();
		waiting = null;
	};
	async function flush(): Promise<void> {
		for (;;) {
			const [first] = held;
			if (first === undefined || first.result === null) return;
			await write(first.row, first.result);
			held.shift();
			wake();
		}
	}
	return {
		hold(row: Row, earlier: Judged | null): Held {
			const entry = { row, earlier, result: null };
			held.push(entry);
			return entry;
		},
		settle(entry: Held, result: BulkResult): Promise<void> {
			entry.result = result;
			flushed = flushed.then(flush);
			return flushed;
		},
		/** Resolves when another row may be held, or at {@link wake}. */
		async room(): Promise<void> {
			if (held.length < limit) return;
			await new Promise<void>((resolve) => {
				waiting = resolve;
			});
		},
		wake,
	};
}

function outcomeOf(result: PreflightManyResult<BulkRequest>, { earlier }: Held): BulkResult {
	if ('error' in result) return { error: result.error };
	if ('verdict' in result) {
		const { verdict, request } = result;
		return { verdict, digest: digestOf(verdict, request) };
	}
	// Only what had a digest can be the same.
	return { ...(earlier as Judged), same: true };
}

/** Checks the rows; resolves when all that was checked is written. */
export async function runBulk(run: Run): Promise<void> {
	const { rows, signal, resolver, concurrency } = run;
	const order = inOrder(run.write, Math.max(64, concurrency * WINDOW));
	const asked = new Map<BulkRequest, Held>();
	signal.addEventListener?.('abort', order.wake);

	async function* requests(): AsyncGenerator<BulkRequest, void> {
		for await (const row of rows) {
			await order.room();
			if (signal.aborted) return;
			const earlier = (await run.earlier?.take(row.input)) ?? null;
			const entry = order.hold(row, earlier);
			try {
				if (row.error !== undefined) throw row.error;
				const request = requestOf(row.input, earlier, run);
				asked.set(request, entry);
				yield request;
			} catch (error) {
				if (!(error instanceof InputError)) throw error;
				await order.settle(entry, { error });
			}
		}
	}

	for await (const result of preflightMany(requests(), { resolver, concurrency, signal })) {
		const entry = asked.get(result.request);
		asked.delete(result.request);
		if (entry === undefined) continue;
		await order.settle(entry, outcomeOf(result, entry));
	}
}
