import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DnsAnswer } from '../../src/dns/resolver.ts';
import { nodeResolver } from '../../src/resolvers/node/node-resolver.ts';
import {
	type Behavior,
	framed,
	type HostileServer,
	hostileServer,
	nobody,
	type Query,
	respond,
	type ServerOptions,
	TC,
} from './hostile-server.ts';

const NAME = 'shop.example';
const TIMEOUT = 150;
const DEADLINE = 1000;

/** How long a question may take beyond its deadline on a busy machine. */
const SLACK = 300;

const right: readonly string[] = ['v=spf1 -all'];
const rightAnswer = (query: Query): Uint8Array =>
	respond(query, { answers: [{ name: NAME, type: 'TXT', ttl: 60, data: right }] });
const wrongAnswer = (query: Query, id?: number): Uint8Array =>
	respond(query, {
		...(id === undefined ? {} : { id }),
		answers: [{ name: NAME, type: 'TXT', ttl: 60, data: ['v=spf1 +all'] }],
	});

/** Truncates over UDP, so that TCP has to show what it does. */
const overTcp =
	(behavior: Behavior): Behavior =>
	(query, wire) =>
		query.via === 'udp' ? wire.send(respond(query, { flags: TC })) : behavior(query, wire);

/** A message whose one record's name is these octets, after header and question. */
function withOwner(query: Query, owner: readonly number[]): Uint8Array {
	const message = respond({ ...query, udpSize: null });
	message[7] = 1;
	const record = [...owner, 0, 16, 0, 1, 0, 0, 0, 60, 0, 2, 1, 0x61];
	return Uint8Array.from([...message, ...record]);
}

function chainOf(query: Query, length: number, last: string): Uint8Array {
	const answers = Array.from({ length }, (_, index) => ({
		name: index === 0 ? NAME : `c${index}.example`,
		type: 'CNAME' as const,
		data: index === length - 1 ? last : `c${index + 1}.example`,
	}));
	return respond(query, {
		answers: [...answers, { name: last, type: 'TXT' as const, data: right }],
	});
}

const garbage = (length: number): Uint8Array =>
	Uint8Array.from({ length }, (_, index) => (index * 197 + 91) % 256);

/** Counts questions, so that only the first ones meet the fault. */
function onlyFirst(times: number, fault: Behavior): Behavior {
	let seen = 0;
	return (query, wire) =>
		seen++ < times ? fault(query, wire) : wire.send(rightAnswer(query), undefined);
}

interface Fault {
	readonly fault: string;
	readonly behavior: Behavior;
	/** What has to come out; `right` is the record. */
	readonly outcome: 'right' | 'timeout' | 'servfail' | 'refused' | 'malformed' | 'network';
	readonly server?: ServerOptions;
}

const spoofed =
	(follow: (query: Query) => Uint8Array | null): Behavior =>
	(query, wire) => {
		void wire.spoof(wrongAnswer(query)).then(() => {
			const message = follow(query);
			if (message !== null) wire.send(message, 30);
		});
	};

const big = (query: Query, count: number, length: number): Uint8Array =>
	respond(query, {
		answers: Array.from({ length: count }, (_, index) => ({
			name: NAME,
			type: 'TXT' as const,
			data: [`${index} ${'x'.repeat(length)}`],
		})),
	});

