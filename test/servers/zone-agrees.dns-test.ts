/**
 * `zoneResolver` beside NSD: every fixture is served as it stands, and both are asked the same.
 *
 * Planned failures are comments to a name server; what depends on them is left out of the comparison.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../scripts/scenario-format.mjs';
import { recordTypes } from '../../src/dns/record-type.ts';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { isAskable } from '../../src/names/domain-name.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { nodeResolver } from '../../src/resolvers/node/node-resolver.ts';
import {
	type ParsedZone,
	parseZone,
	type ZoneRecord,
} from '../../src/resolvers/zone/parse-zone.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { contractZone } from '../contract/resolver.ts';
import { filesIn, requestOf } from '../scenarios/scenario-files.ts';
import { missing } from './installed.ts';
import { stubsOf } from './network.ts';
import { serveTexts, type TextServer } from './nsd.ts';
import { startUnbound } from './unbound.ts';

const absent = missing(['nsd', 'unbound', 'ldns-read-zone']);
const fixtures = new URL('../../fixtures/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, fixtures), 'utf8');

/** Not a file: the zone of the resolvers' contract. */
const CONTRACT = 'the contract';
const fixtureFiles: readonly string[] = ['zones', 'relays', 'scenarios'].flatMap((folder) =>
	filesIn(folder, '.zone').map((file) => `${folder}/${file}`),
);

const files: readonly string[] = [CONTRACT, ...fixtureFiles];

/** A fixture with the files it takes in. */
function textsOf(file: string): readonly string[] {
	if (file === CONTRACT) return [contractZone];
	const text = read(file);
	if (!file.startsWith('scenarios/')) return [text];
	return [text, ...parseScenario(text).zones.map(read)];
}

/** Names that a record leads to. */
function targetsOf({ type, data }: ZoneRecord): readonly string[] {
	if (type === 'MX') return [data.exchange];
	return type === 'CNAME' || type === 'NS' || type === 'PTR' ? [data] : [];
}

/** Each name of a zone and around it: above, beside, below, and where its records lead. */
function namesAround(zone: string): readonly string[] {
	const { names, records } = parseZone(zone);
	const around = new Set<string>();
	for (const name of [...names, ...records.flatMap(targetsOf)]) {
		const parent = name.slice(name.indexOf('.') + 1);
		for (const each of [name, parent, `beside.${parent}`, `be.low.${name}`]) {
			if (isAskable(each)) around.add(each);
		}
	}
	return [...around].sort();
}

/** What two sources of the same data agree in: not the order; negative TTLs only if the zone has a SOA. */
function comparable(answer: DnsAnswer, hasStart: boolean): unknown {
	if (answer.outcome === 'failure') return { outcome: answer.outcome, reason: answer.reason };
	const { outcome, aliases } = answer;
	if (outcome !== 'records') {
		return { outcome, aliases, ...(hasStart ? { negativeTtl: answer.negativeTtl } : {}) };
	}
	const records = answer.records.map((record) => JSON.stringify(record)).sort();
	return { outcome, aliases, records };
}

/** SOA and NS records at the top of a zone are added where the text has none: a server wants them. */
function isAdded(name: string, type: RecordType, zone: ParsedZone): boolean {
	if (type !== 'SOA' && type !== 'NS') return false;
	const starts = zone.records.filter((record) => record.type === 'SOA' || record.type === 'NS');
	const isTop = name === '' || starts.some((record) => record.name === name);
	return isTop && !starts.some((record) => record.name === name && record.type === type);
}

/**
 * RFC 1035 §5.1: a record that states no TTL takes the last one stated. NSD does so with `$TTL` alone, and
 * takes 3600 otherwise.
 */
function isTtlAlike(ours: DnsAnswer, theirs: DnsAnswer, text: string): boolean {
	if (ours.outcome !== 'records' || theirs.outcome !== 'records') return true;
	return ours.ttl === theirs.ttl || (theirs.ttl === 3600 && !/^\$TTL/m.test(text));
}

/** Asks both everything; returns the differences, and counts the questions compared. */
async function compare(
	zone: string,
	server: Resolver,
): Promise<{ readonly differences: readonly string[]; readonly compared: number }> {
	const reader = zoneResolver(zone);
	const parsed = parseZone(zone);
	const differences: string[] = [];
	let compared = 0;
	for (const name of namesAround(zone)) {
		const types = recordTypes.filter((type) => !isAdded(name, type, parsed));
		const asked = types.map(async (type) => {
			const [ours, theirs] = await Promise.all([
				reader.resolve(name, type),
				server.resolve(name, type),
			]);
			if (ours.outcome === 'failure' && ours.detail === undefined) return;
			compared++;
			const hasStart = ours.outcome !== 'failure' && 'negativeTtl' in ours;
			const [left, right] = [ours, theirs].map((answer) =>
				JSON.stringify(comparable(answer, hasStart)),
			);
			const isAlike = left === right && isTtlAlike(ours, theirs, zone);
			if (!isAlike) differences.push(`${name} ${type}: ${left} at NSD ${right}`);
		});
		await Promise.all(asked);
	}
	return { differences, compared };
}

/** What a person acts on, of every preflight that a scenario asks for. */
async function decisionsOf(file: string, resolver: Resolver): Promise<readonly unknown[]> {
	const decisions: unknown[] = [];
	for (const question of parseScenario(read(file)).questions) {
		if (question.kind !== 'preflight') continue;
		const verdict = await preflight(requestOf(question), { resolver });
		const { decision, because, changes, fingerprint } = verdict;
		decisions.push({ decision, because, changes, fingerprint });
	}
	return decisions;
}

/** The same with a recursive server between the library and NSD. */
async function decisionsThroughUnbound(
	file: string,
	server: TextServer,
): Promise<readonly unknown[]> {
	const unbound = await startUnbound({ stubs: stubsOf(server) });
	try {
		return await decisionsOf(file, nodeResolver({ servers: [unbound.address] }));
	} finally {
		await unbound.stop();
	}
}

describe.skipIf(absent !== null)(`zoneResolver and NSD${absent ? ` (${absent})` : ''}`, () => {
	let compared = 0;
	let verdicts = 0;

	it.each(files)('read %s alike', async (file) => {
		const texts = textsOf(file);
		const zone = texts.join('\n$ORIGIN .\n');
		const server = await serveTexts(texts);
		try {
			const resolver = nodeResolver({ servers: [server.address] });
			const found = await compare(zone, resolver);
			expect(found.differences).toEqual([]);
			expect(found.compared).toBeGreaterThan(0);
			compared += found.compared;
			// A server cannot be told to fail as planned, so these verdicts differ by design.
			if (!file.startsWith('scenarios/') || parseZone(zone).failures.length > 0) return;
			const expected = await decisionsOf(file, zoneResolver(zone));
			expect(await decisionsOf(file, resolver)).toEqual(expected);
			expect(await decisionsThroughUnbound(file, server)).toEqual(expected);
			verdicts += expected.length;
		} finally {
			await server.stop();
		}
	});

	it('compared thousands of answers', () => {
		console.log(
			`${files.length} zone files: ${compared} answers and ${verdicts} verdicts compared`,
		);
		expect(compared).toBeGreaterThan(10_000);
		expect(verdicts).toBeGreaterThan(70);
	});
});
