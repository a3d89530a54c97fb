/**
 * From an outgoing server to a relay: by the catalogue, by what the server's name leads to, and last of all
 * as an own server of which only the addresses are known.
 *
 * @module
 */

import type { FailureAnswer } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type Address, compareAddresses, parseAddress } from '../ip/address.ts';
import { formatAddress } from '../ip/notation.ts';
import { compareAny } from '../ip/range.ts';
import { canonicalName, isAtOrBelow } from '../names/domain-name.ts';
import { matchesNamePattern } from '../names/name-pattern.ts';
import type { SuffixList } from '../names/suffix-list.ts';
import { reverseName } from '../spf/macro-values.ts';
import { type Matcher, matcherOf } from './best-match.ts';
import { relays } from './catalogue.ts';
import { hostsOf } from './host-names.ts';
import { type Chosen, mailboxOrDomain, ownDomainsOnly, type Sender } from './mailbox-or-domain.ts';
import { hostElsewhere, mistypedHost } from './meant-host.ts';
import type { Relay, RelayCertainty } from './relay.ts';
import type { KnownRelay } from './relay-id.ts';
import { isPrivateAddress, type TypedHost } from './smtp-host.ts';
import { vendorHost } from './vendor-host.ts';

/** Addresses of one server that are examined, and reverse names of one address. */
const MAX_ADDRESSES = 8;
const MAX_NAMES = 4;
/** The relay of a server. */
export interface FoundSender {
	readonly relay: Relay | null;
	readonly certainty: 'catalogue' | 'inferred' | 'assumed' | 'none';
	readonly evidence: readonly Finding[];
	/** DNS failed to say; `null` where it said all. */
	readonly failure: FailureAnswer | null;
}

const byHost: Matcher<KnownRelay> = /* @__PURE__ */ matcherOf(relays, hostsOf);
const byExchanger: Matcher<KnownRelay> = /* @__PURE__ */ matcherOf(relays, ({ mx }) => mx ?? []);

function at(name: string): { readonly name: string; readonly type: 'A' } {
	return { name, type: 'A' };
}

/** A relay whose addresses, or whose very name, rest on less than a statement. */
function marked(relay: Relay, sources: RelayCertainty): Relay {
	return { ...relay, certainty: { ...relay.certainty, sources } };
}

function chosen(found: Chosen, evidence: readonly Finding[]): FoundSender {
	const { relay, certainty } = found;
	return {
		relay: certainty === 'inferred' ? marked(relay, 'inferred') : relay,
		certainty,
		evidence,
		failure: null,
	};
}

/** What the catalogue says of a name, by its own servers or those of its customers. */
function knownBy(name: string): { readonly relay: KnownRelay; readonly isStated: boolean } | null {
	const [host] = byHost(name);
	if (host !== undefined) return { relay: host, isStated: isStated(host, name) };
	const [exchanger] = byExchanger(name);
	return exchanger === undefined ? null : { relay: exchanger, isStated: false };
}

/** Whether a source states that a name is a relay's server, or the relay's own mailbox domain holds it. */
function isStated({ smtpHosts = [], ownDomains = [] }: Relay, name: string): boolean {
	return (
		smtpHosts.some((pattern) => matchesNamePattern(name, pattern)) ||
		ownDomains.some((domain) => isAtOrBelow(name, domain))
	);
}

/** The relay of one of its servers; one that no source states makes nothing certain. */
function byServer(relay: KnownRelay, name: string, sender: Sender): Chosen {
	const found = mailboxOrDomain(relay, sender);
	return isStated(relay, name) ? found : { ...found, certainty: 'inferred' };
}

/** The server is of a mailbox provider's own domain. */
function providerOf(name: string): KnownRelay | null {
	return (
		relays.find(({ ownDomains }) => ownDomains?.some((domain) => isAtOrBelow(name, domain))) ?? null
	);
}

interface Looked {
	readonly aliases: readonly string[];
	readonly addresses: readonly Address[];
	readonly failure: FailureAnswer | null;
}

async function look(name: string, dns: DnsSession): Promise<Looked> {
	const answers = await Promise.all([dns.ask(name, 'A'), dns.ask(name, 'AAAA')]);
	const aliases = answers.flatMap((answer) => ('aliases' in answer ? answer.aliases : []));
	const texts = answers.flatMap((answer) => (answer.outcome === 'records' ? answer.records : []));
	const addresses = texts.map(parseAddress).filter((address) => address !== null);
	const failure = answers.find((answer) => answer.outcome === 'failure') ?? null;
	return {
		aliases: [...new Set(aliases.map((alias) => canonicalName(alias)))],
		addresses: addresses.sort(compareAny).slice(0, MAX_ADDRESSES),
		failure,
	};
}

async function leadsBack(name: string, address: Address, dns: DnsSession): Promise<boolean> {
	const answer = await dns.ask(name, address.family === 4 ? 'A' : 'AAAA');
	return (
		answer.outcome === 'records' &&
		answer.records.some((text) => {
			const found = parseAddress(text);
			return found !== null && compareAddresses(found, address) === 0;
		})
	);
}

/** The relay that the reverse names of addresses are of, where they lead back (RFC 1912 §2.1). */
async function byReverseName(
	addresses: readonly Address[],
	dns: DnsSession,
): Promise<KnownRelay | null> {
	for (const address of addresses) {
		const answer = await dns.ask(reverseName(address), 'PTR');
		if (answer.outcome !== 'records') continue;
		const names = answer.records.map((name) => canonicalName(name)).sort();
		for (const name of names.slice(0, MAX_NAMES)) {
			const known = knownBy(name);
			if (known !== null && (await leadsBack(name, address, dns))) return known.relay;
		}
	}
	return null;
}

