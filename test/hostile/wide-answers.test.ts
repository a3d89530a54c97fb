/**
 * Hosts of so many addresses that a map of the whole address space would take seconds.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { MAX_MAPPED_ADDRESSES } from '../../src/spf/limits.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { numbers, publishing } from './publishing.ts';

/** A host of x.example with so many addresses, far from one another. */
function wideHost(count: number, record: string): Resolver {
	return publishing((name, type) => {
		if (name === 'x.example') {
			if (type === 'TXT') return [[record]];
			return type === 'MX' ? [{ preference: 1, exchange: 'wide.example' }] : undefined;
		}
		if (name !== 'wide.example') return undefined;
		if (type === 'A') return numbers(count).map((n) => `10.${n >> 8}.${n & 255}.1`);
		return type === 'AAAA' ? ['2001:db8::1'] : undefined;
	});
}

describe('a host with more addresses than a map looks into', () => {
	it.each(['a:wide.example', 'mx'])('leaves %s open in its family alone', async (term) => {
		const record = `v=spf1 ip4:192.0.2.1 ${term} ~all`;
		const options = { resolver: wideHost(MAX_MAPPED_ADDRESSES + 1, record) };
		const map = await mapSpf('x.example', options);
		expect(map.dynamic).toEqual([[{ domain: 'x.example', term, index: 1 }]]);
		expect(map.ranges.length).toBeLessThan(10);
		const of = (ip: string) => [map.lookup(ip)];
		expect([...of('192.0.2.1'), ...of('10.0.0.1'), ...of('192.0.2.2')]).toEqual([
			'pass',
			'dynamic',
			'dynamic',
		]);
		expect([...of('2001:db8::1'), ...of('2001:db8::2')]).toEqual(['pass', 'softfail']);
		const { result } = await checkHost({ ip: '10.1.0.1', domain: 'x.example' }, options);
		expect(result).toBe('pass');
	});

	it('begins above the limit', async () => {
		const record = 'v=spf1 a:wide.example ~all';
		const options = { resolver: wideHost(MAX_MAPPED_ADDRESSES, record) };
		const map = await mapSpf('x.example', options);
		expect(map.dynamic).toEqual([]);
		expect([map.lookup('10.0.9.1'), map.lookup('10.0.9.2')]).toEqual(['pass', 'softfail']);
	});
});
