import { beforeAll, describe, expect, it } from 'vitest';
import { formatRecord, parseRecordText } from '../../src/dns/record-text.ts';
import { preflight } from '../../src/index.ts';
import type { Change, Verdict } from '../../src/preflight/verdict.ts';
import { defineRelay } from '../../src/relays.ts';
import { panelFieldWords as german } from '../../src/report/messages/de/hosters.ts';
import { panelFieldWords as english, panelTraps } from '../../src/report/messages/en/hosters.ts';
import { explain, renderHtml, renderMarkdown, renderText } from '../../src/report/reports.ts';
import { parseZone } from '../../src/resolvers/zone/parse-zone.ts';
import { zoneResolver } from '../../src/testing.ts';
import type { Hoster, HosterTrap } from '../../src/zone/hoster.ts';
import { hosters } from '../../src/zone/hosters.ts';
import { type PanelEntry, panelFields, trapsOf } from '../../src/zone/panel-fields.ts';
import { type Proposal, proposals } from '../export/proposals.ts';
import { blocked } from './verdicts.ts';

const proof = {
	decision: 'save',
	authorized: 'yes',
	spfState: 'authorized',
	keepsSenders: true,
	lookups: 1,
} as const;

function change(edit: Partial<Change> & Pick<Change, 'name' | 'type' | 'after'>): Change {
	return {
		action: 'add',
		before: [],
		who: 'domain-owner',
		proof,
		host: '',
		zone: null,
		...edit,
	} as Change;
}

const spf = change({ name: 'shop.example', type: 'TXT', after: ['v=spf1 mx -all'] });
const dmarc = change({ name: '_dmarc.shop.example', type: 'TXT', after: ['v=DMARC1; p=none'] });
const key = change({
	name: 's1._domainkey.shop.example',
	type: 'CNAME',
	after: ['s1.dkim.saas.example'],
});
const below = change({
	name: 'bounce.news.shop.example',
	type: 'MX',
	after: ['10 mx.saas.example'],
});

function typed(item: Change, hoster: string, locale: 'en' | 'de'): string | undefined {
	const { fields } = explain(item, { locale, hoster });
	return fields?.map(({ label, value }) => `${label}: ${value}`).join(' | ');
}

describe('a record that goes without another in its place', () => {
	const words = { en: 'Delete this record', de: 'Diesen Eintrag löschen' } as const;
	const joined = (zone: string | null) =>
		change({
			action: 'replace',
			name: 'shop.example',
			type: 'TXT',
			before: ['v=spf1 a -all', 'v=spf1 mx -all'],
			after: ['v=spf1 a mx -all'],
			zone,
		});
	const forms = { text: renderText, markdown: renderMarkdown, html: renderHtml };
	const cases = (['en', 'de'] as const).flatMap((locale) =>
		(['owner', 'admin'] as const).flatMap((tone) =>
			(['ionos', null] as const).map((hoster) => ({ locale, tone, hoster })),
		),
	);

	it.each(cases)('is said to be deleted ($locale, $tone, $hoster)', ({ locale, tone, hoster }) => {
		const located = hosters.find(({ id }) => id === hoster);
		const zone =
			located === undefined
				? null
				: {
						name: 'shop.example',
						nameServers: [],
						hoster: { id: located.id, name: located.name, certainty: 'sure' as const },
					};
		const verdict: Verdict = {
			...blocked,
			changes: [joined(zone?.name ?? null)],
			...(zone === null ? {} : { zone }),
		};
		for (const [form, render] of Object.entries(forms)) {
			const printed = render(verdict, { locale, tone, ...(form === 'text' ? { width: 500 } : {}) });
			const lines = form === 'html' ? printed.replace(/<[^>]+>/g, '') : printed;
			const at = lines.indexOf(words[locale]);
			expect(at, form).toBeGreaterThan(0);
			expect(lines.slice(at, at + 100), form).toContain('v=spf1 mx -all');
			// The record that is changed is not among those that go.
			expect(lines.slice(at, at + 400), form).not.toMatch(/Current value|Bisheriger Wert/);
		}
	});

	it.each(['en', 'de'] as const)('is marked in the fields (%s)', (locale) => {
		const fields = explain(joined('shop.example'), { locale, hoster: 'ionos' }).fields ?? [];
		expect(fields.filter(({ label }) => label === words[locale])).toEqual([
			{ label: words[locale], value: 'v=spf1 mx -all' },
		]);
		const gone = change({ action: 'remove', name: 'shop.example', type: 'TXT', after: [] });
		const all = explain(
			{ ...gone, before: ['v=spf1 -all', 'v=spf1 a -all'] },
			{ locale, hoster: 'ionos' },
		);
		expect(all.fields?.filter(({ label }) => label === words[locale])).toHaveLength(2);
	});
});

