import { describe, expect, it } from 'vitest';
import type { DnsAnswer, RecordType } from '../../../src/dns/resolver.ts';
import { type PlannedFailure, zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';

function ask(zone: string, name: string, type: RecordType): Promise<DnsAnswer> {
	return zoneResolver(zone).resolve(name, type);
}

/** What an answer says in one word or two. */
async function said(zone: string, name: string, type: RecordType): Promise<unknown> {
	const answer = await ask(zone, name, type);
	return answer.outcome === 'records' ? answer.records.map(String) : answer.outcome;
}

describe('zoneResolver', () => {
	it('compares names without regard to case or final dot (RFC 4343 §3)', async () => {
		expect(await said('A.Example. TXT x', 'a.EXAMPLE.', 'TXT')).toEqual(['x']);
	});

	it('keeps the records in the order of the text and drops duplicates (RFC 2181 §5)', async () => {
		const zone = 'a. 60 A 192.0.2.2\na. 30 A 192.0.2.1\na. 90 A 192.0.2.2';
		expect(await ask(zone, 'a', 'A')).toEqual({
			outcome: 'records',
			records: ['192.0.2.2', '192.0.2.1'],
			aliases: [],
			ttl: 30,
		});
	});

	it('never answers TXT from records of the SPF type (RFC 7208 §3.1)', async () => {
		expect(await said('a. SPF "v=spf1 -all"', 'a', 'TXT')).toBe('nodata');
	});

	it('lets the root and its top-level names be asked', async () => {
		expect(await said('. NS a.root.example.', '', 'NS')).toEqual(['a.root.example']);
		expect(await said('a.example. A 192.0.2.1', '', 'NS')).toBe('nodata');
		expect(await said('a.example. A 192.0.2.1', 'example', 'A')).toBe('nodata');
		expect(await said('', 'example', 'A')).toBe('nxdomain');
	});

	it('knows names whose labels hold a dot', async () => {
		expect(await said('a\\.b.example. TXT x', 'a\\.b.example', 'TXT')).toEqual(['x']);
	});
});

describe('wildcards (RFC 4592 §2.2.1)', () => {
	// The zone of the RFC's own example.
	const zone = `
$ORIGIN example.
@                 SOA  ns hostmaster 1 2 3 4 300
@                 NS   ns.example.com.
*                 TXT  "this is a wildcard"
*                 MX   10 host1.example.
sub.*             TXT  "this is not a wildcard"
host1             A    192.0.2.1
_ssh._tcp.host1   SRV  0 0 22 host1
_ssh._tcp.host2   SRV  0 0 22 host2
subdel            NS   ns.example.com.
`;
	it.each<[string, RecordType, string | string[]]>([
		['host3.example', 'MX', 'records'],
		['host3.example', 'A', 'nodata'],
		['foo.bar.example', 'TXT', 'records'],
		['host1.example', 'MX', 'nodata'],
		['sub.*.example', 'MX', 'nodata'],
		['_telnet._tcp.host1.example', 'TXT', 'nxdomain'],
		['host2.example', 'TXT', 'nodata'],
		['_tcp.host2.example', 'TXT', 'nodata'],
		['x.host2.example', 'TXT', 'nxdomain'],
		['ghost.*.example', 'MX', 'nxdomain'],
		['*.example', 'TXT', 'records'],
		['host.subdel.example', 'TXT', 'nxdomain'],
		['example', 'TXT', 'nodata'],
	])('%s %s: %s', async (name, type, outcome) => {
		expect((await ask(zone, name, type)).outcome).toBe(outcome);
	});

	it('that have names below them only give no data', async () => {
		expect(await said('sub.*.example. TXT x', 'host.example', 'TXT')).toBe('nodata');
	});

	it('may be aliases', async () => {
		const zone = '*.a. CNAME t.b.\nt.b. TXT x';
		expect(await ask(zone, 'any.a', 'TXT')).toMatchObject({ outcome: 'records', aliases: ['t.b'] });
		expect(await said(zone, 'any.a', 'CNAME')).toEqual(['t.b']);
	});

	it('reach from the root', async () => {
		expect(await said('*. TXT x', 'a.b', 'TXT')).toEqual(['x']);
	});
});

describe('aliases (RFC 1034 §3.6.2)', () => {
	it('are followed, and the lowest TTL of the chain counts', async () => {
		const zone = 'a. 600 CNAME b.\nb. 60 CNAME c.\nc. 300 TXT x';
		expect(await ask(zone, 'a', 'TXT')).toEqual({
			outcome: 'records',
			records: [['x']],
			aliases: ['b', 'c'],
			ttl: 60,
		});
	});

	it('are answered themselves when asked for', async () => {
		expect(await ask('a. 60 CNAME b.\nb. CNAME c.', 'a', 'CNAME')).toEqual({
			outcome: 'records',
			records: ['b'],
			aliases: [],
			ttl: 60,
		});
	});

	it('hide data that stands beside them', async () => {
		expect(await said('a. TXT x\na. CNAME b.\nb. TXT y', 'a', 'TXT')).toEqual(['y']);
	});

	it.each([
		['to themselves', 'a. CNAME a.'],
		['in a circle', 'a. CNAME b.\nb. CNAME c.\nc. CNAME b.'],
	])('%s fail', async (_, zone) => {
		expect(await ask(zone, 'a', 'TXT')).toEqual({
			outcome: 'failure',
			reason: 'servfail',
			detail: 'CNAME loop',
		});
	});

	it.each([
		[16, 'records'],
		[17, 'failure'],
	])('in a chain of %i: %s', async (length, outcome) => {
		const links = Array.from({ length }, (_, at) => `n${at}. CNAME n${at + 1}.`);
		const zone = [...links, `n${length}. TXT x`].join('\n');
		expect((await ask(zone, 'n0', 'TXT')).outcome).toBe(outcome);
	});
});

describe('negative answers (RFC 2308 §5)', () => {
	const zone = `
a.example. 100 SOA ns. h. 1 2 3 4 500
*.w.a.example. 100 TXT x
a.example. 100 A 192.0.2.1
b.a.example. 900 SOA ns. h. 1 2 3 4 30
d.a.example. CNAME missing.b.a.example.
out.a.example. CNAME missing.other.
`;
	it.each<[string, RecordType, string, number | undefined]>([
		['a.example', 'MX', 'nodata', 100],
		['x.a.example', 'A', 'nxdomain', 100],
		['x.b.a.example', 'A', 'nxdomain', 30],
		['d.a.example', 'A', 'nxdomain', 30],
		['y.w.a.example', 'A', 'nodata', 100],
		['out.a.example', 'A', 'nxdomain', undefined],
		['x.other', 'A', 'nxdomain', undefined],
	])('%s %s is %s for %s seconds', async (name, type, outcome, negativeTtl) => {
		const answer = await ask(zone, name, type);
		expect(answer.outcome).toBe(outcome);
		expect('negativeTtl' in answer ? answer.negativeTtl : undefined).toBe(negativeTtl);
	});
});

describe('TTLs that the text leaves out', () => {
	it.each([
		['the minimum of the zone', 'a. TXT x\na. SOA ns. h. 1 2 3 4 77', 77],
		['3600 without a zone', 'a. TXT x', 3600],
		['the last one stated', 'a. 5 SOA ns. h. 1 2 3 4 77\na. TXT x', 5],
	])('are %s', async (_, zone, ttl) => {
		expect(await ask(zone, 'a', 'TXT')).toMatchObject({ ttl });
	});
});

describe('planned failures', () => {
	const zone = `
a. A 192.0.2.1
a. TXT x
c. CNAME a.
;! SERVFAIL TXT a. ttl=30
;! TIMEOUT gone.
;! REFUSED TXT a.
`;
	it.each<[string, RecordType, object]>([
		['a', 'TXT', { outcome: 'failure', reason: 'servfail', ttl: 30 }],
		['a', 'A', { outcome: 'records' }],
		['c', 'TXT', { outcome: 'failure', reason: 'servfail', ttl: 30 }],
		['c', 'A', { outcome: 'records' }],
		['c', 'CNAME', { outcome: 'records' }],
		['gone', 'MX', { outcome: 'failure', reason: 'timeout' }],
		['x.gone', 'MX', { outcome: 'nxdomain' }],
	])('%s %s', async (name, type, answer) => {
		expect(await ask(zone, name, type)).toMatchObject(answer);
	});

	it('in the options come first', async () => {
		const failures: PlannedFailure[] = [
			{ name: 'A.', type: 'TXT', reason: 'bogus', detail: 'no signature' },
			{ name: 'b', reason: 'network', ttl: 5 },
		];
		const resolver = zoneResolver(zone, { failures });
		expect(await resolver.resolve('a', 'TXT')).toEqual({
			outcome: 'failure',
			reason: 'bogus',
			detail: 'no signature',
		});
		expect(await resolver.resolve('b', 'SOA')).toEqual({
			outcome: 'failure',
			reason: 'network',
			ttl: 5,
		});
	});

	it.each([
		['options.failures', {}],
		['options.failures.0.name', [{ reason: 'bogus' }]],
		['options.failures.0', [null]],
		['options.failures.0.reason', [{ name: 'a', reason: 'tired' }]],
		[
			'options.failures.1.type',
			[
				{ name: 'a', reason: 'bogus' },
				{ name: 'a', reason: 'bogus', type: 'SRV' },
			],
		],
	])('that are none are the caller\u2019s mistake: %s', (path, failures) => {
		expect(() => zoneResolver('', { failures: failures as PlannedFailure[] })).toThrow(
			expect.objectContaining({ code: 'input.option-invalid', path }),
		);
	});
});
