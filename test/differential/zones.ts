/**
 * Random zones, weighted to what SPF engines disagree on: one peculiarity at a time, then a policy around it.
 *
 * What is common in records comes from the generator beside the SPF tests.
 *
 * @module
 */

import fc from 'fast-check';
import { txt } from '../spf/checked.ts';
import type { Question } from './question.ts';
import { ADDRESSES, EXPLANATIONS, HELOS, LOCALS, SELECTED, SYNTAX } from './words.ts';

type Text = fc.Arbitrary<string>;

const of = (...values: readonly string[]): Text => fc.constantFrom(...values);
const joined = (...parts: readonly Text[]): Text =>
	fc.tuple(...parts).map((texts) => texts.join(''));
const listed = (part: Text, minLength: number, maxLength: number, separator = ' '): Text =>
	fc.array(part, { minLength, maxLength }).map((texts) => texts.join(separator));

const address = of('192.0.2.1', '192.0.2.1', '192.0.2.77', '2001:db8::1', ...ADDRESSES);

const helo = of('mail.d0.example', 'h0.example', 'd1.example', ...HELOS);

const base = `h0.example. A 192.0.2.1
h0.example. AAAA 2001:db8::1
h1.example. A 192.0.2.77
h2.example. AAAA 2001:db8::77
mail.d0.example. A 192.0.2.1
mail.d0.example. AAAA 2001:db8::1
d0.example. A 192.0.2.77
d0.example. MX 5 h0.example.
mx.example. MX 0 h0.example.
mx.example. MX 10 h1.example.
null.example. MX 0 .
text.example. TXT "text"
;! SERVFAIL * bad.example.
;! TIMEOUT * slow.example.
;! REFUSED * shut.example.
${txt('pass.example', 'v=spf1 +all')}${txt('fail.example', 'v=spf1 -all')}${txt('odd.example', 'v=spf1 moo')}${txt('deep.example', 'v=spf1 include:h0.example')}${txt('lists.example', 'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/64 -all')}`;

const end = of('-all', '-all', '~all', '?all', '');
const policy = (middle: Text): Text =>
	fc.tuple(middle, end).map(([terms, last]) => `v=spf1 ${terms} ${last}`.trimEnd());
const published = (record: Text, name = 'd0.example'): Text =>
	record.map((text) => txt(name, ...(text.match(/[\s\S]{1,250}/g) ?? [''])));
const qualifier = of('', '', '', '+', '-', '~', '?');

const control = of('\t', '\u00fc', '\u0000', '\u007f', '\u00a0', '\n', '\r');
const syntax = policy(
	listed(
		fc.oneof(
			{ weight: 40, arbitrary: of(...SYNTAX) },
			{ weight: 3, arbitrary: joined(of(...SYNTAX), control, of(...SYNTAX)) },
			{ weight: 8, arbitrary: joined(qualifier, of(...SYNTAX)) },
		),
		1,
		3,
	),
);

/** Macros with everything behind the letter (RFC 7208 §7.1). */
const macro = joined(
	of('%{'),
	of(...'slodiphvSLODIHVd'),
	of('', '', '', '1', '2', '3', '9', '0', '128', '02'),
	of('', '', 'r', 'R'),
	listed(of('.', '-', '+', ',', '/', '_', '='), 0, 2, ''),
	of('}'),
);
const named = joined(
	listed(fc.oneof(macro, macro, of('x', '_spf', '%%', '%_', '%-')), 1, 2, '.'),
	of('.coin.example'),
);
const macros = policy(
	listed(joined(qualifier, of('exists:', 'exists:', 'exists:', 'a:', 'include:'), named), 1, 2),
);

/** Names that do not exist, names that fail, and more terms than are allowed (RFC 7208 §4.6.4). */
const brokenName = of('bad.example', 'slow.example', 'shut.example');
const voidName = of('gone.example', 'text.example', 'x.gone.example');
const asking = of('a:', 'mx:', 'exists:', 'a:', 'include:', 'exists:%{i}.');
const failing = policy(
	listed(joined(qualifier, asking, fc.oneof(brokenName, voidName, of('h0.example'))), 1, 3),
);
const voids = policy(
	listed(
		fc.oneof(
			{ weight: 4, arbitrary: joined(of('a:', 'mx:', 'exists:'), voidName) },
			{
				weight: 2,
				arbitrary: of('mx:half.example', 'mx:null.example', 'ptr', 'a:h2.example', 'a:h1.example'),
			},
			{
				weight: 1,
				arbitrary: of('include:lists.example', 'include:gone.example', 'ip4:192.0.2.1'),
			},
		),
		2,
		5,
	),
);
const counted = of(
	'a:h1.example',
	'mx:mx.example/32',
	'include:fail.example',
	'exists:gone.example',
	'ptr:none.example',
	'a',
	'mx',
	'include:six.example',
	'ip4:203.0.113.1',
);
const many = policy(
	joined(
		fc.constantFrom(3, 7, 8, 9, 10, 11).chain((n) => listed(counted, n, n)),
		of('', ' a:h0.example', ' redirect=lists.example', ' ip4:192.0.2.1', ' redirect=gone.example'),
	),
);
const six = `${txt('six.example', 'v=spf1 a:h1.example a:h1.example a:h1.example a:h1.example a:h1.example a:h1.example ?all')}half.example. MX 1 gone.example.\nhalf.example. MX 2 text.example.\nhalf.example. MX 3 h0.example.\n`;
const manyExchanges = fc
	.constantFrom(9, 10, 11, 12)
	.map((n) =>
		Array.from(
			{ length: n },
			(_, i) => `d0.example. MX ${i} ${i === 9 ? 'h0' : `n${i}`}.example.\n`,
		).join(''),
	);

