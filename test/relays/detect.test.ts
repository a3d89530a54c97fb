import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { relays as catalogue } from '../../src/relays/catalogue.ts';
import { detectRelays } from '../../src/relays/detect.ts';
import type { DetectOptions } from '../../src/relays/detection.ts';
import { isOpen } from '../../src/relays/placeholder.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { spfNamesOf } from '../../src/relays/spf-names.ts';
import { recordResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { brief, DOMAIN, detectIn, failing, KEY, resolverOf } from './detected.ts';

const spf = (terms: string): string => `shop.example. IN TXT "v=spf1 ${terms} -all"`;

/** A relay that no catalogue has, sending from two networks and signing with one selector. */
const invoices: Relay = {
	id: 'invoices',
	name: 'Invoices',
	sources: { ranges: ['192.0.2.0/24', '2001:db8::/33'] },
	returnPath: { kind: 'subdomain', label: 'bounce', target: '*.invoices.example' },
	dkim: { signs: 'from-domain', selectors: [{ name: 'inv' }] },
};

describe('detectRelays by one kind of record', () => {
	it.each([
		[
			'MX',
			'shop.example. IN MX 0 shop-example.mail.protection.outlook.com.',
			'microsoft-365 certain inbox',
		],
		[
			'MX, final part assigned',
			'shop.example. IN MX 0 a.b-v1.mx.microsoft.',
			'microsoft-365 certain inbox',
		],
		['include', spf('include:spf.smtp.net'), 'rapidmail certain sends'],
		[
			'include in capitals, with a final dot',
			spf('INCLUDE:SPF.SMTP.NET.'),
			'rapidmail certain sends',
		],
		['include of an older name', spf('include:spf.emailsys.net'), 'rapidmail certain sends'],
		['include with another qualifier', spf('?include:spf.smtp.net'), 'rapidmail likely sends'],
		[
			'include of a name of one customer',
			spf('include:123.spf07.hubspotemail.net'),
			'hubspot certain sends',
		],
		['redirect', 'shop.example. IN TXT "v=spf1 redirect=_spf.strato.com"', 'strato certain sends'],
		['a host of a relay', spf('a:dedi1234.your-server.de'), 'hetzner certain sends'],
		['a host that is no record', spf('a:spf.edis.at'), 'edis certain sends'],
		[
			'exists, asking per address',
			spf('exists:%{i}._spf.mta.salesforce.com'),
			'salesforce certain sends',
		],
		[
			'include with macros',
			spf('include:%{ir}.%{v}.%{d}.spf.has.pphosted.com'),
			'proofpoint certain sends',
		],
		[
			'alias at a selector',
			'selector1._domainkey.shop.example. IN CNAME selector1-shop-example._domainkey.shop.onmicrosoft.com.',
			'microsoft-365 certain sends',
		],
		[
			'alias made from the domain',
			'brevo1._domainkey.shop.example. IN CNAME b1.shop-example.dkim.brevo.com.',
			'brevo certain sends',
		],
		[
			'alias at an older selector',
			'k1._domainkey.shop.example. IN CNAME dkim.mcsv.net.',
			'mailchimp certain sends',
		],
		[
			'alias to a name assigned, at a selector of others',
			's1._domainkey.shop.example. IN CNAME abc.dkim.amazonses.com.',
			'amazon-ses certain sends',
		],
		[
			'key at a selector of one relay',
			`google._domainkey.shop.example. IN TXT ${KEY}`,
			'google-workspace likely sends',
		],
		[
			'key at a selector of many',
			`mail._domainkey.shop.example. IN TXT ${KEY}`,
			'aurora-sendcloud hint sends',
			'brevo hint sends',
		],
		[
			'key where an alias is asked for',
			`brevo1._domainkey.shop.example. IN TXT ${KEY}`,
			'brevo hint sends',
		],
		[
			'alias at a bounce subdomain',
			'pm-bounces.shop.example. IN CNAME pm.mtasv.net.',
			'postmark certain sends',
		],
	])('%s', async (_, zone, ...expected) => {
		expect(brief(await detectIn(zone))).toEqual(expected);
	});

	it('tells of both who share a name, and of neither for certain', async () => {
		expect(brief(await detectIn(spf('include:icloud.com'), { probe: [] }))).toEqual([
			'icloud-custom-domain certain sends',
		]);
		expect(brief(await detectIn(spf('include:spf.nl2go.com'), { probe: [] }))).toEqual([
			'brevo likely sends',
			'newsletter2go likely sends',
		]);
	});

	it('tells of the operator of the servers where several services send through them', async () => {
		expect(brief(await detectIn(spf('include:amazonses.com')))).toEqual([
			'amazon-ses certain sends',
		]);
	});

	it('reads the record of a bounce subdomain without an alias', async () => {
		const zone = `send.shop.example. IN TXT "v=spf1 include:amazonses.com ~all"
			resend._domainkey.shop.example. IN TXT ${KEY}`;
		expect(brief(await detectIn(zone))).toEqual(['resend certain sends']);
	});

	it.each([
		['nothing', 'shop.example. IN TXT "hello"'],
		['a domain that does not exist', 'other.example. IN TXT "hello"'],
		['a null MX (RFC 7505 §3)', 'shop.example. IN MX 0 .'],
		['a relay that must not send', spf('-include:spf.smtp.net')],
		[
			'a reference behind all (RFC 7208 §5.1)',
			'shop.example. IN TXT "v=spf1 -all include:spf.smtp.net"',
		],
		[
			'a redirect beside all (RFC 7208 §6.1)',
			'shop.example. IN TXT "v=spf1 redirect=spf.smtp.net -all"',
		],
		['text that is no SPF record', 'shop.example. IN TXT "include:spf.smtp.net"'],
		['a key that was revoked', 'google._domainkey.shop.example. IN TXT "v=DKIM1; p="'],
		['text at a selector that is no key', 'google._domainkey.shop.example. IN TXT "hello"'],
		['a mailbox provider that asks nobody', spf('include:gmx.net')],
		['a name below one of a relay', spf('include:x.spf.smtp.net')],
		['a name a relay is below', spf('include:spf.smtp.net.shop.example')],
	])('finds nobody in %s', async (_, zone) => {
		expect((await detectIn(zone)).relays).toEqual([]);
	});

	it('finds a mailbox provider at its own domain', async () => {
		const zone = `gmx.net. IN TXT "v=spf1 ip4:192.0.2.0/24 -all"
			gmx.net. IN MX 10 mx00.gmx.net.`;
		const detected = await detectRelays('GMX.net.', { resolver: resolverOf(zone) });
		expect(detected.domain).toBe('gmx.net');
		expect(brief(detected)).toEqual(['gmx certain both']);
	});
});

describe('detectRelays by several', () => {
	const zone = `
		shop.example. IN MX 10 shop-example.mail.protection.outlook.com.
		shop.example. IN TXT "v=spf1 mx include:spf.protection.outlook.com include:_spf.agency.example a:mail.shop.example ~all"
		_spf.agency.example. IN TXT "v=spf1 include:mailgun.org include:_spf.partner.example -all"
		_spf.partner.example. IN TXT "v=spf1 include:spf.mailjet.com -all"
		selector2._domainkey.shop.example. IN CNAME selector2-shop-example._domainkey.shop.onmicrosoft.com.
		s1._domainkey.shop.example. IN CNAME s1.agency.example.`;

	it('puts the strongest first, and says which role each plays', async () => {
		expect(brief(await detectIn(zone))).toEqual([
			'microsoft-365 certain both',
			'mailgun likely sends',
			'mailjet likely sends',
		]);
	});

	it('gives each piece of evidence with its place', async () => {
		const [microsoft, mailgun] = (await detectIn(zone)).relays;
		expect(microsoft?.evidence).toEqual([
			{
				by: 'mx',
				name: 'shop.example',
				type: 'MX',
				value: 'shop-example.mail.protection.outlook.com',
				confidence: 'certain',
			},
			expect.objectContaining({ by: 'spf', value: 'include:spf.protection.outlook.com' }),
			expect.objectContaining({ by: 'spf', value: 'mx', confidence: 'hint' }),
			expect.objectContaining({
				by: 'dkim',
				name: 'selector2._domainkey.shop.example',
				type: 'CNAME',
				value: 'selector2-shop-example._domainkey.shop.onmicrosoft.com',
			}),
		]);
		expect(mailgun?.evidence).toEqual([
			{
				by: 'spf',
				name: '_spf.agency.example',
				type: 'TXT',
				value: 'include:mailgun.org',
				path: [
					{ domain: 'shop.example', term: 'include:_spf.agency.example', index: 2 },
					{ domain: '_spf.agency.example', term: 'include:mailgun.org', index: 0 },
				],
				confidence: 'likely',
			},
		]);
	});

	it('lists what no known relay claims', async () => {
		const { unknown } = await detectIn(zone);
		expect(unknown.map(({ by, value }) => `${by} ${value}`)).toEqual([
			'spf include:_spf.partner.example',
			'spf a:mail.shop.example',
			'spf include:_spf.agency.example',
			'dkim s1.agency.example',
		]);
	});

	it('reads own records below the domain without calling them unknown', async () => {
		const own = `${spf('include:_spf.shop.example')}
			_spf.shop.example. IN TXT "v=spf1 include:spf.smtp.net -all"`;
		const detected = await detectIn(own);
		expect(brief(detected)).toEqual(['rapidmail certain sends']);
		expect(detected.unknown).toEqual([]);
	});

	it('does not read the record of a relay: whom it refers to sends for the relay', async () => {
		const nested = `${spf('include:email.freshdesk.com')}
			email.freshdesk.com. IN TXT "v=spf1 include:sendgrid.net ~all"`;
		expect(brief(await detectIn(nested))).toEqual(['freshdesk certain sends']);
	});

	it('asks for selectors of a rare relay that MX or SPF suggests', async () => {
		const startmail =
			'startmail1._domainkey.shop.example. IN CNAME startmail1._domainkey.startmail.com.';
		expect(brief(await detectIn(startmail))).toEqual([]);
		const suggested = await detectIn(`${startmail}\n${spf('include:spf.startmail.com')}`);
		expect(suggested.relays[0]?.evidence.map(({ by }) => by)).toEqual(['spf', 'dkim']);
	});

	it('reads every SPF record where there are two, of which none counts (RFC 7208 §4.5)', async () => {
		const two = `${spf('include:spf.smtp.net')}\n${spf('include:spf.mailjet.com')}`;
		expect(brief(await detectIn(two))).toEqual([
			'mailjet certain sends',
			'rapidmail certain sends',
		]);
	});

	it('reads what can be read of a record with slips', async () => {
		const slips = spf('include: ip4:1.2.3 include:spf.smtp.net foo');
		expect(brief(await detectIn(slips))).toEqual(['rapidmail certain sends']);
	});
});

describe('detectRelays by addresses', () => {
	const relays = [invoices];

	it.each([
		['one of its addresses', 'ip4:192.0.2.7'],
		['all of a network', 'ip4:192.0.2.0/24'],
		['a wider network that is still narrow', 'ip4:192.0.0.0/16'],
		['an IPv6 network', 'ip6:2001:db8:1::/48'],
	])('takes %s for a likely sender', async (_, term) => {
		expect(brief(await detectIn(spf(term), { relays }))).toEqual(['invoices likely sends']);
	});

	it.each([
		['a network that holds half of the world', 'ip4:128.0.0.0/1'],
		['a wide IPv6 network', 'ip6:2001::/16'],
		['other addresses', 'ip4:198.51.100.0/24'],
		['addresses that must not send', '-ip4:192.0.2.7'],
	])('takes %s for nothing', async (_, term) => {
		expect(brief(await detectIn(spf(term), { relays }))).toEqual([]);
	});

	it('lists no addresses among what nobody claims', async () => {
		expect((await detectIn(spf('ip4:198.51.100.7'), { relays })).unknown).toEqual([]);
	});
});

describe('detectRelays and wildcards (RFC 4592 §2)', () => {
	it.each([
		['a key at every selector', `*._domainkey.shop.example. IN TXT ${KEY}`],
		['one alias at every selector', '*._domainkey.shop.example. IN CNAME dkim2.mcsv.net.'],
		['an alias at every name', '*.shop.example. IN CNAME pm.mtasv.net.'],
		['a record at every name', '*.shop.example. IN TXT "v=spf1 include:amazonses.com -all"'],
	])('take no evidence from %s', async (_, zone) => {
		const detected = await detectIn(zone, { probe: 'all' });
		expect(detected.relays).toEqual([]);
		expect(detected.unknown).toEqual([]);
	});

	it('take no evidence where every name leads somewhere else at the same service', async () => {
		const synthesizing: Resolver = {
			async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
				if (type !== 'CNAME' || !name.endsWith('._domainkey.shop.example')) {
					return { outcome: 'nodata', aliases: [] };
				}
				const records = [`${name.split('.')[0]}.dkim.amazonses.com`];
				return { outcome: 'records', records, aliases: [] } as unknown as DnsAnswer<T>;
			},
		};
		expect((await detectRelays(DOMAIN, { resolver: synthesizing })).relays).toEqual([]);
	});

	it('believe an alias that the wildcard beside it cannot have given', async () => {
		const zone = `*._domainkey.shop.example. IN TXT ${KEY}
			k2._domainkey.shop.example. IN CNAME dkim2.mcsv.net.`;
		expect(brief(await detectIn(zone))).toEqual(['mailchimp certain sends']);
	});

	it('believe an alias to one service beside a wildcard to another', async () => {
		const zone = `*.shop.example. IN CNAME pm.mtasv.net.
			fe-bounces.shop.example. IN CNAME forwardemail.net.`;
		expect(brief(await detectIn(zone, { probe: 'all' }))).toEqual(['forward-email certain sends']);
	});

	it('believe less where DNS does not say whether there is one', async () => {
		const zone = `k2._domainkey.shop.example. IN CNAME dkim2.mcsv.net.
			google._domainkey.shop.example. IN TXT ${KEY}`;
		const probe = 'maysend-no-such-selector._domainkey.shop.example';
		const resolver = failing(resolverOf(zone), probe, 'CNAME');
		const detected = await detectRelays(DOMAIN, { resolver });
		expect(brief(detected)).toEqual(['mailchimp likely sends', 'google-workspace hint sends']);
		expect(detected.unanswered).toEqual([{ name: probe, type: 'CNAME', reason: 'timeout' }]);
	});
});

