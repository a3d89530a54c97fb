/**
 * The DNS of the public RFC 7208 suite as a resolver, with the quirks of its format.
 *
 * An `SPF` (type 99) entry counts as TXT where a name has no TXT entry at all; `TIMEOUT` fails every
 * type that has no record of its own at the name. One code point of a text is one octet.
 *
 * @module
 */

import type { DnsAnswer, RecordData, RecordType, Resolver } from '../../src/dns/resolver.ts';

/** One entry of a name: a bare `TIMEOUT`, or one record type with its data. */
export type SuiteEntry = 'TIMEOUT' | { readonly [type: string]: unknown };

/** The `zonedata` of one scenario. */
export type SuiteZone = { readonly [name: string]: readonly SuiteEntry[] };

interface SuiteNode {
	readonly records: Map<string, unknown[]>;
	/** Types that fail; `*` is every type without records. */
	readonly failing: Set<string>;
}

const canonical = (name: string): string => name.toLowerCase().replace(/\.$/, '');

const textOf = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.map(String) : [String(value)];

function dataOf(type: string, value: unknown): unknown {
	if (type === 'TXT') return textOf(value);
	if (type === 'MX') {
		const [preference, exchange] = value as [number, string];
		return { preference, exchange: canonical(exchange) };
	}
	return type === 'A' || type === 'AAAA' ? String(value) : canonical(String(value));
}

function nodeOf(entries: readonly SuiteEntry[]): SuiteNode {
	const node: SuiteNode = { records: new Map(), failing: new Set() };
	const add = (type: string, value: unknown): void => {
		node.records.set(type, [...(node.records.get(type) ?? []), dataOf(type, value)]);
	};
	const pairs = entries.flatMap((entry) => (entry === 'TIMEOUT' ? [] : Object.entries(entry)));
	const hasText = pairs.some(([type]) => type === 'TXT');
	for (const [type, value] of pairs) {
		if (value === 'TIMEOUT') node.failing.add(type);
		else if (type === 'SPF' && !hasText) add('TXT', value);
		else if (type !== 'SPF' && value !== 'NONE') add(type, value);
	}
	if (entries.includes('TIMEOUT')) node.failing.add('*');
	return node;
}

/** Answers from the zone data of one scenario of the suite. */
export function suiteResolver(zone: SuiteZone): Resolver {
	const nodes = new Map<string, SuiteNode>();
	for (const [name, entries] of Object.entries(zone)) nodes.set(canonical(name), nodeOf(entries));

	function answer(name: string, type: RecordType, aliases: readonly string[]): DnsAnswer {
		const node = nodes.get(name);
		if (node === undefined) {
			const isAbove = [...nodes.keys()].some((below) => below.endsWith(`.${name}`));
			return { outcome: isAbove ? 'nodata' : 'nxdomain', aliases };
		}
		const records = node.records.get(type) as RecordData[RecordType][] | undefined;
		if (records !== undefined) return { outcome: 'records', records, aliases };
		if (node.failing.has(type) || node.failing.has('*')) {
			return { outcome: 'failure', reason: 'timeout' };
		}
		const alias = node.records.get('CNAME')?.[0] as string | undefined;
		if (alias === undefined) return { outcome: 'nodata', aliases };
		if (alias === name || aliases.includes(alias)) {
			return { outcome: 'failure', reason: 'servfail', detail: 'CNAME loop' };
		}
		return answer(alias, type, [...aliases, alias]);
	}

	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			return answer(name, type, []) as DnsAnswer<T>;
		},
	};
}
