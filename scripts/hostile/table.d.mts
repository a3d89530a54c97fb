/** A hostile domain with its figures. */
export interface Row {
	readonly what: string;
	/** Questions of each. */
	readonly check: number;
	readonly map: number;
	readonly preflight: number;
	/** CPU time of the preflight, and what it adds to the memory of the process. */
	readonly cpuMs: number;
	readonly mb: number;
	/** Of the verdict without its evidence, as JSON. */
	readonly kb: number;
}

/** The rows of the table in a document. */
export declare function readTable(document: string): readonly Row[];

/** The document with these rows in its table, a sentence about them above. */
export declare function writeTable(document: string, rows: readonly Row[], about: string): string;
