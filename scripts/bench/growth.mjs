/**
 * How cost grows with what is published and asked: the exponent over the larger sizes, 1 for linear.
 *
 * @module
 */

import { checkHost, mapSpf, preflight, preflightMany } from 'maysend';
import { inTurns } from './duel.mjs';
import { valueResolver } from './engines.mjs';
import { parserSeries } from './parser-growth.mjs';
import { exponent, spread } from './statistics.mjs';
import { relay } from './whole.mjs';

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {import('./workload.mjs').Node} Node */
/** @typedef {{ name: string, sizes: readonly number[], task: (size: number) => () => Promise<unknown> }} Series */

/** Sizes below are mostly what any call costs. */
const COUNTED = 3;
const STRANGER = { ip: '203.0.113.200', sender: 'user@grown.example', helo: 'client.example' };

/** Networks with gaps between them. @param {number} count */
const networks = (count) =>
	Array.from({ length: count }, (_, i) => `10.${i >> 8}.${i & 255}.64/27`);

/** @param {string} text */
const strings = (text) => text.match(/.{1,255}/g) ?? [''];

/** One record of so many terms. @param {number} terms */
function longRecord(terms) {
	const text = `v=spf1 ${networks(terms)
		.map((network) => `ip4:${network}`)
		.join(' ')} -all`;
	return valueResolver(new Map([['grown.example', { TXT: [strings(text)] }]])).resolver;
}

/** So many records, each included by the one at the top. @param {number} records */
function manyRecords(records) {
	const names = Array.from({ length: records }, (_, i) => `r${i}.grown.example`);
	/** @type {Map<string, Node>} */
	const zone = new Map();
	const includes = names.map((name) => `include:${name}`).join(' ');
	zone.set('grown.example', { TXT: [strings(`v=spf1 ${includes} -all`)] });
	const all = networks(20 * records);
	for (const [i, name] of names.entries()) {
		const terms = all.slice(20 * i, 20 * i + 20).map((network) => `ip4:${network}`);
		zone.set(name, { TXT: [strings(`v=spf1 ${terms.join(' ')} -all`)] });
	}
	return valueResolver(zone).resolver;
}

/** @param {import('maysend').Resolver} resolver @param {number} count */
async function manyRequests(resolver, count) {
	const requests = Array.from({ length: count }, () => ({ from: 'info@agency.example', relay }));
	for await (const result of preflightMany(requests, { resolver })) {
		if ('error' in result) throw result.error;
	}
}

/** @param {Map<string, Node>} zone @returns {Series[]} */
function series(zone) {
	const terms = [10, 50, 200, 1_000, 5_000];
	const records = [1, 3, 10];
	const { resolver } = valueResolver(zone);
	return [
		{
			name: 'check, terms of a record',
			sizes: terms,
			task: (size) => {
				const options = { resolver: longRecord(size) };
				return () => checkHost(STRANGER, options);
			},
		},
		{
			name: 'map, terms of a record',
			sizes: terms,
			task: (size) => {
				const options = { resolver: longRecord(size) };
				return () => mapSpf('grown.example', options);
			},
		},
		{
			name: 'check, included records',
			sizes: records,
			task: (size) => {
				const options = { resolver: manyRecords(size) };
				return () => checkHost(STRANGER, options);
			},
		},
		{
			name: 'map, included records',
			sizes: records,
			task: (size) => {
				const options = { resolver: manyRecords(size) };
				return () => mapSpf('grown.example', options);
			},
		},
		{
			name: 'preflight, ranges of the relay',
			sizes: [10, 60, 250, 500, 1_000],
			task: (size) => {
				const grown = { ...relay, sources: { ranges: networks(size) } };
				const request = { from: 'info@agency.example', relay: grown };
				return () => preflight(request, { resolver });
			},
		},
		{
			name: 'preflightMany, requests',
			sizes: [5, 20, 80],
			task: (size) => () => manyRequests(resolver, size),
		},
	];
}

/**
 * @param {import('./workload.mjs').Workload} workload @param {import('./duel.mjs').Effort} effort
 * @returns {Promise<Row[]>}
 */
export async function growth({ zone }, effort) {
	const rows = [];
	for (const { name, sizes, task } of [...series(zone), ...parserSeries]) {
		const rounds = await inTurns(sizes.map(task), effort);
		const exponents = rounds.map((costs) =>
			exponent(
				sizes.map((size, at) => /** @type {const} */ ([size, costs[at] ?? 0])).slice(-COUNTED),
			),
		);
		const each = sizes.map((size, at) => {
			const { median } = spread(rounds.map((costs) => costs[at] ?? Number.NaN));
			return `${size}: ${(median / 1000).toPrecision(2)} ms`;
		});
		rows.push({
			name: `${name} (${each.join(', ')})`,
			goal: 1.05,
			least: 1.15,
			...spread(exponents),
		});
	}
	return rows;
}
