/**
 * What the map of a domain shows beyond the text of its record, and what further questions add.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/dns/session.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { assess } from '../../src/preflight/assess/assessment.ts';
import { probeSpf } from '../../src/preflight/probes/spf-probes.ts';
import { probeWrongNames } from '../../src/preflight/probes/wrong-names.ts';
import { readRequest } from '../../src/preflight/request.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import {
	answering,
	dmarc,
	judge,
	judgeBy,
	MX,
	RELAY_ZONE,
	server,
	service,
	spf,
	txt,
} from './judged.ts';

/** The terms of a record, or lines of a zone, counted from 1. */
function many(count: number, line: (n: number) => string): string {
	return Array.from({ length: count }, (_, i) => line(i + 1)).join('');
}

const COMMON = `${MX}${RELAY_ZONE}mail.shop.example. A 192.0.2.0
${txt('one.example', 'v=spf1 ip4:198.51.100.0/24 -all')}
${txt('two.example', 'v=spf1 ip4:203.0.113.0/24 include:one.example -all')}
${txt('nobody.example', 'v=spf1 -all')}`;

/** The findings of one code about the record of shop.example. */
async function told(record: string, code: string, zone = ''): Promise<readonly Finding[]> {
	const { findings } = await judge(`${COMMON}${spf(record)}${zone}`, server);
	return findings.filter((finding) => finding.code === code);
}

/** Where they point, as `domain: term > domain: term`, with their facts. */
async function toldAt(record: string, code: string, zone = ''): Promise<unknown[]> {
	return (await told(record, code, zone)).map(({ subject, data }) => [
		subject.term?.map(({ domain, term }) => `${domain}: ${term}`).join(' > '),
		data,
	]);
}

describe('the limit of ten look-ups (RFC 7208 §4.6.4)', () => {
	const hosts = many(11, (n) => `h${n}.shop.example. A 198.51.100.${n}\n`);
	const eleven = many(11, (n) => `a:h${n}.shop.example `);

	it('is met by some addresses only', async () => {
		const [finding, ...rest] = await told(
			`v=spf1 ${eleven}-all`,
			'spf.lookup-order-dependent',
			hosts,
		);
		expect(finding).toMatchObject({
			subject: { name: 'shop.example', type: 'TXT' },
			data: { worst: 11, limit: 10 },
		});
		expect(rest).toEqual([]);
	});

	it.each([
		['nobody passes before it', `v=spf1 ${eleven.replaceAll('a:', '?a:')}-all`],
		['the record keeps it', `v=spf1 ${eleven.slice(0, -17)}-all`],
	])('is nothing of the kind where %s', async (_, record) => {
		expect(await told(record, 'spf.lookup-order-dependent', hosts)).toEqual([]);
	});
});

describe('references that take many look-ups (RFC 7208 §4.6.4)', () => {
	const tree = (name: string, count: number): string =>
		txt(name, `v=spf1 ${many(count, (n) => `include:i${n}.${name} `)}-all`) +
		many(count, (n) => txt(`i${n}.${name}`, 'v=spf1 ip4:198.51.100.1 -all'));

	it.each([
		[4, 'v=spf1 include:vendor.example -all', 'shop.example: include:vendor.example'],
		[4, 'v=spf1 a redirect=vendor.example', 'shop.example: redirect=vendor.example'],
	])('are told of with %d below', async (count, record, way) => {
		const term = way.replace('shop.example: ', '');
		expect(
			await toldAt(record, 'spf.lookup-third-party-growth', tree('vendor.example', count)),
		).toEqual([[way, { term, target: 'vendor.example', lookups: 5, limit: 10 }]]);
	});

	it('are looked for behind a record of the same organization', async () => {
		const zone =
			txt('_spf.shop.example', 'v=spf1 a include:vendor.example -all') + tree('vendor.example', 5);
		const record = 'v=spf1 include:_spf.shop.example -all';
		expect(await toldAt(record, 'spf.lookup-third-party-growth', zone)).toEqual([
			[
				'shop.example: include:_spf.shop.example > _spf.shop.example: include:vendor.example',
				{ term: 'include:vendor.example', target: 'vendor.example', lookups: 6, limit: 10 },
			],
		]);
	});

	it('are not told of with fewer', async () => {
		const zone = tree('vendor.example', 3);
		const record = 'v=spf1 include:vendor.example -all';
		expect(await told(record, 'spf.lookup-third-party-growth', zone)).toEqual([]);
	});
});