describe('detectRelays where DNS fails', () => {
	it('names each question without an answer', async () => {
		const zone = zoneResolver('shop.example. IN MX 0 mx1.titan.email.', {
			failures: [{ name: 'shop.example', type: 'TXT', reason: 'servfail' }],
		});
		const { unanswered, ...detected } = await detectRelays(DOMAIN, { resolver: zone });
		expect(brief(detected)).toEqual(['titan certain inbox']);
		expect(unanswered).toEqual([{ name: 'shop.example', type: 'TXT', reason: 'servfail' }]);
	});

	it('tries every selector, since whom MX or SPF suggest is not known', async () => {
		const zone =
			'startmail1._domainkey.shop.example. IN CNAME startmail1._domainkey.startmail.com.';
		const resolver = failing(resolverOf(zone), DOMAIN, 'TXT');
		expect(brief(await detectRelays(DOMAIN, { resolver, probe: [] }))).toEqual([
			'startmail certain sends',
		]);
	});

	it('takes a resolver that throws for one that fails', async () => {
		const resolver: Resolver = { resolve: () => Promise.reject(new Error('no network')) };
		const detected = await detectRelays(DOMAIN, { resolver });
		expect(detected.relays).toEqual([]);
		expect(detected.unanswered.length).toBe(detected.questions);
	});

	it('sends no question once the signal says stop', async () => {
		const { unanswered } = await detectIn(spf('include:spf.smtp.net'), {
			signal: { aborted: true },
		});
		expect(new Set(unanswered.map(({ reason }) => reason))).toEqual(new Set(['cancelled']));
	});
});

