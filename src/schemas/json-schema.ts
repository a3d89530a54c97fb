/**
 * JSON Schema of a shape (draft 2020-12), as plain JSON.
 *
 * @module
 */

import type { Json } from '../findings/finding.ts';
import * as z from '../input/schema.ts';
import { describeRelay, type SchemaPart } from './relay-words.ts';
import { words } from './shape.ts';

/** A JSON Schema; plain JSON. */
export interface JsonSchema {
	readonly $schema: string;
	/** A name, not an address: nothing is to be fetched from it. */
	readonly $id: string;
	readonly title: string;
	readonly description: string;
	readonly [keyword: string]: Json;
}

/** What heads a schema. */
export interface Heading {
	readonly name: string;
	readonly title: string;
	readonly description: string;
}

/** Zod writes the limits of JavaScript's numbers out where there is none; they say nothing. */
function withoutLimitsOfNumbers(schema: z.core.JSONSchema.BaseSchema): void {
	if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
	if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/**
 * Makes the schema of a shape. Fields that the shape does not name are allowed where its type is one to
 * which fields may be added, and refused where the library refuses them itself.
 */
export function jsonSchema(
	shape: z.ZodMiniType,
	{ name, title, description }: Heading,
): JsonSchema {
	const schema = z.toJSONSchema(shape, {
		io: 'input',
		target: 'draft-2020-12',
		metadata: words,
		override: ({ jsonSchema: part }) => withoutLimitsOfNumbers(part),
	});
	// A copy: two parts of a schema may share what is described below.
	const { $schema, ...rest } = JSON.parse(JSON.stringify(schema)) as { [keyword: string]: Json };
	const relay = (rest['$defs'] as { relay?: SchemaPart } | undefined)?.relay;
	if (relay !== undefined) describeRelay(relay);
	return {
		$schema: String($schema),
		$id: `urn:maysend:schema:${name}`,
		title,
		description,
		...rest,
	};
}
