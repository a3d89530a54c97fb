/**
 * libspf2, in C, on the same zone: batches of its process and of ours in turn.
 *
 * Compiled into a temporary folder where its header is installed. `CFLAGS` and `LDFLAGS` are heeded.
 *
 * @module
 */

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inTurns } from './duel.mjs';
import { maysendEngine } from './engines.mjs';
import { geometricMean, spread } from './statistics.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const source = fileURLToPath(new URL('libspf2.c', import.meta.url));
const BATCH_US = 10_000;

/** @param {string | undefined} flags */
const words = (flags) => (flags ?? '').split(' ').filter((flag) => flag !== '');

/** Whether it could be compiled. @param {string} program */
function compile(program) {
	const { CFLAGS, LDFLAGS } = process.env;
	const given = ['-O2', '-D_GNU_SOURCE', ...words(CFLAGS), source, '-o', program];
	try {
		execFileSync('cc', [...given, ...words(LDFLAGS), '-lspf2', '-lresolv'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** @param {Map<string, import('./workload.mjs').Node>} zone */
function linesOf(zone) {
	return [...zone].flatMap(([name, { TXT = [], A = [], AAAA = [], MX = [] }]) => [
		...TXT.map((strings) => `${name}\tTXT\t${strings.join('')}`),
		...A.map((address) => `${name}\tA\t${address}`),
		...AAAA.map((address) => `${name}\tAAAA\t${address}`),
		...MX.map(({ exchange }) => `${name}\tMX\t${exchange}`),
	]);
}

/** @param {string} program @param {string} zoneFile */
function start(program, zoneFile) {
	const child = spawn(program, [zoneFile], { stdio: ['pipe', 'pipe', 'inherit'] });
	const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return {
		/** @param {number} times @param {import('./workload.mjs').Case} given */
		async batch(times, { ip, domain }) {
			child.stdin.write(`${times}\t${ip}\t${domain}\n`);
			const { value = '' } = await answers.next();
			const [result = '', microseconds] = value.split(' ');
			return { result, microseconds: Number(microseconds) };
		},
		stop: () => child.stdin.end(),
	};
}

/**
 * Its CPU over ours, turn by turn; `null` where its result is another.
 *
 * @param {ReturnType<typeof start>} peer @param {import('./engines.mjs').Engine} engine
 * @param {import('./workload.mjs').Case} given @param {import('./duel.mjs').Effort} effort
 */
async function ratios(peer, engine, given, effort) {
	const first = await peer.batch(20, given);
	if (first.result !== given.expect) return null;
	const times = Math.max(1, Math.ceil(BATCH_US / first.microseconds));
	await inTurns([() => engine.check(given)], { ...effort, turns: 1 });
	const found = [];
	for (let turn = 0; turn < effort.turns; turn++) {
		const [[ours = 0] = []] = await inTurns([() => engine.check(given)], { ...effort, turns: 1 });
		found.push((await peer.batch(times, given)).microseconds / ours);
	}
	return found;
}

/**
 * @param {import('./workload.mjs').Workload} workload @param {import('./duel.mjs').Effort} effort
 * @returns {Promise<Row[] | string>} a word where it cannot be done
 */
export async function againstLibspf2({ zone, cases }, effort) {
	const folder = mkdtempSync(join(tmpdir(), 'maysend-bench-'));
	try {
		const program = join(folder, 'runner');
		if (!compile(program)) return 'libspf2: skipped, its header or a C compiler is not installed';
		writeFileSync(join(folder, 'zone'), `${linesOf(zone).join('\n')}\n`);
		const peer = start(program, join(folder, 'zone'));
		const engine = maysendEngine(zone);
		/** @type {Map<string, number[][]>} */
		const groups = new Map();
		for (const given of cases.filter(({ group }) => group !== 'hostile')) {
			const found = await ratios(peer, engine, given, effort);
			if (found !== null) groups.set(given.group, [...(groups.get(given.group) ?? []), found]);
		}
		peer.stop();
		return [...groups].map(([group, found]) => ({
			name: `libspf2 / ours, ${group}`,
			goal: 1,
			least: ['agency', 'm365'].includes(group) ? 1 : 0.5,
			isMore: true,
			...spread(
				found[0]?.map((_, turn) => geometricMean(found.map((each) => each[turn] ?? 1))) ?? [],
			),
		}));
	} finally {
		rmSync(folder, { recursive: true });
	}
}
