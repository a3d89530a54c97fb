/**
 * Tells what a change does, from its name, type, and the values before and after.
 *
 * @module
 */

import type { RecordChange } from '../dns/record-change.ts';
import { lowerAscii } from '../names/domain-name.ts';
import type { Change } from '../preflight/verdict.ts';

/**
 * - `spf-added`, `spf-joined` (several records made one), `spf-extended` (only terms added), `spf-mended`
 *   (terms changed, moved or removed), `spf-removed`;
 * - `dmarc-added`, `dmarc-joined`, `dmarc-loosened` (strict alignment given up), `dmarc-mended`,
 *   `dmarc-removed`;
 * - `dkim-alias` (a CNAME to the relay's key), `dkim-key`, `dkim-key-mended` (in place of another record),
 *   `dkim-removed`;
 * - `alias-added`, `alias-changed`, `alias-removed`: any other CNAME;
 * - `record-added`, `record-changed`, `record-removed`: all else.
 */
export type ChangeKind =
	| `spf-${'added' | 'joined' | 'extended' | 'mended' | 'removed'}`
	| `dmarc-${'added' | 'joined' | 'loosened' | 'mended' | 'removed'}`
	| `dkim-${'alias' | 'key' | 'key-mended' | 'removed'}`
	| `alias-${'added' | 'changed' | 'removed'}`
	| `record-${'added' | 'changed' | 'removed'}`;

/** What is different between the values before and after, part by part, as written. */
export interface PartChanges {
	readonly added: readonly string[];
	readonly removed: readonly string[];
	/** The same parts follow one another in another order. */
	readonly isReordered: boolean;
	/** What is different was told otherwise: as corrections, or as what ends with the change. */
	readonly isTold?: boolean;
}

/** Longer text is compared as a whole: it is not a sound record, and comparing parts costs time. */
const MAX_TEXT = 8192;

/** The terms of an SPF record, or the tags of a DMARC or DKIM record. */
function partsOf(texts: readonly string[]): string[] {
	return texts.flatMap((text) => {
		if (text.length > MAX_TEXT) return [text];
		const isTagList = /^\s*"?v\s*=\s*d(?:marc|kim)/i.test(text);
		return text
			.split(isTagList ? ';' : ' ')
			.map((part) => part.trim())
			.filter((part) => part !== '');
	});
}

/** Each of `parts` that is not among `others`, once. */
function missingFrom(others: readonly string[], parts: readonly string[]): string[] {
	const known = new Set(others.map(lowerAscii));
	return [...new Set(parts)].filter((part) => !known.has(lowerAscii(part)));
}

/** Whether several records that receivers count cancel one another (RFC 7208 §4.5, RFC 9989 §4.10). */
export function isContested({ before }: Pick<RecordChange, 'before'>): boolean {
	return before.filter((text) => !isIgnored(text)).length > 1;
}

/** A text that receivers take for no SPF and no DMARC record at all. */
export function isIgnored(text: string): boolean {
	return !/^(?:v=spf1(?: |$)|[ \t]*v[ \t]*=[ \t]*DMARC1[ \t]*(?:;|$))/i.test(text);
}

/** The policy of a DMARC record; `null` where it has none. */
export function policyOf(text: string): string | null {
	return /;\s*p\s*=\s*([a-z]+)/i.exec(text)?.[1] ?? null;
}

/** The parts that a change adds and removes. */
export function partChanges({ before, after }: RecordChange): PartChanges {
	const [old, fresh] = [partsOf(before), partsOf(after)];
	const [added, removed] = [missingFrom(old, fresh), missingFrom(fresh, old)];
	const isSame = added.length === 0 && removed.length === 0;
	const sequence = (parts: readonly string[]): string => lowerAscii(parts.join('\n'));
	return {
		added,
		removed,
		isReordered: isSame && sequence(old) !== sequence(fresh),
	};
}

/** What was read otherwise than it stands there, as far as the new value says it. */
export function offeredMends({ mends = [], after }: Change): NonNullable<Change['mends']> {
	const [fresh, text] = [partsOf(after), lowerAscii(after.join('\n'))];
	return mends.filter(
		({ meant }) =>
			text.includes(lowerAscii(meant)) || missingFrom(fresh, partsOf([meant])).length === 0,
	);
}

