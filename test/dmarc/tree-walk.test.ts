import { describe, expect, it } from 'vitest';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import { walkNames } from '../../src/dmarc/tree-walk.ts';
import { published } from './published.ts';

describe('names of a walk (RFC 9989 §4.10)', () => {
	it.each([
		['example', ['example']],
		['shop.example', ['shop.example', 'example']],
		['a.b.shop.example', ['a.b.shop.example', 'b.shop.example', 'shop.example', 'example']],
	])('go from %s to the top-level domain', (start, names) => {
		expect(walkNames(start)).toEqual(names);
	});

	it.each([
		['b.c.d.e.f.shop.example', 7],
		['a.b.c.d.e.f.shop.example', 8],
		['z.a.b.c.d.e.f.shop.example', 8],
		['x.y.z.a.b.c.d.e.f.shop.example', 8],
	])('from %s are %i', (start, count) => {
		const names = walkNames(start);
		expect(names).toHaveLength(count);
		expect(names[0]).toBe(start);
		expect(names.at(-1)).toBe('example');
	});

	it('skip nothing with exactly eight labels', () => {
		expect(walkNames('a.b.c.d.e.f.shop.example')[1]).toBe('b.c.d.e.f.shop.example');
	});

	it('jump to seven labels with more', () => {
		expect(walkNames('x.y.a.b.c.d.e.f.shop.example')[1]).toBe('b.c.d.e.f.shop.example');
	});
});

describe('levels of a walk (RFC 9989 §4.10)', () => {
	it('are all asked at once, down to the top-level domain, though one does not exist', async () => {
		const dns = published({ 'shop.example': 'v=DMARC1; p=none' });
		const { walk, outcome } = await discoverDmarc('ghost.shop.example', { resolver: dns });
		expect(outcome).toBe('found');
		expect(walk).toEqual(['_dmarc.ghost.shop.example', '_dmarc.shop.example', '_dmarc.example']);
		expect(dns.questions).toEqual(walk);
	});

	it('ask all names before the first answer', async () => {
		const asked: string[] = [];
		let release: () => void = () => {};
		const gate = new Promise<void>((resolve) => {
			release = resolve;
		});
		const zone = published({});
		const search = discoverDmarc('a.b.shop.example', {
			resolver: {
				resolve: async (name, type) => {
					asked.push(name);
					await gate;
					return zone.resolve(name, type);
				},
			},
		});
		await Promise.resolve();
		expect(asked).toHaveLength(4);
		release();
		expect((await search).outcome).toBe('none');
	});

	it('drop unrelated texts before counting', async () => {
		const texts = ['v=spf1 -all', 'v=DMARC1; p=reject', 'v=DMARC2; p=none', 'hello'];
		const dns = published({ 'shop.example': texts });
		const found = await discoverDmarc('shop.example', { resolver: dns });
		expect(found).toMatchObject({ outcome: 'found', effectivePolicy: 'reject' });
	});

	it('with two records count as empty, and the walk goes on', async () => {
		const dns = published({
			'sub.shop.example': ['v=DMARC1; p=none', 'v=DMARC1; p=none; psd=n'],
			'shop.example': 'v=DMARC1; p=reject',
		});
		const found = await discoverDmarc('sub.shop.example', { resolver: dns });
		expect(found).toMatchObject({
			policyDomain: 'shop.example',
			organizationalDomain: 'shop.example',
		});
		expect(found.problems[0]).toMatchObject({
			code: 'dmarc.multiple',
			subject: { name: '_dmarc.sub.shop.example', type: 'TXT' },
			data: { count: 2 },
		});
	});

	it.each(['y', 'n'])('end the walk with psd=%s, at the first name too', async (psd) => {
		const dns = published({
			'shop.example': `v=DMARC1; p=reject; psd=${psd}`,
			example: 'v=DMARC1; p=none',
		});
		const found = await discoverDmarc('shop.example', { resolver: dns });
		expect(found).toMatchObject({
			walk: ['_dmarc.shop.example'],
			organizationalDomain: 'shop.example',
			policyDomain: 'shop.example',
		});
	});

	it('behind psd may fail without harm', async () => {
		const records = { 'shop.example': 'v=DMARC1; p=reject; psd=n' };
		const dns = published(records, '', ['_dmarc.example']);
		const found = await discoverDmarc('www.shop.example', { resolver: dns });
		expect(found).toMatchObject({ outcome: 'found', organizationalDomain: 'shop.example' });
		expect(found.problems.map(({ code }) => code)).not.toContain('dmarc.dns-error');
	});

	it('name a record that was meant to be one', async () => {
		const dns = published({ 'shop.example': 'v=dmarc1; p=reject', example: 'v=spf1 -all' });
		const found = await discoverDmarc('shop.example', { resolver: dns });
		expect(found).toMatchObject({ outcome: 'none' });
		expect(found.problems).toMatchObject([
			{ code: 'dmarc.version-value', subject: { name: '_dmarc.shop.example' } },
		]);
	});

	it('are not there where the name is too long for DNS', async () => {
		const label = 'x'.repeat(61);
		const long = [label, label, label, 'y'.repeat(56), 'shop'].join('.');
		const dns = published({ shop: 'v=DMARC1; p=reject' });
		const found = await discoverDmarc(long, { resolver: dns });
		expect(found).toMatchObject({ outcome: 'found', policyDomain: 'shop' });
		expect(dns.questions).toHaveLength(4);
	});
});

