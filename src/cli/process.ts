/**
 * The process as the command sees it: the only file that touches Node.
 *
 * @module
 */

import { createReadStream } from 'node:fs';
import { open, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import type { Resolver } from '../dns/resolver.ts';
import { suffixListSource } from '../names/suffix-list-source.ts';
import { dohResolver } from '../resolvers/doh/doh-resolver.ts';
import { nodeResolver } from '../resolvers/node/node-resolver.ts';
import { STATUS_FAULT, STATUS_INTERRUPTED, STATUS_PIPE } from './exit-status.ts';
import type { Io, LiveDns, Sink } from './io.ts';
import { main } from './main.ts';
import { safeLines } from './safe-lines.ts';

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

async function sizeOf(path: string): Promise<number | null> {
	try {
		const found = await stat(path);
		return found.isFile() ? found.size : null;
	} catch {
		return null;
	}
}

/** Opened when it is read: an error of a stream that nobody listens to yet would end the process. */
async function* readPieces(path: string): AsyncGenerator<Uint8Array, void> {
	yield* path === '-' ? process.stdin : createReadStream(path);
}

async function openSink(path: string | null, keep: number): Promise<Sink> {
	if (path === null) {
		return {
			write: (text) =>
				new Promise((resolve, reject) => {
					process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
				}),
			close: async () => {},
		};
	}
	if (keep > 0) await truncate(path, keep);
	const file = await open(path, keep > 0 ? 'a' : 'w');
	return { write: (text) => file.appendFile(text), close: () => file.close() };
}

/** An interrupt ends the wait. */
function sleep(ms: number): Promise<void> {
	return new Promise((resolve) => {
		const release = onInterrupt(() => done());
		const timer = setTimeout(() => done(), ms);
		const done = (): void => {
			clearTimeout(timer);
			release();
			resolve();
		};
	});
}

function onInterrupt(called: () => void): () => void {
	process.on('SIGINT', called);
	return () => {
		process.off('SIGINT', called);
	};
}

/** This process's terminal, files and DNS. */
function processIo(): Io {
	const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR, TERM } = process.env;
	return {
		stdout: (text) => void process.stdout.write(text),
		stderr: (text) => void process.stderr.write(text),
		readFile: (path) => readFile(path, 'utf8'),
		writeFile: (path, text) => writeFile(path, text),
		readPieces,
		sizeOf,
		openSink,
		liveResolver,
		authority: () => nodeResolver({ authoritative: true }),
		sleep,
		...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
		...(process.stderr.isTTY ? { errorColumns: process.stderr.columns } : {}),
		environment: { LC_ALL, LC_MESSAGES, LANG, NO_COLOR, TERM },
		now: Date.now,
		onInterrupt,
		version: version(),
		suffixList: suffixListSource(),
	};
}

/** Node's own status for an uncaught error is 1, which would read as "warn". */
function tellFault(error: unknown): void {
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	process.stderr.write(`maysend: ${safeLines(text)}\n`);
	process.exitCode = STATUS_FAULT;
}

/** Runs the command in this process and leaves its exit status to the shell. */
export async function runProcess(): Promise<void> {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		// The reader of the output, for example `head`, has closed it.
		if (error.code === 'EPIPE') process.exit(STATUS_PIPE);
		throw error;
	});
	// What a callback throws, or an unhandled rejection; the process ends, since its state is unknown.
	process.on('uncaughtException', (error) => {
		tellFault(error);
		process.exit();
	});
	try {
		process.exitCode = await main(process.argv.slice(2), processIo());
		// After an interrupt no more input is read.
		if (process.exitCode === STATUS_INTERRUPTED) process.stdin.destroy();
	} catch (error) {
		tellFault(error);
	}
}
