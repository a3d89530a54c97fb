/**
 * Private fields on plain data.
 *
 * @module
 */

/**
 * A subclass puts its private fields on the object it is given. Nothing else can see them: not `Object.keys`,
 * not JSON, no comparison, no copy. They live and die with the object, at less cost than an entry in a
 * `WeakMap`, which keeps the collector of garbage busy.
 */
export class OnPlainData {
	constructor(data: object) {
		// biome-ignore lint/correctness/noConstructorReturn: the fields of a subclass go on what is returned here.
		return data;
	}
}
