/**
 * Slips that damage a record, each as people make it.
 *
 * @module
 */

import { pastedSlips } from './pasted-slips.ts';
import { termSlips } from './term-slips.ts';
import { changed, gapped, type Slip, utf8 } from './written.ts';

const isAll = (term: string): boolean => /^[-~?]all$/.test(term);
/** An IPv6 address goes on in letters that a term could begin with. */
const isOpenEnd = (before: string, term: string): boolean =>
	/^[+?~-]?ip6:[^/]*$/.test(before) && /^[a-f]/i.test(term);
/** Names that a short term may be part of, so that only DNS tells. */
const isBareName = (term: string): boolean => /^[+?~-]?(?:a|mx|ptr|all)$/.test(term);

const NAMED = /^[+?~-]?(?:include|ip4|ip6|exists):/;

const plainSlips: { readonly [name: string]: Slip } = {
	'lost blank before a name': (written, pick) =>
		gapped(
			written,
			pick,
			'',
			(before, term) => !isBareName(term) && !isAll(term) && !isOpenEnd(before, term),
		),
	'lost blank before ~all': (written, pick) =>
		gapped(written, pick, '', (_, term) => /^[~?]all$/.test(term)),
	'lost blank before -all': (written, pick) =>
		gapped(written, pick, '', (_, term, isLast) => term === '-all' && isLast),
	'lost blank before a or mx': (written, pick) =>
		gapped(written, pick, '', (before, term) => isBareName(term) && !isOpenEnd(before, term)),
	'a comma': (written, pick) => gapped(written, pick, ','),
	'commas with blanks': (written, pick) => gapped(written, pick, ', '),
	'a semicolon': (written, pick) => gapped(written, pick, ';'),
	'a tab': (written, pick) => gapped(written, pick, '\t'),
	'a line break': (written, pick) => gapped(written, pick, '\r\n'),
	'a blank of print': (written, pick) => gapped(written, pick, utf8('\u00a0')),
	'nothing visible': (written, pick) =>
		gapped(written, pick, utf8('\u200b'), (before, term) => !isOpenEnd(before, term)),
	'&nbsp;': (written, pick) => gapped(written, pick, '&nbsp;'),
	'<br>': (written, pick) => gapped(written, pick, '<br>'),
	'a seam of strings': (written, pick) => {
		const cut = gapped(written, pick, '\0', (before, term) => !isOpenEnd(before, term));
		return cut === null ? null : { ...cut, finish: (text) => text.split('\0') };
	},
	'every word a string': (written) =>
		written.terms.some((term, i) => isOpenEnd(written.terms[i - 1] ?? '', term))
			? null
			: { ...written, gaps: written.gaps.map(() => '\0'), finish: (text) => text.split('\0') },
	'a blank behind the colon': (written, pick) =>
		changed(
			written,
			pick,
			(term) => NAMED.test(term),
			(term) => term.replace(':', ': '),
		),
	'blanks around the colon': (written, pick) =>
		changed(
			written,
			pick,
			(term) => NAMED.test(term),
			(term) => term.replace(':', ' : '),
		),
	'a dot for the colon': (written, pick) =>
		changed(
			written,
			pick,
			(term) => NAMED.test(term),
			(term) => term.replace(':', '.'),
		),
	'an equals sign for the colon': (written, pick) =>
		changed(
			written,
			pick,
			(term) => NAMED.test(term),
			(term) => term.replace(':', '='),
		),
	'a semicolon for the colon': (written, pick) =>
		changed(
			written,
			pick,
			(term) => NAMED.test(term),
			(term) => term.replace(':', ';'),
		),
	'a doubled colon': (written, pick) =>
		changed(
			written,
			pick,
			(term) => NAMED.test(term),
			(term) => term.replace(':', '::'),
		),
	'a colon in redirect': (written, pick) =>
		changed(
			written,
			pick,
			(term) => term.startsWith('redirect='),
			(term) => term.replace('=', ':'),
		),
	'a web address': (written, pick) =>
		changed(
			written,
			pick,
			(term) => term.startsWith('include:'),
			(term) => `${term.replace(':', ':https://')}/`,
		),
	'a quoted name': (written, pick) =>
		changed(
			written,
			pick,
			(term) => term.startsWith('include:'),
			(term) => `${term.replace(':', ':"')}"`,
		),
	'pointed brackets': (written, pick) =>
		changed(
			written,
			pick,
			(term) => term.startsWith('include:'),
			(term) => `${term.replace(':', ':<')}>`,
		),
	'an at sign': (written, pick) =>
		changed(
			written,
			pick,
			(term) => term.startsWith('include:'),
			(term) => term.replace(':', ':@'),
		),
	'ipv4 for ip4': (written, pick) =>
		changed(
			written,
			pick,
			(term) => /^\+?ip[46]:/.test(term),
			(term) => term.replace('ip', 'ipv'),
		),
	'the other family': (written, pick) =>
		changed(
			written,
			pick,
			(term) => /^ip[46]:/.test(term),
			(term) => term.replace(/^ip([46])/, (_, family) => (family === '4' ? 'ip6' : 'ip4')),
		),
	'a bare address': (written, pick) =>
		changed(
			written,
			pick,
			(term) => /^ip[46]:/.test(term),
			(term) => term.slice(4),
		),
	brackets: (written, pick) =>
		changed(
			written,
			pick,
			(term) => /^ip6:[^/]*$/.test(term),
			(term) => `ip6:[${term.slice(4)}]`,
		),
	'a network mask': (written, pick) =>
		changed(
			written,
			pick,
			(term) => /^ip4:.*\/24$/.test(term),
			(term) => term.replace('/24', '/255.255.255.0'),
		),
	'a doubled sign': (written, pick) => changed(written, pick, isAll, (term) => `${term[0]}${term}`),
	'the sign behind all': (written, pick) =>
		changed(written, pick, isAll, (term) => `all${term[0]}`),
	'a semicolon behind all': (written, pick) => changed(written, pick, isAll, (term) => `${term};`),
	'a full stop behind all': (written, pick) => changed(written, pick, isAll, (term) => `${term}.`),
	'a dash of print': (written, pick) =>
		changed(
			written,
			pick,
			(term) => term === '-all',
			() => utf8('–all'),
		),
	'a parted sign': (written, pick) => changed(written, pick, isAll, (term) => `${term[0]} all`),
	'an escaped colon': (written, pick) =>
		changed(
			written,
			pick,
			(term) => NAMED.test(term),
			(term) => term.replace(':', '\\072'),
		),
	'a backslash at the end': (written) => ({ ...written, finish: (text) => [`${text}\\;`] }),
	'quotes around all': (written) => ({ ...written, finish: (text) => [`"${text}"`] }),
	'quotes of print': (written) => ({ ...written, finish: (text) => [utf8(`“${text}”`)] }),
	backticks: (written) => ({ ...written, finish: (text) => [`\`${text}\``] }),
	'a byte order mark': (written) => ({ ...written, finish: (text) => [utf8(`\ufeff${text}`)] }),
	'v=spf1.0': (written) => ({ ...written, version: 'v=spf1.0' }),
	'spf1 alone': (written) => ({ ...written, version: 'spf1' }),
	'v = spf1': (written) => ({ ...written, version: 'v = spf1' }),
	'v=spf1;': (written) => ({ ...written, version: 'v=spf1;' }),
	'glued to the version': (written) => ({
		...written,
		gaps: written.gaps.map((gap, i) => (i === 0 ? '' : gap)),
	}),
	'SPF: in front': (written) => ({ ...written, finish: (text) => [`SPF: ${text}`] }),
	'IN TXT in front': (written) => ({ ...written, finish: (text) => [`IN TXT "${text}"`] }),
};

/** All slips by name. */
export const spfSlips: { readonly [name: string]: Slip } = {
	...plainSlips,
	...pastedSlips,
	...termSlips,
};
