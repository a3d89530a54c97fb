import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import type { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { checkHost } from '../../src/spf/check-host.ts';
import type { mapSpf } from '../../src/spf/map/map-spf.ts';

/** Records or an answer for a question; `undefined` where the sound domain says it. */
export type Published = (
	name: string,
	type: RecordType,
) => readonly unknown[] | DnsAnswer | undefined;

/** Who is to send, and whether that takes seconds. */
export interface Sender {
	readonly isLarge: boolean;
	readonly from: string;
	readonly relay: Relay;
}

/** A line of the table. */
export type Case = readonly [what: string, published: Published, sender?: Partial<Sender>];

/** A hostile domain with its sender. */
export interface HostileDomain extends Sender {
	readonly what: string;
	readonly published: Published;
}

/** All of them, in the order of the table. */
export declare const domains: readonly HostileDomain[];

/** The package, from its source or built. */
export interface Library {
	readonly checkHost: typeof checkHost;
	readonly mapSpf: typeof mapSpf;
	readonly preflight: typeof preflight;
}

/** The questions of a check, a map and a preflight, and what they came to. */
export interface Met {
	readonly check: number;
	readonly map: number;
	readonly preflight: number;
	/** Of the preflight. */
	readonly cpuMs: number;
	readonly result: string;
	/** What the map says of the address that was checked. */
	readonly mapped: string;
	readonly verdict: Verdict;
}

/** Checks, maps and judges a domain. */
export declare function meet(library: Library, domain: HostileDomain): Promise<Met>;

/** Makes a resolver that answers as published and counts. */
export type ResolverOf = (published: Published) => Resolver & { readonly questions: () => number };
