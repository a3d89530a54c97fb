/**
 * The options of `preflight`, read before anything is asked.
 *
 * @module
 */

import { DNS_KEYS, limitOption, octetsOption, resolverField, signalField } from '../dns/options.ts';
import type { AbortSignalLike, Resolver, ResolverLike } from '../dns/resolver.ts';
import {
	callable,
	type Fields,
	flag,
	knownFields,
	listOf,
	optional,
	type Read,
	text,
} from '../input/fields.ts';
import { domainError } from '../names/domain-field.ts';
import { toALabels } from '../names/domain-name.ts';
import type { Hoster } from '../zone/hoster.ts';
import { withHosters } from '../zone/read-hosters.ts';
import { isDomain } from './from-address.ts';

/** Hears how far a preflight is. */
export type ProgressListener = (progress: { readonly answers: number }) => void;

/** How a preflight asks DNS. */
export interface PreflightOptions {
	/** Answers the questions: `liveResolver()` of `maysend/node`, or any other. */
	readonly resolver: ResolverLike;
	/** Ends the check: what is still open then counts as a failure, and the decision is `retry`. */
	readonly signal?: AbortSignalLike;
	/** Replaces the list of domains that belong to mailbox providers. */
	readonly mailboxDomains?: readonly string[];
	/** The most questions sent, 600 by default. */
	readonly maxQuestions?: number;
	/**
	 * The most octets of SPF records that one evaluation reads, 204,800 by default. Where a domain's records
	 * hold more, what they say of larger sets of addresses stays unknown.
	 */
	readonly maxOctets?: number;
	/**
	 * Questions that may be asked ahead of their turn, 15 by default; with 0 one is asked after the other. It
	 * never changes a verdict.
	 */
	readonly lookahead?: number;
	/** Finds the zone of the From domain and its hoster, for `verdict.zone`: asks NS, and decides nothing. */
	readonly zone?: boolean;
	/** Further hosters for `zone`; one with the id of a known hoster takes its place. */
	readonly hosters?: readonly Hoster[];
	/** Called after each answer with the number of answers so far. */
	readonly onProgress?: ProgressListener;
}

/** Options with their defaults. */
export interface Settings {
	readonly resolver: Resolver;
	readonly signal: AbortSignalLike | undefined;
	readonly maxQuestions: number;
	readonly maxOctets: number;
	readonly lookahead: number;
	/** Hosters besides the known ones; `null`: the zone is not looked for. */
	readonly hosters: readonly Hoster[] | null;
	readonly onProgress: ProgressListener | undefined;
}

/** Options as they were read, once for all requests that they are for. */
export interface ReadOptions {
	readonly settings: Settings;
	/** In A-labels; `null`: the known ones. */
	readonly mailboxDomains: ReadonlySet<string> | null;
}

const MAX_QUESTIONS = 600;
/** With the sockets of `nodeResolver`, sixteen hostile domains at once leave places for others. */
const LOOKAHEAD = 15;

const KEYS: readonly string[] = [
	...DNS_KEYS,
	'maxOctets',
	'mailboxDomains',
	'lookahead',
	'zone',
	'hosters',
	'onProgress',
];

const mailboxField: Read<string> = (value, path) => {
	const name = toALabels(text(value, path));
	if (name === null || !isDomain(name)) throw domainError(value, path);
	return name;
};

const mailboxesField: Read<readonly string[] | undefined> = /* @__PURE__ */ optional(
	listOf(mailboxField),
);
const zoneField: Read<boolean | undefined> = /* @__PURE__ */ optional(flag);
const listenerField: Read<ProgressListener | undefined> = /* @__PURE__ */ optional(
	callable<ProgressListener>,
);

function mailboxesIn(fields: Fields): Pick<ReadOptions, 'mailboxDomains'> {
	const mailboxes = mailboxesField(fields['mailboxDomains'], 'options.mailboxDomains');
	return { mailboxDomains: mailboxes === undefined ? null : new Set(mailboxes) };
}

/**
 * Reads the one option that says who is a mailbox provider.
 *
 * @throws {InputError} `input.option-invalid`, `input.unknown-option`, `input.domain-invalid`.
 */
export function readMailboxes(
	options: Pick<PreflightOptions, 'mailboxDomains'>,
): Pick<ReadOptions, 'mailboxDomains'> {
	return mailboxesIn(knownFields(options, ['mailboxDomains'], 'options'));
}

/**
 * Reads the options; each is read once.
 *
 * @throws {InputError} `input.option-invalid`, `input.unknown-option`, `input.domain-invalid`.
 */
export function readOptions(options: PreflightOptions): ReadOptions {
	const fields = knownFields(options, KEYS, 'options');
	const added = withHosters([], fields['hosters']);
	return {
		...mailboxesIn(fields),
		settings: {
			resolver: resolverField(fields['resolver'], 'options.resolver'),
			signal: signalField(fields['signal'], 'options.signal'),
			maxQuestions: limitOption(fields, 'maxQuestions', MAX_QUESTIONS),
			maxOctets: octetsOption(fields),
			lookahead: limitOption(fields, 'lookahead', LOOKAHEAD),
			hosters: zoneField(fields['zone'], 'options.zone') === true ? added : null,
			onProgress: listenerField(fields['onProgress'], 'options.onProgress'),
		},
	};
}
