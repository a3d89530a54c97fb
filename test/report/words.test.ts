import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/findings/catalogue.ts';
import { finding } from '../../src/findings/finding.ts';
import { languageOf, languages } from '../../src/report/languages.ts';
import type { Locale } from '../../src/report/locale.ts';
import { panelTraps as panelTrapsDe } from '../../src/report/messages/de/hosters.ts';
import {
	changeKinds,
	changePhrases,
	changeSentences,
	changeTitles,
} from '../../src/report/messages/en/changes.ts';
import { panelTraps } from '../../src/report/messages/en/hosters.ts';
import { mendCauses } from '../../src/report/messages/en/mends.ts';
import { toldChanges } from '../../src/report/messages/explanation.ts';
import { spoken } from '../../src/report/messages/message.ts';
import { toldSteps } from '../../src/report/messages/step-words.ts';
import { filled } from '../../src/report/messages/template.ts';
import {
	adminSentence,
	basisWords,
	pathInWords,
	percent,
	planInWords,
	sentenceOf,
	severityHeadings,
	stepsOf,
	titleOf,
} from '../../src/report/words.ts';
import { storedFinding } from '../findings/stored.ts';

const locales: readonly Locale[] = ['en', 'de'];
const key = { name: 's1._domainkey.shop.example', type: 'TXT' } as const;
const policy = { name: '_dmarc.shop.example', type: 'TXT' } as const;
const shop = { name: 'shop.example', type: 'TXT' } as const;

describe('the words of findings', () => {
	it.each(locales)('are there for every code in %s', (locale) => {
		expect(Object.keys(languageOf(locale).messages).sort()).toEqual(Object.keys(catalogue).sort());
	});

	it.each([
		[
			finding('dkim.cname-wrong', key, {
				found: ['s1.saas.example.shop.example'],
				expected: ['s1.saas.example'],
				isZoneAppended: true,
			}),
			's1._domainkey.shop.example resolves through s1.saas.example.shop.example; expected s1.saas.example; the zone name was appended.',
			's1._domainkey.shop.example führt über s1.saas.example.shop.example; erwartet: s1.saas.example; der Zonenname wurde angehängt.',
		],
		[
			storedFinding('dkim.cname-wrong', key, { found: [], expected: ['s1.saas.example'] }),
			's1._domainkey.shop.example is no CNAME; expected s1.saas.example.',
			's1._domainkey.shop.example ist kein CNAME; erwartet: s1.saas.example.',
		],
		[
			storedFinding('dkim.key-too-short', key, { bits: 768 }),
			'The RSA key at s1._domainkey.shop.example has 768 bits; verifiers must not accept fewer than 1024.',
			'Der RSA-Schlüssel unter s1._domainkey.shop.example hat 768 Bit; Prüfer dürfen weniger als 1024 nicht anerkennen.',
		],
		[
			storedFinding('relay.facts-unknown', shop, { returnPath: 'unknown', dkim: 'from-domain' }),
			'The facts on this relay are incomplete; unknown: its return path.',
			'Die Angaben zu diesem Versanddienst sind unvollständig; unbekannt: sein Return-Path.',
		],
		[
			finding('dns.timeout', { ...shop, type: 'MX' }),
			'MX shop.example: time-out.',
			'MX shop.example: Zeitüberschreitung.',
		],
		[
			finding('profile.dmarc-unmet', shop, { receiver: 'web-de' }),
			'Required by WEB.DE: a DMARC record; this configuration does not meet that.',
			'Vorgabe von WEB.DE: ein DMARC-Eintrag; diese Konfiguration erfüllt das nicht.',
		],
	])('say to admins exactly what was found: $code', (found, english, german) => {
		expect(sentenceOf(found, languageOf('en'), 'admin')).toBe(english);
		expect(sentenceOf(found, languageOf('de'), 'admin')).toBe(german);
	});

	it('say to owners what a thing is before what is wrong with it', () => {
		const found = storedFinding('dkim.key-truncated', key, { isCutAtLimit: true });
		expect(sentenceOf(found, languageOf('en'), 'owner')).toBe(
			'The key at s1._domainkey.shop.example, with which receivers check the signature of your mail (DKIM), was not saved to its end. Your provider has probably cut it after 255 characters.',
		);
		expect(sentenceOf(found, languageOf('de'), 'owner')).toBe(
			'Der Schlüssel unter s1._domainkey.shop.example, mit dem Mailanbieter die DKIM-Signatur Ihrer Mails prüfen, wurde nicht bis zum Ende gespeichert. Wahrscheinlich hat Ihr Anbieter ihn nach 255 Zeichen abgeschnitten.',
		);
	});

	it('name the section of the RFC to admins', () => {
		const found = finding('dmarc.multiple', policy, { count: 2 });
		expect(adminSentence(found, languageOf('en'))).toBe(
			'_dmarc.shop.example holds 2 DMARC records; receivers use none of them (RFC 9989 §4.10).',
		);
	});

	it('let an unknown receiver stand for itself', () => {
		const found = finding('profile.spf-unmet', shop, { receiver: 'constructor' });
		expect(sentenceOf(found, languageOf('en'), 'admin')).toMatch(/^Required by constructor:/);
	});

	it('do without a fact whose name every object has', () => {
		const odd = storedFinding('dkim.tag-unknown', key, { constructor: 'a' });
		expect(sentenceOf(odd, languageOf('en'), 'admin')).toBe(
			'The key record at s1._domainkey.shop.example has an unknown tag, which is ignored.',
		);
	});

	it.each(locales)('let a code of a later version stand for itself (%s)', (locale) => {
		const later = { ...finding('spf.missing', shop), code: 'spf.of-tomorrow' };
		expect(titleOf(later.code, languageOf(locale))).toBe('spf.of-tomorrow');
		expect(sentenceOf(later, languageOf(locale), 'owner')).toMatch(/\.$/);
		expect(stepsOf(later, languageOf(locale))).toEqual([]);
		expect(titleOf('constructor', languageOf(locale))).toBe('constructor');
	});
});

