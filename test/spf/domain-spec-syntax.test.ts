/**
 * domain-spec and macros as text (RFC 7208 §7.1).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checkedRecord } from './checked.ts';
import { expectSyntaxError } from './syntax-verdict.ts';

describe('domain-spec (RFC 7208 §7.1)', () => {
	it.each([
		'a:',
		'a:museum',
		'a:museum.',
		'a:1.2.3.4',
		'a:y.111',
		'a:y.example.111',
		'a:y.-example',
		'a:y.example-',
		'a:y.exa_mple',
		'a:y.example..',
		'a:y.example:8080',
		'a:y.example/x',
		'a:.',
		'a:..',
		'a:%{d}x',
		'a:%{d}.',
		'a:y.example%',
		'mx:museum',
		'include:192.0.2.1',
		'exists:y',
		'redirect=museum',
		'redirect=y.example/24',
		'redirect=192.0.2.1',
		'exp=museum',
		'exp=y.111',
	])('refuses %s', (term) => expectSyntaxError(`v=spf1 ip4:192.0.2.1 ${term} -all`));

	it.each([
		'a:y.example',
		'a:y.example.',
		'a:foo:bar/baz.y.example',
		'a:foo/24.y.example',
		'a:_spf.y.example',
		'a:y.xn--zckzah',
		'a:y.a1',
		'a:y.1a',
		'a:y.1-1',
		'a:y.a--b',
		'a:!"#$&()*+,;<=>?@[]^`{|}~.y.example',
		'a:%{d}',
		'a:y.%{d}',
		'a:%{d}.example',
		'a:%{d}%{h}',
		'a:y%%.example',
		'a:y%_.example',
		'a:y%-.example',
		'a:y.example%%',
		'exists:%{ir}.%{v}._spf.%{d2}',
	])('accepts %s', async (term) => {
		expect((await checkedRecord(`v=spf1 ${term} +all`)).result).toBe('pass');
	});
});

describe('macro syntax (RFC 7208 §7.1, §7.3)', () => {
	it.each([
		'%',
		'%d',
		'%{',
		'%{d',
		'%{}',
		'%{x}',
		'%{1}',
		'%{dd}',
		'%{d0}',
		'%{d00}',
		'%{i0r}',
		'%{r}',
		'%{R}',
		'%{dr2}',
		'%{d2x}',
		'%{d-r}',
		'%{d!}',
		'%{d:}',
		'%{d%}',
		'%{d 2}',
		'%{-}',
		'%(d)',
		'%$',
		'%{%{d}}',
	])('refuses exists:%s.y.example', (macro) =>
		expectSyntaxError(`v=spf1 ip4:192.0.2.1 exists:${macro}.y.example -all`),
	);

	it.each(['c', 'r', 't', 'C', 'R', 'T'])(
		'refuses %%{%s} outside of explanation text (RFC 7208 §7.2)',
		async (letter) => {
			await expectSyntaxError(`v=spf1 ip4:192.0.2.1 exists:%{${letter}}.y.example -all`);
			await expectSyntaxError(`v=spf1 +all redirect=%{${letter}}.y.example`);
			await expectSyntaxError(`v=spf1 -all exp=%{${letter}}.y.example`);
			await expectSyntaxError(`v=spf1 +all a:%{${letter}1r-}.y.example`);
		},
	);

	it.each([
		'%{d}',
		'%{D}',
		'%{d1}',
		'%{d128}',
		'%{d999999999999}',
		'%{d01}',
		'%{dr}',
		'%{dR}',
		'%{d1r}',
		'%{d1R-}',
		'%{l-}',
		'%{l+,/_=.-}',
		'%{l..}',
		'%{lr--}',
		'%%',
		'%_',
		'%-',
	])('accepts exists:%s.y.example', async (macro) => {
		expect((await checkedRecord(`v=spf1 exists:${macro}.y.example +all`)).result).toBe('pass');
	});
});
