import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../src/dns/record-change.ts';
import type { Transcript } from '../../src/dns/resolver.ts';
import {
	type ExportFormat,
	exportChanges,
	exportFormats,
} from '../../src/export/export-changes.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { recordResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { type Proposal, proposals } from './proposals.ts';
import { readers } from './readers.ts';
import { contentOf, published, recordsOf, withEffect, zoneText } from './zone-model.ts';

const SHOP = 'shop.example';

async function evidenceOf(text: string, names: readonly string[]): Promise<Transcript> {
	const { resolver, transcript } = recordResolver(zoneResolver(text));
	for (const name of names) {
		await resolver.resolve(name, 'TXT');
		await resolver.resolve(name, 'MX');
	}
	return transcript();
}

describe('every way out of every scenario', () => {
	let all: readonly Proposal[] = [];
	beforeAll(async () => {
		all = await proposals();
	});

	it.each(exportFormats)('leaves exactly the proven records, written as %s', (format) => {
		expect(all.length).toBeGreaterThan(60);
		for (const { file, text, zone, changes, verdict } of all) {
			const written = exportChanges(changes, { format, zone, evidence: verdict.evidence });
			const records = recordsOf(text);
			const found = contentOf(withEffect(records, readers[format](written, zone)));
			expect(found, `${file}\n${written}`).toEqual(contentOf(published(records, changes)));
		}
	});

	it('leads to the proven verdict, written as lines of a master file', async () => {
		for (const { file, text, zone, changes, request, verdict } of all) {
			if (changes !== undefined && verdict.changes.length !== changes.length) continue;
			const written = exportChanges(changes, { format: 'bind', zone });
			const records = withEffect(recordsOf(text), readers.bind(written, zone));
			const resolver = zoneResolver(zoneText(text, records));
			const { decision, spf } = await preflight(request, { resolver });
			const proof = changes.at(-1)?.proof;
			const found = { decision, spfState: spf.state, lookups: spf.lookups.worst };
			expect(found, file).toEqual({
				decision: proof?.decision,
				spfState: proof?.spfState,
				lookups: proof?.lookups,
			});
		}
	});
});

const replaced: RecordChange = {
	action: 'replace',
	name: SHOP,
	type: 'TXT',
	before: ['v=spf1 mx -all'],
	after: ['v=spf1 mx include:spf.saas.example -all'],
};

describe('formats that replace whole sets', () => {
	const whole: readonly ExportFormat[] = [
		'octodns',
		'terraform-route53',
		'terraform-hcloud',
		'route53',
		'nsupdate',
	];
	const zone = `${SHOP}. TXT "v=spf1 mx -all"\n${SHOP}. TXT "google-site-verification=abc"\n`;

	it.each(whole)('%s is refused without the rest of the set', (format) => {
		expect(() => exportChanges([replaced], { format, zone: SHOP })).toThrow(
			expect.objectContaining({ code: 'input.export-refused', path: 'changes.0' }),
		);
	});

	it.each(whole)('%s keeps the rest of the set', async (format) => {
		const evidence = await evidenceOf(zone, [SHOP]);
		const text = exportChanges([replaced], { format, zone: SHOP, evidence });
		const left = withEffect(recordsOf(zone), readers[format](text, SHOP));
		expect(contentOf(left)).toEqual([
			'shop.example TXT google-site-verification=abc',
			'shop.example TXT v=spf1 mx include:spf.saas.example -all',
		]);
	});

	it.each(whole)('%s is refused with the evidence of another zone', async (format) => {
		const evidence = await evidenceOf(`${SHOP}. TXT "v=spf1 a -all"`, [SHOP]);
		expect(() => exportChanges([replaced], { format, zone: SHOP, evidence })).toThrow(
			expect.objectContaining({ code: 'input.export-refused', path: 'changes.0.before' }),
		);
	});

	it.each(whole)('%s takes nothing over from a wildcard', async (format) => {
		const wild = '*.shop.example. TXT "v=spf1 a mx -all"\nshop.example. MX 10 mail.shop.example.\n';
		const evidence = await evidenceOf(wild, ['_dmarc.shop.example', '*.shop.example']);
		const added: RecordChange = {
			action: 'add',
			name: '_dmarc.shop.example',
			type: 'TXT',
			before: [],
			after: ['v=DMARC1; p=none'],
		};
		const text = exportChanges([added], { format, zone: SHOP, evidence });
		const left = contentOf(withEffect(recordsOf(wild), readers[format](text, SHOP)));
		expect(left).toContain('_dmarc.shop.example TXT v=DMARC1; p=none');
		expect(left).not.toContain('_dmarc.shop.example TXT v=spf1 a mx -all');
	});
});

