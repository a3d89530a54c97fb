/**
 * A resolver that can be left: from then on nobody hears of its answers.
 *
 * A check whose verdict nobody wants any more would otherwise go on to judge what DNS did not say, and
 * that costs most of all. One that is never answered costs nothing; it is forgotten as a whole.
 *
 * @module
 */

import { type Cancellation, cancellation } from '../../dns/abort.ts';
import type { DnsAnswer, RecordType, ResolveOptions, Resolver } from '../../dns/resolver.ts';

/** A resolver, and the way to leave it. */
export interface Abandonable {
	readonly resolver: Resolver;
	/** Calls off the questions under way, and leaves those who asked without an answer. */
	abandon(): void;
}

function never(): Promise<never> {
	return new Promise(() => {});
}

/** Wraps a resolver. */
export function abandonable(resolver: Resolver): Abandonable {
	const open = new Set<Cancellation>();
	let isAbandoned = false;

	/** A signal for each question: on one for all, many listeners would look like a leak to the runtime. */
	async function ask<T extends RecordType>(
		name: string,
		type: T,
		options: ResolveOptions,
	): Promise<DnsAnswer<T>> {
		const own = cancellation(options.signal);
		if (own === null) return resolver.resolve(name, type, options);
		open.add(own);
		try {
			return await resolver.resolve(name, type, { ...options, signal: own.signal });
		} finally {
			open.delete(own);
			own.release();
		}
	}

	return {
		resolver: {
			async resolve<T extends RecordType>(
				name: string,
				type: T,
				options: ResolveOptions = {},
			): Promise<DnsAnswer<T>> {
				try {
					const answer = isAbandoned ? await never() : await ask(name, type, options);
					return isAbandoned ? await never() : answer;
				} catch (error) {
					return isAbandoned ? await never() : Promise.reject(error);
				}
			},
		},
		abandon(): void {
			isAbandoned = true;
			for (const own of open) own.cancel();
		},
	};
}
