/**
 * Shapes that cannot drift from the types they describe, and the words that go with them.
 *
 * @module
 */

import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding, StoredFinding } from '../findings/finding.ts';
import * as z from '../input/schema.ts';

/** A field that may be absent: marked, since a type without the field would do as well. */
interface MayBeAbsent<T> {
	readonly mayBeAbsent: T;
}

/**
 * A type as it is compared: without `readonly`, which a schema does not know, and fields that may be absent
 * marked. What was stored by another version may hold other codes, so a schema takes any.
 */
type Plain<T> = T extends FindingCode
	? string
	: T extends string
		? string extends T
			? string
			: T
		: T extends Finding
			? Plain<StoredFinding>
			: PlainValue<T>;

type PlainValue<T> = T extends readonly (infer Item)[]
	? number extends T['length']
		? Plain<Item>[]
		: { -readonly [Key in keyof T]: Plain<T[Key]> }
	: T extends object
		? {
				-readonly [Key in keyof T]-?: Record<never, never> extends Pick<T, Key>
					? MayBeAbsent<Plain<T[Key]>>
					: Plain<T[Key]>;
			}
		: T;

/** `unknown` where two types take the same values, else `never`. */
export type Agreeing<One, Other> = [Plain<One>] extends [Plain<Other>]
	? [Plain<Other>] extends [Plain<One>]
		? unknown
		: never
	: never;

/** Title and description of a part of a schema. */
export interface SchemaWords {
	/** Names the part, so that it is described once and referred to. */
	readonly id?: string;
	readonly title?: string;
	readonly description?: string;
}

/** The words of all shapes; a registry of its own, so that importing this changes nothing elsewhere. */
export const words: z.core.$ZodRegistry<SchemaWords> = z.registry<SchemaWords>();

/**
 * Takes a shape for a type if the two agree both ways, so that a field that is added, dropped or changed
 * in the type alone does not compile.
 *
 * @example
 * ```ts
 * const policy = shapeOf<Policy>()(z.enum(['none', 'quarantine', 'reject']));
 * ```
 */
export function shapeOf<T>(): <Shape extends z.ZodMiniType>(
	shape: Shape & Agreeing<z.output<Shape>, T>,
	about?: SchemaWords,
) => z.ZodMiniType<T> {
	return (shape, about) => {
		// Agreement was proven at compile time; what remains is `readonly`.
		const shaped = shape as unknown as z.ZodMiniType<T>;
		if (about !== undefined) words.add(shaped, about);
		return shaped;
	};
}

/** The same shape with words of its own. */
export function described<Shape extends z.ZodMiniType>(shape: Shape, description: string): Shape {
	// A copy: the shape may stand in several places with different words.
	const copy = z.clone(shape);
	words.add(copy, { description });
	return copy;
}

/** A whole number from 0, or from another least one. */
export function count(least = 0): z.ZodMiniType<number> {
	return z.int().check(z.minimum(least));
}

/** A share, 0 to 1. */
export function share(): z.ZodMiniType<number> {
	return z.number().check(z.minimum(0), z.maximum(1));
}
