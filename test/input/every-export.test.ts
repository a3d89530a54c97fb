import { inspect, isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as maysend from '../../src/index.ts';
import * as relays from '../../src/relays.ts';
import * as testing from '../../src/testing.ts';
import { entries } from '../docs/entries.ts';

const resolver = testing.zoneResolver(`
shop.example.                MX   10 mail.shop.example.
shop.example.                TXT  "v=spf1 ip4:192.0.2.0/24 a:%{d} -all"
s1._domainkey.shop.example.  TXT  "v=DKIM1; p="
_dmarc.shop.example.         TXT  "v=DMARC1; p=reject"
`);
const dns = { resolver };
const domain = 'shop.example';
const from = 'info@shop.example';
const ip = '203.0.113.9';
const verdict = await maysend.preflight({ from, relay: 'rapidmail' }, dns);
const relay = relays.findRelay('rapidmail');
const fetch = (): Promise<never> => Promise.reject(new Error('no network'));
const nodeDns = Object.fromEntries(
	['resolve4', 'resolve6', 'resolveCname', 'resolveMx', 'resolveNs', 'resolvePtr', 'resolveTxt']
		.concat('resolveSoa', 'resolveCaa', 'resolveSrv')
		.map((name) => [name, fetch]),
);

/** Every exported function with arguments it takes. */
const calls: { readonly [name: string]: readonly unknown[] } = {
	cachedResolver: [resolver, { now: () => 0 }],
	checkDkimSelector: [{ domain, selector: 's1' }, dns],
	checkHost: [{ ip, domain }, dns],
	checkReportDestination: [{ policyDomain: domain, uri: 'mailto:a@reports.example' }, dns],
	customizeRelay: ['rapidmail', {}],
	defineRelay: [relay],
	detectRelays: [domain, dns],
	diffVerdicts: [verdict, verdict],
	digestOf: [verdict, { from, relay: 'rapidmail' }, {}],
	discoverDmarc: [domain, dns],
	discoverDomainConnect: [domain, { ...dns, fetch }],
	domainConnectTemplate: [
		relay,
		{ providerId: 'a', providerName: 'A', serviceId: 'b', serviceName: 'B' },
	],
	domainConnectUrl: [
		{
			settings: {
				providerId: 'a',
				providerName: 'A',
				nameServers: [],
				urlSyncUX: 'https://a.example',
				urlAPI: 'https://a.example',
			},
			providerId: 'b',
			serviceId: 'c',
			domain,
		},
	],
	dohResolver: [{ url: 'https://dns.example/dns-query', fetch }],
	evaluateDmarc: [
		{ from: domain, spf: { identity: 'mailfrom', result: 'pass', domain }, dkim: [] },
		dns,
	],
	explain: [verdict, {}],
	exportChanges: [[], { format: 'bind', zone: domain }],
	findDkimSelectors: [domain, dns],
	findRelay: ['rapidmail'],
	fromNodeDns: [nodeDns],
	liveResolver: [{}],
	locateZone: [domain, dns],
	mapSpf: [domain, dns],
	nodeResolver: [{}],
	overlayResolver: [resolver, []],
	parseDkimKey: ['v=DKIM1; p='],
	parseDmarc: ['v=DMARC1; p=none'],
	parseSpf: ['v=spf1 -all'],
	preflight: [{ from, relay: 'rapidmail' }, dns],
	parseFrom: [from],
	preflightRelays: [{ from, relays: ['rapidmail'] }, dns],
	preflightMany: [[{ from, relay: 'rapidmail' }], dns],
	previewSpfMerge: [domain, 'include:spf.saas.example', dns],
	recheck: [
		maysend.digestOf(verdict, { from, relay: 'rapidmail' }),
		{ from, relay: 'rapidmail' },
		dns,
	],
	recordResolver: [resolver],
	relayFromMessage: ['From: a@shop.example', { trust: {} }],
	relayForSmtp: [{ host: 'smtp.gmail.com' }, dns],
	relayForSmtpHost: ['smtp.gmail.com'],
	renderDetected: [await relays.detectRelays(domain, dns), {}],
	renderDkim: [[await maysend.checkDkimSelector({ domain, selector: 's1' }, dns)], {}],
	renderDkimSearch: [await maysend.findDkimSelectors(domain, dns), {}],
	renderDmarc: [await maysend.discoverDmarc(domain, dns), {}],
	renderHtml: [verdict, {}],
	renderMarkdown: [verdict, {}],
	renderRelay: [relay, {}],
	renderRelays: [relays.relays, {}],
	renderSpfEvaluation: [ip, await maysend.checkHost({ ip, domain }, dns), {}],
	renderSpfMap: [domain, await maysend.mapSpf(domain, dns), {}],
	renderText: [verdict, {}],
	renderTracking: [{ changes: [], sum: 'all', next: 0 }, {}],
	replayResolver: [verdict.evidence],
	suffixListSource: [],
	trackChanges: [verdict.changes, { resolver, now: () => 0 }],
	zoneFromTranscript: [verdict.evidence, []],
	zoneResolver: ['shop.example. MX 10 mail.shop.example.', {}],
};

/** What some take that most must refuse, by function and place of the argument. */
const taken: { readonly [place: string]: readonly unknown[] } = {
	// Any text is a record, a zone, an id or a host name, if only an empty or unknown one.
	'customizeRelay 1': [{}],
	'findRelay 0': [''],
	'mapSpf 0': [''],
	'parseDkimKey 0': [''],
	'parseDmarc 0': [''],
	'parseFrom 0': [''],
	'parseSpf 0': [''],
	'relayFromMessage 0': [''],
	'relayForSmtpHost 0': [''],
	'renderSpfEvaluation 0': [''],
	'renderSpfMap 0': [''],
	'zoneResolver 0': [''],
	// What may be left out, and options none of which is needed.
	...Object.fromEntries(
		[
			'nodeResolver 0',
			'liveResolver 0',
			'zoneResolver 1',
			'renderSpfEvaluation 2',
			'renderSpfMap 2',
		]
			.concat(
				'explain 1',
				'renderDetected 1',
				'renderDkimSearch 1',
				'renderDkim 1',
				'renderDmarc 1',
				'renderHtml 1',
				'renderMarkdown 1',
			)
			.concat('renderRelay 1', 'renderRelays 1', 'renderText 1', 'renderTracking 1')
			.map((place) => [place, [undefined, {}]]),
	),
	'zoneFromTranscript 1': [undefined],
	'digestOf 2': [undefined, {}],
};

const exported = new Map<string, (...given: readonly unknown[]) => unknown>();
for (const entry of Object.values(entries)) {
	for (const [name, value] of Object.entries(entry)) {
		if (typeof value !== 'function' || value === maysend.InputError) continue;
		exported.set(name, value as (...given: readonly unknown[]) => unknown);
	}
}

/** What a call throws at once, rejects with, or throws at the first step; `null` where it does not. */
async function thrownBy(name: string, given: readonly unknown[]): Promise<unknown> {
	try {
		const value: unknown = await exported.get(name)?.(...given);
		if (typeof value === 'object' && value !== null && Symbol.asyncIterator in value) {
			await (value as AsyncIterable<unknown>)[Symbol.asyncIterator]().next();
		}
		return null;
	} catch (error) {
		return error;
	}
}

describe('the door of every exported function', () => {
	it('has a row here', () => {
		expect([...exported.keys()].sort()).toEqual(Object.keys(calls).sort());
	});

	it.each(Object.entries(calls))('%s takes what it is made for', async (name, given) => {
		expect(await thrownBy(name, given)).toBeNull();
	});

	const places = Object.entries(calls).flatMap(([name, given]) =>
		given.map((_, place) => [name, place, given] as const),
	);
	it.each(places)('%s refuses as argument %i what is none', async (name, place, given) => {
		for (const wrong of [undefined, null, 42, '', {}, Symbol('none')]) {
			const error = await thrownBy(
				name,
				given.map((each, i) => (i === place ? wrong : each)),
			);
			const isTaken = (taken[`${name} ${place}`] ?? []).some((each) =>
				isDeepStrictEqual(each, wrong),
			);
			const refusal = expect.objectContaining({
				name: 'InputError',
				code: expect.stringMatching(/^input\.[a-z-]+$/),
				path: expect.any(String),
			});
			expect(error, inspect(wrong)).toEqual(isTaken ? null : refusal);
		}
	});

	const verdictReaders = ['renderText', 'renderMarkdown', 'renderHtml'];
	it.each(verdictReaders)('%s names what a verdict lacks', async (name) => {
		for (const field of Object.keys(verdict)) {
			if (field === 'fingerprint' || field === 'recheckAfter' || field === 'alternatives') continue;
			for (const wrong of [undefined, null, 42, [null], {}]) {
				if (field === 'zone' && wrong === null) continue;
				const error = await thrownBy(name, [{ ...verdict, [field]: wrong }]);
				if (error === null && Array.isArray(wrong)) continue;
				expect(error, `${field}: ${JSON.stringify(wrong)}`).toMatchObject({
					code: 'input.verdict-invalid',
					path: expect.stringContaining(`verdict.${field}`),
				});
			}
		}
	});
});
