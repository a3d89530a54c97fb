/**
 * One damaged word as the term that was meant.
 *
 * Certain readings only: a word that could mean two things is left unread, or is asked of DNS.
 *
 * @module
 */

import { isAscii, lowerAscii, toALabels, withoutFinalDot } from '../../names/domain-name.ts';
import type { MendReason } from '../../text/mend.ts';
import { meantNames } from '../slips.ts';
import { beginsTerm, isHostName, termOf } from './grammar.ts';
import { maskLength, meantNetworkOf, rangeTerms } from './network.ts';

/** What a word was meant to be. */
export type Reading =
	/** A range of addresses is several terms, parted by blanks. */
	| { readonly kind: 'term'; readonly text: string; readonly reason: MendReason }
	/** A host name: what it is for, its records tell. */
	| { readonly kind: 'host-name'; readonly qualifier: string; readonly name: string };

/** Mechanisms and modifiers whose name may be followed by another sign than its own. */
const SIGN_MISTAKEN: ReadonlySet<string> = new Set(['include', 'ip4', 'ip6', 'exists', 'redirect']);
const NAMES: ReadonlySet<string> = new Set([...SIGN_MISTAKEN, 'a', 'mx', 'ptr', 'exp']);
const MODIFIERS: ReadonlySet<string> = new Set(['redirect', 'exp']);

