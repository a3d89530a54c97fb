import * as codec from '@dnsquery/dns-packet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordTypes } from '../../src/dns/record-type.ts';
import { readName, writeName } from '../../src/resolvers/wire/message-layout.ts';
import {
	decodeHead,
	decodeResponse,
	encodeQuery,
	type WireResponse,
} from '../../src/resolvers/wire/wire.ts';

const octets = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

const soa = { mname: 'ns.example', rname: 'x.example', serial: 4294967295, minimum: 60 };
const rich: Uint8Array = codec.encode({
	id: 7,
	type: 'response',
	flags: codec.AUTHENTIC_DATA,
	questions: [{ name: 'Shop.Example', type: 'TXT' }],
	answers: [
		{ name: 'Shop.Example', type: 'CNAME', ttl: 60, data: 'Relay.Example' },
		{ name: 'relay.example', type: 'TXT', ttl: 60, data: [octets('a\u00ff'), octets('')] },
		{ name: 'relay.example', type: 'A', ttl: 60, data: '192.0.2.1' },
		{ name: 'relay.example', type: 'AAAA', ttl: 60, data: '2001:db8:0:0:1:0:0:1' },
		{ name: 'relay.example', type: 'MX', ttl: 60, data: { preference: 65535, exchange: '.' } },
		{ name: 'relay.example', type: 'SRV', ttl: 60, data: { port: 25, target: 'mx.example' } },
	],
	authorities: [{ name: 'example', type: 'SOA', ttl: 60, data: soa }],
});

/** A message with one answer whose owner and data are these octets. */
function oneRecord(owner: readonly number[], type: number, data: readonly number[]): Uint8Array {
	const header = [0, 7, 0x80, 0, 0, 0, 0, 1, 0, 0, 0, 0];
	const fixed = [0, type, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255];
	return Uint8Array.from([...header, ...owner, ...fixed, ...data]);
}

describe('a query (RFC 1035 §4.1, RFC 6891 §6.1.2)', () => {
	it('asks one question with recursion, AD and EDNS', () => {
		const query = codec.decode(
			encodeQuery({ id: 65535, name: '_dmarc.shop.example', type: 'TXT' }),
		);
		expect(query).toMatchObject({ id: 65535, flag_rd: true, flag_ad: true, flag_cd: false });
		expect(query.questions).toEqual([{ name: '_dmarc.shop.example', type: 'TXT', class: 'IN' }]);
		expect(query.additionals).toMatchObject([
			{ type: 'OPT', udpPayloadSize: 1232, flag_do: false },
		]);
	});

	it('can leave EDNS out, recursion undesired, or ask for signatures', () => {
		const name = 'shop.example';
		const plain = { id: 1, name, type: 'A', udpSize: 0, recursionDesired: false } as const;
		expect(codec.decode(encodeQuery(plain))).toMatchObject({ flag_rd: false, additionals: [] });
		const signed = encodeQuery({ id: 1, name, type: 'A', udpSize: 4096, dnssecOk: true });
		expect(codec.decode(signed).additionals).toMatchObject([
			{ udpPayloadSize: 4096, flag_do: true },
		]);
	});

	it.each(recordTypes)('asks for %s', (type) => {
		expect(codec.decode(encodeQuery({ id: 1, name: '', type })).questions?.[0]?.type).toBe(type);
	});

	it('carries the longest name there is', () => {
		const name = `${`${'a'.repeat(63)}.`.repeat(3)}${'b'.repeat(61)}`;
		const query = codec.decode(encodeQuery({ id: 1, name, type: 'TXT' }));
		expect(query.questions?.[0]?.name).toBe(name);
	});

	it.each([
		'a..b',
		'.a',
		'a.',
		`${'a'.repeat(64)}.example`,
		`${'a.'.repeat(127)}aa`,
		'snowman-\u2603',
	])('is not made for %j', (name) => {
		expect(() => encodeQuery({ id: 1, name, type: 'A' })).toThrow(
			expect.objectContaining({ code: 'input.domain-invalid', path: 'name' }),
		);
	});
});

