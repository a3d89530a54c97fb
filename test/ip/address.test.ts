import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Address,
	bitsOf,
	compareAddresses,
	contains,
	networkOf,
	parseAddress,
	parseIpv4,
	parseIpv6,
	unmapped,
} from '../../src/ip/address.ts';
import {
	addresses,
	addressOf,
	anyAddress,
	FAMILIES,
	nearlyAddresses,
	numberOf,
	topOf,
} from './numbers.ts';

const runs = { numRuns: 1000 };

describe('parseIpv4 (RFC 7208 §5.6)', () => {
	it.each([
		['0.0.0.0', 0n],
		['192.0.2.1', 0xc0000201n],
		['127.255.0.10', 0x7fff000an],
		['128.0.0.0', 0x80000000n],
		['255.255.255.255', 0xffffffffn],
	])('reads %s', (text, value) => {
		expect(parseIpv4(text)).toEqual(addressOf(4, value));
	});

	it.each([
		['a leading zero', '010.1.1.1'],
		['a leading zero in the last octet', '1.1.1.01'],
		['two zeros', '0.0.0.00'],
		['three octets', '1.2.3'],
		['five octets', '1.2.3.4.5'],
		['one number', '3221225985'],
		['an octet over 255', '256.1.1.1'],
		['a long octet', '1.1.1.1111111111111111111111'],
		['a missing octet', '1..1.1'],
		['a dot in front', '.1.1.1.1'],
		['a dot behind', '1.1.1.1.'],
		['a hexadecimal octet', '0x1.1.1.1'],
		['a sign', '1.1.1.+1'],
		['a blank in front', ' 1.1.1.1'],
		['a line feed behind', '1.1.1.1\n'],
		['a prefix length', '1.1.1.1/32'],
		['a port', '1.1.1.1:25'],
		['brackets', '[1.1.1.1]'],
		['digits of another script', '\u0661.1.1.1'],
		['nothing', ''],
		['an IPv6 address', '::1'],
	])('refuses %s', (_, text) => {
		expect(parseIpv4(text)).toBeNull();
	});
});

