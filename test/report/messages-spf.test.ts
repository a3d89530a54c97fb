import { describe, expect, it } from 'vitest';
import { type Finding, finding, type Json, type TermPath } from '../../src/findings/finding.ts';
import { type SpfCode, spfFindings } from '../../src/findings/spf.ts';
import { languageOf } from '../../src/report/languages.ts';
import type { Locale } from '../../src/report/locale.ts';
import { sentenceOf, stepsOf, titleOf } from '../../src/report/words.ts';
import { storedFinding } from '../findings/stored.ts';
import { lacking, longerThan, matching, offenders, type Said } from './offenders.ts';

const locales = ['en', 'de'] as const;

interface Facts {
	readonly name?: string;
	readonly term?: string;
	readonly data?: { readonly [fact: string]: Json };
	readonly type?: 'A' | 'AAAA' | 'MX';
}

/** The facts with which the evaluation raises each code. */
const facts: { readonly [code in SpfCode]: Facts } = {
	'spf.missing': {},
	'spf.dns-error': { data: { name: 'mail.shop.example', type: 'A', reason: 'timeout' } },
	'spf.nxdomain': {},
	'spf.domain-malformed': { name: 'localhost' },
	'spf.multiple': { data: { records: 2 } },
	'spf.version-malformed': { data: { text: 'v=spf1; -all' } },
	'spf.leading-space': { data: { text: ' v=spf1 -all' } },
	'spf.non-ascii': { data: { octet: 228 } },
	'spf.string-join-lost-space': { term: 'ip4:192.0.2.1include:a.example' },
	'spf.syntax': {},
	'spf.unknown-mechanism': { data: { name: 'foo:bar' } },
	'spf.unknown-modifier': { term: 'foo=bar', data: { name: 'foo' } },
	'spf.did-you-mean': { data: { name: 'ipv4', meant: 'ip4:192.0.2.1' } },
	'spf.ip4-invalid': { data: { value: '192.0.2.256' } },
	'spf.ip6-invalid': { data: { value: '2001:db8::g' } },
	'spf.ip-family': { data: { mechanism: 'ip4' } },
	'spf.cidr-invalid': { data: { max: 32 } },
	'spf.cidr-host-bits': { term: 'ip4:192.0.2.9/24', data: { network: '192.0.2.0/24' } },
	'spf.domain-missing': { data: { mechanism: 'include' } },
	'spf.domain-invalid': { data: { modifier: 'redirect' } },
	'spf.macro-syntax': { data: { modifier: 'exp' } },
	'spf.macro-not-allowed': { data: { modifier: 'exp' } },
	'spf.all-argument': {},
	'spf.duplicate-modifier': { data: { modifier: 'redirect' } },
	'spf.duplicate-term': { term: 'mx', data: { by: 'mx', byIndex: 0 } },
	'spf.no-all': {},
	'spf.all-pass': { term: '+all' },
	'spf.all-neutral': { term: '?all' },
	'spf.all-softfail': { term: '~all' },
	'spf.all-fail': { term: '-all' },
	'spf.terms-after-all': {
		term: 'ip4:192.0.2.1',
		data: { by: '~all', byIndex: 1, terms: ['ip4:192.0.2.1', 'mx'], count: 2 },
	},
	'spf.redirect-ignored': { term: 'redirect=a.example', data: { by: '-all', byIndex: 1 } },
	'spf.ptr': { term: 'ptr' },
	'spf.macro-p': { term: 'exists:%{p}.a.example' },
	'spf.range-too-broad': { term: 'ip4:192.0.0.0/8', data: { network: '192.0.0.0/8', prefix: 8 } },
	'spf.include-missing': { term: 'include:a.example', data: { target: 'a.example' } },
	'spf.include-broken': { term: 'include:a.example', data: { target: 'a.example' } },
	'spf.include-dns-error': { term: 'include:a.example', data: { target: 'a.example' } },
	'spf.redirect-missing': { term: 'redirect=a.example', data: { target: 'a.example' } },
	'spf.redirect-dns-error': { term: 'redirect=a.example', data: { target: 'a.example' } },
	'spf.include-loop': { term: 'include:a.example', data: { target: 'a.example' } },
	'spf.redirect-loop': { term: 'redirect=a.example', data: { target: 'a.example' } },
	'spf.dynamic': { term: 'exists:%{i}.a.example' },
	'spf.a-void': { term: 'a:a.example', data: { name: 'a.example', outcome: 'nodata' }, type: 'A' },
	'spf.mx-void': { term: 'mx', data: { name: 'shop.example', outcome: 'nxdomain' }, type: 'MX' },
	'spf.exists-void': {
		term: 'exists:b.example',
		data: { name: 'b.example', outcome: 'nxdomain' },
		type: 'A',
	},
	'spf.mx-too-many': { term: 'mx', data: { exchanges: 12, limit: 10 }, type: 'MX' },
	'spf.ptr-too-many': { name: '9.2.0.192.in-addr.arpa', data: { names: 11, limit: 10 } },
	'spf.lookup-limit': { data: { worst: 14, limit: 10 } },
	'spf.lookup-near-limit': { data: { worst: 9, limit: 10 } },
	'spf.void-limit': { term: 'a:a.example', data: { limit: 2 } },
	'spf.void-present': { data: { voids: 1, limit: 2 } },
	'spf.record-bytes': { data: { bytes: 470 } },
	'spf.alias': { data: { target: 'www.builder.example', hasRecord: false } },
	'spf.ttl-long': { data: { ttl: 86400, advised: 3600 } },
	'spf.relay-authorized': { data: { relay: 'saas' } },
	'spf.relay-not-authorized': {
		data: { relay: 'saas', state: 'denied', blocks: ['192.0.2.0/24'], count: 1 },
	},
	'spf.relay-partial': { data: { relay: 'saas', blocks: ['192.0.2.0/24'], count: 1 } },
	'spf.relay-v6-missing': { data: { relay: 'saas' } },
	'spf.relay-pinned': { data: { relay: 'saas', reference: 'spf.saas.example' } },
	'spf.relay-incidental': { data: { relay: 'saas' } },
	'spf.relay-dynamic': { data: { relay: 'saas' } },
	'spf.relay-void-disputed': { data: { relay: 'saas', limit: 2 } },
	'spf.relay-shadowed': { data: { relay: 'saas' } },
	'spf.relay-neutral': { data: { relay: 'saas' } },
	'spf.identity-not-yours': { data: { relay: 'saas', domain: 'bounce.saas.example' } },
	'spf.needless-include': { data: { relay: 'saas' } },
	'spf.sender-id': { data: { text: 'spf2.0/pra -all' } },
	'spf.wrong-name': {
		name: 'shop.example.shop.example',
		data: { domain: 'shop.example', text: 'v=spf1 mx -all' },
	},
	'spf.duplicate-all': { term: '-all', data: { by: '~all', byIndex: 0 } },
	'spf.modifier-order': { term: 'redirect=a.example', data: { modifier: 'redirect' } },
	'spf.exp-missing': { term: 'exp=e.example', data: { target: 'e.example' } },
	'spf.exp-multiple': { term: 'exp=e.example', data: { target: 'e.example', records: 2 } },
	'spf.range-private': {
		term: 'ip4:10.0.0.0/8',
		data: { network: '10.0.0.0/8', kind: 'private' },
	},
	'spf.duplicate-netblock': {
		term: 'ip4:192.0.2.1',
		data: { by: 'ip4:192.0.2.0/24', byIndex: 0 },
	},
	'spf.term-dead': { term: 'a', data: { term: 'a', lookups: 1 } },
	'spf.include-repeated': {
		term: 'include:a.example',
		data: { target: 'a.example', by: 'include:a.example', byDomain: 'b.example', lookups: 2 },
	},
	'spf.include-appended': {
		term: 'include:spf.saas.example.shop.example',
		data: {
			target: 'spf.saas.example.shop.example',
			meant: 'spf.saas.example',
			domain: 'shop.example',
		},
	},
	'spf.mx-host-void': {
		term: 'mx',
		data: { host: 'mx1.shop.example', target: 'shop.example' },
		type: 'MX',
	},
	'spf.lookup-order-dependent': { data: { worst: 12, limit: 10 } },
	'spf.lookup-third-party-growth': {
		term: 'include:a.example',
		data: { term: 'include:a.example', target: 'a.example', lookups: 6, limit: 10 },
	},
	'spf.string-255': { term: 'ip4:192.0', data: { strings: 1, octets: 255, last: 'ip4:192.0' } },
	'spf.answer-bytes': { data: { bytes: 2048, limit: 1232, records: 30 } },
};

