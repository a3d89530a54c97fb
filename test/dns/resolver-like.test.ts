/**
 * What may be handed in as a resolver, by its type and by what it is.
 *
 * @module
 */

import dns from 'node:dns/promises';
import { describe, expect, it } from 'vitest';
import { checkHost, preflight, type ResolverLike } from '../../src/index.ts';

describe('a resolver of a few lines', () => {
	it('compiles without a cast, and answers', async () => {
		const fixed: ResolverLike = {
			resolve: async () => ({
				outcome: 'records',
				records: [['v=spf1 ip4:192.0.2.0/24 -all']],
				aliases: [],
			}),
		};
		const check = { ip: '192.0.2.7', domain: 'shop.example' };
		expect((await checkHost(check, { resolver: fixed })).result).toBe('pass');
	});

	it('has its answers checked against the type that was asked for', async () => {
		const resolver: ResolverLike = {
			resolve: async () => ({ outcome: 'records', records: ['192.0.2.7'], aliases: [] }),
		};
		const check = { ip: '192.0.2.7', domain: 'shop.example' };
		expect((await checkHost(check, { resolver })).result).toBe('temperror');
	});
});

describe('node:dns handed in as a resolver', () => {
	it('is told from one, and the message says what to write', async () => {
		const given = { resolver: dns as unknown as ResolverLike };
		const refusal = {
			name: 'InputError',
			code: 'input.option-invalid',
			path: 'options.resolver',
			message: expect.stringContaining('fromNodeDns(dns)'),
		};
		await expect(checkHost({ ip: '192.0.2.7', domain: 'a.example' }, given)).rejects.toMatchObject(
			refusal,
		);
		const request = { from: 'info@a.example', relay: 'mailgun' } as const;
		await expect(preflight(request, given)).rejects.toMatchObject(refusal);
	});
});
