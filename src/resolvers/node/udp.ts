/**
 * One question over UDP (RFC 1035 §4.2.1, RFC 5452 §9).
 *
 * Every question has a socket of its own, and so a port of its own, that is connected: the system drops
 * what comes from elsewhere and reports ports where no server listens.
 *
 * @module
 */

import { createSocket } from 'node:dgram';
import { onAbort } from '../../dns/abort.ts';
import type { FailureAnswer } from '../../dns/resolver.ts';
import { detailOf } from '../../dns/send.ts';
import type { Server } from './servers.ts';

/** Tells whether octets are the response that is waited for. */
export type Accept = (bytes: Uint8Array) => boolean;

/** The response, or why there is none; `null` when the signal ended the waiting. */
export type Exchanged = Uint8Array | FailureAnswer | null;

/**
 * Sends a query and waits for the first datagram from that very server that is accepted; all others are
 * ignored. Ends by itself with a response, an error of the system or the signal, the socket closed.
 */
export function exchangeUdp(
	server: Server,
	query: Uint8Array,
	accept: Accept,
	signal: AbortSignal,
): Promise<Exchanged> {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve(null);
		const socket = createSocket(server.family === 4 ? 'udp4' : 'udp6');
		let isOpen = true;
		let address = '';
		const settle = (exchanged: Exchanged): void => {
			if (!isOpen) return;
			isOpen = false;
			release();
			socket.close();
			resolve(exchanged);
		};
		const fail = (error: unknown): void =>
			settle({ outcome: 'failure', reason: 'network', detail: detailOf(error) });
		const release = onAbort(signal, () => settle(null));
		socket.on('error', fail);
		socket.on('message', (bytes, from) => {
			// A datagram may have come before the socket was connected.
			const isFromServer = from.port === server.port && from.address === address;
			if (isFromServer && accept(bytes)) settle(new Uint8Array(bytes));
		});
		// As an event: a callback of `connect` is called for an address without a route, too.
		socket.once('connect', () => {
			if (!isOpen) return;
			address = socket.remoteAddress().address;
			socket.send(query, (error) => error !== null && fail(error));
		});
		try {
			socket.connect(server.port, server.address);
		} catch (error) {
			fail(error);
		}
	});
}
