/**
 * The key records of the relay's selectors: the alias or the key it asks for, or what stands there mended.
 *
 * @module
 */

import { decodeBase64 } from '../../dkim/base64.ts';
import { type MeantKey, meantKeys } from '../../dkim/mend.ts';
import { parseDkimKey, readDkimKey } from '../../dkim/parse.ts';
import { holdsPrivateHalf, isSameKey } from '../../dkim/public-key.ts';
import { joinedTexts } from '../../dns/character-string.ts';
import { isAtOrBelow } from '../../names/domain-name.ts';
import type { RelaySelector } from '../../relays/relay.ts';
import type { Mend } from '../../text/mend.ts';
import type { SelectorAssessment } from '../assess/assess-dkim.ts';
import { mistakenKeys } from '../mistaken-names.ts';
import { aliasEdits, keyEdits, namedTargets } from './alias-edits.ts';
import { type Candidate, type Draft, isProven } from './attempt.ts';
import { isBorrowed } from './borrowed.ts';
import { isOwn, mended, ownEdit } from './publish-target.ts';
import { type Edit, misplacedAt, type ZoneState } from './zone-state.ts';

/** Selectors of one relay that are mended. */
const MAX_SELECTORS = 10;
/** Characters of base64 that an Ed25519 key takes (RFC 8463 §4). */
const ED25519_BASE64 = 44;

/** The texts at a selector's own name; `null` where DNS does not say or the name is an alias. */
async function ownTexts(name: string, state: ZoneState): Promise<readonly string[] | null> {
	const answer = await state.dns.ask(name, 'TXT');
	// The text of a wildcard is not a key.
	if ((await isBorrowed(name, state)) !== false) return null;
	const isOwned = answer.outcome !== 'failure' && answer.aliases.length === 0;
	return isOwned ? joinedTexts(answer).sort() : null;
}

/** The record of a key that the relay told (RFC 6376 §3.6.1). */
function keyRecord(publicKey: string): string {
	const key = publicKey.replace(/[ \t\r\n]/g, '');
	const type = key.length <= ED25519_BASE64 ? 'ed25519' : 'rsa';
	return `v=DKIM1; k=${type}; p=${key}`;
}

/** Tags that keep verifiers from using a key that is there (RFC 6376 §3.6.1). */
const HINDERING: ReadonlySet<string> = new Set(['h', 's', 't']);

/** A key record without what keeps verifiers from using it. */
function cleared({ record: text, mends }: MeantKey): MeantKey {
	const tags = text
		.split(';')
		.map((tag) => tag.trim())
		.filter((tag) => tag !== '');
	const named = tags.map((tag) => ({ tag, name: tag.slice(0, tag.indexOf('=')).trim() }));
	const kept = named.filter(({ name }) => name !== 'v' && !HINDERING.has(name));
	const gone = named.filter(({ name }) => HINDERING.has(name));
	const versions = named.filter(({ tag, name }) => name === 'v' && !/^v\s*=\s*DKIM1$/.test(tag));
	return {
		record: ['v=DKIM1', ...kept.map(({ tag }) => tag)].join('; '),
		mends: [
			...mends,
			...versions.map(({ tag }): Mend => ({ found: tag, meant: 'v=DKIM1', reason: 'version' })),
			...gone.map(({ tag }): Mend => ({ found: tag, meant: '', reason: 'hindering-tag' })),
		],
	};
}

/** What could stand alone at a selector where something useless stands now, the least edited first. */
function repaired(texts: readonly string[]): readonly MeantKey[] {
	const plain = texts.map((record): MeantKey => ({ record, mends: [] }));
	const meant = texts.flatMap(meantKeys);
	const usable = [...plain, ...plain.map(cleared), ...meant, ...meant.map(cleared)].filter(
		({ record }) => {
			const { usable, testing } = parseDkimKey(record);
			return usable && !testing;
		},
	);
	const seen = new Set<string>();
	return usable.filter(({ record }) => (seen.has(record) ? false : seen.add(record)));
}

