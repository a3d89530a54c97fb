/**
 * What is worth knowing about a record that a receiver takes as it is: style, dead terms, wide ranges.
 *
 * @module
 */

import type { FindingCode } from '../findings/catalogue.ts';
import { type Finding, finding, type Json, type Span } from '../findings/finding.ts';
import { compareAddresses } from '../ip/address.ts';
import { rangeOf } from '../ip/range.ts';
import { usesLetter } from './expand.ts';
import type { LocalTerm, Qualifier, SpfRecord, SpfTerm } from './record.ts';

const ALL_CODES: { readonly [qualifier in Qualifier]: FindingCode } = {
	'+': 'spf.all-pass',
	'?': 'spf.all-neutral',
	'~': 'spf.all-softfail',
	'-': 'spf.all-fail',
};

/** RFC 6652 §3 defines these; any other unknown modifier is ignored as well, but is often a slip. */
const KNOWN_MODIFIERS: ReadonlySet<string> = new Set(['redirect', 'exp', 'ra', 'rp', 'rr']);
/** Pieces of advice told of one record. */
const MAX_ADVICE = 50;
/** A string of a TXT record holds at most this many octets (RFC 1035 §3.3). */
const LONG_RECORD = 450;

function networkAdvice(term: LocalTerm): FindingCode[] {
	if (term.mechanism === 'all') return [];
	const { network } = term;
	const codes: FindingCode[] = [];
	if (compareAddresses(rangeOf(network).first, network) !== 0) codes.push('spf.cidr-host-bits');
	if (network.prefix < (network.family === 4 ? 16 : 32)) codes.push('spf.range-too-broad');
	return codes;
}

/** What somebody meant who wrote a mechanism with an equals sign. */
const MECHANISM = /^(?:all|include|a|mx|ptr|ip4|ip6|exists|ipv4|ipv6)$/;
/** What a term can start with; behind a joint it shows that a blank was lost (RFC 7208 §3.3). */
const TERM_START = /^[+?~-]?(?:all|include:|a[:/]|mx[:/]|ip4:|ip6:|ptr:|exists:|redirect=|exp=)/i;

function modifierAdvice(name: string): FindingCode[] {
	if (MECHANISM.test(name)) return ['spf.unknown-modifier', 'spf.did-you-mean'];
	return KNOWN_MODIFIERS.has(name) ? [] : ['spf.unknown-modifier'];
}

/** Terms in whose middle two strings meet: broken ones, and ones that go on like another term. */
function lostBlanks({ text, terms, joints }: SpfRecord): Span[] {
	const spans: Span[] = [];
	let i = 0;
	for (const at of joints) {
		while ((terms[i]?.span[1] ?? Number.POSITIVE_INFINITY) <= at) i++;
		const term = terms[i];
		if (term === undefined || term.span[0] >= at) continue;
		const rest = text.slice(at, Math.min(at + 10, term.span[1]));
		if (term.kind === 'invalid' || TERM_START.test(rest)) spans.push(term.span);
	}
	return spans;
}

function termAdvice(term: SpfTerm): FindingCode[] {
	if (term.kind === 'invalid') return [];
	if (term.kind === 'modifier') return modifierAdvice(term.name);
	if (term.mechanism === 'all' || 'network' in term) return networkAdvice(term);
	const codes: FindingCode[] = term.mechanism === 'ptr' ? ['spf.ptr'] : [];
	if (term.target !== null && usesLetter(term.target, 'p')) codes.push('spf.macro-p');
	return codes;
}

type Add = (code: FindingCode, span?: Span, data?: { readonly [fact: string]: Json }) => void;

/** The facts of a slip: what was written, and what was meant. */
function meantBy(term: SpfTerm, code: FindingCode): { readonly [fact: string]: Json } {
	if (code !== 'spf.did-you-mean' || term.kind !== 'modifier') return {};
	return { name: term.name, meant: term.name.replace('ipv', 'ip') };
}

/** Advice on the term that ends the record, or on there being none (RFC 7208 §4.7). */
function endAdvice(record: SpfRecord, add: Add): void {
	const all = record.locals.find((term) => term.mechanism === 'all');
	if (all === undefined) {
		if (record.redirect === null) add('spf.no-all');
		return;
	}
	add(ALL_CODES[all.qualifier], all.span);
	const behind = record.terms.find((term) => term.kind !== 'modifier' && term.index > all.index);
	if (behind !== undefined) add('spf.terms-after-all', behind.span);
	const redirect = record.terms.find(
		(term) => term.kind === 'modifier' && term.name === 'redirect',
	);
	if (redirect !== undefined) add('spf.redirect-ignored', redirect.span);
}

/** The advice on a record at a name; none of it changes a result. */
export function adviceOn(record: SpfRecord, name: string): Finding[] {
	const findings: Finding[] = [];
	const add: Add = (code, span, data = {}) => {
		if (findings.length >= MAX_ADVICE) return;
		const subject = { name, type: 'TXT' } as const;
		findings.push(finding(code, span === undefined ? subject : { ...subject, span }, data));
	};
	const seen = new Set<string>();
	for (const term of record.terms) {
		for (const code of termAdvice(term)) add(code, term.span, meantBy(term, code));
		const text = term.text.toLowerCase();
		if (term.kind === 'directive' && seen.has(text)) add('spf.duplicate-term', term.span);
		seen.add(text);
	}
	for (const span of lostBlanks(record)) add('spf.string-join-lost-space', span);
	if (record.valid) endAdvice(record, add);
	if (record.text.length > LONG_RECORD) add('spf.record-bytes');
	return findings;
}
