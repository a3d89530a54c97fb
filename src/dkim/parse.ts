/**
 * Reads a DKIM key record (RFC 6376 §3.6.1, RFC 8301, RFC 8463), no DNS.
 *
 * @module
 */

import type { DkimCode } from '../findings/dkim.ts';
import { type Finding, type FindingFacts, finding, type Span } from '../findings/finding.ts';
import { invalid } from '../input/fields.ts';
import { lowerAscii } from '../names/domain-name.ts';
import { type RawTag, readTagList, type TagList, type TagListGrammar } from '../text/tag-list.ts';
import { decodeBase64 } from './base64.ts';
import type { DkimKey, DkimKeyStatus } from './key.ts';
import { judgeKeyData, type KeyData } from './key-data.ts';
import { isOtherVersion, listMistake, mentionsDkim, otherText } from './mistakes.ts';
import {
	type Note,
	readFlags,
	readHashes,
	readKeyType,
	readServices,
	type TagOf,
} from './tag-values.ts';

/** RFC 6376 §3.2. */
const GRAMMAR: TagListGrammar = { whiteSpace: 'fws', names: 'alnum' };

/** The tags of RFC 6376 §3.6.1. */
const KNOWN_TAGS: readonly string[] = ['v', 'h', 'k', 'n', 'p', 's', 't'];

/** Granularity (RFC 4871 §3.6.1), which RFC 6376 §C.2 took out. */
const REMOVED_TAG = 'g';

/** How much of a record a finding repeats. */
const MAX_QUOTE = 120;

/** A key record together with what comparing keys needs. */
interface ReadKey {
	readonly key: DkimKey;
	/** The octets of the one `p=`, if they decode and there are any. */
	readonly octets: Uint8Array | null;
}

/** What a record was read from and where findings about it go. */
interface Reading {
	readonly text: string;
	readonly list: TagList;
	readonly problems: Finding[];
	readonly add: <Code extends DkimCode>(code: Code, span: Span, data: FindingFacts[Code]) => void;
	readonly tagOf: TagOf;
}

function startReading(text: string, name: string): Reading {
	const list = readTagList(text, GRAMMAR);
	const problems: Finding[] = [];
	return {
		text,
		list,
		problems,
		add: (code, span, data) => {
			problems.push(finding(code, { name, type: 'TXT', span }, data));
		},
		tagOf: (wanted) => list.tags.find(({ name: found }) => found === wanted),
	};
}

/** Evidently another kind of record: no tag of a key, and no version of one. */
function isOther({ text, list, tagOf }: Reading): boolean {
	const version = tagOf('v')?.value;
	if (version !== undefined && isOtherVersion(version)) return true;
	const isKeyTag = ({ name }: RawTag): boolean => ['p', 'k'].includes(lowerAscii(name));
	const isDkimVersion = version !== undefined && lowerAscii(version).startsWith('dkim');
	return !isDkimVersion && !list.tags.some(isKeyTag) && !mentionsDkim(text);
}

/** RFC 6376 §3.2: a list that breaks the grammar, or repeats a name, is no list at all. */
function readList({ text, list, add }: Reading): boolean {
	const mistake = listMistake(text);
	const broken = list.tags.find(({ problem }) => problem !== undefined);
	if (broken?.problem !== undefined) {
		const at = broken.problemAt ?? broken.span[0];
		add('dkim.syntax', broken.span, { reason: mistake ?? broken.problem, at });
	}
	if (list.problem !== undefined) {
		add('dkim.syntax', [0, text.length], { reason: list.problem });
	}
	const seen = new Set<string>();
	const repeated = new Map<string, RawTag>();
	for (const tag of list.tags) {
		if (tag.problem === undefined && seen.has(tag.name)) repeated.set(tag.name, tag);
		seen.add(tag.name);
	}
	for (const [name, tag] of repeated) add('dkim.tag-duplicate', tag.span, { tag: name });
	return broken === undefined && list.problem === undefined && repeated.size === 0;
}

/** RFC 6376 §3.6.1: `v` may be absent; if it is there it is first and says DKIM1, capitals included. */
function readVersion({ text, list, add, tagOf }: Reading): boolean {
	const tag = tagOf('v');
	const isFirst = list.tags[0] === tag;
	if (tag === undefined || (isFirst && tag.value === 'DKIM1')) return true;
	const value = tag.value.slice(0, MAX_QUOTE);
	const reason = listMistake(text) ?? (isFirst ? 'value' : 'not-first');
	add('dkim.version-invalid', tag.span, { reason, value });
	return false;
}

/** Says why there is no `p=`: its name in capitals, its semicolon missing, or really absent. */
function addMissingKey({ text, list, add }: Reading): void {
	const swallowed = list.tags.find(({ value }) => lowerAscii(value).includes('p='));
	let reason: FindingFacts['dkim.p-missing']['reason'] = 'absent';
	if (list.tags.some(({ name }) => name === 'P')) reason = 'tag-case';
	else if (swallowed !== undefined)
		reason = swallowed.value.includes(',') ? 'commas' : 'missing-semicolon';
	add('dkim.p-missing', [0, text.length], { reason });
}

