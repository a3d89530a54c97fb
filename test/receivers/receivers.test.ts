/**
 * The receivers' demands against the collection they were taken from.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Demand, ReceiverId } from '../../src/receivers/receiver.ts';
import { isReceiverId } from '../../src/receivers/receiver-id.ts';
import { receivers } from '../../src/receivers/receivers.ts';

const path = '../shared/data/sender-requirements.json';
const isThere = existsSync(path);

interface Source {
	readonly kind: string;
	readonly path?: string;
	readonly url?: string;
	readonly date: string | null;
}

interface Collection {
	readonly checks: { readonly [check: string]: readonly string[] };
	readonly sources: { readonly [id: string]: Source };
	readonly requirements: readonly {
		readonly enforcer: string;
		readonly scope: string;
		readonly since: string;
		readonly source: string;
		readonly source2?: string;
	}[];
}

const collection: Collection = isThere
	? (JSON.parse(readFileSync(path, 'utf8')) as Collection)
	: { checks: {}, sources: {}, requirements: [] };

/** A receiver's words in the collection, and the place of its row. */
interface Row {
	readonly words: string;
	readonly row: number;
}

/** Those receivers that were taken from the collection. */
const rows: { readonly [id in ReceiverId]?: Row } = {
	google: { words: 'Google under the bulk limit', row: 0 },
	'google-bulk': { words: 'Google bulk', row: 1 },
	yahoo: { words: 'Yahoo under bulk', row: 2 },
	'yahoo-bulk': { words: 'Yahoo bulk', row: 3 },
	'microsoft-bulk': { words: 'Microsoft consumer over 5,000 a day', row: 4 },
	'web-de': { words: 'WEB.DE every sender', row: 5 },
	'gmx-bulk': { words: 'GMX bulk', row: 6 },
	't-online': { words: 'T-Online', row: 7 },
	'apple-bulk': { words: 'Apple bulk', row: 8 },
	'la-poste': { words: 'La Poste', row: 9 },
};

const ids = Object.keys(rows).filter(isReceiverId);

function rowOf(id: ReceiverId): Row {
	return rows[id] ?? { words: '-', row: -1 };
}

function listed(check: string): ReceiverId[] {
	const texts = collection.checks[check] ?? [];
	return ids.filter((id) => texts.some((text) => text.startsWith(rowOf(id).words)));
}

function demanding(...demands: readonly Demand[]): ReceiverId[] {
	return ids.filter((id) => demands.some((demand) => receivers[id].demands.includes(demand)));
}

describe.skipIf(!isThere)(
	'the demands of receivers are those they publish, with source and date',
	() => {
		it.each<[string, readonly Demand[], readonly ReceiverId[]]>([
			['spfPassRequired', ['spf-pass'], []],
			['dkimPassRequired', ['dkim-pass', 'dkim-aligned'], []],
			['dmarcRecordRequired', ['dmarc-record', 'dmarc-reports'], []],
			// La Poste takes either, but in line with the From domain.
			['spfOrDkimSuffices', ['spf-or-dkim'], ['la-poste']],
		])('are those the collection lists: %s', (check, demands, beside) => {
			expect([...demanding(...demands), ...beside]).toEqual(listed(check));
			expect(listed(check).length).toBeGreaterThan(0);
		});

		it('are none where no duty to authenticate was found', () => {
			expect(listed('noAuthenticationDutyFound')).toEqual(
				ids.filter((id) => receivers[id].demands.length === 0),
			);
		});

		it.each(ids)('of %s name every source of the collection, with its day', (id) => {
			const { source, source2 } = collection.requirements[rowOf(id).row] ?? { source: '' };
			const { references } = receivers[id];
			for (const key of [source, ...(source2 === undefined ? [] : [source2])]) {
				const { kind, path: file, url, date } = collection.sources[key] ?? { kind: '' };
				const found = references.find((reference) =>
					kind === 'page' ? reference.url === url : reference.url?.endsWith(file ?? '-') === true,
				);
				expect({ key, seen: found?.seen }).toEqual({ key, seen: date ?? '2026-11-21' });
			}
		});

		it.each(ids)('of %s apply since the day the receiver gives, if any', (id) => {
			const since = collection.requirements[rowOf(id).row]?.since ?? '';
			const stated = receivers[id].since;
			if (stated === undefined) expect(since).toMatch(/^(?:not stated|in force by|page of)/);
			else expect(since.startsWith(stated)).toBe(true);
		});
	},
);
