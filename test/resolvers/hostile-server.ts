/**
 * A name server in this process that does what a test tells it to, over UDP and TCP on one port of the
 * loopback address.
 */

import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Socket, type Server as TcpServer } from 'node:net';
import * as codec from '@dnsquery/dns-packet';
import type { RecordData, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { parentOf } from '../../src/names/domain-name.ts';
import { messageCutter } from '../../src/resolvers/node/tcp.ts';

/** A question as it came in. */
export interface Query {
	readonly id: number;
	readonly name: string;
	readonly type: RecordType;
	readonly via: 'udp' | 'tcp';
	readonly udpSize: number | null;
	readonly recursionDesired: boolean;
	readonly authenticDataWanted: boolean;
	readonly from: number;
}

/** What a test can do about a question. */
export interface Wire {
	/** Sends one message, after a while if told so. */
	send(message: Uint8Array, delayMs?: number): void;
	/** Sends it from another socket (UDP). */
	spoof(message: Uint8Array): Promise<void>;
	/** Sends octets without framing (TCP). */
	raw(octets: Uint8Array, delayMs?: number): void;
	/** Closes the connection (TCP). */
	close(): void;
}

export type Behavior = (query: Query, wire: Wire) => void;

export interface HostileServer {
	/** `address:port`. */
	readonly at: string;
	readonly port: number;
	readonly queries: readonly Query[];
	/** TCP connections so far. */
	readonly connections: number;
	close(): Promise<void>;
}

type AnyRecord = {
	readonly name: string;
	readonly type: RecordType;
	readonly ttl?: number;
	readonly data: unknown;
};

/** What a response says beside the question. */
export interface Said {
	readonly rcode?: number;
	readonly answers?: readonly AnyRecord[];
	readonly authorities?: readonly AnyRecord[];
	/** `AA`, `TC`, `AD`. */
	readonly flags?: number;
	readonly id?: number;
	readonly question?: { readonly name: string; readonly type: RecordType } | null;
	readonly extendedError?: readonly [code: number, text: string];
}

export const AA = 0x0400;
export const TC = 0x0200;
export const AD = 0x0020;

const RA = 0x0080;

function octetsOf(text: string): Uint8Array {
	return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}

/** The codec wants octets for strings and the root with its dot. */
function encodable({ name, type, ttl = 300, data }: AnyRecord): codec.Answer {
	const dotted = (text: unknown): unknown => (text === '' ? '.' : text);
	let coded = dotted(data);
	if (type === 'TXT') coded = (data as readonly string[]).map(octetsOf);
	if (type === 'MX') {
		const { preference, exchange } = data as RecordData['MX'];
		coded = { preference, exchange: dotted(exchange) };
	}
	return { name: name === '' ? '.' : name, type, ttl, data: coded } as codec.Answer;
}

/** The OPT record; the codec loses the data of options. */
function optOf(rcode: number, error: readonly [number, string] | undefined): Uint8Array {
	const text = error === undefined ? new Uint8Array(0) : new TextEncoder().encode(error[1]);
	const [code] = error ?? [0];
	const size = text.length + 2;
	const option = [0, 15, size >> 8, size & 255, code >> 8, code & 255, ...text];
	const data = error === undefined ? [] : option;
	const fixed = [0, 0, 41, 4, 208, rcode >> 4, 0, 0, 0, data.length >> 8, data.length & 255];
	return Uint8Array.from([...fixed, ...data]);
}

/** Writes a response to a question. */
export function respond(query: Query, said: Said = {}): Uint8Array {
	const { rcode = 0, answers = [], authorities = [], flags = 0, question = query } = said;
	const message = codec.encode({
		type: 'response',
		id: said.id ?? query.id,
		flags: RA | flags | (rcode & 15),
		questions:
			question === null ? [] : [{ name: question.name || '.', type: question.type, class: 'IN' }],
		answers: answers.map(encodable),
		authorities: authorities.map(encodable),
	});
	if (query.udpSize === null) return message;
	message[11] = 1;
	return Uint8Array.from([...message, ...optOf(rcode, said.extendedError)]);
}

/** The closest name at or above this one that has a start of authority. */
async function apexOf(resolver: Resolver, name: string): Promise<string> {
	for (let at = name; at !== ''; at = parentOf(at)) {
		if ((await resolver.resolve(at, 'SOA')).outcome === 'records') return at;
	}
	return '';
}

/** Serves what another resolver answers, as a recursive server would. */
export function serving(resolver: Resolver): Behavior {
	return (query, wire) => {
		void resolver.resolve(query.name, query.type).then(async (answer) => {
			if (answer.outcome === 'failure') {
				if (answer.reason === 'timeout') return;
				return wire.send(respond(query, { rcode: answer.reason === 'refused' ? 5 : 2 }));
			}
			const ttl = answer.outcome === 'records' ? answer.ttl : answer.negativeTtl;
			const owners = [query.name, ...answer.aliases];
			const answers: AnyRecord[] = answer.aliases.map((data, index) => {
				return { name: owners[index] ?? '', type: 'CNAME', ttl: ttl ?? 0, data };
			});
			const name = owners.at(-1) ?? '';
			if (answer.outcome === 'records') {
				for (const data of answer.records) {
					answers.push({ name, type: query.type, ttl: ttl ?? 0, data });
				}
				const whole = respond(query, { answers });
				const isCut = query.via === 'udp' && whole.length > (query.udpSize ?? 512);
				return wire.send(isCut ? respond(query, { flags: TC }) : whole);
			}
			const apex = await apexOf(resolver, name);
			const soa = { mname: 'ns.example', rname: 'hostmaster.example', minimum: ttl };
			const authorities: AnyRecord[] = [{ name: apex, type: 'SOA', ttl: 86400, data: soa }];
			wire.send(
				respond(query, { rcode: answer.outcome === 'nxdomain' ? 3 : 0, answers, authorities }),
			);
		});
	};
}

function readQuery(bytes: Uint8Array, via: 'udp' | 'tcp', from: number): Query {
	const { id = 0, questions = [], additionals = [], flag_rd, flag_ad } = codec.decode(bytes);
	const opt = additionals.find(({ type }) => type === 'OPT') as { udpPayloadSize?: number };
	const [question] = questions;
	return {
		id,
		name: question?.name === '.' ? '' : (question?.name ?? ''),
		type: (question?.type ?? 'A') as RecordType,
		via,
		udpSize: opt?.udpPayloadSize ?? null,
		recursionDesired: flag_rd === true,
		authenticDataWanted: flag_ad === true,
		from,
	};
}

function listenTcp(address: string, port: number): Promise<TcpServer> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, address, () => resolve(server));
	});
}

