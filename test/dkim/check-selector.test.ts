import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDkimSelector, checkSelector } from '../../src/dkim/check-selector.ts';
import type { DkimExpectation } from '../../src/dkim/key.ts';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { openSession } from '../../src/dns/session.ts';
import { zoneResolver } from '../../src/testing.ts';
import { base64, ED25519_POINT, F4, pkcs1, rsaSpki, strings } from './keys.ts';

const P = base64(rsaSpki(2048));
const NAME = 's1._domainkey.shop.example';

const KEY = strings(`v=DKIM1; k=rsa; p=${P}`);

/** Notes the questions that pass. */
function watched(inner: Resolver): { readonly resolver: Resolver; readonly asked: string[] } {
	const asked: string[] = [];
	const resolver: Resolver = {
		resolve(name, type, options) {
			asked.push(`${type} ${name}`);
			return inner.resolve(name, type, options);
		},
	};
	return { resolver, asked };
}

/** A resolver that follows CNAMEs and does not tell. */
function silent(inner: Resolver): Resolver {
	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			const answer = await inner.resolve(name, type);
			return answer.outcome === 'failure' ? answer : { ...answer, aliases: [] };
		},
	};
}

async function check(zone: string, expectation?: DkimExpectation, selector = 's1') {
	const { resolver, asked } = watched(zoneResolver(zone));
	const request = { domain: 'shop.example', selector };
	const result = await checkDkimSelector(
		expectation === undefined ? request : { ...request, expect: expectation },
		{ resolver },
	);
	return { ...result, asked, codes: result.problems.map(({ code }) => code) };
}

