/**
 * Macro expansion (RFC 7208 §7, RFC 8616 §4).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checked, checkedRecord, lines, type Mail, txt } from './checked.ts';

const SENDER: Mail = {
	sender: 'strong-bad@email.x.example',
	domain: 'email.x.example',
	helo: 'mx.helo.test',
};

/** The name that `exists:` asks for. */
async function nameOf(macro: string, mail: Mail = SENDER): Promise<string | undefined> {
	const record = txt(mail.domain ?? 'x.example', `v=spf1 exists:${macro} -all`);
	return (await checked(record, mail)).asked[1];
}

describe('macro expansion (RFC 7208 §7.3)', () => {
	it.each([
		['%{s}', 'strong-bad@email.x.example'],
		['%{l}', 'strong-bad'],
		['%{o}', 'email.x.example'],
		['%{d}', 'email.x.example'],
		['%{h}', 'mx.helo.test'],
		['%{i}', '192.0.2.1'],
		['%{v}', 'in-addr'],
		['%{ir}.%{v}', '1.2.0.192.in-addr'],
		['%{d4}', 'email.x.example'],
		['%{d3}', 'email.x.example'],
		['%{d2}', 'x.example'],
		['%{d1}', 'example'],
		['%{d999999999999999999999}', 'email.x.example'],
		['%{d02}', 'x.example'],
		['%{dr}', 'example.x.email'],
		['%{dR}', 'example.x.email'],
		['%{d2r}', 'x.email'],
		['%{d1r}', 'email'],
		['%{l-}', 'strong.bad'],
		['%{lr}', 'strong-bad'],
		['%{lr-}', 'bad.strong'],
		['%{l1r-}', 'strong'],
		['%{l1-}', 'bad'],
		['%{s.-}', 'strong.bad@email.x.example'],
		['%{s2.-}', 'x.example'],
		['%{s-}', 'strong.bad@email.x.example'],
		['%{i4r}', '1.2.0.192'],
		['%{i2}', '2.1'],
		['%{S}', 'strong-bad%40email.x.example'],
		['%{D2R}', 'x.email'],
		['%{L}', 'strong-bad'],
		['x%%%_%-y', 'x% %20y'],
		['%{l}.%{d2}', 'strong-bad.x.example'],
	])('%s is %s', async (macro, expanded) => {
		expect(await nameOf(`${macro}.m.test`)).toBe(`A ${expanded}.m.test`);
	});

	it.each([
		['a+b-c_d=e,f/g', '%{l+}', 'a.b-c_d=e,f/g'],
		['a+b-c_d=e,f/g', '%{l-}', 'a+b.c_d=e,f/g'],
		['a+b-c_d=e,f/g', '%{l_}', 'a+b-c.d=e,f/g'],
		['a+b-c_d=e,f/g', '%{l=}', 'a+b-c_d.e,f/g'],
		['a+b-c_d=e,f/g', '%{l,}', 'a+b-c_d=e.f/g'],
		['a+b-c_d=e,f/g', '%{l/}', 'a+b-c_d=e,f.g'],
		['a+b-c_d=e,f/g', '%{l+-_=,/}', 'a.b.c.d.e.f.g'],
		['a+b-c_d=e,f/g', '%{l2r+-}', 'b.a'],
		['a.b.c', '%{l2}', 'b.c'],
		['a.b-c', '%{l-}', 'a.b.c'],
		['a.b-c', '%{l1-}', 'c'],
		['a.b-c', '%{lr-}', 'c.a.b'],
		['a.b-c', '%{lr.-}', 'c.b.a'],
		['A-B', '%{l-}', 'a.b'],
		['a-b-c', '%{l2--}', 'b.c'],
	])('splits %s by %s into %s', async (local, macro, expanded) => {
		const mail = { ...SENDER, sender: `${local}@email.x.example` };
		expect(await nameOf(`${macro}.m.test`, mail)).toBe(`A ${expanded}.m.test`);
	});

	it.each([
		['a--b', '%{l-}'],
		['-a', '%{l-}'],
		['a-', '%{l-}'],
		['a..b', '%{l}'],
		['a--b', '%{l3r-}'],
	])('keeps the empty parts of %s, so that %s is no name one can ask', async (local, macro) => {
		const mail = { ...SENDER, sender: `${local}@email.x.example` };
		expect(await nameOf(`${macro}.m.test`, mail)).toBeUndefined();
	});

	it('counts empty parts', async () => {
		const mail = { ...SENDER, sender: 'a--b-c@email.x.example' };
		expect(await nameOf('%{l2-}.m.test', mail)).toBe('A b.c.m.test');
		expect(await nameOf('%{l1r-}.m.test', mail)).toBe('A a.m.test');
		expect(await nameOf('%{l3-}.m.test', mail)).toBeUndefined();
	});

	it.each([
		['%{i}', '2.0.0.1.0.d.b.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.b'],
		['%{ir}', 'b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2'],
		['%{v}', 'ip6'],
		['%{i4}', '0.0.c.b'],
		['%{i1r}', '2'],
	])('writes 2001:db8::cb in %s as %s', async (macro, expanded) => {
		const name = await nameOf(`${macro}.m.test`, { ...SENDER, ip: '2001:DB8::CB' });
		expect(name).toBe(`A ${expanded}.m.test`);
	});

	it('lets %{d} follow include and redirect while %{o} stays the sender\u2019s', async () => {
		const zone =
			txt('email.x.example', 'v=spf1 include:y.example redirect=z.example') +
			txt('y.example', 'v=spf1 exists:%{d}.%{o}.m.test -all') +
			txt('z.example', 'v=spf1 exists:%{d}.%{o}.%{s}.m.test -all');
		expect((await checked(zone, SENDER)).asked).toEqual([
			'TXT email.x.example',
			'TXT y.example',
			'A y.example.email.x.example.m.test',
			'TXT z.example',
			'A z.example.email.x.example.strong-bad@email.x.example.m.test',
		]);
	});

	it.each([
		['include:%{d2}', 'TXT x.example'],
		['redirect=%{d2}', 'TXT x.example'],
		['a:%{d2}', 'A x.example'],
		['mx:%{d2}', 'MX x.example'],
		['exists:%{d2}', 'A x.example'],
	])('expands the target of %s', async (term, question) => {
		const { asked } = await checked(txt('email.x.example', `v=spf1 ${term}`), SENDER);
		expect(asked[1]).toBe(question);
	});

	it('expands once: a macro that a sender writes stays text', async () => {
		const mail = { ...SENDER, sender: '%{d}@email.x.example' };
		expect(await nameOf('%{l}.m.test', mail)).toBe('A %{d}.m.test');
	});

	it('takes the examples of RFC 7208 §7.4', async () => {
		const rows: readonly (readonly [string, string])[] = [
			['%{ir}.%{v}._spf.%{d2}', '1.2.0.192.in-addr._spf.x.example'],
			['%{lr-}.lp._spf.%{d2}', 'bad.strong.lp._spf.x.example'],
			['%{lr-}.lp.%{ir}.%{v}._spf.%{d2}', 'bad.strong.lp.1.2.0.192.in-addr._spf.x.example'],
			['%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}', '1.2.0.192.in-addr.strong.lp._spf.x.example'],
			['%{d2}.trusted-domains.example.net', 'x.example.trusted-domains.example.net'],
		];
		for (const [macro, expanded] of rows) expect(await nameOf(macro)).toBe(`A ${expanded}`);
	});
});

