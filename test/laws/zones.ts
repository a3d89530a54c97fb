/**
 * Random zones, as master-file text: a From domain `shop.example`, a relay, an agency between them, hosts,
 * keys and policies; whole, broken and hostile.
 *
 * The names are always the same, so that random records meet each other; what stands at them is not.
 *
 * @module
 */

import fc from 'fast-check';
import { either, HOSTS, host, joined, of, record, SENDERS, V4, V6 } from './spf-texts.ts';
import { failing, keyAt, policies, RSA, txt } from './zone-lines.ts';

/** What never changes: names that are down, absent, looping, over a limit, or of odd spelling. */
export const WORLD: string = [
	...Array.from({ length: 9 }, (_, n) =>
		txt(`i${n}.example`, `v=spf1 ip4:198.51.100.${n * 8}/29 -all`),
	),
	...Array.from({ length: 18 }, (_, n) => `chain${n}.example. CNAME chain${n + 1}.example.\n`),
	txt('alt.relay.example', 'v=spf1 include:spf.relay.example -all'),
	txt('b.relay.example', 'v=spf1 include:spf.relay.example -all'),
	txt('bounce.relay.example', 'v=spf1 include:spf.relay.example -all'),
	txt('k.relay.example', RSA),
	txt('not.example', 'v=spf1 -ip4:192.0.2.0/31 ip6:2001:db8::/48 ?all'),
	txt('open.example', 'v=spf1 +all'),
	txt('moo.example', 'v=spf1 moo'),
	txt('two.example', 'v=spf1 -all') + txt('two.example', 'v=spf1 +all'),
	txt('d1.example', 'v=spf1 ip4:192.0.2.0 ~all'),
	txt('__proto__.example', 'v=spf1 a:constructor.example include:hasownproperty.example -all'),
	txt('*.m.example', 'v=spf1 ip4:192.0.2.0/24'),
	txt('e.example', 'not for %{i} of %{d}, ask %{r} at %{t}'),
	'half.example. TXT "x"\n',
	'constructor.example. A 192.0.2.1\n',
	'*.m.example. A 192.0.2.1\n',
	'192.0.2.1.l.example. A 127.0.0.2\n',
	'fixed.example. A 127.0.0.2\n',
	'shop.example.e.example. A 127.0.0.2\n',
	'loop1.example. CNAME loop2.example.\nloop2.example. CNAME loop1.example.\n',
	'alias.example. CNAME spf.relay.example.\n',
	'1.2.0.192.in-addr.arpa. PTR mail.shop.example.\n',
	'0.2.0.192.in-addr.arpa. PTR h0.example.\n0.2.0.192.in-addr.arpa. PTR gone.example.\n',
	';! SERVFAIL * bad.example.\n;! TIMEOUT TXT down.example.\n',
].join('');

const otherTexts = of(
	...['not a record', '', 'site-verification=1234', 'x'.repeat(700), '\u0000\u0007\u00ff\u001b[2J'],
	...[
		'<script>alert(1)</script>',
		'=1+1',
		'__proto__',
		'v=spf1include:part.example',
		'spf2.0/pra -all',
	],
);

/** What a name publishes as TXT: mostly one SPF record. */
function textsOf(owner: string, sound: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const one = either([1, sound], [3, record]).map((text) => txt(owner, text));
	return either(
		[30, one],
		[4, joined(one, one)],
		[1, joined(one, one, one)],
		[2, of('')],
		[
			2,
			joined(
				otherTexts.map((text) => txt(owner, text)),
				either([2, one], [1, of('')]),
			),
		],
		[1, failing('TXT', owner)],
	);
}

function addressesOf(owner: string): fc.Arbitrary<string> {
	const v4 = fc
		.array(of(...V4), { maxLength: 3 })
		.map((all) => all.map((a) => `${owner}. A ${a}\n`).join(''));
	const v6 = fc
		.array(of(...V6), { maxLength: 2 })
		.map((all) => all.map((a) => `${owner}. AAAA ${a}\n`).join(''));
	const broken = either([1, failing('A', owner)], [1, failing('AAAA', owner)]);
	return either([12, joined(v4, v6)], [3, v4], [1, joined(v4, broken)]);
}

