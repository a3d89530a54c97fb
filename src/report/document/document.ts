/**
 * What a report says, independent of its form: headings, paragraphs, tables, values and pictures.
 *
 * The folder has the model and one printer for each form: text for a terminal, Markdown, HTML.
 *
 * @module
 */

import type { MapRange } from '../../spf/evaluation.ts';
import type { Grade } from '../grade.ts';
import type { Excerpt } from '../place.ts';

/** Text as it came from DNS. */
export interface Code {
	readonly code: string;
	/** How much of it is shown where places are narrow; of a name or a term all. */
	readonly max?: number;
}

/** A word with the color and sign of its grade. */
export interface Badge {
	readonly grade: Grade;
	readonly word: string;
}

/** A share of 0 to 1, with the same in words. */
export interface Share {
	readonly share: number;
	readonly word: string;
}

/** A piece of a line. */
export type Inline = string | Code | Badge | Share;

/** A line; its pieces are parted by spaces. */
export type Content = Inline | readonly Inline[];

/** A value to copy, whole and exact, with what it is. */
export interface Value {
	readonly label: string;
	readonly value: string;
	/** What else there is to say of it; not part of the value. */
	readonly note?: string;
	readonly role: 'name' | 'before' | 'after' | 'plain';
}

/** Findings of one code. */
export interface FindingItem {
	/** Its title, and for admins its code. */
	readonly title: string;
	readonly code: string;
	readonly badge: Badge;
	readonly sentences: readonly {
		readonly text: string;
		/** `TXT · shop.example · RFC 7208 §4.5`; `null` for readers who would not need it. */
		readonly place: Content | null;
		readonly excerpt: Excerpt | null;
	}[];
	/** How many were left out, in words. */
	readonly more: string | null;
}

/** A protocol's state. */
export interface StateItem {
	readonly name: string;
	readonly state: Badge;
	readonly about: string;
	readonly details: readonly string[];
	readonly record: string | null;
}

/** A line of a tree, with what is below it. */
export interface Branch {
	readonly cells: readonly Content[];
	/** Lines that belong to it. */
	readonly notes: readonly string[];
	readonly below: readonly Branch[];
}

/** A picture as data; `said` says the same in words. */
export type Picture = { readonly id: string; readonly title: string; readonly said: string } & (
	| { readonly picture: 'lookups'; readonly used: number; readonly limit: number }
	| {
			readonly picture: 'addresses';
			readonly family: 4 | 6;
			readonly ranges: readonly MapRange[];
			readonly words: { readonly [result in MapRange['result']]: string };
	  }
	| { readonly picture: 'legend'; readonly keys: readonly Badge[] }
);

/** One thing to do. */
export interface Task {
	readonly title: string;
	/** Whose matter it is, where it is not the reader's. */
	readonly notices: readonly string[];
	readonly values: readonly Value[];
	readonly text: string;
	/** What is lost by it; empty where nothing is. */
	readonly warning: string;
	/** The same, step by step, for a form that folds. */
	readonly steps: readonly string[];
	/** Those of the steps that the values do not show, for a form that does not. */
	readonly notes: readonly string[];
}

/** A part of a document. */
export type Block =
	| { readonly block: 'paragraph'; readonly content: Content; readonly isQuiet?: true }
	| { readonly block: 'list'; readonly items: readonly string[]; readonly isOrdered: boolean }
	| {
			readonly block: 'table';
			readonly caption: string;
			readonly heads: readonly string[];
			readonly rows: readonly (readonly Content[])[];
			/** For a terminal, which sees no heads: the heads of columns that need one. */
			readonly more: string | null;
	  }
	| { readonly block: 'facts'; readonly rows: readonly (readonly [string, Content])[] }
	| {
			readonly block: 'tasks';
			readonly tasks: readonly Task[];
			readonly more: string | null;
			/** What comes after the last of them; empty where nothing does. */
			readonly closing: string;
	  }
	| { readonly block: 'states'; readonly states: readonly StateItem[] }
	| {
			readonly block: 'findings';
			readonly items: readonly FindingItem[];
			readonly more: string | null;
	  }
	| { readonly block: 'tree'; readonly branches: readonly Branch[] }
	| { readonly block: 'picture'; readonly picture: Picture }
	| Section;

/** Blocks under a heading. */
export interface Section {
	readonly block: 'section';
	readonly id: string;
	readonly heading: string;
	readonly blocks: readonly Block[];
	/** Opened and closed by the reader, with a glance of what is in it; where nothing folds, it is left out if `isDetail`. */
	readonly fold?: {
		readonly glance: Content;
		readonly isOpen: boolean;
		readonly isDetail: boolean;
	};
}

/** The top of a document: the decision. */
export interface Banner {
	readonly label: string;
	readonly grade: Grade;
	readonly headline: string;
	/** Other spellings of the sender. */
	readonly forms: readonly string[];
	readonly paragraphs: readonly string[];
	/** How wide labels of this kind are, so that several reports align. */
	readonly room: number;
}

/** A report. */
export interface Report {
	readonly banner: Banner | null;
	readonly blocks: readonly Block[];
}

/** A paragraph; nothing where there is no text. */
export function paragraphs(...texts: readonly (string | null)[]): Block[] {
	return texts.flatMap((text): Block[] =>
		text === null || text === '' ? [] : [{ block: 'paragraph', content: text }],
	);
}

/** A section; nothing where it has no blocks. */
export function section(
	id: string,
	heading: string,
	blocks: readonly Block[],
	fold?: Section['fold'],
): Block[] {
	if (blocks.length === 0) return [];
	return [{ block: 'section', id, heading, blocks, ...(fold === undefined ? {} : { fold }) }];
}

/** The first items of a list, and how many are left out. */
export function cut<Item>(
	items: readonly Item[],
	max: number,
): { readonly shown: readonly Item[]; readonly rest: number } {
	return { shown: items.slice(0, max), rest: Math.max(0, items.length - max) };
}

/** Most of a record that is shown to be recognized, not to be copied. */
export const MAX_RECORD = 2500;

/** Most of a value that is there to be copied: far more than any zone needs. */
export const MAX_VALUE = 8000;
