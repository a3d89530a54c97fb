/**
 * The door of `preflight`: request and options, checked before anything is asked.
 *
 * @module
 */

import type { AbortSignalLike, Resolver } from '../dns/resolver.ts';
import { isFindingCode, unknownCode } from '../findings/codes.ts';
import { InputError } from '../input/input-error.ts';
import * as z from '../input/schema.ts';
import { nearest } from '../input/suggestion.ts';
import { toALabels } from '../names/domain-name.ts';
import { type SuffixList, suffixList } from '../names/suffix-list.ts';
import type { ReceiverId } from '../receivers/receiver.ts';
import { isReceiverId } from '../receivers/receivers.ts';
import { relays } from '../relays/catalogue.ts';
import { defineRelay } from '../relays/define.ts';
import { findRelay } from '../relays/find.ts';
import { mailboxDomains } from '../relays/mailbox-domains.ts';
import type { Relay } from '../relays/relay.ts';
import type { Hoster } from '../zone/hoster.ts';
import { withHosters } from '../zone/read-hosters.ts';
import { type FromParts, isDomain, parseFrom } from './from-address.ts';
import type { GatePolicy } from './verdict.ts';

/** One sender configuration to judge. */
export interface PreflightRequest {
	/** The From address; U-labels and a final dot are fine. */
	readonly from: string;
	/** An id of the catalogue, or the relay itself. */
	readonly relay: string | Relay;
	/** Receivers whose demands are to be met. */
	readonly receivers?: readonly ReceiverId[];
	/** What finding codes are to lead to instead of the default. */
	readonly gate?: GatePolicy;
}

/** How a preflight asks DNS. */
export interface PreflightOptions {
	readonly resolver: Resolver;
	/** Ends the check: what is still open then counts as a failure, and the decision is `retry`. */
	readonly signal?: AbortSignalLike;
	/** Replaces the list of domains that belong to mailbox providers. */
	readonly mailboxDomains?: readonly string[];
	/** The most questions sent, 600 by default. */
	readonly maxQuestions?: number;
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
	readonly onProgress?: (progress: { readonly answers: number }) => void;
}

/** A request as it was understood. */
export interface Request {
	readonly from: FromParts;
	readonly relay: Relay;
	readonly receivers: readonly ReceiverId[];
	readonly gate: GatePolicy;
	readonly mailboxDomains: ReadonlySet<string>;
	/** Loaded before anything is asked, so that the order of the questions does not depend on it. */
	readonly suffixes: SuffixList;
}

/** Options with their defaults. */
export interface Settings {
	readonly resolver: Resolver;
	readonly signal: AbortSignalLike | undefined;
	readonly maxQuestions: number;
	readonly lookahead: number;
	/** Hosters besides the known ones; `null`: the zone is not looked for. */
	readonly hosters: readonly Hoster[] | null;
	readonly onProgress: ((progress: { readonly answers: number }) => void) | undefined;
}

const MAX_QUESTIONS = 600;
/** With the sockets of `nodeResolver`, sixteen hostile domains at once leave places for others. */
const LOOKAHEAD = 15;
/** Relays that a reader of requests holds; a run has one or a few. */
const MAX_KNOWN_RELAYS = 100;

interface RequestShape {
	from: string;
	relay: unknown;
	receivers?: ReceiverId[] | undefined;
	gate?: Record<string, 'warn' | 'block' | 'retry' | 'ignore'> | undefined;
}

/** The fields of a request, for schemas of it and of what holds more. */
const requestFields = () => ({
	from: z.string(),
	relay: z.unknown(),
	receivers: z.optional(
		z.array(
			z.custom<ReceiverId>(
				(id) => typeof id === 'string' && isReceiverId(id),
				'is not a known receiver',
			),
		),
	),
	gate: z.optional(z.record(z.string(), z.enum(['warn', 'block', 'retry', 'ignore']))),
});

const requestSchema: z.ZodMiniType<RequestShape> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject(requestFields()),
);

/** A request of many: what it has beside those of one. */
interface ManyShape extends RequestShape {
	signal?: AbortSignalLike | undefined;
}

const manySchema: z.ZodMiniType<ManyShape> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({ ...requestFields(), signal: z.optional(signalSchema()) }),
);

interface OptionsShape {
	resolver: Resolver;
	signal?: AbortSignalLike | undefined;
	mailboxDomains?: string[] | undefined;
	maxQuestions?: number | undefined;
	lookahead?: number | undefined;
	zone?: boolean | undefined;
	hosters?: unknown;
	onProgress?: ((progress: { readonly answers: number }) => void) | undefined;
}

const signalSchema = () =>
	z.custom<AbortSignalLike>(
		(value) => typeof (value as AbortSignalLike | null)?.aborted === 'boolean',
		'must be an abort signal',
	);

const count: z.ZodMiniType<number> = /* @__PURE__ */ z.lazy(() =>
	z.int().check(z.minimum(0), z.maximum(10_000)),
);

