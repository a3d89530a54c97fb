import { defineConfig, type ViteUserConfig } from 'vitest/config';

// Workers, a shared cache and a real Redis on a loopback port: `npm run test:fleet`, see test/fleet.
const config: ViteUserConfig = defineConfig({
	test: {
		include: ['test/fleet/**/*.fleet-test.ts'],
		// Each file has a Redis and several processes; side by side they would only slow one another.
		fileParallelism: false,
		testTimeout: 120_000,
		hookTimeout: 180_000,
	},
});

export default config;
