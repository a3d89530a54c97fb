import { describe, expect, it } from 'vitest';
import { fillPattern } from '../../src/names/name-pattern.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { defineRelay } from '../../src/relays/define.ts';
import { findRelay } from '../../src/relays/find.ts';
import { mailboxDomains } from '../../src/relays/mailbox-domains.ts';
import type { Relay } from '../../src/relays/relay.ts';

const cases: [string, Relay][] = relays.map((relay) => [relay.id, relay]);

function selectorsOf(relay: Relay): readonly { name: string; usual?: true }[] {
	return 'selectors' in relay.dkim ? (relay.dkim.selectors ?? []) : [];
}

describe('the relay catalogue', () => {
	it('knows at least forty relays, each once, sorted by id', () => {
		const ids = relays.map(({ id }) => id);
		expect(ids.length).toBeGreaterThanOrEqual(40);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual([...ids].sort());
	});

	it('is plain data', () => {
		expect(JSON.parse(JSON.stringify(relays))).toEqual(relays);
	});

	it.each(cases)('%s is a relay as a caller could define it, in normal form', (_, relay) => {
		expect(defineRelay(relay)).toEqual(relay);
	});

	it.each(cases)('%s says where its facts come from and when they were seen', (_, relay) => {
		expect(relay.references?.length).toBeGreaterThan(0);
		for (const { title, seen, url } of relay.references ?? []) {
			expect(title).toMatch(/^[^:]+: \S/);
			expect(seen).toMatch(/^20[12]\d-\d{2}(-\d{2})?$/);
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

	it('gives each submission host to one relay', () => {
		const hosts = relays.flatMap(({ smtpHosts }) => smtpHosts ?? []);
		expect(new Set(hosts).size).toBe(hosts.length);
	});

	it.each(cases)('%s has targets that a domain turns into names', (_, relay) => {
		const targets = selectorsOf(relay).flatMap((selector) =>
			'target' in selector ? [selector.target].flat() : [],
		);
		for (const target of targets) {
			expect(fillPattern(String(target), 'shop.example')).toMatch(/^[a-z0-9_.*-]+$/);
		}
	});
});

describe('facts that are easily got wrong', () => {
	it('leaves open whose return path and which selectors rapidmail uses', () => {
		const relay = findRelay('rapidmail');
		expect(relay?.ask?.include).toBe('spf.smtp.net');
		expect(relay?.ask?.alternatives).toEqual(['spf.emailsys.net', 'return-cname.emailsys.net']);
		expect(relay?.returnPath).toEqual({ kind: 'unknown' });
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
