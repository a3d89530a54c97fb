/**
 * Texts that hostile domains publish: long ones, and keys octet by octet.
 *
 * @module
 */

import { Buffer } from 'node:buffer';

/** About as much as a DNS message can hold. */
export const MESSAGE = 65_000;

/** @template T @param {number} count @param {(n: number) => T} item */
export const times = (count, item) => Array.from({ length: count }, (_, n) => item(n));

/** Text as the character-strings of a TXT record. @param {string} text @returns {string[]} */
export function strings(text) {
	return times(Math.max(1, Math.ceil(text.length / 255)), (n) =>
		text.slice(255 * n, 255 * n + 255),
	);
}

/** As many items as fit. @param {(n: number) => string} item @param {string} [between] @param {number} [most] */
export function filled(item, between = ' ', most = MESSAGE) {
	let text = item(0);
	for (let n = 1; ; n++) {
		const longer = text + between + item(n);
		if (longer.length > most) return text;
		text = longer;
	}
}

/** Networks none of which touch. @param {number} n @param {number} [group] */
export const network = (n, group = 0) => `10.${(group * 24 + (n >> 8)) & 255}.${n & 255}.64/27`;

/** @param {number} tag @param {readonly number[]} content @returns {number[]} */
function der(tag, content) {
	const { length } = content;
	if (length < 0x80) return [tag, length, ...content];
	if (length < 0x100) return [tag, 0x81, length, ...content];
	return [tag, 0x82, length >> 8, length & 255, ...content];
}

/**
 * The record of an RSA key whose modulus has so many bits.
 *
 * @param {number} bits @param {readonly number[]} [exponent]
 */
export function rsaKey(bits, exponent = [1, 0, 1]) {
	const modulus = times(bits / 8, (n) => ((n * 37 + 11) & 255) | (n === 0 ? 0x80 : 0) | 1);
	const numbers = [...der(0x02, [0, ...modulus]), ...der(0x02, exponent)];
	const algorithm = [0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0];
	const key = der(0x30, [...der(0x30, algorithm), ...der(0x03, [0, ...der(0x30, numbers)])]);
	return `v=DKIM1; k=rsa; p=${Buffer.from(key).toString('base64')}`;
}
