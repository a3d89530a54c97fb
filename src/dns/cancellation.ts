/**
 * Signals of the library's own, to call off questions that turned out not to be needed.
 *
 * @module
 */

import { onAbort } from './on-abort.ts';
import type { AbortSignalLike } from './resolver.ts';

/** A signal that can be given off. */
export interface Cancellation {
	readonly signal: AbortSignalLike;
	cancel(): void;
	/** Lets go of the caller's signal: there is nothing left to call off. */
	release(): void;
}

interface Controller {
	readonly signal: AbortSignalLike;
	abort(): void;
}

/**
 * A signal that ends with the caller's, or when it is called off; `null` in a runtime without
 * `AbortController`. It is the runtime's own kind, because resolvers hand it on to `fetch` and sockets.
 */
export function cancellation(outer?: AbortSignalLike): Cancellation | null {
	const { AbortController } = globalThis as { AbortController?: new () => Controller };
	if (AbortController === undefined) return null;
	const controller = new AbortController();
	const cancel = (): void => controller.abort();
	const release = outer === undefined ? () => {} : onAbort(outer, cancel);
	if (outer?.aborted) cancel();
	return { signal: controller.signal, cancel, release };
}
