import { describe, expect, it } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Change, Verdict } from '../../src/preflight/verdict.ts';
import { defineRelay } from '../../src/relays.ts';
import { changeKind, partChanges } from '../../src/report/change-kind.ts';
import type { Locale, Tone } from '../../src/report/locale.ts';
import { explain, renderText } from '../../src/report/reports.ts';
import { zoneResolver } from '../../src/testing.ts';
import { storedFinding } from '../findings/stored.ts';
import { type LoadedScenario, loadScenarios, requestOf } from '../scenarios/scenario-files.ts';

const locales: readonly Locale[] = ['en', 'de'];
const tones: readonly Tone[] = ['owner', 'admin'];
const ways = locales.flatMap((locale) => tones.map((tone) => ({ locale, tone })));

const proof: Change['proof'] = {
	decision: 'save',
	authorized: 'yes',
	spfState: 'authorized',
	keepsSenders: true,
	lookups: 4,
};

function change(parts: Partial<Change>): Change {
	return {
		action: 'replace',
		name: 'shop.example',
		type: 'TXT',
		before: ['v=spf1 mx -all'],
		after: ['v=spf1 mx include:spf.saas.example -all'],
		host: '@',
		zone: null,
		who: 'domain-owner',
		proof,
		...parts,
	};
}

