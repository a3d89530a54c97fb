/**
 * Judges what stands in `p=` against the key type (RFC 6376 §3.6.1, RFC 8301 §3.2, RFC 8463 §4).
 *
 * @module
 */

import type { RawTag } from '../text/tag-list.ts';
import { type Base64, decodeBase64 } from './base64.ts';
import type { DkimKeyStatus } from './key.ts';
import { keyTextMistake } from './mistakes.ts';
import { type PublicKey, type RsaKey, readPublicKey } from './public-key.ts';
import type { Note } from './tag-values.ts';

/** The result for the key data. */
export interface KeyData {
	readonly status: Extract<DkimKeyStatus, 'ok' | 'weak' | 'too-short' | 'invalid'>;
	readonly bits?: number;
}

const INVALID: KeyData = { status: 'invalid' };

/** RFC 8301 §3.2: the least a verifier accepts, the least a signer should use, the most all accept. */
const MIN_BITS = 1024;
const GOOD_BITS = 2048;
const MAX_BITS = 4096;

/** An Ed25519 key in octets (RFC 8032 §5.1.5), and in bits. */
const ED25519_OCTETS = 32;
const ED25519_BITS = 256;

/** Length of one character-string (RFC 1035 §3.3), at which careless software cuts. */
const STRING_LIMIT = 255;

function isValue(number: Uint8Array, value: number): boolean {
	return number.length === 1 && number[0] === value;
}

function isEven(number: Uint8Array): boolean {
	return ((number[number.length - 1] ?? 0) & 1) === 0;
}

/** RFC 8017 §3.1: n is a product of odd primes, e an odd number of at least 3 and below n. */
function noteImpossibleRsa(
	{ modulus, exponent, negative }: RsaKey,
	tag: RawTag,
	note: Note,
): boolean {
	if (negative === 'modulus' || isEven(modulus)) {
		note('dkim.key-modulus', tag, { reason: negative === 'modulus' ? 'negative' : 'even' });
		return true;
	}
	const isNegative = negative === 'exponent';
	if (isNegative || isEven(exponent) || isValue(exponent, 1) || exponent.length > modulus.length) {
		const small =
			exponent.length <= 4 && !isNegative
				? exponent.reduce((sum, octet) => sum * 256 + octet, 0)
				: null;
		note('dkim.key-exponent', tag, { exponent: small });
		return true;
	}
	return false;
}

function judgeRsa(key: RsaKey, tag: RawTag, note: Note): KeyData {
	const { bits } = key;
	if (noteImpossibleRsa(key, tag, note)) return { bits, status: 'invalid' };
	if (bits < MIN_BITS) {
		note('dkim.key-too-short', tag, { bits, minimum: MIN_BITS });
		return { bits, status: 'too-short' };
	}
	const isSmallExponent = isValue(key.exponent, 3);
	if (bits < GOOD_BITS) note('dkim.key-1024', tag, { bits, minimum: GOOD_BITS });
	if (isSmallExponent) note('dkim.key-exponent-small', tag, { exponent: 3 });
	if (bits > MAX_BITS) note('dkim.key-too-long', tag, { bits, maximum: MAX_BITS });
	const { form, trailing } = key;
	// RFC 6376 §3.6.1 names this form, and yet some verifiers read the other alone.
	if (form === 'pkcs1') note('dkim.key-pkcs1', tag, { bits });
	if (trailing > 0) note('dkim.key-trailing-octets', tag, { octets: trailing });
	const isWeak = bits < GOOD_BITS || isSmallExponent || form === 'pkcs1' || trailing > 0;
	return { bits, status: isWeak ? 'weak' : 'ok' };
}

/** Notes a key that ends too early, with what a report needs to guess the cause. */
function noteTruncated(
	{ expected, actual }: { readonly expected: number; readonly actual: number },
	tag: RawTag,
	note: Note,
): KeyData {
	const isCutAtLimit = tag.valueSpan[1] === STRING_LIMIT;
	note('dkim.key-truncated', tag, { expected, actual, isCutAtLimit });
	return INVALID;
}

