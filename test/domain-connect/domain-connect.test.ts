import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { domainConnectUrl } from '../../src/domain-connect/apply-url.ts';
import { discoverDomainConnect } from '../../src/domain-connect/discover.ts';
import { isPublicName } from '../../src/domain-connect/public-host.ts';
import { readSettings } from '../../src/domain-connect/settings.ts';
import {
	mergedByLibrary,
	mergedBySpecification,
	previewSpfMerge,
} from '../../src/domain-connect/spf-merge.ts';
import { domainConnectTemplate } from '../../src/domain-connect/template.ts';
import { relays } from '../../src/relays/catalogue.ts';
import type { FetchLike } from '../../src/resolvers/doh/http.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const SETTINGS = {
	providerId: 'hoster.example',
	providerName: 'Hoster',
	providerDisplayName: 'Hoster GmbH',
	urlSyncUX: 'https://connect.hoster.example',
	urlAPI: 'https://api.hoster.example/dc/',
	urlControlPanel: 'https://panel.hoster.example/?domain=%domain%',
	width: 750,
	height: '750',
	nameServers: ['ns1.hoster.example', 'NS2.hoster.example.'],
};

/** A provider on the loopback address; requests to its hosts are led there. */
class Provider {
	readonly asked: string[] = [];
	private server: Server | undefined;
	private port = 0;
	answers: Readonly<Record<string, readonly [status: number, body: string]>> = {};

	async start(): Promise<void> {
		this.server = createServer((request, response) => {
			const [status, body] = this.answers[request.url ?? ''] ?? [404, ''];
			response.writeHead(status, { 'content-type': 'application/json' }).end(body);
		});
		await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
		const address = this.server.address();
		this.port = typeof address === 'object' && address !== null ? address.port : 0;
	}

	readonly fetch: FetchLike = (url, init) => {
		this.asked.push(url);
		const { pathname, search } = new URL(url);
		return fetch(`http://127.0.0.1:${this.port}${pathname}${search}`, init as RequestInit);
	};

	stop(): Promise<unknown> {
		return new Promise((resolve) => this.server?.close(resolve));
	}
}

const provider = new Provider();
beforeAll(() => provider.start());
afterAll(() => provider.stop());

function zone(service: string, more = ''): Resolver {
	return zoneResolver(`shop.example. NS ns1.hoster.example.
shop.example. NS ns2.hoster.example.
_domainconnect.shop.example. TXT "${service}"
connect.hoster.example. A 203.0.113.7
api.hoster.example. AAAA 2001:db8::7
${more}`);
}

const PATH = '/v2/shop.example/settings';
const TEMPLATE = '/dc/v2/domainTemplates/providers/saas.example/services/mail';
const template = { providerId: 'saas.example', serviceId: 'mail' };

async function stateOf(
	service: string,
	answers: Provider['answers'],
	more = '',
): Promise<{ state: string; asked: readonly string[] }> {
	provider.answers = answers;
	provider.asked.length = 0;
	const options = { resolver: zone(service, more), fetch: provider.fetch };
	const { state } = await discoverDomainConnect('shop.example', options);
	return { state, asked: [...provider.asked] };
}

