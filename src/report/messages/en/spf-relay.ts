/**
 * English words for what an SPF record says of a relay.
 *
 * @module
 */

/** The words of every code about a relay. */
export const spfRelayMessages = {
	'spf.relay-authorized': {
		title: 'SPF permits the mail service',
		owner: '{The list} allows all servers of your mail service. Nothing needs to be done.',
		admin: '{The record} gives pass to all addresses of {the relay}.',
	},
	'spf.relay-not-authorized': {
		title: 'SPF does not permit the mail service',
		owner: [
			'state=no-record -> There is no SPF record for {the domain} (a list of the servers that may send for it) that could permit your mail service.',
			'state=broken -> {The list} is faulty and therefore does not allow the servers of your mail service.',
			'{The list} does not allow [state=partial -> some of the servers|the servers] of your mail service.',
		],
		consequence: 'Its mail may be rejected or land in the spam folder.',
		admin: [
			'state=no-record -> {The domain} has no SPF record; the result for {the relay} is none.',
			'state=broken -> {The record} gives permerror for {the relay}.',
			'{The record} does not give pass to[state=partial ->  some of] the addresses of {the relay}.{the rest}',
		],
	},
	'spf.relay-partial': {
		title: 'SPF permits only some of the servers',
		owner:
			'{The list} allows only some of the servers of your mail service. Mail that is sent by the others does not pass this check.',
		admin: '{The record} gives pass to only some addresses of {the relay}.{the rest}',
	},
	'spf.relay-v6-missing': {
		title: 'SPF does not permit the IPv6 addresses',
		owner:
			'{The list} allows your mail service under its older Internet addresses (IPv4), but not under the newer ones (IPv6). Mail sent from those does not pass this check.',
		admin: '{The record} gives pass to {the relay} over IPv4, but to none of its IPv6 addresses.',
	},
	'spf.relay-pinned': {
		title: 'Addresses listed one by one',
		owner:
			'{The list} names servers of your mail service by their addresses. If the service changes these, your mail no longer passes; a reference to the list of the service would follow by itself.',
		admin:
			'{The record} passes addresses of {the relay} because they are written out[; "include:{reference}" would follow its changes].',
	},
	'spf.relay-incidental': {
		title: 'Allowed only by chance',
		owner:
			'{The list} allows servers of your mail service only because it allows very many servers, or all of them. It does not name the service itself.',
		admin:
			'{The record} passes addresses of {the relay} only by "all", an "exists" of a fixed name, or a very wide network.',
	},
	'spf.relay-dynamic': {
		title: 'Decided mail by mail',
		owner:
			'Whether {the list} allows your mail service is decided for each mail on its own, so it cannot be fully checked beforehand. If the service told you to set it up like this, nothing needs to be done.',
		admin:
			'Terms of {the record} that decide for {the relay} depend on macros or "ptr"; the result is only known per message.',
	},
	'spf.relay-void-disputed': {
		title: 'Some receivers give up before your mail service',
		owner:
			'Before {the list} gets to your mail service, it names mail servers without an address of the newer kind (IPv6). Some mail providers stop reading there and do not accept the record. The part for your mail service should come first.',
		consequence: 'With those providers, mail may be rejected or land in the spam folder.',
		admin:
			'For IPv6 or IPv4 addresses of {the relay}, hosts of an "mx" without an address of that family come before the term that passes. RFC 7208 counts void lookups of terms, not of those hosts; receivers that count both (pyspf, Mail::SPF) exceed the limit[ of {limit}] and give permerror.',
	},
	'spf.relay-shadowed': {
		title: 'An earlier part decides otherwise',
		owner:
			'{The list} does name your mail service, but an earlier part decides against its servers. The first part that matches counts.',
		admin:
			'{The record} includes {the relay}, but an earlier term matches its addresses without giving pass.{the rest}',
	},
	'spf.relay-neutral': {
		title: 'Neither allowed nor forbidden',
		owner:
			'{The list} neither clearly allows nor clearly forbids the servers of your mail service. For mail providers this is no permission.',
		admin: '{The record} gives neutral or softfail to all addresses of {the relay}.',
	},
	'spf.identity-not-yours': {
		title: 'Your list is not asked for',
		owner:
			'For mail of this mail service, mail providers do not look at your own list of allowed servers but at that of {domain|the service}. Nothing needs to be done in yours for it.',
		admin:
			'The return path of {the relay} is in {domain|a domain of its own}; the SPF record of the From domain is not consulted.',
	},
	'spf.needless-include': {
		title: 'Reference that is not needed',
		owner:
			'{The list} names this mail service, but mail providers do not look there for its mail. It does no harm, and nothing needs to be done.',
		admin:
			'{The record} includes {the relay}, whose return path is in another domain; the term only costs lookups.',
	},
} as const;
