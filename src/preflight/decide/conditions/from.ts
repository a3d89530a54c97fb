/**
 * Conditions about the From domain: whose it is, and whether it takes and sends mail.
 *
 * @module
 */

import type { Subject } from '../../../findings/finding.ts';
import { localsOf } from '../../../spf/read-record.ts';
import type { Assessment } from '../../assess/assessment.ts';
import { atFrom, type Condition, condition, relayFact, type Situation } from '../condition.ts';

function atMx({ request }: Assessment): Subject {
	return { name: request.from.domain, type: 'MX' };
}

const none = (): Record<string, never> => ({});

/** A domain that does not exist has no mail server either: that is reported where the caller ignores the first. */
function hasNoMx({ facts, gate }: Situation): boolean {
	const isMissing = facts.exists === false && gate['from.nxdomain'] !== 'ignore';
	return facts.mail === 'no-mx' && !isMissing;
}

/** The conditions of `from.*`, but for `from.parked`. */
export const fromConditions: readonly Condition[] = [
	condition('from.own-domain', atMx, ({ facts }) => facts.isOwn, relayFact),
	condition('from.nxdomain', atMx, ({ facts }) => facts.exists === false, none),
	condition('from.public-suffix', atMx, ({ facts }) => facts.isPublicSuffix, none),
	condition(
		'from.freemail',
		atMx,
		({ facts }) => facts.isFreemail,
		({ assessment }) => ({ domain: assessment.request.from.domain }),
	),
	condition('from.null-mx', atMx, ({ facts }) => facts.mail === 'null-mx', none),
	condition('from.no-mx', atMx, hasNoMx, none),
];

/** The term with which the From domain's record lets everybody pass; without one the terms together do. */
function atOpenTerm({ request, from }: Assessment): Subject {
	const { domain } = request.from;
	const all =
		from.record === null
			? undefined
			: localsOf(from.record).find((term) => term.mechanism === 'all' && term.qualifier === '+');
	if (all === undefined) return { name: domain, type: 'TXT' };
	const term = [{ domain, term: all.text, index: all.index }];
	return { name: domain, type: 'TXT', term, span: all.span };
}

/** RFC 7208 §5.1: the From domain's record lets everybody pass. */
export const open: Condition = condition(
	'spf.all-pass',
	atOpenTerm,
	({ facts }) => facts.passesEverybody === true,
	none,
);

/** RFC 7208 §2.6.4: the owner says that the domain sends no mail, and asks to act on it. */
export const parked: Condition = condition(
	'from.parked',
	atFrom,
	({ facts: { sendsNothing, isFreemail, policy } }) =>
		sendsNothing && !isFreemail && (policy === 'quarantine' || policy === 'reject'),
	({ facts }) => ({ policy: facts.policy }),
);
