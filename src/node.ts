/**
 * `maysend/node`: what needs Node: a resolver that speaks DNS over UDP and TCP.
 *
 * @module
 */

export type {
	AbortSignalLike,
	DnsAnswer,
	FailureAnswer,
	FailureReason,
	MxData,
	NegativeAnswer,
	RecordData,
	RecordsAnswer,
	RecordType,
	ResolveOptions,
	Resolver,
	SoaData,
} from './dns/resolver.ts';
export type { InputError } from './input/input-error.ts';
export { type SuffixListSource, suffixListSource } from './names/suffix-list-source.ts';
export { type NodeResolverOptions, nodeResolver } from './resolvers/node/node-resolver.ts';