const faults: readonly Fault[] = [
	{ fault: 'drops everything', outcome: 'timeout', behavior: () => undefined },
	{ fault: 'drops the first', outcome: 'right', behavior: onlyFirst(1, () => undefined) },
	{
		fault: 'answers after the timeout',
		outcome: 'timeout',
		behavior: (query, wire) => wire.send(rightAnswer(query), 2 * TIMEOUT),
	},
	{
		fault: 'answers late, but in time',
		outcome: 'right',
		behavior: (query, wire) => wire.send(rightAnswer(query), TIMEOUT / 2),
	},
	{
		fault: 'answers with another id',
		outcome: 'timeout',
		behavior: (query, wire) => wire.send(wrongAnswer(query, query.id ^ 1)),
	},
	{
		fault: 'answers with another id, then rightly',
		outcome: 'right',
		behavior: (query, wire) => {
			wire.send(wrongAnswer(query, query.id ^ 1));
			wire.send(rightAnswer(query), 20);
		},
	},
	{
		fault: 'answers another question',
		outcome: 'timeout',
		behavior: (query, wire) =>
			wire.send(respond(query, { question: { name: 'other.example', type: 'TXT' } })),
	},
	{
		fault: 'answers another type',
		outcome: 'timeout',
		behavior: (query, wire) =>
			wire.send(respond(query, { question: { name: NAME, type: 'A' }, rcode: 3 })),
	},
	{
		fault: 'another question over TCP',
		outcome: 'malformed',
		behavior: overTcp((query, wire) =>
			wire.send(respond(query, { question: { name: 'other.example', type: 'TXT' } })),
		),
	},
	{ fault: 'another socket answers', outcome: 'timeout', behavior: spoofed(() => null) },
	{
		fault: 'another socket answers first',
		outcome: 'right',
		behavior: spoofed((query) => rightAnswer(query)),
	},
	{
		fault: 'truncates, no TCP',
		outcome: 'network',
		server: { withoutTcp: true },
		behavior: (query, wire) => wire.send(respond(query, { flags: TC })),
	},
	{
		fault: 'truncates over TCP too',
		outcome: 'malformed',
		behavior: (query, wire) => wire.send(respond(query, { flags: TC })),
	},
	{
		fault: 'truncates in the middle of a record',
		outcome: 'right',
		behavior: (query, wire) => {
			const whole = rightAnswer({ ...query, udpSize: null });
			if (query.via === 'tcp') return wire.send(whole);
			const cut = whole.slice(0, -5);
			cut[2] = (cut[2] ?? 0) | 0x02;
			wire.send(cut);
		},
	},
	{
		fault: 'closes TCP at once',
		outcome: 'network',
		behavior: overTcp((_, wire) => wire.close()),
	},
	{
		fault: 'closes TCP half-way',
		outcome: 'network',
		behavior: overTcp((query, wire) => {
			wire.raw(framed(rightAnswer(query)).slice(0, 20));
			setTimeout(() => wire.close(), 10);
		}),
	},
	{
		fault: 'is silent over TCP',
		outcome: 'timeout',
		behavior: overTcp(() => undefined),
	},
	{
		fault: 'drips over TCP, too slowly',
		outcome: 'timeout',
		behavior: overTcp((query, wire) => {
			for (const [index, octet] of framed(rightAnswer(query)).entries()) {
				wire.raw(Uint8Array.of(octet), index * 50);
			}
		}),
	},
	{
		fault: 'drips over TCP, fast enough',
		outcome: 'right',
		behavior: overTcp((query, wire) => {
			for (const [index, octet] of framed(rightAnswer(query)).entries()) {
				wire.raw(Uint8Array.of(octet), index);
			}
		}),
	},
	{
		fault: 'sends garbage',
		outcome: 'timeout',
		behavior: (_, wire) => wire.send(garbage(400)),
	},
	{
		fault: 'sends an empty datagram',
		outcome: 'timeout',
		behavior: (_, wire) => wire.send(new Uint8Array(0)),
	},
	{
		fault: 'sends garbage behind the question',
		outcome: 'malformed',
		behavior: (query, wire) => {
			const message = respond({ ...query, udpSize: null });
			message[7] = 9;
			wire.send(Uint8Array.from([...message, ...garbage(300)]));
		},
	},
	{
		fault: 'sends garbage over TCP',
		outcome: 'timeout',
		behavior: overTcp((_, wire) => wire.raw(garbage(5000))),
	},
	{
		fault: 'announces 65,535 records and sends none',
		outcome: 'malformed',
		behavior: (query, wire) => {
			const message = respond({ ...query, udpSize: null });
			message.fill(255, 6, 12);
			wire.send(message);
		},
	},
	{
		fault: 'names that point to themselves',
		outcome: 'malformed',
		behavior: (query, wire) => {
			const at = respond({ ...query, udpSize: null }).length;
			wire.send(withOwner(query, [0xc0, at]));
		},
	},
	{
		fault: 'names that point to each other',
		outcome: 'malformed',
		behavior: (query, wire) => {
			const at = respond({ ...query, udpSize: null }).length;
			wire.send(withOwner(query, [1, 0x61, 0xc0, at + 4, 0xc0, at]));
		},
	},
	{
		fault: 'says it answers 64 KB and does',
		outcome: 'right',
		behavior: overTcp((query, wire) => wire.send(big(query, 240, 238))),
	},
	{
		fault: 'sends 64 KB of zeros over TCP',
		outcome: 'timeout',
		behavior: overTcp((query, wire) => {
			const zeros = new Uint8Array(65535);
			zeros[0] = (query.id ^ 0x8000) >> 8;
			wire.send(zeros);
		}),
	},
	{
		fault: '1,000 TXT records',
		outcome: 'right',
		behavior: overTcp((query, wire) => wire.send(big(query, 1000, 3))),
	},
	{
		fault: 'a chain of 16 CNAMEs',
		outcome: 'right',
		behavior: overTcp((query, wire) => wire.send(chainOf(query, 16, 'end.example'))),
	},
	{
		fault: 'a chain of 50 CNAMEs',
		outcome: 'servfail',
		behavior: overTcp((query, wire) => wire.send(chainOf(query, 50, 'end.example'))),
	},
	{
		fault: 'a new CNAME with every answer',
		outcome: 'servfail',
		behavior: (query, wire) => {
			const data = `x${query.name}`;
			wire.send(respond(query, { answers: [{ name: query.name, type: 'CNAME', data }] }));
		},
	},
	{
		fault: 'a CNAME loop',
		outcome: 'servfail',
		behavior: (query, wire) => wire.send(chainOf(query, 3, NAME)),
	},
	{
		fault: 'a CNAME loop over several answers',
		outcome: 'servfail',
		behavior: (query, wire) => {
			const data = query.name === NAME ? 'pool.example' : NAME;
			wire.send(respond(query, { answers: [{ name: query.name, type: 'CNAME', data }] }));
		},
	},
	{
		fault: 'REFUSED',
		outcome: 'refused',
		behavior: (query, wire) => wire.send(respond(query, { rcode: 5 })),
	},
	{
		fault: 'SERVFAIL',
		outcome: 'servfail',
		behavior: (query, wire) => wire.send(respond(query, { rcode: 2 })),
	},
	{
		fault: 'NOTIMP',
		outcome: 'servfail',
		behavior: (query, wire) => wire.send(respond(query, { rcode: 4 })),
	},
	{
		fault: 'FORMERR to EDNS',
		outcome: 'right',
		behavior: (query, wire) => {
			const isPlain = query.udpSize === null;
			wire.send(isPlain ? rightAnswer(query) : respond(query, { rcode: 1, question: null }));
		},
	},
	{
		fault: 'BADVERS to EDNS',
		outcome: 'right',
		behavior: (query, wire) =>
			wire.send(query.udpSize === null ? rightAnswer(query) : respond(query, { rcode: 16 })),
	},
	{
		fault: 'FORMERR to everything',
		outcome: 'malformed',
		behavior: (query, wire) => wire.send(respond(query, { rcode: 1, question: null })),
	},
	{
		fault: 'refers to other servers',
		outcome: 'servfail',
		behavior: (query, wire) =>
			wire.send(
				respond(query, { authorities: [{ name: 'example', type: 'NS', data: 'ns.example' }] }),
			),
	},
];