describe('parseIpv6 (RFC 4291 §2.2)', () => {
	it.each([
		['::', 0n],
		['::1', 1n],
		['1::', 1n << 112n],
		['2001:db8::1', (0x20010db8n << 96n) | 1n],
		['2001:DB8::A', (0x20010db8n << 96n) | 10n],
		['0001:02:3:4:5:6:7:8', 0x00010002_00030004_00050006_00070008n],
		['1:2:3:4:5:6:7::', 0x00010002_00030004_00050006_00070000n],
		['::2:3:4:5:6:7:8', 0x00000002_00030004_00050006_00070008n],
		['1:2:3::5:6:7:8', 0x00010002_00030000_00050006_00070008n],
		['::1.2.3.4', 0x01020304n],
		['::ffff:1.2.3.4', 0xffff_01020304n],
		['1:2:3:4:5:6:1.2.3.4', 0x00010002_00030004_00050006_01020304n],
		['1:2:3:4:5::1.2.3.4', 0x00010002_00030004_00050000_01020304n],
		['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', topOf(6)],
		['0000:0000:0000:0000:0000:ffff:255.255.255.255', 0xffff_ffffffffn],
	])('reads %s', (text, value) => {
		expect(parseIpv6(text)).toEqual(addressOf(6, value));
	});

	it.each([
		['nothing', ''],
		['one colon', ':'],
		['three colons', ':::'],
		['two gaps', '1::2::3'],
		['a gap that stands for nothing', '1:2:3:4::5:6:7:8'],
		['a gap behind eight groups', '1:2:3:4:5:6:7:8::'],
		['a gap before eight groups', '::1:2:3:4:5:6:7:8'],
		['seven groups', '1:2:3:4:5:6:7'],
		['nine groups', '1:2:3:4:5:6:7:8:9'],
		['a colon in front', ':1:2:3:4:5:6:7:8'],
		['a colon behind', '1:2:3:4:5:6:7:'],
		['a colon behind a group and a gap', '1::2:'],
		['five digits', '::12345'],
		['five digits, zeros first', '::00001'],
		['a letter past f', '::g'],
		['a dotted quad too late', '1:2:3:4:5:6:7:1.2.3.4'],
		['a dotted quad too soon', '1:2:3:4:5:1.2.3.4'],
		['a dotted quad in the middle', '::1.2.3.4:5'],
		['a dotted quad in front', '1.2.3.4::'],
		['three octets', '::1.2.3'],
		['a leading zero in an octet', '::1.2.3.04'],
		['a leading zero in the first octet', '::ffff:01.2.3.4'],
		['an octet over 255', '::1.2.3.256'],
		['a hexadecimal octet', '::a.2.3.4'],
		['a zone id', 'fe80::1%eth0'],
		['an empty zone id', 'fe80::1%'],
		['brackets', '[::1]'],
		['a prefix length', '::1/128'],
		['a blank behind', '::1 '],
		['a blank within', ':: 1'],
		['46 characters', '00000:0000:0000:0000:0000:ffff:255.255.255.255'],
		['an IPv4 address', '192.0.2.1'],
	])('refuses %s', (_, text) => {
		expect(parseIpv6(text)).toBeNull();
	});

	it('reads any way to write the same eight groups', () => {
		const groups = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), {
			minLength: 8,
			maxLength: 8,
		});
		const spelling = fc.record({
			width: fc.integer({ min: 1, max: 4 }),
			isUpper: fc.boolean(),
			hasQuad: fc.boolean(),
			gap: fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 8 })),
		});
		fc.assert(
			fc.property(groups, spelling, (values, { width, isUpper, hasQuad, gap: [from, length] }) => {
				const hex = values.map((value) => value.toString(16).padStart(width, '0'));
				const [high = 0, low = 0] = values.slice(6);
				const quad = [high >> 8, high & 255, low >> 8, low & 255].join('.');
				const parts = hasQuad ? [...hex.slice(0, 6), quad] : hex;
				const to = Math.min(from + length, hasQuad ? 6 : 8);
				const isGap = from < to && values.slice(from, to).every((value) => value === 0);
				const text = isGap
					? `${parts.slice(0, from).join(':')}::${parts.slice(to).join(':')}`
					: parts.join(':');
				const value = values.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
				expect(parseIpv6(isUpper ? text.toUpperCase() : text)).toEqual(addressOf(6, value));
			}),
			runs,
		);
	});
});

