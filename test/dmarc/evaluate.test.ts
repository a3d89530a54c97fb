import { describe, expect, it } from 'vitest';
import { evaluateDmarc } from '../../src/dmarc/evaluate.ts';
import type { AuthenticationResult, DmarcMessage, SpfOutcome } from '../../src/dmarc/evaluation.ts';
import { published } from './published.ts';

const record = { 'shop.example': 'v=DMARC1; p=reject' };

function mailFrom(domain: string, result: AuthenticationResult): SpfOutcome {
	return { identity: 'mailfrom', domain, result };
}

function signed(...domains: string[]): DmarcMessage['dkim'] {
	return domains.map((domain) => ({ domain, result: 'pass' }));
}

describe('identifiers of SPF (RFC 9989 §4.4)', () => {
	it.each([
		['pass', true, 'pass'],
		['fail', false, 'fail'],
		['softfail', false, 'fail'],
		['neutral', false, 'fail'],
		['none', false, 'fail'],
		['permerror', false, 'fail'],
		['temperror', null, 'temperror'],
	] as const)('SPF %s for an aligned MAIL FROM', async (spf, spfAligned, result) => {
		const message = { from: 'shop.example', spf: mailFrom('bounce.shop.example', spf), dkim: [] };
		const evaluation = await evaluateDmarc(message, { resolver: published(record) });
		expect(evaluation).toMatchObject({ spfAligned, dkimAligned: [], result });
	});

	it.each([
		['helo', undefined, false],
		['helo', false, false],
		['helo', true, true],
		['mailfrom', true, true],
		['mailfrom', false, true],
	] as const)('%s with null reverse path %s', async (identity, nullReversePath, spfAligned) => {
		const spf = {
			identity,
			domain: 'mx.shop.example',
			result: 'pass' as const,
			...(nullReversePath === undefined ? {} : { nullReversePath }),
		};
		const evaluation = await evaluateDmarc(
			{ from: 'shop.example', spf, dkim: [] },
			{ resolver: published(record) },
		);
		expect(evaluation.spfAligned).toBe(spfAligned);
		expect(evaluation.result).toBe(spfAligned ? 'pass' : 'fail');
	});

	it('may be an address literal, which is aligned with nobody', async () => {
		const spf = { ...mailFrom('[192.0.2.1]', 'pass'), nullReversePath: true };
		const message = { from: 'shop.example', spf, dkim: [] };
		const { spfAligned } = await evaluateDmarc(message, { resolver: published(record) });
		expect(spfAligned).toBe(false);
	});
});

describe('identifiers of DKIM (RFC 9989 §4.4)', () => {
	it('suffice when one of them is aligned', async () => {
		const dkim = signed('relay.example', 'mail.shop.example', 'shop.test');
		const evaluation = await evaluateDmarc(
			{ from: 'www.shop.example', dkim },
			{ resolver: published(record) },
		);
		expect(evaluation).toMatchObject({
			spfAligned: false,
			dkimAligned: [false, true, false],
			result: 'pass',
			policy: null,
		});
	});

	it.each(['none', 'fail', 'policy', 'neutral', 'permerror'] as const)(
		'do not count with %s',
		async (result) => {
			const dkim = [{ domain: 'shop.example', result }];
			const evaluation = await evaluateDmarc(
				{ from: 'shop.example', dkim },
				{ resolver: published(record) },
			);
			expect(evaluation).toMatchObject({ dkimAligned: [false], result: 'fail', policy: 'reject' });
		},
	);

	it('are walked from ten times at most', async () => {
		const names = Array.from({ length: 30 }, (_, index) => `s${index}.shop.example`);
		const dkim = signed(...names, 's0.shop.example', 'shop.example');
		const dns = published(record);
		const evaluation = await evaluateDmarc({ from: 'shop.example', dkim }, { resolver: dns });
		expect(dns.questions).toHaveLength(2 + 10);
		expect(evaluation.dkimAligned.slice(0, 11)).toEqual([...Array(10).fill(true), false]);
		expect(evaluation.dkimAligned.slice(30)).toEqual([true, true]);
	});
});

