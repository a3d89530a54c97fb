/**
 * The request of `preflight`, read before anything is asked.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';
import { invalid, knownFields } from '../input/fields.ts';
import { InputError } from '../input/input-error.ts';
import { type SuffixList, suffixList } from '../names/suffix-list.ts';
import type { ReceiverId } from '../receivers/receiver.ts';
import { defineRelay } from '../relays/define.ts';
import { findRelay } from '../relays/find.ts';
import { mailboxDomains } from '../relays/mailbox-domains.ts';
import { meantRelay } from '../relays/meant-relay.ts';
import type { Relay, RelayInput } from '../relays/relay.ts';
import { type ReadServer, readServer, type SmtpServer } from '../relays/relay-for-smtp.ts';
import type { RelayId } from '../relays/relay-id.ts';
import { variantsOf } from '../relays/settle-variant.ts';
import { KeptMaps } from '../spf/map/kept-maps.ts';
import type { FromParts } from './from-address.ts';
import { type PreflightOptions, type ReadOptions, readOptions, type Settings } from './options.ts';
import { type GivenRequest, readGiven } from './request-fields.ts';
import type { GatePolicy } from './verdict.ts';

/** One sender configuration to judge. */
export interface PreflightRequest {
	/** The From address; U-labels and a final dot are fine. */
	readonly from: string;
	/** An id of the catalogue, or the relay itself. */
	readonly relay: RelayId | Relay;
	/** Receivers whose demands are to be met. */
	readonly receivers?: readonly ReceiverId[];
	/** What finding codes are to lead to instead of the default. */
	readonly gate?: GatePolicy;
}

/** One sender configuration of which the outgoing server is known, as typed into a form. */
export interface SmtpPreflightRequest extends Omit<PreflightRequest, 'relay'> {
	readonly smtp: SmtpServer;
}

/** Any request that a preflight takes. */
export type AnyPreflightRequest = PreflightRequest | SmtpPreflightRequest;

/** A request as it was understood. */
export interface Request {
	readonly from: FromParts;
	readonly relay: Relay;
	/** Other ways to set the relay up, one of which the domain may show. */
	readonly variants: readonly Relay[];
	/** The server that the relay is behind; `null` where the relay is given. */
	readonly smtp: ReadServer | null;
	/** What was found on the way from the server to the relay. */
	readonly told: readonly Finding[];
	/** DNS failed to say which relay it is. */
	readonly isRelayHidden: boolean;
	readonly receivers: readonly ReceiverId[];
	readonly gate: GatePolicy;
	readonly mailboxDomains: ReadonlySet<string>;
	/** The maps of relays, for all requests of a run and all trials of a check. */
	readonly maps: KeptMaps;
	/** The map of the SPF identity, for the trials of a check that leave its records as they are. */
	readonly identityMaps: KeptMaps;
	/** Loaded before anything is asked, so that the order of the questions does not depend on it. */
	readonly suffixes: SuffixList;
}

/** Relays that a reader of requests holds; a run has one or a few. */
const MAX_KNOWN_RELAYS = 100;

function relayOf(relay: unknown): Relay {
	if (relay === undefined)
		throw invalid(
			'relay',
			'must be the id of a relay, or its description; or give smtp: { host, user }',
		);
	// What findRelay() returns where it knows none.
	if (relay === null)
		throw invalid(
			'relay',
			'must be the id of a relay, or its description, not null',
			'input.relay-invalid',
		);
	if (typeof relay !== 'string') return defineRelay(relay as RelayInput);
	const found = findRelay(relay);
	if (found !== null) return found;
	const meant = meantRelay(relay);
	const hint = meant === null ? '' : `: did you mean ${meant}?`;
	const message = `no relay has the id ${JSON.stringify(relay.slice(0, 80))}${hint}`;
	throw new InputError('input.relay-unknown', 'relay', message);
}

const knownMailboxes: ReadonlySet<string> = /* @__PURE__ */ new Set(mailboxDomains);

/** What a request says of the relay. */
type Named = Pick<Request, 'relay' | 'variants' | 'smtp'>;

/** Stands in until the server is known. */
const NOBODY: Relay = {
	id: 'unknown',
	name: 'unknown',
	sources: {},
	returnPath: { kind: 'unknown' },
	dkim: { signs: 'unknown' },
};

function serverField(value: unknown): ReadServer {
	const { host, user } = knownFields(value, ['host', 'user'], 'smtp');
	return readServer(host, user, 'smtp');
}

/** Exactly one of a relay and a server. */
function namedIn({ relay, smtp }: GivenRequest): Named {
	if (smtp === undefined) {
		const variants = typeof relay === 'string' ? variantsOf(relay) : [];
		return { relay: relayOf(relay), variants, smtp: null };
	}
	if (relay !== undefined) throw invalid('smtp', 'must be left out where relay is given');
	return { relay: NOBODY, variants: [], smtp: serverField(smtp) };
}

async function understand(
	{ from, receivers, gate }: GivenRequest,
	options: ReadOptions,
	named: Named,
	maps: KeptMaps,
): Promise<Request> {
	const suffixes = await suffixList();
	const mailboxDomains = options.mailboxDomains ?? knownMailboxes;
	return {
		from,
		told: [],
		isRelayHidden: false,
		receivers,
		gate,
		mailboxDomains,
		maps,
		identityMaps: new KeptMaps(),
		suffixes,
		...named,
	};
}

/** One of many requests, as it was understood. */
export interface OneOfMany {
	readonly request: Request;
	/** As it was given, which is what a digest is of. */
	readonly given: GivenRequest;
}

/**
 * Reads requests under options that were read before; a relay is read once, however many requests name it.
 * What comes back throws as {@link readRequest} does.
 */
export function requestReader(
	options: ReadOptions,
): (request: AnyPreflightRequest) => Promise<OneOfMany> {
	const known = new Map<unknown, Named>();
	const maps = new KeptMaps();
	return async (request) => {
		const given = readGiven(request, 'many');
		const { relay, smtp } = given;
		const named = (smtp === undefined ? known.get(relay) : undefined) ?? namedIn(given);
		if (known.size >= MAX_KNOWN_RELAYS) known.clear();
		if (smtp === undefined) known.set(relay, named);
		return { request: await understand(given, options, named, maps), given };
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
	request: AnyPreflightRequest,
	options: PreflightOptions,
): Promise<{ readonly request: Request; readonly settings: Settings }> {
	const given = readGiven(request, 'one');
	const read = readOptions(options);
	const understood = await understand(given, read, namedIn(given), new KeptMaps());
	return { request: understood, settings: read.settings };
}
