/**
 * The questions a check will probably need next, so that they can be on their way while it waits.
 *
 * Follows the order of evaluation through all records known so far. What is asked ahead only lies ready:
 * terms, voids and errors are counted when the evaluation gets there, so none of this changes a result.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { isAskable } from '../names/domain-name.ts';
import type { Client } from './client.ts';
import { isCheckable } from './evaluate.ts';
import type { DnsQuestion } from './evaluation-state.ts';
import { expandName, usesLetter } from './expand.ts';
import { selectRecord } from './find-record.ts';
import { MAX_MX, MAX_TERMS } from './limits.ts';
import { indexAt, localsFor } from './local-terms.ts';
import type { MacroValues } from './macro-values.ts';
import { exchangesOf } from './mechanisms/hosts.ts';
import type { LookupTerm, MacroString, ModifierTerm, SpfRecord } from './record.ts';

/** What the evaluation is known to start with. */
export interface LookAhead {
	readonly client: Client;
	readonly values: MacroValues;
	readonly dns: DnsSession;
}

/** The look-ups counted so far; no question is planned that lies beyond the limit. */
interface Count {
	terms: number;
}

/**
 * Every letter but `d` makes the name depend on the client or the sender: such a name carries them to the
 * publisher, and is asked only when it is needed.
 */
const CLIENT_LETTERS = 'slipvhcrto';

function nameOf(target: MacroString | null, domain: string, { values }: LookAhead): string | null {
	if (target === null) return domain;
	if (usesLetter(target, CLIENT_LETTERS)) return null;
	return expandName(target, { values, domain, validatedName: null });
}

function* mxQuestions(name: string, plan: LookAhead): Generator<DnsQuestion> {
	yield { name, type: 'MX' };
	const answer = plan.dns.peek(name, 'MX');
	if (answer?.outcome !== 'records' || answer.records.length > MAX_MX) return;
	for (const name of exchangesOf(answer.records)) yield { name, type: plan.client.addressType };
}

function* termQuestions(
	term: LookupTerm | ModifierTerm,
	domain: string,
	plan: LookAhead,
	count: Count,
): Generator<DnsQuestion> {
	const name = nameOf(term.target, domain, plan);
	if (name === null) return;
	if (term.kind === 'modifier' || term.mechanism === 'include') {
		yield* domainQuestions(name, plan, count);
	} else if (term.mechanism === 'a') yield { name, type: plan.client.addressType };
	else if (term.mechanism === 'mx') yield* mxQuestions(name, plan);
}

/** Terms before the first local match, and the redirect where there is none (RFC 7208 §6.1). */
function termsAhead(record: SpfRecord, client: Client): readonly (LookupTerm | ModifierTerm)[] {
	const first = client.firstMatch(record);
	const stop = indexAt(localsFor(record, client.family), first);
	const terms = record.lookups.filter(({ index }) => index < stop);
	return first < 0 && record.redirect !== null ? [...terms, record.redirect] : terms;
}

function* domainQuestions(domain: string, plan: LookAhead, count: Count): Generator<DnsQuestion> {
	if (!isCheckable(domain)) return;
	yield { name: domain, type: 'TXT' };
	const answer = plan.dns.peek(domain, 'TXT');
	if (answer?.outcome !== 'records') return;
	const selection = selectRecord(answer);
	if (selection.kind !== 'one' || !selection.record.valid) return;
	for (const term of termsAhead(selection.record, plan.client)) {
		count.terms++;
		if (count.terms > MAX_TERMS) return;
		yield* termQuestions(term, domain, plan, count);
	}
}

/**
 * Asks ahead for a check of `domain` that is about to wait: at most `window` answers lie unused at any
 * time. Returns the function to call before each wait.
 */
export function lookAhead(domain: string, plan: LookAhead, window: number): () => void {
	const { dns } = plan;
	let ahead: DnsQuestion[] = [];
	return () => {
		ahead = ahead.filter(({ name, type }) => dns.stateOf(name, type) === 'ahead');
		for (const question of domainQuestions(domain, plan, { terms: 0 })) {
			if (ahead.length >= window) return;
			const { name, type } = question;
			if (!isAskable(name) || dns.stateOf(name, type) !== 'unasked') continue;
			ahead.push(question);
			void dns.prefetch(name, type);
		}
	};
}
