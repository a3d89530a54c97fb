/**
 * The notation of the fact tables: what a code carries in `data`, written once, read by the compiler as types
 * and by documents and schemas as a list.
 *
 * @module
 */

import type { FailureReason, RecordType } from '../dns/resolver.ts';

/** A JSON value. */
export type Json =
	| string
	| number
	| boolean
	| null
	| readonly Json[]
	| { readonly [key: string]: Json };

/** The type of a fact, by its name in a table. */
interface FactTypes {
	readonly string: string;
	readonly number: number;
	readonly boolean: boolean;
	readonly 'string[]': readonly string[];
	readonly 'number[]': readonly number[];
	readonly 'string | null': string | null;
	readonly 'number | null': number | null;
	readonly 'boolean | null': boolean | null;
	readonly FailureReason: FailureReason;
	readonly RecordType: RecordType;
}

/** One fact: a type by name, or the list of its values. */
export type FactType = keyof FactTypes | readonly (string | null)[];

/** The facts of one code by name; a name that ends in a question mark may be absent. */
export interface FactList {
	readonly [name: string]: FactType;
}

type TypeOf<Fact> = Fact extends keyof FactTypes
	? FactTypes[Fact]
	: Fact extends readonly (infer Value)[]
		? Value
		: never;

/** `data` of a code without facts: nothing may stand in it. */
type NoFacts = { readonly [fact: string]: never };

type Named<List> = {
	readonly [Name in keyof List as Name extends `${string}?` ? never : Name]: TypeOf<List[Name]>;
} & {
	readonly [Name in keyof List as Name extends `${infer Bare}?` ? Bare : never]?: TypeOf<
		List[Name]
	>;
};

/** The type of `data` by a list of facts. */
export type DataOf<List> = keyof List extends never
	? NoFacts
	: { readonly [Name in keyof Named<List>]: Named<List>[Name] };
