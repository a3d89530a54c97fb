/**
 * `mapSpf`: who may send for a domain, put into text.
 *
 * @module
 */

import { DNS_KEYS, limitOption, openDns, type SpfDnsOptions } from '../../dns/options.ts';
import { knownFields, text } from '../../input/fields.ts';
import { formatRange } from '../../ip/notation.ts';
import { domainError } from '../../names/domain-field.ts';
import { canonicalName, toALabels } from '../../names/domain-name.ts';
import type { MapRange, SpfMap } from '../evaluation.ts';
import { MAP_QUESTIONS, MAX_VOIDS } from '../limits.ts';
import { lateField } from '../on-plain-data.ts';
import { pathTo, type TermNode, type TermTree } from '../term-node.ts';
import type { AddressMap, MapSegment } from './address-map.ts';
import { mapAddresses } from './map-addresses.ts';

/** How a map asks DNS, and what is known of the senders; `maxQuestions` is 300 by default. */
export interface MapOptions extends SpfDnsOptions {
	/** Void look-ups that are still fine, 2 by default (RFC 7208 §4.6.4). */
	readonly maxVoidLookups?: number;
	/** The domain of every sender: closes `%{o}`, and `%{v}` by address family. */
	readonly senderDomain?: string;
}

const OPTION_KEYS = [...DNS_KEYS, 'maxVoidLookups', 'maxOctets', 'senderDomain'];

/** The terms that took look-ups, outermost first, each with all below it. */
function costs(tree: TermTree): SpfMap['lookups']['byTerm'] {
	const rows: { term: ReturnType<typeof pathTo>; lookups: number }[] = [];
	const visit = (below: Map<number, TermNode>): void => {
		for (const place of [...below.values()].sort(
			(left, right) => left.term.index - right.term.index,
		)) {
			// Below a term that took none there is none that did.
			if (place.lookups === 0) continue;
			rows.push({ term: pathTo(place), lookups: place.lookups });
			visit(place.below);
		}
	};
	visit(tree.top);
	return rows;
}

/** A segment as text. */
function mapRange({ first, last, result, via }: MapSegment): MapRange {
	const range = formatRange({ first, last });
	return via === null ? { range, result } : { range, result, via: pathTo(via) };
}

const lateRanges = /* @__PURE__ */ lateField(
	'ranges',
	({ segments }: AddressMap): readonly MapRange[] => segments.map(mapRange),
);

function mapOf(map: AddressMap): SpfMap {
	// A literal: the engine would also keep a closure that is assigned.
	const result: SpfMap = {
		ranges: [],
		dynamic: map.dynamic.map(pathTo),
		lookups: { worst: map.worst, void: map.voids, byTerm: costs(map.tree) },
		lookup: (ip) => map.resultAt(ip),
	};
	lateRanges(result, map);
	return result;
}

/** The name in A-labels, or as it stands where it cannot be one: no such name exists then. */
function nameField(domain: unknown, path: string): string {
	if (typeof domain !== 'string' || domain.includes('@')) throw domainError(domain, path);
	return toALabels(domain) ?? canonicalName(domain);
}

/**
 * Evaluates the SPF policy of a domain for all addresses at once.
 *
 * `ranges` is a partition of IPv4 and IPv6 (without ::ffff:0:0/96, which is IPv4), in order; each range
 * has its result and, in `via`, the terms that decided. Where a term depends on more than the address
 * (`ptr`, macros that stay open), or leads to a host of more than 256 addresses, the result is `dynamic`.
 * For every address `lookup` gives `dynamic` or exactly what {@link checkHost} gives over the same DNS. `lookups.worst` counts the worst path, on past
 * the limit of ten up to 40.
 *
 * @throws {InputError} `input.domain-invalid`, `input.unknown-option`,
 * `input.option-invalid`, before anything is asked.
 *
 * @example
 * ```ts
 * import { mapSpf } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"');
 * const map = await mapSpf('shop.example', { resolver });
 * map.lookup('192.0.2.7'); // 'pass'
 * map.ranges.filter(({ result }) => result === 'pass').map(({ range }) => range); // ['192.0.2.0/24']
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7208.html#section-4 RFC 7208 §4}
 */
export async function mapSpf(domain: string, options: MapOptions): Promise<SpfMap> {
	const fields = knownFields(options, OPTION_KEYS, 'options');
	const name = nameField(domain, 'domain');
	const { senderDomain: given } = fields;
	const senderDomain =
		given === undefined
			? undefined
			: nameField(text(given, 'options.senderDomain'), 'options.senderDomain');
	const maxVoids = limitOption(fields, 'maxVoidLookups', MAX_VOIDS);
	const maxQuestions = limitOption(fields, 'maxQuestions', MAP_QUESTIONS);
	const closing = senderDomain === undefined ? {} : { senderDomain };
	const dns = openDns(fields, MAP_QUESTIONS);
	const map = await mapAddresses(name, dns, { ...closing, maxVoids, maxQuestions });
	return mapOf(map);
}
