/**
 * Questions over TCP, several on one connection where they overlap (RFC 1035 §4.2.2, RFC 7766 §6.2).
 *
 * A connection lives as long as a question waits on it: nothing stays open that could keep a process from
 * ending.
 *
 * @module
 */

import { connect, type Socket } from 'node:net';
import { onAbort } from '../../dns/abort.ts';
import type { FailureAnswer } from '../../dns/resolver.ts';
import { detailOf } from '../../dns/send.ts';
import type { Server } from './servers.ts';
import type { Accept, Exchanged } from './udp.ts';

/** More questions than this take another connection. */
const MAX_WAITING = 32;

/** Connections to any number of servers. */
export interface TcpConnections {
	/** Sends a query and waits for the response with its id. Ends like the exchange over UDP. */
	exchange(
		server: Server,
		query: Uint8Array,
		accept: Accept,
		signal: AbortSignal,
	): Promise<Exchanged>;
}

interface Waiting {
	readonly accept: Accept;
	settle(exchanged: Exchanged): void;
}

interface Connection {
	readonly socket: Socket;
	/** Questions without response, by id. */
	readonly waiting: Map<number, Waiting>;
	/** A question on it has run out of time: it takes no more. */
	isSuspect: boolean;
}

function idOf(bytes: Uint8Array): number {
	return ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
}

/**
 * Cuts a stream into messages by their two-octet lengths. Every octet is copied once, however small the
 * pieces are in which it comes.
 */
export function messageCutter(deliver: (message: Uint8Array) => void): (chunk: Uint8Array) => void {
	let length = -1;
	let high = -1;
	let message = new Uint8Array(0);
	let filled = 0;
	return (chunk) => {
		for (let at = 0; at < chunk.length; ) {
			if (length < 0) {
				const octet = chunk[at++] ?? 0;
				if (high < 0) {
					high = octet;
					continue;
				}
				length = high * 256 + octet;
				high = -1;
				message = new Uint8Array(length);
				filled = 0;
			} else {
				const part = chunk.subarray(at, at + length - filled);
				message.set(part, filled);
				filled += part.length;
				at += part.length;
			}
			if (filled < length) continue;
			length = -1;
			deliver(message);
		}
	};
}

function failure(reason: FailureAnswer['reason'], detail: string): FailureAnswer {
	return { outcome: 'failure', reason, detail };
}

/** The message with its length in front, in one piece (RFC 7766 §8). */
function framed(query: Uint8Array): Uint8Array {
	const frame = new Uint8Array(2 + query.length);
	frame.set([query.length >>> 8, query.length & 255]);
	frame.set(query, 2);
	return frame;
}

/** Opens a connection; `onClose` is called once, when it takes no more questions. */
function openConnection(server: Server, onClose: (closed: Connection) => void): Connection {
	const socket = connect({ host: server.address, port: server.port });
	const waiting = new Map<number, Waiting>();
	const connection: Connection = { socket, waiting, isSuspect: false };
	const closeWith = (why: FailureAnswer): void => {
		onClose(connection);
		socket.destroy();
		for (const question of [...waiting.values()]) question.settle(why);
	};
	socket.setNoDelay(true);
	socket.on('error', (error) => closeWith(failure('network', detailOf(error))));
	socket.on('end', () => closeWith(failure('network', 'the server closed the connection')));
	socket.on('close', () => closeWith(failure('network', 'the connection is closed')));
	socket.on(
		'data',
		messageCutter((message) => {
			// A response that is not expected may be a late one.
			const question = waiting.get(idOf(message));
			if (question === undefined) return;
			const isRight = question.accept(message);
			question.settle(isRight ? message : failure('malformed', 'response to another question'));
		}),
	);
	return connection;
}

/** Makes an empty set of connections. */
export function tcpConnections(): TcpConnections {
	const open = new Map<string, Set<Connection>>();

	function connectionFor(server: Server, id: number): Connection {
		const key = `${server.address} ${server.port}`;
		const known = open.get(key) ?? new Set();
		for (const connection of known) {
			const { socket, waiting, isSuspect } = connection;
			if (isSuspect || socket.destroyed) continue;
			if (waiting.size < MAX_WAITING && !waiting.has(id)) return connection;
		}
		const made = openConnection(server, (closed) => {
			known.delete(closed);
			if (known.size === 0 && open.get(key) === known) open.delete(key);
		});
		known.add(made);
		open.set(key, known);
		return made;
	}

	return {
		exchange(server, query, accept, signal): Promise<Exchanged> {
			return new Promise((resolve) => {
				if (signal.aborted) return resolve(null);
				const id = idOf(query);
				const connection = connectionFor(server, id);
				const { socket, waiting } = connection;
				const settle = (exchanged: Exchanged): void => {
					if (!waiting.delete(id)) return;
					release();
					if (waiting.size === 0) socket.destroy();
					resolve(exchanged);
				};
				const release = onAbort(signal, () => {
					// A server that did not answer gets no further questions, even while others still wait.
					connection.isSuspect = true;
					settle(null);
				});
				waiting.set(id, { accept, settle });
				socket.write(framed(query));
			});
		},
	};
}
