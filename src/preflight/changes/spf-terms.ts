/**
 * What each term of a record authorizes by itself and what it costs, to find those that can go or be
 * written out.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { networkOf, parseAddress } from '../../ip/address.ts';
import {
	type AddressRange,
	type AddressSet,
	isSubset,
	ofFamily,
	rangeOf,
	unite,
} from '../../ip/range.ts';
import { lowerAscii, withoutFinalDot } from '../../names/domain-name.ts';
import { MAX_MX } from '../../spf/limits.ts';
import { mapAddresses } from '../../spf/map/map-addresses.ts';
import { normalTerm } from '../../spf/mend/grammar.ts';
import { termsOf } from '../../spf/read-record.ts';
import type { HostTerm, SpfRecord, SpfTerm } from '../../spf/record.ts';
import { blocksOf } from '../assess/coverage.ts';

/** One directive with `+`, as far as it can be told without a client. */
export interface TermShare {
	readonly text: string;
	/** `own`: hosts of `a` and `mx`; `reference`: another record. */
	readonly kind: 'local' | 'own' | 'reference';
	/** The name asked; `""` for a local term. */
	readonly name: string;
	/** Look-ups it takes, with all below it. */
	readonly lookups: number;
	readonly set: AddressSet;
	/** The addresses written out, as terms. */
	readonly written: readonly string[];
	/** An `a` without addresses of one family is a void look-up for its clients (RFC 7208 §4.6.4). */
	readonly isHalfVoid: boolean;
}

/** Terms of one record that are looked at. */
const MAX_TERMS_READ = 40;

/** The name a term asks; `null` where it depends on more than the domain. */
function targetOf(term: SpfTerm, domain: string): string | null {
	if (term.kind !== 'directive' || term.mechanism === 'all' || 'network' in term) return null;
	if (term.mechanism === 'ptr' || term.mechanism === 'exists') return null;
	if (term.target === null) return domain;
	const { literal } = term.target;
	return literal === null ? null : lowerAscii(withoutFinalDot(literal));
}

/** The addresses of hosts; `null` where DNS does not say. */
async function hostRanges(
	names: readonly string[],
	{ prefix4, prefix6 }: HostTerm,
	dns: DnsSession,
): Promise<readonly AddressRange[] | null> {
	const ranges: AddressRange[] = [];
	for (const name of names) {
		for (const [type, prefix] of [['A', prefix4] as const, ['AAAA', prefix6] as const]) {
			const answer = await dns.ask(name, type);
			if (answer.outcome === 'failure') return null;
			const texts = answer.outcome === 'records' ? answer.records : [];
			for (const text of texts) {
				const address = parseAddress(text);
				if (address !== null) ranges.push(rangeOf(networkOf(address, prefix)));
			}
		}
	}
	return ranges;
}

async function hostSet(term: HostTerm, name: string, dns: DnsSession): Promise<AddressSet | null> {
	let names: readonly string[] = [name];
	if (term.mechanism === 'mx') {
		const answer = await dns.ask(name, 'MX');
		if (answer.outcome === 'failure') return null;
		const hosts = answer.outcome === 'records' ? answer.records : [];
		names = hosts.map(({ exchange }) => exchange);
	}
	if (names.length > MAX_MX) return null;
	const ranges = await hostRanges(names, term, dns);
	return ranges === null ? null : unite(ranges);
}

/** The share of one term; `null` where it depends on the client, fails, or has another qualifier. */
async function shareOf(term: SpfTerm, domain: string, dns: DnsSession): Promise<TermShare | null> {
	if (term.kind !== 'directive' || term.qualifier !== '+') return null;
	const { text } = term;
	if ('network' in term) {
		const set = [rangeOf(term.network)];
		return { text, kind: 'local', name: '', lookups: 0, set, written: [text], isHalfVoid: false };
	}
	const name = targetOf(term, domain);
	if (name === null) return null;
	if (term.mechanism === 'a' || term.mechanism === 'mx') {
		const set = await hostSet(term, name, dns);
		if (set === null) return null;
		const isShort = ofFamily(set, 4).length === 0 || ofFamily(set, 6).length === 0;
		const isHalfVoid = term.mechanism === 'a' && isShort;
		return { text, kind: 'own', name, lookups: 1, set, written: writtenOut(set), isHalfVoid };
	}
	const { segments, worst } = await mapAddresses(name, dns, { senderDomain: domain });
	const isOpen = segments.some(
		({ result }) => result === 'dynamic' || result === 'temperror' || result === 'permerror',
	);
	if (isOpen) return null;
	const set = unite(segments.filter(({ result }) => result === 'pass'));
	const written = writtenOut(set);
	return { text, kind: 'reference', name, lookups: 1 + worst, set, written, isHalfVoid: false };
}

/** The shares of a record's terms, in order, each once, those that cannot be told left out. */
export async function sharesOf(
	record: SpfRecord,
	domain: string,
	dns: DnsSession,
): Promise<readonly TermShare[]> {
	const terms = termsOf(record);
	const texts = terms.map(({ text }) => normalTerm(text));
	const once = terms.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
	const shares = await Promise.all(
		once.slice(0, MAX_TERMS_READ).map((term) => shareOf(term, domain, dns)),
	);
	return shares.filter((share) => share !== null);
}

/** The terms that cost look-ups and let in nobody whom the others do not, the dearest first. */
export function needless(shares: readonly TermShare[]): readonly TermShare[] {
	const kept = new Set(shares);
	const found: TermShare[] = [];
	const costly = shares
		.filter(({ lookups }) => lookups > 0)
		.sort((left, right) => right.lookups - left.lookups);
	for (const share of costly) {
		const others = [...kept].filter((other) => other !== share).flatMap(({ set }) => set);
		if (!isSubset(share.set, unite(others))) continue;
		kept.delete(share);
		found.push(share);
	}
	return found;
}

/** Addresses written out, as terms. */
export function writtenOut(set: AddressSet): readonly string[] {
	return blocksOf(set).map((block) =>
		block.includes(':')
			? `ip6:${block.replace(/\/128$/, '')}`
			: `ip4:${block.replace(/\/32$/, '')}`,
	);
}
