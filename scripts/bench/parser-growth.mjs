/**
 * How the time of each parser grows with its input: the exponent over the larger sizes, 1 for linear.
 *
 * Inputs are those that make parsers slow which look back or ahead: repeated openings, ends far away, lists.
 *
 * @module
 */

import { parseDkimKey, parseDmarc, parseSpf, preflight } from 'maysend';
import { dohResolver } from 'maysend/doh';
import { replayResolver, zoneResolver } from 'maysend/testing';

/** @typedef {import('./growth.mjs').Series} Series */

/** Octets of text: the last is what a TXT record can hold. */
const SIZES = [4_000, 8_000, 16_000, 32_000, 64_000];

/** As often as fits. @param {string} text @param {number} size */
const often = (text, size) => text.repeat(Math.floor(size / text.length));

/** @param {string} name @param {(input: string) => unknown} parse @param {string} head @param {string} part @returns {Series} */
const texts = (name, parse, head, part) => ({
	name: `${name} of ${JSON.stringify(part)}`,
	sizes: SIZES,
	task: (size) => {
		const input = head + often(part, size);
		return async () => parse(input);
	},
});

/** A DNS message of so many TXT records. @param {number} size */
function message(size) {
	const question = [4, 0x73, 0x68, 0x6f, 0x70, 0, 0, 16, 0, 1];
	const record = [0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 3, 2, 0x61, 0x62];
	const count = Math.floor((Math.min(size, 65_000) - 22) / record.length);
	const header = [0, 0, 0x84, 0, 0, 1, count >> 8, count & 255, 0, 0, 0, 0];
	return Uint8Array.from([...header, ...question, ...Array(count).fill(record).flat()]);
}

/** @param {number} size */
function overHttps(size) {
	const { buffer } = message(size);
	return dohResolver({
		url: 'https://dns.example/dns-query',
		fetch: async () => ({
			status: 200,
			headers: { get: (name) => (name === 'content-type' ? 'application/dns-message' : null) },
			arrayBuffer: async () => buffer,
		}),
	});
}

/** @param {number} size */
function transcript(size) {
	const answer = /** @type {const} */ ({ outcome: 'records', records: [['x']], aliases: [] });
	const entry = (/** @type {number} */ n) =>
		/** @type {const} */ ({ name: `n${n}.example`, type: 'TXT', answer });
	return {
		version: /** @type {const} */ (1),
		entries: Array.from({ length: size / 20 }, (_, n) => entry(n)),
	};
}

const nothing = zoneResolver('');

/** @param {string} text */
function evaluated(text) {
	const relay = /** @type {const} */ ({
		id: 'own',
		name: 'Own',
		sources: { ranges: ['192.0.2.1'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'no' },
	});
	const answer = /** @type {const} */ ({ outcome: 'records', records: [[text]], aliases: [] });
	/** @type {import('maysend').Resolver} */
	const resolver = {
		resolve: (name, type) =>
			name === 'shop.example' && type === 'TXT'
				? Promise.resolve(/** @type {any} */ (answer))
				: nothing.resolve(name, type),
	};
	return preflight({ from: 'info@shop.example', relay }, { resolver });
}

/** @type {readonly Series[]} */
export const parserSeries = [
	texts('SPF', parseSpf, 'v=spf1 ', 'ip4:192.0.2.1 '),
	texts('SPF', parseSpf, 'v=spf1 ', 'x '),
	texts('SPF', parseSpf, 'v=spf1 exists:', '%{d}.'),
	texts('SPF', parseSpf, 'v=spf1 exists:', '%{'),
	texts('SPF', parseSpf, 'v=spf1 ', 'a=%{d} '),
	texts('preflight, SPF', evaluated, 'v=spf1 exists:', '%{L255r.-}.'),
	texts('preflight, SPF', evaluated, 'v=spf1 ', 'include:'),
	texts('DKIM', parseDkimKey, 'v=DKIM1; p=', 'MIIB'),
	texts('DKIM', parseDkimKey, 'v=DKIM1; ', 'a=b;'),
	texts('DKIM', parseDkimKey, 'v=DKIM1; n=', '\r\n '),
	texts('DMARC', parseDmarc, 'v=DMARC1; p=none; rua=', 'mailto:a@b.example,'),
	texts('DMARC', parseDmarc, 'v=DMARC1; p=none; rua=mailto:', '%2C'),
	texts('DMARC', parseDmarc, 'v=DMARC1; p=none', ' ;'),
	texts('zone', zoneResolver, '', 'shop.example. TXT "x" "y"\n'),
	texts('zone', zoneResolver, '', 'shop.example. A 192.0.2.1 ; (("\n'),
	texts('zone', zoneResolver, 'shop.example. TXT ', '\\000'),
	{
		name: 'transcript',
		sizes: SIZES,
		task: (size) => {
			const recorded = transcript(size);
			return async () => replayResolver(recorded);
		},
	},
	{
		name: 'DNS message',
		sizes: SIZES,
		task: (size) => {
			const resolver = overHttps(size);
			return () => resolver.resolve('shop', 'TXT');
		},
	},
];