/** Left over where a fact is missing. */
const BROKEN = /undefined|null(?! MX)|NaN|\[object| {2}/;

describe('explain, for a finding', () => {
	const missing = storedFinding('dmarc.missing', { name: '_dmarc.shop.example', type: 'TXT' });

	it('gives the owner title, sentences and steps with the value to paste', () => {
		const { title, text, steps } = explain(missing, { locale: 'de' });
		expect(title).toBe('DMARC-Richtlinie fehlt');
		expect(text).toContain('(DMARC)');
		expect(steps).toContain(
			'Legen Sie einen neuen TXT-Eintrag mit dem Namen _dmarc (vollständig: _dmarc.shop.example) und genau diesem Wert an: v=DMARC1; p=none',
		);
	});

	it('gives the admin the exact sentence with its section', () => {
		expect(explain(missing, { locale: 'en', tone: 'admin' }).text).toBe(
			'No DMARC record applies to shop.example (RFC 9989 §4.10.1).',
		);
	});

	it.each(ways)('has words for a code of a later version ($locale, $tone)', ({ locale, tone }) => {
		const later = { ...missing, code: 'dmarc.of-tomorrow' };
		const { title, text, steps } = explain(later, { locale, tone });
		expect(title).toBe('dmarc.of-tomorrow');
		expect(text).not.toBe('');
		expect(steps).toEqual([]);
	});

	it('gives plain data that the caller may change', () => {
		const first = explain(missing, { locale: 'en' });
		first.steps.push('more');
		expect(explain(missing, { locale: 'en' }).steps).not.toContain('more');
		expect(JSON.parse(JSON.stringify(first))).toEqual(first);
	});
});

describe('the plan of an explanation', () => {
	const missing = storedFinding('dmarc.missing', { name: '_dmarc.shop.example', type: 'TXT' });

	it('has the steps as data, one for each sentence, in no language', () => {
		const [english, german] = [
			explain(missing, { locale: 'en' }),
			explain(missing, { locale: 'de' }),
		];
		expect(english.plan).toEqual(german.plan);
		expect(english.plan).toHaveLength(english.steps.length);
		expect(english.plan).toContainEqual({
			step: 'add-record',
			name: '_dmarc.shop.example',
			host: '_dmarc',
			type: 'TXT',
			value: 'v=DMARC1; p=none',
		});
	});

	it('of a change for admins is what is published and withdrawn', () => {
		const { plan, steps } = explain(change({}), { locale: 'en', tone: 'admin' });
		expect(plan.map(({ step }) => step)).toEqual(['withdraw', 'publish']);
		expect(steps).toHaveLength(2);
	});
});

describe('changeKind', () => {
	const spf = { name: 'shop.example', type: 'TXT' } as const;
	const dmarc = { name: '_dmarc.shop.example', type: 'TXT' } as const;
	const dkim = { name: 's1._domainkey.shop.example' } as const;

	it.each<[string, Partial<Change>]>([
		['spf-added', { ...spf, action: 'add', before: [] }],
		['spf-joined', { ...spf, before: ['v=spf1 mx -all', 'v=spf1 a -all'] }],
		['spf-extended', spf],
		['spf-mended', { ...spf, before: ['v=spf1 mx ipv4:192.0.2.1 -all'] }],
		['spf-mended', { ...spf, before: ['v=spf1 mx -all include:spf.saas.example'] }],
		['spf-removed', { ...spf, action: 'remove', after: [] }],
		['dmarc-added', { ...dmarc, action: 'add', before: [], after: ['v=DMARC1; p=none'] }],
		[
			'dmarc-joined',
			{ ...dmarc, before: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], after: ['v=DMARC1; p=none'] },
		],
		[
			'dmarc-loosened',
			{ ...dmarc, before: ['v=DMARC1; p=reject; aspf=s'], after: ['v=DMARC1; p=reject'] },
		],
		['dmarc-mended', { ...dmarc, before: ['v=DMARC1; p=rejekt'], after: ['v=DMARC1; p=reject'] }],
		['dmarc-removed', { ...dmarc, action: 'remove', before: ['v=DMARC1; p=none'], after: [] }],
		[
			'dkim-alias',
			{ ...dkim, type: 'CNAME', action: 'add', before: [], after: ['s1.saas.example'] },
		],
		['dkim-key', { ...dkim, type: 'TXT', action: 'add', before: [], after: ['v=DKIM1; p=AAAA'] }],
		[
			'dkim-key-mended',
			{ ...dkim, type: 'TXT', before: ['v=DKIM1; p='], after: ['v=DKIM1; p=AAAA'] },
		],
		['dkim-removed', { ...dkim, type: 'TXT', action: 'remove', before: ['v=spf1'], after: [] }],
		[
			'alias-added',
			{
				name: 'em.shop.example',
				type: 'CNAME',
				action: 'add',
				before: [],
				after: ['u1.saas.example'],
			},
		],
		[
			'alias-changed',
			{ name: 'em.shop.example', type: 'CNAME', before: ['a.example'], after: ['u1.saas.example'] },
		],
		[
			'alias-removed',
			{
				name: 'em.shop.example',
				type: 'CNAME',
				action: 'remove',
				before: ['a.example'],
				after: [],
			},
		],
		[
			'record-added',
			{ name: 'em.shop.example', type: 'A', action: 'add', before: [], after: ['192.0.2.1'] },
		],
		[
			'record-changed',
			{ name: 'em.shop.example', type: 'A', before: ['192.0.2.2'], after: ['192.0.2.1'] },
		],
		[
			'record-removed',
			{ name: 'shop.example', type: 'TXT', action: 'remove', before: ['hello'], after: [] },
		],
	])('tells %s', (kind, parts) => {
		const each = change(parts);
		expect(changeKind(each)).toBe(kind);
		for (const { locale, tone } of ways) {
			const { title, text, steps } = explain(each, { locale, tone });
			expect(title).toMatch(/^[A-Z].{5,58}[^.]$/);
			expect(text).toMatch(/\.$/);
			expect(`${title}\n${text}\n${steps.join('\n')}`).not.toMatch(BROKEN);
			// Every value that comes or goes stands in the steps, whole.
			const moved = [...each.before, ...each.after].filter(
				(value) => !(each.before.includes(value) && each.after.includes(value)),
			);
			for (const value of moved) expect(steps.join('\n')).toContain(value);
			expect(steps.join('\n')).toContain(each.name);
			expect(steps.join('\n')).toContain(each.type);
		}
	});

	it('compares records part by part', () => {
		expect(partChanges(change({}))).toEqual({
			added: ['include:spf.saas.example'],
			removed: [],
			isReordered: false,
		});
		const moved = change({ before: ['v=spf1 mx -all include:spf.saas.example'] });
		expect(partChanges(moved).isReordered).toBe(true);
		const respelled = change({ before: ['v=spf1  mx include:spf.saas.example  -all'] });
		expect(partChanges(respelled)).toEqual({ added: [], removed: [], isReordered: false });
	});

	it('does not take long over a text of any length', () => {
		const long = `v=spf1 ${'a '.repeat(100_000)}`;
		const { added } = partChanges(change({ before: [long] }));
		expect(added.length).toBeLessThan(10);
		expect(explain(change({ before: [long] }), { locale: 'en' }).steps.length).toBeLessThan(10);
	});
});

