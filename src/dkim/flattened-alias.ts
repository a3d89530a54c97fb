/**
 * A record in the place of an alias: the text of the alias's target, as hosts publish it that flatten aliases.
 *
 * @module
 */

import { textsKey } from '../dns/character-string.ts';
import type { FailureAnswer } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';

/** Targets that are held against a record that stands in the place of an alias. */
const MAX_FLATTENED = 2;

/**
 * The target whose text stands at the name itself, octet for octet, as hosts do that flatten aliases; `null` where
 * none does, a failure where DNS does not say.
 */
export async function flattenedTarget(
	targets: readonly string[],
	queryName: string,
	dns: DnsSession,
): Promise<string | null | { readonly name: string; readonly answer: FailureAnswer }> {
	const own = await dns.ask(queryName, 'TXT');
	if (own.outcome !== 'records') return null;
	for (const name of targets.filter((each) => !each.includes('*')).slice(0, MAX_FLATTENED)) {
		const answer = await dns.ask(name, 'TXT');
		if (answer.outcome === 'failure') return { name, answer };
		if (answer.outcome === 'records' && textsKey(answer) === textsKey(own)) return name;
	}
	return null;
}