function exchangesOf(owner: string): fc.Arbitrary<string> {
	const list = fc
		.array(host, { maxLength: 3 })
		.map((all) => all.map((target, n) => `${owner}. MX ${n % 3} ${target}.\n`).join(''));
	const many = Array.from({ length: 11 }, (_, n) => `${owner}. MX 1 h${n}.example.\n`).join('');
	return either(
		[4, of(`${owner}. MX 10 mail.shop.example.\n`)],
		[5, list],
		[1, of(`${owner}. MX 0 .\n`, many)],
		[1, failing('MX', owner)],
	);
}

/** A name that sends: all its records, or a CNAME in their place. */
function senderOf(owner: string, sound: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const whole = joined(textsOf(owner, sound), addressesOf(owner), exchangesOf(owner));
	const alias = joined(of(`${owner}. CNAME `), of(...SENDERS, 'spf.relay.example'), of('.\n'));
	// A From domain is the top of a zone, where no CNAME may stand.
	return owner === 'shop.example' ? whole : either([25, whole], [1, alias]);
}

const soundOf: Readonly<Record<string, readonly string[]>> = {
	'shop.example': [
		'v=spf1 include:spf.relay.example -all',
		'v=spf1 mx include:agency.example ~all',
	],
	'agency.example': [
		'v=spf1 ip4:203.0.113.0/24 include:spf.relay.example -all',
		'v=spf1 a:h0.example include:spf.relay.example ~all',
	],
	'part.example': ['v=spf1 ip4:192.0.2.0 ~all'],
	'deep.example': [
		'v=spf1 include:agency.example include:part.example a:h0.example mx:shop.example -all',
	],
	'b.shop.example': ['v=spf1 include:spf.relay.example -all'],
};

/** The relay's own record is sound more often than others. */
const relayRecord = either(
	[12, of(txt('spf.relay.example', 'v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/64 -all'))],
	[
		2,
		of(
			txt(
				'spf.relay.example',
				'v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/126 include:d1.example ~all',
			),
		),
	],
	[1, of(txt('spf.relay.example', 'v=spf1 exists:%{i}.l.example -all'))],
	[1, textsOf('spf.relay.example', of('v=spf1 ip4:192.0.2.0/31 ?all'))],
	[1, of('')],
);

const wildcards = either(
	[12, of('')],
	[
		1,
		of(
			'*.shop.example. TXT "moo"\n',
			'*.shop.example. A 192.0.2.1\n',
			txt('*._domainkey.shop.example', RSA),
			txt('*.shop.example', 'v=spf1 -all'),
			'*.shop.example. CNAME h0.example.\n',
			txt('*.example', 'v=spf1 +all'),
		),
	],
);

/** Failures that come on top; what else stands at the name is then hidden. */
const failures = either(
	[8, of('')],
	[
		1,
		either(
			[2, failing('TXT', 'spf.relay.example')],
			[1, failing('MX', 'shop.example')],
			[1, failing('*', 'shop.example')],
			[1, failing('A', 'shop.example')],
			[1, failing('TXT', '_dmarc.shop.example')],
			[1, failing('TXT', '_dmarc.example')],
			[1, failing('TXT', 's1._domainkey.shop.example')],
			[1, failing('*', 'k.relay.example')],
			[1, failing('PTR', '1.2.0.192.in-addr.arpa')],
		),
	],
);

const authority = either(
	[3, of('')],
	[1, of('shop.example. 600 IN SOA ns.shop.example. hostmaster.shop.example. 1 2 3 4 300\n')],
);

/** A zone; the record to evaluate is that of `shop.example`. */
export const randomZone: fc.Arbitrary<string> = joined(
	...SENDERS.map((owner) => senderOf(owner, of(...(soundOf[owner] ?? [])))),
	relayRecord,
	...HOSTS.map((owner) =>
		either(
			[14, joined(addressesOf(owner), either([3, of('')], [1, exchangesOf(owner)]))],
			[1, joined(of(`${owner}. CNAME `), host, of('.\n'))],
		),
	),
	keyAt('s1._domainkey.shop.example'),
	keyAt('s2._domainkey.shop.example'),
	keyAt('s1._domainkey.relay.example'),
	policies,
	wildcards,
	failures,
	authority,
	of(WORLD),
);