/** What was published beside the name where a missing key is looked for: the same, put where it belongs. */
function displacedEdits(
	{ selector, queryName: name }: SelectorAssessment['check'],
	domain: string,
	state: ZoneState,
): readonly (readonly Edit[])[] {
	const ways: (readonly Edit[])[] = [];
	const { request, dkim } = state.judgement.assessment;
	const missing = dkim.selectors
		.map(({ check }) => check)
		.filter(({ status }) => status === 'missing')
		.map((check) => check.selector);
	const names = mistakenKeys(missing, domain, request.suffixes).filter(
		(mistaken) => mistaken.selector === selector,
	);
	for (const { name: elsewhere } of names) {
		const answer = misplacedAt(elsewhere, state);
		if (answer?.outcome !== 'records') continue;
		const [alias] = answer.aliases;
		const [strings, ...more] = answer.records;
		if (alias !== undefined) ways.push([ownEdit('add', name, 'CNAME', [], [alias])]);
		else if (strings !== undefined && more.length === 0 && parseDkimKey(strings).usable) {
			ways.push([ownEdit('add', name, 'TXT', [], [strings.join('')])]);
		}
	}
	return ways;
}

/** Several of the texts are keys that work, and not the same one. */
function areSeveralKeys(texts: readonly string[]): boolean {
	const [first, ...others] = texts.flatMap((text) => {
		const { key, octets } = readDkimKey([text], '');
		return key.usable && octets !== null ? [octets] : [];
	});
	return first !== undefined && others.some((octets) => !isSameKey(first, octets));
}

/** One of the texts has the private half of the key in it. */
function isExposed(publicKey: string, texts: readonly string[]): boolean {
	const key = decodeBase64(publicKey).bytes;
	return texts.some((text) =>
		(text.replace(/\s+/g, '').match(/[A-Za-z0-9+/]{100,}={0,2}/g) ?? []).some((run) =>
			holdsPrivateHalf(decodeBase64(run).bytes, key),
		),
	);
}

/** The edits that could mend one selector, one list for each way. */
async function selectorEdits(
	{ check }: SelectorAssessment,
	selector: RelaySelector,
	domain: string,
	state: ZoneState,
): Promise<readonly (readonly Edit[])[]> {
	const name = check.queryName;
	const targets = namedTargets(selector.target, domain);
	const ways: (readonly Edit[])[] = [];
	for (const target of targets) {
		const edits = await aliasEdits(name, target, state);
		if (edits !== null) ways.push(edits);
	}
	if (selector.target === undefined && selector.publicKey !== undefined) {
		ways.push(await keyEdits(name, keyRecord(selector.publicKey), state));
	}
	const isTold = selector.target !== undefined || selector.publicKey !== undefined;
	if (check.status === 'missing' && !isTold) {
		ways.push(...displacedEdits(check, domain, state));
	}
	const texts = (await ownTexts(name, state)) ?? [];
	// Anyone who has read the private half can sign as the relay: the relay has to make a new pair.
	if (selector.publicKey !== undefined && isExposed(selector.publicKey, texts)) return [];
	// Which of several keys the relay signs with, only the relay knows.
	for (const { record, mends } of areSeveralKeys(texts) ? [] : repaired(texts)) {
		if (texts.length > 1 || texts[0] !== record) {
			const edit = ownEdit('replace', name, 'TXT', texts, [record]);
			ways.push([{ ...edit, ...mended(mends) }]);
		}
	}
	return ways.filter((edits) => edits.length > 0);
}

/** Ways to give verifiers the relay's keys: all selectors at once, else each that can be mended. */
export async function dkimWays(
	state: ZoneState,
	attempt: (draft: Draft) => Promise<Candidate | null>,
): Promise<readonly Candidate[]> {
	const { request, dkim } = state.judgement.assessment;
	const { signingDomain: domain } = dkim;
	const { relay, from } = request;
	if (relay.dkim.signs !== 'from-domain' && relay.dkim.signs !== 'relay') return [];
	if (domain === null || !(isOwn(domain, state) || isAtOrBelow(from.domain, domain))) return [];
	const named = relay.dkim.selectors ?? [];
	const lacking = dkim.selectors
		.map((assessed, i) => ({ assessed, selector: named[i] }))
		.filter(({ assessed: { state, isOpen } }) => state !== 'ok' && !isOpen)
		.slice(0, MAX_SELECTORS);
	const ways: (readonly (readonly Edit[])[])[] = [];
	// One after the other: where questions run out must not depend on the order of answers.
	for (const { assessed, selector } of lacking) {
		ways.push(selector === undefined ? [] : await selectorEdits(assessed, selector, domain, state));
	}
	const whole = ways.flatMap((each) => each[0] ?? []);
	const drafts = [
		whole,
		...ways.flatMap((each) => (ways.length > 1 ? each : each.slice(1))),
	].filter((edits) => edits.length > 0);
	const candidates: Candidate[] = [];
	for (const edits of drafts) {
		const candidate = await attempt({ kind: 'dkim', edits, effort: edits.length });
		if (candidate !== null) candidates.push(candidate);
		if (isProven(candidate)) break;
	}
	return candidates;
}