describe('detectRelays and its bounds', () => {
	it('sends at most 400 questions unless told otherwise', async () => {
		const terms = Array.from({ length: 400 }, (_, i) => `include:i${i}.example`).join(' ');
		let asked = 0;
		const wide = zoneResolver(`shop.example. IN TXT "v=spf1 -all"`);
		const resolver: Resolver = {
			async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
				asked++;
				if (name !== DOMAIN || type !== 'TXT') return wide.resolve(name, type);
				const records = [[`v=spf1 ${terms} -all`]];
				return { outcome: 'records', records, aliases: [] } as unknown as DnsAnswer<T>;
			},
		};
		const detected = await detectRelays(DOMAIN, { resolver, probe: 'all' });
		expect(detected.questions).toBe(asked);
		expect(asked).toBeLessThanOrEqual(400);
		expect(detected.unknown).toHaveLength(100);
		const left = detected.unanswered.filter(({ name }) => /^i\d+\./.test(name));
		expect(left).toHaveLength(100);
	});

	it.each([0, 1, 2, 5])('sends at most %i where that is the limit', async (maxQuestions) => {
		const detected = await detectIn(spf('include:_spf.a.example'), { maxQuestions });
		expect(detected.questions).toBe(maxQuestions);
		expect(detected.unanswered.some(({ reason }) => reason === 'limit')).toBe(true);
	});

	it('reads each record once, however they refer to one another', async () => {
		const circle = `${spf('include:a.example include:b.example')}
			a.example. IN TXT "v=spf1 include:b.example include:shop.example include:a.example -all"
			b.example. IN TXT "v=spf1 redirect=a.example"`;
		const { questions } = await detectIn(circle, { probe: [] });
		expect(questions).toBe(4);
	});

	it('follows a chain to its fortieth record', async () => {
		const chain = (length: number): string =>
			[
				spf('include:c1.example'),
				...Array.from({ length }, (_, i) => {
					const next = i + 1 === length ? 'spf.smtp.net' : `c${i + 2}.example`;
					return `c${i + 1}.example. IN TXT "v=spf1 include:${next} -all"`;
				}),
			].join('\n');
		expect(brief(await detectIn(chain(39)))).toEqual(['rapidmail likely sends']);
		const longer = await detectIn(chain(40));
		expect(brief(longer)).toEqual([]);
		expect(longer.unanswered).toEqual([{ name: 'c40.example', type: 'TXT', reason: 'limit' }]);
	});

	it('keeps 255 characters of a text', async () => {
		const long = `mail._domainkey.shop.example. IN TXT ${KEY} "${'; n='.padEnd(250, 'x')}"`;
		const [brevo] = (await detectIn(long)).relays;
		expect(brevo?.evidence[0]?.value).toHaveLength(255);
	});
});