describe('explain, for a change', () => {
	it('gives an owner the steps of an extended record, old and new value whole', () => {
		const { title, text, steps } = explain(change({}), { locale: 'de' });
		expect(title).toBe('SPF-Eintrag ergänzen');
		expect(text).toBe(
			'Der SPF-Eintrag ist die Liste der Server, die für Ihre Domain Mails verschicken dürfen. Hinzu kommt ein Verweis auf Ihren Versanddienst: „include:spf.saas.example“. Alles andere bleibt, wie es ist. Alle bisherigen Absender dürfen weiterhin senden. Vorab getestet: Danach funktioniert der Versand.',
		);
		expect(steps.slice(1, -1)).toEqual([
			'Suchen Sie den TXT-Eintrag mit dem Namen @ (steht für shop.example), der jetzt diesen Wert hat: v=spf1 mx -all',
			'Ersetzen Sie den ganzen Wert durch genau diesen: v=spf1 mx include:spf.saas.example -all',
		]);
	});

	it('has one of several records changed and the others deleted', () => {
		const joined = change({
			before: ['v=spf1 mx -all', 'v=spf1 a ~all'],
			after: ['v=spf1 mx a ~all'],
		});
		const { steps } = explain(joined, { locale: 'en' });
		expect(steps[1]).toMatch(/^Find .*: v=spf1 mx -all$/);
		expect(steps[2]).toMatch(/: v=spf1 mx a ~all$/);
		expect(steps[3]).toMatch(/^Delete .*: v=spf1 a ~all$/);
	});

	it('has a record kept that is right among several', () => {
		const { steps } = explain(
			change({ before: ['v=spf1 a -all', 'v=spf1 mx -all'], after: ['v=spf1 a -all'] }),
			{ locale: 'en' },
		);
		expect(steps[1]).toMatch(/^Keep .*: v=spf1 a -all$/);
		expect(steps[2]).toMatch(/^Delete .*: v=spf1 mx -all$/);
	});

	it('gives each of several new records a step of its own', () => {
		const hosts = change({
			action: 'add',
			name: 'em.shop.example',
			type: 'A',
			before: [],
			after: ['192.0.2.1', '192.0.2.2'],
		});
		for (const locale of locales) {
			const { steps } = explain(hosts, { locale });
			expect(steps[1]).toMatch(/: 192\.0\.2\.1$/);
			expect(steps[2]).toMatch(/: 192\.0\.2\.2$/);
			const more = change({ ...hosts, action: 'replace', before: ['192.0.2.9'] });
			const values = explain(more, { locale })
				.steps.join('\n')
				.match(/192\.0\.2\.\d$/gm);
			expect(values).toEqual(['192.0.2.9', '192.0.2.1', '192.0.2.2']);
		}
	});

	it('says in which way an extended record is extended', () => {
		const ownerText = (after: string) => explain(change({ after: [after] }), { locale: 'de' }).text;
		expect(ownerText('v=spf1 mx ip4:192.0.2.1 -all')).toContain('Hinzu kommt: „ip4:192.0.2.1“.');
		expect(ownerText('v=spf1 mx include:a.example include:b.example -all')).toContain(
			'Hinzu kommen diese Verweise: „include:a.example“ und „include:b.example“.',
		);
		expect(explain(change({ after: ['v=spf1 mx mx -all'] }), { locale: 'en' }).text).toContain(
			'It is extended.',
		);
	});

	it.each([
		['en', /order of its parts/, /way it is written/],
		['de', /Reihenfolge der Teile/, /Schreibweise/],
	] as const)('tells an order from a spelling (%s)', (locale, order, spelling) => {
		const moved = change({ before: ['v=spf1 -all mx include:spf.saas.example'] });
		expect(explain(moved, { locale }).text).toMatch(order);
		const shouted = change({ before: ['V=SPF1 MX INCLUDE:SPF.SAAS.EXAMPLE -ALL'] });
		expect(explain(shouted, { locale }).text).toMatch(spelling);
	});

	it('writes lines of a zone file for admins', () => {
		const strings = [['v=DKIM1; p=AA', 'BB; n="x"']];
		const key = change({
			action: 'add',
			name: 's1._domainkey.shop.example',
			before: [],
			after: ['v=DKIM1; p=AABB; n="x"'],
			strings,
		});
		const { text, steps } = explain(key, { locale: 'en', tone: 'admin' });
		expect(steps).toEqual(['Add: s1._domainkey.shop.example. TXT "v=DKIM1; p=AA" "BB; n=\\"x\\""']);
		expect(text).toMatch(/^Publishes the DKIM key \(RFC 6376 §3\.6\.2\)\. Afterwards: .*4\/10/);
	});

	it('tells look-ups to admins only', () => {
		for (const locale of locales) {
			expect(explain(change({}), { locale }).text).not.toMatch(/\b10\b/);
			expect(explain(change({}), { locale, tone: 'admin' }).text).toMatch(/4\/10/);
		}
	});

	it('says what was added and removed to admins', () => {
		const mended = change({ before: ['v=spf1 mx ipv4:192.0.2.1 -all'] });
		expect(explain(mended, { locale: 'en', tone: 'admin' }).text).toContain(
			'; added: include:spf.saas.example; removed: ipv4:192.0.2.1 (RFC 7208 §4.5).',
		);
	});

	it.each([
		['warn', /only warnings remain/],
		['block', /alone it is not enough/],
		['retry', /could not test/],
	] as const)('promises no more than was proven: %s', (decision, words) => {
		expect(explain(change({ proof: { ...proof, decision } }), { locale: 'en' }).text).toMatch(
			words,
		);
	});

	it('warns where a sender is lost', () => {
		const losing = change({ proof: { ...proof, keepsSenders: false } });
		expect(explain(losing, { locale: 'de' }).text).toContain('Achtung');
		expect(explain(losing, { locale: 'en' }).text).toContain('not every server');
	});

	it.each(locales)('names whom to write to, and what to ask for (%s)', (locale) => {
		const theirs = change({
			who: 'relay-operator',
			owner: 'saas.example',
			name: 'k1.saas.example',
		});
		const { text, steps } = explain(theirs, { locale });
		expect(text).toContain('saas.example');
		expect(steps[0]).toContain('saas.example');
		expect(steps.join('\n')).toContain('k1.saas.example');
		expect(steps.join('\n')).toContain(': v=spf1 mx include:spf.saas.example -all');
		const { owner: _, ...nameless } = theirs;
		expect(explain(nameless, { locale }).steps[0]).toMatch(/mail service|Versanddienst/);
	});

	it.each(locales)('tells all that belongs to a change (%s)', (locale) => {
		const long = change({
			ttl: 3600,
			owner: 'group.example',
			writesOut: ['spf.old.example'],
			asks: ['report-address'],
			strings: [['v=spf1 mx ', 'include:spf.saas.example -all']],
		});
		const { text, steps } = explain(long, { locale });
		const all = steps.join('\n');
		expect(text).toContain('spf.old.example');
		expect(all).toContain('group.example');
		expect(all).toMatch(/: 3600$/m);
		expect(all).toMatch(/: ; rua=mailto:$/m);
		expect(all).toContain('"v=spf1 mx " "include:spf.saas.example -all"');
	});

	it('warns of a first policy that is strict', () => {
		const strict = change({
			action: 'add',
			name: '_dmarc.shop.example',
			before: [],
			after: ['v=DMARC1; p=reject'],
		});
		expect(explain(strict, { locale: 'de' }).text).toContain('Prüfen Sie vorher jeden Dienst');
		const mild = { ...strict, after: ['v=DMARC1; p=none'] };
		expect(explain(mild, { locale: 'de' }).text).not.toContain('Prüfen Sie vorher jeden Dienst');
	});
});

