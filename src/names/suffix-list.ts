/**
 * The public suffix list for whoever can wait for it: it is half of a bundle and a quarter of the time of an import, so
 * that the asynchronous doors load it with the first question and hand it on.
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
