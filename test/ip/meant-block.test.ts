import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, networkOf } from '../../src/ip/address.ts';
import { meantBlock } from '../../src/ip/meant-block.ts';
import { formatAddress, formatNetwork, parseInputNetwork } from '../../src/ip/notation.ts';
import { anyAddress } from './numbers.ts';

describe('meantBlock', () => {
	it.each([
		['host bits below the prefix', '192.0.2.77/24', '192.0.2.0/24'],
		['host bits of IPv6', '2001:DB8::77/32', '2001:db8::/32'],
		['a prefix with leading zeros', '192.0.2.0/024', '192.0.2.0/24'],
		['a zone id', 'fe80::1%eth0/64', 'fe80::/64'],
	])('knows what was meant by %s', (_, text, meant) => {
		expect(parseInputNetwork(text)).toBeNull();
		expect(meantBlock(text)).toBe(meant);
	});

	it.each([
		['a name', 'mail.shop.example/24'],
		['octets that could be octal', '010.0.0.1/24'],
		['too few octets', '192.0.2/24'],
		['hexadecimal', '0xc0.0.2.1/24'],
		['an IPv6 address with a dotted end', '::192.0.2.1/96'],
		['a prefix too long', '192.0.2.0/33'],
		['a prefix too long for IPv6', '2001:db8::/129'],
		['an address alone', '192.0.2.256'],
		['more text than an address has', `${'0'.repeat(64)}:2001:db8::/32`],
		['nothing', ''],
	])('guesses nothing from %s', (_, text) => {
		expect(meantBlock(text)).toBeNull();
	});

	it('clears the host bits of any address below any prefix, and writes the block as we do', () => {
		fc.assert(
			fc.property(anyAddress, fc.nat({ max: 128 }), (address, bits) => {
				const network = networkOf(address, bits % (bitsOf(address.family) + 1));
				const text = `${formatAddress(address)}/${network.prefix}`;
				expect(meantBlock(text)).toBe(formatNetwork(network));
			}),
			{ numRuns: 1000 },
		);
	});
});
