/**
 * Domains whose DMARC, DKIM and other records do harm, and resolvers that answer everything.
 *
 * @module
 */

import { payloads } from '../report/hostile-verdict.mjs';
import { DMARC, DOMAIN, KEY, relay } from './base.mjs';
import { filled, MESSAGE, network, rsaKey, strings, times } from './texts.mjs';

/** @typedef {import('./domains.d.mts').Published} Published */
/** @typedef {import('./domains.d.mts').Case} Case */

/** @param {string} text */
const txt = (text) => [strings(text)];

/** TXT records at one name. @param {string} at @param {() => readonly (readonly string[])[]} records @returns {Published} */
const at = (at, records) => (name, type) => (type === 'TXT' && name === at ? records() : undefined);

/** The same at every name. @param {Partial<Record<import('../../src/dns/resolver.ts').RecordType, readonly unknown[]>>} records @returns {Published} */
const everywhere = (records) => (_, type) => records[type] ?? [];

/** Texts in all records of a domain, where they cannot break them. @param {readonly string[]} texts @param {string} [domain] @returns {Published} */
function planted(texts, domain = DOMAIN) {
	const say = (/** @type {number} */ n) => texts[n % texts.length] ?? '';
	/** @param {string} text */
	const word = (text) => text.replace(/[\s;]/g, '_');
	return (name, type) => {
		switch (`${type} ${name}`) {
			case `TXT ${domain}`:
				return [
					...texts.map((text) => [text]),
					strings(
						`v=spf1 ${texts.map((_, n) => `include:${word(say(n))}`).join(' ')} x=${word(say(1))} ~all`,
					),
				];
			case `TXT _dmarc.${domain}`:
				return txt(
					`v=DMARC1; p=none; rua=${texts.map((_, n) => `mailto:${word(say(n))}@example`).join(',')}; x=${say(2)}; ${word(say(3))}=${word(say(4))}`,
				);
			case `TXT s1._domainkey.${domain}`:
				return txt(`v=DKIM1; k=${word(say(5))}; n=${say(6)}; p=${say(7)}`);
			case `MX ${domain}`:
				return texts.map((text, preference) => ({ preference, exchange: text }));
			case `PTR ${name}`:
				return texts;
			default:
				return undefined;
		}
	};
}

const CONTROLS = [
	'\u001b[31mred\u001b]0;title\u0007',
	'\r\n\r\nforged: line',
	'\u009b2J\u0090q\u009c',
	'\u0000\u0008\u007f',
	'tab\tbell\u0007',
	`\u001b]8;;http://planted.example\u001b\\link`,
];
const FORMULAS = [
	'=HYPERLINK("http://planted.example","x")',
	"=cmd|'/C calc'!A0",
	'@SUM(1+1)*cmd',
	'+1+cmd',
	'-2+3',
	'"=1+1","=2"',
	'\t=1+1',
	'\r=1+1',
];
// Cyrillic that looks Latin; Hebrew and Arabic; an overlong and a broken A-label; what decodes to a slash or a full stop.
const LOOKALIKES = [
	'xn--80ak6aa92e.example',
	'xn--4dbcagdahymbxekheh6e0a7fei0b.example',
	'xn--mgbh0fb.example',
	`xn--${'a'.repeat(59)}.example`,
	'xn--\u0000.example',
	'xn--a-ecp.example',
	'xn--google.com-oc0f.example',
	'xn--xn--a-xxx.example',
];
const LOOKALIKE = 'xn--80ak6aa92e.example';
const PROTOTYPES = [
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'__defineGetter__',
	'valueOf',
	'prototype',
	'then',
];

const BOMB = 'v=spf1 include:%{i}.%{d} include:a.%{d} mx a ptr exists:%{p}.%{d} ~all';
const FULL = strings(`v=spf1 ${filled((n) => `ip4:${network(n)}`, ' ', 60_000)} -all`);

/** As many labels as fit in front of a top label: 127 in all. */
const DEEPEST = `${'a.'.repeat(126)}x`;

