/**
 * A DNS over HTTPS server without a network: a `fetch` that answers in wire format from zone text.
 */

import * as codec from '@dnsquery/dns-packet';
import { isRecordType } from '../../src/dns/record-type.ts';
import type { DnsAnswer, FailureReason, RecordData, RecordType } from '../../src/dns/resolver.ts';
import type { FetchInit, FetchLike } from '../../src/resolvers/doh/http.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

/** One request as the server saw it. */
export interface Seen {
	readonly url: string;
	readonly init: FetchInit;
	readonly headers: Headers;
	readonly query: codec.Packet;
}

export interface DohServer {
	readonly fetch: FetchLike;
	readonly requests: readonly Seen[];
}

const RCODES: { readonly [R in FailureReason]?: number } = {
	servfail: 2,
	refused: 5,
	malformed: 1,
};

function nameOf(name: string): string {
	return name === '' ? '.' : name;
}

/** One record as the codec takes it. */
function recordOf<T extends RecordType>(
	name: string,
	type: T,
	data: RecordData[T],
	ttl: number,
): codec.Answer {
	let written: unknown = data;
	if (type === 'TXT') {
		written = (data as readonly string[]).map(
			(part) => new Uint8Array(Buffer.from(part, 'latin1')),
		);
	} else if (type === 'MX') {
		const { preference, exchange } = data as RecordData['MX'];
		written = { preference, exchange: nameOf(exchange) };
	}
	// Type and data belong together.
	return { type, name: nameOf(name), ttl, class: 'IN', data: written } as codec.Answer;
}

function chainOf(name: string, aliases: readonly string[], ttl: number): codec.Answer[] {
	return aliases.map((alias, index) => recordOf(aliases[index - 1] ?? name, 'CNAME', alias, ttl));
}

/** The message in which a recursive server would give this answer. */
function messageOf(name: string, type: RecordType, answer: DnsAnswer): codec.Packet {
	const flags = codec.RECURSION_DESIRED | codec.RECURSION_AVAILABLE;
	const packet: codec.Packet = {
		type: 'response',
		id: 0,
		flags,
		questions: [{ type, name: nameOf(name), class: 'IN' }],
	};
	if (answer.outcome === 'failure')
		return { ...packet, flags: flags | (RCODES[answer.reason] ?? 2) };
	if (answer.outcome === 'records') {
		const { ttl = 0, aliases } = answer;
		const owner = aliases.at(-1) ?? name;
		const records = answer.records.map((data) => recordOf(owner, type, data, ttl));
		return { ...packet, answers: [...chainOf(name, aliases, ttl), ...records] };
	}
	const { negativeTtl = 60, aliases } = answer;
	const soa = {
		mname: 'ns.example',
		rname: 'h.example',
		serial: 1,
		refresh: 1,
		retry: 1,
		expire: 1,
	};
	return {
		...packet,
		flags: flags | (answer.outcome === 'nxdomain' ? 3 : 0),
		answers: chainOf(name, aliases, negativeTtl),
		authorities: [
			{ type: 'SOA', name: 'example', ttl: negativeTtl, data: { ...soa, minimum: negativeTtl } },
		],
	};
}

/** What stands in a request, whichever way it came. */
function messageIn(url: string, { method, body }: FetchInit): Uint8Array {
	if (method === 'POST' && body instanceof ArrayBuffer) return new Uint8Array(body);
	const encoded = new URL(url).searchParams.get('dns') ?? '';
	return new Uint8Array(Buffer.from(encoded, 'base64url'));
}

/** Waits for the signal, as a server does that never answers. */
function silence({ signal }: FetchInit): Promise<never> {
	return new Promise((_, reject) => {
		if (!(signal instanceof AbortSignal)) return;
		signal.addEventListener('abort', () => reject(signal.reason));
	});
}

/**
 * A server for a zone.
 *
 * @param headers - Sent with every response, beside or in place of the usual ones.
 */
export function dohServer(zone: string, headers: Readonly<Record<string, string>> = {}): DohServer {
	const resolver = zoneResolver(zone);
	const requests: Seen[] = [];
	return {
		requests,
		async fetch(url, init = {}) {
			const query = codec.decode(messageIn(url, init));
			requests.push({ url, init, headers: new Headers(Object.entries(init.headers ?? {})), query });
			const question = query.questions?.[0];
			if (question === undefined || !isRecordType(question.type)) return new Response('?');
			const name = question.name === '.' ? '' : question.name;
			const answer = await resolver.resolve(name, question.type);
			if (answer.outcome === 'failure' && answer.reason === 'timeout') return silence(init);
			const bytes = codec.encode(messageOf(name, question.type, answer));
			return new Response(new Uint8Array(bytes), {
				headers: { 'content-type': 'application/dns-message', ...headers },
			});
		},
	};
}
