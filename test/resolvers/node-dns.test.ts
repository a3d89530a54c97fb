import dns from 'node:dns/promises';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../src/dns/resolver.ts';
import { fromNodeDns, type NodeDnsLike } from '../../src/resolvers/node-dns.ts';
import { fakeNodeDns, nodeError } from './fake-node-dns.ts';

const empty = fakeNodeDns('');

/** Node with one method of its own. */
function withMethod(method: Partial<NodeDnsLike>): NodeDnsLike {
	return { ...empty, ...method };
}

describe('what Node rejects with', () => {
	it.each([
		['ENODATA', { outcome: 'nodata', aliases: [] }],
		['ENOTFOUND', { outcome: 'nxdomain', aliases: [] }],
		['EBADNAME', { outcome: 'nxdomain', aliases: [] }],
		['EBADQUERY', { outcome: 'nxdomain', aliases: [] }],
		['ETIMEOUT', { outcome: 'failure', reason: 'timeout' }],
		['ETIMEDOUT', { outcome: 'failure', reason: 'timeout' }],
		['ESERVFAIL', { outcome: 'failure', reason: 'servfail' }],
		['EREFUSED', { outcome: 'failure', reason: 'refused' }],
		['EFORMERR', { outcome: 'failure', reason: 'malformed' }],
		['EBADRESP', { outcome: 'failure', reason: 'malformed' }],
		['ECANCELLED', { outcome: 'failure', reason: 'cancelled' }],
		['EDESTRUCTION', { outcome: 'failure', reason: 'cancelled' }],
		['ECONNREFUSED', { outcome: 'failure', reason: 'network', detail: 'ECONNREFUSED' }],
		['ENOTIMP', { outcome: 'failure', reason: 'network', detail: 'ENOTIMP' }],
	])('%s is %j', async (code, answer) => {
		const resolver = fromNodeDns(withMethod({ resolveTxt: () => Promise.reject(nodeError(code)) }));
		expect(await resolver.resolve('a.example', 'TXT')).toEqual(answer);
	});

	it.each<[string, () => never | Promise<never>, string]>([
		['an error without code', () => Promise.reject(new Error('odd')), 'odd'],
		['no error', () => Promise.reject(undefined), 'undefined'],
		[
			'a thrown error',
			() => {
				throw new TypeError('no channel');
			},
			'no channel',
		],
		['a long code', () => Promise.reject(nodeError('E'.repeat(999))), 'E'.repeat(200)],
	])('%s is a network failure', async (_, resolveTxt, detail) => {
		const resolver = fromNodeDns(withMethod({ resolveTxt }));
		const answer = await resolver.resolve('a.example', 'TXT');
		expect(answer).toEqual({ outcome: 'failure', reason: 'network', detail });
	});
});

describe('what Node is asked', () => {
	it.each<[RecordType, string]>([
		['A', 'mail.example'],
		['TXT', ''],
		['PTR', '1.2.0.192.in-addr.arpa'],
		['CNAME', '192.0.2.1'],
	])('is absolute, so that no search list applies: %s %j', async (type, name) => {
		const asked: string[] = [];
		await fromNodeDns(fakeNodeDns('', asked)).resolve(name, type);
		expect(asked[0]).toBe(`${type} ${name}.`);
	});

	it('is lower-cased', async () => {
		const asked: string[] = [];
		await fromNodeDns(fakeNodeDns('mail.example. A 192.0.2.1', asked)).resolve(
			'Mail.Example.',
			'A',
		);
		expect(asked).toEqual(['A mail.example.']);
	});

	it('is nothing for a name that cannot be (RFC 1035 §2.3.4)', async () => {
		const asked: string[] = [];
		const resolver = fromNodeDns(fakeNodeDns('', asked));
		expect(await resolver.resolve('a..b', 'A')).toEqual({ outcome: 'nxdomain', aliases: [] });
		expect(asked).toEqual([]);
	});

	it('is the alias only behind negative answers and below _domainkey', async () => {
		const zone = `
www.example. CNAME mail.example.
mail.example. A 192.0.2.1
s._domainkey.example. CNAME s.relay.example.
s.relay.example. TXT "p="
`;
		const ask = async (name: string, type: RecordType): Promise<string[]> => {
			const asked: string[] = [];
			await fromNodeDns(fakeNodeDns(zone, asked)).resolve(name, type);
			return asked;
		};
		expect(await ask('www.example', 'A')).toEqual(['A www.example.']);
		expect(await ask('www.example', 'TXT')).toEqual([
			'TXT www.example.',
			'CNAME www.example.',
			'CNAME mail.example.',
		]);
		expect(await ask('s._domainkey.example', 'TXT')).toEqual([
			'TXT s._domainkey.example.',
			'CNAME s._domainkey.example.',
			'CNAME s.relay.example.',
		]);
		expect(await ask('missing.example', 'CNAME')).toEqual(['CNAME missing.example.']);
	});

	it('is at most eight aliases, and each of a circle once', async () => {
		const long = Array.from({ length: 12 }, (_, at) => `n${at}. CNAME n${at + 1}.`).join('\n');
		const chain = await fromNodeDns(fakeNodeDns(long)).resolve('n0', 'A');
		expect(chain).toMatchObject({ outcome: 'nxdomain', aliases: { length: 8 } });
		const circle = withMethod({
			resolveCname: async (name) => [name === 'a.' ? 'b' : 'a'],
			resolve4: () => Promise.reject(nodeError('ENODATA')),
		});
		const answer = await fromNodeDns(circle).resolve('a', 'A');
		expect(answer).toEqual({ outcome: 'nodata', aliases: ['b'] });
	});

	it('fails where the alias behind a negative answer cannot be asked', async () => {
		const node = withMethod({ resolveCname: () => Promise.reject(nodeError('ETIMEOUT')) });
		const answer = await fromNodeDns(node).resolve('a.example', 'TXT');
		expect(answer).toEqual({ outcome: 'failure', reason: 'timeout' });
	});
});

