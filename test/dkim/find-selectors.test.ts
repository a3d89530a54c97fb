import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonSelectors, IMPROBABLE_SELECTOR } from '../../src/dkim/common-selectors.ts';
import { findDkimSelectors } from '../../src/dkim/find-selectors.ts';
import type { SelectorSearch, SelectorSearchOptions } from '../../src/dkim/selector-search.ts';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const DOMAIN = 'shop.example';
const KEY = '"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="';
const PROBE = `${IMPROBABLE_SELECTOR}._domainkey.${DOMAIN}`;

/** A record at a selector of the domain. */
const at = (selector: string, data = `TXT ${KEY}`): string =>
	`${selector}._domainkey.${DOMAIN}. IN ${data}`;

function searchIn(
	lines: readonly string[],
	options: Partial<SelectorSearchOptions> = {},
): Promise<SelectorSearch> {
	return findDkimSelectors(DOMAIN, { resolver: zoneResolver(lines.join('\n')), ...options });
}

/** The same answers, with the questions that are chosen failing. */
function failing(
	resolver: Resolver,
	isChosen: (name: string, type: RecordType) => boolean,
): Resolver {
	return {
		resolve: (name, type, options) =>
			isChosen(name, type)
				? Promise.resolve({ outcome: 'failure', reason: 'timeout' })
				: resolver.resolve(name, type, options),
	};
}

const statuses = ({ selectors }: SelectorSearch): string[] =>
	selectors.map(({ selector, status }) => `${selector} ${status}`);
const codes = ({ problems }: SelectorSearch): string[] => problems.map(({ code }) => code);

describe('findDkimSelectors (RFC 6376 §3.1)', () => {
	it('finds what stands at common selectors, each with its check, sorted by name', async () => {
		const search = await searchIn([
			at('selector1'),
			at('google'),
			at('k1', 'TXT "v=DKIM1; p="'),
			at('default', 'TXT "hello"'),
			at('s1', `CNAME s1.relay.example.`),
			`s1.relay.example. IN TXT ${KEY}`,
		]);
		expect(search.outcome).toBe('found');
		expect(statuses(search)).toEqual([
			'default not-dkim',
			'google ok',
			'k1 revoked',
			's1 ok',
			'selector1 ok',
		]);
		expect(search.selectors[1]).toMatchObject({
			queryName: 'google._domainkey.shop.example',
			usable: true,
			wildcard: false,
		});
		expect(search.selectors[3]?.aliases).toEqual(['s1.relay.example']);
		expect(search).toMatchObject({ domain: DOMAIN, wildcard: false, unanswered: [], problems: [] });
	});

	it('tries the candidates it is given instead, each once', async () => {
		const lines = [at('rare'), at('google')];
		const search = await searchIn(lines, { candidates: ['Rare', 'x', 'rare', 'a.b'] });
		expect(search.tried).toEqual(['a.b', 'rare', 'x']);
		expect(statuses(search)).toEqual(['rare ok']);
	});

	it('does not conclude from guesses that there is no key', async () => {
		const search = await searchIn([at('nobody-guesses-this')]);
		expect(search).toMatchObject({ outcome: 'unknown', selectors: [], wildcard: false });
		expect(search.problems).toEqual([
			expect.objectContaining({
				code: 'dkim.none-known',
				severity: 'unknown',
				subject: { name: '_domainkey.shop.example', type: 'TXT' },
				data: { tried: search.tried },
			}),
		]);
	});

	it('does not conclude it with no candidates either', async () => {
		expect((await searchIn([at('google')], { candidates: [] })).outcome).toBe('unknown');
	});

	it('takes an alias that leads nowhere for no key, but tells of it', async () => {
		const search = await searchIn([at('google', 'CNAME gone.example.')]);
		expect(search.outcome).toBe('unknown');
		expect(statuses(search)).toEqual(['google missing']);
		expect(search.selectors[0]?.problems[0]?.code).toBe('dkim.cname-dangling');
	});

	it('takes a name that only has others below it for absent', async () => {
		expect((await searchIn([at('x.google')])).selectors).toEqual([]);
	});

	it('takes a domain in U-labels', async () => {
		const resolver = zoneResolver(`google._domainkey.xn--bcker-gra.example. IN TXT ${KEY}`);
		const search = await findDkimSelectors('Bäcker.example.', { resolver });
		expect([search.domain, search.outcome]).toEqual(['xn--bcker-gra.example', 'found']);
	});
});

