/**
 * What a preflight asks beyond what decides: names where records are put by mistake, and whether a wildcard
 * answers for a name.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { domains, meet } from '../../scripts/hostile/domains.mjs';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { dmarc, key, MX, RELAY_ZONE, service, spf } from './judged.ts';

/** All three of the domain's records are in order. */
const SOUND = `${MX}${RELAY_ZONE}${spf('v=spf1 include:spf.relay.example -all')}${dmarc('p=none')}${key()}`;
const BARE = `${MX}${RELAY_ZONE}`;
/** Names where records are put by mistake, of all records together. */
const MISPLACED = 24;
/** What tells whether a wildcard answers for a name: of one name, and of all together. */
const [EXISTENCE, OF_ONE] = [24, 8];
const TOLD_APART = ['MX', 'A', 'AAAA'];

async function asked(zone: string, relay: Relay = service): Promise<readonly string[]> {
	const resolver = zoneResolver(zone);
	const questions: string[] = [];
	await preflight(
		{ from: 'info@shop.example', relay },
		{
			resolver: {
				resolve: (name, type) => {
					questions.push(`${type} ${name}`);
					return resolver.resolve(name, type);
				},
			},
		},
	);
	return questions;
}

describe('beyond what decides, a preflight asks', () => {
	it('nothing where all is in order', async () => {
		const names = (await asked(SOUND)).map((question) => question.split(' ')[1]);
		expect(names.filter((name) => name?.startsWith('*.'))).toEqual([]);
		expect(names.length).toBeLessThanOrEqual(10);
	});

	it.each([
		['nothing is published', ''],
		['a wildcard gives addresses', '*.shop.example. A 203.0.113.9\n'],
		[
			'a wildcard gives addresses and mail hosts',
			'*.shop.example. A 203.0.113.9\n*.shop.example. AAAA 2001:db8::9\n*.shop.example. MX 10 mail.shop.example.\n',
		],
		['a wildcard gives texts', '*.shop.example. TXT "hello"\n'],
		[
			'a wildcard gives records',
			'*.shop.example. TXT "v=spf1 -all"\n*.shop.example. A 203.0.113.9\n',
		],
		[
			'a wildcard is an alias',
			'*.shop.example. CNAME web.hoster.example.\nweb.hoster.example. A 203.0.113.9\n',
		],
		[
			'there are two wildcards',
			'*.shop.example. A 203.0.113.9\n*._domainkey.shop.example. TXT "x"\n',
		],
	])('so much and no more where records are missing and %s', async (_, wildcard) => {
		const sound = await asked(SOUND);
		const extra = (await asked(`${BARE}${wildcard}`)).filter((each) => !sound.includes(each));
		const isExistence = (question: string): boolean => {
			const [type = '', name = ''] = question.split(' ');
			return name.startsWith('*.') || (TOLD_APART.includes(type) && name.startsWith('_dmarc.'));
		};
		const existence = extra.filter(isExistence);
		expect(existence.length, existence.join('\n')).toBeLessThanOrEqual(EXISTENCE);
		for (const name of ['_dmarc.shop.example', 's1._domainkey.shop.example']) {
			const below = name.slice(name.indexOf('.') + 1);
			const own = existence.filter((each) =>
				[name, `*.${name}`, `*.${below}`].includes(each.split(' ')[1] ?? ''),
			);
			expect(own.length, own.join('\n')).toBeLessThanOrEqual(OF_ONE);
		}
		const others = extra.filter((each) => !isExistence(each) && !/^(?:MX|AAAA) s1\./.test(each));
		expect(others.length, others.join('\n')).toBeLessThanOrEqual(MISPLACED);
	});

	it.each(['10,000 aliases', '65,535 octets'])('no more of a hostile domain: %s', async (what) => {
		const domain = domains.find((each) => each.what.includes(what));
		if (domain === undefined) throw new Error(`no domain ${what}`);
		const { preflight: questions } = await meet({ checkHost, mapSpf, preflight }, domain);
		const sound = await meet(
			{ checkHost, mapSpf, preflight },
			{ ...domain, published: () => undefined },
		);
		expect(questions - sound.preflight).toBeLessThanOrEqual(MISPLACED);
	});
});
