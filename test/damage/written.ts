/**
 * A record on the way from a list of terms to the strings of a TXT record, and how slips change it.
 *
 * @module
 */

/** A number from 0 up to a limit, the limit left out. */
export type Pick = (below: number) => number;

/** Terms with their version, parted as they will be written. */
export interface Written {
	readonly version: string;
	readonly terms: readonly string[];
	/** What stands in front of each term. */
	readonly gaps: readonly string[];
	/** The whole text at last. */
	readonly finish: (text: string) => readonly string[];
}

/** A slip; `null` where the record gives no occasion for it. */
export type Slip = (written: Written, pick: Pick) => Written | null;

/** What is written without any slip. */
export function asWritten(version: string, terms: readonly string[], gap = ' '): Written {
	return { version, terms, gaps: terms.map(() => gap), finish: (text) => [text] };
}

/** The strings of the record. */
export function stringsOf({ version, terms, gaps, finish }: Written): readonly string[] {
	return finish(version + terms.map((term, i) => `${gaps[i]}${term}`).join(''));
}

/** The octets of a text, as strings of TXT records hold them. */
export const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The terms that a slip can happen to, one of them changed. */
export function changed(
	written: Written,
	pick: Pick,
	isOccasion: (term: string, at: number, terms: readonly string[]) => boolean,
	change: (term: string) => string,
): Written | null {
	const places = written.terms.flatMap((term, i) =>
		isOccasion(term, i, written.terms) ? [i] : [],
	);
	if (places.length === 0) return null;
	const at = places[pick(places.length)];
	return { ...written, terms: written.terms.map((term, i) => (i === at ? change(term) : term)) };
}

/** A gap of a record, changed; the first is the one behind the version. */
export function gapped(
	written: Written,
	pick: Pick,
	gap: string,
	isOccasion: (before: string, term: string, isLast: boolean) => boolean = () => true,
): Written | null {
	const { terms, gaps } = written;
	const places = terms.flatMap((term, i) => {
		const before = terms[i - 1];
		return before !== undefined && isOccasion(before, term, i === terms.length - 1) ? [i] : [];
	});
	if (places.length === 0) return null;
	const at = places[pick(places.length)];
	return { ...written, gaps: gaps.map((each, i) => (i === at ? gap : each)) };
}

/** A slip in one of the terms of a form. */
export function inTerm(form: RegExp, change: (term: string) => string): Slip {
	return (written, pick) => changed(written, pick, (term) => form.test(term), change);
}

/** Something else between two terms than a blank. */
export function between(gap: string): Slip {
	return (written, pick) => gapped(written, pick, gap);
}

/** A slip in the whole text. */
export function around(change: (text: string) => string): Slip {
	return (written) => ({ ...written, finish: (text) => [change(text)] });
}