describe('findDkimSelectors where _domainkey does not exist (RFC 8020 §2)', () => {
	it.each([
		['the domain has other records', [`${DOMAIN}. IN TXT "v=spf1 -all"`]],
		['the domain does not exist', []],
	])('says none: %s', async (_, lines) => {
		const search = await searchIn(lines);
		expect(search).toMatchObject({ outcome: 'none', selectors: [], tried: [], questions: 2 });
		expect(codes(search)).toEqual(['dkim.domainkey-nxdomain']);
	});

	it('says none of nothing but that: no data is not enough', async () => {
		expect((await searchIn([`_domainkey.${DOMAIN}. IN TXT "o=~"`])).outcome).toBe('unknown');
	});

	it('says nothing of the kind where _domainkey is an alias that leads nowhere', async () => {
		const search = await searchIn([`_domainkey.${DOMAIN}. IN CNAME gone.example.`, at('google')]);
		expect(search.outcome).toBe('found');
	});

	it('says nothing of the kind where DNS fails', async () => {
		const zone = zoneResolver(`${DOMAIN}. IN TXT "v=spf1 -all"`);
		const resolver = failing(zone, (name) => name === `_domainkey.${DOMAIN}`);
		const search = await findDkimSelectors(DOMAIN, { resolver });
		expect(search.outcome).toBe('unknown');
		expect(codes(search)).toEqual(['dkim.dns-error', 'dkim.none-known']);
	});
});

describe('findDkimSelectors behind a wildcard (RFC 4592 §2)', () => {
	it.each([
		['a key at every selector', at('*')],
		['an alias at every selector', at('*', 'CNAME gone.example.')],
		['a record at every name of the domain', `*.${DOMAIN}. IN TXT "hello"`],
	])('concludes nothing: %s', async (_, line) => {
		const search = await searchIn([line]);
		expect(search).toMatchObject({ outcome: 'unknown', selectors: [], wildcard: true });
		expect(codes(search)).toEqual(['dkim.wildcard-answer', 'dkim.none-known']);
		expect(search.problems[0]?.data).toEqual({ probe: PROBE });
	});

	it('shows what differs from its answer, and still concludes nothing', async () => {
		const search = await searchIn([at('*', 'TXT "hello"'), at('google')]);
		expect(search.outcome).toBe('unknown');
		expect(statuses(search)).toEqual(['google ok']);
		expect(search.selectors[0]?.wildcard).toBe(true);
	});
});

describe('findDkimSelectors where DNS fails', () => {
	const zone = zoneResolver([at('google'), at('k2')].join('\n'));
	const isAt = (selector: string) => (name: string) => name.startsWith(`${selector}._domainkey.`);

	it('tells which candidates are open, beside those found', async () => {
		const search = await findDkimSelectors(DOMAIN, { resolver: failing(zone, isAt('k2')) });
		expect(search).toMatchObject({ outcome: 'found', unanswered: ['k2'] });
		expect(statuses(search)).toEqual(['google ok']);
	});

	it('says temperror where nothing else was found', async () => {
		const resolver = failing(zone, (name) => isAt('k2')(name) || isAt('google')(name));
		const search = await findDkimSelectors(DOMAIN, { resolver });
		expect(search).toMatchObject({
			outcome: 'temperror',
			selectors: [],
			unanswered: ['google', 'k2'],
		});
	});

	it('says temperror where it cannot tell whether a wildcard gave the hits', async () => {
		const search = await findDkimSelectors(DOMAIN, {
			resolver: failing(zone, (name) => name === PROBE),
		});
		expect(search).toMatchObject({ outcome: 'temperror', wildcard: null });
		expect(statuses(search)).toEqual(['google ok', 'k2 ok']);
	});

	it('says temperror where all fails, or the signal says stop', async () => {
		const down: Resolver = { resolve: () => Promise.reject(new Error('no network')) };
		expect((await findDkimSelectors(DOMAIN, { resolver: down })).outcome).toBe('temperror');
		const stopped = await findDkimSelectors(DOMAIN, { resolver: zone, signal: { aborted: true } });
		expect(stopped.outcome).toBe('temperror');
		expect(stopped.unanswered).toEqual(stopped.tried);
	});
});

