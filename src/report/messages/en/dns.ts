/**
 * English words for questions that DNS did not answer.
 *
 * @module
 */

import type { DnsCode } from '../code-groups.ts';
import { at, fact, type Message, type Messages, withFact } from '../message.ts';

/** DNS gave no answer: why, for owners and for admins. */
function noAnswer(title: string, [owner, admin]: readonly [string, string]): Message {
	return {
		title,
		owner: (f) =>
			`${owner} when we asked for ${at(f)}. So we don't know what is there; it does not mean that something is wrong with your domain.`,
		admin: (f) => `${f.subject.type} ${at(f)}: ${admin}${withFact(f, ['detail'], ' (', ')')}.`,
	};
}

/** `90 seconds`, `5 minutes`: rounded up, since asking too early gives the same answer. */
function wait(seconds: number): string {
	return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

/** The words of every `dns.*` code. */
export const dnsMessages: Messages<DnsCode> = {
	'dns.timeout': noAnswer('DNS did not answer in time', [
		'The DNS server did not answer in time',
		'time-out',
	]),
	'dns.servfail': noAnswer('DNS server reports an error', [
		'The DNS server reported an error',
		'the server answered SERVFAIL',
	]),
	'dns.refused': noAnswer('DNS server refuses to answer', [
		'The DNS server refused to answer',
		'the server answered REFUSED',
	]),
	'dns.bogus': noAnswer('DNSSEC signature not valid', [
		'The answer of the DNS server has an invalid DNSSEC signature (protection against forgery), so it was discarded',
		'DNSSEC validation failed',
	]),
	'dns.malformed': noAnswer('DNS answer not readable', [
		'The DNS server answered with something unreadable',
		'malformed answer',
	]),
	'dns.network': noAnswer('DNS not reachable', [
		'The DNS server could not be reached',
		'network failure',
	]),
	'dns.cancelled': noAnswer('Check was stopped early', [
		'The check was stopped before the DNS server answered',
		'cancelled',
	]),
	'dns.negative-cached': {
		title: 'A new record may not be visible yet',
		owner: (f) => {
			const seconds = Number(fact(f, 'seconds'));
			return `Nothing was found at ${at(f)}. If you have added a record there just now: DNS servers remember a "not there" for a while${seconds > 0 ? `, here up to ${wait(seconds)}` : ''}.`;
		},
		admin: (f) =>
			`The negative answer for ${f.subject.type} ${at(f)} may be cached${withFact(f, ['seconds'], ' for ', ' s')}.`,
	},
};