describe('a response (RFC 1035 §4.1)', () => {
	it('gives header, question and records of the known types', () => {
		expect(decodeResponse(rich)).toEqual({
			id: 7,
			isResponse: true,
			isTruncated: false,
			isAuthoritative: false,
			isRecursionAvailable: false,
			isAuthenticated: true,
			rcode: 0,
			question: { name: 'shop.example', type: 'TXT' },
			answers: [
				{ name: 'shop.example', type: 'CNAME', ttl: 60, data: 'relay.example' },
				{ name: 'relay.example', type: 'TXT', ttl: 60, data: ['a\u00ff', ''] },
				{ name: 'relay.example', type: 'A', ttl: 60, data: '192.0.2.1' },
				{ name: 'relay.example', type: 'AAAA', ttl: 60, data: '2001:db8::1:0:0:1' },
				{ name: 'relay.example', type: 'MX', ttl: 60, data: { preference: 65535, exchange: '' } },
			],
			authorities: [
				{
					name: 'example',
					type: 'SOA',
					ttl: 60,
					data: { ...soa, refresh: 0, retry: 0, expire: 0 },
				},
			],
			extendedErrors: [],
		} satisfies WireResponse);
	});

	it('tells every octet of a character-string apart', () => {
		const all = Array.from({ length: 255 }, (_, index) => index + 1);
		const response = decodeResponse(oneRecord([0], 16, [255, ...all, 1, 0]));
		expect(response?.answers[0]?.data).toEqual([String.fromCharCode(...all), '\0']);
	});

	it('reads TTLs with the first bit set as 0 (RFC 2181 §8)', () => {
		const message = oneRecord([0], 1, [192, 0, 2, 1]);
		message[17] = 0x80;
		expect(decodeResponse(message)?.answers[0]?.ttl).toBe(0);
	});

	it('leaves out records of other classes', () => {
		const message = oneRecord([0], 1, [192, 0, 2, 1]);
		message[16] = 3;
		expect(decodeResponse(message)?.answers).toEqual([]);
	});

	it.each([
		['a label with a dot', [3, 0x61, 0x2e, 0x62, 0], 'a\\.b'],
		['upper case', [2, 0x41, 0x5a, 0], 'az'],
		['octets beyond ASCII, as they are', [2, 0xc3, 0x9c, 0], '\u00c3\u009c'],
		['a backslash', [3, 0x61, 0x5c, 0x62, 0], 'a\\b'],
		['the root', [0], ''],
	])('reads names with %s', (_, owner, name) => {
		expect(decodeResponse(oneRecord(owner, 1, [192, 0, 2, 1]))?.answers[0]?.name).toBe(name);
	});

	it.each([
		['a label that ends in a backslash', oneRecord([2, 0x61, 0x5c, 0], 1, [1, 2, 3, 4])],
		['a pointer to itself', oneRecord([0xc0, 12], 1, [1, 2, 3, 4])],
		['a pointer forward', oneRecord([0xc0, 24], 2, [1, 0x61, 0])],
		['a label type of old', oneRecord([0x41, 0x61, 0], 1, [1, 2, 3, 4])],
		[
			'a name over 255 octets',
			oneRecord([...Array(130).fill([1, 0x61]).flat(), 0], 1, [1, 2, 3, 4]),
		],
		['an address of five octets', oneRecord([0], 1, [1, 2, 3, 4, 5])],
		['an IPv6 address of four', oneRecord([0], 28, [1, 2, 3, 4])],
		['a TXT record without strings', oneRecord([0], 16, [])],
		['a string longer than its record', oneRecord([0], 16, [5, 0x61])],
		['an MX record without a name', oneRecord([0], 15, [0, 10])],
		['data behind a name', oneRecord([0], 2, [1, 0x61, 0, 0])],
		['a short start of authority', oneRecord([0], 6, [0, 0, 1, 2])],
		['a record that ends beyond the message', oneRecord([0], 1, [1, 2, 3, 4]).slice(0, -1)],
		[
			'more than one question',
			Uint8Array.of(0, 7, 0x80, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1),
		],
		['nothing', new Uint8Array(0)],
		['more than 65,535 octets', new Uint8Array(65536)],
	])('is none with %s', (_, message) => {
		expect(decodeResponse(message)).toBeNull();
	});

	it('may end anywhere if it says so', () => {
		const cut = rich.slice(0, -7);
		expect(decodeResponse(cut)).toBeNull();
		cut[2] = (cut[2] ?? 0) | 2;
		expect(decodeResponse(cut)).toMatchObject({ isTruncated: true, authorities: [] });
	});

	it('gives the upper bits of the response code and why (RFC 6891 §6.1.3, RFC 8914 §2)', () => {
		const text = [...new TextEncoder().encode('señal')];
		const other = [0, 10, 0, 2, 1, 1];
		const options = [...other, 0, 15, 0, 2 + text.length, 0, 6, ...text, 0, 15, 0, 3, 0, 9, 0xff];
		const opt = [0, 0, 41, 4, 208, 1, 0, 0, 0, 0, options.length, ...options];
		const message = Uint8Array.from([0, 7, 0x80, 2, 0, 0, 0, 0, 0, 0, 0, 1, ...opt]);
		expect(decodeResponse(message)).toMatchObject({
			rcode: 18,
			extendedErrors: [
				{ code: 6, text: 'señal' },
				{ code: 9, text: '\u00ff' },
			],
		});
	});
});

