/**
 * Looks for DKIM selectors at a domain by trying names (RFC 6376 §3.1).
 *
 * Nothing lists the selectors of a domain, so guesses can find keys and never prove that there is none.
 * One answer does: where `_domainkey` does not exist, nothing below it exists (RFC 8020 §2).
 *
 * @module
 */

import { isMissing } from '../dns/existence.ts';
import { DNS_KEYS, openDns } from '../dns/options.ts';
import type { DnsAnswer, FailureAnswer } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import type { DkimCode } from '../findings/dkim.ts';
import { type Finding, type FindingFacts, finding } from '../findings/finding.ts';
import { knownFields, listOf, type Read, text } from '../input/fields.ts';
import { InputError } from '../input/input-error.ts';
import { domainError, domainField } from '../names/domain-field.ts';
import { canonicalName, isAskable } from '../names/domain-name.ts';
import { checkSelector } from './check-selector.ts';
import { commonSelectors, IMPROBABLE_SELECTOR } from './common-selectors.ts';
import type { DkimCheck } from './key.ts';
import { readRequest } from './selector-question.ts';
import type {
	SelectorSearch,
	SelectorSearchOptions,
	SelectorSearchOutcome,
} from './selector-search.ts';

/** Questions one search may send by default: at most two for a candidate, and two more. */
const MAX_QUESTIONS = 150;

/** Candidates that a caller may pass. */
const MAX_CANDIDATES = 500;

const candidatesField: Read<readonly string[]> = /* @__PURE__ */ listOf(
	(value, path) => text(value, path, 'input.selector-invalid'),
	MAX_CANDIDATES,
);

function readDomain(domain: unknown): string {
	const name = domainField(domain, 'domain');
	// A domain that no selector could stand below is none.
	if (!isAskable(`_domainkey.${name}`)) throw domainError(domain, 'domain');
	return readRequest({ domain: name, selector: IMPROBABLE_SELECTOR }).domain;
}

/** The candidates in the form DNS knows, each once, sorted; those too long for the domain left out. */
function readCandidates(value: unknown, domain: string): string[] {
	const names = value ?? commonSelectors.map(({ name }) => name);
	const questions = candidatesField(names, 'options.candidates').map((selector, index) => {
		try {
			return readRequest({ domain, selector });
		} catch {
			const path = `options.candidates.${index}`;
			throw new InputError('input.selector-invalid', path, 'must be a DKIM selector, such as s1');
		}
	});
	const askable = questions.filter(({ queryName }) => isAskable(queryName));
	return [...new Set(askable.map(({ selector }) => selector))].sort();
}

/** What two answers from the same data share: not the TTLs, not the order of records. */
function contentOf(answer: Exclude<DnsAnswer<'TXT'>, FailureAnswer>): string {
	const records = answer.outcome === 'records' ? answer.records : [];
	const texts = records.map((strings) => strings.join('')).sort();
	const aliases = answer.aliases.map((alias) => canonicalName(alias));
	return JSON.stringify([answer.outcome, texts, aliases]);
}

/** What a candidate came to: nothing there, no answer, or something. */
type Tried = 'absent' | 'unanswered' | DkimCheck;

async function tryCandidate(
	domain: string,
	selector: string,
	beside: DnsAnswer<'TXT'>,
	dns: DnsSession,
): Promise<Tried> {
	const answer = await dns.ask(`${selector}._domainkey.${domain}`, 'TXT');
	if (answer.outcome === 'failure') return 'unanswered';
	if (isMissing(answer)) return 'absent';
	// What the wildcard answers for any name says nothing about this one.
	if (beside.outcome !== 'failure' && contentOf(answer) === contentOf(beside)) return 'absent';
	const check = await checkSelector({ domain, selector }, dns);
	if (check.status === 'temperror') return 'unanswered';
	// An alias that leads nowhere was put there; a name that only has others below it was not.
	return check.status === 'missing' && check.aliases.length === 0 ? 'absent' : check;
}

