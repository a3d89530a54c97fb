import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DnsAnswer, Resolver } from '../../src/dns/resolver.ts';
import { type NodeResolverOptions, nodeResolver } from '../../src/resolvers/node/node-resolver.ts';
import { parseServer } from '../../src/resolvers/node/servers.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { contractZone, describeResolver } from '../contract/resolver.ts';
import {
	AA,
	AD,
	type Behavior,
	type HostileServer,
	hostileServer,
	nobody,
	type Query,
	respond,
	type Said,
	serving,
	TC,
} from './hostile-server.ts';

const FAST: NodeResolverOptions = { timeoutMs: 150, retries: 0, deadlineMs: 2000 };

const servers: HostileServer[] = [];
const start = async (behavior: Behavior, address?: string): Promise<HostileServer> => {
	const server = await hostileServer(behavior, address === undefined ? {} : { address });
	servers.push(server);
	return server;
};
afterEach(async () => {
	await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** The records of a name, by question, from any server. */
const saying =
	(said: (query: Query) => Said): Behavior =>
	(query, wire) =>
		wire.send(respond(query, said(query)));

const text = (name: string, ttl = 300): Said => ({
	answers: [{ name, type: 'TXT', ttl, data: ['v=spf1 -all'] }],
});

describe('nodeResolver over UDP', () => {
	let server: HostileServer;
	beforeAll(async () => {
		server = await hostileServer(serving(zoneResolver(contractZone)));
	});
	afterAll(() => server.close());
	describeResolver('nodeResolver', () => nodeResolver({ ...FAST, servers: [server.at] }));
});

describe('nodeResolver over TCP', () => {
	let server: HostileServer;
	const serve = serving(zoneResolver(contractZone));
	beforeAll(async () => {
		server = await hostileServer((query, wire) =>
			query.via === 'udp' ? wire.send(respond(query, { flags: TC })) : serve(query, wire),
		);
	});
	afterAll(() => server.close());
	describeResolver('nodeResolver', () => nodeResolver({ ...FAST, servers: [server.at] }));
});

describe('a question of the Node resolver', () => {
	const ask = async (
		name: string,
		behavior: Behavior = saying(({ name: asked }) => text(asked)),
	): Promise<{ answer: DnsAnswer<'TXT'>; queries: readonly Query[] }> => {
		const server = await start(behavior);
		const answer = await nodeResolver({ ...FAST, servers: [server.at] }).resolve(name, 'TXT');
		return { answer, queries: server.queries };
	};

	it('asks for recursion, the AD bit and responses up to 1232 octets', async () => {
		const { queries } = await ask('shop.example');
		expect(queries).toMatchObject([
			{ udpSize: 1232, recursionDesired: true, authenticDataWanted: true, via: 'udp' },
		]);
	});

	const longest = `${`${'a'.repeat(63)}.`.repeat(3)}${'b'.repeat(61)}`;
	it.each([
		['_dmarc.shop.example', '_dmarc.shop.example'],
		['S1._DomainKey.Shop.Example.', 's1._domainkey.shop.example'],
		['B\u00fccher.example', 'xn--bcher-kva.example'],
		['\u4f8b\u3002example', 'xn--fsq.example'],
		[longest, longest],
		['single', 'single'],
		['odd*name.with space.example', 'odd*name.with space.example'],
		['', ''],
	])('is sent for %j as %j, and for nothing else', async (name, asked) => {
		const { answer, queries } = await ask(name);
		expect(queries.map((query) => query.name)).toEqual([asked]);
		expect(answer).toMatchObject({ outcome: 'records', records: [['v=spf1 -all']] });
	});

	it.each(['a..b', `${'a'.repeat(64)}.example`, `${longest}b`, 'gmbh@\u00fc.example'])(
		'is not sent for %j, which cannot exist (RFC 1035 §2.3.4)',
		async (name) => {
			const { answer, queries } = await ask(name);
			expect(answer).toEqual({ outcome: 'nxdomain', aliases: [] });
			expect(queries).toEqual([]);
		},
	);

	it('never tries search lists', async () => {
		const { answer, queries } = await ask(
			'mail',
			saying(() => ({ rcode: 3 })),
		);
		expect(answer.outcome).toBe('nxdomain');
		expect(queries).toHaveLength(1);
	});

	it('takes answers that spell the name in another case (RFC 4343 §3)', async () => {
		const behavior = saying(({ type }) => ({
			...text('SHOP.example'),
			question: { name: 'Shop.EXAMPLE', type },
		}));
		expect((await ask('shop.example', behavior)).answer.outcome).toBe('records');
	});

	it.each([
		[AD, true],
		[0, false],
	])('reports the AD bit (RFC 4035 §3.2.3)', async (flags, authenticated) => {
		const { answer } = await ask(
			'shop.example',
			saying(({ name }) => ({ ...text(name), flags })),
		);
		expect(answer).toMatchObject({ authenticated });
	});

	it('gives the TTL, and of negative answers that of the start of authority (RFC 2308 §5)', async () => {
		const soa = { mname: 'ns.example', rname: 'x.example', minimum: 60 };
		expect(
			(
				await ask(
					'shop.example',
					saying(({ name }) => text(name, 17)),
				)
			).answer,
		).toMatchObject({
			ttl: 17,
		});
		const negative = saying(() => ({
			rcode: 3,
			authorities: [{ name: 'example', type: 'SOA', ttl: 900, data: soa }],
		}));
		expect((await ask('shop.example', negative)).answer).toEqual({
			outcome: 'nxdomain',
			aliases: [],
			negativeTtl: 60,
		});
	});

	it.each([
		[6, 'bogus', 'SERVFAIL, EDE 6 (DNSSEC bogus): no valid signature'],
		[22, 'servfail', 'SERVFAIL, EDE 22 (no reachable authority): no valid signature'],
	] as const)('says with extended error %i: %s (RFC 8914 §4)', async (code, reason, detail) => {
		const failing = saying(() => ({ rcode: 2, extendedError: [code, 'no valid signature'] }));
		expect((await ask('shop.example', failing)).answer).toEqual({
			outcome: 'failure',
			reason,
			detail,
		});
	});

	it('does not ask a second server to overrule one that validates', async () => {
		const strict = await start(saying(() => ({ rcode: 2, extendedError: [7, ''] })));
		const lax = await start(saying(({ name }) => text(name)));
		const resolver = nodeResolver({ ...FAST, servers: [strict.at, lax.at] });
		expect(await resolver.resolve('shop.example', 'TXT')).toMatchObject({ reason: 'bogus' });
		expect(lax.queries).toEqual([]);
	});

	it('goes on where the server stopped in a chain of aliases', async () => {
		const { answer, queries } = await ask(
			'shop.example',
			saying(({ name }) =>
				name === 'shop.example'
					? {
							flags: AD,
							answers: [
								{ name, type: 'CNAME', ttl: 50, data: 'a.example' },
								{ name: 'a.example', type: 'CNAME', ttl: 40, data: 'b.example' },
							],
						}
					: text(name, 90),
			),
		);
		expect(answer).toEqual({
			outcome: 'records',
			records: [['v=spf1 -all']],
			aliases: ['a.example', 'b.example'],
			ttl: 40,
			authenticated: false,
		});
		expect(queries.map(({ name }) => name)).toEqual(['shop.example', 'b.example']);
	});

	it('fits one TXT record of 2,000 octets through TCP', async () => {
		const long = ['x'.repeat(255), ...Array.from({ length: 7 }, () => 'y'.repeat(250))];
		const { answer, queries } = await ask(
			'shop.example',
			serving(zoneResolver(`shop.example. TXT ${long.map((part) => `"${part}"`).join(' ')}`)),
		);
		expect(answer).toMatchObject({ records: [long] });
		expect(queries.map(({ via }) => via)).toEqual(['udp', 'tcp']);
		expect(new Set(queries.map(({ id }) => id)).size).toBeGreaterThanOrEqual(1);
	});
});

describe('several servers', () => {
	it('are asked in order, until one has an answer', async () => {
		const refusing = await start(saying(() => ({ rcode: 5 })));
		const good = await start(saying(({ name }) => text(name)));
		const unused = await start(saying(({ name }) => text(name)));
		const list = [await nobody(), refusing.at, good.at, unused.at];
		const resolver = nodeResolver({ ...FAST, servers: list });
		expect(await resolver.resolve('shop.example', 'TXT')).toMatchObject({ outcome: 'records' });
		expect([refusing, good, unused].map(({ queries }) => queries.length)).toEqual([1, 1, 0]);
	});

	it('start with the one that answered last', async () => {
		const silent = await start(() => undefined);
		const good = await start(saying(({ name }) => text(name)));
		const resolver = nodeResolver({ ...FAST, servers: [silent.at, good.at] });
		for (const name of ['a.example', 'b.example', 'c.example']) {
			expect(await resolver.resolve(name, 'TXT')).toMatchObject({ outcome: 'records' });
		}
		expect(silent.queries).toHaveLength(1);
	});

	it('leave the most telling failure when none has an answer', async () => {
		const silent = await start(() => undefined);
		const failing = await start(saying(() => ({ rcode: 2, extendedError: [23, 'upstream'] })));
		const resolver = nodeResolver({ ...FAST, servers: [silent.at, failing.at, await nobody()] });
		expect(await resolver.resolve('shop.example', 'TXT')).toEqual({
			outcome: 'failure',
			reason: 'servfail',
			detail: 'SERVFAIL, EDE 23 (network error): upstream',
		});
	});

	it('can be IPv6', async (context) => {
		const server = await start(
			saying(({ name }) => text(name)),
			'::1',
		).catch(() => null);
		if (server === null) return context.skip('this machine has no IPv6 loopback address');
		const resolver = nodeResolver({ ...FAST, servers: [server.at] });
		expect(await resolver.resolve('shop.example', 'TXT')).toMatchObject({ outcome: 'records' });
	});
});

describe('a burst of questions', () => {
	// More would overflow what the system holds for the one socket of the server.
	const names = Array.from({ length: 150 }, (_, index) => `n${index}.example`);

	it('goes out side by side', async () => {
		const server = await start((query, wire) => wire.send(respond(query, text(query.name)), 50));
		const resolver = nodeResolver({
			...FAST,
			timeoutMs: 2000,
			maxSockets: 400,
			servers: [server.at],
		});
		const begun = performance.now();
		const answers = await Promise.all(names.map((name) => resolver.resolve(name, 'TXT')));
		expect(answers.every(({ outcome }) => outcome === 'records')).toBe(true);
		// One after another they would take more than seven seconds.
		expect(performance.now() - begun).toBeLessThan(2000);
	});

	it('keeps to the number of sockets', async () => {
		let open = 0;
		let most = 0;
		const server = await start((query, wire) => {
			most = Math.max(most, ++open);
			setTimeout(() => {
				open--;
				wire.send(respond(query, text(query.name)));
			}, 5);
		});
		const resolver = nodeResolver({
			...FAST,
			timeoutMs: 2000,
			maxSockets: 8,
			servers: [server.at],
		});
		const answers = await Promise.all(names.map((name) => resolver.resolve(name, 'TXT')));
		expect(answers.every(({ outcome }) => outcome === 'records')).toBe(true);
		expect(most).toBeLessThanOrEqual(8);
		expect(most).toBeGreaterThan(4);
	});

	it('shares TCP connections, whatever the order of the responses (RFC 7766 §7)', async () => {
		const server = await start((query, wire) => {
			if (query.via === 'udp') return wire.send(respond(query, { flags: TC }));
			wire.send(respond(query, text(query.name)), query.id % 40);
		});
		const resolver = nodeResolver({
			...FAST,
			timeoutMs: 2000,
			maxSockets: 400,
			servers: [server.at],
		});
		const answers = await Promise.all(names.map((name) => resolver.resolve(name, 'TXT')));
		expect(answers.every(({ outcome }) => outcome === 'records')).toBe(true);
		expect(server.connections).toBeLessThan(75);
	});

	it('has one listener on a signal that all share, and none when all is done', async () => {
		const server = await start((query, wire) => wire.send(respond(query, text(query.name)), 20));
		const resolver = nodeResolver({ ...FAST, timeoutMs: 2000, servers: [server.at] });
		const listeners = new Set<() => void>();
		const signal = {
			aborted: false,
			addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
			removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
		};
		const answers = names.map((name) => resolver.resolve(name, 'TXT', { signal }));
		expect(listeners.size).toBe(1);
		expect((await Promise.all(answers)).every(({ outcome }) => outcome === 'records')).toBe(true);
		expect(listeners.size).toBe(0);
	});

	it('loses one question by its signal and no other', async () => {
		const server = await start((query, wire) => wire.send(respond(query, text(query.name)), 40));
		const resolver = nodeResolver({ ...FAST, servers: [server.at] });
		const controller = new AbortController();
		const { signal } = controller;
		const called = resolver.resolve('called.example', 'TXT', { signal });
		const kept = resolver.resolve('kept.example', 'TXT');
		setTimeout(() => controller.abort(), 10);
		expect(await called).toEqual({ outcome: 'failure', reason: 'cancelled' });
		expect(await kept).toMatchObject({ outcome: 'records' });
	});
});

describe('the options of the Node resolver', () => {
	it.each<[string, unknown, string, string]>([
		['no object', null, 'input.option-invalid', 'options'],
		['an unknown option', { server: [] }, 'input.unknown-option', 'options.server'],
		['no servers', { servers: [] }, 'input.option-invalid', 'options.servers'],
		['no list', { servers: '192.0.2.53' }, 'input.option-invalid', 'options.servers'],
		['a name', { servers: ['ns.example'] }, 'input.option-invalid', 'options.servers.0'],
		[
			'a wrong port',
			{ servers: ['192.0.2.53', '192.0.2.53:65536'] },
			'input.option-invalid',
			'options.servers.1',
		],
		['a time of 0', { timeoutMs: 0 }, 'input.option-invalid', 'options.timeoutMs'],
		['half a retry', { retries: 0.5 }, 'input.option-invalid', 'options.retries'],
		['endless time', { deadlineMs: Infinity }, 'input.option-invalid', 'options.deadlineMs'],
		['no sockets', { maxSockets: 0 }, 'input.option-invalid', 'options.maxSockets'],
		['a yes in words', { authoritative: 'yes' }, 'input.option-invalid', 'options.authoritative'],
	])('are refused with %s', (_, options, code, path) => {
		expect(() => nodeResolver(options as NodeResolverOptions)).toThrow(
			expect.objectContaining({ name: 'InputError', code, path }),
		);
	});

	it('may be missing: the servers are those of the system', () => {
		expect(nodeResolver()).toHaveProperty('resolve');
	});

	it.each([
		['192.0.2.53', { address: '192.0.2.53', port: 53, family: 4 }],
		['192.0.2.53:5353', { address: '192.0.2.53', port: 5353, family: 4 }],
		['2001:db8::53', { address: '2001:db8::53', port: 53, family: 6 }],
		['[2001:db8::53]', { address: '2001:db8::53', port: 53, family: 6 }],
		['[2001:db8::53]:5353', { address: '2001:db8::53', port: 5353, family: 6 }],
		['fe80::1%eth0', { address: 'fe80::1%eth0', port: 53, family: 6 }],
		['[192.0.2.53]', null],
		['192.0.2.053', null],
		['192.0.2.53:', null],
		['192.0.2.53:0', null],
		['2001:db8::53:', null],
		['', null],
	])('read %j as a server', (written, server) => {
		expect(parseServer(written)).toEqual(server);
	});
});

describe('asking the zone itself, past caches', () => {
	/** What the resolver at hand still believes. */
	const stale = zoneResolver(`
$TTL 300
shop.example.    SOA ns hostmaster 1 7200 3600 1209600 300
shop.example.    NS  ns.shop.example.
shop.example.    TXT "old"
ns.shop.example. A   127.0.0.1
relay.example.   SOA ns hostmaster 1 7200 3600 1209600 300
relay.example.   NS  ns.relay.example.
ns.relay.example. CNAME host.relay.example.
host.relay.example. A 127.0.0.1
key.relay.example. TXT "old key"
lost.example.    SOA ns hostmaster 1 7200 3600 1209600 300
lost.example.    NS  ns.lost.example.
lame.example.    SOA ns hostmaster 1 7200 3600 1209600 300
lame.example.    NS  ns.shop.example.
;! SERVFAIL NS broken.example.
`);

	const soa = { mname: 'ns.shop.example', rname: 'x.shop.example', minimum: 30 };
	const authority = { name: 'shop.example', type: 'SOA', ttl: 60, data: soa } as const;

	/** What the zones' own servers say, by question. */
	const own: Readonly<Record<string, Said>> = {
		'shop.example TXT': { flags: AA, ...text('shop.example', 60) },
		'key.shop.example TXT': {
			flags: AA,
			answers: [
				{ name: 'key.shop.example', type: 'CNAME', ttl: 20, data: 'key.relay.example' },
				{ name: 'key.relay.example', type: 'TXT', ttl: 900, data: ['not its business'] },
			],
		},
		'far.shop.example TXT': {
			flags: AA,
			rcode: 3,
			answers: [{ name: 'far.shop.example', type: 'CNAME', data: 'key.relay.example' }],
		},
		'key.relay.example TXT': { flags: AA, ...text('key.relay.example', 60) },
		'new.shop.example TXT': { flags: AA, rcode: 3, authorities: [authority] },
		'a.sub.shop.example TXT': {
			authorities: [{ name: 'sub.shop.example', type: 'NS', data: 'ns.relay.example' }],
		},
		'www.lame.example TXT': {},
		'up.shop.example TXT': {
			authorities: [{ name: 'example', type: 'NS', data: 'ns.relay.example' }],
		},
	};

	const make = async (
		more: (query: Query) => Said | null = () => null,
	): Promise<{ resolver: Resolver; server: HostileServer }> => {
		const recursive = serving(stale);
		const server = await start((query, wire) => {
			if (query.recursionDesired) return recursive(query, wire);
			const said = more(query) ?? own[`${query.name} ${query.type}`] ?? { rcode: 5 };
			wire.send(respond(query, said));
		});
		const options = { ...FAST, authoritative: true, nameServerPort: server.port };
		return { resolver: nodeResolver({ ...options, servers: [server.at] }), server };
	};
	const ask = async (name: string): Promise<DnsAnswer<'TXT'>> =>
		(await make()).resolver.resolve(name, 'TXT');

	it('shows what was just published', async () => {
		const { resolver, server } = await make();
		expect(await resolver.resolve('shop.example', 'TXT')).toMatchObject({
			records: [['v=spf1 -all']],
			ttl: 60,
			authenticated: false,
		});
		const direct = server.queries.filter((query) => !query.recursionDesired);
		expect(direct).toMatchObject([{ name: 'shop.example', type: 'TXT' }]);
	});

	it('shows what was just taken away', async () => {
		expect(await ask('new.shop.example')).toEqual({
			outcome: 'nxdomain',
			aliases: [],
			negativeTtl: 30,
		});
	});

	it.each(['key.shop.example', 'far.shop.example'])(
		'follows the alias %s to the zone it leads to, whose word alone counts',
		async (name) => {
			expect(await ask(name)).toMatchObject({
				records: [['v=spf1 -all']],
				aliases: ['key.relay.example'],
			});
		},
	);

	it('follows a referral to a zone below', async () => {
		const { resolver } = await make(({ name }) =>
			name === 'a.sub.shop.example' ? (own['a.sub.shop.example TXT'] ?? null) : null,
		);
		// The server of the zone below is the same here and refers again, which leads nowhere.
		expect(await resolver.resolve('a.sub.shop.example', 'TXT')).toMatchObject({
			outcome: 'failure',
			reason: 'servfail',
		});
		let referrals = 0;
		const { resolver: other } = await make((query) => {
			if (query.name !== 'a.sub.shop.example') return null;
			return referrals++ === 0
				? (own['a.sub.shop.example TXT'] ?? null)
				: { flags: AA, ...text('a.sub.shop.example') };
		});
		expect(await other.resolve('a.sub.shop.example', 'TXT')).toMatchObject({ outcome: 'records' });
	});

	it('bounds the questions that one may lead to', async () => {
		let asked = 0;
		const server = await start((query, wire) => {
			asked++;
			const { name, type } = query;
			const servers = Array.from({ length: 13 }, (_, at) => ({
				name,
				type: 'NS' as const,
				data: `ns${at}.${name}`.slice(-200),
			}));
			const alias = [{ name, type: 'CNAME' as const, data: `x${asked}.example` }];
			wire.send(respond(query, { flags: AA, answers: type === 'NS' ? servers : alias }));
		});
		const resolver = nodeResolver({
			...FAST,
			deadlineMs: 20_000,
			timeoutMs: 5000,
			authoritative: true,
			nameServerPort: server.port,
			servers: [server.at],
		});
		expect(await resolver.resolve('shop.example', 'TXT')).toMatchObject({
			outcome: 'failure',
			reason: 'servfail',
		});
		expect(asked).toBeGreaterThan(100);
		expect(asked).toBeLessThanOrEqual(200);
	});

	it.each([
		['www.lost.example', 'whose servers have no address'],
		['www.lame.example', 'whose servers do not serve it'],
		['up.shop.example', 'whose servers refer upwards'],
		['www.broken.example', 'whose servers are not known'],
		['other.shop.example', 'whose servers refuse'],
	])('fails for %s, %s', async (name) => {
		expect((await ask(name)).outcome).toBe('failure');
	});
});
