import { describe, expect, it } from 'vitest';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import { parseRfc7489Text } from '../../src/dmarc/parse-rfc7489.ts';
import { published } from './published.ts';

function read(tags: string): ReturnType<typeof parseRfc7489Text> {
	return parseRfc7489Text(`v=DMARC1; ${tags}`, '_dmarc.shop.example');
}

describe('a record read the old way (RFC 7489 §6.3)', () => {
	it('knows no np, psd and t', () => {
		const record = read('p=reject; sp=none; np=reject; psd=y; t=y');
		expect(record.tags).toMatchObject({ p: 'reject', sp: 'none', np: null, psd: 'u', t: 'n' });
		expect(record.effective).toEqual({
			self: 'reject',
			existingSubdomain: 'none',
			missingSubdomain: 'none',
		});
	});

	it('does not mind an invalid np', () => {
		expect(read('p=reject; np=oops')).toMatchObject({
			mode: 'as-published',
			effective: { missingSubdomain: 'reject' },
		});
	});

	it.each([
		['p=oops', 'no-processing', null],
		['p=reject; sp=oops', 'no-processing', null],
		['p=reject; sp=oops; rua=mailto:a@shop.example', 'monitor', 'none'],
	])('knows the fall-back for bad policies: %s (RFC 7489 §6.6.3)', (tags, mode, self) => {
		expect(read(tags)).toMatchObject({ mode, effective: { self } });
	});

	it('does not believe a list with a tag twice', () => {
		expect(read('p=none; p=reject; pct=0')).toMatchObject({ mode: 'invalid-record', pct: 100 });
	});

	it.each([
		['', 100, 'reject'],
		['pct=100', 100, 'reject'],
		['pct=50', 50, 'reject'],
		['pct=0', 0, 'quarantine'],
		['pct=000', 0, 'quarantine'],
		['pct=101', 100, 'reject'],
		['pct=1000', 100, 'reject'],
		['pct=-1', 100, 'reject'],
		['pct=5%', 100, 'reject'],
		['pct=', 100, 'reject'],
	])('samples by %s (RFC 7489 §6.6.4)', (pct, share, self) => {
		expect(read(`p=reject; ${pct}`)).toMatchObject({ pct: share, effective: { self } });
	});
});

describe('discovery by the public suffix list (RFC 7489 §6.6.3)', () => {
	const options = (records: Record<string, string | string[]>, failing: string[] = []) => ({
		resolver: published(records, '', failing),
		method: 'rfc7489' as const,
	});

	it('asks the author domain first and stops there', async () => {
		const asked = options({ 'a.shop.example': 'v=DMARC1; p=none; sp=reject; pct=20' });
		expect(await discoverDmarc('a.shop.example', asked)).toMatchObject({
			method: 'rfc7489',
			outcome: 'found',
			organizationalDomain: 'shop.example',
			policyDomain: 'a.shop.example',
			source: 'author',
			tag: 'p',
			publishedPolicy: 'none',
			effectivePolicy: 'none',
			pct: 20,
			walk: ['_dmarc.a.shop.example'],
		});
		expect(asked.resolver.questions).toEqual(['_dmarc.a.shop.example']);
	});

	it.each([
		['p=reject; sp=quarantine', 'sp', 'quarantine', 'quarantine'],
		['p=reject; np=none', 'p', 'reject', 'reject'],
		['p=reject; pct=0', 'p', 'reject', 'quarantine'],
		['p=oops; sp=reject; rua=mailto:a@shop.example', 'p', 'none', 'none'],
	])('then the organization: %s', async (tags, tag, publishedPolicy, effectivePolicy) => {
		const asked = options({ 'shop.example': `v=DMARC1; ${tags}` });
		const found = await discoverDmarc('a.b.shop.example', asked);
		expect(found).toMatchObject({
			policyDomain: 'shop.example',
			source: 'org',
			tag,
			publishedPolicy,
			effectivePolicy,
			walk: ['_dmarc.a.b.shop.example', '_dmarc.shop.example'],
		});
		expect(found.problems.at(-1)?.code).toBe('dmarc.inherited');
	});

	it('ends at several records, wherever they stand', async () => {
		const two = ['v=DMARC1; p=none', 'v=DMARC1; p=reject'];
		const below = options({ 'a.shop.example': two, 'shop.example': 'v=DMARC1; p=reject' });
		expect(await discoverDmarc('a.shop.example', below)).toMatchObject({
			outcome: 'none',
			pct: 100,
			walk: ['_dmarc.a.shop.example'],
		});
		const above = options({ 'shop.example': two });
		expect(await discoverDmarc('a.shop.example', above)).toMatchObject({ outcome: 'none' });
	});

	it('ends at an unusable record', async () => {
		const asked = options({ 'a.shop.example': 'v=DMARC1', 'shop.example': 'v=DMARC1; p=reject' });
		expect(await discoverDmarc('a.shop.example', asked)).toMatchObject({
			outcome: 'none',
			policyDomain: null,
			record: 'v=DMARC1',
			parsed: { mode: 'no-processing' },
			pct: 100,
		});
	});

	it.each([['_dmarc.a.shop.example'], ['_dmarc.shop.example']])(
		'is temperror when %s fails, and knows the organization all the same',
		async (failing) => {
			const asked = options({}, [failing]);
			expect(await discoverDmarc('a.shop.example', asked)).toMatchObject({
				outcome: 'temperror',
				organizationalDomain: 'shop.example',
				effectivePolicy: null,
			});
		},
	);

	it('does not mind a failure where it never asks', async () => {
		const records = { 'a.shop.example': 'v=DMARC1; p=reject' };
		const failing = ['_dmarc.shop.example', '_dmarc.example'];
		expect(await discoverDmarc('a.shop.example', options(records, failing))).toMatchObject({
			outcome: 'found',
			organizationalDomain: 'shop.example',
		});
	});

	it('takes a public suffix for its own organization', async () => {
		const asked = options({ 'co.uk': 'v=DMARC1; p=reject' });
		expect(await discoverDmarc('co.uk', asked)).toMatchObject({
			organizationalDomain: 'co.uk',
			source: 'author',
		});
	});
});
