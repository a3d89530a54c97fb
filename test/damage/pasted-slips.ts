/**
 * Slips of text that went through a word processor, a mail, a web page, a chat or a form before it reached DNS.
 *
 * @module
 */

import { around, between, inTerm, type Slip, utf8 } from './written.ts';

const DASHES =
	'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u02d7\u2043\ufe58\ufe63\uff0d\u2796\u2500';
const QUOTES: readonly (readonly [string, string])[] = [
	['\u201e', '\u201c'],
	['\u201c', '\u201d'],
	['\u201a', '\u2018'],
	['\u2018', '\u2019'],
	['\u00ab', '\u00bb'],
	['\u00bb', '\u00ab'],
	['\u2039', '\u203a'],
	['\u300c', '\u300d'],
	['\u2033', '\u2033'],
	["'", "'"],
	['``', '``'],
	['**', '**'],
];
const BLANKS = '\u2002\u2003\u2009\u202f\u3000\u2028\u2029\x85';
const NOTHINGS = '\u200c\u200d\u2060\ufeff\u00ad\u200e\u202a\u202c\u2066\u180e';

const LOCAL = /^[+?~-]?(?:include|a|mx):[^%]*$/;
const NAMED = /^[+?~-]?(?:include|ip4|ip6|exists):/;
/** An IPv6 address goes on in letters that a term could begin with. */
const isOpen = (text: string): boolean => /ip6:[^/ ]*\0[a-f]/i.test(text);

/** Every blank, or every one but that behind the version. */
function blanks(gap: string): Slip {
	return (written) => ({
		...written,
		gaps: written.gaps.map(() => gap),
	});
}

/** The characters of a text as slips, one each. */
function each(characters: string, name: string, slip: (character: string) => Slip) {
	return [...characters].map(
		(character) =>
			[
				`${name} U+${character.codePointAt(0)?.toString(16).padStart(4, '0')}`,
				slip(character),
			] as const,
	);
}

