/**
 * One question in one UDP packet, for waiting until a server answers and for looking at its header.
 *
 * Written apart from the resolver under test, so that a fault there does not hide a server's.
 *
 * @module
 */

import { createSocket } from 'node:dgram';
import type { RecordType } from '../../src/dns/resolver.ts';

const CODES: Readonly<Record<RecordType, number>> = {
	A: 1,
	NS: 2,
	CNAME: 5,
	SOA: 6,
	PTR: 12,
	MX: 15,
	TXT: 16,
	AAAA: 28,
};
const RCODES = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];
const ID = 0x4d53;

/** The header of an answer (RFC 1035 §4.1.1, RFC 4035 §3.2.3). */
export interface Header {
	readonly rcode: string;
	readonly isAuthoritative: boolean;
	readonly isTruncated: boolean;
	readonly isAuthenticated: boolean;
	readonly answers: number;
	readonly size: number;
}

/** Recursion desired, AD asked for (RFC 6840 §5.7), and EDNS with 1232 octets (RFC 6891 §6.1.2). */
function encode(name: string, type: RecordType): Buffer {
	const labels = name.split('.').filter((label) => label !== '');
	const head = Buffer.from([ID >> 8, ID & 0xff, 0x01, 0x20, 0, 1, 0, 0, 0, 0, 0, 1]);
	const question = labels.map((label) => {
		const octets = Buffer.from(label, 'latin1');
		return Buffer.concat([Buffer.from([octets.length]), octets]);
	});
	const options = Buffer.from([0, 0, 41, 0x04, 0xd0, 0, 0, 0, 0, 0, 0]);
	return Buffer.concat([head, ...question, Buffer.from([0, 0, CODES[type], 0, 1]), options]);
}

function decode(message: Buffer): Header | null {
	if (message.length < 12 || message.readUInt16BE(0) !== ID) return null;
	const flags = message.readUInt16BE(2);
	return {
		rcode: RCODES[flags & 0xf] ?? String(flags & 0xf),
		isAuthoritative: (flags & 0x400) !== 0,
		isTruncated: (flags & 0x200) !== 0,
		isAuthenticated: (flags & 0x20) !== 0,
		answers: message.readUInt16BE(6),
		size: message.length,
	};
}

/** Asks a server, by default on 127.0.0.1; `null` where no answer comes within `waitMs`. */
export function dig(
	port: number,
	name: string,
	type: RecordType,
	waitMs = 2_000,
	ip = '127.0.0.1',
): Promise<Header | null> {
	return new Promise((resolve) => {
		const socket = createSocket('udp4');
		const finish = (header: Header | null): void => {
			clearTimeout(timer);
			socket.close();
			resolve(header);
		};
		const timer = setTimeout(() => finish(null), waitMs);
		socket.once('error', () => finish(null));
		socket.once('message', (message) => finish(decode(message)));
		socket.connect(port, ip, () => socket.send(encode(name, type)));
	});
}
