/**
 * English phrases that the words about findings have in common.
 *
 * @module
 */

import { nameIn, openFacts } from '../finding-values.ts';
import type { ValueOf } from '../template.ts';
import { duration, timeToLive } from './phrases.ts';
import { receiverNames } from './receivers.ts';

/** By name; where the name begins with a capital letter, so does the phrase. */
export const phrases = {
	'the name': '{subject.name|the DNS root}',
	'the policy domain': '{subject.policyDomain|the DNS root}',
	'the domain': '{subject.name|the domain}',
	'The domain': '{subject.name|The domain}',

	'the record': 'the SPF record of {the domain}',
	'the list': '{the record} (the list of servers that may send for it)',
	'the outer record': 'the SPF record of {subject.outermost|the domain}',
	'the outer list': '{the outer record} (the list of servers that may send for it)',
	'the part': '[the part "{term.text}"|the part at character {subject.character}|one part]',
	'the term': '[the term "{term.text}"|the term at character {subject.character}|a term]',
	'the slip': '["{term.written}"|the part that begins with "{name.misspelled}"|{the part}]',
	'That voids the list':
		'Mail providers therefore treat the whole list as faulty, and even mail from the right servers does not pass this check.',
	'what it lacks': [
		'outcome=nxdomain -> which does not exist',
		'subject.type=A -> which has no Internet address of the usual kind (IPv4)',
		'subject.type=AAAA -> which has no Internet address of the newer kind (IPv6)',
	],
	'the relay': 'the relay[ "{relay}"]',
	'the rest': '[ Not covered[ ({count} in all)]: {blocks}[{blocks.unlisted}].]',
	'the ttl in words': (value: ValueOf): string => timeToLive(Number(value('ttl'))),

	'DKIM key': 'key at {the name}, with which receivers check the signature of your mail (DKIM),',
	'DKIM record': 'record of the key for your signature (DKIM) at {the name}',
	'signature key': 'key for the signature of your mail (DKIM)',
	'why it is damaged': [
		'reason=pem -> the lines "BEGIN" and "END" of a key file were copied along',
		'reason=quotes -> quotation marks were copied along',
		'reason=p-repeated -> "p=" is there twice',
		'reason=backslash -> a backslash was copied along',
		'reason=comma -> a comma inside the key',
		'reason=placeholder -> a placeholder of the instructions was left in place of the key',
	],
	'What is wrong with it': [
		'reason=quotes -> Quotation marks were copied along.',
		'reason=escaped-semicolon -> There is a backslash before a semicolon.',
		'reason=strings-swapped -> Its parts are in the wrong order.',
		'reason=commas -> Its parts are separated by commas instead of semicolons.',
		'reason=missing-semicolon -> A semicolon is missing between its parts.',
	],
	'what it looks like': [
		'looksLike=empty -> an empty text',
		'looksLike=spf -> an SPF record',
		'looksLike=dmarc -> a DMARC record',
		'looksLike=verification -> a code that confirms who owns a domain',
		'looksLike=name -> a domain name, as if for an entry of type CNAME',
		'looksLike=key-part -> the second half of a key',
		'something else',
	],

	'DMARC policy': 'policy against forged mail (DMARC) at {the name}',
	'An unknown value':
		'In the {DMARC policy}, the value of "{code.tag}"[ ("{value}")] is not one that receivers know.',
	'The invalid value': 'The value[ {value}] of {code.tag}= at {the name} is not valid',
	'does what to this mail': [
		'consequence=rejected -> rejects this mail',
		'consequence=quarantined -> puts this mail into the junk folder',
		'consequence=delivered -> delivers this mail',
	],
	'the methods': [
		'methods.agree -> [: both find the record of {policyDomain}, but alignment differs]',
		'methods.find -> : {policyDomain|no record}[ p={policy}] by Tree Walk, {listedPolicyDomain|no record}[ p={listedPolicy}] by the list',
	],

	'the receiver': '{receiver name|a mailbox provider}',
	'receiver name': (value: ValueOf): string => nameIn(receiverNames, value('receiver')),
	'What unmet demands cost':
		'Mail that does not comply may be rejected or land in the spam folder.',
	'what is open to owners': (value: ValueOf): string =>
		openFacts(value, {
			returnPath: 'which return-path domain this service uses',
			dkim: 'whether this service signs mail',
			selectors: 'under which name (DKIM selector) this service signs your mail',
		}).join(' or '),
	'what is open to admins': (value: ValueOf): string =>
		openFacts(value, {
			returnPath: 'its return path',
			dkim: 'whether it signs',
			selectors: 'its DKIM selectors',
		}).join(', '),

	'when asked':
		"when we asked for {the name}. So we don't know what is there; it does not mean that something is wrong with your domain.",
	'The question': '{subject.type} {the name}',
	'the wait': (value: ValueOf): string => duration(Number(value('seconds'))),
} as const;
