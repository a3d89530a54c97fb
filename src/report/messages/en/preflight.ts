/**
 * English words for findings about the From address, the relay, DNS itself and receivers.
 *
 * @module
 */

import type { PreflightCode } from '../../../findings/preflight.ts';
import { at, type Message, type Messages, withFact } from '../message.ts';

/** DNS gave no answer, and why. */
function noAnswer(title: string, why: string): Message {
	return { title, text: (f) => `${why} when asked for ${f.subject.type} of ${at(f)}.` };
}

/** A receiver's demand that is not met. */
function unmet(title: string, demand: string): Message {
	return {
		title,
		text: (f) =>
			`${withFact(f, ['receiver', 'receivers', 'id'], '') || 'A receiver'} demands ${demand}.`,
	};
}

/** The words of every `from.*`, `relay.*`, `dns.*` and `profile.*` code. */
export const preflightMessages: Messages<PreflightCode> = {
	'from.own-domain': {
		title: "The relay's own domain",
		text: (f) => `${at(f)} belongs to the operator of this relay.`,
	},
	'from.nxdomain': {
		title: 'Domain does not exist',
		text: (f) => `${at(f)} does not exist in DNS; nobody can reply to this address.`,
	},
	'from.public-suffix': {
		title: 'Not a domain of your own',
		text: (f) => `${at(f)} is a public suffix, under which others register their domains.`,
	},
	'from.freemail': {
		title: 'Mailbox of another provider',
		text: (f) =>
			`${at(f)} belongs to a mailbox provider; only its own servers may send for it. Use an address of your own domain, and this one for replies.`,
	},
	'from.null-mx': {
		title: 'Domain takes no mail',
		text: (f) => `${at(f)} says that it accepts no mail; replies and bounces will be lost.`,
	},
	'from.no-mx': {
		title: 'Domain has no mail server',
		text: (f) => `${at(f)} has no mail server; replies and bounces will be lost.`,
	},
	'from.parked': {
		title: 'Domain sends no mail',
		text: (f) => `${at(f)} says that no mail is sent for it at all.`,
	},
	'relay.facts-unknown': {
		title: 'Relay not fully known',
		text: (f) => {
			const open = [
				f.data['returnPath'] === 'unknown' ? 'whose return path its mail carries' : '',
				f.data['dkim'] === 'unknown' ? 'whether it signs' : '',
			].filter((fact) => fact !== '');
			const what = open.length === 0 ? 'all that matters here' : open.join(' and ');
			return `It is not known of this relay ${what}; part of the answer stays open.`;
		},
	},
	'relay.no-addresses': {
		title: 'Relay addresses unknown',
		text: 'It is not known from which addresses this relay sends.',
	},
	'relay.unauthenticated': {
		title: 'Nothing vouches for this mail',
		text: 'Neither SPF nor DKIM will pass for mail of this relay; large receivers refuse such mail.',
	},
	'relay.cannot-align': {
		title: 'Relay cannot send as you',
		text: 'This relay uses neither a return path nor a signature of the From domain. The domain owner cannot mend that in DNS; the way round is an outgoing server of the domain itself.',
	},
	'dns.timeout': noAnswer('DNS timeout', 'DNS did not answer in time'),
	'dns.servfail': noAnswer('DNS failure', 'The name server failed'),
	'dns.refused': noAnswer('DNS refused', 'The name server refused to answer'),
	'dns.bogus': noAnswer('DNSSEC failure', 'DNSSEC validation failed'),
	'dns.malformed': noAnswer('DNS answer unreadable', 'DNS answered with something unreadable'),
	'dns.network': noAnswer('DNS unreachable', 'DNS could not be reached'),
	'dns.cancelled': noAnswer('DNS question cancelled', 'The check was stopped'),
	'profile.spf-unmet': unmet('SPF demanded', 'that SPF passes'),
	'profile.dkim-unmet': unmet('DKIM demanded', 'a DKIM signature'),
	'profile.dmarc-unmet': unmet('DMARC demanded', 'a DMARC policy'),
	'profile.alignment-unmet': unmet(
		'Alignment demanded',
		'that SPF or DKIM matches the From domain',
	),
	'profile.mx-unmet': unmet('Mail server demanded', 'that the From domain accepts mail'),
};
