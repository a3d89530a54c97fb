import { describe, expect, it } from 'vitest';
import { catalogue, type FindingCode } from '../../src/findings/catalogue.ts';
import { finding, type Json, type Subject } from '../../src/findings/finding.ts';
import { languageOf } from '../../src/report/languages.ts';
import type { Locale, Tone } from '../../src/report/locale.ts';
import { sentenceOf, stepsOf, titleOf } from '../../src/report/words.ts';
import { storedFinding } from '../findings/stored.ts';
import { lacking, longerThan, matching, type Said } from './offenders.ts';

/** The words of `spf.*` have a test of their own. */
const codes = (Object.keys(catalogue) as FindingCode[]).filter((code) => !code.startsWith('spf.'));
const locales: readonly Locale[] = ['en', 'de'];
const tones: readonly Tone[] = ['owner', 'admin'];

function placeOf(code: string): Subject {
	if (code.startsWith('dkim.cname-')) return { name: 's1._domainkey.shop.example', type: 'CNAME' };
	if (code.startsWith('dkim.')) return { name: 's1._domainkey.shop.example', type: 'TXT' };
	if (code.startsWith('dmarc.')) return { name: '_dmarc.shop.example', type: 'TXT' };
	if (code.startsWith('ptr.')) return { name: '7.2.0.192.in-addr.arpa', type: 'PTR' };
	return { name: 'shop.example', type: code.startsWith('mx.') ? 'MX' : 'TXT' };
}

/** Every fact that a finding of any code may carry. */
const facts: { readonly [fact: string]: Json } = {
	tag: 'adkim',
	value: 'REJECT',
	text: 'v=DMARC1 p=none',
	reason: 'quotes',
	problem: 'value-empty',
	outcome: 'nxdomain',
	detail: 'cut off',
	count: 3,
	served: 2,
	bits: 512,
	exponent: 3,
	actual: 100,
	octets: 500,
	position: 4,
	pct: 20,
	seconds: 300,
	uri: 'mailto:dmarc@reports.example',
	host: 'reports.example',
	psd: 'y',
	scheme: 'https',
	query: 'shop.example._report._dmarc.reports.example',
	domain: 'relay.example',
	organizationalDomain: 'shop.example',
	policyDomain: 'shop.example',
	policy: 'reject',
	listedPolicyDomain: 'example',
	listedPolicy: 'none',
	consequence: 'rejected',
	receiver: 'la-poste',
	signs: 'relay',
	returnPath: 'unknown',
	dkim: 'unknown',
	selector: 'google',
	usual: true,
	mode: 's',
	keyType: 'RSA2',
	meant: 'rsa',
	found: ['s1.relay.example.shop.example'],
	expected: 's1.relay.example',
	tokens: ['customer-example'],
	isZoneAppended: true,
	isCutAtLimit: true,
	looksLike: 'name',
	target: 's1.relay.example',
	aliases: ['s1.relay.example'],
	probe: 'other._domainkey.shop.example',
	exchange: 'mail.shop.example',
	preference: 10,
	address: '192.0.2.7',
	names: ['mail.shop.example'],
};

/** No facts, all, others, and those that say that nothing is known. */
const variants: readonly { readonly [fact: string]: Json }[] = [
	{},
	facts,
	{ ...facts, consequence: 'delivered', psd: 'n', usual: false, found: [] },
	Object.fromEntries(Object.keys(facts).map((key) => [key, null])),
];

