/**
 * A shape that says more or less than its type does not compile: the lines below that must not are
 * marked, and a mark without an error is one itself.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { type Agreeing, described, shapeOf, words } from '../../src/schemas/shape.ts';

interface Thing {
	readonly name: string;
	readonly sizes: readonly number[];
	readonly color?: 'red' | 'blue';
}

const name = z.string();
const sizes = z.array(z.number());
const color = z.exactOptional(z.enum(['red', 'blue']));

/** `unknown` and `never` as values that can be compared. */
type Holds<One, Other> = [Agreeing<One, Other>] extends [never] ? false : true;

describe('a shape and its type', () => {
	it('agree, or do not compile', () => {
		const shape = shapeOf<Thing>()(z.object({ name, sizes, color }));
		expect(z.safeParse(shape, { name: 'x', sizes: [1] }).success).toBe(true);
		// @ts-expect-error a field is missing in the shape
		shapeOf<Thing>()(z.object({ name, color }));
		// @ts-expect-error a field that may be absent is missing in the shape
		shapeOf<Thing>()(z.object({ name, sizes }));
		// @ts-expect-error the shape knows a field that the type has not
		shapeOf<Thing>()(z.object({ name, sizes, color, weight: z.number() }));
		// @ts-expect-error the shape has fewer values
		shapeOf<Thing>()(z.object({ name, sizes, color: z.exactOptional(z.literal('red')) }));
		// @ts-expect-error the shape wants what may be absent
		shapeOf<Thing>()(z.object({ name, sizes, color: z.enum(['red', 'blue']) }));
		// @ts-expect-error the shape takes null
		shapeOf<Thing>()(z.object({ name: z.nullable(name), sizes, color }));
	});

	it('are compared deeply', () => {
		const same: Holds<Verdict, Verdict> = true;
		const other: Holds<Verdict, Omit<Verdict, 'alternatives'>> = false;
		const deeper: Holds<Verdict, Verdict & { readonly spf: { readonly state: 'denied' } }> = false;
		const tuples: Holds<readonly [number, number], readonly number[]> = false;
		expect([same, other, deeper, tuples]).toEqual([true, false, false, false]);
	});

	it('may be described differently in different places', () => {
		const [one, other] = [described(name, 'one'), described(name, 'other')];
		expect(words.get(one)).toEqual({ description: 'one' });
		expect(words.get(other)).toEqual({ description: 'other' });
		expect(words.get(name)).toBeUndefined();
	});
});