/** @type {readonly Case[]} */
export const otherDomains = [
	[
		'64 KB of DMARC tags',
		at(DMARC, () => txt(`v=DMARC1; p=none; ${filled((n) => `t${n}=x`, ';')}`)),
	],
	['64 KB in one DMARC tag', at(DMARC, () => txt(`v=DMARC1; p=none; x=${'y'.repeat(MESSAGE)}`))],
	['64 KB of semicolons after v=DMARC1', at(DMARC, () => txt(`v=DMARC1${';'.repeat(MESSAGE)}`))],
	[
		'1,000 report addresses at other domains',
		at(DMARC, () =>
			txt(
				`v=DMARC1; p=none; rua=${times(1_000, (n) => `mailto:r@d${n}.example`).join(',')}; ruf=${times(1_000, (n) => `mailto:f@d${n}.example!10m`).join(',')}`,
			),
		),
	],
	['1,000 DMARC records', at(DMARC, () => times(1_000, (n) => [`v=DMARC1; p=none; x=${n}`]))],
	['a tree of 127 labels, nothing anywhere', () => [], { from: `info@${DEEPEST}` }],
	[
		'a tree of 127 labels, a DMARC record of another kind at each',
		(name, type) =>
			type === 'TXT' && name.startsWith('_dmarc.')
				? [['v=DMARC1; psd=n; t=y; p=moo'], ['v=DMARC1; np=x']]
				: undefined,
		{ from: `info@${DEEPEST}` },
	],
	['64 KB of base64 in a key', at(KEY, () => txt(`v=DKIM1; p=${'A'.repeat(MESSAGE)}`))],
	['64 KB of DKIM tags', at(KEY, () => txt(`v=DKIM1; p=; ${filled((n) => `t${n}=x`, ';')}`))],
	['a key of 16,384 bits', at(KEY, () => txt(rsaKey(16_384)))],
	['a key of exponent zero', at(KEY, () => txt(rsaKey(2_048, [0])))],
	['a key of no bits', at(KEY, () => txt(rsaKey(0)))],
	['1,000 keys at one selector', at(KEY, () => times(1_000, (n) => [`v=DKIM1; n=${n}; p=AAAA`]))],
	[
		'10,000 aliases before each answer',
		(_, type) => ({
			outcome: 'nodata',
			aliases: times(10_000, (n) => `${type.toLowerCase()}${n}.alias.example`),
		}),
	],
	[
		'wildcards that answer everything with policies',
		everywhere({
			TXT: [[BOMB], ['v=DMARC1; p=reject; rua=mailto:x@far.example'], strings(rsaKey(2048))],
			A: ['203.0.113.5'],
			AAAA: ['2001:db8:ff::5'],
			MX: [{ preference: 1, exchange: 'mx.example' }],
			PTR: ['p.example'],
			CNAME: ['c.example'],
			NS: ['n.example'],
		}),
	],
	[
		'every answer 65,535 octets',
		everywhere({
			TXT: [FULL, ...times(20, (n) => [`v=DMARC1; p=none; x=${n}`])],
			A: times(4_000, (n) => `10.8.${n >> 8}.${n & 255}`),
			AAAA: times(2_000, (n) => `2001:db8:8::${n.toString(16)}`),
			MX: times(2_000, (n) => ({ preference: n, exchange: `m${n}.full.example` })),
			PTR: times(3_000, (n) => `p${n}.full.example`),
			NS: times(3_000, (n) => `n${n}.full.example`),
		}),
	],
	[
		'every answer fails',
		() => ({ outcome: 'failure', reason: 'timeout', detail: 'x'.repeat(100_000) }),
	],
	[
		'every other answer fails',
		(name, type) =>
			(name.length + type.length) % 2 === 0
				? { outcome: 'failure', reason: 'servfail' }
				: undefined,
	],
	['control characters and terminal escapes', planted(CONTROLS)],
	['HTML, Markdown and scripts', planted(payloads)],
	['formulas for spreadsheets', planted(FORMULAS), { from: `=1+1@${DOMAIN}` }],
	[
		'look-alike and bidirectional names',
		planted(LOOKALIKES, LOOKALIKE),
		{ from: `info@${LOOKALIKE}` },
	],
	[
		'names of prototypes as tags, modifiers and hosts',
		planted(PROTOTYPES),
		{ from: `__proto__@${DOMAIN}`, relay: { ...relay, id: 'constructor' } },
	],
];
