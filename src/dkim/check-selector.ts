/**
 * Finds out what DNS holds at a selector (RFC 6376 §3.6.2, §6.1.2).
 *
 * The folder is DKIM as far as DNS goes: `parse.ts` reads a key record, `find-selectors.ts` looks for
 * selectors.
 *
 * @module
 */

import { textsKey } from '../dns/character-string.ts';
import { DNS_KEYS, type DnsOptions, openDns } from '../dns/options.ts';
import type { NegativeAnswer, RecordData } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { knownFields } from '../input/fields.ts';
import { InputError } from '../input/input-error.ts';
import { isAskable } from '../names/domain-name.ts';
import { addDnsError, askAlias, normalAliases } from './aliases.ts';
import { allOf, type Expected, keyMismatch, type Match } from './expectation.ts';
import type { DkimCheck, DkimKey, DkimSelectorRequest, DkimStatus } from './key.ts';
import { matchTargets } from './match-targets.ts';
import { readDkimKey } from './parse.ts';
import { isSameKey } from './public-key.ts';
import { readRequest, type SelectorQuestion } from './selector-question.ts';

/** An unused selector; always the same, so that answers can be replayed. */
const PROBE_SELECTOR = 'maysend-no-such-selector';

/** How many records at one name are looked into. */
const MAX_RECORDS = 20;

/** What was found, before it is compared with the expectation. */
interface Found {
	readonly status: DkimStatus;
	readonly aliases: readonly string[];
	/** With exactly one TXT record. */
	readonly key?: DkimKey;
	readonly octets?: Uint8Array | null;
	/** A TXT record answered at all. */
	readonly isAnswered: boolean;
}

/** The chain leads back to a name it has been at. */
function isLoop(queryName: string, aliases: readonly string[]): boolean {
	return new Set([queryName, ...aliases]).size <= aliases.length;
}

/** RFC 6376 §6.1.2: no key. A CNAME that leads nowhere is named, as its owner thinks a key is there. */
async function readMissing(
	answer: NegativeAnswer,
	queryName: string,
	dns: DnsSession,
	problems: Finding[],
): Promise<Found> {
	const { outcome } = answer;
	let aliases = normalAliases(answer);
	if (aliases.length === 0) {
		const asked = await askAlias(queryName, dns);
		// The key is missing all the same when this question fails.
		if (Array.isArray(asked)) aliases = asked;
	}
	if (isLoop(queryName, aliases)) {
		problems.push(finding('dkim.cname-loop', { name: queryName, type: 'CNAME' }, { aliases }));
		return { status: 'temperror', aliases, isAnswered: false };
	}
	const target = aliases[aliases.length - 1];
	if (target === undefined) {
		const place = { name: queryName, type: 'TXT' } as const;
		problems.push(finding('dkim.selector-missing', place, { outcome }));
	} else {
		const place = { name: queryName, type: 'CNAME' } as const;
		problems.push(finding('dkim.cname-dangling', place, { target, aliases, outcome }));
	}
	return { status: 'missing', aliases, isAnswered: false };
}

/** RFC 6376 §3.6.2.2: with several records it is undefined which one a verifier takes. */
function readRecords(
	records: readonly RecordData['TXT'][],
	aliases: readonly string[],
	queryName: string,
	problems: Finding[],
): Found {
	const [only, ...more] = records;
	if (only !== undefined && more.length === 0) {
		const { key, octets } = readDkimKey(only, queryName);
		problems.push(...key.problems);
		return { status: key.status, aliases, key, octets, isAnswered: true };
	}
	const statuses = records
		.slice(0, MAX_RECORDS)
		.map((strings) => readDkimKey(strings, queryName).key.status)
		// The order of records in an answer means nothing (RFC 2181 §5).
		.sort();
	const data = { count: records.length, statuses };
	problems.push(finding('dkim.multiple-records', { name: queryName, type: 'TXT' }, data));
	return { status: 'ambiguous', aliases, isAnswered: true };
}

async function find(queryName: string, dns: DnsSession, problems: Finding[]): Promise<Found> {
	const answer = await dns.ask(queryName, 'TXT');
	if (answer.outcome === 'failure') {
		addDnsError(answer, queryName, 'TXT', problems);
		return { status: 'temperror', aliases: [], isAnswered: false };
	}
	if (answer.outcome !== 'records') return readMissing(answer, queryName, dns, problems);
	return readRecords(answer.records, normalAliases(answer), queryName, problems);
}

