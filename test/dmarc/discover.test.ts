import { describe, expect, it } from 'vitest';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import { published } from './published.ts';

describe('policy discovery (RFC 9989 §4.10.1)', () => {
	it('takes tag p of the author domain itself, never its sp or np', async () => {
		const dns = published({
			'a.shop.example': 'v=DMARC1; p=none; sp=reject; np=reject',
			'shop.example': 'v=DMARC1; p=reject',
		});
		expect(await discoverDmarc('a.shop.example', { resolver: dns })).toMatchObject({
			domain: 'a.shop.example',
			method: 'rfc9989',
			outcome: 'found',
			organizationalDomain: 'shop.example',
			policyDomain: 'a.shop.example',
			source: 'author',
			tag: 'p',
			publishedPolicy: 'none',
			effectivePolicy: 'none',
			record: 'v=DMARC1; p=none; sp=reject; np=reject',
			parsed: { mode: 'as-published' },
		});
	});

	const www = 'www.shop.example. A 192.0.2.1';
	it.each([
		['existing, sp', 'p=reject; sp=quarantine', www, 'sp', 'quarantine'],
		['existing, no sp', 'p=reject; np=none', www, 'p', 'reject'],
		['existing, np beside sp', 'p=reject; sp=quarantine; np=none', www, 'sp', 'quarantine'],
		['missing, np', 'p=none; sp=none; np=reject', '', 'np', 'reject'],
		['missing, no np', 'p=none; sp=quarantine', '', 'sp', 'quarantine'],
		['missing, neither', 'p=quarantine', '', 'p', 'quarantine'],
	])('takes the policy of the organization: %s', async (_, tags, zone, tag, policy) => {
		const dns = published({ 'shop.example': `v=DMARC1; ${tags}` }, zone);
		const found = await discoverDmarc('www.shop.example', { resolver: dns });
		expect(found).toMatchObject({
			outcome: 'found',
			policyDomain: 'shop.example',
			source: 'org',
			tag,
			publishedPolicy: policy,
			effectivePolicy: policy,
		});
		expect(found.problems.at(-1)).toMatchObject({
			code: 'dmarc.inherited',
			data: { policyDomain: 'shop.example', source: 'org', tag },
		});
	});

	it('does not use records in between, stronger or weaker', async () => {
		const dns = published({
			'b.shop.example': 'v=DMARC1; p=none; sp=none',
			'shop.example': 'v=DMARC1; p=reject',
		});
		const found = await discoverDmarc('a.b.shop.example', { resolver: dns });
		expect(found).toMatchObject({ policyDomain: 'shop.example', effectivePolicy: 'reject' });
	});

	it('uses one in between that declares psd=n, because it is the organization', async () => {
		const dns = published({
			'b.shop.example': 'v=DMARC1; p=reject; sp=none; psd=n',
			'shop.example': 'v=DMARC1; p=reject',
		});
		const found = await discoverDmarc('a.b.shop.example', { resolver: dns });
		expect(found).toMatchObject({ policyDomain: 'b.shop.example', source: 'org', tag: 'sp' });
	});

	it('takes the policy of a public suffix where the organization has none', async () => {
		const dns = published(
			{
				'b.shop.example': 'v=DMARC1; p=none',
				example: 'v=DMARC1; p=none; sp=quarantine; np=reject; psd=y',
			},
			'b.shop.example. A 192.0.2.1',
		);
		expect(await discoverDmarc('a.b.shop.example', { resolver: dns })).toMatchObject({
			organizationalDomain: 'shop.example',
			policyDomain: 'example',
			source: 'psd',
			tag: 'np',
			effectivePolicy: 'reject',
		});
		expect(await discoverDmarc('shop.example', { resolver: dns })).toMatchObject({
			policyDomain: 'example',
			source: 'psd',
			tag: 'sp',
			effectivePolicy: 'quarantine',
		});
	});

	it('does not use the policy of a public suffix where the organization publishes', async () => {
		const dns = published({
			'shop.example': 'v=DMARC1; p=none',
			example: 'v=DMARC1; p=reject; psd=y',
		});
		const found = await discoverDmarc('www.shop.example', { resolver: dns });
		expect(found).toMatchObject({ policyDomain: 'shop.example', effectivePolicy: 'none' });
	});

	it('gives none where there is nothing', async () => {
		const found = await discoverDmarc('shop.example', { resolver: published({}) });
		expect(found).toEqual({
			domain: 'shop.example',
			method: 'rfc9989',
			outcome: 'none',
			organizationalDomain: 'shop.example',
			policyDomain: null,
			source: null,
			tag: null,
			publishedPolicy: null,
			effectivePolicy: null,
			walk: ['_dmarc.shop.example', '_dmarc.example'],
			problems: [],
		});
	});

	it('does not look at a DMARC text at the domain itself', async () => {
		const dns = published({}, 'shop.example. TXT "v=DMARC1; p=reject"');
		expect(await discoverDmarc('shop.example', { resolver: dns })).toMatchObject({
			outcome: 'none',
		});
		expect(dns.questions).not.toContain('shop.example');
	});

	it('follows a CNAME to a record elsewhere', async () => {
		const zone =
			'_dmarc.shop.example. CNAME policy.host.example.\npolicy.host.example. TXT "v=DMARC1; p=quarantine"';
		const found = await discoverDmarc('shop.example', { resolver: published({}, zone) });
		expect(found).toMatchObject({ policyDomain: 'shop.example', effectivePolicy: 'quarantine' });
	});

	it('lowers the policy in test mode and keeps what was published', async () => {
		const dns = published({ 'shop.example': 'v=DMARC1; p=none; np=reject; t=y' });
		const found = await discoverDmarc('ghost.shop.example', { resolver: dns });
		expect(found).toMatchObject({
			publishedPolicy: 'reject',
			effectivePolicy: 'quarantine',
			tag: 'np',
		});
	});

	it('takes U-labels, upper case and a final dot', async () => {
		const dns = published({ 'xn--mnchen-3ya.example': 'v=DMARC1; p=reject' });
		const found = await discoverDmarc('MÜNCHEN.Example.', { resolver: dns });
		expect(found).toMatchObject({ domain: 'xn--mnchen-3ya.example', effectivePolicy: 'reject' });
	});
});

