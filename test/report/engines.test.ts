import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkDkimSelector } from '../../src/dkim/check-selector.ts';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import type { Relay } from '../../src/relays/relay.ts';
import {
	renderDkim,
	renderDmarc,
	renderRelay,
	renderRelays,
	renderSpfEvaluation,
	renderSpfMap,
} from '../../src/report/engine-reports.ts';
import type { TextOptions } from '../../src/report/options.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';

const resolver = zoneResolver(`
$ORIGIN shop.example.
@             IN TXT   "v=spf1 mx include:spf.saas.example exp=why.shop.example -all"
@             IN MX    10 mail
mail          IN A     192.0.2.7
why           IN TXT   "%{i} is no server of ours"
_dmarc        IN TXT   "v=DMARC1; p=reject; t=y; sp=none"
s1._domainkey IN CNAME s1.saas.example.

spf.saas.example.     IN TXT "v=spf1 ip4:198.51.100.0/24 redirect=more.saas.example"
more.saas.example.    IN TXT "v=spf1 ip4:203.0.113.0/24 ?all"
broken.example.       IN TXT "v=spf1 ipv4:192.0.2.1 -all"
soft.example.         IN TXT "v=spf1 exists:%{i}.list.example ~all"
;! TIMEOUT TXT slow.example.
;! SERVFAIL TXT _dmarc.slow.example.
`);

async function evaluated(ip: string, domain: string, options: TextOptions = {}): Promise<string> {
	const check = { ip, domain, sender: `postmaster@${domain}` };
	return renderSpfEvaluation(ip, await checkHost(check, { resolver }), options);
}

describe('renderSpfEvaluation', () => {
	it('tells term by term why an address fails, and what the domain says to that', async () => {
		const text = await evaluated('192.0.2.99', 'shop.example');
		expect(text.split('\n\nNotes\n')[0]).toBe(`\
FAIL  192.0.2.99 may not send for shop.example.
      MAIL FROM; decided by -all; 3/10 DNS lookups, 0/2 void
      The domain says: 192.0.2.99 is no server of ours

shop.example  v=spf1 mx include:spf.saas.example exp=why.shop.example -all
  no   mx                        other addresses
        MX shop.example: 10 mail.shop.example
        A mail.shop.example: 192.0.2.7
  no   include:spf.saas.example  the included record does not pass
    spf.saas.example  v=spf1 ip4:198.51.100.0/24 redirect=more.saas.example
      no   ip4:198.51.100.0/24         other addresses
      yes  redirect=more.saas.example  followed
        more.saas.example  v=spf1 ip4:203.0.113.0/24 ?all
          no   ip4:203.0.113.0/24  other addresses
          yes  ?all                any address
  -    exp=why.shop.example      a modifier
  yes  -all                      any address`);
		expect(text).toMatch(/\n\nNotes\n(?: .*\n)* {2}spf\.all-fail /);
	});

	it.each([
		['198.51.100.7', 'shop.example', 'PASS  198.51.100.7 may send for shop.example.'],
		['192.0.2.1', 'soft.example', 'SOFTFAIL  192.0.2.1 probably may not send for soft.example.'],
		[
			'192.0.2.1',
			'more.saas.example',
			'NEUTRAL  more.saas.example neither allows nor forbids 192.0.2.1.',
		],
		[
			'192.0.2.1',
			'none.example',
			'NONE  none.example has no SPF record, so it says nothing about 192.0.2.1.',
		],
		[
			'192.0.2.1',
			'broken.example',
			'PERMERROR  The SPF record of broken.example is broken, so 192.0.2.1 cannot be',
		],
		[
			'192.0.2.1',
			'slow.example',
			'TEMPERROR  DNS did not answer, so 192.0.2.1 cannot be judged for slow.example',
		],
	])('puts the result for %s at %s in words', async (ip, domain, words) => {
		expect((await evaluated(ip, domain)).split('\n')[0]).toBe(words);
	});

	it('says it in German too', async () => {
		const text = await evaluated('192.0.2.99', 'shop.example', { locale: 'de', width: 200 });
		expect(text).toContain(`\
FAIL  192.0.2.99 darf nicht für shop.example senden.
      MAIL FROM; entschieden durch -all; 3/10 DNS-Abfragen, 0/2 ohne Ergebnis
      Die Domain sagt dazu: 192.0.2.99 is no server of ours
`);
		expect(text).toContain('nein  mx ');
		expect(text).toContain('ja    ?all');
	});

	it('says what stands in the way of a record', async () => {
		expect(await evaluated('192.0.2.1', 'none.example')).toContain(
			'none.example  no single SPF record: no such name\n',
		);
		expect(await evaluated('192.0.2.1', 'slow.example')).toContain(
			'slow.example  no single SPF record: no answer (timeout)\n',
		);
	});
});

