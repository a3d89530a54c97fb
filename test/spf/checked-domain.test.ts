/**
 * Which domain is checked, for whom (RFC 7208 §2.3, §2.4, §4.1, §4.3; RFC 8616).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checked, codesOf, txt } from './checked.ts';

const label = (length: number): string => 'a'.repeat(length);
/** A name of 245 octets. */
const LONG: string = `${label(63)}.${label(63)}.${label(63)}.${label(45)}.example`;
const EVERYWHERE: string = txt('*.example', 'v=spf1 -all') + txt('example', 'v=spf1 -all');

describe('initial processing (RFC 7208 §4.3)', () => {
	it.each([
		['a single label', 'u@example', 'none'],
		['a single label with final dot', 'u@example.', 'none'],
		['a label of 63 octets', `u@${label(63)}.example`, 'fail'],
		['a label of 64 octets', `u@${label(64)}.example`, 'none'],
		['an empty label', 'u@a..example', 'none'],
		['an empty first label', 'u@.a.example', 'none'],
		['a name of 253 octets', `u@${label(7)}.${LONG}`, 'fail'],
		['a name of 254 octets', `u@${label(8)}.${LONG}`, 'none'],
		['an IPv4 literal', 'u@[192.0.2.1]', 'none'],
		['an IPv6 literal', 'u@[IPv6:2001:db8::1]', 'none'],
		['no domain at all', 'u@', 'none'],
		['an underscore', 'u@_spf.example', 'fail'],
		['a digit in front', 'u@1.example', 'fail'],
		['a final dot', 'u@x.example.', 'fail'],
		['upper case', 'u@X.EXAMPLE', 'fail'],
		['a local part in quotes with an @', '"u@v"@x.example', 'fail'],
		['several @', 'u@v.test@w.test@x.example', 'fail'],
	])('%s: %s is %s', async (_what, sender, result) => {
		const evaluation = await checked(EVERYWHERE, { sender });
		expect(evaluation.result).toBe(result);
		expect(evaluation.asked).toHaveLength(result === 'none' ? 0 : 1);
		expect(evaluation.identity).toBe('mailfrom');
	});

	it('says that the domain is malformed', async () => {
		const evaluation = await checked(EVERYWHERE, { sender: 'u@a..example' });
		expect(codesOf(evaluation)).toEqual(['spf.domain-malformed']);
		expect(evaluation.trace).toMatchObject({
			answer: null,
			record: null,
			terms: [],
			result: 'none',
		});
	});

	it.each([
		['u@X.Example.', 'x.example'],
		['u@m\u00fcller.example', 'xn--mller-kva.example'],
		['u@M\u00dcLLER.example', 'xn--mller-kva.example'],
		['u@mu\u0308ller.example', 'xn--mller-kva.example'],
		['u@xn--MLLER-kva.example', 'xn--mller-kva.example'],
		['u@xn--mller-kva.\u00e9.example', 'xn--mller-kva.xn--9ca.example'],
	])('asks for %s as %s (RFC 8616 §4)', async (sender, domain) => {
		const evaluation = await checked(EVERYWHERE, { sender });
		expect(evaluation.domain).toBe(domain);
		expect(evaluation.asked).toEqual([`TXT ${domain}`]);
	});

	it('takes the domain a caller names instead of the sender\u2019s', async () => {
		const zone = txt('b.example', 'v=spf1 exists:%{d}.%{o}.%{l}.ok.test -all');
		const evaluation = await checked(`${zone}b.example.a.example.u.ok.test. A 127.0.0.2\n`, {
			sender: 'u@a.example',
			domain: 'B.Example.',
		});
		expect(evaluation).toMatchObject({ result: 'pass', domain: 'b.example', identity: 'mailfrom' });
	});
});

