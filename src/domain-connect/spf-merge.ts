/**
 * `previewSpfMerge`: what a DNS provider will make of the SPF record that is there.
 *
 * @module
 */

import { joinedTexts } from '../dns/character-string.ts';
import { DNS_KEYS, type DnsOptions, openDns } from '../dns/options.ts';
import type { RecordChange } from '../dns/record-change.ts';
import { openSession } from '../dns/session.ts';
import { invalid, knownFields, text } from '../input/fields.ts';
import { isSubset } from '../ip/range.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';
import { overlayResolver } from '../resolvers/overlay/overlay-resolver.ts';
import { MAX_TERMS, MAX_VOIDS } from '../spf/limits.ts';
import type { AddressMap } from '../spf/map/address-map.ts';
import { mapAddresses } from '../spf/map/map-addresses.ts';
import { parseSpf } from '../spf/parse.ts';
import { isSpfRecord } from '../spf/read-record.ts';

/**
 * `library`: as the reference implementation does it, the rule in front, the rest as it is; `specification`: the
 * terms of both, and always `~all`.
 */
export type SpfMergeRule = 'library' | 'specification';

/** One way in which a provider may merge. */
export interface SpfMerge {
	readonly rule: SpfMergeRule;
	/** The record as it would stand there. */
	readonly record: string;
	/** Every address that passes now passes afterwards; `null` where DNS does not say. */
	readonly keepsSenders: boolean | null;
	/** The senders of the rule pass; `null` where DNS does not say. */
	readonly admits: boolean | null;
	/** DNS look-ups in the worst case (RFC 7208 §4.6.4). */
	readonly lookups: number;
	readonly isWithinLimits: boolean;
	/** `-all` became `~all`, or `~all` became `?all`. */
	readonly weakensAll: boolean;
}

/** What will happen to the record that is there. */
export interface SpfMergePreview {
	/** `null` where there is none, or DNS does not say. */
	readonly before: string | null;
	/** Empty where DNS does not say, or there are several records, which no merge mends. */
	readonly merges: readonly SpfMerge[];
}

const MAX_QUESTIONS = 1200;

function termsOf(record: string): string[] {
	return record
		.split(/ +/)
		.slice(1)
		.filter((term) => term !== '');
}

function isAll(term: string): boolean {
	return /^[+?~-]?all$/i.test(term);
}

/** The reference implementation looks for the rule anywhere in the text, and puts it in front. */
export function mergedByLibrary(record: string | null, rules: string): string {
	if (record === null) return `v=spf1 ${rules} ~all`;
	if (record.includes(rules)) return record;
	return `${record.slice(0, 6)} ${rules}${record.slice(6)}`;
}

/** The specification joins what both hold, and ends in `~all`. */
export function mergedBySpecification(record: string | null, rules: string): string {
	const kept = record === null ? [] : termsOf(record).filter((term) => !isAll(term));
	const fresh = termsOf(`v=spf1 ${rules}`).filter((term) => !kept.includes(term));
	return ['v=spf1', ...kept, ...fresh, '~all'].join(' ');
}

const STRENGTH = ['+', '?', '~', '-'];

function strength(record: string): number {
	const all = termsOf(record).find(isAll);
	return all === undefined ? -1 : STRENGTH.indexOf(/^[+?~-]/.exec(all)?.[0] ?? '+');
}

function passing({ segments }: AddressMap, ...results: readonly string[]): AddressMap['segments'] {
	return segments.filter(({ result }) => results.includes(result));
}

function isKnown(map: AddressMap): boolean {
	return map.segments.every(({ result }) => result !== 'temperror');
}

function isWithin(inner: AddressMap, outer: AddressMap): boolean | null {
	if (!isKnown(inner) || !isKnown(outer)) return null;
	return (
		isSubset(passing(inner, 'pass'), passing(outer, 'pass')) &&
		isSubset(passing(inner, 'dynamic'), passing(outer, 'pass', 'dynamic'))
	);
}

interface Merging {
	readonly domain: string;
	readonly rules: string;
	readonly before: string | null;
	readonly options: DnsOptions;
}

