/**
 * The rules of docs/decisions/0001-layers.md as functions over source text: each returns what breaks it.
 *
 * @module
 */

import { posix } from 'node:path';

/** A source file; `path` is relative to `src/`, with slashes. */
export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

/** Folders from the lowest layer up; those on one layer are siblings. */
export const layers: readonly (readonly string[])[] = [
	['input', 'text', 'ip'],
	['names'],
	['dns'],
	['resolvers'],
	['findings'],
	['spf', 'dkim', 'dmarc'],
	['relays', 'receivers', 'zone', 'export', 'track'],
	['preflight'],
	['report', 'schemas', 'message', 'domain-connect'],
	['cli'],
];

/** The one file (or folder) that may import an npm package. */
export const importers: Readonly<Record<string, string>> = {
	tldts: 'names/organizational-domain.ts',
	punycode: 'names/domain-name.ts',
	'ipaddr.js': 'ip/meant-block.ts',
	zod: 'input/schema.ts',
	'@noble/hashes': 'text/sha256.ts',
	commander: 'cli/',
	'csv-parse': 'cli/bulk-input.ts',
	'@dnsquery/dns-packet': 'resolvers/wire/wire.ts',
};

const IMPORT = /^(?:import|export)\s+(?:[\w$*{}\s,]+\s+from\s+)?'([^']+)'/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*'([^']+)'/g;

function importsOf(text: string): string[] {
	return [IMPORT, DYNAMIC_IMPORT].flatMap((pattern) =>
		[...text.matchAll(pattern)].map((match) => match[1] ?? ''),
	);
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

function folderOf(path: string): string {
	return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function layerOf(folder: string): number {
	return layers.findIndex((layer) => layer.includes(folder));
}

/** `tldts`, `zod` of `zod/mini`, `@scope/name`, `punycode` of `#punycode` (`imports` of package.json). */
function packageOf(specifier: string): string {
	const parts = specifier.replace(/^#/, '').split('/');
	return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What is wrong with one import inside `src/`. */
function directionProblem(from: string, to: string): string | null {
	const [source, target] = [folderOf(from), folderOf(to)];
	if (target === '') return 'an entry file is imported by nobody';
	if (layerOf(target) < 0) return `no layer is known for ${target}/`;
	if (from.endsWith('/parse.ts') && to === 'dns/session.ts') return 'parsing asks no DNS';
	if (source === '' || source === target) return null;
	return layerOf(target) < layerOf(source) ? null : `${source}/ does not import ${target}/`;
}

/** Import directions, entry files, and parsers that ask no DNS. */
export function directions(files: readonly SourceFile[]): string[] {
	return files.flatMap(({ path, text }) =>
		importsOf(text)
			.filter((specifier) => specifier.startsWith('.'))
			.flatMap((specifier) => {
				const target = posix.normalize(posix.join(posix.dirname(path), specifier));
				const problem = directionProblem(path, target);
				return problem === null ? [] : [`${path} imports ${target}: ${problem}`];
			}),
	);
}

/** The command line and `maysend/node`; the rest runs anywhere. */
function mayUseNode(path: string): boolean {
	return (
		folderOf(path) === 'cli' ||
		['node.ts', 'names/suffix-list-source.ts'].includes(path) ||
		path.startsWith('resolvers/node/')
	);
}

/** Packages: known ones, each with its one importer; `node:` where nothing else would do. */
export function packages(files: readonly SourceFile[]): string[] {
	const found = new Map<string, string[]>();
	const problems: string[] = [];
	for (const { path, text } of files) {
		for (const specifier of new Set(importsOf(text))) {
			if (specifier.startsWith('.')) continue;
			if (specifier.startsWith('node:')) {
				if (!mayUseNode(path)) problems.push(`${path} imports ${specifier}`);
				continue;
			}
			const name = packageOf(specifier);
			const importer = importers[name];
			const isAllowed = importer?.endsWith('/') ? path.startsWith(importer) : path === importer;
			if (!isAllowed) problems.push(`${path} imports ${name}`);
			// Several entries of one package in one file are one import.
			found.set(name, [...new Set([...(found.get(name) ?? []), path])]);
		}
	}
	for (const [name, paths] of found) {
		if (paths.length > 1) problems.push(`${name} has several importers: ${paths.join(', ')}`);
	}
	return problems;
}

/** No clock and no randomness: they are handed in. */
export function ambience(files: readonly SourceFile[]): string[] {
	return files
		.filter(({ path }) => !mayUseNode(path))
		.flatMap(({ path, text }) => {
			const used = /\b(?:new Date|Date\.now|Date\(|Math\.random)/.exec(withoutComments(text));
			return used === null ? [] : [`${path} uses ${used[0]}`];
		});
}

/** Names that say nothing. */
export function names(files: readonly SourceFile[]): string[] {
	return files
		.filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|common|misc|types)(?:\/|\.ts$)/.test(path))
		.map(({ path }) => `${path} has a name that says nothing`);
}

/** At most 300 lines, but for tables of data. */
export function sizes(files: readonly SourceFile[]): string[] {
	return files
		.filter(
			({ path }) =>
				!/^(?:relays\/catalogue|zone\/hosters)\//.test(path) && !path.startsWith('findings/'),
		)
		.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
		.filter(({ lines }) => lines > 300)
		.map(({ path, lines }) => `${path} has ${lines} lines`);
}

/** `RFC 7208 §4.6.4`, `RFC 9989 §4.8 and §4.10.1`, or a whole document, `RFC 7505`. */
const CITATION =
	/RFC (?:\d{3,4}|n)\b(?: §[0-9A-Zx][\d.]*(?:(?:,| and| or| to|, and) §[\dA-Z][\d.]*)*)?(?! ?§|[-–, ]*(?:[Ss]ec|[Cc]hapter))/g;
const LEFT_OVER = /(?:§|\bRFC[-\s]?\d|\b[Rr]fc[-\s]\d).{0,20}/g;

/** Citations in the one spelling that a test can read. */
export function citations(files: readonly SourceFile[]): string[] {
	return files.flatMap(({ path, text }) => {
		const prose = text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');
		return [...prose.replace(CITATION, '').matchAll(LEFT_OVER)].map(
			([found]) => `${path} cites "${found}"`,
		);
	});
}

/** A type name means one thing: no two files export it. */
export function typeNames(files: readonly SourceFile[]): string[] {
	const places = new Map<string, string[]>();
	for (const { path, text } of files) {
		for (const [, name = ''] of text.matchAll(/^export (?:interface|type) (\w+)/gm)) {
			places.set(name, [...(places.get(name) ?? []), path]);
		}
	}
	return [...places]
		.filter(([, paths]) => new Set(paths).size > 1)
		.map(([name, paths]) => `${name} is exported by ${paths.join(' and ')}`);
}
