/**
 * What the command needs of the world, handed in so that tests can run it in-process.
 *
 * @module
 */

import type { Resolver } from '../dns/resolver.ts';

/** Whom to ask: servers, or one over HTTPS; without either the system's servers. */
export interface LiveDns {
	readonly servers: readonly string[];
	readonly doh: string | undefined;
}

/** The door to terminal, files and DNS. */
export interface Io {
	readonly stdout: (text: string) => void;
	readonly stderr: (text: string) => void;
	/** The text of a file; rejects where it cannot be read. */
	readonly readFile: (path: string) => Promise<string>;
	/** Writes a file, over one that is there; rejects where it cannot. */
	readonly writeFile: (path: string, text: string) => Promise<void>;
	/** A resolver that asks live DNS. */
	readonly liveResolver: (choice: LiveDns) => Resolver;
	/** Columns of the terminal; absent where the output is not one. */
	readonly columns?: number;
	/** Of the package. */
	readonly version: string;
}