describe('discoverDomainConnect', () => {
	const good = { [PATH]: [200, JSON.stringify(SETTINGS)] } as const;

	it('finds the settings of the service that the zone names', async () => {
		provider.answers = good;
		const resolver = zone('connect.hoster.example');
		const found = await discoverDomainConnect('_dmarc.shop.example', {
			resolver,
			fetch: provider.fetch,
		});
		expect(found).toEqual({
			state: 'ready',
			zone: 'shop.example',
			service: 'connect.hoster.example',
			settings: {
				providerId: 'hoster.example',
				providerName: 'Hoster GmbH',
				urlSyncUX: 'https://connect.hoster.example',
				urlAPI: 'https://api.hoster.example/dc',
				urlControlPanel: 'https://panel.hoster.example/?domain=%domain%',
				width: 750,
				height: 750,
				nameServers: ['ns1.hoster.example', 'ns2.hoster.example'],
			},
		});
	});

	it.each([
		['ready', { ...good, [TEMPLATE]: [200, '{}'] }],
		['no-template', good],
	] as const)('asks for the template: %s', async (state, answers) => {
		provider.answers = answers;
		const options = { resolver: zone('connect.hoster.example'), fetch: provider.fetch, template };
		expect((await discoverDomainConnect('shop.example', options)).state).toBe(state);
	});

	it('takes a path behind the host', async () => {
		const { asked, state } = await stateOf('connect.hoster.example/client/v4/dns', {});
		expect([state, asked]).toEqual([
			'none',
			['https://connect.hoster.example/client/v4/dns/v2/shop.example/settings'],
		]);
	});

	it.each([
		'127.0.0.1',
		'169.254.169.254',
		'2130706433',
		'0x7f.1',
		'[::1]',
		'localhost',
		'connect.hoster.example:8080',
		'user@connect.hoster.example',
		'intranet',
		'printer.local',
		'db.internal',
		'router.home.arpa',
		'connect.hoster.example?x',
		'connect.hoster.example#x',
		'connect.hoster.example/../admin',
		'connect.hoster.example/a%2e',
		'https://connect.hoster.example',
		'connect.hoster.example\\\\@evil.example',
		'connect..example',
		'münchen.example',
		'10.0.0.1.5',
	])('sends no request to %s', async (service) => {
		const { state, asked } = await stateOf(service, good);
		expect([state, asked]).toEqual(['refused', []]);
	});

	it.each([
		['A', '10.0.0.5'],
		['A', '127.0.0.1'],
		['A', '169.254.169.254'],
		['A', '192.168.1.1'],
		['A', '172.20.0.1'],
		['A', '100.64.0.1'],
		['A', '0.0.0.0'],
		['A', '224.0.0.1'],
		['AAAA', '::1'],
		['AAAA', 'fd00::1'],
		['AAAA', 'fe80::1'],
		['AAAA', '::ffff:127.0.0.1'],
		['AAAA', '2002:7f00:1::'],
	])('sends no request to a name that leads to %s %s', async (type, address) => {
		const { state, asked } = await stateOf(
			'rebind.evil.example',
			good,
			`rebind.evil.example. A 203.0.113.9\nrebind.evil.example. ${type} ${address}\n`,
		);
		expect([state, asked]).toEqual(['refused', []]);
	});

	const hostile: readonly (readonly [string, readonly [number, string], string])[] = [
		['no JSON', [200, '<html>'], 'invalid'],
		['null', [200, 'null'], 'invalid'],
		['a list', [200, '[]'], 'invalid'],
		['no provider', [200, JSON.stringify({ ...SETTINGS, providerId: undefined })], 'invalid'],
		[
			'a provider that is a path',
			[200, JSON.stringify({ ...SETTINGS, providerId: '../x' })],
			'invalid',
		],
		['no API', [200, JSON.stringify({ ...SETTINGS, urlAPI: '' })], 'invalid'],
		[
			'an API in clear text',
			[200, JSON.stringify({ ...SETTINGS, urlAPI: 'http://api.hoster.example' })],
			'invalid',
		],
		[
			'an API at an address',
			[200, JSON.stringify({ ...SETTINGS, urlAPI: 'https://10.0.0.1' })],
			'invalid',
		],
		[
			'an API with a password',
			[200, JSON.stringify({ ...SETTINGS, urlAPI: 'https://a:b@api.hoster.example' })],
			'invalid',
		],
		[
			'an API with a port',
			[200, JSON.stringify({ ...SETTINGS, urlAPI: 'https://api.hoster.example:22' })],
			'invalid',
		],
		[
			'other name servers',
			[200, JSON.stringify({ ...SETTINGS, nameServers: ['ns1.other.example'] })],
			'stale',
		],
		['too much', [200, `{"a":"${'x'.repeat(70_000)}"}`], 'invalid'],
		['an error', [500, '{}'], 'unreachable'],
		['a redirect', [302, '{}'], 'unreachable'],
		['no such domain', [404, '{}'], 'none'],
	];
	it.each(hostile)('reads %s', async (_, answer, state) => {
		expect((await stateOf('connect.hoster.example', { [PATH]: answer })).state).toBe(state);
	});

	it.each([
		['a script', { urlSyncUX: 'javascript:alert(1)' }],
		['clear text', { urlSyncUX: 'http://connect.hoster.example' }],
		['a query', { urlSyncUX: 'https://connect.hoster.example/?next=' }],
		['a quotation mark', { urlSyncUX: 'https://connect.hoster.example/"onload=' }],
		[
			'another host behind a backslash',
			{ urlSyncUX: 'https://connect.hoster.example\\@evil.example' },
		],
		['one label', { urlSyncUX: 'https://intranet/' }],
	])('leaves out a link with %s', (_, more) => {
		expect(readSettings({ ...SETTINGS, ...more })).not.toHaveProperty('urlSyncUX');
	});

	it('says what DNS hides, and what does not answer', async () => {
		const silent: Resolver = { resolve: async () => ({ outcome: 'failure', reason: 'timeout' }) };
		const options = { fetch: provider.fetch };
		expect(
			(await discoverDomainConnect('shop.example', { resolver: silent, ...options })).state,
		).toBe('unknown');
		const none = zoneResolver('shop.example. NS ns1.hoster.example.');
		expect(
			(await discoverDomainConnect('shop.example', { resolver: none, ...options })).state,
		).toBe('none');
		const failing = (): Promise<never> => Promise.reject(new Error('refused'));
		const resolver = zone('connect.hoster.example');
		expect((await discoverDomainConnect('shop.example', { resolver, fetch: failing })).state).toBe(
			'unreachable',
		);
	});

	it('knows the names of public hosts', () => {
		expect(isPublicName('connect.hoster.example')).toBe(true);
		expect(isPublicName('a_b.example')).toBe(false);
	});
});

