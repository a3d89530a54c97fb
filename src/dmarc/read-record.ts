/**
 * Reads the tags of a DMARC record (RFC 9989 §4.7, §4.8) and notes what is wrong with them.
 *
 * What follows from an unusable policy tag is decided elsewhere, because RFC 9989 and RFC 7489 differ
 * there.
 *
 * @module
 */

import type { Finding, Span } from '../findings/finding.ts';
import { lowerAscii } from '../names/domain-name.ts';
import { type RawTag, readTagList } from '../text/tag-list.ts';
import type { PolicyTag } from './policy.ts';
import { quoted, recordProblems } from './problems.ts';
import { type OtherTags, type RecordState, tagReaders } from './tag-readers.ts';
import { hasDmarcVersion, versionTrouble } from './version.ts';

/** The tags of a record before any rule about bad policy tags. */
export interface RecordReading {
	/** `invalid`: a tag occurs twice; the tags below are then all defaults. */
	readonly kind: 'not-dmarc' | 'invalid' | 'read';
	readonly p: PolicyTag;
	readonly sp: PolicyTag;
	readonly np: PolicyTag;
	/** Of RFC 7489 alone. */
	readonly pct: number;
	readonly others: OtherTags;
	readonly hasError: boolean;
	readonly problems: readonly Finding[];
}

function initialState(name: string): RecordState {
	return {
		values: { psd: 'u', t: 'n', adkim: 'r', aspf: 'r', fo: '0', rua: [], ruf: [] },
		policies: { p: 'absent', sp: 'absent', np: 'absent' },
		pct: 100,
		problems: recordProblems(name),
	};
}

/** Reads one tag by its folded name; one that cannot be read is discarded (RFC 9989 §4.7). */
function readTag(state: RecordState, name: string, tag: RawTag): void {
	const { problems } = state;
	const reader = tagReaders.get(name);
	// A known tag says itself what is wrong with its value, and one bad URI does not spoil a list.
	if (reader !== undefined) {
		reader(state, tag);
		return;
	}
	if (tag.problem === undefined && tag.value !== '') {
		problems.add('dmarc.tag-unknown', tag.span, { tag: quoted(tag.name) });
		return;
	}
	const problem = tag.problem ?? 'value-empty';
	const text = quoted(tag.name === '' ? tag.value : `${tag.name}=${tag.value}`);
	problems.add('dmarc.syntax', tag.span, { problem, text });
}

/** Octets from which an answer over UDP gets tight, names and other records beside it (RFC 7208 §3.4). */
const LONG_RECORD = 450;

/** The place of `p` among the tags, `v` being the first: RFC 7489 §6.3 wanted it second. */
function adviseOnOrder({ problems }: RecordState, seen: ReadonlyMap<string, Span>): void {
	const position = [...seen.keys()].indexOf('p') + 1;
	const span = seen.get('p');
	if (span !== undefined && position > 2) problems.add('dmarc.p-order', span, { position });
}

/** Says what is worth saying of a record as a whole. */
function adviseOnRecord(
	{ values, policies, problems }: RecordState,
	seen: ReadonlyMap<string, Span>,
	whole: Span,
): void {
	const [, octets] = whole;
	if (octets > LONG_RECORD) {
		problems.add('dmarc.record-bytes', whole, { octets, advised: LONG_RECORD });
	}
	if (policies.p === 'absent') problems.add('dmarc.p-missing', whole, {});
	if (policies.p === 'none') problems.add('dmarc.p-none', seen.get('p') ?? whole, {});
	if (policies.p === 'quarantine') {
		problems.add('dmarc.p-quarantine', seen.get('p') ?? whole, {});
	}
	if (policies.p !== 'none' && policies.sp === 'none')
		problems.add('dmarc.sp-none', seen.get('sp') ?? whole, {});
	if (!seen.has('rua')) problems.add('dmarc.rua-missing', whole, {});
	const fo = seen.get('fo');
	if (fo !== undefined && values.ruf.length === 0) problems.add('dmarc.fo-without-ruf', fo, {});
}

/** Reads all tags into the state; tells whether each name occurs once. */
function readTags(text: string, state: RecordState): boolean {
	const { problems } = state;
	const seen = new Map<string, Span>();
	let isRepeated = false;
	const { tags, problem } = readTagList(text, { whiteSpace: 'wsp', names: 'alpha' });
	for (const tag of tags) {
		// Tag lists are case-sensitive (RFC 6376 §3.2), the literals of RFC 9989 §4.8 are not, and most
		// receivers fold: so do we, and say so.
		const name = lowerAscii(tag.name);
		const isNamed = name !== '' && tag.problem !== 'name-invalid';
		if (isNamed && name !== tag.name) {
			problems.add('dmarc.tag-case', tag.nameSpan, { tag: quoted(tag.name) });
		}
		if (isNamed && seen.has(name)) {
			isRepeated = true;
			problems.add('dmarc.tag-duplicate', tag.span, { tag: quoted(name) });
			continue;
		}
		if (isNamed) seen.set(name, tag.span);
		readTag(state, name, tag);
	}
	const whole: Span = [0, text.length];
	if (problem !== undefined) problems.add('dmarc.syntax', whole, { problem });
	adviseOnOrder(state, seen);
	adviseOnRecord(state, seen, whole);
	return !isRepeated;
}

function reading(kind: RecordReading['kind'], state: RecordState): RecordReading {
	const { policies, values, pct, problems } = state;
	const { hasError, list } = problems;
	return { kind, ...policies, pct, others: values, hasError, problems: list };
}

/** Reads a record; `text` is its strings joined, `name` where it stands (`""`: not known). */
export function readRecord(text: string, name: string): RecordReading {
	const state = initialState(name);
	const { problems } = state;
	if (!hasDmarcVersion(text)) {
		const { code, at } = versionTrouble(text);
		problems.add(code, [at, text.length], { text: quoted(text) });
		return reading('not-dmarc', state);
	}
	if (readTags(text, state)) return reading('read', state);
	// RFC 6376 §3.2: a repeated name invalidates the whole list. Receivers are split, some take the last;
	// we believe no tag of it and keep what was found wrong.
	return reading('invalid', { ...initialState(name), problems });
}
