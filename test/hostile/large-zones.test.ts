/**
 * Zones so large that a search for changes, which judges each draft anew, would take seconds.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { judgeBy, unsigned } from '../preflight/judged.ts';
import { numbers, publishing } from './publishing.ts';

/** Strings of a record that fills a message with networks, none of which touch. */
function full(group: number): readonly string[] {
	const networks = numbers(3_200).map((n) => `ip4:10.${group * 16 + (n >> 8)}.${n & 255}.64/27`);
	return [`v=spf1 ${networks.join(' ')} -all`];
}

/** shop.example includes so many full records, and not yet the relay. */
function fullRecords(count: number): Resolver {
	const names = numbers(count).map((n) => `f${n}.example`);
	return publishing((name, type) => {
		if (type === 'MX') return [{ preference: 1, exchange: 'mail.shop.example' }];
		if (type !== 'TXT') return undefined;
		if (name === 'shop.example') {
			return [[`v=spf1 ${names.map((each) => `include:${each}`).join(' ')} -all`]];
		}
		if (name === 'spf.relay.example') return [['v=spf1 ip4:192.0.2.0/31 -all']];
		return names.includes(name) ? [full(names.indexOf(name))] : undefined;
	});
}

describe('the search for changes', () => {
	it('goes through a record that fills a message', async () => {
		const { changes } = await judgeBy(fullRecords(1), unsigned);
		expect(changes.map(({ after }) => after.join().slice(0, 50))).toContain(
			'v=spf1 include:f0.example include:spf.relay.exampl',
		);
	});

	it('is left out where each trial would read more than one full message', async () => {
		const verdict = await judgeBy(fullRecords(2), unsigned);
		expect(verdict.spf).toMatchObject({ state: 'denied', lookups: { worst: 2 } });
		expect(verdict.changes).toEqual([]);
	});
});
