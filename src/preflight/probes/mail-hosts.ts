/**
 * The hosts that take the From domain's mail: replies and bounces end there (RFC 5321 §5.1).
 *
 * @module
 */

import type { DnsAnswer, MxData } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type Finding, type FindingFacts, finding } from '../../findings/finding.ts';
import type { PreflightCode } from '../../findings/preflight.ts';
import { parseAddress } from '../../ip/address.ts';
import { canonicalName } from '../../names/domain-name.ts';

/** Hosts that are examined, the preferred first. */
const MAX_HOSTS = 5;
/** Names on the way of an alias that are reported. */
const MAX_ALIASES = 5;

interface Exchange {
	readonly preference: number;
	readonly host: string;
}

/** The records in the order of their use, and among equals by name. */
function exchangesOf(records: readonly MxData[]): Exchange[] {
	return records
		.map(({ preference, exchange }) => ({
			preference,
			host: canonicalName(exchange),
		}))
		.sort((one, other) => one.preference - other.preference || (one.host < other.host ? -1 : 1));
}

/** An address where a name belongs; a name server takes it for a name (RFC 1035 §3.3.9). */
function isLiteral(host: string): boolean {
	const isBracketed = host.startsWith('[') && host.endsWith(']');
	return parseAddress(isBracketed ? host.slice(1, -1) : host) !== null;
}

/** What the answer alone shows: a null MX that is none (RFC 7505 §3), doubled hosts, addresses. */
function shapeFindings(domain: string, exchanges: readonly Exchange[]): Finding[] {
	const subject = { name: domain, type: 'MX' } as const;
	const findings: Finding[] = [];
	const say = <Code extends PreflightCode>(code: Code, data: FindingFacts[Code]): void => {
		findings.push(finding(code, subject, data));
	};
	const nulls = exchanges.filter(({ host }) => host === '');
	const others = exchanges.length - nulls.length;
	const [odd] = nulls.filter(({ preference }) => preference !== 0);
	if (nulls.length > 0 && others > 0) say('mx.null-with-others', { others });
	if (odd !== undefined) say('mx.null-pref', { preference: odd.preference });
	for (const exchange of hostsOf(exchanges)) {
		const same = exchanges.filter(({ host }) => host === exchange);
		const preferences = same.map(({ preference }) => preference);
		if (same.length > 1) say('mx.duplicate', { exchange, preferences });
		if (isLiteral(exchange)) say('mx.ip-literal', { exchange });
	}
	return findings;
}

function hostsOf(exchanges: readonly Exchange[]): string[] {
	const hosts = exchanges.map(({ host }) => host).filter((host) => host !== '');
	return [...new Set(hosts)].slice(0, MAX_HOSTS);
}

function aliasesOf(answer: DnsAnswer): readonly string[] {
	return answer.outcome === 'failure' ? [] : answer.aliases;
}

/** What the addresses of one host show. */
async function hostFindings(domain: string, exchange: string, dns: DnsSession): Promise<Finding[]> {
	const subject = { name: domain, type: 'MX' } as const;
	const answers = await Promise.all([
		dns.advisory.ask(exchange, 'A'),
		dns.advisory.ask(exchange, 'AAAA'),
	]);
	const findings: Finding[] = [];
	const aliases = answers.map(aliasesOf).find((names) => names.length > 0) ?? [];
	if (aliases.length > 0) {
		const data = { exchange, aliases: aliases.slice(0, MAX_ALIASES) };
		findings.push(finding('mx.cname', subject, data));
	}
	// RFC 8020 §2: a name that does not exist has no records of any type.
	const isMissing = answers.some(({ outcome }) => outcome === 'nxdomain') && aliases.length === 0;
	const isBare = answers.every(({ outcome }) => outcome === 'nodata' || outcome === 'nxdomain');
	if (isMissing) findings.push(finding('mx.nxdomain', subject, { exchange }));
	else if (isBare) findings.push(finding('mx.no-address', subject, { exchange }));
	return findings;
}

/** Looks at the MX records of a domain and at the hosts they name. */
export async function probeMailHosts(domain: string, dns: DnsSession): Promise<Finding[]> {
	const mx = await dns.advisory.ask(domain, 'MX');
	if (mx.outcome !== 'records') return [];
	const exchanges = exchangesOf(mx.records);
	const hosts = hostsOf(exchanges).filter((host) => !isLiteral(host));
	const found = await Promise.all(hosts.map((host) => hostFindings(domain, host, dns)));
	return [...shapeFindings(domain, exchanges), ...found.flat()];
}
