/**
 * The sound domain and relay behind every hostile one: what it does not publish itself, it has from here.
 *
 * @module
 */

import { rsaKey, strings } from './texts.mjs';

/** @typedef {import('./domains.d.mts').Published} Published */
/** @typedef {import('../../src/relays/relay.ts').Relay} Relay */

export const DOMAIN = 'shop.example';
export const DMARC = `_dmarc.${DOMAIN}`;
export const KEY = `s1._domainkey.${DOMAIN}`;

/** A relay that signs, and wants to be included. @type {Relay} */
export const relay = {
	id: 'service',
	name: 'Service',
	sources: { spf: ['spf.relay.example'] },
	ask: { include: 'spf.relay.example' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
};

const mail = `mail.${DOMAIN}`;
const aliases = /** @type {const} */ ([]);
const SOUND = new Map([
	[`MX ${DOMAIN}`, [{ preference: 10, exchange: mail }]],
	[`A ${mail}`, ['198.51.100.7']],
	[`TXT ${DOMAIN}`, [['v=spf1 mx -all']]],
	['TXT spf.relay.example', [['v=spf1 ip4:192.0.2.0/28 ip6:2001:db8::/64 -all']]],
	[`TXT ${KEY}`, [strings(rsaKey(2048))]],
	[`TXT ${DMARC}`, [[`v=DMARC1; p=reject; rua=mailto:reports@${DOMAIN}`]]],
]);

/**
 * Answers to what is published; counts the questions. The same question gets the same answer, as it does
 * from a cache.
 *
 * @type {import('./domains.d.mts').ResolverOf}
 */
export function resolverOf(published) {
	/** @type {Map<string, unknown>} */
	const answers = new Map();
	let questions = 0;
	/** @param {string} name @param {import('../../src/dns/resolver.ts').RecordType} type */
	const answerTo = (name, type) => {
		const found = published(name, type) ?? SOUND.get(`${type} ${name}`);
		if (found === undefined) return { outcome: 'nxdomain', aliases };
		if (!Array.isArray(found)) return found;
		return found.length === 0
			? { outcome: 'nodata', aliases }
			: { outcome: 'records', records: found, aliases };
	};
	return {
		questions: () => questions,
		async resolve(name, type) {
			questions++;
			const key = `${type} ${name}`;
			const answer = answers.get(key) ?? answerTo(name, type);
			answers.set(key, answer);
			return /** @type {any} */ (answer);
		},
	};
}