describe('the words of values', () => {
	it('group findings by severity, gravest first', () => {
		for (const locale of locales) {
			expect(severityHeadings(languageOf(locale)).map(([severity]) => severity)).toEqual([
				'error',
				'unknown',
				'warning',
				'info',
			]);
		}
	});

	it('tell why the relay passes', () => {
		expect(basisWords('delegated', languageOf('en'))).toBe('by reference to the relay');
		expect(basisWords('delegated', languageOf('de'))).toBe(
			'über einen Verweis auf den Versanddienst',
		);
	});

	it('show the way through nested records', () => {
		const path = [
			{ domain: 'shop.example', term: 'include:a.example', index: 1 },
			{ domain: 'a.example', term: 'ip4:192.0.2.0/24', index: 0 },
		];
		expect(pathInWords(path)).toBe('include:a.example > ip4:192.0.2.0/24');
	});

	it.each([
		[0, '0 %', '0 %'],
		[0.001, 'under 1 %', 'unter 1 %'],
		[0.5, '50 %', '50 %'],
		[0.9999, 'over 99 %', 'über 99 %'],
		[1, '100 %', '100 %'],
	])('never round a share of %d to none or all', (share, english, german) => {
		expect(percent(share, languageOf('en'))).toBe(english);
		expect(percent(share, languageOf('de'))).toBe(german);
	});
});

