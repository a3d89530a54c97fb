/**
 * What holds for every change that is offered, tried on random zones and relays (law 4).
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookups } from '../../../src/dns/lookups.ts';
import { overlayResolver } from '../../../src/dns/overlay.ts';
import type { Resolver } from '../../../src/dns/resolver.ts';
import { isSubset, unite } from '../../../src/ip/range.ts';
import { judge } from '../../../src/preflight/judge.ts';
import { readRequest } from '../../../src/preflight/request.ts';
import type { Change, Verdict } from '../../../src/preflight/verdict.ts';
import type { Relay, RelaySelector } from '../../../src/relays/relay.ts';
import type { SpfMap } from '../../../src/spf/evaluation.ts';
import { mapSpf } from '../../../src/spf/map-spf.ts';
import { parseSpf } from '../../../src/spf/parse.ts';
import { zoneResolver } from '../../../src/testing/zone.ts';
import { boundaries } from '../../spf/random-zone.ts';
import {
	dmarc,
	judgeBy,
	key,
	MX,
	RELAY_ZONE,
	RSA_KEY,
	server,
	service,
	spf,
	txt,
	unsigned,
} from '../judged.ts';

/** Zones that are tried; each is judged again after every change. CI asks for more. */
const RUNS = Number(process.env['ZONES'] ?? 400);

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const WORLD = `${MX}${RELAY_ZONE}mail.shop.example. A 203.0.113.1
${txt('k.relay.example', RSA_KEY)}
${txt('b.relay.example', 'v=spf1 include:spf.relay.example -all')}
${Array.from({ length: 9 }, (_, n) => txt(`i${n}.example`, `v=spf1 ip4:198.51.100.${n * 8}/29 -all`)).join('')}
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
const slip = of(
	'ipv4:203.0.113.5',
	'nclude:agency.example',
	'moo',
	'mx,',
	'ip4:1.2.3',
	'- all',
	'include:part.example.shop.example',
);
const directive = fc.oneof(
	{
		weight: 30,
		arbitrary: fc
			.tuple(of('', '', '', '', '+', '-', '~', '?'), mechanism)
			.map((parts) => parts.join('')),
	},
	{ weight: 1, arbitrary: slip },
);
const crowd = fc
	.integer({ min: 6, max: 9 })
	.map((count) => Array.from({ length: count }, (_, n) => `include:i${n}.example`).join(' '));
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
	.tuple(
		fc.array(directive, { maxLength: 6 }),
		fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: crowd }),
		end,
	)
	.map(([terms, many, last]) =>
		['v=spf1', ...terms, many, last].filter((term) => term !== '').join(' '),
	);
const records = fc.oneof(
	{ weight: 8, arbitrary: fc.tuple(record) },
	{ weight: 2, arbitrary: fc.tuple(record, record) },
	{ weight: 1, arbitrary: fc.tuple(record, record, record) },
	{ weight: 1, arbitrary: fc.constant([]) },
);
const signing = (
	signs: 'from-domain' | 'relay',
	...selectors: readonly RelaySelector[]
): Relay => ({
	...service,
	dkim: { signs, selectors },
});
const relay = fc.constantFrom<Relay>(
	unsigned,
	service,
	server,
	{ ...server, sources: { ranges: ['192.0.2.0/31', '203.0.113.5'] } },
	{ ...unsigned, sources: { spf: ['spf.relay.example'], ranges: ['198.51.100.77'] } },
	{ ...unsigned, returnPath: { kind: 'subdomain', label: 'b' } },
	{ ...unsigned, ask: { alternatives: ['agency.example'] } },
	signing('from-domain', { name: 's1', target: 'k.relay.example' }),
	signing(
		'from-domain',
		{ name: 's1', target: 'k.relay.example' },
		{ name: 's2', target: 'k.relay.example' },
	),
	signing('from-domain', { name: 's1', publicKey: RSA_KEY.split('p=')[1] ?? '' }),
	{
		...signing('from-domain', { name: 's1', target: 'k.relay.example' }),
		returnPath: { kind: 'subdomain', label: 'b', target: 'b.relay.example', fallback: 'relay' },
	},
);
const keys = of(
	'',
	'',
	key(),
	key('v=DKIM1; p='),
	`${key()}${key('v=DKIM1; p=')}`,
	's1._domainkey.shop.example. CNAME gone.example.\n',
	's1._domainkey.shop.example. CNAME k.relay.example.\n',
);
const policies = of(
	'',
	'',
	dmarc('p=none'),
	dmarc('p=reject'),
	dmarc('p=quarantine; aspf=s; adkim=s'),
	`${dmarc('p=reject')}${dmarc('p=none; rua=mailto:r@shop.example')}`,
	txt('_dmarc.shop.example', 'v=DMARC1, p=reject'),
	txt('_dmarc.shop.example.shop.example', 'v=DMARC1; p=none'),
);

function passes({ ranges }: SpfMap, ...results: readonly string[]): ReturnType<typeof unite> {
	return unite(boundaries(ranges.filter(({ result }) => results.includes(result))));
}

/** The names whose SPF record a change touches. */
function sendingNames(changes: readonly Change[]): readonly string[] {
	const names = changes.map(({ name }) => name);
	return [...new Set(names.filter((name) => !/^_dmarc\.|\._domainkey\./.test(name)))];
}

/** Who was let in still is, nobody is newly broken, and no limit is (RFC 7208 §4.6.4). */
async function expectKept(name: string, before: Resolver, after: Resolver): Promise<void> {
	const [old, fresh] = await Promise.all([
		mapSpf(name, { resolver: before, senderDomain: name }),
		mapSpf(name, { resolver: after, senderDomain: name }),
	]);
	expect(fresh.lookups.worst).toBeLessThanOrEqual(10);
	expect(fresh.lookups.void).toBeLessThanOrEqual(2);
	expect(isSubset(passes(old, 'pass'), passes(fresh, 'pass'))).toBe(true);
	expect(isSubset(passes(old, 'dynamic'), passes(fresh, 'dynamic', 'pass'))).toBe(true);
	// What was broken may stay so for others; nobody is newly broken.
	expect(isSubset(passes(fresh, 'permerror'), passes(old, 'permerror'))).toBe(true);
}

function expectPublishable({ type, action, after, strings }: Change): void {
	if (type !== 'TXT' || action === 'remove') return;
	for (const text of after) {
		if (/^v=spf1/.test(text)) expect(parseSpf(text)).toMatchObject({ valid: true });
	}
	const cut = strings ?? after.map((text) => [text]);
	expect(cut.map((parts) => parts.join(''))).toEqual(after);
	expect(Math.max(...cut.flat().map(({ length }) => length))).toBeLessThanOrEqual(255);
}

/** What a preflight says of a zone, without looking for changes again. */
async function judged(resolver: Resolver, asked: Relay): Promise<Partial<Change['proof']>> {
	const { request } = await readRequest({ from: 'info@shop.example', relay: asked }, { resolver });
	const dns = lookups({ resolver, maxQuestions: 600 });
	const { ruling, facts, assessment } = await judge(request, dns);
	const { worst = 0 } = assessment.spf.map ?? {};
	return { decision: ruling.decision, spfState: facts.spf.state, lookups: worst };
}

const DECISIONS = ['block', 'retry', 'warn', 'save'];

/** Publishes the changes of one way one by one, and holds each against its proof. */
async function expectProven(
	changes: readonly Change[],
	before: Verdict,
	resolver: Resolver,
	asked: Relay,
): Promise<void> {
	for (const [index, change] of changes.entries()) {
		expectPublishable(change);
		const zone = overlayResolver(resolver, changes.slice(0, index + 1));
		expect(change.proof).toMatchObject(await judged(zone, asked));
	}
	const last = changes[changes.length - 1];
	expect(last?.proof.keepsSenders).toBe(true);
	expect(DECISIONS.indexOf(last?.proof.decision ?? '')).toBeGreaterThanOrEqual(
		DECISIONS.indexOf(before.decision),
	);
	for (const name of sendingNames(changes)) {
		await expectKept(name, resolver, overlayResolver(resolver, changes));
	}
}

async function expectLawful(resolver: Resolver, asked: Relay): Promise<Verdict> {
	const before = await judgeBy(resolver, asked);
	const ways = [before.changes, ...(before.alternatives ?? [])].filter(({ length }) => length > 0);
	for (const way of ways) await expectProven(way, before, resolver, asked);
	return before;
}

describe('every change that is offered', () => {
	it('proves again, lets in whoever was let in, and stays within the limits (RFC 7208 §4.6.4)', async () => {
		const offered = { SPF: 0, DKIM: 0, DMARC: 0, CNAME: 0, alternatives: 0 };
		await fc.assert(
			fc.asyncProperty(records, relay, keys, policies, async (texts, asked, selectors, policy) => {
				const { returnPath } = asked;
				const isBelow = returnPath.kind === 'subdomain' && returnPath.target === undefined;
				const owner = isBelow ? 'b.shop.example' : 'shop.example';
				const own = texts.map((text) => txt(owner, text)).join('');
				const zone = zoneResolver(`${WORLD}${own}${selectors}${policy}`);
				const { changes, alternatives = [] } = await expectLawful(zone, asked);
				for (const { name, type } of changes) {
					if (type === 'CNAME') offered.CNAME++;
					else if (name.startsWith('_dmarc.')) offered.DMARC++;
					else if (name.includes('._domainkey.')) offered.DKIM++;
					else offered.SPF++;
				}
				offered.alternatives += alternatives.length;
			}),
			{ numRuns: RUNS },
		);
		for (const count of Object.values(offered)) expect(count).toBeGreaterThan(RUNS / 100);
	}, 600_000);

	it('is found again where it is published: nothing is offered twice', async () => {
		await fc.assert(
			fc.asyncProperty(record, relay, keys, async (text, asked, selectors) => {
				const resolver = zoneResolver(`${WORLD}${spf(text)}${selectors}`);
				const { changes } = await judgeBy(resolver, asked);
				const again = await judgeBy(overlayResolver(resolver, changes), asked);
				for (const { name, type, after } of changes) {
					expect(again.changes).not.toContainEqual(expect.objectContaining({ name, type, after }));
				}
			}),
			{ numRuns: 200 },
		);
	});
});
