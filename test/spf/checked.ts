/**
 * Runs `check_host()` over a zone written as text, and writes down every question that was asked.
 *
 * @module
 */

import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import type { SpfEvaluation } from '../../src/spf/evaluation.ts';

/** An evaluation, and the questions it took, in order, as `TYPE name`. */
export interface Checked extends SpfEvaluation {
	readonly asked: readonly string[];
}

/** What a test may say about the mail; the client is 192.0.2.1 and the domain x.example where it does not. */
export interface Mail {
	readonly ip?: string;
	readonly sender?: string;
	readonly domain?: string;
	readonly helo?: string;
	readonly receiver?: string;
	readonly time?: number;
}

/** Quotes one character-string of a master file; octets that are not printable ASCII become `\DDD`. */
function quoted(text: string): string {
	const octets = [...text].map((octet) => {
		if (octet === '"' || octet === '\\') return `\\${octet}`;
		return octet >= ' ' && octet <= '~'
			? octet
			: `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`;
	});
	return `"${octets.join('')}"`;
}

/** One TXT record as a line of a master file; each string is one character-string of latin1 octets. */
export function txt(name: string, ...strings: readonly string[]): string {
	return `${name}. 300 IN TXT ${strings.map(quoted).join(' ')}\n`;
}

/** The same line for many names: `lines(3, (n) => ...)` counts from 1. */
export function lines(count: number, line: (n: number) => string): string {
	return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}

/** A resolver that keeps the questions it was asked. */
export function listening(resolver: Resolver): { resolver: Resolver; asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		resolver: {
			resolve<T extends RecordType>(name: string, type: T, options = {}): Promise<DnsAnswer<T>> {
				asked.push(`${type} ${name}`);
				return resolver.resolve(name, type, options);
			},
		},
	};
}

/** Checks mail against a zone. */
export async function checked(
	zone: string | Resolver,
	mail: Mail = {},
	options: { readonly maxQuestions?: number } = {},
): Promise<Checked> {
	const { resolver, asked } = listening(typeof zone === 'string' ? zoneResolver(zone) : zone);
	const identity =
		mail.sender === undefined && mail.helo === undefined ? { domain: 'x.example' } : {};
	const evaluation = await checkHost(
		{ ip: '192.0.2.1', ...identity, ...mail },
		{ resolver, ...options },
	);
	return { ...evaluation, asked };
}

/** Checks mail against the record of x.example, beside which the rest of the zone stands. */
export async function checkedRecord(record: string, rest = '', mail: Mail = {}): Promise<Checked> {
	return checked(`${txt('x.example', record)}${rest}`, { domain: 'x.example', ...mail });
}

/** The codes of an evaluation's problems. */
export function codesOf({ problems }: { readonly problems: SpfEvaluation['problems'] }): string[] {
	return problems.map(({ code }) => code);
}
