/**
 * The preflights of a run that are under way, and the results that wait to be taken.
 *
 * @module
 */

import type { Resolver } from '../../dns/resolver.ts';
import type { InputError } from '../../input/input-error.ts';
import { preflight } from '../preflight.ts';
import type { PreflightRequest } from '../request.ts';
import { type Abandonable, abandonable } from './abandonable.ts';
import type { Plan, PreflightManyResult } from './many-plan.ts';

/** Tests the name: two copies of the package have two classes. */
function isInputError(error: unknown): error is InputError {
	return error instanceof Error && error.name === 'InputError';
}

/** A counter of the run, told to the listener after each request that ended. */
function tally(listener: Plan['onProgress']): {
	take(): number;
	end(result: PreflightManyResult): void;
} {
	const progress = { taken: 0, done: 0, failed: 0, retry: 0 };
	return {
		take: () => progress.taken++,
		end(result): void {
			progress.done++;
			if ('error' in result) progress.failed++;
			else if (result.verdict.decision === 'retry') progress.retry++;
			try {
				listener?.({ ...progress });
			} catch {
				// Progress is told, not asked.
			}
		},
	};
}

/** Checks under way and results that wait to be taken. */
export interface Desk<R extends PreflightRequest> {
	/** Starts a preflight. */
	accept(request: R): void;
	/** The first result that waits, if one does. */
	take(): PreflightManyResult<R> | undefined;
	/** Drops what is under way, as if it had not been accepted. */
	abandon(): void;
	/** Preflights whose result is still to come. */
	readonly underWay: number;
	/** Those and the results that wait. */
	readonly load: number;
}

/** Whom a desk tells what happens. */
export interface DeskListener {
	onEnd(): void;
	/** A preflight ended with something else than it may: a fault of the library. */
	onTrouble(error: unknown): void;
}

/** Opens a desk. */
export function openDesk<R extends PreflightRequest>(
	{ onProgress, shared }: Plan,
	{ onEnd, onTrouble }: DeskListener,
): Desk<R> {
	const progress = tally(onProgress);
	const finished: PreflightManyResult<R>[] = [];
	const underWay = new Set<Abandonable>();

	async function judge(
		index: number,
		request: R,
		resolver: Resolver,
	): Promise<PreflightManyResult<R> | null> {
		try {
			return { index, request, verdict: await preflight(request, { ...shared, resolver }) };
		} catch (error) {
			if (isInputError(error)) return { index, request, error };
			onTrouble(error);
			return null;
		}
	}

	async function accept(request: R): Promise<void> {
		const index = progress.take();
		const dns = abandonable(shared.resolver);
		underWay.add(dns);
		const result = await judge(index, request, dns.resolver);
		// Dropped in its last steps, after the last answer.
		if (!underWay.delete(dns)) return;
		if (result !== null) {
			finished.push(result);
			progress.end(result);
		}
		onEnd();
	}

	return {
		accept: (request) => void accept(request),
		take: () => finished.shift(),
		abandon(): void {
			for (const dns of underWay) dns.abandon();
			underWay.clear();
		},
		get underWay() {
			return underWay.size;
		},
		get load() {
			return underWay.size + finished.length;
		},
	};
}
