/**
 * Domain names as the DNS compares them: lower-case A-labels without the final dot (RFC 1035 §2.3.3,
 * RFC 5890 §2.3.2.1).
 *
 * Only importer of punycode. Which of its two files that is says `imports` in package.json: a program of ES modules alone
 * need not load Node's reader of CommonJS.
 *
 * The folder is about names: `organizational-domain.ts` has the public suffixes, `name-pattern.ts` the
 * patterns of relays.
 *
 * @module
 */

import punycode from '#punycode';

const MAX_NAME = 253;
const MAX_LABEL = 63;
const DOT = 0x2e;
/** No name in U-labels is longer. */
const MAX_TEXT = 1024;

/** A text in lower case, or `null` where it is not all ASCII. */
function lowerIfAscii(text: string): string | null {
	let hasUpper = false;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit >= 0x41 && unit <= 0x5a) hasUpper = true;
		else if (unit > 0x7f) return null;
	}
	return hasUpper ? text.toLowerCase() : text;
}

/**
 * Lower-cases ASCII letters only, because DNS folds nothing else (RFC 4343 §3).
 */
export function lowerAscii(text: string): string {
	return lowerIfAscii(text) ?? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Drops one final dot; the root `"."` becomes `""`. */
export function withoutFinalDot(name: string): string {
	return name.endsWith('.') ? name.slice(0, -1) : name;
}

/** A name as DNS compares it, without its final dot: `Shop.Example.` is `shop.example` (RFC 4343 §3). */
export function canonicalName(name: string): string {
	return withoutFinalDot(lowerAscii(name));
}

/**
 * Tells whether the DNS can be asked for a name in A-label form without final dot: no empty label, no
 * label over 63 octets, at most 253 octets in all (RFC 1035 §2.3.4), printable ASCII only. The root `""`
 * can be asked.
 */
export function isAskable(name: string): boolean {
	if (name.length > MAX_NAME) return false;
	if (name === '') return true;
	let length = 0;
	for (let i = 0; i <= name.length; i++) {
		const unit = i === name.length ? DOT : name.charCodeAt(i);
		if (unit === DOT) {
			if (length === 0 || length > MAX_LABEL) return false;
			length = 0;
		} else {
			if (unit < 0x20 || unit > 0x7e) return false;
			length++;
		}
	}
	return true;
}

/** Tells whether a text is all ASCII. */
export function isAscii(text: string): boolean {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
	return true;
}

/**
 * Returns the lower-case A-label form without final dot, or `null` when the name cannot be one
 * (RFC 5891 §4.4). Ideographic full stops separate labels (RFC 3490 §3.1).
 */
export function toALabels(name: string): string | null {
	const lower = lowerIfAscii(name);
	if (lower !== null) return withoutFinalDot(lower);
	if (name.length > MAX_TEXT) return null;
	const dotted = name.normalize('NFC').replace(/[\u3002\uff0e\uff61]/g, '.');
	// Letter by letter, because a whole word would end in another sigma (UTS 46 maps each alone).
	const letters = Array.from(dotted, mappedLetter);
	if (letters.includes(null)) return null;
	const labels = letters.join('').normalize('NFC').split('.').map(toALabel);
	return labels.includes(null) ? null : withoutFinalDot(labels.join('.'));
}

/**
 * A letter as names hold it, small and in its plain form (UTS 46, section 4): of full width, in a circle, above the line.
 * `null` where that is a sign of ASCII that no label holds, such as `\u2100`, a/c.
 */
function mappedLetter(letter: string): string | null {
	if (isAscii(letter)) return letter === '@' ? null : letter.toLowerCase();
	const plain = letter.normalize('NFKC').toLowerCase();
	const isOther = Array.from(plain).some((each) => isAscii(each) && !/[a-z0-9-]/.test(each));
	return isOther ? null : plain;
}

/**
 * What no U-label holds: half a surrogate pair, controls, blanks, and formats such as those of direction;
 * the joiners some scripts need are let in (RFC 5892 §A.1).
 */
const NO_LETTER = /(?![\u200c\u200d])[\p{C}\p{Z}]/u;

/** One label; `null` where it does not decode back to itself. */
function toALabel(label: string): string | null {
	if (isAscii(label)) return label;
	// A label of more characters than octets are allowed cannot become one; some take two units.
	if (label.length > 2 * MAX_LABEL || NO_LETTER.test(label)) return null;
	try {
		const encoded = punycode.toASCII(label);
		return punycode.toUnicode(encoded) === label ? encoded : null;
	} catch {
		return null;
	}
}

/** Returns the U-label form for people to read; labels that are no A-labels stay as they are. */
export function toULabels(name: string): string {
	return name.split('.').map(toULabel).join('.');
}

/** A label that decodes to another name, or to nothing, would show people what is not there. */
function toULabel(label: string): string {
	if (!label.startsWith('xn--') || label.length > MAX_LABEL) return label;
	try {
		const decoded = punycode.toUnicode(label);
		return toALabel(decoded) === label && toALabels(decoded) === label ? decoded : label;
	} catch {
		return label;
	}
}

/** The labels of a name, leftmost first; the root has none. */
export function labelsOf(name: string): string[] {
	return name === '' ? [] : name.split('.');
}

/** The name one label up; of a single label the root `""`. */
export function parentOf(name: string): string {
	const dot = name.indexOf('.');
	return dot < 0 ? '' : name.slice(dot + 1);
}

/** The name of a policy, a key or a service, at which no host stands (RFC 8552 §1.1). */
export function isServiceName(name: string): boolean {
	return name.startsWith('_') || name.includes('._');
}

/** Tells whether `name` is `ancestor` or stands below it, at a label boundary. */
export function isAtOrBelow(name: string, ancestor: string): boolean {
	if (ancestor === '' || name === ancestor) return true;
	return (
		name.length > ancestor.length &&
		name.endsWith(ancestor) &&
		name.charCodeAt(name.length - ancestor.length - 1) === 0x2e
	);
}

/**
 * What a name could have been before a server took it, for want of a final dot, to be relative and appended
 * its zone (RFC 1035 §5.1); the zone can be `domain` or any name above it, the longest first.
 */
export function withoutAppended(name: string, domain: string): string[] {
	const bare: string[] = [];
	for (let zone = domain; zone !== ''; zone = parentOf(zone)) {
		if (name !== zone && isAtOrBelow(name, zone)) bare.push(name.slice(0, -zone.length - 1));
	}
	return bare;
}
