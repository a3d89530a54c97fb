import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 60_000,
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
