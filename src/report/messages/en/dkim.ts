/**
 * English words for findings about DKIM keys.
 *
 * @module
 */

import type { DkimCode } from '../../../findings/dkim.ts';
import { at, type Messages, withFact } from '../message.ts';

/** The words of every `dkim.*` code. */
export const dkimMessages: Messages<DkimCode> = {
	'dkim.selector-missing': {
		title: 'No DKIM key',
		text: (f) => `There is no DKIM key at ${at(f)}, so signatures of this relay do not verify.`,
	},
	'dkim.dns-error': {
		title: 'DKIM key unreadable',
		text: (f) => `DNS did not answer when asked for the DKIM key at ${at(f)}.`,
	},
	'dkim.multiple-records': {
		title: 'Several key records',
		text: (f) => `${at(f)} holds more than one key record; which one a receiver takes is chance.`,
	},
	'dkim.not-a-key': {
		title: 'Not a DKIM key',
		text: (f) => `The record at ${at(f)} is not a DKIM key.`,
	},
	'dkim.version-invalid': {
		title: 'Wrong version',
		text: (f) => `The key record at ${at(f)} does not begin with "v=DKIM1"; receivers ignore it.`,
	},
	'dkim.syntax': {
		title: 'Syntax error',
		text: (f) => `The key record at ${at(f)} is not a valid list of tags.`,
	},
	'dkim.tag-unknown': {
		title: 'Unknown tag',
		text: (f) =>
			`Receivers ignore the tag${withFact(f, ['tag'], ' "', '"')} of the key at ${at(f)}.`,
	},
	'dkim.tag-duplicate': {
		title: 'Tag given twice',
		text: (f) =>
			`The tag${withFact(f, ['tag'], ' "', '"')} stands twice in the key record at ${at(f)}, which makes it void.`,
	},
	'dkim.tag-deprecated': {
		title: 'Outdated tag',
		text: (f) =>
			`The tag${withFact(f, ['tag'], ' "', '"')} of the key at ${at(f)} is no longer in use.`,
	},
	'dkim.p-missing': {
		title: 'Key missing in the record',
		text: (f) => `The key record at ${at(f)} has no "p=", so it holds no key.`,
	},
	'dkim.revoked': {
		title: 'Key revoked',
		text: (f) => `The key at ${at(f)} is revoked: its "p=" is empty.`,
	},
	'dkim.key-corrupt': {
		title: 'Key damaged',
		text: (f) => `The key at ${at(f)} cannot be decoded.`,
	},
	'dkim.key-truncated': {
		title: 'Key cut off',
		text: (f) => `The key at ${at(f)} ends too early; it was probably cut at 255 characters.`,
	},
	'dkim.key-private': {
		title: 'Private key published',
		text: (f) => `${at(f)} shows a private key to the world; replace the key pair at once.`,
	},
	'dkim.key-type-unknown': {
		title: 'Unknown key type',
		text: (f) =>
			`No receiver knows the key type${withFact(f, ['keyType', 'k'], ' "', '"')} of ${at(f)}.`,
	},
	'dkim.key-type-case': {
		title: 'Key type in capitals',
		text: (f) => `The key type at ${at(f)} is not written in lower case; some receivers mind.`,
	},
	'dkim.value-case': {
		title: 'Value in capitals',
		text: (f) =>
			`A value of the key at ${at(f)} is not written in lower case; some receivers mind.`,
	},
	'dkim.key-too-short': {
		title: 'Key too short',
		text: (f) =>
			`The key at ${at(f)} has ${withFact(f, ['bits'], '') || 'fewer than 1024'} bits; receivers must not accept fewer than 1024.`,
	},
	'dkim.key-1024': {
		title: 'Weak key',
		text: (f) =>
			`The key at ${at(f)} has ${withFact(f, ['bits'], '') || 'fewer than 2048'} bits; 2048 are recommended.`,
	},
	'dkim.key-too-long': {
		title: 'Key too long',
		text: (f) =>
			`The key at ${at(f)} has ${withFact(f, ['bits'], '') || 'more than 4096'} bits; receivers need not accept more than 4096.`,
	},
	'dkim.key-exponent': {
		title: 'Key unusable',
		text: (f) => `The key at ${at(f)} has an exponent no RSA key can have.`,
	},
	'dkim.key-exponent-small': {
		title: 'Small exponent',
		text: (f) => `The key at ${at(f)} has an exponent so small that some receivers refuse it.`,
	},
	'dkim.key-modulus': {
		title: 'Key unusable',
		text: (f) => `The key at ${at(f)} has a modulus no RSA key can have.`,
	},
	'dkim.key-spki-ed25519': {
		title: 'Key in the wrong wrapping',
		text: (f) => `The Ed25519 key at ${at(f)} must stand there as its 32 bytes alone.`,
	},
	'dkim.key-mismatch': {
		title: 'Another key',
		text: (f) => `The key at ${at(f)} is not the one this relay signs with.`,
	},
	'dkim.algorithm-mismatch': {
		title: 'Key type does not fit',
		text: (f) => `The key at ${at(f)} is of another type than its record says.`,
	},
	'dkim.hash-invalid': {
		title: 'No usable hash',
		text: (f) => `The key record at ${at(f)} allows no hash algorithm that receivers know.`,
	},
	'dkim.hash-sha1-only': {
		title: 'SHA-1 only',
		text: (f) => `The key record at ${at(f)} allows SHA-1 alone, which receivers must not accept.`,
	},
	'dkim.service-not-email': {
		title: 'Key not for mail',
		text: (f) => `The key at ${at(f)} is not for email.`,
	},
	'dkim.flag-invalid': {
		title: 'Unknown flag',
		text: (f) => `Receivers ignore a flag of the key at ${at(f)}.`,
	},
	'dkim.testing': {
		title: 'Key in test mode',
		text: (f) => `The key at ${at(f)} is marked as a test; receivers may ignore its signatures.`,
	},
	'dkim.strict-domain': {
		title: 'Key for this exact domain',
		text: (f) => `The key at ${at(f)} is not valid for identities in subdomains.`,
	},
	'dkim.cname-wrong': {
		title: 'Alias to the wrong name',
		text: (f) => {
			const found = withFact(f, ['found'], ' points to ') || ' is no alias';
			const slip = f.data['isZoneAppended'] === true ? "; the zone's own name was appended" : '';
			return `${at(f)}${found}${withFact(f, ['expected'], '; the relay asks for ')}${slip}.`;
		},
	},
	'dkim.cname-dangling': {
		title: 'Alias to nowhere',
		text: (f) =>
			`${at(f)} is an alias${withFact(f, ['target'], ' of ')}, and nothing stands there.`,
	},
	'dkim.cname-loop': {
		title: 'Alias in a circle',
		text: (f) => `${at(f)} is an alias that leads back to itself.`,
	},
	'dkim.unaligned': {
		title: 'Signed by another domain',
		text: (f) =>
			`The relay signs as ${withFact(f, ['domain'], '') || 'another domain'}, which does not match the From address.`,
	},
	'dkim.wildcard-answer': {
		title: 'Any selector answers',
		text: (f) => `A wildcard answers at ${at(f)}; it would for every selector.`,
	},
	'dkim.ed25519-only': {
		title: 'Ed25519 keys only',
		text: 'All keys are Ed25519, which many receivers cannot verify; add an RSA key.',
	},
	'dkim.impossible': {
		title: 'DKIM cannot help',
		text: 'The relay does not sign with a domain of the From address.',
	},
	'dkim.selectors-unknown': {
		title: 'Selectors unknown',
		text: (f) =>
			f.data['usual'] === true
				? `There is no key at the usual selector${withFact(f, ['selector'], ' "', '"')}; the relay may sign with another one.`
				: 'The relay does not say which selectors it signs with, so its keys cannot be checked.',
	},
};