/** Reverse names: valid, invalid, failing, many (RFC 7208 §5.5). */
const reverse = (owner: string): Text =>
	fc
		.array(
			of(
				'h0.example',
				'mail.d0.example',
				'MAIL.D0.example',
				'd0.example',
				'x.d0.example',
				'xd0.example',
				'bad.example',
				'gone.example',
				'h1.example',
				'n1.example',
				'n2.example',
				'n3.example',
			),
			{ maxLength: 12 },
		)
		.map((names) => [...new Set(names)].map((name) => `${owner}. PTR ${name}.\n`).join(''));
const reverses = joined(
	fc.oneof(
		{ weight: 8, arbitrary: reverse('1.2.0.192.in-addr.arpa') },
		{ weight: 1, arbitrary: of(';! SERVFAIL PTR 1.2.0.192.in-addr.arpa.\n') },
	),
	reverse(`1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`),
);
const byName = policy(
	listed(
		fc.oneof(
			{
				weight: 4,
				arbitrary: joined(
					qualifier,
					of('ptr', 'ptr:d0.example', 'ptr:h0.example', 'ptr:example.', 'ptr:none.example'),
				),
			},
			{
				weight: 2,
				arbitrary: joined(
					qualifier,
					of(
						'exists:%{p}.coin.example',
						'exists:%{p2}.coin.example',
						'exists:%{pr}.coin.example',
						'include:%{p}',
					),
				),
			},
		),
		1,
		2,
	),
);

/** Explanations (RFC 7208 §6.2). */
const explanation = of(...EXPLANATIONS).map((text) =>
	txt('why.example', ...(text.length > 8 ? [text.slice(0, 8), text.slice(8)] : [text])),
);
const explained = fc
	.tuple(
		of(
			'-all',
			'ip4:192.0.2.77 -all',
			'-ip4:192.0.2.1 ?all',
			'-include:other.example ?all',
			'-exists:%{l}.coin.example',
			'redirect=other.example',
			'include:other.example -all',
		),
		of(
			'exp=why.example',
			'exp=why.example',
			'exp=why.example',
			'exp=%{d2}.example',
			'exp=gone.example',
			'exp=bad.example',
			'exp=why.EXAMPLE.',
			'exp=h0.example',
		),
	)
	.map(([terms, modifier]) => `v=spf1 ${terms} ${modifier}`);
const explanations = joined(
	published(explained),
	explanation,
	of('', '', '', txt('why.example', 'another')),
	of('v=spf1 +all exp=text.example', 'v=spf1 -all exp=text.example', 'v=spf1 -all').map((text) =>
		txt('other.example', text),
	),
);

/** Which record is the policy (RFC 7208 §4.5). */
const selection = listed(
	fc
		.tuple(of(...SELECTED), fc.nat({ max: 12 }), fc.boolean())
		.map(([text, at, isCut]) =>
			isCut ? txt('d0.example', text.slice(0, at), text.slice(at)) : txt('d0.example', text),
		),
	1,
	2,
	'',
);

const other = txt(
	'd0.example',
	'v=spf1 exists:%{d}.coin.example exists:%{h}.coin.example exists:%{s}.coin.example -all',
);

/** The zone of one peculiarity. */
export const peculiarZone: Text = fc
	.oneof(
		{ weight: 9, arbitrary: published(syntax) },
		{ weight: 6, arbitrary: published(macros) },
		{ weight: 3, arbitrary: published(failing) },
		{ weight: 3, arbitrary: joined(published(voids), reverses) },
		{ weight: 3, arbitrary: published(many) },
		{
			weight: 1,
			arbitrary: joined(published(policy(of('mx', 'mx:d0.example/24', 'a mx ?a'))), manyExchanges),
		},
		{ weight: 4, arbitrary: joined(published(byName), reverses) },
		{ weight: 3, arbitrary: explanations },
		{ weight: 3, arbitrary: selection },
		{ weight: 1, arbitrary: of(other) },
	)
	.map((text) => `${text}${six}${base}`);

const plain: Text = of(...LOCALS, 'user', 'user', 'strong-bad').map(
	(local) => `${local}@d0.example`,
);
const sender = fc.oneof(
	{ weight: 12, arbitrary: plain },
	{
		weight: 1,
		arbitrary: of(
			'd0.example',
			'@d0.example',
			'a@b@d0.example',
			'user@D0.Example',
			'user@d0.example.',
		),
	},
	{
		weight: 1,
		arbitrary: of(
			'',
			'',
			'user@single',
			'user@[192.0.2.1]',
			'user@d0..example',
			`user@${'a'.repeat(64)}.example`,
			'user@.d0.example',
			'user@',
			'user@a_b.example',
			'user@1.2',
			'user@d0.example ',
			`user@${'a.'.repeat(126)}example`,
			'user@d\u00fc.example',
		),
	},
);

/** A question to a zone of this kind. */
export const peculiarQuestion: fc.Arbitrary<Question> = fc.record({ ip: address, sender, helo });
