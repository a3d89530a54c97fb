/**
 * The catalogue entry by entry against the collection of facts beside the project.
 */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillPattern, matchesNamePattern } from '../../src/names/name-pattern.ts';
import { findRelay } from '../../src/relays/find.ts';
import type { Relay } from '../../src/relays/relay.ts';

/** One service as the collection describes it; `null` is "not found". */
interface Provider {
	readonly id: string;
	readonly spf: {
		readonly includes: readonly string[] | null;
		readonly alternatives: readonly { readonly term: string }[];
	} | null;
	readonly dkim: {
		readonly selectors: readonly string[] | null;
		readonly targetPatterns: readonly string[] | null;
		readonly signingDomain: 'customer' | 'provider' | null;
	} | null;
	readonly mx: readonly string[];
	readonly freemailDomains: readonly string[];
}

const file = '../shared/data/providers.json';
const isThere = existsSync(file);
const why = isThere ? '' : ` (skipped: no ${file} beside the project)`;
const providers: readonly Provider[] = isThere
	? (JSON.parse(readFileSync(file, 'utf8')) as { providers: Provider[] }).providers
	: [];

/**
 * Where the catalogue says it otherwise: another id, or two relays, because the mailbox domains of a
 * provider may be sent for by its owner alone, and own domains by whoever they belong to.
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

const relaysOf = ({ id }: Provider): Relay[] =>
	(named[id] ?? [id]).map(findRelay).filter((relay) => relay !== null);

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

function spfNamesOf({ sources, ask, spfNames, smtpHosts, mx }: Relay): string[] {
	const include = [ask?.include ?? []].flat();
	const names = [...(sources.spf ?? []), ...include, ...(ask?.alternatives ?? [])];
	return [...names, ...(spfNames ?? []), ...(smtpHosts ?? []), ...(mx ?? [])];
}

function selectorsOf({ dkim }: Relay): { name: string; target?: string | readonly string[] }[] {
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return [];
	return [...(dkim.selectors ?? []), ...(dkim.otherSelectors ?? [])];
}

function targetsOf(relay: Relay): string[] {
	const open = 'targets' in relay.dkim ? (relay.dkim.targets ?? []) : [];
	return [...open, ...selectorsOf(relay).flatMap(({ target }) => [target ?? []].flat())];
}

describe.skipIf(!isThere)(`the catalogue against the collection of facts${why}`, () => {
	it('has all eighty services of the collection', () => {
		expect(providers).toHaveLength(80);
		expect(providers.filter((provider) => relaysOf(provider).length === 0)).toEqual([]);
	});

	const cases = providers.map((provider) => [provider.id, provider] as const);

	it.each(cases)('%s is recognized by every SPF name', (id, provider) => {
		const patterns = relaysOf(provider).flatMap(spfNamesOf);
		const terms = (provider.spf?.alternatives ?? []).map(({ term }) => term.split(/[:=]/)[1] ?? '');
		for (const written of [...(provider.spf?.includes ?? []), ...terms]) {
			if (`${id} spf ${written}` in leftOut) continue;
			expect(fits(filled(written) ?? '', patterns), written).toBe(true);
		}
	});

	it.each(cases)('%s asks for nothing in SPF that the collection does not have', (_, provider) => {
		const terms = (provider.spf?.alternatives ?? []).map(({ term }) => term.split(/[:=]/)[1] ?? '');
		const known = [...(provider.spf?.includes ?? []), ...terms].map(filled);
		for (const { ask } of relaysOf(provider)) {
			if (ask?.include !== undefined) expect(known).toContain(ask.include);
		}
	});

	it.each(cases)('%s signs with the selectors that are named, and with no other', (_, provider) => {
		const found = relaysOf(provider).flatMap(selectorsOf);
		const written = provider.dkim?.selectors ?? [];
		const isFixed = (name: string): boolean => !/[{}]/.test(name);
		const fixed = written.filter(isFixed).map((name) => name.toLowerCase());
		expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(fixed));
		const further = found.map(({ name }) => name).filter((name) => !fixed.includes(name));
		const note = JSON.stringify(provider.dkim).toLowerCase();
		for (const name of further) expect(note).toContain(name);
	});

	it.each(cases)('%s has each target that is a name', (_, provider) => {
		const relays = relaysOf(provider);
		const selectors = relays.flatMap(selectorsOf).map(({ name }) => name);
		for (const written of provider.dkim?.targetPatterns ?? []) {
			const name = filled((written.split(' ')[0] ?? '').replace('{selector}', selectors[0] ?? 'x'));
			if (name === null || !name.includes('.') || written.startsWith('v=')) continue;
			expect(fits(name, relays.flatMap(targetsOf)), written).toBe(true);
		}
	});

	it.each(cases)('%s signs nothing that the collection does not say', (_, provider) => {
		for (const { dkim } of relaysOf(provider)) {
			const says = provider.dkim?.signingDomain;
			if (says == null) expect(['no', 'unknown']).toContain(dkim.signs);
		}
	});

	it.each(cases)('%s is recognized by every mail exchanger', (id, provider) => {
		const patterns = relaysOf(provider).flatMap(({ mx }) => mx ?? []);
		for (const written of provider.mx) {
			if (`${id} mx ${written}` in leftOut) continue;
			expect(fits(filled(written) ?? '', patterns), written).toBe(true);
		}
		if (provider.mx.length === 0) expect(patterns).toEqual([]);
	});

	it.each(cases)('%s owns every mailbox domain', (_, provider) => {
		const owned = relaysOf(provider).flatMap(({ ownDomains }) => ownDomains ?? []);
		for (const domain of provider.freemailDomains) expect(owned).toContain(domain);
		if (provider.freemailDomains.length === 0 && provider.id !== 'proton') {
			expect(owned).toEqual([]);
		}
	});
});
