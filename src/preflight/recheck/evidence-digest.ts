/**
 * What is stored of a verdict to ask later whether it still stands.
 *
 * @module
 */

/** Plain JSON, less than a kilobyte; SHA-256 as 64 hexadecimal digits. */
export interface EvidenceDigest {
	readonly version: 1;
	/** The version of the package that judged. */
	readonly rules: string;
	/** The request as it was resolved: From address, facts of the relay, gate, receivers, mailbox domains. */
	readonly request: string;
	/** The questions that the verdict rests on, as `TXT shop.example`, in the order of the evidence. */
	readonly questions: readonly string[];
	/** Their answers: records as sets, TTLs left out. */
	readonly answers: string;
}