describe('selector (RFC 6376 §3.6.2, §6.1.2)', () => {
	it('finds a usable key and asks whether a wildcard would answer too', async () => {
		const { asked, codes, key, ...found } = await check(`${NAME}. TXT ${KEY}`);
		expect(found).toEqual({
			selector: 's1',
			status: 'ok',
			usable: true,
			queryName: NAME,
			aliases: [],
			wildcard: false,
			matchesExpected: null,
			problems: [],
		});
		expect(key).toMatchObject({ status: 'ok', bits: 2048 });
		expect(codes).toEqual([]);
		expect(asked).toEqual([`TXT ${NAME}`, 'TXT maysend-no-such-selector._domainkey.shop.example']);
	});

	it('follows a CNAME and names its targets', async () => {
		const found = await check(`
${NAME}. CNAME s1.relay.example.
s1.relay.example. CNAME key.relay.example.
key.relay.example. TXT ${KEY}`);
		expect(found).toMatchObject({
			status: 'ok',
			aliases: ['s1.relay.example', 'key.relay.example'],
			asked: { length: 2 },
		});
	});

	it.each([
		['weak', `v=DKIM1; p=${base64(rsaSpki(1024))}`, true, 'dkim.key-1024'],
		['too-short', `v=DKIM1; p=${base64(rsaSpki(512))}`, false, 'dkim.key-too-short'],
		['revoked', 'v=DKIM1; p=', false, 'dkim.revoked'],
		['invalid', 'v=DKIM1; k=rsa', false, 'dkim.p-missing'],
		['unsupported', `k=dsa; p=${P}`, false, 'dkim.key-type-unknown'],
		['unusable-hash', `h=sha1; p=${P}`, false, 'dkim.hash-sha1-only'],
		['not-for-email', `s=tlsrpt; p=${P}`, false, 'dkim.service-not-email'],
		['not-dkim', 's1.relay.example', false, 'dkim.not-a-key'],
	])('passes on that a key is %s', async (status, text, usable, code) => {
		const found = await check(`${NAME}. TXT ${strings(text)}`);
		expect(found).toMatchObject({ status, usable, codes: [code] });
		expect(found.key?.problems).toEqual(found.problems);
		expect(found.problems[0]?.subject).toMatchObject({ name: NAME, type: 'TXT' });
	});

	it('calls a name without records missing, and asks for a CNAME once', async () => {
		for (const zone of ['shop.example. A 192.0.2.1', `${NAME}. A 192.0.2.1`]) {
			const found = await check(zone, { target: 's1.relay.example', publicKey: P });
			expect(found).toMatchObject({
				status: 'missing',
				usable: false,
				wildcard: false,
				matchesExpected: null,
				codes: ['dkim.selector-missing'],
				asked: [`TXT ${NAME}`, `CNAME ${NAME}`],
			});
			expect(found).not.toHaveProperty('key');
		}
	});

	it('does not look for a key at _domainkey itself, nor at a doubled name', async () => {
		const found = await check(`
_domainkey.shop.example. TXT ${KEY}
${NAME}.shop.example. TXT ${KEY}`);
		expect(found.status).toBe('missing');
	});

	it('does not take a CNAME at _domainkey for one of the names below', async () => {
		const found = await check(`
_domainkey.shop.example. CNAME keys.relay.example.
s1.keys.relay.example. TXT ${KEY}`);
		expect(found).toMatchObject({ status: 'missing', aliases: [] });
	});

	it('names the target of a CNAME that leads nowhere', async () => {
		for (const beyond of ['', 'gone.relay.example. A 192.0.2.1']) {
			const found = await check(`${NAME}. CNAME gone.relay.example.\n${beyond}`);
			expect(found).toMatchObject({
				status: 'missing',
				aliases: ['gone.relay.example'],
				codes: ['dkim.cname-dangling'],
				asked: [`TXT ${NAME}`],
			});
			expect(found.problems[0]).toMatchObject({
				subject: { name: NAME, type: 'CNAME' },
				data: { target: 'gone.relay.example' },
			});
		}
	});

	it('finds the target that a resolver keeps to itself', async () => {
		const zone = `${NAME}. CNAME gone.relay.example.`;
		const found = await checkDkimSelector(
			{ domain: 'shop.example', selector: 's1' },
			{ resolver: silent(zoneResolver(zone)) },
		);
		expect(found).toMatchObject({ status: 'missing', aliases: ['gone.relay.example'] });
		expect(found.problems.map(({ code }) => code)).toEqual(['dkim.cname-dangling']);
	});

	it('stays with missing when only the question for the CNAME fails', async () => {
		const zone = `;! SERVFAIL CNAME ${NAME}\nshop.example. A 192.0.2.1`;
		expect(await check(zone)).toMatchObject({
			status: 'missing',
			codes: ['dkim.selector-missing'],
		});
	});

	it.each(['SERVFAIL', 'REFUSED', 'TIMEOUT'])('turns %s into temperror', async (failure) => {
		const found = await check(`;! ${failure} TXT ${NAME}`, { target: 's1.relay.example' });
		expect(found).toMatchObject({
			status: 'temperror',
			usable: false,
			wildcard: null,
			matchesExpected: null,
			codes: ['dkim.dns-error'],
			asked: [`TXT ${NAME}`],
		});
		expect(found.problems[0]?.data).toMatchObject({ reason: failure.toLowerCase() });
	});

	it('turns a CNAME loop into temperror, reported as failure or seen in the chain', async () => {
		const zone = `${NAME}. CNAME a.relay.example.\na.relay.example. CNAME ${NAME}.`;
		expect(await check(zone)).toMatchObject({ status: 'temperror', codes: ['dkim.dns-error'] });
		const aliases = ['a.relay.example', 'b.relay.example', 'a.relay.example'];
		const naive: Resolver = { resolve: async () => ({ outcome: 'nodata', aliases }) };
		const found = await checkDkimSelector(
			{ domain: 'shop.example', selector: 's1', expect: { target: 'a.relay.example' } },
			{ resolver: naive },
		);
		expect(found).toMatchObject({ status: 'temperror', wildcard: null, matchesExpected: null });
		expect(found.problems.map(({ code }) => code)).toEqual(['dkim.cname-loop']);
	});

	it('passes on what a resolver tells of its failure', async () => {
		const resolver: Resolver = { resolve: () => Promise.reject(new Error('no route')) };
		const found = await checkDkimSelector({ domain: 'shop.example', selector: 's1' }, { resolver });
		expect(found.problems[0]?.data).toEqual({ reason: 'network', detail: 'no route' });
	});

	it('calls several records ambiguous, even if just one of them is a key (RFC 6376 §3.6.2.2)', async () => {
		const found = await check(`${NAME}. TXT ${KEY}\n${NAME}. TXT "verify=abc"`, { publicKey: P });
		expect(found).toMatchObject({
			status: 'ambiguous',
			usable: false,
			matchesExpected: null,
			wildcard: false,
			codes: ['dkim.multiple-records'],
		});
		expect(found.problems[0]?.data).toEqual({ count: 2, statuses: ['not-dkim', 'ok'] });
		expect(found).not.toHaveProperty('key');
	});

	it('keeps an RSA and an Ed25519 key at one selector ambiguous', async () => {
		const ed = strings(`k=ed25519; p=${base64(ED25519_POINT)}`);
		const found = await check(`${NAME}. TXT ${KEY}\n${NAME}. TXT ${ed}`);
		expect(found).toMatchObject({ status: 'ambiguous' });
	});
});

