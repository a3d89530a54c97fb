/**
 * The mechanisms that compare addresses: ip4, ip6, a, mx, exists (RFC 7208 §5).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checked, checkedRecord, codesOf, lines, txt } from './checked.ts';

describe('ip4 and ip6 (RFC 7208 §5.6)', () => {
	it.each([
		['ip4:192.0.2.1', '192.0.2.1', true],
		['ip4:192.0.2.1', '192.0.2.2', false],
		['ip4:192.0.2.1/32', '192.0.2.0', false],
		['ip4:192.0.2.0/31', '192.0.2.1', true],
		['ip4:192.0.2.0/31', '192.0.2.2', false],
		['ip4:192.0.2.77/24', '192.0.2.0', true],
		['ip4:192.0.2.77/24', '192.0.2.255', true],
		['ip4:192.0.2.77/24', '192.0.3.0', false],
		['ip4:192.0.2.77/24', '192.0.1.255', false],
		['ip4:128.0.0.0/1', '255.255.255.255', true],
		['ip4:128.0.0.0/1', '127.255.255.255', false],
		['ip4:203.0.113.9/0', '8.8.8.8', true],
		['ip4:0.0.0.0/0', '2001:db8::1', false],
		['ip4:0.0.0.0/0', '::192.0.2.1', false],
		['ip6:::/0', '2001:db8::1', true],
		['ip6:::/0', '192.0.2.1', false],
		['ip6:::/0', '::ffff:192.0.2.1', false],
		['ip6:::ffff:192.0.2.1', '192.0.2.1', false],
		['ip6:::ffff:0:0/96', '::ffff:192.0.2.1', false],
		['ip6:2001:DB8::1', '2001:db8:0:0::0001', true],
		['ip6:2001:db8:0:0:0:0:0:1', '2001:DB8::1', true],
		['ip6:2001:db8::/32', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', true],
		['ip6:2001:db8::/32', '2001:db9::', false],
		['ip6:2001:db8::/33', '2001:db8:8000::', false],
		['ip6:2001:db8::/63', '2001:db8:0:1:ffff::', true],
		['ip6:2001:db8::/64', '2001:db8:0:1::', false],
		['ip6:2001:db8::/65', '2001:db8:0:0:8000::', false],
		['ip6:2001:db8::/96', '2001:db8::1:0:0', false],
		['ip6:2001:db8::/97', '2001:db8::7fff:ffff', true],
		['ip6:2001:db8::/97', '2001:db8::8000:0', false],
		['ip6:2001:db8::/127', '2001:db8::1', true],
		['ip6:2001:db8::/127', '2001:db8::2', false],
		['ip6:2001:db8::192.0.2.1', '2001:db8::c000:201', true],
	])('%s and %s', async (term, ip, matches) => {
		const { result, asked } = await checkedRecord(`v=spf1 ${term} -all`, '', { ip });
		expect(result).toBe(matches ? 'pass' : 'fail');
		expect(asked).toEqual(['TXT x.example']);
	});
});

describe('client address (RFC 7208 §5)', () => {
	it.each([
		'::ffff:192.0.2.1',
		'::FFFF:192.0.2.1',
		'::ffff:c000:201',
		'::ffff:C000:0201',
		'0:0:0:0:0:ffff:c000:0201',
		'0000:0000:0000:0000:0000:FFFF:192.0.2.1',
	])('%s is an IPv4 client', async (ip) => {
		expect((await checkedRecord('v=spf1 ip4:192.0.2.1 -all', '', { ip })).result).toBe('pass');
		const macros = 'v=spf1 exists:%{i}.%{v}.m.test -all';
		const { asked } = await checkedRecord(macros, '', { ip });
		expect(asked.at(-1)).toBe('A 192.0.2.1.in-addr.m.test');
		const a = await checkedRecord('v=spf1 a -all', 'x.example. A 192.0.2.1\n', { ip });
		expect(a).toMatchObject({ result: 'pass', asked: ['TXT x.example', 'A x.example'] });
	});

	it('reads ::192.0.2.1 as IPv6', async () => {
		const ip = '::192.0.2.1';
		expect((await checkedRecord('v=spf1 ip4:192.0.2.1 -all', '', { ip })).result).toBe('fail');
		expect((await checkedRecord('v=spf1 ip6:::c000:201 -all', '', { ip })).result).toBe('pass');
		const { asked } = await checkedRecord('v=spf1 exists:%{v}.m.test -all', '', { ip });
		expect(asked.at(-1)).toBe('A ip6.m.test');
	});

	it('compares addresses of DNS as numbers, not as text', async () => {
		const zone = 'x.example. AAAA 2001:0DB8:0000::0:1\n';
		expect((await checkedRecord('v=spf1 a -all', zone, { ip: '2001:db8::1' })).result).toBe('pass');
	});

	it.each(['127.0.0.1', '::1', '10.0.0.1', '0.0.0.0'])('does %s no favor', async (ip) => {
		expect((await checkedRecord('v=spf1 -all', '', { ip })).result).toBe('fail');
	});
});

describe('a (RFC 7208 §5.3)', () => {
	const zone =
		'x.example. A 192.0.2.1\nx.example. AAAA 2001:db8::1\n' +
		'y.example. A 198.51.100.1\ny.example. A 198.51.100.9\nv4.example. A 192.0.2.1\nv6.example. AAAA 2001:db8::1\n' +
		'www.example. CNAME y.example.\n';

	it.each([
		['a', '192.0.2.1', true],
		['a', '192.0.2.2', false],
		['a', '2001:db8::1', true],
		['a', '2001:db8::2', false],
		['a/24', '192.0.2.200', true],
		['a/24', '2001:db8::2', false],
		['a//64', '2001:db8::2', true],
		['a//64', '192.0.2.2', false],
		['a/24//64', '192.0.2.2', true],
		['a/24//64', '2001:db8::2', true],
		['a/0', '203.0.113.1', true],
		['a//0', '203.0.113.1', false],
		['a//0', '2001:db9::1', true],
		['a:v6.example/0', '192.0.2.1', false],
		['a:v4.example//0', '2001:db8::1', false],
		['a:none.example/0', '192.0.2.1', false],
		['a:y.example', '198.51.100.9', true],
		['a:Y.EXAMPLE', '198.51.100.9', true],
		['a:y.example.', '198.51.100.9', true],
		['a:y.example/28', '198.51.100.15', true],
		['a:y.example/29', '198.51.100.7', true],
		['a:y.example/29', '198.51.100.16', false],
		['a:www.example', '198.51.100.1', true],
	])('%s and %s', async (term, ip, matches) => {
		const { result } = await checkedRecord(`v=spf1 ${term} -all`, zone, { ip });
		expect(result).toBe(matches ? 'pass' : 'fail');
	});

	it('asks an IPv4 client for A only, so that a broken AAAA does no harm', async () => {
		const broken = 'x.example. A 192.0.2.1\n;! SERVFAIL AAAA x.example.\n';
		const { result, asked } = await checkedRecord('v=spf1 a -all', broken);
		expect({ result, asked }).toEqual({ result: 'pass', asked: ['TXT x.example', 'A x.example'] });
	});

	it('asks an IPv6 client for AAAA only, so that a broken A does no harm', async () => {
		const broken = 'x.example. AAAA 2001:db8::1\n;! SERVFAIL A x.example.\n';
		const { result, asked } = await checkedRecord('v=spf1 a -all', broken, { ip: '2001:db8::1' });
		expect({ result, asked }).toEqual({
			result: 'pass',
			asked: ['TXT x.example', 'AAAA x.example'],
		});
	});

	it('counts an AAAA question as void where the host has only A, and says so', async () => {
		const only4 = 'x.example. A 192.0.2.1\n';
		const evaluation = await checkedRecord('v=spf1 a -all', only4, { ip: '2001:db8::1' });
		expect(evaluation).toMatchObject({ result: 'fail', lookups: { terms: 1, void: 1 } });
		expect(codesOf(evaluation)).toContain('spf.a-void');
	});
});

describe('mx (RFC 7208 §5.4)', () => {
	const zone =
		'x.example. MX 10 m1.example.\nx.example. MX 20 m2.example.\n' +
		'm1.example. A 198.51.100.1\nm2.example. A 192.0.2.1\nm2.example. AAAA 2001:db8::1\n';

	it.each([
		['mx', '192.0.2.1', true],
		['mx', '198.51.100.1', true],
		['mx', '198.51.100.2', false],
		['mx', '2001:db8::1', true],
		['mx/24', '198.51.100.2', true],
		['mx//32', '2001:db8:9::1', true],
		['mx//32', '192.0.2.2', false],
		['mx/24//32', '192.0.2.2', true],
		['mx:x.example', '192.0.2.1', true],
		['mx:m1.example', '198.51.100.1', false],
	])('%s and %s', async (term, ip, matches) => {
		const { result } = await checkedRecord(`v=spf1 ${term} -all`, zone, { ip });
		expect(result).toBe(matches ? 'pass' : 'fail');
	});

	it('has no implicit MX', async () => {
		const evaluation = await checkedRecord('v=spf1 mx -all', 'x.example. A 192.0.2.1\n');
		expect(evaluation).toMatchObject({
			result: 'fail',
			asked: ['TXT x.example', 'MX x.example'],
			lookups: { terms: 1, void: 1 },
		});
		expect(codesOf(evaluation)).toContain('spf.mx-void');
	});

	it('does not ask for the address of a null MX (RFC 7505 §3)', async () => {
		const evaluation = await checkedRecord('v=spf1 mx/0 -all', 'x.example. MX 0 .\n');
		expect(evaluation).toMatchObject({
			result: 'fail',
			asked: ['TXT x.example', 'MX x.example'],
			lookups: { terms: 1, void: 0 },
		});
	});

	it('takes an exchange named like an address for a name', async () => {
		const evaluation = await checkedRecord('v=spf1 mx -all', 'x.example. MX 10 192.0.2.1.\n');
		expect(evaluation.result).toBe('fail');
	});

	it.each([
		['192.0.2.1', 'A', 'AAAA'],
		['2001:db8::1', 'AAAA', 'A'],
	])('asks %s only for %s of each exchange', async (ip, type, other) => {
		const broken = `${zone};! SERVFAIL ${other} m1.example.\n;! SERVFAIL ${other} m2.example.\n`;
		const { result, asked } = await checkedRecord('v=spf1 mx -all', broken, { ip });
		expect(result).toBe('pass');
		expect(asked).not.toContain(`${other} m1.example`);
		expect(asked).toContain(`${type} m2.example`);
	});

	it('does not count exchanges without address as void look-ups', async () => {
		const dead = lines(5, (n) => `x.example. MX ${n} dead${n}.example.\n`);
		const evaluation = await checkedRecord('v=spf1 mx ip4:192.0.2.1 -all', dead);
		expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 1, void: 0 } });
	});

	it('follows an alias of an exchange', async () => {
		const alias =
			'x.example. MX 10 m.example.\nm.example. CNAME h.example.\nh.example. A 192.0.2.1\n';
		expect((await checkedRecord('v=spf1 mx -all', alias)).result).toBe('pass');
	});
});

describe('exists (RFC 7208 §5.7)', () => {
	it.each([
		['192.0.2.1', 'y.example. A 127.0.0.2\n', true],
		['2001:db8::1', 'y.example. A 127.0.0.2\n', true],
		['2001:db8::1', 'y.example. AAAA 2001:db8::1\n', false],
		['192.0.2.1', 'y.example. AAAA 2001:db8::1\n', false],
		['192.0.2.1', 'y.example. TXT "192.0.2.1"\n', false],
		['192.0.2.1', 'z.y.example. A 127.0.0.2\n', false],
		['192.0.2.1', 'y.example. CNAME z.example.\nz.example. A 127.0.0.2\n', true],
		['192.0.2.1', 'y.example. CNAME z.example.\n', false],
	])('asks A for %s in %j', async (ip, zone, matches) => {
		const evaluation = await checkedRecord('v=spf1 exists:y.example -all', zone, { ip });
		expect(evaluation.result).toBe(matches ? 'pass' : 'fail');
		expect(evaluation.asked).toEqual(['TXT x.example', 'A y.example']);
		expect(evaluation.lookups).toEqual({ terms: 1, void: matches ? 0 : 1 });
	});

	it('answers per address from a list of names', async () => {
		const zone = `${txt('x.example', 'v=spf1 exists:%{ir}.list.test -all')}1.2.0.192.list.test. A 127.0.0.2\n`;
		expect((await checked(zone)).result).toBe('pass');
		expect((await checked(zone, { ip: '192.0.2.2' })).result).toBe('fail');
	});
});
