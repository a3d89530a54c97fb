/**
 * The exported schemas, by an independent validator: what the library makes is taken, what is spoilt is
 * refused, and what the door refuses the schema of the request refuses too.
 *
 * @module
 */

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/findings/finding.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { PreflightRequest } from '../../src/preflight/request.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import type { ReceiverId } from '../../src/receivers/receiver.ts';
import { isReceiverId } from '../../src/receivers/receiver-id.ts';
import { receivers } from '../../src/receivers/receivers.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { recordResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import * as schemas from '../../src/schemas.ts';
import { situations } from '../laws/situations.ts';
import { judge, SOUND } from '../preflight/judged.ts';
import { filesIn, loadScenarios, relayOf, requestOf } from '../scenarios/scenario-files.ts';
import { scenarioVerdicts } from './made-verdicts.ts';

const { relaySchema, requestSchema, transcriptSchema, verdictSchema } = schemas;

const receiverIds: readonly ReceiverId[] = Object.keys(receivers).filter(isReceiverId);

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const takes = {
	request: ajv.compile(requestSchema),
	relay: ajv.compile(relaySchema),
	verdict: ajv.compile(verdictSchema),
	transcript: ajv.compile(transcriptSchema),
};

/** What a schema has against a value; nothing: it takes it. */
function objections(validate: ValidateFunction, value: unknown): string[] {
	// As another program would get it.
	validate(JSON.parse(JSON.stringify(value)));
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('each schema', () => {
	it.each(Object.entries(schemas))('%s says what it is, and is plain JSON', (_, schema) => {
		expect(schema).toMatchObject({
			$schema: 'https://json-schema.org/draft/2020-12/schema',
			$id: expect.stringMatching(/^urn:maysend:schema:[a-z]+$/),
			title: expect.stringMatching(/./),
			description: expect.stringMatching(/\.$/),
		});
		expect(JSON.parse(JSON.stringify(schema))).toStrictEqual(schema);
	});

	it('is one of four, each under a name of its own', () => {
		expect(new Set(Object.values(schemas).map(({ $id }) => $id)).size).toBe(4);
	});

	it('has words for every field of a relay', () => {
		const words = JSON.stringify(relaySchema);
		for (const field of [
			'sources',
			'ask',
			'returnPath',
			'dkim',
			'ownDomains',
			'smtpHosts',
			'inferredSmtpHosts',
			'mx',
		]) {
			expect(words).toMatch(
				new RegExp(`"${field}":\\{(?:"(?:min|max)Items":\\d+,|"type":"[a-z]+",)*`),
			);
			expect(relaySchema).toHaveProperty(`$defs.relay.properties.${field}.description`);
		}
	});
});

describe('the schemas take', () => {
	let made: readonly (readonly [string, Verdict])[] = [];
	beforeAll(async () => {
		made = await scenarioVerdicts();
	});

	it('the verdicts of all scenarios, and their evidence', () => {
		expect(made.length).toBeGreaterThan(50);
		for (const [title, verdict] of made) {
			expect(objections(takes.verdict, verdict), title).toEqual([]);
			expect(objections(takes.transcript, verdict.evidence), title).toEqual([]);
		}
	});

	it('the recorded transcripts of all scenarios, more than a verdict uses', async () => {
		for (const { file, questions, resolver } of loadScenarios()) {
			const recorder = recordResolver(resolver);
			for (const question of questions) {
				if (question.kind !== 'preflight') continue;
				await preflight(requestOf(question), { resolver: recorder.resolver });
			}
			expect(objections(takes.transcript, recorder.transcript()), file).toEqual([]);
		}
	});

	it('the verdicts on random zones, whatever is broken in them', async () => {
		await fc.assert(
			fc.asyncProperty(situations, async ({ zone, request }) => {
				const asked = { ...request, receivers: receiverIds };
				const verdict = await preflight(asked, { resolver: zoneResolver(zone) });
				expect(objections(takes.verdict, verdict)).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});

	it('a verdict with fields that came later', async () => {
		const verdict = await judge(SOUND);
		const later = { ...verdict, later: 1, spf: { ...verdict.spf, later: { more: [] } } };
		expect(objections(takes.verdict, later)).toEqual([]);
	});

	it('every relay of the catalogue, and those of the fixtures', () => {
		for (const relay of relays) expect(objections(takes.relay, relay), relay.id).toEqual([]);
		for (const file of filesIn('relays', '.json')) {
			expect(objections(takes.relay, relayOf(file)), file).toEqual([]);
		}
	});
});

/** Every place in a value: the path to it, and what stands there. */
function places(value: Json, at: readonly string[] = []): (readonly [readonly string[], Json])[] {
	const below =
		typeof value === 'object' && value !== null
			? Object.entries(value).flatMap(([key, item]) => places(item, [...at, key]))
			: [];
	return [[at, value], ...below];
}

/** A copy with one place changed, or left out. */
function spoilt(value: Json, path: readonly string[], put: Json | undefined): Json {
	const copy = JSON.parse(JSON.stringify(value)) as Json;
	const parents = path.slice(0, -1);
	const parent = parents.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
	const last = path.at(-1) ?? '';
	const holder = parent as Record<string, unknown>;
	if (put === undefined) delete holder[last];
	else holder[last] = put;
	return copy;
}

/** Fields that may be absent, and facts, of which a schema knows nothing. */
const OPTIONAL =
	/^(?:recheckAfter|alternatives|via|key|keyType|bits|term|span|ttl|negativeTtl|detail|authenticated|strings|owner|writesOut|asks|finding|why|\d+)$/;

describe('the schemas refuse', () => {
	it('a verdict with any one field left out', async () => {
		const trials = [
			await judge(SOUND),
			await judge(''),
			...(await scenarioVerdicts()).slice(0, 5).map(([, verdict]) => verdict),
		];
		let refused = 0;
		for (const verdict of trials) {
			const plain = JSON.parse(JSON.stringify(verdict)) as Json;
			for (const [path] of places(plain)) {
				if (path.length === 0 || path.includes('data')) continue;
				if (OPTIONAL.test(path.at(-1) ?? '')) continue;
				const broken = spoilt(plain, path, undefined);
				expect(objections(takes.verdict, broken), path.join('.')).not.toEqual([]);
				refused++;
			}
		}
		expect(refused).toBeGreaterThan(1000);
	});

	it('a verdict with anything of another type in its place', async () => {
		const plain = JSON.parse(JSON.stringify(await judge(''))) as Json;
		for (const [path] of places(plain)) {
			if (path.length === 0 || path.includes('data')) continue;
			// No field of a verdict may be this: a list within lists of lists.
			const broken = spoilt(plain, path, [[[[]]]]);
			expect(objections(takes.verdict, broken), path.join('.')).not.toEqual([]);
		}
	});

	it.each<[string, Partial<Record<keyof Verdict, unknown>>]>([
		['another version', { schema: 1 }],
		['a decision nobody knows', { decision: 'maybe' }],
		['a code that is prose', { because: ['The record is broken'] }],
		['a fingerprint that is none', { fingerprint: 'hand-made' }],
		['seconds below zero', { recheckAfter: -1 }],
		['a receiver nobody knows', { receivers: [{ id: 'nobody', met: null, unmet: [] }] }],
		['a relay without a name', { relay: { id: 'own' } }],
	])('a verdict with %s', async (_, fields) => {
		expect(objections(takes.verdict, { ...(await judge(SOUND)), ...fields })).not.toEqual([]);
	});

	it.each([
		['another version', { version: 2, entries: [] }],
		['an address that is a mail exchanger', entry('A', { preference: 1, exchange: 'x.example' })],
		['a mail exchanger that is text', entry('MX', '10 mail.shop.example')],
		['a text that is not in strings', entry('TXT', 'v=spf1 -all')],
		['a type nobody asks for', entry('SPF', ['v=spf1 -all'])],
		['an answer of no outcome', { version: 1, entries: [{ name: 'x', type: 'A', answer: {} }] }],
	])('a transcript with %s', (_, transcript) => {
		expect(objections(takes.transcript, transcript)).not.toEqual([]);
	});
});

function entry(type: string, record: Json): Json {
	const answer = { outcome: 'records', records: [record], aliases: [] };
	return { version: 1, entries: [{ name: 'shop.example', type, answer }] };
}

const own = {
	id: 'own',
	name: 'Own server',
	sources: { ranges: ['192.0.2.25'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
} as const;

const from = 'info@shop.example';

describe('the schema of a request', () => {
	const taken: readonly (readonly [string, Json])[] = [
		['an id', { from, relay: 'rapidmail' }],
		['a relay', { from, relay: own }],
		['receivers', { from, relay: own, receivers: receiverIds }],
		['a gate', { from, relay: own, gate: { 'dmarc.missing': 'ignore', 'spf.ptr': 'block' } }],
	];
	it.each(taken)('takes %s, as preflight does', async (_, request) => {
		expect(objections(takes.request, request)).toEqual([]);
		const resolver = zoneResolver('');
		await expect(
			preflight(request as unknown as PreflightRequest, { resolver }),
		).resolves.toBeDefined();
	});

	const refused: readonly (readonly [string, Json])[] = [
		['no relay', { from }],
		['no From address', { relay: own }],
		['a key nobody knows', { from, relay: own, colour: 'red' }],
		['a relay with a key nobody knows', { from, relay: { ...own, colour: 'red' } }],
		['a relay without a name', { from, relay: { ...own, name: '' } }],
		['a return path of no kind', { from, relay: { ...own, returnPath: { kind: 'home' } } }],
		['a receiver nobody knows', { from, relay: own, receivers: ['nobody'] }],
		['a gate to nowhere', { from, relay: own, gate: { 'spf.ptr': 'shrug' } }],
	];
	it.each(refused)('refuses %s, as preflight does', async (_, request) => {
		expect(objections(takes.request, request)).not.toEqual([]);
		const resolver = zoneResolver('');
		await expect(
			preflight(request as unknown as PreflightRequest, { resolver }),
		).rejects.toMatchObject({
			name: 'InputError',
		});
	});
});
