/**
 * `domainConnectTemplate`: a template of a relay's records.
 *
 * @module
 */

import { knownFields, optional, shaped, text } from '../input/fields.ts';
import { defineRelay } from '../relays/define.ts';
import type { Relay, RelaySelector } from '../relays/relay.ts';

/** A record of a template. */
export type TemplateRecord =
	| { readonly type: 'SPFM'; readonly host: string; readonly spfRules: string }
	| {
			readonly type: 'CNAME' | 'MX';
			readonly host: string;
			readonly pointsTo: string;
			readonly priority?: number;
			readonly ttl: number;
	  }
	| {
			readonly type: 'TXT';
			readonly host: string;
			readonly data: string;
			readonly ttl: number;
			readonly txtConflictMatchingMode: 'None' | 'All' | 'Prefix';
			readonly txtConflictMatchingPrefix?: string;
	  };

/** A template as the public repository of templates holds it. */
export interface DomainConnectTemplate {
	readonly providerId: string;
	readonly providerName: string;
	readonly serviceId: string;
	readonly serviceName: string;
	readonly version: number;
	readonly syncPubKeyDomain?: string;
	readonly syncRedirectDomain?: string;
	readonly hostRequired: false;
	readonly description: string;
	/** What each variable is, in words. */
	readonly variableDescription?: string;
	readonly records: readonly TemplateRecord[];
}

/** Whose template it is. */
export interface TemplateOptions {
	readonly providerId: string;
	readonly providerName: string;
	readonly serviceId: string;
	readonly serviceName: string;
	/** Where the public key of signed links stands. */
	readonly syncPubKeyDomain?: string;
	readonly syncRedirectDomain?: string;
}

const KEYS: readonly string[] = [
	'providerId',
	'providerName',
	'serviceId',
	'serviceName',
	'syncPubKeyDomain',
	'syncRedirectDomain',
];
const TTL = 3600;
/** Placed by the provider itself. */
const BUILT_IN: readonly string[] = ['domain'];

function listOf(value: string | readonly string[] | undefined): readonly string[] {
	return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** `{placeholder}`s as `%variables%`; `*`, which the relay assigns, is a variable of its own. */
function withVariables(pattern: string, open: string): string {
	const named = pattern.replace(/\{([a-z0-9 -]+)\}/g, (_, name: string) => {
		const words = name.split(/[ -]/).filter((word) => word !== '');
		const [first = '', ...rest] = words;
		return `%${first}${rest.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')}%`;
	});
	return named.includes('*') ? `%${open}%` : named;
}

function selectorRecords(selector: RelaySelector, index: number): readonly TemplateRecord[] {
	const { name, target, publicKey } = selector;
	const host = `${withVariables(name, `selector${index + 1}`)}._domainkey`;
	const [first] = listOf(target);
	if (first !== undefined) {
		const pointsTo = withVariables(first, `dkimTarget${index + 1}`);
		return [{ type: 'CNAME', host, pointsTo, ttl: TTL }];
	}
	const data = publicKey === undefined ? `%dkimRecord${index + 1}%` : `v=DKIM1; p=${publicKey}`;
	return [{ type: 'TXT', host, data, ttl: TTL, txtConflictMatchingMode: 'All' }];
}

function returnPathRecords({ returnPath }: Relay): readonly TemplateRecord[] {
	if (returnPath.kind !== 'subdomain') return [];
	const { label, target, mx = [], include } = returnPath;
	const host = withVariables(label, 'returnPathLabel');
	if (target !== undefined) {
		return [{ type: 'CNAME', host, pointsTo: withVariables(target, 'returnPathTarget'), ttl: TTL }];
	}
	return [
		...mx.slice(0, 1).map((exchange): TemplateRecord => {
			const pointsTo = withVariables(exchange, 'returnPathMx');
			return { type: 'MX', host, pointsTo, priority: 10, ttl: TTL };
		}),
		...(include === undefined
			? []
			: [{ type: 'SPFM', host, spfRules: `include:${include}` } as const]),
	];
}

function spfRecords({ ask = {}, returnPath }: Relay): readonly TemplateRecord[] {
	// A record without effect on delivery is left out.
	if (returnPath.kind === 'relay') return [];
	const rules = [...(ask.terms ?? []), ...listOf(ask.include).map((domain) => `include:${domain}`)];
	return rules.length === 0 ? [] : [{ type: 'SPFM', host: '@', spfRules: rules.join(' ') }];
}

function challengeRecords({ ask = {} }: Relay): readonly TemplateRecord[] {
	return (ask.challenges ?? []).map(({ name, type, value }): TemplateRecord => {
		const text = withVariables(value, 'challenge');
		return type === 'CNAME'
			? { type, host: name, pointsTo: text, ttl: TTL }
			: { type, host: name, data: text, ttl: TTL, txtConflictMatchingMode: 'None' };
	});
}

function variablesOf(records: readonly TemplateRecord[]): readonly string[] {
	const names = [...JSON.stringify(records).matchAll(/%([A-Za-z][A-Za-z0-9]*)%/g)];
	const found = names.map(([, name = '']) => name);
	return [...new Set(found)].filter((name) => !BUILT_IN.includes(name));
}

/**
 * Makes the Domain Connect template of what a relay asks domain owners to publish: its part of the SPF record
 * (SPFM, which providers merge), its keys, its return path, its challenge. What differs per customer is a
 * variable. No DMARC record is in it: it would take the place of a policy that is there.
 *
 * @param relay - The relay.
 * @param options - Whose template it is.
 * @throws {InputError} `input.relay-invalid`, `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { domainConnectTemplate } from 'maysend/domain-connect';
 *
 * const relay = {
 * 	id: 'saas', name: 'SaaS', sources: { spf: ['spf.saas.example'] }, ask: { include: 'spf.saas.example' },
 * 	returnPath: { kind: 'from-domain' },
 * 	dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 's1.{domain-dashed}.dkim.saas.example' }] },
 * } as const;
 * const { records, variableDescription } = domainConnectTemplate(relay, {
 * 	providerId: 'saas.example', providerName: 'SaaS', serviceId: 'mail', serviceName: 'Mail',
 * });
 * records.map(({ type, host }) => `${type} ${host}`); // ['SPFM @', 'CNAME s1._domainkey']
 * variableDescription; // 'domainDashed'
 * ```
 */
export function domainConnectTemplate(
	relay: Relay,
	options: TemplateOptions,
): DomainConnectTemplate {
	const fields = knownFields(options, KEYS, 'options');
	shaped({ providerId: text, providerName: text, serviceId: text, serviceName: text })(
		fields,
		'options',
	);
	for (const name of KEYS.slice(4)) optional(text)(fields[name], `options.${name}`);
	const known = defineRelay(relay);
	const selectors = 'selectors' in known.dkim ? (known.dkim.selectors ?? []) : [];
	const records = [
		...spfRecords(known),
		...selectors.flatMap(selectorRecords),
		...returnPathRecords(known),
		...challengeRecords(known),
	];
	const variables = variablesOf(records);
	return {
		...options,
		version: 1,
		hostRequired: false,
		description: `Lets ${known.name} send mail for the domain`,
		...(variables.length === 0 ? {} : { variableDescription: variables.join(', ') }),
		records,
	};
}
