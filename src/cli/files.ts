/**
 * Zone files and relay files of the command line.
 *
 * @module
 */

import type { Resolver } from '../dns/resolver.ts';
import { InputError } from '../input/input-error.ts';
import { zoneResolver } from '../testing/zone.ts';
import type { Io } from './io.ts';

async function textOf(path: string, option: string, io: Io): Promise<string> {
	try {
		return await io.readFile(path);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new InputError('input.file-unreadable', option, why);
	}
}

/** Returns a resolver over zone files, or over live DNS where there are none. */
export async function resolverFor(zones: readonly string[], io: Io): Promise<Resolver> {
	if (zones.length === 0) return io.liveResolver();
	const texts = await Promise.all(zones.map((path) => textOf(path, '--zone', io)));
	// Each file starts at the root, whatever origin the one before it ended with.
	return zoneResolver(texts.join('\n$ORIGIN .\n'));
}

/** Returns the value in a JSON file. */
export async function jsonFile(path: string, option: string, io: Io): Promise<unknown> {
	const text = await textOf(path, option, io);
	try {
		return JSON.parse(text);
	} catch {
		throw new InputError('input.not-json', option, `${path} is not JSON`);
	}
}
