/**
 * `maysend/schemas`: JSON Schema (draft 2020-12) of what goes in and what comes out.
 *
 * @module
 */

export {
	relaySchema,
	requestSchema,
	transcriptSchema,
	verdictSchema,
} from './schemas/exported.ts';
export type { JsonSchema } from './schemas/json-schema.ts';
