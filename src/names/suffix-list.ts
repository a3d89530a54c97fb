/**
 * The public suffix list, loaded late: it is half of a bundle and a quarter of the time of an import, so the
 * asynchronous functions load it with the first question and pass it on.
 *
 * @module
 */

/** Answers from the list. */
export interface SuffixList {
	/** The registrable domain of an A-label name by the whole list, or `null` for a public suffix. */
	registrableDomain(name: string): string | null;
	/** Tells whether a name is a public suffix of the ICANN section. */
	isIcannSuffix(name: string): boolean;
}

let loaded: SuffixList | null = null;

/** The list, loaded by the first call. */
export async function suffixList(): Promise<SuffixList> {
	loaded ??= await import('./organizational-domain.ts');
	return loaded;
}