describe('result (RFC 9989 §5.3.5)', () => {
	it('is none without a record, whatever passed', async () => {
		const message = { from: 'shop.example', dkim: signed('shop.example') };
		const evaluation = await evaluateDmarc(message, { resolver: published({}) });
		expect(evaluation).toMatchObject({ result: 'none', policy: null, dkimAligned: [true] });
	});

	it('is none where the policy is unusable', async () => {
		const dns = published({ 'shop.example': 'v=DMARC1; p=oops' });
		const evaluation = await evaluateDmarc({ from: 'shop.example', dkim: [] }, { resolver: dns });
		expect(evaluation.result).toBe('none');
	});

	it('does not depend on test mode, the policy does', async () => {
		const dns = published({ 'shop.example': 'v=DMARC1; p=reject; t=y' });
		const failing = await evaluateDmarc({ from: 'shop.example', dkim: [] }, { resolver: dns });
		expect(failing).toMatchObject({ result: 'fail', policy: 'quarantine' });
		const dkim = signed('shop.example');
		const passing = await evaluateDmarc({ from: 'shop.example', dkim }, { resolver: dns });
		expect(passing).toMatchObject({ result: 'pass', policy: null });
	});

	it.each([['_dmarc.www.shop.example'], ['_dmarc.shop.example'], ['_dmarc.example']])(
		'is temperror while %s hides the policy',
		async (failing) => {
			const dns = published(record, '', [failing]);
			const message = { from: 'www.shop.example', dkim: signed('www.shop.example') };
			const evaluation = await evaluateDmarc(message, { resolver: dns });
			expect(evaluation).toMatchObject({ result: 'temperror', policy: null });
		},
	);

	it.each([
		['an exact match', 'shop.example', 'pass'],
		['a relaxed match', 'a.shop.example', 'temperror'],
		['another top-level domain', 'shop.test', 'fail'],
	])('above the own record a failure leaves %s', async (_, domain, result) => {
		const dns = published(record, '', ['_dmarc.example']);
		const message = { from: 'shop.example', dkim: signed(domain) };
		expect((await evaluateDmarc(message, { resolver: dns })).result).toBe(result);
	});

	it('is not touched by a failing walk when something else aligned', async () => {
		const dns = published(record, '', ['_dmarc.a.shop.example']);
		const options = { resolver: dns };
		const alone = { from: 'shop.example', dkim: signed('a.shop.example') };
		expect((await evaluateDmarc(alone, options)).result).toBe('temperror');
		const both = { from: 'shop.example', dkim: signed('a.shop.example', 'b.shop.example') };
		expect(await evaluateDmarc(both, options)).toMatchObject({
			dkimAligned: [null, true],
			result: 'pass',
		});
	});

	it.each([
		['shop.example', null, 'temperror'],
		['a.shop.example', null, 'temperror'],
		['relay.test', false, 'fail'],
	])('with DKIM temperror for %s', async (domain, aligned, result) => {
		const message = { from: 'shop.example', dkim: [{ domain, result: 'temperror' as const }] };
		const evaluation = await evaluateDmarc(message, { resolver: published(record) });
		expect(evaluation).toMatchObject({ dkimAligned: [aligned], result });
	});

	it('stays pass where only the existence of the author domain is hidden', async () => {
		const records = { 'shop.example': 'v=DMARC1; p=none; np=reject' };
		const dns = published(records, '', ['ghost.shop.example A']);
		const options = { resolver: dns };
		const failing = { from: 'ghost.shop.example', dkim: [] };
		expect((await evaluateDmarc(failing, options)).result).toBe('temperror');
		const passing = { from: 'ghost.shop.example', dkim: signed('shop.example') };
		expect((await evaluateDmarc(passing, options)).result).toBe('pass');
	});
});

describe('arguments of evaluateDmarc', () => {
	const spf = { identity: 'mailfrom', domain: 'shop.example', result: 'pass' };
	const from = 'shop.example';
	it.each([
		[null, 'input.request-invalid', ''],
		[{ dkim: [] }, 'input.domain-invalid', 'from'],
		[{ from: 'a@shop.example', dkim: [] }, 'input.domain-invalid', 'from'],
		[{ from, dkim: [], arc: [] }, 'input.unknown-option', 'arc'],
		[{ from }, 'input.request-invalid', 'dkim'],
		[{ from, dkim: [{ domain: 7, result: 'pass' }] }, 'input.domain-invalid', 'dkim.0.domain'],
		[{ from, dkim: [{ domain: 'a', result: 'ok' }] }, 'input.request-invalid', 'dkim.0.result'],
		[{ from, dkim: [{ d: 'a', result: 'pass' }] }, 'input.unknown-option', 'dkim.0.d'],
		[{ from, dkim: ['shop.example'] }, 'input.request-invalid', 'dkim.0'],
		[
			{ from, dkim: [], spf: { ...spf, identity: 'from' } },
			'input.request-invalid',
			'spf.identity',
		],
		[{ from, dkim: [], spf: { ...spf, result: 'Pass' } }, 'input.request-invalid', 'spf.result'],
		[{ from, dkim: [], spf: { ...spf, domain: null } }, 'input.domain-invalid', 'spf.domain'],
		[
			{ from, dkim: [], spf: { ...spf, nullReversePath: 1 } },
			'input.request-invalid',
			'spf.nullReversePath',
		],
		[{ from, dkim: [], spf: { ...spf, ip: '192.0.2.1' } }, 'input.unknown-option', 'spf.ip'],
	])('refuses message %#', async (message, code, path) => {
		const resolver = published(record);
		const evaluation = evaluateDmarc(message as unknown as DmarcMessage, { resolver });
		await expect(evaluation).rejects.toMatchObject({ name: 'InputError', code, path });
		expect(resolver.questions).toEqual([]);
	});
});