function stepTo(term: string, domain = 'shop.example'): TermPath {
	return [{ domain, term, index: 0 }];
}

function withAllFacts(code: SpfCode): Finding {
	const { name = 'shop.example', term, data = {}, type = 'TXT' } = facts[code];
	const place = { name, type, span: [7, 20] } as const;
	return finding(code, term === undefined ? place : { ...place, term: stepTo(term) }, data);
}

interface Words {
	readonly owner: string;
	readonly admin: string;
	readonly steps: readonly string[];
}

function say(locale: 'en' | 'de', found: Finding): Words {
	return {
		owner: sentenceOf(found, languageOf(locale), 'owner'),
		admin: sentenceOf(found, languageOf(locale), 'admin'),
		steps: stepsOf(found, languageOf(locale)),
	};
}

/** What is not quoted; what a record says is in no language. */
function unquoted(text: string): string {
	return text.replace(/"[^"]*"|„[^“]*“/g, '…');
}

const codes = Object.keys(spfFindings) as SpfCode[];
const nameless = { name: '', type: 'TXT' } as const;
const situations: readonly (readonly [string, (code: SpfCode) => Finding])[] = [
	['with all its facts', withAllFacts],
	['without facts', (code) => storedFinding(code, { name: 'shop.example', type: 'TXT' })],
	['of a text without a domain', (code) => storedFinding(code, nameless)],
	[
		'in the record of somebody else',
		(code) => {
			const found = withAllFacts(code);
			const term = [...stepTo('include:spf.saas.example'), ...stepTo('mx', 'spf.saas.example')];
			return { ...found, subject: { ...found.subject, name: 'spf.saas.example', term } };
		},
	],
];
/** A finding of every code in every situation. */
const cases = codes.flatMap((code) =>
	situations.map(([situation, made]) => ({ code, at: `${code} ${situation}`, found: made(code) })),
);