/** Timers that neither went off nor were cleared; the test runner's own are not among them. */
const timers = new Set<unknown>();

/** Watches the timers of everything but the test runner, which keeps the original functions. */
function watchTimers(): void {
	const { setTimeout: start, clearTimeout: stop } = globalThis;
	const watched = (work: () => void, ms?: number): NodeJS.Timeout => {
		const timer = start(() => {
			timers.delete(timer);
			work();
		}, ms);
		timers.add(timer);
		return timer;
	};
	vi.stubGlobal('setTimeout', watched);
	vi.stubGlobal('clearTimeout', (timer: NodeJS.Timeout) => {
		timers.delete(timer);
		stop(timer);
	});
}

/** What is open in this process. */
function openResources(): Record<string, number> {
	const counts: Record<string, number> = {
		UDPWrap: 0,
		TCPSocketWrap: 0,
		TCPServerWrap: 0,
		ConnectWrap: 0,
	};
	for (const kind of process.getActiveResourcesInfo()) {
		if (kind in counts) counts[kind] = (counts[kind] ?? 0) + 1;
	}
	return { ...counts, timers: timers.size };
}

function summary(answer: DnsAnswer): string {
	return answer.outcome === 'failure' ? `${answer.reason}: ${answer.detail}` : answer.outcome;
}

