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

/** Makes a memory of at most so many values; `onEviction` is called for each one that had to go. */
export function boundedMemory<V>(maxEntries: number, onEviction: () => void): Memory<V> {
	// A Map keeps the order of insertion, so its first key is the one not used for longest. One iterator
	// serves for good: a new one would have to step over the holes of all that was removed before.
	const values = new Map<string, V>();
	const oldestFirst = values.keys();
	return {
		get(key) {
			const value = values.get(key);
			if (value === undefined) return undefined;
			values.delete(key);
			values.set(key, value);
			return value;
		},
		put(key, value) {
			values.delete(key);
			values.set(key, value);
			if (values.size <= maxEntries) return;
			const oldest = oldestFirst.next();
			if (oldest.done) return;
			values.delete(oldest.value);
			onEviction();
		},
		forget(key) {
			values.delete(key);
		},
		get size() {
			return values.size;
		},
	};
}
