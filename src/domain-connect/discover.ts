/**
 * `discoverDomainConnect`: can this domain's records be set by one click?
 *
 * The folder speaks Domain Connect: `settings.ts` reads what a provider says, `apply-url.ts` makes the link,
 * `template.ts` and `spf-merge.ts` say what it will do.
 *
 * @module
 */

import { DNS_KEYS, type DnsOptions, openDns } from '../dns/options.ts';
import type { DnsSession } from '../dns/session.ts';
import { callable, invalid, knownFields, optional, shaped, text } from '../input/fields.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';
import { suffixList } from '../names/suffix-list.ts';
import { type FetchLike, readBody } from '../resolvers/doh/http.ts';
import { findZone, serviceName, serviceOf } from '../zone/find-zone.ts';
import { isPublicName, leadsOutside } from './public-host.ts';
import { type DomainConnectSettings, readSettings } from './settings.ts';

/** How to ask. */
export interface DiscoverOptions extends DnsOptions {
	/** Must not follow redirects to hosts of its own choice: it is told `redirect: 'error'`. */
	readonly fetch: FetchLike;
	/** The template that is to be applied; its presence is asked for, too. */
	readonly template?: { readonly providerId: string; readonly serviceId: string };
}

/**
 * `ready`: the link can be made; `no-template`: the provider does not know the template; `none`: the zone
 * names no service; `refused`: it names one that no request is sent to; `unreachable`: the service did not
 * answer; `invalid`: it answered something else; `stale`: it is the service of other name servers;
 * `unknown`: DNS does not say.
 */
export type DomainConnectState =
	| 'ready'
	| 'no-template'
	| 'none'
	| 'refused'
	| 'unreachable'
	| 'invalid'
	| 'stale'
	| 'unknown';

/** What was found. */
export interface DomainConnectDiscovery {
	readonly state: DomainConnectState;
	/** The zone that the service edits. */
	readonly zone: string | null;
	/** What the zone names. */
	readonly service: string | null;
	readonly settings: DomainConnectSettings | null;
}

const MAX_QUESTIONS = 32;

/** A host name, perhaps with a path, and nothing that leads elsewhere. */
function serviceUrl(service: string): { readonly host: string; readonly base: string } | null {
	const [host = '', ...path] = service.replace(/\/+$/, '').split('/');
	const isPath = path.every((part) => /^[\w~-][\w.~-]*$/.test(part));
	if (!isPublicName(host) || !isPath) return null;
	return { host: host.toLowerCase(), base: `https://${[host.toLowerCase(), ...path].join('/')}` };
}

type Exchange =
	| { readonly status: number; readonly body: unknown }
	| { readonly status: null; readonly body?: never };

async function exchange(url: string, fetch: FetchLike, signal: unknown): Promise<Exchange> {
	try {
		const init = {
			method: 'GET',
			headers: { accept: 'application/json' },
			redirect: 'error',
			signal,
		};
		const response = await fetch(url, init);
		const octets = await readBody(response);
		if (octets === null) return { status: response.status, body: null };
		let characters = '';
		for (let at = 0; at < octets.length; at += 4096) {
			characters += String.fromCharCode(...octets.subarray(at, at + 4096));
		}
		return { status: response.status, body: parsed(utf8(characters)) };
	} catch {
		return { status: null };
	}
}

/** Octets as text; what is no UTF-8 stays as it is. */
function utf8(octets: string): string {
	try {
		return decodeURIComponent(
			octets.replace(/[%\u0080-\u00ff]/g, (octet) => `%${octet.charCodeAt(0).toString(16)}`),
		);
	} catch {
		return octets;
	}
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

/** Zones are moved with the record in them: then the service speaks for name servers that are not theirs. */
function isStale({ nameServers }: DomainConnectSettings, own: readonly string[]): boolean {
	return nameServers.length > 0 && !own.some((host) => nameServers.includes(host));
}

async function found(
	domain: string,
	dns: DnsSession,
	{ fetch, template, signal }: DiscoverOptions,
): Promise<DomainConnectDiscovery> {
	const { zone } = await findZone(domain, [], await suffixList(), dns);
	const nothing = { zone: zone?.name ?? null, service: null, settings: null };
	if (zone === null) return { ...nothing, state: 'unknown' };
	const answer = await dns.ask(serviceName(zone.name), 'TXT');
	if (answer.outcome === 'failure') return { ...nothing, state: 'unknown' };
	const service = serviceOf(answer);
	if (service === null) return { ...nothing, state: 'none' };
	const known = { ...nothing, service };
	const url = serviceUrl(service);
	const isOutside = url === null ? false : await leadsOutside(url.host, dns);
	if (url === null || isOutside === false) return { ...known, state: 'refused' };
	if (isOutside === null) return { ...known, state: 'unreachable' };
	const { status, body } = await exchange(`${url.base}/v2/${zone.name}/settings`, fetch, signal);
	if (status === 404) return { ...known, state: 'none' };
	if (status !== 200) return { ...known, state: 'unreachable' };
	const settings = readSettings(body);
	if (settings === null) return { ...known, state: 'invalid' };
	if (isStale(settings, zone.nameServers)) return { ...known, settings, state: 'stale' };
	if (template === undefined) return { ...known, settings, state: 'ready' };
	const host = /^https:\/\/([^/]+)/.exec(settings.urlAPI)?.[1] ?? '';
	if ((await leadsOutside(host, dns)) !== true) return { ...known, settings, state: 'refused' };
	const path = `${settings.urlAPI}/v2/domainTemplates/providers/${encodeURIComponent(template.providerId)}/services/${encodeURIComponent(template.serviceId)}`;
	const asked = await exchange(path, fetch, signal);
	if (asked.status === null) return { ...known, settings, state: 'unreachable' };
	return { ...known, settings, state: asked.status === 200 ? 'ready' : 'no-template' };
}

/**
 * Asks whether the DNS provider of a domain takes records by Domain Connect.
 *
 * The zone names the service (TXT at `_domainconnect`), which is asked for its settings, and for the
 * template where one is given. No request is sent to an address, a port, or a name that leads into somebody's
 * own network; settings of a service whose name servers are not those of the zone are `stale`.
 *
 * @param domain - The domain, or a name below it.
 * @param options - Resolver and `fetch`, both injected, and the template.
 * @throws {InputError} `input.domain-invalid`, `input.option-invalid`, `input.unknown-option`, before
 * anything is asked.
 *
 * @example
 * ```ts
 * import { discoverDomainConnect } from 'maysend/domain-connect';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver(`
 * shop.example. NS ns1.hoster.example.
 * _domainconnect.shop.example. TXT "169.254.169.254/latest"
 * `);
 * const { state } = await discoverDomainConnect('shop.example', { resolver, fetch });
 * state; // 'refused'
 * ```
 *
 * @see {@link https://www.domainconnect.org/ Domain Connect}
 */
export async function discoverDomainConnect(
	domain: string,
	options: DiscoverOptions,
): Promise<DomainConnectDiscovery> {
	const fields = knownFields(options, [...DNS_KEYS, 'fetch', 'template'], 'options');
	const name = typeof domain === 'string' && domain.length <= 1000 ? toALabels(domain) : null;
	if (name === null || name === '' || !isAskable(name)) {
		throw invalid('domain', 'must be a domain, for example shop.example', 'input.domain-invalid');
	}
	const fetch = callable<FetchLike>(fields['fetch'], 'options.fetch');
	optional(shaped({ providerId: text, serviceId: text }))(fields['template'], 'options.template');
	const dns = openDns(fields, MAX_QUESTIONS);
	return found(name, dns, { ...options, fetch });
}