describe('detectRelays with options', () => {
	it('looks for the relays it is given instead of the catalogue', async () => {
		const zone = `${spf('include:spf.smtp.net ip4:192.0.2.1')}
			a._domainkey.shop.example. IN TXT ${KEY}
			inv._domainkey.shop.example. IN TXT ${KEY}
			bounce.shop.example. IN CNAME x.invoices.example.`;
		const detected = await detectIn(zone, { relays: [invoices], probe: 'all' });
		expect(brief(detected)).toEqual(['invoices certain sends']);
		expect(detected.relays[0]?.evidence.map(({ by }) => by)).toEqual([
			'spf',
			'dkim',
			'return-path',
		]);
		expect(detected.unknown.map(({ value }) => value)).toEqual(['include:spf.smtp.net']);
	});

	it('finds nobody with no relays', async () => {
		const { relays, unknown } = await detectIn(spf('include:spf.smtp.net'), { relays: [] });
		expect([relays.length, unknown.length]).toEqual([0, 1]);
	});

	it('asks for the selectors of those it is told to probe', async () => {
		const zone = 'fm1._domainkey.shop.example. IN CNAME fm1.shop.example.dkim.fmhosted.com.';
		expect(brief(await detectIn(zone))).toEqual([]);
		expect(brief(await detectIn(zone, { probe: ['fastmail'] }))).toEqual([
			'fastmail certain sends',
		]);
		expect(brief(await detectIn(zone, { probe: 'all' }))).toEqual(['fastmail certain sends']);
	});

	it('asks no selector of a relay that signs as itself', async () => {
		const own: Relay = { ...invoices, dkim: { ...invoices.dkim, signs: 'relay' } as Relay['dkim'] };
		const zone = `inv._domainkey.shop.example. IN TXT ${KEY}`;
		expect(brief(await detectIn(zone, { relays: [own], probe: 'all' }))).toEqual([]);
	});

	it('is the same for the same answers, plain data, and leaves the options alone', async () => {
		const resolver = zoneResolver(spf('include:spf.smtp.net include:amazonses.com a:x.example'));
		const options = Object.freeze({ resolver });
		const [one, other] = [await detectRelays(DOMAIN, options), await detectRelays(DOMAIN, options)];
		expect(one).toEqual(other);
		expect(JSON.parse(JSON.stringify(one))).toEqual(one);
	});

	it('takes a domain in U-labels', async () => {
		const resolver = zoneResolver(
			'xn--bcker-gra.example. IN TXT "v=spf1 include:spf.smtp.net -all"',
		);
		expect((await detectRelays('Bäcker.example.', { resolver })).domain).toBe(
			'xn--bcker-gra.example',
		);
	});

	it.each([
		['input.domain-invalid', 'domain', '', {}],
		['input.domain-invalid', 'domain', 'info@shop.example', {}],
		['input.domain-invalid', 'domain', 'a..b', {}],
		['input.domain-invalid', 'domain', 7, {}],
		['input.option-invalid', 'options.resolver', DOMAIN, { resolver: {} }],
		['input.option-invalid', 'options.maxQuestions', DOMAIN, { maxQuestions: -1 }],
		['input.unknown-option', 'options.selectors', DOMAIN, { selectors: [] }],
		['input.option-invalid', 'options.relays', DOMAIN, { relays: 'all' }],
		['input.option-invalid', 'options.relays', DOMAIN, { relays: [invoices, invoices] }],
		[
			'input.relay-invalid',
			'options.relays.1.name',
			DOMAIN,
			{ relays: [invoices, { ...invoices, name: '' }] },
		],
		['input.option-invalid', 'options.probe', DOMAIN, { probe: 'some' }],
		['input.option-invalid', 'options.probe.1', DOMAIN, { probe: ['rapidmail', 'nobody'] }],
		[
			'input.option-invalid',
			'options.probe.0',
			DOMAIN,
			{ probe: ['rapidmail'], relays: [invoices] },
		],
	])('refuses with %s at %s', async (code, path, domain, options) => {
		const given = { resolver: zoneResolver(''), ...options } as unknown as DetectOptions;
		const error = await detectRelays(domain as string, given).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ name: 'InputError', code, path });
	});
});

