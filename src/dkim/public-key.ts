/**
 * Which key the octets of `p=` are (RFC 6376 §3.6.1, RFC 8463 §4).
 *
 * RSA comes as SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), as everybody publishes it, or as the bare
 * RSAPublicKey (RFC 8017 §A.1.1) that RFC 6376 names; the first element inside tells them apart.
 *
 * @module
 */

import {
	DER_BIT_STRING,
	DER_INTEGER,
	DER_OBJECT_IDENTIFIER,
	DER_OCTET_STRING,
	DER_SEQUENCE,
	type DerElement,
	readElement,
	readHeader,
} from './der.ts';

/** An RSA key; numbers are big-endian octets without leading zeros. */
export interface RsaKey {
	readonly kind: 'rsa';
	readonly form: 'spki' | 'pkcs1';
	readonly modulus: Uint8Array;
	readonly exponent: Uint8Array;
	/** Of the modulus. */
	readonly bits: number;
	/** The number that ASN.1 reads as negative or none, its first bit being set. */
	readonly negative: 'modulus' | 'exponent' | null;
	/** Octets behind the key, which its length leaves out. */
	readonly trailing: number;
}

/** Why octets are no key: no DER at all, or another structure. */
type KeyDefect = 'not-der' | 'structure';

/** What the octets are. */
export type PublicKey =
	| RsaKey
	| { readonly kind: 'ed25519-spki'; readonly point: Uint8Array }
	/** A SubjectPublicKeyInfo of a type DKIM does not use; the object identifier in hexadecimal if unknown. */
	| { readonly kind: 'other'; readonly algorithm: string }
	| { readonly kind: 'private' }
	/** The outer length says more octets than there are. */
	| { readonly kind: 'truncated'; readonly expected: number; readonly actual: number }
	| { readonly kind: 'malformed'; readonly reason: KeyDefect };

const RSA_ENCRYPTION = '2a864886f70d010101';
const ED25519 = '2b6570';

/** Algorithms that people publish by mistake, by object identifier in hexadecimal. */
const OTHER_ALGORITHMS: ReadonlyMap<string, string> = new Map([
	['2a864886f70d01010a', 'rsassa-pss'],
	['2a864886f70d010107', 'rsaes-oaep'],
	['2a8648ce3d0201', 'ec'],
	['2a8648ce380401', 'dsa'],
	['2b656e', 'x25519'],
	['2b6571', 'ed448'],
]);

/** No key is that long; a "length" beyond it is chance, not a cut. */
const MAX_KEY_OCTETS = 0xffff;

function malformed(reason: KeyDefect): PublicKey {
	return { kind: 'malformed', reason };
}

function hex(bytes: Uint8Array): string {
	let text = '';
	for (const octet of bytes) text += octet.toString(16).padStart(2, '0');
	return text;
}

/** The number in an INTEGER, without leading zeros; zero is empty. */
function numberOf(bytes: Uint8Array, { from, to }: DerElement): Uint8Array {
	let start = from;
	while (start < to && bytes[start] === 0) start++;
	return bytes.slice(start, to);
}

function isPositive(bytes: Uint8Array, { from, to }: DerElement): boolean {
	return from < to && (bytes[from] ?? 0) < 0x80;
}

/** Length of a number in bits: not of its text, and not rounded to octets. */
function bitLength(number: Uint8Array): number {
	const first = number[0];
	return first === undefined ? 0 : number.length * 8 - (Math.clz32(first) - 24);
}

/** `RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }`, the content of the sequence. */
function readRsaNumbers(
	bytes: Uint8Array,
	{ from, to }: DerElement,
	form: RsaKey['form'],
): PublicKey {
	const modulus = readElement(bytes, from, to, DER_INTEGER);
	const exponent = modulus && readElement(bytes, modulus.to, to, DER_INTEGER);
	if (!modulus || !exponent || exponent.to !== to) return malformed('structure');
	const n = numberOf(bytes, modulus);
	let negative: RsaKey['negative'] = null;
	if (!isPositive(bytes, modulus)) negative = 'modulus';
	else if (!isPositive(bytes, exponent)) negative = 'exponent';
	return {
		kind: 'rsa',
		form,
		modulus: n,
		exponent: numberOf(bytes, exponent),
		bits: bitLength(n),
		negative,
		trailing: 0,
	};
}

