/**
 * `maysend/export`: changes as text that DNS tools take.
 *
 * @module
 */

export type { RecordChange } from './dns/record-change.ts';
export type { RecordType, Transcript, TranscriptEntry } from './dns/resolver.ts';
export { type ExportFormat, type ExportOptions, exportChanges } from './export/export-changes.ts';
export type { ExportableChange } from './export/planned-set.ts';
export type { InputError } from './input/input-error.ts';
