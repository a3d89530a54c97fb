/**
 * The engines, each with a resolver in the shape it takes: `check` gives the SPF result of a case.
 *
 * All read the same zone from memory and are handed the same answer for the same question; how a question
 * is answered (at once, or on a virtual clock) is `ask`'s affair.
 *
 * @module
 */

import { createRequire } from 'node:module';
import { checkHost } from 'maysend';

/** @typedef {import('./workload.mjs').Case} Case */
/** @typedef {import('./workload.mjs').Node} Node */
/** @typedef {{ name: string, check: (given: Case) => Promise<string>, questions: () => number }} Engine */
/** @typedef {<T>(answer: () => T) => Promise<T>} Deliver */

const HELO = 'client.example';
const RECEIVER = 'mx.receiver.example';
const require = createRequire(import.meta.url);

/** It asks for Node 22.19, but its SPF runs on Node 20, too. */
export const mailauthPackage = 'mailauth';

/** Answers at once. @type {Deliver} */
const atOnce = async (answer) => answer();

const aliases = /** @type {const} */ ([]);
const nxdomain = /** @type {const} */ ({ outcome: 'nxdomain', aliases });
const nodata = /** @type {const} */ ({ outcome: 'nodata', aliases });

/** What maysend's interface takes for a node's records. @param {string} type @param {readonly unknown[]} rows */
function toAnswer(type, rows) {
	const records =
		type === 'MX'
			? /** @type {{ priority: number, exchange: string }[]} */ (rows).map((row) => ({
					preference: row.priority,
					exchange: row.exchange,
				}))
			: rows;
	return { outcome: 'records', aliases, records };
}

/**
 * A resolver for maysend over a zone, with the number of questions.
 *
 * Every question gets an answer made for it, as from the wire; `isCache` hands out the same one again.
 *
 * @param {Map<string, Node>} zone @param {Deliver} [deliver] @param {boolean} [isCache]
 */
export function valueResolver(zone, deliver = atOnce, isCache = false) {
	const kept = new Map();
	const answer = (/** @type {string} */ name, /** @type {keyof Node} */ type) => {
		const node = zone.get(name);
		const rows = node?.[type] ?? [];
		if (rows.length === 0) return node === undefined ? nxdomain : nodata;
		if (!isCache) return toAnswer(type, [...rows]);
		const key = `${type} ${name}`;
		if (!kept.has(key)) kept.set(key, toAnswer(type, rows));
		return kept.get(key);
	};
	let questions = 0;
	return {
		questions: () => questions,
		resolver: /** @type {import('maysend').Resolver} */ ({
			resolve(name, type) {
				questions++;
				return deliver(() => answer(name, /** @type {keyof Node} */ (type)));
			},
		}),
	};
}

/** An error as `node:dns` makes them. @param {string} code @param {string} type @param {string} name */
const dnsError = (code, type, name) =>
	Object.assign(new Error(`query${type} ${code} ${name}`), { code });

/** The questions of the peers, who take a negative answer as an error. @param {Map<string, Node>} zone @param {Deliver} deliver */
function throwing(zone, deliver) {
	let questions = 0;
	const lookup = (/** @type {string} */ given, /** @type {keyof Node} */ type) => {
		questions++;
		const name = given.toLowerCase();
		return deliver(() => {
			const node = zone.get(name);
			const rows = node?.[type];
			if (rows === undefined || rows.length === 0) {
				throw dnsError(node === undefined ? 'ENOTFOUND' : 'ENODATA', type, name);
			}
			// Sorted in place by those who ask.
			return type === 'MX' ? rows.map((row) => ({ .../** @type {object} */ (row) })) : rows;
		});
	};
	return { lookup, questions: () => questions };
}

/**
 * @param {Map<string, Node>} zone
 * @param {{ deliver?: Deliver, isCache?: boolean, lookahead?: number }} [setting]
 * @returns {Engine}
 */
export function maysendEngine(zone, { deliver, isCache, lookahead } = {}) {
	const { resolver, questions } = valueResolver(zone, deliver, isCache);
	const options = lookahead === undefined ? { resolver } : { resolver, lookahead };
	return {
		name: 'maysend',
		questions,
		check: async ({ ip, domain }) => {
			const given = { ip, sender: `user@${domain}`, helo: HELO, receiver: RECEIVER };
			return (await checkHost(given, options)).result;
		},
	};
}

/** @param {Map<string, Node>} zone @param {Deliver} [deliver] @returns {Engine} */
export function mailauthEngine(zone, deliver = atOnce) {
	const { lookup, questions } = throwing(zone, deliver);
	const { spf } = require(`${mailauthPackage}/lib/spf/index.js`);
	const { version } = require(`${mailauthPackage}/package.json`);
	return {
		name: `mailauth ${version}`,
		questions,
		check: async ({ ip, domain }) => {
			const given = { ip, sender: `user@${domain}`, helo: HELO, mta: RECEIVER, resolver: lookup };
			return (await spf(given)).status.result;
		},
	};
}

/** With its timers off: it would else arm one for each question. @param {Map<string, Node>} zone @param {Deliver} [deliver] @returns {Engine} */
export function harakaEngine(zone, deliver = atOnce) {
	const { lookup, questions } = throwing(zone, deliver);
	// What it loads writes to the console, some of it later.
	console.log = () => {};
	const fromHaraka = createRequire(require.resolve('haraka-plugin-spf/package.json'));
	const network = fromHaraka('haraka-net-utils');
	const { SPF } = require('haraka-plugin-spf/lib/spf.js');
	SPF.prototype.log_debug = () => {};
	const resolver = {
		resolve: (/** @type {string} */ name, /** @type {keyof Node} */ type = 'A') =>
			lookup(name, type),
		resolve4: (/** @type {string} */ name) => lookup(name, 'A'),
		resolve6: (/** @type {string} */ name) => lookup(name, 'AAAA'),
		resolveTxt: (/** @type {string} */ name) => lookup(name, 'TXT'),
		resolveMx: (/** @type {string} */ name) => lookup(name, 'MX'),
	};
	return {
		name: `haraka-plugin-spf ${require('haraka-plugin-spf/package.json').version}`,
		questions,
		check: async ({ ip, domain }) => {
			network.get_mx = (/** @type {string} */ name) => lookup(name, 'MX');
			const spf = Object.assign(new SPF(), { resolver, dns_timeout_ms: 0, helo: HELO });
			const code = await spf.check_host(ip, domain, `user@${domain}`);
			return spf.result(code).toLowerCase();
		},
	};
}
