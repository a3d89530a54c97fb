/**
 * DNS as it would be if changes were published (RFC 1034 §4.3.2, RFC 4592).
 *
 * @module
 */

import type { Ask } from '../../dns/existence.ts';
import { resolverField } from '../../dns/options.ts';
import type { RecordChange } from '../../dns/record-change.ts';
import type {
	DnsAnswer,
	FailureAnswer,
	RecordsAnswer,
	RecordType,
	Resolver,
	ResolverLike,
} from '../../dns/resolver.ts';
import { resolverOf } from '../../dns/resolver-of.ts';
import { send } from '../../dns/send.ts';
import { isAskable } from '../../names/domain-name.ts';
import { readChanges } from './edits.ts';
import { isConcerned, type View } from './facts.ts';
import { viewAt } from './view.ts';

/** A longer chain of aliases fails, as it does at name servers (RFC 1034 §3.6.2). */
const MAX_ALIASES = 16;

/** The answer from a name on, and whether it is the very answer that came from behind. */
interface Found<T extends RecordType> {
	readonly answer: DnsAnswer<T>;
	readonly isBase: boolean;
}

function servfail(detail: string): FailureAnswer {
	return { outcome: 'failure', reason: 'servfail', detail };
}

/** The lowest of the TTLs that are known. */
function lowest(...ttls: readonly (number | undefined)[]): { readonly ttl?: number } {
	const known = ttls.filter((ttl) => ttl !== undefined);
	return known.length === 0 ? {} : { ttl: Math.min(...known) };
}

/** An answer reached through aliases; it is no longer known to be authenticated. */
function through<T extends RecordType>(
	aliases: readonly string[],
	answer: DnsAnswer<T>,
	ttl: number | undefined,
): DnsAnswer<T> {
	if (answer.outcome === 'failure') return answer;
	const all = [...aliases, ...answer.aliases];
	if (answer.outcome !== 'records') return { ...answer, aliases: all };
	const { records } = answer;
	// TypeScript loses T over the spread of a union member.
	return {
		outcome: 'records',
		records,
		aliases: all,
		...lowest(ttl, answer.ttl),
	} as RecordsAnswer<T>;
}

/** The lowest TTL of the aliases that lead from a name through others, as far as it can be learned. */
async function aliasTtl(view: View, names: readonly string[]): Promise<number | undefined> {
	const answers = await Promise.all(names.map((name) => view.ask(name, 'CNAME')));
	const ttls = answers.map((answer) => (answer.outcome === 'records' ? answer.ttl : undefined));
	return lowest(...ttls).ttl;
}

/** Follows aliases through the changed zone; `seen` are the names passed so far. */
async function follow<T extends RecordType>(
	view: View,
	name: string,
	type: T,
	seen: readonly string[],
): Promise<Found<T>> {
	if (seen.includes(name)) return { answer: servfail('CNAME loop'), isBase: false };
	if (seen.length > MAX_ALIASES) {
		return { answer: servfail('CNAME chain too long'), isBase: false };
	}
	if (!isAskable(name)) return { answer: await view.ask(name, type), isBase: true };
	const step = await viewAt(view, name, type);
	if (step.kind === 'own') return { answer: step.answer, isBase: false };
	if (step.kind === 'alias') {
		const rest = await follow(view, step.target, type, [...seen, name]);
		return { answer: through([step.target], rest.answer, step.ttl), isBase: false };
	}
	const { answer, isSame: isBase } = step;
	if (answer.outcome === 'failure') return { answer, isBase };
	const index = answer.aliases.findIndex((alias) => isConcerned(view, alias));
	const alias = answer.aliases[index];
	if (alias === undefined) return { answer, isBase };
	const before = answer.aliases.slice(0, index);
	const rest = await follow(view, alias, type, [...seen, name, ...before]);
	if (rest.isBase) return { answer, isBase };
	const ttl = await aliasTtl(view, [name, ...before]);
	return { answer: through([...before, alias], rest.answer, ttl), isBase: false };
}

/**
 * Answers as if changes were published in the zones behind `resolver`.
 *
 * An added name makes itself and its ancestors exist, and ends the reach of a wildcard above it
 * (RFC 4592 §2.2.1); a name whose last record goes is asked at the other types to tell "no data" from
 * "no such name". Aliases are followed through the changed zones. Answers that no change touches are
 * those of the resolver itself; failures stay failures. Data added at a name with a CNAME stays unseen
 * behind it, and a CNAME added beside data hides it: a name server would refuse both.
 *
 * Not knowable through a resolver, and taken to be so: a name whose own records all go has no names
 * below it, and the names above it stay; a resolver that does not report aliases has followed none.
 *
 * @param live - The zones as they are.
 * @param changes - Applied in order. Texts of TXT records are cut into strings of 255 octets.
 * @throws {InputError} `input.change-invalid` with the path of the field, for example `changes.0.type`;
 * `input.option-invalid` for what has no function `resolve`.
 *
 * @example
 * ```ts
 * import { checkHost, overlayResolver } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const live = zoneResolver('shop.example. MX 10 mail.shop.example.');
 * const resolver = overlayResolver(live, [
 * 	{ action: 'add', name: 'shop.example', type: 'TXT', before: [], after: ['v=spf1 -all'] },
 * ]);
 * const check = { ip: '192.0.2.7', domain: 'shop.example' };
 * (await checkHost(check, { resolver: live })).result; // 'none'
 * (await checkHost(check, { resolver })).result; // 'fail'
 * ```
 */
export function overlayResolver(live: ResolverLike, changes: readonly RecordChange[]): Resolver {
	const resolver = resolverField(live, 'resolver');
	const edits = readChanges(changes);
	return resolverOf(async (name, type, { signal }) => {
		const ask: Ask = (asked, askedType) => send(resolver, asked, askedType, signal);
		return (await follow({ edits, ask, askExistence: ask }, name, type, [])).answer;
	});
}

/** As {@link overlayResolver}, over a way to ask that never rejects, and one for whether names exist. */
export function overlayOver(
	asking: Pick<View, 'ask' | 'askExistence'>,
	changes: readonly RecordChange[],
): Resolver {
	const view: View = { ...asking, edits: readChanges(changes) };
	return resolverOf(async (name, type) => (await follow(view, name, type, [])).answer);
}
