/**
 * What to do, as data: a plan is a list of steps, and each language has a sentence for each kind of step.
 *
 * The folder has one planner for all languages: from findings and from changes to steps.
 *
 * @module
 */

import type { RecordType } from '../../dns/resolver.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import type { FindingOf } from '../../findings/finding.ts';
import type { HosterTrap } from '../../zone/hoster.ts';
import type { ChangeKind } from '../change-kind.ts';

/** A record set. */
export interface RecordPlace {
	/** In full, without final dot. */
	readonly name: string;
	/** The name as DNS panels want it: `@`, `s1._domainkey`; `null` where that is not known. */
	readonly host: string | null;
	readonly type: RecordType;
}

/** One record of a set. */
export interface RecordValue extends RecordPlace {
	readonly value: string;
}

/** A term of an SPF record as it was written, else the number of the character it begins at (from 1). */
export interface SpfPart {
	readonly text: string | null;
	readonly character: number | null;
	/** Only the beginning is known. */
	readonly isBeginning?: true;
}

/** When to check again. */
export type Again =
	/** After a change was saved and has spread. */
	| 'saved'
	/** In a few minutes. */
	| 'soon'
	| 'confirmed-by-support'
	| 'mended'
	/** Only then is seen whether the relay's term is missing too. */
	| 'record-mended'
	| 'with-more-time'
	| 'with-own-provider'
	/** If something was changed just now. */
	| 'just-changed';

/** What to ask the support of the mail service. */
export type RelayQuestion =
	| 'sign-own-domain'
	| 'sign-own-domain-records'
	| 'return-path-and-dkim'
	| 'selector'
	| 'spf-term-or-addresses'
	| 'rsa-key'
	/** Under the one it names, the key of another service works. */
	| 'other-selector';

/** Where to go, when to look again, and whole records. */
export interface RecordStepFacts {
	readonly 'open-dns': { readonly domain: string | null };
	readonly 'open-relay': object;
	readonly 'check-again': { readonly when: Again; readonly seconds: number | null };
	/** Exact changes go before a search. */
	readonly 'changes-first': object;
	/** The title of one change of several. */
	readonly 'next-change': {
		readonly number: number;
		readonly count: number;
		readonly kind: ChangeKind;
	};

	readonly 'find-record': RecordPlace & {
		readonly value?: string;
		readonly begins?: string;
		readonly every?: true;
	};
	readonly 'add-record': RecordPlace & { readonly value: string | null };
	readonly 'set-value': { readonly value: string };
	readonly 'keep-record': RecordValue;
	readonly 'delete-record': RecordValue;
	readonly 'delete-spf-here': { readonly value: string | null };
	readonly 'rename-record': { readonly to: string | null; readonly host: string | null };
	readonly 'move-record': RecordPlace & { readonly begins: string };
	readonly 'set-ttl': { readonly seconds: number };
	/** Values of more than 255 octets (RFC 1035 §3.3.14). */
	readonly 'use-strings': { readonly strings: readonly string[] };
	readonly 'append-report-address': object;
	readonly 'mind-zone': { readonly owner: string };
	/** What the users of a hoster's panel stumble over. */
	readonly 'mind-panel': {
		readonly hoster: string;
		readonly trap: HosterTrap;
		/** Of the value, in characters, where the hoster has a limit. */
		readonly limit: number | null;
	};
	readonly 'list-other-senders': { readonly name: string };
	readonly 'ask-operator': { readonly owner: string | null };
	/** What another party, or an admin, publishes and withdraws; `strings` where one string does not do. */
	readonly publish: RecordValue & { readonly strings: readonly string[] | null };
	readonly withdraw: RecordValue;
	readonly 'if-not-yours': { readonly domain: string };
}

