/**
 * `domainConnectUrl`: the link of the synchronous flow, signed.
 *
 * @module
 */

import {
	callable,
	invalid,
	knownFields,
	object,
	optional,
	recordOf,
	shaped,
	text,
} from '../input/fields.ts';
import type { DomainConnectSettings } from './settings.ts';

/** What is applied, and where to. */
export interface ApplyRequest {
	/** Of a discovery that is `ready`. */
	readonly settings: DomainConnectSettings;
	/** Of the template. */
	readonly providerId: string;
	readonly serviceId: string;
	readonly domain: string;
	/** Below the domain; absent for the domain itself. */
	readonly host?: string;
	/** The template's variables. */
	readonly variables?: Readonly<Record<string, string>>;
	/** Where the browser is sent afterwards. */
	readonly redirectUri?: string;
	/** Comes back with the browser. */
	readonly state?: string;
	/**
	 * Signs a text with RSA and SHA-256, in base64; `key` is the name below the template's `syncPubKeyDomain` where
	 * the public key stands.
	 */
	readonly signature?: {
		/** Signs the text with RSA and SHA-256, as base64. */
		readonly sign: (text: string) => string | PromiseLike<string>;
		readonly key: string;
	};
}

const KEYS: readonly string[] = [
	'settings',
	'providerId',
	'serviceId',
	'domain',
	'host',
	'variables',
	'redirectUri',
	'state',
	'signature',
];
/** Parameters that a variable may not take the place of. */
const OWN: readonly string[] = ['domain', 'host', 'redirect_uri', 'state', 'sig', 'key', 'groupid'];
const optionalText = /* @__PURE__ */ optional(text);

/** The query, percent-encoded and sorted by name, as it is signed. */
function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
	return Object.entries(parameters)
		.filter((entry): entry is [string, string] => entry[1] !== undefined)
		.sort(([left], [right]) => (left < right ? -1 : 1))
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
}

function checkedVariables(given: unknown): Readonly<Record<string, string>> {
	const variables = optional(recordOf(text))(given, 'request.variables') ?? {};
	const taken = Object.keys(variables).find((name) => OWN.includes(name.toLowerCase()));
	if (taken === undefined) return variables;
	throw invalid(
		`request.variables.${taken}`,
		'is the name of a parameter of Domain Connect itself',
	);
}

/**
 * Returns the link that a browser opens to apply a template: the owner of the domain signs in at the DNS
 * provider, sees the records and confirms.
 *
 * With `signature` the query is signed as it stands in the link (RSA, SHA-256), and `sig` and `key` follow it. Look
 * at `previewSpfMerge` first: providers merge SPF records in two ways, and one of them loses senders.
 *
 * @throws {InputError} `input.request-invalid`, `input.unknown-option`; where the provider has no synchronous
 * flow, with the path `request.settings.urlSyncUX`.
 *
 * @example
 * ```ts
 * import { domainConnectUrl } from 'maysend/domain-connect';
 *
 * const settings = {
 * 	providerId: 'hoster.example', providerName: 'Hoster', nameServers: [],
 * 	urlSyncUX: 'https://dc.hoster.example', urlAPI: 'https://dc.hoster.example',
 * };
 * const link = await domainConnectUrl({
 * 	settings, providerId: 'saas.example', serviceId: 'mail', domain: 'shop.example',
 * 	variables: { selector: 's1' },
 * });
 * link.split('?')[1]; // 'domain=shop.example&selector=s1'
 * ```
 */
export async function domainConnectUrl(request: ApplyRequest): Promise<string> {
	const fields = knownFields(request, KEYS, 'request');
	shaped({ 'settings.urlAPI': text, providerId: text, serviceId: text, domain: text })(
		fields,
		'request',
	);
	for (const name of ['host', 'redirectUri', 'state'])
		optionalText(fields[name], `request.${name}`);
	const variables = checkedVariables(fields['variables']);
	const { settings, providerId, serviceId, domain, host, redirectUri, state, signature } = request;
	if (typeof settings.urlSyncUX !== 'string') {
		throw invalid('request.settings.urlSyncUX', 'is absent: the provider has no synchronous flow');
	}
	const query = queryOf({ ...variables, domain, host, redirect_uri: redirectUri, state });
	const base = `${settings.urlSyncUX}/v2/domainTemplates/providers/${encodeURIComponent(providerId)}/services/${encodeURIComponent(serviceId)}/apply`;
	if (signature === undefined) return `${base}?${query}`;
	object(signature, 'request.signature');
	const sign = callable<(text: string) => string>(signature.sign, 'request.signature.sign');
	const key = text(signature.key, 'request.signature.key');
	const sig = text(await sign(query), 'request.signature.sign');
	return `${base}?${query}&sig=${encodeURIComponent(sig)}&key=${encodeURIComponent(key)}`;
}
