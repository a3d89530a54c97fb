/**
 * What a caller may hand in, and the limits a caller sets.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost, type SpfCheck } from '../../src/spf/check-host.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { checked, lines, listening, txt } from './checked.ts';

describe('input', () => {
	const resolver = zoneResolver(txt('x.example', 'v=spf1 -all'));
	const fine: SpfCheck = { ip: '192.0.2.1', domain: 'x.example' };

	it.each<[unknown, unknown, string, string]>([
		[{ ip: '192.0.2.1' }, {}, 'input.request-invalid', ''],
		[{ ...fine, ip: '' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: '192.0.2' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: '192.0.2.256' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: '192.0.2.01' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: '192.0.2.1/32' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: ' 192.0.2.1' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: '192.0.2.1:25' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: '[2001:db8::1]' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: 'fe80::1%eth0' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: 'mail.x.example' }, {}, 'input.address-invalid', 'ip'],
		[{ domain: 'x.example' }, {}, 'input.address-invalid', 'ip'],
		[{ ...fine, ip: 3221225985 }, {}, 'input.request-invalid', 'ip'],
		[{ ...fine, sender: null }, {}, 'input.request-invalid', 'sender'],
		[{ ...fine, domain: 1 }, {}, 'input.request-invalid', 'domain'],
		[{ ...fine, helo: {} }, {}, 'input.request-invalid', 'helo'],
		[{ ...fine, receiver: [] }, {}, 'input.request-invalid', 'receiver'],
		[{ ...fine, time: 'now' }, {}, 'input.request-invalid', 'time'],
		[{ ...fine, time: Number.NaN }, {}, 'input.request-invalid', 'time'],
		[{ ...fine, strict: true }, {}, 'input.unknown-option', 'strict'],
		[fine, { timeout: 1 }, 'input.unknown-option', 'options.timeout'],
		[fine, { maxQuestions: -1 }, 'input.option-invalid', 'options.maxQuestions'],
		[fine, { maxQuestions: 1.5 }, 'input.option-invalid', 'options.maxQuestions'],
		[
			fine,
			{ maxQuestions: Number.POSITIVE_INFINITY },
			'input.option-invalid',
			'options.maxQuestions',
		],
		[fine, { maxQuestions: '9' }, 'input.option-invalid', 'options.maxQuestions'],
		[fine, { maxVoidLookups: Number.NaN }, 'input.option-invalid', 'options.maxVoidLookups'],
		[fine, { resolver: undefined }, 'input.option-invalid', 'options.resolver'],
		[fine, { resolver: {} }, 'input.option-invalid', 'options.resolver'],
		[null, {}, 'input.request-invalid', ''],
	])('refuses %j with %j', async (check, options, code, path) => {
		const listened = listening(resolver);
		const given = { resolver: listened.resolver, ...(options as object) };
		await expect(checkHost(check as SpfCheck, given)).rejects.toMatchObject({
			name: 'InputError',
			code,
			path,
		});
		expect(listened.asked).toEqual([]);
	});

	it('reads the fields of a class and of an object of defaults, each once', async () => {
		class Check {
			reads = 0;
			readonly domain = 'x.example';
			get ip(): string {
				this.reads++;
				return '192.0.2.1';
			}
		}
		const inherited = Object.create({ resolver, maxQuestions: 0 });
		await expect(checkHost(new Check(), inherited)).rejects.toMatchObject({ path: 'reads' });
		const check = Object.defineProperty(new Check(), 'reads', { enumerable: false });
		expect((await checkHost(check, inherited)).result).toBe('permerror');
		expect(check.reads).toBe(1);
	});

	it('refuses fields that cannot be read, and those of JSON that no object should have', async () => {
		const throwing = {
			...fine,
			get helo(): string {
				throw new Error('no');
			},
		};
		const polluting = { ...fine, ...JSON.parse('{"constructor":1}') };
		Object.defineProperty(polluting, '__proto__', { value: {}, enumerable: true });
		await expect(checkHost(throwing, { resolver })).rejects.toMatchObject({ name: 'InputError' });
		await expect(checkHost(polluting, { resolver })).rejects.toMatchObject({
			code: 'input.unknown-option',
		});
	});

	it('refuses missing options', async () => {
		const missing = undefined as unknown as Parameters<typeof checkHost>[1];
		await expect(checkHost(fine, missing)).rejects.toMatchObject({ name: 'InputError' });
	});

	it('takes a null reverse path from a client without HELO name as no domain to check', async () => {
		const evaluation = await checked('', { sender: '', helo: '' });
		expect(evaluation).toMatchObject({ result: 'none', identity: 'mailfrom', asked: [] });
	});

	it.each([0, 1, 3])('allows as many void look-ups as maxVoidLookups %d says', async (limit) => {
		const void_ = (count: number): string =>
			`v=spf1 ${lines(count, (n) => `a:v${n}.example `)}ip4:192.0.2.1 -all`;
		const run = (count: number): Promise<{ result: string }> =>
			checkHost(fine, {
				resolver: zoneResolver(txt('x.example', void_(count))),
				maxVoidLookups: limit,
			});
		expect((await run(limit)).result).toBe('pass');
		expect((await run(limit + 1)).result).toBe('permerror');
	});

	it('asks nothing with maxQuestions 0', async () => {
		const listened = listening(resolver);
		const options = { resolver: listened.resolver, maxQuestions: 0 };
		expect((await checkHost(fine, options)).result).toBe('permerror');
		expect(listened.asked).toEqual([]);
	});
});

describe('parseSpf', () => {
	it.each([undefined, null, 1, ['v=spf1 -all'], {}])('refuses %j, which is no text', (text) => {
		expect(() => parseSpf(text as never)).toThrow(
			expect.objectContaining({ name: 'InputError', code: 'input.request-invalid', path: 'text' }),
		);
	});
});
