import { describe, expect, it } from 'vitest';
import { fillPattern, matchesNamePattern } from '../../src/names/name-pattern.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { defineRelay } from '../../src/relays/define.ts';
import { findRelay } from '../../src/relays/find.ts';
import { hostsOf } from '../../src/relays/host-names.ts';
import { mailboxDomains } from '../../src/relays/mailbox-domains.ts';
import { namesBetween } from '../../src/relays/placeholder.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { relayIds } from '../../src/relays/relay-id.ts';

const cases: [string, Relay][] = relays.map((relay) => [relay.id, relay]);

/** Every target pattern, of named selectors and of those that are assigned. */
function targetsOf({ dkim, returnPath }: Relay): readonly string[] {
	const bounce = returnPath.kind === 'subdomain' ? (returnPath.target ?? []) : [];
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return [bounce].flat();
	const named = [...(dkim.selectors ?? []), ...(dkim.otherSelectors ?? [])];
	return [bounce, dkim.targets ?? [], named.flatMap(({ target }) => target ?? [])].flat();
}

/** Every name that is recognized in an SPF record. */
function spfNamesOf({ sources, ask, spfNames }: Relay): readonly string[] {
	const include = [ask?.include ?? []].flat();
	const names = [...(sources.spf ?? []), ...include, ...(ask?.alternatives ?? [])];
	return [...new Set([...names, ...(spfNames ?? [])])];
}

/** Who shares a name, each with the reason. */
const shared: Readonly<Record<string, { relays: readonly string[]; why: string }>> = {
	'aspf.a1.net': {
		relays: ['a1', 'a1-business'],
		why: 'the mailbox domain aon.at refers to it, and business customers do',
	},
	'spf.nl2go.com': {
		relays: ['brevo', 'newsletter2go'],
		why: 'Newsletter2Go became Brevo, which still takes its name',
	},
	'icloud.com': {
		relays: ['icloud', 'icloud-custom-domain'],
		why: 'own domains include the record of the mailbox domain',
	},
	'mailbox.org': {
		relays: ['mailbox-org', 'mailbox-org-custom-domain'],
		why: 'own domains include the record of the mailbox domain',
	},
};

/** The names that more than one relay gives, with their ids. */
function sharedNames(namesOf: (relay: Relay) => readonly string[]): Record<string, string[]> {
	const users = new Map<string, string[]>();
	// A variant has the names of its base; who sends through the servers of another has the names of that one.
	const own = relays.filter(
		({ variantOf, runsOn }) => variantOf === undefined && runsOn === undefined,
	);
	for (const relay of own) {
		for (const name of new Set(namesOf(relay))) {
			users.set(name, [...(users.get(name) ?? []), relay.id]);
		}
	}
	return Object.fromEntries([...users].filter(([, ids]) => ids.length > 1));
}

