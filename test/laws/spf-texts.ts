/**
 * SPF records as people write them: sound ones, ones that ask for too much, and ones with a slip.
 *
 * Terms refer to the names of the world in zones.ts; the slips are of the kinds met in practice.
 *
 * @module
 */

import fc from 'fast-check';

export const V4: readonly string[] = [
	'192.0.2.0',
	'192.0.2.1',
	'192.0.2.127',
	'192.0.2.128',
	'192.0.2.255',
	'192.0.3.0',
	'198.51.100.7',
	'203.0.113.200',
	'0.0.0.0',
	'255.255.255.255',
	'127.255.255.255',
];
export const V6: readonly string[] = [
	'2001:db8::',
	'2001:db8::1',
	'2001:db8::ffff',
	'2001:db8:0:1::',
	'2001:db8:8000::1',
	'2001:db9::',
	'::',
	'::1',
	'::fffe:ffff:ffff',
	'::ffff:0:0',
	'::ffff:192.0.2.1',
	'::1:0:0:0',
	'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
];

/** Names with an SPF record of their own, that of the From domain first. */
export const SENDERS: readonly string[] = [
	'shop.example',
	'agency.example',
	'part.example',
	'deep.example',
	'b.shop.example',
];
export const HOSTS: readonly string[] = ['h0', 'h1', 'h2', 'h3', 'mail.shop'].map(
	(label) => `${label}.example`,
);

export const of = (...values: readonly string[]): fc.Arbitrary<string> =>
	fc.constantFrom(...values);
export const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
	fc.tuple(...parts).map((texts) => texts.join(''));

