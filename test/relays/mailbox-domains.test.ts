import { describe, expect, it } from 'vitest';
import { isAskable, toALabels } from '../../src/names/domain-name.ts';
import { registrableDomain } from '../../src/names/organizational-domain.ts';
import {
	mailboxDomainEntries,
	mailboxDomains,
	mailboxDomainsOf,
	mailboxSources,
} from '../../src/relays/mailbox-domains.ts';

describe('mailbox domains', () => {
	it('are names as DNS compares them, each once and sorted', () => {
		for (const domain of mailboxDomains) {
			expect(toALabels(domain)).toBe(domain);
			expect(isAskable(domain)).toBe(true);
			expect(registrableDomain(domain)).not.toBeNull();
		}
		expect(mailboxDomains).toEqual([...new Set(mailboxDomains)].sort());
	});

	it('each have a provider and a dated source', () => {
		for (const { provider, source } of mailboxDomainEntries) {
			expect(provider).not.toBe('');
			expect(mailboxSources[source].seen).toMatch(/^20[12]\d-\d{2}(-\d{2})?$/);
		}
	});

	it('use every source', () => {
		const used = new Set(mailboxDomainEntries.map(({ source }) => source));
		expect([...used].sort()).toEqual(Object.keys(mailboxSources).sort());
	});

	it.each([
		'a1.net',
		'aol.com',
		'aol.de',
		'aon.at',
		'arcor.de',
		'bluewin.ch',
		'chello.at',
		'freenet.de',
		'gmail.com',
		'gmx.at',
		'gmx.ch',
		'gmx.de',
		'gmx.eu',
		'gmx.net',
		'googlemail.com',
		'hispeed.ch',
		'hotmail.com',
		'hotmail.de',
		'icloud.com',
		'live.de',
		'mac.com',
		'mail.de',
		'mailbox.org',
		'me.com',
		'online.de',
		'outlook.com',
		'outlook.de',
		'posteo.de',
		'proton.me',
		'protonmail.com',
		'sunrise.ch',
		't-online.de',
		'vodafone.de',
		'web.de',
		'yahoo.com',
		'yahoo.de',
		'ymail.com',
	])('include %s', (domain) => {
		expect(mailboxDomains).toContain(domain);
	});

	it('leave out domains that companies use themselves', () => {
		for (const domain of ['google.com', 'microsoft.com', 'ionos.de', 'telekom.de', 'a1.at']) {
			expect(mailboxDomains).not.toContain(domain);
		}
	});

	it('can be asked for by provider', () => {
		expect(mailboxDomainsOf('web-de')).toEqual(['email.de', 'web.de']);
		expect(mailboxDomainsOf('nobody')).toEqual([]);
	});
});
