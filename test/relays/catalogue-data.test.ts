/**
 * The catalogue entry by entry against the collections of facts beside the project.
 */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillPattern, matchesNamePattern } from '../../src/names/name-pattern.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { findRelay } from '../../src/relays/find.ts';
import { hostsOf } from '../../src/relays/host-names.ts';
import { isOpen, readPlaceholders } from '../../src/relays/placeholder.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { spfNamesOf } from '../../src/relays/spf-names.ts';

function collection<T>(name: string): { readonly data: T | null } {
	const file = `../shared/data/${name}`;
	return { data: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null };
}

interface Selector {
	readonly name: string;
	readonly target?: string | readonly string[];
	readonly usual?: true;
}

/** One relay of the second collection. */
interface Entry {
	readonly id: string;
	readonly variantOf?: string;
	readonly sourcesSpf: readonly string[];
	readonly ask: { readonly include?: string; readonly redirect?: string } | null;
	readonly alternatives: readonly string[];
	readonly returnPath: {
		readonly kind: string;
		readonly label?: string;
		readonly otherLabels?: readonly string[];
		readonly target?: string;
		readonly domain?: string;
		readonly otherDomains?: readonly string[];
		readonly fallback?: string;
		readonly usual?: true;
		readonly by?: string;
	};
	readonly dkim: {
		readonly signs: string;
		readonly domain?: string;
		readonly optional?: true;
		readonly selectors?: readonly Selector[];
		readonly otherSelectors?: readonly Selector[];
		readonly selectorPatterns?: readonly {
			readonly example?: string;
			readonly seen?: readonly string[];
		}[];
	};
	readonly smtpHosts: readonly string[];
	readonly mx: readonly string[];
	readonly facts: readonly {
		readonly field: string;
		readonly confidence: string;
		readonly source: {
			readonly title: string;
			readonly url: string | null;
			readonly published: string | null;
		};
	}[];
}

/** Where the catalogue differs, each with its reason. */
const differs: Readonly<Record<string, string>> = {
	'mimecast sources':
		'customers send from the servers of their region alone, so no name covers them',
	'1blu mx mail.{domain}': 'a name that any domain may have',
	'mailgun selector pdk1': 'may be set up on a subdomain, so a miss below From is unknown',
	'mailgun selector pdk2': 'may be set up on a subdomain, so a miss below From is unknown',
	'sophos optional': 'the notes say so: without it only the signature of the relay',
	'shopify pattern': 'keys below the mailer host are none of the From domain',
};

const second = collection<{ relays: Entry[] }>('providers-2.json');
const entries = second.data?.relays ?? [];

/** What fails to hold, by id. */
function offenders(problems: (entry: Entry, relay: Relay) => readonly string[]): string[] {
	return entries.flatMap((entry) => {
		const relay = findRelay(entry.id);
		if (relay === null) return [`${entry.id} is not there`];
		return problems(entry, relay)
			.map((problem) => `${entry.id} ${problem}`)
			.filter((problem) => !(problem in differs));
	});
}

const same = (left: unknown, right: unknown): boolean =>
	JSON.stringify(left) === JSON.stringify(right);
const sorted = (texts: readonly string[] = []): string[] => [...texts].sort();
const isLiteral = (name: string): boolean => !/[{}*]/.test(name);

function selectorsOf({ dkim }: Relay): readonly Selector[] {
	return 'selectors' in dkim ? (dkim.selectors ?? []) : [];
}

