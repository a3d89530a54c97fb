/**
 * English words for findings about the key inside a DKIM record.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { DkimKeyCode } from '../code-groups.ts';
import { at, fact, type Messages, withFact } from '../message.ts';

/** What a key is, for those who have never seen one. */
function key(finding: StoredFinding): string {
	return `key at ${at(finding)}, with which receivers check the signature of your mail (DKIM),`;
}

const CORRUPT: ReadonlyMap<string, string> = new Map([
	['pem', 'the lines "BEGIN" and "END" of a key file were copied along'],
	['quotes', 'quotation marks were copied along'],
	['p-repeated', '"p=" is there twice'],
	['backslash', 'a backslash was copied along'],
	['comma', 'a comma inside the key'],
	['placeholder', 'a placeholder of the instructions was left in place of the key'],
]);

function cause(finding: StoredFinding): string {
	const reason = CORRUPT.get(fact(finding, 'reason'));
	return reason === undefined ? '' : `: ${reason}`;
}

/** The words of the codes about the key itself. */
export const dkimKeyMessages: Messages<DkimKeyCode> = {
	'dkim.p-missing': {
		title: 'DKIM record without a key',
		owner: (f) =>
			`The record at ${at(f)} should hold the key with which receivers check the signature of your mail (DKIM), but the key itself is missing.`,
		admin: (f) => `The key record at ${at(f)} has no p= tag${withFact(f, ['reason'], ' (', ')')}.`,
	},
	'dkim.revoked': {
		title: 'DKIM key revoked',
		owner: (f) =>
			`The ${key(f)} was withdrawn: its place is empty. Receivers ignore signatures made with it.`,
		admin: (f) => `The key at ${at(f)} is revoked: p= is empty.`,
	},
	'dkim.key-corrupt': {
		title: 'DKIM key damaged',
		owner: (f) => `The ${key(f)} cannot be read${cause(f)}.`,
		admin: (f) => `The p= of ${at(f)} does not decode${withFact(f, ['reason'], ' (', ')')}.`,
	},
	'dkim.key-truncated': {
		title: 'DKIM key cut off',
		owner: (f) =>
			`The ${key(f)} was not saved to its end. ${
				f.data['isCutAtLimit'] === true
					? 'Your provider has probably cut it after 255 characters.'
					: 'Its last part is missing.'
			}`,
		admin: (f) =>
			`The key at ${at(f)} ends early${withFact(f, ['actual'], ': ', ' octets')}${withFact(f, ['expected'], ' of ')}${f.data['isCutAtLimit'] === true ? ', cut at 255 characters' : ''}.`,
	},
	'dkim.key-private': {
		title: 'Secret key made public',
		owner: (f) =>
			`The secret key is published at ${at(f)} instead of the public one. Anybody can sign mail in your name with it.`,
		admin: (f) => `The p= of ${at(f)} holds a private key; the key pair is compromised.`,
	},
	'dkim.key-type-unknown': {
		title: 'Unknown kind of key',
		owner: (f) =>
			`The ${key(f)} is marked as a kind that no receiver knows${withFact(f, ['keyType'], ': "', '"')}.`,
		admin: (f) =>
			`The key type${withFact(f, ['keyType'], ' k=')} at ${at(f)} is not defined${withFact(f, ['meant'], '; probably k=', ' was meant')}.`,
	},
	'dkim.key-type-case': {
		title: 'Kind of key in capitals',
		owner: (f) =>
			`The ${key(f)} names its kind in capital letters. Some receivers do not recognize that.`,
		admin: (f) =>
			`The k=${fact(f, 'keyType')} at ${at(f)} is not in lower case; some verifiers compare exactly.`,
	},
	'dkim.key-too-short': {
		title: 'DKIM key too short',
		owner: (f) =>
			`The ${key(f)} is too short${withFact(f, ['bits'], ' (', ' bits)')}. Receivers must not accept such keys, because they can be broken.`,
		admin: (f) =>
			`The RSA key at ${at(f)} has ${fact(f, 'bits') || 'fewer than 1024'} bits; verifiers must not accept fewer than 1024.`,
	},
	'dkim.key-1024': {
		title: 'DKIM key rather short',
		owner: (f) =>
			`The ${key(f)} is still accepted, but shorter than recommended${withFact(f, ['bits'], ' (', ' instead of 2048 bits)')}.`,
		admin: (f) =>
			`The RSA key at ${at(f)} has ${fact(f, 'bits') || 'fewer than 2048'} bits; signers should use at least 2048.`,
	},
	'dkim.key-too-long': {
		title: 'DKIM key very long',
		owner: (f) =>
			`The ${key(f)} is so long${withFact(f, ['bits'], ' (', ' bits)')} that not every receiver can check it.`,
		admin: (f) =>
			`The RSA key at ${at(f)} has ${fact(f, 'bits') || 'more than 4096'} bits; verifiers need not accept more than 4096.`,
	},
	'dkim.key-exponent': {
		title: 'DKIM key unusable',
		owner: (f) => `The ${key(f)} is not a key that can exist. It was damaged or made wrongly.`,
		admin: (f) =>
			`The public exponent${withFact(f, ['exponent'], ' ')} at ${at(f)} is not possible for RSA.`,
	},
	'dkim.key-exponent-small': {
		title: 'DKIM key of an old kind',
		owner: (f) => `The ${key(f)} was made in an outdated way that some receivers refuse.`,
		admin: (f) =>
			`The public exponent of the key at ${at(f)} is ${fact(f, 'exponent') || '3'}; some verifiers refuse it.`,
	},
	'dkim.key-pkcs1': {
		title: 'DKIM key in a rare form',
		owner: (f) =>
			`The ${key(f)} is written in a rare form. Most receivers can read it, some cannot.`,
		admin: (f) =>
			`The p= at ${at(f)} is a bare RSAPublicKey (PKCS #1), not a SubjectPublicKeyInfo; some verifiers read the latter alone.`,
	},
	'dkim.key-trailing-octets': {
		title: 'DKIM key with something after it',
		owner: (f) =>
			`After the ${key(f)} there is something that does not belong to it. Most receivers ignore that, some refuse the key.`,
		admin: (f) =>
			`The p= at ${at(f)} holds${withFact(f, ['octets'], ' ')} octets after the key; most verifiers ignore them.`,
	},
	'dkim.key-modulus': {
		title: 'DKIM key unusable',
		owner: (f) => `The ${key(f)} is not a key that can exist. It was damaged or made wrongly.`,
		admin: (f) =>
			`The modulus at ${at(f)} is not possible for RSA${withFact(f, ['reason'], ' (', ')')}.`,
	},
	'dkim.key-spki-ed25519': {
		title: 'DKIM key in the wrong form',
		owner: (f) => `The ${key(f)} was entered in a form that receivers do not understand.`,
		admin: (f) =>
			`The Ed25519 key at ${at(f)} is wrapped in SubjectPublicKeyInfo; p= must hold its 32 octets alone.`,
	},
	'dkim.key-mismatch': {
		title: 'Another DKIM key than the service uses',
		owner: (f) =>
			`The ${key(f)} is not the one that your mail service signs with. The signature therefore does not fit.`,
		admin: (f) => `The key at ${at(f)} is not the one the relay signs with.`,
	},
	'dkim.algorithm-mismatch': {
		title: 'DKIM key and its label differ',
		owner: (f) =>
			`The ${key(f)} is of another kind than its record says${withFact(f, ['found'], ' (it is ', ')')}.`,
		admin: (f) =>
			`The record at ${at(f)} says${withFact(f, ['keyType'], ' k=') || ' another type'}, its key is${withFact(f, ['found'], ' ') || ' not'}.`,
	},
};
