/**
 * English words for the limits of an SPF check.
 *
 * @module
 */

import type { SpfLimitCode } from '../code-groups.ts';
import { begin, fact, type Messages, withFact } from '../message.ts';
import { atOutermost, isOutOfQuestions, isTooLong } from '../spf-place.ts';
import { listOf, partOf, recordOf, termOf } from './spf-phrases.ts';

/** The words of the codes about limits. */
export const spfLimitMessages: Messages<SpfLimitCode> = {
	'spf.lookup-limit': {
		title: 'Too many DNS lookups',
		owner: (f) => {
			const list = begin(listOf(atOutermost(f)));
			if (isTooLong(f))
				return `${list} and the lists it refers to are so long that this check gave up.`;
			const loop = fact(f, 'loop');
			if (loop !== '')
				return `${list} refers to itself: it leads back to ${loop}, so it never ends. Mail providers then give up and treat the list as faulty.`;
			return isOutOfQuestions(f)
				? `${list} takes so many DNS lookups (questions to other domains) that this check gave up.`
				: `${list} takes more than the 10 DNS lookups (questions to other domains) allowed${withFact(f, ['worst'], ', namely ')}. Mail providers then give up and treat the list as faulty.`;
		},
		admin: (f) => {
			if (isTooLong(f)) {
				return `The records that ${recordOf(atOutermost(f))} leads to hold more octets than one check reads; not evaluated further.`;
			}
			const loop = fact(f, 'loop');
			if (loop !== '')
				return `${begin(recordOf(atOutermost(f)))} leads into a loop at ${loop}; permerror for addresses not matched before the limit of 10 DNS look-ups.`;
			return isOutOfQuestions(f)
				? `Evaluating ${recordOf(atOutermost(f))} took more questions than one check may send; permerror.`
				: `${begin(recordOf(atOutermost(f)))} takes ${fact(f, 'worst') || 'more than 10'} terms that look up DNS where 10 are allowed; permerror for addresses not matched before the limit.`;
		},
	},
	'spf.lookup-near-limit': {
		title: 'Nearly too many DNS lookups',
		owner: (f) =>
			`${begin(listOf(f))} takes ${fact(f, 'worst') || '9 or 10'} of the 10 DNS lookups (questions to other domains) allowed. It works now, but may break when you or one of your services adds something.`,
		admin: (f) =>
			`${begin(recordOf(f))} takes ${fact(f, 'worst') || '9 or 10'} of 10 terms that look up DNS.`,
	},
	'spf.lookup-order-dependent': {
		title: 'Right only for the first parts',
		owner: (f) =>
			`${begin(listOf(f))} takes more DNS lookups (questions to other domains) than the 10 allowed. Only servers that are found before the limit is reached still count as allowed, the others do not.`,
		admin: (f) =>
			`${begin(recordOf(f))} takes${withFact(f, ['worst'], ' ') || ' more than 10'} terms that look up DNS in the worst case; addresses that match before the limit pass, the others get permerror.`,
	},
	'spf.lookup-third-party-growth': {
		title: 'One service takes many lookups',
		owner: (f) =>
			`In ${listOf(f)}, ${partOf(f)} takes${withFact(f, ['lookups'], ' ') || ' most'} of the 10 DNS lookups (questions to other domains) allowed, and its operator can make it more. Nothing needs to be done as long as the sum stays within 10.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} takes${withFact(f, ['lookups'], ' ') || ' most'} of the 10 lookups, and a third party decides about that number.`,
	},
	'spf.void-limit': {
		title: 'Too many void DNS lookups',
		owner: (f) =>
			`${begin(listOf(atOutermost(f)))} leads to more than ${fact(f, 'limit') || '2'} names that do not exist or have no address. Mail providers then give up and treat the list as faulty.`,
		admin: (f) =>
			`Evaluating ${recordOf(atOutermost(f))} makes more than ${fact(f, 'limit') || '2'} void lookups; permerror.`,
	},
	'spf.void-present': {
		title: 'Void DNS lookups',
		owner: (f) =>
			`${begin(listOf(f))} leads to ${fact(f, 'voids') === '1' ? 'a name that does not exist or has no address' : `${fact(f, 'voids') || 'some'} names that do not exist or have no address`}. Up to ${fact(f, 'limit') || '2'} such names are allowed, so nothing needs to be done.`,
		admin: (f) =>
			`${begin(recordOf(f))} makes ${fact(f, 'voids') || 'some'} of ${fact(f, 'limit') || '2'} void lookups allowed.`,
	},
	'spf.mx-too-many': {
		title: 'Too many mail servers',
		owner: (f) =>
			`${begin(partOf(f))} in ${listOf(f)} leads to ${fact(f, 'exchanges') || 'too many'} mail servers, but at most ${fact(f, 'limit') || '10'} are allowed. Mail providers then give up and treat the list as faulty.`,
		admin: (f) =>
			`${begin(termOf(f))} in ${recordOf(f)} yields ${fact(f, 'exchanges') || 'too many'} mail exchangers where ${fact(f, 'limit') || '10'} are allowed; permerror.`,
	},
	'spf.ptr-too-many': {
		title: 'Server with very many names',
		owner: (f) =>
			`The sending server has ${fact(f, 'names') || 'very many'} names in DNS, the directory in which domains publish their settings. Mail providers look at no more than ${fact(f, 'limit') || '10'} of them.`,
		admin: (f) =>
			`${f.subject.name === '' ? 'The address' : f.subject.name} has ${fact(f, 'names') || 'many'} PTR records; only ${fact(f, 'limit') || '10'} are looked at.`,
	},
};