/** DKIM keys, and the tags of DKIM and DMARC records. */
export interface KeyStepFacts {
	readonly 'enable-dkim': object;
	/** `names`: those that must be among them. */
	readonly 'add-shown-records': { readonly names: readonly string[] };
	readonly 'keep-shown-record': object;
	readonly 'keep-wanted-record': object;
	readonly 'set-shown-target': object;
	readonly 'mind-appended-zone': object;
	readonly 'compare-target': { readonly target: string | null };
	readonly 'change-or-report-target': object;
	readonly 'mind-delegated-key': object;
	readonly 'copy-shown-value': object;
	readonly 'mind-cut-value': object;
	readonly 'make-key': { readonly isCompromised: boolean };
	readonly 'enter-key': object;
	readonly 'set-key': { readonly value: string };
	readonly 'see-dkim-enabled': object;
	/** The selector stands in the account with the mail service, and the caller of the check needs it. */
	readonly 'tell-selector': object;
	readonly 'enable-or-relay-elsewhere': object;
	readonly 'delete-wildcard': object;
	readonly 'add-own-record': { readonly name: string };
	readonly 'make-alias': { readonly value: string | null };
	readonly 'add-key-beside': object;
	readonly 'ask-relay': { readonly question: RelayQuestion };
	readonly 'ask-for-ptr': { readonly address: string | null };
	readonly 'use-provider-smtp-if-not': object;

	readonly 'replace-text': { readonly from: string; readonly to: string };
	readonly 'lower-case': { readonly text: string | null };
	readonly 'lower-case-after': { readonly tag: string; readonly text: string | null };
	readonly 'delete-tag': {
		readonly tag: string;
		readonly value: string | null;
		readonly when: 'always' | 'no-subdomain-mail' | 'tests-over';
	};
	readonly 'choose-policy': { readonly tag: string };
	readonly 'note-mild-policy': object;
	readonly 'own-policy': object;
	readonly 'relax-alignment': object;
	readonly 'move-to-front': { readonly text: string };
	readonly 'move-policy': object;
	readonly 'set-beginning': { readonly text: string };
	readonly 'delete-blanks-before': { readonly text: string };
	readonly 'correct-or-delete-text': { readonly text: string | null };
	readonly 'keep-one-tag': { readonly tag: string | null };
	readonly 'insert-policy': object;
	readonly 'write-report-uris': { readonly tag: 'rua' | 'ruf' };
	readonly 'replace-report-address': { readonly reason: 'not-mail' | 'no-mail-taken' };
	readonly 'request-reports': object;
	readonly 'ask-report-receiver': { readonly hasRecord: boolean };
	/** Reports for a policy; the text to append, and the new record, lack the address of the reader. */
	readonly 'extend-policy': RecordPlace;
	readonly 'add-policy-if-none': { readonly value: string };
}

/** The From address, the relay and mail exchangers. */
export interface SenderStepFacts {
	readonly 'check-spelling': { readonly name: string };
	readonly 'check-registration': object;
	readonly 'use-existing-domain': object;
	readonly 'use-own-domain': object;
	readonly 'use-own-address': object;
	readonly 'use-reply-to': { readonly domain: string };
	readonly 'use-provider-smtp': { readonly domain: string };
	readonly 'use-reachable-address': { readonly domain: string };
	readonly 'replace-null-mx': RecordPlace;
	readonly 'use-other-domain': { readonly domain: string };
	readonly 'permit-sending': object;
	readonly 'send-test-mail': object;
	readonly 'find-smtp-settings': object;
	readonly 'use-domain-smtp': object;
	readonly 'ask-server-operator': object;
	readonly 'enter-smtp-login': object;
	readonly 'delete-null-mx': object;
	readonly 'compare-mx': object;
	readonly 'set-mx-host': { readonly host: string | null };
	readonly 'name-mx-host': object;
	readonly 'report-to-dns-provider': { readonly name: string | null };
	readonly 'report-dnssec': object;
}