describe('renderSpfMap', () => {
	it('lists who may send, and what look-ups it costs', async () => {
		const map = await mapSpf('shop.example', { resolver });
		expect(renderSpfMap('shop.example', map)).toBe(`\
May send for shop.example
  192.0.2.7/32     mx
  198.51.100.0/24  include:spf.saas.example > ip4:198.51.100.0/24
  203.0.113.0/24   include:spf.saas.example > redirect=more.saas.example >
                   ip4:203.0.113.0/24

All other addresses
  fail  -all

3/10 DNS lookups in the worst case, 0/2 void
  mx                                                     1 DNS lookup
  include:spf.saas.example                               2 DNS lookups
  include:spf.saas.example > redirect=more.saas.example  1 DNS lookup
`);
	});

	it('names the terms that are decided anew for each message', async () => {
		const map = await mapSpf('soft.example', { resolver });
		const text = renderSpfMap('soft.example', map);
		expect(text).toContain('Nobody may send for soft.example by address alone.\n');
		expect(text).toContain('Decided for each message\n  - exists:%{i}.list.example\n');
	});
});

describe('renderDkim', () => {
	it('lists selectors with what is wrong with them', async () => {
		const checks = await Promise.all(
			['s1', 's2'].map((selector) =>
				checkDkimSelector({ domain: 'shop.example', selector }, { resolver }),
			),
		);
		const text = renderDkim(checks);
		expect(text).toMatch(
			/^MISSING {2}s1\._domainkey\.shop\.example.*\nMISSING {2}s2\._domainkey\.shop\.example\n/s,
		);
		expect(text).toContain('dkim.cname-dangling');
	});
});

describe('renderDmarc', () => {
	it('tells the policy, its source and the names asked', async () => {
		expect(renderDmarc(await discoverDmarc('www.shop.example', { resolver }))).toContain(`\
NONE  Mail of www.shop.example that fails DMARC: none.

  Policy        sp=none
  Found at      shop.example, the record of its organizational domain
  Record        v=DMARC1; p=reject; t=y; sp=none
  Organization  shop.example
  Method        Tree Walk (RFC 9989)
  Asked         _dmarc.www.shop.example
                _dmarc.shop.example
                _dmarc.example
`);
	});

	it.each([
		['shop.example', 'rfc9989', 'QUARANTINE  Mail of shop.example that fails DMARC: quarantine.'],
		['none.example', 'rfc7489', 'NONE  No DMARC policy applies to none.example.'],
		[
			'slow.example',
			'rfc9989',
			'TEMPERROR  The policy for slow.example is not known: DNS did not answer.',
		],
	] as const)('puts the policy of %s (%s) in words', async (domain, method, words) => {
		const text = renderDmarc(await discoverDmarc(domain, { resolver, method }));
		expect(text.split('\n')[0]).toBe(words);
	});

	it('says where test mode makes a policy milder', async () => {
		const text = renderDmarc(await discoverDmarc('shop.example', { resolver }));
		expect(text).toContain('Policy        p=reject, applied as quarantine\n');
	});
});

