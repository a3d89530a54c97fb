/**
 * One look at the name of a change, through one resolver.
 *
 * @module
 */

import { formatRecord } from '../dns/record-text.ts';
import type { DnsAnswer, RecordType } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import type { Goal } from './goals.ts';
import { standingOf } from './likeness.ts';

/** What a resolver shows of a change. `old`: as before the change, or nothing yet. */
export interface Sight {
	readonly state: 'done' | 'old' | 'different' | 'in-conflict' | 'unknown';
	readonly found: readonly string[] | null;
	/** Seconds that a cache may keep the answer; `undefined` where it does not say. */
	readonly ttl: number | undefined;
}

function textsOf(type: RecordType, answer: DnsAnswer): readonly string[] {
	if (answer.outcome !== 'records') return [];
	return answer.records.map((data) => formatRecord(type, data as never)).sort();
}

function ttlOf(answer: DnsAnswer): number | undefined {
	if (answer.outcome === 'failure') return answer.ttl;
	return answer.outcome === 'records' ? answer.ttl : answer.negativeTtl;
}

/** An alias that the provider resolves itself: the name answers what the target answers. */
async function isFlattened({ change, wanted }: Goal, dns: DnsSession): Promise<boolean> {
	const [target] = wanted;
	if (change.type !== 'CNAME' || target === undefined) return false;
	const [here, there] = await Promise.all([dns.ask(change.name, 'TXT'), dns.ask(target, 'TXT')]);
	const texts = textsOf('TXT', here);
	return texts.length > 0 && texts.join('\n') === textsOf('TXT', there).join('\n');
}

/** What stands there, against what has to. */
function stateOf(goal: Goal, found: readonly string[]): Sight['state'] {
	const { isComplete, old, others } = standingOf(goal, found);
	if (isComplete) {
		if (old.length === 0 && others.length === 0) return 'done';
		return goal.wanted.length === 0 ? 'old' : 'in-conflict';
	}
	return others.some((text) => !old.includes(text)) ? 'different' : 'old';
}

/** Looks once. */
export async function look(goal: Goal, dns: DnsSession): Promise<Sight> {
	const { name, type } = goal.change;
	const answer = await dns.ask(name, type);
	const ttl = ttlOf(answer);
	if (answer.outcome === 'failure') return { state: 'unknown', found: null, ttl };
	// Of an alias only the name itself counts where an alias is wanted.
	const found = textsOf(type, answer);
	const state = stateOf(goal, found);
	if (state === 'old' && found.length === 0 && (await isFlattened(goal, dns))) {
		return { state: 'done', found, ttl };
	}
	return { state, found, ttl };
}