describe('null reverse path and HELO (RFC 7208 §2.4, §4.3)', () => {
	const zone = `${txt('mail.x.example', 'v=spf1 exists:%{s}.s.test -all')}postmaster@mail.x.example.s.test. A 127.0.0.2\n`;

	it('checks the HELO name for an empty sender, as the mailfrom identity', async () => {
		const evaluation = await checked(zone, { sender: '', helo: 'Mail.X.Example' });
		expect(evaluation).toMatchObject({
			domain: 'mail.x.example',
			identity: 'mailfrom',
			asked: ['TXT mail.x.example', 'A postmaster@mail.x.example.s.test'],
		});
	});

	it('checks the HELO name where no sender is given, as the helo identity', async () => {
		const evaluation = await checked(zone, { helo: 'mail.x.example' });
		expect(evaluation).toMatchObject({
			domain: 'mail.x.example',
			identity: 'helo',
			result: 'pass',
		});
	});

	it.each([
		['', 'mail.x.example', '%{s}', 'postmaster@mail.x.example'],
		['', 'mail.x.example', '%{l}', 'postmaster'],
		['', 'mail.x.example', '%{o}', 'mail.x.example'],
		['', 'mail.x.example', '%{h}', 'mail.x.example'],
		[undefined, 'mail.x.example', '%{s}', 'postmaster@mail.x.example'],
		[undefined, 'mail.x.example', '%{l}.%{o}.%{d}', 'postmaster.mail.x.example.mail.x.example'],
		['@mail.x.example', 'other.test', '%{s}', 'postmaster@mail.x.example'],
		['@mail.x.example', 'other.test', '%{l}', 'postmaster'],
		['u@mail.x.example', 'other.test', '%{s}.%{h}', 'u@mail.x.example.other.test'],
	])('sender %j and HELO %j make %s of %s', async (sender, helo, macro, expanded) => {
		const record = txt('mail.x.example', `v=spf1 exists:${macro}.m.test -all`);
		const mail = sender === undefined ? { helo } : { sender, helo };
		const { asked } = await checked(record, mail);
		expect(asked).toEqual(['TXT mail.x.example', `A ${expanded}.m.test`]);
	});

	it('keeps the domain of the sender in an included record', async () => {
		const record = txt('mail.x.example', 'v=spf1 include:y.example -all');
		const { asked } = await checked(
			record + txt('y.example', 'v=spf1 exists:%{l}.%{o}.%{d}.m.test -all'),
			{ sender: '', helo: 'mail.x.example' },
		);
		expect(asked.at(-1)).toBe('A postmaster.mail.x.example.y.example.m.test');
	});

	it.each(['[192.0.2.1]', 'localhost', 'a..b', '', 'mail_1', `${label(64)}.example`, 'EHLO mail'])(
		'finds no domain to check in a null sender with HELO %j',
		async (helo) => {
			const evaluation = await checked(EVERYWHERE, { sender: '', helo });
			expect(evaluation).toMatchObject({ result: 'none', asked: [] });
		},
	);

	it.each(['a..b', `${label(64)}`, '.', 'a..', `${label(63)}..${label(70)}`])(
		'lets a name with the odd HELO %j match nothing',
		async (helo) => {
			const record = txt('x.example', 'v=spf1 exists:%{h}.h.test ip4:192.0.2.1 -all');
			const evaluation = await checked(record, { sender: 'u@x.example', helo });
			expect(evaluation).toMatchObject({ result: 'pass', asked: ['TXT x.example'] });
		},
	);

	it.each(['[192.0.2.1]', '%%%', 'x y', '"', '*', 'm\u00fcller', '\\', '__proto__'])(
		'asks for a name with the odd HELO %j that does not exist',
		async (helo) => {
			const record = txt('x.example', 'v=spf1 exists:%{h}.h.test ip4:192.0.2.1 -all');
			const { result } = await checked(record, { sender: 'u@x.example', helo });
			expect(result).toBe('pass');
		},
	);

	it.each(['m\u00fcller', '\u00e9.\u00e8', 'x\u3002y', '\u{1f4e7}.example'])(
		'never asks for a name beyond ASCII: HELO %j',
		async (helo) => {
			const record = txt('x.example', 'v=spf1 exists:%{h}.h.test ip4:192.0.2.1 -all');
			const evaluation = await checked(record, { sender: 'u@x.example', helo });
			expect(evaluation.result).toBe('pass');
			expect(evaluation.asked.join(' ')).toMatch(/^[\x20-\x7e]*$/);
		},
	);

	it.each([{ domain: '\u00fc@x.example' }, { sender: '', helo: '\u00fc@x.example' }])(
		'finds no domain to check in %j, which has no A-label form',
		async (mail) => {
			const evaluation = await checked(EVERYWHERE, mail);
			expect(evaluation).toMatchObject({ result: 'none', asked: [] });
		},
	);
});
