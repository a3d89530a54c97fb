/**
 * Compares what a selector leads to with the targets that its relay names.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { addDnsError, askAlias } from './aliases.ts';
import { tokenOwner } from './domain-token.ts';
import { matchAliases } from './expectation.ts';
import { flattenedTarget } from './flattened-alias.ts';
import type { DkimStatus } from './key.ts';
import type { SelectorQuestion } from './selector-question.ts';

/** What stands at the selector: the aliases seen, whether DNS failed, whether a record answered. */
interface Answered {
	readonly status: DkimStatus;
	readonly aliases: readonly string[];
	readonly isAnswered: boolean;
}

/** Whether the aliases lead to the key of this domain and not of another one at the same service. */
async function matchToken(
	aliases: readonly string[],
	{ queryName, domain, expected: { token } }: SelectorQuestion,
	dns: DnsSession,
	problems: Finding[],
): Promise<boolean | null> {
	if (token === null) return true;
	const owner = await tokenOwner(aliases, token, domain, dns);
	const place = { name: queryName, type: 'CNAME' } as const;
	if (owner.kind === 'failure') {
		addDnsError(owner.answer, domain, 'MX', problems);
		return null;
	}
	if (owner.kind === 'unproven') {
		problems.push(finding('dkim.cname-unproven', place, { found: aliases, tokens: owner.tokens }));
	} else if (owner.kind === 'other') {
		const data = { expected: owner.expected, found: aliases, isZoneAppended: false };
		problems.push(finding('dkim.cname-wrong', place, { ...data, isOtherDomain: true }));
	}
	return owner.kind !== 'other';
}

/** Whether the targets asked for are passed through; asks for the CNAME where none was reported. */
export async function matchTargets(
	targets: readonly string[],
	found: Answered,
	question: SelectorQuestion,
	dns: DnsSession,
	problems: Finding[],
): Promise<{ readonly match: boolean | null; readonly aliases: readonly string[] }> {
	let { aliases } = found;
	if (aliases.length === 0 && found.isAnswered) {
		const asked = await askAlias(question.queryName, dns);
		if (!Array.isArray(asked)) {
			addDnsError(asked, question.queryName, 'CNAME', problems);
			return { match: null, aliases };
		}
		aliases = asked;
	}
	// With neither a record nor a CNAME there is nothing that could be right or wrong.
	if (found.status === 'temperror' || (aliases.length === 0 && !found.isAnswered)) {
		return { match: null, aliases };
	}
	const flattened =
		aliases.length === 0 ? await flattenedTarget(targets, question.queryName, dns) : null;
	if (flattened !== null && typeof flattened !== 'string') {
		addDnsError(flattened.answer, flattened.name, 'TXT', problems);
		return { match: null, aliases };
	}
	if (flattened !== null) {
		const place = { name: question.queryName, type: 'TXT' } as const;
		problems.push(finding('dkim.cname-flattened', place, { target: flattened }));
		return { match: true, aliases };
	}
	const isMatching = matchAliases(targets, aliases, question, problems);
	return { match: isMatching && (await matchToken(aliases, question, dns, problems)), aliases };
}
