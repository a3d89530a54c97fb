/**
 * Prefix lengths and address literals as text (RFC 7208 §5, §5.6).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checkedRecord } from './checked.ts';
import { expectSyntaxError, expectValid } from './syntax-verdict.ts';

describe('CIDR lengths (RFC 7208 §5.3, §5.4, §5.6)', () => {
	it.each([
		'a/',
		'a//',
		'a/24/',
		'a/24//',
		'a/24/64',
		'a//64/24',
		'a///64',
		'a//64//64',
		'a:/24',
		'a://64',
		'a:y.example/',
		'a:y.example//',
		'a/33',
		'a/032',
		'a/00',
		'a/-1',
		'a/+1',
		'a/1.0',
		'a/0x18',
		'a/255.255.255.0',
		'a/4294967296',
		'a//129',
		'a//064',
		'a//00',
		'a/a',
		'mx/',
		'mx//',
		'mx/33',
		'mx//129',
		'mx:/24',
		'mx/24/64',
		'ip4:192.0.2.0/',
		'ip4:192.0.2.0/33',
		'ip4:192.0.2.0/032',
		'ip4:192.0.2.0/024',
		'ip4:192.0.2.0/24/24',
		'ip4:192.0.2.0//24',
		'ip4:192.0.2.0/24//64',
		'ip4:192.0.2.0/255.255.255.0',
		'ip4:192.0.2.0-192.0.2.9',
		'ip4/24',
		'ip6:2001:db8::/',
		'ip6:2001:db8::/129',
		'ip6:2001:db8::/048',
		'ip6:2001:db8:://48',
		'ip6:2001:db8::/48/48',
		'ip6/48',
	])('refuses %s', (term) => expectSyntaxError(`v=spf1 ip4:192.0.2.1 ${term} -all`));

	it.each([
		'a//64',
		'a/24//64',
		'a/0',
		'a//0',
		'a/0//0',
		'a/32//128',
		'a:y.example//64',
		'a:y.example/24//64',
		'a:%{d}/24',
		'a:%{d}//64',
		'a:%{d2}/24//64',
		'mx/24//64',
		'mx:y.example//64',
		'ip4:198.51.100.0/0',
		'ip4:198.51.100.0/32',
		'ip6:2001:db8::/0',
		'ip6:2001:db8::/128',
	])('accepts %s', async (term) => {
		expect((await checkedRecord(`v=spf1 ?${term} +all`)).result).toMatch(/pass|neutral/);
	});
});

describe('ip4 and ip6 literals (RFC 7208 §5.6)', () => {
	it.each([
		'ip4',
		'ip4:',
		'ip4:192.0.2',
		'ip4:192.0.2.1.1',
		'ip4:192.0.2.',
		'ip4:.192.0.2',
		'ip4:192..0.2',
		'ip4:192.0.02.1',
		'ip4:192.0.2.00',
		'ip4:0192.0.2.1',
		'ip4:192.0.2.256',
		'ip4:192.0.2.1000',
		'ip4:0xc0.0.2.1',
		'ip4:3221225985',
		'ip4:192.0.2.1:25',
		'ip4:192.0.2.1~all',
		'ip4:192.0.2.*',
		'ip4:mail.y.example',
		'ip4:%{i}',
		'ip4:2001:db8::1',
		'ip4:::ffff:192.0.2.1',
		'ip6',
		'ip6:',
		'ip6:192.0.2.1',
		'ip6:fe80::1%25eth0',
		'ip6:fe80::1%eth0',
		'ip6:[2001:db8::1]',
		'ip6:2001:db8::1::',
		'ip6:2001:db8:1',
		'ip6:2001:db8::00001',
		'ip6:1:2:3:4:5:6:7:8:9',
		'ip6:1:2:3:4:5:6:7:8::',
		'ip6:2001:db8::g',
		'ip6::2001:db8::1',
		'ip6:2001:db8::192.0.2',
		'ip6:2001:db8::192.0.02.1',
		'ip6:2001:db8:::1',
		'ip6:2001:db8::1:',
	])('refuses %s', (term) => expectSyntaxError(`v=spf1 ip4:192.0.2.1 ${term} -all`));

	it.each([
		'ip4:0.0.0.0',
		'ip4:255.255.255.255',
		'ip6:::',
		'ip6:::1',
		'ip6:2001:DB8::ABCD',
		'ip6:2001:0db8:0000:0000:0000:0000:0000:0001',
		'ip6:::ffff:192.0.2.1',
		'ip6:2001:db8::192.0.2.1',
		'ip6:1:2:3:4:5:6:7::',
	])('accepts %s', expectValid);
});
