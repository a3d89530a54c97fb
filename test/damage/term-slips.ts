/**
 * Slips in single terms, as people type or guess them.
 *
 * @module
 */

import { around, between, inTerm, type Slip, utf8 } from './written.ts';

const INCLUDE = /^[+?~-]?include:/;
const LOCAL = /^[+?~-]?(?:include|a|mx):[^%]*$/;
const NAMED = /^[+?~-]?(?:include|ip4|ip6|exists):/;
const ALL = /^[-~?]all$/;
const HOST4 = /^[+?~-]?ip4:[^/]*$/;
/** Networks without host bits. */
const NET4 =
	/^[+?~-]?ip4:.*(?:\.0\/24|\.(?:0|16|32|48|64|80|96|112|128|144|160|176|192|208|224|240)\/28)$/;

const MASKS: Readonly<Record<string, string>> = { 24: '255.255.255.0', 28: '255.255.255.240' };

/** A value that several terms share: `include:a, b`. */
function listed(name: RegExp, glue: string): Slip {
	return (written) => {
		const at = written.terms.findIndex(
			(term, i) => name.test(term) && name.test(written.terms[i + 1] ?? ''),
		);
		if (at < 0) return null;
		const [first = '', second = ''] = written.terms.slice(at, at + 2);
		const terms = [...written.terms];
		terms.splice(at, 2, `${first}${glue}${second.replace(/^[^:]*:/, '')}`);
		return { ...written, terms, gaps: written.gaps.slice(1) };
	};
}