describe('exportChanges', () => {
	it('makes one change of two that follow one another', () => {
		const again: RecordChange = { ...replaced, before: replaced.after, after: ['v=spf1 -all'] };
		expect(exportChanges([replaced, again], { format: 'bind', zone: SHOP })).toBe(
			';- shop.example. IN TXT "v=spf1 mx -all"\nshop.example. IN TXT "v=spf1 -all"\n',
		);
	});

	it('writes nothing for what ends where it began', () => {
		const back: RecordChange = { ...replaced, before: replaced.after, after: replaced.before };
		expect(exportChanges([replaced, back], { format: 'bind', zone: SHOP })).toBe('');
		expect(exportChanges([], { format: 'route53', zone: SHOP })).toBe('');
	});

	it('deletes before it adds an alias', async () => {
		const evidence = await evidenceOf('s1._domainkey.shop.example. TXT "v=DKIM1; p="', [
			's1._domainkey.shop.example',
		]);
		const name = 's1._domainkey.shop.example';
		const changes: RecordChange[] = [
			{ action: 'remove', name, type: 'TXT', before: ['v=DKIM1; p='], after: [] },
			{ action: 'add', name, type: 'CNAME', before: [], after: ['s1.saas.example'] },
		];
		const text = exportChanges(changes, { format: 'route53', zone: SHOP, evidence });
		const actions = JSON.parse(text).Changes.map(({ Action }: { Action: string }) => Action);
		expect(actions).toEqual(['DELETE', 'CREATE']);
		expect(exportChanges(changes, { format: 'nsupdate', zone: SHOP, evidence })).toBe(
			[
				'zone shop.example.',
				'prereq yxrrset s1._domainkey.shop.example. IN TXT "v=DKIM1; p="',
				'prereq nxrrset s1._domainkey.shop.example. IN CNAME',
				...['A', 'AAAA', 'MX', 'NS', 'PTR', 'SOA'].map(
					(type) => `prereq nxrrset s1._domainkey.shop.example. IN ${type}`,
				),
				'update delete s1._domainkey.shop.example. IN TXT "v=DKIM1; p="',
				'update add s1._domainkey.shop.example. 3600 IN CNAME s1.saas.example.',
				'send',
				'',
			].join('\n'),
		);
	});

	it('keeps the strings of long keys, and cuts what has none', () => {
		const key = `v=DKIM1; p=${'A'.repeat(392)}`;
		const name = `s1._domainkey.${SHOP}`;
		const change = { action: 'add', name, type: 'TXT', before: [], after: [key] } as const;
		const strings = [[key.slice(0, 200), key.slice(200)]];
		const cut = exportChanges([{ ...change, strings }], { format: 'bind', zone: SHOP });
		expect(cut).toBe(`${name}. IN TXT "${key.slice(0, 200)}" "${key.slice(200)}"\n`);
		const plain = exportChanges([change], { format: 'bind', zone: SHOP, ttl: 60 });
		expect(plain).toBe(`${name}. 60 IN TXT "${key.slice(0, 255)}" "${key.slice(255)}"\n`);
	});

	it.each([
		[
			'a name outside the zone',
			[{ ...replaced, name: 'other.example' }],
			{},
			'input.export-refused',
			'changes.0.name',
		],
		[
			'a format that is not known',
			[replaced],
			{ format: 'zone' },
			'input.option-invalid',
			'options.format',
		],
		['no zone', [replaced], { zone: '' }, 'input.domain-invalid', 'options.zone'],
		['half seconds', [replaced], { ttl: 0.5 }, 'input.option-invalid', 'options.ttl'],
		['what is no change', [{}], {}, 'input.change-invalid', 'changes.0.action'],
		[
			'what is no evidence',
			[replaced],
			{ evidence: {} },
			'input.transcript-invalid',
			'transcript.version',
		],
	])('refuses %s', (_, changes, more, code, path) => {
		const options = { format: 'bind', zone: SHOP, ...more } as never;
		expect(() => exportChanges(changes as never, options)).toThrow(
			expect.objectContaining({ code, path }),
		);
	});
});

/** What means something to one of the formats. */
const HOSTILE = [
	'"',
	'\\',
	'\n',
	'\r',
	';',
	'\\;',
	'$' + '{a}',
	'%{if true}',
	"'",
	'`',
	'*/',
	'//',
	'#',
	'\t',
	'\0',
	'" "',
	'\\"',
	'\u0085',
	'\u00ff',
	')',
	'});',
	'- ',
	': ',
	'$',
	'%',
	'{',
	'\nsend\n',
	'\\000',
	'""',
] as const;

describe('any value', () => {
	const text = fc
		.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 20 })), { maxLength: 30 })
		.map((parts) => parts.join('').replace(/[^\0-\u00ff]/g, 'x'));
	const label = fc
		.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, maxLength: 8 })), {
			minLength: 1,
			maxLength: 4,
		})
		.map((parts) =>
			parts
				.join('')
				.toLowerCase()
				.replace(/[^\x21-\x7e]|[.*]/g, '-')
				.slice(0, 40),
		)
		.map((made) => (made === '@' || made === '' ? 'x' : made));

	it.each(exportFormats)('is read back by %s as it was, or refused', async (format) => {
		let written = 0;
		await fc.assert(
			fc.asyncProperty(text, text, label, async (first, second, host) => {
				fc.pre(first !== second);
				const name = `${host}.${SHOP}`;
				const zone: { name: string; type: string; text: string }[] = [
					{ name, type: 'TXT', text: first },
				];
				const change: RecordChange = {
					action: 'replace',
					name,
					type: 'TXT',
					before: [first],
					after: [second],
				};
				const entry = {
					name,
					type: 'TXT',
					answer: {
						outcome: 'records',
						records: [
							[first.slice(0, 255), ...(first.length > 255 ? [first.slice(255, 510)] : [])],
						],
						aliases: [],
					},
				} as const;
				fc.pre(first.length <= 510);
				let exported: string;
				try {
					exported = exportChanges([change], {
						format,
						zone: SHOP,
						evidence: { version: 1, entries: [entry] },
					});
				} catch (error) {
					expect(error).toMatchObject({ code: 'input.export-refused' });
					return;
				}
				written++;
				const left = withEffect(zone, readers[format](exported, SHOP));
				expect(left, exported).toEqual([{ name, type: 'TXT', text: second }]);
			}),
			{ numRuns: 400 },
		);
		expect(written).toBeGreaterThan(20);
	});
});
