/**
 * What a preflight asks beyond what decides: names where records are put by mistake, and whether a wildcard
 * answers for a name.
 *
 * @module
 */

import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domains, meet } from '../../scripts/hostile/domains.mjs';
import { openSession } from '../../src/dns/session.ts';
import { assess } from '../../src/preflight/assess/assessment.ts';
import { judgementOf } from '../../src/preflight/decide/judge.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { readRequest } from '../../src/preflight/request.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { dmarc, key, MX, RELAY_ZONE, service, spf } from './judged.ts';

/** All three of the domain's records are in order. */
const SOUND = `${MX}${RELAY_ZONE}${spf('v=spf1 include:spf.relay.example -all')}${dmarc('p=none')}${key()}`;
const BARE = `${MX}${RELAY_ZONE}`;
/** What a wrong or missing record may cost, and all of them together. */
const [OF_ONE, OF_ALL] = [8, 24];

/** A resolver that notes what it is asked, once each. */
function noting(zone: string) {
	const live = zoneResolver(zone);
	const asked = new Set<string>();
	return {
		asked,
		resolve(name: string, type: Parameters<typeof live.resolve>[1]) {
			asked.add(`${type} ${name}`);
			return live.resolve(name, type);
		},
	} as typeof live & { readonly asked: Set<string> };
}

/** What is asked beyond the answers that the decision rests on, and beyond the mail hosts. */
async function extra(zone: string, relay: Relay = service, from = 'shop.example') {
	const [whole, deciding] = [noting(zone), noting(zone)];
	const asked = { from: `info@${from}`, relay };
	const verdict = await preflight(asked, { resolver: whole });
	const { request, settings } = await readRequest(asked, { resolver: deciding });
	const dns = openSession(settings);
	judgementOf(await assess(request, dns), dns);
	const hosts = new Set(['A mail.shop.example', 'AAAA mail.shop.example', `MX ${from}`]);
	const questions = [...whole.asked].filter(
		(each) => !deciding.asked.has(each) && !hosts.has(each),
	);
	return { questions, verdict };
}

const WILDCARDS = [
	['there is no wildcard', ''],
	['a wildcard gives addresses', '*.shop.example. A 203.0.113.9\n'],
	['a wildcard gives IPv6 addresses', '*.shop.example. AAAA 2001:db8::9\n'],
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
	[
		'there are wildcards below wildcards',
		'*.shop.example. A 203.0.113.9\n*._domainkey.shop.example. A 203.0.113.9\n*._dmarc.shop.example. A 203.0.113.9\n*.news.shop.example. A 203.0.113.9\n',
	],
] as const;

const RECORDS = {
	spf: spf('v=spf1 include:spf.relay.example -all'),
	dmarc: dmarc('p=none'),
	dkim: key(),
};

