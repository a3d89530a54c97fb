/**
 * Runs the command in-process, over files that stand in memory.
 *
 * @module
 */

import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { zoneResolver } from '../../src/testing/zone.ts';

/** What the command left behind. */
export interface Ran {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
	/** Files that were written, by path. */
	readonly written: Readonly<Record<string, string>>;
}

/** Runs `maysend` with arguments parted by blanks; `live` is what live DNS holds. */
export async function run(
	line: string,
	files: Readonly<Record<string, string>> = {},
	{ live, columns }: { readonly live?: string; readonly columns?: number } = {},
): Promise<Ran> {
	let stdout = '';
	let stderr = '';
	const written: Record<string, string> = {};
	const io: Io = {
		stdout: (text) => {
			stdout += text;
		},
		stderr: (text) => {
			stderr += text;
		},
		readFile: async (path) => {
			const text = Object.hasOwn(files, path) ? files[path] : undefined;
			if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
			return text;
		},
		writeFile: async (path, text) => {
			if (path.startsWith('/')) throw new Error(`EACCES: permission denied, open '${path}'`);
			written[path] = text;
		},
		liveResolver: () => {
			if (live === undefined) throw new Error('live DNS was asked for');
			return zoneResolver(live);
		},
		...(columns === undefined ? {} : { columns }),
		version: '1.2.3',
	};
	const status = await main(line.split(' '), io);
	return { status, stdout, stderr, written };
}
