/**
 * Terms that depend on more than the address (RFC 7208 §7.2).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { checked, txt } from './checked.ts';
import { mapOf } from './mapped.ts';

describe('dynamic terms', () => {
	it.each([
		'ptr',
		'ptr:y.example',
		'exists:%{i}.m.test',
		'exists:%{ir}.m.test',
		'exists:%{p}.m.test',
		'exists:%{s}.m.test',
		'exists:%{l}.m.test',
		'exists:%{o}.m.test',
		'exists:%{h}.m.test',
		'exists:%{v}.m.test',
		'a:%{l}.m.test',
		'mx:%{i}.m.test',
		'include:%{h}.m.test',
	])('%s leaves open what comes before it', async (term) => {
		const map = await mapOf(`v=spf1 ip4:192.0.2.0/24 ${term} -ip4:198.51.100.0/24 ~all`);
		expect(map.dynamic).toEqual([[{ domain: 'x.example', term, index: 1 }]]);
		expect(map.lookup('192.0.2.1')).toBe('pass');
		expect(map.lookup('198.51.100.1')).toBe('dynamic');
		expect(map.lookup('2001:db8::1')).toBe('dynamic');
	});

	it('leaves a redirect open', async () => {
		const map = await mapOf('v=spf1 ip4:192.0.2.1 redirect=%{l}.m.test');
		expect(map.lookup('192.0.2.1')).toBe('pass');
		expect(map.lookup('192.0.2.2')).toBe('dynamic');
		expect(map.dynamic).toHaveLength(1);
	});

	it('closes %{d} and all names without macros', async () => {
		const map = await mapOf(
			'v=spf1 a:%{d2} exists:%{dr}.m.test include:y.example -all',
			txt('y.example', 'v=spf1 a:%{d} -all'),
		);
		expect(map.dynamic).toEqual([]);
	});

	it('names the way to a term in an included record', async () => {
		const map = await mapOf(
			'v=spf1 include:y.example -all',
			txt('y.example', 'v=spf1 ip4:192.0.2.1 ptr -all'),
		);
		expect(map.dynamic).toEqual([
			[
				{ domain: 'x.example', term: 'include:y.example', index: 0 },
				{ domain: 'y.example', term: 'ptr', index: 1 },
			],
		]);
		const range = map.ranges.find(({ result }) => result === 'dynamic');
		expect(range?.via).toEqual(map.dynamic[0]);
	});

	it('has none behind an all', async () => {
		expect((await mapOf('v=spf1 -all ptr exists:%{i}.m.test')).dynamic).toEqual([]);
	});

	it('has none where addresses all leave before', async () => {
		const map = await mapOf('v=spf1 ip4:0.0.0.0/0 ip6:::/0 ptr -all');
		expect(map.dynamic).toEqual([]);
	});

	it('keeps permerror of a broken record with such terms', async () => {
		expect((await mapOf('v=spf1 ptr moo')).lookup('192.0.2.1')).toBe('permerror');
	});

	it.each(['X.Example.', 'B\u00fccher.example', 'a..b', 'x', ''])(
		'reads senderDomain %j as the check reads the sender',
		async (senderDomain) => {
			const zone =
				txt('x.example', 'v=spf1 exists:%{o}.m.test -all') +
				'x.example.m.test. A 127.0.0.2\nxn--bcher-kva.example.m.test. A 127.0.0.2\n';
			const map = await mapSpf('x.example', { resolver: zoneResolver(zone), senderDomain });
			const mail = { sender: `u@${senderDomain}`, domain: 'x.example' };
			expect(map.lookup('192.0.2.1')).toBe((await checked(zone, mail)).result);
		},
	);

	it('closes %{o} and %{v} where the domain of the senders is known', async () => {
		const record = 'v=spf1 exists:%{o}.%{v}.m.test -all';
		const map = await mapOf(record, 'x.example.in-addr.m.test. A 127.0.0.2\n', {
			senderDomain: 'x.example',
		});
		expect(map.dynamic).toEqual([]);
		expect(map.lookup('192.0.2.1')).toBe('pass');
		expect(map.lookup('2001:db8::1')).toBe('fail');
	});
});