/** The domain's map after a change, on answers of its own. */
function mapWith(
	{ domain, options }: Merging,
	change: Pick<RecordChange, 'name' | 'before' | 'after'> | null,
): Promise<AddressMap> {
	const edit = change === null ? [] : [{ ...change, action: 'replace', type: 'TXT' } as const];
	const dns = openSession({
		resolver: overlayResolver(options.resolver, edit),
		signal: options.signal,
		maxQuestions: options.maxQuestions ?? MAX_QUESTIONS,
		isLazy: true,
	});
	const name = change?.name ?? domain;
	return mapAddresses(name, dns, { senderDomain: domain });
}

async function merge(rule: SpfMergeRule, merging: Merging, now: AddressMap): Promise<SpfMerge> {
	const { domain, rules, before } = merging;
	const record =
		rule === 'library' ? mergedByLibrary(before, rules) : mergedBySpecification(before, rules);
	const old = before === null ? [] : [before];
	const after = await mapWith(merging, { name: domain, before: old, after: [record] });
	const own = `_spf-rule.${domain}`;
	const alone = await mapWith(merging, { name: own, before: [], after: [`v=spf1 ${rules} -all`] });
	return {
		rule,
		record,
		keepsSenders: isWithin(now, after),
		admits: isWithin(alone, after),
		lookups: after.worst,
		isWithinLimits: after.worst <= MAX_TERMS && after.voids <= MAX_VOIDS,
		weakensAll: before !== null && strength(before) > strength(record),
	};
}

function readRules(value: unknown): string {
	const rules = text(value, 'rules').trim();
	const { valid, terms } = parseSpf(`v=spf1 ${rules}`);
	const isMechanisms = terms.every(({ text: term }) => !isAll(term) && !/^[a-z]+=/i.test(term));
	if (valid && terms.length > 0 && isMechanisms) return rules;
	throw invalid(
		'rules',
		"must be SPF mechanisms without all, for example 'include:spf.saas.example'",
	);
}

/**
 * Says what a DNS provider will make of a domain's SPF record when a template's `SPFM` rule is applied, for
 * both merges seen in the field, and proves each: whether all who pass now still do, whether the rule's
 * senders do, and what it costs in look-ups. The specification ends every record in `~all`, which takes the
 * effect of a `redirect=` (RFC 7208 §6.1); the reference implementation takes `include:a.example` to be there
 * where `include:a.example.org` is.
 *
 * @param domain - The domain whose record is merged.
 * @param rules - The template's `spfRules`.
 * @param options - The resolver, and limits for each of at most five evaluations.
 * @throws {InputError} `input.domain-invalid`, `input.request-invalid`, `input.option-invalid`,
 * `input.unknown-option`, before anything is asked.
 *
 * @example
 * ```ts
 * import { previewSpfMerge } from 'maysend/domain-connect';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver(`
 * shop.example.         TXT "v=spf1 redirect=spf.hoster.example"
 * spf.hoster.example.   TXT "v=spf1 ip4:192.0.2.0/24 -all"
 * spf.saas.example.     TXT "v=spf1 ip4:198.51.100.0/24 -all"
 * `);
 * const { merges } = await previewSpfMerge('shop.example', 'include:spf.saas.example', { resolver });
 * merges.map(({ rule }) => rule); // ['library', 'specification']
 * merges.map(({ keepsSenders }) => keepsSenders); // [true, false]
 * ```
 */
export async function previewSpfMerge(
	domain: string,
	rules: string,
	options: DnsOptions,
): Promise<SpfMergePreview> {
	const fields = knownFields(options, DNS_KEYS, 'options');
	const name = typeof domain === 'string' && domain.length <= 1000 ? toALabels(domain) : null;
	if (name === null || name === '' || !isAskable(name)) {
		throw invalid('domain', 'must be a domain, for example shop.example', 'input.domain-invalid');
	}
	const rule = readRules(rules);
	const answer = await openDns(fields, MAX_QUESTIONS).ask(name, 'TXT');
	if (answer.outcome === 'failure') return { before: null, merges: [] };
	const records = joinedTexts(answer).filter(isSpfRecord);
	const [before = null] = records;
	if (records.length > 1) return { before: null, merges: [] };
	const merging: Merging = { domain: name, rules: rule, before, options };
	const now = await mapWith(merging, null);
	const merges = [await merge('library', merging, now), await merge('specification', merging, now)];
	return { before, merges };
}
