/**
 * English words for what an SPF record says of a relay.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { SpfRelayCode } from '../code-groups.ts';
import { begin, fact, type Messages, unlistedBlocks, withFact } from '../message.ts';
import { beginDomain, domainOf, listOf, recordOf } from './spf-phrases.ts';

/** The relay for admins. */
function relay(finding: StoredFinding): string {
	return `the relay${withFact(finding, ['relay'], ' "', '"')}`;
}

/** Networks that do not pass. */
function blocks(finding: StoredFinding): string {
	const count = fact(finding, 'count');
	return withFact(
		finding,
		['blocks'],
		` Not covered${count === '' ? '' : ` (${count} in all)`}: `,
		`${unlistedBlocks(finding)}.`,
	);
}

/** The words of every code about a relay. */
export const spfRelayMessages: Messages<SpfRelayCode> = {
	'spf.relay-authorized': {
		title: 'SPF permits the mail service',
		owner: (f) =>
			`${begin(listOf(f))} allows all servers of your mail service. Nothing needs to be done.`,
		admin: (f) => `${begin(recordOf(f))} gives pass to all addresses of ${relay(f)}.`,
	},
	'spf.relay-not-authorized': {
		title: 'SPF does not permit the mail service',
		owner: (f) => {
			if (f.data['state'] === 'no-record') {
				return `There is no SPF record for ${domainOf(f)} (a list of the servers that may send for it) that could permit your mail service.`;
			}
			if (f.data['state'] === 'broken') {
				return `${begin(listOf(f))} is faulty and therefore does not allow the servers of your mail service.`;
			}
			const some = f.data['state'] === 'partial' ? 'some of the servers' : 'the servers';
			return `${begin(listOf(f))} does not allow ${some} of your mail service.`;
		},
		consequence: 'Its mail may be rejected or land in the spam folder.',
		admin: (f) => {
			if (f.data['state'] === 'no-record') {
				return `${beginDomain(f)} has no SPF record; the result for ${relay(f)} is none.`;
			}
			if (f.data['state'] === 'broken') {
				return `${begin(recordOf(f))} gives permerror for ${relay(f)}.`;
			}
			const some = f.data['state'] === 'partial' ? ' some of' : '';
			return `${begin(recordOf(f))} does not give pass to${some} the addresses of ${relay(f)}.${blocks(f)}`;
		},
	},
	'spf.relay-partial': {
		title: 'SPF permits only some of the servers',
		owner: (f) =>
			`${begin(listOf(f))} allows only some of the servers of your mail service. Mail that is sent by the others does not pass this check.`,
		admin: (f) =>
			`${begin(recordOf(f))} gives pass to only some addresses of ${relay(f)}.${blocks(f)}`,
	},
	'spf.relay-v6-missing': {
		title: 'SPF does not permit the IPv6 addresses',
		owner: (f) =>
			`${begin(listOf(f))} allows your mail service under its older Internet addresses (IPv4), but not under the newer ones (IPv6). Mail sent from those does not pass this check.`,
		admin: (f) =>
			`${begin(recordOf(f))} gives pass to ${relay(f)} over IPv4, but to none of its IPv6 addresses.`,
	},
	'spf.relay-pinned': {
		title: 'Addresses listed one by one',
		owner: (f) =>
			`${begin(listOf(f))} names servers of your mail service by their addresses. If the service changes these, your mail no longer passes; a reference to the list of the service would follow by itself.`,
		admin: (f) =>
			`${begin(recordOf(f))} passes addresses of ${relay(f)} because they are written out${withFact(f, ['reference'], '; "include:', '" would follow its changes')}.`,
	},
	'spf.relay-incidental': {
		title: 'Allowed only by chance',
		owner: (f) =>
			`${begin(listOf(f))} allows servers of your mail service only because it allows very many servers, or all of them. It does not name the service itself.`,
		admin: (f) =>
			`${begin(recordOf(f))} passes addresses of ${relay(f)} only by "all", an "exists" of a fixed name, or a very wide network.`,
	},
	'spf.relay-dynamic': {
		title: 'Decided mail by mail',
		owner: (f) =>
			`Whether ${listOf(f)} allows your mail service is decided for each mail on its own, so it cannot be fully checked beforehand. If the service told you to set it up like this, nothing needs to be done.`,
		admin: (f) =>
			`Terms of ${recordOf(f)} that decide for ${relay(f)} depend on macros or "ptr"; the result is only known per message.`,
	},
	'spf.relay-void-disputed': {
		title: 'Some receivers give up before your mail service',
		owner: (f) =>
			`Before ${listOf(f)} gets to your mail service, it names mail servers without an address of the newer kind (IPv6). Some mail providers stop reading there and do not accept the record. The part for your mail service should come first.`,
		consequence: 'With those providers, mail may be rejected or land in the spam folder.',
		admin: (f) =>
			`For IPv6 or IPv4 addresses of ${relay(f)}, hosts of an "mx" without an address of that family come before the term that passes. RFC 7208 counts void lookups of terms, not of those hosts; receivers that count both (pyspf, Mail::SPF) exceed the limit${withFact(f, ['limit'], ' of ', '')} and give permerror.`,
	},
	'spf.relay-shadowed': {
		title: 'An earlier part decides otherwise',
		owner: (f) =>
			`${begin(listOf(f))} does name your mail service, but an earlier part decides against its servers. The first part that matches counts.`,
		admin: (f) =>
			`${begin(recordOf(f))} includes ${relay(f)}, but an earlier term matches its addresses without giving pass.${blocks(f)}`,
	},
	'spf.relay-neutral': {
		title: 'Neither allowed nor forbidden',
		owner: (f) =>
			`${begin(listOf(f))} neither clearly allows nor clearly forbids the servers of your mail service. For mail providers this is no permission.`,
		admin: (f) =>
			`${begin(recordOf(f))} gives neutral or softfail to all addresses of ${relay(f)}.`,
	},
	'spf.identity-not-yours': {
		title: 'Your list is not asked for',
		owner: (f) =>
			`For mail of this mail service, mail providers do not look at your own list of allowed servers but at that of ${fact(f, 'domain') || 'the service'}. Nothing needs to be done in yours for it.`,
		admin: (f) =>
			`The return path of ${relay(f)} is in ${fact(f, 'domain') || 'a domain of its own'}; the SPF record of the From domain is not consulted.`,
	},
	'spf.needless-include': {
		title: 'Reference that is not needed',
		owner: (f) =>
			`${begin(listOf(f))} names this mail service, but mail providers do not look there for its mail. It does no harm, and nothing needs to be done.`,
		admin: (f) =>
			`${begin(recordOf(f))} includes ${relay(f)}, whose return path is in another domain; the term only costs lookups.`,
	},
};
