/**
 * The words of a master file as values: escapes, names, strings, times (RFC 1035 §5.1).
 *
 * @module
 */

import { toCharacterStrings, toOctets } from '../../dns/character-string.ts';
import { isAskable, lowerAscii, toALabels } from '../../names/domain-name.ts';
import { type Token, zoneError } from './master-file.ts';

const MAX_TIME = 2 ** 31 - 1;
const MAX_LABEL = 63;
const SECONDS: ReadonlyMap<string, number> = new Map([
	['w', 604800],
	['d', 86400],
	['h', 3600],
	['m', 60],
	['s', 1],
]);

/** Calls back with every octet and with whether it was escaped; text beyond ASCII counts as UTF-8. */
function eachOctet(
	text: string,
	line: number,
	visit: (octet: string, isEscaped: boolean) => void,
): void {
	for (let at = 0; at < text.length; at++) {
		const unit = text[at] ?? '';
		const digits = unit === '\\' ? text.slice(at + 1, at + 4) : '';
		if (/^\d\d\d$/.test(digits)) {
			const value = Number(digits);
			if (value > 255) throw zoneError(line, `\\${digits} is no octet`);
			visit(String.fromCharCode(value), true);
			at += 3;
			continue;
		}
		if (unit === '\\') at++;
		const point = text.codePointAt(at) ?? 0;
		const character = String.fromCodePoint(point);
		at += character.length - 1;
		for (const octet of point < 0x80 ? character : toOctets(character)) {
			visit(octet, unit === '\\');
		}
	}
}

/** A word's octets, escapes resolved, cut where it is longer than a character-string may be. */
export function readStrings(token: Token, line: number): readonly string[] {
	if (!token.text.includes('\\')) return toCharacterStrings(toOctets(token.text));
	let octets = '';
	eachOctet(token.text, line, (octet) => {
		octets += octet;
	});
	return toCharacterStrings(octets);
}

/** U-labels as A-labels, so that a zone can be written as people read it. */
function asciiName(text: string, line: number): string {
	if (toOctets(text).length === text.length) return text;
	const isAbsolute = text.endsWith('.');
	const name = toALabels(text);
	if (name === null) throw zoneError(line, `${text} is no domain name`);
	return isAbsolute ? `${name}.` : name;
}

/** Splits a name as written into labels; a dot inside a label stays escaped. */
function splitName(text: string, line: number): { labels: string[]; isAbsolute: boolean } {
	const labels: string[] = [];
	let label = '';
	let length = 0;
	let isAbsolute = false;
	eachOctet(asciiName(text, line), line, (octet, isEscaped) => {
		isAbsolute = octet === '.' && !isEscaped;
		if (isAbsolute) {
			if (length === 0) throw zoneError(line, `${text} has an empty label`);
			labels.push(label);
			label = '';
			length = 0;
		} else {
			label += octet === '.' ? '\\.' : octet;
			if (++length > MAX_LABEL) throw zoneError(line, `${text} has a label over 63 octets`);
		}
	});
	if (!isAbsolute) labels.push(label);
	return { labels, isAbsolute };
}

/**
 * A name as the library writes it: lower case, without final dot, relative ones below `origin`, `@` the
 * origin itself, `.` the root `""`.
 */
export function readName(token: Token, origin: string, line: number): string {
	const { text } = token;
	if (text === '@' && !token.isQuoted) return origin;
	if (text === '.') return '';
	if (text === '') throw zoneError(line, 'an empty name');
	const { labels, isAbsolute } = splitName(text, line);
	if (!isAbsolute && origin !== '') labels.push(origin);
	const name = lowerAscii(labels.join('.'));
	if (!isAskable(name)) throw zoneError(line, `${text} is too long for a domain name`);
	return name;
}

/** Seconds, written as a number or with units (`1w3d`, `2h`), or `null` for any other word. */
export function readTime(token: Token): number | null {
	const { text, isQuoted } = token;
	if (isQuoted || text.length > 40) return null;
	if (/^\d+$/.test(text)) return Number(text) <= MAX_TIME ? Number(text) : null;
	if (!/^(?:\d+[wdhms])+$/i.test(text)) return null;
	let seconds = 0;
	for (const [, count, unit] of text.toLowerCase().matchAll(/(\d+)([wdhms])/g)) {
		seconds += Number(count) * (SECONDS.get(unit ?? '') ?? 0);
	}
	return seconds <= MAX_TIME ? seconds : null;
}
