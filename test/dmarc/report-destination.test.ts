import { describe, expect, it } from 'vitest';
import { checkReportDestination } from '../../src/dmarc/report-destination.ts';
import { published } from './published.ts';

const uri = 'mailto:dmarc@reports.example';
const query = 'shop.example._report._dmarc.reports.example';

/** Zone text with TXT records at the name that is asked for consent. */
function consent(...texts: string[]): string {
	return texts.map((text) => `${query}. TXT "${text}"`).join('\n');
}

function check(zone: string, address: string = uri, failing: string[] = []) {
	const asked = { policyDomain: 'shop.example', uri: address };
	return checkReportDestination(asked, { resolver: published({}, zone, failing) });
}

describe('internal addresses (RFC 9990 §4)', () => {
	it.each([
		['the policy domain', 'shop.example', {}],
		[
			'another domain of the organization',
			'mail.shop.example',
			{ 'shop.example': 'v=DMARC1; p=none' },
		],
	])('need no consent: %s', async (_, host, records) => {
		const dns = published(records);
		const asked = { policyDomain: 'shop.example', uri: `mailto:a@${host}` };
		expect(await checkReportDestination(asked, { resolver: dns })).toEqual({
			external: false,
			query: null,
			authorized: true,
			destinations: [`mailto:a@${host}`],
		});
		expect(dns.questions.filter((name) => name.includes('_report'))).toEqual([]);
	});

	it('are so by the walk: a silent parent is another organization', async () => {
		const dns = published({ 'a.shop.example': 'v=DMARC1; p=none' });
		const asked = { policyDomain: 'a.shop.example', uri: 'mailto:a@shop.example' };
		expect(await checkReportDestination(asked, { resolver: dns })).toMatchObject({
			external: true,
			query: 'a.shop.example._report._dmarc.shop.example',
			authorized: false,
		});
	});

	it('lose an obsolete size limit', async () => {
		expect((await check('', 'mailto:a@shop.example!10m')).destinations).toEqual([
			'mailto:a@shop.example',
		]);
	});
});

describe('consent of an external address (RFC 9990 §4)', () => {
	it.each([
		['v=DMARC1', 'v=DMARC1'],
		['v=DMARC1;', 'v=DMARC1;'],
		['one of several', 'v=DMARC1; p=none', 'hello', 'v=DMARC1'],
		['with a bad address in it', 'v=DMARC1; rua=dmarc@reports.example'],
		['with a tag twice', 'v=DMARC1; x=1; x=2; rua=mailto:a@else.example'],
	])('is given: %s', async (_, ...texts) => {
		expect(await check(consent(...texts))).toEqual({
			external: true,
			query,
			authorized: true,
			destinations: [uri],
		});
	});

	it.each([
		['nothing', ''],
		['another text', consent('v=spf1 -all')],
		['a version that is none', consent('v=dmarc1')],
		['consent for another domain', 'other.example._report._dmarc.reports.example. TXT "v=DMARC1"'],
		['a literal asterisk for another host', '*._report._dmarc.else.example. TXT "v=DMARC1"'],
	])('is not given: %s', async (_, zone) => {
		expect(await check(zone)).toEqual({
			external: true,
			query,
			authorized: false,
			destinations: [],
		});
	});

	it('is given to everyone by a wildcard', async () => {
		expect(await check('*._report._dmarc.reports.example. TXT "v=DMARC1"')).toMatchObject({
			authorized: true,
			destinations: [uri],
		});
	});

	it('may name another address at the same host', async () => {
		const zone = consent('v=DMARC1; rua=mailto:new@Reports.example,mailto:two@reports.example!1m');
		expect(await check(zone)).toMatchObject({
			authorized: true,
			destinations: ['mailto:new@Reports.example', 'mailto:two@reports.example'],
		});
	});

	it('is void when it names an address at another host', async () => {
		const zone = consent('v=DMARC1; rua=mailto:new@reports.example,mailto:a@else.example');
		expect(await check(zone)).toEqual({
			external: true,
			query,
			authorized: false,
			destinations: [],
		});
	});

	it('is not known while DNS fails', async () => {
		expect(await check(consent('v=DMARC1'), uri, [query])).toEqual({
			external: true,
			query,
			authorized: null,
			destinations: [],
		});
	});

	it('is impossible under a name that is too long', async () => {
		const label = 'x'.repeat(60);
		const policyDomain = [label, label, label, 'shop', 'example'].join('.');
		const dns = published({});
		const asked = { policyDomain, uri: `mailto:a@${'y'.repeat(50)}.example` };
		expect(await checkReportDestination(asked, { resolver: dns })).toEqual({
			external: true,
			query: null,
			authorized: false,
			destinations: [],
		});
	});

	it('is asked for under A-labels', async () => {
		const asked = { policyDomain: 'münchen.example', uri };
		const found = await checkReportDestination(asked, { resolver: published({}) });
		expect(found.query).toBe('xn--mnchen-3ya.example._report._dmarc.reports.example');
	});
});

describe('addresses whose organization is hidden (RFC 9989 §4.10)', () => {
	const open = { external: null, query: null, authorized: null, destinations: [] };
	it.each([['_dmarc.shop.example'], ['_dmarc.example']])(
		'by a failure at %s of the policy domain',
		async (failing) => {
			expect(await check('', uri, [failing])).toEqual(open);
		},
	);

	it('by a failure at the host', async () => {
		const records = { 'shop.example': 'v=DMARC1; p=none' };
		const dns = published(records, '', ['_dmarc.mail.shop.example']);
		const asked = { policyDomain: 'shop.example', uri: 'mailto:a@mail.shop.example' };
		expect(await checkReportDestination(asked, { resolver: dns })).toEqual(open);
	});

	it('not under another top-level domain', async () => {
		const found = await check('', 'mailto:a@reports.test', ['_dmarc.shop.example']);
		expect(found).toMatchObject({ external: true, authorized: false });
	});
});

describe('addresses that are none', () => {
	it.each([['a@reports.example'], ['mailto:'], ['tel:1'], ['https://[2001:db8::1]/'], ['']])(
		'get no reports: %j',
		async (address) => {
			expect(await check(consent('v=DMARC1'), address)).toEqual({
				external: null,
				query: null,
				authorized: false,
				destinations: [],
			});
		},
	);

	it('may have another scheme, as long as there is a host', async () => {
		const zone = consent('v=DMARC1');
		const found = await check(zone, 'https://reports.example/in');
		expect(found).toMatchObject({ authorized: true, destinations: ['https://reports.example/in'] });
	});
});

describe('arguments of checkReportDestination', () => {
	it.each([
		[{ policyDomain: 'a@shop.example', uri }, 'input.domain-invalid', 'policyDomain'],
		[{ policyDomain: 'shop.example' }, 'input.request-invalid', 'uri'],
		[{ policyDomain: 'shop.example', uri, rua: uri }, 'input.unknown-option', 'rua'],
	])('refuses %j', async (asked, code, path) => {
		const resolver = published({});
		const found = checkReportDestination(asked as { policyDomain: string; uri: string }, {
			resolver,
		});
		await expect(found).rejects.toMatchObject({ code, path });
		expect(resolver.questions).toEqual([]);
	});
});
