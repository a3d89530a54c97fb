/**
 * A clock to turn by hand, and a resolver that says what it is told to and counts its questions.
 */

import type {
	AbortSignalLike,
	DnsAnswer,
	RecordType,
	ResolveOptions,
	Resolver,
} from '../../../src/dns/resolver.ts';
import {
	type CachedResolver,
	type CacheOptions,
	cachedResolver,
} from '../../../src/resolvers/cache/cached-resolver.ts';

/** The start of the clock: any time since 1970 will do. */
export const START = 1_750_000_000_000;

export interface Clock {
	readonly now: () => number;
	/** Lets seconds pass. */
	pass(seconds: number): void;
}

export function clock(): Clock {
	let time = START;
	return {
		now: () => time,
		pass(seconds) {
			time += seconds * 1000;
		},
	};
}

/** A resolver whose next answer can be set. */
export interface Told extends Resolver {
	/** What it says from now on. */
	say(answer: DnsAnswer): void;
	/** Every question it got, `TXT a.example`. */
	readonly asked: readonly string[];
	/** The signals that came with them. */
	readonly signals: readonly (AbortSignalLike | undefined)[];
}

export function told(first: DnsAnswer): Told {
	const asked: string[] = [];
	const signals: (AbortSignalLike | undefined)[] = [];
	let next = first;
	return {
		asked,
		signals,
		say(answer) {
			next = answer;
		},
		async resolve<T extends RecordType>(
			name: string,
			type: T,
			{ signal }: ResolveOptions = {},
		): Promise<DnsAnswer<T>> {
			asked.push(`${type} ${name}`);
			signals.push(signal);
			// The writer of a test gives an answer that fits its question.
			return next as DnsAnswer<T>;
		},
	};
}

/** A TXT answer. */
export function text(value: string, ttl?: number): DnsAnswer<'TXT'> {
	const rest = ttl === undefined ? {} : { ttl };
	return { outcome: 'records', records: [[value]], aliases: [], ...rest };
}

export interface Setting extends Clock {
	readonly behind: Told;
	readonly cached: CachedResolver;
	/** Asks for TXT at a.example. */
	ask(signal?: AbortSignalLike): Promise<DnsAnswer>;
}

/** A cache over a told resolver. */
export function setting(
	first: DnsAnswer,
	options: Omit<CacheOptions, 'now'> = {},
	time: Clock = clock(),
): Setting {
	const behind = told(first);
	const cached = cachedResolver(behind, { now: time.now, ...options });
	return {
		...time,
		behind,
		cached,
		ask: (signal) => cached.resolve('a.example', 'TXT', signal === undefined ? {} : { signal }),
	};
}
