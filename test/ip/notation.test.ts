import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, bitsOf, networkOf, parseAddress, unmapped } from '../../src/ip/address.ts';
import {
	formatAddress,
	formatNetwork,
	formatRange,
	parseInputNetwork,
} from '../../src/ip/notation.ts';
import { type AddressRange, rangeOf } from '../../src/ip/range.ts';
import { addressOf, anyAddress, anyRange, nearlyAddresses, numberOf } from './numbers.ts';

const runs = { numRuns: 1000 };

/** The address of a text that is one. */
function at(text: string): Address {
	const address = parseAddress(text);
	if (address === null) throw new Error(`${text} is no address`);
	return address;
}

describe('formatAddress (RFC 5952 §4)', () => {
	it.each([
		['0.0.0.0', '0.0.0.0'],
		['192.0.2.1', '192.0.2.1'],
		['255.255.255.255', '255.255.255.255'],
		// §4.1: no leading zeros.
		['2001:0db8:0001:0002:0003:0004:0005:0006', '2001:db8:1:2:3:4:5:6'],
		// §4.2.1: as short as can be.
		['2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
		['0:0:0:0:0:0:0:0', '::'],
		['0:0:0:0:0:0:0:1', '::1'],
		['1:0:0:0:0:0:0:0', '1::'],
		['1:2:3:4:5:6:0:0', '1:2:3:4:5:6::'],
		// §4.2.2: not for one group.
		['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
		['1:2:3:4:5:6:7:0', '1:2:3:4:5:6:7:0'],
		['0:2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8'],
		// §4.2.3: the longest run, the first of equals.
		['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
		['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
		// §4.3: lower case.
		['2001:DB8::ABCD:EF', '2001:db8::abcd:ef'],
	])('%s is written %s', (text, written) => {
		expect(formatAddress(at(text))).toBe(written);
	});

	it('reads back as the same address, and is written the same again', () => {
		fc.assert(
			fc.property(anyAddress, (address) => {
				const text = formatAddress(address);
				expect(parseAddress(text)).toEqual(address);
				expect(text).toBe(text.toLowerCase());
			}),
			runs,
		);
	});

	it('shortens the first of the longest runs of zero groups, and nothing else', () => {
		const group = fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
		fc.assert(
			fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (values) => {
				const runAt = (from: number): number =>
					[...values.slice(from), 1].findIndex((value) => value !== 0);
				const lengths = values.map((_, from) => runAt(from));
				const longest = Math.max(...lengths);
				const from = lengths.indexOf(longest);
				const hex = values.map((value) => value.toString(16));
				const expected =
					longest < 2
						? hex.join(':')
						: `${hex.slice(0, from).join(':')}::${hex.slice(from + longest).join(':')}`;
				const value = values.reduce((sum, part) => (sum << 16n) | BigInt(part), 0n);
				expect(formatAddress(addressOf(6, value))).toBe(expected);
			}),
			runs,
		);
	});
});

describe('formatNetwork', () => {
	it.each([
		['192.0.2.0', 24, '192.0.2.0/24'],
		['192.0.2.77', 24, '192.0.2.0/24'],
		['192.0.2.77', 32, '192.0.2.77/32'],
		['203.0.113.1', 0, '0.0.0.0/0'],
		['2001:db8::77', 32, '2001:db8::/32'],
		['2001:db8::77', 128, '2001:db8::77/128'],
		['2001:db8::77', 0, '::/0'],
	])('writes %s/%i as %s', (text, prefix, written) => {
		expect(formatNetwork(networkOf(at(text), prefix))).toBe(written);
	});
});

describe('formatRange', () => {
	const between = (first: string, last: string): AddressRange => ({
		first: at(first),
		last: at(last),
	});
	it.each([
		['192.0.2.0', '192.0.2.255', '192.0.2.0/24'],
		['192.0.2.1', '192.0.2.1', '192.0.2.1/32'],
		['192.0.2.1', '192.0.2.2', '192.0.2.1-192.0.2.2'],
		['192.0.2.1', '192.0.3.0', '192.0.2.1-192.0.3.0'],
		['0.0.0.0', '255.255.255.255', '0.0.0.0/0'],
		['::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '::/0'],
		['::', '::fffe:ffff:ffff', '::-::fffe:ffff:ffff'],
		['2001:db8::', '2001:db8::1', '2001:db8::/127'],
	])('writes %s to %s as %s', (first, last, written) => {
		expect(formatRange(between(first, last))).toBe(written);
	});

	it('reads back as the same range', () => {
		fc.assert(
			fc.property(anyRange, (range) => {
				const [first = '', second] = formatRange(range).split(/[-/]/);
				const isBlock = formatRange(range).includes('/');
				const read = isBlock
					? rangeOf(networkOf(at(first), Number(second)))
					: { first: at(first), last: at(second ?? '') };
				expect(read).toEqual(range);
			}),
			runs,
		);
	});
});

describe('parseInputNetwork', () => {
	it.each([
		['192.0.2.0/24', '192.0.2.0/24'],
		['192.0.2.1', '192.0.2.1/32'],
		['192.0.2.1/32', '192.0.2.1/32'],
		['0.0.0.0/0', '0.0.0.0/0'],
		['2001:db8::/32', '2001:db8::/32'],
		['2001:DB8::A', '2001:db8::a/128'],
		['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0/128'],
		['::/0', '::/0'],
		['64:ff9b::192.0.2.1', '64:ff9b::c000:201/128'],
		// IPv4-mapped IPv6 is IPv4.
		['::ffff:192.0.2.0/120', '192.0.2.0/24'],
		['::ffff:c000:200/120', '192.0.2.0/24'],
		['::ffff:192.0.2.1', '192.0.2.1/32'],
		['0:0:0:0:0:ffff:192.0.2.1/128', '192.0.2.1/32'],
		['::ffff:0:0/96', '0.0.0.0/0'],
		// IPv4-compatible IPv6 (RFC 4291 §2.5.5.1) is not.
		['::192.0.2.1', '::c000:201/128'],
		['::192.0.2.0/120', '::c000:200/120'],
	])('takes %s as %s', (text, written) => {
		const network = parseInputNetwork(text);
		expect(network === null ? null : formatNetwork(network)).toBe(written);
	});

	it.each([
		['host bits', '192.0.2.1/24'],
		['IPv6 host bits', '2001:db8::1/32'],
		['host bits of a mapped network', '::ffff:192.0.2.1/120'],
		['any address with a prefix of 0', '1.2.3.4/0'],
		['three octets', '1.2.3'],
		['three octets with a prefix length', '1.2.3/24'],
		['one octet', '10/8'],
		['a leading zero', '010.1.1.1'],
		['a leading zero further on', '1.2.3.04'],
		['a leading zero in a mapped address', '::ffff:010.1.1.1'],
		['a leading zero further on in a mapped address', '::ffff:10.01.1.1'],
		['a hexadecimal octet', '0x7f.0.0.1'],
		['one number', '3221225985'],
		['an octet over 255', '256.0.2.1'],
		['a zone id', 'fe80::1%eth0'],
		['a zone id with a prefix length', 'fe80::%1/64'],
		['a prefix over 32', '192.0.2.0/33'],
		['a prefix over 128', '2001:db8::/129'],
		['a long prefix', '::/1000'],
		['a signed prefix', '128.0.0.0/+1'],
		['a negative prefix', '192.0.2.1/-1'],
		['a prefix with a leading zero', '192.0.2.0/024'],
		['an exponent', '128.0.0.0/1e0'],
		['a netmask', '192.0.2.0/255.255.255.0'],
		['two prefixes', '0.0.0.0/0/0'],
		['no prefix after the slash', '192.0.2.1/'],
		['no address', '/24'],
		['nothing', ''],
		['a blank in front', ' 192.0.2.1'],
		['a blank behind', '192.0.2.1 '],
		['a blank before the slash', '192.0.2.0 /24'],
		['a line feed', '192.0.2.1\n'],
		['brackets', '[2001:db8::1]'],
		['a port', '192.0.2.1:25'],
		['a range', '192.0.2.1-192.0.2.9'],
		['a name', 'relay.example'],
		['digits of another script', '\u0661.2.3.4'],
		['a mapped network wider than IPv4', '::ffff:0:0/95'],
		['an IPv4 prefix on a mapped address', '::ffff:192.0.2.0/24'],
		['nine groups', '1:2:3:4:5:6:7:8:9'],
		['two gaps', '1::2::3'],
		['five digits', '2001:0db80::'],
	])('refuses %s', (_, text) => {
		expect(parseInputNetwork(text)).toBeNull();
	});

	it('reads addresses just as SPF does, and refuses exactly the prefixes that leave host bits', () => {
		const prefixes = fc.oneof(
			fc.constant(''),
			fc.nat(140).map(String),
			fc.constantFrom('08', '+1'),
		);
		fc.assert(
			fc.property(nearlyAddresses, prefixes, (host, prefix) => {
				const text = prefix === '' ? host : `${host}/${prefix}`;
				const written = parseAddress(host);
				const isNumber = /^(?:0|[1-9]\d*)$/.test(prefix);
				if (written === null || (prefix !== '' && !isNumber)) {
					// A mutated host may hold a prefix of its own.
					if (!host.includes('/'))
						expect({ text, as: parseInputNetwork(text) }).toEqual({ text, as: null });
					return;
				}
				const address = unmapped(written);
				const bits = bitsOf(address.family);
				const length = prefix === '' ? bits : Number(prefix) - (bitsOf(written.family) - bits);
				const isFit = length >= 0 && length <= bits;
				const hostBits = isFit ? (1n << BigInt(bits - length)) - 1n : 0n;
				const isNetwork = isFit && (numberOf(address) & hostBits) === 0n;
				const expected = isNetwork ? networkOf(address, length) : null;
				expect({ text, as: parseInputNetwork(text) }).toEqual({ text, as: expected });
			}),
			{ numRuns: 5000 },
		);
	});

	it('reads back every network as it is written, mapped ones as IPv4', () => {
		fc.assert(
			fc.property(anyAddress, fc.nat(128), (address, length) => {
				const prefix = Math.min(length, bitsOf(address.family));
				const { first } = rangeOf(networkOf(address, prefix));
				const read = parseInputNetwork(formatNetwork(networkOf(address, prefix)));
				const isMapped = first.family === 6 && numberOf(first) >> 32n === 0xffffn;
				if (!isMapped) expect(read).toEqual(networkOf(first, prefix));
				else if (prefix >= 96) expect(read).toEqual(networkOf(unmapped(first), prefix - 96));
				else expect(read).toBeNull();
			}),
			runs,
		);
	});

	it('refuses long text at once', () => {
		const started = performance.now();
		for (const part of ['1', '1.', ':', '0:', '1/', '0.0.0.0/']) {
			expect(parseInputNetwork(part.repeat(200_000))).toBeNull();
		}
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('the numbers of these tests', () => {
	it('are the addresses', () => {
		expect(addressOf(4, 0xc0000201n)).toEqual(parseAddress('192.0.2.1'));
		expect(addressOf(6, numberOf(at('2001:db8:1:2:3:4:5:6')))).toEqual(at('2001:db8:1:2:3:4:5:6'));
	});
});
