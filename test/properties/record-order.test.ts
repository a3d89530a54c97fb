/**
 * DNS promises no order of records, and name servers shuffle them: a verdict must not depend on it.
 */

import { describe, expect, it } from 'vitest';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { loadScenarios, requestOf } from '../scenarios/scenario-files.ts';

/** The same answers with their records the other way round. */
function reversed(resolver: Resolver): Resolver {
	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			const answer = await resolver.resolve(name, type);
			if (answer.outcome !== 'records') return answer;
			return { ...answer, records: [...answer.records].reverse() };
		},
	};
}

describe('the order of records (RFC 1034 §3.6)', () => {
	it.each(loadScenarios().map((scenario) => [scenario.file, scenario] as const))(
		'makes no difference in %s',
		async (_, { questions, resolver }) => {
			for (const question of questions) {
				if (question.kind !== 'preflight') continue;
				const request = requestOf(question);
				const { evidence: _one, ...verdict } = await preflight(request, { resolver });
				const other = await preflight(request, { resolver: reversed(resolver) });
				expect(other).toMatchObject(verdict);
			}
		},
	);
});