/** `SEQUENCE { AlgorithmIdentifier, BIT STRING }`; `algorithm` is the element inside `outer`. */
function readSpki(bytes: Uint8Array, outer: DerElement, algorithm: DerElement): PublicKey {
	const identifier = readElement(bytes, algorithm.from, algorithm.to, DER_OBJECT_IDENTIFIER);
	if (!identifier) return malformed('structure');
	const oid = hex(bytes.slice(identifier.from, identifier.to));
	if (oid !== RSA_ENCRYPTION && oid !== ED25519) {
		return { kind: 'other', algorithm: OTHER_ALGORITHMS.get(oid) ?? oid.slice(0, 64) };
	}
	const string = readElement(bytes, algorithm.to, outer.to, DER_BIT_STRING);
	// The first octet of a BIT STRING counts unused bits, and keys leave none.
	if (string?.to !== outer.to || bytes[string.from] !== 0) return malformed('structure');
	if (oid === ED25519) {
		const point = bytes.slice(string.from + 1, string.to);
		return point.length === 32 ? { kind: 'ed25519-spki', point } : malformed('structure');
	}
	const inner = readElement(bytes, string.from + 1, string.to, DER_SEQUENCE);
	return inner?.to === string.to ? readRsaNumbers(bytes, inner, 'spki') : malformed('structure');
}

/**
 * Private keys start with a version number: 0 for RSA and PKCS #8 (RFC 8017 §A.1.2, RFC 5208 §5), where a
 * public key has its modulus, and 1 before an OCTET STRING for elliptic curves (RFC 5915 §3).
 */
function isPrivate(bytes: Uint8Array, { from }: DerElement): boolean {
	if (bytes[from] !== DER_INTEGER || bytes[from + 1] !== 1) return false;
	const version = bytes[from + 2];
	return version === 0 || (version === 1 && bytes[from + 3] === DER_OCTET_STRING);
}

/** Reads the octets of `p=` as DER. Any octets will do; Ed25519 as DKIM publishes it is no DER. */
export function readPublicKey(bytes: Uint8Array): PublicKey {
	const outer = readHeader(bytes, 0);
	if (outer?.tag !== DER_SEQUENCE || outer.to > MAX_KEY_OCTETS) return malformed('not-der');
	if (isPrivate(bytes, outer)) return { kind: 'private' };
	if (outer.to > bytes.length) {
		return { kind: 'truncated', expected: outer.to, actual: bytes.length };
	}
	const algorithm = readElement(bytes, outer.from, outer.to, DER_SEQUENCE);
	const key = algorithm ? readSpki(bytes, outer, algorithm) : readRsaNumbers(bytes, outer, 'pkcs1');
	// Most verifiers read as far as the length says, and some refuse what stands behind.
	return key.kind === 'rsa' ? { ...key, trailing: bytes.length - outer.to } : key;
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
	return left.length === right.length && left.every((octet, at) => octet === right[at]);
}

/** Tells whether two `p=` hold the same key, independent of the ASN.1 structure around it. */
export function isSameKey(left: Uint8Array, right: Uint8Array): boolean {
	if (isEqual(left, right)) return true;
	const a = readPublicKey(left);
	const b = readPublicKey(right);
	if (a.kind === 'rsa' && b.kind === 'rsa') {
		return isEqual(a.modulus, b.modulus) && isEqual(a.exponent, b.exponent);
	}
	const pointOf = (key: PublicKey, bytes: Uint8Array): Uint8Array =>
		key.kind === 'ed25519-spki' ? key.point : bytes;
	return isEqual(pointOf(a, left), pointOf(b, right));
}

/** Where `part` stands in `whole`; -1 where it does not. */
function indexIn(whole: Uint8Array, part: Uint8Array): number {
	for (let at = 0; at + part.length <= whole.length; at++) {
		if (part.every((octet, i) => octet === whole[at + i])) return at;
	}
	return -1;
}

/** Octets of a private key that are looked into. */
const MAX_PRIVATE = 8192;

/**
 * Tells whether octets hold the private half of an RSA key: a private key has the modulus of its public half in
 * it, whatever wraps the two (RFC 8017 §A.1.2, RFC 5208 §5).
 */
export function holdsPrivateHalf(octets: Uint8Array, publicKey: Uint8Array): boolean {
	const key = readPublicKey(publicKey);
	if (key.kind !== 'rsa' || key.modulus.length === 0) return false;
	const isPrivateKey = readPublicKey(octets).kind === 'private';
	return isPrivateKey && indexIn(octets.slice(0, MAX_PRIVATE), key.modulus) >= 0;
}
