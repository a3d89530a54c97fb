import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { matchesNamePattern } from '../../src/names/name-pattern.ts';
import type { Hoster } from '../../src/zone/hoster.ts';
import { hosters } from '../../src/zone/hosters.ts';

/** A row of the survey that the facts were taken from; `null` where it found nothing. */
interface SurveyedHoster {
	readonly id: string;
	readonly name: string;
	readonly ns: readonly string[];
	readonly nsSeen: readonly string[];
	readonly sharedNsWith: readonly string[];
	readonly nameField: 'relative' | 'fqdn' | 'unknown';
	readonly apexSymbol: string | null;
	readonly txtQuotes: string | null;
	readonly maxTxt: number | null;
	readonly nullMx: boolean | null;
	readonly targetTrailingDot: string | null;
	readonly domainConnectHost: string | null;
	readonly fieldLabels: Readonly<Record<string, string>> | null;
	readonly panelUrl: string | null;
	readonly helpUrl: string | null;
	readonly source: readonly { readonly url: string | null; readonly seen: string }[];
}

const survey = fileURLToPath(new URL('../../../shared/data/dns-hosters.json', import.meta.url));
const isThere = existsSync(survey);
const surveyed: readonly SurveyedHoster[] = isThere
	? JSON.parse(readFileSync(survey, 'utf8')).hosters
	: [];

const DOTS: Readonly<Record<string, string>> = {
	'needed for names outside the zone': 'required',
	'not written': 'refused',
};

/** What a text type is called there is a word to choose, and no label. */
function labelsOf({ fieldLabels }: SurveyedHoster): Partial<Hoster> {
	const { type, ...labels } = fieldLabels ?? {};
	if (type === undefined) return fieldLabels === null ? {} : { labels };
	if (!type.includes('TXT')) return { labels: { ...labels, type } };
	return { textType: type, ...(Object.keys(labels).length > 0 ? { labels } : {}) };
}

/** The facts of a row as a hoster has them. */
function factsOf(row: SurveyedHoster): Partial<Hoster> {
	const facts = {
		id: row.id,
		name: row.name,
		nameServers: row.ns,
		nameField: { relative: 'relative', fqdn: 'full', unknown: undefined }[row.nameField],
		apex: row.apexSymbol ?? undefined,
		quotes: row.txtQuotes ?? undefined,
		maxText: row.maxTxt ?? undefined,
		refusesNullMx: row.nullMx === false ? true : undefined,
		targetDot: DOTS[row.targetTrailingDot ?? ''],
		domainConnect: row.domainConnectHost ?? undefined,
		...labelsOf(row),
		panelUrl: row.panelUrl ?? undefined,
		helpUrl: row.helpUrl ?? undefined,
	};
	return JSON.parse(JSON.stringify(facts));
}

function hostersAt(host: string): readonly string[] {
	return hosters
		.filter(({ nameServers }) => nameServers.some((each) => matchesNamePattern(host, each)))
		.map(({ id }) => id);
}

describe('hosters', () => {
	it('have ids of their own and say where each was read, and when', () => {
		expect(new Set(hosters.map(({ id }) => id)).size).toBe(hosters.length);
		const vague = hosters.filter(
			({ references }) =>
				references.length === 0 ||
				references.some(({ seen, title }) => !/^20\d\d-\d\d-\d\d$/.test(seen) || title === ''),
		);
		expect(vague).toEqual([]);
	});

	it.skipIf(!isThere)('have the facts that a survey of their panels found, and no others', () => {
		expect(hosters.length).toBe(surveyed.length);
		for (const row of surveyed) {
			const {
				references,
				traps: _,
				spfType: __,
				...facts
			} = hosters.find(({ id }) => id === row.id) ?? {};
			expect(facts).toEqual(factsOf(row));
			const read = references?.map(({ url, seen }) => `${seen} ${url}`);
			const toRead = row.source.map(({ url, seen }) => `${seen} ${url ?? undefined}`);
			expect(read?.sort()).toEqual(toRead.sort());
		}
	});

	it.skipIf(!isThere)('are recognized by every name server that was seen, and by no other', () => {
		for (const { id, ns, nsSeen, sharedNsWith } of surveyed) {
			for (const host of ns.length === 0 ? [] : nsSeen) {
				const found = hostersAt(host);
				expect(found, host).toContain(id);
				expect([id, ...sharedNsWith], host).toEqual(expect.arrayContaining([...found]));
			}
		}
	});
});