describe('records with a bad policy (RFC 9989 §4.10.1)', () => {
	const above = { example: 'v=DMARC1; p=reject; psd=y' };
	const rua = 'rua=mailto:a@shop.example';

	it('count as p=none with a report address', async () => {
		const dns = published({
			...above,
			'shop.example': `v=DMARC1; p=oops; sp=reject; np=reject; ${rua}`,
		});
		for (const domain of ['shop.example', 'ghost.shop.example']) {
			expect(await discoverDmarc(domain, { resolver: dns })).toMatchObject({
				outcome: 'found',
				policyDomain: 'shop.example',
				tag: 'p',
				publishedPolicy: 'none',
				effectivePolicy: 'none',
			});
		}
	});

	it.each([
		['without one', 'v=DMARC1; p=oops', 'no-processing'],
		['with a tag twice', `v=DMARC1; p=reject; p=reject; ${rua}`, 'invalid-record'],
	])('end discovery %s, and no parent steps in', async (_, record, mode) => {
		const dns = published({ ...above, 'shop.example': record });
		for (const domain of ['shop.example', 'www.shop.example']) {
			expect(await discoverDmarc(domain, { resolver: dns })).toMatchObject({
				outcome: 'none',
				policyDomain: null,
				effectivePolicy: null,
				record,
				parsed: { mode },
			});
		}
	});

	it('of the organization do no harm to a good record of the author domain', async () => {
		const dns = published({
			'a.shop.example': 'v=DMARC1; p=reject',
			'shop.example': 'v=DMARC1; p=oops',
		});
		const found = await discoverDmarc('a.shop.example', { resolver: dns });
		expect(found).toMatchObject({ outcome: 'found', effectivePolicy: 'reject' });
	});
});

describe('existence of the author domain (RFC 9989 §3.2.13)', () => {
	const record = { 'shop.example': 'v=DMARC1; p=none; np=reject' };
	it.each([
		['it has an address', 'a.shop.example. A 192.0.2.1', 'p'],
		['it has another type only', 'a.shop.example. MX 0 .', 'p'],
		['a name below it exists (empty non-terminal)', 's._domainkey.a.shop.example. TXT "p="', 'p'],
		['there is junk at its _dmarc name', '_dmarc.a.shop.example. TXT "junk"', 'p'],
		['a wildcard answers', '*.shop.example. A 192.0.2.1', 'p'],
		['it is a CNAME to a name that is gone', 'a.shop.example. CNAME gone.host.example.', 'p'],
		['nothing is there', '', 'np'],
	])('%s', async (_, zone, tag) => {
		const found = await discoverDmarc('a.shop.example', { resolver: published(record, zone) });
		expect(found.tag).toBe(tag);
	});

	it('is asked for only where np differs', async () => {
		const same = published({ 'shop.example': 'v=DMARC1; p=none; sp=reject; np=reject' });
		const found = await discoverDmarc('ghost.shop.example', { resolver: same });
		expect(found).toMatchObject({ tag: 'sp', effectivePolicy: 'reject' });
		expect(same.questions).not.toContain('ghost.shop.example A');
		const differs = published(record);
		await discoverDmarc('ghost.shop.example', { resolver: differs });
		expect(differs.questions).toContain('ghost.shop.example A');
	});

	it('leaves the policy open where DNS fails', async () => {
		const dns = published(record, '', ['ghost.shop.example A']);
		const found = await discoverDmarc('ghost.shop.example', { resolver: dns });
		expect(found).toMatchObject({
			outcome: 'found',
			policyDomain: 'shop.example',
			tag: null,
			publishedPolicy: null,
			effectivePolicy: null,
		});
		expect(found.problems.find(({ code }) => code === 'dmarc.dns-error')).toMatchObject({
			severity: 'unknown',
			subject: { name: 'ghost.shop.example', type: 'A' },
			data: { reason: 'servfail' },
		});
	});
});

