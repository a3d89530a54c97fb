/**
 * Resolvers that are asked for names in the one form that DNS compares, however their callers write them.
 *
 * @module
 */

import { canonicalName } from '../names/domain-name.ts';
import type { DnsAnswer, RecordType, ResolveOptions, Resolver } from './resolver.ts';

/** Answers the question for a name in lower case without the final dot. */
export type Answering = <T extends RecordType>(
	name: string,
	type: T,
	options: ResolveOptions,
) => Promise<DnsAnswer<T>>;

/** Makes a resolver of a function. */
export function resolverOf(answer: Answering): Resolver {
	return { resolve: (name, type, options = {}) => answer(canonicalName(name), type, options) };
}
