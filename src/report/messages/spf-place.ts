/**
 * Where in the SPF records of a domain a finding points to: facts for the words of every language.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import { isAtOrBelow } from '../../names/domain-name.ts';
import { beginningOf } from '../../text/shorten.ts';
import { fact } from './fact.ts';

/** Characters of a term that are quoted; a hostile record may hold one of many thousands. */
const MAX_QUOTED = 200;

/** The domain whose record leads to the place; the place's own where no path is known. */
export function outermostName({ subject }: StoredFinding): string {
	return subject.term?.[0]?.domain ?? subject.name;
}

/** The finding as one about the outermost record, the one its reader can change. */
export function atOutermost(finding: StoredFinding): StoredFinding {
	const { subject } = finding;
	const name = outermostName(finding);
	return name === subject.name ? finding : { ...finding, subject: { name, type: subject.type } };
}

/** The place is in another party's record, to which the outermost record refers. */
export function isForeign(finding: StoredFinding): boolean {
	return !isAtOrBelow(finding.subject.name, outermostName(finding));
}

/** The term of the outermost record by which the place is reached; empty where none is known. */
export function entrance({ subject }: StoredFinding): string {
	return beginningOf(subject.term?.[0]?.term ?? '', MAX_QUOTED);
}

/**
 * The term a finding is about as it was written: by its path, else the first of the facts that is there,
 * else empty. A path that ends in a record above only leads to the place.
 */
export function termText(finding: StoredFinding, keys: readonly string[]): string {
	const { name, term: path = [] } = finding.subject;
	const last = path[path.length - 1];
	if (last !== undefined && (name === '' || last.domain === name)) {
		return beginningOf(last.term, MAX_QUOTED);
	}
	const told = ['term', ...keys].map((key) => fact(finding, key)).find((text) => text !== '');
	return beginningOf(told ?? '', MAX_QUOTED);
}

/** The number of the character, from 1, at which the place begins in the record's text. */
export function characterOf({ subject }: StoredFinding): number | null {
	const start = subject.span?.[0];
	return start === undefined ? null : start + 1;
}

/** A name to which a panel added the domain once more, or with `@` for a label. */
export function isAppended({ subject, data }: StoredFinding): boolean {
	const { domain } = data;
	if (typeof domain !== 'string' || !subject.name.endsWith(`.${domain}`)) return false;
	const rest = subject.name.slice(0, -domain.length - 1);
	return rest === '@' || rest === domain || rest.endsWith(`.${domain}`);
}
