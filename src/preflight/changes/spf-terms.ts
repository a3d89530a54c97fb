/**
 * What each term of a record authorizes by itself and what it costs, to find those that can go or be
 * written out.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import { type AddressSet, isSubset, ofFamily, rangeOf, unite } from '../../ip/range.ts';
import { canonicalName } from '../../names/domain-name.ts';
import type { AddressMap } from '../../spf/map/address-map.ts';
import { mapAddresses } from '../../spf/map/map-addresses.ts';
import { normalTerm } from '../../spf/mend/grammar.ts';
import { parseRecord, termsOf } from '../../spf/read-record.ts';
import type { SpfRecord, SpfTerm } from '../../spf/record.ts';
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

/** Terms of one record that are read. */
const MAX_TERMS_READ = 40;

/** The name a term asks; `null` where it depends on more than the domain. */
function targetOf(term: SpfTerm, domain: string): string | null {
	if (term.kind !== 'directive' || term.mechanism === 'all' || 'network' in term) return null;
	if (term.mechanism === 'ptr' || term.mechanism === 'exists') return null;
	if (term.target === null) return domain;
	const { literal } = term.target;
	return literal === null ? null : canonicalName(literal);
}

/** Who passes a map; `null` where that depends on the client, or the map fails for somebody. */
function passing({ segments }: AddressMap): AddressSet | null {
	const isOpen = segments.some(
		({ result }) => result === 'dynamic' || result === 'temperror' || result === 'permerror',
	);
	return isOpen ? null : unite(segments.filter(({ result }) => result === 'pass'));
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
		const record = parseRecord(`v=spf1 ${text}`);
		const set = passing(await mapAddresses(domain, dns, { senderDomain: domain, record }));
		if (set === null) return null;
		const isShort = ofFamily(set, 4).length === 0 || ofFamily(set, 6).length === 0;
		const isHalfVoid = term.mechanism === 'a' && isShort;
		return { text, kind: 'own', name, lookups: 1, set, written: writtenOut(set), isHalfVoid };
	}
	const map = await mapAddresses(name, dns, { senderDomain: domain });
	const set = passing(map);
	if (set === null) return null;
	const written = writtenOut(set);
	return { text, kind: 'reference', name, lookups: 1 + map.worst, set, written, isHalfVoid: false };
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