/** What a domain publishes that uses a relay, with every sign by which the catalogue would know it. */
function signsOf(relay: Relay): string[] {
	const { ask, mx, dkim, returnPath } = relay;
	const filled = (pattern: string): string =>
		pattern
			.replaceAll('{domain-dashed}', 'shop-example')
			.replaceAll('{domain}', DOMAIN)
			.replaceAll('*', 'x1');
	const selectors = dkim.signs === 'from-domain' ? (dkim.selectors ?? []) : [];
	const bounce =
		returnPath.kind === 'subdomain' && returnPath.target !== undefined && !isOpen(returnPath.label);
	return [
		...(relay.runsOn === undefined ? [ask?.include ?? []].flat() : []).map(
			(name) => `shop.example. IN TXT "v=spf1 include:${name} -all"`,
		),
		...(mx ?? []).map((host) => `shop.example. IN MX 10 ${filled(host)}.`),
		...selectors.flatMap(({ name, target }) => {
			const [first] = [target ?? []].flat();
			if (first === undefined) return [];
			return [`${name}._domainkey.shop.example. IN CNAME ${filled(first)}.`];
		}),
		...(bounce
			? [`${returnPath.label}.shop.example. IN CNAME ${filled(returnPath.target ?? '')}.`]
			: []),
	];
}

