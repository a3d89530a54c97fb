/**
 * Maps and whole preflights, against one check by mailauth of the same domain.
 *
 * @module
 */

import { mapSpf, preflight } from 'maysend';
import { inTurns } from './duel.mjs';
import { mailauthEngine, valueResolver } from './engines.mjs';
import { spread } from './statistics.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const LOOKUPS = 1_000;
/** What the first of a process cost is measured by itself (`first-hundred`). */
const WARM_UP = 1_000;

/** A relay of its own, with addresses inside and outside the agency's policy, and two selectors. */
export const relay = {
	id: 'letters',
	name: 'Letters',
	sources: { spf: ['letters.agency-mail.example'] },
	returnPath: /** @type {const} */ ({ kind: 'from-domain' }),
	dkim: /** @type {const} */ ({
		signs: 'from-domain',
		selectors: [{ name: 'one' }, { name: 'two' }],
	}),
};

/** @param {import('maysend').SpfMap} map @param {readonly string[]} addresses */
const lookUpAll = (map, addresses) => () => {
	for (let i = 0; i < LOOKUPS; i++) map.lookup(addresses[i % addresses.length] ?? '');
};

/** @param {readonly number[][]} rounds @param {number} at */
const nanoseconds = (rounds, at) =>
	spread(rounds.map((turn) => ((turn[at] ?? Number.NaN) * 1000) / LOOKUPS));

/**
 * @param {import('./workload.mjs').Workload} workload @param {import('./duel.mjs').Effort} effort
 * @returns {Promise<Row[]>}
 */
export async function whole({ zone, cases }, effort) {
	const given = cases.find(({ id }) => id === 'agency: stranger');
	if (given === undefined) return [];
	const mailauth = mailauthEngine(zone);
	const { resolver } = valueResolver(zone);
	const request = { from: 'info@agency.example', relay };
	const verdict = await preflight(request, { resolver });
	if (verdict.dkim.selectors.length === 0) throw new Error('the preflight looked for no selector');
	for (let i = 0; i < WARM_UP; i++) {
		await mailauth.check(given);
		await preflight(request, { resolver });
	}
	const map = await mapSpf(given.domain, { resolver });
	const ips = cases.filter(({ group }) => group === 'agency').map(({ ip }) => ip);
	const of = (/** @type {boolean} */ isIpv6) => ips.filter((ip) => ip.includes(':') === isIpv6);
	const rounds = await inTurns(
		[
			() => mailauth.check(given),
			() => mapSpf(given.domain, { resolver }),
			() => preflight(request, { resolver }),
			lookUpAll(map, of(false)),
			lookUpAll(map, of(true)),
		],
		effort,
	);
	const part = (/** @type {number} */ at) =>
		spread(rounds.map((turn) => (turn[at] ?? Number.NaN) / (turn[0] ?? Number.NaN)));
	return [
		{ name: 'lookup in a map, IPv4', unit: 'ns', goal: 60, least: 150, ...nanoseconds(rounds, 3) },
		{ name: 'lookup in a map, IPv6', unit: 'ns', goal: 120, least: 300, ...nanoseconds(rounds, 4) },
		{ name: `map of agency / one check by ${mailauth.name}`, goal: 0.25, least: 0.5, ...part(1) },
		{
			name: `preflight of agency / one check by ${mailauth.name}`,
			goal: 2,
			least: 3,
			...part(2),
		},
	];
}
