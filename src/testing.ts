/**
 * `maysend/testing`: DNS out of zone text, and answers written down and played back.
 *
 * @module
 */

export type * from './dns/resolver.ts';
export type { InputError } from './input/input-error.ts';
export { type Recorder, recordResolver, replayResolver } from './resolvers/transcript.ts';
export type { PlannedFailure } from './resolvers/zone/parse-zone.ts';
export { zoneFromTranscript } from './resolvers/zone/zone-from-transcript.ts';
export { type ZoneOptions, zoneResolver } from './resolvers/zone/zone-resolver.ts';
