import type { Resolver } from '../../src/dns/resolver.ts';

/** The message of a GET request. */
export function messageOf(url: string): Uint8Array<ArrayBuffer>;

/** What a server answers to a message. */
export function answerMessage(
	message: Uint8Array,
	resolver: Resolver,
): Promise<Uint8Array<ArrayBuffer>>;
