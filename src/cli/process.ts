/**
 * The process as the command sees it: the only file that touches Node.
 *
 * @module
 */

import { Resolver as NodeResolver } from 'node:dns/promises';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fromNodeDns } from '../dns/node-dns.ts';
import { STATUS_FAULT } from './exit-status.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

/** Time for one question to one server, and how often it is asked. */
const DNS_OPTIONS = { timeout: 3000, tries: 2 };

/** The package by its own name, so that source and bundle find the same file. */
function version(): string {
	const manifest: { readonly version: string } = createRequire(import.meta.url)(
		'maysend/package.json',
	);
	return manifest.version;
}

/** The door to this process's terminal, files and DNS. */
function processIo(): Io {
	return {
		stdout: (text) => void process.stdout.write(text),
		stderr: (text) => void process.stderr.write(text),
		readFile: (path) => readFile(path, 'utf8'),
		writeFile: (path, text) => writeFile(path, text),
		liveResolver: () => fromNodeDns(new NodeResolver(DNS_OPTIONS)),
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
