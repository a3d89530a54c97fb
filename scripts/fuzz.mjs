/**
 * `npm run fuzz`: every parser on random inputs for `FUZZ_SECONDS`, 600 by default, which they share.
 *
 * Tells the seed and the inputs tried of each parser; `FUZZ_SEED` tries the same ones again. An input that
 * breaks a parser is kept in its corpus in `test/fuzz/corpus`.
 *
 * @module
 */

import { spawnSync } from 'node:child_process';

const { FUZZ_SECONDS = '600', FUZZ_SEED = String(Date.now() % 2 ** 31) } = process.env;
const { status } = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz', '--coverage.enabled=false'],
	{ stdio: 'inherit', env: { ...process.env, FUZZ_SECONDS, FUZZ_SEED } },
);
process.exitCode = status ?? 1;
