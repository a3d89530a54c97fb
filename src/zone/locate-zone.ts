/**
 * `locateZone`: which zone holds a name, and whose panel edits it.
 *
 * @module
 */

import { DNS_KEYS, type DnsOptions, openDns } from '../dns/options.ts';
import { knownFields } from '../input/fields.ts';
import { domainField } from '../names/domain-field.ts';
import { suffixList } from '../names/suffix-list.ts';
import { findZone, hasService, serviceName, serviceOf, type Zone } from './find-zone.ts';
import type { Hoster } from './hoster.ts';
import { withHosters } from './read-hosters.ts';

/** How to look for a zone. */
export interface LocateOptions extends DnsOptions {
	/** Further hosters; one with the id of a known hoster takes its place. */
	readonly hosters?: readonly Hoster[];
}

/** Where a name is to be edited. */
export interface LocatedZone {
	/** `null` where DNS failed, or the name stands in no zone below a public suffix. */
	readonly zone: Zone | null;
	/** Ids of the hosters that answer from these name servers; none where not all of them are one hoster's. */
	readonly candidates: readonly string[];
	/** The Domain Connect service the zone names. It proves nothing: zones are moved with the record in them. */
	readonly domainConnect: string | null;
	/** The name servers are those of one hoster, and the zone names the service of another. */
	readonly stale?: 'domain-connect-left-over';
}

const MAX_QUESTIONS = 24;

/**
 * Finds the zone that holds a name, and the hoster of its name servers.
 *
 * Asks NS from the name upwards, so that a delegated subdomain is found as a zone of its own (RFC 1034
 * §4.2.1), and TXT at `_domainconnect`. A hoster is named only where every name server is one of its own;
 * where several hosters share them, all are candidates. Sends at most `maxQuestions` (24) questions.
 *
 * @param domain - The domain, or the name of the record that is to be edited.
 * @param options - The resolver, and further hosters.
 * @throws {InputError} `input.domain-invalid`, `input.unknown-option`,
 * `input.option-invalid`, before anything is asked.
 *
 * @example
 * ```ts
 * import { locateZone } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver(`
 * shop.example. NS hydrogen.ns.hetzner.com.
 * shop.example. NS oxygen.ns.hetzner.com.
 * `);
 * const { zone } = await locateZone('_dmarc.shop.example', { resolver });
 * zone?.name; // 'shop.example'
 * zone?.hoster?.id; // 'hetzner'
 * ```
 */
export async function locateZone(domain: string, options: LocateOptions): Promise<LocatedZone> {
	const fields = knownFields(options, [...DNS_KEYS, 'hosters'], 'options');
	const name = domainField(domain, 'domain');
	const dns = openDns(fields, MAX_QUESTIONS);
	const { hosters: known } = await import('./hosters.ts');
	const hosters = withHosters(known, fields['hosters']);
	const { zone, candidates } = await findZone(name, hosters, await suffixList(), dns);
	const service = zone === null ? null : serviceOf(await dns.ask(serviceName(zone.name), 'TXT'));
	const isOthers =
		service !== null &&
		zone?.hoster?.certainty === 'sure' &&
		hosters.some((hoster) => hoster.id !== zone.hoster?.id && hasService(hoster, service));
	return {
		zone,
		candidates: candidates.map(({ id }) => id),
		domainConnect: service,
		...(isOthers ? { stale: 'domain-connect-left-over' } : {}),
	};
}