describe('renderRelay', () => {
	const relay: Relay = {
		id: 'saas',
		name: 'SaaS',
		sources: { spf: ['spf.saas.example'], ranges: ['192.0.2.0/24'] },
		ask: { include: 'spf.saas.example', alternatives: ['old.saas.example'] },
		returnPath: { kind: 'subdomain', label: 'rp', target: 'rp.saas.example', fallback: 'relay' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 's1', target: ['a.saas.example', 'b.saas.example'] },
				{ name: 's2', usual: true },
			],
		},
		ownDomains: ['saas.example'],
		smtpHosts: ['smtp.saas.example'],
		references: [{ title: 'help page', url: 'https://saas.example/help', seen: '2026-01' }],
	};

	it('tells all that is known', () => {
		expect(renderRelay(relay)).toBe(`\
saas  SaaS
  Sends from   SPF of spf.saas.example
               192.0.2.0/24
  Asks for     include:spf.saas.example
  Also works   include:old.saas.example
  Return path  rp.<From domain>, an alias of rp.saas.example; else the relay's
               own
  DKIM         signs as the From domain
               s1, an alias of a.saas.example or b.saas.example
               s2 (usual)
  Own domains  saas.example
  SMTP hosts   smtp.saas.example
  Sources      help page, https://saas.example/help, 2026-01
`);
	});

	it.each([
		[{ kind: 'from-domain' }, { signs: 'no' }, 'the From domain', 'does not sign'],
		[{ kind: 'relay' }, { signs: 'relay' }, "the relay's own", "signs as the relay's own"],
		[
			{ kind: 'relay', domain: 'rp.saas.example' },
			{ signs: 'relay', domain: 'saas.example' },
			"the relay's own, rp.saas.example",
			'signs as saas.example',
		],
		[{ kind: 'unknown' }, { signs: 'unknown' }, 'unknown', 'unknown'],
	] as const)(
		'says whose return path and signature it is: %j, %j',
		(returnPath, dkim, path, signs) => {
			const text = renderRelay({ id: 'a', name: 'A', sources: {}, returnPath, dkim });
			expect(text).toContain(
				`  Sends from   unknown\n  Return path  ${path}\n  DKIM         ${signs}\n`,
			);
		},
	);

	it('lists relays one a line', () => {
		expect(renderRelays([relay, { ...relay, id: 'other', name: 'Other' }])).toBe(
			'saas   SaaS\nother  Other\n',
		);
	});
});

describe('the engines in color and in German', () => {
	const relay: Relay = {
		id: 'saas',
		name: 'SaaS',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'rp', target: 'rp.saas.example', fallback: 'relay' },
		dkim: { signs: 'from-domain' },
	};
	const renderings: readonly (readonly [string, (options: TextOptions) => Promise<string>])[] = [
		['renderSpfEvaluation', (options) => evaluated('198.51.100.7', 'shop.example', options)],
		[
			'renderSpfMap',
			async (options) =>
				renderSpfMap('soft.example', await mapSpf('soft.example', { resolver }), options),
		],
		[
			'renderDkim',
			async (options) =>
				renderDkim(
					[await checkDkimSelector({ domain: 'shop.example', selector: 's1' }, { resolver })],
					options,
				),
		],
		[
			'renderDmarc',
			async (options) => renderDmarc(await discoverDmarc('shop.example', { resolver }), options),
		],
		['renderRelay', async (options) => renderRelay(relay, options)],
		['renderRelays', async (options) => renderRelays([relay], options)],
	];

	it.each(renderings)('%s paints, and changes no letter', async (_, render) => {
		for (const locale of ['en', 'de'] as const) {
			const colored = await render({ locale, color: true });
			expect(colored).toContain('\u001b[');
			expect(stripVTControlCharacters(colored)).toBe(await render({ locale }));
		}
	});

	it.each(renderings.slice(0, 5))('%s has words of its own for German', async (_, render) => {
		expect(await render({ locale: 'de' })).not.toBe(await render({ locale: 'en' }));
	});

	it('names what a relay asks for in German', () => {
		expect(renderRelay(relay, { locale: 'de', width: 200 })).toBe(`\
saas  SaaS
  Sendet von     nicht bekannt
  Return-Path    rp.<Absender-Domain>, Verweis auf rp.saas.example; sonst die des Versanddienstes
  DKIM           signiert als die Absender-Domain
                 Selektoren nicht bekannt
  Nicht bekannt  von wo gesendet wird: Keine Quelle nennt es
                 die Selektoren: Sie sind je Konto andere, und keine Quelle zeigt ihre Form
`);
	});
});
