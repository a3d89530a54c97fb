/**
 * The SPF records that towns and offices of Germany, Austria and Switzerland publish, as a zone that can be
 * asked offline.
 *
 * Records and MX are those of a survey, and names that the collection of real records holds are answered
 * from it. What no file holds is answered by a stand-in: any other reference lets in one address of
 * 198.18.0.0/15 (RFC 2544) made of its name, any host has one such address; nothing has an IPv6 address.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DnsAnswer, RecordType, Resolver } from '../../../src/dns/resolver.ts';
import { toALabels } from '../../../src/names/domain-name.ts';
import { cutText } from '../../spf/cut-text.ts';

/** One row of the survey. */
export interface Surveyed {
	readonly domain: string;
	readonly texts: readonly string[];
	readonly mx: readonly string[];
	readonly hasDmarc: boolean;
}

type Row = readonly [string, string, string | null, readonly string[], boolean];

function read(name: string): unknown {
	const path = fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

const survey = read('dach-spf-2026.json') as { rows: readonly Row[] } | null;
const real = read('real-records.json') as {
	records: readonly { name: string; type: string; data: string }[];
} | null;

/** The survey joins several TXT answers in one cell. */
function split(text: string): string[] {
	return text.split(/\s+(?=v=spf1 )/i).map((each) => each.trim());
}

/** The rows that have an SPF record; none where the survey is not beside the project. */
export const surveyed: readonly Surveyed[] = (survey?.rows ?? [])
	.filter(([, , spf]) => spf !== null && /v=spf1/i.test(spf))
	.map(([, domain, spf, mx, hasDmarc]) => ({
		domain: toALabels(domain) ?? domain,
		texts: split(spf ?? ''),
		mx,
		hasDmarc,
	}));

/** The texts that the collection has for a name, the newest last. */
const known: ReadonlyMap<string, string> = new Map(
	(real?.records ?? [])
		.filter(({ type, data }) => type === 'TXT' && /^v=spf1 /i.test(data))
		.map(({ name, data }) => [name, data]),
);

/** An address of 198.18.0.0/15 for a name. */
function standIn(name: string): string {
	let hash = 0;
	for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 131_072;
	return `198.${18 + Math.floor(hash / 65_536)}.${Math.floor(hash / 256) % 256}.${hash % 256}`;
}

function records(texts: readonly string[]): DnsAnswer<'TXT'> {
	return {
		outcome: 'records',
		records: texts.map((text) => cutText(Buffer.from(text, 'utf8').toString('latin1'))),
		aliases: [],
		ttl: 3600,
	};
}

const NONE: DnsAnswer<never> = { outcome: 'nodata', aliases: [] };
const NO_NAME: DnsAnswer<never> = { outcome: 'nxdomain', aliases: [] };

function txt(name: string, row: Surveyed): DnsAnswer<'TXT'> {
	if (name === row.domain) return records(row.texts);
	if (name === `_dmarc.${row.domain}`)
		return row.hasDmarc ? records(['v=DMARC1; p=none']) : NO_NAME;
	if (name.startsWith('_dmarc.') || name.includes('._domainkey.')) return NO_NAME;
	if (name.endsWith(`.${row.domain}.${row.domain}`) || name === `${row.domain}.${row.domain}`)
		return NO_NAME;
	return records([known.get(name) ?? `v=spf1 ip4:${standIn(name)} -all`]);
}

function answer(name: string, type: RecordType, row: Surveyed): DnsAnswer {
	if (type === 'TXT') return txt(name, row);
	if (type === 'A') return { outcome: 'records', records: [standIn(name)], aliases: [] };
	if (type !== 'MX' || name !== row.domain || row.mx.length === 0) return NONE;
	const exchanges = row.mx.map((exchange, i) => ({ preference: 10 + i, exchange }));
	return { outcome: 'records', records: exchanges, aliases: [] };
}

/** DNS around one row of the survey. */
export function resolverOf(row: Surveyed): Resolver {
	return {
		resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			// The answer is of the type asked for by construction.
			return Promise.resolve(answer(name, type, row) as DnsAnswer<T>);
		},
	};
}