function ownersIn(locale: Locale): Said[] {
	return cases.map(({ at, found }) => ({ at: `${locale} ${at}`, text: say(locale, found).owner }));
}

function textsIn(locale: Locale): Said[] {
	return cases.flatMap(({ at, found }) => {
		const { owner, admin, steps } = say(locale, found);
		return [owner, admin, ...steps].map((text) => ({ at: `${locale} ${at}`, text }));
	});
}

/** The same without what is quoted. */
function withoutQuotes(said: readonly Said[]): Said[] {
	return said.map(({ at, text }) => ({ at, text: unquoted(text) }));
}

const OTHER_LANGUAGE = {
	en: /[äöüßÄÖÜ„“]|\b(?:der|das|und|nicht|ein|eine|mit|ist|Sie|Eintrag|Teil)\b/,
	de: /["”]|\b(?:the|and|record|records|of|is|are|not|with|for|from|your|list|part)\b/i,
};
/** Words that mean nothing to somebody who has never seen a DNS record. */
const JARGON =
	/mechanism|mechanismus|modifier|modifikator|qualifier|softfail|neutral|permerror|temperror|check_host|cidr|prefix|präfix|nxdomain|nodata|\bttl\b|macro|makro|octet|oktett|\brfc\b|return.path|resolver|redirect|include\b|\btxt\b|\bmx\b|\bptr\b|ascii|ipv[46]|\brelay|\bvoid\b|\bcname\b|\budp\b|string|label/i;
const MEANING = {
	spf: {
		en: /\blists? of (?:the )?(?:allowed )?servers\b/,
		de: /\bListen? der (?:erlaubten )?Server\b/,
	},
	dns: {
		en: /directory in which domains|\(questions to other domains\)/,
		de: /Verzeichnis, in dem Domains|\(Fragen an andere Domains\)/,
	},
};

describe.each(locales)('the words about SPF in %s', (locale) => {
	it('have short titles without full stop', () => {
		const titles = codes.map((code) => ({ at: code, text: titleOf(code, languageOf(locale)) }));
		expect(lacking(titles, /^["„\p{Lu}].*[^.]$/u)).toEqual([]);
		expect(longerThan(titles, 60)).toEqual([]);
		expect(matching(withoutQuotes(titles), OTHER_LANGUAGE[locale])).toEqual([]);
	});

	it('are whole sentences, whatever facts are there', () => {
		const texts = textsIn(locale);
		expect(lacking(texts, /^["„\p{Lu}0-9]/u, /^(?:shop|spf\.saas)\.example/u)).toEqual([]);
		// What has to be copied stands behind a colon.
		expect(lacking(texts, /[^.\s]\.$/, /: \S.*$/)).toEqual([]);
		expect(
			matching(texts, /undefined|null|NaN|\[object|""|„“|(?<!\w)\(\)| {2}| [.,;:)]|[.,;]{2}/),
		).toEqual([]);
		expect(matching(texts, / [–—-] /)).toEqual([]);
		expect(matching(withoutQuotes(texts), OTHER_LANGUAGE[locale])).toEqual([]);
		expect(longerThan(ownersIn(locale), 400)).toEqual([]);
	});

	it('give owners no jargon', () => {
		const told = withoutQuotes(ownersIn(locale)).map(({ at, text }) => ({
			at,
			text: text.replace(/\([^)]*\)/g, ''),
		}));
		expect(matching(told, JARGON)).toEqual([]);
	});

	it('tell owners once what SPF and DNS are', () => {
		const owners = ownersIn(locale);
		for (const [word, meaning] of [
			['SPF', MEANING.spf[locale]],
			['DNS', MEANING.dns[locale]],
		] as const) {
			const named = owners.filter(({ text }) => unquoted(text).includes(word));
			expect(lacking(named, meaning)).toEqual([]);
		}
		const EXPLAINED = /\((?:the|a|lists?|die|der|eine|Listen)\b[^)]*(?:servers|Server)/g;
		expect(offenders(owners, ({ text }) => [...text.matchAll(EXPLAINED)].length > 1)).toEqual([]);
	});

	it('tell what to do, or that nothing is to be done', () => {
		const IDLE = locale === 'en' ? /nothing needs to be done/i : /nichts tun/;
		const wrong = cases.filter(({ code, found }) => {
			const { owner, steps } = say(locale, found);
			const isInfo = spfFindings[code].severity === 'info';
			return IDLE.test(owner) !== isInfo || steps.length > 0 === isInfo;
		});
		expect(wrong.map(({ at }) => at)).toEqual([]);
	});
});

describe('the words about SPF, by the facts', () => {
	it.each<[SpfCode, 'en' | 'de', 'owner' | 'admin', string]>([
		[
			'spf.include-missing',
			'en',
			'owner',
			'With the part "include:a.example", the SPF record of shop.example (the list of servers that may send for it) refers to a list of a.example, but there is none. Mail providers therefore treat the whole list as faulty, and even mail from the right servers does not pass this check.',
		],
		[
			'spf.include-missing',
			'de',
			'owner',
			'Mit dem Teil „include:a.example“ verweist der SPF-Eintrag der Domain shop.example (die Liste der Server, die für sie senden dürfen) auf eine Liste der Domain a.example, doch dort gibt es keine. Die Mailanbieter der Empfänger behandeln deshalb die ganze Liste als fehlerhaft, und auch Mails von den richtigen Servern bestehen diese Prüfung nicht.',
		],
		[
			'spf.syntax',
			'en',
			'admin',
			'The term at character 8 in the SPF record of shop.example breaks the grammar; permerror.',
		],
		[
			'spf.syntax',
			'de',
			'admin',
			'Der Term ab Zeichen 8 im SPF-Eintrag der Domain shop.example verletzt die Grammatik; permerror.',
		],
		[
			'spf.lookup-limit',
			'en',
			'admin',
			'The SPF record of shop.example takes 14 terms that look up DNS where 10 are allowed; permerror for addresses not matched before the limit.',
		],
		[
			'spf.lookup-limit',
			'de',
			'owner',
			'Der SPF-Eintrag der Domain shop.example (die Liste der Server, die für sie senden dürfen) braucht mehr als die 10 erlaubten DNS-Abfragen (Fragen an andere Domains), nämlich 14. Die Mailanbieter der Empfänger brechen dann ab und behandeln die Liste als fehlerhaft.',
		],
		[
			'spf.ttl-long',
			'de',
			'owner',
			'Wird der SPF-Eintrag der Domain shop.example (die Liste der Server, die für sie senden dürfen) geändert, können Mailanbieter noch bis zu 24 Stunden lang die alte Fassung verwenden. Sie müssen deswegen nichts tun.',
		],
		[
			'spf.relay-not-authorized',
			'en',
			'admin',
			'The SPF record of shop.example does not give pass to the addresses of the relay "saas". Not covered (1 in all): 192.0.2.0/24.',
		],
		[
			'spf.domain-malformed',
			'de',
			'owner',
			'„localhost“ ist kein vollständiger Domainname wie shop.example. Für ihn kann es keine Liste der Server geben, die senden dürfen.',
		],
	])('%s in %s for the %s', (code, locale, tone, sentence) => {
		expect(say(locale, withAllFacts(code))[tone]).toBe(sentence);
	});

	it.each<[SpfCode, 'en' | 'de', string]>([
		['spf.did-you-mean', 'en', 'Replace the part that begins with "ipv4" with "ip4:192.0.2.1".'],
		['spf.did-you-mean', 'de', 'Ersetzen Sie den Teil mit „ipv4“ durch „ip4:192.0.2.1“.'],
		['spf.ip-family', 'en', 'Write "ip6:" instead of "ip4:" before this address.'],
		['spf.ip-family', 'de', 'Schreiben Sie vor diese Adresse „ip6:“ statt „ip4:“.'],
		[
			'spf.include-appended',
			'en',
			'In the part "include:spf.saas.example.shop.example", shorten the name to "spf.saas.example".',
		],
		[
			'spf.relay-pinned',
			'de',
			'Setzen Sie „include:spf.saas.example“ vor den Teil, der auf „all“ endet oder mit „redirect=“ beginnt, durch Leerzeichen getrennt. Gibt es keinen solchen Teil, setzen Sie ihn ans Ende.',
		],
		[
			'spf.wrong-name',
			'en',
			'Find the TXT record with the name shop.example (in full shop.example.shop.example) whose value begins with "v=spf1", and copy the value.',
		],
		[
			'spf.redirect-missing',
			'de',
			'Nutzen Sie den Dienst nicht mehr, ersetzen Sie diesen Teil durch die Teile Ihrer jetzigen Dienste und „~all“ am Ende.',
		],
		[
			'spf.version-malformed',
			'de',
			'Suchen Sie den TXT-Eintrag mit dem Namen @ (steht für shop.example), der jetzt diesen Wert hat: v=spf1; -all',
		],
	])('%s in %s has a step with its facts', (code, locale, step) => {
		expect(say(locale, withAllFacts(code)).steps).toContain(step);
	});

	it.each<['no-record' | 'broken' | 'partial', 'en' | 'de', string]>([
		['no-record', 'en', 'There is no SPF record for shop.example'],
		['no-record', 'de', 'Für die Domain shop.example gibt es keinen SPF-Eintrag'],
		['broken', 'en', 'is faulty and therefore does not allow the servers'],
		['broken', 'de', 'ist fehlerhaft und erlaubt die Server Ihres Versanddienstes deshalb nicht'],
		['partial', 'en', 'does not allow some of the servers of your mail service'],
		['partial', 'de', 'erlaubt einen Teil der Server Ihres Versanddienstes nicht'],
	])('a relay is refused with state %s, in %s', (state, locale, part) => {
		const place = { name: 'shop.example', type: 'TXT' } as const;
		const found = storedFinding('spf.relay-not-authorized', place, { relay: 'saas', state });
		const { owner, steps } = say(locale, found);
		expect(owner).toContain(part);
		expect(steps.some((step) => /"~all"|„~all“/.test(step))).toBe(state === 'no-record');
	});

	it.each<['A' | 'AAAA', 'nodata' | 'nxdomain', string]>([
		['A', 'nodata', 'which has no Internet address of the usual kind (IPv4).'],
		['AAAA', 'nodata', 'which has no Internet address of the newer kind (IPv6).'],
		['AAAA', 'nxdomain', 'which does not exist.'],
	])('a name is said to lack only what was asked for: %s, %s', (type, outcome, part) => {
		const subject = { name: 'shop.example', type, term: stepTo('a:a.example') } as const;
		const found = storedFinding('spf.a-void', subject, { name: 'a.example', outcome });
		expect(say('en', found).owner).toContain(part);
	});

	it('one dead end is told of in the singular', () => {
		const { owner } = say('de', withAllFacts('spf.void-present'));
		expect(owner).toContain('führt zu einem Namen, den es nicht gibt');
		const two = storedFinding('spf.void-present', { name: 'a.example', type: 'TXT' }, { voids: 2 });
		expect(say('en', two).owner).toContain('leads to 2 names');
	});

	it('a term of a hostile length is quoted in part', () => {
		const term = stepTo(`a:${'x'.repeat(5000)}.example`);
		const found = finding('spf.ptr', { name: 'shop.example', type: 'TXT', term });
		for (const locale of locales) {
			const { owner, admin, steps } = say(locale, found);
			for (const text of [owner, admin, ...steps]) expect(text.length).toBeLessThan(600);
			expect(admin).toContain(`a:${'x'.repeat(198)}…`);
		}
	});

	it('a check that ran out of questions says nothing of mail providers', () => {
		const place = { name: 'shop.example', type: 'TXT' } as const;
		const found = finding('spf.lookup-limit', place, {
			counted: 'questions',
			limit: null,
			worst: null,
		});
		expect(say('en', found).owner).toMatch(/that this check gave up\.$/);
		expect(say('de', found).owner).toMatch(/diese Prüfung abgebrochen/);
	});
});

describe('the steps about SPF', () => {
	const below = (name: string): Finding => {
		const way = stepTo(`include:${name}`);
		const term = [...way, { domain: name, term: 'mx', index: 0 }];
		return finding('spf.mx-void', { name, type: 'MX', term }, { name, outcome: 'nodata' });
	};

	it('send owners to the operator where the record is not theirs', () => {
		expect(say('en', below('spf.saas.example')).steps).toEqual([
			'This place is in the record of spf.saas.example, to which shop.example refers by "include:spf.saas.example". Report it to the operator of spf.saas.example.',
			'If you no longer use that service, delete the part "include:spf.saas.example" from the TXT record with the name shop.example whose value begins with "v=spf1".',
		]);
		expect(say('de', below('spf.saas.example')).steps[0]).toBe(
			'Die Stelle liegt im Eintrag der Domain spf.saas.example, auf den shop.example mit „include:spf.saas.example“ verweist. Melden Sie sie dem Betreiber von spf.saas.example.',
		);
	});

	it('are for the owner where the record is below the own domain', () => {
		const { steps } = say('de', below('_spf.shop.example'));
		expect(steps[1]).toBe(
			'Suchen Sie den TXT-Eintrag mit dem Namen _spf (vollständig: _spf.shop.example), dessen Wert mit „v=spf1“ beginnt.',
		);
	});

	it('save look-ups in the outermost record, wherever the limit was met', () => {
		const { subject } = below('spf.saas.example');
		const { owner, steps } = say(
			'en',
			storedFinding('spf.lookup-limit', { ...subject, type: 'TXT' }, { limit: 10 }),
		);
		expect(owner).toMatch(/^The SPF record of shop\.example /);
		expect(steps[0]).toMatch(/^Open the DNS settings of shop\.example at your provider/);
	});

	it('leave open whose a name is that no way is known to', () => {
		const found = finding('spf.multiple', { name: 'a.example', type: 'TXT' }, { records: 2 });
		expect(say('en', found).steps.at(-1)).toBe(
			'If a.example is not your own domain, ask its operator to do this.',
		);
		expect(say('de', found).steps.at(-1)).toBe(
			'Gehört die Domain a.example nicht Ihnen, bitten Sie deren Betreiber darum.',
		);
	});
});