async function verdictsOf({ questions, resolver }: LoadedScenario): Promise<readonly Verdict[]> {
	const verdicts: Verdict[] = [];
	for (const question of questions) {
		if (question.kind !== 'preflight') continue;
		verdicts.push(await preflight(requestOf(question), { resolver }));
	}
	return verdicts;
}

const demos = loadScenarios().filter(({ file }) => file.startsWith('demo-'));

function demo(part: string): LoadedScenario {
	const found = demos.find(({ file }) => file.includes(part));
	if (found === undefined) throw new Error(`no demo ${part}`);
	return found;
}

async function only(part: string): Promise<Verdict> {
	const [verdict] = await verdictsOf(demo(part));
	if (verdict === undefined) throw new Error(`${part} asks nothing`);
	return verdict;
}

describe('explain, for a verdict', () => {
	it.each(demos.map(({ file }) => file))('has words for all of %s', async (file) => {
		for (const verdict of await verdictsOf(demo(file))) {
			for (const { locale, tone } of ways) {
				const { title, text, steps } = explain(verdict, { locale, tone });
				expect(title).toContain(verdict.from.domain);
				expect(title).not.toMatch(/\.$/);
				expect(text).toMatch(/\.$/);
				expect([title, text, ...steps].join('\n')).not.toMatch(BROKEN);
				const values = verdict.changes.flatMap(({ after }) => after);
				// To admins a long text is shown in the strings it is published in.
				const whole = steps.join('\n').replaceAll('" "', '');
				for (const value of values) expect(whole).toContain(value);
				const isToDo = verdict.decision !== 'save' || verdict.changes.length > 0;
				expect(steps.length > 0).toBe(isToDo);
				for (const each of [...verdict.changes, ...(verdict.alternatives ?? []).flat()]) {
					expect(explain(each, { locale, tone }).text).not.toMatch(BROKEN);
				}
			}
		}
	});

	it('gives the steps of all changes in one list, opened and closed once', async () => {
		const verdict = await only('own-record-without-the-include');
		const { steps } = explain(verdict, { locale: 'en' });
		expect(verdict.changes.length).toBeGreaterThan(1);
		expect(steps.filter((step) => step.startsWith('Open the DNS settings'))).toHaveLength(1);
		expect(steps.filter((step) => step.startsWith('Save, wait'))).toHaveLength(1);
		expect(steps.filter((step) => /^Change \d of \d:/.test(step))).toHaveLength(
			verdict.changes.length,
		);
		expect(steps[steps.length - 1]).toMatch(/^Save, wait/);
	});

	it('says what becomes of mail that fails, once', async () => {
		const { text } = explain(await only('own-record-without-the-include'), { locale: 'de' });
		expect(text.match(/Spam-Ordner/g)).toHaveLength(1);
		expect(text).toContain('werden abgelehnt oder landen im Spam-Ordner');
	});

	it('sends nobody to DNS for what DNS cannot mend', async () => {
		const verdict = await only('craft-server-with-return-path-there');
		for (const locale of locales) {
			const { steps } = explain(verdict, { locale });
			expect(steps.join('\n')).toContain('SMTP');
			expect(steps.join('\n')).not.toMatch(/DNS settings|DNS-Einstellungen/);
		}
		const unsigned = explain(await only('craft-server-with-own-return-path'), { locale: 'de' });
		expect(unsigned.steps.join('\n')).toContain('SMTP');
	});

	it('offers Reply-To for the address of a mailbox provider', async () => {
		const { text, steps } = explain(await only('gmail-address'), { locale: 'de' });
		expect(text).toMatch(/^gmail\.com gehört einem Mailanbieter/);
		expect(steps.join('\n')).toContain('Reply-To');
	});

	it('says when to ask again while DNS is down, and blames nobody', async () => {
		const verdict = await only('dns-server-down');
		expect(explain(verdict, { locale: 'de' }).steps[0]).toBe(
			'Prüfen Sie in 60 Sekunden noch einmal.',
		);
		expect(explain(verdict, { locale: 'en' }).text).toContain('A DNS lookup failed');
		for (const [recheckAfter, english, german] of [
			[1, 'one second', 'einer Sekunde'],
			[600, '10 minutes', '10 Minuten'],
			[10_000, '3 hours', '3 Stunden'],
		] as const) {
			expect(explain({ ...verdict, recheckAfter }, { locale: 'en' }).steps[0]).toContain(english);
			expect(explain({ ...verdict, recheckAfter }, { locale: 'de' }).steps[0]).toContain(german);
		}
		const { recheckAfter: _, ...open } = verdict;
		expect(explain(open, { locale: 'en' }).steps[0]).toBe('Check again in a few minutes.');
	});

	it('shows the domain as its owner writes it', async () => {
		const verdict = await only('include-and-key-in-place');
		const from = {
			...verdict.from,
			address: 'info@xn--bcher-kva.example',
			domain: 'xn--bcher-kva.example',
			unicodeDomain: 'bücher.example',
		};
		expect(explain({ ...verdict, from }, { locale: 'de' }).title).toContain('info@bücher.example');
	});

	it.each(['yes', 'partial', 'no', 'unknown'] as const)(
		'claims no more than is established: authorized %s',
		async (authorized) => {
			const verdict = await only('include-and-key-in-place');
			for (const locale of locales) {
				for (const decision of ['warn', 'block', 'retry'] as const) {
					const { title, text } = explain({ ...verdict, decision, authorized }, { locale });
					expect(text).not.toMatch(BROKEN);
					const isOpen = decision === 'retry' || authorized === 'unknown';
					expect(/not known|cannot be checked|nicht bekannt|nicht prüfen/.test(title)).toBe(isOpen);
				}
			}
		},
	);

	it('tells the changes of somebody else beside one of the owner', async () => {
		const verdict = await only('own-record-without-the-include');
		const theirs = change({ who: 'relay-operator', name: 'k1.saas.example' });
		const { steps } = explain({ ...verdict, changes: [theirs, theirs] }, { locale: 'en' });
		expect(steps.some((step) => step.startsWith('Open the DNS settings'))).toBe(false);
		expect(steps.filter((step) => step.startsWith('Write to the support'))).toHaveLength(2);
	});

	it('says where a record under a wrong name belongs', async () => {
		const verdict = await only('microsoft-365-without-dkim');
		const wrong = finding(
			'dkim.wrong-name',
			{ name: 'selector1.malerei.example', type: 'TXT' },
			{ selector: 'selector1', expected: 'selector1._domainkey.malerei.example' },
		);
		const { text } = explain(
			{ ...verdict, findings: [...verdict.findings, wrong] },
			{ locale: 'en' },
		);
		expect(text).toContain('selector1.malerei.example');
	});

	it('names reasons of which no finding is there by their title', async () => {
		const verdict = await only('include-and-key-in-place');
		const bare: Verdict = { ...verdict, decision: 'warn', because: ['dmarc.missing'] };
		expect(explain(bare, { locale: 'en' }).text).toContain('DMARC policy missing.');
		expect(explain(bare, { locale: 'en', tone: 'admin' }).text).toContain('DMARC policy missing.');
		expect(explain({ ...bare, because: [] }, { locale: 'de' }).steps).toEqual([]);
	});

	it('does not call a policy missing that DNS did not show', async () => {
		const { text } = explain(await only('dns-server-down'), { locale: 'en', tone: 'admin' });
		expect(text).not.toMatch(/no policy/i);
	});

	it('cites the sections to admins', async () => {
		const { text } = explain(await only('own-record-without-the-include'), {
			locale: 'en',
			tone: 'admin',
		});
		expect(text).toMatch(/RFC 9989 §5\.3\.5/);
	});
});

