import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, finding } from '../../src/findings/finding.ts';
import type { Change, Verdict } from '../../src/preflight/verdict.ts';
import { languageOf } from '../../src/report/languages.ts';
import { explain, renderText } from '../../src/report/reports.ts';
import { titleOf } from '../../src/report/words.ts';
import { storedFinding } from '../findings/stored.ts';
import { blocked, saved } from './verdicts.ts';

const change = blocked.changes[0] as Change;

const shop = { name: 'shop.example', type: 'TXT' } as const;

/** The codes of a later version, whose words cannot change under this test. */
function later(found: Finding): Finding {
	return { ...found, code: found.code.replace(/\..*/, '.of-tomorrow') } as Finding;
}

const tomorrow: Verdict = {
	...blocked,
	because: ['spf.of-tomorrow', 'dmarc.of-tomorrow'] as unknown as Verdict['because'],
	findings: blocked.findings.filter(({ severity }) => severity === 'error').map(later),
};

/** The first paragraph, as one line. */
function opening(verdict: Verdict): string {
	return (renderText(verdict, { width: 200 }).split('\n\n')[0] ?? '').replace(/\s+/g, ' ');
}

describe('renderText', () => {
	it('prints what to publish and why mail would be refused', () => {
		expect(renderText(tomorrow)).toBe(`\
BLOCK  SaaS is not allowed to send for info@shop.example
       Check again in 15 min. A change in DNS is not visible before that.

DNS changes
  1. Replace the TXT record of shop.example
     Name           shop.example
     Type           TXT
     Current value  v=spf1 mx -all
     New value      v=spf1 mx include:spf.saas.example -all
     Tested: decision warn, SPF authorized, 2/10 DNS lookups, all current
     senders still pass.

Why
  spf.of-tomorrow    This version has no words for it (RFC 7208 §2.6).
  dmarc.of-tomorrow  This version has no words for it (RFC 9989 §5.3.5).

What was checked
  SPF    denied   shop.example (MAIL FROM), would be aligned with From
                  none of the relay's addresses pass
                  1/10 DNS lookups
                  v=spf1 mx -all
  DKIM   missing  would be aligned with From
                  s1._domainkey.shop.example: missing
  DMARC  reject   fail: this mail is rejected
                  SPF: no aligned pass, DKIM: no aligned pass
                  policy of shop.example
                  v=DMARC1; p=reject

Addresses of the relay that do not pass SPF (2)
  192.0.2.0/24, 198.51.100.0/25

Errors
  dkim.of-tomorrow  This version has no words for it (RFC 6376 §6.1.2).
`);
	});

	it('says the same in German', () => {
		expect(renderText(tomorrow, { locale: 'de-AT' })).toBe(`\
STOPP       SaaS darf nicht für info@shop.example senden
            Prüfen Sie in 15 min noch einmal. Vorher ist eine Änderung im DNS
            nicht zu sehen.

DNS-Änderungen
  1. Ersetzen Sie bei shop.example den Eintrag vom Typ TXT
     Hostname (Präfix)  shop.example
     Typ                TXT
     Bisheriger Wert    v=spf1 mx -all
     Neuer Wert         v=spf1 mx include:spf.saas.example -all
     Vorab getestet: Ergebnis Warnung, SPF zugelassen, 2/10 DNS-Abfragen, alle
     bisherigen Absender bleiben zugelassen.

Warum
  spf.of-tomorrow    Dafür hat diese Version noch keine Worte (RFC 7208 §2.6).
  dmarc.of-tomorrow  Dafür hat diese Version noch keine Worte (RFC 9989 §5.3.5).

Was geprüft wurde
  SPF    nicht zugelassen  shop.example (MAIL FROM), würde zur Absender-Domain
                           passen
                           kein Server des Versanddienstes ist zugelassen
                           1/10 DNS-Abfragen
                           v=spf1 mx -all
  DKIM   fehlt             würde zur Absender-Domain passen
                           s1._domainkey.shop.example: fehlt
  DMARC  reject            nicht bestanden: diese Mails werden abgelehnt
                           SPF: nicht passend bestanden, DKIM: nicht passend
                           bestanden
                           Richtlinie von shop.example
                           v=DMARC1; p=reject

Adressen des Versanddienstes, die SPF nicht bestehen (2)
  192.0.2.0/24, 198.51.100.0/25

Fehler
  dkim.of-tomorrow  Dafür hat diese Version noch keine Worte (RFC 6376 §6.1.2).
`);
	});

	it.each(['en', 'de'] as const)('tells an owner (%s) what it means, without codes', (locale) => {
		const text = renderText(blocked, { locale, tone: 'owner', width: 1000 });
		expect(text).toContain(explain(blocked, { locale }).title);
		expect(text).toContain(titleOf('spf.relay-not-authorized', languageOf(locale)));
		expect(text).toContain(explain(change, { locale }).title);
		// What becomes of the mail is told once.
		expect(text.match(/spam folder|Spam-Ordner/g)).toHaveLength(1);
		expect(text).toContain('v=spf1 mx include:spf.saas.example -all\n');
		expect(text).not.toMatch(/relay-not-authorized|RFC/);
	});

	it.each(['en', 'de'] as const)(
		'tells an owner (%s) what to do where DNS mends nothing',
		(locale) => {
			const freemail: Verdict = {
				...blocked,
				because: ['from.freemail'],
				findings: [storedFinding('from.freemail', { ...shop, name: 'mail.example' })],
				changes: [],
			};
			const text = renderText(freemail, { locale, tone: 'owner', width: 2000 });
			const { steps } = explain(freemail, { locale });
			expect(steps.length).toBeGreaterThan(0);
			for (const [i, step] of steps.entries()) expect(text).toContain(`\n  ${i + 1}. ${step}\n`);
		},
	);

	it('is short where everything is in order', () => {
		const { recheckAfter: _, ...verdict } = saved;
		expect(renderText(verdict)).toBe(`\
SAVE   SaaS may send for info@müller.example (info@xn--mller-kva.example)

What was checked
  SPF    authorized  shop.example (MAIL FROM), aligned with From
                     passes for 100 % of its IPv4 and 100 % of its IPv6
                     addresses, by reference to the relay
                     1/10 DNS lookups
                     v=spf1 mx -all
  DKIM   ok          aligned with From
                     s1._domainkey.shop.example: ok, rsa 2048 bits (alias of
                     s1.dkim.saas.example)
  DMARC  reject      pass
                     SPF: pass, DKIM: pass
                     policy of shop.example
                     v=DMARC1; p=reject
`);
	});

	it.each(['en', 'de'] as const)(
		'colors (%s) where it is asked to, and changes no letter',
		(locale) => {
			for (const verdict of [blocked, saved]) {
				const colored = renderText(verdict, { locale, color: true });
				const plain = renderText(verdict, { locale });
				expect(stripVTControlCharacters(colored)).toBe(plain);
				expect(colored).not.toBe(plain);
				expect(plain).not.toContain('\u001b');
			}
			expect(renderText(blocked, { color: true })).toContain('\u001b[31mBLOCK\u001b[0m  ');
		},
	);

	it('colors nothing that came from DNS by itself', () => {
		const text = renderText(
			{ ...blocked, relay: { id: 'x', name: '\u001b[32mSaaS' } },
			{ color: true },
		);
		expect(text).toContain('\\x1b[32mSaaS');
	});

	it.each([
		['yes', 'SaaS may send for info@shop.example, but this check does not accept the address'],
		['partial', 'Only some servers of SaaS may send for info@shop.example'],
		['no', 'SaaS is not allowed to send for info@shop.example'],
		['unknown', 'It is not known whether SaaS may send for info@shop.example'],
	] as const)('says in words that authorization is %s', (authorized, words) => {
		const { recheckAfter: _, ...verdict } = blocked;
		expect(opening({ ...verdict, authorized })).toMatch(`BLOCK ${words}`);
	});

	it.each([
		[60, '60 s'],
		[3599, '60 min'],
		[86_400, '24 h'],
	])('says when to ask again after %i seconds', (recheckAfter, words) => {
		const retry = { ...blocked, decision: 'retry', recheckAfter } as const;
		expect(opening(retry)).toMatch(
			new RegExp(`A DNS lookup failed, .* Check again in ${words}\\.$`),
		);
	});

	it('never breaks a value that is to be published', () => {
		const long = `v=spf1 ${'include:spf.saas.example '.repeat(9)}-all`;
		const text = renderText({ ...blocked, changes: [{ ...change, after: [long] }] }, { width: 40 });
		expect(text.split('\n')).toContain(`     New value      ${long}`);
	});

	it('offers other ways out, and says whose they are', () => {
		const alternative: Change = {
			...change,
			action: 'add',
			name: 's1._domainkey.shop.example',
			type: 'CNAME',
			before: [],
			after: ['s1.saas.example'],
			ttl: 300,
			who: 'relay-operator',
			proof: { ...change.proof, keepsSenders: false },
		};
		const text = renderText({ ...blocked, alternatives: [[alternative]] });
		expect(text).toContain(`\
Or instead
  1. Add a CNAME record of s1._domainkey.shop.example (for the operator of the
     mail service to do)
     Name   s1._domainkey.shop.example
     Type   CNAME
     TTL    300
     Value  s1.saas.example
     Tested: decision warn, SPF authorized, 2/10 DNS lookups, not all current
     senders still pass.
`);
	});

	it('tells whose zone a name stands in, and the strings a long value is published in', () => {
		const long: Change = {
			...change,
			owner: 'hoster.example',
			after: ['v=spf1 mx -all'],
			strings: [['v=spf1 ', 'mx -all']],
		};
		const text = renderText({ ...blocked, changes: [long] });
		expect(text).toContain('TXT record of shop.example (in the DNS of hoster.example)');
		expect(text).toContain('     Value in parts (only if needed)  "v=spf1 " "mx -all"\n');
	});

	it('says of two records which one is changed and which one goes', () => {
		const two = { ...change, before: ['v=spf1 mx -all', 'v=spf1 a -all'] };
		const text = renderText({ ...blocked, changes: [two] });
		expect(text).toContain('  1. Replace the TXT records of shop.example\n');
		expect(text).toMatch(
			/Current value +v=spf1 mx -all\n +New value .*\n +Delete this record +v=spf1 a -all\n/,
		);
	});

	it('lists what receivers demand', () => {
		const text = renderText({
			...blocked,
			receivers: [
				{ id: 'google', met: true, unmet: [] },
				{ id: 'gmx-bulk', met: false, unmet: ['profile.spf-unmet'] },
				{ id: 'la-poste', met: null, unmet: [] },
			],
		});
		expect(text).toContain(`\
Requirements of mailbox providers
  google    met
  gmx-bulk  unmet    profile.spf-unmet
  la-poste  unknown
`);
	});

	it('does not drown in addresses or in findings of one kind', () => {
		const missing = Array.from({ length: 20 }, (_, i) => `192.0.2.${i}/32`);
		const findings = Array.from({ length: 9 }, (_, i) =>
			finding('spf.ptr', { name: `n${i}.example`, type: 'TXT' }),
		);
		const text = renderText({ ...blocked, spf: { ...blocked.spf, missing }, findings });
		expect(text).toContain('192.0.2.11/32 and 8 more');
		expect(text).toContain('… and 6 more of the kind.');
	});

	it('titles a reason that has no finding of its own', () => {
		const text = renderText({ ...blocked, because: ['dns.servfail'] });
		expect(text).toContain(`  dns.servfail  ${titleOf('dns.servfail', languageOf('en'))}.`);
	});

	it('keeps to the width it is given, but for values to publish', () => {
		const lines = renderText(blocked, { width: 60 }).split('\n');
		expect(lines.filter((line) => line.length > 60)).toEqual([]);
	});

	it('prints nothing that a terminal obeys, whatever DNS says', () => {
		const unsafe = /[^\P{C}\n]/u;
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (hostile) => {
				const text = renderText({
					...blocked,
					relay: { id: hostile, name: hostile },
					spf: { ...blocked.spf, record: hostile },
					dmarc: { ...blocked.dmarc, record: hostile, domain: hostile },
					findings: [finding('dkim.tag-unknown', { name: hostile, type: 'TXT' }, { tag: hostile })],
					changes: [{ ...change, name: hostile, before: [hostile], after: [hostile] }],
				});
				const assigned = text.replace(/\p{Cn}|\p{Co}/gu, '');
				expect(assigned).not.toMatch(unsafe);
			}),
		);
	});
});

describe('questions that DNS did not answer', () => {
	it.each([
		['de', '(Abfrage: shop.example und _dmarc.shop.example)'],
		['en', 'shop.example and _dmarc.shop.example'],
	] as const)('are told to an owner in one sentence (%s)', (locale, names) => {
		const failed: Verdict = {
			...blocked,
			decision: 'retry',
			because: ['dns.servfail'],
			findings: [
				storedFinding('dns.servfail', shop),
				storedFinding('dns.servfail', { ...shop, name: '_dmarc.shop.example' }),
			],
			changes: [],
		};
		const text = renderText(failed, { locale, tone: 'owner', width: 1000 });
		expect(text).toContain(names);
		expect(text.match(/steht, ist deshalb nicht|it does not mean/g)).toHaveLength(1);
	});
});