/** Whether a wildcard answers, by an unused selector. */
function wildcardOf(answer: DnsAnswer<'TXT'>): boolean | null {
	if (answer.outcome === 'failure') return null;
	return answer.outcome === 'records' || answer.aliases.length > 0;
}

function problemAt<Code extends DkimCode>(
	code: Code,
	name: string,
	data: FindingFacts[Code],
): Finding {
	return finding(code, { name, type: 'TXT' }, data);
}

function failures(answers: readonly (readonly [string, DnsAnswer])[]): Finding[] {
	return answers.flatMap(([name, answer]) => {
		if (answer.outcome !== 'failure') return [];
		const { reason, detail } = answer;
		return [
			problemAt('dkim.dns-error', name, { reason, ...(detail === undefined ? {} : { detail }) }),
		];
	});
}

/**
 * The result of the tries. Behind a wildcard nothing is concluded from hits, nor where DNS did not say
 * whether there is one.
 */
function outcomeOf(
	selectors: readonly DkimCheck[],
	unanswered: readonly string[],
	wildcard: boolean | null,
): SelectorSearchOutcome {
	if (wildcard === true) return 'unknown';
	const isFound = selectors.some(({ status }) => status !== 'missing');
	if (isFound) return wildcard === null ? 'temperror' : 'found';
	return unanswered.length > 0 ? 'temperror' : 'unknown';
}

async function search(domain: string, tried: string[], dns: DnsSession): Promise<SelectorSearch> {
	const parent = `_domainkey.${domain}`;
	const probe = `${IMPROBABLE_SELECTOR}.${parent}`;
	const [above, beside] = await Promise.all([dns.ask(parent, 'TXT'), dns.ask(probe, 'TXT')]);
	if (isMissing(above)) {
		const problems = [problemAt('dkim.domainkey-nxdomain', parent, {})];
		const nothing = { selectors: [], wildcard: false, tried: [], unanswered: [] };
		return { domain, outcome: 'none', ...nothing, problems, questions: dns.asked };
	}
	const wildcard = wildcardOf(beside);
	const results = await Promise.all(
		tried.map((selector) => tryCandidate(domain, selector, beside, dns)),
	);
	const selectors = results.filter((result) => typeof result !== 'string');
	const unanswered = tried.filter((_, index) => results[index] === 'unanswered');
	const outcome = outcomeOf(selectors, unanswered, wildcard);
	const problems = failures([
		[parent, above],
		[probe, beside],
	]);
	if (wildcard === true) problems.push(problemAt('dkim.wildcard-answer', parent, { probe }));
	if (outcome === 'unknown') problems.push(problemAt('dkim.none-known', parent, { tried }));
	return {
		domain,
		outcome,
		selectors,
		wildcard,
		tried,
		unanswered,
		problems,
		questions: dns.asked,
	};
}

/**
 * Looks which of many selectors a domain has keys at.
 *
 * `none` is said in one case only, that `_domainkey.<domain>` does not exist; guesses that find nothing
 * leave it `unknown`, and so do hits where a wildcard answers for any name at all. Asks at most two
 * questions for each candidate and two more, side by side.
 *
 * @param domain - The signing domain; U-labels and a final dot are fine.
 * @param options - The resolver, and which selectors to try instead of the common ones.
 * @throws {InputError} `input.domain-invalid`, `input.selector-invalid`,
 * `input.unknown-option`, `input.option-invalid`, before anything is asked.
 *
 * @example
 * ```ts
 * import { findDkimSelectors } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('k1._domainkey.shop.example. TXT "v=DKIM1; p="');
 * const { selectors } = await findDkimSelectors('shop.example', { resolver });
 * selectors.map(({ selector, status }) => `${selector} ${status}`); // ['k1 revoked']
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8020.html#section-2 RFC 8020 §2}
 */
export async function findDkimSelectors(
	domain: string,
	options: SelectorSearchOptions,
): Promise<SelectorSearch> {
	const fields = knownFields(options, [...DNS_KEYS, 'candidates'], 'options');
	const name = readDomain(domain);
	const tried = readCandidates(fields['candidates'], name);
	return search(name, tried, openDns(fields, MAX_QUESTIONS));
}
