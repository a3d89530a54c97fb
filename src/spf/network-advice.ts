/**
 * What is worth knowing about the literal networks of a record (RFC 7208 §5.6): host bits, width, networks
 * that no mail comes from, networks inside one another.
 *
 * @module
 */

import type { FindingFacts } from '../findings/finding.ts';
import type { SpfCode } from '../findings/spf.ts';
import {
	compareAddresses,
	contains,
	type Network,
	networkOf,
	parseAddress,
} from '../ip/address.ts';
import { formatNetwork } from '../ip/notation.ts';
import { type AddressRange, compareAny, firstOf, rangeOf } from '../ip/range.ts';
import type { LocalTerm, NetworkTerm } from './record.ts';

/** One piece of advice, before it has a place. */
export type Advice<Code extends SpfCode = SpfCode> = {
	[Each in Code]: { readonly code: Each; readonly data: FindingFacts[Each] };
}[Code];

type PrivateKind = FindingFacts['spf.range-private']['kind'];

/**
 * Networks whose addresses no receiver ever sees as a client's. Those for documentation (RFC 5737, RFC 3849)
 * are not among them: nobody sends from there either, but who publishes one copied an example, and this
 * library's own examples and zones are full of them.
 */
const PRIVATE: readonly (readonly [network: Network, kind: PrivateKind])[] = (
	[
		['10.0.0.0', 8, 'private'], // RFC 1918 §3
		['172.16.0.0', 12, 'private'],
		['192.168.0.0', 16, 'private'],
		['127.0.0.0', 8, 'loopback'], // RFC 1122 §3.2.1.3
		['169.254.0.0', 16, 'link-local'], // RFC 3927 §2.1
		['0.0.0.0', 8, 'this-network'], // RFC 1122 §3.2.1.3
		['100.64.0.0', 10, 'shared'], // RFC 6598 §7
		['fc00::', 7, 'private'], // RFC 4193 §3.1
		['fe80::', 10, 'link-local'], // RFC 4291 §2.5.6
		['::1', 128, 'loopback'], // RFC 4291 §2.5.3
	] as const
).flatMap(([text, prefix, kind]) => {
	const address = parseAddress(text);
	return address === null ? [] : [[networkOf(address, prefix), kind] as const];
});

/** Why no receiver sees mail from a network, or `null`. */
export function privateKind(network: Network): PrivateKind | null {
	const found = PRIVATE.find(
		([block]) => block.prefix <= network.prefix && contains(block, network),
	);
	return found?.[1] ?? null;
}

/** Advice on one network by itself. */
export function networkAdvice(term: LocalTerm): readonly Advice[] {
	if (term.mechanism === 'all') return [];
	const { network } = term;
	const data = { network: formatNetwork(network) };
	const advice: Advice[] = [];
	if (compareAddresses(firstOf(network), network) !== 0) {
		advice.push({ code: 'spf.cidr-host-bits', data });
	}
	if (network.prefix < (network.family === 4 ? 16 : 32)) {
		advice.push({ code: 'spf.range-too-broad', data: { ...data, prefix: network.prefix } });
	}
	const kind = privateKind(network);
	if (kind !== null) advice.push({ code: 'spf.range-private', data: { ...data, kind } });
	return advice;
}

/** A network around those that come next, and the earliest term among it and those around it. */
interface Enclosing {
	readonly range: AddressRange;
	readonly first: NetworkTerm;
}

/**
 * The terms whose network lies inside that of an earlier one, by which: they are never what matches.
 * Networks are nested or apart, so that one pass in the order of addresses finds all.
 */
export function enclosedNetworks(
	locals: readonly LocalTerm[],
): ReadonlyMap<LocalTerm, NetworkTerm> {
	const networks = locals.flatMap((term) =>
		term.mechanism === 'all' ? [] : [{ term, range: rangeOf(term.network) }],
	);
	networks.sort(
		(left, right) =>
			compareAny(left.range.first, right.range.first) ||
			left.term.network.prefix - right.term.network.prefix ||
			left.term.index - right.term.index,
	);
	const enclosed = new Map<LocalTerm, NetworkTerm>();
	const open: Enclosing[] = [];
	for (const { term, range } of networks) {
		let around = open[open.length - 1];
		while (around !== undefined && compareAny(around.range.last, range.first) < 0) {
			open.pop();
			around = open[open.length - 1];
		}
		const isLater = around !== undefined && around.first.index < term.index;
		if (around !== undefined && isLater) enclosed.set(term, around.first);
		open.push({ range, first: around !== undefined && isLater ? around.first : term });
	}
	return enclosed;
}
