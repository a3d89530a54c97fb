/**
 * Options that a caller got wrong, values that throw when they are read, and anything at all.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRefusal, outcomeOf, sound } from './handed-in.ts';
import { service } from './judged.ts';

describe('options', () => {
	it.each([
		['null', null, 'input.option-invalid', 'options'],
		['nothing', undefined, 'input.option-invalid', 'options'],
		['a list', [], 'input.option-invalid', 'options'],
		['no resolver', {}, 'input.option-invalid', 'options.resolver'],
		['null for a resolver', { resolver: null }, 'input.option-invalid', 'options.resolver'],
		[
			'a resolver that cannot resolve',
			{ resolver: { resolve: 'yes' } },
			'input.option-invalid',
			'options.resolver',
		],
		[
			'a function for a resolver',
			{ resolver: () => null },
			'input.option-invalid',
			'options.resolver',
		],
	])('are refused: %s', (_, options, code, path) =>
		expectRefusal(code, path, sound, () => options),
	);

	it.each([
		['a signal that is none', { signal: {} }, 'input.option-invalid', 'signal'],
		['null for a signal', { signal: null }, 'input.option-invalid', 'signal'],
		[
			'a text for mailboxDomains',
			{ mailboxDomains: 'a.example' },
			'input.option-invalid',
			'mailboxDomains',
		],
		[
			'a number among mailboxDomains',
			{ mailboxDomains: ['a.example', 7] },
			'input.option-invalid',
			'mailboxDomains.1',
		],
		[
			'an address among mailboxDomains',
			{ mailboxDomains: ['ü@a.example'] },
			'input.domain-invalid',
			'mailboxDomains.0',
		],
		[
			'the root among mailboxDomains',
			{ mailboxDomains: ['a.example', '.'] },
			'input.domain-invalid',
			'mailboxDomains.1',
		],
		['half a question', { maxQuestions: 0.5 }, 'input.option-invalid', 'maxQuestions'],
		['fewer than no questions', { maxQuestions: -1 }, 'input.option-invalid', 'maxQuestions'],
		['NaN questions', { maxQuestions: Number.NaN }, 'input.option-invalid', 'maxQuestions'],
		[
			'questions without end',
			{ maxQuestions: Number.POSITIVE_INFINITY },
			'input.option-invalid',
			'maxQuestions',
		],
		['a text for maxQuestions', { maxQuestions: '600' }, 'input.option-invalid', 'maxQuestions'],
		['a negative lookahead', { lookahead: -1 }, 'input.option-invalid', 'lookahead'],
		['a bigint for lookahead', { lookahead: 1n }, 'input.option-invalid', 'lookahead'],
		['a text for onProgress', { onProgress: 'log' }, 'input.option-invalid', 'onProgress'],
		['a key too many', { timeout: 5 }, 'input.unknown-option', 'timeout'],
		['a gate', { gate: {} }, 'input.unknown-option', 'gate'],
	])('are refused with %s', (_, part, code, path) =>
		expectRefusal(code, `options.${path}`, sound, (resolver) => ({ resolver, ...part })),
	);

	// Names that DNS cannot hold are no domains; today only letters outside ASCII are looked at.
	it.each(['a b', 'a..example', 'info@gmail.example', 'x'.repeat(64)])(
		'are refused with the mailbox domain %s',
		(name) =>
			expectRefusal('input.domain-invalid', 'options.mailboxDomains.0', sound, (resolver) => ({
				resolver,
				mailboxDomains: [name],
			})),
	);
});

const trap = (what: string): never => {
	throw new RangeError(what);
};

describe('a request that throws when it is read', () => {
	const traps: readonly (readonly [string, unknown, unknown?])[] = [
		[
			'From',
			{
				get from() {
					return trap('from');
				},
				relay: service,
			},
		],
		[
			'the relay',
			{
				from: 'a@b.example',
				get relay() {
					return trap('relay');
				},
			},
		],
		[
			'a field of the relay',
			{
				...sound,
				relay: {
					...service,
					get sources() {
						return trap('sources');
					},
				},
			},
		],
		['its keys', new Proxy({}, { ownKeys: () => trap('keys') })],
	];

	// Law 8: nothing but an InputError may be thrown.
	it.each(traps)('is refused as any other: %s', async (_, request) => {
		const { error, asked } = await outcomeOf(request);
		expect(asked).toEqual([]);
		expect(error).toMatchObject({ name: 'InputError', path: expect.any(String) });
	});

	it('is refused as any other: an option', async () => {
		const { error } = await outcomeOf(sound, () => ({
			get resolver() {
				return trap('resolver');
			},
		}));
		expect(error).toMatchObject({ name: 'InputError', path: expect.any(String) });
	});
});

describe('anything at all', () => {
	const anything = fc.anything({
		withBigInt: true,
		withDate: true,
		withMap: true,
		withSet: true,
		withNullPrototype: true,
		withObjectString: true,
		withSparseArray: true,
		withTypedArray: true,
	});
	const odd = fc.oneof(
		anything,
		fc.record({
			from: fc.oneof(anything, fc.constant('a@b.example')),
			relay: fc.oneof(anything, fc.constant(service)),
		}),
		fc.record({
			from: fc.constant('a@b.example'),
			relay: fc.record({
				id: fc.string(),
				name: fc.string(),
				sources: anything,
				returnPath: anything,
				dkim: anything,
			}),
		}),
		fc.record({
			from: fc.constant('a@b.example'),
			relay: fc.constant(service),
			receivers: anything,
			gate: anything,
		}),
	);

	it('is a request, or refused with code and path before anything is asked', async () => {
		await fc.assert(
			fc.asyncProperty(odd, async (request) => {
				const { error, asked } = await outcomeOf(request);
				if (error === null) return;
				expect(error).toMatchObject({
					name: 'InputError',
					code: expect.stringMatching(/^input\.[a-z-]+$/),
					path: expect.any(String),
				});
				expect(asked).toEqual([]);
			}),
			{ numRuns: 400 },
		);
	});

	it('is a set of options, or refused with code and path before anything is asked', async () => {
		const part = fc.record(
			{
				signal: anything,
				mailboxDomains: fc.oneof(anything, fc.array(fc.string())),
				maxQuestions: fc.oneof(anything, fc.nat(20)),
				lookahead: anything,
				onProgress: anything,
			},
			{ requiredKeys: [] },
		);
		await fc.assert(
			fc.asyncProperty(fc.oneof(anything, part), async (options) => {
				const { error, asked } = await outcomeOf(sound, (resolver) =>
					typeof options === 'object' && options !== null ? { resolver, ...options } : options,
				);
				if (error === null) return;
				expect(error).toMatchObject({
					name: 'InputError',
					path: expect.stringMatching(/^options/),
				});
				expect(asked).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});
});
