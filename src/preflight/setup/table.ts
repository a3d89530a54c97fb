/**
 * What the table of a set-up is made from, and how names and answers in it are compared.
 *
 * @module
 */

import type { DnsAnswer, RecordType } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import type { Finding, Severity } from '../../findings/finding.ts';
import { fillPattern, matchesNamePattern } from '../../names/name-pattern.ts';
import { starred } from '../../relays/placeholder.ts';
import type { Judgement } from '../decide/judgement.ts';
import type { SetupRow } from './row.ts';

/** What the rows are made from. */
export interface Table {
	readonly judgement: Judgement;
	readonly findings: readonly Finding[];
	/** The zone of the From domain, or its organizational domain. */
	readonly zone: string;
	/** The answer to a question of the check; `null` where it did not ask. */
	answer<T extends RecordType>(name: string, type: T): DnsAnswer<T> | null;
}

/** A row before its host and its finding are put in. */
export type UnplacedRow = Omit<SetupRow, 'host' | 'finding'>;

/** The answers of a check, as far as it used them: what it only sent ahead is in no evidence. */
export function usedAnswers(dns: DnsSession): Table['answer'] {
	return <T extends RecordType>(name: string, type: T) => {
		for (const view of [dns, dns.advisory]) {
			if (view.stateOf(name, type) === 'used') return view.peek(name, type) ?? null;
		}
		return null;
	};
}

/** A name relative to a zone; one outside it as it is. */
export function hostIn(name: string, zone: string): string {
	if (name === zone) return '@';
	return name.endsWith(`.${zone}`) ? name.slice(0, -zone.length - 1) : name;
}

/** The code of the gravest finding about the records of a row; what is said of exchangers is of them alone. */
export function findingAt(
	{ findings }: Table,
	{ name, type }: Pick<UnplacedRow, 'name' | 'type'>,
	prefixes: readonly string[],
	severities: readonly Severity[],
): FindingCode | undefined {
	return findings
		.filter(({ subject }) => subject.name === name)
		.filter(({ subject }) => (subject.type === 'MX') === (type === 'MX'))
		.filter(({ code }) => prefixes.some((prefix) => code.startsWith(prefix)))
		.filter(({ severity }) => severities.includes(severity))
		.sort(
			(left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity),
		)[0]?.code;
}

/** Whether one of some aliases is one of the targets, for a domain. */
export function isTarget(
	aliases: readonly string[],
	targets: readonly string[],
	domain: string,
): boolean {
	return aliases.some((alias) =>
		targets.some((target) => matchesNamePattern(alias, fillPattern(starred(target), domain))),
	);
}
