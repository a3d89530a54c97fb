/**
 * `preflightAll`: one From address, several relays, and one set of changes that serves them all.
 *
 * @module
 */

import type { Resolver } from '../dns/resolver.ts';
import { type DnsSession, openSession } from '../dns/session.ts';
import { InputError } from '../input/input-error.ts';
import type { Relay } from '../relays/relay.ts';
import { findChanges } from './changes/find-changes.ts';
import { mergeEdits } from './changes/merge-changes.ts';
import { changeOf } from './changes/proof.ts';
import { type Edit, type Stage, stageWith } from './changes/stage.ts';
import type { PreflightOptions } from './options.ts';
import { preflight } from './preflight.ts';
import { type PreflightRequest, type Request, readRequest } from './request.ts';
import type { Change, Verdict } from './verdict.ts';

/** One From address with all the relays that are to send for it. */
export interface PreflightAllRequest extends Omit<PreflightRequest, 'relay'> {
	/** At most 20. */
	readonly relays: readonly (string | Relay)[];
}

/** A verdict for each relay, and what to publish so that all of them may send. */
export interface PreflightAllResult {
	/** In the order of the relays. */
	readonly verdicts: readonly Verdict[];
	/**
	 * In order. What a change proves is the gravest decision and the worst SPF state of all relays, and the
	 * most look-ups.
	 */
	readonly changes: readonly Change[];
}

const MAX_RELAYS = 20;

function relaysOf(request: PreflightAllRequest): readonly (string | Relay)[] {
	const relays: unknown = request?.relays;
	if (Array.isArray(relays) && relays.length > 0 && relays.length <= MAX_RELAYS) return relays;
	throw new InputError('input.request-invalid', 'relays', `must list 1 to ${MAX_RELAYS} relays`);
}

/** Reads the request of one relay; what is wrong with the relay is told at its place in the list. */
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
		const { judgement, dns } = await stageWith(base, request, edits, maxQuestions);
		const { changes } = await findChanges(judgement, dns, { maxQuestions });
		edits = mergeEdits([...edits, ...changes.map(({ proof, strings, ...edit }) => edit)]);
	}
	return edits;
}

/** The edits with what each of them proves for all relays. */
async function proveAll(
	edits: readonly Edit[],
	requests: readonly Request[],
	base: DnsSession,
	maxQuestions: number,
): Promise<readonly Change[]> {
	const at = (upTo: readonly Edit[]): Promise<Stage[]> =>
		Promise.all(requests.map((request) => stageWith(base, request, upTo, maxQuestions)));
	const [before] = await at([]);
	const changes: Change[] = [];
	for (const [index, edit] of edits.entries()) {
		const upTo = edits.slice(0, index + 1);
		const [first, ...rest] = await at(upTo);
		if (before === undefined || first === undefined) return [];
		changes.push(await changeOf(edit, upTo, before, [first, ...rest]));
	}
	return changes;
}

/**
 * Judges one From address for several relays, and finds one set of changes for all of them: one merged SPF
 * record, the keys of each, one policy.
 *
 * Questions that several relays lead to are sent once. Each verdict is what {@link preflight} gives for its
 * relay alone, its own changes included; `changes` are those to publish when all relays are to send.
 * `maxQuestions` holds for each relay.
 *
 * @throws {InputError} as `preflight` does, with paths like `relays.1.id`, before anything is asked.
 *
 * @example
 * ```ts
 * import { preflightAll } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const facts = { returnPath: { kind: 'from-domain' }, dkim: { signs: 'no' } } as const;
 * const relays = [
 * 	{ id: 'shop', name: 'Shop', sources: { ranges: ['192.0.2.25'] }, ...facts },
 * 	{ id: 'invoices', name: 'Invoices', sources: { ranges: ['198.51.100.25'] }, ...facts },
 * ];
 * const resolver = zoneResolver(`
 * shop.example.         MX   10 mail.shop.example.
 * mail.shop.example.    A    203.0.113.7
 * shop.example.         TXT  "v=spf1 mx -all"
 * _dmarc.shop.example.  TXT  "v=DMARC1; p=reject"
 * `);
 * const { changes } = await preflightAll({ from: 'info@shop.example', relays }, { resolver });
 * changes[0]?.after; // ['v=spf1 mx ip4:192.0.2.25 ip4:198.51.100.25 -all']
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7208.html#section-3.2 RFC 7208 §3.2}
 */
export async function preflightAll(
	request: PreflightAllRequest,
	options: PreflightOptions,
): Promise<PreflightAllResult> {
	const relays = relaysOf(request);
	const { relays: _, ...rest } = request;
	const read = await Promise.all(relays.map((relay, i) => readOne({ ...rest, relay }, i, options)));
	const requests = read.map((each) => each.request);
	const [{ settings } = { settings: null }] = read;
	if (settings === null) return { verdicts: [], changes: [] };
	const { resolver, signal, maxQuestions, maxOctets } = settings;
	const base = openSession({
		resolver,
		maxQuestions: maxQuestions * requests.length,
		maxOctets,
		...(signal === undefined ? {} : { signal }),
	});
	const shared: Resolver = { resolve: (name, type) => base.ask(name, type) };
	const verdicts = await Promise.all(
		relays.map((relay) => preflight({ ...rest, relay }, { ...options, resolver: shared })),
	);
	const isNeeded = verdicts.some(({ changes }) => changes.length > 0);
	const edits = isNeeded ? await neededEdits(requests, base, maxQuestions) : [];
	return { verdicts, changes: await proveAll(edits, requests, base, maxQuestions) };
}
