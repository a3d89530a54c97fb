/**
 * `maysend/node`: what needs Node: a resolver that speaks DNS over UDP and TCP.
 *
 * @module
 */

export type * from './dns/resolver.ts';
export type { InputError } from './input/input-error.ts';
export { type SuffixListSource, suffixListSource } from './names/suffix-list-source.ts';
export type {
	CachedResolver,
	CacheOptions,
	CacheStatistics,
	CacheStore,
} from './resolvers/cache/cached-resolver.ts';
export { type LiveResolverOptions, liveResolver } from './resolvers/node/live-resolver.ts';
export { type NodeResolverOptions, nodeResolver } from './resolvers/node/node-resolver.ts';
