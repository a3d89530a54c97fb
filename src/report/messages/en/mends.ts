/**
 * English words for what of a damaged record was read otherwise than it stands there.
 *
 * @module
 */

import type { MendReason } from '../../../text/mend.ts';

/** What was wrong, in a few words. */
export const mendCauses: { readonly [reason in MendReason]: string } = {
	typographic: 'a typographic character instead of a plain one',
	'white-space': 'a special space, a tab or a line break',
	invisible: 'an invisible character',
	entity: 'a code that belongs to web pages',
	encoding: 'a code of an e-mail or a web form in place of a character',
	escape: 'a backslash that belongs to zone files',
	quotes: 'quotation marks inside the value',
	label: 'the name of the record inside the value',
	version: 'the beginning is misspelled',
	'lost-blank': 'a space is missing',
	seam: 'a space is missing where two parts of the value meet',
	'second-record': 'two records in one value',
	comma: 'a comma or semicolon instead of a space',
	'colon-blank': 'one space too many',
	'sign-blank': 'a space after the sign',
	separator: 'the wrong character after the name',
	name: 'a misspelled word',
	'doubled-sign': 'a sign too many',
	dressing: 'something around the name that does not belong there',
	punctuation: 'punctuation that does not belong there',
	netmask: 'a netmask instead of a prefix length',
	'address-range': 'a range of addresses from first to last, where SPF takes networks',
	family: 'ip4 and ip6 mixed up',
	address: 'an address without "ip4:" or "ip6:"',
	'sign-behind': 'the sign belongs in front of "all"',
	'no-qualifier': 'the sign in front of "all" cannot be read, so the mild one',
	'host-name': 'a name without "include:" or "a:"',
	'appended-zone': 'your own domain was appended to the name',
	equals: 'the wrong sign instead of "="',
	'lost-semicolon': 'a semicolon is missing',
	'tag-comma': 'a comma instead of a semicolon',
	value: 'a value that does not exist',
	'tag-lost': '"p=" is missing',
	plus: 'spaces instead of "+"',
	'key-text': 'characters that do not belong to the key',
	'hindering-tag': 'keeps receivers from using the key',
};
