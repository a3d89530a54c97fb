/**
 * What holds for every change that is offered, tried on random records (law 4).
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlayResolver } from '../../src/dns/overlay.ts';
import type { Resolver } from '../../src/dns/resolver.ts';
import { isSubset, unite } from '../../src/ip/range.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { SpfMap } from '../../src/spf/evaluation.ts';
import { mapSpf } from '../../src/spf/map-spf.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { zoneResolver } from '../../src/testing/zone.ts';
import { boundaries } from '../spf/random-zone.ts';
import {
	dmarc,
	judgeBy,
	key,
	MX,
	RELAY_ZONE,
	server,
	service,
	spf,
	txt,
	unsigned,
} from './judged.ts';

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const WORLD = `${MX}${RELAY_ZONE}mail.shop.example. A 203.0.113.1
shop.example. A 198.51.100.9
192.0.2.1.l.example. A 127.0.0.2
fixed.example. A 127.0.0.2
;! SERVFAIL TXT down.example.
${txt('agency.example', 'v=spf1 ip4:203.0.113.0/24 include:spf.relay.example -all')}
${txt('part.example', 'v=spf1 ip4:192.0.2.0 ~all')}
${txt('not.example', 'v=spf1 -ip4:192.0.2.0/31 ip6:2001:db8::/48 ?all')}
${txt('deep.example', 'v=spf1 include:agency.example include:part.example a:h.example mx:shop.example -all')}
${txt('bad.example', 'v=spf1 moo')}
${txt('open.example', 'v=spf1 +all')}`;

const mechanism = fc.oneof(
	{
		weight: 5,
		arbitrary: of(
			'ip4:192.0.2.0',
			'ip4:192.0.2.0/24',
			'ip4:192.0.0.0/8',
			'ip4:203.0.113.5',
			'ip4:198.51.100.0/24',
			'ip6:2001:db8::/64',
			'ip6:2001:db8::/32',
			'ip6:::/0',
		),
	},
	{ weight: 3, arbitrary: of('a', 'mx', 'MX', 'a:none.example', 'mx:none.example', 'a:h.example') },
	{
		weight: 5,
		arbitrary: of(
			'include:agency.example',
			'include:part.example',
			'include:not.example',
			'include:deep.example',
			'include:spf.relay.example',
			'Include:SPF.relay.example',
			'include:gone.example',
			'include:open.example',
			'include:bad.example',
		),
	},
	{
		weight: 1,
		arbitrary: of(
			'exists:%{i}.l.example',
			'exists:fixed.example',
			'exists:none.example',
			'ptr',
			'include:down.example',
			'all',
		),
	},
);
const directive = fc
	.tuple(of('', '', '', '', '+', '-', '~', '?'), mechanism)
	.map((parts) => parts.join(''));
const end = of(
	'-all',
	'~all',
	'?all',
	'+all',
	'',
	'-ALL',
	'redirect=part.example',
	'redirect=agency.example',
	'redirect=gone.example',
	'-all exp=e.example',
	'x=y -all',
);
const record = fc
	.tuple(fc.array(directive, { maxLength: 6 }), end)
	.map(([terms, last]) => ['v=spf1', ...terms, last].filter((term) => term !== '').join(' '));
const records = fc.oneof(
	{ weight: 8, arbitrary: fc.tuple(record) },
	{ weight: 2, arbitrary: fc.tuple(record, record) },
	{ weight: 1, arbitrary: fc.tuple(record, record, record) },
	{ weight: 1, arbitrary: fc.constant([]) },
);
const relay = fc.constantFrom<Relay>(
	unsigned,
	service,
	server,
	{ ...server, sources: { ranges: ['192.0.2.0/31', '203.0.113.5'] } },
	{ ...unsigned, sources: { spf: ['spf.relay.example'], ranges: ['198.51.100.77'] } },
	{ ...unsigned, returnPath: { kind: 'subdomain', label: 'b' } },
	{ ...unsigned, ask: { alternatives: ['agency.example'] } },
);
const rest = of('', key(), dmarc('p=none'), dmarc('p=reject'), `${key()}${dmarc('p=quarantine')}`);

function passes({ ranges }: SpfMap, ...results: readonly string[]): ReturnType<typeof unite> {
	return unite(boundaries(ranges.filter(({ result }) => results.includes(result))));
}

async function expectLawful(resolver: Resolver, asked: Relay): Promise<number> {
	const { changes, spf: before } = await judgeBy(resolver, asked);
	for (const [index, change] of changes.entries()) {
		const zone = overlayResolver(resolver, changes.slice(0, index + 1));
		const after = await judgeBy(zone, asked);
		expect(change.proof).toEqual({
			decision: after.decision,
			spfState: after.spf.state,
			lookups: after.spf.lookups.worst,
			keepsSenders: true,
		});
		const [text = ''] = change.after;
		expect(change.after).toHaveLength(1);
		expect(parseSpf(text)).toMatchObject({ valid: true });
		expect(after.spf.record).toBe(text);
		const [old, fresh] = await Promise.all([
			mapSpf(before.identity.domain, { resolver }),
			mapSpf(before.identity.domain, { resolver: zone }),
		]);
		expect(fresh.lookups.worst).toBeLessThanOrEqual(10);
		expect(fresh.lookups.void).toBeLessThanOrEqual(2);
		expect(isSubset(passes(old, 'pass'), passes(fresh, 'pass'))).toBe(true);
		expect(isSubset(passes(old, 'dynamic'), passes(fresh, 'dynamic', 'pass'))).toBe(true);
		// What was broken may stay so for others; nobody is newly broken.
		expect(isSubset(passes(fresh, 'permerror'), passes(old, 'permerror'))).toBe(true);
	}
	return changes.length;
}

describe('every change that is offered', () => {
	it('proves again, lets in whoever was let in, and stays within the limits (RFC 7208 §4.6.4)', async () => {
		let offered = 0;
		await fc.assert(
			fc.asyncProperty(records, relay, rest, async (texts, asked, more) => {
				const owner = asked.returnPath.kind === 'subdomain' ? 'b.shop.example' : 'shop.example';
				const own = texts.map((text) => txt(owner, text)).join('');
				offered += await expectLawful(zoneResolver(`${WORLD}${own}${more}`), asked);
			}),
			{ numRuns: 400 },
		);
		expect(offered).toBeGreaterThan(100);
	});

	it('is found again where it is published: nothing is offered twice', async () => {
		await fc.assert(
			fc.asyncProperty(record, relay, async (text, asked) => {
				const resolver = zoneResolver(`${WORLD}${spf(text)}`);
				const { changes } = await judgeBy(resolver, asked);
				if (changes[0]?.proof.spfState !== 'authorized') return;
				const again = await judgeBy(overlayResolver(resolver, changes), asked);
				expect(again.changes.map(({ after }) => after)).not.toContainEqual(changes[0].after);
			}),
			{ numRuns: 100 },
		);
	});
});