/** One of several, each as often as its weight says. */
export function either<T>(
	...rows: readonly (readonly [number, fc.Arbitrary<T>])[]
): fc.Arbitrary<T> {
	return fc.oneof(...rows.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

const prefix4 = of(
	...['', '/32', '/31', '/30', '/25', '/24', '/23', '/16', '/8', '/1', '/0'],
	'/00',
);
const prefix6 = of(
	...['', '/128', '/127', '/112', '/96', '/95', '/65', '/64', '/48', '/33', '/32', '/1', '/0'],
);
const dual = joined(
	of('', '', '', '/32', '/31', '/24', '/16', '/0'),
	of('', '', '', '//128', '//127', '//64', '//32', '//0'),
);
const odd = of('gone.example', 'bad.example', 'half.example', 'loop1.example', '__proto__.example');
export const host: fc.Arbitrary<string> = either([5, of(...HOSTS)], [2, of(...SENDERS)], [1, odd]);
/** What `include` and `redirect` point at. */
const name = either(
	[4, of(...SENDERS.slice(1))],
	[3, of('spf.relay.example', 'SPF.relay.example', 'not.example', 'open.example', 'd1.example')],
	[1, of('shop.example', 'h0.example', 'alias.example', 'chain0.example', 'two.example')],
	[1, odd],
	[1, of('moo.example', 'down.example', '%{d}', '%{d2}', 'd%{d9}', 'alt.relay.example')],
);
const open = of(
	...['%{i}.l.example', '%{ir}.%{v}.m.example', '%{l}.shop.example', '%{p}.m.example', '%{h}'],
	...[
		'%{o}',
		'%{i}.m.example',
		'%{s}',
		'%{L-}.m.example',
		'%{t}.m.example',
		'%{ir}.%{d9r/}.m.example',
	],
);

const mechanism = either(
	[
		6,
		of(
			...['ip4:192.0.2.0', 'ip4:192.0.2.0/31', 'ip4:192.0.2.0/24', 'ip6:2001:db8::/64'],
			...['ip4:192.0.0.0/8', 'ip4:203.0.113.5', 'ip6:2001:db8::/32', 'ip4:198.51.100.0/24'],
		),
	],
	[7, joined(of('ip4:'), of(...V4), prefix4)],
	[6, joined(of('ip6:'), of(...V6), prefix6)],
	[4, joined(of('a:'), host, dual)],
	[2, joined(of('a', 'A'), dual)],
	[3, joined(of('mx:'), host, dual)],
	[2, joined(of('mx', 'MX'), dual)],
	[9, joined(of('include:', 'include:', 'Include:'), name)],
	[2, joined(of('exists:'), either([4, host], [2, of('fixed.example', '%{d}.e.example')]))],
	[
		1,
		either(
			[2, of('ptr')],
			[1, joined(of('ptr:'), of(...SENDERS))],
			[5, joined(of('exists:', 'exists:', 'a:', 'include:', 'mx:'), open)],
			[1, of('all')],
		),
	],
);
const qualified = joined(of('', '', '', '', '+', '-', '~', '?'), mechanism);

/** Broken terms, by kind: the term's name, its separator, what follows it, blanks, rests of other records. */
export const slip: fc.Arbitrary<string> = of(
	...['ipv4:203.0.113.5', 'nclude:agency.example', 'ip:192.0.2.1', 'moo', 'exist:fixed.example'],
	...['include=part.example', 'redirect:part.example', 'ip4=192.0.2.1', 'a=h0.example', 'all:all'],
	...['192.0.2.0/31', '2001:db8::1', 'h0.example', 'include:192.0.2.1', 'ip4:h0.example', 'mx,'],
	...['ip4:1.2.3', 'ip4:192.0.2.256', 'ip4:192.0.2.0/33', 'ip6:192.0.2.1', 'ip6:2001:db8::/129'],
	...['ip4:192.0.2.1~all', '-all.', '- all', '\u00e2\u0080\u0093all', '-all / 3600', '~ all'],
	...['include: part.example', 'ip4: 192.0.2.0', 'a:', 'exp=', 'a/33', 'include:', 'mx:/24'],
	...['include:part.example.shop.example', 'include:include:part.example', 'a:h0', 'v=spf1'],
	...['include:agency.example,part.example', 'ip4:192.0.2.0;ip4:192.0.2.1', '"', '%{d}', '%'],
	...['include:%{x}.example', 'exists:%{i', 'a:%%.example', 'exists:%{d0}.example', 'MS=1234'],
	...[
		'__proto__=x',
		'constructor=1',
		'moo=1',
		'exp=gone.example',
		'exp=e.example',
		'x=y',
		'v=spf1 a',
	],
	...[
		'redirect=d1.example redirect=part.example',
		`a:${'x'.repeat(64)}.example`,
		'\u0000',
		'\u001b[31m',
	],
	...['-all v=spf1 include:agency.example ~all', 'a:b\u00fccher.example', '=', ':', '+', '-ptr:'],
);

const end = either(
	[6, of('-all', '~all', '?all', '-all', '~all', '-ALL', '+all')],
	[3, of('')],
	[2, joined(of('redirect='), name)],
	[
		1,
		of(
			...[
				'redirect=%{l}.shop.example',
				'redirect=d1.example ?all',
				'all ptr',
				'-all exp=e.example',
			],
			...[
				'-all include:gone.example',
				'x=y -all',
				'redirect=gone.example',
				'-all exp=%{p}.example',
			],
		),
	],
);

/** Six to nine references, near the limit of ten. */
const crowd = fc
	.integer({ min: 6, max: 9 })
	.map((count) => Array.from({ length: count }, (_, n) => `include:i${n}.example`).join(' '));

/** One record; a slip stands in one of fifteen. */
export const record: fc.Arbitrary<string> = fc
	.tuple(
		either(
			[7, fc.array(qualified, { maxLength: 4 })],
			[1, fc.array(qualified, { minLength: 4, maxLength: 12 })],
			[1, fc.tuple(crowd, qualified).map((terms) => [...terms])],
			[1, fc.tuple(qualified, crowd).map((terms) => [...terms])],
		),
		either([14, of('')], [1, slip]),
		end,
		either(
			[40, of('v=spf1')],
			[1, of('V=SPF1', 'v=spf1 v=spf1', ' v=spf1', 'v=spf10', 'v=spf2.0/pra')],
		),
		either([30, of(' ')], [1, of('  ', ' \t', '\n')]),
	)
	.map(([terms, broken, last, version, blank]) =>
		[version, ...terms, broken, last].filter((term) => term !== '').join(blank),
	);
