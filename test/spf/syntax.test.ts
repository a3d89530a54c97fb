/**
 * A record is parsed whole before anything is looked up: terms and modifiers (RFC 7208 §4.6, §5, §6).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checkedRecord } from './checked.ts';
import { expectSyntaxError, expectValid } from './syntax-verdict.ts';

describe('errors anywhere in the record (RFC 7208 §4.6)', () => {
	it.each([
		'v=spf1 ip4:192.0.2.1 moo -all',
		'v=spf1 ip4:192.0.2.1 -all moo',
		'v=spf1 +all a:',
		'v=spf1 a mx -all ip4:192.0.2.256',
		'v=spf1 +all include:',
		'v=spf1 -all exp=',
		'v=spf1 +all redirect=',
		'v=spf1 moo a:y.example',
		'v=spf1 a:y.example include:z.example %',
	])('refuses %s', expectSyntaxError);
});

describe('terms (RFC 7208 §4.6.1)', () => {
	it.each([
		'moo',
		'moo:x.example',
		'al',
		'alll',
		'+',
		'-',
		'+-all',
		'--all',
		'~~all',
		'!all',
		'-exp=y.example',
		'+redirect=y.example',
		'?moo=1',
		'redirect:y.example',
		'exp:y.example',
		'all-',
		'all.',
		'all,',
		'-all;',
		'v:spf1',
		'mail.y.example',
		'192.0.2.0/24',
		'2001:db8::1',
		'/',
		'/24',
		':y.example',
		'a;mx',
		'a,mx',
		'ip:192.0.2.1',
		'ipv4:192.0.2.1',
		'inlcude:y.example',
		'a-b',
		'a_',
		'mx.y.example',
		'constructor',
		'toString',
		'__proto__',
		'__proto__:y.example',
		'hasOwnProperty:y.example',
		'valueOf/24',
		'"a"',
		'\\a',
	])('refuses the term %s', async (term) => {
		await expectSyntaxError(`v=spf1 ip4:192.0.2.1 ${term} -all`);
	});

	it.each(['-ALL', '-aLL', 'A:Y.example -all', 'IP4:198.51.100.1 -all', 'Exists:y.example -aLL'])(
		'reads names in any case: %s',
		async (terms) => {
			expect((await checkedRecord(`v=spf1 ${terms}`)).result).toBe('fail');
		},
	);

	it.each([
		['all', 'pass'],
		['+all', 'pass'],
		['-all', 'fail'],
		['~all', 'softfail'],
		['?all', 'neutral'],
	])('%s is %s (RFC 7208 §4.6.2)', async (term, result) => {
		expect((await checkedRecord(`v=spf1 ${term}`)).result).toBe(result);
	});
});

describe('all (RFC 7208 §5.1)', () => {
	it.each(['all:', 'all:y.example', 'all/8', 'all//64', '-all/0', 'all%'])('refuses %s', (term) =>
		expectSyntaxError(`v=spf1 ${term}`),
	);
});

describe('include, exists and ptr (RFC 7208 §5.2, §5.5, §5.7)', () => {
	it.each([
		'include',
		'include:',
		'include/24',
		'include:y.example/24',
		'include:y.example//64',
		'include:include:y',
		'exists',
		'exists:',
		'exists/24',
		'exists:y.example/24',
		'ptr:',
		'ptr/24',
		'ptr//64',
		'ptr:y.example/24',
		'ptr:museum',
	])('refuses %s', (term) => expectSyntaxError(`v=spf1 ip4:192.0.2.1 ${term} -all`));
});

describe('modifiers (RFC 7208 §6)', () => {
	it.each([
		'exp=',
		'exp=y',
		'exp=%{d',
		'EXP=',
		'redirect=',
		'redirect=y',
		'redirect=%{x}',
		'REDIRECT=',
		'exp=y.example exp=z.example',
		'exp=y.example EXP=y.example',
		'redirect=y.example redirect=z.example',
		'redirect=y.example Redirect=y.example',
		'exp=y.example -all exp=y.example',
	])('refuses %s even if it is never used', (terms) =>
		expectSyntaxError(`v=spf1 ip4:192.0.2.1 ${terms} +all`),
	);

	it.each([
		'0moo=x',
		'-moo=x',
		'_moo=x',
		'.moo=x',
		'=x',
		'=',
		'm!o=x',
		'm/o=x',
		'm:o=x',
		'moo=%',
		'moo=%{d',
		'moo=%{x}',
		'moo=%(d)',
	])('refuses the malformed modifier %s', (term) =>
		expectSyntaxError(`v=spf1 ip4:192.0.2.1 ${term} -all`),
	);

	it.each([
		'moo=',
		'moo=x',
		'moo=a=b',
		'moo==',
		'MOO=x',
		'm0-._9=x',
		'moo=%{d}%{l1r-}%%%_%-',
		'moo=:/"\\',
		'moo=1 moo=2 MOO=3',
		'a=y.example',
		'mx=',
		'ip4=192.0.2.300',
		'include=y.example',
		'all=',
		'v=spf1',
		'constructor=x',
		'defineGetter__=x',
		'toString=',
		'hasOwnProperty=1',
		'ra=x rp=100 rr=all',
	])('ignores %s', expectValid);

	it('keeps unknown modifiers apart from properties every object has', async () => {
		const modifiers = 'constructor=1 constructor=2 toString=1 toString=2 valueOf=';
		await expectValid(modifiers);
	});
});
