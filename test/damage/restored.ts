/**
 * What is offered for a damaged SPF record, held against the undamaged one.
 *
 * @module
 */

import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Change } from '../../src/preflight/verdict.ts';
import { overlayResolver } from '../../src/resolvers/overlay/overlay-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { normalTerm } from '../../src/spf/mend/grammar.ts';
import { unsigned } from '../preflight/judged.ts';
import { spfSlips } from './slips.ts';
import { asWritten, type Pick, stringsOf, type Written } from './written.ts';

/** What became of one damaged record. */
export interface Outcome {
	readonly text: string;
	/** A change was offered. */
	readonly isOffered: boolean;
	/** It has every term. */
	readonly isWhole: boolean;
	/** Terms that it has not, and does not name. */
	readonly lost: readonly string[];
	/** What is said to be lost. */
	readonly loses: readonly string[];
	/** The record that is offered; empty where none is. */
	readonly after: string;
}

function namesIn(terms: readonly string[]): ReadonlySet<string> {
	const names = terms.flatMap((term) => {
		const [, name] =
			/^[+?~-]?(?:include|a|mx|ptr|exists|redirect)[:=](?:.*\}\.)?([^/%]+)/i.exec(term) ?? [];
		return name === undefined ? [] : [name.toLowerCase().replace(/\.$/, '')];
	});
	return new Set(names);
}

/** An address of 198.18.0.0/15 (RFC 2544) for a name. */
function addressOf(name: string): string {
	let hash = 0;
	for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_536;
	return `198.18.${Math.floor(hash / 256)}.${hash % 256}`;
}

function answer(
	name: string,
	type: RecordType,
	strings: readonly string[],
	names: ReadonlySet<string>,
): DnsAnswer {
	const records = (found: readonly unknown[]): DnsAnswer =>
		// The records are of the type asked for.
		({ outcome: 'records', records: found, aliases: [] }) as unknown as DnsAnswer;
	const isOwn = name === 'shop.example';
	if (isOwn && type === 'TXT') return records([strings]);
	if (name === 'spf.relay.example' && type === 'TXT')
		return records([['v=spf1 ip4:192.0.2.0/31 -all']]);
	if (name === '_dmarc.shop.example' && type === 'TXT') return records([['v=DMARC1; p=none']]);
	const isAbove = [...names].some((below) => below.endsWith(`.${name}`));
	if (isAbove && !names.has(name)) return { outcome: 'nodata', aliases: [] };
	const isThere = isOwn || names.has(name) || name === 'mail.shop.example';
	if (!isThere) return { outcome: 'nxdomain', aliases: [] };
	if (type === 'TXT') return records([[`v=spf1 ip4:${addressOf(name)} -all`]]);
	if (type === 'A') return records([addressOf(name)]);
	if (type === 'AAAA')
		return records([`2001:db8:ffff::${addressOf(name).split('.').slice(2).join(':')}`]);
	return type === 'MX'
		? records([{ preference: 1, exchange: 'mail.shop.example' }])
		: { outcome: 'nodata', aliases: [] };
}

/**
 * Whether a loss that is told is that of a term: it has its value, whatever blanks and quotes stand in it, or the
 * first address of its network.
 */
