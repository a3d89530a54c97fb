/**
 * Checks what a caller passed against a schema: relays, and the shapes of JSON Schemas (only importer of zod).
 *
 * @module
 */

import * as z from 'zod/mini';
import { alternatives, didYouMean } from './fields.ts';
import { InputError, type InputErrorCode } from './input-error.ts';

// By name, and not as one object `z`: a bundle would then carry all of zod, with its messages in every language.
export {
	array,
	boolean,
	clone,
	type core,
	custom,
	discriminatedUnion,
	enum,
	exactOptional,
	int,
	json,
	lazy,
	literal,
	lt,
	maximum,
	maxLength,
	minimum,
	minLength,
	NEVER,
	nullable,
	number,
	object,
	type output,
	partialRecord,
	pipe,
	record,
	refine,
	regex,
	registry,
	string,
	toJSONSchema,
	transform,
	tuple,
	union,
	type ZodMiniExactOptional,
	type ZodMiniType,
} from 'zod/mini';

/** An object without other keys than these; one that is not known is told with the nearest that is. */
export function strictObject<Shape extends z.core.$ZodShape>(
	shape: Shape,
): z.ZodMiniObject<Shape, z.core.$strict> {
	const keys = Object.keys(shape);
	return z.strictObject(shape, {
		error: (issue) =>
			issue.code === 'unrecognized_keys'
				? `is not known${didYouMean(issue.keys[0] ?? '', keys)}`
				: undefined,
	});
}

/** The code a check gave its own issue, `z.refine(…, { params: { code: 'input.…' } })`. */
function ownCode(issue: z.core.$ZodIssue | undefined): InputErrorCode | undefined {
	const code: unknown = issue?.code === 'custom' ? issue.params?.['code'] : undefined;
	return code === 'input.range-invalid' ? code : undefined;
}

/** The bound of a text, a list or a number. */
function isLength({ origin }: { readonly origin: string }): boolean {
	return origin === 'string' || origin === 'array';
}

/** What an issue says: the words of its schema, else those for its kind, as zod has none without a language. */
function wordsOf(issue: z.core.$ZodIssue | undefined): string | undefined {
	if (issue === undefined || issue.message !== 'Invalid input') return issue?.message;
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined ? 'is missing' : `must be of type ${issue.expected}`;
		case 'invalid_value':
			return `must be ${alternatives(issue.values)}`;
		case 'too_small':
			return `must be ${isLength(issue) ? 'of length ' : ''}${issue.minimum} or more`;
		case 'too_big':
			return `must be ${isLength(issue) ? 'of length ' : ''}${issue.maximum} or less`;
		case 'invalid_union':
			return issue.inclusive !== false && issue.options !== undefined
				? `must be ${alternatives(issue.options)}`
				: undefined;
		default:
			return undefined;
	}
}

/** `null` where the value cannot be read: a caller's getter may throw. */
function read<T>(schema: z.ZodMiniType<T>, value: unknown): z.core.util.SafeParseResult<T> | null {
	try {
		return z.safeParse(schema, value, { reportInput: true });
	} catch {
		return null;
	}
}

/**
 * Returns the value as the schema describes it.
 *
 * @throws {InputError} with the first issue: `input.unknown-option` for a key the schema does not know,
 * the code a check carries in its `params`, else `code`; `path` is `at` followed by the keys to the field.
 */
export function parseInput<T>(
	schema: z.ZodMiniType<T>,
	value: unknown,
	at: string,
	code: InputErrorCode,
): T {
	const result = read(schema, value);
	if (result?.success) return result.data;
	const issue = result?.error.issues[0];
	const keys = [...(issue?.path ?? [])].map(String);
	const isUnknownKey = issue?.code === 'unrecognized_keys';
	if (isUnknownKey) keys.push(issue.keys[0] ?? '');
	const path = [at, ...keys].filter((key) => key !== '').join('.');
	throw new InputError(
		isUnknownKey ? 'input.unknown-option' : (ownCode(issue) ?? code),
		path,
		wordsOf(issue) || 'not of the expected shape',
	);
}
