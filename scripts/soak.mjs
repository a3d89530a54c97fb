/**
 * `npm run soak -- --minutes 30`: the eight laws over random zones for so long, on one core.
 *
 * The laws are TypeScript beside the tests; esbuild makes one module of them and of the sources. With
 * `--seed` a run is repeated from that seed on. Exits with 1 when a law is broken.
 *
 * @module
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
	options: {
		minutes: { type: 'string', default: '30' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
	},
});
const [minutes, firstSeed] = [Number(values.minutes), Number(values.seed)];
if (!(minutes > 0) || !Number.isInteger(firstSeed)) {
	console.error('usage: npm run soak -- [--minutes <number>] [--seed <whole number>]');
	process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'soak-'));
const outfile = join(folder, 'soak.mjs');
await build({
	entryPoints: [fileURLToPath(new URL('../test/laws/soak.ts', import.meta.url))],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	sourcemap: 'inline',
});
const { soak } = await import(pathToFileURL(outfile).href);
await rm(folder, { recursive: true });

const started = performance.now();
const end = started + minutes * 60_000;
let nextLine = started + 60_000;
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

console.log(`from seed ${firstSeed} for ${minutes} minutes`);
const { seeds, zones, checked, violation } = await soak(
	firstSeed,
	() => performance.now() >= end,
	(tried) => {
		if (performance.now() < nextLine) return;
		nextLine += 60_000;
		const { rss, heapUsed } = process.memoryUsage();
		const memory = `${megabytes(rss)} resident, ${megabytes(heapUsed)} heap`;
		console.log(
			`${Math.round((performance.now() - started) / 60_000)} min: ${tried} zones, ${memory}`,
		);
	},
);
if (violation !== null) console.error(`\n${violation}`);
// In kilobytes (getrusage).
const peak = megabytes(process.resourceUsage().maxRSS * 1024);
console.log(
	`seeds ${seeds[0]} to ${seeds[1]}, ${zones} zones, ${checked} laws checked, ${violation === null ? 0 : 1} violations, peak memory ${peak}`,
);
process.exitCode = violation === null ? 0 : 1;