/** Verifiers of old compare it with the local part; only `*` stands for every address (RFC 4871 §3.6.1). */
function addGranularity(
	{ value, span }: Pick<RawTag, 'value' | 'span'>,
	add: Reading['add'],
): void {
	if (value === '*') add('dkim.tag-deprecated', span, { tag: REMOVED_TAG });
	else add('dkim.tag-granularity', span, { value: value.slice(0, MAX_QUOTE) });
}

function addTagNotes({ list, add }: Reading): void {
	for (const { name, value, span } of list.tags) {
		if (name === REMOVED_TAG) addGranularity({ value, span }, add);
		else if (!KNOWN_TAGS.includes(name)) {
			add('dkim.tag-unknown', span, { tag: name.slice(0, MAX_QUOTE) });
		}
	}
}

/** Some verifiers compare the key type exactly, and some still read a granularity. */
function isReadDifferently({ problems }: Reading): boolean {
	return problems.some(
		({ code }) => code === 'dkim.key-type-case' || code === 'dkim.tag-granularity',
	);
}

/** The key of a record whose tags are in order; the order of checks is that of {@link DkimKeyStatus}. */
function readTags(reading: Reading, p: RawTag): Omit<DkimKey, 'problems' | 'usable'> {
	const { add, tagOf } = reading;
	const note: Note = (code, tag, data) => add(code, tag.span, data);
	addTagNotes(reading);
	const keyType = readKeyType(tagOf, note);
	const isForMail = readServices(tagOf, note);
	const isSha256Allowed = readHashes(tagOf, note);
	const flags = readFlags(tagOf, note);
	let data: KeyData = { status: 'invalid' };
	if (p.value === '') note('dkim.revoked', p, {});
	else if (keyType !== null) data = judgeKeyData(keyType, p, note);
	let status: DkimKeyStatus = data.status;
	if (p.value === '') status = 'revoked';
	else if (keyType === null) status = 'unsupported';
	else if (!isForMail) status = 'not-for-email';
	else if (!isSha256Allowed) status = 'unusable-hash';
	else if (status === 'ok' && isReadDifferently(reading)) status = 'weak';
	return {
		status,
		...(keyType === null ? {} : { keyType }),
		...(data.bits === undefined ? {} : { bits: data.bits }),
		...flags,
	};
}

function read(reading: Reading): Omit<DkimKey, 'problems' | 'usable'> {
	const { text, add, tagOf } = reading;
	const none = { testing: false, strictIdentity: false };
	if (isOther(reading)) {
		const looksLike = otherText(text, tagOf('v')?.value ?? null);
		add('dkim.not-a-key', [0, text.length], { looksLike, text: text.slice(0, MAX_QUOTE) });
		return { status: 'not-dkim', ...none };
	}
	const isList = readList(reading);
	const hasVersion = readVersion(reading);
	const p = tagOf('p');
	if (isList && hasVersion && p === undefined) addMissingKey(reading);
	return isList && hasVersion && p !== undefined
		? readTags(reading, p)
		: { status: 'invalid', ...none };
}

function octetsOf({ list }: Reading): Uint8Array | null {
	const [only, ...more] = list.tags.filter(({ name }) => name === 'p');
	if (only === undefined || more.length > 0) return null;
	const { bytes, problem } = decodeBase64(only.value);
	return problem === undefined && bytes.length > 0 ? bytes : null;
}

/** Reads the strings of one TXT record; `name` is where it was found, `""` for nowhere. */
export function readDkimKey(strings: readonly string[], name: string): ReadKey {
	const reading = startReading(strings.join(''), name);
	const { status, ...facts } = read(reading);
	const usable = status === 'ok' || status === 'weak';
	const key = { status, usable, ...facts, problems: reading.problems };
	return { key, octets: octetsOf(reading) };
}

/**
 * Tells what a DKIM key record is good for.
 *
 * The result for any text is a status with findings; their places count in the joined strings.
 * See {@link DkimKeyStatus} for the order in which problems decide.
 *
 * @param record - The text of a TXT record, or its character-strings.
 * @throws {InputError} `input.request-invalid` when that is neither a string nor an array of strings.
 *
 * @example
 * ```ts
 * import { parseDkimKey } from 'maysend';
 *
 * parseDkimKey('v=DKIM1; k=rsa; p=').status; // 'revoked'
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6376.html#section-3.6.1 RFC 6376 §3.6.1}
 */
export function parseDkimKey(record: string | readonly string[]): DkimKey {
	const strings = typeof record === 'string' ? [record] : record;
	const isStrings = Array.isArray(strings) && strings.every((item) => typeof item === 'string');
	if (!isStrings) {
		throw invalid('record', 'must be a string or an array of strings');
	}
	return readDkimKey(strings, '').key;
}
