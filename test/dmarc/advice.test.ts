/**
 * What a record's text, and the texts beside it, tell its owner without changing what is applied.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import { parseDmarc } from '../../src/dmarc/parse.ts';
import type { DmarcRecord } from '../../src/dmarc/record.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const REPORTS = 'rua=mailto:r@shop.example';

/** The finding of a code, with the text its span covers. */
function told(
	text: string,
	code: string,
): { readonly data: Finding['data']; readonly place: string } | null {
	const found = parseDmarc(text).problems.filter((problem) => problem.code === code);
	expect(found.length).toBeLessThanOrEqual(1);
	const [only] = found;
	if (only === undefined) return null;
	const [start, end] = only.subject.span ?? [0, 0];
	return { data: only.data, place: text.slice(start, end) };
}

async function found(domain: string, zone: string, method: 'rfc9989' | 'rfc7489' = 'rfc9989') {
	return discoverDmarc(domain, { resolver: zoneResolver(zone), method });
}

describe('advice on a DMARC record (RFC 9989 §4.7)', () => {
	const long = `v=DMARC1; p=reject; ${REPORTS}; x=`;

	it.each([
		['v=DMARC1; sp=none; p=reject', 'dmarc.p-order', { position: 3 }, 'p=reject'],
		[`v=DMARC1; ${REPORTS}; x=y; p=none`, 'dmarc.p-order', { position: 4 }, 'p=none'],
		['v=DMARC1; p=quarantine; t=y', 'dmarc.p-quarantine', {}, 'p=quarantine'],
		['v=DMARC1; p=none; pct=20', 'dmarc.pct-partial', { pct: 20 }, 'pct=20'],
		['v=DMARC1; p=none; pct=0', 'dmarc.pct-partial', { pct: 0 }, 'pct=0'],
		['v=DMARC1; p=none; pct=101', 'dmarc.pct-invalid', { value: '101' }, 'pct=101'],
		['v=DMARC1; p=none; pct=50%', 'dmarc.pct-invalid', { value: '50%' }, 'pct=50%'],
		['v=DMARC1; p=none; fo=1:d:1', 'dmarc.fo-redundant', { value: '1:d:1' }, 'fo=1:d:1'],
		['v=DMARC1; p=none; fo=0:1', 'dmarc.fo-redundant', { value: '0:1' }, 'fo=0:1'],
		[
			'v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@x.example,mailto:c@x.example',
			'dmarc.rua-too-many',
			{ count: 3, served: 2 },
			'mailto:a@x.example,mailto:b@x.example,mailto:c@x.example',
		],
		[
			'v=DMARC1; p=none; rua=mailto:a@x.example, MAILTO:A@X.example',
			'dmarc.rua-duplicate',
			{ value: 'MAILTO:A@X.example' },
			'MAILTO:A@X.example',
		],
		[
			long.padEnd(451, 'z'),
			'dmarc.record-bytes',
			{ octets: 451, advised: 450 },
			long.padEnd(451, 'z'),
		],
	])('of %j', (text, code, data, place) => {
		expect(told(text, code)).toEqual({ data, place });
		// RFC 9989 §4.7: `0` and `1` exclude each other, and each option of fo stands once.
		const valid = code !== 'dmarc.fo-redundant';
		expect(parseDmarc(text)).toMatchObject({ isDmarc: true, valid, mode: 'as-published' });
	});

	it.each([
		['v=DMARC1; p=reject; sp=none', 'dmarc.p-order'],
		['v=DMARC1; sp=none', 'dmarc.p-order'],
		['v=DMARC1; p=reject; sp=quarantine', 'dmarc.p-quarantine'],
		['v=DMARC1; p=none; pct=100', 'dmarc.pct-partial'],
		['v=DMARC1; p=none; pct=100', 'dmarc.pct-invalid'],
		['v=DMARC1; p=none; fo=0:d:s', 'dmarc.fo-redundant'],
		['v=DMARC1; p=none; fo=x:x', 'dmarc.fo-redundant'],
		['v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@x.example', 'dmarc.rua-too-many'],
		// One mailbox named three times is one mailbox.
		[`v=DMARC1; p=none; rua=${Array(3).fill('mailto:a@x.example')}`, 'dmarc.rua-too-many'],
		['v=DMARC1; p=none; rua=mailto:a@x.example,mailto:a@y.example', 'dmarc.rua-duplicate'],
		// Failure reports go to few addresses anyway, and are not what the limit is about.
		['v=DMARC1; p=none; ruf=mailto:a@x.example,mailto:a@x.example', 'dmarc.rua-duplicate'],
		[long.padEnd(450, 'z'), 'dmarc.record-bytes'],
	])('is not given on %j: %s', (text, code) => {
		const record: DmarcRecord = parseDmarc(text);
		expect(record.problems.map((problem) => problem.code)).not.toContain(code);
	});
});

