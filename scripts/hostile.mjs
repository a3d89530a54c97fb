/**
 * `npm run hostile`: what hostile domains cost the built package, each in a process of its own.
 *
 *   --only TEXT   those whose description holds the text
 *   -u            writes the table in SECURITY.md, whose questions a test compares
 *
 * Fails where a domain takes more CPU or memory than SECURITY.md promises, or other questions than its table has.
 *
 * @module
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { domains, meet } from './hostile/domains.mjs';
import { readTable, writeTable } from './hostile/table.mjs';

/** @typedef {import('./hostile/table.d.mts').Row} Row */

const program = fileURLToPath(import.meta.url);
const security = new URL('../SECURITY.md', import.meta.url);
const [MAX_CPU_MS, MAX_MB] = [10_000, 150];
const MEGABYTE = 1024 * 1024;

const { values: given } = parseArgs({
	options: {
		only: { type: 'string', default: '' },
		update: { type: 'boolean', short: 'u', default: false },
		child: { type: 'string' },
	},
});

/** What one domain costs this process. @param {number} index */
async function measure(index) {
	const domain = domains[index];
	if (domain === undefined) throw new Error(`no domain ${index}`);
	const library = await import('maysend');
	// The table is about domains, not about a program's first call.
	await meet(library, { ...domain, published: () => undefined });
	const before = process.memoryUsage.rss();
	const { check, map, preflight, cpuMs, verdict } = await meet(library, domain);
	const peak = process.resourceUsage().maxRSS * 1024;
	const { evidence: _, ...rest } = verdict;
	return {
		what: domain.what,
		check,
		map,
		preflight,
		cpuMs: Math.ceil(cpuMs),
		mb: Math.max(0, Math.ceil((peak - before) / MEGABYTE)),
		kb: Math.ceil(JSON.stringify(rest).length / 1024),
	};
}

/** Whether two rows tell of the same questions. @param {Row} row @param {Row} other */
const isAsking = (row, other) =>
	row.what === other.what &&
	row.check === other.check &&
	row.map === other.map &&
	row.preflight === other.preflight;

/** @returns {boolean} whether all are within what is promised */
function measureAll() {
	/** @type {Row[]} */
	const rows = [];
	const table = readTable(readFileSync(security, 'utf8'));
	let isWithin = true;
	for (const [index, { what }] of domains.entries()) {
		if (!what.includes(given.only)) continue;
		const output = execFileSync(process.execPath, [program, '--child', String(index)], {
			encoding: 'utf8',
		});
		/** @type {Row} */
		const row = JSON.parse(output);
		const isOver = row.cpuMs > MAX_CPU_MS || row.mb > MAX_MB;
		const isOther = !given.update && !table.some((each) => isAsking(each, row));
		if (isOver || isOther) isWithin = false;
		rows.push(row);
		const { check, map, preflight, cpuMs, mb, kb } = row;
		const figures = `${check}, ${map}, ${preflight}; ${cpuMs} ms, ${mb} MB, ${kb} KB`;
		process.stdout.write(
			`${what}: ${figures}${isOver ? '  OVER' : ''}${isOther ? '  OTHER QUESTIONS' : ''}\n`,
		);
	}
	if (given.update && given.only === '') {
		const day = new Date().toISOString().slice(0, 10);
		const about = `Taken on ${day} with Node ${process.versions.node} on a shared virtual machine of 2.5 GHz by \`npm run hostile -- -u\`.`;
		writeFileSync(security, writeTable(readFileSync(security, 'utf8'), rows, about));
	}
	return isWithin;
}

if (given.child === undefined) process.exitCode = measureAll() ? 0 : 1;
else process.stdout.write(JSON.stringify(await measure(Number(given.child))));
