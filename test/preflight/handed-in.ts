/**
 * What comes of handing anything at all to `preflight`.
 *
 * @module
 */

import { expect } from 'vitest';
import type { PreflightOptions } from '../../src/preflight/options.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { PreflightRequest } from '../../src/preflight/request.ts';
import { SOUND, service, spying } from './judged.ts';

/** A request that nothing can be said against. */
export const sound: PreflightRequest = { from: 'info@shop.example', relay: service };

/** What came of handing anything to `preflight`. */
export async function outcomeOf(
	request: unknown,
	options: (resolver: ReturnType<typeof spying>) => unknown = (resolver) => ({ resolver }),
): Promise<{ readonly error: unknown; readonly asked: readonly string[] }> {
	const resolver = spying(SOUND);
	try {
		// Callers in plain JavaScript hand in anything.
		await preflight(request as PreflightRequest, options(resolver) as PreflightOptions);
		return { error: null, asked: resolver.asked };
	} catch (error) {
		return { error, asked: resolver.asked };
	}
}

/** Expects one kind of error, with code and path, before anything is asked. */
export async function expectRefusal(
	code: string,
	path: string,
	...args: Parameters<typeof outcomeOf>
): Promise<void> {
	const { error, asked } = await outcomeOf(...args);
	expect(error).toMatchObject({ name: 'InputError', code, path });
	expect(asked).toEqual([]);
}