describe('Organizational Domain (RFC 9989 §4.10.2)', () => {
	const p = 'v=DMARC1; p=none';
	it.each([
		[
			'psd=n',
			'a.dept.shop.example',
			{ 'dept.shop.example': `${p}; psd=n`, 'shop.example': p },
			'dept.shop.example',
		],
		[
			'psd=n at the apex, under a careless top-level domain',
			'www.shop.example',
			{ 'shop.example': `${p}; psd=n`, example: p },
			'shop.example',
		],
		[
			'psd=y above: one label longer',
			'a.b.shop.example',
			{ example: `${p}; psd=y` },
			'shop.example',
		],
		[
			'psd=y above, whatever stands below',
			'a.b.shop.example',
			{ 'b.shop.example': p, example: `${p}; psd=y` },
			'shop.example',
		],
		[
			'psd=y at the start',
			'shop.example',
			{ 'shop.example': `${p}; psd=y`, example: p },
			'shop.example',
		],
		[
			'psd=y at seven labels, its child never asked',
			'x.y.z.b.c.d.e.f.shop.example',
			{ 'b.c.d.e.f.shop.example': `${p}; psd=y` },
			'z.b.c.d.e.f.shop.example',
		],
		[
			'the fewest labels',
			'a.b.shop.example',
			{ 'a.b.shop.example': p, 'b.shop.example': p, 'shop.example': p },
			'shop.example',
		],
		[
			'the fewest labels, a gap between',
			'a.b.shop.example',
			{ 'a.b.shop.example': p, 'shop.example': p },
			'shop.example',
		],
		[
			'a top-level domain without psd',
			'a.shop.example',
			{ 'shop.example': p, example: p },
			'example',
		],
		['nothing found', 'a.shop.example', {}, 'a.shop.example'],
		[
			'a record with a bad policy still marks it',
			'a.shop.example',
			{ 'a.shop.example': p, 'shop.example': 'v=DMARC1; p=oops' },
			'shop.example',
		],
		[
			'a record with a tag twice marks it, without its psd',
			'a.shop.example',
			{ 'shop.example': `${p}; psd=y; psd=y` },
			'shop.example',
		],
	])('%s', async (_, domain, records, organizationalDomain) => {
		const found = await discoverDmarc(domain, { resolver: published(records) });
		expect(found.organizationalDomain).toBe(organizationalDomain);
	});

	it('below a jump is not seen (RFC 9989 §5.1.8)', async () => {
		const start = 'x.y.z.b.c.d.e.f.shop.example';
		const records = { 'y.z.b.c.d.e.f.shop.example': `${p}; psd=n`, 'shop.example': p };
		const found = await discoverDmarc(start, { resolver: published(records) });
		expect(found).toMatchObject({
			organizationalDomain: 'shop.example',
			policyDomain: 'shop.example',
		});
	});
});