/** Left over where a fact is missing; a null MX is a thing. */
const BROKEN = /undefined|null(?! MX)|NaN|\[object| {2}| [.,;:]|\(\)|""|„“|\.\.(?!\.)|,\./;
/** Words that only English has. */
const ENGLISH =
	/\b(?:the|and|of|with|from|your|you|is|are|not|by|for|to|at|this|that|has|have|which|there|record|policy|mail server|domain owner|receivers?)\b/;
const DASH = / [-–—] /;

/** A finding of every code with every set of facts. */
const situations = codes.flatMap((code) =>
	variants.map((data, i) => ({
		code,
		at: `${code} (facts ${i})`,
		found: finding(code, placeOf(code), data),
	})),
);

function titlesIn(locale: Locale): Said[] {
	return codes.map((code) => ({
		at: `${locale} ${code}`,
		text: titleOf(code, languageOf(locale)),
	}));
}

function sentencesIn(locale: Locale): Said[] {
	return situations.flatMap(({ at, found }) =>
		tones.map((tone) => ({
			at: `${locale} ${at} ${tone}`,
			text: sentenceOf(found, languageOf(locale), tone),
		})),
	);
}

function stepsIn(locale: Locale): Said[] {
	return situations.flatMap(({ at, found }) =>
		stepsOf(found, languageOf(locale)).map((text, i) => ({
			at: `${locale} ${at} step ${i}`,
			text,
		})),
	);
}

/** Text without what is quoted from DNS or the protocols. */
function prose(text: string): string {
	return text
		.replace(/„[^“]*“|"[^"]*"|\([^)]*\)/g, '')
		.replace(/\b[a-z]+=\S*/g, '')
		.replace(/: [^:]*$/, '');
}

/** The sentence of a code with all its facts. */
function sentence(code: FindingCode, locale: Locale, tone: Tone): string {
	return sentenceOf(finding(code, placeOf(code), facts), languageOf(locale), tone);
}

describe.each(locales)('words in %s', (locale) => {
	it('give every code a short title without full stop', () => {
		const titles = titlesIn(locale);
		expect(lacking(titles, /^["„A-ZÄÖÜ].*[^.:]$/)).toEqual([]);
		expect(longerThan(titles, 60)).toEqual([]);
	});

	it('are whole sentences for both readers, whatever facts are there', () => {
		const sentences = sentencesIn(locale);
		expect(lacking(sentences, /\.$/)).toEqual([]);
		expect(lacking(sentences, /^["„A-ZÄÖÜ0-9]/, /^[a-z0-9_.-]+\.[a-z]{3,}\b/, /^[a-z]+=/)).toEqual(
			[],
		);
		expect(longerThan(sentences, 420)).toEqual([]);
	});

	it('show no fact that is missing, and no dash', () => {
		const texts = [...sentencesIn(locale), ...stepsIn(locale)];
		// What is to be appended begins with its separator, and a null MX is a dot.
		const whole = texts.map(({ at, text }) => ({
			at,
			text: text.replace(': ; rua=mailto:', '.').replace('0 .', '0'),
		}));
		expect(matching(whole, BROKEN)).toEqual([]);
		expect(matching(texts, DASH)).toEqual([]);
	});

	it('end each step in a full stop, or a value behind a colon', () => {
		expect(lacking(stepsIn(locale), /[.:“"]$/, /: \S/)).toEqual([]);
	});

	it('are other words for owners than for admins', () => {
		const same = codes.filter(
			(code) => sentence(code, locale, 'owner') === sentence(code, locale, 'admin'),
		);
		expect(same).toEqual([]);
	});
});

describe('German words', () => {
	it('hold no English ones', () => {
		const texts = [...titlesIn('de'), ...sentencesIn('de'), ...stepsIn('de')];
		const told = texts.map(({ at, text }) => ({ at, text: prose(text) }));
		expect(matching(told, ENGLISH)).toEqual([]);
	});

	it('differ from the English ones', () => {
		const english = new Set(titlesIn('en').map(({ at, text }) => `${at.slice(3)} ${text}`));
		const titles = titlesIn('de').map(({ at, text }) => `${at.slice(3)} ${text}`);
		expect(titles.filter((title) => english.has(title))).toEqual([]);
		const same = codes.flatMap((code) =>
			tones
				.filter((tone) => sentence(code, 'de', tone) === sentence(code, 'en', tone))
				.map((tone) => `${code} ${tone}`),
		);
		expect(same).toEqual([]);
	});

	it('offer as many steps as the English ones', () => {
		const uneven = situations
			.filter(
				({ found }) =>
					stepsOf(found, languageOf('de')).length !== stepsOf(found, languageOf('en')).length,
			)
			.map(({ at }) => at);
		expect(uneven).toEqual([]);
	});

	it('address the reader as Sie, and call the spam folder by its name', () => {
		const texts = [...sentencesIn('de'), ...stepsIn('de')];
		expect(matching(texts, /\b(?:du|dein|deine|dir|man muss)\b/i)).toEqual([]);
		expect(matching(texts, /spam folder|Spamordner|Spam Ordner/)).toEqual([]);
		expect(matching(texts, /"[^"]*"/)).toEqual([]);
	});
});

describe('steps', () => {
	/** Codes whose mending is one record with a value that the facts give, and what must stand in the steps. */
	const exact: readonly (readonly [FindingCode, readonly string[]])[] = [
		['dkim.selector-missing', ['s1._domainkey.shop.example', 'CNAME', ': s1.relay.example']],
		['dkim.cname-wrong', ['s1._domainkey.shop.example', 'CNAME', ': s1.relay.example']],
		['dkim.key-mismatch', ['s1._domainkey.shop.example', 'TXT', ': s1.relay.example']],
		['dkim.key-type-unknown', ['s1._domainkey.shop.example', 'TXT', ': k=rsa']],
		['dmarc.missing', ['_dmarc.shop.example', 'TXT', ': v=DMARC1; p=none']],
		['dmarc.p-missing', ['_dmarc.shop.example', 'TXT', ': p=none;']],
		['dmarc.version-value', ['_dmarc.shop.example', 'TXT', ': v=DMARC1;']],
		[
			'dmarc.rua-unauthorized',
			[': v=DMARC1', 'shop.example._report._dmarc.reports.example', 'TXT'],
		],
		['mx.cname', ['shop.example', 'MX', ': s1.relay.example']],
		['profile.dmarc-unmet', ['_dmarc.shop.example', 'TXT', ': v=DMARC1; p=none']],
	];

	it.each(locales)('name the record and the value to paste (%s)', (locale) => {
		const missing = exact.flatMap(([code, parts]) => {
			const steps = stepsOf(finding(code, placeOf(code), facts), languageOf(locale)).join('\n');
			return parts.filter((part) => !steps.includes(part)).map((part) => `${code}: ${part}`);
		});
		expect(missing).toEqual([]);
	});

	it.each(locales)('show the part of a name that providers ask for (%s)', (locale) => {
		const stepsAt = (name: string): string =>
			stepsOf(finding('dmarc.p-missing', { name, type: 'TXT' }), languageOf(locale)).join('\n');
		expect(stepsAt('_dmarc.shop.example')).toContain(' _dmarc (');
		expect(stepsAt('_dmarc.news.shop.example')).toContain(' _dmarc.news (');
		expect(stepsAt('_dmarc.shop.co.at')).toContain(' _dmarc (');
		expect(stepsAt('_dmarc.example')).not.toContain('in full');
	});

	it.each(locales)('are absent where nothing is to be done (%s)', (locale) => {
		for (const code of ['from.own-domain', 'dkim.tag-unknown', 'dmarc.p-none'] as const) {
			expect(stepsOf(storedFinding(code, placeOf(code), facts), languageOf(locale))).toEqual([]);
		}
	});

	it.each(locales)('offer a way round where the owner can mend nothing (%s)', (locale) => {
		const stepsTo = (code: FindingCode): string =>
			stepsOf(storedFinding(code, placeOf(code)), languageOf(locale)).join('\n');
		expect(stepsTo('relay.cannot-align')).toContain('SMTP');
		expect(stepsTo('dkim.impossible')).toContain('SMTP');
		expect(stepsTo('from.freemail')).toContain('Reply-To');
	});
});
