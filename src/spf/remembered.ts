/**
 * Remembers what came of a walk by what it saw of the client, so that intervals which every record treats
 * alike are walked once.
 *
 * @module
 */

import type { RecordsAnswer } from '../dns/resolver.ts';
import type { Client } from './client.ts';
import type { SpfRecord } from './record.ts';

/** A look at the client, and what follows from each thing it can show. */
interface Branch<T> {
	readonly look: () => number;
	readonly next: Map<number, Branch<T> | Leaf<T>>;
}

interface Leaf<T> {
	readonly value: T;
}

interface Seen {
	readonly look: () => number;
	readonly shown: number;
}

/** A client that writes down what was looked at. */
function watched(client: Client, seen: Seen[]): Client {
	const see = (look: () => number): number => {
		const shown = look();
		seen.push({ look, shown });
		return shown;
	};
	return {
		family: client.family,
		firstMatch: (record: SpfRecord) => see(() => client.firstMatch(record)),
		isIn: (answer: RecordsAnswer<'A' | 'AAAA'>, prefix: number) =>
			see(() => (client.isIn(answer, prefix) ? 1 : 0)) === 1,
	};
}

/** Grafts the way of one walk onto the tree of those before. */
function graft<T>(
	seen: readonly Seen[],
	leaf: Leaf<T>,
	root: Map<number, Branch<T> | Leaf<T>>,
): void {
	let at = root;
	let shown = 0;
	for (const { look, shown: now } of seen) {
		const known = at.get(shown);
		const branch: Branch<T> =
			known !== undefined && 'next' in known ? known : { look, next: new Map() };
		at.set(shown, branch);
		at = branch.next;
		shown = now;
	}
	at.set(shown, leaf);
}

/**
 * Returns a function that gives `walk`'s value for the client as it is at that moment. `walk` must depend
 * on the client alone, through what it looks at.
 */
export function remembered<T>(client: Client, walk: (client: Client) => T): () => T {
	const root = new Map<number, Branch<T> | Leaf<T>>();
	return () => {
		let at = root.get(0);
		while (at !== undefined && 'next' in at) at = at.next.get(at.look());
		if (at !== undefined) return at.value;
		const seen: Seen[] = [];
		const value = walk(watched(client, seen));
		graft(seen, { value }, root);
		return value;
	};
}