describe('domainConnectUrl', () => {
	const settings = { ...SETTINGS, providerName: 'Hoster', height: 750 };
	const request = { settings, ...template, domain: 'shop.example' };

	it('sorts and encodes the query', async () => {
		const link = await domainConnectUrl({
			...request,
			host: 'news',
			variables: { value: 'a b&c=d+e', selector: 's1' },
			redirectUri: 'https://app.saas.example/done?x=1',
			state: 'ä',
		});
		expect(link).toBe(
			'https://connect.hoster.example/v2/domainTemplates/providers/saas.example/services/mail/apply?domain=shop.example&host=news&redirect_uri=https%3A%2F%2Fapp.saas.example%2Fdone%3Fx%3D1&selector=s1&state=%C3%A4&value=a%20b%26c%3Dd%2Be',
		);
		expect([...new URL(link).searchParams].length).toBe(6);
	});

	it('signs exactly the query that the link has', async () => {
		const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const sign = (text: string): string =>
			createSign('RSA-SHA256').update(text).sign(privateKey, 'base64');
		const link = await domainConnectUrl({
			...request,
			variables: { ip: '10.10.10.10' },
			signature: { sign, key: '_dck1' },
		});
		const { search, searchParams } = new URL(link);
		const signed = search.slice(1).split('&sig=')[0] ?? '';
		const verifier = createVerify('RSA-SHA256').update(signed);
		expect(verifier.verify(publicKey, searchParams.get('sig') ?? '', 'base64')).toBe(true);
		expect(searchParams.get('key')).toBe('_dck1');
		const forged = createVerify('RSA-SHA256').update(signed.replace('10.10.10.10', '10.10.10.11'));
		expect(forged.verify(publicKey, searchParams.get('sig') ?? '', 'base64')).toBe(false);
	});

	it.each([
		[
			'no synchronous flow',
			{ settings: { ...settings, urlSyncUX: undefined } },
			'request.settings.urlSyncUX',
		],
		[
			'a variable named like a parameter',
			{ variables: { Domain: 'x' } },
			'request.variables.Domain',
		],
		['a variable that is no text', { variables: { a: 1 } }, 'request.variables.a'],
		['no domain', { domain: undefined }, 'request.domain'],
		['a signature without a key', { signature: { sign: () => '' } }, 'request.signature.key'],
	])('refuses %s', async (_, more, path) => {
		await expect(domainConnectUrl({ ...request, ...more } as never)).rejects.toMatchObject({
			code: 'input.request-invalid',
			path,
		});
	});
});