/** The slips by name. */
export const termSlips: { readonly [name: string]: Slip } = {
	'names listed behind a comma': listed(/^include:/, ','),
	'names listed behind a comma and a blank': listed(/^include:/, ', '),
	'names listed behind a semicolon': listed(/^include:/, ';'),
	'names listed behind a blank': listed(/^include:/, ' '),
	'addresses listed behind a comma': listed(/^ip4:/, ','),
	'addresses listed behind a comma and a blank': listed(/^ip4:/, ', '),
	'addresses listed behind a semicolon': listed(/^ip4:/, '; '),
	'addresses listed behind a blank': listed(/^ip4:/, ' '),
	'a mask behind a blank': inTerm(NET4, (term) =>
		term.replace(/\/(\d+)$/, (_, length) => ` ${MASKS[length]}`),
	),
	'a mask behind a slash': inTerm(NET4, (term) =>
		term.replace(/\/(\d+)$/, (_, length) => `/${MASKS[length]}`),
	),
	'a range to a whole address': inTerm(NET4, (term) =>
		term.replace(/([\d.]+)\.(\d+)\/(\d+)$/, (_, net, first, length) => {
			const last = Number(first) + 2 ** (32 - Number(length)) - 1;
			return `${net}.${first}-${net}.${last}`;
		}),
	),
	'a range with blanks': inTerm(NET4, (term) =>
		term.replace(/([\d.]+)\.(\d+)\/(\d+)$/, (_, net, first, length) => {
			const last = Number(first) + 2 ** (32 - Number(length)) - 1;
			return `${net}.${first} - ${net}.${last}`;
		}),
	),
	'a range to a last octet': inTerm(NET4, (term) =>
		term.replace(/([\d.]+)\.(\d+)\/(\d+)$/, (_, net, first, length) => {
			return `${net}.${first}-${Number(first) + 2 ** (32 - Number(length)) - 1}`;
		}),
	),
	'a star for the last octet': inTerm(/^ip4:.*\.0\/24$/, (term) => term.replace('0/24', '*')),
	'a blank before the slash': inTerm(/^ip[46]:.*\//, (term) => term.replace('/', ' /')),
	'a blank behind the slash': inTerm(/^ip[46]:.*\//, (term) => term.replace('/', '/ ')),
	'blanks around the slash': inTerm(/^ip[46]:.*\//, (term) => term.replace('/', ' / ')),
	'a backslash for the slash': inTerm(/^ip[46]:.*\//, (term) => term.replace('/', '\\')),
	'a doubled slash': inTerm(/^ip[46]:.*\//, (term) => term.replace('/', '//')),
	'a full stop behind an address': inTerm(HOST4, (term) => `${term}.`),
	'a port': inTerm(HOST4, (term) => `${term}:25`),
	'a web address for an address': inTerm(HOST4, (term) => `${term.replace(':', ':http://')}/`),
	'a bracketed IPv4 address': inTerm(HOST4, (term) => `${term.replace(':', ':[')}]`),
	'an address behind a:': inTerm(/^ip[46]:/, (term) => term.replace(/^ip[46]/, 'a')),
	'an address behind mx:': inTerm(/^ip[46]:/, (term) => term.replace(/^ip[46]/, 'mx')),
	'an address behind include:': inTerm(/^ip[46]:/, (term) => term.replace(/^ip[46]/, 'include')),
	'ip: alone': inTerm(/^ip[46]:/, (term) => term.replace(/^ip[46]/, 'ip')),
	'ipv4= for ip4:': inTerm(/^ip[46]:/, (term) => term.replace(/^ip([46]):/, 'ipv$1=')),
	'ip 4:': inTerm(/^ip[46]:/, (term) => term.replace('ip', 'ip ')),
	'IP-4:': inTerm(/^ip[46]:/, (term) => term.replace('ip', 'IP-')),
	'ip4 without a colon': inTerm(/^ip4:/, (term) => term.replace(':', ' ')),
	'ip4 and its address in one': inTerm(/^ip4:/, (term) => term.replace(':', '')),
	'ip4 and a slash': inTerm(/^ip4:/, (term) => term.replace(':', '/')),
	'an equals sign and a blank': inTerm(NAMED, (term) => term.replace(':', '= ')),
	'a blank and an equals sign': inTerm(NAMED, (term) => term.replace(':', ' =')),
	'a colon and an equals sign': inTerm(NAMED, (term) => term.replace(':', ':=')),
	'include without a colon': inTerm(INCLUDE, (term) => term.replace(':', ' ')),
	'includes:': inTerm(INCLUDE, (term) => term.replace('include', 'includes')),
	'inlcude:': inTerm(INCLUDE, (term) => term.replace('include', 'inlcude')),
	'Include:': inTerm(INCLUDE, (term) => term.replace('include', 'Include')),
	'inc:': inTerm(INCLUDE, (term) => term.replace('include', 'inc')),
	'includespf:': inTerm(INCLUDE, (term) => term.replace('include:', 'include:spf:')),
	'an address of mail': inTerm(LOCAL, (term) => term.replace(':', ':info@')),
	'mailto:': inTerm(LOCAL, (term) => term.replace(':', ':mailto:info@')),
	'a web address with a path': inTerm(LOCAL, (term) => `${term.replace(':', ':http://')}/x?y=z`),
	'half a web address': inTerm(LOCAL, (term) => term.replace(':', '://')),
	'a web address with a port': inTerm(LOCAL, (term) => `${term.replace(':', ':https://')}:443/`),
	'a name with a final dot and slash': inTerm(LOCAL, (term) => `${term}./`),
	'a doubled dot': inTerm(LOCAL, (term) => term.replace('.', '..')),
	'a dot in front of a name': inTerm(LOCAL, (term) => term.replace(':', ':.')),
	'a blank behind a dot': inTerm(LOCAL, (term) => term.replace('.', '. ')),
	'a blank before a dot': inTerm(LOCAL, (term) => term.replace('.', ' .')),
	'a comma behind a name': inTerm(LOCAL, (term) => `${term},`),
	'a bracket that is not closed': inTerm(LOCAL, (term) => term.replace(':', ':(')),
	'a sign parted from a name': inTerm(INCLUDE, (term) => `+ ${term}`),
	'a sign behind the colon': inTerm(LOCAL, (term) => term.replace(':', ':+')),
	'a Cyrillic letter in include': inTerm(INCLUDE, (term) => term.replace('c', utf8('\u0441'))),
	'a Cyrillic letter in all': inTerm(ALL, (term) => term.replace('a', utf8('\u0430'))),
	ALL: inTerm(ALL, (term) => term.toUpperCase()),
	a11: inTerm(ALL, (term) => term.replace('ll', '11')),
	al: inTerm(ALL, (term) => term.slice(0, -1)),
	alll: inTerm(ALL, (term) => `${term}l`),
	'quotes around the end': inTerm(ALL, (term) => `"${term}"`),
	'a comma behind all': inTerm(ALL, (term) => `${term},`),
	'a parted and doubled sign': inTerm(ALL, (term) => `${term[0]} ${term}`),
	'a sign of print and its own': inTerm(/^-all$/, () => utf8('–-all')),
	'a doubled end': inTerm(ALL, (term) => `${term} ${term}`),
	'an end glued to itself': inTerm(ALL, (term) => `${term}${term}`),
	'all in the middle': (written) => {
		const end = written.terms[written.terms.length - 1] ?? '';
		if (!ALL.test(end) || written.terms.length < 3) return null;
		return { ...written, terms: [end, ...written.terms.slice(0, -1)] };
	},
	'a comment behind it': around((text) => `${text} ; mail`),
	'include: alone at the end': around((text) => `${text} include:`),
	'a blank word': between(' and '),
	'v:spf1': (written) => ({ ...written, version: 'v:spf1' }),
	'v-spf1': (written) => ({ ...written, version: 'v-spf1' }),
	'v=spf1,': (written) => ({ ...written, version: 'v=spf1,' }),
	'v=spf1.': (written) => ({ ...written, version: 'v=spf1.' }),
	'v=spf1:': (written) => ({ ...written, version: 'v=spf1:' }),
	'v=spf-1': (written) => ({ ...written, version: 'v=spf-1' }),
	'v=spf 1': (written) => ({ ...written, version: 'v=spf 1' }),
	'v=spf': (written) => ({ ...written, version: 'v=spf' }),
	'v=sfp1': (written) => ({ ...written, version: 'v=sfp1' }),
	'v=spfv1': (written) => ({ ...written, version: 'v=spfv1' }),
	'v=spfl': (written) => ({ ...written, version: 'v=spfl' }),
	'v=sp1': (written) => ({ ...written, version: 'v=sp1' }),
	'v=pf1': (written) => ({ ...written, version: 'v=pf1' }),
	'v="spf1"': (written) => ({ ...written, version: 'v="spf1"' }),
	'=spf1': (written) => ({ ...written, version: '=spf1' }),
	'V=SPF1': (written) => ({ ...written, version: 'V=SPF1' }),
	vspf1: (written) => ({ ...written, version: 'vspf1' }),
	'v==spf1': (written) => ({ ...written, version: 'v==spf1' }),
	'spf=1': (written) => ({ ...written, version: 'spf=1' }),
};
