/**
 * The smoke suite that every runtime runs on the built package, imported by name.
 *
 * Uses nothing but the language and what all runtimes share: no test framework, no file, no `node:`.
 *
 * @module
 */

import { cachedResolver, checkHost, InputError, mapSpf, preflight } from 'maysend';
import { dohResolver } from 'maysend/doh';
import { replayResolver, zoneResolver } from 'maysend/testing';
import { answerMessage, messageOf } from './dns-message.mjs';
import { zone } from './zone.mjs';

const relay = {
	id: 'saas',
	name: 'SaaS',
	sources: { spf: ['spf.saas.example'] },
	ask: { include: 'spf.saas.example' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 's1.saas.example' }] },
};

/** Each address and what has to come out. */
const decisions = [
	['info@shop.example', 'save'],
	['info@m\u00fcller.example', 'warn'],
	['info@late.example', 'block'],
	['info@down.example', 'retry'],
];

function equal(actual, expected) {
	const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
	if (left !== right) throw new Error(`${left} is not ${right}`);
}

async function decide(resolver) {
	for (const [from, expected] of decisions) {
		const verdict = await preflight({ from, relay }, { resolver });
		equal(`${from}: ${verdict.decision}`, `${from}: ${expected}`);
	}
}

/** A `fetch` that needs no network; it counts by method. */
function fakeFetch(counts = {}) {
	const resolver = zoneResolver(zone);
	return async (url, init = {}) => {
		const method = init.method ?? 'GET';
		counts[method] = (counts[method] ?? 0) + 1;
		const message = method === 'GET' ? messageOf(url) : new Uint8Array(init.body);
		const body = await answerMessage(message, resolver);
		return new Response(body, { headers: { 'content-type': 'application/dns-message' } });
	};
}

const url = 'https://doh.example/dns-query';

async function overDoh(method) {
	const counts = {};
	await decide(dohResolver({ url, method, fetch: fakeFetch(counts) }));
	equal(Object.keys(counts), [method]);
}

/** The cases; `dohUrl` is that of a DoH server on this machine. */
function casesFor(dohUrl) {
	return [
		['preflight over a zone', () => decide(zoneResolver(zone))],
		[
			'evidence replays to the same verdict',
			async () => {
				const request = { from: 'info@shop.example', relay };
				const verdict = await preflight(request, { resolver: zoneResolver(zone) });
				const copy = JSON.parse(JSON.stringify(verdict));
				equal(copy, verdict);
				const resolver = replayResolver(copy.evidence);
				equal(await preflight(request, { resolver }), verdict);
			},
		],
		[
			'checkHost and mapSpf',
			async () => {
				const resolver = zoneResolver(zone);
				const ask = async (ip) =>
					(await checkHost({ ip, domain: 'shop.example' }, { resolver })).result;
				equal(await ask('198.51.100.1'), 'pass');
				equal(await ask('203.0.113.1'), 'fail');
				const { ranges } = await mapSpf('shop.example', { resolver });
				equal(
					ranges.filter(({ result }) => result === 'pass').map(({ range }) => range),
					['192.0.2.7/32', '198.51.100.0/24'],
				);
			},
		],
		[
			'InputError, told by its code',
			async () => {
				const question = preflight({ from: 'x', relay }, { resolver: zoneResolver(zone) });
				const error = await question.catch((thrown) => thrown);
				equal([error instanceof InputError, error.name, error.path], [true, 'InputError', 'from']);
			},
		],
		['preflight over DoH, GET', () => overDoh('GET')],
		['preflight over DoH, POST', () => overDoh('POST')],
		[
			'a DoH server with an error is retry',
			async () => {
				const resolver = dohResolver({ url, fetch: async () => new Response('', { status: 500 }) });
				const verdict = await preflight({ from: 'info@shop.example', relay }, { resolver });
				equal(verdict.decision, 'retry');
			},
		],
		[
			'cachedResolver asks once',
			async () => {
				const counts = {};
				const behind = dohResolver({ url, fetch: fakeFetch(counts) });
				const resolver = cachedResolver(behind, { now: () => 1_000 });
				await decide(resolver);
				const before = JSON.stringify(counts);
				const request = { from: 'info@shop.example', relay };
				await preflight(request, { resolver });
				equal(JSON.stringify(counts), before);
			},
		],
		[
			"preflight over DoH with the runtime's fetch",
			() => decide(dohResolver({ url: dohUrl, fetch: globalThis.fetch })),
		],
	];
}

/** Runs cases one after the other; an error is its text, and `null` where there was none. */
export async function runCases(cases) {
	const results = [];
	for (const [name, run] of cases) {
		try {
			await run();
			results.push({ name, error: null });
		} catch (error) {
			results.push({ name, error: String(error?.stack ?? error) });
		}
	}
	return results;
}

/** Runs the suite; `dohUrl` is that of a DoH server on this machine. */
export function runSmoke(dohUrl) {
	return runCases(casesFor(dohUrl));
}
