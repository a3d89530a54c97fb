/**
 * Maps of records whose references lead each family of addresses elsewhere.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { txt } from './checked.ts';
import { mapOf } from './mapped.ts';

const rest =
	txt('in-addr.x.example', 'v=spf1 ip4:192.0.2.1 ip4:192.0.2.7 -all') +
	txt('ip6.x.example', 'v=spf1 ip6:2001:db8::1 -ip6:2001:db8::2 ip6:2001:db8::7 -all');

describe('include by %{v} (RFC 7208 §7.2)', () => {
	it('names the term of the record that a family is led to', async () => {
		const map = await mapOf('v=spf1 include:%{v}.%{o} -all', rest, { senderDomain: 'x.example' });
		const passing = map.ranges.filter(({ result }) => result === 'pass');
		expect(passing.map(({ range }) => range)).toEqual([
			'192.0.2.1/32',
			'192.0.2.7/32',
			'2001:db8::1/128',
			'2001:db8::7/128',
		]);
		expect(map.lookup('192.0.2.7')).toBe('pass');
		expect(map.lookup('2001:db8::2')).toBe('fail');
		expect(map.lookup('2001:db8::7')).toBe('pass');
	});
});

describe('terms of one record with the same qualifier', () => {
	it('are named each by itself, also below an include', async () => {
		const map = await mapOf(
			'v=spf1 include:y.example ?ip4:192.0.2.9 -all',
			txt('y.example', 'v=spf1 ip4:192.0.2.1 ip4:192.0.2.3 ~ip4:192.0.2.5 -all'),
		);
		const named = map.ranges
			.filter(({ result }) => result === 'pass' || result === 'neutral')
			.map(({ range, via }) => [range, via?.at(-1)?.term]);
		expect(named).toEqual([
			['192.0.2.1/32', 'ip4:192.0.2.1'],
			['192.0.2.3/32', 'ip4:192.0.2.3'],
			['192.0.2.9/32', '?ip4:192.0.2.9'],
		]);
	});
});
