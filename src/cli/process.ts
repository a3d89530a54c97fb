/**
 * The process as the command sees it: the only file that touches Node.
 *
 * @module
 */

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import type { Resolver } from '../dns/resolver.ts';
import { dohResolver } from '../resolvers/doh.ts';
import { nodeResolver } from '../resolvers/node.ts';
import { STATUS_FAULT } from './exit-status.ts';
import type { Io, LiveDns } from './io.ts';
import { main } from './main.ts';

/** The package by its own name, so that source and bundle find the same file. */
function version(): string {
	const manifest: { readonly version: string } = createRequire(import.meta.url)(
		'maysend/package.json',
	);
	return manifest.version;
}

function liveResolver({ servers, doh }: LiveDns): Resolver {
	if (doh !== undefined) return dohResolver({ url: doh });
	return nodeResolver(servers.length > 0 ? { servers } : {});
}

/** The door to this process's terminal, files and DNS. */
function processIo(): Io {
	return {
		stdout: (text) => void process.stdout.write(text),
		stderr: (text) => void process.stderr.write(text),
		readFile: (path) => readFile(path, 'utf8'),
		writeFile: (path, text) => writeFile(path, text),
		liveResolver,
		...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
		version: version(),
	};
}

/** Runs the command in this process and leaves its exit status to the shell. */
export async function runProcess(): Promise<void> {
	try {
		process.exitCode = await main(process.argv.slice(2), processIo());
	} catch (error) {
		// Node's own status for an uncaught error is 1, which would read as "warn".
		process.stderr.write(`maysend: ${error instanceof Error ? error.stack : String(error)}\n`);
		process.exitCode = STATUS_FAULT;
	}
}
