/**
 * `--what-if 'NAME TYPE VALUE'`: DNS as if a record were published.
 *
 * A record takes the place of what cannot stand beside it: an SPF record of the other one (RFC 7208
 * §3.2), a DMARC record of the other one (RFC 9989 §4.10), a key of the other one at its selector
 * (RFC 6376 §3.6.2.2), a CNAME of everything, anything of a CNAME (RFC 1034 §3.6.2). All else is added.
 *
 * @module
 */

import { hasDmarcVersion } from '../dmarc/version.ts';
import type { RecordChange } from '../dns/record-change.ts';
import { formatRecord, parseRecordText } from '../dns/record-text.ts';
import { isRecordType, recordTypes } from '../dns/record-type.ts';
import type { RecordData, RecordType, Resolver } from '../dns/resolver.ts';
import { nearest } from '../input/suggestion.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';
import { escapeControls } from '../report/escape.ts';
import { overlayResolver } from '../resolvers/overlay/overlay-resolver.ts';
import { isSpfRecord } from '../spf/read-record.ts';
import { CommandError } from './command-error.ts';

/** One record that is to be taken for published. */
export interface Assumption {
	readonly name: string;
	readonly type: RecordType;
	/** In presentation form. */
	readonly text: string;
}

/** DNS as if records were published, and what that changes. */
export interface Assumed {
	readonly resolver: Resolver;
	readonly changes: readonly RecordChange[];
}

const FORM = /^\s*(\S+)\s+(\S+)\s+(\S.*?)\s*$/s;
const STRINGS = /^"(?:[^"\\]|\\.)*"(?:\s+"(?:[^"\\]|\\.)*")*$/s;
const STRING = /"((?:[^"\\]|\\.)*)"/gs;

function mistake(text: string, message: string): Error {
	const shown = escapeControls(text.slice(0, 200));
	return new CommandError('input.what-if-invalid', '--what-if', `'${shown}': ${message}`);
}

/** A TXT value as `dig` prints it, in quoted strings, or simply the text. */
function textOf(value: string): string {
	if (!STRINGS.test(value)) return value;
	return [...value.matchAll(STRING)]
		.map(([, string = '']) => string.replace(/\\(.)/gs, '$1'))
		.join('');
}

function typeOf(word: string, text: string): RecordType {
	const type = word.toUpperCase();
	if (isRecordType(type)) return type;
	const meant = nearest(
		type,
		recordTypes.map((each) => each.toLowerCase()),
	);
	const hint =
		meant === null
			? `one of ${recordTypes.join(', ')} is wanted`
			: `did you mean ${meant.toUpperCase()}?`;
	throw mistake(text, `"${escapeControls(word)}" is no record type; ${hint}`);
}

/**
 * Reads `NAME TYPE VALUE`.
 *
 * @throws {InputError} `input.what-if-invalid`, saying what would be right.
 */
export function readAssumption(text: string): Assumption {
	const [, owner = '', word = '', value = ''] = FORM.exec(text) ?? [];
	if (value === '') {
		throw mistake(text, "NAME TYPE VALUE is wanted, such as 'shop.example TXT v=spf1 mx -all'");
	}
	const name = toALabels(owner);
	if (name === null || name === '' || !isAskable(name)) {
		throw mistake(text, `"${escapeControls(owner)}" is no domain name`);
	}
	const type = typeOf(word, text);
	const data = parseRecordText(type, type === 'TXT' ? textOf(value) : value);
	if (data === null) throw mistake(text, `the value is none of a record of type ${type}`);
	return { name, type, text: formatRecord(type, data) };
}

/** What a record takes the place of, among the records of its own name and type. */
function displaced({ name, type, text }: Assumption, texts: readonly string[]): string[] {
	if (type === 'CNAME') return [...texts];
	if (type !== 'TXT') return [];
	if (isSpfRecord(text)) return texts.filter((each) => isSpfRecord(each));
	if (hasDmarcVersion(text)) return texts.filter((each) => hasDmarcVersion(each));
	return name.includes('._domainkey.') ? [...texts] : [];
}

/** The records of a name's own; those behind an alias are not. */
async function ownTexts<T extends RecordType>(
	resolver: Resolver,
	name: string,
	type: T,
): Promise<string[]> {
	const answer = await resolver.resolve(name, type);
	if (answer.outcome !== 'records' || answer.aliases.length > 0) return [];
	return answer.records.map((data: RecordData[T]) => formatRecord(type, data));
}

async function changesFor(assumption: Assumption, resolver: Resolver): Promise<RecordChange[]> {
	const { name, type, text } = assumption;
	const others =
		type === 'CNAME' ? recordTypes.filter((each) => each !== 'CNAME') : ['CNAME' as const];
	const removals: RecordChange[] = [];
	for (const other of others) {
		const before = await ownTexts(resolver, name, other);
		if (before.length > 0)
			removals.push({ action: 'remove', name, type: other, before, after: [] });
	}
	const before = displaced(assumption, await ownTexts(resolver, name, type));
	const action = before.length === 0 ? 'add' : 'replace';
	return [...removals, { action, name, type, before, after: [text] }];
}

/**
 * Returns DNS as if the records were published, one after the other.
 *
 * @throws {InputError} `input.what-if-invalid`.
 */
export async function assume(texts: readonly string[], resolver: Resolver): Promise<Assumed> {
	const assumptions = texts.map(readAssumption);
	let assumed: Assumed = { resolver, changes: [] };
	for (const assumption of assumptions) {
		const changes = [...assumed.changes, ...(await changesFor(assumption, assumed.resolver))];
		assumed = { resolver: overlayResolver(resolver, changes), changes };
	}
	return assumed;
}