describe('the Node resolver before a hostile server', () => {
	const servers: HostileServer[] = [];
	let before: Record<string, number> = {};
	const start = async (behavior: Behavior, options?: ServerOptions): Promise<HostileServer> => {
		const server = await hostileServer(behavior, options);
		servers.push(server);
		return server;
	};
	const ask = async (...at: string[]): Promise<{ answer: DnsAnswer<'TXT'>; took: number }> => {
		const options = { timeoutMs: TIMEOUT, retries: 1, deadlineMs: DEADLINE };
		const begun = performance.now();
		const answer = await nodeResolver({ servers: at, ...options }).resolve(NAME, 'TXT');
		return { answer, took: performance.now() - begun };
	};

	beforeEach(() => {
		watchTimers();
		before = openResources();
	});
	afterEach(async () => {
		await Promise.all(servers.splice(0).map((server) => server.close()));
		await vi.waitFor(() => expect(openResources()).toEqual(before), { timeout: 2000 });
		vi.unstubAllGlobals();
	});

	it.each(faults)('$fault: $outcome', async ({ fault, behavior, outcome, server }) => {
		const { at } = await start(behavior, server);
		const { answer, took } = await ask(at);
		if (process.env['FAULTS'] !== undefined) {
			console.log(`| ${fault} | ${summary(answer)} | ${Math.round(took)} |`);
		}
		expect(took).toBeLessThan(DEADLINE + SLACK);
		if (outcome === 'right') {
			expect(answer).toMatchObject({ outcome: 'records' });
			const [first] = answer.outcome === 'records' ? answer.records : [];
			expect(first?.[0]).toMatch(/^(?:v=spf1 -all|0 x+)$/);
		} else {
			expect(answer).toMatchObject({ outcome: 'failure', reason: outcome });
		}
	});

	it.each(faults.filter(({ outcome }) => outcome !== 'right'))(
		'$fault: another server has the answer',
		async ({ fault, behavior, server }) => {
			const bad = await start(behavior, server);
			const good = await start((query, wire) => {
				const isAsked = query.name === NAME;
				wire.send(isAsked ? rightAnswer(query) : respond(query, { rcode: 2 }));
			});
			const { answer, took } = await ask(bad.at, good.at);
			expect(took).toBeLessThan(DEADLINE + SLACK);
			// Chains are data: what one server says of them is final.
			const isData = fault.includes('CNAME');
			expect(answer.outcome).toBe(isData ? 'failure' : 'records');
		},
	);

	it('goes on to the next server at once where nobody listens', async () => {
		const good = await start((query, wire) => wire.send(rightAnswer(query)));
		const { answer, took } = await ask(await nobody(), good.at);
		expect(answer.outcome).toBe('records');
		expect(took).toBeLessThan(TIMEOUT);
	});

	it('says so where nobody listens at all', async () => {
		const { answer } = await ask(await nobody());
		expect(answer).toMatchObject({ reason: 'network', detail: expect.stringContaining('ECONN') });
	});

	it('keeps the deadline whatever the servers do', async () => {
		const { at } = await start(() => undefined);
		const resolver = nodeResolver({ servers: [at], timeoutMs: 60, retries: 50, deadlineMs: 200 });
		const begun = performance.now();
		const answer = await resolver.resolve(NAME, 'TXT');
		expect(performance.now() - begun).toBeLessThan(200 + SLACK);
		expect(answer).toEqual({
			outcome: 'failure',
			reason: 'timeout',
			detail: 'no answer in 200 ms',
		});
	});

	it('asks with a new id and a new port every time', async () => {
		const server = await start(() => undefined);
		const options = { timeoutMs: 20, retries: 7, deadlineMs: DEADLINE };
		await nodeResolver({ servers: [server.at], ...options }).resolve(NAME, 'TXT');
		expect(server.queries).toHaveLength(8);
		expect(new Set(server.queries.map(({ id }) => id)).size).toBeGreaterThan(6);
		expect(new Set(server.queries.map(({ from }) => from)).size).toBeGreaterThan(6);
	});

	it('leaves no timer of a question that was answered in time', async () => {
		const { at } = await start((query, wire) => wire.send(rightAnswer(query)));
		const resolver = nodeResolver({ servers: [at], timeoutMs: 30_000, deadlineMs: 60_000 });
		expect(await resolver.resolve(NAME, 'TXT')).toMatchObject({ outcome: 'records' });
		expect(openResources()).toMatchObject({ timers: 0 });
	});

	it('puts no more questions on a TCP connection that gives no answers', async () => {
		let silent = 0;
		const { at } = await start(
			overTcp((query, wire) => {
				silent ||= query.from;
				if (query.from !== silent) wire.send(rightAnswer(query));
			}),
		);
		const options = { timeoutMs: TIMEOUT, retries: 1, deadlineMs: DEADLINE };
		const resolver = nodeResolver({ servers: [at], ...options });
		const answers = Array.from({ length: 8 }, async (_, index) => {
			await new Promise((resolve) => setTimeout(resolve, index * 40));
			return (await resolver.resolve(NAME, 'TXT')).outcome;
		});
		expect(await Promise.all(answers)).toEqual(answers.map(() => 'records'));
	});

	it.each(['udp', 'tcp'])(
		'closes everything when a question over %s is called off',
		async (via) => {
			const server = await start(via === 'udp' ? () => undefined : overTcp(() => undefined));
			const idle = openResources();
			const controller = new AbortController();
			const resolver = nodeResolver({
				servers: [server.at],
				timeoutMs: 30_000,
				deadlineMs: 60_000,
			});
			const answers = Promise.all(
				Array.from({ length: 300 }, (_, index) =>
					resolver.resolve(`n${index}.example`, 'TXT', { signal: controller.signal }),
				),
			);
			await vi.waitFor(() => expect(server.queries.some((query) => query.via === via)).toBe(true));
			const begun = performance.now();
			controller.abort();
			const all = await answers;
			expect(performance.now() - begun).toBeLessThan(SLACK);
			expect(all.every((answer) => JSON.stringify(answer).includes('cancelled'))).toBe(true);
			await vi.waitFor(() => expect(openResources()).toEqual(idle), { timeout: 2000 });
		},
	);
});

