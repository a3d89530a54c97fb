/**
 * Zones of what SPF records usually do to each other, as master-file text.
 *
 * @module
 */

import fc from 'fast-check';
import { either, joined, of, V4, V6 } from '../laws/spf-texts.ts';
import { txt } from '../spf/checked.ts';

const DOMAINS: readonly string[] = [0, 1, 2, 3, 4].map((n) => `d${n}.example`);
const HOSTS: readonly string[] = [0, 1, 2, 3, 4, 5].map((n) => `h${n}.example`);

const prefix4 = of('', '/32', '/31', '/30', '/25', '/24', '/23', '/16', '/8', '/1', '/0');
const prefix6 = of(
	'',
	'/128',
	'/127',
	'/112',
	'/96',
	'/95',
	'/65',
	'/64',
	'/48',
	'/33',
	'/32',
	'/1',
	'/0',
);
const dual = joined(
	of('', '', '/32', '/31', '/24', '/16', '/0'),
	of('', '', '//128', '//127', '//64', '//32', '//0'),
);
const domain = of(...DOMAINS);
const host = either(
	[5, of(...HOSTS)],
	[2, domain],
	[1, of('gone.example', 'bad.example', 'half.example')],
);
const name = either(
	[6, domain],
	[2, of('gone.example', 'bad.example', 'half.example', 'h0.example', '%{d}', '%{d2}', 'd%{d9}')],
);
const open = of(
	'%{i}.m.example',
	'%{ir}.%{v}.m.example',
	'%{l}.d0.example',
	'%{p}.m.example',
	'%{h}',
	'%{o}',
);

const mechanism = either(
	[10, joined(of('ip4:'), of(...V4), prefix4)],
	[8, joined(of('ip6:'), of(...V6), prefix6)],
	[5, joined(of('a:'), host, dual)],
	[2, joined(of('a'), dual)],
	[4, joined(of('mx:'), host, dual)],
	[2, joined(of('mx'), dual)],
	[9, joined(of('include:'), name)],
	[3, joined(of('exists:'), either([4, host], [1, of('%{d}.e.example')]))],
	[
		1,
		either(
			[2, of('ptr')],
			[1, joined(of('ptr:'), domain)],
			[5, joined(of('exists:', 'a:', 'include:', 'mx:'), open)],
		),
	],
);
const directive = joined(of('', '', '', '+', '-', '~', '?'), mechanism);
const end = either(
	[5, of('all', '-all', '~all', '?all', '-ALL')],
	[3, of('')],
	[2, joined(of('redirect='), name)],
	[
		1,
		of(
			'redirect=%{l}.d0.example',
			'redirect=d1.example ?all',
			'all ptr',
			'-all include:gone.example',
		),
	],
);
const slip = either(
	[60, of('')],
	[1, of('moo', 'ip4:192.0.2.256', 'a:', 'exp=', 'a/33')],
	[4, of('moo=1', 'exp=gone.example')],
);

const record = fc
	.tuple(
		fc.oneof(
			{ weight: 6, arbitrary: fc.array(directive, { maxLength: 4 }) },
			{ weight: 2, arbitrary: fc.array(directive, { minLength: 4, maxLength: 12 }) },
		),
		slip,
		end,
	)
	.map(([terms, odd, last]) =>
		['v=spf1', ...terms, odd, last].filter((term) => term !== '').join(' '),
	);

const failure = of('SERVFAIL', 'TIMEOUT', 'REFUSED');

/** What a name publishes as TXT; texts are cut into strings by length. */
function textOf(owner: string): fc.Arbitrary<string> {
	const one = record.map((text) => txt(owner, ...(text.match(/.{1,250}/g) ?? [])));
	return either(
		[40, one],
		[1, joined(one, one)],
		[1, of('')],
		[1, joined(of(';! '), failure, of(` TXT ${owner}.\n`))],
		[1, of(txt(owner, 'not a record'))],
	);
}

function addressesOf(owner: string): fc.Arbitrary<string> {
	const v4 = fc
		.array(of(...V4), { maxLength: 3 })
		.map((all) => all.map((a) => `${owner}. A ${a}\n`).join(''));
	const v6 = fc
		.array(of(...V6), { maxLength: 3 })
		.map((all) => all.map((a) => `${owner}. AAAA ${a}\n`).join(''));
	const broken = joined(of(';! '), failure, of(' A', ' AAAA'), of(` ${owner}.\n`));
	return either([12, joined(v4, v6)], [2, v4], [1, joined(v4, broken)]);
}

function exchangesOf(owner: string): fc.Arbitrary<string> {
	const list = (max: number): fc.Arbitrary<string> =>
		fc
			.array(host, { maxLength: max })
			.map((all) => all.map((target, n) => `${owner}. MX ${n % 3} ${target}.\n`).join(''));
	const many = Array.from({ length: 11 }, (_, n) => `${owner}. MX 1 h${n}.example.\n`).join('');
	return either(
		[8, list(3)],
		[1, of(`${owner}. MX 0 .\n`)],
		[1, of(many)],
		[1, joined(of(';! '), failure, of(` MX ${owner}.\n`))],
	);
}

const fixed = of(
	`half.example. TXT "x"\nd0.example.e.example. A 127.0.0.2\n;! SERVFAIL * bad.example.\n${txt('*.m.example', 'v=spf1 ip4:192.0.2.0/24')}*.m.example. A 192.0.2.1\n`,
);

/** A zone whose record to evaluate is that of d0.example. */
export const randomZone: fc.Arbitrary<string> = joined(
	...DOMAINS.map((owner) =>
		either(
			[30, joined(textOf(owner), addressesOf(owner), exchangesOf(owner))],
			[
				1,
				owner === 'd0.example' ? textOf(owner) : joined(of(`${owner}. CNAME `), domain, of('.\n')),
			],
		),
	),
	...HOSTS.map((owner) =>
		either(
			[12, joined(addressesOf(owner), exchangesOf(owner))],
			[1, joined(of(`${owner}. CNAME `), host, of('.\n'))],
		),
	),
	fixed,
);
