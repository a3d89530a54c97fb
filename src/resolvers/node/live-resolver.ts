/**
 * Live DNS in one line: `nodeResolver` behind a cache, with Node's clock and timers.
 *
 * @module
 */

import { setTimeout } from 'node:timers/promises';
import { object } from '../../input/fields.ts';
import {
	type CachedResolver,
	type CacheOptions,
	cachedResolver,
} from '../cache/cached-resolver.ts';
import { type NodeResolverOptions, nodeResolver } from './node-resolver.ts';

/** How {@link liveResolver} asks, and what it keeps. */
export interface LiveResolverOptions extends NodeResolverOptions {
	/** Of the cache: how much it keeps and for how long, and a `store` that several machines share. */
	readonly cache?: Omit<CacheOptions, 'now' | 'delay'>;
}

/** Does not keep the process from ending. */
function delay(ms: number): Promise<unknown> {
	return setTimeout(ms, undefined, { ref: false });
}

/**
 * A resolver for live DNS that keeps answers for their TTL. Make one, and hand it to every call.
 *
 * @throws {InputError} `input.option-invalid` or `input.unknown-option` with the path of the option.
 *
 * @example
 * ```ts
 * import { liveResolver } from 'maysend/node';
 *
 * const resolver = liveResolver();
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc2308.html RFC 2308}
 */
export function liveResolver(options: LiveResolverOptions = {}): CachedResolver {
	const { cache = {}, ...asking } = object(options, 'options') as LiveResolverOptions;
	object(cache, 'options.cache');
	return cachedResolver(nodeResolver(asking), { ...cache, now: Date.now, delay });
}