describe('the words of a code', () => {
	it('compile only with the facts that its findings have', () => {
		const phrases = { 'the key': 'key of {bits} bits' } as const;
		const said = {
			title: 'Short',
			owner: '{The key}[bits -> : {bits}]',
			admin: '{code.tag}',
		} as const;
		spoken({ 'dkim.key-1024': said }, phrases);
		// @ts-expect-error: findings of this code have no such fact.
		spoken({ 'dkim.key-1024': { ...said, admin: 'has {bitz} bits' } }, phrases);
		// @ts-expect-error: nor may a condition ask for one.
		spoken({ 'dkim.key-1024': { ...said, admin: ['bitz=2 -> short', 'long'] } }, phrases);
		const { steps } = languageOf('en');
		toldSteps({ ...steps, 'set-value': 'Enter {value}' }, {});
		// @ts-expect-error: nor may the sentence of a step.
		toldSteps({ ...steps, 'set-value': 'Enter {valeu}' }, {});
		const others = { titles: changeTitles, causes: mendCauses };
		const fault = { ...changeKinds, 'alias-added': { owner: '{nmae} is new', admin: '' } } as const;
		toldChanges(changeKinds, changeSentences, changePhrases, others);
		// @ts-expect-error: nor may the words of a change.
		toldChanges(fault, changeSentences, changePhrases, others);
		const slip = { ...changeSentences, loses: 'lost: {whta}' } as const;
		// @ts-expect-error: nor a sentence about one.
		toldChanges(changeKinds, slip, changePhrases, others);
		// @ts-expect-error: a gap that is no phrase either.
		spoken({ 'dkim.key-1024': { ...said, owner: '{the kee}' } }, phrases);
	});

	it('are templates that are read to their end', () => {
		const texts = languages.flatMap((language) => [
			...Object.values(language.messages).flatMap(Object.values),
			...[language.phrases, language.steps, language.stepPhrases].flatMap(Object.values),
			...Object.values(language.changes.kinds).map(({ owner }) => owner),
			...[language.changes.sentences, language.changes.phrases].flatMap(Object.values),
			...Object.values(language.locale === 'en' ? panelTraps : panelTrapsDe),
		]);
		const said = texts.flat().filter((text): text is string => typeof text === 'string');
		const open = said.filter((text) => {
			// Whatever is chosen: a mark behind the template shows that nothing of it was left unread.
			const marked = `${text}{the end}`;
			const seen: string[] = [];
			filled([marked, ''], (name) => {
				seen.push(name);
				return 'x';
			});
			return seen[seen.length - 1] !== 'the end';
		});
		expect(said.length).toBeGreaterThan(1000);
		expect(open).toEqual([]);
	});

	it('show what DNS said as it is, whatever it means in a template', () => {
		const hostile = 'a{bits} [b|c] state=broken -> d %{p}';
		const place = { name: hostile, type: 'TXT' } as const;
		for (const { locale } of languages) {
			const found = storedFinding('dkim.key-too-short', place, { bits: hostile });
			for (const tone of ['owner', 'admin'] as const) {
				const text = sentenceOf(found, languageOf(locale), tone);
				expect(text.split(hostile)).toHaveLength(3);
			}
			const step = { step: 'set-value', value: hostile } as const;
			expect(planInWords([step], languageOf(locale))[0]?.endsWith(`: ${hostile}`)).toBe(true);
		}
	});

	it('are filled from left to right, and what fills them is not read again', () => {
		const value = (name: string): string =>
			({ bits: '512', state: 'broken', no: 'false' })[name] ?? '';
		const rows = [
			['{bits}[ of {most}]', '512'],
			['{most|2048} or [{most}|{bits} alone]', '2048 or 512 alone'],
			['[state=broken -> void|fine][no -> !]', 'void'],
			['[state=fine -> a[ {bits}]|b[ {bits}|c]]', 'b 512'],
			['has "%{p}" and {most}', 'has "%{p}" and '],
		] as const;
		for (const [template, said] of rows) expect(filled(template, value)).toBe(said);
		expect(filled(['state=fine -> a', 'state=broken -> b', 'c'], value)).toBe('b');
		expect(filled('{it}', () => '[{bits}|%{p}]')).toBe('[{bits}|%{p}]');
	});
});
