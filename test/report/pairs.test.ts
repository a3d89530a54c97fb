import { describe, expect, it } from 'vitest';
import type { Decision, Verdict } from '../../src/preflight/verdict.ts';
import { languageOf } from '../../src/report/languages.ts';
import { explain, renderHtml, renderMarkdown, renderText } from '../../src/report/reports.ts';
import { storedFinding } from '../findings/stored.ts';
import { blocked, saved } from './verdicts.ts';

const DOMAIN = { name: 'shop.example', type: 'TXT' } as const;
const ROW = {
	purpose: 'spf',
	name: 'shop.example',
	host: '@',
	type: 'TXT',
	expected: ['include:asked-for.example'],
	found: [],
	state: 'missing',
	need: 'required',
} as const;

const decisions: readonly Decision[] = ['save', 'warn', 'block', 'retry'];
const authorizations = ['yes', 'partial', 'no', 'unknown'] as const;
const locales = ['en', 'de'] as const;
const tones = ['owner', 'admin'] as const;

/**
 * Every pair. Without a gate of the caller's, `save` comes with `yes` alone, and `yes` never with `block`: then
 * the caller's rules let something pass, or stop it, and the words say so.
 */
const pairs = decisions.flatMap((decision) =>
	authorizations.flatMap((authorized) =>
		locales.flatMap((locale) => tones.map((tone) => ({ decision, authorized, locale, tone }))),
	),
);

/** Reasons of an address that no record mends, and one of any other kind. */
const reasons = [
	'spf.relay-not-authorized',
	'from.nxdomain',
	'from.public-suffix',
	'from.freemail',
] as const;
const rows = pairs.flatMap((pair) => reasons.map((because) => ({ ...pair, because })));

/** What is wrong with the address itself. */
const OF_ADDRESS: { readonly [reason in (typeof reasons)[number]]: RegExp } = {
	'spf.relay-not-authorized': /$^/,
	'from.nxdomain': /does not exist|gibt es nicht/,
	'from.public-suffix': /no domain of its own|keine eigene Domain/,
	'from.freemail': /Only its mailbox provider|nur deren Mailanbieter/,
};

/** That it may send, all of it, now. */
const MAY = /(?<!some servers of |whether )SaaS may send|(?<!Teil der Server von )SaaS darf für/;
const NOT_KNOWN = /not known|nicht bekannt|cannot be checked|nicht prüfen/;
const REFUSED = /not allowed|darf nicht/;
const READY = /\bOK\b|ready|bereit|in ordnung|in order/i;

describe('every decision with every authorization', () => {
	it.each(rows)('$decision, $authorized, $because ($locale, $tone)', (row) => {
		const { decision, authorized, because, ...how } = row;
		const isOfAddress = because.startsWith('from.');
		const verdict: Verdict = {
			...blocked,
			decision,
			authorized,
			...(isOfAddress
				? { because: [because], findings: [storedFinding(because, DOMAIN, {})], changes: [] }
				: {}),
			setup: [ROW],
		};
		const [first = ''] = renderText(verdict, { ...how, width: 500 }).split('\n');
		const said = [first, renderMarkdown(verdict, how).split('\n')[0] ?? ''];
		const { title, text } = explain(verdict, how);
		const isOpen = decision === 'retry' || authorized === 'unknown';
		const isStopped = isOfAddress && decision === 'block' && authorized !== 'yes';
		for (const line of [...said, title]) {
			expect(OF_ADDRESS[because].test(line)).toBe(isStopped);
			if (isStopped) expect(line).not.toMatch(/SaaS/);
			expect(MAY.test(line.replaceAll('`', ''))).toBe(authorized === 'yes' && !isOpen);
			expect(NOT_KNOWN.test(line)).toBe(isOpen && !isStopped);
			expect(REFUSED.test(line)).toBe(authorized === 'no' && !isOpen && !isStopped);
		}
		// No record mends an address, so none is asked for.
		for (const form of [renderText, renderMarkdown, renderHtml]) {
			expect(form(verdict, how).includes('asked-for.example')).toBe(!isOfAddress);
		}
		if (how.tone === 'owner') {
			const isGood = decision !== 'block' && !isOpen && authorized === 'yes';
			for (const line of said) expect(READY.test(line)).toBe(isGood);
			// The title and the text are of one mind.
			if (isOpen) expect(text).not.toMatch(/^Receivers can verify|^Mailanbieter können nachprüfen/);
		}
	});

	it.each(locales)('says that everything is in order nowhere (%s)', (locale) => {
		const words = JSON.stringify([
			languageOf(locale).verdict.offered(1, 'save'),
			languageOf(locale).changes.sentences.tested,
			renderText(saved, { locale, tone: 'owner' }),
		]);
		expect(words).not.toMatch(/everything is in order|alles in Ordnung/);
	});
});

describe('the first screen of an owner', () => {
	it.each(locales)('has two sentences at most, and says what to do (%s)', (locale) => {
		const text = renderText(blocked, { locale, tone: 'owner', width: 2000 });
		const [opening = '', next = ''] = text.split('\n\n');
		const [, meaning = ''] = opening.split('\n');
		expect(meaning.match(/[.:] /g)?.length ?? 0).toBeLessThanOrEqual(3);
		expect(next).toMatch(/^(?:What to do|Was zu tun ist)\n/);
		const order = [...text.matchAll(/^\S.*$/gm)].map(([heading]) => heading);
		expect(order.slice(1)).toEqual(
			locale === 'en'
				? ['What to do', 'Why', 'What was checked']
				: ['Was zu tun ist', 'Warum', 'Was geprüft wurde'],
		);
	});

	it.each(locales)('shows the name as panels want it, with no final dot (%s)', (locale) => {
		const text = renderText(blocked, { locale, tone: 'owner', width: 2000 });
		expect(text).toMatch(/ {2}@ {2}\((?:in full|vollständig): shop\.example\)\n/);
		expect(text).not.toMatch(/^ {5}(?:Name|Hostname).*\.\s*$/m);
	});
});

describe('a domain in other letters', () => {
	const named = (unicodeDomain: string): Verdict => ({
		...saved,
		from: { ...saved.from, unicodeDomain },
	});

	it('is shown in both forms, and in A-labels alone where IDNA knows no such letters', () => {
		expect(renderText(saved)).toContain('info@müller.example (info@xn--mller-kva.example)');
		for (const forbidden of ['a☃b.example', 'a b.example', 'a/b.example', 'a\u202eb.example']) {
			const text = renderText(named(forbidden));
			expect(text).not.toContain(forbidden);
			expect(text).toContain('may send for info@xn--mller-kva.example\n');
		}
	});
});

describe('what a change loses', () => {
	it.each(locales)('is told in every form (%s)', (locale) => {
		const [change] = blocked.changes;
		if (change === undefined) throw new Error('there is a change');
		const losing: Verdict = { ...blocked, changes: [{ ...change, loses: ['mx:old.example'] }] };
		for (const tone of tones) {
			expect(renderText(losing, { locale, tone })).toContain('mx:old.example');
			expect(renderMarkdown(losing, { locale, tone })).toContain('mx:old.example');
		}
	});
});