const withSigns = catalogue.filter((relay) => signsOf(relay).length > 0);

/** Evidence of a variant speaks for its base, a name in SPF for whose servers they are. */
function spokenFor(id: string): string {
	const relay = catalogue.find((each) => each.id === id);
	return relay?.variantOf ?? id;
}

/** The same of a name in SPF, which speaks for the operator of the servers. */
function spokenForBy(name: string, id: string): string {
	const operator = catalogue.find((each) => each.id === id)?.runsOn;
	const isTheirs = catalogue.some(
		(each) => each.id === operator && spfNamesOf(each).includes(name),
	);
	return isTheirs && operator !== undefined ? operator : spokenFor(id);
}

describe('detectRelays over the catalogue', () => {
	const names = catalogue.flatMap((relay) =>
		[relay.ask?.include ?? [], relay.ask?.alternatives ?? []]
			.flat()
			.map((name) => [relay.id, name] as const),
	);

	it.each(names)('finds %s by include:%s', async (id, name) => {
		const { relays } = await detectIn(spf(`include:${name}`), { probe: [] });
		expect(relays.map((relay) => relay.id)).toContain(spokenForBy(name, id));
	});

	it.each(withSigns.map((relay) => [relay.id, relay] as const))(
		'finds %s by each of its signs alone',
		async (id, relay) => {
			for (const sign of signsOf(relay)) {
				const { relays } = await detectIn(sign, { probe: 'all' });
				expect(
					relays.map((found) => spokenFor(found.id)),
					sign,
				).toContain(spokenFor(id));
			}
		},
	);
});

