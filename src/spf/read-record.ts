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

import type { Json, Span } from '../findings/finding.ts';
import type { SpfCode } from '../findings/spf.ts';
import { type MacroFault, readDomainSpec, readMacroString } from './macro-string.ts';
import { type Mechanism, readMechanism } from './parse-mechanism.ts';
import type {
	Fault,
	LocalTerm,
	LookupTerm,
	MacroString,
	ModifierTerm,
	Qualifier,
	SpfRecord,
	SpfTerm,
} from './record.ts';

/** What a record starts with. */
export const VERSION = 'v=spf1';
/** Faults told of one record; a hostile record may hold thousands. */
const MAX_FAULTS = 50;

/** Tells whether a text is an SPF record: the version, then a space or the end (RFC 7208 §4.5). */
export function isSpfRecord(text: string): boolean {
	if (text.length < VERSION.length) return false;
	if (text.length > VERSION.length && text.charCodeAt(VERSION.length) !== 0x20) return false;
	return text.slice(0, VERSION.length).toLowerCase() === VERSION;
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

function isQualifier(text: string): text is Qualifier {
	return text === '+' || text === '-' || text === '~' || text === '?';
}

/** A record being read. */
interface Draft {
	readonly text: string;
	readonly terms: SpfTerm[];
	readonly faults: Fault[];
	/** Names of the known modifiers met. */
	readonly known: Set<string>;
	isBroken: boolean;
}

function addFault(
	draft: Draft,
	code: SpfCode,
	span: Span,
	data: { readonly [fact: string]: Json } = {},
): void {
	draft.isBroken = true;
	if (draft.faults.length < MAX_FAULTS) draft.faults.push({ code, span, data });
}

/** Reads `redirect=`, `exp=` or an unknown modifier (RFC 7208 §6); `equals` is the place of `=`. */
function readModifier(
	draft: Draft,
	index: number,
	[start, end]: Span,
	equals: number,
): ModifierTerm | null {
	const { text } = draft;
	const name = text.slice(start, equals).toLowerCase();
	const value = text.slice(equals + 1, end);
	const isKnown = name === 'redirect' || name === 'exp';
	const target: MacroString | MacroFault = isKnown
		? readDomainSpec(value)
		: readMacroString(value, 'record');
	if ('code' in target) {
		addFault(draft, target.code, [equals + 1 + target.at, end], { modifier: name });
		return null;
	}
	// RFC 7208 §6: redirect and exp appear at most once each.
	if (draft.known.has(name)) {
		addFault(draft, 'spf.duplicate-modifier', [start, end], { modifier: name });
	}
	if (isKnown) draft.known.add(name);
	return {
		kind: 'modifier',
		name,
		target,
		text: text.slice(start, end),
		index,
		span: [start, end],
	};
}

/** A directive, field by field: a record may hold thousands. */
function directive(
	qualifier: Qualifier,
	text: string,
	index: number,
	span: Span,
	read: Mechanism,
): SpfTerm {
	const kind = 'directive';
	switch (read.mechanism) {
		case 'all':
			return { kind, qualifier, text, index, span, mechanism: read.mechanism };
		case 'ip4':
		case 'ip6': {
			const { mechanism, network } = read;
			return { kind, qualifier, text, index, span, mechanism, network };
		}
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

function readTerm(draft: Draft, index: number, span: Span): SpfTerm {
	const [start, end] = span;
	const text = draft.text.slice(start, end);
	const sign = draft.text.charAt(start);
	const nameStart = isQualifier(sign) ? start + 1 : start;
	const nameEnd = endOfName(draft.text, nameStart, end);
	if (nameEnd < end && nameStart === start && draft.text.charAt(nameEnd) === '=') {
		const initial = draft.text.charCodeAt(nameStart) | 0x20;
		const isNamed = initial >= 0x61 && initial <= 0x7a;
		const modifier = isNamed ? readModifier(draft, index, span, nameEnd) : null;
		if (!isNamed) addFault(draft, 'spf.syntax', span);
		return modifier ?? { kind: 'invalid', text, index, span };
	}
	const mechanism = readMechanism(draft.text, nameStart, nameEnd, end);
	if ('code' in mechanism) {
		addFault(draft, mechanism.code, mechanism.span, mechanism.data);
		return { kind: 'invalid', text, index, span };
	}
	return directive(isQualifier(sign) ? sign : '+', text, index, span, mechanism);
}

/** The first octet outside printable ASCII and space, or -1 (RFC 7208 §3.1, §4.6.1). */
function firstOddOctet(text: string): number {
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < 0x20 || unit > 0x7e) return i;
	}
	return -1;
}

/** Sorts the terms for evaluation: nothing behind the first `all` is ever tested (RFC 7208 §5.1). */
function sortForEvaluation(draft: Draft, joints: readonly number[]): SpfRecord {
	const locals: LocalTerm[] = [];
	const lookups: LookupTerm[] = [];
	let redirect: ModifierTerm | null = null;
	let exp: ModifierTerm | null = null;
	let hasAll = false;
	for (const term of draft.terms) {
		if (term.kind === 'invalid') continue;
		if (term.kind === 'modifier') {
			if (term.name === 'redirect') redirect = term;
			else if (term.name === 'exp') exp = term;
			continue;
		}
		if (hasAll) continue;
		if (term.mechanism === 'all') hasAll = true;
		if (term.mechanism === 'all' || 'network' in term) locals.push(term);
		else lookups.push(term);
	}
	const { text, terms, faults, isBroken } = draft;
	// RFC 7208 §6.1: redirect is ignored when there is an "all" anywhere in the record.
	return {
		text,
		valid: !isBroken,
		terms,
		locals,
		lookups,
		redirect: hasAll ? null : redirect,
		exp,
		faults,
		joints,
	};
}

/**
 * Parses the text of a record that {@link isSpfRecord}. Linear; never throws. `joints` are the places where
 * its strings meet.
 */
export function parseRecord(text: string, joints: readonly number[] = []): SpfRecord {
	const draft: Draft = { text, terms: [], faults: [], known: new Set(), isBroken: false };
	const odd = firstOddOctet(text);
	if (odd >= 0) {
		addFault(draft, 'spf.non-ascii', [odd, odd + 1], { octet: text.charCodeAt(odd) });
	}
	let i = VERSION.length;
	while (i < text.length) {
		if (text.charCodeAt(i) === 0x20) {
			i++;
			continue;
		}
		const space = text.indexOf(' ', i);
		const end = space < 0 ? text.length : space;
		draft.terms.push(readTerm(draft, draft.terms.length, [i, end]));
		i = end;
	}
	return sortForEvaluation(draft, joints);
}

/** All terms of a record, in order. */
export function termsOf({ terms }: SpfRecord): readonly SpfTerm[] {
	return terms;
}

/** The local terms of a record up to the first `all`, in order. */
export function localsOf({ locals }: SpfRecord): readonly LocalTerm[] {
	return locals;
}
