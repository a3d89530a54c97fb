/**
 * The window of a run of preflights: what was taken from the source and not yet handed on.
 *
 * The only thing `preflightMany` keeps, so that its memory does not grow with the number of requests.
 *
 * @module
 */

import type { PreflightRequest } from '../request.ts';
import { openDesk } from './many-desk.ts';
import type { Plan, PreflightManyResult, Source } from './many-plan.ts';

function iteratorOf<R>(source: Source<R>): Iterator<R> | AsyncIterator<R> {
	return Symbol.asyncIterator in source
		? source[Symbol.asyncIterator]()
		: source[Symbol.iterator]();
}

/** Lets one waiter go on; ringing when nobody waits is forgotten. */
function doorbell(): { wait(): Promise<void>; ring(): void } {
	let open = (): void => {};
	return {
		wait: () =>
			new Promise((resolve) => {
				open = resolve;
			}),
		ring: () => open(),
	};
}

/** What was taken from the source, and the way to take more. */
export interface Window<R extends PreflightRequest> {
	/** Takes requests until the window is full, or the source or the run is at its end. */
	fill(): void;
	/** The next result, or `null` when there are no more; call one at a time. */
	next(): Promise<PreflightManyResult<R> | null>;
	/** Drops what is under way and closes the source; rejects with what the source throws at that. */
	close(): Promise<void>;
	/** What the source threw, if it did. */
	readonly failure: { readonly error: unknown } | undefined;
}

/** Opens the window of a run; the source is not touched before it is filled. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure, since all of it shares the source and its end.
export function openWindow<R extends PreflightRequest>(requests: Source<R>, plan: Plan): Window<R> {
	const { signal } = plan;
	const bell = doorbell();
	const desk = openDesk<R>(plan, { onEnd: bell.ring, onTrouble: stopFor });
	let source: Iterator<R> | AsyncIterator<R> | undefined;
	let failure: { readonly error: unknown } | undefined;
	let isPulling = false;
	let isSourceDone = false;

	function stopFor(error: unknown): void {
		failure ??= { error };
	}

	/** Whether more is to be taken. */
	function isOpen(): boolean {
		return !isSourceDone && failure === undefined && signal?.aborted !== true;
	}

	function onAbort(): void {
		desk.abandon();
		bell.ring();
	}

	/** Takes one request; one that comes after the end of the run is not looked at. */
	async function pullOne(): Promise<void> {
		try {
			source ??= iteratorOf(requests);
			const step = await source.next();
			if (step.done === true) isSourceDone = true;
			else if (isOpen()) desk.accept(step.value);
		} catch (error) {
			isSourceDone = true;
			stopFor(error);
		}
	}

	async function pull(): Promise<void> {
		isPulling = true;
		while (isOpen() && desk.load < plan.concurrency) await pullOne();
		isPulling = false;
		bell.ring();
	}

	function fill(): void {
		if (!isPulling) void pull();
	}

	async function closeSource(): Promise<void> {
		if (source === undefined || isSourceDone) return;
		isSourceDone = true;
		try {
			const closing = source.return?.();
			// A source that is just producing answers only afterwards; nobody waits for it.
			if (isPulling) Promise.resolve(closing).catch(() => {});
			else await closing;
		} catch (error) {
			if (failure === undefined) throw error;
		}
	}

	signal?.addEventListener?.('abort', onAbort);
	return {
		fill,
		async next(): Promise<PreflightManyResult<R> | null> {
			for (;;) {
				fill();
				// A signal that can only be looked at tells of an abort here.
				if (signal?.aborted) desk.abandon();
				const result = desk.take();
				if (result !== undefined) return result;
				if (desk.underWay === 0 && !(isPulling && isOpen())) return null;
				await bell.wait();
			}
		},
		async close(): Promise<void> {
			signal?.removeEventListener?.('abort', onAbort);
			desk.abandon();
			await closeSource();
		},
		get failure() {
			return failure;
		},
	};
}