describe('wildcards (RFC 4592 §2)', () => {
	it('tells that any selector is answered', async () => {
		const found = await check(`*._domainkey.shop.example. TXT ${KEY}`);
		expect(found).toMatchObject({ status: 'ok', wildcard: true, codes: ['dkim.wildcard-answer'] });
	});

	it('takes the SPF record of a wildcard for what it is', async () => {
		const found = await check('*.shop.example. TXT "v=spf1 -all"');
		expect(found).toMatchObject({
			status: 'not-dkim',
			wildcard: true,
			codes: ['dkim.not-a-key', 'dkim.from-wildcard'],
		});
	});

	it('knows that a real name below _domainkey stops a wildcard of the domain', async () => {
		const zone = `*.shop.example. TXT "v=spf1 -all"\n${NAME}. TXT ${KEY}`;
		expect(await check(zone)).toMatchObject({ status: 'ok', wildcard: false });
		expect(await check(zone, undefined, 's2')).toMatchObject({
			status: 'missing',
			wildcard: false,
		});
	});

	it('leaves it open when DNS fails for the improbable selector', async () => {
		const probe = 'maysend-no-such-selector._domainkey.shop.example';
		expect(await check(`${NAME}. TXT ${KEY}\n;! TIMEOUT TXT ${probe}`)).toMatchObject({
			status: 'ok',
			wildcard: null,
			codes: [],
		});
	});

	it('asks for another improbable selector when that is the one to check', async () => {
		const selector = 'maysend-no-such-selector';
		const found = await check(
			`${selector}._domainkey.shop.example. TXT ${KEY}`,
			undefined,
			selector,
		);
		expect(found).toMatchObject({ status: 'ok', wildcard: false });
	});
});

