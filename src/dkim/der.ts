/**
 * The little DER that public keys need (ITU-T X.690): one element after another, every length checked
 * against what is there.
 *
 * @module
 */

/** One element; its content is `bytes[from]` up to, not including, `bytes[to]`. */
export interface DerElement {
	readonly tag: number;
	readonly from: number;
	readonly to: number;
}

/** The tags that occur in keys. */
export const DER_INTEGER = 0x02;
export const DER_BIT_STRING = 0x03;
export const DER_OCTET_STRING = 0x04;
export const DER_OBJECT_IDENTIFIER = 0x06;
export const DER_SEQUENCE = 0x30;

/**
 * Reads the header of the element at `at`. `to` is where its length says that it ends, which can be
 * beyond the bytes there are: the caller compares. `null` where no header stands.
 */
export function readHeader(bytes: Uint8Array, at: number): DerElement | null {
	const tag = bytes[at];
	const first = bytes[at + 1];
	if (tag === undefined || first === undefined) return null;
	if (first < 0x80) return { tag, from: at + 2, to: at + 2 + first };
	const octets = first & 0x7f;
	// 0x80 is the indefinite form, which DER does not have; no key needs more than three octets.
	if (octets === 0 || octets > 3) return null;
	let length = 0;
	for (let i = 0; i < octets; i++) {
		const octet = bytes[at + 2 + i];
		if (octet === undefined) return null;
		length = length * 256 + octet;
	}
	const from = at + 2 + octets;
	return { tag, from, to: from + length };
}

/** Reads the element at `at` if it is of this tag and ends at or before `end`; else `null`. */
export function readElement(
	bytes: Uint8Array,
	at: number,
	end: number,
	tag: number,
): DerElement | null {
	const element = readHeader(bytes, at);
	return element?.tag === tag && element.to <= end ? element : null;
}
