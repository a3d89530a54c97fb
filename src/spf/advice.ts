/**
 * What is worth knowing about a record that a receiver takes as it is: style, dead terms, wide ranges.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';
import { spfFinding } from '../findings/spf-finding.ts';
import { usesLetter } from './expand.ts';
import { type Advice, enclosedNetworks, networkAdvice } from './network-advice.ts';
import { slipOf } from './parse-mechanism.ts';
import { localsOf, termsOf } from './read-record.ts';
import type { ModifierTerm, SpfRecord, SpfTerm } from './record.ts';

const ALL_CODES = {
	'+': 'spf.all-pass',
	'?': 'spf.all-neutral',
	'~': 'spf.all-softfail',
	'-': 'spf.all-fail',
} as const;

/** RFC 6652 §3 defines these; any other unknown modifier is ignored as well, but is often a mistake. */
const KNOWN_MODIFIERS: ReadonlySet<string> = new Set(['redirect', 'exp', 'ra', 'rp', 'rr']);
/** Most pieces of advice about one record. */
const MAX_ADVICE = 50;
/** Most terms named in one piece of advice. */
const MAX_TERMS_TOLD = 10;
/** A string of a TXT record holds at most this many octets (RFC 1035 §3.3). */
const LONG_RECORD = 450;

/** What a term can start with; behind a joint it shows that a blank was lost (RFC 7208 §3.3). */
const TERM_START = /^[+?~-]?(?:all|include:|a[:/]|mx[:/]|ip4:|ip6:|ptr:|exists:|redirect=|exp=)/i;

function modifierAdvice({ name, text }: ModifierTerm): readonly Advice[] {
	if (KNOWN_MODIFIERS.has(name)) return [];
	const unknown: Advice = { code: 'spf.unknown-modifier', data: { name: name.slice(0, 80) } };
	const slip = slipOf('', text, 0, name.length, text.length);
	return slip === null ? [unknown] : [unknown, { code: 'spf.did-you-mean', data: { ...slip } }];
}

/** Terms in whose middle two strings meet: broken ones, and ones that go on like another term. */
function lostBlanks(record: SpfRecord): SpfTerm[] {
	const { text, strings } = record;
	const terms = termsOf(record);
	const glued: SpfTerm[] = [];
	let i = 0;
	let at = 0;
	for (const string of strings) {
		at += string.length;
		while ((terms[i]?.span[1] ?? Number.POSITIVE_INFINITY) <= at) i++;
		const term = terms[i];
		// A term that spans several strings is reported once.
		if (term === undefined || term.span[0] >= at || glued.at(-1) === term) continue;
		const rest = text.slice(at, Math.min(at + 10, term.span[1]));
		if (term.kind === 'invalid' || TERM_START.test(rest)) glued.push(term);
	}
	return glued;
}

function termAdvice(term: SpfTerm): readonly Advice[] {
	if (term.kind === 'invalid') return [];
	if (term.kind === 'modifier') return modifierAdvice(term);
	if (term.mechanism === 'all' || 'network' in term) return networkAdvice(term);
	const advice: Advice[] = term.mechanism === 'ptr' ? [{ code: 'spf.ptr', data: {} }] : [];
	if (term.target !== null && usesLetter(term.target, 'p'))
		advice.push({ code: 'spf.macro-p', data: {} });
	return advice;
}

type Add = (advice: Advice, term?: SpfTerm) => void;

/** The facts that name another term of the record. */
function by(term: SpfTerm): { readonly by: string; readonly byIndex: number } {
	return { by: term.text, byIndex: term.index };
}

/** Terms that say again what an earlier one says: the same text, another `all`, a network inside another. */
function repeatAdvice(record: SpfRecord, add: Add): void {
	const seen = new Map<string, SpfTerm>();
	const enclosed = enclosedNetworks(localsOf(record));
	let all: SpfTerm | null = null;
	for (const term of termsOf(record)) {
		if (term.kind !== 'directive') continue;
		const text = term.text.toLowerCase().replace(/^\+/, '');
		const same = seen.get(text);
		if (same === undefined) seen.set(text, term);
		const around = 'network' in term ? enclosed.get(term) : undefined;
		if (term.mechanism === 'all' && all !== null)
			add({ code: 'spf.duplicate-all', data: by(all) }, term);
		else if (same !== undefined) add({ code: 'spf.duplicate-term', data: by(same) }, term);
		else if (around !== undefined) add({ code: 'spf.duplicate-netblock', data: by(around) }, term);
		if (term.mechanism === 'all') all ??= term;
	}
}

/** RFC 7208 §6: `redirect` and `exp` belong behind all mechanisms. */
function orderAdvice(record: SpfRecord, add: Add): void {
	const { lookups, redirect, exp } = record;
	const last = Math.max(localsOf(record).at(-1)?.index ?? -1, lookups.at(-1)?.index ?? -1);
	for (const term of [redirect, exp]) {
		if (term === null || term.index > last) continue;
		add({ code: 'spf.modifier-order', data: { modifier: term.name } }, term);
	}
}

/** Advice on the term that ends the record, or on there being none (RFC 7208 §4.7). */
function endAdvice(record: SpfRecord, add: Add): void {
	const terms = termsOf(record);
	const all = localsOf(record).find((term) => term.mechanism === 'all');
	if (all === undefined) {
		if (record.redirect === null) add({ code: 'spf.no-all', data: {} });
		return;
	}
	add({ code: ALL_CODES[all.qualifier], data: {} }, all);
	const behind = terms.filter(
		(term) => term.kind === 'directive' && term.mechanism !== 'all' && term.index > all.index,
	);
	const told = behind.slice(0, MAX_TERMS_TOLD).map(({ text }) => text);
	const data = { ...by(all), terms: told, count: behind.length };
	if (behind[0] !== undefined) add({ code: 'spf.terms-after-all', data }, behind[0]);
	const redirect = terms.find((term) => term.kind === 'modifier' && term.name === 'redirect');
	if (redirect !== undefined) add({ code: 'spf.redirect-ignored', data: by(all) }, redirect);
}

/** The advice on a record at a name; none of it changes a result. */
export function adviceOn(record: SpfRecord, name: string): Finding[] {
	const findings: Finding[] = [];
	const add: Add = ({ code, data }, at) => {
		if (findings.length >= MAX_ADVICE) return;
		const place =
			at === undefined
				? {}
				: { term: [{ domain: name, term: at.text, index: at.index }], span: at.span };
		findings.push(spfFinding(code, { name, type: 'TXT', ...place }, data));
	};
	for (const term of termsOf(record)) for (const advice of termAdvice(term)) add(advice, term);
	repeatAdvice(record, add);
	for (const term of lostBlanks(record))
		add({ code: 'spf.string-join-lost-space', data: {} }, term);
	if (record.valid) {
		orderAdvice(record, add);
		endAdvice(record, add);
	}
	const bytes = record.text.length;
	if (bytes > LONG_RECORD) add({ code: 'spf.record-bytes', data: { bytes } });
	return findings;
}
