/**
 * `relayForSmtp`: from what a person types into a sender form to a relay.
 *
 * @module
 */

import { DNS_KEYS, type DnsOptions, openDns } from '../dns/options.ts';
import type { DnsSession } from '../dns/session.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { knownFields, text } from '../input/fields.ts';
import { InputError } from '../input/input-error.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';
import { suffixList } from '../names/suffix-list.ts';
import { type FoundSender, findSender } from './find-sender.ts';
import type { Sender } from './mailbox-or-domain.ts';
import type { Relay } from './relay.ts';
import { readSmtpHost, type TypedHost } from './smtp-host.ts';

/** The outgoing server of a sender form. */
export interface SmtpServer {
	/** A host name, `host:port`, a URL or an address, as typed. */
	readonly host: string;
	/** Who logs in: an address tells more than a name. */
	readonly user?: string | undefined;
}

/** The relay behind an outgoing server. */
export interface RelayForSmtp {
	/** `null` where nothing can be said of the server from outside. */
	readonly relay: Relay | null;
	/**
	 * `catalogue`: a server of a known relay; `inferred`: the relay follows from names or from the form;
	 * `assumed`: an own server, of which the addresses alone are known.
	 */
	readonly certainty: 'catalogue' | 'inferred' | 'assumed' | 'none';
	readonly evidence: readonly Finding[];
}

/** Questions one server may take: its addresses, their names, and back. */
const MAX_QUESTIONS = 100;

/** A form as it was read. */
export interface ReadServer {
	readonly host: TypedHost;
	/** As typed, for people. */
	readonly typed: string;
	/** The domain of the user, where that is an address. */
	readonly user: string | null;
}

/** The domain of an address, or of a text that is a domain by itself; `null` for a bare name. */
function domainIn(address: string, isAddress: boolean): string | null {
	const at = address.lastIndexOf('@');
	if (at < 0 && isAddress) return null;
	const name = toALabels(address.slice(at + 1).trim());
	return name?.includes('.') === true && isAskable(name) ? name : null;
}

/**
 * Reads host and user of a form.
 *
 * @throws {InputError} `input.domain-invalid` with the path of the host, `input.request-invalid` for what is
 * no text.
 */
export function readServer(host: unknown, user: unknown, at: string): ReadServer {
	const path = at === '' ? '' : `${at}.`;
	const typed = text(host, `${path}host`);
	const read = readSmtpHost(typed);
	if (read === null) {
		const message = 'must be the name of a server, such as smtp.shop.example';
		throw new InputError('input.domain-invalid', `${path}host`, message);
	}
	const login = user === undefined ? null : domainIn(text(user, `${path}user`), true);
	return { host: read, typed: typed.trim(), user: login };
}

/** Finds the relay of a form, over a session of questions. */
export async function relayOfServer(
	{ host, user }: ReadServer,
	from: Sender['from'],
	dns: DnsSession,
): Promise<FoundSender> {
	return findSender(host, { from, user }, await suffixList(), dns);
}

/**
 * Tells which relay an outgoing server is, from what a person types into a sender form.
 *
 * A server of the catalogue is known by its name, or by what its name or its address leads to. From domain and
 * user tell a mailbox from a service for own domains where both use one server. Any other server that is there
 * is taken for an own one that sends from its addresses, which is `assumed`: it never makes a verdict
 * certain. A private or local name has no relay. DNS that does not answer leaves it open, too.
 *
 * @param server - Host and user as typed, and the From address or its domain.
 * @param options - Resolver and limits, 100 questions by default.
 * @throws {InputError} `input.domain-invalid`, `input.request-invalid`, `input.unknown-option`,
 * `input.option-invalid`.
 *
 * @example
 * ```ts
 * import { relayForSmtp } from 'maysend/relays';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('mail.shop.example. A 192.0.2.25');
 * const typed = { host: 'smtp.gmail.com:587', user: 'info@shop.example', from: 'info@shop.example' };
 * (await relayForSmtp(typed, { resolver })).relay?.id; // 'google-workspace'
 * (await relayForSmtp({ host: 'mail.shop.example' }, { resolver })).certainty; // 'assumed'
 * ```
 */
export async function relayForSmtp(
	server: SmtpServer & { readonly from?: string },
	options: DnsOptions,
): Promise<RelayForSmtp> {
	const fields = knownFields(server, ['host', 'user', 'from'], '');
	const read = readServer(fields['host'], fields['user'], '');
	const from = fields['from'] === undefined ? null : domainIn(text(fields['from'], 'from'), false);
	const dns = openDns(knownFields(options, DNS_KEYS, 'options'), MAX_QUESTIONS);
	const { failure, ...found } = await relayOfServer(read, from, dns);
	dns.close();
	if (failure === null) return found;
	const place = { name: read.host.name, type: 'A' } as const;
	return { ...found, evidence: [...found.evidence, finding(`dns.${failure.reason}`, place, {})] };
}
