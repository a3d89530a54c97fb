/**
 * English words for verdicts.
 *
 * @module
 */

import {
	always,
	type Headlines,
	type PairWords,
	pairsOf,
	type Sentences,
	type VerdictWords,
} from '../verdict-words.ts';

const headlines: Headlines = {
	yes: (relay, address) => `${relay} may send for ${address}`,
	partial: (relay, address) => `Only some servers of ${relay} may send for ${address}`,
	no: (relay, address) => `${relay} is not allowed to send for ${address}`,
	unknown: (relay, address) => `It is not known whether ${relay} may send for ${address}`,
};

const sentences: Sentences = {
	yes: (address) => `Receivers can verify that mail from ${address} really comes from you.`,
	partial: (address) =>
		`Receivers can verify only some of the mail from ${address} that goes through this service.`,
	no: (address) =>
		`Receivers cannot verify that mail from ${address} sent through this service really comes from you.`,
	unknown: (address) =>
		`It is uncertain whether receivers can verify that mail from ${address} really comes from you.`,
};

const pairs = pairsOf(headlines, sentences);

const tryLater: PairWords = {
	label: 'TRY AGAIN LATER',
	headline: (relay, address) => `${relay} cannot be checked for ${address} right now`,
	sentence: () => 'A DNS lookup failed, and the missing answer could change the result.',
};

/** The words for verdicts. */
export const verdictWords: VerdictWords = {
	pairs: {
		save: {
			...pairs(
				always('ACCEPTED'),
				(said) => `${said}; this check accepts the address all the same`,
			),
			yes: pairs(always('OK')).yes,
		},
		warn: pairs({ ...always('ATTENTION'), yes: 'OK, WITH WARNINGS' }),
		block: {
			...pairs(always('STOP')),
			yes: {
				label: 'STOP',
				headline: (relay, address) =>
					`${relay} may send for ${address}, but this check does not accept the address`,
				sentence: sentences.yes,
			},
		},
		retry: { yes: tryLater, partial: tryLater, no: tryLater, unknown: tryLater },
	},
	address: {
		'from.nxdomain': (address) => `The domain of ${address} does not exist`,
		'from.public-suffix': (address) => `${address} has no domain of its own`,
		'from.freemail': (address) => `Only its mailbox provider can send mail from ${address}`,
	},
	consequences: {
		rest: 'Mail from the other servers is rejected or lands in the spam folder.',
		all: 'Such mail is rejected or lands in the spam folder.',
		possible: 'Such mail may be rejected or land in the spam folder.',
	},
	offered: (count, afterwards) => {
		const changes = count === 1 ? 'the change' : `the ${count} changes`;
		return {
			save: `Make ${changes} below in your DNS: sending will then work.`,
			warn: `Make ${changes} below in your DNS: sending is then permitted, and only warnings remain.`,
			improves: `Make ${changes} below in your DNS so that sending stays reliable.`,
			helps: `Make ${changes} below in your DNS: this helps, but more may be needed. Check again afterwards.`,
			block: `Make ${changes} below in your DNS as a first step: more will be needed.`,
			retry: `Make ${changes} below in your DNS, and check again when DNS answers.`,
		}[afterwards];
	},
	alsoNeeded: (purposes) => `The service also requires: ${purposes} (see the table below).`,
	nothingToDo: 'There is nothing to change in DNS.',
	decided: (decision) => `Decision: ${decision}`,
};
