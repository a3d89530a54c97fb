/**
 * What the catalogue says of every code.
 *
 * @module
 */

/** How much a finding matters; `unknown` means that DNS did not say. */
export type Severity = 'error' | 'warning' | 'info' | 'unknown';

/** Whom a finding is about: the From address, this relay's mail, or the domain in general. */
export type Scope = 'from' | 'relay' | 'domain';

/** One entry of the catalogue. */
export interface FindingKind {
	readonly severity: Severity;
	readonly scope: Scope;
	/** The document and section that makes it a finding, as `RFC n §x`. */
	readonly reference: string;
}