/** An own server: it sends from its addresses, as far as anybody can tell from outside. */
function ownServer(
	name: string,
	addresses: readonly Address[],
	{ from }: Sender,
	suffixes: SuffixList,
): Relay {
	// An IP address is no name, though its last two numbers look like one to the list of suffixes.
	const organization = addresses.some((each) => formatAddress(each) === name)
		? null
		: suffixes.registrableDomain(name);
	const isTheirs = from !== null && organization !== null && isAtOrBelow(from, organization);
	return {
		id: 'own-server',
		name,
		sources: {
			ranges: addresses.map(formatAddress),
			// A hoster may send from more servers than the one that takes the mail.
			...(isTheirs || organization === null ? {} : { spf: [organization] }),
		},
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		certainty: { sources: 'assumed', returnPath: 'assumed', dkim: 'assumed' },
	};
}

/** A domain in A-labels against another: the same, or one above the other. */
function areRelated(left: string, right: string): boolean {
	return isAtOrBelow(left, right) || isAtOrBelow(right, left);
}

/** What the form itself shows, whichever relay it is. */
function loginFindings({ from, user }: Sender, host: string): Finding[] {
	if (from === null || user === null || areRelated(from, user)) return [];
	return [finding('relay.login-differs', at(host), { from, user })];
}

/** A mailbox provider does not send for other domains. */
function providerFindings(relay: Relay, { from }: Sender, host: string): Finding[] {
	const isProvider = relay.ownDomains !== undefined && relay.ask === undefined;
	if (!isProvider || from === null || relay.ownDomains?.includes(from)) return [];
	return [finding('relay.own-domains-only', at(host), ownDomainsOnly(relay, from))];
}

const nobody = (
	evidence: readonly Finding[],
	failure: FailureAnswer | null = null,
): FoundSender => ({
	relay: null,
	certainty: 'none',
	evidence,
	failure,
});

async function byDns(
	{ name, address }: { readonly name: string; readonly address: Address | null },
	sender: Sender,
	suffixes: SuffixList,
	dns: DnsSession,
): Promise<FoundSender | Chosen> {
	const looked: Looked =
		address === null ? await look(name, dns) : { aliases: [], addresses: [address], failure: null };
	for (const alias of looked.aliases) {
		const known = knownBy(alias);
		if (known === null) continue;
		const found = mailboxOrDomain(known.relay, sender);
		return known.isStated ? found : { ...found, certainty: 'inferred' };
	}
	const mistyped = mistypedHost(name);
	if (looked.addresses.length === 0) {
		if (looked.failure !== null) return nobody([], looked.failure);
		const meant = mistyped ?? hostElsewhere(name, suffixes);
		const data = { host: name, ...(meant === null ? {} : { meant }) };
		return nobody([finding('relay.host-unknown', at(name), data)]);
	}
	const open = looked.addresses.filter((each) => !isPrivateAddress(each));
	if (open.length === 0) return nobody([finding('relay.host-private', at(name), { host: name })]);
	const reverse = await byReverseName(open, dns);
	if (reverse !== null) return { ...mailboxOrDomain(reverse, sender), certainty: 'inferred' };
	const relay = ownServer(name, open, sender, suffixes);
	const assumed = finding('relay.addresses-assumed', at(name), {
		relay: relay.id,
		certainty: 'assumed',
		addresses: open.map(formatAddress),
		...(mistyped === null ? {} : { meant: mistyped }),
	});
	return { relay, certainty: 'assumed', evidence: [assumed], failure: looked.failure };
}

/** A relay by a name, and the server that mail programs take where the name is of another one. */
interface Named extends Chosen {
	readonly meant?: string;
}

/** What the name of a host tells by itself. */
function byName({ kind, name }: TypedHost, sender: Sender, suffixes: SuffixList): Named | null {
	if (kind !== 'name' && kind !== 'mailbox') return null;
	const [server] = kind === 'name' ? byHost(name) : [];
	if (server !== undefined) return byServer(server, name, sender);
	const provider = providerOf(name) ?? byExchanger(name)[0];
	// Domains of customers can be at any operator: of their addresses only a provider's tell one.
	const vendor = kind === 'name' ? vendorHost(name, suffixes) : null;
	const relay = provider ?? vendor?.relay;
	if (relay === undefined) return null;
	const meant = vendor?.meant === undefined ? {} : { meant: vendor.meant };
	return { ...mailboxOrDomain(relay, sender), certainty: 'inferred', ...meant };
}

/** Finds the relay behind a typed server. */
export async function findSender(
	host: TypedHost,
	sender: Sender,
	suffixes: SuffixList,
	dns: DnsSession,
): Promise<FoundSender> {
	const { name } = host;
	const login = loginFindings(sender, name);
	if (host.kind === 'private') {
		return nobody([finding('relay.host-private', at(name), { host: name }), ...login]);
	}
	const named = byName(host, sender, suffixes);
	if (named === null && host.kind === 'mailbox') {
		return nobody([finding('relay.host-unknown', at(name), { host: host.mailbox }), ...login]);
	}
	const address = host.kind === 'address' ? host.address : null;
	const found = named ?? (await byDns({ name, address }, sender, suffixes, dns));
	if ('evidence' in found) return { ...found, evidence: [...found.evidence, ...login] };
	const { relay } = found;
	const meant = named?.meant;
	const inferred =
		found.certainty === 'inferred'
			? [
					finding('relay.addresses-assumed', at(name), {
						relay: relay.id,
						certainty: 'inferred',
						...(meant === undefined ? {} : { meant }),
					}),
				]
			: [];
	return chosen(found, [...inferred, ...login, ...providerFindings(relay, sender, name)]);
}