function names(told: string, term: string): boolean {
	const loss = Buffer.from(told, 'latin1')
		.toString('utf8')
		.replace(/[\s"'“”<>\\]/g, '')
		.replace(/[.\u3002\uff61\uff0e\u2024]+/g, '.')
		.replace(/[\u2044\u2215\uff0f]/g, '/')
		.replaceAll('\u0430', 'a')
		.replace(/([?~-])a(?:l|1{2}|lll)$/i, '$1all');
	const value = normalTerm(term)
		.replace(/^[?~-]/, '')
		.replace(/^[a-z0-9]+[:=]/, '')
		.replace(/^([\d.]+)\/\d+$/, '$1');
	return normalTerm(loss).includes(value) || normalTerm(loss).includes(normalTerm(term));
}

/** The name that a term asks for; of `a` and `mx` alone the domain's own. */
function nameOf(term: string): string {
	return [...namesIn([term])][0] ?? 'shop.example';
}

/** Whether a term is written out: the change says so, and whom the term lets in passes. */
async function isWrittenOut(term: string, change: Change, zone: Resolver): Promise<boolean> {
	const name = nameOf(term);
	if (change.writesOut?.includes(name) !== true) return false;
	const resolver = overlayResolver(zone, [change]);
	const ip = addressOf(/^[+?~-]?mx/i.test(term) ? 'mail.shop.example' : name);
	const { result } = await checkHost(
		{ ip, domain: 'shop.example', helo: 'x.example' },
		{ resolver },
	);
	return result === 'pass';
}

/** A term without the prefix length that a single address has anyway. */
function plainTerm(term: string): string {
	return normalTerm(term).replace(/^(ip4:[^/]*)\/32$|^(ip6:[^/]*)\/128$/, '$1$2');
}

async function outcomeOf(
	strings: readonly string[],
	terms: readonly string[],
	changes: readonly Change[],
	zone: Resolver,
): Promise<Outcome> {
	const text = strings.join('|');
	const change = changes.find(({ name, type }) => name === 'shop.example' && type === 'TXT');
	if (change === undefined)
		return { text, isOffered: false, isWhole: false, lost: [], loses: [], after: '' };
	// What is replaced is what stands there, octet by octet.
	if (change.before.join('\n') !== strings.join('')) {
		return {
			text,
			isOffered: true,
			isWhole: false,
			lost: [`${change.before} is not there`],
			loses: [],
			after: '',
		};
	}
	const offered = new Set(change.after.join(' ').split(' ').map(plainTerm));
	const missing: string[] = [];
	for (const term of terms) {
		if (offered.has(plainTerm(term))) continue;
		if (!(await isWrittenOut(term, change, zone))) missing.push(term);
	}
	const { loses = [] } = change;
	const lost = missing.filter((term) => !loses.some((loss) => names(loss, term)));
	return {
		text,
		isOffered: true,
		isWhole: missing.length === 0,
		lost,
		loses,
		after: change.after.join(' '),
	};
}

/** A reproducible choice for one record. */
function pickFor(seed: number): Pick {
	let state = seed * 2_654_435_761 + 1;
	return (below) => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * below);
	};
}

/** One slip more; what earlier ones do to the whole text is done behind it. */
function damaged(before: Written, slip: string, pick: Pick): Written | null {
	const after = spfSlips[slip]?.(before, pick) ?? null;
	if (after === null || after.finish === before.finish) return after;
	const finish = (text: string): readonly string[] =>
		after.finish(text).flatMap((string) => before.finish(string));
	return { ...after, finish };
}

/** The zone of a damaged record: all that the undamaged one names is there. */
export function answerFor(strings: readonly string[], terms: readonly string[]): Resolver {
	const known = namesIn(terms);
	return {
		resolve: <T extends RecordType>(name: string, type: T) =>
			// The answer is of the type asked for.
			Promise.resolve(answer(name, type, strings, known) as DnsAnswer<T>),
	};
}

/**
 * Damages records by slips, one after the other, and asks what is offered; records without occasion are left
 * out, and those behind the limit.
 */
export async function restored(
	records: readonly (readonly string[])[],
	slips: readonly string[],
	limit: number = records.length,
): Promise<readonly Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const [index, terms] of records.entries()) {
		const pick = pickFor(index + terms.join('').length);
		const written = slips.reduce<Written | null>(
			(before, slip) => (before === null ? null : damaged(before, slip, pick)),
			asWritten('v=spf1', terms),
		);
		if (written === null || outcomes.length >= limit) continue;
		const strings = stringsOf(written);
		const resolver = answerFor(strings, terms);
		const verdict = await preflight({ from: 'info@shop.example', relay: unsigned }, { resolver });
		outcomes.push(await outcomeOf(strings, terms, verdict.changes, resolver));
	}
	return outcomes;
}
