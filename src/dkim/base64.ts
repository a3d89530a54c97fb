/**
 * Base64 as it stands in `p=` (RFC 4648 §4; RFC 6376 §2.10), strict and in one pass.
 *
 * White space may stand anywhere. What was read up to a mistake is kept, so that a cut key can be told
 * from a garbled one.
 *
 * @module
 */

/**
 * `url-safe`: all is well but for `-` and `_` (RFC 4648 §5); `padding`: `=` missing, too many, or not at
 * the end; `character`: anything else.
 */
type Base64Problem = 'character' | 'url-safe' | 'padding';

/** The octets that could be read. */
export interface Base64 {
	readonly bytes: Uint8Array;
	readonly problem?: Base64Problem;
	/** Index of the unit where the problem was seen; the text's length when something is missing. */
	readonly problemAt?: number;
}

const PAD = -1;
const BLANK = -2;
const NOT_BASE64 = -3;

/** The six bits of a unit, or one of the negative marks. */
function sextet(unit: number): number {
	if (unit >= 0x41 && unit <= 0x5a) return unit - 0x41;
	if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61 + 26;
	if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 52;
	if (unit === 0x2b || unit === 0x2d) return 62;
	if (unit === 0x2f || unit === 0x5f) return 63;
	if (unit === 0x3d) return PAD;
	return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0x0a ? BLANK : NOT_BASE64;
}

function isUrlSafeUnit(unit: number): boolean {
	return unit === 0x2d || unit === 0x5f;
}

/**
 * Decodes base64. Bits beyond the last whole octet are not examined: verifiers accept them (RFC 4648
 * §3.5 leaves it open).
 */
export function decodeBase64(text: string): Base64 {
	const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
	let length = 0;
	let held = 0;
	let digits = 0;
	let pads = 0;
	let urlSafeAt = -1;
	const stop = (problem: Base64Problem, problemAt: number): Base64 => ({
		bytes: bytes.slice(0, length),
		problem,
		problemAt,
	});
	for (let at = 0; at < text.length; at++) {
		const value = sextet(text.charCodeAt(at));
		if (value === BLANK) continue;
		if (value === NOT_BASE64) return stop('character', at);
		if (value === PAD) {
			pads++;
			if (digits % 4 < 2 || pads > 4 - (digits % 4)) return stop('padding', at);
			continue;
		}
		if (pads > 0) return stop('padding', at);
		if (urlSafeAt < 0 && isUrlSafeUnit(text.charCodeAt(at))) urlSafeAt = at;
		digits++;
		held = ((held << 6) | value) & 0xfff;
		// Of four digits the first completes no octet; behind it 4, 2 and 0 bits are left over.
		const left = (3 - ((digits + 3) % 4)) * 2;
		if (left < 6) bytes[length++] = held >> left;
	}
	if ((digits + pads) % 4 !== 0) return stop('padding', text.length);
	return urlSafeAt < 0 ? { bytes: bytes.slice(0, length) } : stop('url-safe', urlSafeAt);
}