describe('records that are read twice (RFC 7208 §4.6.4)', () => {
	it.each([
		[
			'v=spf1 include:two.example include:one.example -all',
			'shop.example: include:one.example',
			{ target: 'one.example', by: 'include:one.example', byDomain: 'two.example', lookups: 1 },
		],
		[
			'v=spf1 include:one.example include:two.example -all',
			'shop.example: include:two.example > two.example: include:one.example',
			{ target: 'one.example', by: 'include:one.example', byDomain: 'shop.example', lookups: 1 },
		],
		[
			'v=spf1 include:one.example redirect=one.example',
			'shop.example: redirect=one.example',
			{ target: 'one.example', by: 'include:one.example', byDomain: 'shop.example', lookups: 1 },
		],
	])('in %s', async (record, way, data) => {
		expect(await toldAt(record, 'spf.include-repeated')).toEqual([[way, data]]);
	});

	it('are told once with all below them', async () => {
		const zone = txt('three.example', 'v=spf1 include:two.example -all');
		const record = 'v=spf1 include:two.example include:three.example -all';
		expect(await toldAt(record, 'spf.include-repeated', zone)).toEqual([
			[
				'shop.example: include:three.example > three.example: include:two.example',
				{ target: 'two.example', by: 'include:two.example', byDomain: 'shop.example', lookups: 2 },
			],
		]);
	});

	it.each([
		['a duplicate of its own', 'v=spf1 include:one.example +include:one.example -all', ''],
		[
			'a loop',
			'v=spf1 include:loop.example -all',
			txt('loop.example', 'v=spf1 include:shop.example -all'),
		],
	])('are told of as %s instead', async (_, record, zone) => {
		expect(await told(record, 'spf.include-repeated', zone)).toEqual([]);
	});
});

describe('a target with the own domain appended (RFC 7208 §5.2)', () => {
	it.each([
		['include:spf.relay.example.shop.example', 'spf.relay.example'],
		['redirect=spf.relay.example.shop.example', 'spf.relay.example'],
		['a:mail.relay.de.shop.example', 'mail.relay.de'],
		['mx:relay.co.uk.shop.example.', 'relay.co.uk'],
		['exists:list.relay.example.Shop.Example', 'list.relay.example'],
	])('is %s', async (term, meant) => {
		const target = `${meant}.shop.example`;
		expect(await toldAt(`v=spf1 ${term}`, 'spf.include-appended')).toEqual([
			[`shop.example: ${term}`, { target, meant, domain: 'shop.example' }],
		]);
	});

	it('is found by the organization of a subdomain', async () => {
		const zone = `${COMMON}${txt('news.shop.example', 'v=spf1 include:spf.relay.example.shop.example -all')}`;
		const relay = { ...service, returnPath: { kind: 'subdomain', label: 'news' } } as const;
		const { findings } = await judge(zone, relay);
		const found = findings.filter(({ code }) => code === 'spf.include-appended');
		expect(found).toMatchObject([{ data: { meant: 'spf.relay.example', domain: 'shop.example' } }]);
	});

	it.each([
		// A name of the domain's own that is not there, and one that is
		['include:_spf.shop.example', ''],
		['include:_spf.mail.shop.example', ''],
		['a:a.relay.example.shop.example', 'a.relay.example.shop.example. A 192.0.2.9\n'],
		['include:x.relay.example.shop.example', txt('x.relay.example.shop.example', 'v=spf1 -all')],
		// Somebody else's
		['include:spf.relay.example.other.example', ''],
		['include:%{d}.relay.example.shop.example', ''],
	])('is not %s', async (term, zone) => {
		expect(await told(`v=spf1 ${term} -all`, 'spf.include-appended', zone)).toEqual([]);
	});
});