describe('findDkimSelectors and its bounds', () => {
	it('has questions enough for every common selector, however it is answered', async () => {
		let asked = 0;
		const nodata: Resolver = {
			async resolve<T extends RecordType>(): Promise<DnsAnswer<T>> {
				asked++;
				return { outcome: 'nodata', aliases: [] };
			},
		};
		const search = await findDkimSelectors(DOMAIN, { resolver: nodata });
		expect(search.unanswered).toEqual([]);
		expect(search.questions).toBe(asked);
		expect(asked).toBeLessThanOrEqual(150);
	});

	it.each([0, 1, 2, 5])(
		'sends at most %i questions where that is the limit',
		async (maxQuestions) => {
			const search = await searchIn([at('zoho')], { maxQuestions });
			expect(search.questions).toBe(maxQuestions);
			expect(search.outcome).toBe('temperror');
			expect(search.unanswered.length).toBeGreaterThan(0);
		},
	);

	it('asks all candidates side by side', async () => {
		let open = 0;
		let most = 0;
		const slow: Resolver = {
			async resolve<T extends RecordType>(): Promise<DnsAnswer<T>> {
				most = Math.max(most, ++open);
				await new Promise((resolve) => setTimeout(resolve, 1));
				open--;
				return { outcome: 'nxdomain', aliases: ['alias.example'] };
			},
		};
		const { tried } = await findDkimSelectors(DOMAIN, {
			resolver: slow,
			candidates: ['a', 'b', 'c'],
		});
		expect(most).toBeGreaterThanOrEqual(tried.length);
	});

	it('leaves out a selector too long for the domain', async () => {
		const long = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(50)}`;
		expect((await searchIn([at('google')], { candidates: [long, 'google'] })).tried).toEqual([
			'google',
		]);
	});

	it.each([
		['input.domain-invalid', 'domain', '', {}],
		['input.domain-invalid', 'domain', 'info@shop.example', {}],
		['input.domain-invalid', 'domain', 7, {}],
		['input.domain-invalid', 'domain', `${'a.'.repeat(122)}example`, {}],
		['input.selector-invalid', 'options.candidates.1', DOMAIN, { candidates: ['a', 'b c'] }],
		['input.selector-invalid', 'options.candidates.0', DOMAIN, { candidates: [7] }],
		['input.option-invalid', 'options.candidates', DOMAIN, { candidates: 'google' }],
		['input.option-invalid', 'options.candidates', DOMAIN, { candidates: Array(501).fill('a') }],
		['input.unknown-option', 'options.selectors', DOMAIN, { selectors: [] }],
		['input.option-invalid', 'options.resolver', DOMAIN, { resolver: null }],
	])('refuses with %s at %s', async (code, path, domain, options) => {
		const given = { resolver: zoneResolver(''), ...options } as unknown as SelectorSearchOptions;
		const error = await findDkimSelectors(domain as string, given).catch(
			(thrown: unknown) => thrown,
		);
		expect(error).toMatchObject({ name: 'InputError', code, path });
	});
});

describe('findDkimSelectors, whatever is published', () => {
	const kinds = fc.constantFrom(
		`TXT ${KEY}`,
		'TXT "v=DKIM1; p="',
		'TXT "hello"',
		'CNAME gone.example.',
		`CNAME key.relay.example.`,
	);
	const selectors = fc.constantFrom('a', 'b', 'c', 'd', '*');
	const zones = fc
		.uniqueArray(fc.tuple(selectors, kinds), { selector: ([name]) => name, maxLength: 4 })
		.map((rows) => [
			...rows.map(([name, data]) => at(name, data)),
			`key.relay.example. IN TXT ${KEY}`,
		]);
	const candidates = ['a', 'b', 'c', 'd', 'e'];

	it('says none only where nothing stands below _domainkey', async () => {
		await fc.assert(
			fc.asyncProperty(zones, async (lines) => {
				const { outcome } = await searchIn(lines, { candidates });
				expect(outcome === 'none').toBe(lines.length === 1);
			}),
		);
	});

	it('never turns unknown into found or none when a question fails', async () => {
		await fc.assert(
			fc.asyncProperty(zones, fc.constantFrom(...candidates, '', 'probe'), async (lines, which) => {
				const failed =
					which === 'probe' ? PROBE : `${which}._domainkey.${DOMAIN}`.replace(/^\./, '');
				const zone = zoneResolver(lines.join('\n'));
				const before = await findDkimSelectors(DOMAIN, { resolver: zone, candidates });
				const resolver = failing(zone, (name) => name === failed);
				const after = await findDkimSelectors(DOMAIN, { resolver, candidates });
				if (before.outcome === 'unknown') expect(['unknown', 'temperror']).toContain(after.outcome);
				if (after.outcome === 'none') expect(before.outcome).toBe('none');
			}),
		);
	});

	it('is the same for the same answers in any order, and plain data', async () => {
		await fc.assert(
			fc.asyncProperty(zones, async (lines) => {
				const one = await searchIn(lines, { candidates });
				const other = await searchIn([...lines].reverse(), {
					candidates: [...candidates].reverse(),
				});
				expect(other).toEqual(one);
				expect(JSON.parse(JSON.stringify(one))).toEqual(one);
			}),
		);
	});
});

describe('the common selectors', () => {
	it('are names, each once and sorted, with a word on where they are used', () => {
		const names = commonSelectors.map(({ name }) => name);
		expect(names).toEqual([...new Set(names)].sort());
		expect(names).not.toContain(IMPROBABLE_SELECTOR);
		for (const { name, usedBy } of commonSelectors) {
			expect(name).toMatch(/^[a-z0-9_-]+$/);
			expect(usedBy).toMatch(/\w/);
		}
	});
});