const optionsSchema: z.ZodMiniType<OptionsShape> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		resolver: z.custom<Resolver>(
			(value) => typeof (value as Resolver | null)?.resolve === 'function',
			'must have a resolve function',
		),
		signal: z.optional(signalSchema()),
		mailboxDomains: z.optional(z.array(z.string())),
		maxQuestions: z.optional(count),
		lookahead: z.optional(count),
		zone: z.optional(z.boolean()),
		hosters: z.optional(z.unknown()),
		onProgress: z.optional(
			z.custom<OptionsShape['onProgress']>(
				(value) => typeof value === 'function',
				'must be a function',
			),
		),
	}),
);

function relayOf(relay: unknown): Relay {
	if (typeof relay !== 'string') return defineRelay(relay as Relay);
	const found = findRelay(relay);
	if (found !== null) return found;
	const meant = nearest(
		relay,
		relays.map(({ id }) => id),
	);
	const hint = meant === null ? '' : `; did you mean ${meant}?`;
	const message = `no relay has the id ${relay.slice(0, 80)}${hint}`;
	throw new InputError('input.relay-unknown', 'relay', message);
}

function mailboxSet(domains: readonly string[]): ReadonlySet<string> {
	return new Set(
		domains.map((domain, i) => {
			const name = toALabels(domain);
			if (name !== null && isDomain(name)) return name;
			throw new InputError(
				'input.domain-invalid',
				`options.mailboxDomains.${i}`,
				'is not a domain',
			);
		}),
	);
}

const knownMailboxes: ReadonlySet<string> = /* @__PURE__ */ new Set(mailboxDomains);

/** Options as they were read, once for all requests that they are for. */
export interface ReadOptions {
	readonly settings: Settings;
	readonly mailboxDomains: ReadonlySet<string>;
}

/**
 * Reads the options alone.
 *
 * @throws {InputError} `input.option-invalid`, `input.unknown-option`, `input.domain-invalid`.
 */
export function readOptions(options: PreflightOptions): ReadOptions {
	const given = z.parseInput(optionsSchema, options, 'options', 'input.option-invalid');
	const added = withHosters([], given.hosters);
	return {
		mailboxDomains:
			given.mailboxDomains === undefined ? knownMailboxes : mailboxSet(given.mailboxDomains),
		settings: {
			// Not the schema's copy: a resolver may keep its state in itself.
			resolver: options.resolver,
			signal: options.signal,
			maxQuestions: given.maxQuestions ?? MAX_QUESTIONS,
			lookahead: given.lookahead ?? LOOKAHEAD,
			hosters: given.zone === true ? added : null,
			onProgress: options.onProgress,
		},
	};
}

/** A policy whose codes are all known: a mistyped one would have no effect, and nobody would notice. */
function gateOf(gate: GatePolicy): GatePolicy {
	const unknown = Object.keys(gate).find((code) => !isFindingCode(code));
	if (unknown === undefined) return gate;
	throw new InputError('input.code-unknown', `gate.${unknown.slice(0, 80)}`, unknownCode(unknown));
}

async function understand(
	given: RequestShape,
	mailboxDomains: ReadonlySet<string>,
	relay: Relay,
): Promise<Request> {
	const from = parseFrom(given.from);
	const receivers = [...new Set(given.receivers ?? [])];
	const gate = gateOf(given.gate ?? {});
	return { from, relay, receivers, gate, mailboxDomains, suffixes: await suffixList() };
}

/** One of many requests, as it was understood. */
export interface OneOfMany {
	readonly request: Request;
	readonly signal: AbortSignalLike | undefined;
}

/**
 * Reads requests under options that were read before; a relay is read once, however many requests name it.
 * What comes back throws as {@link readRequest} does.
 */
export function requestReader({
	mailboxDomains,
}: ReadOptions): (request: PreflightRequest) => Promise<OneOfMany> {
	const known = new Map<unknown, Relay>();
	return async (request) => {
		const given = z.parseInput(manySchema, request, '', 'input.request-invalid');
		const relay = known.get(given.relay) ?? relayOf(given.relay);
		if (known.size >= MAX_KNOWN_RELAYS) known.clear();
		known.set(given.relay, relay);
		const understood = await understand(given, mailboxDomains, relay);
		return { request: understood, signal: given.signal };
	};
}

/**
 * Reads request and options.
 *
 * @throws {InputError} `input.request-invalid`, `input.option-invalid`, `input.unknown-option`,
 * `input.from-invalid`, `input.from-domain-literal`, `input.relay-unknown`, `input.relay-invalid`,
 * `input.range-invalid`, `input.domain-invalid`, `input.code-unknown`.
 */
export async function readRequest(
	request: PreflightRequest,
	options: PreflightOptions,
): Promise<{ readonly request: Request; readonly settings: Settings }> {
	const given = z.parseInput(requestSchema, request, '', 'input.request-invalid');
	const { settings, mailboxDomains } = readOptions(options);
	return { request: await understand(given, mailboxDomains, relayOf(given.relay)), settings };
}