describe.skipIf(second.data === null)(
	'each relay of the catalogue says what its sources say: names, ways to set it up, selectors',
	() => {
		it('has every relay, and no other', () => {
			expect(relays.map(({ id }) => id)).toEqual(sorted(entries.map(({ id }) => id)));
		});

		it('knows of which relay each is a variant', () => {
			expect(
				offenders(({ variantOf }, relay) => (relay.variantOf === variantOf ? [] : ['variant'])),
			).toEqual([]);
		});

		it('sends from the same names and asks for the same', () => {
			expect(
				offenders(({ sourcesSpf, ask, alternatives }, relay) => [
					...(same(sorted(relay.sources.spf), sorted(sourcesSpf)) ? [] : ['sources']),
					...(relay.ask?.include === ask?.include ? [] : ['include']),
					...(relay.ask?.redirect === ask?.redirect ? [] : ['redirect']),
					...(same(sorted(relay.ask?.alternatives), sorted(alternatives)) ? [] : ['alternatives']),
				]),
			).toEqual([]);
		});

		it('has the same return paths', () => {
			expect(
				offenders(({ returnPath: fact }, { returnPath }) => {
					const kind = fact.kind === 'other-own-domain' ? 'own-domain' : fact.kind;
					if (returnPath.kind !== kind) return ['kind of return path'];
					const known: Readonly<Record<string, unknown>> = { ...returnPath };
					const fields = ['label', 'target', 'domain', 'fallback', 'usual'] as const;
					const wrong = fields.filter(
						(field) => fact[field] !== undefined && known[field] !== fact[field],
					);
					const isByRecords = fact.by?.startsWith('MX and SPF') === true;
					return [
						...wrong.map((field) => `return path: ${field}`),
						...(same(known['otherDomains'] ?? [], fact.otherDomains ?? []) ? [] : ['domains']),
						...(isByRecords && known['include'] === undefined ? ['record at the label'] : []),
						...(fact.label === undefined && kind === 'subdomain' && !isOpen(String(known['label']))
							? ['label is not open']
							: []),
					];
				}),
			).toEqual([]);
		});

		it('signs alike, with the same selectors', () => {
			expect(
				offenders(({ dkim: fact }, relay) => {
					const { dkim } = relay;
					const named = new Map(selectorsOf(relay).map((each) => [each.name, each]));
					const others = (dkim.otherSelectors ?? []).map(({ name }) => name);
					const missing = (fact.selectors ?? []).filter(({ name, target, usual }) => {
						const known = named.get(name.toLowerCase());
						const targets = [target ?? []].flat().filter(isLiteral);
						const isThere = targets.every((each) =>
							[known?.target ?? []].flat().includes(each.toLowerCase()),
						);
						return known === undefined || known.usual !== usual || !isThere;
					});
					return [
						...(dkim.signs === fact.signs ? [] : ['signs']),
						...('domain' in fact && 'domain' in dkim && dkim.domain !== fact.domain ? ['d='] : []),
						...('optional' in fact === 'optional' in dkim ? [] : ['optional']),
						...missing.map(({ name }) => `selector ${name}`),
						...(fact.otherSelectors ?? [])
							.filter(({ name }) => !others.includes(name))
							.map(({ name }) => `other selector ${name}`),
					];
				}),
			).toEqual([]);
		});

		it('has patterns that fit every selector seen', () => {
			expect(
				offenders(({ dkim: fact }, { dkim }) => {
					const patterns = 'patterns' in dkim ? (dkim.patterns ?? []) : [];
					const seen = (fact.selectorPatterns ?? []).flatMap((each) => [
						...(each.example === undefined ? [] : [each.example]),
						...(each.seen ?? []),
					]);
					return seen.filter(
						(name) => !patterns.some((pattern) => readPlaceholders(pattern.name, name) !== null),
					);
				}),
			).toEqual([]);
		});

		it('is recognized by every host', () => {
			expect(
				offenders(({ smtpHosts, mx, variantOf }, relay) => {
					const base = variantOf === undefined ? relay : (findRelay(variantOf) ?? relay);
					return [
						...smtpHosts.filter((host) => !hostsOf(base).includes(host)),
						...mx.filter((host) => !base.mx?.includes(host)).map((host) => `mx ${host}`),
					];
				}),
			).toEqual([]);
		});

		it('carries the source of every fact, by address or by kind, with its date', () => {
			expect(
				offenders(({ facts }, { references = [] }) =>
					facts
						.filter(({ source: { title, url, published } }) => {
							if (/of this project|of maysend/.test(title)) return false;
							const date = /^\d{4}-\d\d(?:-\d\d)?$/.test(published ?? '')
								? published
								: '2026-11-30';
							const what =
								/(?:repository not named|archive or repository): (.*?)(?: \(public archive, no address\))?$/.exec(
									title,
								)?.[1];
							return !references.some(
								(each) =>
									each.seen === date &&
									(url === null
										? each.title.includes(`(${(what ?? '?').replaceAll(':', ' ')})`)
										: each.url === url),
							);
						})
						.map(({ source }) => source.title),
				),
			).toEqual([]);
		});

		it('marks what is only inferred, and nothing else', () => {
			expect(
				offenders(({ facts }, relay) => {
					const isInferred = facts.some(
						({ field, confidence }) => confidence === 'inferred' && field.startsWith('returnPath'),
					);
					return (relay.certainty?.returnPath === 'inferred') === isInferred ? [] : ['certainty'];
				}),
			).toEqual([]);
		});
	},
);

/** One service as the first collection describes it; `null` is "not found". */
interface Provider {
	readonly id: string;
	readonly spf: {
		readonly includes: readonly string[] | null;
		readonly alternatives: readonly { readonly term: string }[];
	} | null;
	readonly mx: readonly string[];
	readonly freemailDomains: readonly string[];
}