describe('the reader of messages', () => {
	const message = fc.oneof(
		fc.uint8Array({ maxLength: 600 }),
		fc
			.tuple(
				fc.array(fc.tuple(fc.nat(rich.length - 1), fc.nat(255)), { maxLength: 6 }),
				fc.nat(rich.length),
			)
			.map(([edits, length]) => {
				const changed = rich.slice(0, length);
				for (const [at, octet] of edits) if (at < length) changed[at] = octet;
				return changed;
			}),
	);

	it('never throws, and what it reads is plain data with right types', () => {
		fc.assert(
			fc.property(message, (bytes) => {
				const response = decodeResponse(bytes);
				if (response === null) return;
				expect(decodeHead(bytes)).toMatchObject({ id: response.id, question: response.question });
				expect(JSON.parse(JSON.stringify(response))).toEqual(response);
				for (const { name, ttl } of response.answers) {
					expect(name.length).toBeLessThanOrEqual(2 * 255);
					expect(ttl).toBeLessThan(2 ** 31);
				}
			}),
			{ numRuns: 3000 },
		);
	});

	it('reads back every name it writes, and no two names alike', () => {
		const label = fc.string({
			unit: fc.integer({ min: 0x21, max: 0xff }).map((c) => String.fromCharCode(c)),
			minLength: 1,
			maxLength: 63,
		});
		const plain = label.map((text) => text.replace(/[A-Z\\.]/g, 'x'));
		const dotted = fc.tuple(plain, plain).map(([a, b]) => `${a.slice(0, 30)}\\.${b.slice(0, 30)}`);
		const name = fc
			.array(fc.oneof(plain, dotted), { maxLength: 4 })
			.map((labels) => labels.join('.'));
		fc.assert(
			fc.property(name, (text) => {
				const written = writeName(text);
				if (written === null) return fc.pre(false);
				expect(readName(written, 0)).toEqual({ name: text, end: written.length });
			}),
		);
	});

	it('takes time in proportion to the message, whatever its names point to', () => {
		// In the first record 126 labels, each behind a pointer to the one before; then records owned by it.
		const pointer = (to: number): number[] => [0xc0 | (to >> 8), to & 255];
		const links = 126;
		const owned = 4600;
		const fixed = [0, 99, 0, 1, 0, 0, 0, 0, (links * 4) >> 8, (links * 4) & 255];
		const header = [0, 7, 0x80, 0, 0, 0, (owned + 1) >> 8, (owned + 1) & 255, 0, 0, 0, 0];
		const start = header.length + 1 + fixed.length;
		const chain = Array.from({ length: links }, (_, index) =>
			index === 0 ? [1, 0x61, 0, 0] : [1, 0x61, ...pointer(start + 4 * (index - 1))],
		);
		const last = start + 4 * (links - 1);
		const record = [...pointer(last), 0, 16, 0, 1, 0, 0, 0, 0, 0, 2, 1, 0x61];
		const records = Array.from({ length: owned }, () => record);
		const bytes = Uint8Array.from([header, [0], fixed, ...chain, ...records].flat());
		expect(bytes.length).toBeGreaterThan(64_000);
		const begun = performance.now();
		const response = decodeResponse(bytes);
		expect(performance.now() - begun).toBeLessThan(500);
		expect(response?.answers).toHaveLength(owned);
		expect(response?.answers[0]?.name).toBe(Array(links).fill('a').join('.'));
	});
});