/** Keywords cut short; translated guides translate them, too. */
const TRANSLATED: ReadonlyMap<string, string> = new Map(
	Object.entries({
		inc: 'include',
		incl: 'include',
		inkl: 'include',
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

/** Whether a text begins with a mechanism's name that is mistyped or translated, and the sign behind it. */
export function beginsMisspelt(text: string): boolean {
	const [, typed = ''] = /^[+?~-]{0,2}(\p{L}{3,12})[:=]/u.exec(text) ?? [];
	if (typed === '') return false;
	const lower = lowerAscii(typed);
	const [meant] = meantNames(lower, '', true);
	return TRANSLATED.has(lower) || (meant !== undefined && meant.name.length > 4);
}

/** Layers that something is wrapped in. */
const MAX_LAYERS = 3;

/** The value of a name without what was pasted around it. */
function undressed(value: string): string {
	let text = value;
	for (let layer = 0; layer < MAX_LAYERS; layer++) text = unwrapped(text);
	return text;
}

function unwrapped(value: string): string {
	const inner = value
		.replace(/^["'<[({]+/, '')
		.replace(/["'>)}\]]+$/, '')
		.replace(/^(?:https?:)?\/{2,}/i, '')
		.replace(/^(?:mailto:)?[^@%/:]{0,64}@/i, '')
		.replace(/^(?:spf:)?[:+]*/i, '');
	// A path belongs to a page, a prefix length to a host; a port to neither.
	return inner
		.replace(/\/(?!\/?\d).*$/, '')
		.replace(/[,;]+$/, '')
		.replace(/^([a-z0-9_.-]*[a-z]\.?):\d{1,5}$/i, '$1');
}

function term(text: string, reason: MendReason): Reading | null {
	return termOf(text) === null ? null : { kind: 'term', text, reason };
}

/** `all` with the sign that can be read; where there is none, the one that rejects nobody. */
function readAll(text: string): Reading | null {
	const [, before = '', name = '', behind = ''] =
		/^([+?~=-]*)([\p{L}1]+)([+?~.,;:!-]*)$/u.exec(text) ?? [];
	if (name === '') return null;
	// The digit looks like the letter.
	const typed = lowerAscii(name).replaceAll('1', 'l');
	const isMeant =
		typed === 'all' ||
		(before !== '' && meantNames(typed, '', false).some((meant) => meant.name === 'all'));
	if (!isMeant) return null;
	// Of signs that contradict each other the mildest: nobody is turned away by a guess.
	const sign = ['?', '~', '-'].find((each) => `${before}${behind}`.includes(each));
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
	const isFixed = !MODIFIERS.has(name) && name !== 'exists';
	const range = isFixed ? rangeOfTerms(qualifier, value) : null;
	if (range !== null) return range;
	const network = isFixed ? meantNetworkOf(value) : null;
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
	const single = value.replace(/\.{2,}/g, '.').replace(/^\.(?=[^.])/, '');
	const target = withoutFinalDot(isAscii(single) ? single : (toALabels(single) ?? single));
	const why = single === value ? reason : 'doubled-sign';
	return term(`${MODIFIERS.has(name) ? '' : qualifier}${name}${sign}${target}`, why);
}

/** A range of addresses, each network a term. */
function rangeOfTerms(qualifier: string, value: string): Reading | null {
	const terms = rangeTerms(value).map((each) => `${qualifier}${each}`);
	return terms.length === 0
		? null
		: { kind: 'term', text: terms.join(' '), reason: 'address-range' };
}

/** `ip4192.0.2.1`, `ip-4/192.0.2.1`: the mechanism and its address without the sign between them. */
function readUnparted(text: string): Reading | null {
	const [, signs = '', digit = '', parting = '', rest = ''] =
		/^([+?~-]*)ip[v_-]?([46]?)([-_/:;=.(|]*)(.+)$/i.exec(text) ?? [];
	const value = undressed(rest);
	const network = meantNetworkOf(value);
	if (network === null) return rangeOfTerms(signs.slice(0, 1), value);
	// Without any sign, the digit may belong to the address.
	const isOpen = digit !== '' && parting === '' && meantNetworkOf(`${digit}${rest}`) !== null;
	return isOpen ? null : term(`${signs.slice(0, 1)}${network.text}`, 'separator');
}

/** An address or a host name that stands alone. */
function readBare(text: string): Reading | null {
	const [, signs = '', rest = ''] = /^([+?~-]*)(.*)$/.exec(text) ?? [];
	const value = undressed(rest);
	// A bare word with the sign that turns mail away is more likely a mark of a list, or half a range.
	const qualifier = signs.slice(0, 1);
	if (qualifier === '-') return null;
	const range = rangeOfTerms(qualifier, value);
	if (range !== null) return range;
	const network = meantNetworkOf(value);
	// A mask whose address is not known is no sender.
	const isMask = maskLength(value) !== null;
	if (network !== null && !isMask) return term(`${qualifier}${network.text}`, 'address');
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

/**
 * A modifier that receivers ignore, as the mechanism that was meant (RFC 7208 §6): its name and its own sign,
 * the value as it stands there. `null` for one that means something else, or nothing.
 */
export function meantMechanism(text: string): string | null {
	const parsed = termOf(text);
	if (parsed?.kind !== 'modifier' || parsed.name === 'redirect' || parsed.name === 'exp')
		return null;
	const at = text.indexOf('=');
	const value = text.slice(at + 1);
	const name = value === '' ? null : meantName(text.slice(0, at), '=', undressed(value));
	return name === null || MODIFIERS.has(name) ? null : `${name}:${value}`;
}

/** Modifiers that are an attribute of markup, pasted along with a term. */
const NO_MODIFIERS: ReadonlySet<string> = new Set(['href', 'src', 'class', 'style', 'target']);

/** A host name, or another term, glued to the name of a term. */
const GLUED_NAME = /\.|.(?:include|exists|redirect|ip[46])$/;

/** Characters by which the beginning of a term is known. */
const MAX_START = 16;

/** Whether a term with a value stands in the value of another. */
function holdsTerm(value: string): boolean {
	return [...value].some((_, i) => {
		const rest = value.slice(i, i + MAX_START);
		return /^[+?~-]{0,2}[a-z46]{1,8}[:=]/i.test(rest) && beginsTerm(rest);
	});
}

/** A modifier that receivers ignore, though its owner meant something by it. */
export function isMistakenModifier(text: string): boolean {
	const parsed = termOf(text);
	const isUnknown = parsed?.kind === 'modifier' && !['redirect', 'exp'].includes(parsed.name);
	return isUnknown && !isFreeModifier(text);
}

/** A modifier that nobody knows: receivers ignore it, and it may hold anything but a term (RFC 7208 §6). */
export function isFreeModifier(text: string): boolean {
	const parsed = termOf(text);
	if (parsed?.kind !== 'modifier' || ['redirect', 'exp'].includes(parsed.name)) return false;
	const isVersion = /^v=spf/i.test(text);
	const isGlued = GLUED_NAME.test(parsed.name);
	const isMarkup = NO_MODIFIERS.has(parsed.name);
	const isMeant = isVersion || isGlued || isMarkup || meantMechanism(text) !== null;
	return !isMeant && !holdsTerm(parsed.target.text);
}

/** What a word that is no term was meant to be; `null` where nobody can tell. */
export function readTerm(text: string): Reading | null {
	const all = readAll(text.replace(/^["'<[({.]+/, '').replace(/["'>)}\]]+$/, ''));
	if (all !== null) return all;
	const named = readName(text);
	const read = named === null ? null : readValue(named);
	return read ?? readPlain(text) ?? readUnparted(text) ?? readBare(text);
}
