/**
 * What an evaluation says beside its result: the way, the problems, the questions (RFC 7208 §4).
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { checked, checkedRecord, codesOf, txt } from './checked.ts';

describe('match', () => {
	it.each([
		['v=spf1 ip4:192.0.2.1 -all', 'ip4:192.0.2.1', 0],
		['v=spf1 moo=1  ip4:192.0.2.0/24  -all', 'ip4:192.0.2.0/24', 1],
		['v=spf1 ip4:198.51.100.1 -ALL', '-ALL', 1],
		['v=spf1 a:y.example ~A:h.example -all', '~A:h.example', 1],
		['v=spf1 ip4:192.0.2.1 ip4:192.0.2.1', 'ip4:192.0.2.1', 0],
		['v=spf1 +all -all', '+all', 0],
	])('names the term that decided %s', async (record, term, index) => {
		const { match } = await checkedRecord(record, 'h.example. A 192.0.2.1\n');
		expect(match).toEqual([{ domain: 'x.example', term, index }]);
	});

	it.each([
		['neutral', 'v=spf1 ip4:198.51.100.1'],
		['permerror', 'v=spf1 moo'],
		['permerror', 'v=spf1 include:none.example -all'],
		['temperror', 'v=spf1 a:fails.example -all'],
	])('is absent where no term decided (%s)', async (result, record) => {
		const evaluation = await checkedRecord(record, ';! SERVFAIL A fails.example.\n');
		expect(evaluation.result).toBe(result);
		expect(evaluation).not.toHaveProperty('match');
	});

	it('is absent where the target of a redirect matches nothing', async () => {
		const zone = txt('y.example', 'v=spf1 ip4:198.51.100.1');
		const evaluation = await checkedRecord('v=spf1 redirect=y.example', zone);
		expect(evaluation.result).toBe('neutral');
		expect(evaluation).not.toHaveProperty('match');
	});
});

describe('problems', () => {
	it('point at the term in the record that holds it', async () => {
		const zone =
			txt('x.example', 'v=spf1 include:y.example -all') +
			txt('y.example', 'v=spf1  include:z.example -all');
		const { problems } = await checked(zone);
		const missing = problems.find(({ code }) => code === 'spf.include-missing');
		expect(missing).toMatchObject({
			severity: 'error',
			scope: 'domain',
			subject: {
				name: 'y.example',
				type: 'TXT',
				span: [8, 25],
				term: [
					{ domain: 'x.example', term: 'include:y.example', index: 0 },
					{ domain: 'y.example', term: 'include:z.example', index: 0 },
				],
			},
			data: { target: 'z.example' },
			reference: 'RFC 7208 §5.2',
		});
	});

	it('tell every syntax error of a record', async () => {
		const evaluation = await checkedRecord('v=spf1 ip4:300.0.0.1 include: moo a/40 -all');
		expect(codesOf(evaluation)).toEqual([
			'spf.ip4-invalid',
			'spf.domain-missing',
			'spf.unknown-mechanism',
			'spf.cidr-invalid',
		]);
		for (const { subject } of evaluation.problems) expect(subject.name).toBe('x.example');
	});

	it('are none of severity error for a record that is well', async () => {
		const zone = 'x.example. A 192.0.2.1\n';
		const { problems } = await checkedRecord('v=spf1 a -all', zone);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	});
});

describe('questions', () => {
	it('are asked one after the other, in the order of the terms, none twice', async () => {
		const zone =
			txt('x.example', 'v=spf1 a mx a:x.example include:y.example exists:x.example ~all') +
			txt('y.example', 'v=spf1 mx:x.example a:x.example ~all') +
			'x.example. A 198.51.100.1\nx.example. MX 1 x.example.\nx.example. MX 2 m.example.\nm.example. A 198.51.100.2\n';
		const evaluation = await checked(zone);
		expect(evaluation.asked).toEqual([
			'TXT x.example',
			'A x.example',
			'MX x.example',
			'A m.example',
			'TXT y.example',
		]);
		expect(evaluation).toMatchObject({ result: 'pass' });
	});

	it.each(['192.0.2.1', '2001:db8::1'])(
		'are of TXT, MX, PTR and the address type of %s',
		async (ip) => {
			const zone = txt('x.example', 'v=spf1 a mx ptr exists:e.x.example include:y.example');
			const { asked } = await checked(
				`${zone}x.example. MX 1 m.example.\nx.example. A 198.51.100.1\nx.example. AAAA 2001:db8::2\n`,
				{ ip },
			);
			const types = new Set(asked.map((question) => question.split(' ')[0]));
			expect([...types].sort()).toEqual(
				ip.includes(':') ? ['A', 'AAAA', 'MX', 'PTR', 'TXT'] : ['A', 'MX', 'PTR', 'TXT'],
			);
			expect(asked.filter((question) => question.startsWith('A '))).toEqual(
				ip.includes(':') ? ['A e.x.example'] : ['A x.example', 'A m.example', 'A e.x.example'],
			);
		},
	);
});
