/**
 * DNS that differs from a zone in one way: an answer fails, answers come late, questions are counted.
 *
 * @module
 */

import type {
	DnsAnswer,
	FailureReason,
	RecordType,
	ResolveOptions,
	Resolver,
} from '../../src/dns/resolver.ts';

/** A number made of a text and a seed. */
export function hash(text: string, seed: number): number {
	let value = seed >>> 0;
	for (let i = 0; i < text.length; i++)
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return (value ^ (value >>> 13)) >>> 0;
}

/** The same DNS, with one question (`TXT shop.example`) that fails. */
export function failing(resolver: Resolver, question: string, reason: FailureReason): Resolver {
	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			return `${type} ${name}` === question
				? { outcome: 'failure', reason }
				: resolver.resolve(name, type);
		},
	};
}

/** The same DNS, each answer of which takes as many turns as the seed says. */
export function late(resolver: Resolver, seed: number): Resolver {
	return {
		async resolve<T extends RecordType>(
			name: string,
			type: T,
			options?: ResolveOptions,
		): Promise<DnsAnswer<T>> {
			for (let turns = hash(`${type} ${name}`, seed) % 40; turns > 0; turns--) await null;
			return resolver.resolve(name, type, options);
		},
	};
}

/** Terms whose names are new on every level, so that no zone ever ends. */
const TERMS: readonly string[] = [
	'a:%{d}',
	'a:x.%{d}/0',
	'mx:y.%{d}',
	'mx',
	'ptr',
	'ptr:%{d}',
	'exists:%{i}.z.%{d}',
	'exists:%{p}.%{d}',
	'include:n1.%{d}',
	'include:n2.%{d}',
	'?include:%{l}.%{d}',
	'-include:%{d}',
	'redirect=n3.%{d}',
	'redirect=%{d}',
	'exp=%{p}.%{d}',
	'ip4:192.0.2.0/24',
	'-all',
	'moo',
];

const list = (count: number, item: (n: number) => unknown): unknown[] =>
	Array.from({ length: count }, (_, n) => item(n));

function texts(name: string, key: number): string {
	if (name.startsWith('_dmarc.')) return `v=DMARC1; p=reject; rua=mailto:r@x${key % 99}.example`;
	if (name.includes('._domainkey.')) return 'v=DKIM1; p=AAAA';
	const terms = list(1 + (key % 14), (n) => TERMS[hash(String(n), key) % TERMS.length]);
	return `v=spf1 ${terms.join(' ')}`;
}

function dataOf(name: string, type: RecordType, key: number): unknown[] {
	if (type === 'TXT') return [[texts(name, key)]];
	if (type === 'MX') return list(key % 12, (n) => ({ preference: n, exchange: `m${n}.${name}` }));
	if (type === 'PTR') return list(key % 14, (n) => `p${n}.${name}`);
	if (type === 'CNAME' || type === 'NS') return [`c${key % 7}.${name}`];
	return [type === 'A' ? `192.0.2.${key % 256}` : `2001:db8::${(key % 65536).toString(16)}`];
}

/**
 * Answers every question, differently for each name: a zone without end. Of a hundred answers `harm` are
 * failures, nothing, or nonsense.
 */
export function endless(seed: number, harm: number): Resolver {
	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			const key = hash(`${type} ${name}`, seed);
			const odd: unknown[] = [
				{ outcome: 'failure', reason: 'timeout' },
				{ outcome: 'nxdomain', aliases: [] },
				{ outcome: 'nodata', aliases: [] },
				{ outcome: 'records', records: [null], aliases: [] },
				undefined,
			];
			const records = dataOf(name, type, key >>> 3);
			const answer =
				key % 100 < harm ? odd[key % odd.length] : { outcome: 'records', records, aliases: [] };
			// What a resolver hands back is not always an answer.
			return answer as DnsAnswer<T>;
		},
	};
}
