/**
 * A resolver that keeps at most so many questions under way, and tells how many were answered.
 *
 * @module
 */

import type { DnsAnswer, RecordType, ResolveOptions, Resolver } from './resolver.ts';
import { CANCELLED } from './send.ts';

/** How {@link observedResolver} behaves. */
export interface Observation {
	/** Questions under way at once, at least 1. */
	readonly atOnce: number;
	readonly onProgress: ((progress: { readonly answers: number }) => void) | undefined;
}

/** Wraps a resolver; questions beyond the limit wait their turn, in order. */
export function observedResolver(
	resolver: Resolver,
	{ atOnce, onProgress }: Observation,
): Resolver {
	const waiting: (() => void)[] = [];
	let running = 0;
	let answers = 0;

	function turn(): Promise<void> {
		if (running < atOnce) {
			running++;
			return Promise.resolve();
		}
		return new Promise((resolve) => waiting.push(resolve));
	}

	function done(): void {
		const next = waiting.shift();
		if (next === undefined) running--;
		else next();
		answers++;
		try {
			onProgress?.({ answers });
		} catch {
			// Progress is told, not asked: what a listener throws must not look like a failure of DNS.
		}
	}

	return {
		async resolve<T extends RecordType>(
			name: string,
			type: T,
			options?: ResolveOptions,
		): Promise<DnsAnswer<T>> {
			await turn();
			try {
				// The check may have ended while this question waited its turn.
				if (options?.signal?.aborted) return CANCELLED;
				return await resolver.resolve(name, type, options);
			} finally {
				done();
			}
		},
	};
}