function bindUdp(address: string, port: number): Promise<UdpSocket> {
	return new Promise((resolve, reject) => {
		const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
		const fail = (error: Error): void => {
			socket.close();
			reject(error);
		};
		socket.once('error', fail);
		socket.bind(port, address, () => {
			socket.off('error', fail);
			socket.on('error', () => undefined);
			resolve(socket);
		});
	});
}

/** Ports that are tried: one that is free for TCP may be in use for UDP, by whatever else runs here. */
const MAX_PORTS = 20;

/** Both kinds of socket at one free port. */
async function bindBoth(
	address: string,
): Promise<{ readonly tcp: TcpServer; readonly udp: UdpSocket; readonly port: number }> {
	for (let left = MAX_PORTS; ; left--) {
		const tcp = await listenTcp(address, 0);
		const { port } = tcp.address() as { port: number };
		try {
			return { tcp, udp: await bindUdp(address, port), port };
		} catch (error) {
			await new Promise<void>((resolve) => tcp.close(() => resolve()));
			if (left === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		}
	}
}

/** What a server may leave out. */
export interface ServerOptions {
	readonly address?: string;
	/** Nobody listens on TCP. */
	readonly withoutTcp?: boolean;
}

/** Starts a server on a free port. */
export async function hostileServer(
	behavior: Behavior,
	{ address = '127.0.0.1', withoutTcp = false }: ServerOptions = {},
): Promise<HostileServer> {
	const { tcp, udp, port } = await bindBoth(address);
	const timers = new Set<NodeJS.Timeout>();
	const sockets = new Set<Socket>();
	const queries: Query[] = [];
	let connections = 0;

	const later = (delayMs: number | undefined, work: () => void): void => {
		if (delayMs === undefined) {
			work();
			return;
		}
		const timer = setTimeout(() => {
			timers.delete(timer);
			work();
		}, delayMs);
		timers.add(timer);
	};

	udp.on('message', (bytes, from) => {
		const query = readQuery(bytes, 'udp', from.port);
		queries.push(query);
		behavior(query, {
			send: (message, delayMs) =>
				later(delayMs, () => udp.send(message, from.port, from.address, () => undefined)),
			spoof: async (message) => {
				const other = await bindUdp(address, 0);
				other.send(message, from.port, from.address, () => other.close());
			},
			raw: () => undefined,
			close: () => undefined,
		});
	});
	tcp.on('connection', (socket) => {
		connections++;
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.on('close', () => sockets.delete(socket));
		const write = (octets: Uint8Array): void => {
			if (!socket.destroyed) socket.write(octets);
		};
		socket.on(
			'data',
			messageCutter((bytes) => {
				const query = readQuery(bytes, 'tcp', socket.remotePort ?? 0);
				queries.push(query);
				behavior(query, {
					send: (message, delayMs) => later(delayMs, () => write(framed(message))),
					spoof: async () => undefined,
					raw: (octets, delayMs) => later(delayMs, () => write(octets)),
					close: () => socket.destroy(),
				});
			}),
		);
	});
	const closeTcp = (): Promise<void> => {
		for (const socket of sockets) socket.destroy();
		return new Promise((resolve) => tcp.close(() => resolve()));
	};
	if (withoutTcp) await closeTcp();
	return {
		at: address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`,
		port,
		queries,
		get connections() {
			return connections;
		},
		close: async () => {
			for (const timer of timers) clearTimeout(timer);
			await new Promise<void>((resolve) => udp.close(() => resolve()));
			if (!withoutTcp) await closeTcp();
		},
	};
}

/** A message with its length in front. */
export function framed(message: Uint8Array): Uint8Array {
	return Uint8Array.from([message.length >> 8, message.length & 255, ...message]);
}

/** An address and port where nobody listens. */
export async function nobody(): Promise<string> {
	const server = await hostileServer(() => undefined);
	await server.close();
	return server.at;
}
