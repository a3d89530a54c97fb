/**
 * The names of a zone text and what stands at each, ready to be looked up.
 *
 * Every ancestor of a name exists, with or without records of its own (RFC 8020 §2, RFC 4592 §2.2.2).
 *
 * @module
 */

import type { RecordData, RecordType } from '../../dns/resolver.ts';
import { parentOf } from '../../names/domain-name.ts';
import type { ParsedZone } from './parse-zone.ts';

const DEFAULT_TTL = 3600;

/** The records of one name and type, in the order of the text; `ttl` is the lowest of theirs. */
export interface RRset<T extends RecordType> {
	readonly records: readonly RecordData[T][];
	readonly ttl: number;
}

/** What stands at one name; empty at an empty non-terminal. */
export type ZoneNode = { readonly [T in RecordType]?: RRset<T> };

/** Every existing name. */
export type ZoneTree = ReadonlyMap<string, ZoneNode>;

type OpenNode = { [T in RecordType]?: { records: RecordData[T][]; ttl: number } };

/** What `find` gives for the closest of `name` and its ancestors that has it. */
function closest<A>(name: string, find: (at: string) => A | undefined): A | undefined {
	for (let at = name; ; at = parentOf(at)) {
		const found = find(at);
		if (found !== undefined || at === '') return found;
	}
}

/** The node of a name; makes it and its ancestors exist. */
function nodeOf(tree: Map<string, OpenNode>, name: string): OpenNode {
	const known = tree.get(name);
	if (known !== undefined) return known;
	const node: OpenNode = {};
	tree.set(name, node);
	for (let at = name; at !== ''; ) {
		at = parentOf(at);
		if (tree.has(at)) break;
		tree.set(at, {});
	}
	return node;
}

function put<T extends RecordType>(
	node: OpenNode,
	type: T,
	data: RecordData[T],
	ttl: number,
): void {
	const set = node[type];
	if (set === undefined) {
		node[type] = { records: [data], ttl } as OpenNode[T];
		return;
	}
	set.records.push(data);
	set.ttl = Math.min(set.ttl, ttl);
}

/** Puts every record in its place; the same record twice is one record (RFC 2181 §5). */
export function buildTree({ records, names }: ParsedZone): ZoneTree {
	const tree = new Map<string, OpenNode>();
	const minimums = new Map<string, number>();
	const seen = new Set<string>();
	for (const { name, type, data } of records) {
		if (type === 'SOA') minimums.set(name, data.minimum);
	}
	nodeOf(tree, '');
	for (const name of names) nodeOf(tree, name);
	for (const record of records) {
		const { name, type, data } = record;
		const key = `${type} ${name} ${JSON.stringify(data)}`;
		if (seen.has(key)) continue;
		seen.add(key);
		const ttl = record.ttl ?? closest(name, (at) => minimums.get(at)) ?? DEFAULT_TTL;
		put(nodeOf(tree, name), type, data, ttl);
	}
	return tree;
}

/** Seconds that a negative answer about `name` may be held (RFC 2308 §5); none outside of a zone. */
export function negativeTtlOf(tree: ZoneTree, name: string): number | undefined {
	const soa = closest(name, (at) => tree.get(at)?.SOA);
	const minimum = soa?.records[0]?.minimum;
	return soa === undefined || minimum === undefined ? undefined : Math.min(soa.ttl, minimum);
}

/**
 * The node that answers for a name: its own, else the wildcard below its closest encloser
 * (RFC 4592 §3.3.1), else none.
 */
export function findNode(tree: ZoneTree, name: string): ZoneNode | undefined {
	const own = tree.get(name);
	if (own !== undefined) return own;
	const encloser = closest(name, (at) => (tree.has(at) ? at : undefined)) ?? '';
	return tree.get(encloser === '' ? '*' : `*.${encloser}`);
}
