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

/**
 * A field of plain data that is made of something when it is first read: what it gives puts the field on an object
 * with what it is made of. It is enumerable, so JSON and copies have its value.
 *
 * One accessor for all objects with the field: the engine would keep what an accessor of its own refers to until its
 * next full collection.
 */
export function lateField<S, V>(
	name: string,
	make: (source: S) => V,
): (data: object, source: S) => void {
	class Late extends OnPlainData {
		#source: S | undefined;
		#value: V | undefined;

		constructor(data: object, source: S) {
			super(data);
			this.#source = source;
		}

		static read(data: Late): V {
			if (data.#source !== undefined) {
				data.#value = make(data.#source);
				data.#source = undefined;
			}
			return data.#value as V;
		}
	}
	const accessor: PropertyDescriptor = {
		enumerable: true,
		get(this: Late): V {
			return Late.read(this);
		},
	};
	return (data, source) => {
		Object.defineProperty(data, name, accessor);
		new Late(data, source);
	};
}
