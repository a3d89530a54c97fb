import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDmarc } from '../../src/dmarc/parse.ts';
import type { DmarcRecord } from '../../src/dmarc/record.ts';

const records = '../shared/data/real-records.json';
const isThere = existsSync(records);

interface Collected {
	readonly name: string;
	readonly type: string;
	readonly data: string;
	readonly note?: string;
}

function collected(): Collected[] {
	if (!isThere) return [];
	const { records: all } = JSON.parse(readFileSync(records, 'utf8')) as { records: Collected[] };
	return all.filter(({ name, type }) => type === 'TXT' && name.startsWith('_dmarc.'));
}

describe.skipIf(!isThere)('DMARC records of well-known domains apply as published', () => {
	it('unless prose stands in front', () => {
		const all = collected();
		expect(all.length).toBeGreaterThan(30);
		for (const { name, data, note = '' } of all) {
			const isDmarc = !note.startsWith('prose pasted before');
			const stated = /;\s*p\s*=\s*(\w+)/i.exec(data)?.[1]?.toLowerCase();
			const record = parseDmarc(data);
			expect({ name, mode: record.mode, valid: record.valid, p: record.tags.p }).toEqual({
				name,
				mode: isDmarc ? 'as-published' : 'not-dmarc',
				valid: isDmarc && !note.startsWith('broken'),
				p: isDmarc ? stated : null,
			});
		}
	});
});

describe('records that people really publish (RFC 9989 §4.7)', () => {
	const address = 'a@shop.example';
	it.each([
		[
			'a sentence in front',
			'The better one is: v=DMARC1;p=none',
			'not-dmarc',
			'dmarc.version-first',
		],
		['a blank in front', ' v=DMARC1; p=none', 'not-dmarc', 'dmarc.leading-space'],
		['the version in lower case', 'v=dmarc1;p=none', 'not-dmarc', 'dmarc.version-value'],
		[
			'a colon for an equals sign',
			'v=DMARC1;p=none;rf:afrf;sp=none',
			'as-published',
			'dmarc.syntax',
		],
		['a hyphen for one', 'v=DMARC1;p=none;sp-none', 'as-published', 'dmarc.syntax'],
		['a bare value', 'v=DMARC1;p=none;0;adkim=r', 'as-published', 'dmarc.syntax'],
		[
			'a curly quotation mark at the end',
			'v=DMARC1;p=none;pct=100;\u201d',
			'as-published',
			'dmarc.syntax',
		],
		['a cut tag at the end', 'v=DMARC1;p=none;p', 'as-published', 'dmarc.syntax'],
		[
			'an address without mailto',
			`v=DMARC1; p=none; rua=${address},mailto:${address}`,
			'as-published',
			'dmarc.rua-invalid',
		],
		[
			'a size limit',
			`v=DMARC1;p=none;rua=mailto:${address}!1m`,
			'as-published',
			'dmarc.rua-size-limit',
		],
		['no final semicolon', 'v=DMARC1; p=quarantine; pct=100', 'as-published', 'dmarc.tag-removed'],
	])('%s', (_, text, mode, code) => {
		const record: DmarcRecord = parseDmarc(text);
		expect(record.mode).toBe(mode);
		expect(record.problems.map((problem) => problem.code)).toContain(code);
	});
});
