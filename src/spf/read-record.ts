/**
 * Record text to terms, the whole record before anything is looked up (RFC 7208 §4.6, §12).
 *
 * ```
 * record    = version terms *SP
 * terms     = *( 1*SP ( directive / modifier ) )
 * directive = [ qualifier ] mechanism
 * modifier  = redirect / explanation / unknown-modifier
 * ```
 *
 * @module
 */

import type { Finding, Span } from '../findings/finding.ts';
import { spfFinding } from '../findings/spf-finding.ts';
import {
	type LocalDraft,
	localTermAt,
	nameStart,
	qualifierAt,
	readLocalTerm,
	termEnd,
} from './local-terms.ts';
import { readDomainSpec, readMacroString } from './macro-string.ts';
import { type Mechanism, readMechanism } from './parse-mechanism.ts';
import type {
	Fault,
	InvalidTerm,
	LocalTerm,
	LookupTerm,
	ModifierTerm,
	Qualifier,
	SpfRecord,
	SpfTerm,
} from './record.ts';

/** What a record starts with. */
export const VERSION = 'v=spf1';
/** Most faults reported of one record; a hostile record may hold thousands. */
const MAX_FAULTS = 50;

/** Tells whether a text is an SPF record: the version, then a space or the end (RFC 7208 §4.5). */
export function isSpfRecord(text: string): boolean {
	return /^v=spf1(?: |$)/i.test(text);
}

function isNameUnit(unit: number): boolean {
	const lower = unit | 0x20;
	return (
		(lower >= 0x61 && lower <= 0x7a) ||
		(unit >= 0x30 && unit <= 0x39) ||
		unit === 0x2d ||
		unit === 0x5f ||
		unit === 0x2e
	);
}

/** Where the name at the start of a term ends: `name = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )`. */
function endOfName(text: string, start: number, end: number): number {
	let i = start;
	while (i < end && isNameUnit(text.charCodeAt(i))) i++;
	return i;
}

/** A record being read. */
interface Draft extends LocalDraft {
	readonly text: string;
	readonly strings: readonly string[];
	valid: boolean;
	readonly lookups: LookupTerm[];
	redirect: ModifierTerm | null;
	exp: ModifierTerm | null;
	readonly faults: Fault[];
	terms: null;
}

function addFault(draft: Draft, fault: Fault): void {
	draft.valid = false;
	if (draft.faults.length < MAX_FAULTS) draft.faults.push(fault);
}

/** Faults the first octet outside printable ASCII and space, before all else (RFC 7208 §3.1, §4.6.1). */
function checkOctets(draft: Draft, start: number, end: number): void {
	const { text, faults } = draft;
	for (let i = start; i < end; i++) {
		const octet = text.charCodeAt(i);
		if (octet >= 0x20 && octet <= 0x7e) continue;
		if (faults[0]?.code === 'spf.non-ascii') return;
		draft.valid = false;
		faults.unshift({ code: 'spf.non-ascii', span: [i, i + 1], data: { octet } });
		if (faults.length > MAX_FAULTS) faults.pop();
		return;
	}
}

/** Reads `redirect=`, `exp=` or an unknown modifier (RFC 7208 §6); `equals` is the place of `=`. */
function readModifier(
	draft: Draft,
	index: number,
	start: number,
	equals: number,
	end: number,
): ModifierTerm | null {
	const { text } = draft;
	const name = text.slice(start, equals).toLowerCase();
	const value = text.slice(equals + 1, end);
	const isKnown = name === 'redirect' || name === 'exp';
	const target = isKnown ? readDomainSpec(value) : readMacroString(value, 'record');
	if ('code' in target) {
		addFault(draft, {
			code: target.code,
			span: [equals + 1 + target.at, end],
			data: { modifier: name },
		});
		return null;
	}
	const span: Span = [start, end];
	const term = {
		kind: 'modifier',
		name,
		target,
		text: text.slice(start, end),
		index,
		span,
	} as const;
	if (!isKnown) return term;
	// RFC 7208 §6: redirect and exp appear at most once each.
	if (draft[name] !== null) {
		addFault(draft, { code: 'spf.duplicate-modifier', span, data: { modifier: name } });
	}
	draft[name] = term;
	return term;
}

