/**
 * A question as an HTTP request (RFC 8484 §4.1), and the options it is made from.
 *
 * @module
 */

import { callable, invalid, knownFields, object, oneOf, whole } from '../../input/fields.ts';
import { type FetchInit, type FetchLike, platformFetch } from './http.ts';

/** How {@link dohResolver} asks. */
export interface DohOptions {
	/**
	 * The server's URL or URI template, such as `https://dns.example/dns-query{?dns}`. RFC 8484 §5 wants
	 * `https`; `http` is taken for a forwarder within one's own walls.
	 */
	readonly url: string;
	/** The platform's own by default. */
	readonly fetch?: FetchLike;
	/** Sent along, for example `authorization`. */
	readonly headers?: Readonly<Record<string, string>>;
	/** `GET` by default, which HTTP caches can answer; a browser's own cache hides an answer's age. */
	readonly method?: 'GET' | 'POST';
	/** For one question, redirects and body included; 5,000 by default. */
	readonly timeoutMs?: number;
}

/** {@link DohOptions}, checked. */
export interface DohSettings {
	readonly fetch: FetchLike;
	readonly timeoutMs: number;
	/** The request for a message. */
	readonly request: (message: Uint8Array) => { readonly url: string; readonly init: FetchInit };
}

/** What requests and responses hold (RFC 8484 §6). */
export const MEDIA_TYPE = 'application/dns-message';
const DEFAULT_TIMEOUT = 5000;
const MAX_TIMEOUT = 300_000;
const KNOWN: readonly string[] = ['url', 'fetch', 'headers', 'method', 'timeoutMs'];

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url without padding (RFC 4648 §5, RFC 8484 §6). */
export function toBase64Url(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
		const bits = (first << 16) | (second << 8) | third;
		const digits = Math.min(bytes.length - at, 3) + 1;
		for (let digit = 0; digit < digits; digit++) {
			text += ALPHABET.charAt((bits >> (18 - 6 * digit)) & 63);
		}
	}
	return text;
}

/** The URL of a GET up to the message, and that of a POST, for which no variable is set. */
function readUrl(url: unknown): { readonly get: string; readonly post: string } {
	if (typeof url === 'string') {
		const [, plain = '', form] =
			/^(https?:\/\/[^\s{}#/?][^\s{}#]*)(\{[?&]dns\})?$/i.exec(url) ?? [];
		const hasQuery = plain.includes('?');
		const isTemplate = form === undefined || form === (hasQuery ? '{&dns}' : '{?dns}');
		if (plain !== '' && isTemplate)
			return { get: `${plain}${hasQuery ? '&' : '?'}dns=`, post: plain };
	}
	throw invalid('options.url', 'must be a URL, such as https://dns.example/dns-query');
}

/** The caller's headers without those that DNS over HTTPS sets itself. */
function readHeaders(headers: unknown): Record<string, string> {
	if (headers === undefined) return {};
	object(headers, 'options.headers');
	const read: [string, string][] = [];
	for (const [name, value] of Object.entries(headers as object)) {
		if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
			throw invalid(`options.headers.${name}`, 'must be a header name');
		if (typeof value !== 'string' || /[\r\n\0]/.test(value)) {
			throw invalid(`options.headers.${name}`, 'must be a string without line ends');
		}
		if (!['accept', 'content-type'].includes(name.toLowerCase())) read.push([name, value]);
	}
	return Object.fromEntries(read);
}

function readFetch(given: unknown): FetchLike {
	// Any function the caller names is taken for one.
	return callable<FetchLike>(given ?? platformFetch(), 'options.fetch');
}

/** `fetch` wants a buffer that holds the message and nothing else. */
function bufferOf(message: Uint8Array): ArrayBuffer {
	const buffer = new ArrayBuffer(message.length);
	new Uint8Array(buffer).set(message);
	return buffer;
}

/**
 * Checks what the caller passed.
 *
 * @throws {InputError} `input.option-invalid` or `input.unknown-option`.
 */
export function readDohOptions(options: DohOptions): DohSettings {
	const fields = knownFields(options, KNOWN, 'options');
	const { get, post } = readUrl(fields['url']);
	const method = oneOf(['GET', 'POST'])(fields['method'] ?? 'GET', 'options.method');
	const timeout = fields['timeoutMs'] ?? DEFAULT_TIMEOUT;
	const timeoutMs = whole(1, MAX_TIMEOUT)(timeout, 'options.timeoutMs');
	const headers = { ...readHeaders(fields['headers']), accept: MEDIA_TYPE };
	const request: DohSettings['request'] =
		method === 'GET'
			? (message) => ({ url: get + toBase64Url(message), init: { method, headers } })
			: (message) => ({
					url: post,
					init: {
						method,
						headers: { ...headers, 'content-type': MEDIA_TYPE },
						body: bufferOf(message),
					},
				});
	return { fetch: readFetch(fields['fetch']), timeoutMs, request };
}
