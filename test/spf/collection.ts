/**
 * The collection of broken records beside the project, and zones around them.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSpf } from '../../src/spf/parse.ts';
import { type Checked, checked, type Mail, txt } from './checked.ts';

/** One entry of the collection. */
export interface Case {
	readonly id: string;
	readonly category: string;
	readonly records: readonly string[];
	readonly whatWentWrong: string;
	readonly expected: string;
}

const path: string = fileURLToPath(
	new URL('../../../shared/data/broken-records.json', import.meta.url),
);
const all: readonly Case[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cases : [];
/** The SPF cases by id; none where the collection is not beside the project. */
export const cases: ReadonlyMap<string, Case> = new Map(
	all.filter(({ category }) => category.startsWith('spf-')).map((entry) => [entry.id, entry]),
);

/** An address that no record lists. */
export const STRANGER: string = '203.0.113.99';

const octets = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
/** Records as lines of a zone. */
export const published: (records: readonly string[], name?: string) => string = (
	records: readonly string[],
	name = 'x.example',
): string =>
	records.map((text) => txt(name, ...(octets(text).match(/[\s\S]{1,255}/g) ?? []))).join('');

/** The name that a term of a case's record asks for, macros as written. */
export function targetOf(id: string, index: number): string {
	const term = parseSpf(octets(cases.get(id)?.records[0] ?? '')).terms[index];
	return term !== undefined && 'target' in term && term.target ? term.target.text : '';
}

/** Every name that a term of the records asks for, with records that pass nobody but 198.51.100.0/24. */
export function surroundings(records: readonly string[], except: readonly string[] = []): string {
	const targets = records
		.flatMap((text) => parseSpf(octets(text)).terms)
		.flatMap((term) => ('target' in term && term.target ? [term.target.literal] : []));
	const named = targets.filter((name) => name !== null);
	const names = new Set(named.filter((name) => !except.includes(name)));
	return [...names]
		.map((name) => `${txt(name, 'v=spf1 ip4:198.51.100.0/24 -all')}${name}. A 198.51.100.1\n`)
		.join('');
}

/** Hosts of x.example itself. */
export const OWN: string =
	'x.example. A 198.51.100.2\nx.example. MX 10 m.example.\nm.example. A 198.51.100.3\n';

/** Checks mail of a stranger against the records of a case. */
export async function run(id: string, rest?: string, mail: Mail = {}): Promise<Checked> {
	const records = cases.get(id)?.records ?? [];
	const zone = published(records) + (rest ?? OWN + surroundings(records));
	return checked(zone, { ip: STRANGER, domain: 'x.example', ...mail });
}
