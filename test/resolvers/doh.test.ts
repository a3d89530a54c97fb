import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dohResolver } from '../../src/doh.ts';
import { cachedResolver } from '../../src/resolvers/cache/cached-resolver.ts';
import type { FetchInit, FetchLike } from '../../src/resolvers/doh/http.ts';
import { toBase64Url } from '../../src/resolvers/doh/request.ts';
import { describeResolver } from '../contract/resolver.ts';
import { dohServer } from './doh-server.ts';

const url = 'https://dns.example/dns-query';
const zone = `
a.example. 300 IN TXT "x"
a.example. 300 IN A 192.0.2.1
example.   900 IN SOA ns h 1 2 3 4 600
`;

for (const method of ['GET', 'POST'] as const) {
	describeResolver(`dohResolver with ${method}`, (text) =>
		dohResolver({ url, method, fetch: dohServer(text).fetch, timeoutMs: 50 }),
	);
}
describeResolver('cachedResolver over dohResolver', (text) =>
	cachedResolver(dohResolver({ url, fetch: dohServer(text).fetch, timeoutMs: 50 }), {
		now: () => 0,
	}),
);

type Body = ConstructorParameters<typeof Response>[0];

/** A server that says the same to everyone. */
function saying(body: Body, init: ResponseInit): FetchLike {
	return async () => new Response(body, init);
}

const dnsMessage = { 'content-type': 'application/dns-message' };

describe('the request (RFC 8484 §4.1)', () => {
	it('asks with GET, the id 0 and the message in the URL, without padding', async () => {
		const { fetch, requests } = dohServer(zone);
		await dohResolver({ url, fetch }).resolve('A.example.', 'TXT');
		const [seen] = requests;
		expect(seen?.url).toMatch(/^https:\/\/dns\.example\/dns-query\?dns=[\w-]+$/);
		expect(seen?.query).toMatchObject({ id: 0, questions: [{ name: 'a.example', type: 'TXT' }] });
		expect(seen?.init.method).toBe('GET');
		expect(Object.fromEntries(seen?.headers ?? [])).toEqual({ accept: 'application/dns-message' });
	});

	it('asks the same question with the same URL', async () => {
		const { fetch, requests } = dohServer(zone);
		const resolver = dohResolver({ url, fetch });
		await resolver.resolve('a.example', 'TXT');
		await resolver.resolve('a.example', 'TXT');
		expect(requests[0]?.url).toBe(requests[1]?.url);
	});

	it('asks with POST and the message as the body', async () => {
		const { fetch, requests } = dohServer(zone);
		await dohResolver({ url, fetch, method: 'POST' }).resolve('a.example', 'TXT');
		const [seen] = requests;
		expect(seen?.url).toBe(url);
		expect(seen?.query).toMatchObject({ id: 0, questions: [{ name: 'a.example', type: 'TXT' }] });
		expect(Object.fromEntries(seen?.headers ?? [])).toEqual({
			accept: 'application/dns-message',
			'content-type': 'application/dns-message',
		});
	});

	it.each([
		['https://dns.example/q', 'https://dns.example/q?dns=', 'https://dns.example/q'],
		['https://dns.example/q{?dns}', 'https://dns.example/q?dns=', 'https://dns.example/q'],
		['https://dns.example', 'https://dns.example?dns=', 'https://dns.example'],
		['https://dns.example/q?k=1', 'https://dns.example/q?k=1&dns=', 'https://dns.example/q?k=1'],
		[
			'https://dns.example/q?k=1{&dns}',
			'https://dns.example/q?k=1&dns=',
			'https://dns.example/q?k=1',
		],
		[
			'http://[2001:db8::1]:8053/q',
			'http://[2001:db8::1]:8053/q?dns=',
			'http://[2001:db8::1]:8053/q',
		],
	])('reads %s as URL or template', async (given, get, post) => {
		const { fetch, requests } = dohServer(zone);
		await dohResolver({ url: given, fetch }).resolve('a.example', 'TXT');
		await dohResolver({ url: given, fetch, method: 'POST' }).resolve('a.example', 'TXT');
		expect(requests[0]?.url.startsWith(get)).toBe(true);
		expect(requests[1]?.url).toBe(post);
	});

	it('sends the headers of the caller, but for those that say what the body is', async () => {
		const { fetch, requests } = dohServer(zone);
		const headers = { Authorization: 'Bearer t', Accept: 'text/html', 'Content-Type': 'text/html' };
		await dohResolver({ url, fetch, headers, method: 'POST' }).resolve('a.example', 'TXT');
		expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
			authorization: 'Bearer t',
			accept: 'application/dns-message',
			'content-type': 'application/dns-message',
		});
	});

	it('does not trouble the server with names that cannot be asked', async () => {
		const { fetch, requests } = dohServer(zone);
		const answer = await dohResolver({ url, fetch }).resolve('a..b', 'A');
		expect(answer).toEqual({ outcome: 'nxdomain', aliases: [] });
		expect(requests).toHaveLength(0);
	});

	it('writes base64url as others do (RFC 4648 §5)', () => {
		for (let length = 0; length < 300; length++) {
			const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length * 7) & 255);
			expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
		}
	});
});

