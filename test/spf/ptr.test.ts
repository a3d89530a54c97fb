/**
 * ptr, and the validated name of `%{p}` (RFC 7208 §5.5, §7.3).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checkedRecord, codesOf, lines } from './checked.ts';

const REVERSE4 = '1.2.0.192.in-addr.arpa.';
const REVERSE6 = '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.';

const host = (name: string, address = '192.0.2.1'): string =>
	`${REVERSE4} PTR ${name}.\n${name}. A ${address}\n`;

describe('ptr (RFC 7208 §5.5)', () => {
	it.each([
		['the domain itself', 'ptr', host('x.example'), true],
		['a name below the domain', 'ptr', host('mail.x.example'), true],
		['a name far below', 'ptr', host('a.b.c.x.example'), true],
		['another domain', 'ptr', host('mail.y.example'), false],
		['a name that only ends alike', 'ptr', host('notx.example'), false],
		['the parent', 'ptr:mail.x.example', host('x.example'), false],
		['a named domain', 'ptr:y.example', host('mail.y.example'), true],
		['a domain with final dot', 'ptr:y.example.', host('mail.y.example'), true],
		['a domain in upper case', 'ptr:Y.EXAMPLE', host('mail.y.example'), true],
		['a name in upper case', 'ptr:y.example', host('MAIL.Y.Example'), true],
		['a macro', 'ptr:%{d}', host('mail.x.example'), true],
		['a top label by macro', 'ptr:%{d1}', host('mail.y.example'), true],
		['a name with another address', 'ptr', host('mail.x.example', '192.0.2.2'), false],
		['a name without address', 'ptr', `${REVERSE4} PTR mail.x.example.\n`, false],
		['no name at all', 'ptr', '', false],
		[
			'an alias with the address',
			'ptr',
			`${REVERSE4} PTR m.x.example.\nm.x.example. CNAME h.y.example.\nh.y.example. A 192.0.2.1\n`,
			true,
		],
		[
			'a delegated reverse zone',
			'ptr',
			`${REVERSE4} CNAME 1.0-25.2.0.192.in-addr.arpa.\n1.0-25.2.0.192.in-addr.arpa. PTR m.x.example.\nm.x.example. A 192.0.2.1\n`,
			true,
		],
		['the second of two names', 'ptr', host('mail.y.example') + host('mail.x.example'), true],
		[
			'the second address of a name',
			'ptr',
			`m.x.example. A 203.0.113.1\n${host('m.x.example')}`,
			true,
		],
	])('%s: %s', async (_what, term, zone, matches) => {
		const { result } = await checkedRecord(`v=spf1 ${term} -all`, zone);
		expect(result).toBe(matches ? 'pass' : 'fail');
	});

	it('validates an IPv6 client by AAAA', async () => {
		const zone = `${REVERSE6} PTR m.x.example.\nm.x.example. AAAA 2001:DB8::0001\n;! SERVFAIL A m.x.example.\n`;
		const evaluation = await checkedRecord('v=spf1 ptr -all', zone, { ip: '2001:db8::1' });
		expect(evaluation).toMatchObject({
			result: 'pass',
			asked: ['TXT x.example', `PTR ${REVERSE6.slice(0, -1)}`, 'AAAA m.x.example'],
		});
	});

	it('asks the reverse name of a mapped client as IPv4', async () => {
		const { asked } = await checkedRecord('v=spf1 ptr -all', '', { ip: '::ffff:c000:201' });
		expect(asked.at(-1)).toBe('PTR 1.2.0.192.in-addr.arpa');
	});

	it('keeps the answers in the trace', async () => {
		const { trace } = await checkedRecord('v=spf1 ptr -all', host('m.x.example'));
		expect(trace.terms[0]).toMatchObject({
			term: 'ptr',
			matched: true,
			reason: 'name-validated',
			target: 'x.example',
			answers: [
				{ name: '1.2.0.192.in-addr.arpa', type: 'PTR', answer: { records: ['m.x.example'] } },
				{ name: 'm.x.example', type: 'A', answer: { records: ['192.0.2.1'] } },
			],
		});
	});

	it.each(['SERVFAIL', 'TIMEOUT', 'REFUSED'])(
		'does not match when PTR gives %s',
		async (failure) => {
			const zone = `;! ${failure} PTR ${REVERSE4}\n`;
			const evaluation = await checkedRecord('v=spf1 ptr ip4:192.0.2.1 -all', zone);
			expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 1, void: 0 } });
		},
	);

	it.each(['SERVFAIL', 'TIMEOUT', 'REFUSED'])(
		'skips a name whose address gives %s',
		async (failure) => {
			const skipped = `${REVERSE4} PTR bad.x.example.\n;! ${failure} A bad.x.example.\n`;
			expect((await checkedRecord('v=spf1 ptr -all', skipped)).result).toBe('fail');
			const zone = skipped + host('good.x.example');
			expect((await checkedRecord('v=spf1 ptr -all', zone)).result).toBe('pass');
		},
	);

	it('stays without temperror inside include and redirect', async () => {
		const zone = `y.example. TXT "v=spf1 ptr ~all"\n;! SERVFAIL PTR ${REVERSE4}\n`;
		expect((await checkedRecord('v=spf1 include:y.example -all', zone)).result).toBe('fail');
		expect((await checkedRecord('v=spf1 redirect=y.example', zone)).result).toBe('softfail');
	});

	it('uses the first ten names and never makes more an error (RFC 7208 §4.6.4)', async () => {
		const ten = lines(
			10,
			(n) => `${REVERSE4} PTR n${n}.y.example.\nn${n}.y.example. A 192.0.2.1\n`,
		);
		const eleventh = host('n11.x.example');
		const late = await checkedRecord('v=spf1 ptr ?all', ten + eleventh);
		expect(late.result).toBe('neutral');
		expect(late.asked).not.toContain('A n11.x.example');
		expect(codesOf(late)).toContain('spf.ptr-too-many');
		const nine = lines(
			9,
			(n) => `${REVERSE4} PTR n${n}.y.example.\nn${n}.y.example. A 192.0.2.1\n`,
		);
		expect((await checkedRecord('v=spf1 ptr -all', nine + eleventh)).result).toBe('pass');
		expect((await checkedRecord('v=spf1 ptr -all', eleventh + ten)).result).toBe('pass');
	});

	it('counts names without address neither as terms nor as void look-ups', async () => {
		const zone = lines(8, (n) => `${REVERSE4} PTR n${n}.x.example.\n`);
		const evaluation = await checkedRecord('v=spf1 ptr ip4:192.0.2.1 -all', zone);
		expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 1, void: 0 } });
	});
});

describe('%{p} (RFC 7208 §7.3)', () => {
	it.each([
		[
			'the domain itself before its subdomains',
			host('a.x.example') + host('x.example'),
			'x.example',
		],
		[
			'a subdomain before another name',
			host('mail.y.example') + host('a.x.example'),
			'a.x.example',
		],
		['any validated name', host('mail.y.example'), 'mail.y.example'],
		['not a name that only ends alike', host('notx.example') + host('m.x.example'), 'm.x.example'],
		['no name that is not validated', host('x.example', '192.0.2.2'), 'unknown'],
		['unknown without PTR', '', 'unknown'],
		['unknown where PTR fails', `;! SERVFAIL PTR ${REVERSE4}\n`, 'unknown'],
		[
			'unknown where the address fails',
			`${REVERSE4} PTR m.x.example.\n;! TIMEOUT A m.x.example.\n`,
			'unknown',
		],
		['a name in upper case', host('MAIL.X.EXAMPLE'), 'mail.x.example'],
	])('is %s', async (_what, zone, name) => {
		const { asked, result } = await checkedRecord('v=spf1 exists:%{p}.p.test -all', zone);
		expect(asked.at(-1)).toBe(`A ${name}.p.test`);
		expect(result).toBe('fail');
	});

	it('is relative to the domain whose record holds it', async () => {
		const zone = `${host('a.x.example')}${host('b.y.example')}y.example. TXT "v=spf1 exists:%{p}.p.test -all"\n`;
		const { asked } = await checkedRecord('v=spf1 include:y.example -all', zone);
		expect(asked.at(-1)).toBe('A b.y.example.p.test');
	});

	it('takes transformers', async () => {
		const { asked } = await checkedRecord('v=spf1 exists:%{p2r}.p.test -all', host('m.x.example'));
		expect(asked.at(-1)).toBe('A x.m.p.test');
	});
});
