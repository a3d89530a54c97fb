/**
 * The table of hostile domains in SECURITY.md.
 *
 * @module
 */

/** @typedef {import('./table.d.mts').Row} Row */

const [START, END] = ['<!-- hostile domains -->', '<!-- end of hostile domains -->'];
const HEAD = [
	'| the domain, or DNS, publishes | check | map | preflight | CPU | memory | verdict |',
	'|---|--:|--:|--:|--:|--:|--:|',
];

/** @param {Row} row */
function lineOf({ what, check, map, preflight, cpuMs, mb, kb }) {
	const cells = [what, check, map, preflight, `${cpuMs} ms`, `${mb} MB`, `${kb} KB`];
	return `| ${cells.join(' | ')} |`;
}

/** @type {typeof import('./table.d.mts').readTable} */
export function readTable(document) {
	const table = document.slice(document.indexOf(START), document.indexOf(END));
	return table
		.split('\n')
		.filter((line) => line.startsWith('| ') && line !== HEAD[0])
		.map((line) => {
			const [what = '', ...figures] = line.slice(2, -2).split(' | ');
			const [check = 0, map = 0, preflight = 0, cpuMs = 0, mb = 0, kb = 0] = figures.map((text) =>
				Number.parseInt(text, 10),
			);
			return { what, check, map, preflight, cpuMs, mb, kb };
		});
}

/** @type {typeof import('./table.d.mts').writeTable} */
export function writeTable(document, rows, about) {
	const from = document.indexOf(START) + START.length;
	const to = document.indexOf(END);
	if (from < START.length || to < from) throw new Error('SECURITY.md has no place for the table');
	const table = [...HEAD, ...rows.map(lineOf)].join('\n');
	return `${document.slice(0, from)}\n${about}\n\n${table}\n${document.slice(to)}`;
}