describe('what a relay says stands at its selector', () => {
	const delegated = `${NAME}. CNAME s1.u7.relay.example.\ns1.u7.relay.example. TXT ${KEY}`;

	it.each([
		['s1.u7.relay.example', true],
		['s1.*.relay.example', true],
		[['old.relay.example', '*.relay.example'], true],
		['s1-{domain-dashed}.relay.example', false],
		['s2.u7.relay.example', false],
	])('compares the CNAME with %j: %s', async (target, matchesExpected) => {
		const found = await check(delegated, { target });
		expect(found).toMatchObject({ status: 'ok', matchesExpected });
		expect(found.codes).toEqual(matchesExpected ? [] : ['dkim.cname-wrong']);
	});

	it.each([
		['shop-example', '', true, []],
		['shop-example01be2e', '', true, []],
		['other-example', '', true, ['dkim.cname-unproven']],
		['other-example', 'shop.example. MX 0 mx.shop.example.', true, ['dkim.cname-unproven']],
		['other-example', 'shop.example. MX 0 Other-Example.mx.relay.example.', true, []],
		['other-example02b', 'shop.example. MX 0 other-example.mx.relay.example.', true, []],
		[
			'other-example',
			'shop.example. MX 0 shop-example0i.mx.relay.example.',
			false,
			['dkim.cname-wrong'],
		],
		[
			'shop-example-com',
			'shop.example. MX 0 shop-example0i.mx.relay.example.',
			false,
			['dkim.cname-wrong'],
		],
		['other-example', ';! TIMEOUT MX shop.example.', null, ['dkim.dns-error']],
	])('reads whose domain %s is, beside %j', async (token, more, matchesExpected, codes) => {
		const zone = `${NAME}. CNAME s1-${token}.t.relay.example.\ns1-${token}.t.relay.example. TXT ${KEY}\n${more}`;
		const found = await check(zone, {
			target: 's1-{domain-token}.*.relay.example',
			exchangers: ['*.mx.relay.example'],
		});
		expect(found).toMatchObject({ status: 'ok', matchesExpected, codes });
	});

	it('drops the hyphens that a service drops, of an A-label as well', async () => {
		const name = 's1._domainkey.xn--mller-shop-9db.example';
		const found = await checkDkimSelector(
			{
				domain: 'xn--mller-shop-9db.example',
				selector: 's1',
				expect: { target: 's1-{domain-token}.relay.example' },
			},
			{
				resolver: zoneResolver(
					`${name}. CNAME s1-xnmllershop9db-example01e.relay.example.\ns1-xnmllershop9db-example01e.relay.example. TXT ${KEY}`,
				),
			},
		);
		expect(found).toMatchObject({ matchesExpected: true, problems: [] });
	});

	it('accepts a target further down the chain', async () => {
		const zone = `${delegated.replace('s1.u7.relay.example. TXT', 'k.host.example. TXT')}
s1.u7.relay.example. CNAME k.host.example.`;
		expect(await check(zone, { target: 'k.host.example' })).toMatchObject({
			matchesExpected: true,
		});
	});

	it('tells which targets were asked for and which are there', async () => {
		const found = await check(delegated, { target: 's1-{domain-dashed}.*.relay.example' });
		expect(found.problems[0]).toMatchObject({
			subject: { name: NAME, type: 'CNAME' },
			data: {
				expected: ['s1-shop-example.*.relay.example'],
				found: ['s1.u7.relay.example'],
				isZoneAppended: false,
			},
		});
	});

	it('does not take a copy of the key for the delegation', async () => {
		const found = await check(`${NAME}. TXT ${KEY}`, { target: 's1.relay.example' });
		expect(found).toMatchObject({
			status: 'ok',
			matchesExpected: false,
			codes: ['dkim.cname-wrong'],
		});
		expect(found.asked).toContain(`CNAME ${NAME}`);
		expect(found.problems[0]?.data).toMatchObject({ found: [] });
	});

	it('asks for the CNAME where a resolver keeps it to itself', async () => {
		const found = await checkDkimSelector(
			{ domain: 'shop.example', selector: 's1', expect: { target: 's1.*.relay.example' } },
			{ resolver: silent(zoneResolver(delegated)) },
		);
		expect(found).toMatchObject({ matchesExpected: true, aliases: ['s1.u7.relay.example'] });
	});

	it('leaves it open when DNS does not say whether there is a CNAME', async () => {
		const zone = `${NAME}. TXT ${KEY}\n;! SERVFAIL CNAME ${NAME}`;
		const found = await check(zone, { target: 's1.relay.example' });
		expect(found).toMatchObject({
			status: 'ok',
			matchesExpected: null,
			codes: ['dkim.dns-error'],
		});
		const other = base64(rsaSpki(2048, F4, 0xa9));
		expect(await check(zone, { target: 's1.relay.example', publicKey: other })).toMatchObject({
			matchesExpected: false,
			codes: ['dkim.dns-error', 'dkim.key-mismatch'],
		});
	});

	it('knows a right target from a wrong one although nothing stands there', async () => {
		const dangling = `${NAME}. CNAME s1.relay.example.`;
		expect(await check(dangling, { target: 's1.relay.example' })).toMatchObject({
			status: 'missing',
			matchesExpected: true,
			codes: ['dkim.cname-dangling'],
		});
		expect(await check(dangling, { target: 's1.relay.example', publicKey: P })).toMatchObject({
			matchesExpected: null,
		});
		expect(await check(dangling, { target: 's1.other.example' })).toMatchObject({
			status: 'missing',
			matchesExpected: false,
			codes: ['dkim.cname-dangling', 'dkim.cname-wrong'],
		});
	});

	it.each([
		['as it stands there', P],
		['with white space', `${P.slice(0, 64)}\n${P.slice(64)}\r\n`],
		['in the other wrapping', base64(pkcs1(2048))],
	])('compares keys by their octets: %s', async (_, publicKey) => {
		expect(await check(`${NAME}. TXT ${KEY}`, { publicKey })).toMatchObject({
			matchesExpected: true,
			codes: [],
		});
	});

	it('compares Ed25519 keys, with their padding or without', async () => {
		const text = base64(ED25519_POINT);
		const zone = `${NAME}. TXT "k=ed25519; p=${text}"`;
		for (const publicKey of [text, text.replace('=', '')]) {
			expect(await check(zone, { publicKey })).toMatchObject({ matchesExpected: true });
		}
	});

	it('tells that another key stands there', async () => {
		const publicKey = base64(rsaSpki(2048, F4, 0xa9));
		const found = await check(`${NAME}. TXT ${KEY}`, { publicKey: ` ${publicKey}` });
		expect(found).toMatchObject({ status: 'ok', matchesExpected: false });
		expect(found.problems).toMatchObject([
			{
				code: 'dkim.key-mismatch',
				subject: { name: NAME, type: 'TXT' },
				data: { expected: publicKey, expectedBits: 2048, bits: 2048 },
			},
		]);
		const ed = await check(`${NAME}. TXT "k=ed25519; p=${base64(ED25519_POINT)}"`, { publicKey });
		expect(ed.problems[0]?.data).toMatchObject({ expectedBits: 2048, bits: null });
	});

	it.each([
		['revoked', 'v=DKIM1; p=', ['dkim.revoked']],
		['not-dkim', 'v=spf1 -all', ['dkim.not-a-key']],
		['invalid', `v=DKIM1; p=${P.slice(0, 200)}`, ['dkim.key-truncated']],
		['invalid', `v=DKIM1; p=${P.slice(0, 201)}`, ['dkim.key-truncated']],
		['invalid', `v=DKIM1; p=${P}; p=${P}`, ['dkim.tag-duplicate']],
	])('does not add to %s that it is not the key expected', async (status, text, codes) => {
		const found = await check(`${NAME}. TXT ${strings(text)}`, { publicKey: P });
		expect(found).toMatchObject({ status, matchesExpected: false, codes });
	});

	it('asks for all that is expected', async () => {
		const other = base64(rsaSpki(2048, F4, 0xa9));
		const target = 's1.u7.relay.example';
		expect(await check(delegated, { target, publicKey: P })).toMatchObject({
			matchesExpected: true,
		});
		expect(await check(delegated, { target, publicKey: other })).toMatchObject({
			matchesExpected: false,
		});
		expect(await check(delegated, { target: [] })).toMatchObject({ matchesExpected: null });
	});
});

