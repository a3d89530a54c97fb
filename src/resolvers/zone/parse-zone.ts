/**
 * Master-file text as records, names and planned failures (RFC 1035 §5.1, RFC 2308 §4).
 *
 * Understands `$ORIGIN` and `$TTL`; the first origin is the root. Records of types the library never
 * asks for make their owner exist and are otherwise left out.
 *
 * @module
 */

import { isFailureReason, isRecordType } from '../../dns/record-type.ts';
import type { FailureReason, RecordData, RecordType } from '../../dns/resolver.ts';
import { text as textField } from '../../input/fields.ts';
import { type Entry, readMasterFile, type Token, zoneError } from './master-file.ts';
import { dataReaders, type RdataFields, readText } from './record-data.ts';
import { isTypeName } from './type-mnemonics.ts';
import { readName, readTime } from './zone-text.ts';

/** One record; `ttl` in seconds is absent where the text states none, `line` counts from 1. */
export type ZoneRecord = {
	readonly [T in RecordType]: {
		readonly name: string;
		readonly type: T;
		readonly data: RecordData[T];
		readonly ttl?: number;
		readonly line: number;
	};
}[RecordType];

/** A name that DNS fails to answer for; without `type` it fails for every type. */
export interface PlannedFailure {
	readonly name: string;
	readonly type?: RecordType;
	readonly reason: FailureReason;
	/** Seconds until asking again makes sense. */
	readonly ttl?: number;
	readonly detail?: string;
}

/** What stands in a master file. Names are lower case without final dot. */
export interface ParsedZone {
	/** In the order of the text, duplicates included. */
	readonly records: readonly ZoneRecord[];
	/** The owner names of all records of any type. */
	readonly names: ReadonlySet<string>;
	readonly failures: readonly PlannedFailure[];
}

/** What later lines inherit from earlier ones. */
interface Context {
	origin: string;
	owner: string | null;
	/** From `$TTL`, else the last one stated (RFC 1035 §5.1). */
	ttl: number | null;
	hasDirectiveTtl: boolean;
}

/** Generic names of types that are read: data in the form of RFC 3597 §5 would be lost silently. */
const GENERIC = /^(?:TYPE(?:1|2|5|6|12|15|16|28))$/;

function readDirective({ tokens, line }: Entry, context: Context): void {
	const [directive, value, ...rest] = tokens;
	const word = directive?.text.toUpperCase();
	if (word !== '$ORIGIN' && word !== '$TTL') {
		throw zoneError(line, `${directive?.text} is not supported`);
	}
	if (value === undefined || rest.length > 0) throw zoneError(line, `${word} takes one value`);
	if (word === '$ORIGIN') {
		context.origin = readName(value, context.origin, line);
		return;
	}
	context.ttl = readTime(value);
	if (context.ttl === null) throw zoneError(line, `${value.text} is no time`);
	context.hasDirectiveTtl = true;
}

/** Reads `[TTL] [class] type` or `[class] [TTL] type`; what is left is the data. */
function readHead(tokens: readonly Token[], line: number): Head {
	let ttl: number | null = null;
	let hasClass = false;
	for (const [index, token] of tokens.entries()) {
		const word = token.isQuoted ? '' : token.text.toUpperCase();
		const time: number | null = ttl === null ? readTime(token) : null;
		if (time !== null) {
			ttl = time;
		} else if (!hasClass && (word === 'IN' || word === 'CLASS1')) {
			hasClass = true;
		} else if (word === 'CH' || word === 'HS' || word === 'CS') {
			throw zoneError(line, `class ${word} is not supported`);
		} else if (!isTypeName(word) || GENERIC.test(word)) {
			throw zoneError(line, `${token.text} is no record type`);
		} else {
			return { ttl, type: word, data: tokens.slice(index + 1) };
		}
	}
	throw zoneError(line, 'a record without a type');
}

interface Head {
	readonly ttl: number | null;
	readonly type: string;
	readonly data: readonly Token[];
}

function readOwner(entry: Entry, context: Context): string {
	const [first] = entry.tokens;
	if (!entry.isOwnerBlank && first !== undefined) {
		context.owner = readName(first, context.origin, entry.line);
	}
	if (context.owner === null) throw zoneError(entry.line, 'a record without a name');
	return context.owner;
}

/** The record of a type, data read; the cast tells the compiler that reader and type belong together. */
function makeRecord(
	name: string,
	type: RecordType,
	words: RdataFields,
	ttl: number | null,
): ZoneRecord {
	const rest = ttl === null ? {} : { ttl };
	const data = dataReaders[type](words);
	return { name, type, data, ...rest, line: words.line } as ZoneRecord;
}

function readRecord(entry: Entry, context: Context): { name: string; record: ZoneRecord | null } {
	const { line } = entry;
	const name = readOwner(entry, context);
	const head = readHead(entry.tokens.slice(entry.isOwnerBlank ? 0 : 1), line);
	const words: RdataFields = { tokens: head.data, origin: context.origin, line };
	if (head.ttl !== null && !context.hasDirectiveTtl) context.ttl = head.ttl;
	if (isRecordType(head.type)) {
		return { name, record: makeRecord(name, head.type, words, head.ttl ?? context.ttl) };
	}
	// RFC 7208 §3.1: the SPF type is no longer asked; it is read for its syntax and never answers TXT.
	if (head.type === 'SPF') readText(words);
	return { name, record: null };
}

/** Reads `;! REASON [type | *] name [ttl=seconds]`. */
function readFailure({ tokens, line }: Entry, origin: string): PlannedFailure {
	const words = [...tokens];
	const reason = words.shift()?.text.toLowerCase();
	if (!isFailureReason(reason)) throw zoneError(line, `${reason ?? ''} is no DNS failure`);
	const time = /^ttl=(\d{1,9})$/i.exec(words[words.length - 1]?.text ?? '');
	if (time !== null) words.pop();
	const name = words.pop();
	const type = words.pop()?.text.toUpperCase() ?? '*';
	if (name === undefined || words.length > 0 || (type !== '*' && !isRecordType(type))) {
		throw zoneError(line, 'a planned failure is: reason, type or *, name, ttl=seconds');
	}
	return {
		name: readName(name, origin, line),
		...(type === '*' ? {} : { type }),
		reason,
		...(time === null ? {} : { ttl: Number(time[1]) }),
	};
}

/**
 * Reads master-file text.
 *
 * @throws {InputError} `input.zone-syntax` with path `zone:<line>` (`zone` where it is no text at all).
 */
export function parseZone(text: string): ParsedZone {
	textField(text, 'zone', 'input.zone-syntax');
	const context: Context = { origin: '', owner: null, ttl: null, hasDirectiveTtl: false };
	const records: ZoneRecord[] = [];
	const names = new Set<string>();
	const failures: PlannedFailure[] = [];
	for (const entry of readMasterFile(text)) {
		const first = entry.tokens[0];
		if (entry.kind === 'failure') {
			failures.push(readFailure(entry, context.origin));
		} else if (first?.isQuoted === false && first.text.startsWith('$')) {
			readDirective(entry, context);
		} else {
			const { name, record } = readRecord(entry, context);
			names.add(name);
			if (record !== null) records.push(record);
		}
	}
	return { records, names, failures };
}
