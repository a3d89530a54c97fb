/**
 * Keys for tests, put together octet by octet: a modulus of exactly so many bits needs no primes.
 *
 * @module
 */

/** Header and content of a DER element. */
export function der(tag: number, ...contents: readonly (readonly number[])[]): number[] {
	const content = contents.flat();
	const { length } = content;
	if (length < 0x80) return [tag, length, ...content];
	if (length < 0x100) return [tag, 0x81, length, ...content];
	return [tag, 0x82, length >> 8, length & 0xff, ...content];
}

/** A non-negative INTEGER from its octets. */
export function integer(octets: readonly number[]): number[] {
	return der(0x02, (octets[0] ?? 0) >= 0x80 ? [0, ...octets] : octets);
}

/** A number of exactly so many bits, its low octets all different, ending in `last`. */
export function modulus(bits: number, last = 0xa7): number[] {
	const octets = Array.from({ length: Math.ceil(bits / 8) }, (_, at) => (at * 37 + 11) & 0xff);
	const top = (bits - 1) % 8;
	octets[0] = (1 << top) | ((octets[0] ?? 0) & ((1 << top) - 1));
	octets[octets.length - 1] = last;
	return octets;
}

/** 65537. */
export const F4: readonly number[] = [1, 0, 1];

/** The bare RSAPublicKey. */
export function pkcs1(bits: number, exponent: readonly number[] = F4, last = 0xa7): number[] {
	return der(0x30, integer(modulus(bits, last)), integer(exponent));
}

/** Object identifiers of algorithms, content octets. */
export const oid = {
	rsa: [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01],
	pss: [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a],
	ec: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
	ed25519: [0x2b, 0x65, 0x70],
	ed448: [0x2b, 0x65, 0x71],
	unknown: [0x2a, 0x03, 0x04],
} as const;

/** SubjectPublicKeyInfo around key octets. */
export function spki(
	algorithm: readonly number[],
	key: readonly number[],
	parameters: readonly number[] = [0x05, 0x00],
): number[] {
	return der(0x30, der(0x30, der(0x06, algorithm), parameters), der(0x03, [0], key));
}

/** An RSA key as everybody publishes it. */
export function rsaSpki(bits: number, exponent: readonly number[] = F4, last = 0xa7): number[] {
	return spki(oid.rsa, pkcs1(bits, exponent, last));
}

/** The 32 octets of an Ed25519 key. */
export const ED25519_POINT: readonly number[] = Array.from({ length: 32 }, (_, at) => at * 7 + 1);

/** Base64 of octets. */
export function base64(octets: readonly number[]): string {
	return Buffer.from(octets).toString('base64');
}

/** The text of a key record around octets. */
export function record(octets: readonly number[], tags = 'v=DKIM1; k=rsa; '): string {
	return `${tags}p=${base64(octets)}`;
}

/** Text as the character-strings of a zone file, 255 octets each. */
export function strings(text: string): string {
	const count = Math.max(1, Math.ceil(text.length / 255));
	return Array.from({ length: count }, (_, at) => text.slice(at * 255, (at + 1) * 255))
		.map((part) => `"${part.replace(/(["\\])/g, '\\$1')}"`)
		.join(' ');
}
