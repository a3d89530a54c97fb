/**
 * What the command needs from its environment, injected so that tests can run it in-process.
 *
 * @module
 */

import type { Resolver } from '../dns/resolver.ts';
import type { SuffixListSource } from '../names/suffix-list-source.ts';

/** Whom to ask: servers, or one over HTTPS; without either the system's servers. */
export interface LiveDns {
	readonly servers: readonly string[];
	readonly doh: string | undefined;
}

/** Where a long output goes. */
export interface Sink {
	/** Resolves when there is room for more; rejects where nothing can be written any more. */
	readonly write: (text: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** What the command reads of the environment. */
export interface Environment {
	readonly LC_ALL?: string | undefined;
	readonly LC_MESSAGES?: string | undefined;
	readonly LANG?: string | undefined;
	readonly NO_COLOR?: string | undefined;
	readonly TERM?: string | undefined;
}

/** Terminal, files and DNS. */
export interface Io {
	readonly stdout: (text: string) => void;
	readonly stderr: (text: string) => void;
	/** The text of a file; rejects where it cannot be read. */
	readonly readFile: (path: string) => Promise<string>;
	/** Writes a file, over one that is there; rejects where it cannot. */
	readonly writeFile: (path: string, text: string) => Promise<void>;
	/** A file piece by piece, `-` the standard input; the first piece rejects where it cannot be read. */
	readonly readPieces: (path: string) => AsyncIterable<Uint8Array>;
	/** Octets of a file; `null` where there is none, or it has no size. */
	readonly sizeOf: (path: string) => Promise<number | null>;
	/** Opens a file to go on behind its first `keep` octets, what follows is cut; `null`: standard output. */
	readonly openSink: (path: string | null, keep: number) => Promise<Sink>;
	/** A resolver that asks live DNS. */
	readonly liveResolver: (choice: LiveDns) => Resolver;
	/** Asks the name servers of each zone themselves. */
	readonly authority: () => Resolver;
	/** Resolves after so many milliseconds, or at an interrupt. */
	readonly sleep: (ms: number) => Promise<void>;
	/** Columns of the terminal; absent where the output is not one. */
	readonly columns?: number;
	/** Columns of the terminal that errors go to; absent where they do not go to one. */
	readonly errorColumns?: number;
	readonly environment: Environment;
	/** Milliseconds; for the cache and the progress bar. */
	readonly now: () => number;
	/** Calls back at each interrupt from the keyboard until the returned function is called. */
	readonly onInterrupt: (called: () => void) => () => void;
	/** Of the package. */
	readonly version: string;
	readonly suffixList: SuffixListSource;
}
