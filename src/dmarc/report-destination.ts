/**
 * Whether an external mailbox has agreed to receive a domain's reports (RFC 9990 §4).
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { knownFields, text as textField } from '../input/fields.ts';
import { isAskable } from '../names/domain-name.ts';
import { type DmarcOptions, domainField, startWork } from './options.ts';
import { isSameOrganization } from './organization.ts';
import { parseDmarcText } from './parse.ts';
import type { DmarcMethod } from './record.ts';
import { dmarcTexts } from './record-answer.ts';
import { type ReportUri, readReportUri } from './report-uri.ts';

/** A report address, and the domain whose record names it. */
export interface ReportDestination {
	/** Where the record stands, without `_dmarc`. */
	readonly policyDomain: string;
	/** One URI of `rua` or `ruf`. */
	readonly uri: string;
}

/** Whether reports go there, and where to. */
export interface ReportDestinationCheck {
	/**
	 * The address belongs to another organization than the policy; `null` where a failure of DNS hides it
	 * or the URI names no domain.
	 */
	readonly external: boolean | null;
	/** The name that was asked for consent; `null` where none was. */
	readonly query: string | null;
	/** Reports may go out: `true` without asking for an internal address; `null` where DNS did not say. */
	readonly authorized: boolean | null;
	/** Where reports go in the end; the consent may name another address at the same host. */
	readonly destinations: readonly string[];
}

/** The addresses that consent records put in place of the one asked about. */
function replacements(texts: readonly string[], query: string): ReportUri[] {
	return texts
		.flatMap((text) => parseDmarcText(text, query).tags.rua)
		.map(readReportUri)
		.filter((uri) => uri !== null);
}

async function askConsent(
	policyDomain: string,
	{ uri, host }: ReportUri & { readonly host: string },
	dns: DnsSession,
): Promise<ReportDestinationCheck> {
	const query = `${policyDomain}._report._dmarc.${host}`;
	const refused = { external: true, query, authorized: false, destinations: [] };
	// A name that is too long cannot hold a record.
	if (!isAskable(query)) return { ...refused, query: null };
	const answer = await dns.ask(query, 'TXT');
	if (answer.outcome === 'failure') return { ...refused, authorized: null };
	const texts = dmarcTexts(answer);
	if (texts.length === 0) return refused;
	const others = replacements(texts, query);
	// An address at another host would send the reports to a host that has not agreed: it voids
	// both, itself and the address it was to replace.
	if (others.some((other) => other.host !== host)) return refused;
	const destinations = others.length > 0 ? [...new Set(others.map((other) => other.uri))] : [uri];
	return { ...refused, authorized: true, destinations };
}

/**
 * Tells whether a report address needs consent, and whether it has it.
 *
 * @param destination - The policy domain and one URI of its record.
 * @param options - The resolver, and the method by which organizations are told apart.
 * @returns Whether the address is external, whether it agreed, and where reports go. A text that is no
 * usable URI is not authorized.
 * @throws {InputError} `input.domain-invalid`, `input.request-invalid` (not a text), `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { checkReportDestination } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('*._report._dmarc.reports.example. TXT "v=DMARC1"');
 * const destination = { policyDomain: 'shop.example', uri: 'mailto:all@reports.example' };
 * const { external, authorized } = await checkReportDestination(destination, { resolver });
 * external; // true
 * authorized; // true
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9990.html#section-4 RFC 9990 §4}
 */
export async function checkReportDestination(
	destination: ReportDestination,
	options: DmarcOptions,
): Promise<ReportDestinationCheck> {
	const fields = knownFields(destination, ['policyDomain', 'uri'], '');
	const policyDomain = domainField(fields['policyDomain'], 'policyDomain');
	const uri = textField(fields['uri'], 'uri');
	const { dns, method } = startWork(options);
	return checkDestination(policyDomain, uri, dns, method);
}

/** {@link checkReportDestination} as part of a larger check; `policyDomain` in canonical form. */
export async function checkDestination(
	policyDomain: string,
	text: string,
	dns: DnsSession,
	method: DmarcMethod = 'rfc9989',
): Promise<ReportDestinationCheck> {
	const uri = readReportUri(text);
	const nowhere = { external: null, query: null, authorized: false, destinations: [] };
	if (uri === null || uri.host === null) return nowhere;
	const { host } = uri;
	const isInternal = await isSameOrganization(policyDomain, host, dns, method);
	if (isInternal === null) return { ...nowhere, authorized: null };
	if (isInternal) {
		return { external: false, query: null, authorized: true, destinations: [uri.uri] };
	}
	return askConsent(policyDomain, { ...uri, host }, dns);
}
