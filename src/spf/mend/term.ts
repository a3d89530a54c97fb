/**
 * One damaged word as the term that was meant.
 *
 * Certain readings only: a word that could mean two things is left unread, or is asked of DNS.
 *
 * @module
 */

import { parseIpv4, parseIpv6 } from '../../ip/address.ts';
import { lowerAscii, withoutFinalDot } from '../../names/domain-name.ts';
import type { MendReason } from '../../text/mend.ts';
import { meantNames } from '../slips.ts';
import { isHostName, termOf } from './grammar.ts';

/** What a word was meant to be. */
export type Reading =
	| { readonly kind: 'term'; readonly text: string; readonly reason: MendReason }
	/** A host name: what it is for, its records tell. */
	| { readonly kind: 'host-name'; readonly qualifier: string; readonly name: string };

/** Mechanisms and modifiers whose name may be followed by another sign than its own. */
const SIGN_MISTAKEN: ReadonlySet<string> = new Set(['include', 'ip4', 'ip6', 'exists', 'redirect']);
const NAMES: ReadonlySet<string> = new Set([...SIGN_MISTAKEN, 'a', 'mx', 'ptr', 'exp']);
const MODIFIERS: ReadonlySet<string> = new Set(['redirect', 'exp']);

/** Translated guides translate the keywords, too. */
const TRANSLATED: ReadonlyMap<string, string> = new Map(
	Object.entries({
		einschließen: 'include',
		einschliessen: 'include',
		einbinden: 'include',
		enthalten: 'include',
		inklusive: 'include',
		inclure: 'include',
		inclut: 'include',
		incluir: 'include',
		includere: 'include',
		umleiten: 'redirect',
		umleitung: 'redirect',
		weiterleiten: 'redirect',
		weiterleitung: 'redirect',
		rediriger: 'redirect',
	}),
);

/** The contiguous network mask of a text as prefix length, or `null` (RFC 4632 §3.1). */
function maskLength(mask: string): number | null {
	const bytes = parseIpv4(mask) === null ? null : mask.split('.').map(Number);
	const bits = bytes?.map((byte) => byte.toString(2).padStart(8, '0')).join('') ?? '';
	return /^1+0*$/.test(bits) ? bits.indexOf('0') : null;
}

/** A network under the mechanism that fits it; `null` where it is none. */
function networkOf(written: string): { text: string; family: 4 | 6; isMasked: boolean } | null {
	const bare = written.replace(/^\[([^\]]*)\](.*)$/, '$1$2').replace(/\/+$/, '');
	const [host = '', length, ...more] = bare.split(/\/+/);
	const family = parseIpv4(host) !== null ? 4 : parseIpv6(host) !== null ? 6 : null;
	if (family === null || more.length > 0) return null;
	const masked = length?.includes('.') === true ? maskLength(length) : null;
	if (length?.includes('.') === true && masked === null) return null;
	const prefix = masked === 32 || length === undefined ? '' : `/${masked ?? Number(length)}`;
	if (length !== undefined && masked === null && !/^\d{1,3}$/.test(length)) return null;
	return { text: `ip${family}:${host}${prefix}`, family, isMasked: masked !== null };
}

