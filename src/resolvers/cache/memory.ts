/**
 * A bounded memory that forgets what was not used for longest, in constant time.
 *
 * @module
 */

/** Values by key. */
export interface Memory<V> {
	/** The value, now the last to be forgotten. */
	get(key: string): V | undefined;
	put(key: string, value: V): void;
	forget(key: string): void;
	readonly size: number;
}

/** The most that a memory holds. */
export interface MemoryBounds<V> {
	readonly entries: number;
	/** Of all values together, by `weigh`. */
	readonly weight: number;
	readonly weigh: (value: V) => number;
}

interface Weighed<V> {
	readonly value: V;
	readonly weight: number;
}

/** Makes a memory; `onEviction` is called for each value that had to go. */
export function boundedMemory<V>(bounds: MemoryBounds<V>, onEviction: () => void): Memory<V> {
	// A Map keeps the order of insertion, so its first key is the one not used for longest. One iterator
	// serves for good: a new one would have to step over the holes of all that was removed before.
	const values = new Map<string, Weighed<V>>();
	const oldestFirst = values.keys();
	let total = 0;

	function forget(key: string): Weighed<V> | undefined {
		const held = values.get(key);
		if (held === undefined) return undefined;
		values.delete(key);
		total -= held.weight;
		return held;
	}

	return {
		get(key) {
			const held = values.get(key);
			if (held === undefined) return undefined;
			values.delete(key);
			values.set(key, held);
			return held.value;
		},
		put(key, value) {
			forget(key);
			const weight = bounds.weigh(value);
			values.set(key, { value, weight });
			total += weight;
			while (values.size > bounds.entries || total > bounds.weight) {
				const oldest = oldestFirst.next();
				if (oldest.done) return;
				forget(oldest.value);
				onEviction();
			}
		},
		forget(key) {
			forget(key);
		},
		get size() {
			return values.size;
		},
	};
}
