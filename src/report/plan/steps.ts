/**
 * Steps that many plans share.
 *
 * @module
 */

import type { RecordType } from '../../dns/resolver.ts';
import type { StoredFinding } from '../../findings/finding.ts';
import { type FactOf, type FindingWith, fact } from '../messages/fact.ts';
import { hostPart, registeredPart } from '../messages/host-part.ts';
import { outermostName } from '../messages/spf-place.ts';
import type { Again, Step, StepOf } from './step.ts';

/** A fact as text; `null` where it is not there. */
export function factOf<Data extends object>(
	finding: FindingWith<Data>,
	key: FactOf<Data>,
): string | null {
	const text = fact(finding, key);
	return text === '' ? null : text;
}

/** A record set, with its name as DNS panels want it. */
export function recordAt(
	name: string,
	type: RecordType,
): { readonly name: string; readonly host: string | null; readonly type: RecordType } {
	return { name, host: hostPart(name), type };
}

/** Where every change in DNS begins. */
export function openDns(name: string): StepOf<'open-dns'> {
	return { step: 'open-dns', domain: registeredPart(name) };
}

/** The same, for the record that leads to the place of a finding. */
export function openDnsOf(finding: StoredFinding): StepOf<'open-dns'> {
	return openDns(outermostName(finding));
}

/** When to look again. */
export function again(when: Again, seconds: number | null = null): StepOf<'check-again'> {
	return { step: 'check-again', when, seconds };
}

/** Where every change in DNS ends. */
export const SAVED: Step = again('saved');

/** Where the values of a mail service are found. */
export const OPEN_RELAY: Step = { step: 'open-relay' };

/** The record that a finding is about. */
export function findIt(
	{ subject }: StoredFinding,
	type: RecordType = subject.type,
): StepOf<'find-record'> {
	return { step: 'find-record', ...recordAt(subject.name, type) };
}

/** Opens DNS, finds the record of a finding, does something to it, and checks again. */
export function mend(finding: StoredFinding, ...edits: readonly Step[]): readonly Step[] {
	return [openDnsOf(finding), findIt(finding), ...edits, SAVED];
}

/** A new record. */
export function newRecord(
	name: string,
	type: RecordType,
	value: string | null,
): StepOf<'add-record'> {
	return { step: 'add-record', ...recordAt(name, type), value };
}

/** Drops a tag from a record. */
export function deleteTag(
	tag: string,
	when: StepOf<'delete-tag'>['when'] = 'always',
	value: string | null = null,
): Step {
	return { step: 'delete-tag', tag, value, when };
}

/** What the mail service shows is entered as it stands there. */
export function enterShown(finding: StoredFinding): readonly Step[] {
	return [OPEN_RELAY, openDnsOf(finding), { step: 'add-shown-records', names: [] }, SAVED];
}

/** A record goes to another name. */
export function renameTo(to: string | null): Step {
	return { step: 'rename-record', to, host: to === null ? null : hostPart(to) };
}

/**
 * Waits, and says whose DNS did not answer. A resolver that cannot be reached, or a check that was ended, says
 * nothing of the domain's DNS: nobody there can help.
 */
export function waitForDns(reason: string | null, name: string | null): readonly Step[] {
	const isOurs = reason === 'network' || reason === 'cancelled';
	return [again('soon'), ...(isOurs ? [] : [{ step: 'report-to-dns-provider', name } as const])];
}
