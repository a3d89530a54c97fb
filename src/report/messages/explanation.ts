/**
 * The words that explanations of changes and verdicts are made of, in every language.
 *
 * @module
 */

import type { Change, Decision } from '../../preflight/verdict.ts';
import type { MendReason } from '../../text/mend.ts';
import type { ChangeKind, PartChanges } from '../change-kind.ts';

/** The words of one kind of change. */
export interface KindWords {
	/** What is done and why, for somebody who has never seen a DNS record. */
	readonly owner: string | ((change: Change, parts: PartChanges) => string);
	/** What is done, exactly. */
	readonly admin: string;
}

/** Who SPF lets send after a change; `none-before`: no record said who may. */
export type SendersAffected = 'kept' | 'lost' | 'unaffected' | 'none-before';

/** The words for changes. */
export interface ChangeWords {
	/** Short, without full stop. */
	readonly titles: { readonly [kind in ChangeKind]: string };
	readonly kinds: { readonly [kind in ChangeKind]: KindWords };
	/** `adds include:a; removes b`; empty where nothing differs but the order. */
	readonly parts: (parts: PartChanges) => string;
	/** What was proven, for owners; `helps`: a warning that rests on nothing certain. */
	readonly tested: { readonly [afterwards in Decision | 'helps']: string };
	/** Who may send afterwards, for owners; empty where nothing changes about it. */
	readonly senders: (affected: SendersAffected) => string;
	/** What a first SPF record means for everybody who is not in it, for admins; stands in place of the senders kept. */
	readonly firstRecord: string;
	readonly afterwards: (what: string) => string;
	/** Whose addresses are written out, and what follows from that. */
	readonly writesOut: (names: readonly string[]) => string;
	/** What was meant or in effect and ends with the change. */
	readonly loses: (what: string) => string;
	/** A term that let every server send, and that ends with the change. */
	readonly losesAll: (what: string) => string;
	/** What a wildcard gave to the name, and does not give beside the change's record. */
	readonly losesGiven: (what: string) => string;
	/** What was read otherwise than it stands there; `meant` empty: left out. */
	readonly mend: (found: string, meant: string, reason: MendReason) => string;
	/** The same of a whole change, of one such phrase or several. */
	readonly mends: (phrases: string) => string;
	/** A text that receivers ignored so far, and whose senders are now let in. */
	readonly notInForce: (texts: string) => string;
	/** A working key of another service that ends with the change. */
	readonly losesKey: (what: string) => string;
	/** A policy that was written, and that the change leaves for later. */
	readonly losesPolicy: (what: string) => string;
	/** Who has to make the change; `owner`: a domain. */
	readonly madeBy: (owner: string | undefined) => string;
	/** Lines for admins. */
	readonly adminAdd: (line: string) => string;
	readonly adminRemove: (line: string) => string;
}
