/**
 * What every engine is asked: random zones of a fixed seed, the fixtures, and the public suite beside the
 * project where it is there.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { parseZone } from '../../src/resolvers/zone/parse-zone.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { type SuiteZone, suiteResolver } from '../conformance/suite-zone.ts';
import { addressAt } from '../laws/addresses.ts';
import { loadScenarios } from '../scenarios/scenario-files.ts';
import { type Case, caseResolver, type Question } from './question.ts';
import { randomZone } from './usual-zones.ts';
import { peculiarQuestion, peculiarZone } from './zones.ts';

const SEED = 20260501;
const PER_ZONE = 6;

const common: fc.Arbitrary<readonly [string, readonly Question[]]> = fc
	.tuple(
		randomZone,
		fc.array(fc.nat(), { minLength: PER_ZONE, maxLength: PER_ZONE }),
		fc.constantFrom('user@d0.example', 'user@d0.example', 'a.b-c@d0.example', ''),
	)
	.map(([zone, picks, sender]) => [
		zone,
		picks.map((pick) => ({ ip: addressAt(pick, []), sender, helo: 'd0.example' })),
	]);
const peculiar: fc.Arbitrary<readonly [string, readonly Question[]]> = fc.tuple(
	peculiarZone,
	fc.array(peculiarQuestion, { minLength: PER_ZONE, maxLength: PER_ZONE }),
);

function sampled(
	title: string,
	arbitrary: fc.Arbitrary<readonly [string, readonly Question[]]>,
	numRuns: number,
	seed: number,
): Case[] {
	return fc.sample(arbitrary, { seed, numRuns }).map(([zone, questions], n) => ({
		title: `${title} ${n}`,
		zone,
		resolver: caseResolver(zone),
		questions,
	}));
}

/** Random zones, as many of what is common as of what is peculiar; the same for the same seed. */
export function randomCases(zones: number, seed: number = SEED): readonly Case[] {
	const half = Math.floor(zones / 2);
	return [
		...sampled('common', common, half, seed),
		...sampled('peculiar', peculiar, zones - half, seed + 1),
	];
}

/** The names of a zone that publish an SPF policy. */
function policiesOf(text: string): readonly string[] {
	const names = parseZone(text).records.flatMap((record) =>
		record.type === 'TXT' && /^v=spf1/i.test(record.data.join('')) ? [record.name] : [],
	);
	// A panel's "@" that was taken literally is part of no domain that mail comes from.
	return [...new Set(names)].filter((name) => !name.includes('@'));
}

/** Every policy in the fixtures, asked for the ends of its ranges and for strangers. */
export async function fixtureCases(): Promise<readonly Case[]> {
	const cases: Case[] = [];
	for (const { file, text, resolver } of loadScenarios()) {
		const questions: Question[] = [];
		for (const name of policiesOf(text)) {
			const { ranges } = await mapSpf(name, { resolver });
			const ends = ranges.map(({ range }) => range.split(/[-/]/)[0] ?? '');
			const picked = ends.filter((_, n) => n % Math.ceil(ends.length / 12) === 0);
			for (const ip of [...picked, '203.0.113.99', '2001:db8:ffff::99']) {
				questions.push({ ip, sender: `user.name@${name}`, helo: `mail.${name}` });
			}
		}
		cases.push({ title: file, zone: text, resolver, questions });
	}
	return cases;
}

const suite: string = fileURLToPath(
	new URL('../../../shared/conformance/rfc7208-tests.yml', import.meta.url),
);

/** Why the suite is not asked; empty where it is. */
export const suiteMissing: string = existsSync(suite)
	? ''
	: ' (skipped: the suite is not beside the project)';

interface Scenario {
	readonly description: string;
	readonly tests: { readonly [name: string]: { helo: string; host: string; mailfrom: string } };
	readonly zonedata: SuiteZone;
}

/** Of IPv4, of IPv6, and one that looks like both. */
const FURTHER = ['192.0.2.1', '2001:db8::1', '::192.0.2.1'];

/** The public suite, its own questions and every sender from further addresses. */
export function suiteCases(): readonly Case[] {
	const documents = [...parseAllDocuments(readFileSync(suite, 'utf8'))];
	const scenarios: readonly (Scenario | null)[] = documents.map((document) => document.toJS());
	return scenarios.flatMap((scenario) => {
		if (scenario === null) return [];
		const questions = Object.values(scenario.tests).flatMap(({ helo, host, mailfrom }) =>
			[host, ...FURTHER].map((ip) => ({ ip, sender: mailfrom, helo })),
		);
		return [
			{
				title: scenario.description,
				zone: JSON.stringify(scenario.zonedata),
				resolver: suiteResolver(scenario.zonedata),
				questions,
			},
		];
	});
}
