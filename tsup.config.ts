import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Packages of which the first call makes what it needs, not whoever imports ours. */
const ON_FIRST_USE: Readonly<Record<string, string>> = {
	tldts: `const list = () => require('tldts/dist/index.cjs.min.js');
		export const parse = (name, options) => list().parse(name, options);`,
	'ipaddr.js': `const made = () => require('ipaddr.js/lib/ipaddr.js');
		export default { get IPv4() { return made().IPv4; }, get IPv6() { return made().IPv6; } };`,
};

const onFirstUse: Plugin = {
	name: 'on-first-use',
	setup({ onResolve, onLoad }) {
		const namespace = 'on-first-use';
		const filter = /^(?:tldts|ipaddr\.js)$/;
		onResolve({ filter }, ({ path }) => ({ path, namespace, sideEffects: false }));
		onLoad({ filter, namespace }, ({ path }) => ({
			contents: ON_FIRST_USE[path] ?? '',
			resolveDir: process.cwd(),
		}));
	},
};

/** Its modern form: one CommonJS package among the imports, and Node loads a parser for that. */
const punycode: Plugin = {
	name: 'punycode',
	setup({ onResolve, resolve }) {
		onResolve({ filter: /^punycode\/punycode\.js$/ }, ({ kind, resolveDir }) =>
			resolve('punycode/punycode.es6.js', { kind, resolveDir }),
		);
	},
};

const build: Options = {
	format: 'esm',
	target: 'es2022',
	removeNodeProtocol: false,
	esbuildPlugins: [onFirstUse, punycode],
};

const sources = (...names: readonly string[]): string[] => names.map((name) => `src/${name}.ts`);

const entries = sources('index', 'node', 'doh', 'report', 'schemas', 'testing');

/** Data, and what reads by zod, in files of their own: a bundle leaves them out where nothing needs them. */
const parts = sources(
	'relays/catalogue',
	'relays/define',
	'relays/mailbox-domains',
	'receivers/receivers',
);

const library: Options = {
	...build,
	platform: 'neutral',
	sourcemap: true,
	external: [/^node:/],
};

// tsup injects `baseUrl` into the declaration build, which TypeScript 6 deprecates.
const dts = { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } };

const config: Options[] = [
	{ ...library, entry: [...sources('index', 'node', 'doh', 'report', 'testing'), ...parts], dts },
	// Shares nothing: its part of zod would else be read by everybody who imports the package.
	{ ...library, entry: sources('schemas'), splitting: false },
	{ ...library, entry: entries, format: 'cjs', dts, splitting: false },
	{ ...build, entry: sources('cli'), platform: 'node', splitting: false },
];

export default config;
