import { defineConfig, type ViteUserConfig } from 'vitest/config';

// Real servers on loopback ports: `npm run test:dns`. They are Debian's packages, see test/servers.
const config: ViteUserConfig = defineConfig({
	test: {
		include: ['test/servers/**/*.dns-test.ts'],
		globalSetup: ['test/servers/trust.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});

export default config;
