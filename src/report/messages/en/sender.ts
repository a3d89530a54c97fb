/**
 * English words for findings about the From address, the relay and receivers.
 *
 * @module
 */
/** The words of every `from.*`, `relay.*` and `profile.*` code. */
export const senderMessages = {
	'from.own-domain': {
		title: "The provider's own address",
		owner: 'Addresses at {the name} belong to this provider. Its own servers may send for them.',
		admin: '{the name} belongs to the operator of this relay.',
	},
	'from.nxdomain': {
		title: 'Domain does not exist',
		owner:
			'The domain {the name} does not exist. Nobody can reply to this address, and receivers refuse mail from it.',
		admin: '{the name} does not exist (NXDOMAIN).',
	},
	'from.public-suffix': {
		title: 'Not a domain of your own',
		owner:
			'{the name} is not your own domain, but a suffix under which anybody can register domains. Nobody can send mail from it.',
		admin: '{the name} is a public suffix of the ICANN section.',
	},
	'from.freemail': {
		title: 'Address of a mailbox provider',
		owner:
			'{the name} belongs to a mailbox provider. Only its own servers may send mail from such an address; from any other service it is treated as forged.',
		admin:
			'{the name} belongs to a mailbox provider other than this relay; no record of the user can authorize it.',
	},
	'from.null-mx': {
		title: 'Domain does not accept mail',
		owner:
			'The domain {the name} does not accept mail. Replies and bounce messages are lost, and some receivers refuse such senders.',
		admin: '{the name} has a null MX; it accepts no mail.',
	},
	'from.no-mx': {
		title: 'Domain has no mail server',
		owner:
			'For the domain {the name} no mail server is published. Replies and bounce messages are lost, and some receivers refuse such senders.',
		admin: '{the name} has neither MX nor address records.',
	},
	'from.changes-incomplete': {
		title: 'Not every repair could be tried out',
		owner: [
			'counted=octets -> The DNS of {the name} holds so much that this check tried out no repairs. What is said here about the problem still holds.',
			'The DNS of {the name} is so extensive that this check could not try out every repair. There may be better ones than those shown here.',
		],
		admin: [
			'counted=octets -> The answers hold more than {limit|65536} octets: no changes were searched for.',
			'counted=trials -> The search for changes ended after {limit|80} trials.',
			'The search for changes ended after {limit|24} questions beyond the check itself.',
		],
	},
	'from.parked': {
		title: 'Domain is marked as sending no mail',
		owner: 'The DNS of {the name} says that no mail at all is sent for this domain.',
		consequence: 'Receivers take that seriously: mail is rejected or lands in the spam folder.',
		admin: 'The SPF record of {the name} is -all alone and DMARC is enforced.',
	},
	'relay.facts-unknown': {
		title: 'Not everything is known about this service',
		owner:
			"We don't know [{what is open to owners}|how exactly this mail service sends]. Part of the answer therefore stays open.",
		admin: 'The facts on this relay are incomplete[; unknown: {what is open to admins}].',
	},
	'relay.addresses-assumed': {
		title: 'Sending servers are only assumed',
		owner:
			'[certainty=inferred -> Which mail service this is was concluded from the name of the server|This mail server belongs to no mail service we know. Only its addresses could be looked at], so the answer is not certain.[ Perhaps you meant {meant}.]',
		admin:
			'The sending addresses are {certainty|assumed}[ ({addresses})]; they make no verdict certain.[ A known host of a similar name is {meant}.]',
	},
	'relay.host-private': {
		title: 'This mail server cannot be seen from outside',
		owner:
			'The mail server[ {host}] belongs to an internal network. From outside nobody can see from which address its mail reaches the Internet.',
		admin:
			'{host|The host} is a private, loopback or single-label host; its outbound addresses cannot be determined from outside.',
	},
	'relay.host-unknown': {
		title: 'This mail server does not exist',
		owner: [
			'host.isMailbox -> {host} is an email address, not a mail server. Your mail provider names the mail server as "outgoing server" or "SMTP".',
			'There is no mail server with [the name {host}|this name].[ Perhaps you meant {meant}.]',
		],
		admin: [
			'host.isMailbox -> {host} is an email address, not a host name.',
			'{host|The host} has no address in DNS.[ A known host of a similar name is {meant}.]',
		],
	},
	'relay.login-differs': {
		title: 'Login and sender are of different domains',
		owner:
			'You send as {from|one domain} and log in with an address of {user|another domain}. Some mail services replace the sender or refuse the mail in that case.',
		admin:
			'The login is of {user|one domain}, From is of {from|another}; a submission server may reject or rewrite From.',
	},
	'relay.no-addresses': {
		title: 'Servers of this service not known',
		owner:
			"We don't know which servers this service sends from, so we could not check whether your domain permits them.",
		admin: 'No address of the relay is known, so its SPF coverage cannot be computed.',
	},
	'relay.unauthenticated': {
		title: 'The origin of this mail cannot be verified',
		owner:
			'The origin of mail from this service cannot be verified: it does not come from a permitted server (SPF) and has no valid signature (DKIM).',
		consequence: 'Large mailbox providers reject such mail or put it into the spam folder.',
		admin: 'SPF is expected to pass for no identity, and no DKIM signature to verify.',
	},
	'relay.own-domains-only': {
		title: 'This provider sends for its own addresses only',
		owner:
			'A mailbox of this provider sends with its own addresses only, not with addresses of {the name}. No entry in your DNS changes that. [For domains of your own the provider has {businessName}.|If the provider also offers a service for domains of your own, choose that service.]',
		admin:
			'This is a mailbox provider: it sends only for {domains|its own domains}, whatever the SPF record of {the name} says.[ For other domains: {businessName}][ ({business}).]',
	},
	'relay.return-path-mx': {
		title: "The return path lacks the mail service's MX record",
		owner:
			'Mail that cannot be delivered goes back to {the name}. [found -> Its mail server is not that of the mail service|It has no mail server], so the mail service [fallsBack -> uses a return path in a domain of its own|does not learn which mail bounced]. Add the MX record there that the mail service shows.',
		admin:
			'{the name} needs an MX record[ to {expected}]; [found: {found}|there is none].[fallsBack ->  Without it the service uses its own MAIL FROM.| Bounces are lost otherwise.]',
	},
	'relay.cannot-align': {
		title: 'This service cannot send as your domain',
		owner:
			'This service uses its own return path and does not sign with your domain, so receivers can never verify that its mail comes from you. You cannot change that in DNS; only its operator can, but there is another way for you.',
		admin:
			'Return path and signature are both of other domains; no DNS record of the domain owner can align this mail.',
	},
	'profile.spf-unmet': {
		title: 'A receiver requires SPF',
		owner:
			'Required by {the receiver}: mail must come from a server on the list of permitted servers (SPF).',
		consequence: '{What unmet demands cost}',
		admin: 'Required by {the receiver}: SPF must pass; this configuration does not meet that.',
	},
	'profile.dkim-unmet': {
		title: 'A receiver requires a DKIM signature',
		owner: 'Required by {the receiver}: mail must be signed (DKIM).',
		consequence: '{What unmet demands cost}',
		admin:
			'Required by {the receiver}: a DKIM signature that verifies; this configuration does not meet that.',
	},
	'profile.dmarc-unmet': {
		title: 'A receiver requires a DMARC policy',
		owner:
			'Required by {the receiver}: a policy against forged mail (DMARC) in the DNS of your domain[receiver=la-poste -> , with an address for reports].',
		consequence: '{What unmet demands cost}',
		admin:
			'Required by {the receiver}: a DMARC record[receiver=la-poste ->  with rua=]; this configuration does not meet that.',
	},
	'profile.alignment-unmet': {
		title: 'A receiver requires proof of your domain',
		owner: 'Required by {the receiver}: SPF or DKIM must prove the domain of your sender address.',
		consequence: '{What unmet demands cost}',
		admin:
			'Required by {the receiver}: SPF or DKIM must pass in alignment with the From domain; this configuration does not meet that.',
	},
	'profile.mx-unmet': {
		title: 'A receiver requires a mail server',
		owner: 'Required by {the receiver}: the domain of your sender address must accept mail itself.',
		consequence: '{What unmet demands cost}',
		admin:
			'Required by {the receiver}: an MX or address at the From domain; this configuration does not meet that.',
	},
} as const;
