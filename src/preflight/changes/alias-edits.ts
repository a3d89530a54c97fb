/**
 * Edits that make a name an alias of another: what a relay asks for at its selectors and return path.
 *
 * @module
 */

import { readDkimKey } from '../../dkim/parse.ts';
import { isSameKey } from '../../dkim/public-key.ts';
import { joinedTexts } from '../../dns/character-string.ts';
import { toALabels } from '../../names/domain-name.ts';
import { fillPattern } from '../../names/name-pattern.ts';
import { borrowedRecords, isBorrowed, textsAt } from './borrowed.ts';
import { ownEdit } from './publish-target.ts';
import type { Edit, ZoneState } from './zone-state.ts';

/** The targets a pattern names for a domain; one with `*` is only known to the relay. */
export function namedTargets(
	patterns: string | readonly string[] | undefined,
	domain: string,
): readonly string[] {
	const list = typeof patterns === 'string' ? [patterns] : (patterns ?? []);
	return list.flatMap((pattern) => {
		const filled = fillPattern(pattern, domain);
		const name = filled.includes('*') ? null : toALabels(filled);
		return name === null || name === '' ? [] : [name];
	});
}

/** A name below which keys stand (RFC 6376 §3.6.2.1). */
function isKeyName(name: string): boolean {
	return name.includes('._domainkey.');
}

/** What works at a name today and belongs to others: the keys of other services than that of a record. */
async function workingKeys(
	name: string,
	{ dns }: ZoneState,
	record: string | null = null,
): Promise<readonly string[]> {
	if (!isKeyName(name)) return [];
	const answer = await dns.ask(name, 'TXT');
	if (answer.outcome !== 'records') return [];
	const own = record === null ? null : readDkimKey([record], name).octets;
	const others = answer.records.slice(0, MAX_KEYS).filter((strings) => {
		const { key, octets } = readDkimKey(strings, name);
		return key.usable && !(own !== null && octets !== null && isSameKey(own, octets));
	});
	const [alias] = answer.aliases;
	if (alias !== undefined) return others.length === 0 ? [] : [alias];
	return others.map((strings) => strings.join('').slice(0, MAX_TOLD));
}

/** Keys at one name that are reported. */
const MAX_KEYS = 10;
/** Octets of a key that a loss tells. */
const MAX_TOLD = 80;

/** An edit that says what ends with it. */
function losing(edit: Edit, loses: readonly string[]): Edit {
	return loses.length === 0 ? edit : { ...edit, loses };
}

/** A record of its own at a name that a wildcard answers for; `null` where it is not known what ends with it. */
async function besideWildcard(added: Edit, state: ZoneState): Promise<readonly Edit[] | null> {
	const loses = await borrowedRecords(added.name, state);
	return loses === null ? null : [losing(added, loses)];
}

/** The edits that clear a name of the addresses that a proxy or a flattened alias put there. */
async function addressRemovals(name: string, state: ZoneState): Promise<readonly Edit[] | null> {
	const edits: Edit[] = [];
	for (const type of ['A', 'AAAA'] as const) {
		const texts = await textsAt(name, type, state);
		if (texts === null) return null;
		if (texts.length > 0) edits.push(ownEdit('remove', name, type, texts, []));
	}
	return edits;
}

/**
 * The edits that make `name` an alias of `target`, TXT records there removed; `null` where DNS does not
 * say what stands there, where it is the alias already, or where other records are in the way
 * (RFC 1034 §3.6.2). Addresses at the name of a key are nobody's host: they are in the alias's place.
 */
export async function aliasEdits(
	name: string,
	target: string,
	state: ZoneState,
): Promise<readonly Edit[] | null> {
	const { dns } = state;
	const txt = await dns.ask(name, 'TXT');
	if (txt.outcome === 'failure') return null;
	const added = ownEdit('add', name, 'CNAME', [], [target]);
	const borrowed = await isBorrowed(name, state);
	if (borrowed === null) return null;
	if (borrowed) return besideWildcard(added, state);
	if (txt.aliases.includes(target)) return null;
	const [alias] = txt.aliases;
	const working = await workingKeys(name, state);
	if (alias !== undefined) {
		return [losing(ownEdit('replace', name, 'CNAME', [alias], [target]), working)];
	}
	if (txt.outcome === 'nxdomain') return [added];
	const types = isKeyName(name) ? (['MX', 'NS'] as const) : (['A', 'AAAA', 'MX', 'NS'] as const);
	const others = await Promise.all(types.map((type) => dns.ask(name, type)));
	if (others.some(({ outcome }) => outcome === 'records' || outcome === 'failure')) return null;
	const removals = isKeyName(name) ? await addressRemovals(name, state) : [];
	if (removals === null) return null;
	const texts = joinedTexts(txt).sort();
	const cleared =
		texts.length === 0 ? [] : [losing(ownEdit('remove', name, 'TXT', texts, []), working)];
	return [...cleared, ...removals, added];
}

/** The edits that put a key record at a name, whatever stands there. */
export async function keyEdits(
	name: string,
	record: string,
	state: ZoneState,
): Promise<readonly Edit[]> {
	const answer = await state.dns.ask(name, 'TXT');
	if (answer.outcome === 'failure') return [];
	const added = ownEdit('add', name, 'TXT', [], [record]);
	const borrowed = await isBorrowed(name, state);
	if (borrowed === null) return [];
	if (borrowed) return (await besideWildcard(added, state)) ?? [];
	const [alias] = answer.aliases;
	const working = await workingKeys(name, state, record);
	if (alias !== undefined) {
		return [losing(ownEdit('remove', name, 'CNAME', [alias], []), working), added];
	}
	const texts = joinedTexts(answer).sort();
	if (texts.length === 0) return [added];
	return [losing(ownEdit('replace', name, 'TXT', texts, [record]), working)];
}