describe('address text', () => {
	it('is taken and refused just as Node does, but for zone ids', () => {
		fc.assert(
			fc.property(nearlyAddresses, (text) => {
				const is4 = isIPv4(text);
				const is6 = isIPv6(text) && !text.includes('%');
				expect({ text, is4: parseIpv4(text) !== null }).toEqual({ text, is4 });
				expect({ text, is6: parseIpv6(text) !== null }).toEqual({ text, is6 });
				expect(parseAddress(text)?.family ?? null).toBe(is4 ? 4 : is6 ? 6 : null);
			}),
			{ numRuns: 8000 },
		);
	});

	it('is read the same inside a longer text, whatever stands around it', () => {
		const around = fc.constantFrom('', 'ip4:', 'ip6:', '1', '::', '.', ':', '/24', 'f', ' -all');
		fc.assert(
			fc.property(around, nearlyAddresses, around, (before, text, behind) => {
				const whole = before + text + behind;
				const slice = [before.length, before.length + text.length] as const;
				expect(parseIpv4(whole, ...slice)).toEqual(parseIpv4(text));
				expect(parseIpv6(whole, ...slice)).toEqual(parseIpv6(text));
			}),
			runs,
		);
	});

	it('has words that are unsigned, and zeros where a family has none', () => {
		for (const text of ['255.254.253.252', 'ffff:fffe:fffd:fffc:fffb:fffa:fff9:fff8']) {
			const { a, b, c, d } = parseAddress(text) as Address;
			for (const word of [a, b, c, d]) expect(Object.is(word, word >>> 0)).toBe(true);
		}
		expect(parseAddress('255.254.253.252')).toEqual({ family: 4, a: 0xfffefdfc, b: 0, c: 0, d: 0 });
	});

	it('of any length is refused at once', () => {
		const started = performance.now();
		for (const part of ['1', '1.', ':', '1:', '::', '0000:', '255.']) {
			expect(parseAddress(part.repeat(200_000))).toBeNull();
		}
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('unmapped (RFC 7208 §5)', () => {
	it.each([
		['::ffff:192.0.2.1', '192.0.2.1'],
		['::ffff:0:0', '0.0.0.0'],
		['::ffff:ffff:ffff', '255.255.255.255'],
		['::192.0.2.1', '::c000:201'],
		['::fffe:192.0.2.1', '::fffe:c000:201'],
		['::1:ffff:c000:201', '::1:ffff:c000:201'],
		['1::ffff:192.0.2.1', '1::ffff:c000:201'],
		['0:1::ffff:192.0.2.1', '0:1::ffff:c000:201'],
		['::ffff:0:192.0.2.1', '::ffff:0:c000:201'],
		['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
		['192.0.2.1', '192.0.2.1'],
	])('makes of %s the client %s', (text, client) => {
		expect(unmapped(parseAddress(text) as Address)).toEqual(parseAddress(client));
	});

	it('changes what lies in ::ffff:0:0/96 and nothing else', () => {
		fc.assert(
			fc.property(anyAddress, (address) => {
				const isMapped = address.family === 6 && numberOf(address) >> 32n === 0xffffn;
				const expected = isMapped ? addressOf(4, numberOf(address) & 0xffffffffn) : address;
				expect(unmapped(address)).toEqual(expected);
			}),
			runs,
		);
	});
});

describe('contains (RFC 7208 §5.6)', () => {
	it.each(FAMILIES)('agrees with the numbers for every prefix length of IPv%i', (family) => {
		const bits = bitsOf(family);
		const pair = fc
			.tuple(addresses(family), addresses(family), fc.nat(bits - 1), fc.boolean())
			.map(([network, other, bit, isNear]): readonly [Address, Address] => [
				network,
				// One bit apart, so that a single prefix length decides.
				isNear ? addressOf(family, numberOf(network) ^ (1n << BigInt(bit))) : other,
			]);
		fc.assert(
			fc.property(pair, ([network, address]) => {
				for (let prefix = 0; prefix <= bits; prefix++) {
					const host = BigInt(bits - prefix);
					const expected = numberOf(network) >> host === numberOf(address) >> host;
					expect({ prefix, is: contains(networkOf(network, prefix), address) }).toEqual({
						prefix,
						is: expected,
					});
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('never crosses families, not even with a prefix of 0', () => {
		expect(contains(networkOf(addressOf(4, 0n), 0), addressOf(6, 0n))).toBe(false);
		expect(contains(networkOf(addressOf(6, 0n), 0), addressOf(4, 0n))).toBe(false);
		expect(contains(networkOf(addressOf(6, 0xffff_c0000201n)), addressOf(4, 0xc0000201n))).toBe(
			false,
		);
	});
});

describe('compareAddresses', () => {
	it.each(FAMILIES)('orders IPv%i as the numbers do', (family) => {
		const sign = (value: number): number => (value < 0 ? -1 : value > 0 ? 1 : 0);
		fc.assert(
			fc.property(addresses(family), addresses(family), (left, right) => {
				const [one, other] = [numberOf(left), numberOf(right)];
				expect(sign(compareAddresses(left, right))).toBe(one < other ? -1 : one > other ? 1 : 0);
				expect(compareAddresses(left, left)).toBe(0);
			}),
			runs,
		);
	});
});

describe('networkOf', () => {
	it('is the address alone unless a prefix length is given', () => {
		expect(networkOf(addressOf(4, 1n))).toEqual({ ...addressOf(4, 1n), prefix: 32 });
		expect(networkOf(addressOf(6, 1n))).toEqual({ ...addressOf(6, 1n), prefix: 128 });
		expect(networkOf(addressOf(6, 1n), 0)).toEqual({ ...addressOf(6, 1n), prefix: 0 });
	});
});