describe('the age of an answer (RFC 8484 §5.1)', () => {
	it.each([
		['100', 200, 500],
		[' 100 ', 200, 500],
		['0', 300, 600],
		['9999999999', 0, 0],
		['-5', 300, 600],
		['soon', 300, 600],
		['1e2', 300, 600],
		['99999999999999999999', 300, 600],
	])('with "Age: %s" leaves %d s of 300 and %d s of 600', async (age, ttl, negativeTtl) => {
		const resolver = dohResolver({ url, fetch: dohServer(zone, { age }).fetch });
		expect(await resolver.resolve('a.example', 'TXT')).toMatchObject({ ttl, records: [['x']] });
		expect(await resolver.resolve('b.example', 'TXT')).toMatchObject({
			outcome: 'nxdomain',
			negativeTtl,
		});
	});
});

describe('a server in trouble', () => {
	it.each([
		[400, 'malformed'],
		[401, 'refused'],
		[403, 'refused'],
		[404, 'network'],
		[408, 'timeout'],
		[429, 'refused'],
		[500, 'network'],
		[502, 'network'],
		[503, 'network'],
		[504, 'timeout'],
		[304, 'network'],
	])('HTTP %d is a failure of reason %s', async (status, reason) => {
		const body = status === 304 ? null : '<h1>no</h1>';
		const fetch = saying(body, { status, headers: dnsMessage });
		expect(await dohResolver({ url, fetch }).resolve('a.example', 'A')).toEqual({
			outcome: 'failure',
			reason,
			detail: `HTTP ${status}`,
		});
	});

	it.each([
		['120', 120],
		['999999', 3600],
		['Fri, 31 Dec 1999 23:59:59 GMT', undefined],
	])('"Retry-After: %s" becomes a TTL of %s', async (wait, ttl) => {
		const fetch = saying('', { status: 429, headers: { 'retry-after': wait } });
		const answer = await dohResolver({ url, fetch }).resolve('a.example', 'A');
		expect(answer).toMatchObject({ outcome: 'failure', reason: 'refused' });
		expect('ttl' in answer ? answer.ttl : undefined).toBe(ttl);
	});

	it.each<[string, Body, Record<string, string>, string]>([
		['no content type', new Uint8Array(12), {}, 'content type ""'],
		['a web page', '<h1>', { 'content-type': 'text/html; a=b' }, 'content type "text/html"'],
		[
			'JSON',
			'{}',
			{ 'content-type': 'application/dns-json' },
			'content type "application/dns-json"',
		],
		['no octet', null, dnsMessage, 'body is no DNS message'],
		['garbage', 'garbage garbage garbage', dnsMessage, 'body is no DNS message'],
		['an empty header', new Uint8Array(12), dnsMessage, 'not a response'],
		['65,536 octets', new Uint8Array(65_536), dnsMessage, 'body longer than a DNS message'],
		[
			'a length of a gigabyte',
			new Uint8Array(12),
			{ ...dnsMessage, 'content-length': '1000000000' },
			'body longer than a DNS message',
		],
	])('%s is malformed', async (_, body, headers, detail) => {
		const fetch: FetchLike = async () => {
			const response = new Response(body);
			response.headers.delete('content-type');
			for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
			return response;
		};
		expect(await dohResolver({ url, fetch }).resolve('a.example', 'A')).toEqual({
			outcome: 'failure',
			reason: 'malformed',
			detail,
		});
	});

	it('shows no control characters of a media type, and little of a long one', async () => {
		const fetch: FetchLike = async () => ({
			status: 200,
			headers: { get: () => `\u001b[31m\u00fc${'x'.repeat(1000)}` },
			arrayBuffer: async () => new ArrayBuffer(0),
		});
		const answer = await dohResolver({ url, fetch }).resolve('a.example', 'A');
		expect(answer).toMatchObject({ detail: `content type "?[31m?${'x'.repeat(54)}"` });
	});

	it('takes the media type in any case and with parameters', async () => {
		const { fetch } = dohServer(zone, { 'content-type': 'Application/DNS-Message; x=y' });
		expect(await dohResolver({ url, fetch }).resolve('a.example', 'A')).toMatchObject({
			outcome: 'records',
		});
	});

	it('an answer to another question is malformed', async () => {
		const { fetch } = dohServer(zone);
		const other: FetchLike = (_, init) =>
			fetch(`${url}?dns=AAABAAABAAAAAAAAAWIHZXhhbXBsZQAAAQAB`, init);
		expect(await dohResolver({ url, fetch: other }).resolve('a.example', 'A')).toMatchObject({
			outcome: 'failure',
			reason: 'malformed',
		});
	});

	it('stops reading a body that does not end', async () => {
		let pulled = 0;
		let cancelled = 0;
		const endless = new ReadableStream({
			pull(controller) {
				pulled++;
				controller.enqueue(new Uint8Array(10_000));
			},
			cancel() {
				cancelled++;
			},
		});
		const fetch = saying(endless, { headers: dnsMessage });
		expect(await dohResolver({ url, fetch }).resolve('a.example', 'A')).toMatchObject({
			reason: 'malformed',
		});
		expect(pulled).toBeLessThan(10);
		expect(cancelled).toBe(1);
	});

	it('reads a body that comes in pieces', async () => {
		const { fetch } = dohServer(zone);
		const pieces: FetchLike = async (asked, init) => {
			const response = await fetch(asked, init);
			const bytes = new Uint8Array(await response.arrayBuffer());
			const stream = new ReadableStream({
				start(controller) {
					for (const octet of bytes) controller.enqueue(Uint8Array.of(octet));
					controller.close();
				},
			});
			return new Response(stream, { headers: dnsMessage });
		};
		expect(await dohResolver({ url, fetch: pieces }).resolve('a.example', 'A')).toMatchObject({
			records: ['192.0.2.1'],
		});
	});

	it('reads a response without a stream, as simple libraries give it', async () => {
		const { fetch } = dohServer(zone);
		const simple: FetchLike = async (asked, init) => {
			const { status, headers, ...rest } = await fetch(asked, init).then(async (response) => ({
				status: response.status,
				headers: response.headers,
				bytes: await response.arrayBuffer(),
			}));
			return { status, headers, arrayBuffer: async () => rest.bytes };
		};
		expect(await dohResolver({ url, fetch: simple }).resolve('a.example', 'A')).toMatchObject({
			records: ['192.0.2.1'],
		});
	});

	it.each<[string, FetchLike, object]>([
		[
			'fails',
			() => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNRESET') })),
			{ reason: 'network', detail: 'ECONNRESET' },
		],
		['rejects with a text', () => Promise.reject('no'), { reason: 'network', detail: 'no' }],
		[
			'throws',
			() => {
				throw new Error('no route');
			},
			{ reason: 'network', detail: 'no route' },
		],
		['gives nothing', async () => JSON.parse('null'), { reason: 'network' }],
		['gives an empty object', async () => JSON.parse('{"status":200}'), { reason: 'network' }],
		[
			'breaks off in the body',
			async () =>
				new Response(
					new ReadableStream({
						pull(controller) {
							controller.error(new Error('reset'));
						},
					}),
					{ headers: dnsMessage },
				),
			{ reason: 'network', detail: 'reset' },
		],
	])('a fetch that %s is a failure', async (_, fetch, failure) => {
		expect(await dohResolver({ url, fetch }).resolve('a.example', 'A')).toMatchObject({
			outcome: 'failure',
			...failure,
		});
	});
});

