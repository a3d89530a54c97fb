/**
 * Texts put together from names, addresses, words and what parts them, encoded as mails, forms and web pages
 * leave them. They know which values they hold, and no slips.
 *
 * @module
 */

import fc from 'fast-check';
import { utf8 } from './written.ts';

/** Names that are in DNS; some look like mechanisms. */
export const knownNames: readonly string[] = [
	'mail.shop.example',
	'spf.hoster.example',
	'_spf.vendor.example',
	'spf-eu.a-b.example',
	'hoster.example',
	'mx1.example.com',
	'a.example.org',
	'mx.example.net',
	'all.example.net',
	'1and1.example',
	'xn--bcher-kva.example',
	'spf1.example',
];

/** A text as strings of a TXT record, the values in it, and how a part of it reads without its encoding. */
export interface MixedText {
	readonly strings: readonly string[];
	readonly values: readonly string[];
	readonly decode: (part: string) => string;
}

interface Piece {
	readonly text: string;
	/** A name, an address or a network. */
	readonly value: string | null;
}

const group = fc.integer({ min: 1, max: 65_535 }).map((number) => number.toString(16));
const value = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...knownNames) },
	{
		weight: 3,
		arbitrary: fc
			.tuple(fc.constantFrom('203.0.113', '198.51.100'), fc.integer({ min: 1, max: 254 }))
			.map(([net, last]) => `${net}.${last}`),
	},
	fc.constantFrom('203.0.113.0/24', '198.51.100.64/26', '192.0.2.128/25'),
	group.map((number) => `2001:db8:${number}::25`),
	group.map((number) => `2001:db8:${number}::/48`),
);

const BEFORE = [
	'',
	'include:',
	'include: ',
	'include=',
	'include ',
	'inlcude:',
	'a:',
	'mx:',
	'ip4:',
	'ip6:',
	'ip4: ',
	'IP4=',
	'+a:',
	'~include:',
	'exists:',
	'redirect=',
	'ptr:',
	'include:https://',
	'a:"',
	'include:<',
	'foo:',
	'mailto:x@',
	'ip4:[',
	'include:.',
	'mx/24 a:',
];
const BEHIND = [
	'',
	'',
	'',
	'',
	'.',
	'/',
	'"',
	'>',
	']',
	'/24',
	'/255.255.255.0',
	' 255.255.255.0',
	'/x?y=z',
	'-all',
	'~all',
	'mx',
	'..',
	'-',
	'/33',
	',',
	'/index.html',
	'?exp',
];
const WORDS = [
	'mx',
	'a',
	'ptr',
	'-all',
	'~all',
	'+all',
	'all',
	'v=spf1',
	'and',
	'mail',
	'include:',
	'ip4',
	'<br>',
	'<b>',
	'(',
	'"',
	'foo=bar',
	'\\',
	'%',
	'TXT',
	'64',
	'see:',
];
/** `|` in quotes is where one string ends and another begins. */
const SEAM = '\0';
const BETWEEN = [
	',',
	';',
	', ',
	' | ',
	'\t',
	'\r\n',
	'\u00a0',
	'\u200b',
	'" "',
	'  ',
	'&nbsp;',
	'<br>',
	'',
	'/',
	'\u2013',
	SEAM,
];
const VERSIONS = [
	'v=spf1 ',
	'v=spf1 ',
	'v=spf1, ',
	'v = spf1 ',
	'v=spf1\u00a0',
	'"v=spf1 ',
	'v=sfp1 ',
];

const term = fc
	.tuple(fc.constantFrom(...BEFORE), value, fc.constantFrom(...BEHIND))
	.map(([before, shown, behind]): Piece => ({ text: before + shown + behind, value: shown }));
const word = fc.constantFrom(...WORDS).map((text): Piece => ({ text, value: null }));
const piece = fc.oneof({ weight: 3, arbitrary: term }, word);
const gap = fc.oneof({ weight: 1, arbitrary: fc.constant(' ') }, fc.constantFrom(...BETWEEN));

/** What may stand between two pieces: where letters meet, nobody can tell what they were. */
function gapBetween(text: string, between: string, next: string): string {
	const isGlue = ['', SEAM, '" "', '/', '\u2013', '\u200b'].includes(between);
	const isOpen = /[\p{L}\p{N}_.:/-]$/u.test(text) && /^[\p{L}\p{N}_.:/-]/u.test(next);
	const isMechanism = /^(?:include|ip[46]|redirect)[:=]/.test(next);
	return isGlue && isOpen && !isMechanism ? ' ' : between;
}

type Encoding = (text: string) => Pick<MixedText, 'strings' | 'decode'>;

const characters = (part: string): string => Buffer.from(part, 'latin1').toString('utf8');
const joined = (text: string): string => text.replaceAll(SEAM, ' ');

/** The code of a percent sign is read part by part, since a part may be cut anywhere. */
function withoutPercent(part: string): string {
	const octets = part.replace(/%([0-9A-F]{2})/g, (_, code) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
	return characters(octets);
}

const ENCODINGS: readonly Encoding[] = [
	(text) => ({ strings: utf8(text).split(SEAM), decode: characters }),
	(text) => ({
		strings: utf8(utf8(text)).split(SEAM),
		decode: (part) => characters(characters(part)),
	}),
	(text) => ({
		strings: [utf8(joined(text)).replaceAll('=', '=3D')],
		decode: (part) => characters(part).replaceAll('=3D', '='),
	}),
	(text) => ({ strings: [encodeURIComponent(joined(text))], decode: withoutPercent }),
	(text) => ({ strings: [utf8(`“${joined(text)}”`)], decode: characters }),
	(text) => ({ strings: [utf8(JSON.stringify([joined(text)]))], decode: characters }),
	(text) => ({ strings: [utf8(`<p>${joined(text)}</p>`)], decode: characters }),
];

/** Texts that were meant as SPF records, of up to six pieces. */
export const mixedTexts: fc.Arbitrary<MixedText> = fc
	.tuple(
		fc.constantFrom(...VERSIONS),
		fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 6 }),
		fc.constantFrom(...ENCODINGS),
	)
	.map(([version, pieces, encode]) => {
		let text = version;
		for (const [i, [{ text: next }]] of pieces.entries()) {
			const between = i === 0 ? '' : (pieces[i - 1]?.[1] ?? '');
			text += gapBetween(text, between, next) + next;
		}
		return { ...encode(text), values: pieces.flatMap(([{ value: shown }]) => shown ?? []) };
	});
