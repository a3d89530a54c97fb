/**
 * DNS at a distance: every question that is under way at one moment is answered at the next, so that
 * round trips can be counted without a clock.
 *
 * @module
 */

import type { DnsAnswer, RecordType, ResolveOptions, Resolver } from '../../src/dns/resolver.ts';

/** A resolver that counts. */
export interface Distant {
	readonly resolver: Resolver;
	/** As `TYPE name`, in order. */
	readonly asked: string[];
	/** Questions whose signal was aborted before they were answered. */
	readonly cancelled: string[];
	readonly roundTrips: () => number;
}

/** Puts a resolver at a distance. */
export function distant(base: Resolver): Distant {
	const asked: string[] = [];
	const cancelled: string[] = [];
	let waiting: (() => void)[] = [];
	let roundTrips = 0;

	function trip(): Promise<void> {
		return new Promise((resolve) => {
			// All that is asked before the event loop turns travels together.
			if (waiting.length === 0) {
				setImmediate(() => {
					const arrived = waiting;
					waiting = [];
					roundTrips++;
					for (const answer of arrived) answer();
				});
			}
			waiting.push(resolve);
		});
	}

	return {
		asked,
		cancelled,
		roundTrips: () => roundTrips,
		resolver: {
			async resolve<T extends RecordType>(
				name: string,
				type: T,
				options: ResolveOptions = {},
			): Promise<DnsAnswer<T>> {
				const question = `${type} ${name}`;
				asked.push(question);
				options.signal?.addEventListener?.('abort', () => cancelled.push(question));
				await trip();
				return base.resolve(name, type);
			},
		},
	};
}
