import { describe, expect, it } from 'vitest';
import { isAligned } from '../../src/dmarc/alignment.ts';
import { discoverPolicy } from '../../src/dmarc/discover.ts';
import type { DmarcMethod } from '../../src/dmarc/record.ts';
import { openSession } from '../../src/dns/session.ts';
import { type Counted, published } from './published.ts';

/** Alignment of one identifier with an author domain, by SPF and by DKIM. */
async function alignment(
	author: string,
	domain: string,
	resolver: Counted,
	method: DmarcMethod = 'rfc9989',
): Promise<{ spf: boolean | null; dkim: boolean | null }> {
	const dns = openSession({ resolver, maxQuestions: 100 });
	const discovery = await discoverPolicy(author, dns, method);
	const [spf, dkim] = await Promise.all([
		isAligned({ domain, by: 'spf' }, discovery, dns),
		isAligned({ domain, by: 'dkim' }, discovery, dns),
	]);
	return { spf, dkim };
}

const relaxed = { 'shop.example': 'v=DMARC1; p=reject' };
const strict = { 'shop.example': 'v=DMARC1; p=reject; adkim=s; aspf=s' };
const methods = ['rfc9989', 'rfc7489'] as const;

describe.each(methods)('relaxed alignment by %s (RFC 9989 §4.4)', (method) => {
	it.each([
		['the author domain', 'shop.example', 'shop.example', true],
		['in another spelling', 'shop.example', 'Shop.Example.', true],
		['below the author domain', 'shop.example', 'bounce.shop.example', true],
		['above it', 'www.shop.example', 'shop.example', true],
		['beside it', 'www.shop.example', 'mail.shop.example', true],
		['another organization', 'shop.example', 'relay.example', false],
		['a name that only ends alike', 'shop.example', 'myshop.example', false],
		['another top-level domain', 'shop.example', 'shop.test', false],
		['an address literal', 'shop.example', '[192.0.2.1]', false],
		['nothing', 'shop.example', '', false],
	])('%s', async (_, author, domain, aligned) => {
		const found = await alignment(author, domain, published(relaxed), method);
		expect(found).toEqual({ spf: aligned, dkim: aligned });
	});

	it('compares U-labels in A-label form (RFC 9989 §5.3.1)', async () => {
		const dns = published({ 'xn--mnchen-3ya.example': 'v=DMARC1; p=reject' });
		const found = await alignment('xn--mnchen-3ya.example', 'Mail.MÜNCHEN.example', dns, method);
		expect(found.dkim).toBe(true);
	});
});

describe.each(methods)('strict alignment by %s (RFC 9989 §4.4)', (method) => {
	it('needs the author domain itself', async () => {
		const dns = published(strict);
		expect((await alignment('shop.example', 'shop.example', dns, method)).dkim).toBe(true);
		expect((await alignment('shop.example', 'a.shop.example', dns, method)).dkim).toBe(false);
	});

	it('is measured at the author domain, not where the record stands', async () => {
		const dns = published(strict);
		expect((await alignment('www.shop.example', 'shop.example', dns, method)).dkim).toBe(false);
		expect((await alignment('www.shop.example', 'www.shop.example', dns, method)).dkim).toBe(true);
	});

	it('is chosen for SPF and DKIM apart', async () => {
		const dns = published({ 'shop.example': 'v=DMARC1; p=none; adkim=s' });
		const found = await alignment('shop.example', 'a.shop.example', dns, method);
		expect(found).toEqual({ spf: true, dkim: false });
	});

	it('comes from the record that applies', async () => {
		const dns = published({ ...strict, 'www.shop.example': 'v=DMARC1; p=none' });
		expect((await alignment('www.shop.example', 'shop.example', dns, method)).dkim).toBe(true);
	});
});

describe('walks for alignment (RFC 9989 §4.10.2)', () => {
	it.each([
		['equal domains', 'shop.example'],
		['a domain outside the organization', 'relay.example'],
		['another top-level domain', 'relay.test'],
	])('are not needed for %s', async (_, domain) => {
		const dns = published(relaxed);
		await alignment('shop.example', domain, dns);
		expect(dns.questions).toEqual(['_dmarc.shop.example', '_dmarc.example']);
	});

	it('are not needed in strict mode', async () => {
		const dns = published(strict);
		await alignment('shop.example', 'a.shop.example', dns);
		expect(dns.questions).toHaveLength(2);
	});

	it('ask only names that are not known yet', async () => {
		const dns = published(relaxed);
		await alignment('shop.example', 'a.b.shop.example', dns);
		expect(dns.questions.slice(2)).toEqual(['_dmarc.a.b.shop.example', '_dmarc.b.shop.example']);
	});

	it('show that psd=n below makes another organization', async () => {
		const dns = published({ ...relaxed, 'bounce.shop.example': 'v=DMARC1; p=none; psd=n' });
		expect((await alignment('shop.example', 'bounce.shop.example', dns)).spf).toBe(false);
		expect((await alignment('shop.example', 'a.bounce.shop.example', dns)).spf).toBe(false);
	});

	it('that fail leave alignment open', async () => {
		const dns = published(relaxed, '', ['_dmarc.bounce.shop.example']);
		expect((await alignment('shop.example', 'bounce.shop.example', dns)).spf).toBeNull();
		expect((await alignment('shop.example', 'other.shop.example', dns)).spf).toBe(true);
	});
});

describe('a failure above the own record of the author domain (RFC 9989 §4.10)', () => {
	const failing = ['_dmarc.example'];
	it.each([
		['equal domains', 'shop.example', true],
		['a domain below', 'a.shop.example', null],
		['a neighbor that a top-level record could make one organization', 'relay.example', null],
		['another top-level domain', 'shop.test', false],
	])('%s', async (_, domain, aligned) => {
		const dns = published(relaxed, '', failing);
		expect((await alignment('shop.example', domain, dns)).spf).toBe(aligned);
	});

	it('changes nothing in strict mode', async () => {
		const dns = published(strict, '', failing);
		expect((await alignment('shop.example', 'a.shop.example', dns)).spf).toBe(false);
	});
});

describe('alignment while the record is hidden', () => {
	it.each([
		['rfc9989', 'shop.example', true],
		['rfc9989', 'a.shop.example', null],
		['rfc9989', 'relay.example', null],
		['rfc9989', 'shop.test', false],
		['rfc7489', 'shop.example', true],
		['rfc7489', 'a.shop.example', null],
		['rfc7489', 'relay.example', false],
		['rfc7489', 'shop.test', false],
	] as const)('%s: %s', async (method, domain, aligned) => {
		const dns = published(relaxed, '', ['_dmarc.shop.example']);
		expect((await alignment('shop.example', domain, dns, method)).spf).toBe(aligned);
	});
});

describe.each(methods)('alignment where no record applies, by %s', (method) => {
	it.each([
		['a.shop.example', true],
		['relay.example', false],
	])('is relaxed by the public suffix list: %s', async (domain, aligned) => {
		const dns = published({});
		expect((await alignment('shop.example', domain, dns, method)).dkim).toBe(aligned);
		const broken = published({ 'shop.example': 'v=DMARC1; p=oops; adkim=s' });
		expect((await alignment('shop.example', domain, broken, method)).dkim).toBe(aligned);
	});

	it('asks nothing more', async () => {
		const dns = published({});
		await alignment('shop.example', 'a.shop.example', dns, method);
		expect(dns.questions.length).toBeLessThanOrEqual(2);
	});
});