describe('the fields of a panel', () => {
	const rows: readonly (readonly [string, Change, 'en' | 'de', string | undefined])[] = [
		['ionos', spf, 'de', 'Typ: TXT | Host name: @ | Wert: v=spf1 mx -all'],
		[
			'ionos',
			key,
			'en',
			'Type: CNAME | Host name: s1._domainkey | Points to: s1.dkim.saas.example',
		],
		['hetzner', spf, 'de', 'Typ: TXT | Name: @ | Wert: "v=spf1 mx -all"'],
		['hetzner', key, 'de', 'Typ: CNAME | Name: s1._domainkey | Ziel: s1.dkim.saas.example.'],
		[
			'hetzner',
			below,
			'en',
			'Type: MX | Name: bounce.news | Priority: 10 | Target: mx.saas.example.',
		],
		['strato', dmarc, 'de', 'Typ: TXT | Präfix: _dmarc | Wert: v=DMARC1; p=none'],
		['strato', spf, 'de', undefined],
		['all-inkl', dmarc, 'de', 'Typ: TXT | Name: _dmarc | Data: v=DMARC1; p=none'],
		['netcup', spf, 'en', 'Type: TXT | Host: @ | Destination: v=spf1 mx -all'],
		['ovh', spf, 'en', 'Type: TXT | Subdomain:  | Value: v=spf1 mx -all'],
		['ovh', key, 'en', 'Type: CNAME | Subdomain: s1._domainkey | Target: s1.dkim.saas.example.'],
		['1blu', spf, 'de', 'Typ: TXT-Record | Host: @ | Text: v=spf1 mx -all'],
		[
			'telekom-homepagecenter',
			dmarc,
			'de',
			'Typ: TXT - Text | Name Prefix: _dmarc | Text: v=DMARC1; p=none',
		],
		['hostnet', spf, 'en', 'Type: TXT | Name: shop.example | Value: v=spf1 mx -all'],
		['hostnet', dmarc, 'en', 'Type: TXT | Name: _dmarc.shop.example | Value: v=DMARC1; p=none'],
		['namecheap', key, 'en', 'Type: CNAME | Host: s1._domainkey | Value: s1.dkim.saas.example'],
		['world4you', spf, 'de', undefined],
		['cloudflare', spf, 'de', undefined],
	];
	it.each(rows)('%s', (hoster, item, locale, expected) => {
		expect(typed(item, hoster, locale)).toBe(expected);
	});

	it('show what is there before what takes its place', () => {
		const replaced = change({
			...spf,
			action: 'replace',
			before: ['v=spf1 -all', 'other=1'],
			after: ['v=spf1 mx -all', 'other=1'],
			ttl: 300,
		});
		expect(typed(replaced, 'godaddy', 'en')).toBe(
			'Type: TXT | Name: @ | Current value: v=spf1 -all | Value: v=spf1 mx -all | TTL: 300',
		);
	});

	it('are relative to a zone of its own below the registered domain', () => {
		const inZone = { ...below, zone: 'news.shop.example' };
		expect(typed(inZone, 'ionos', 'en')).toContain('Host name: bounce |');
	});

	it('are those of a hoster that the caller adds', () => {
		const own: Hoster = {
			id: 'own',
			name: 'Own DNS',
			nameServers: [],
			nameField: 'relative',
			apex: '@',
			labels: { name: 'Hostname' },
			references: [],
		};
		const { fields } = explain(spf, { locale: 'de', hoster: 'own', hosters: [own] });
		expect(fields?.[1]).toEqual({ label: 'Hostname', value: '@' });
	});

	it('are refused for a hoster that is not known', () => {
		expect(() => explain(spf, { locale: 'de', hoster: 'inos' })).toThrow(
			expect.objectContaining({ code: 'input.option-invalid', path: 'options.hoster' }),
		);
		expect(() => explain(spf, { locale: 'de', hoster: 'inos' })).toThrow('did you mean ionos?');
	});

	it('have words in every language', () => {
		expect(Object.keys(german)).toEqual(Object.keys(english));
	});
});