describe('explain, used wrongly', () => {
	const missing = finding('spf.missing', { name: 'shop.example', type: 'TXT' });
	const call = explain as (item: unknown, options?: unknown) => unknown;

	it.each([
		['an unknown language', [missing, { locale: 'xx' }], 'input.option-invalid', 'options.locale'],
		['an unknown reader', [missing, { tone: 'child' }], 'input.option-invalid', 'options.tone'],
		['an unknown option', [missing, { lang: 'en' }], 'input.unknown-option', 'options.lang'],
		['options that are none', [missing, null], 'input.option-invalid', 'options'],
		['nothing', [undefined], 'input.request-invalid', 'item'],
		[
			'an object of another shape',
			[{ code: 'spf.missing' }],
			'input.request-invalid',
			'item.severity',
		],
		['an object of no shape', [{ title: 'SPF' }], 'input.request-invalid', 'item'],
		['half a change', [{ ...change({}), after: [1] }], 'input.request-invalid', 'item.after'],
		[
			'a change without proof',
			[{ ...change({}), proof: null }],
			'input.request-invalid',
			'item.proof.decision',
		],
		['half a verdict', [{ schema: 2, because: [] }], 'input.verdict-invalid', 'item.decision'],
	] as const)('refuses %s with code and path', (_, args, code, path) => {
		const [item, options] = args as readonly unknown[];
		const attempt = () => (args.length > 1 ? call(item, options) : call(item));
		expect(attempt).toThrow(expect.objectContaining({ name: 'InputError', code, path }));
	});
});