describe('mail exchangers without an address (RFC 7208 §5.4)', () => {
	it('are named', async () => {
		const zone =
			'shop.example. MX 20 old.shop.example.\nshop.example. MX 30 gone.example.\nold.shop.example. TXT "x"\n';
		expect(await toldAt('v=spf1 mx -all', 'spf.mx-host-void', zone)).toEqual([
			['shop.example: mx', { host: 'gone.example', target: 'shop.example' }],
			['shop.example: mx', { host: 'old.shop.example', target: 'shop.example' }],
		]);
	});

	it.each([
		[
			'all have one, of whatever family',
			'shop.example. MX 20 six.example.\nsix.example. AAAA 2001:db8::1\n',
			'mx',
		],
		['the exchanger is the null MX', 'null.example. MX 0 .\n', 'mx:null.example'],
		['the record does not ask for them', 'shop.example. MX 20 gone.example.\n', 'a'],
	])('are none where %s', async (_, zone, term) => {
		expect(await told(`v=spf1 ${term} -all`, 'spf.mx-host-void', zone)).toEqual([]);
	});

	it('are not told of while DNS does not say', async () => {
		const zone = zoneResolver(
			`${COMMON}shop.example. MX 20 gone.example.\n${spf('v=spf1 mx -all')}`,
			{ failures: [{ name: 'gone.example', type: 'AAAA', reason: 'servfail' }] },
		);
		const { findings } = await judgeBy(zone, server);
		expect(findings.map(({ code }) => code)).not.toContain('spf.mx-host-void');
	});
});

describe('terms that decide for nobody (RFC 7208 §4.6.2)', () => {
	it.each([
		['v=spf1 ip4:192.0.2.0/24 a:mail.shop.example -all', 'a:mail.shop.example', 1],
		['v=spf1 ip4:198.51.100.0/24 include:one.example -all', 'include:one.example', 1],
		['v=spf1 include:one.example ip4:198.51.100.7 -all', 'ip4:198.51.100.7', 0],
		['v=spf1 include:two.example include:one.example -all', 'include:one.example', 1],
		['v=spf1 include:nobody.example -all', 'include:nobody.example', 1],
		['v=spf1 ip4:0.0.0.0/0 ip6:::/0 redirect=one.example', 'redirect=one.example', 0],
	])('%s', async (record, term, cost) => {
		expect(await toldAt(record, 'spf.term-dead')).toEqual([
			[`shop.example: ${term}`, { term, lookups: cost }],
		]);
	});

	it.each([
		// They decide for somebody
		'v=spf1 a:mail.shop.example ip4:192.0.2.0/24 -all',
		'v=spf1 ip4:0.0.0.0/0 ip6:::/0 -all',
		'v=spf1 ?include:one.example -all',
		// Told otherwise
		'v=spf1 ip4:192.0.2.0/24 ip4:192.0.2.7 -all',
		'v=spf1 mx mx -all',
		'v=spf1 -all ip4:192.0.2.7',
		// Not all is known
		'v=spf1 exists:%{i}.shop.example ip4:192.0.2.0/24 a:mail.shop.example -all',
		'v=spf1 ip4:198.51.100.0/24 include:one.example include:gone.example -all',
	])('are none in %s', async (record) => {
		expect(await told(record, 'spf.term-dead')).toEqual([]);
	});
});

