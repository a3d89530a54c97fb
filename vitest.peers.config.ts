import { defineConfig, type ViteUserConfig } from 'vitest/config';

// Other SPF engines, of Debian's packages: `npm run test:peers`, see test/differential.
const config: ViteUserConfig = defineConfig({
	test: {
		include: ['test/differential/**/*.peer-test.ts'],
		testTimeout: 600_000,
		hookTimeout: 3_600_000,
	},
});

export default config;
