/**
 * English words for findings about the tags of a DKIM record.
 *
 * @module
 */

import type { DkimRecordCode } from '../code-groups.ts';
import { at, fact, type Messages, withFact } from '../message.ts';

const MISTAKES: ReadonlyMap<string, string> = new Map([
	['quotes', ' Quotation marks were copied along.'],
	['escaped-semicolon', ' There is a backslash before a semicolon.'],
	['strings-swapped', ' Its parts are in the wrong order.'],
	['commas', ' Its parts are separated by commas instead of semicolons.'],
	['missing-semicolon', ' A semicolon is missing between its parts.'],
]);

/** What a record looks like that is no key. */
const LOOKS: ReadonlyMap<string, string> = new Map([
	['empty', 'an empty text'],
	['spf', 'an SPF record'],
	['dmarc', 'a DMARC record'],
	['verification', 'a code that confirms who owns a domain'],
	['name', 'a domain name, as if for an entry of type CNAME'],
	['key-part', 'the second half of a key'],
]);

/** The words of the codes about the tags of a record. */
export const dkimRecordMessages: Messages<DkimRecordCode> = {
	'dkim.not-a-key': {
		title: 'Not a DKIM key',
		owner: (f) =>
			`At ${at(f)} receivers look for the key of your signature (DKIM), but ${LOOKS.get(fact(f, 'looksLike')) ?? 'something else'} is there.`,
		admin: (f) =>
			`The TXT record at ${at(f)} is no key record${withFact(f, ['looksLike'], ' (', ')')}.`,
	},
	'dkim.version-invalid': {
		title: 'DKIM record begins wrongly',
		owner: (f) =>
			`The record of the key for your signature (DKIM) at ${at(f)} must begin with "v=DKIM1". Receivers ignore it as it is.`,
		admin: (f) =>
			`The key record at ${at(f)} has${withFact(f, ['value'], ' v=') || ' a v= tag'}${fact(f, 'reason') === 'not-first' ? ' that is not first' : ''}; it must begin with v=DKIM1 or have no v=.`,
	},
	'dkim.syntax': {
		title: 'Typing error in the DKIM record',
		owner: (f) =>
			`The record of the key for your signature (DKIM) at ${at(f)} is not written as it must be.${MISTAKES.get(fact(f, 'reason')) ?? ''}`,
		admin: (f) =>
			`The key record at ${at(f)} is not a valid tag list${withFact(f, ['reason'], ' (', ')')}.`,
	},
	'dkim.tag-unknown': {
		title: 'Unknown part in the DKIM record',
		owner: (f) =>
			`The record of the key for your signature (DKIM) at ${at(f)} has a part${withFact(f, ['tag'], ' "', '"')} that receivers do not know and skip. That does no harm.`,
		admin: (f) =>
			`The key record at ${at(f)} has an unknown tag${withFact(f, ['tag'], ' ')}, which is ignored.`,
	},
	'dkim.tag-duplicate': {
		title: 'Part twice in the DKIM record',
		owner: (f) =>
			`In the record of the key for your signature (DKIM) at ${at(f)} the part${withFact(f, ['tag'], ' "', '"')} is there twice. Receivers then ignore the whole record.`,
		admin: (f) =>
			`The tag${withFact(f, ['tag'], ' ')} occurs more than once at ${at(f)}; the whole tag list is invalid.`,
	},
	'dkim.tag-deprecated': {
		title: 'Outdated part in the DKIM record',
		owner: (f) =>
			`The record of the key for your signature (DKIM) at ${at(f)} has a part${withFact(f, ['tag'], ' "', '"')} that is no longer used. That does no harm.`,
		admin: (f) => `The tag${withFact(f, ['tag'], ' ')} at ${at(f)} is obsolete and ignored.`,
	},
	'dkim.tag-granularity': {
		title: 'DKIM key limited to some addresses',
		owner: (f) =>
			`The record of the key for your signature (DKIM) at ${at(f)} has an outdated part "g=" that limits it to some addresses. Most receivers ignore it, some refuse other mail.`,
		admin: (f) =>
			`The obsolete g=${fact(f, 'value')} at ${at(f)} is no "*"; verifiers that still read it refuse other local parts.`,
	},
	'dkim.hash-invalid': {
		title: 'DKIM record allows no usable method',
		owner: (f) =>
			`The record of the key for your signature (DKIM) at ${at(f)} allows no method of checking that receivers know.`,
		admin: (f) =>
			`The h=${fact(f, 'value')} at ${at(f)} names no hash algorithm that verifiers know${withFact(f, ['meant'], '; probably ', ' was meant')}.`,
	},
	'dkim.hash-sha1-only': {
		title: 'DKIM record allows only an old method',
		owner: (f) =>
			`The record of the key for your signature (DKIM) at ${at(f)} allows only an outdated method of checking (SHA-1), which receivers must not accept any more.`,
		admin: (f) => `The h= at ${at(f)} allows SHA-1 alone, which verifiers must not accept.`,
	},
	'dkim.service-not-email': {
		title: 'DKIM key not meant for mail',
		owner: (f) =>
			`The key at ${at(f)} is marked as not meant for mail, so receivers do not use it to check your signature (DKIM).`,
		admin: (f) =>
			`The s=${fact(f, 'value')} at ${at(f)} holds neither "email" nor "*"; the key is not valid for mail.`,
	},
	'dkim.value-case': {
		title: 'Capital letters in the DKIM record',
		owner: (f) =>
			`In the record of the key for your signature (DKIM) at ${at(f)} something is written in capital letters${withFact(f, ['value'], ' ("', '")')}. Some receivers do not recognize that.`,
		admin: (f) =>
			`The value${withFact(f, ['value'], ' ')}${withFact(f, ['tag'], ' of ', '=')} at ${at(f)} is not in lower case; some verifiers compare exactly.`,
	},
	'dkim.flag-invalid': {
		title: 'Unknown mark in the DKIM record',
		owner: (f) =>
			`The record of the key for your signature (DKIM) at ${at(f)} has a mark${withFact(f, ['value'], ' "', '"')} that receivers skip. That does no harm.`,
		admin: (f) =>
			`The t= at ${at(f)} has an unknown flag${withFact(f, ['value'], ' ')}, which is ignored.`,
	},
	'dkim.testing': {
		title: 'DKIM still in test mode',
		owner: (f) =>
			`The key at ${at(f)} is marked as a test. Receivers may treat mail with this signature (DKIM) as unsigned.`,
		admin: (f) => `The key at ${at(f)} has t=y; verifiers may treat signed mail as unsigned.`,
	},
	'dkim.strict-domain': {
		title: 'Key for exactly this domain',
		owner: (f) =>
			`The key for your signature (DKIM) at ${at(f)} counts only for exactly this domain, not for names below it. That is usually fine.`,
		admin: (f) => `The key at ${at(f)} has t=s; an i= in a subdomain does not verify.`,
	},
};