describe('what Node answers', () => {
	it('has TTLs for addresses alone', async () => {
		const resolver = fromNodeDns(fakeNodeDns('a.example. 60 A 192.0.2.1\na.example. 60 TXT x'));
		expect(await resolver.resolve('a.example', 'A')).toMatchObject({ ttl: 60 });
		expect(await resolver.resolve('a.example', 'TXT')).not.toHaveProperty('ttl');
	});

	it('may be addresses without TTLs', async () => {
		const resolver = fromNodeDns(withMethod({ resolve6: async () => ['2001:db8::1'] }));
		expect(await resolver.resolve('a.example', 'AAAA')).toEqual({
			outcome: 'records',
			records: ['2001:db8::1'],
			aliases: [],
		});
	});

	it('may be an empty list, which is no data', async () => {
		const resolver = fromNodeDns(withMethod({ resolve4: async () => [] }));
		expect(await resolver.resolve('a.example', 'A')).toEqual({ outcome: 'nodata', aliases: [] });
	});

	it('may be something else, which is a failure', async () => {
		const odd = { resolveTxt: async () => ['not in strings'] } as unknown as Partial<NodeDnsLike>;
		const answer = await fromNodeDns(withMethod(odd)).resolve('a.example', 'TXT');
		expect(answer.outcome).toBe('failure');
	});

	it('has names in any case, with escapes and a final dot', async () => {
		const node = withMethod({
			resolveNs: async () => ['NS.Example.', 'a\\.b\\\\c\\233\\;.example'],
		});
		expect(await fromNodeDns(node).resolve('a.example', 'NS')).toMatchObject({
			records: ['ns.example', 'a\\.b\\c\u00e9;.example'],
		});
	});

	it('has octets in strings; text decoded further is encoded again', async () => {
		const node = withMethod({ resolveTxt: async () => [['\u00c3\u00bc'], ['\u20ac']] });
		expect(await fromNodeDns(node).resolve('a.example', 'TXT')).toMatchObject({
			records: [['\u00c3\u00bc'], ['\u00e2\u0082\u00ac']],
		});
	});

	it('is not waited for after an abort', async () => {
		const controller = new AbortController();
		const node = withMethod({ resolveTxt: () => new Promise(() => {}) });
		const answer = fromNodeDns(node).resolve('a.example', 'TXT', { signal: controller.signal });
		controller.abort();
		expect(await answer).toEqual({ outcome: 'failure', reason: 'cancelled' });
	});
});

describe('what fromNodeDns takes', () => {
	it('is Node\u2019s own module or an instance of its resolver', () => {
		expect(typeof fromNodeDns(dns).resolve).toBe('function');
		expect(typeof fromNodeDns(new dns.Resolver()).resolve).toBe('function');
	});

	it.each([[undefined], [{}], [{ ...empty, resolveTxt: 'yes' }]])(
		'is nothing without its methods: %j',
		(node) => {
			expect(() => fromNodeDns(node as unknown as NodeDnsLike)).toThrow(
				expect.objectContaining({ name: 'InputError', code: 'input.request-invalid' }),
			);
		},
	);
});
