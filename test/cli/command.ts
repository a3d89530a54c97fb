/**
 * Runs the command in-process, over files that stand in memory.
 *
 * @module
 */

import type { Environment, Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import type { Resolver } from '../../src/dns/resolver.ts';
import { dohResolver } from '../../src/resolvers/doh/doh-resolver.ts';
import { nodeResolver } from '../../src/resolvers/node/node-resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

/** What the command left behind. */
export interface Ran {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
	/** Files that were written, by path. */
	readonly written: Readonly<Record<string, string>>;
}

/** What a test may say of the world the command runs in. */
export interface World {
	/** What live DNS holds. */
	readonly live?: string;
	/** Live DNS itself. */
	readonly resolver?: Resolver;
	/** What the zone's own name servers answer. */
	readonly authority?: Resolver;
	/** Called with the time, in milliseconds, after each wait. */
	readonly onSleep?: (time: number) => void;
	/** Of the terminal that the output goes to. */
	readonly columns?: number;
	/** Of the terminal that errors go to. */
	readonly errorColumns?: number;
	readonly environment?: Environment;
	readonly stdin?: string | AsyncIterable<Uint8Array>;
	/** Called with the function that interrupts, before the command runs. */
	readonly interruptBy?: (interrupt: () => void) => void;
	/** Called before each piece that goes to a file or to the standard output of a long run. */
	readonly onWrite?: (text: string) => void;
}

const encoder = new TextEncoder();

/** A file that comes in pieces of a few octets: nothing may rely on where they end. */
async function* pieces(text: string): AsyncGenerator<Uint8Array, void> {
	const octets = encoder.encode(text);
	const size = Math.max(7, Math.ceil(octets.length / 1000));
	for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size);
}

/** Runs `maysend` with arguments, parted by blanks or in a list. */
export async function run(
	line: string | readonly string[],
	files: Readonly<Record<string, string>> = {},
	world: World = {},
): Promise<Ran> {
	let stdout = '';
	let stderr = '';
	let time = 0;
	const written: Record<string, string> = {};
	const interrupts = new Set<() => void>();
	const fileAt = (path: string): string | undefined =>
		Object.hasOwn(written, path)
			? written[path]
			: Object.hasOwn(files, path)
				? files[path]
				: undefined;
	const read = (path: string): string => {
		const text = fileAt(path);
		if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
		return text;
	};
	const denied = (path: string): void => {
		if (path.startsWith('/')) throw new Error(`EACCES: permission denied, open '${path}'`);
	};
	const { live, resolver, stdin = '' } = world;
	const io: Io = {
		stdout: (text) => {
			stdout += text;
		},
		stderr: (text) => {
			stderr += text;
		},
		readFile: async (path) => read(path),
		writeFile: async (path, text) => {
			denied(path);
			written[path] = text;
		},
		readPieces: async function* (path) {
			if (path !== '-') yield* pieces(read(path));
			else if (typeof stdin === 'string') yield* pieces(stdin);
			else yield* stdin;
		},
		sizeOf: async (path) => {
			const text = fileAt(path);
			return text === undefined ? null : encoder.encode(text).length;
		},
		openSink: async (path, keep) => {
			if (path !== null) {
				denied(path);
				const whole = keep === 0 ? '' : read(path);
				written[path] = new TextDecoder().decode(encoder.encode(whole).subarray(0, keep));
			}
			return {
				write: async (text) => {
					world.onWrite?.(text);
					if (path === null) stdout += text;
					else written[path] += text;
				},
				close: async () => {},
			};
		},
		authority: () => {
			if (world.authority === undefined) throw new Error('name servers were asked for');
			return world.authority;
		},
		sleep: async (ms) => {
			time += ms;
			world.onSleep?.(time);
		},
		liveResolver: ({ servers, doh }) => {
			// Read as the process reads them; nothing is opened by that.
			if (doh !== undefined) dohResolver({ url: doh });
			else if (servers.length > 0) nodeResolver({ servers });
			if (resolver !== undefined) return resolver;
			if (live !== undefined) return zoneResolver(live);
			const resolve = (): never => {
				throw new Error('live DNS was asked for');
			};
			return { resolve };
		},
		...(world.columns === undefined ? {} : { columns: world.columns }),
		...(world.errorColumns === undefined ? {} : { errorColumns: world.errorColumns }),
		environment: world.environment ?? {},
		now: () => {
			time += 50;
			return time;
		},
		onInterrupt: (called) => {
			interrupts.add(called);
			return () => interrupts.delete(called);
		},
		version: '1.2.3',
		suffixList: { package: 'tldts', version: '7.0.0' },
	};
	world.interruptBy?.(() => {
		for (const called of interrupts) called();
	});
	const argv = typeof line === 'string' ? line.split(' ') : line;
	const status = await main(argv, io);
	return { status, stdout, stderr, written };
}
