/**
 * What the engines say, as text, in German alone: a bundle has no other language.
 *
 * @module
 */

import type { DkimCheck } from '../dkim/key.ts';
import type { SelectorSearch } from '../dkim/selector-search.ts';
import type { DmarcDiscovery } from '../dmarc/discovery.ts';
import type { DetectedRelays } from '../relays/detection.ts';
import type { Relay } from '../relays/relay.ts';
import type { SpfEvaluation, SpfMap } from '../spf/evaluation.ts';
import type { Tracking } from '../track/tracking.ts';
import { detectedText } from './engines/detect.ts';
import { dkimText, searchText } from './engines/dkim.ts';
import { dmarcText } from './engines/dmarc.ts';
import { relaysText, relayText } from './engines/relays.ts';
import { evaluationText, mapText } from './engines/spf.ts';
import { trackingText } from './engines/tracking.ts';
import type { Languages } from './language-choice.ts';
import { german } from './messages/de.ts';
import type { TextOptions } from './options.ts';

const GERMAN: Languages = [german];

/**
 * Returns one address's evaluation as text: the result, then the tree of records and terms. In German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { checkHost } from 'maysend';
 * import { renderSpfEvaluation } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"');
 * const ip = '203.0.113.9';
 * const evaluation = await checkHost({ ip, domain: 'shop.example' }, { resolver });
 * renderSpfEvaluation(ip, evaluation).startsWith('FAIL'); // true
 * ```
 */
export function renderSpfEvaluation(
	ip: string,
	evaluation: SpfEvaluation,
	options: TextOptions = {},
): string {
	return evaluationText(ip, evaluation, options, GERMAN);
}

/**
 * Returns who may send for a domain: ranges, terms that are decided for each message, and DNS lookups. In German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { mapSpf } from 'maysend';
 * import { renderSpfMap } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"');
 * const map = await mapSpf('shop.example', { resolver });
 * renderSpfMap('shop.example', map).includes('192.0.2.0/24'); // true
 * ```
 */
export function renderSpfMap(domain: string, map: SpfMap, options: TextOptions = {}): string {
	return mapText(domain, map, options, GERMAN);
}

/**
 * Returns what stands at selectors, and what is wrong with it, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { checkDkimSelector } from 'maysend';
 * import { renderDkim } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('s1._domainkey.shop.example. TXT "v=DKIM1; p="');
 * const check = await checkDkimSelector({ domain: 'shop.example', selector: 's1' }, { resolver });
 * renderDkim([check]).includes('widerrufen'); // true
 * ```
 */
export function renderDkim(checks: readonly DkimCheck[], options: TextOptions = {}): string {
	return dkimText(checks, options, GERMAN);
}

/**
 * Returns the selectors that `findDkimSelectors` found, and that there may be others, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { findDkimSelectors } from 'maysend';
 * import { renderDkimSearch } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('s1._domainkey.shop.example. TXT "v=DKIM1; p="');
 * const search = await findDkimSelectors('shop.example', { resolver, candidates: ['s1'] });
 * renderDkimSearch(search).includes('s1._domainkey.shop.example'); // true
 * ```
 */
export function renderDkimSearch(search: SelectorSearch, options: TextOptions = {}): string {
	return searchText(search, options, GERMAN);
}

/**
 * Returns the policy that applies to a domain, where it comes from, and the names asked, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { discoverDmarc } from 'maysend';
 * import { renderDmarc } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('_dmarc.shop.example. TXT "v=DMARC1; p=reject"');
 * renderDmarc(await discoverDmarc('shop.example', { resolver })).includes('reject'); // true
 * ```
 */
export function renderDmarc(discovery: DmarcDiscovery, options: TextOptions = {}): string {
	return dmarcText(discovery, options, GERMAN);
}

/**
 * Returns who seems to send for a domain, and on which evidence, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { detectRelays } from 'maysend/relays';
 * import { renderDetected } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. TXT "v=spf1 include:spf.protection.outlook.com -all"');
 * const detected = await detectRelays('shop.example', { resolver });
 * renderDetected(detected).includes('Microsoft 365'); // true
 * ```
 */
export function renderDetected(detected: DetectedRelays, options: TextOptions = {}): string {
	return detectedText(detected, options, GERMAN);
}

/**
 * Returns ids and names, one relay a line, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { relays } from 'maysend/relays';
 * import { renderRelays } from 'maysend/report/de';
 *
 * renderRelays(relays).includes('rapidmail'); // true
 * ```
 */
export function renderRelays(relays: readonly Relay[], options: TextOptions = {}): string {
	return relaysText(relays, options, GERMAN);
}

/**
 * Returns what is known of one relay, with its sources, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { defineRelay } from 'maysend/relays';
 * import { renderRelay } from 'maysend/report/de';
 *
 * const relay = defineRelay({
 * 	id: 'own', name: 'Own server', sources: { ranges: ['192.0.2.25'] },
 * 	returnPath: { kind: 'from-domain' }, dkim: { signs: 'no' },
 * });
 * renderRelay(relay).split('\n')[0]; // 'own  Own server'
 * ```
 */
export function renderRelay(relay: Relay, options: TextOptions = {}): string {
	return relayText(relay, options, GERMAN);
}

/**
 * Returns how far each change is, and when another look is worth it, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { trackChanges } from 'maysend';
 * import { renderTracking } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const changes = [{
 * 	action: 'add', name: 'shop.example', type: 'TXT', before: [], after: ['v=spf1 mx -all'],
 * }] as const;
 * const resolver = zoneResolver('shop.example. TXT "v=spf1 mx -all"');
 * const tracking = await trackChanges(changes, { resolver, now: () => 0 });
 * renderTracking(tracking).includes('Alle Änderungen sind angekommen'); // true
 * ```
 */
export function renderTracking(tracking: Tracking, options: TextOptions = {}): string {
	return trackingText(tracking, options, GERMAN);
}
