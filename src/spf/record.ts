/**
 * The parts of an SPF record (RFC 7208 §4.6.1), parsed once and then only read.
 *
 * Types only.
 *
 * @module
 */

import type { FindingFacts, Span } from '../findings/finding.ts';
import type { SpfCode } from '../findings/spf.ts';
import type { Network } from '../ip/address.ts';

/** `+` pass, `-` fail, `~` softfail, `?` neutral (RFC 7208 §4.6.2). */
export type Qualifier = '+' | '-' | '~' | '?';

/** A macro letter (RFC 7208 §7.2), in lower case. */
export type MacroLetter = 's' | 'l' | 'o' | 'd' | 'i' | 'p' | 'v' | 'h' | 'c' | 'r' | 't';

/** A macro with its transformers (RFC 7208 §7.1). */
export interface Macro {
	readonly letter: MacroLetter;
	/** Upper-case letter: the value is percent-encoded. */
	readonly escape: boolean;
	/** Rightmost parts to keep; 0: all. */
	readonly keep: number;
	readonly reverse: boolean;
	/** The characters to split at; `"."` when none is written. */
	readonly delimiters: string;
}

/** Literal text and macros in order. */
export interface MacroString {
	readonly text: string;
	readonly parts: readonly (string | Macro)[];
	/** The letters of its macros, each once. */
	readonly letters: string;
	/** The whole value when it holds no macro, escapes resolved; else `null`. */
	readonly literal: string | null;
}

/** A term as it stands in the text. */
export interface WrittenTerm {
	/** As written, qualifier included. */
	readonly text: string;
	/** Counts the terms behind the version from 0. */
	readonly index: number;
	readonly span: Span;
}

/** A local term that was not read yet. */
export interface WrittenLocal extends WrittenTerm {
	readonly kind: 'local';
}

interface Directive extends WrittenTerm {
	readonly kind: 'directive';
	readonly qualifier: Qualifier;
}

/** `all` (RFC 7208 §5.1). */
export interface AllTerm extends Directive {
	readonly mechanism: 'all';
}

/** `ip4` and `ip6` (RFC 7208 §5.6). */
export interface NetworkTerm extends Directive {
	readonly mechanism: 'ip4' | 'ip6';
	readonly network: Network;
}

/** `include` and `exists` (RFC 7208 §5.2, §5.7). */
export interface NameTerm extends Directive {
	readonly mechanism: 'include' | 'exists';
	readonly target: MacroString;
}

/** `ptr` (RFC 7208 §5.5); without a target the current domain. */
export interface PtrTerm extends Directive {
	readonly mechanism: 'ptr';
	readonly target: MacroString | null;
}

/** `a` and `mx` (RFC 7208 §5.3, §5.4); without a target the current domain. */
export interface HostTerm extends Directive {
	readonly mechanism: 'a' | 'mx';
	readonly target: MacroString | null;
	readonly prefix4: number;
	readonly prefix6: number;
}

/** `redirect`, `exp` and unknown modifiers (RFC 7208 §6). */
export interface ModifierTerm extends WrittenTerm {
	readonly kind: 'modifier';
	/** In lower case. */
	readonly name: string;
	readonly target: MacroString;
}

/** A term that breaks the grammar; `problems` say how. */
export interface InvalidTerm extends WrittenTerm {
	readonly kind: 'invalid';
}

/** A term that is decided without DNS. */
export type LocalTerm = AllTerm | NetworkTerm;

/** A mechanism that asks DNS and counts against the limit of ten (RFC 7208 §4.6.4). */
export type LookupTerm = NameTerm | PtrTerm | HostTerm;

/** One term of a record. */
export type SpfTerm = LocalTerm | LookupTerm | ModifierTerm | InvalidTerm;

/** What is wrong at a place of a record's text. */
export type Fault<Code extends SpfCode = SpfCode> = {
	[Each in Code]: { readonly code: Each; readonly span: Span; readonly data: FindingFacts[Each] };
}[Code];

/** Local terms as numbers: for each its index, its start in the text, its prefix length, and its words. */
export type LocalNumbers = readonly number[];

/** The local terms of a record in order up to the first `all`, which is in both as the network of all. */
export interface LocalTerms {
	readonly ipv4: LocalNumbers;
	readonly ipv6: LocalNumbers;
	readonly hasAll: boolean;
}

/** A parsed record: numbers for what is decided without DNS, terms for the rest. */
export interface SpfRecord extends LocalTerms {
	readonly text: string;
	/** The strings of the TXT record, which meet in the text (RFC 7208 §3.3). */
	readonly strings: readonly string[];
	/** No fault that makes it permerror. */
	readonly valid: boolean;
	/** In order, up to the first `all`. */
	readonly lookups: readonly LookupTerm[];
	/** `null` also where the record has an `all` (RFC 7208 §6.1). */
	readonly redirect: ModifierTerm | null;
	readonly exp: ModifierTerm | null;
	readonly faults: readonly Fault[];
	/** All of them, once read. */
	terms: readonly SpfTerm[] | null;
}