/** A zone in which a few relays of the catalogue are set up, and its questions. */
const fewRelays = fc.uniqueArray(fc.constantFrom(...withSigns), { minLength: 1, maxLength: 4 });

function zoneOf(relays: readonly Relay[]): string {
	const signs = relays.flatMap(signsOf);
	const includes = signs.flatMap((sign) => /include:\S+/.exec(sign)?.[0] ?? []);
	const others = signs.filter((sign) => !sign.includes('v=spf1'));
	// The selector of one relay may be that of another; a name holds one CNAME (RFC 1034 §3.6.2).
	const byOwner = new Map(
		others.map((sign) => [sign.includes(' MX ') ? sign : sign.split(' ')[0], sign]),
	);
	return [spf(includes.join(' ')), ...byOwner.values()].join('\n');
}

describe('detectRelays, whatever is set up', () => {
	it('never loses a relay that other evidence makes certain when a question fails', async () => {
		await fc.assert(
			fc.asyncProperty(fewRelays, fc.nat(), async (relays, pick) => {
				const zone = zoneResolver(zoneOf(relays));
				const recording = recordResolver(zone);
				const before = await detectRelays(DOMAIN, { resolver: recording.resolver });
				const { entries } = recording.transcript();
				const { name = '', type = 'TXT' } = entries[pick % entries.length] ?? {};
				const resolver = failing(zone, name, type);
				const after = await detectRelays(DOMAIN, { resolver });
				const left = after.relays.map(({ id }) => spokenFor(id));
				for (const { id, evidence } of before.relays) {
					const rest = evidence.filter((one) => one.name !== name || one.type !== type);
					if (rest.some(({ confidence }) => confidence === 'certain'))
						expect(left).toContain(spokenFor(id));
				}
				expect(after.unanswered).toContainEqual({ name, type, reason: 'timeout' });
			}),
			{ numRuns: 150 },
		);
	});

	it('never becomes surer of a relay when a question fails, nor finds other ones for certain', async () => {
		await fc.assert(
			fc.asyncProperty(fewRelays, fc.nat(), async (relays, pick) => {
				const zone = zoneResolver(zoneOf(relays));
				const recording = recordResolver(zone);
				const before = await detectRelays(DOMAIN, { resolver: recording.resolver, probe: 'all' });
				const { entries } = recording.transcript();
				const { name = '', type = 'TXT' } = entries[pick % entries.length] ?? {};
				const after = await detectRelays(DOMAIN, {
					resolver: failing(zone, name, type),
					probe: 'all',
				});
				const known = new Map(
					before.relays.map(({ id, confidence }) => [spokenFor(id), confidence]),
				);
				for (const { id, confidence } of after.relays) {
					if (confidence === 'certain') expect(known.get(spokenFor(id))).toBe('certain');
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('says the same whatever the order of records', async () => {
		await fc.assert(
			fc.asyncProperty(fewRelays, async (relays) => {
				const zone = zoneOf(relays);
				const reversed = zone.split('\n').reverse().join('\n');
				const extra = `\n${spf('include:spf.smtp.net a:mail.example')}`;
				expect(await detectIn(reversed + extra)).toEqual(await detectIn(`${extra}\n${zone}`));
			}),
			{ numRuns: 60 },
		);
	});

	it('returns, within its questions, whatever a resolver answers', async () => {
		const word = fc.constantFrom(
			'include:',
			'a:',
			'mx',
			'exists:',
			'redirect=',
			'?',
			'-',
			'%{',
			'd}',
			' ',
		);
		const name = fc.constantFrom(
			'a.example',
			'__proto__',
			'..',
			'',
			'shop.example',
			'spf.smtp.net',
			'x'.repeat(300),
		);
		const text = fc
			.array(fc.oneof(word, name, fc.string({ unit: 'binary' })), { maxLength: 30 })
			.map((parts) => `v=spf1 ${parts.join('')}`);
		const record = fc.oneof(
			name,
			fc.array(text, { maxLength: 3 }),
			fc.record({ preference: fc.integer(), exchange: name }),
			fc.anything(),
		);
		const answer = fc.oneof(
			fc.record({
				outcome: fc.constantFrom('records', 'nodata', 'nxdomain', 'failure'),
				records: fc.array(record, { maxLength: 4 }),
				aliases: fc.array(name, { maxLength: 3 }),
			}),
			fc.anything(),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(answer, { minLength: 1 }), async (answers) => {
				let asked = 0;
				const resolver = {
					resolve: () => Promise.resolve(answers[asked++ % answers.length]),
				} as unknown as Resolver;
				const detected = await detectRelays(DOMAIN, { resolver });
				expect(detected.questions).toBeLessThanOrEqual(400);
				expect(detected.questions).toBe(asked);
				expect(JSON.parse(JSON.stringify(detected))).toEqual(detected);
			}),
			{ numRuns: 300 },
		);
	});
});
