/**
 * Many customers of one relay: what a whole verdict costs, one without changes, and a re-check of the night after.
 *
 * @module
 */

import { generateKeyPairSync } from 'node:crypto';
import { digestOf, preflightMany } from 'maysend';
import { inTurns } from './duel.mjs';
import { valueResolver } from './engines.mjs';
import { spread } from './statistics.mjs';

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {import('./workload.mjs').Node} Node */
/** @typedef {import('maysend').PreflightManyRequest} Request */
/** @typedef {'whole' | 'without-changes' | 're-check'} Kind */

/** @type {readonly Kind[]} */
export const kinds = ['whole', 'without-changes', 're-check'];

const CUSTOMERS = 250;
/** One of so many has changed since its digest. */
const CHANGED = 100;

/** What the customers of a relay are to publish. */
const relay = {
	id: 'letters',
	name: 'Letters',
	sources: { spf: ['spf.letters.example'] },
	ask: { include: 'spf.letters.example' },
	returnPath: /** @type {const} */ ({ kind: 'from-domain' }),
	dkim: /** @type {const} */ ({ signs: 'from-domain', selectors: [{ name: 'k1' }] }),
};

/** @param {string} text */
const txt = (text) => [text.match(/.{1,255}/g) ?? ['']];

/** A key that verifiers take. */
function keyRecord() {
	const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
	return txt(`v=DKIM1; k=rsa; p=${key}`);
}

/** The relay's records, with so many included records of 24 networks each. @param {Map<string, Node>} zone @param {number} parts */
function addRelay(zone, parts) {
	const networks = (/** @type {number} */ part) =>
		Array.from({ length: 24 }, (_, i) => `ip4:10.${part}.${i}.128/25`).join(' ');
	const names = Array.from({ length: parts }, (_, part) => `p${part}.spf.letters.example`);
	const includes = names.map((name) => ` include:${name}`).join('');
	const own = parts === 0 ? ` ${networks(0)}` : includes;
	zone.set('spf.letters.example', { TXT: txt(`v=spf1${own} ~all`) });
	for (const [part, name] of names.entries()) {
		zone.set(name, { TXT: txt(`v=spf1 ${networks(part)} ~all`) });
	}
}

/** One customer; every second one has set the relay up. @param {Map<string, Node>} zone @param {number} i @param {string[][]} key */
function addCustomer(zone, i, key) {
	const name = `c${i}.example`;
	const isSetUp = i % 2 === 0;
	const include = isSetUp ? 'include:spf.letters.example ' : '';
	const policy = ['none', 'quarantine', 'reject'][i % 3];
	zone.set(name, {
		MX: [{ priority: 10, exchange: `mail.${name}` }],
		TXT: txt(`v=spf1 mx ip4:198.51.100.${i % 250} ${include}${i % 3 === 0 ? '~all' : '-all'}`),
	});
	zone.set(`mail.${name}`, { A: [`203.0.113.${i % 250}`] });
	if (isSetUp) zone.set(`k1._domainkey.${name}`, { TXT: key });
	if (i % 4 === 3) return;
	zone.set(`_dmarc.${name}`, { TXT: txt(`v=DMARC1; p=${policy}; rua=mailto:dmarc@${name}`) });
}

/**
 * A fleet of customers, its requests, and the zone they are in.
 *
 * @param {number} customers @param {number} parts records that the relay's own includes
 */
export function makeFleet(customers, parts) {
	/** @type {Map<string, Node>} */
	const zone = new Map();
	const key = keyRecord();
	addRelay(zone, parts);
	for (let i = 0; i < customers; i++) addCustomer(zone, i, key);
	const requests = Array.from({ length: customers }, (_, i) => ({
		from: `info@c${i}.example`,
		relay,
	}));
	return { zone, requests };
}

/**
 * Runs to the end; returns how many ended.
 *
 * @param {Iterable<Request>} requests @param {import('maysend').PreflightManyOptions} options
 */
export async function run(requests, options) {
	let ended = 0;
	for await (const result of preflightMany(requests, options)) {
		if ('error' in result) throw result.error;
		ended++;
	}
	return ended;
}

/**
 * The requests with the digests of their verdicts; of one in a hundred the digest of another time.
 *
 * @param {readonly Request[]} requests @param {import('maysend').Resolver} resolver
 */
export async function withDigests(requests, resolver) {
	/** @type {Request[]} */
	const known = [];
	for await (const result of preflightMany(requests, { resolver })) {
		if (!('verdict' in result)) throw new Error('no verdict to make a digest of');
		const { index, request, verdict } = result;
		const digest = digestOf(verdict, { from: request.from, relay });
		const answers = index % CHANGED === 0 ? '' : digest.answers;
		known[index] = { ...request, known: { ...digest, answers } };
	}
	return known;
}

/**
 * What a run of a kind takes.
 *
 * @param {Kind} kind @param {readonly Request[]} requests @param {readonly Request[]} known
 */
export function runOf(kind, requests, known) {
	return {
		requests: kind === 're-check' ? known : requests,
		options: { changes: kind !== 'without-changes' },
	};
}

/** @param {number} parts @param {string} named @param {import('./duel.mjs').Effort} effort @returns {Promise<Row[]>} */
async function measured(parts, named, effort) {
	const { zone, requests } = makeFleet(CUSTOMERS, parts);
	const { resolver } = valueResolver(zone, undefined, true);
	const known = await withDigests(requests, resolver);
	const tasks = kinds.map((kind) => {
		const { requests: taken, options } = runOf(kind, requests, known);
		return () => run(taken, { resolver, ...options });
	});
	const rounds = await inTurns(tasks, effort);
	const of = (/** @type {(costs: readonly number[]) => number} */ value) =>
		spread(rounds.map(value));
	const at = (/** @type {readonly number[]} */ costs, /** @type {number} */ i) => costs[i] ?? NaN;
	return [
		{ name: `a whole verdict, ${named}`, unit: 'us', ...of((costs) => at(costs, 0) / CUSTOMERS) },
		{ name: '  without changes / whole', ...of((costs) => at(costs, 1) / at(costs, 0)) },
		{
			name: '  whole / re-check, 1 % changed',
			goal: 15,
			least: 10,
			...of((costs) => at(costs, 0) / at(costs, 2)),
		},
	];
}

/** @param {import('./duel.mjs').Effort} effort @returns {Promise<Row[]>} */
export async function fleet(effort) {
	return [
		...(await measured(0, 'one record of the relay', effort)),
		...(await measured(3, 'four records of the relay', effort)),
	];
}