/** The parts that a change adds and removes, without those that its corrections and losses tell of. */
export function untoldChanges(change: Change): PartChanges {
	const { loses = [] } = change;
	const mends = offeredMends(change);
	const { added, removed, isReordered } = partChanges(change);
	return {
		added: missingFrom(partsOf(mends.map(({ meant }) => meant)), added),
		removed: missingFrom([...partsOf(mends.map(({ found }) => found)), ...loses], removed),
		isReordered,
		isTold: mends.length > 0,
	};
}

/** The parts of the old record follow one another in the new one as they did. */
function isExtended({ before, after }: RecordChange): boolean {
	const fresh = partsOf(after);
	let at = 0;
	for (const part of partsOf(before)) {
		at = fresh.indexOf(part, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

function spfKind(change: RecordChange): ChangeKind {
	const { action, before } = change;
	if (action === 'remove') return 'spf-removed';
	if (action === 'add') return 'spf-added';
	if (before.length > 1) return 'spf-joined';
	return isExtended(change) ? 'spf-extended' : 'spf-mended';
}

function isLoosening({ before, after }: RecordChange): boolean {
	const strict = /;\s*a(?:dkim|spf)\s*=\s*s\b/i;
	return before.some((text) => strict.test(text)) && !after.some((text) => strict.test(text));
}

function dmarcKind(change: RecordChange): ChangeKind {
	const { action, before } = change;
	if (action === 'remove') return 'dmarc-removed';
	if (action === 'add') return 'dmarc-added';
	if (before.length > 1) return 'dmarc-joined';
	return isLoosening(change) ? 'dmarc-loosened' : 'dmarc-mended';
}

const ENDINGS = { add: 'added', replace: 'changed', remove: 'removed' } as const;

/** What a change does. */
export function changeKind(change: RecordChange): ChangeKind {
	const { action, name, type, before, after } = change;
	const texts = action === 'remove' ? before : after;
	const begins = (version: RegExp): boolean => texts.some((text) => version.test(text));
	if (/(?:^|\.)_domainkey\./.test(name)) {
		if (action === 'remove') return 'dkim-removed';
		if (type === 'CNAME') return 'dkim-alias';
		return action === 'add' ? 'dkim-key' : 'dkim-key-mended';
	}
	if (type === 'TXT' && begins(/^\s*v\s*=\s*dmarc/i)) return dmarcKind(change);
	if (type === 'TXT' && begins(/^\s*v\s*=\s*spf/i)) return spfKind(change);
	return `${type === 'CNAME' ? 'alias' : 'record'}-${ENDINGS[action]}`;
}

/**
 * SPF permitted nobody before this record, so "all current senders still pass" says nothing; senders that it
 * does not list get softfail.
 */
export function isFirstRecord(change: Change): boolean {
	const { who, after } = change;
	return (
		who === 'domain-owner' && changeKind(change) === 'spf-added' && / ~all$/i.test(after[0] ?? '')
	);
}

/** What a wildcard gave so far is reported with its type. */
export function isGivenByWildcard(loss: string): boolean {
	return /^(?:A|AAAA|MX|TXT|CNAME) /.test(loss);
}

/** A term that lets every server send. */
export function isPassAll(loss: string): boolean {
	return /^\+?all$/i.test(loss);
}

/** A key of another service that works ends with the change. */
export function endsKey({ name, loses = [] }: Change): boolean {
	return name.includes('._domainkey.') && loses.some((loss) => !isGivenByWildcard(loss));
}

const REFERENCES: readonly (readonly [string, string])[] = [
	['spf-', 'RFC 7208 §4.5'],
	['dmarc-', 'RFC 9989 §4.7'],
	['dkim-', 'RFC 6376 §3.6.2'],
	['alias-', 'RFC 1034 §3.6.2'],
	['record-', 'RFC 1034 §3.6'],
];

/** The section that says why. */
export function referenceOf(kind: ChangeKind): string {
	return REFERENCES.find(([start]) => kind.startsWith(start))?.[1] ?? '';
}
