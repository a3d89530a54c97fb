/**
 * Every file of fixtures/scenarios: what must come out of its questions, and what holds for any verdict.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { PreflightQuestion, SpfQuestion } from '../scripts/scenario-format.mjs';
import type { Resolver } from '../src/dns/resolver.ts';
import { preflight } from '../src/preflight/preflight.ts';
import type { Change, Verdict } from '../src/preflight/verdict.ts';
import { overlayResolver } from '../src/resolvers/overlay/overlay-resolver.ts';
import { recordResolver, replayResolver } from '../src/resolvers/transcript.ts';
import { checkHost } from '../src/spf/check-host.ts';
import { spfMismatches, verdictMismatches } from './scenarios/expectations.ts';
import {
	filesIn,
	loadScenario,
	loadScenarios,
	relayOf,
	requestOf,
} from './scenarios/scenario-files.ts';

type Ask = (resolver: Resolver) => Promise<Verdict>;

/** A list of changes, to be published in order, with what its own proof says came out at each step. */
async function brokenProofs(
	changes: readonly Change[],
	resolver: Resolver,
	ask: Ask,
): Promise<string[]> {
	const broken: string[] = [];
	for (const [index, { proof, name, type, loses = [] }] of changes.entries()) {
		const after = await ask(overlayResolver(resolver, changes.slice(0, index + 1)));
		const { decision, authorized, spf } = after;
		const found = { decision, authorized, spfState: spf.state, lookups: spf.lookups.worst };
		for (const key of ['decision', 'authorized', 'spfState', 'lookups'] as const) {
			if (proof[key] === found[key]) continue;
			broken.push(`${type} ${name}: promises ${key} ${proof[key]}, but it is ${found[key]}`);
		}
		if (proof.keepsSenders === loses.length > 0) broken.push(`${type} ${name}: loses ${loses}`);
	}
	return broken;
}

async function askPreflight(question: PreflightQuestion, resolver: Resolver): Promise<void> {
	const { receivers, expect: expected } = question;
	const request = requestOf(question);
	expect(request.receivers).toEqual(receivers);
	const ask: Ask = (dns) => preflight(request, { resolver: dns });
	const verdict = await ask(resolver);
	expect(verdictMismatches(verdict, expected)).toEqual([]);
	expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
	const replayed = recordResolver(replayResolver(verdict.evidence));
	expect(await ask(replayed.resolver)).toStrictEqual(verdict);
	// Every answer in the evidence is one that the verdict asks for.
	expect(replayed.transcript().entries).toEqual(
		expect.arrayContaining([...verdict.evidence.entries]),
	);
	const offers = [verdict.changes, ...(verdict.alternatives ?? [])];
	for (const offer of offers) expect(await brokenProofs(offer, resolver, ask)).toEqual([]);
}

async function askSpf(question: SpfQuestion, resolver: Resolver): Promise<void> {
	const { kind: _, line: __, expect: expected, ...check } = question;
	const evaluation = await checkHost(check, { resolver });
	expect(spfMismatches(evaluation, expected)).toEqual([]);
	expect(JSON.parse(JSON.stringify(evaluation))).toStrictEqual(evaluation);
}

const scenarios = loadScenarios();

describe('scenarios', () => {
	it.each(scenarios)('$file: $story', async ({ questions, resolver }) => {
		for (const question of questions) {
			if (question.kind === 'preflight') await askPreflight(question, resolver);
			else await askSpf(question, resolver);
		}
	});
});

describe('scenario files', () => {
	it('are fifty at least, each with a story of its own', () => {
		expect(scenarios.length).toBeGreaterThanOrEqual(50);
		expect(new Set(scenarios.map(({ story }) => story)).size).toBe(scenarios.length);
	});

	it('hold the thirteen situations of the demo', () => {
		const numbers = scenarios.flatMap(({ file }) => /^demo-(\d\d)-/.exec(file)?.[1] ?? []);
		expect(numbers.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
	});

	it.each(scenarios)('$file has no string over 255 octets (RFC 1035 §3.3)', ({ text }) => {
		const strings = [...text.matchAll(/"([^"\n]*)"/g)].map((match) => match[1] ?? '');
		expect(strings.filter((string) => string.length > 255)).toEqual([]);
	});

	it.each(filesIn('relays', '.json'))('%s is a relay that says it is a stand-in', (file) => {
		expect(relayOf(file)).toHaveProperty('name', expect.stringMatching(/^Stand-in\b/));
	});
});

describe('the reader of scenarios', () => {
	const zone = 'shop.example. IN TXT "v=spf1 -all"';
	const question = ';? ip 192.0.2.7 domain shop.example';

	it.each([
		['without a question', `; story\n${zone}`],
		['with a question nobody answers', `; story\n${question}\n${zone}`],
		['with an answer before any question', `; story\n;= spf fail\n${question}`],
		['without a story', `${question}\n;= spf fail\n${zone}`],
	])('refuses a file %s', (_, text) => {
		expect(() => loadScenario('odd.zone', text)).toThrow();
	});

	it('reads an outgoing server with its user, or without', () => {
		const asked = ';? from a@shop.example smtp mail.shop.example:587';
		const answer = ';= decision warn';
		const text = `; story\n${asked} user b receiver google\n${answer}\n${asked}\n${answer}`;
		expect(loadScenario('odd.zone', text).questions).toMatchObject([
			{ smtp: { host: 'mail.shop.example:587', user: 'b' }, receivers: ['google'] },
			{ smtp: { host: 'mail.shop.example:587' }, receivers: [] },
		]);
	});

	it('says what came out otherwise, and which keys it does not know', async () => {
		const text = `; story\n${question}\n;= spf pass  match mx\n;= colour red\n${zone}`;
		const { questions, resolver } = loadScenario('odd.zone', text);
		const evaluation = await checkHost({ ip: '192.0.2.7', domain: 'shop.example' }, { resolver });
		expect(spfMismatches(evaluation, questions[0]?.expect ?? [])).toEqual([
			'line 3: spf pass, but it is: fail',
			'line 3: match mx, but it is: -all',
			'line 4: no such key: colour',
		]);
	});
});
