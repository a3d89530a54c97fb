/**
 * The words for changes, and how they are told.
 *
 * @module
 */

import type { RecordChange } from '../../dns/record-change.ts';
import type { MendReason } from '../../text/mend.ts';
import { type ChangeKind, isContested, type PartChanges, policyOf } from '../change-kind.ts';
import { filled, type Phrases, type SpokenOf, type Template, withPhrases } from './template.ts';
import type { ValueWords } from './value-words.ts';

/** The words of one kind of change. */
export interface KindWords {
	/** What is done and why, for somebody who has never seen a DNS record. */
	readonly owner: Template;
	/** What is done, exactly. */
	readonly admin: string;
}

type Kinds = { readonly [kind in ChangeKind]: KindWords };

/** What the sentences about changes speak of, by sentence. */
interface SentenceFacts {
	/** What a change adds and removes, for admins. */
	readonly parts: 'plainly.added' | 'plainly.removed';
	/** What was proven: a decision, or that it only helps. */
	readonly tested: 'by';
	/** Who SPF lets send afterwards. */
	readonly senders: 'affected';
	/** What a first SPF record means for everybody who is not in it, for admins. */
	readonly firstRecord: never;
	readonly afterwards: 'what';
	/** Whose addresses are written out, and what follows from that. */
	readonly writesOut: 'names';
	/** What was meant or in effect and ends with the change. */
	readonly loses: 'what';
	/** A term that let every server send. */
	readonly losesAll: 'what';
	/** What a wildcard gave to the name, and does not give beside the change's record. */
	readonly losesGiven: 'what';
	/** A working key of another service. */
	readonly losesKey: 'what';
	/** A policy that was written, and that the change leaves for later. */
	readonly losesPolicy: 'what';
	/** What was read otherwise than it stands there; `meant` empty: left out. */
	readonly mend: 'found' | 'meant' | 'cause';
	/** The same of a whole change, of one such phrase or several. */
	readonly mends: 'phrases';
	/** A text that receivers ignored so far, and whose senders are now let in. */
	readonly notInForce: 'texts';
	/** Who has to make the change; `owner`: a domain. */
	readonly madeBy: 'owner';
	readonly adminAdd: 'line';
	readonly adminRemove: 'line';
}

type Sentences = { readonly [name in keyof SentenceFacts]: Template };

/** What the words of a kind speak of. */
type KindFact =
	| 'name'
	| 'before'
	| 'added'
	| 'removed'
	| 'adds'
	| 'policy'
	| `is${'Address' | 'Contested' | 'Different' | 'Monitoring' | 'OfSeveral' | 'Reordered' | 'Told'}`;

/** The words for changes. */
export interface ChangeWords {
	/** Short, without full stop. */
	readonly titles: { readonly [kind in ChangeKind]: string };
	readonly kinds: Kinds;
	readonly sentences: Sentences;
	readonly phrases: Phrases;
	/** What was wrong with text that was read otherwise. */
	readonly causes: { readonly [reason in MendReason]: string };
}

type UnknownIn<K extends Kinds, S extends Sentences, P extends Phrases> =
	| Exclude<SpokenOf<K[keyof K & ChangeKind]['owner'] | P[keyof P]>, KindFact | (keyof P & string)>
	| {
			[name in keyof SentenceFacts]: Exclude<SpokenOf<S[name]>, SentenceFacts[name]>;
	  }[keyof SentenceFacts];

/** The words of a language; those that speak of what no change has do not compile. */
export function toldChanges<
	const K extends Kinds,
	const S extends Sentences,
	const P extends Phrases,
>(
	kinds: K,
	sentences: S,
	phrases: P,
	others: Pick<ChangeWords, 'titles' | 'causes'>,
	..._unknown: [UnknownIn<K, S, P>] extends [never] ? [] : [unknown: UnknownIn<K, S, P>]
): ChangeWords {
	return { kinds, sentences, phrases, ...others };
}

/** A sentence about a change. */
export function sentenceOn<Name extends keyof SentenceFacts>(
	name: Name,
	facts: { readonly [fact in SentenceFacts[Name]]: string | undefined },
	{ sentences }: ChangeWords,
): string {
	const values: { readonly [fact: string]: string | undefined } = facts;
	return filled(sentences[name], (fact) => values[fact] ?? '');
}

/** What a change of a kind does and why, for its owner; `parts`: what of it is not told otherwise. */
export function meaningOf(
	kind: ChangeKind,
	{ name, type, before, after }: RecordChange,
	{ added, removed, isReordered, isTold = false }: PartChanges,
	{ kinds, phrases }: ChangeWords,
	{ list, quoted }: ValueWords,
): string {
	const isReference = added.length > 0 && added.every((part) => /^\+?include:/i.test(part));
	const listed = (texts: readonly string[]): string => list(texts.map(quoted));
	const facts: { readonly [fact in KindFact]: string | boolean } = {
		name,
		before: listed(before),
		added: listed(added),
		removed: listed(removed),
		adds: isReference ? (added.length === 1 ? 'reference' : 'references') : '',
		policy: policyOf(after[0] ?? '') ?? '',
		isAddress: type === 'A' || type === 'AAAA',
		isContested: isContested({ before }),
		isDifferent: added.length + removed.length > 0,
		isMonitoring: after.some((text) => /;\s*p\s*=\s*none/i.test(text)),
		isOfSeveral: before.length > 1,
		isReordered,
		isTold,
	};
	const own: { readonly [fact: string]: string | boolean } = facts;
	return filled(
		kinds[kind].owner,
		withPhrases((fact) => (Object.hasOwn(own, fact) ? String(own[fact]) : undefined), phrases),
	);
}