describe('names of selectors (RFC 6376 §3.1, RFC 8616 §5)', () => {
	it.each([
		['20240101.pm', 'shop.example', '20240101.pm._domainkey.shop.example'],
		['key_a', 'shop.example', 'key_a._domainkey.shop.example'],
		['S1', 'Shop.Example.', 's1._domainkey.shop.example'],
		['m\u00fcnchen', 'b\u00fccher.example', 'xn--mnchen-3ya._domainkey.xn--bcher-kva.example'],
	])('asks for %s of %s at %s', async (selector, domain, queryName) => {
		const resolver = zoneResolver(`${queryName}. TXT ${KEY}`);
		const found = await checkDkimSelector({ selector, domain }, { resolver });
		expect(found).toMatchObject({ queryName, status: 'ok' });
	});

	const long = 'a'.repeat(63);

	it.each([
		['', 'shop.example', 'input.selector-invalid'],
		['.', 'shop.example', 'input.selector-invalid'],
		['a..b', 'shop.example', 'input.selector-invalid'],
		['s 1', 'shop.example', 'input.selector-invalid'],
		['s1@shop', 'shop.example', 'input.selector-invalid'],
		['*', 'shop.example', 'input.selector-invalid'],
		[`${long}a`, 'shop.example', 'input.selector-invalid'],
		[`${long}.${long}.${long}`, `${long}.example`, 'input.selector-invalid'],
		['s1', '', 'input.domain-invalid'],
		['s1', '.', 'input.domain-invalid'],
		['s1', 'shop..example', 'input.domain-invalid'],
		['s1', 'anna@shop.example', 'input.domain-invalid'],
		['s1', 'shop example', 'input.domain-invalid'],
	])('refuses selector %j of %j', async (selector, domain, code) => {
		const resolver = zoneResolver('');
		await expect(checkDkimSelector({ selector, domain }, { resolver })).rejects.toMatchObject({
			code,
		});
	});

	it('finds nothing at a name too long for DNS, as part of a larger check', async () => {
		const { resolver, asked } = watched(zoneResolver(''));
		const dns = openSession({ resolver, maxQuestions: 5 });
		const request = { domain: `${long}.${long}.${long}.example`, selector: long };
		expect(await checkSelector(request, dns)).toMatchObject({ status: 'missing' });
		expect(asked).toEqual([]);
	});
});

