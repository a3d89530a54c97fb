/**
 * Where the reports of the policy that applies go: whether an external mailbox has agreed to take
 * them, and whether there is a mail server at all (RFC 9990 §4).
 *
 * @module
 */

import type { DmarcDiscovery } from '../../dmarc/discovery.ts';
import { recordName } from '../../dmarc/domain.ts';
import { checkDestination } from '../../dmarc/report-destination.ts';
import { readReportUri } from '../../dmarc/report-uri.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding, type Subject } from '../../findings/finding.ts';

/** Report addresses that are examined. */
const MAX_URIS = 3;

/** One address of the record, with its place. */
interface Destination {
	readonly uri: string;
	readonly host: string;
	readonly policyDomain: string;
	readonly subject: Subject;
}

/** The mailboxes among the report addresses; reports go nowhere else. */
function destinationsOf({ policyDomain, parsed, record = '' }: DmarcDiscovery): Destination[] {
	if (policyDomain === null || parsed === undefined) return [];
	const name = recordName(policyDomain);
	return [...new Set(parsed.tags.rua)]
		.flatMap((uri): Destination[] => {
			const read = readReportUri(uri);
			if (read === null || read.scheme !== 'mailto' || read.host === null) return [];
			const at = record.indexOf(uri);
			const span = [at, at + uri.length] as const;
			const subject = { name, type: 'TXT', ...(at < 0 ? {} : { span }) } as const;
			return [{ uri, host: read.host, policyDomain, subject }];
		})
		.slice(0, MAX_URIS);
}

async function consentFindings(
	{ uri, host, policyDomain, subject }: Destination,
	dns: DnsSession,
): Promise<Finding[]> {
	const check = await checkDestination(policyDomain, uri, dns.advisory);
	const data = { uri, host, query: check.query };
	if (check.authorized === null) return [finding('dmarc.rua-unknown', subject, data)];
	const isRefused = check.external === true && !check.authorized;
	return isRefused ? [finding('dmarc.rua-unauthorized', subject, data)] : [];
}

/** Whether a domain takes mail: by MX, or without one by its address (RFC 5321 §5.1). */
async function takesMail(host: string, dns: DnsSession): Promise<boolean | null> {
	const mx = await dns.advisory.ask(host, 'MX');
	if (mx.outcome === 'failure') return null;
	if (mx.outcome === 'records') return mx.records.some(({ exchange }) => exchange !== '');
	if (mx.outcome === 'nxdomain') return false;
	const answers = await Promise.all([dns.advisory.ask(host, 'A'), dns.advisory.ask(host, 'AAAA')]);
	if (answers.some(({ outcome }) => outcome === 'records')) return true;
	return answers.some(({ outcome }) => outcome === 'failure') ? null : false;
}

async function probeDestination(destination: Destination, dns: DnsSession): Promise<Finding[]> {
	const { uri, host, subject } = destination;
	const [consent, isServed] = await Promise.all([
		consentFindings(destination, dns),
		takesMail(host, dns),
	]);
	return isServed === false
		? [...consent, finding('dmarc.rua-no-mx', subject, { uri, host })]
		: consent;
}

/** Looks at the mailboxes that reports of the From domain's policy go to. */
export async function probeReportDestinations(
	discovery: DmarcDiscovery,
	dns: DnsSession,
): Promise<Finding[]> {
	const found = await Promise.all(
		destinationsOf(discovery).map((destination) => probeDestination(destination, dns)),
	);
	return found.flat();
}
