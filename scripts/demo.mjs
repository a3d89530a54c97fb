/**
 * Shows the thirteen situations of fixtures/scenarios/demo-*.zone in one table, offline, and compares
 * each decision with the one its file expects.
 *
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { preflight } from 'maysend';
import { defineRelay } from 'maysend/relays';
import { zoneResolver } from 'maysend/testing';
import { parseScenario } from './scenario-format.mjs';

const SITUATIONS = 13;
const WIDTHS = [2, 38, 8];
const fixtures = new URL('../fixtures/', import.meta.url);

/** @param {string} path below `fixtures/` */
const read = (path) => readFileSync(new URL(path, fixtures), 'utf8');

/** @param {string} text @param {number} width */
function wrap(text, width) {
	/** @type {string[]} */
	const lines = [];
	for (const word of text.split(' ')) {
		const last = lines[lines.length - 1];
		if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}

/** Prints one row; every cell is a list of lines. @param {readonly (readonly string[])[]} cells */
function printRow(cells) {
	const height = Math.max(...cells.map((cell) => cell.length));
	for (let line = 0; line < height; line++) {
		const texts = cells.map((cell, i) => (cell[line] ?? '').padEnd(WIDTHS[i] ?? 0));
		console.log(texts.join('  ').trimEnd());
	}
}

/** @param {string} file @param {string} number */
async function show(file, number) {
	const text = read(`scenarios/${file}`);
	const { story, questions, zones } = parseScenario(text);
	const resolver = zoneResolver([text, ...zones.map(read)].join('\n$ORIGIN .\n'));
	let surprises = 0;
	for (const question of questions) {
		if (question.kind !== 'preflight') continue;
		const { from, relay, receivers, expect } = question;
		const given = relay.endsWith('.json')
			? defineRelay(JSON.parse(read(`relays/${relay}`)))
			: relay;
		const asked = /** @type {readonly import('maysend').ReceiverId[]} */ (receivers);
		const verdict = await preflight({ from, relay: given, receivers: asked }, { resolver });
		const expected = expect.find(({ key }) => key === 'decision')?.value;
		const isExpected = verdict.decision === expected;
		if (!isExpected) surprises++;
		console.log('');
		printRow([
			[number],
			[...wrap(story, WIDTHS[1] ?? 0), `${from} through ${verdict.relay.id}`].flatMap((each) =>
				wrap(each, WIDTHS[1] ?? 0),
			),
			isExpected ? [verdict.decision] : [verdict.decision, `not ${expected}`],
			[
				...verdict.because,
				...verdict.changes.map(({ action, type }) => `change: ${action} ${type}`),
			],
		]);
	}
	return surprises;
}

const files = readdirSync(new URL('scenarios/', fixtures))
	.filter((file) => /^demo-\d\d-.*\.zone$/.test(file))
	.sort();
printRow([['#'], ['situation'], ['decision'], ['because']]);
let surprises = 0;
for (const file of files) surprises += await show(file, file.slice(5, 7));
const numbers = new Set(files.map((file) => Number(file.slice(5, 7))));
const isComplete = numbers.size === SITUATIONS && files.length === SITUATIONS;
const summary = isComplete
	? `${SITUATIONS} situations`
	: `${numbers.size} of ${SITUATIONS} situations`;
console.log(`\n${summary}, ${surprises} decided otherwise than expected`);
process.exitCode = isComplete && surprises === 0 ? 0 : 1;