/** The reason why base64 does not decode, or that text was found where base64 should be. */
function noteNotBase64(decoded: Base64, tag: RawTag, note: Note): KeyData {
	const mistake = keyTextMistake(tag.value);
	if (mistake === 'pem' && tag.value.includes('PRIVATE KEY')) {
		note('dkim.key-private', tag, {});
	} else {
		note('dkim.key-corrupt', tag, {
			reason: mistake ?? decoded.problem ?? 'character',
			at: tag.valueSpan[0] + (decoded.problemAt ?? 0),
		});
	}
	return INVALID;
}

/** Everything that is neither a usable RSA key nor Ed25519 in its 32 octets. */
function noteUnfit(key: Exclude<PublicKey, RsaKey>, tag: RawTag, note: Note): KeyData {
	if (key.kind === 'truncated') return noteTruncated(key, tag, note);
	if (key.kind === 'private') note('dkim.key-private', tag, {});
	else if (key.kind === 'malformed') note('dkim.key-corrupt', tag, { reason: key.reason });
	else {
		const found = key.kind === 'other' ? key.algorithm : 'ed25519';
		note('dkim.algorithm-mismatch', tag, { keyType: 'rsa', found });
	}
	return INVALID;
}

function judgeAsRsa(bytes: Uint8Array, tag: RawTag, note: Note): KeyData {
	const key = readPublicKey(bytes);
	if (key.kind === 'rsa') return judgeRsa(key, tag, note);
	if (key.kind === 'malformed' && bytes.length === ED25519_OCTETS) {
		note('dkim.algorithm-mismatch', tag, { keyType: 'rsa', found: 'ed25519' });
		return INVALID;
	}
	return noteUnfit(key, tag, note);
}

/** RFC 8463 §4: the 32 octets alone, in no wrapping. */
function judgeAsEd25519(bytes: Uint8Array, tag: RawTag, note: Note): KeyData {
	const actual = bytes.length;
	if (actual === ED25519_OCTETS) return { status: 'ok', bits: ED25519_BITS };
	const key = readPublicKey(bytes);
	if (key.kind === 'ed25519-spki') {
		note('dkim.key-spki-ed25519', tag, {});
	} else if (key.kind === 'rsa' || key.kind === 'other') {
		const found = key.kind === 'rsa' ? 'rsa' : key.algorithm;
		note('dkim.algorithm-mismatch', tag, { keyType: 'ed25519', found });
	} else if (key.kind === 'malformed' && actual < ED25519_OCTETS) {
		return noteTruncated({ expected: ED25519_OCTETS, actual }, tag, note);
	} else if (key.kind === 'malformed') {
		note('dkim.key-corrupt', tag, { reason: 'length', expected: ED25519_OCTETS, actual });
	} else {
		return noteUnfit(key, tag, note);
	}
	return INVALID;
}

/** Judges a `p=` that is not empty. */
export function judgeKeyData(keyType: 'rsa' | 'ed25519', tag: RawTag, note: Note): KeyData {
	const decoded = decodeBase64(tag.value);
	// A cut key seldom ends at a whole group of base64, so its length is asked before its padding.
	const key = decoded.problem === 'padding' ? readPublicKey(decoded.bytes) : null;
	const hasMistake = keyTextMistake(tag.value) !== null;
	if (key?.kind === 'truncated' && !hasMistake) return noteTruncated(key, tag, note);
	if (key?.kind === 'private') return noteUnfit(key, tag, note);
	if (decoded.problem !== undefined) return noteNotBase64(decoded, tag, note);
	const judge = keyType === 'rsa' ? judgeAsRsa : judgeAsEd25519;
	return judge(decoded.bytes, tag, note);
}
