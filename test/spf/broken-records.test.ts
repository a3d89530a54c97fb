/**
 * Broken and misleading SPF records met in practice, read from beside the project, in zones of our own.
 *
 * The records run as published; what they refer to is rebuilt here, so that only the record decides.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { ofCode } from '../findings/of-code.ts';
import { checked, lines, txt } from './checked.ts';
import { cases, OWN, published, run, STRANGER, surroundings, targetOf } from './collection.ts';

const here = cases.size > 0;

describe.skipIf(!here)(
	'broken SPF records of real domains have the result that receivers see, and the right code',
	() => {
		it.each([
			['b01', 'permerror', 'spf.multiple'],
			['b02', 'permerror', 'spf.multiple'],
			['b03', 'permerror', 'spf.multiple'],
			['b04', 'none', 'spf.version-malformed'],
			['b08', 'permerror', 'spf.domain-missing'],
			['b09', 'permerror', 'spf.domain-missing'],
			['b10', 'permerror', 'spf.ip4-invalid'],
			['b11', 'permerror', 'spf.did-you-mean'],
			['b12', 'permerror', 'spf.did-you-mean'],
			['b14', 'permerror', 'spf.did-you-mean'],
			['b15', 'permerror', 'spf.did-you-mean'],
			['b16', 'permerror', 'spf.did-you-mean'],
			['b17', 'permerror', 'spf.did-you-mean'],
			['b18', 'permerror', 'spf.did-you-mean'],
			['b19', 'permerror', 'spf.unknown-mechanism'],
			['b20', 'permerror', 'spf.domain-invalid'],
			['b21', 'permerror', 'spf.domain-invalid'],
			['b22', 'permerror', 'spf.ip4-invalid'],
			['b23', 'permerror', 'spf.ip4-invalid'],
			['b25', 'permerror', 'spf.did-you-mean'],
			['b26', 'permerror', 'spf.non-ascii'],
			['b27', 'permerror', 'spf.non-ascii'],
			['b28', 'permerror', 'spf.non-ascii'],
			['b29', 'permerror', 'spf.non-ascii'],
			['b30', 'permerror', 'spf.unknown-mechanism'],
			['b31', 'permerror', 'spf.unknown-mechanism'],
		])('%s is %s by %s', async (id, result, code) => {
			const evaluation = await run(id);
			expect(evaluation.result).toBe(result);
			expect(evaluation.problems.map((problem) => problem.code)).toContain(code);
			expect(evaluation.asked).toEqual(['TXT x.example']);
			expect(cases.get(id)?.expected).toContain(result);
		});

		it.each([
			['b05', 'softfail', 'upper-case version'],
			['b06', 'fail', 'upper-case version'],
			['b07', 'softfail', 'valid; its 59 neighbors are for TCP'],
			['b13', 'softfail', 'include= is a modifier'],
			['b32', 'fail', 'a pasted code with = is a modifier'],
			['b34', 'softfail', 'a second record behind ~all'],
			['b35', 'fail', 'a second version in the middle'],
			['b36', 'fail', 'the version twice'],
			['b37', 'fail', 'an include behind -all'],
			['b38', 'softfail', 'an include behind ~all'],
			['b39', 'softfail', 'an include behind ~all'],
			['b40', 'softfail', 'a redirect beside ~all'],
			['b41', 'neutral', '~a for ~all'],
			['b42', 'neutral', 'no all'],
			['b43', 'pass', '+all'],
			['b44', 'softfail', 'ptr'],
			['b45', 'softfail', 'a record that authorizes nobody'],
			['b46', 'fail', 'its own senders are gone'],
			['b47', 'softfail', 'networks only'],
			['b84', 'pass', 'all without qualifier'],
			['b85', 'softfail', 'mx and an include'],
			['b86', 'softfail', 'an include'],
		])('%s makes a stranger %s: %s', async (id, result) => {
			expect((await run(id)).result).toBe(result);
		});

		it.each([
			['b13', 2, 'softfail'],
			['b34', 5, 'softfail'],
			['b37', 2, 'fail'],
			['b38', 9, 'softfail'],
			['b39', 5, 'softfail'],
			['b40', 5, 'softfail'],
		])('%s never reaches the name in term %d: %s', async (id, index, result) => {
			const target = targetOf(id, index);
			const others = surroundings(cases.get(id)?.records ?? [], [target]);
			const evaluation = await run(id, OWN + others + txt(target, 'v=spf1 +all'));
			expect(evaluation.result).toBe(result);
			expect(evaluation.asked).not.toContain(`TXT ${target}`);
		});

		it.each(['b35', 'b36', 'b42'])('%s still passes what its include passes', async (id) => {
			expect((await run(id, undefined, { ip: '198.51.100.200' })).result).toBe('pass');
		});

		it('b41 softfails the web server and is neutral to all others', async () => {
			expect((await run('b41', undefined, { ip: '198.51.100.2' })).result).toBe('softfail');
		});

		it('b46 fails the address it is known for', async () => {
			expect((await run('b46', undefined, { ip: '40.92.58.60' })).result).toBe('fail');
		});

		it('b47 passes its networks of both families', async () => {
			for (const ip of ['74.125.0.1', '209.85.255.255', '2001:4860:4864::1', '2c0f:fb50:4864::9']) {
				expect((await run('b47', undefined, { ip })).result).toBe('pass');
			}
		});
	},
);

describe.skipIf(!here)(
	'broken SPF records of real domains: the term that was meant is told',
	() => {
		it.each([
			['b11', 'inlcude:secure100.t-systems.com', 'include:secure100.t-systems.com'],
			['b12', 'nclude:spf.protection.outlook.com', 'include:spf.protection.outlook.com'],
			['b13', 'include=spf.protect.kvnbw.de', 'include:spf.protect.kvnbw.de'],
			['b14', 'redirect:stadtfrauenfeld.ch', 'redirect=stadtfrauenfeld.ch'],
			['b15', 'ip:195.200.70.108', 'ip4:195.200.70.108'],
			['b16', 'ipv4:193.135.56.6', 'ip4:193.135.56.6'],
			['b17', '178.23.174.0/27', 'ip4:178.23.174.0/27'],
			['b18', '2a0a:f540:feed:36::11', 'ip6:2a0a:f540:feed:36::11'],
			['b25', '~all.', '~all'],
		])('%s: %s is %s', async (id, written, meant) => {
			const record = cases.get(id)?.records[0] ?? '';
			const { problems } = await run(id);
			const found = ofCode(problems, 'spf.did-you-mean');
			expect(
				found.map(({ subject, data: { meant: told } }) => [
					record.slice(...(subject.span ?? [0, 0])),
					told,
				]),
			).toEqual([[written, meant]]);
		});

		it('b26 has a dash of a word processor', async () => {
			const { problems } = await run('b26');
			expect(
				problems.map((found) => [
					found.code,
					found.code === 'spf.did-you-mean' ? found.data.meant : undefined,
				]),
			).toEqual([
				['spf.non-ascii', undefined],
				['spf.did-you-mean', '-all'],
			]);
		});

		it.each([
			['b34', 'spf.duplicate-all', '-all'],
			['b34', 'spf.terms-after-all', 'include:spf.protection.outlook.com'],
			['b38', 'spf.duplicate-all', '-all'],
			['b39', 'spf.duplicate-all', '~all'],
			['b40', 'spf.redirect-ignored', 'redirect=spf.mail.hostpoint.ch'],
			['b84', 'spf.all-pass', 'all'],
		])('%s: %s at %s', async (id, code, written) => {
			const record = cases.get(id)?.records[0] ?? '';
			const { problems } = await run(id);
			const found = problems.filter((problem) => problem.code === code);
			expect(found.map(({ subject }) => record.slice(...(subject.span ?? [0, 0])))).toEqual([
				written,
			]);
		});

		it.each(['b19', 'b30', 'b31'])('%s is not guessed at', async (id) => {
			const { problems } = await run(id);
			expect(problems.map(({ code }) => code)).not.toContain('spf.did-you-mean');
		});
	},
);

describe.skipIf(!here)(
	'broken SPF records of real domains, with the names they lead to rebuilt',
	() => {
		it('b24 includes a name that does not exist, for want of a blank', async () => {
			const glued = targetOf('b24', 1);
			const rest = surroundings(cases.get('b24')?.records ?? [], [glued]);
			const evaluation = await run('b24', rest);
			expect(glued.endsWith('-all')).toBe(true);
			expect(evaluation.result).toBe('permerror');
			expect(evaluation.asked.at(-1)).toBe(`TXT ${glued}`);
		});

		it('b33 includes a name with a colon that does not exist', async () => {
			const evaluation = await run('b33', '');
			expect(evaluation.result).toBe('permerror');
			const vendor = targetOf('b33', 0).split('%{d}').at(-1);
			expect(evaluation.asked.at(-1)).toBe(`TXT include:99.113.0.203.in-addr.x.example${vendor}`);
		});

		it('b48 redirects to a name of the client, and its strings are one text', async () => {
			const includes = surroundings(cases.get('b48')?.records ?? []);
			const target = targetOf('b48', 7).replace('%{i}', STRANGER);
			const rest = `${includes}${txt(target, 'v=spf1 +all')}`;
			expect((await run('b48', rest)).result).toBe('pass');
			const other = await run('b48', rest, { ip: '192.0.2.1' });
			expect(other.result).toBe('permerror');
			const zone = published(cases.get('b48')?.records ?? []) + rest;
			const map = await mapSpf('x.example', { resolver: zoneResolver(zone) });
			expect(map.lookup(STRANGER)).toBe('dynamic');
			expect(map.lookup('198.51.100.1')).toBe('pass');
		});

		it('b49 is over the limit by two included domains with trees of their own', async () => {
			const tree = (name: string): string =>
				txt(name, `v=spf1 ${lines(6, (n) => `include:i${n}.${name} `)}-all`) +
				lines(6, (n) => txt(`i${n}.${name}`, 'v=spf1 ip4:198.51.100.0/24 -all'));
			const records = cases.get('b49')?.records ?? [];
			const companies = [targetOf('b49', 13), targetOf('b49', 14)];
			const zone = surroundings(records, companies) + companies.map(tree).join('');
			expect((await run('b49', zone)).result).toBe('permerror');
			expect((await run('b49', zone, { ip: '194.81.188.81' })).result).toBe('pass');
			const map = await mapSpf('x.example', {
				resolver: zoneResolver(published(records) + zone),
			});
			expect(map.lookups.worst).toBe(18);
		});

		it('b50 is over the limit by its own terms', async () => {
			const evaluation = await run('b50');
			expect(evaluation).toMatchObject({ result: 'permerror', lookups: { terms: 11 } });
			expect((await run('b50', undefined, { ip: '194.25.108.9' })).result).toBe('pass');
		});

		it.each([
			[1, 8, 'neutral'],
			[4, 11, 'permerror'],
		])('b51 with %d look-ups below its last include costs %d: %s', async (count, worst, result) => {
			const records = cases.get('b51')?.records ?? [];
			const tree = (name: string, size: number): string =>
				txt(name, `v=spf1 ${lines(size, (n) => `include:i${n}.${name} `)}~all`) +
				lines(size, (n) => txt(`i${n}.${name}`, 'v=spf1 ~all'));
			const rest = [0, 0, 3, count].map((size, i) => tree(targetOf('b51', i + 1), size)).join('');
			const map = await mapSpf('x.example', { resolver: zoneResolver(published(records) + rest) });
			expect(map.lookups.worst).toBe(worst);
			expect((await run('b51', rest)).result).toBe(result);
		});

		it('b52 is over the limit through nesting', async () => {
			const records = cases.get('b52')?.records ?? [];
			const last = targetOf('b52', 10);
			const nested =
				surroundings(records, [last]) +
				txt(last, `v=spf1 ${lines(4, (n) => `a:h${n}.${last} `)}-all`) +
				lines(4, (n) => `h${n}.${last}. A 198.51.100.1\n`);
			expect((await run('b52', OWN + nested)).result).toBe('permerror');
		});

		it('b53 passes early and is permerror late', async () => {
			const zone =
				txt('x.example', `v=spf1 include:y.example ${lines(10, (n) => `a:h${n}.example `)}-all`) +
				txt('y.example', 'v=spf1 ip4:192.0.2.0/24 -all') +
				lines(10, (n) => `h${n}.example. A 198.51.100.${n}\n`);
			expect((await checked(zone, { ip: '192.0.2.1' })).result).toBe('pass');
			expect((await checked(zone, { ip: STRANGER })).result).toBe('permerror');
		});

		it('b54 counts one look-up for a host of many addresses', async () => {
			const zone =
				txt('x.example', 'v=spf1 mx -all') +
				'x.example. MX 1 m.example.\n' +
				lines(30, (n) => `m.example. A 192.0.2.${n}\n`);
			expect(await checked(zone, { ip: '192.0.2.30' })).toMatchObject({
				result: 'pass',
				lookups: { terms: 1, void: 0 },
			});
		});

		it('b55 includes a domain without a record', async () => {
			const zone = `${txt('x.example', 'v=spf1 include:y.example ~all')}y.example. A 192.0.2.1\n`;
			expect((await checked(zone)).result).toBe('permerror');
		});

		it('b56 includes a domain that includes it', async () => {
			const zone =
				txt('x.example', 'v=spf1 include:y.example ~all') +
				txt('y.example', 'v=spf1 include:x.example ~all');
			const evaluation = await checked(zone);
			expect(evaluation.result).toBe('permerror');
			expect(evaluation.problems.map(({ code }) => code)).toContain('spf.include-loop');
		});

		it('b57 has more macro names than void look-ups before its networks', async () => {
			const zone = txt(
				'x.example',
				'v=spf1 exists:%{i}.a.test exists:%{i}.b.test exists:%{i}.c.test ip4:192.0.2.1 -all',
			);
			expect(await checked(zone)).toMatchObject({ result: 'permerror', lookups: { void: 3 } });
		});

		it('b58 counts two void look-ups for an IPv6 client of hosts with IPv4 only', async () => {
			const rest = OWN + txt('spf.example.com', 'v=spf1 ip6:2001:db8::/32 -all');
			const evaluation = await run('b58', rest, { ip: '2001:db8::1' });
			expect(evaluation).toMatchObject({ result: 'pass', lookups: { terms: 3, void: 1 } });
		});

		it('b59 expands into itself', async () => {
			const record = 'v=spf1 include:%{ir}.%{d}._spf.x.example -all';
			const evaluation = await checked(txt('x.example', record) + txt('*._spf.x.example', record));
			expect(evaluation.result).toBe('permerror');
		});

		it('b88 is no record without a version', async () => {
			expect((await run('b88')).result).toBe('none');
			const zone = txt('x.example', `v=spf1 ${cases.get('b88')?.records[0] ?? ''} -all`);
			const rest = txt('mailgun.org', 'v=spf1 -all');
			expect((await checked(zone + rest)).result).toBe('permerror');
		});
	},
);

describe('no case of the collection of broken SPF records is without a test', () => {
	it.skipIf(!here)('here', () => {
		const source = readFileSync(fileURLToPath(import.meta.url), 'utf8');
		expect([...cases.keys()].filter((id) => !source.includes(id))).toEqual([]);
		expect(cases.size).toBe(63);
	});
});