describe('the traps of a panel', () => {
	const rows: readonly (readonly [string, Change, string])[] = [
		['strato', spf, 'benutzerdefinierte Regel'],
		['all-inkl', spf, '„TXT (SPF)“'],
		['ionos', spf, 'legen Sie nie einen zweiten an'],
		['domainfactory', spf, '„Manuell editieren“'],
		['hostpoint', spf, '„redirect“'],
		['hetzner', key, 'mit dem Punkt am Ende'],
		['cloudflare', key, 'graue Wolke'],
		['metanet', dmarc, 'die ganze Zone'],
		['namecheap', change({ ...below, after: ['0 .'] }), '„0 .“'],
		[
			'digitalocean',
			change({ ...spf, after: [`v=spf1 ${'ip4:192.0.2.7 '.repeat(36)}-all`] }),
			'512',
		],
	];
	it.each(rows)('%s', (hoster, item, words) => {
		const { steps } = explain(item, { locale: 'de', hoster });
		expect(steps.join('\n')).toContain(words);
		expect(explain(item, { locale: 'de' }).steps.join('\n')).not.toContain(words);
		expect(explain(item, { locale: 'en', hoster }).steps.length).toBe(steps.length);
	});

	it('are all told of somebody', () => {
		const items = [spf, dmarc, key, change({ ...below, after: ['0 .'] })].concat(
			change({ ...spf, after: [`v=spf1 ${'ip4:192.0.2.7 '.repeat(36)}-all`] }),
		);
		const told = new Set(
			hosters.flatMap((hoster) => items.flatMap((item) => trapsOf(item, hoster))),
		);
		expect([...told].sort()).toEqual((Object.keys(panelTraps) as HosterTrap[]).sort());
	});

	it('stay away from changes that do not come near them', () => {
		expect(explain(dmarc, { locale: 'de', hoster: 'ionos' })).toMatchObject({
			steps: explain(dmarc, { locale: 'de' }).steps,
		});
	});
});

/** What a panel makes of what is typed into it. */
function published(entries: readonly PanelEntry[], zone: string, hoster: Hoster): string {
	const at = (field: string): string => entries.find((each) => each.field === field)?.value ?? '';
	const host = at('name');
	const name = hoster.nameField === 'full' ? host : host === hoster.apex ? zone : `${host}.${zone}`;
	const chosen = at('type');
	const type = [hoster.textType, hoster.spfType].includes(chosen) ? 'TXT' : chosen;
	if (type === 'TXT') {
		const value = at('value');
		// A panel that wants quotation marks reads a master file's strings; the others take the text as it is.
		const [record] =
			hoster.quotes === 'required' ? parseZone(`x. TXT ${value}`).records : [undefined];
		if (hoster.quotes === 'required' && !value.startsWith('"')) throw new Error('no quotes');
		const text = record === undefined ? value : formatRecord('TXT', record.data as never);
		return `${name} TXT ${text}`;
	}
	const target = at('target');
	if (hoster.targetDot === 'refused' && /.\.$/.test(target)) throw new Error('a final dot');
	const isRelative = hoster.targetDot === 'required' && !target.endsWith('.');
	const full = isRelative && type !== 'A' && type !== 'AAAA' ? `${target}.${zone}` : target;
	const bare = full === '.' ? full : full.replace(/\.$/, '');
	return `${name} ${type} ${type === 'MX' ? `${at('priority')} ` : ''}${bare}`;
}

