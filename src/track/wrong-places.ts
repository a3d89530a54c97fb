/**
 * Names where a record ends up by mistake: below the zone twice, without its prefix, without an underscore.
 *
 * @module
 */

import type { SuffixList } from '../names/suffix-list.ts';

/** The names of the usual mistakes, at most six. */
export function wrongPlaces(name: string, suffixes: SuffixList): readonly string[] {
	const zone = suffixes.registrableDomain(name);
	const places = [...(zone === null ? [] : [`${name}.${zone}`])];
	const dmarc = /^_dmarc\.(.+)$/.exec(name)?.[1];
	if (dmarc !== undefined) places.push(`${name}.${dmarc}`, `dmarc.${dmarc}`, dmarc);
	const [, selector, domain] = /^([^.]+)\._domainkey\.(.+)$/.exec(name) ?? [];
	if (selector !== undefined && domain !== undefined) {
		places.push(`${name}.${domain}`, `${selector}.${domain}`, `${selector}.domainkey.${domain}`);
	}
	return [...new Set(places)];
}