describe('the deadline and the signal', () => {
	const never: FetchLike = () => new Promise(() => {});

	it('ends in time, although fetch ignores its signal', async () => {
		const answer = await dohResolver({ url, fetch: never, timeoutMs: 20 }).resolve(
			'a.example',
			'A',
		);
		expect(answer).toEqual({ outcome: 'failure', reason: 'timeout', detail: 'no answer in 20 ms' });
	});

	it('holds for a body that drips', async () => {
		const dripping = new ReadableStream({
			async pull(controller) {
				await new Promise((resolve) => setTimeout(resolve, 5));
				controller.enqueue(new Uint8Array(1));
			},
		});
		const fetch = saying(dripping, { headers: dnsMessage });
		const answer = await dohResolver({ url, fetch, timeoutMs: 40 }).resolve('a.example', 'A');
		expect(answer).toMatchObject({ reason: 'timeout' });
	});

	it('ends at once when the caller says so, and tells fetch', async () => {
		const signals: FetchInit['signal'][] = [];
		const fetch: FetchLike = (_, { signal } = {}) => {
			signals.push(signal);
			return new Promise(() => {});
		};
		const controller = new AbortController();
		const asked = dohResolver({ url, fetch }).resolve('a.example', 'A', {
			signal: controller.signal,
		});
		controller.abort();
		expect(await asked).toMatchObject({ reason: 'cancelled' });
		expect(signals).toEqual([expect.objectContaining({ aborted: true })]);
	});

	it('gives fetch a signal of the platform, whatever the caller has', async () => {
		let abort = (): void => {};
		const signal = {
			aborted: false,
			addEventListener: (_: 'abort', listener: () => void) => {
				abort = listener;
			},
		};
		const seen: unknown[] = [];
		const fetch: FetchLike = (_, init) => {
			seen.push(init?.signal);
			return new Promise(() => {});
		};
		const asked = dohResolver({ url, fetch }).resolve('a.example', 'A', { signal });
		abort();
		expect(await asked).toMatchObject({ reason: 'cancelled' });
		expect(seen[0]).toBeInstanceOf(AbortSignal);
	});

	it('leaves no timer and no listener behind', async () => {
		vi.useFakeTimers();
		try {
			const listeners = new Set<() => void>();
			const signal = {
				aborted: false,
				addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
				removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
			};
			const resolver = dohResolver({ url, fetch: dohServer(zone).fetch });
			await resolver.resolve('a.example', 'A', { signal });
			expect(vi.getTimerCount()).toBe(0);
			expect(listeners.size).toBe(0);
		} finally {
			vi.useRealTimers();
		}
	});
});

