/**
 * `maysend/testing`: DNS out of zone text, and answers written down and played back.
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
	Transcript,
	TranscriptEntry,
} from './dns/resolver.ts';
export { type Recorder, recordResolver, replayResolver } from './dns/transcript.ts';
export type { InputError } from './input/input-error.ts';
export type { PlannedFailure } from './testing/parse-zone.ts';
export { type ZoneOptions, zoneResolver } from './testing/zone.ts';
export { zoneFromTranscript } from './testing/zone-from-transcript.ts';