describe('failures on the way (RFC 9989 §4.10)', () => {
	const records = { 'b.shop.example': 'v=DMARC1; p=none', 'shop.example': 'v=DMARC1; p=reject' };
	it.each([
		['the author domain', '_dmarc.a.b.shop.example', 1],
		['a level between', '_dmarc.b.shop.example', 2],
		['the level of the organization', '_dmarc.shop.example', 3],
		['the top-level domain', '_dmarc.example', 4],
	])('at %s hide the policy of a domain without its own record', async (_, failing, asked) => {
		const dns = published(records, '', [failing]);
		const found = await discoverDmarc('a.b.shop.example', { resolver: dns });
		expect(found).toMatchObject({
			outcome: 'temperror',
			organizationalDomain: null,
			policyDomain: null,
			effectivePolicy: null,
		});
		expect(found.walk).toHaveLength(asked);
		expect(found.problems.at(-1)).toMatchObject({
			code: 'dmarc.dns-error',
			subject: { name: failing },
			data: { reason: 'servfail' },
		});
	});

	it.each([['_dmarc.shop.example'], ['_dmarc.example']])(
		'at %s leave the own record of the author domain standing',
		async (failing) => {
			const dns = published(records, '', [failing]);
			const found = await discoverDmarc('b.shop.example', { resolver: dns });
			expect(found).toMatchObject({
				outcome: 'found',
				organizationalDomain: null,
				policyDomain: 'b.shop.example',
				effectivePolicy: 'none',
			});
		},
	);

	it('include an abort', async () => {
		const dns = published({ 'shop.example': 'v=DMARC1; p=none' });
		const found = await discoverDmarc('shop.example', { resolver: dns, signal: { aborted: true } });
		expect(found.outcome).toBe('temperror');
		expect(dns.questions).toEqual([]);
	});

	it('include running out of questions', async () => {
		const dns = published({ 'shop.example': 'v=DMARC1; p=none' });
		const found = await discoverDmarc('shop.example', { resolver: dns, maxQuestions: 1 });
		expect(found).toMatchObject({ outcome: 'found', organizationalDomain: null });
		expect(dns.questions).toEqual(['_dmarc.shop.example']);
	});
});

describe('arguments of discoverDmarc', () => {
	const resolver = published({ 'shop.example': 'v=DMARC1; p=none' });
	it.each([
		['a@shop.example'],
		[''],
		['.'],
		['shop..example'],
		['shop example'],
		['[192.0.2.1]'],
		[`${'x'.repeat(64)}.example`],
		['x'.repeat(2000)],
		['mü@shop.example'],
		[undefined],
		[{}],
	])('refuses %j as a domain', async (domain) => {
		// What a caller without types can do.
		await expect(discoverDmarc(domain as string, { resolver })).rejects.toMatchObject({
			name: 'InputError',
			code: 'input.domain-invalid',
			path: 'domain',
		});
	});

	it.each([
		[undefined, 'input.option-invalid', 'options'],
		[{ resolver, metod: 'rfc7489' }, 'input.unknown-option', 'options.metod'],
		[{}, 'input.option-invalid', 'options.resolver'],
		[{ resolver: null }, 'input.option-invalid', 'options.resolver'],
		[{ resolver: {} }, 'input.option-invalid', 'options.resolver'],
		[{ resolver: { resolve: 1 } }, 'input.option-invalid', 'options.resolver'],
		[{ resolver, method: 'psl' }, 'input.option-invalid', 'options.method'],
		[{ resolver, maxQuestions: -1 }, 'input.option-invalid', 'options.maxQuestions'],
		[{ resolver, maxQuestions: 1.5 }, 'input.option-invalid', 'options.maxQuestions'],
		[{ resolver, maxQuestions: '9' }, 'input.option-invalid', 'options.maxQuestions'],
		[{ resolver, signal: 'stop' }, 'input.option-invalid', 'options.signal'],
		[{ resolver, signal: null }, 'input.option-invalid', 'options.signal'],
		[{ resolver, signal: {} }, 'input.option-invalid', 'options.signal'],
	])('refuses options %#', async (options, code, path) => {
		const asked = discoverDmarc(
			'shop.example',
			options as unknown as { resolver: typeof resolver },
		);
		await expect(asked).rejects.toMatchObject({ code, path });
		expect(resolver.questions).toEqual([]);
	});
});