describe('the fetch of the platform', () => {
	afterEach(() => {
		vi.unstubAllGlobals();
	});

	it('is used where none is given', async () => {
		vi.stubGlobal('fetch', dohServer(zone).fetch);
		expect(await dohResolver({ url }).resolve('a.example', 'A')).toMatchObject({ ttl: 300 });
	});

	it('is called on its own, since browsers refuse one that belongs to another object', async () => {
		const { fetch } = dohServer(zone);
		const owners: unknown[] = [];
		function strict(this: unknown, asked: string, init: FetchInit): ReturnType<FetchLike> {
			owners.push(this);
			return fetch(asked, init);
		}
		await dohResolver({ url, fetch: strict }).resolve('a.example', 'A');
		expect(owners).toEqual([undefined]);
	});

	it('works without timers and without AbortController', async () => {
		const { fetch, requests } = dohServer(zone);
		vi.stubGlobal('setTimeout', undefined);
		vi.stubGlobal('AbortController', undefined);
		expect(await dohResolver({ url, fetch }).resolve('a.example', 'A')).toMatchObject({ ttl: 300 });
		expect(requests[0]?.init).not.toHaveProperty('signal');
	});

	it('speaks to a server over HTTP, follows its redirect, and frees what it does not read', async () => {
		const { fetch } = dohServer(zone);
		const answer = async (path: string, response: ServerResponse): Promise<void> => {
			if (path.startsWith('/old')) {
				response.writeHead(307, { location: path.replace('/old', '/new') }).end();
			} else if (path.startsWith('/new')) {
				const made = await fetch(`https://dns.example${path}`, { method: 'GET' });
				response.writeHead(200, dnsMessage).end(Buffer.from(await made.arrayBuffer()));
			} else response.writeHead(500).end('x'.repeat(1_000_000));
		};
		const server: Server = createServer((request, response) => {
			void answer(request.url ?? '', response);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		try {
			const at = (path: string) => dohResolver({ url: `http://127.0.0.1:${port}${path}` });
			expect(await at('/old').resolve('a.example', 'A')).toMatchObject({ records: ['192.0.2.1'] });
			for (let i = 0; i < 20; i++) {
				expect(await at('/bad').resolve('a.example', 'A')).toMatchObject({ detail: 'HTTP 500' });
			}
		} finally {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
		const gone = await dohResolver({ url: `http://127.0.0.1:${port}/` }).resolve('a.example', 'A');
		expect(gone).toMatchObject({ outcome: 'failure', reason: 'network' });
	});

	it('has to be there', () => {
		vi.stubGlobal('fetch', undefined);
		expect(() => dohResolver({ url })).toThrow(
			expect.objectContaining({ code: 'input.option-invalid', path: 'options.fetch' }),
		);
	});
});

describe('what is told to a DoH resolver', () => {
	it.each<[unknown, string, string]>([
		[undefined, 'input.option-invalid', 'options'],
		[{}, 'input.option-invalid', 'options.url'],
		[{ url: 5 }, 'input.option-invalid', 'options.url'],
		[{ url: '' }, 'input.option-invalid', 'options.url'],
		[{ url: 'dns.example/dns-query' }, 'input.option-invalid', 'options.url'],
		[{ url: 'ftp://dns.example/' }, 'input.option-invalid', 'options.url'],
		[{ url: 'https:///dns-query' }, 'input.option-invalid', 'options.url'],
		[{ url: 'https://dns.example/#top' }, 'input.option-invalid', 'options.url'],
		[{ url: 'https://dns.example/a b' }, 'input.option-invalid', 'options.url'],
		[{ url: 'https://dns.example/{path}' }, 'input.option-invalid', 'options.url'],
		[{ url: 'https://dns.example/{?dns,x}' }, 'input.option-invalid', 'options.url'],
		[{ url: 'https://dns.example/q?a{?dns}' }, 'input.option-invalid', 'options.url'],
		[{ url: 'https://dns.example/q{&dns}' }, 'input.option-invalid', 'options.url'],
		[{ url, servers: [] }, 'input.unknown-option', 'options.servers'],
		[{ url, fetch: 'fetch' }, 'input.option-invalid', 'options.fetch'],
		[{ url, method: 'PUT' }, 'input.option-invalid', 'options.method'],
		[{ url, timeoutMs: 0 }, 'input.option-invalid', 'options.timeoutMs'],
		[{ url, timeoutMs: 1.5 }, 'input.option-invalid', 'options.timeoutMs'],
		[{ url, headers: 'a: b' }, 'input.option-invalid', 'options.headers'],
		[{ url, headers: { 'a b': 'c' } }, 'input.option-invalid', 'options.headers.a b'],
		[{ url, headers: { a: 'b\r\nc: d' } }, 'input.option-invalid', 'options.headers.a'],
		[{ url, headers: { a: 5 } }, 'input.option-invalid', 'options.headers.a'],
	])('refuses %j', (options, code, path) => {
		// The very mistakes that types would have caught.
		expect(() => dohResolver(options as never)).toThrow(
			expect.objectContaining({ name: 'InputError', code, path }),
		);
	});

	it('takes the fetch of the platform by its type', () => {
		const typed: FetchLike = globalThis.fetch;
		expect(dohResolver({ url, fetch: typed })).toHaveProperty('resolve');
	});
});
