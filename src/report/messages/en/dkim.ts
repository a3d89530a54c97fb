/**
 * English words for findings about DKIM.
 *
 * @module
 */

import type { DkimCode } from '../../../findings/dkim.ts';
import { at, fact, type Messages, withFact } from '../message.ts';
import { dkimKeyMessages } from './dkim-key.ts';
import { dkimRecordMessages } from './dkim-record.ts';

/** The words of every `dkim.*` code. */
export const dkimMessages: Messages<DkimCode> = {
	...dkimKeyMessages,
	...dkimRecordMessages,
	'dkim.selector-missing': {
		title: 'DKIM key missing',
		owner: (f) =>
			`Your mail service can sign your mail, and receivers check the signature with a key in the DNS of your domain (DKIM). This key is missing at ${at(f)}, so receivers ignore the signature.`,
		admin: (f) =>
			`There is no key record at ${at(f)}${withFact(f, ['outcome'], ' (', ')')}; signatures of this selector do not verify.`,
	},
	'dkim.dns-error': {
		title: 'DKIM key could not be read',
		owner: (f) =>
			`The DNS server did not answer when we asked for the key at ${at(f)}, with which receivers check the signature of your mail (DKIM). Whether the key is there is not known.`,
		admin: (f) =>
			`The question for ${f.subject.type} of ${at(f)} failed${withFact(f, ['reason'], ' (', ')')}; the state of the key is unknown.`,
	},
	'dkim.multiple-records': {
		title: 'Several keys under one name',
		owner: (f) =>
			`There is more than one record at ${at(f)}, where there must be exactly one key for the signature of your mail (DKIM). Which of them a receiver uses is left to chance.`,
		admin: (f) =>
			`${at(f)} holds ${fact(f, 'count') || 'several'} TXT records; nothing says which one a verifier takes.`,
	},
	'dkim.cname-wrong': {
		title: 'DKIM record points to the wrong name',
		owner: (f) => {
			const slip =
				f.data['isZoneAppended'] === true
					? ' Your domain was added to the end of the target by mistake.'
					: '';
			const other =
				f.data['isOtherDomain'] === true
					? ' It leads to the key of another domain at the same service.'
					: '';
			const found = withFact(f, ['found'], ' now points to ');
			return found === ''
				? `At ${at(f)} your mail service expects an entry that points to its own key (CNAME). Something else is there.`
				: `The entry ${at(f)} should point to the DKIM key of your mail service, but${found}.${slip}${other}`;
		},
		admin: (f) => {
			const found = withFact(f, ['found'], ' resolves through ') || ' is no CNAME';
			const other =
				f.data['isOtherDomain'] === true
					? '; that is the key of another domain at the service'
					: '';
			const slip = f.data['isZoneAppended'] === true ? '; the zone name was appended' : '';
			return `${at(f)}${found}${withFact(f, ['expected'], '; expected ')}${other}${slip}.`;
		},
	},
	'dkim.cname-unproven': {
		title: 'DKIM record may belong to another domain',
		owner: (f) =>
			`The entry ${at(f)} points to${withFact(f, ['found'], ' ') || ' a key'}. That name is not made of your domain. Check in the settings of your mail service that it shows this very target for this domain.`,
		admin: (f) =>
			`${at(f)} resolves through${withFact(f, ['found'], ' ') || ' an alias'}; its token${withFact(f, ['tokens'], ' ')} is not made of this domain, and no MX at the service shows which one is. Compare it with the target that the service shows for this domain.`,
	},
	'dkim.cname-dangling': {
		title: 'DKIM record points to nothing',
		owner: (f) =>
			`The entry ${at(f)} points to${withFact(f, ['target'], ' ') || ' a name'}, where the key for the signature of your mail (DKIM) should be. Nothing is there.`,
		admin: (f) =>
			`${at(f)} is a CNAME${withFact(f, ['target'], ' to ')}, which has no TXT record${withFact(f, ['outcome'], ' (', ')')}.`,
	},
	'dkim.cname-loop': {
		title: 'DKIM record points to itself',
		owner: (f) =>
			`The entry ${at(f)} leads back to itself through a chain of references. The key for the signature of your mail (DKIM) cannot be found that way.`,
		admin: (f) => `The CNAME chain at ${at(f)} is a loop${withFact(f, ['aliases'], ': ')}.`,
	},
	'dkim.unaligned': {
		title: 'Signed with another domain',
		owner: (f) =>
			`This mail service signs your mail with ${withFact(f, ['domain'], 'the domain ') || 'another domain'} instead of yours. For receivers the signature therefore does not prove that the mail comes from you.`,
		admin: (f) =>
			`The signing domain${withFact(f, ['domain'], ' ')} is not aligned with the From domain${withFact(f, ['mode'], ' (adkim=', ')')}.`,
	},
	'dkim.impossible': {
		title: 'This service cannot sign for you',
		owner:
			'This mail service does not sign your mail with your domain. You cannot change the signature in DNS; only the operator of the service could.',
		admin: (f) =>
			f.data['signs'] === 'relay'
				? 'The relay signs only as itself, unaligned with the From domain; no DNS record of the domain owner changes that.'
				: 'The relay does not sign; no DNS record of the domain owner changes that.',
	},
	'dkim.selectors-unknown': {
		title: 'DKIM could not be checked',
		owner: (f) =>
			f.data['usual'] === true
				? `There is no key for the signature of your mail (DKIM) under the usual name${withFact(f, ['selector'], ' "', '"')}. The service may use another name, so it is not known whether DKIM is set up.`
				: 'It is not known under which name this mail service looks for the key for the signature of your mail (DKIM). Whether it is set up could not be checked.',
		admin: (f) =>
			f.data['usual'] === true
				? `There is no key at ${at(f)}, the default selector; the relay may sign with another one.`
				: 'The relay names no selectors, so its keys cannot be looked up.',
	},
	'dkim.wildcard-answer': {
		title: 'Every DKIM name has an answer',
		owner: (f) =>
			`A catch-all entry (a name with "*") in your DNS answers for ${at(f)} and every name like it. So it cannot be told whether the key for the signature of your mail (DKIM) was set up on purpose.`,
		admin: (f) =>
			`A wildcard answers below _domainkey${withFact(f, ['probe'], ' (', ' answered too)')}; the answer at ${at(f)} says little.`,
	},
	'dkim.from-wildcard': {
		title: 'No record of its own for the DKIM key',
		owner: (f) =>
			`What DNS answers for ${at(f)} comes from a catch-all entry (a name with "*"); under this name itself there is no record. Leave the catch-all entry as it is: a new record under the exact name takes precedence.`,
		admin: (f) =>
			`The answer at ${at(f)} is synthesized from a wildcard${withFact(f, ['probe'], ' (', ' gives the same)')}; a record at the exact name wins, and nothing is to be removed.`,
	},
	'dkim.ed25519-only': {
		title: 'Key type that many cannot check',
		owner:
			'Your mail is signed only with a modern kind of key (Ed25519) that many receivers cannot check yet. To them it looks unsigned.',
		admin: 'All usable keys are Ed25519; many verifiers support RSA alone.',
	},
	'dkim.none-known': {
		title: 'No DKIM key found',
		owner:
			'Under the usual names there is no key for the signature of your mail (DKIM). It may be under another name, so this does not mean that there is none.',
		admin: 'None of the selectors tried has a key; that does not prove that there is none.',
	},
	'dkim.domainkey-nxdomain': {
		title: 'No DKIM key in this domain',
		owner: (f) =>
			`In the DNS of your domain there is no key at all for the signature of your mail (DKIM); nothing exists at ${at(f)} or below.`,
		admin: (f) => `${at(f)} does not exist (NXDOMAIN), so no selector exists below it.`,
	},
	'dkim.name-has-address': {
		title: 'An address where the DKIM alias belongs',
		owner: (f) =>
			`At ${at(f)} there is an address instead of the reference to the key of your mail service. That happens when a proxy is switched on for this record: switch it off ("DNS only").`,
		admin: (f) =>
			`${at(f)} answers with ${fact(f, 'addresses') || 'addresses'}, and with neither CNAME nor TXT: the record is proxied or flattened. Switch the proxy off ("DNS only") and publish the CNAME.`,
	},
	'dkim.cname-flattened': {
		title: 'DKIM alias answered as a text',
		owner: (f) =>
			`Your DNS provider answers at ${at(f)} with the key itself instead of the reference to it. That works; there is nothing to do.`,
		admin: (f) =>
			`${at(f)} holds the very TXT record of ${fact(f, 'target') || 'the target'}: the CNAME is flattened. It works; a rotation may arrive late.`,
	},
	'dkim.wrong-name': {
		title: 'DKIM key under the wrong name',
		owner: (f) =>
			`A key for the signature of your mail (DKIM) is at ${at(f)}. Receivers look for it at ${fact(f, 'expected') || 'another name'}.`,
		admin: (f) =>
			`There is a key record at ${at(f)}${withFact(f, ['expected'], ', where no verifier looks; it belongs at ')}.`,
	},
};
