import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { InputError } from '../../src/input/input-error.ts';
import { parseInput } from '../../src/input/schema.ts';

interface Relay {
	id: string;
	ranges?: string[] | undefined;
	selectors?: { name: string; bits?: number | undefined }[] | undefined;
	signs?: 'no' | 'unknown' | undefined;
}

const isRange = z.refine<string>((text) => text.includes('/'), {
	error: 'is not a range',
	params: { code: 'input.range-invalid' },
});

const schema: z.ZodMiniType<Relay> = z.strictObject({
	id: z.string().check(z.minLength(1)),
	ranges: z.optional(z.array(z.string().check(isRange))),
	selectors: z.optional(
		z.array(z.strictObject({ name: z.string(), bits: z.optional(z.number()) })),
	),
	signs: z.optional(z.enum(['no', 'unknown'])),
});

/** What `parseInput` throws for a value. */
function refusal(value: unknown, at = 'relay'): InputError {
	try {
		parseInput(schema, value, at, 'input.relay-invalid');
	} catch (error) {
		return error as InputError;
	}
	throw new Error('nothing was thrown');
}

describe('parseInput', () => {
	it.each([
		[{ id: 'a' }],
		[{ id: 'a', ranges: [] }],
		[
			{
				id: 'a',
				ranges: ['192.0.2.0/24'],
				selectors: [{ name: 's1', bits: 2048 }, { name: 's2' }],
			},
		],
		[{ id: '__proto__', signs: 'no' }],
	])('returns %j as it is', (value) => {
		expect(parseInput(schema, value, 'relay', 'input.relay-invalid')).toEqual(value);
	});

	it('returns a copy, so that the caller may change what they handed in', () => {
		const value = { id: 'a', ranges: ['192.0.2.0/24'] };
		const read = parseInput(schema, value, 'relay', 'input.relay-invalid');
		value.ranges.push('::/0');
		value.id = 'b';
		expect(read).toEqual({ id: 'a', ranges: ['192.0.2.0/24'] });
	});

	it.each([
		['a wrong type', { id: 5 }, 'input.relay-invalid', 'relay.id'],
		['a missing field', {}, 'input.relay-invalid', 'relay.id'],
		['a failed check', { id: '' }, 'input.relay-invalid', 'relay.id'],
		['a value of no enumeration', { id: 'a', signs: 'yes' }, 'input.relay-invalid', 'relay.signs'],
		['a text for a list', { id: 'a', ranges: '::/0' }, 'input.relay-invalid', 'relay.ranges'],
		[
			'an item of a list',
			{ id: 'a', ranges: ['::/0', 5] },
			'input.relay-invalid',
			'relay.ranges.1',
		],
		[
			'an item of an object of a list',
			{ id: 'a', selectors: [{ name: 's1' }, { name: 's2', bits: '1024' }] },
			'input.relay-invalid',
			'relay.selectors.1.bits',
		],
		[
			'a check with a code of its own',
			{ id: 'a', ranges: ['::/0', '192.0.2.1'] },
			'input.range-invalid',
			'relay.ranges.1',
		],
		['an unknown key', { id: 'a', rangs: [] }, 'input.unknown-option', 'relay.rangs'],
		[
			'an unknown key further in',
			{ id: 'a', selectors: [{ name: 's1', bit: 1 }] },
			'input.unknown-option',
			'relay.selectors.0.bit',
		],
		[
			'the first of several unknown keys',
			{ id: 'a', b: 1, c: 2 },
			'input.unknown-option',
			'relay.b',
		],
		[
			'a key that is no property',
			JSON.parse('{"id":"a","__proto__":{"signs":"no"}}'),
			'input.unknown-option',
			'relay.__proto__',
		],
		['no object', 'a', 'input.relay-invalid', 'relay'],
		['null', null, 'input.relay-invalid', 'relay'],
		['undefined', undefined, 'input.relay-invalid', 'relay'],
		['a list', [], 'input.relay-invalid', 'relay'],
		['a function', () => {}, 'input.relay-invalid', 'relay'],
		['not a number', Number.NaN, 'input.relay-invalid', 'relay'],
	])('names the field of %s', (_, value, code, path) => {
		const error = refusal(value);
		expect({ name: error.name, code: error.code, path: error.path }).toEqual({
			name: 'InputError',
			code,
			path,
		});
		expect(error.message.startsWith(`${path}: `)).toBe(true);
		expect(error.message.length).toBeGreaterThan(path.length + 2);
	});

	it('starts the path at the field where nothing stands before it', () => {
		expect(refusal({ id: 5 }, '').path).toBe('id');
		expect(refusal({ id: 'a', b: 1 }, '').path).toBe('b');
		expect(refusal(null, '').path).toBe('');
		expect(refusal(null, '').message).not.toMatch(/^:/);
	});

	it("says a check's own words", () => {
		expect(refusal({ id: 'a', ranges: ['192.0.2.1'] }).message).toBe(
			'relay.ranges.0: is not a range',
		);
	});

	it.each([
		['is no text', { code: 5 }],
		['is absent', {}],
	])('falls back to the code it was given when that of a check %s', (_, params) => {
		const odd: z.ZodMiniType<string> = z.string().check(z.refine(() => false, { params }));
		expect(() => parseInput(odd, 'a', 'from', 'input.from-invalid')).toThrowError(
			expect.objectContaining({ code: 'input.from-invalid', path: 'from' }),
		);
	});

	it('has a word for an issue without one', () => {
		const mute: z.ZodMiniType<string> = z.string().check(z.refine(() => false, { error: '' }));
		expect(() => parseInput(mute, 'a', 'from', 'input.from-invalid')).toThrowError(
			'from: not of the expected shape',
		);
	});
});
