/**
 * What the entry files export, with the comment above each in the file that declares it.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const src = new URL('../../src/', import.meta.url);

/** An exported value, with its TSDoc. */
export interface Documented {
	readonly name: string;
	/** Below `src/`. */
	readonly file: string;
	readonly comment: string;
}

const RE_EXPORT = /^export \{([^}]*)\} from '(.*)';$/gm;
const OWN_EXPORT = /^export const (\w+)/gm;

function read(file: string): string {
	return readFileSync(new URL(file, src), 'utf8');
}

/** The comment in front of a declaration, without its stars. */
function commentOf(text: string, name: string): string {
	const declared = text.search(
		new RegExp(String.raw`^export (?:async )?(?:function|const) ${name}\b`, 'm'),
	);
	const before = text.slice(0, Math.max(declared, 0)).trimEnd();
	if (!before.endsWith('*/')) return '';
	return before.slice(before.lastIndexOf('/**') + 3, -2).replace(/^ \* ?/gm, '');
}

/** The first comment of a file, without its stars. */
export function moduleComment(file: string): string {
	const text = read(file);
	return text.slice(text.indexOf('/**') + 3, text.indexOf('*/')).replace(/^ \* ?/gm, '');
}

/** The values that an entry file exports; types are left out. */
export function documented(entry: string): Documented[] {
	const own = [...read(entry).matchAll(OWN_EXPORT)].map(([, name = '']) => ({
		name,
		file: entry,
		comment: commentOf(read(entry), name),
	}));
	const others = [...read(entry).matchAll(RE_EXPORT)].flatMap(([, names = '', from = '']) => {
		const file = posix.normalize(from);
		return names
			.split(',')
			.map((name) => name.trim())
			.filter((name) => name !== '' && !name.startsWith('type '))
			.map((name) => ({ name, file, comment: commentOf(read(file), name) }));
	});
	return [...own, ...others];
}

/** The code blocks of the `@example`s of a comment. */
export function examplesOf(comment: string): string[] {
	return comment
		.split(/^@/m)
		.filter((tag) => tag.startsWith('example'))
		.flatMap((tag) => [...tag.matchAll(/^```ts\n([\s\S]*?)^```$/gm)])
		.map(([, code = '']) => code);
}
