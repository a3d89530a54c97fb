import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { skippedTests } from './test/skipped.ts';

const src: string = fileURLToPath(new URL('src/', import.meta.url));

/** Where .ci/run wants the results, as JSON. */
const report: string | undefined = process.env['TEST_REPORT'];

const config: ViteUserConfig = defineConfig({
	// The examples import the package by its name; here that is its sources.
	resolve: {
		alias: [
			{ find: /^maysend$/, replacement: `${src}index.ts` },
			{ find: /^maysend\/([\w-]+)$/, replacement: `${src}$1.ts` },
		],
	},
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		reporters: [
			'default',
			skippedTests,
			...(report === undefined ? [] : [['json', { outputFile: report }] as ['json', object]]),
		],
		coverage: {
			provider: 'v8',
			include: ['src/**/*.ts'],
			exclude: ['src/cli.ts', 'src/tsconfig.json'],
			reporter: ['text-summary', 'json-summary'],
			thresholds: {
				'src/{spf,dkim,dmarc}/**': { branches: 95 },
			},
		},
	},
});

export default config;