describe('domainConnectTemplate', () => {
	const options = { ...template, providerName: 'SaaS', serviceName: 'Mail' };

	it('holds what the relay asks for', () => {
		const made = domainConnectTemplate(
			{
				id: 'saas',
				name: 'SaaS',
				sources: { spf: ['spf.saas.example'] },
				ask: { include: ['spf.saas.example', 'spf2.saas.example'], terms: ['mx'] },
				returnPath: {
					kind: 'subdomain',
					label: 'em{n}',
					mx: ['mx.saas.example'],
					include: 'spf.saas.example',
				},
				dkim: {
					signs: 'from-domain',
					selectors: [
						{ name: 's1', target: '{domain-dashed}.dkim.saas.example' },
						{ name: 's2', target: '*.dkim.saas.example' },
						{ name: 's3', publicKey: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=' },
						{ name: 's4' },
					],
				},
			},
			options,
		);
		expect(made.records).toEqual([
			{
				type: 'SPFM',
				host: '@',
				spfRules: 'mx include:spf.saas.example include:spf2.saas.example',
			},
			{
				type: 'CNAME',
				host: 's1._domainkey',
				pointsTo: '%domainDashed%.dkim.saas.example',
				ttl: 3600,
			},
			{ type: 'CNAME', host: 's2._domainkey', pointsTo: '%dkimTarget2%', ttl: 3600 },
			{
				type: 'TXT',
				host: 's3._domainkey',
				data: 'v=DKIM1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
				ttl: 3600,
				txtConflictMatchingMode: 'All',
			},
			{
				type: 'TXT',
				host: 's4._domainkey',
				data: '%dkimRecord4%',
				ttl: 3600,
				txtConflictMatchingMode: 'All',
			},
			{ type: 'MX', host: 'em%n%', pointsTo: 'mx.saas.example', priority: 10, ttl: 3600 },
			{ type: 'SPFM', host: 'em%n%', spfRules: 'include:spf.saas.example' },
		]);
		expect(made.variableDescription).toBe('domainDashed, dkimTarget2, dkimRecord4, n');
	});

	it('is made of every relay of the catalogue, and leaves no placeholder open', () => {
		for (const relay of relays) {
			const { records } = domainConnectTemplate(relay, options);
			expect(JSON.stringify(records), relay.id).not.toMatch(/[{][a-z]|\*/);
		}
	});
});

describe('merges of SPF records', () => {
	const rule = 'include:_spf.relay.example';
	it.each([
		[
			'v=spf1 mx -all',
			'v=spf1 include:_spf.relay.example mx -all',
			'v=spf1 mx include:_spf.relay.example ~all',
		],
		[
			'v=spf1 redirect=spf.mail.hostpoint.example',
			'v=spf1 include:_spf.relay.example redirect=spf.mail.hostpoint.example',
			'v=spf1 redirect=spf.mail.hostpoint.example include:_spf.relay.example ~all',
		],
		[
			'v=spf1 include:_spf.relay.example.org -all',
			'v=spf1 include:_spf.relay.example.org -all',
			'v=spf1 include:_spf.relay.example.org include:_spf.relay.example ~all',
		],
		[null, 'v=spf1 include:_spf.relay.example ~all', 'v=spf1 include:_spf.relay.example ~all'],
		['v=spf1', 'v=spf1 include:_spf.relay.example', 'v=spf1 include:_spf.relay.example ~all'],
	])('of %s', (record, library, specification) => {
		expect(mergedByLibrary(record, rule)).toBe(library);
		expect(mergedBySpecification(record, rule)).toBe(specification);
	});

	const others = `_spf.relay.example. TXT "v=spf1 ip4:198.51.100.0/24 -all"
_spf.relay.example.org. TXT "v=spf1 ip4:203.0.113.0/24 -all"
spf.hoster.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"
`;
	async function preview(record: string | null) {
		const own = record === null ? '' : `shop.example. TXT "${record}"\n`;
		const resolver = zoneResolver(
			`shop.example. MX 10 mail.shop.example.\nmail.shop.example. A 192.0.2.25\n${own}${others}`,
		);
		const { merges } = await previewSpfMerge('shop.example', rule, { resolver });
		return merges.map(({ keepsSenders, admits, weakensAll, isWithinLimits }) => [
			keepsSenders,
			admits,
			weakensAll,
			isWithinLimits,
		]);
	}

	it.each([
		[
			'both are right',
			'v=spf1 mx ~all',
			[
				[true, true, false, true],
				[true, true, false, true],
			],
		],
		[
			'the specification weakens what was strict',
			'v=spf1 mx -all',
			[
				[true, true, false, true],
				[true, true, true, true],
			],
		],
		[
			'the specification loses a redirect',
			'v=spf1 redirect=spf.hoster.example',
			[
				[true, true, false, true],
				[false, true, false, true],
			],
		],
		[
			'the library takes another include for its own',
			'v=spf1 include:_spf.relay.example.org -all',
			[
				[true, false, false, true],
				[true, true, true, true],
			],
		],
		[
			'neither knows the limit of ten',
			`v=spf1 ${'a:mail.shop.example '.repeat(9)}mx -all`,
			[
				[true, true, false, false],
				[true, false, true, false],
			],
		],
		[
			'a first record',
			null,
			[
				[true, true, false, true],
				[true, true, false, true],
			],
		],
	])('%s', async (_, record, expected) => {
		expect(await preview(record)).toEqual(expected);
	});

	it('say nothing of what DNS hides, nor of two records', async () => {
		const silent: Resolver = { resolve: async () => ({ outcome: 'failure', reason: 'servfail' }) };
		expect(await previewSpfMerge('shop.example', rule, { resolver: silent })).toEqual({
			before: null,
			merges: [],
		});
		expect(await preview('v=spf1 mx -all"\nshop.example. TXT "v=spf1 a -all')).toEqual([]);
		const whole = zoneResolver(
			`shop.example. TXT "v=spf1 include:spf.hoster.example -all"\n${others}`,
		);
		const partly: Resolver = {
			resolve: async (name, type) =>
				name === 'spf.hoster.example'
					? { outcome: 'failure', reason: 'servfail' }
					: whole.resolve(name, type),
		};
		const { merges } = await previewSpfMerge('shop.example', rule, { resolver: partly });
		expect(merges.map(({ keepsSenders }) => keepsSenders)).toEqual([null, null]);
	});

	it.each(['', 'include:', 'include:a.example -all', 'redirect=a.example', 'v=spf1 mx'])(
		'refuse the rule "%s"',
		async (bad) => {
			const resolver = zoneResolver(others);
			await expect(previewSpfMerge('shop.example', bad, { resolver })).rejects.toMatchObject({
				path: 'rules',
			});
		},
	);
});
