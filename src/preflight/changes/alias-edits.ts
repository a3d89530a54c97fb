/**
 * Edits that make a name an alias of another: what a relay asks for at its selectors and return path.
 *
 * @module
 */

import { joinedTexts } from '../../dns/character-string.ts';
import { toALabels } from '../../names/domain-name.ts';
import { fillPattern } from '../../names/name-pattern.ts';
import { ownEdit } from './holder.ts';
import type { Edit, Stage } from './stage.ts';

/** The targets a pattern names for a domain; one with `*` is only known to the relay. */
export function namedTargets(
	patterns: string | readonly string[] | undefined,
	domain: string,
): readonly string[] {
	const list = typeof patterns === 'string' ? [patterns] : (patterns ?? []);
	return list.flatMap((pattern) => {
		const name = pattern.includes('*') ? null : toALabels(fillPattern(pattern, domain));
		return name === null || name === '' ? [] : [name];
	});
}

/**
 * The edits that make `name` an alias of `target`, TXT records there removed; `null` where DNS does not
 * say what stands there, where it is the alias already, or where other records are in the way
 * (RFC 1034 §3.6.2).
 */
export async function aliasEdits(
	name: string,
	target: string,
	{ dns }: Stage,
): Promise<readonly Edit[] | null> {
	const txt = await dns.ask(name, 'TXT');
	if (txt.outcome === 'failure' || txt.aliases.includes(target)) return null;
	const [alias] = txt.aliases;
	if (alias !== undefined) return [ownEdit('replace', name, 'CNAME', [alias], [target])];
	const added = ownEdit('add', name, 'CNAME', [], [target]);
	if (txt.outcome === 'nxdomain') return [added];
	const others = await Promise.all(
		(['A', 'AAAA', 'MX', 'NS'] as const).map((type) => dns.ask(name, type)),
	);
	if (others.some(({ outcome }) => outcome === 'records' || outcome === 'failure')) return null;
	if (txt.outcome !== 'records') return [added];
	return [ownEdit('remove', name, 'TXT', joinedTexts(txt).sort(), []), added];
}
