/**
 * exp= (RFC 7208 §6.2).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { checked, checkedRecord, type Mail, txt } from './checked.ts';

const RECORD = 'v=spf1 -all exp=exp.example';

describe('explanation (RFC 7208 §6.2)', () => {
	it.each([
		['plain text', txt('exp.example', 'Not from here.'), 'Not from here.'],
		['strings joined without blank', txt('exp.example', 'Not', 'from ', 'here.'), 'Notfrom here.'],
		['blanks kept', txt('exp.example', '  Not   from  here. '), '  Not   from  here. '],
		['the three escapes', txt('exp.example', '100%%%_%-'), '100% %20'],
		['an alias', `exp.example. CNAME e.test.\n${txt('e.test', 'Moved')}`, 'Moved'],
		[
			'any length',
			txt('exp.example', 'a'.repeat(255), 'b'.repeat(255)),
			'a'.repeat(255) + 'b'.repeat(255),
		],
		['a text that starts like a record', txt('exp.example', 'v=spf1 -all'), 'v=spf1 -all'],
		['two records', txt('exp.example', 'One') + txt('exp.example', 'Two'), undefined],
		['text beyond ASCII', txt('exp.example', 'Stra\u00dfe'), undefined],
		['line ends', txt('exp.example', 'No.\r\n250 Yes'), undefined],
		['a tab', txt('exp.example', 'No\tmail'), undefined],
		['a null octet', txt('exp.example', 'No\u0000'), undefined],
		['a delete octet', txt('exp.example', 'No\u007f'), undefined],
		['a broken macro', txt('exp.example', 'Not %{x}'), undefined],
		['an open macro', txt('exp.example', 'Not %{d'), undefined],
		['a lone percent sign', txt('exp.example', '100% not'), undefined],
		['zero labels', txt('exp.example', '%{d0}'), undefined],
		['no such name', '', undefined],
		['no text', 'exp.example. A 192.0.2.1\n', undefined],
		['a server failure', ';! SERVFAIL TXT exp.example.\n', undefined],
		['a time-out', ';! TIMEOUT TXT exp.example.\n', undefined],
		['a refusal', ';! REFUSED TXT exp.example.\n', undefined],
	])('%s', async (_what, zone, explanation) => {
		const evaluation = await checkedRecord(RECORD, zone);
		expect(evaluation.result).toBe('fail');
		expect(evaluation.explanation).toBe(explanation);
		expect(evaluation.lookups).toEqual({ terms: 0, void: 0 });
	});

	it.each([
		['pass', 'v=spf1 +all exp=exp.example'],
		['softfail', 'v=spf1 ~all exp=exp.example'],
		['neutral', 'v=spf1 ?all exp=exp.example'],
		['neutral', 'v=spf1 exp=exp.example'],
		['permerror', 'v=spf1 -all exp=exp.example moo'],
	])('is not asked for with %s', async (result, record) => {
		const evaluation = await checkedRecord(record, txt('exp.example', 'No'));
		expect(evaluation).toMatchObject({ result, asked: ['TXT x.example'] });
		expect(evaluation).not.toHaveProperty('explanation');
	});

	it.each([
		'v=spf1 exp=exp.example -all',
		'v=spf1 EXP=Exp.Example. -all',
		'v=spf1 exp=exp.%{d1} -ip4:192.0.2.1 +all',
	])('stands anywhere in %s', async (record) => {
		expect((await checkedRecord(record, txt('exp.example', 'No'))).explanation).toBe('No');
	});

	it('is not that of an included record', async () => {
		const zone =
			txt('y.example', 'v=spf1 ip4:192.0.2.1 -all exp=in.example') +
			txt('in.example', 'inner') +
			txt('out.example', 'outer');
		const failing = 'v=spf1 include:z.example -all exp=out.example';
		const inner = zone + txt('z.example', 'v=spf1 -all exp=in.example');
		expect((await checkedRecord(failing, inner)).explanation).toBe('outer');
		expect(
			(await checkedRecord('v=spf1 include:z.example -all', inner)).explanation,
		).toBeUndefined();
		const denied = await checkedRecord('v=spf1 -include:y.example +all exp=out.example', zone);
		expect(denied).toMatchObject({ result: 'fail', explanation: 'outer' });
		expect(denied.asked).not.toContain('TXT in.example');
	});

	it('is that of the target of a redirect, not of the record that redirects', async () => {
		const zone = txt('out.example', 'outer') + txt('in.example', 'inner of %{d}');
		const record = 'v=spf1 redirect=y.example exp=out.example';
		const own = zone + txt('y.example', 'v=spf1 -all exp=in.example');
		const evaluation = await checkedRecord(record, own);
		expect(evaluation.explanation).toBe('inner of y.example');
		expect(evaluation.asked).not.toContain('TXT out.example');
		const none = await checkedRecord(record, zone + txt('y.example', 'v=spf1 -all'));
		expect(none).toMatchObject({ result: 'fail', asked: ['TXT x.example', 'TXT y.example'] });
		expect(none.explanation).toBeUndefined();
	});

	it('asks last, and once', async () => {
		const zone = `${txt('exp.example', 'No')}h.example. A 198.51.100.1\n`;
		const { asked } = await checkedRecord('v=spf1 exp=exp.example a:h.example -all', zone);
		expect(asked).toEqual(['TXT x.example', 'A h.example', 'TXT exp.example']);
	});

	it('expands the target', async () => {
		const zone = txt('1.2.0.192.e.test', 'You are not x');
		const { explanation } = await checkedRecord('v=spf1 -all exp=%{ir}.e.test', zone);
		expect(explanation).toBe('You are not x');
	});

	it('has none where the target cannot be asked', async () => {
		const mail = { sender: `${'a'.repeat(64)}@x.example` };
		const evaluation = await checkedRecord('v=spf1 -all exp=%{l}.e.test', '', mail);
		expect(evaluation).toMatchObject({ result: 'fail', asked: ['TXT x.example'] });
		expect(evaluation.explanation).toBeUndefined();
	});

	it('has none where the target would hold a local part beyond ASCII (RFC 8616 §4)', async () => {
		const mail = { sender: 'j\u00f6rg@x.example' };
		const evaluation = await checkedRecord('v=spf1 -all exp=%{l}.e.test', '', mail);
		expect(evaluation).toMatchObject({ result: 'fail', asked: ['TXT x.example'] });
		expect(evaluation.explanation).toBeUndefined();
	});

	it('does not change the verdict when the questions run out', async () => {
		const zone = txt('x.example', RECORD) + txt('exp.example', 'No');
		const evaluation = await checked(zone, {}, { maxQuestions: 1 });
		expect(evaluation.result).toBe('fail');
		expect(evaluation.explanation).toBeUndefined();
	});

	it('does not change the verdict when the resolver throws', async () => {
		const zone = zoneResolver(txt('x.example', RECORD));
		const resolver: Resolver = {
			resolve: (name, type) => {
				if (name === 'exp.example') throw new Error('boom');
				return zone.resolve(name, type);
			},
		};
		const { result, explanation } = await checkHost(
			{ ip: '192.0.2.1', domain: 'x.example' },
			{ resolver },
		);
		expect({ result, explanation }).toEqual({ result: 'fail', explanation: undefined });
	});
});

describe('macros of explanation text (RFC 7208 §7.2, §7.3)', () => {
	const mail: Mail = {
		sender: 'strong-bad@x.example',
		helo: 'mx.helo.test',
		receiver: 'in.receiver.test',
		time: 1_700_000_000,
	};

	it.each([
		['%{c}', '192.0.2.1'],
		['%{r}', 'in.receiver.test'],
		['%{t}', '1700000000'],
		['%{i} %{ir} %{v}', '192.0.2.1 1.2.0.192 in-addr'],
		[
			'%{s} %{l} %{o} %{d} %{h}',
			'strong-bad@x.example strong-bad x.example x.example mx.helo.test',
		],
		['%{S}', 'strong-bad%40x.example'],
		['%{p}', 'unknown'],
		['%{d1} %{dr} %{l-}', 'example example.x strong.bad'],
		['%{c1r} %{r2}', '192 receiver.test'],
		[
			'see http://%{d}/?s=%{S}&i=%{C}',
			'see http://x.example/?s=strong-bad%40x.example&i=192.0.2.1',
		],
	])('%s is %s', async (text, explanation) => {
		const evaluation = await checkedRecord(RECORD, txt('exp.example', text), mail);
		expect(evaluation.explanation).toBe(explanation);
	});

	it.each([
		['a b', '%{L}', 'a%20b'],
		['a/b?c=d&e', '%{L}', 'a%2Fb%3Fc%3Dd%26e'],
		['a-b._c~d', '%{L}', 'a-b._c~d'],
		['a+b', '%{L}', 'a%2Bb'],
		['a%b', '%{L}', 'a%25b'],
		['a+b', '%{l}', 'a+b'],
		['Mixed', '%{l}', 'Mixed'],
	])('writes the local part %s as %s: %s (RFC 3986 §2.3)', async (local, macro, explanation) => {
		const evaluation = await checkedRecord(RECORD, txt('exp.example', macro), {
			sender: `${local}@x.example`,
		});
		expect(evaluation.explanation).toBe(explanation);
	});

	it.each([
		['a line end in HELO', '%{h}', { helo: 'mx.test\r\n250 fine' }],
		['an octet beyond ASCII in HELO', '%{h}', { helo: 'm\u00fcller.test' }],
		['a local part beyond ASCII', '%{l}', { sender: 'j\u00f6rg@x.example' }],
		['a sender beyond ASCII', '%{s}', { sender: 'j\u00f6rg@x.example' }],
		['a line end in the local part', '%{l}', { sender: 'a\r\nb@x.example' }],
		['a line end in the name of the receiver', '%{r}', { receiver: 'a\nb' }],
	])('leaves out an explanation that would hold %s', async (_what, text, odd) => {
		const zone = txt('exp.example', `No: ${text}`);
		const evaluation = await checkedRecord(RECORD, zone, { ...mail, ...odd, domain: 'x.example' });
		expect(evaluation.result).toBe('fail');
		expect(evaluation.explanation).toBeUndefined();
	});

	it('escapes such octets where the macro asks for it', async () => {
		const zone = txt('exp.example', '%{L} %{H}');
		const { explanation } = await checkedRecord(RECORD, zone, {
			...mail,
			sender: 'j\u00f6rg@x.example',
			helo: 'a\r\nb',
		});
		expect(explanation).toBe('j%C3%B6rg a%0D%0Ab');
	});

	it('leaves out an explanation that no reply could hold', async () => {
		const bomb = txt('exp.example', '%{s}'.repeat(63), '%{s}'.repeat(63));
		const sender = `${'a'.repeat(200)}@x.example`;
		expect((await checkedRecord(RECORD, bomb, { sender })).explanation).toBeUndefined();
	});

	it('names the validated host in the text and in the target', async () => {
		const reverse = '1.2.0.192.in-addr.arpa. PTR m.x.example.\nm.x.example. A 192.0.2.1\n';
		const zone = reverse + txt('m.x.example.e.test', 'no mail from %{p}');
		const evaluation = await checkedRecord('v=spf1 -all exp=%{p}.e.test', zone);
		expect(evaluation.explanation).toBe('no mail from m.x.example');
		expect(evaluation.lookups).toEqual({ terms: 0, void: 0 });
	});

	it.each([
		['2001:db8::cb', '2001:db8::cb', 'ip6'],
		['2001:DB8:0:0::CB', '2001:db8::cb', 'ip6'],
		['::ffff:192.0.2.1', '192.0.2.1', 'in-addr'],
		['::ffff:c000:201', '192.0.2.1', 'in-addr'],
	])('writes the client %s as %s', async (ip, readable, version) => {
		const zone = txt('exp.example', '%{c} %{v}');
		const { explanation } = await checkedRecord(RECORD, zone, { ip });
		expect(explanation).toBe(`${readable} ${version}`);
	});

	it('calls a receiver that is not named unknown', async () => {
		const { explanation } = await checkedRecord(RECORD, txt('exp.example', 'by %{r}'));
		expect(explanation).toBe('by unknown');
	});
});
