/**
 * Addresses as people write them: with a netmask, a port, a star, as a range from first to last.
 *
 * @module
 */

import { compareAddresses, parseAddress, parseIpv4, parseIpv6 } from '../../ip/address.ts';
import { formatAddress } from '../../ip/notation.ts';
import { firstOf, networksOf } from '../../ip/range.ts';

/** A network under the mechanism that fits it. */
interface MeantNetwork {
	readonly text: string;
	readonly family: 4 | 6;
	/** A netmask or a star stood where the prefix length belongs. */
	readonly isMasked: boolean;
}

/** The contiguous netmask of a text as prefix length, or `null` (RFC 4632 §3.1). */
export function maskLength(mask: string): number | null {
	const bytes = parseIpv4(mask) === null ? null : mask.split('.').map(Number);
	const bits = bytes?.map((byte) => byte.toString(2).padStart(8, '0')).join('') ?? '';
	return /^1+0*$/.test(bits) ? bits.indexOf('0') : null;
}

/** `192.0.2.*` as a network, or the text itself. */
function withoutStars(text: string): string {
	const [, net = '', stars = ''] = /^((?:\d{1,3}\.){1,3})((?:[*x]\.){0,2}[*x])$/i.exec(text) ?? [];
	const octets = net.split('.').length - 1;
	const isWhole = octets + stars.split('.').length === 4;
	return net === '' || !isWhole ? text : `${net}${stars.replace(/[*x]/gi, '0')}/${8 * octets}`;
}

/** An address without brackets, the final stroke or stop, and the port of a server. */
function bareAddress(written: string): string {
	return written
		.replace(/^\[([^\]]*)\](.*)$/, '$1$2')
		.replace(/[/.]+$/, '')
		.replace(/^([\d.]+(?:\/\d{1,2})?):\d{1,5}$/, '$1');
}

/** A network under the mechanism that fits it; `null` where it is none. */
export function meantNetworkOf(written: string): MeantNetwork | null {
	const bare = bareAddress(written);
	const starless = withoutStars(bare);
	const [host = '', length, ...more] = starless.split(/\/+/);
	const family = parseIpv4(host) !== null ? 4 : parseIpv6(host) !== null ? 6 : null;
	if (family === null || more.length > 0) return null;
	const masked = length?.includes('.') === true ? maskLength(length) : null;
	if (length?.includes('.') === true && masked === null) return null;
	const prefix = masked === 32 || length === undefined ? '' : `/${masked ?? Number(length)}`;
	if (length !== undefined && masked === null && !/^\d{1,3}$/.test(length)) return null;
	return {
		text: `ip${family}:${host}${prefix}`,
		family,
		isMasked: masked !== null || starless !== bare,
	};
}

/** Networks that one range is written as. */
const MAX_NETWORKS = 16;
/** `192.0.2.1-192.0.2.9`, `192.0.2.1-9`: two addresses, or an address and its last octet. */
const RANGE = /^\[?([0-9a-f.:]+)\]?-\[?([0-9a-f.:]+)\]?$/i;

/** The networks of a range from first to last; none where it is no range, or too ragged a one. */
export function rangeTerms(written: string): readonly string[] {
	const [, start = '', end = ''] = RANGE.exec(bareAddress(written)) ?? [];
	const first = parseAddress(start);
	const isOctet = first?.family === 4 && /^\d{1,3}$/.test(end);
	const last = parseAddress(isOctet ? start.replace(/\d+$/, end) : end);
	if (first === null || last?.family !== first.family) return [];
	if (compareAddresses(first, last) > 0) return [];
	const networks = networksOf({ first, last });
	if (networks.length > MAX_NETWORKS) return [];
	return networks.map((network) => {
		const isHost = network.prefix === (network.family === 4 ? 32 : 128);
		const address = formatAddress(firstOf(network));
		return `ip${network.family}:${address}${isHost ? '' : `/${network.prefix}`}`;
	});
}

/** What a text shows of addresses at one place. */
export interface ShownNetwork {
	readonly end: number;
	/** Its networks as terms, none where nobody can read them. */
	readonly terms: readonly string[];
}

/** Three parts at least with stops between them, and what may follow: a length, a mask, the end of a range. */
const SHOWN_IPV4 =
	/\d+(?:\.(?:\d+|[*x](?![a-z0-9]))){2,}(?: ?- ?\d+(?:\.\d+)*)?(?: ?[/\\]+ ?\d+(?:\.\d+){0,3}| 255(?:\.\d+){3})?/y;
/** A first group that is in use (RFC 4291 §2.4). */
const SHOWN_IPV6 =
	/(?:[23f][0-9a-f]{3}|64):(?=[0-9a-f]*:)[0-9a-f:]*(?:(?:\.\d+){3})?(?: ?- ?[0-9a-f:]+:[0-9a-f:]*)?(?: ?[/\\]+ ?\d+)?/y;

/** The networks that a text in lower case shows at a place; `null` where it shows none. */
export function shownNetwork(text: string, at: number): ShownNetwork | null {
	for (const pattern of [SHOWN_IPV4, SHOWN_IPV6]) {
		pattern.lastIndex = at;
		const [shown] = pattern.exec(text) ?? [];
		if (shown === undefined) continue;
		const written = shown
			.replace(/ (?=255\.)/, '/')
			.replace(/ /g, '')
			.replace(/[/\\]+/, '/');
		const range = rangeTerms(written);
		const network = range.length > 0 ? null : meantNetworkOf(written);
		return { end: at + shown.length, terms: network === null ? range : [network.text] };
	}
	return null;
}