/** Whether the key is the one expected; not known where there is none or any of several. */
function matchFoundKey(
	expected: NonNullable<Expected['publicKey']>,
	{ key, octets }: Found,
	queryName: string,
	problems: Finding[],
): boolean | null {
	if (key === undefined) return null;
	const isSame = octets != null && isSameKey(expected.octets, octets);
	// What is damaged has been said to be so; that it is not the key expected adds nothing.
	if (!isSame && octets && key.status !== 'invalid') {
		problems.push(keyMismatch(expected, octets, queryName));
	}
	return isSame;
}

/** Asks for an unused selector: where that is answered, other answers prove little (RFC 4592 §2). */
async function probeWildcard(
	{ status, isAnswered, key }: Found,
	{ selector, domain, queryName }: SelectorQuestion,
	dns: DnsSession,
	problems: Finding[],
): Promise<boolean | null> {
	// A wildcard would have answered for a selector that is missing.
	if (!isAnswered) return status === 'missing' ? false : null;
	const other = selector === PROBE_SELECTOR ? `${PROBE_SELECTOR}-2` : PROBE_SELECTOR;
	const probe = `${other}._domainkey.${domain}`;
	const answer = await dns.advisory.ask(probe, 'TXT');
	if (answer.outcome === 'failure') return null;
	if (answer.outcome !== 'records') return false;
	const own = await dns.ask(queryName, 'TXT');
	const isSame = textsKey(own) === textsKey(answer);
	const code = key?.usable === true || !isSame ? 'dkim.wildcard-answer' : 'dkim.from-wildcard';
	problems.push(finding(code, { name: queryName, type: 'TXT' }, { probe }));
	return true;
}

/**
 * Checks a selector as part of a larger check; as {@link checkDkimSelector}, but a name too long for DNS
 * is `missing`.
 *
 * @throws {InputError} for a malformed domain, selector or expectation.
 */
export async function checkSelector(
	request: DkimSelectorRequest,
	dns: DnsSession,
): Promise<DkimCheck> {
	const question = readRequest(request);
	const { selector, queryName, expected } = question;
	const problems: Finding[] = [];
	const found = await find(queryName, dns, problems);
	const matches: Match[] = [];
	let { aliases } = found;
	if (expected.targets !== null) {
		const target = await matchTargets(expected.targets, found, question, dns, problems);
		matches.push(target.match);
		aliases = target.aliases;
	}
	if (expected.publicKey !== null) {
		matches.push(matchFoundKey(expected.publicKey, found, queryName, problems));
	}
	const wildcard = await probeWildcard(found, question, dns, problems);
	return {
		selector,
		status: found.status,
		usable: found.key?.usable ?? false,
		queryName,
		aliases,
		...(found.key === undefined ? {} : { key: found.key }),
		wildcard,
		matchesExpected: allOf(matches),
		problems,
	};
}

/** Questions one check may send by default; it needs six. */
const MAX_QUESTIONS = 10;

/**
 * Checks what DNS holds at a selector: a usable key, another thing, or nothing.
 *
 * Every answer, and every failure, of DNS is returned as a status. Asks at most six questions: the key's TXT,
 * the CNAME where the resolver reports none and it matters, where a record stands in its place the TXT of up to
 * two targets, the domain's MX where an alias names another domain, and one improbable selector that shows
 * whether a wildcard answers.
 *
 * @param request - The selector, its domain, and what its relay says stands there.
 * @param options - The resolver, and limits.
 * @throws {InputError} `input.domain-invalid`, `input.selector-invalid`, `input.request-invalid`,
 * `input.unknown-option`, `input.option-invalid`.
 *
 * @example
 * ```ts
 * import { checkDkimSelector } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('s1._domainkey.shop.example. TXT "v=DKIM1; p="');
 * const check = await checkDkimSelector({ domain: 'shop.example', selector: 's1' }, { resolver });
 * check.status; // 'revoked'
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6376.html#section-6.1.2 RFC 6376 §6.1.2}
 */
export async function checkDkimSelector(
	request: DkimSelectorRequest,
	options: DnsOptions,
): Promise<DkimCheck> {
	const { queryName } = readRequest(request);
	if (!isAskable(queryName)) {
		throw new InputError('input.selector-invalid', 'selector', 'is too long for a name in DNS');
	}
	return checkSelector(request, openDns(knownFields(options, DNS_KEYS, 'options'), MAX_QUESTIONS));
}
