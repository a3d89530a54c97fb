/**
 * Records as 11,234 domains of DE, AT and CH published them in April 2026, read from beside the project.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseSpf } from '../../src/spf/parse.ts';

type Row = readonly [country: string, domain: string, spf: string | null, ...rest: unknown[]];

const path: string = fileURLToPath(
	new URL('../../../shared/data/dach-spf-2026.json', import.meta.url),
);
const rows: readonly Row[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).rows : [];
/** Octets as UTF-16 units, as a resolver gives them. */
const records = rows.flatMap(([, domain, spf]) =>
	spf ? [{ domain, text: Buffer.from(spf, 'utf8').toString('latin1') }] : [],
);

describe.skipIf(records.length === 0)(
	'11,234 published SPF records are read word by word, and 33 are found invalid',
	() => {
		const parsed = records.map(({ domain, text }) => ({ domain, text, ...parseSpf(text) }));
		const invalid = parsed.filter(({ valid }) => !valid);

		it('are all read as records, with every word a term', () => {
			expect(parsed).toHaveLength(11_234);
			for (const { text, terms } of parsed) {
				const words = text.split(' ').filter((word) => word !== '');
				expect(terms.map((term) => term.text)).toEqual(words.slice(1));
			}
		});

		it('break the grammar in 32 cases, and in one are no record at all', () => {
			const classes = new Map<string, number>();
			for (const { problems } of invalid) {
				const errors = problems.filter(({ severity }) => severity === 'error');
				const key = [...new Set(errors.map(({ code }) => code))].sort().join(' ');
				classes.set(key, (classes.get(key) ?? 0) + 1);
			}
			expect(invalid).toHaveLength(33);
			expect(Object.fromEntries(classes)).toEqual({
				// v=spf1include:…-all
				'spf.version-malformed': 1,
				// ipv4: ipv6: ip: inlcude:, three bare addresses or networks, and all.
				'spf.did-you-mean': 12,
				// include: or a: of an address; a name cut off
				'spf.domain-invalid': 5,
				// a blank behind a: or include:
				'spf.domain-missing': 1,
				'spf.domain-missing spf.unknown-mechanism': 1,
				// a blank behind ip4:, the address bare behind it
				'spf.did-you-mean spf.ip4-invalid': 5,
				// a bare host; a pasted code or TTL
				'spf.unknown-mechanism': 3,
				// an en dash
				'spf.did-you-mean spf.non-ascii': 2,
				// a tab, line ends
				'spf.non-ascii spf.unknown-mechanism': 2,
				'spf.all-argument spf.non-ascii': 1,
			});
		});

		it('hold a second version in four cases, which is an unknown modifier', () => {
			const twice = parsed.filter(({ text }) => text.toLowerCase().split('v=spf1').length > 2);
			expect(twice).toHaveLength(4);
			for (const { valid, terms } of twice) {
				expect(valid).toBe(true);
				expect(terms.some((term) => term.kind === 'modifier' && term.name === 'v')).toBe(true);
			}
		});
	},
);
