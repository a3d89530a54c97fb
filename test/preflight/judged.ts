/**
 * Preflights of info@shop.example over zones written as text, and relays to try them with.
 *
 * @module
 */

import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import type { PreflightOptions } from '../../src/preflight/options.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { PreflightRequest } from '../../src/preflight/request.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { base64, ED25519_POINT, record, rsaSpki, strings } from '../dkim/keys.ts';

/** A key that every verifier takes. */
export const RSA_KEY: string = record(rsaSpki(2048));
/** The same algorithm with a modulus that some refuse. */
export const WEAK_KEY: string = record(rsaSpki(1024));
export const SHORT_KEY: string = record(rsaSpki(512));
export const ED25519_KEY: string = `v=DKIM1; k=ed25519; p=${base64(ED25519_POINT)}`;

/** A relay of two addresses that offers no name to refer to, and signs nothing. */
export const server: Relay = {
	id: 'server',
	name: 'Server',
	sources: { ranges: ['192.0.2.0/31'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};

/** A relay that publishes where it sends from, and signs as the From domain with selector s1. */
export const service: Relay = {
	id: 'service',
	name: 'Service',
	sources: { spf: ['spf.relay.example'] },
	ask: { include: 'spf.relay.example' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
};

/** The service without signatures. */
export const unsigned: Relay = { ...service, id: 'unsigned', dkim: { signs: 'no' } };

/** A relay whose mail carries its own return path, in line with nobody. */
export const bouncing: Relay = {
	...service,
	id: 'bouncing',
	returnPath: { kind: 'relay', domain: 'bounce.relay.example' },
};

/** What the service publishes of itself. */
export const RELAY_ZONE: string =
	'spf.relay.example. TXT "v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/64 -all"\n';

/** MX of the From domain, so that it takes mail. */
export const MX: string = 'shop.example. MX 10 mail.shop.example.\n';

/** One TXT record, cut into strings. */
export function txt(name: string, text: string): string {
	return `${name}. 300 IN TXT ${strings(text)}\n`;
}

/** The SPF record of the From domain. */
export function spf(text: string): string {
	return txt('shop.example', text);
}

/** The key at selector s1 of the From domain. */
export function key(text: string = RSA_KEY, selector = 's1'): string {
	return txt(`${selector}._domainkey.shop.example`, text);
}

/** The DMARC record of the From domain. */
export function dmarc(text: string): string {
	return txt('_dmarc.shop.example', `v=DMARC1; ${text}`);
}

/** A configuration that nothing can be said against. */
export const SOUND: string = `${MX}${RELAY_ZONE}${spf('v=spf1 include:spf.relay.example -all')}${key()}${dmarc('p=reject; rua=mailto:r@shop.example')}`;

/** What a test may say beside zone and relay. */
export interface Asking extends Partial<PreflightRequest>, Partial<PreflightOptions> {}

/** The verdict over a resolver. */
export function judgeBy(
	resolver: Resolver,
	relay: Relay | RelayId = service,
	asking: Asking = {},
): Promise<Verdict> {
	const { from = 'info@shop.example', receivers, gate, ...options } = asking;
	const request = {
		from,
		relay,
		...(receivers === undefined ? {} : { receivers }),
		...(gate === undefined ? {} : { gate }),
	};
	return preflight(request, { ...options, resolver });
}

/** The verdict over zone text. */
export function judge(
	zone: string,
	relay: Relay | RelayId = service,
	asking: Asking = {},
): Promise<Verdict> {
	return judgeBy(zoneResolver(zone), relay, asking);
}

/** A resolver that answers by a function, and keeps the questions it was asked. */
export function answering(
	answer: (name: string, type: RecordType, count: number) => unknown,
): Resolver & { readonly asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			asked.push(`${type} ${name}`);
			// What a resolver hands back is not always an answer; these tests are about that.
			return answer(name, type, asked.length) as Promise<DnsAnswer<T>>;
		},
	};
}

/** A resolver over zone text that keeps the questions it was asked. */
export function spying(zone: string): Resolver & { readonly asked: string[] } {
	const resolver = zoneResolver(zone);
	return answering((name, type) => resolver.resolve(name, type));
}