describe('a server without a route', () => {
	// A broadcast address, a link-local one without its interface, networks that lead nowhere.
	const unroutable = ['255.255.255.255', '[fe80::1]:53', '[2001:db8::53]:53', '0.0.0.0:1'];
	const settings = { timeoutMs: TIMEOUT, deadlineMs: DEADLINE, retries: 0 };
	let server: HostileServer;

	beforeEach(async () => {
		server = await hostileServer((query, wire) => wire.send(rightAnswer(query)));
	});
	afterEach(() => server.close());

	it.each(unroutable)('is passed over: %s', async (address) => {
		const resolver = nodeResolver({ ...settings, servers: [address, address, server.at] });
		expect(await resolver.resolve(NAME, 'TXT')).toMatchObject({ records: [right] });
	});

	it.each(['255.255.255.255', '[fe80::1]:53'])(
		'is a failure where there is no other: %s',
		async (address) => {
			const resolver = nodeResolver({ ...settings, retries: 1, servers: [address, address] });
			const answer = await resolver.resolve(NAME, 'TXT');
			expect(answer).toMatchObject({ outcome: 'failure', reason: 'network' });
		},
	);

	it('may be what a zone names as its name server', async () => {
		await server.close();
		server = await hostileServer((query, wire) => {
			const { name, type } = query;
			const data = { NS: 'ns.shop.example', A: '255.255.255.255', AAAA: 'fe80::1' }[type as 'NS'];
			wire.send(respond(query, data === undefined ? {} : { answers: [{ name, type, data }] }));
		});
		const resolver = nodeResolver({ ...settings, authoritative: true, servers: [server.at] });
		expect(await resolver.resolve(NAME, 'TXT')).toMatchObject({
			outcome: 'failure',
			reason: 'network',
		});
	});
});

describe('silent names', () => {
	it('take no time from a question that waits for its turn', async () => {
		const server = await hostileServer((query, wire) => {
			if (query.name === NAME) wire.send(rightAnswer(query));
		});
		const options = { timeoutMs: TIMEOUT, retries: 1, maxSockets: 4, servers: [server.at] };
		const resolver = nodeResolver({ ...options, deadlineMs: 2 * TIMEOUT + SLACK });
		const silent = Array.from({ length: 12 }, (_, i) => resolver.resolve(`s${i}.example`, 'TXT'));
		// Three rounds of silence come first, which is longer than its own time.
		expect(await resolver.resolve(NAME, 'TXT')).toMatchObject({ records: [right] });
		for (const answer of await Promise.all(silent)) {
			expect(answer).toMatchObject({ reason: 'timeout' });
		}
		await server.close();
	});

	it('hold up a question no longer than the limit on waiting', async () => {
		const server = await hostileServer(() => {});
		const options = { timeoutMs: 400, retries: 0, maxSockets: 1, servers: [server.at] };
		const resolver = nodeResolver({ ...options, queueMs: 20 });
		const controller = new AbortController();
		const first = resolver.resolve('s.example', 'TXT');
		const given = resolver.resolve('t.example', 'TXT', { signal: controller.signal });
		controller.abort();
		expect(await given).toEqual({ outcome: 'failure', reason: 'cancelled' });
		expect(await resolver.resolve(NAME, 'TXT')).toEqual({
			outcome: 'failure',
			reason: 'timeout',
			detail: 'no free socket in 20 ms',
		});
		expect(await first).toMatchObject({ reason: 'timeout' });
		await server.close();
	});
});