describe('whom to write to where DNS did not answer', () => {
	const name = { name: 'outlook.com', type: 'TXT' } as const;
	const reasons = ['timeout', 'servfail', 'refused', 'malformed', 'network'] as const;
	const rows = reasons.flatMap((reason) => [
		{ reason, found: storedFinding(`dns.${reason}`, name) },
		{
			reason,
			found: storedFinding('spf.dns-error', name, { name: 'outlook.com', type: 'TXT', reason }),
		},
		{ reason, found: storedFinding('dkim.dns-error', name, { reason }) },
		{ reason, found: storedFinding('dmarc.dns-error', name, { reason }) },
	]);

	it.each(rows)('$found.code, $reason', ({ reason, found }) => {
		for (const locale of ['en', 'de'] as const) {
			const { plan } = explain(found, { locale });
			expect(plan[0]).toMatchObject({ step: 'check-again', when: 'soon' });
			// A resolver of one's own that cannot be reached is no matter of the domain's provider.
			expect(plan.some(({ step }) => step === 'report-to-dns-provider')).toBe(reason !== 'network');
		}
	});
});

describe('keys that are missing at several selectors', () => {
	const relay = defineRelay({
		id: 'own',
		name: 'Own',
		sources: { ranges: ['192.0.2.25'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'from-domain', selectors: [{ name: 'one' }, { name: 'two' }] },
	});
	const zones = {
		'SPF fails too':
			'shop.example. TXT "v=spf1 mx -all"\n_dmarc.shop.example. TXT "v=DMARC1; p=reject"',
		'there is no SPF record':
			'shop.example. TXT "note"\n_dmarc.shop.example. TXT "v=DMARC1; p=quarantine"',
	};

	it.each(Object.entries(zones))('are all named where %s', async (_, zone) => {
		const request = { from: 'info@shop.example', relay };
		const verdict = await preflight(request, { resolver: zoneResolver(zone) });
		for (const locale of ['en', 'de'] as const) {
			const why = renderText(verdict, { locale, tone: 'owner', width: 2000 }).split(
				/^(?:Why|Warum)$/m,
			)[1];
			const [section = ''] = (why ?? '').split('\n\n');
			const { text } = explain(verdict, { locale, tone: 'admin' });
			for (const said of [section, text]) {
				expect(said).toContain('one._domainkey');
				expect(said).toContain('two._domainkey');
			}
		}
	});
});