describe('beyond what decides, a preflight asks', () => {
	it('nothing where all is in order', async () => {
		expect((await extra(SOUND)).questions).toEqual([]);
	});

	it.each(WILDCARDS)('nothing where all is in order and %s', async (_, wildcard) => {
		expect((await extra(`${SOUND}${wildcard}`)).questions).toEqual([]);
	});

	it('nothing for a subdomain to which the policy of its organization applies', async () => {
		const records = [spf('v=spf1 include:spf.relay.example -all'), key()];
		const zone = records.join('').replaceAll('shop.example', 'news.shop.example');
		const sound = `${MX}${RELAY_ZONE}news.${MX}${dmarc('p=reject')}${zone}`;
		expect((await extra(sound, service, 'news.shop.example')).questions).toEqual([]);
	});

	describe.each(WILDCARDS)('where %s', (_, wildcard) => {
		it.each(Object.keys(RECORDS))('eight questions at most for a lack of %s', async (lacking) => {
			const records = Object.entries(RECORDS).filter(([what]) => what !== lacking);
			const zone = `${BARE}${wildcard}${records.map(([, text]) => text).join('')}`;
			const { questions } = await extra(zone);
			expect(questions.length, questions.join('\n')).toBeLessThanOrEqual(OF_ONE);
		});

		it('24 at most where nothing is published', async () => {
			const { questions } = await extra(`${BARE}${wildcard}`);
			expect(questions.length, questions.join('\n')).toBeLessThanOrEqual(OF_ALL);
		});
	});

	it('still what tells of a policy one zone too deep, and publishes its like', async () => {
		const zone = `${MX}${RELAY_ZONE}${RECORDS.spf}${RECORDS.dkim}*.shop.example. A 203.0.113.9\n_dmarc.shop.example.shop.example. TXT "v=DMARC1; p=none; rua=mailto:r@shop.example"\n`;
		const { verdict } = await extra(zone);
		expect(verdict.findings.map(({ code }) => code)).toContain('dmarc.wrong-location');
		expect(verdict.changes.map(({ name, after, loses }) => [name, after, loses])).toEqual([
			['_dmarc.shop.example', ['v=DMARC1; p=none; rua=mailto:r@shop.example'], ['A 203.0.113.9']],
		]);
	});

	it('no more where that is not enough, and say so; nothing is offered that may lose something', async () => {
		const selectors = Array.from({ length: 10 }, (_, i) => ({
			name: `k${i}`,
			target: `k${i}.dkim.relay.example`,
		}));
		const relay: Relay = { ...service, dkim: { signs: 'from-domain', selectors } };
		const below =
			'news.shop.example. MX 10 mail.shop.example.\n*.news.shop.example. A 203.0.113.9\n';
		const zone = `${BARE}*.shop.example. A 203.0.113.9\n*._domainkey.news.shop.example. A 203.0.113.9\n${below}`;
		const { verdict } = await extra(zone, relay, 'news.shop.example');
		expect(verdict.findings).toContainEqual(
			expect.objectContaining({
				code: 'from.changes-incomplete',
				data: { counted: 'questions', limit: OF_ALL },
			}),
		);
		const aliases = verdict.changes.filter(({ type }) => type === 'CNAME');
		expect(aliases.filter(({ loses }) => loses?.[0] !== 'A 203.0.113.9')).toEqual([]);
	});

	it('whatever is published, 24 at most', async () => {
		const names = ['', '_dmarc.', '*.', 's1._domainkey.', '_domainkey.', 'news.', '_dmarc.news.'];
		const more = [
			's1._domainkey.news.',
			'*.news.',
			'*._domainkey.',
			'www.',
			'_dmarc.shop.example.',
		];
		const data = [
			'A 203.0.113.9',
			'AAAA 2001:db8::9',
			'MX 10 mail.shop.example.',
			'TXT "v=spf1 mx -all"',
			'TXT "v=spf1 mx-all"',
			'TXT "v=DMARC1; p=none"',
			'TXT "DMARC1; p=reject"',
			'TXT "hello"',
			'TXT "v=DKIM1; p="',
			'CNAME web.hoster.example.',
		];
		const line = fc
			.tuple(fc.constantFrom(...names, ...more), fc.constantFrom(...data))
			.map(([name, text]) => `${name}shop.example. ${text}\n`);
		const selectors = fc.integer({ min: 1, max: 6 });
		const from = fc.constantFrom('shop.example', 'news.shop.example', 'a.news.shop.example');
		await fc.assert(
			fc.asyncProperty(fc.array(line, { maxLength: 8 }), selectors, from, async (lines, n, at) => {
				// Data beside an alias is no zone (RFC 1034 §3.6.2).
				const aliases = new Set(
					lines.filter((each) => each.includes('CNAME')).map((each) => each.split(' ')[0]),
				);
				const kept = lines.filter(
					(each) => each.includes('CNAME') || !aliases.has(each.split(' ')[0]),
				);
				const zone = `${RELAY_ZONE}mail.shop.example. A 198.51.100.7\n${[...new Set(kept)].join('')}`;
				const named = Array.from({ length: n }, (_, i) => ({ name: `s${i + 1}` }));
				const relay: Relay = { ...service, dkim: { signs: 'from-domain', selectors: named } };
				const { questions: all } = await extra(zone, relay, at);
				// What decides on a changed zone, too: where a selector leads, whether any does, and
				// whether the domain is there.
				const questions = all.filter(
					(each) =>
						!/^(?:CNAME s\d|TXT maysend-no-such-selector)\._domainkey/.test(each) &&
						![`A ${at}`, `AAAA ${at}`].includes(each),
				);
				expect(questions.length, `${questions.join('\n')}\n${zone}`).toBeLessThanOrEqual(OF_ALL);
			}),
			{ numRuns: Number(process.env['ZONES'] ?? 150) },
		);
	});

	it.each(['10,000 aliases', '65,535 octets'])('no more of a hostile domain: %s', async (what) => {
		const domain = domains.find((each) => each.what.includes(what));
		if (domain === undefined) throw new Error(`no domain ${what}`);
		const { preflight: questions } = await meet({ checkHost, mapSpf, preflight }, domain);
		const sound = await meet(
			{ checkHost, mapSpf, preflight },
			{ ...domain, published: () => undefined },
		);
		expect(questions - sound.preflight).toBeLessThanOrEqual(OF_ALL);
	});
});