/** The slips by name. */
export const pastedSlips: { readonly [name: string]: Slip } = {
	...Object.fromEntries([
		...each(DASHES, 'a dash', (dash) => inTerm(/^-all$/, (term) => term.replace('-', utf8(dash)))),
		...each('\u02dc\u223c\u301c\uff5e\u2053', 'a tilde', (tilde) =>
			inTerm(/^~all$/, (term) => term.replace('~', utf8(tilde))),
		),
		...each('\uff1a\u2236\ua789\ufe55\u02d0', 'a colon', (colon) =>
			inTerm(NAMED, (term) => term.replace(':', utf8(colon))),
		),
		...each('\u2024\uff0e\u3002\uff61', 'a full stop', (stop) =>
			inTerm(LOCAL, (term) => term.replace('.', utf8(stop))),
		),
		...each('\u2044\u2215\uff0f', 'a slash', (slash) =>
			inTerm(/\/\d+$/, (term) => term.replace('/', utf8(slash))),
		),
		...each(BLANKS, 'a blank', (blank) => between(utf8(blank))),
		...each(NOTHINGS, 'nothing in a term', (nothing) =>
			inTerm(NAMED, (term) => term.replace(':', `:${utf8(nothing)}`)),
		),
		...QUOTES.map(
			([open, close]) =>
				[`quotes ${open}${close}`, around((text) => utf8(open) + text + utf8(close))] as const,
		),
		...QUOTES.map(
			([open, close]) =>
				[
					`quoted name ${open}${close}`,
					inTerm(LOCAL, (term) => `${term.replace(':', `:${utf8(open)}`)}${utf8(close)}`),
				] as const,
		),
	]),
	'a dash of Windows': inTerm(/^-all$/, () => '\x96all'),
	'quotes of Windows': around((text) => `\x93${text}\x94`),
	'a blank of Latin-1': between('\xa0'),
	'a bar': between('|'),
	'a bar with blanks': between(' | '),
	'blanks as &nbsp;': blanks('&nbsp;'),
	'blanks as &#32;': blanks('&#32;'),
	'blanks as &#xA0;': blanks('&#xA0;'),
	'blanks as plus': blanks('+'),
	'blanks as %20': blanks('%20'),
	'blanks as \\n': blanks('\\n'),
	'blanks as \\032': blanks('\\032'),
	'blanks as \\040': blanks('\\040'),
	'blanks as \\ ': blanks('\\ '),
	'<br/> and a line break': between('<br/>\r\n'),
	'<BR>': between('<BR>'),
	'table cells': blanks('</td><td>'),
	'list items': blanks('</li>\n<li>'),
	'a line break with an indent': between('\r\n\t\t'),
	'a soft line break of mail': between(' =\r\n'),
	'a quoted reply': between('\r\n> '),
	'format=flowed': between(' \r\n'),
	'quoted-printable': around((text) => text.replace(/=/g, '=3D')),
	'percent signs': around((text) => (text.includes('%{') ? text : encodeURIComponent(text))),
	'plain HTML': around((text) => `<p>${text}</p>`),
	'HTML with attributes': around((text) => `<code class="record">${text}</code>`),
	'a span around a name': inTerm(LOCAL, (term) => term.replace(':', ':<span>').concat('</span>')),
	'a link around a name': inTerm(LOCAL, (term) =>
		term.replace(/:(.*)/, ':<a href="http://$1">$1</a>'),
	),
	'a link of markdown': inTerm(LOCAL, (term) => term.replace(/:(.*)/, ':[$1](http://$1)')),
	'a link of a chat': inTerm(LOCAL, (term) => term.replace(/:(.*)/, ':<http://$1|$1>')),
	'a link of Outlook': inTerm(LOCAL, (term) => term.replace(/:(.*)/, ':$1<http://$1>')),
	'escapes of markdown': around((text) => text.replace(/[_*-]/g, '\\$&')),
	'bold marks': around((text) => `**${text}**`),
	'a list mark': around((text) => `- ${text}`),
	'a bullet': around((text) => utf8(`• ${text}`)),
	'a quote mark': around((text) => `> ${text}`),
	'a number': around((text) => `1. ${text}`),
	'entities for quotes': around((text) => `&quot;${text}&quot;`),
	'&#45;': inTerm(/^-all$/, () => '&#45;all'),
	'&ndash;': inTerm(/^-all$/, () => '&ndash;all'),
	'&#126;': inTerm(/^~all$/, () => '&#126;all'),
	'&tilde;': inTerm(/^~all$/, () => '&tilde;all'),
	'&colon;': inTerm(NAMED, (term) => term.replace(':', '&colon;')),
	'&#58;': inTerm(NAMED, (term) => term.replace(':', '&#58;')),
	'&equals;': around((text) => text.replace('v=', 'v&equals;')),
	'&amp;nbsp;': between('&amp;nbsp;'),
	JSON: around((text) => JSON.stringify([text])),
	'a field of JSON': around((text) => JSON.stringify({ value: text })),
	'escaped quotes': around((text) => `\\"${text}\\"`),
	'doubled quotes': around((text) => `""${text}""`),
	'quotes and a seam': (written, pick) => {
		const cut = between('" "')(written, pick);
		return cut === null ? null : { ...cut, finish: (text) => [`"${text}"`] };
	},
	'parentheses of a zone file': around((text) => `( "${text}" )`),
	'a whole line of a zone file': around((text) => `shop.example. 3600 IN TXT "${text}"`),
	'a line with @': around((text) => `@ IN TXT ${text}`),
	'TXT in front': around((text) => `TXT ${text}`),
	'TXT= in front': around((text) => `TXT=${text}`),
	'Wert: in front': around((text) => `Wert: ${text}`),
	'Value: in front': around((text) => `Value: ${text}`),
	'spf: in front': around((text) => `spf:${text}`),
	'spf= in front': around((text) => `spf=${text}`),
	'SPF record: in front': around((text) => `SPF record: ${text}`),
	'a doubled record': around((text) => `${text} ${text}`),
	'a doubled record without a blank': around((text) => (isOpen(`${text}\0v`) ? text : text + text)),
	'a doubled version': (written) => ({ ...written, version: `${written.version} v=spf1` }),
};
