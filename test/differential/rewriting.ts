/**
 * How an engine reads what it reads otherwise: the same question of a zone that says so.
 *
 * Where `checkHost` agrees with the engine about the zone as the engine reads it, nothing else differs.
 *
 * @module
 */

import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { isSpfRecord } from '../../src/spf/read-record.ts';
import type { SpfTerm } from '../../src/spf/record.ts';
import type { Asked } from './question.ts';

/** A resolver whose answers of one type are changed. */
export function changed<T extends RecordType>(
	resolver: Resolver,
	type: T,
	change: (answer: DnsAnswer<T>, name: string) => DnsAnswer<T>,
): Resolver {
	return {
		async resolve<U extends RecordType>(name: string, of: U): Promise<DnsAnswer<U>> {
			const answer = await resolver.resolve(name, of);
			if (of !== (type as string)) return answer;
			// `U` is `T` here, which the compiler cannot tell.
			return change(answer as unknown as DnsAnswer<T>, name) as unknown as DnsAnswer<U>;
		},
	};
}

/** The zone with every SPF record written as an engine reads it. */
export function recordsAs(rewrite: (text: string) => string): (asked: Asked) => Asked {
	return textsAs((text) => (isSpfRecord(text) ? rewrite(text) : text));
}

/** The zone with every TXT record as an engine reads it. */
export function textsAs(rewrite: (text: string) => string): (asked: Asked) => Asked {
	return (asked) => ({
		...asked,
		resolver: changed(asked.resolver, 'TXT', (answer) => {
			if (answer.outcome !== 'records') return answer;
			return { ...answer, records: answer.records.map((strings) => [rewrite(strings.join(''))]) };
		}),
	});
}

/** The zone with every term of an SPF record written as an engine reads it; `null` leaves it out. */
export function termsAs(rewrite: (term: SpfTerm) => string | null): (asked: Asked) => Asked {
	return recordsAs((text) => {
		const terms = parseSpf(text).terms.map(rewrite);
		return ['v=spf1', ...terms.filter((term) => term !== null)].join(' ');
	});
}

/** Every macro of a record as an engine reads it. */
export function macrosAs(
	rewrite: (letter: string, rest: string) => string,
): (asked: Asked) => Asked {
	return recordsAs((text) =>
		text.replace(/%\{([a-z])([^}]*)\}/gi, (_, letter: string, rest: string) => {
			return `%{${rewrite(letter, rest)}}`;
		}),
	);
}

/** The zone as an engine reads it that cuts a list of mail exchangers to ten. */
export function tenHosts(asked: Asked): Asked {
	return {
		...asked,
		resolver: changed(asked.resolver, 'MX', (answer) =>
			answer.outcome === 'records' ? { ...answer, records: answer.records.slice(0, 10) } : answer,
		),
	};
}
