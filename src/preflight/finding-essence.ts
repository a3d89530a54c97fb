/**
 * What a person would act on in a finding: not the seconds for which answers may be kept, and not where
 * in a record a term happens to stand today.
 *
 * @module
 */

import type { Finding, Json } from '../findings/finding.ts';

/** Findings about the age of answers alone: they come and go from one hour to the next. */
const PASSING_CODES: ReadonlySet<string> = /* @__PURE__ */ new Set([
	'spf.ttl-long',
	'dns.negative-cached',
]);

/** Facts that differ between two answers that say the same. */
const PASSING_FACTS: ReadonlySet<string> = /* @__PURE__ */ new Set([
	'ttl',
	'negativeTtl',
	'seconds',
	'recheckAfter',
	'detail',
]);

/** Whether anybody would do something about it. */
export function isActedOn({ code }: Finding): boolean {
	return !PASSING_CODES.has(code);
}

/** A value as text, the keys of objects and the items of lists in an order of their own. */
function canonical(value: Json): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) {
		// DNS promises no order of records, so a list of them has none either (RFC 1034 §3.6).
		return `[${(value as readonly Json[]).map(canonical).sort().join()}]`;
	}
	return `{${factsOf(value as { readonly [fact: string]: Json }).join()}}`;
}

function factsOf(data: { readonly [fact: string]: Json }): string[] {
	return Object.entries(data)
		.filter(([fact]) => !PASSING_FACTS.has(fact))
		.map(([fact, value]) => `${JSON.stringify(fact)}:${canonical(value)}`)
		.sort();
}

/**
 * The same text for two findings that ask for the same: code, place and facts. The place is the record
 * and the term as written; its index and span move when something else in the record is edited.
 */
export function essenceOf({ code, subject, data }: Finding): string {
	const terms = (subject.term ?? []).map(({ domain, term }) => [domain, term]);
	return JSON.stringify([code, subject.name, subject.type, terms, factsOf(data)]);
}
