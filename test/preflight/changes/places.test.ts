/**
 * Where a change is made: its name as panels want it, and records that the zone literally holds.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { formatRecord } from '../../../src/dns/record-text.ts';
import { preflight } from '../../../src/preflight/preflight.ts';
import type { Change } from '../../../src/preflight/verdict.ts';
import { parseZone } from '../../../src/resolvers/zone/parse-zone.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';
import { loadScenarios, requestOf } from '../../scenarios/scenario-files.ts';
import { judge, MX, RELAY_ZONE, service, spf } from '../judged.ts';

const ZONE = `${MX}${RELAY_ZONE}${spf('v=spf1 mx -all')}`;

describe('the name of a change', () => {
	it('is relative to the registered domain where the zone is not known', async () => {
		const { changes } = await judge(
			`${ZONE}news.shop.example. MX 10 mail.shop.example.\n`,
			service,
			{
				from: 'a@news.shop.example',
			},
		);
		const places = changes.map(({ name, host, zone }) => [name, host, zone]);
		expect(places).toEqual(expect.arrayContaining([['news.shop.example', 'news', null]]));
	});

	it('is relative to the zone that was located', async () => {
		const cut =
			'news.shop.example. SOA ns.host.example. m.host.example. 1 1 1 1 1\nnews.shop.example. NS ns.host.example.\nnews.shop.example. MX 10 mail.shop.example.\n';
		const resolver = zoneResolver(`${ZONE}${cut}`);
		const request = { from: 'a@news.shop.example', relay: service };
		const { changes, zone } = await preflight(request, { resolver, zone: true });
		expect(zone?.name).toBe('news.shop.example');
		expect(changes[0]).toMatchObject({ name: 'news.shop.example', host: '@', zone: zone?.name });
	});
});

/** What a change takes away that stands in no line of a zone file. */
function phantoms({ name, type, before }: Change, lines: ReadonlySet<string>): readonly string[] {
	return before.map((text) => `${type} ${name} ${text}`).filter((line) => !lines.has(line));
}

describe('a removal or replacement', () => {
	it('names a record that the zone literally holds, in every scenario', async () => {
		for (const { file, text, questions, resolver } of loadScenarios()) {
			const own = new Set(
				parseZone(text).records.map(
					(record) => `${record.type} ${record.name} ${formatRecord(record.type, record.data)}`,
				),
			);
			for (const question of questions) {
				if (question.kind !== 'preflight') continue;
				const verdict = await preflight(requestOf(question), { resolver });
				const ways = [verdict.changes, ...(verdict.alternatives ?? [])];
				for (const way of ways) {
					// A later change may take away what an earlier one added.
					const lines = new Set(own);
					for (const change of way) {
						// What the relay's operator publishes stands in another file.
						if (change.who === 'domain-owner') expect(phantoms(change, lines), file).toEqual([]);
						for (const added of change.after) lines.add(`${change.type} ${change.name} ${added}`);
					}
				}
			}
		}
	});
});
