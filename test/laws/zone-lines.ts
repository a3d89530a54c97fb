/**
 * Lines of random zones: TXT records, failures, DKIM keys and DMARC policies of all kinds.
 *
 * @module
 */

import fc from 'fast-check';
import { base64, ED25519_POINT, record as keyRecord, rsaSpki } from '../dkim/keys.ts';
import { txt as line } from '../spf/checked.ts';
import { cutText } from '../spf/cut-text.ts';
import { either, joined, of } from './spf-texts.ts';

/** One TXT record, cut into strings of 255 octets. */
export const txt = (name: string, text: string): string => line(name, ...cutText(text));

/** A key that every verifier takes. */
export const RSA: string = keyRecord(rsaSpki(2048));
/** What stands in `p=` of the sound key. */
export const PUBLIC_KEY: string = RSA.split('p=')[1] ?? '';

const reason = of('SERVFAIL', 'TIMEOUT', 'REFUSED', 'BOGUS', 'MALFORMED', 'NETWORK');
/** A line that makes DNS fail. */
export const failing = (type: string, owner: string): fc.Arbitrary<string> =>
	joined(of(';! '), reason, of(` ${type} ${owner}.`), of('', '', ' ttl=30', ' ttl=0'), of('\n'));

const keyTexts: readonly string[] = [
	RSA,
	keyRecord(rsaSpki(1024)),
	keyRecord(rsaSpki(512)),
	`v=DKIM1; k=ed25519; p=${base64(ED25519_POINT)}`,
	'v=DKIM1; p=',
	RSA.replace('k=rsa', 'k=rsa; t=y:s'),
	RSA.replace('k=rsa', 'k=rsa; h=sha1'),
	RSA.replace('k=rsa', 'k=rsa; s=web'),
	RSA.replace('k=rsa', 'k=moo'),
	RSA.slice(0, 200),
	RSA.replace('p=M', 'p=m'),
	`p=${base64([0x30, 0x82, 0xff, 0xff, 0x02])}`,
	'v=DKIM1; p=!!!; __proto__=x',
	'v=DKIM1 p=AAAA',
	'not a key',
	RSA.replace('p=', 'p= \t'),
];

/** What stands at a selector. */
export function keyAt(owner: string): fc.Arbitrary<string> {
	const key = of(...keyTexts).map((text) => txt(owner, text));
	return either(
		[4, of('')],
		[4, of(txt(owner, RSA))],
		[4, of(`${owner}. CNAME k.relay.example.\n`)],
		[4, key],
		[1, joined(key, key)],
		[2, of('gone.example', 'loop1.example', 'bad.example').map((to) => `${owner}. CNAME ${to}.\n`)],
		[1, failing('TXT', owner)],
	);
}

const tag = of(
	...[
		'sp=none',
		'sp=reject',
		'sp=moo',
		'np=reject',
		'np=none',
		'psd=n',
		'psd=u',
		't=y',
		't=n',
		'pct=0',
	],
	...[
		'adkim=s',
		'aspf=s',
		'adkim=s; aspf=s',
		'fo=1:d',
		'pct=50',
		'ri=1',
		'rf=afrf',
		'__proto__=y',
		'p',
	],
	...[
		'rua=mailto:r@shop.example',
		'rua=mailto:r@reports.example!10m',
		'rua=r@shop.example',
		'\u00ff=1',
	],
	...['ruf=mailto:x@gone.example,https://r.example/', 'rua=', ';;', 'sp-none', 'p=reject'],
);
const policyText = either(
	[
		6,
		joined(
			of('v=DMARC1; '),
			of('p=none', 'p=quarantine', 'p=reject', 'p=reject', 'p=none; rua=mailto:r@shop.example'),
			fc.array(tag, { maxLength: 3 }).map((tags) => tags.map((each) => `; ${each}`).join('')),
		),
	],
	[
		1,
		of(
			...[
				'v=DMARC1, p=reject',
				' v=DMARC1; p=none',
				'v=dmarc1; p=none',
				'v=DMARC1; p=moo',
				'v=DMARC1',
			],
			...[
				'v=DMARC1; sp=reject',
				'v=DMARC1; rua=mailto:r@shop.example',
				'v=DMARC1;p=none;\u00e2\u0080\u009d',
				'x',
			],
		),
	],
);
function policyAt(owner: string): fc.Arbitrary<string> {
	const policy = policyText.map((text) => txt(owner, text));
	return either([8, policy], [1, joined(policy, policy)], [1, failing('TXT', owner)]);
}
/** DMARC records on every level, at wrong names, and of report addresses. */
export const policies: fc.Arbitrary<string> = joined(
	either([5, policyAt('_dmarc.shop.example')], [3, of('')]),
	either([6, of('')], [1, policyAt('_dmarc.b.shop.example')]),
	either(
		[6, of('')],
		[1, of('psd=y', 'psd=n').map((psd) => txt('_dmarc.example', `v=DMARC1; p=reject; ${psd}`))],
	),
	of('', txt('shop.example._report._dmarc.reports.example', 'v=DMARC1')),
	either(
		[9, of('')],
		[
			1,
			of('_dmarc.shop.example.shop.example', 'shop.example').map((at) =>
				txt(at, 'v=DMARC1; p=none'),
			),
		],
	),
);
