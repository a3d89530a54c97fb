/**
 * Addresses of name servers as people write them: `192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::53]:5353`.
 *
 * @module
 */

import { getServers } from 'node:dns';
import { invalid } from '../../input/fields.ts';
import { parseAddress, parseIpv6 } from '../../ip/address.ts';

/** Where a name server listens, over UDP and TCP alike. */
export interface Server {
	readonly address: string;
	readonly port: number;
	readonly family: 4 | 6;
}

const PORT = 53;

/** An address without or with a port; a link-local address may name its interface (RFC 4007 §11). */
const SPELLINGS: readonly RegExp[] = [
	/^(?<address>[\d.]{7,15})(?::(?<port>\d{1,5}))?$/,
	/^(?<address>[\da-fA-F:.]{2,45}(?<zone>%[\w.-]{1,32})?)$/,
	/^\[(?<address>[\da-fA-F:.]{2,45}(?<zone>%[\w.-]{1,32})?)\](?::(?<port>\d{1,5}))?$/,
];

/** Reads a server, or returns `null`. */
export function parseServer(text: string): Server | null {
	for (const spelling of SPELLINGS) {
		const groups = spelling.exec(text)?.groups;
		if (groups === undefined) continue;
		const { address = '', zone = '', port = String(PORT) } = groups;
		const plain = address.slice(0, address.length - zone.length);
		const parsed = text.startsWith('[') ? parseIpv6(plain) : parseAddress(plain);
		if (parsed === null || Number(port) < 1 || Number(port) > 65535) return null;
		return { address, port: Number(port), family: parsed.family };
	}
	return null;
}

/** The server at an address that was found in DNS. */
export function serverAt(address: string, port: number): Server {
	return { address, port, family: address.includes(':') ? 6 : 4 };
}

/**
 * The servers a caller names, or those of the system.
 *
 * @throws {InputError} `input.option-invalid` for an empty list or a server that is none.
 */
export function serversOf(given: readonly string[] | undefined): readonly Server[] {
	if (given === undefined) {
		const found = getServers().flatMap((text) => parseServer(text) ?? []);
		if (found.length === 0) {
			throw invalid('options.servers', 'must be given: the system names no name server');
		}
		return found;
	}
	if (!Array.isArray(given) || given.length === 0)
		throw invalid('options.servers', "must be an array, such as ['192.0.2.53']");
	return given.map((text, index) => {
		const server = typeof text === 'string' ? parseServer(text) : null;
		if (server === null)
			throw invalid(
				`options.servers.${index}`,
				'must be an address, such as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:53',
			);
		return server;
	});
}
