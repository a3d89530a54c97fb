/**
 * Where a change is made: its name as panels want it, and records that the zone literally holds.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecord } from '../../../src/dns/record-text.ts';
import { preflight } from '../../../src/preflight/preflight.ts';
import type { Change, Verdict } from '../../../src/preflight/verdict.ts';
import { parseZone } from '../../../src/resolvers/zone/parse-zone.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';
import { readable, situations } from '../../laws/situations.ts';
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

/** What the changes of a verdict take away that stands in no line of a zone file, whichever way is taken. */
function phantomsOf({ changes, alternatives = [] }: Verdict, zone: string): readonly string[] {
	const own = parseZone(zone).records.map(
		(record) => `${record.type} ${record.name} ${formatRecord(record.type, record.data)}`,
	);
	return [changes, ...alternatives].flatMap((way) => {
		// A later change may take away what an earlier one added.
		const lines = new Set(own);
		return way.flatMap((change) => {
			// What the relay's operator publishes stands in another file.
			const found = change.who === 'domain-owner' ? phantoms(change, lines) : [];
			for (const added of change.after) lines.add(`${change.type} ${change.name} ${added}`);
			return found;
		});
	});
}

const DKIM_NAME = 's1._domainkey.shop.example.';

describe('a removal or replacement names a record that the zone literally holds', () => {
	it('in every scenario', async () => {
		for (const { file, text, questions, resolver } of loadScenarios()) {
			for (const question of questions) {
				if (question.kind !== 'preflight') continue;
				const verdict = await preflight(requestOf(question), { resolver });
				expect(phantomsOf(verdict, text), file).toEqual([]);
			}
		}
	});

	it('in random zones', async () => {
		for (const situation of fc.sample(situations, { numRuns: 150, seed: 5 })) {
			const resolver = zoneResolver(situation.zone);
			const verdict = await preflight(situation.request, { resolver });
			expect(phantomsOf(verdict, situation.zone), readable(situation)).toEqual([]);
		}
	});

	it.each([
		['a wildcard holds the texts', '*.shop.example. TXT "v=spf1include:a.example -all"\n'],
		[
			'a wildcard holds policy and key',
			'*.shop.example. TXT "v=DMARC1; p:reject"\n*._domainkey.shop.example. TXT "v=DKIM1; p="\n',
		],
		[
			'a wildcard is an alias',
			'*.shop.example. CNAME web.shop.example.\nweb.shop.example. A 203.0.113.9\n',
		],
		[
			'a text is cut into strings',
			`shop.example. TXT "v=spf1 mx inc" "lude:spf.relay.example" "-all"\n${DKIM_NAME} TXT "v=DKIM1 " "p=x"\n`,
		],
		[
			'a text has octets of no character',
			'shop.example. TXT "v=spf1 mx\\160\\226\\128\\147all \\255"\n_dmarc.shop.example. TXT "\\226\\128\\156v=DMARC1; p=none\\148"\n',
		],
		[
			'two texts were meant as one record',
			'shop.example. TXT "v=spf1mx ~all"\nshop.example. TXT "v=spf1 a -all"\nshop.example. TXT "V=SPF1 a"\n',
		],
		[
			'names are aliases',
			'_dmarc.shop.example. CNAME d.hoster.example.\nd.hoster.example. TXT "v=DMARC1 p=none"\ns1._domainkey.shop.example. CNAME k.hoster.example.\n',
		],
		[
			'the return path is an alias',
			'shop.example. CNAME site.hoster.example.\nsite.hoster.example. TXT "v=spf1include:x.example"\nsite.hoster.example. A 203.0.113.9\n',
		],
	])('where %s', async (_, damage) => {
		const zone = `${RELAY_ZONE}${damage}`;
		const verdict = await judge(zone, service);
		expect(phantomsOf(verdict, zone)).toEqual([]);
		expect([...verdict.changes, ...(verdict.alternatives ?? []).flat()]).not.toEqual([]);
	});
});