/** What the probes of SPF tell of shop.example, and what was asked for it. */
async function probed(zone: string): Promise<{ findings: readonly Finding[]; asked: string[] }> {
	const resolver = zoneResolver(`${dmarc('p=none')}${zone}`);
	const spying = answering((name, type) => resolver.resolve(name, type));
	const dns = openSession({ resolver: spying, maxQuestions: 100 });
	const { request } = await readRequest({ from: 'info@shop.example', relay: server }, { resolver });
	const { spf: assessment, dkim, dmarc: policy } = await assess(request, dns);
	const before = spying.asked.length;
	const places = await probeWrongNames({ spf: assessment, dkim, dmarc: policy }, request, dns);
	const findings = [...(await probeSpf(assessment, dns)), ...places.spf];
	const asked = spying.asked.slice(before);
	for (const question of asked) {
		const [type, name = ''] = question.split(' ');
		const states = [dns.stateOf(name, 'TXT'), dns.advisory.stateOf(name, 'TXT')];
		expect([type, ...states]).toEqual(['TXT', 'unasked', 'used']);
	}
	return { findings, asked };
}

describe('a record at the doubled name (RFC 7208 §3.1)', () => {
	const doubled = txt('shop.example.shop.example', 'v=spf1 mx -all');
	/** Where a record is looked for that is missing. */
	const NEARBY = [
		// A wildcard that holds texts gives them to all of these.
		'TXT *.shop.example',
		'TXT shop.example.shop.example',
		'TXT @.shop.example',
		'TXT shop.shop.example',
		'TXT www.shop.example',
		'TXT mail.shop.example',
		'TXT spf.shop.example',
		'TXT _spf.shop.example',
	];

	it('is found where the right name has none', async () => {
		const { findings, asked } = await probed(MX + doubled);
		expect(asked).toEqual(NEARBY);
		expect(findings).toMatchObject([
			{
				code: 'spf.wrong-name',
				subject: { name: 'shop.example.shop.example', type: 'TXT' },
				data: { domain: 'shop.example', text: 'v=spf1 mx -all' },
			},
		]);
	});

	it('is not told of a wildcard, which says the same at every name (RFC 4592 §2.2)', async () => {
		const wildcard = txt('*.shop.example', 'v=spf1 -all');
		const { findings, asked } = await probed(MX + wildcard);
		expect(findings).toEqual([]);
		expect(asked).toEqual(['TXT *.shop.example']);
	});

	it('is found beside other texts at the right one', async () => {
		const { findings } = await probed(MX + doubled + txt('shop.example', 'hello'));
		expect(findings.map(({ code }) => code)).toEqual(['spf.wrong-name']);
	});

	it.each([
		['there is a record', spf('v=spf1 -all') + doubled, []],
		['there are two', spf('v=spf1 -all') + spf('v=spf1 ~all') + doubled, []],
		['there is none there either', '', NEARBY],
		['there is another text', txt('shop.example.shop.example', 'hello'), NEARBY],
	])('is not told of where %s', async (_, zone, questions) => {
		const { findings, asked } = await probed(MX + zone);
		expect(findings).toEqual([]);
		expect(asked).toEqual(questions);
	});
});

describe('the explanation of a record (RFC 7208 §6.2)', () => {
	it.each([
		['', 'spf.exp-missing', { target: 'why.shop.example' }],
		[
			txt('why.shop.example', 'one') + txt('why.shop.example', 'two'),
			'spf.exp-multiple',
			{ target: 'why.shop.example', records: 2 },
		],
	])('is asked for', async (zone, code, data) => {
		const { findings, asked } = await probed(
			MX + spf('v=spf1 mx -all exp=Why.shop.example.') + zone,
		);
		expect(asked).toEqual(['TXT why.shop.example']);
		expect(findings).toMatchObject([
			{ code, data, subject: { name: 'shop.example', span: [15, 36] } },
		]);
	});

	it.each([
		['is there', 'exp=why.shop.example', txt('why.shop.example', 'one'), 1],
		['is of each sender', 'exp=%{i}.shop.example', '', 0],
		['is not named', 'moo=1', '', 0],
	])('is nothing to tell of where it %s', async (_, term, zone, count) => {
		const { findings, asked } = await probed(`${MX}${spf(`v=spf1 mx -all ${term}`)}${zone}`);
		expect(findings).toEqual([]);
		expect(asked).toHaveLength(count);
	});
});
