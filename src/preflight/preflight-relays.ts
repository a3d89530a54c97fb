/**
 * `preflightRelays`: one From address, several relays, and one set of changes that serves them all.
 *
 * @module
 */

import { MAX_EXTRA } from '../dns/questions.ts';
import type { DnsAnswer, Resolver, Transcript } from '../dns/resolver.ts';
import { type DnsSession, openSession } from '../dns/session.ts';
import { InputError } from '../input/input-error.ts';
import type { Relay } from '../relays/relay.ts';
import type { RelayId } from '../relays/relay-id.ts';
import { KeptMaps } from '../spf/map/kept-maps.ts';
import { findBestChanges } from './changes/find-changes.ts';
import { mergeEdits } from './changes/merge-changes.ts';
import { changeOf } from './changes/proof.ts';
import { type Edit, stateWith, type ZoneState, zoneWith } from './changes/zone-state.ts';
import type { PreflightOptions } from './options.ts';
import { runPreflight } from './preflight.ts';
import { type PreflightRequest, type Request, readRequest } from './request.ts';
import { settleRelay } from './settle-relay.ts';
import type { Change, Verdict } from './verdict.ts';

/** One From address with all the relays that are to send for it. */
export interface PreflightRelaysRequest extends Omit<PreflightRequest, 'relay'> {
	/** At most 20. */
	readonly relays: readonly (RelayId | Relay)[];
}

/** A verdict for each relay, and what to publish so that all of them may send. */
export interface PreflightRelaysResult {
	/** In the order of the relays. */
	readonly verdicts: readonly Verdict[];
	/**
	 * In order. What a change proves is the gravest decision and the worst SPF state of all relays, and the
	 * most look-ups.
	 */
	readonly changes: readonly Change[];
}

const MAX_RELAYS = 20;

function relaysOf(request: PreflightRelaysRequest): readonly (RelayId | Relay)[] {
	const relays: unknown = request?.relays;
	if (Array.isArray(relays) && relays.length > 0 && relays.length <= MAX_RELAYS) return relays;
	throw new InputError('input.request-invalid', 'relays', `must list 1 to ${MAX_RELAYS} relays`);
}

/** Reads the request of one relay; what is wrong with the relay is reported at its place in the list. */
async function readOne(
	request: PreflightRequest,
	index: number,
	options: PreflightOptions,
): ReturnType<typeof readRequest> {
	try {
		return await readRequest(request, options);
	} catch (error) {
		const { code, path, message } = error as Partial<InputError>;
		if (code === undefined || !/^relay(?:\.|$)/.test(path ?? '')) throw error;
		const place = `relays.${index}${(path ?? '').slice('relay'.length)}`;
		throw new InputError(code, place, (message ?? '').replace(`${path}: `, ''));
	}
}

/** The edits that all relays need, each found on the zone that has those before. */
async function neededEdits(
	requests: readonly Request[],
	base: DnsSession,
	maxQuestions: number,
): Promise<readonly Edit[]> {
	let edits: readonly Edit[] = [];
	for (const request of requests) {
		const { judgement, dns } = await stateWith(base, request, edits, maxQuestions);
		const changes = await findBestChanges(judgement, dns, { maxQuestions });
		edits = mergeEdits([
			...edits,
			...changes.map(({ proof, strings, host, zone, ...edit }) => edit),
		]);
	}
	return edits;
}

/** A relay with the edits so far. */
interface Judged {
	readonly request: Request;
	readonly state: ZoneState;
	/** What its judgement rests on. */
	readonly evidence: Transcript;
}

function isSame(left: DnsAnswer, right: DnsAnswer): boolean {
	return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** Takes relays through edits one by one; a judgement is a function of its evidence, and stands as long. */
function proofs(requests: readonly Request[], base: DnsSession, maxQuestions: number) {
	async function judged(request: Request, edits: readonly Edit[]): Promise<Judged> {
		const state = await stateWith(base, request, edits, maxQuestions);
		return { request, state, evidence: state.dns.transcript() };
	}
	async function further(last: Judged, edits: readonly Edit[], dns: DnsSession): Promise<Judged> {
		for (const { name, type, answer } of last.evidence.entries) {
			if (!isSame(await dns.ask(name, type), answer)) return judged(last.request, edits);
		}
		return { ...last, state: { edits, judgement: last.state.judgement, dns, base } };
	}
	return {
		start: () => Promise.all(requests.map((request) => judged(request, []))),
		next(last: readonly Judged[], edits: readonly Edit[]): Promise<Judged[]> {
			// One session for all: most of their questions are the same.
			const dns = zoneWith(base, edits, maxQuestions * requests.length, requests[0]);
			return Promise.all(last.map((each) => further(each, edits, dns)));
		},
	};
}

/** The edits with what each of them proves for all relays. */
async function proveAll(
	edits: readonly Edit[],
	requests: readonly Request[],
	base: DnsSession,
	maxQuestions: number,
): Promise<readonly Change[]> {
	if (edits.length === 0) return [];
	const { start, next } = proofs(requests, base, maxQuestions);
	let judged = await start();
	const before = judged[0]?.state;
	const changes: Change[] = [];
	for (const [index, edit] of edits.entries()) {
		const upTo = edits.slice(0, index + 1);
		judged = await next(judged, upTo);
		const [first, ...rest] = judged.map(({ state }) => state);
		if (before === undefined || first === undefined) return [];
		changes.push(await changeOf(edit, upTo, before, [first, ...rest]));
	}
	return changes;
}

/** What `preflightRelays` of `load.ts` does. */
export async function preflightRelays(
	request: PreflightRelaysRequest,
	options: PreflightOptions,
): Promise<PreflightRelaysResult> {
	const relays = relaysOf(request);
	const { relays: _, ...rest } = request;
	const read = await Promise.all(relays.map((relay, i) => readOne({ ...rest, relay }, i, options)));
	const [{ settings } = { settings: null }] = read;
	if (settings === null) return { verdicts: [], changes: [] };
	const { resolver, signal, maxQuestions, maxOctets } = settings;
	const base = openSession({
		resolver,
		maxQuestions: maxQuestions * read.length,
		maxExtra: MAX_EXTRA * read.length,
		maxOctets,
		...(signal === undefined ? {} : { signal }),
	});
	// Most of them are judged on the same records.
	const kept = new KeptMaps();
	const understood = read.map(({ request }) => ({ ...request, maps: kept, identityMaps: kept }));
	const requests = await Promise.all(understood.map((request) => settleRelay(request, base)));
	const shared: Resolver = { resolve: (name, type) => base.ask(name, type) };
	const verdicts = await Promise.all(
		understood.map((request) => runPreflight(request, { ...settings, resolver: shared })),
	);
	const isNeeded = verdicts.some(({ changes }) => changes.length > 0);
	const edits = isNeeded ? await neededEdits(requests, base, maxQuestions) : [];
	return { verdicts, changes: await proveAll(edits, requests, base, maxQuestions) };
}
