/**
 * The four schemas as plain JSON.
 *
 * The folder describes what goes in and comes out as JSON Schema; `shape.ts` ties each shape to its
 * type.
 *
 * @module
 */

import { transcript } from './dns.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';
import { relay, request } from './relay.ts';
import { verdict } from './verdict.ts';

/**
 * What `preflight` takes. Unknown keys are refused, as `preflight` does.
 *
 * @example
 * ```ts
 * import { requestSchema } from 'maysend/schemas';
 *
 * requestSchema.title; // 'Preflight request'
 * ```
 */
export const requestSchema: JsonSchema = /* @__PURE__ */ jsonSchema(request, {
	name: 'request',
	title: 'Preflight request',
	description: 'One sender configuration to judge: a From address, and the relay that is to send.',
});

/**
 * What `defineRelay` takes. Unknown keys are refused, as `defineRelay` does.
 *
 * @example
 * ```ts
 * import { relaySchema } from 'maysend/schemas';
 *
 * relaySchema.title; // 'Relay'
 * ```
 */
export const relaySchema: JsonSchema = /* @__PURE__ */ jsonSchema(relay, {
	name: 'relay',
	title: 'Relay',
	description:
		'A service that sends mail for others: where it sends from, what it asks domain owners to publish, whose return path and whose signature its mail carries.',
});

/**
 * What `preflight` returns. Fields may be added, so unknown ones are allowed.
 *
 * @example
 * ```ts
 * import { verdictSchema } from 'maysend/schemas';
 *
 * verdictSchema.title; // 'Verdict'
 * ```
 */
export const verdictSchema: JsonSchema = /* @__PURE__ */ jsonSchema(verdict, {
	name: 'verdict',
	title: 'Verdict',
	description:
		'What to do with a sender configuration, why, and what to change in DNS. Fields may be added.',
});

/**
 * What `recordResolver` writes and `replayResolver` reads.
 *
 * @example
 * ```ts
 * import { transcriptSchema } from 'maysend/schemas';
 *
 * transcriptSchema.title; // 'Transcript'
 * ```
 */
export const transcriptSchema: JsonSchema = /* @__PURE__ */ jsonSchema(transcript, {
	name: 'transcript',
	title: 'Transcript',
	description: 'DNS questions with their answers, sorted by name and type.',
});