describe('names that expansion makes (RFC 7208 §7.3, §4.8)', () => {
	const label = (length: number): string => 'b'.repeat(length);
	/** 4 × 60 octets with dots: 243 octets, which leaves 10 of 253. */
	const BASE: string = `${label(60)}.${label(60)}.${label(60)}.${label(60)}`;

	it.each([
		['one label', 'a.b.c.d', 'b.c.d'],
		['many labels', '1.2.3.4.5.6.7.8.9', '7.8.9'],
		['a long first label', `${label(60)}.y.z`, 'y.z'],
	])('drops %s from the left beyond 253 octets', async (_what, local, kept) => {
		const mail = { ...SENDER, sender: `${local}@email.x.example` };
		expect(await nameOf(`%{l}.${BASE}.abc`, mail)).toBe(`A ${kept}.${BASE}.abc`);
	});

	it('keeps a name of exactly 253 octets', async () => {
		const mail = { ...SENDER, sender: 'abcde@email.x.example' };
		expect((await nameOf(`%{l}.${BASE}.abc`, mail))?.length).toBe(2 + 253);
	});

	it.each([
		['a label over 63', `${label(64)}`],
		['an empty label', 'a..b'],
		['an empty first label', '.a'],
		['an empty last label', 'a.'],
	])('finds nothing at %s, asking nobody', async (_what, local) => {
		for (const term of ['a:%{l}.m.test', 'mx:%{l}.m.test', 'exists:%{l}.m.test']) {
			const record = `v=spf1 ${term} ip4:192.0.2.1 -all`;
			const mail = { ...SENDER, domain: 'x.example', sender: `${local}@x.example` };
			const evaluation = await checkedRecord(record, '', mail);
			expect(evaluation).toMatchObject({ result: 'pass', asked: ['TXT x.example'] });
			expect(evaluation.trace.terms[0]).toMatchObject({
				matched: false,
				reason: 'name-unusable',
				answers: [],
			});
		}
	});

	it.each(['include:%{l}.m.test', 'redirect=%{l}.m.test'])(
		'is permerror where %s expands to no name, never temperror',
		async (term) => {
			const mail = { domain: 'x.example', sender: `${label(64)}@x.example` };
			const evaluation = await checkedRecord(`v=spf1 ${term}`, '', mail);
			expect(evaluation).toMatchObject({ result: 'permerror', asked: ['TXT x.example'] });
		},
	);

	it('drops the final dot of a target', async () => {
		expect(await nameOf('y.example.')).toBe('A y.example');
	});

	it('asks in lower case', async () => {
		expect(await nameOf('%{L}.Y.Example', { ...SENDER, sender: 'BIG@email.x.example' })).toBe(
			'A big.y.example',
		);
	});

	it('is bounded in time and size for huge parts', async () => {
		const local = 'a.'.repeat(20_000);
		const record = `v=spf1 ${lines(8, () => 'exists:%{l1r}%{l}%{s}%{l-}.m.test ')}-all`;
		const { result } = await checkedRecord(record, '', { sender: `${local}b@x.example` });
		expect(['fail', 'permerror']).toContain(result);
	});
});