/**
 * Where the catalogue says it otherwise: another id, or two relays, because the mailbox domains of a
 * provider may be sent for by its owner alone, and own domains by their owner.
 */
const named: Readonly<Record<string, readonly string[]>> = {
	'yahoo-aol': ['yahoo'],
	'outlook-consumer': ['outlook-com'],
	'in-software-handwerk': ['handwerk-org'],
	't-online': ['t-online', 'telekom-business'],
	'a1-austria': ['a1', 'a1-business'],
	'magenta-austria': ['magenta-business'],
	icloud: ['icloud', 'icloud-custom-domain'],
	proton: ['proton', 'proton-custom-domain'],
	'mailbox-org': ['mailbox-org', 'mailbox-org-custom-domain'],
};

/** Facts that the catalogue leaves out, each with its reason. */
const leftOut: Readonly<Record<string, string>> = {
	'gmail spf _spf.google.com': 'gmail.com itself is the source, which redirects there',
	'web-de spf _spf.web.de': 'web.de itself is the source, which redirects there',
	'freenet spf _spf.freenet.de': 'freenet.de itself is the source, which redirects there',
	'resend mx inbound-smtp.{region}.amazonaws.com': 'the exchangers of Amazon SES',
	'world4you mx mail.{domain}': 'a name that any domain may have',
};

/** A name with something in place of what a service assigns; `null` for a text that is no name. */
function filled(text: string): string | null {
	const name = text
		.toLowerCase()
		.replace(/%\{[a-z]+\}/g, '1')
		.replace(/\{domain(?:-dashed)?\}/g, (found) => fillPattern(found, 'shop.example'))
		.replaceAll('{region}', 'de')
		.replaceAll('{nnnn}', '0001')
		.replace(/\{[a-z0-9.]+\}/g, '1')
		.replaceAll('*', '1');
	return /^[a-z0-9_.-]+$/.test(name) ? name : null;
}

const fits = (name: string, patterns: readonly string[]): boolean =>
	patterns.some((pattern) => matchesNamePattern(name, fillPattern(pattern, 'shop.example')));

const first = collection<{ providers: Provider[] }>('providers.json');

describe.skipIf(first.data === null)(
	'each service of the first survey is recognized by its SPF names and its mail exchangers',
	() => {
		const providers = first.data?.providers ?? [];
		const relaysOf = ({ id }: Provider): Relay[] =>
			(named[id] ?? [id]).map(findRelay).filter((relay) => relay !== null);

		/** What is not found, by id. */
		const lacking = (find: (provider: Provider, found: Relay[]) => readonly string[]): string[] =>
			providers.flatMap((provider) =>
				find(provider, relaysOf(provider))
					.map((problem) => `${provider.id} ${problem}`)
					.filter((problem) => !(problem in leftOut)),
			);

		it('has all eighty services', () => {
			expect(providers).toHaveLength(80);
			expect(lacking((_, found) => (found.length === 0 ? ['is not there'] : []))).toEqual([]);
		});

		it('is recognized by every SPF name', () => {
			expect(
				lacking(({ spf }, found) => {
					const patterns = found.flatMap((relay) => [
						...spfNamesOf(relay),
						...[relay.spfNames, hostsOf(relay), relay.mx].flatMap((names) => names ?? []),
						...(relay.returnPath.kind === 'subdomain' ? [relay.returnPath.include ?? ''] : []),
					]);
					const terms = (spf?.alternatives ?? []).map(({ term }) => term.split(/[:=]/)[1] ?? '');
					return [...(spf?.includes ?? []), ...terms]
						.filter((written) => !fits(filled(written) ?? '', patterns))
						.map((written) => `spf ${written}`);
				}),
			).toEqual([]);
		});

		it('is recognized by every mail exchanger', () => {
			expect(
				lacking(({ mx }, found) => {
					const patterns = found.flatMap((relay) => relay.mx ?? []);
					return mx
						.filter((written) => !fits(filled(written) ?? '', patterns))
						.map((written) => `mx ${written}`);
				}),
			).toEqual([]);
		});

		it('owns every mailbox domain, and none that is not one', () => {
			expect(
				lacking(({ id, freemailDomains }, found) => {
					const owned = found.flatMap(({ ownDomains }) => ownDomains ?? []);
					const missing = freemailDomains.filter((domain) => !owned.includes(domain));
					const isOther = freemailDomains.length === 0 && owned.length > 0 && id !== 'proton';
					return [...missing, ...(isOther ? ['owns a mailbox domain'] : [])];
				}),
			).toEqual([]);
		});
	},
);
