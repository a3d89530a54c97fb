/**
 * The story of an evaluation: each record, each term tried, and why (RFC 7208 §4.6).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { checked, checkedRecord, lines, txt } from './checked.ts';

describe('trace', () => {
	const zone =
		txt('x.example', 'v=spf1 ip4:198.51.100.1 a:h.example moo=1 include:y.example mx -all') +
		txt('y.example', 'v=spf1 exists:%{i}.y.example a:192.0.2.1.y.example//64 ?all') +
		'h.example. 60 A 198.51.100.2\n192.0.2.1.y.example. A 192.0.2.1\nx.example. MX 5 h.example.\n';

	it('tells each term tried, why it matched or not, and its answers', async () => {
		const { trace } = await checked(zone);
		expect(trace).toMatchObject({
			domain: 'x.example',
			record: 'v=spf1 ip4:198.51.100.1 a:h.example moo=1 include:y.example mx -all',
			answer: { outcome: 'records', ttl: 300 },
			result: 'pass',
			terms: [
				{
					term: 'ip4:198.51.100.1',
					index: 0,
					matched: false,
					reason: 'address-no-match',
					answers: [],
				},
				{
					term: 'a:h.example',
					index: 1,
					matched: false,
					reason: 'address-no-match',
					target: 'h.example',
					answers: [
						{ name: 'h.example', type: 'A', answer: { records: ['198.51.100.2'], ttl: 60 } },
					],
				},
				{ term: 'moo=1', index: 2, matched: null, reason: 'modifier', answers: [] },
				{
					term: 'include:y.example',
					index: 3,
					matched: true,
					reason: 'include-pass',
					target: 'y.example',
					include: {
						domain: 'y.example',
						result: 'pass',
						terms: [
							{
								term: 'exists:%{i}.y.example',
								matched: true,
								reason: 'name-exists',
								target: '192.0.2.1.y.example',
								answers: [{ name: '192.0.2.1.y.example', type: 'A' }],
							},
							{ term: 'a:192.0.2.1.y.example//64', matched: null, reason: 'not-reached' },
							{ term: '?all', matched: null, reason: 'not-reached' },
						],
					},
				},
				{ term: 'mx', index: 4, matched: null, reason: 'not-reached', answers: [] },
				{ term: '-all', index: 5, matched: null, reason: 'not-reached', answers: [] },
			],
		});
	});

	it('follows the exchanges of mx', async () => {
		const { trace } = await checkedRecord(
			'v=spf1 mx -all',
			'x.example. MX 20 b.example.\nx.example. MX 10 a.example.\na.example. A 198.51.100.1\nb.example. A 192.0.2.1\n',
		);
		expect(trace.terms).toMatchObject([
			{
				matched: true,
				reason: 'address-match',
				target: 'x.example',
				answers: [
					{ name: 'x.example', type: 'MX' },
					{ name: 'a.example', type: 'A' },
					{ name: 'b.example', type: 'A' },
				],
			},
			{ term: '-all', matched: null, reason: 'not-reached' },
		]);
	});

	it('shows the address terms before a look-up that matched as not matching', async () => {
		const { trace } = await checkedRecord(
			'v=spf1 ip4:198.51.100.1 ip6:2001:db8::1 a ip4:192.0.2.1 all',
			'x.example. A 192.0.2.1\n',
		);
		expect(trace.terms.map(({ matched }) => matched)).toEqual([false, false, true, null, null]);
	});

	it('shows the term behind a look-up that did not match', async () => {
		const { trace } = await checkedRecord(
			'v=spf1 a:h.example ip4:192.0.2.1 mx all',
			'h.example. A 198.51.100.2\n',
		);
		expect(trace.terms).toMatchObject([
			{ matched: false, reason: 'address-no-match' },
			{ matched: true, reason: 'address-match' },
			{ matched: null, reason: 'not-reached' },
			{ matched: null, reason: 'not-reached' },
		]);
	});

	it.each([
		['v=spf1 a:none.example -all', 'void', false],
		['v=spf1 mx:none.example -all', 'void', false],
		['v=spf1 exists:none.example -all', 'void', false],
		['v=spf1 include:fail.example -all', 'include-not-pass', false],
		['v=spf1 include:none.example -all', 'error', null],
		['v=spf1 a:bad.example -all', 'dns-failure', null],
		['v=spf1 include:bad.example -all', 'dns-failure', null],
		['v=spf1 ptr -all', 'name-not-validated', false],
		['v=spf1 a:a..b.example -all', 'name-unusable', false],
	])('gives the first term of %s the reason %s', async (record, reason, matched) => {
		const rest = `${txt('fail.example', 'v=spf1 -all')};! TIMEOUT * bad.example.\n`;
		const { trace } = await checkedRecord(record, rest);
		expect(trace.terms[0]).toMatchObject({ reason, matched });
		expect(trace.terms[1]).toMatchObject(
			matched === null
				? { reason: 'not-reached', matched: null }
				: { reason: 'address-match', matched: true },
		);
	});

	it('gives the eleventh term the reason limit', async () => {
		const eleven = lines(11, (n) => `a:h${n}.example `);
		const { trace } = await checkedRecord(
			`v=spf1 ${eleven}ip4:192.0.2.1`,
			lines(11, (n) => `h${n}.example. A 198.51.100.1\n`),
		);
		expect(trace.terms[9]).toMatchObject({ reason: 'address-no-match', matched: false });
		expect(trace.terms[10]).toMatchObject({ reason: 'limit', matched: null, answers: [] });
		expect(trace.terms[11]).toMatchObject({ reason: 'not-reached', matched: null });
	});

	it('shows where a redirect leads', async () => {
		const { trace } = await checkedRecord(
			'v=spf1 ip4:198.51.100.1 redirect=y.example exp=e.example',
			txt('y.example', 'v=spf1 ip4:192.0.2.1'),
		);
		expect(trace).toMatchObject({
			result: 'pass',
			terms: [
				{ matched: false, reason: 'address-no-match' },
				{ reason: 'redirect', target: 'y.example' },
				{ matched: null, reason: 'modifier' },
			],
			redirect: {
				domain: 'y.example',
				result: 'pass',
				terms: [{ matched: true, reason: 'address-match' }],
			},
		});
	});

	it('keeps the text of a record with a syntax error, none of its terms tried', async () => {
		const { trace } = await checkedRecord('v=spf1 ip4:192.0.2.1 moo a -all');
		expect(trace).toMatchObject({
			record: 'v=spf1 ip4:192.0.2.1 moo a -all',
			result: 'permerror',
		});
		expect(trace.terms.filter(({ matched }) => matched !== null)).toEqual([]);
	});

	it('is plain data, the same each time', async () => {
		const { asked, ...evaluation } = await checked(zone);
		const { asked: again, ...repeated } = await checked(zone);
		expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
		expect(JSON.stringify(repeated)).toBe(JSON.stringify(evaluation));
		expect(asked).toEqual(again);
	});

	it('has enumerable fields only, so that a copy is whole', async () => {
		const resolver = zoneResolver(zone);
		const evaluation = await checkHost({ ip: '192.0.2.1', domain: 'x.example' }, { resolver });
		expect({ ...evaluation }).toHaveProperty('trace.domain', 'x.example');
		expect(structuredClone({ ...evaluation })).toEqual({ ...evaluation });
	});
});