/** A directive that asks DNS, field by field: all have one shape. */
function lookupTerm(
	qualifier: Qualifier,
	text: string,
	index: number,
	span: Span,
	read: Mechanism,
): LookupTerm {
	const kind = 'directive';
	switch (read.mechanism) {
		case 'a':
		case 'mx': {
			const { mechanism, target, prefix4, prefix6 } = read;
			return { kind, qualifier, text, index, span, mechanism, target, prefix4, prefix6 };
		}
		case 'ptr': {
			const { mechanism, target } = read;
			return { kind, qualifier, text, index, span, mechanism, target };
		}
		default: {
			const { mechanism, target } = read;
			return { kind, qualifier, text, index, span, mechanism, target };
		}
	}
}

/** Reads a modifier or a mechanism that asks DNS; `null` where it is neither, with a fault. */
function readTerm(
	draft: Draft,
	index: number,
	start: number,
	end: number,
): LookupTerm | ModifierTerm | null {
	checkOctets(draft, start, end);
	const { text } = draft;
	const name = nameStart(text, start);
	const nameEnd = endOfName(text, name, end);
	const span: Span = [start, end];
	if (nameEnd < end && name === start && text.charCodeAt(nameEnd) === 0x3d) {
		const initial = text.charCodeAt(name) | 0x20;
		const isNamed = initial >= 0x61 && initial <= 0x7a;
		if (isNamed) return readModifier(draft, index, start, nameEnd, end);
		addFault(draft, { code: 'spf.syntax', span, data: {} });
		return null;
	}
	const mechanism = readMechanism(text, name, nameEnd, end);
	if ('code' in mechanism) {
		addFault(draft, mechanism);
		return null;
	}
	const qualifier = qualifierAt(text, start);
	const term = lookupTerm(qualifier, text.slice(start, end), index, span, mechanism);
	// Nothing behind the first "all" is ever tested (RFC 7208 §5.1).
	if (!draft.hasAll) draft.lookups.push(term);
	return term;
}

function invalidTerm(text: string, start: number, end: number, index: number): InvalidTerm {
	return { kind: 'invalid', text: text.slice(start, end), index, span: [start, end] };
}

/** Reads the terms of a record, once, from left to right; each goes to `terms` where there is a list. */
function readTerms(draft: Draft, terms: SpfTerm[] | null): void {
	const { text } = draft;
	let index = 0;
	let end = 0;
	for (let start = VERSION.length + 1; start < text.length; start = end + 1) {
		end = start;
		if (text.charCodeAt(start) === 0x20) continue;
		end = termEnd(text, start);
		if (readLocalTerm(text, start, end, index, draft)) {
			terms?.push(localTermAt(text, start, index));
		} else {
			const term = readTerm(draft, index, start, end);
			terms?.push(term ?? invalidTerm(text, start, end, index));
		}
		index++;
	}
	// RFC 7208 §6.1: redirect is ignored when there is an "all" anywhere in the record.
	if (draft.hasAll) draft.redirect = null;
}

function draftOf(text: string, strings: readonly string[]): Draft {
	return {
		text,
		strings,
		valid: true,
		ipv4: [],
		ipv6: [],
		hasAll: false,
		lookups: [],
		redirect: null,
		exp: null,
		faults: [],
		terms: null,
	};
}

/**
 * Parses the text of a record that {@link isSpfRecord}. Linear; never throws. `strings` are those of the TXT
 * record.
 */
export function parseRecord(text: string, strings: readonly string[] = [text]): SpfRecord {
	const draft = draftOf(text, strings);
	readTerms(draft, null);
	return draft;
}

/** All terms of a record, in order. */
export function termsOf(record: SpfRecord): readonly SpfTerm[] {
	if (record.terms !== null) return record.terms;
	const terms: SpfTerm[] = [];
	readTerms(draftOf(record.text, record.strings), terms);
	record.terms = terms;
	return terms;
}

/** The local terms up to the first `all`, in order. */
export function localsOf(record: SpfRecord): LocalTerm[] {
	const locals: LocalTerm[] = [];
	for (const term of termsOf(record)) {
		if (term.kind !== 'directive' || 'target' in term) continue;
		locals.push(term);
		if (term.mechanism === 'all') break;
	}
	return locals;
}

/** The faults of a record as findings at its name. */
export function faultFindings(record: SpfRecord, name: string): Finding[] {
	return record.faults.map(({ code, span, data }) =>
		spfFinding(code, { name, type: 'TXT', span }, data),
	);
}
