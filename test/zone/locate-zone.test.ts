import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import { recordResolver, replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { locateZone } from '../../src/zone/locate-zone.ts';

function zone(apex: string, hosts: readonly string[], more = ''): string {
	return `${hosts.map((host) => `${apex}. NS ${host}.`).join('\n')}\n${more}\n`;
}

const HETZNER = ['hydrogen.ns.hetzner.com', 'oxygen.ns.hetzner.com', 'helium.ns.hetzner.de'];
const GODADDY = ['ns41.domaincontrol.com', 'ns42.domaincontrol.com'];
const GOOGLE = [1, 2, 3, 4].map((n) => `ns-cloud-a${n}.googledomains.com`);

describe('the hoster of a zone', () => {
	const cases: readonly (readonly [
		story: string,
		hosts: readonly string[],
		id: string | null,
		certainty: 'sure' | 'one-of' | null,
		name: string | null,
	])[] = [
		['all name servers are Hetzner', HETZNER, 'hetzner', 'sure', 'Hetzner (Console DNS)'],
		['a name server alone', ['ns1046.ui-dns.de'], 'ionos', 'sure', 'IONOS'],
		['upper case, final dot', ['NS5.KASSERVER.COM'], 'all-inkl', 'sure', 'ALL-INKL.COM'],
		['two hosters', [...HETZNER, 'ns1.inwx.de'], null, null, null],
		['an own secondary beside it', [...HETZNER, 'ns2.shop.example'], null, null, null],
		['own name servers', ['ns1.shop.example', 'ns2.shop.example'], null, null, null],
		['a look-alike', ['hydrogen.ns.hetzner.com.evil.example'], null, null, null],
		['a name that ends alike', ['xns1.inwx.de'], null, null, null],
		['GoDaddy and Host Europe', GODADDY, 'godaddy', 'one-of', 'GoDaddy / Host Europe'],
		[
			'Google and Squarespace',
			GOOGLE,
			'google-cloud-dns',
			'one-of',
			'Google Cloud DNS / Squarespace',
		],
		['NS1 and Netlify', ['dns1.p05.nsone.net'], 'netlify', 'one-of', 'Netlify / IBM NS1'],
	];
	it.each(cases)('%s', async (_, hosts, id, certainty, name) => {
		const resolver = zoneResolver(zone('shop.example', hosts));
		const found = await locateZone('shop.example', { resolver });
		const hoster = id === null ? null : { id, certainty, name };
		expect(found.zone?.hoster).toEqual(hoster);
		expect(found.candidates.length).toBe(id === null ? 0 : certainty === 'sure' ? 1 : 2);
	});

	it('is told from those it shares name servers with by the Domain Connect service', async () => {
		const service = '_domainconnect.shop.example. TXT "domainconnect.hosteurope.de"';
		const resolver = zoneResolver(zone('shop.example', GODADDY, service));
		const found = await locateZone('shop.example', { resolver });
		expect(found.zone?.hoster).toEqual({
			id: 'host-europe',
			name: 'Host Europe',
			certainty: 'sure',
		});
		expect(found.domainConnect).toBe('domainconnect.hosteurope.de');
		expect(found.stale).toBeUndefined();
	});

	it('stays that of the name servers where the zone was moved with its record', async () => {
		const service = '_domainconnect.shop.example. TXT "domainconnect.hosteurope.de"';
		const resolver = zoneResolver(zone('shop.example', HETZNER, service));
		const found = await locateZone('shop.example', { resolver });
		expect(found.zone?.hoster?.id).toBe('hetzner');
		expect(found.stale).toBe('domain-connect-left-over');
	});

	it('can be added, and a known one replaced', async () => {
		const own = { id: 'own', name: 'Own DNS', nameServers: ['*.shop.example'], references: [] };
		const resolver = zoneResolver(zone('shop.example', ['ns1.shop.example', 'ns2.shop.example']));
		const found = await locateZone('shop.example', { resolver, hosters: [own] });
		expect(found.zone?.hoster?.id).toBe('own');
		const replaced = { ...own, id: 'hetzner' };
		const moved = zoneResolver(zone('shop.example', HETZNER));
		const none = await locateZone('shop.example', { resolver: moved, hosters: [replaced] });
		expect(none.zone?.hoster).toBeNull();
	});
});

describe('the zone of a name', () => {
	const parent = zone('shop.example', HETZNER, 'shop.example. MX 10 mail.shop.example.');
	const cut = zone('news.shop.example', ['ns1.inwx.de', 'ns2.inwx.de']);

	it.each([
		['the apex', 'shop.example', 'shop.example', 'hetzner'],
		['a name below it', '_dmarc.shop.example', 'shop.example', 'hetzner'],
		['a delegated subdomain', 'news.shop.example', 'news.shop.example', 'inwx'],
		['a name below that', 's1._domainkey.news.shop.example.', 'news.shop.example', 'inwx'],
		['U-labels', 'Grüße.shop.example', 'shop.example', 'hetzner'],
	])('%s', async (_, name, apex, hoster) => {
		const resolver = zoneResolver(parent + cut);
		const found = await locateZone(name, { resolver });
		expect([found.zone?.name, found.zone?.hoster?.id]).toEqual([apex, hoster]);
	});

	it('is not that of the name an alias leads to', async () => {
		const alias = 'www.shop.example. CNAME cdn.example.\n';
		const resolver = zoneResolver(parent + alias + zone('cdn.example', ['ns1.inwx.de']));
		const found = await locateZone('www.shop.example', { resolver });
		expect(found.zone?.name).toBe('shop.example');
	});

	it('is unknown where DNS fails below it: the cut could be there', async () => {
		const whole = zoneResolver(parent + cut);
		const resolver: typeof whole = {
			resolve: async (name, type) =>
				name === 'news.shop.example'
					? { outcome: 'failure', reason: 'servfail' }
					: whole.resolve(name, type),
		};
		const found = await locateZone('a.news.shop.example', { resolver });
		expect(found).toEqual({ zone: null, candidates: [], domainConnect: null });
	});

	it("is never a registry's", async () => {
		const registry = zone('de', ['a.nic.de']) + zone('co.uk', ['ns1.nic.uk']);
		const resolver = recordResolver(zoneResolver(registry));
		for (const name of ['nobody.de', 'a.nobody.co.uk', 'de', 'localhost']) {
			expect((await locateZone(name, { resolver: resolver.resolver })).zone).toBeNull();
		}
		const asked = resolver.transcript().entries.map(({ name }) => name);
		expect(asked).not.toContain('de');
		expect(asked).not.toContain('co.uk');
	});

	it('is found from a name of many labels with a bounded number of questions', async () => {
		const name = `${'a.'.repeat(110)}shop.example`;
		const recorder = recordResolver(zoneResolver(parent));
		const found = await locateZone(name, { resolver: recorder.resolver });
		expect(found.zone?.name).toBe('shop.example');
		expect(recorder.transcript().entries.length).toBeLessThanOrEqual(18);
	});

	it.each([
		['no domain', '', {}, 'input.domain-invalid', 'domain'],
		['a number', 7, {}, 'input.domain-invalid', 'domain'],
		['an option that is not known', 'a.example', { hoster: [] }, 'input.unknown-option', ''],
		['hosters that are no list', 'a.example', { hosters: {} }, 'input.option-invalid', ''],
		[
			'a fact that is none',
			'a.example',
			{ hosters: [{ id: 'x', name: 'X', nameServers: [], apex: '.' }] },
			'input.option-invalid',
			'options.hosters.0.apex',
		],
	])('refuses %s', async (_, domain, more, code, path) => {
		const resolver = zoneResolver('');
		const options = { resolver, ...more } as never;
		await expect(locateZone(domain as never, options)).rejects.toMatchObject({
			code,
			...(path === '' ? {} : { path }),
		});
	});
});

describe('a preflight', () => {
	const relay = {
		id: 'own',
		name: 'Own server',
		sources: { ranges: ['192.0.2.25'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'no' },
	} as const;
	const text = zone(
		'shop.example',
		HETZNER,
		'shop.example. MX 10 mail.shop.example.\nshop.example. TXT "v=spf1 mx -all"',
	);
	const request = { from: 'info@shop.example', relay };

	it('asks nothing of the zone unless it is told to, and decides the same', async () => {
		const without = recordResolver(zoneResolver(text));
		const plain = await preflight(request, { resolver: without.resolver });
		expect(plain.zone).toBeNull();
		expect(without.transcript().entries.filter(({ type }) => type === 'NS')).toEqual([]);
		const located = await preflight(request, { resolver: zoneResolver(text), zone: true });
		const { zone: found, evidence, changes, alternatives, ...rest } = located;
		expect(found?.hoster?.id).toBe('hetzner');
		const { zone: ___, evidence: _, changes: own, alternatives: __, ...others } = plain;
		expect(rest).toEqual(others);
		expect(changes.map((change) => ({ ...change, zone: null }))).toEqual(own);
		const asked = new Set(plain.evidence.entries.map(({ name, type }) => `${name} ${type}`));
		const more = evidence.entries.filter(({ name, type }) => !asked.has(`${name} ${type}`));
		expect(more.map(({ name, type }) => `${type} ${name}`)).toEqual([
			'NS _dmarc.shop.example',
			'NS shop.example',
		]);
	});

	it('places each change in the zone that holds its name, a delegated _domainkey too', async () => {
		const keys = zone('_domainkey.shop.example', ['ns1.inwx.de', 'ns2.inwx.de']);
		const saas = {
			...relay,
			dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 's1.saas.example' }] },
		} as const;
		const key =
			's1.saas.example. TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n';
		const { changes } = await preflight(
			{ from: 'info@shop.example', relay: saas },
			{ resolver: zoneResolver(text + keys + key), zone: true },
		);
		const places = changes.map(({ name, host, zone: at }) => [name, host, at]);
		expect(places).toContainEqual(['s1._domainkey.shop.example', 's1', '_domainkey.shop.example']);
		expect(places).toContainEqual(['shop.example', '@', 'shop.example']);
	});

	it('replays with its zone', async () => {
		const located = await preflight(request, { resolver: zoneResolver(text), zone: true });
		const resolver = replayResolver(located.evidence);
		expect(await preflight(request, { resolver, zone: true })).toEqual(located);
	});

	it('leaves the zone open where DNS fails, and decides the same', async () => {
		const whole = zoneResolver(text);
		const resolver: typeof whole = {
			resolve: async (name, type) =>
				type === 'NS' ? { outcome: 'failure', reason: 'timeout' } : whole.resolve(name, type),
		};
		const located = await preflight(request, { resolver, zone: true });
		expect(located.zone).toBeNull();
		expect(located.decision).toBe((await preflight(request, { resolver: whole })).decision);
	});
});