describe('what a caller hands in', () => {
	const resolver = zoneResolver('');
	const request = { domain: 'shop.example', selector: 's1' };

	it.each([
		[null, { resolver }, 'input.request-invalid', ''],
		[{ domain: 'shop.example' }, { resolver }, 'input.selector-invalid', 'selector'],
		[{ selector: 's1' }, { resolver }, 'input.domain-invalid', 'domain'],
		[{ ...request, target: 'x' }, { resolver }, 'input.unknown-option', 'target'],
		[{ ...request, expect: 'x' }, { resolver }, 'input.request-invalid', 'expect'],
		[{ ...request, expect: { key: P } }, { resolver }, 'input.unknown-option', 'expect.key'],
		[
			{ ...request, expect: { exchangers: 'mx' } },
			{ resolver },
			'input.request-invalid',
			'expect.exchangers',
		],
		[{ ...request, expect: { target: 5 } }, { resolver }, 'input.request-invalid', 'expect.target'],
		[
			{ ...request, expect: { target: [5] } },
			{ resolver },
			'input.request-invalid',
			'expect.target',
		],
		[
			{ ...request, expect: { target: '' } },
			{ resolver },
			'input.request-invalid',
			'expect.target',
		],
		[
			{ ...request, expect: { publicKey: 5 } },
			{ resolver },
			'input.request-invalid',
			'expect.publicKey',
		],
		[
			{ ...request, expect: { publicKey: '' } },
			{ resolver },
			'input.request-invalid',
			'expect.publicKey',
		],
		[
			{ ...request, expect: { publicKey: 'p="x"' } },
			{ resolver },
			'input.request-invalid',
			'expect.publicKey',
		],
		[request, undefined, 'input.option-invalid', 'options'],
		[request, {}, 'input.option-invalid', 'options.resolver'],
		[request, { resolver, timeout: 5 }, 'input.unknown-option', 'options.timeout'],
		[request, { resolver, maxQuestions: 1.5 }, 'input.option-invalid', 'options.maxQuestions'],
		[request, { resolver, maxQuestions: -1 }, 'input.option-invalid', 'options.maxQuestions'],
		[request, { resolver, signal: 5 }, 'input.option-invalid', 'options.signal'],
	])('refuses %j with %j', async (wrong, options, code, path) => {
		// @ts-expect-error: what a caller without types can do.
		await expect(checkDkimSelector(wrong, options)).rejects.toMatchObject({ code, path });
	});

	it('counts questions beyond the limit as failures', async () => {
		const options = { resolver: zoneResolver(`${NAME}. TXT ${KEY}`) };
		expect(await checkDkimSelector(request, { ...options, maxQuestions: 0 })).toMatchObject({
			status: 'temperror',
		});
		expect(await checkDkimSelector(request, { ...options, maxQuestions: 1 })).toMatchObject({
			status: 'ok',
			wildcard: null,
		});
	});

	it('asks nothing after an abort', async () => {
		const { resolver: inner, asked } = watched(zoneResolver(`${NAME}. TXT ${KEY}`));
		const options = { resolver: inner, signal: AbortSignal.abort() };
		expect(await checkDkimSelector(request, options)).toMatchObject({ status: 'temperror' });
		expect(asked).toEqual([]);
	});
});

describe('checkDkimSelector, whatever DNS answers', () => {
	const aliases = fc.array(fc.constantFrom('s1.relay.example', 'a.example', NAME), {
		maxLength: 3,
	});
	const answer = fc.oneof(
		fc.record({
			outcome: fc.constant('records' as const),
			records: fc.array(fc.array(fc.string({ unit: 'binary' })), { maxLength: 3 }),
			aliases,
		}),
		fc.record({ outcome: fc.constantFrom('nodata' as const, 'nxdomain' as const), aliases }),
		fc.record({
			outcome: fc.constant('failure' as const),
			reason: fc.constantFrom('timeout' as const, 'servfail' as const),
		}),
	);

	it('asks at most five questions, throws nothing and stays plain data', async () => {
		const expectations = fc.constantFrom<DkimExpectation | undefined>(
			undefined,
			{ target: 's1.*.example' },
			{ publicKey: P },
			{ target: ['{domain}.relay.example'], publicKey: P },
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(answer, { maxLength: 4 }),
				expectations,
				async (answers, expected) => {
					let asked = 0;
					const resolver: Resolver = {
						resolve: async () => (answers[asked++] ?? { outcome: 'nodata', aliases: [] }) as never,
					};
					const request = { domain: 'shop.example', selector: 's1' };
					const found = await checkDkimSelector(
						expected === undefined ? request : { ...request, expect: expected },
						{ resolver },
					);
					expect(asked).toBeLessThanOrEqual(5);
					expect(JSON.parse(JSON.stringify(found))).toEqual(found);
					if (expected === undefined) expect(found.matchesExpected).toBeNull();
					if (answers[0]?.outcome === 'failure') expect(found.status).toBe('temperror');
				},
			),
		);
	});
});
