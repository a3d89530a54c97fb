/**
 * `maysend wait`: looks at changes until they have arrived.
 *
 * @module
 */

import type { Resolver } from '../dns/resolver.ts';
import { InputError } from '../input/input-error.ts';
import { renderTracking } from '../report/engine-reports.ts';
import { safeJson } from '../report/escape.ts';
import { trackChanges } from '../track/track-changes.ts';
import type { ChangeState, TrackableChange, Tracking } from '../track/tracking.ts';
import type { WaitLine } from './command-line.ts';
import { STATUS_INTERRUPTED, STATUS_NO_ANSWER, STATUS_OK } from './exit-status.ts';
import { jsonFile, resolverFor } from './files.ts';
import type { Io } from './io.ts';
import { layoutFor } from './locale.ts';

/** Something is wrong, and waiting does not mend it. */
const STATUS_WRONG = 2;
const WRONG: readonly ChangeState[] = ['different', 'misplaced', 'in-conflict'];

/** The changes of a verdict, of several relays' result, or a list of changes. */
async function changesOf(file: string, io: Io): Promise<readonly TrackableChange[]> {
	const value = await jsonFile(file, 'file', io);
	const changes: unknown = Array.isArray(value)
		? value
		: typeof value === 'object' && value !== null && Reflect.get(value, 'changes');
	if (Array.isArray(changes)) return changes;
	const message = `${file} holds no changes: write them with "maysend check --format json > ${file}"`;
	throw new InputError('input.change-invalid', 'file', message);
}

function statusOf({ sum, changes }: Tracking): number {
	if (sum === 'all') return STATUS_OK;
	const isWrong = sum === 'regressed' || changes.some(({ state }) => WRONG.includes(state));
	return isWrong ? STATUS_WRONG : STATUS_NO_ANSWER;
}

/** One line on a terminal for each look that shows something new. */
function tell(tracking: Tracking, before: Tracking | null, line: WaitLine, io: Io): void {
	if (io.errorColumns === undefined || line.format === 'json') return;
	const states = ({ changes }: Tracking): string => changes.map(({ state }) => state).join(' ');
	if (before !== null && states(before) === states(tracking)) return;
	io.stderr(`${renderTracking(tracking, { ...layoutFor(line, io), color: false })}\n`);
}

interface Looking {
	readonly changes: readonly TrackableChange[];
	readonly resolver: Resolver;
	readonly authority: Resolver | null;
}

/** Looks until everything is published, time is up, or an interrupt. */
async function lookOn(
	{ changes, resolver, authority }: Looking,
	line: WaitLine,
	isInterrupted: () => boolean,
	io: Io,
): Promise<Tracking> {
	const end = io.now() + line.timeout * 1000;
	let previous: { readonly tracking: Tracking; readonly at: number } | null = null;
	for (;;) {
		const tracking: Tracking = await trackChanges(changes, {
			resolver,
			now: io.now,
			...(authority === null ? {} : { authority }),
			...(previous === null ? {} : { previous }),
		});
		tell(tracking, previous?.tracking ?? null, line, io);
		const left = end - io.now();
		if (tracking.sum === 'all' || left <= 0 || isInterrupted()) return tracking;
		previous = { tracking, at: io.now() };
		await io.sleep(Math.min(left, tracking.next * 1000));
	}
}

/** Waits for changes; returns the exit status. */
export async function wait(line: WaitLine, io: Io): Promise<number> {
	const changes = await changesOf(line.file, io);
	const resolver = await resolverFor({ ...line, whatIf: [] }, io);
	const authority = line.authoritative ? io.authority() : null;
	let isInterrupted = false;
	const release = io.onInterrupt(() => {
		isInterrupted = true;
	});
	try {
		const tracking = await lookOn({ changes, resolver, authority }, line, () => isInterrupted, io);
		io.stdout(
			line.format === 'json'
				? `${safeJson(tracking)}\n`
				: renderTracking(tracking, layoutFor(line, io)),
		);
		return isInterrupted ? STATUS_INTERRUPTED : statusOf(tracking);
	} finally {
		release();
	}
}