/** The value of a name without what was pasted around it. */
function undressed(value: string): string {
	const inner = value
		.replace(/^["'<[({]+/, '')
		.replace(/["'>)}\]]+$/, '')
		.replace(/^https?:\/\//i, '')
		.replace(/^@+/, '')
		.replace(/^:+/, '');
	// A path belongs to a page, a prefix length to a host.
	return inner.replace(/\/(?!\/?\d).*$/, '').replace(/[,;]+$/, '');
}

function term(text: string, reason: MendReason): Reading | null {
	return termOf(text) === null ? null : { kind: 'term', text, reason };
}

/** `all` with the sign that can be read; where there is none, the one that rejects nobody. */
function readAll(text: string): Reading | null {
	const [, before = '', name = '', behind = ''] =
		/^([+?~=-]*)([a-z]+)([+?~.,;:!-]*)$/i.exec(text) ?? [];
	if (name === '') return null;
	const isMeant =
		lowerAscii(name) === 'all' ||
		(before !== '' &&
			meantNames(lowerAscii(name), '', false).some((meant) => meant.name === 'all'));
	if (!isMeant) return null;
	const [sign] = [...`${before}${behind}`].filter((each) => '-~?'.includes(each));
	if (sign === undefined) return { kind: 'term', text: '~all', reason: 'no-qualifier' };
	const isBehind = !before.includes(sign);
	const isDoubled = before.length > 1;
	const reason = isBehind ? 'sign-behind' : isDoubled ? 'doubled-sign' : 'punctuation';
	return { kind: 'term', text: `${sign}all`, reason: lowerAscii(name) === 'all' ? reason : 'name' };
}

/** What a mechanism or modifier was called, and its value. */
interface Named {
	readonly qualifier: string;
	readonly name: string;
	readonly value: string;
	readonly reason: MendReason;
}

/** The name of a term as it should have been; `null` where nobody can tell. */
function meantName(typed: string, separator: string, value: string): string | null {
	const lower = lowerAscii(typed);
	const translated = TRANSLATED.get(lower);
	if (translated !== undefined) return translated;
	if (NAMES.has(lower)) {
		// `a=host` and `a.host` are something else: a modifier nobody knows, a host.
		const isOwn = separator.startsWith(MODIFIERS.has(lower) ? '=' : ':');
		return isOwn || SIGN_MISTAKEN.has(lower) ? lower : null;
	}
	if (!/[:=]/.test(separator)) return null;
	const [meant] = meantNames(lower, value, true).filter(({ name }) => name.length > 2);
	return meant === undefined || meant.name === 'all' ? null : meant.name;
}

function readName(text: string): Named | null {
	const [, signs = '', typed = '', separator = '', rest = ''] =
		/^([+?~-]*)([\p{L}][\p{L}\p{N}]{0,15})([:=.]+)(.+)$/u.exec(text) ?? [];
	if (typed === '') return null;
	const value = undressed(rest);
	const name = meantName(typed, separator, value);
	if (name === null) return null;
	const own = MODIFIERS.has(name) ? '=' : ':';
	const isDoubled = signs.length > 1 || separator.length > 1;
	const reason =
		lowerAscii(typed) !== name
			? 'name'
			: separator !== own && !separator.startsWith(own)
				? 'separator'
				: isDoubled
					? 'doubled-sign'
					: 'dressing';
	return { qualifier: signs.slice(0, 1), name, value, reason };
}

/** A named term whose value is an address or stands for one. */
function readValue({ qualifier, name, value, reason }: Named): Reading | null {
	const network = MODIFIERS.has(name) || name === 'exists' ? null : networkOf(value);
	if (network !== null) {
		const { text, family, isMasked } = network;
		const isNetwork = name === 'ip4' || name === 'ip6';
		const why = isMasked ? 'netmask' : isNetwork && name !== `ip${family}` ? 'family' : null;
		return term(`${qualifier}${text}`, why ?? (isNetwork ? reason : 'address'));
	}
	if (name === 'ip4' || name === 'ip6') {
		return isHostName(value) ? { kind: 'host-name', qualifier, name: value } : null;
	}
	const sign = MODIFIERS.has(name) ? '=' : ':';
	const target = value.replace(/\.{2,}/g, '.');
	const why = target === value ? reason : 'doubled-sign';
	return term(`${MODIFIERS.has(name) ? '' : qualifier}${name}${sign}${target}`, why);
}

/** An address or a host name that stands alone. */
function readBare(text: string): Reading | null {
	const [, signs = '', rest = ''] = /^([+?~-]*)(.*)$/.exec(text) ?? [];
	const value = undressed(rest);
	const network = networkOf(value);
	const qualifier = signs.slice(0, 1);
	if (network !== null) return term(`${qualifier}${network.text}`, 'address');
	const name = withoutFinalDot(value);
	return isHostName(name) ? { kind: 'host-name', qualifier, name } : null;
}

/** A word in which only a sign is doubled, or something stands around it. */
function readPlain(text: string): Reading | null {
	const bare = text
		.replace(/^["'<[({.]+/, '')
		.replace(/["'>)}\],;.!]+$/, '')
		.replace(/\/+$/, '');
	const single = bare
		.replace(/^([+?~-])[+?~-]+/, '$1')
		.replace(/^((?:[+?~-])?(?:a|mx|ptr)):$/i, '$1');
	if (bare !== text && termOf(bare) !== null) return term(bare, 'punctuation');
	return single === bare ? null : term(single, 'doubled-sign');
}

/** What a word that is no term was meant to be; `null` where nobody can tell. */
export function readTerm(text: string): Reading | null {
	const all = readAll(text.replace(/^["'<[({.]+/, '').replace(/["'>)}\]]+$/, ''));
	if (all !== null) return all;
	const named = readName(text);
	const read = named === null ? null : readValue(named);
	return read ?? readPlain(text) ?? readBare(text);
}
