import type { Options } from 'tsup';

const library: Options = {
	entry: ['index', 'node', 'doh', 'report', 'schemas', 'testing'].map((name) => `src/${name}.ts`),
	target: 'es2022',
	platform: 'neutral',
	sourcemap: true,
	external: [/^node:/],
	removeNodeProtocol: false,
};

// tsup injects `baseUrl` into the declaration build, which TypeScript 6 deprecates.
const dts = { compilerOptions: { ignoreDeprecations: '6.0' } };

const config: Options[] = [
	{ ...library, format: 'esm', dts },
	{ ...library, format: 'cjs', dts, splitting: false },
	{
		entry: ['src/cli.ts'],
		format: 'esm',
		target: 'es2022',
		platform: 'node',
		removeNodeProtocol: false,
	},
];

export default config;