describe('non-ASCII senders (RFC 8616 §4)', () => {
	const mail: Mail = { sender: 'j\u00f6rg@b\u00fccher.example', helo: 'mx.helo.test' };
	const DOMAIN = 'xn--bcher-kva.example';

	it.each([
		'exists:%{l}.m.test',
		'exists:%{s}.m.test',
		'exists:%{L}.m.test',
		'exists:%{l1r-}.m.test',
		'a:%{l}.m.test',
		'mx:%{s}.m.test',
		'include:%{l}.m.test',
		'ptr:%{l}.m.test',
	])('lets %s match nothing', async (term) => {
		const zone = `${txt(DOMAIN, `v=spf1 ${term} ip4:192.0.2.1 -all`)}${txt('*.m.test', 'v=spf1 +all')}*.m.test. A 192.0.2.1\n*.m.test. MX 1 m.test.\nm.test. A 192.0.2.1\n`;
		const evaluation = await checked(zone, mail);
		expect(evaluation.result).toBe('pass');
		expect(evaluation.match).toEqual([{ domain: DOMAIN, term: 'ip4:192.0.2.1', index: 1 }]);
		expect(evaluation.asked.filter((question) => question.includes('m.test'))).toEqual([]);
		expect(evaluation.trace.terms[0]).toMatchObject({ matched: false, reason: 'name-unusable' });
	});

	it('expands the domain as A-labels', async () => {
		const zone = txt(DOMAIN, 'v=spf1 exists:%{o}.%{d}.m.test -all');
		expect((await checked(zone, mail)).asked[1]).toBe(`A ${DOMAIN}.${DOMAIN}.m.test`);
	});

	it('evaluates terms without the local part as ever', async () => {
		const zone = txt(DOMAIN, 'v=spf1 exists:%{i}.m.test -all');
		const evaluation = await checked(`${zone}192.0.2.1.m.test. A 127.0.0.2\n`, mail);
		expect(evaluation.result).toBe('pass');
	});
});
