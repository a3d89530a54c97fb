/**
 * A `fetch` over HTTP/2, for a DoH server that speaks nothing else (RFC 9113).
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { type ClientHttp2Session, connect, constants } from 'node:http2';
import type { Certificate } from './certificate.ts';

const { HTTP2_HEADER_METHOD, HTTP2_HEADER_PATH, HTTP2_HEADER_STATUS } = constants;

/** A `fetch`, and what ends its connection. */
export interface Http2Fetch {
	readonly fetch: typeof fetch;
	readonly close: () => void;
}

async function send(session: ClientHttp2Session, request: Request): Promise<Response> {
	const { pathname, search } = new URL(request.url);
	const body = Buffer.from(await request.arrayBuffer());
	const headers = {
		...Object.fromEntries(request.headers),
		[HTTP2_HEADER_METHOD]: request.method,
		[HTTP2_HEADER_PATH]: `${pathname}${search}`,
	};
	const stream = session.request(headers, { signal: request.signal, endStream: false });
	let status = 0;
	const fields = new Headers();
	stream.once('response', (received) => {
		status = Number(received[HTTP2_HEADER_STATUS]);
		for (const [name, value] of Object.entries(received)) {
			if (!name.startsWith(':') && value !== undefined) fields.set(name, String(value));
		}
	});
	stream.end(body);
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return new Response(Buffer.concat(chunks), { status, headers: fields });
}

/** Opens a connection to a server whose certificate this is. */
export function http2Fetch(url: string, { certificate }: Certificate): Http2Fetch {
	const session = connect(new URL(url).origin, { ca: readFileSync(certificate) });
	session.on('error', () => {});
	const overHttp2 = (asked: string | URL | Request, init?: RequestInit): Promise<Response> =>
		send(session, new Request(asked, init));
	return { fetch: overHttp2, close: () => session.destroy() };
}
