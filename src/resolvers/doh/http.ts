/**
 * `fetch` as far as DNS over HTTPS needs it: its shape, one exchange with a deadline, a bounded body.
 *
 * The platform is looked up by name, since the code compiles without its types.
 *
 * @module
 */

import { cancellation } from '../../dns/abort.ts';
import type { AbortSignalLike, DnsAnswer, FailureAnswer } from '../../dns/resolver.ts';
import { CANCELLED, detailOf, orCancelled } from '../../dns/send.ts';

/** What `fetch` is called with. */
export interface FetchInit {
	readonly method?: string | undefined;
	/** A plain object of strings. */
	readonly headers?: unknown;
	/** An `ArrayBuffer`, with POST. */
	readonly body?: unknown;
	/** An `AbortSignal`, where the platform has them. */
	readonly signal?: unknown;
}

/** The part of a `Response` that is read. */
export interface FetchResponse {
	readonly status: number;
	readonly headers: {
		/** The value of one field, or `null`. */
		get(name: string): string | null;
	};
	/** A stream, which is then read piece by piece and no further than a DNS message can be long. */
	readonly body?: unknown;
	/** The whole body. */
	arrayBuffer(): PromiseLike<ArrayBuffer>;
}

/** Declared as a method, so that a `fetch` with narrower types of its own fits in; `init` is always given. */
interface Fetching {
	fetch(url: string, init?: FetchInit): PromiseLike<FetchResponse>;
}

/** Any `fetch`: that of the platform, of a library, or a wrapper with an agent or a proxy of its own. */
export type FetchLike = Fetching['fetch'];

/** No DNS message is longer. */
const MAX_BODY = 65_535;

interface Reader {
	read(): PromiseLike<{ readonly done: boolean; readonly value?: unknown }>;
	cancel(): PromiseLike<unknown>;
}

interface Cancelable {
	cancel(): PromiseLike<unknown>;
}

function hasMethod<K extends string>(value: unknown, method: K): value is Record<K, unknown> {
	return (
		typeof value === 'object' && value !== null && typeof Reflect.get(value, method) === 'function'
	);
}

/** The platform's own `fetch`, or `undefined`. */
export function platformFetch(): FetchLike | undefined {
	const found: unknown = Reflect.get(globalThis, 'fetch');
	// What is called `fetch` there is taken for one.
	return typeof found === 'function' ? (found as FetchLike) : undefined;
}

/** Calls back after so many milliseconds, where the platform has timers; the result calls it off. */
function startTimer(ms: number, onTime: () => void): () => void {
	const [start, stop]: readonly unknown[] = [
		Reflect.get(globalThis, 'setTimeout'),
		Reflect.get(globalThis, 'clearTimeout'),
	];
	if (typeof start !== 'function' || typeof stop !== 'function') return () => {};
	const timer: unknown = start(onTime, ms);
	return () => stop(timer);
}

/**
 * Does some work within a time, under a signal of the platform's own kind, where it has one: `fetch` takes no
 * other. Never rejects, leaves no timer and no listener behind, and does not wait for work that ignores its
 * signal.
 */
export async function withDeadline<A extends DnsAnswer>(
	work: (signal: unknown) => Promise<A>,
	timeoutMs: number,
	outer: AbortSignalLike | undefined,
): Promise<A | FailureAnswer> {
	const own = cancellation(outer);
	let isLate = false;
	const stopTimer = startTimer(timeoutMs, () => {
		isLate = true;
		own.cancel();
	});
	try {
		const hasSignals = typeof Reflect.get(globalThis, 'AbortController') === 'function';
		const answer = await orCancelled(work(hasSignals ? own.signal : undefined), own.signal);
		if (!isLate || answer !== CANCELLED) return answer;
		return { outcome: 'failure', reason: 'timeout', detail: `no answer in ${timeoutMs} ms` };
	} catch (error) {
		return { outcome: 'failure', reason: 'network', detail: causeOf(error) };
	} finally {
		stopTimer();
		own.release();
	}
}

/** `fetch` says only that it failed; why, says the cause behind. */
function causeOf(error: unknown): string {
	const cause: unknown = error instanceof Error ? error.cause : undefined;
	return detailOf(cause instanceof Error ? cause : error);
}

/** Cancels a body that is not read, so that its connection is free again. */
export function discard({ body }: FetchResponse): void {
	if (!hasMethod(body, 'cancel')) return;
	// It was seen to have the method; a body that cannot be cancelled any more is no matter.
	void Promise.resolve((body as Cancelable).cancel()).catch(() => {});
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const [only] = pieces;
	if (only?.length === length) return only;
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

async function readStream(reader: Reader): Promise<Uint8Array | null> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return joined(pieces, length);
		if (!(value instanceof Uint8Array)) return null;
		if (value.length === 0) continue;
		length += value.length;
		if (length > MAX_BODY) {
			void Promise.resolve(reader.cancel()).catch(() => {});
			return null;
		}
		pieces.push(value);
	}
}

/** The octets of a body, or `null` when there are more than a DNS message can have. */
export async function readBody(response: FetchResponse): Promise<Uint8Array | null> {
	if (Number(response.headers.get('content-length') ?? 0) > MAX_BODY) {
		discard(response);
		return null;
	}
	if (hasMethod(response.body, 'getReader')) {
		const { body } = response;
		// A stream of the platform; what it gives is examined piece by piece.
		return readStream((body as unknown as { getReader(): Reader }).getReader());
	}
	const bytes = new Uint8Array(await response.arrayBuffer());
	return bytes.length > MAX_BODY ? null : bytes;
}
