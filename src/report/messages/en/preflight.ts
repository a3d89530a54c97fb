/**
 * English words for findings about the From address, the relay and receivers.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { PreflightCode } from '../../../findings/preflight.ts';
import type { SenderCode } from '../code-groups.ts';
import {
	at,
	fact,
	isMailbox,
	type Message,
	type Messages,
	said,
	type Text,
	wantsReports,
	withFact,
} from '../message.ts';
import { dnsMessages } from './dns.ts';
import { mxMessages } from './mx.ts';
import { receiverNames } from './receivers.ts';

function receiver(finding: StoredFinding): string {
	const id = fact(finding, 'receiver');
	if (id === '') return 'A mailbox provider';
	return Object.hasOwn(receiverNames, id) ? receiverNames[id as keyof typeof receiverNames] : id;
}

/** A receiver's demand that is not met; in words for owners and for admins. */
function unmet(title: string, demands: readonly [Text, Text]): Message {
	return {
		title,
		owner: (f) => `Required by ${receiver(f)}: ${said(demands[0], f)}.`,
		consequence: 'Mail that does not comply may be rejected or land in the spam folder.',
		admin: (f) =>
			`Required by ${receiver(f)}: ${said(demands[1], f)}; this configuration does not meet that.`,
	};
}

const ownMessages: Messages<SenderCode> = {
	'from.own-domain': {
		title: "The provider's own address",
		owner: (f) =>
			`Addresses at ${at(f)} belong to this provider. Its own servers may send for them.`,
		admin: (f) => `${at(f)} belongs to the operator of this relay.`,
	},
	'from.nxdomain': {
		title: 'Domain does not exist',
		owner: (f) =>
			`The domain ${at(f)} does not exist. Nobody can reply to this address, and receivers refuse mail from it.`,
		admin: (f) => `${at(f)} does not exist (NXDOMAIN).`,
	},
	'from.public-suffix': {
		title: 'Not a domain of your own',
		owner: (f) =>
			`${at(f)} is not your own domain, but a suffix under which anybody can register domains. Nobody can send mail from it.`,
		admin: (f) => `${at(f)} is a public suffix of the ICANN section.`,
	},
	'from.freemail': {
		title: 'Address of a mailbox provider',
		owner: (f) =>
			`${at(f)} belongs to a mailbox provider. Only its own servers may send mail from such an address; from any other service it is treated as forged.`,
		admin: (f) =>
			`${at(f)} belongs to a mailbox provider other than this relay; no record of the user can authorize it.`,
	},
	'from.null-mx': {
		title: 'Domain does not accept mail',
		owner: (f) =>
			`The domain ${at(f)} does not accept mail. Replies and bounce messages are lost, and some receivers refuse such senders.`,
		admin: (f) => `${at(f)} has a null MX; it accepts no mail.`,
	},
	'from.no-mx': {
		title: 'Domain has no mail server',
		owner: (f) =>
			`For the domain ${at(f)} no mail server is published. Replies and bounce messages are lost, and some receivers refuse such senders.`,
		admin: (f) => `${at(f)} has neither MX nor address records.`,
	},
	'from.parked': {
		title: 'Domain is marked as sending no mail',
		owner: (f) => `The DNS of ${at(f)} says that no mail at all is sent for this domain.`,
		consequence: 'Receivers take that seriously: mail is rejected or lands in the spam folder.',
		admin: (f) => `The SPF record of ${at(f)} is -all alone and DMARC is enforced.`,
	},
	'relay.facts-unknown': {
		title: 'Not everything is known about this service',
		owner: (f) => {
			const open = [
				f.data['returnPath'] === 'unknown' ? 'which return-path domain this service uses' : '',
				f.data['dkim'] === 'unknown' ? 'whether this service signs mail' : '',
				f.data['selectors'] === 'unknown'
					? 'under which name (DKIM selector) this service signs your mail'
					: '',
			].filter((text) => text !== '');
			return `We don't know ${open.length > 0 ? open.join(' or ') : 'how exactly this mail service sends'}. Part of the answer therefore stays open.`;
		},
		admin: (f) => {
			const open = [
				f.data['returnPath'] === 'unknown' ? 'its return path' : '',
				f.data['dkim'] === 'unknown' ? 'whether it signs' : '',
				f.data['selectors'] === 'unknown' ? 'its DKIM selectors' : '',
			].filter((text) => text !== '');
			return `The facts on this relay are incomplete${open.length === 0 ? '' : `; unknown: ${open.join(', ')}`}.`;
		},
	},
	'relay.addresses-assumed': {
		title: 'Sending servers are only assumed',
		owner: (f) =>
			`${f.data['certainty'] === 'inferred' ? 'Which mail service this is was concluded from the name of the server' : 'This mail server belongs to no mail service we know. Only its addresses could be looked at'}, so the answer is not certain.${withFact(f, ['meant'], ' Perhaps you meant ', '.')}`,
		admin: (f) =>
			`The sending addresses are ${fact(f, 'certainty') || 'assumed'}${withFact(f, ['addresses'], ' (', ')')}; they make no verdict certain.${withFact(f, ['meant'], ' A known host of a similar name is ', '.')}`,
	},
	'relay.host-private': {
		title: 'This mail server cannot be seen from outside',
		owner: (f) =>
			`The mail server${withFact(f, ['host'], ' ')} belongs to an internal network. From outside nobody can see from which address its mail reaches the Internet.`,
		admin: (f) =>
			`${fact(f, 'host') || 'The host'} is a private, loopback or single-label host; its outbound addresses cannot be determined from outside.`,
	},
	'relay.host-unknown': {
		title: 'This mail server does not exist',
		owner: (f) =>
			isMailbox(f)
				? `${fact(f, 'host')} is an email address, not a mail server. Your mail provider names the mail server as "outgoing server" or "SMTP".`
				: `There is no mail server with ${withFact(f, ['host'], 'the name ') || 'this name'}.${withFact(f, ['meant'], ' Perhaps you meant ', '.')}`,
		admin: (f) =>
			isMailbox(f)
				? `${fact(f, 'host')} is an email address, not a host name.`
				: `${fact(f, 'host') || 'The host'} has no address in DNS.${withFact(f, ['meant'], ' A known host of a similar name is ', '.')}`,
	},
	'relay.login-differs': {
		title: 'Login and sender are of different domains',
		owner: (f) =>
			`You send as ${fact(f, 'from') || 'one domain'} and log in with an address of ${fact(f, 'user') || 'another domain'}. Some mail services replace the sender or refuse the mail in that case.`,
		admin: (f) =>
			`The login is of ${fact(f, 'user') || 'one domain'}, From is of ${fact(f, 'from') || 'another'}; a submission server may reject or rewrite From.`,
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
		owner: (f) =>
			`A mailbox of this provider sends with its own addresses only, not with addresses of ${at(f)}. No entry in your DNS changes that. ${withFact(f, ['businessName'], 'For domains of your own the provider has ', '.') || 'If the provider also offers a service for domains of your own, choose that service.'}`,
		admin: (f) =>
			`This is a mailbox provider: it sends only for ${fact(f, 'domains') || 'its own domains'}, whatever the SPF record of ${at(f)} says.${withFact(f, ['businessName'], ' For other domains: ', '')}${withFact(f, ['business'], ' (', ').')}`,
	},
	'relay.return-path-mx': {
		title: "The return path lacks the mail service's MX record",
		owner: (f) =>
			`Mail that cannot be delivered goes back to ${at(f)}. ${fact(f, 'found') === '' ? 'It has no mail server' : 'Its mail server is not that of the mail service'}, so the mail service ${f.data.fallsBack ? 'uses a return path in a domain of its own' : 'does not learn which mail bounced'}. Add the MX record there that the mail service shows.`,
		admin: (f) =>
			`${at(f)} needs an MX record${withFact(f, ['expected'], ' to ')}; ${withFact(f, ['found'], 'found: ') || 'there is none'}.${f.data.fallsBack ? ' Without it the service uses its own MAIL FROM.' : ' Bounces are lost otherwise.'}`,
	},
	'relay.cannot-align': {
		title: 'This service cannot send as your domain',
		owner:
			'This service uses its own return path and does not sign with your domain, so receivers can never verify that its mail comes from you. You cannot change that in DNS; only its operator can, but there is another way for you.',
		admin:
			'Return path and signature are both of other domains; no DNS record of the domain owner can align this mail.',
	},
	'profile.spf-unmet': unmet('A receiver requires SPF', [
		'mail must come from a server on the list of permitted servers (SPF)',
		'SPF must pass',
	]),
	'profile.dkim-unmet': unmet('A receiver requires a DKIM signature', [
		'mail must be signed (DKIM)',
		'a DKIM signature that verifies',
	]),
	'profile.dmarc-unmet': unmet('A receiver requires a DMARC policy', [
		(f) =>
			`a policy against forged mail (DMARC) in the DNS of your domain${wantsReports(f) ? ', with an address for reports' : ''}`,
		(f) => `a DMARC record${wantsReports(f) ? ' with rua=' : ''}`,
	]),
	'profile.alignment-unmet': unmet('A receiver requires proof of your domain', [
		'SPF or DKIM must prove the domain of your sender address',
		'SPF or DKIM must pass in alignment with the From domain',
	]),
	'profile.mx-unmet': unmet('A receiver requires a mail server', [
		'the domain of your sender address must accept mail itself',
		'an MX or address at the From domain',
	]),
};

/** The words of every `from.*`, `relay.*`, `profile.*`, `mx.*`, `ptr.*` and `dns.*` code. */
export const preflightMessages: Messages<PreflightCode> = {
	...ownMessages,
	...mxMessages,
	...dnsMessages,
};