describe('texts beside a DMARC record (RFC 9989 §4.10)', () => {
	const at = '_dmarc.shop.example. TXT';
	const record = `${at} "v=DMARC1; p=reject; ${REPORTS}"\n`;
	const codes = (problems: readonly Finding[]): string[] => problems.map(({ code }) => code);

	it('are named, and change nothing', async () => {
		const zone = `${record}${at} "zebra=1"\n${at} "apple=2"\n${at} "v=spf1 -all"\n`;
		const discovery = await found('shop.example', zone);
		expect(discovery).toMatchObject({ outcome: 'found', effectivePolicy: 'reject' });
		expect(discovery.problems).toMatchObject([
			{
				code: 'dmarc.spf-here',
				subject: { name: '_dmarc.shop.example' },
				data: { text: 'v=spf1 -all' },
			},
			{ code: 'dmarc.unrelated-txt', data: { count: 2, text: 'apple=2' } },
		]);
	});

	it.each([
		['v=spf1', ['dmarc.spf-here']],
		['V=SPF1 mx -all', ['dmarc.spf-here']],
		['v=spf10 mx', ['dmarc.unrelated-txt']],
		['site-verification=4f1c2a', ['dmarc.unrelated-txt']],
		[' v=DMARC1; p=reject', ['dmarc.leading-space']],
		['p=reject; v=DMARC1', ['dmarc.version-first']],
	])('are all there is: %j', async (text, expected) => {
		const discovery = await found('shop.example', `${at} "${text}"\n`);
		expect(discovery.outcome).toBe('none');
		expect(codes(discovery.problems)).toEqual(expected);
	});

	it('are told of beside two records too', async () => {
		const discovery = await found(
			'shop.example',
			`${record}${record.replace('reject', 'none')}${at} "x"\n`,
		);
		expect(codes(discovery.problems)).toEqual(['dmarc.multiple', 'dmarc.unrelated-txt']);
	});

	it('are not told of where a registry has them', async () => {
		const discovery = await found('shop.example', `_dmarc.example. TXT "registry note"\n`);
		expect(discovery.problems).toEqual([]);
	});
});

describe('policies for names below (RFC 9989 §4.10.1)', () => {
	const apex = `_dmarc.shop.example. TXT "v=DMARC1; p=reject; ${REPORTS}"\n`;
	const below = `_dmarc.news.shop.example. TXT "v=DMARC1; p=none; sp=reject; NP=reject; ${REPORTS}"\n`;

	it.each(['rfc9989', 'rfc7489'] as const)(
		'reach nobody in the record of a subdomain with a say of its own (%s)',
		async (method) => {
			const discovery = await found('news.shop.example', `${apex}${below}`, method);
			expect(discovery).toMatchObject({ policyDomain: 'news.shop.example', source: 'author' });
			const told = discovery.problems.filter(({ code }) => code === 'dmarc.sp-ineffective');
			const data = { policyDomain: 'news.shop.example', organizationalDomain: 'shop.example' };
			expect(told.map((problem) => [problem.data, problem.subject.span])).toEqual([
				[{ tag: 'sp', ...data }, [18, 27]],
				[{ tag: 'np', ...data }, [29, 38]],
			]);
		},
	);

	it.each([
		[
			'at the organization itself',
			'shop.example',
			`_dmarc.shop.example. TXT "v=DMARC1; p=none; sp=reject"`,
		],
		[
			'where psd=n makes the subdomain one',
			'news.shop.example',
			`${apex}_dmarc.news.shop.example. TXT "v=DMARC1; p=none; sp=reject; psd=n"`,
		],
		['where it is the only record on the way up', 'news.shop.example', below],
		[
			'without them',
			'news.shop.example',
			`${apex}_dmarc.news.shop.example. TXT "v=DMARC1; p=none"`,
		],
	])('are not said to reach nobody: %s', async (_, domain, zone) => {
		const { problems } = await found(domain, zone);
		expect(problems.map(({ code }) => code)).not.toContain('dmarc.sp-ineffective');
	});

	it.each([
		['rfc9989', 'news.shop.example', 'org', 'sp'],
		['rfc7489', 'news.shop.example', 'org', 'sp'],
	] as const)(
		'say where an inherited policy comes from (%s)',
		async (method, domain, source, tag) => {
			const zone = '_dmarc.shop.example. TXT "v=DMARC1; p=reject; sp=none"';
			const { problems } = await found(domain, zone, method);
			expect(problems.filter(({ code }) => code === 'dmarc.inherited')).toMatchObject([
				{ data: { policyDomain: 'shop.example', source, tag, method } },
			]);
		},
	);
});