describe('the relay catalogue', () => {
	it('knows 161 relays, each once, sorted by id', () => {
		const ids = relays.map(({ id }) => id);
		expect(ids).toHaveLength(161);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual([...ids].sort());
		expect(ids).toEqual([...relayIds]);
	});

	it('names the base of each variant, and the operator of borrowed servers', () => {
		for (const { variantOf, runsOn } of relays) {
			for (const id of [variantOf, runsOn]) {
				if (id !== undefined) expect(findRelay(id)?.variantOf).toBeUndefined();
			}
		}
	});

	it('is plain data', () => {
		expect(JSON.parse(JSON.stringify(relays))).toEqual(relays);
	});

	it.each(cases)('%s is a relay as a caller could define it, in normal form', (_, relay) => {
		expect(defineRelay(relay)).toEqual(relay);
	});

	it.each(cases)('%s says where its facts come from and when they were seen', (_, relay) => {
		expect(relay.references?.length).toBeGreaterThan(0);
		for (const { title, seen = '', url } of relay.references ?? []) {
			expect(title).toMatch(/^[^:]+: \S/);
			expect(seen).toMatch(/^20[12]\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/);
			expect(seen <= new Date().toISOString()).toBe(true);
			if (url !== undefined) expect(url).toMatch(/^https:\/\//);
		}
	});

	it.each(cases)('%s sends only for mailbox domains that are on the list', (_, relay) => {
		for (const domain of relay.ownDomains ?? []) expect(mailboxDomains).toContain(domain);
	});

	it('gives each mailbox domain to one owner', () => {
		const owned = relays.flatMap(({ ownDomains }) => ownDomains ?? []);
		expect(new Set(owned).size).toBe(owned.length);
	});

	it('gives each submission host and each mail exchanger to one relay', () => {
		expect(sharedNames(hostsOf)).toEqual({});
		expect(sharedNames(({ mx }) => mx ?? [])).toEqual({});
	});

	it('states no submission host without a source', () => {
		const stated = cases.filter(([, { smtpHosts }]) => smtpHosts !== undefined);
		const sourced = stated.filter(([, { references }]) =>
			references?.some(({ title }) => /host/i.test(title) && !title.includes('general knowledge')),
		);
		expect(sourced.length).toBeGreaterThan(30);
		const lacking = stated.filter((each) => !sourced.includes(each)).map(([id]) => id);
		expect(lacking).toEqual([]);
	});

	it('gives each SPF name to one relay, but for those with a reason', () => {
		const expected = Object.entries(shared).map(([name, { relays: ids }]) => [name, ids]);
		expect(sharedNames(spfNamesOf)).toEqual(Object.fromEntries(expected));
	});

	it('gives each DKIM target to one relay', () => {
		expect(sharedNames(targetsOf)).toEqual({});
	});

	it.each(cases)(
		'%s has patterns that fit what they were made from, and no other name',
		(_, relay) => {
			const patterns = [...targetsOf(relay), ...(relay.mx ?? []), ...hostsOf(relay)];
			for (const pattern of [...patterns, ...(relay.spfNames ?? [])]) {
				const filled = fillPattern(pattern, 'shop.example');
				expect(filled).toMatch(/^[a-z0-9_.*-]+$/);
				const name = filled.replaceAll('*', '1x');
				expect(matchesNamePattern(name, filled)).toBe(true);
				expect(matchesNamePattern(`${name}.shop.example`, filled)).toBe(false);
			}
		},
	);

	it.each(cases)(
		'%s names selectors once, and expects none that it only recognizes',
		(_, relay) => {
			const { dkim } = relay;
			if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return;
			const all = [...(dkim.selectors ?? []), ...(dkim.otherSelectors ?? [])].map(
				({ name }) => name,
			);
			expect(all).toEqual([...new Set(all)]);
			for (const { usual } of dkim.otherSelectors ?? []) expect(usual).toBeUndefined();
		},
	);
});

describe('facts that are easily got wrong', () => {
	it('takes the return path of rapidmail for its own, unnamed, and leaves its selectors open', () => {
		const relay = findRelay('rapidmail');
		expect(relay?.ask?.include).toBe('spf.smtp.net');
		expect(relay?.ask?.alternatives).toEqual(['spf.emailsys.net', 'return-cname.emailsys.net']);
		expect(relay?.returnPath).toEqual({ kind: 'relay' });
		expect(relay?.dkim).toEqual({ signs: 'from-domain' });
	});

	it('knows no address of handwerk.org, only that it does not sign', () => {
		const relay = findRelay('handwerk-org');
		expect(relay?.sources).toEqual({});
		expect(relay?.ask).toBeUndefined();
		expect(relay?.dkim).toEqual({ signs: 'no' });
	});

	it('expects both forms of DKIM targets at Microsoft 365', () => {
		const relay = findRelay('microsoft-365');
		expect(relay?.sources.spf).toEqual(['spf.protection.outlook.com']);
		expect(relay?.returnPath).toEqual({ kind: 'from-domain' });
		expect(relay?.dkim).toMatchObject({
			selectors: [
				{
					name: 'selector1',
					target: [
						expect.stringMatching(/\.onmicrosoft\.com$/),
						expect.stringMatching(/\.dkim\.mail\.microsoft$/),
					],
				},
				{ name: 'selector2' },
			],
		});
	});

	it('does not hold a customer of Google Workspace to the default selector', () => {
		expect(findRelay('google-workspace')?.dkim).toEqual({
			signs: 'from-domain',
			selectors: [{ name: 'google', usual: true }],
		});
	});

	it.each(['edis', 'handwerk-org', 'hetzner', 'hubspot', 'mimecast', 'proofpoint'])(
		'%s has no name that stands for all its addresses',
		(id) => {
			expect(findRelay(id)?.sources).toEqual({});
			expect(findRelay(id)?.ask?.include).toBeUndefined();
		},
	);

	it('asks nobody to include the record of Shopify, which passes nobody', () => {
		const relay = findRelay('shopify');
		expect(relay?.sources.spf).toEqual(['shops.shopify.com']);
		expect(relay?.ask?.include).toBeUndefined();
	});

	it.each([
		['brevo', 'mail'],
		['mailchimp', 'k1'],
		['mandrill', 'mandrill'],
		['zoho', 'zoho'],
	])('%s does not expect %s, the selector of older setups', (id, name) => {
		const dkim = findRelay(id)?.dkim;
		expect(dkim).toMatchObject({ otherSelectors: [{ name }] });
		expect(dkim).not.toMatchObject({ selectors: expect.arrayContaining([{ name }]) });
	});

	it.each(['microsoft-365', 'google-workspace', 'icloud-custom-domain', 'telekom-business'])(
		'%s, a business relay, owns no mailbox domain',
		(id) => {
			expect(findRelay(id)?.ownDomains).toBeUndefined();
		},
	);

	it.each([
		['yahoo', 'aol.de'],
		['outlook-com', 'hotmail.de'],
		['gmail', 'googlemail.com'],
		['gmx', 'gmx.at'],
		['a1', 'aon.at'],
	])('%s sends for %s', (id, domain) => {
		expect(findRelay(id)?.ownDomains).toContain(domain);
	});
});

/** The last month of a pattern that is tried month by month. */
function lastMonthOf(name: string, last: string): string | null {
	if (name.includes('{yymm}')) return `20${last.slice(0, 2)}-${last.slice(2)}`;
	return name.includes('{mmyy}') ? `20${last.slice(2)}-${last.slice(0, 2)}` : null;
}

describe('selectors that are named by month', () => {
	const tried = relays.flatMap(({ id, dkim }) =>
		('patterns' in dkim ? (dkim.patterns ?? []) : []).flatMap(({ name, between }) => {
			const last = between === undefined ? null : lastMonthOf(name, between[1]);
			return between === undefined || last === null ? [] : [{ id, name, between, last }];
		}),
	);

	// Neither the check nor a test knows today's date; the catalogue knows the day of its newest fact.
	it('are tried for two years after the newest fact of the catalogue', () => {
		const days = relays.flatMap(({ references = [] }) =>
			references.flatMap(({ seen }) => seen ?? []),
		);
		const newest = days.sort().at(-1) ?? '';
		const inTwoYears = `${Number(newest.slice(0, 4)) + 2}${newest.slice(4, 7)}`;
		expect(tried.length).toBeGreaterThan(0);
		expect(tried.filter(({ last }) => last < inTwoYears)).toEqual([]);
	});

	it('are tried up to the last month', () => {
		for (const { name, between } of tried) {
			const [placeholder = ''] = /\{(?:yymm|mmyy)\}/.exec(name) ?? [];
			expect(namesBetween(name, between).at(-1)).toBe(name.replace(placeholder, between[1]));
		}
	});
});
