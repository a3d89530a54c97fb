/**
 * Zones for the tests of this folder: DMARC records by domain, other lines as they are.
 */

import type { RecordType, Resolver } from '../../src/dns/resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

/** A resolver that notes the questions it gets. */
export interface Counted extends Resolver {
	readonly questions: string[];
}

/** One DMARC record, or several, for each domain. */
export type Records = Readonly<Record<string, string | readonly string[]>>;

/** DNS with these records; `more` is zone text; `failing` are names, each with a type if need be. */
export function published(records: Records, more = '', failing: readonly string[] = []): Counted {
	const lines = Object.entries(records).flatMap(([domain, texts]) =>
		[texts].flat().map((text) => `_dmarc.${domain}. 300 IN TXT "${text}"`),
	);
	const failures = failing.map((question) => {
		const [name = '', type = 'TXT'] = question.split(' ');
		return { name, type: type as RecordType, reason: 'servfail' as const };
	});
	const zone = zoneResolver(`${lines.join('\n')}\n${more}\n`, { failures });
	const questions: string[] = [];
	return {
		questions,
		resolve: (name, type, options) => {
			questions.push(type === 'TXT' ? name : `${name} ${type}`);
			return zone.resolve(name, type, options);
		},
	};
}