/** The fields of each record apart. */
function groups(entries: readonly PanelEntry[]): readonly (readonly PanelEntry[])[] {
	const found: PanelEntry[][] = [];
	for (const entry of entries) {
		if (entry.field === 'type') found.push([]);
		found.at(-1)?.push(entry);
	}
	return found;
}

describe('what is typed into a panel', () => {
	let all: readonly Proposal[] = [];
	beforeAll(async () => {
		all = await proposals();
	});
	const known = hosters.filter(({ nameField }) => nameField !== undefined);

	it.each(known)('of $name becomes the proven record', (hoster) => {
		let count = 0;
		for (const { changes, zone, file } of all) {
			for (const item of changes) {
				const entries = panelFields(item, zone, hoster);
				if (entries === null) {
					// Only where nobody knows what stands for the zone itself.
					expect([item.name, hoster.apex]).toEqual([zone, undefined]);
					continue;
				}
				const { name, type, before, after } = item;
				const fresh = after.filter((text) => !before.includes(text));
				const records = groups(entries).filter((each) =>
					each.some(({ field }) => field === 'value' || field === 'target'),
				);
				expect(
					records.map((each) => published(each, zone, hoster)),
					file,
				).toEqual(
					fresh.map(
						(text) => `${name} ${type} ${formatRecord(type, parseRecordText(type, text) as never)}`,
					),
				);
				count += fresh.length;
			}
		}
		expect(count).toBeGreaterThan(20);
	});
});

describe('the fields of a panel in reports', () => {
	const zone = `
shop.example. NS hydrogen.ns.hetzner.com.
shop.example. NS oxygen.ns.hetzner.com.
shop.example. TXT "v=spf1 -all"
smtp.saas.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"
`;
	const relay = defineRelay({
		id: 'saas',
		name: 'SaaS',
		sources: { spf: ['smtp.saas.example'] },
		ask: { include: 'smtp.saas.example' },
		returnPath: { kind: 'subdomain', label: 'send', target: 'smtp.saas.example' },
		dkim: { signs: 'no' },
	});
	const judged = (options: { zone: boolean }, text = zone): Promise<Verdict> =>
		preflight({ from: 'info@shop.example', relay }, { resolver: zoneResolver(text), ...options });

	it('stand in each form, in the words of the panel', async () => {
		const verdict = await judged({ zone: true });
		expect(verdict.changes[0]).toMatchObject({ type: 'CNAME', name: 'send.shop.example' });
		for (const print of [renderText, renderMarkdown, renderHtml]) {
			const report = print(verdict, { locale: 'de', tone: 'owner' });
			expect(report.replaceAll(/\s+/g, ' ')).toContain(
				'Öffnen Sie die DNS-Einstellungen bei Hetzner',
			);
			// Without the final dot this panel adds the zone to the target.
			expect(report).toContain('smtp.saas.example.');
		}
	});

	it.each<[string, { zone: boolean }, string]>([
		['the zone was not located', { zone: false }, zone],
		[
			'another hoster answers, too',
			{ zone: true },
			zone.replace('oxygen.ns.hetzner.com', 'ns.other.example'),
		],
	])('do not where %s', async (_, options, text) => {
		const report = renderText(await judged(options, text), { tone: 'owner' });
		expect(report).not.toContain('Hetzner');
		expect(report).toContain('at the provider of your domain');
	});

	it('do not where the change is for somebody else, or the hoster is the caller’s own', async () => {
		const verdict = await judged({ zone: true });
		const others = verdict.changes.map((each) => ({ ...each, who: 'relay-operator' as const }));
		expect(renderText({ ...verdict, changes: others })).not.toContain('Hetzner');
		const hoster = { id: 'hetzner', name: 'Another', certainty: 'sure' as const };
		const own = { ...verdict, zone: { name: 'shop.example', nameServers: [], hoster } };
		expect(renderText(own, { tone: 'owner' })).toContain('at the provider of your domain');
	});
});