/** Terms of SPF records. */
export interface SpfStepFacts {
	readonly 'report-to-operator': {
		readonly name: string;
		readonly outer: string;
		readonly term: string;
	};
	readonly 'report-target': { readonly target: string; readonly isOutage: boolean };
	readonly 'delete-if-unused': { readonly part: SpfPart; readonly name: string | null };
	readonly 'delete-part-if-unused': { readonly isRedirect: boolean };
	readonly 'write-spf': { readonly part: string | null };
	readonly 'write-spf-of-services': object;
	readonly 'add-part': { readonly part: string | null };
	readonly 'leave-rest': object;
	readonly 'delete-sign': object;
	readonly 'delete-addresses': object;
	readonly 'move-part-first': { readonly part: string | null };
	readonly 'mend-record-first': object;
	readonly 'compare-part': { readonly part: SpfPart };
	readonly 'compare-or-delete-part': { readonly part: SpfPart };
	readonly 'correct-or-delete-part': {
		readonly part: SpfPart;
		readonly why: 'not-needed' | 'unknown-word' | 'server-gone';
	};
	readonly 'replace-part': { readonly part: SpfPart; readonly to: string | null };
	readonly 'correct-address': { readonly mechanism: 'ip4' | 'ip6'; readonly value: string | null };
	readonly 'set-mechanism': { readonly from: string | null; readonly to: string | null };
	readonly 'correct-prefix': { readonly max: number | null };
	readonly 'add-domain': { readonly part: SpfPart };
	readonly 'correct-domain': { readonly part: SpfPart };
	readonly 'bare-all': object;
	readonly 'keep-one-modifier': { readonly modifier: string | null };
	readonly 'list-all-services': object;
	readonly 'append-all': object;
	readonly 'replace-plus-all': object;
	readonly 'keep-one-all': object;
	readonly 'delete-repetition': { readonly part: SpfPart };
	readonly 'move-before-all': { readonly terms: string | null };
	readonly 'choose-all-or-redirect': object;
	readonly 'name-servers': {
		readonly part: SpfPart;
		readonly servers: 'meant' | 'sending' | 'public' | 'addresses';
	};
	readonly 'break-loop': { readonly part: SpfPart };
	readonly 'shorten-name': { readonly part: SpfPart; readonly to: string | null };
	readonly 'correct-or-delete-host': { readonly part: SpfPart; readonly isIpv6Only: boolean };
	readonly 'delete-or-set-up-mx': { readonly part: SpfPart };
	readonly 'ask-for-host-address': { readonly host: string | null };
	readonly 'delete-mx-host': object;
	readonly 'delete-unused-services': object;
	readonly 'ask-services': object;
	readonly 'delete-void-parts': object;
	readonly 'ask-for-one-name': object;
	readonly 'copy-spf': RecordPlace;
	readonly 'add-spf-at': { readonly domain: string | null };
	readonly 'join-spf': object;
	readonly 'delete-others': object;
	readonly 'correct-version': object;
	readonly 'delete-space-before': RecordPlace;
	readonly 'delete-character': { readonly character: number | null };
	readonly 'insert-space': { readonly part: SpfPart };
	readonly 'complete-end': { readonly last: string | null };
	readonly 'delete-old-texts': RecordPlace;
	readonly 'check-domain': { readonly name: string | null };
	readonly 'check-dns-setup': object;
	readonly 'correct-name-entered': object;
}

/** The facts of each kind of step. */
export interface StepFacts extends RecordStepFacts, KeyStepFacts, SenderStepFacts, SpfStepFacts {}

/** The kinds of steps. */
export type StepKind = keyof StepFacts;

/** A step of one kind. */
export type StepOf<Kind extends StepKind> = { readonly step: Kind } & StepFacts[Kind];

/**
 * One step of a plan, told apart by `step`. A value to publish is whole and exact.
 */
export type Step = { [Kind in StepKind]: StepOf<Kind> }[StepKind];

/** What to do about findings by code; a code that is not there needs nothing done. */
export type Plans<Code extends FindingCode> = {
	readonly [Each in Code]?: (finding: FindingOf<Each>) => readonly Step[];
};
