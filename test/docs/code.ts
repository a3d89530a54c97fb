/**
 * Examples of the documentation as programs: their imports are the sources, what they print is kept, and
 * what stands in a comment behind an expression is compared with its value.
 *
 * @module
 */

import { deepStrictEqual } from 'node:assert/strict';
import { format, inspect } from 'node:util';
import { transform } from 'esbuild';
import { entries } from './entries.ts';

/** What an example did. */
export interface Run {
	/** All that it wrote to the console. */
	readonly printed: string;
	/** How many values were compared with a comment. */
	readonly compared: number;
}

const AsyncFunction = (async () => {}).constructor as new (
	...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** `expression; // value`, on a line of its own. */
const SHOWN = /^(?!const |let |return |import )(\S.*); \/\/ (.+)$/gm;
const IMPORT = /^import (\{.*\}|\w+) from "(.*)";$/gm;

/** `{ a, b as c }` or `name` of an import as the left side of a declaration. */
function binding(names: string): string {
	return names.startsWith('{') ? names.replaceAll(' as ', ': ') : `{ default: ${names} }`;
}

async function modulesOf(script: string): Promise<Record<string, object>> {
	const modules: Record<string, object> = {};
	for (const [, , name = ''] of script.matchAll(IMPORT)) {
		const known = entries[name];
		if (known === undefined && !name.startsWith('node:')) throw new Error(`no module ${name}`);
		modules[name] = known ?? (await import(/* @vite-ignore */ name));
	}
	return modules;
}

/** Runs an example in TypeScript or JavaScript. A value that is not what its comment says throws. */
export async function runExample(
	example: string,
	scope: Readonly<Record<string, unknown>> = {},
): Promise<Run> {
	let printed = '';
	let compared = 0;
	const log = (...parts: unknown[]): void => {
		printed += `${format(...parts)}\n`;
	};
	const compare = (expression: string, actual: unknown, expected: unknown): void => {
		compared++;
		deepStrictEqual(actual, expected, `${expression} is ${inspect(actual)}`);
	};
	const marked = example.replace(
		SHOWN,
		(_, expression: string, value: string) =>
			`compare(${JSON.stringify(expression)}, ${expression}, ${value});`,
	);
	const { code } = await transform(marked, { loader: 'ts', format: 'esm', target: 'es2022' });
	const modules = await modulesOf(code);
	const script = code.replace(
		IMPORT,
		(_, names: string, name: string) => `const ${binding(names)} = modules["${name}"];`,
	);
	const names = ['modules', 'console', 'compare', ...Object.keys(scope)];
	await new AsyncFunction(...names, script)(modules, { log }, compare, ...Object.values(scope));
	return { printed, compared };
}
