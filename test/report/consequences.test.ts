/**
 * What an owner is told beyond the change itself: who is not permitted afterwards, and what is at the root.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { explain, renderHtml, renderText } from '../../src/report/reports.ts';
import { dmarc, judge, MX, server, spf, txt } from '../preflight/judged.ts';

const BARE = `${MX}mail.shop.example. A 192.0.2.7\n${dmarc('p=none')}`;

describe('a first SPF record', () => {
	it.each([
		['de', 'gelten danach als verdächtig, auch Ihr eigener Mailserver', 'weiterhin', 'softfail'],
		['en', 'will count as suspicious, including your own mail server', 'still may', 'softfail'],
	] as const)('warns of servers that are not in it (%s)', async (locale, said, kept, admin) => {
		const verdict = await judge(BARE, server);
		expect(verdict.changes.map(({ after }) => after)).toEqual([['v=spf1 ip4:192.0.2.0/31 ~all']]);
		const { text, steps } = explain(verdict, { locale });
		expect(steps.filter((step) => step.includes(said))).toHaveLength(1);
		expect(`${text}${steps.join('')}`).not.toContain(kept);
		const [change] = verdict.changes;
		if (change === undefined) throw new Error('no change');
		expect(explain(change, { locale }).text).toContain(said);
		expect(explain(change, { locale }).text).not.toContain(kept);
		for (const each of [verdict, change]) {
			expect(explain(each, { locale, tone: 'admin' }).text).toContain(admin);
		}
		expect(renderText(verdict, { locale })).toContain(admin);
	});

	it('is no matter where there was one: every sender is kept then', async () => {
		const verdict = await judge(`${BARE}${spf('v=spf1 mx ~all')}`, server);
		const steps = explain(verdict, { locale: 'de' }).steps.join(' ');
		expect(steps).not.toContain('verdächtig');
		expect(renderText(verdict, { locale: 'de' })).toMatch(/alle\s+bisherigen Absender bleiben/);
	});
});

const ELEVEN = Array.from({ length: 11 }, (_, n) => `i${n}.example`);
const OVER = `${BARE.replace('p=none', 'p=reject')}${spf(`v=spf1 ${ELEVEN.map((name) => `include:${name}`).join(' ')} -all`)}${ELEVEN.map((name) => txt(name, 'v=spf1 ip4:198.51.100.0/24 -all')).join('')}`;

describe('a record over the limit of look-ups (RFC 7208 §4.6.4)', () => {
	it.each([
		['de', 'owner', /mehr als die 10 erlaubten DNS-Abfragen .* nämlich 11/],
		['de', 'admin', /braucht 11 Terme mit DNS-Abfragen/],
		['en', 'owner', /more than the 10 DNS lookups .* namely 11/],
	] as const)('is named as the reason (%s, %s)', async (locale, tone, said) => {
		const verdict = await judge(OVER, server);
		expect(explain(verdict, { locale, tone }).text).toMatch(said);
	});
});

describe('steps beside exact changes', () => {
	it('defer to them, and are silent of them where there are none', async () => {
		const verdict = await judge(BARE, server);
		const found = verdict.findings.find(({ code }) => code === 'dmarc.no-aligned-path');
		if (found === undefined) throw new Error('no such finding');
		const [first = ''] = explain(found, { locale: 'de' }).steps;
		expect(first).toContain('Schlägt diese Prüfung Änderungen im DNS vor');
		expect(explain({ ...verdict, changes: [] }, { locale: 'de' }).steps).not.toContain(first);
	});

	it('name addresses as the terms to add, where the relay offers no reference', async () => {
		const verdict = await judge(`${BARE}${spf('v=spf1 mx -all')}`, server);
		const found = verdict.findings.find(({ code }) => code === 'spf.relay-not-authorized');
		if (found === undefined) throw new Error('no such finding');
		expect(explain(found, { locale: 'de' }).steps.join(' ')).toContain('„ip4:192.0.2.0/31“');
	});
});

describe('states in the text report', () => {
	it('say what would align where nothing passes yet', async () => {
		const verdict = await judge(BARE, server);
		const english = renderText(verdict);
		expect(english).toContain('would be aligned with From');
		expect(english).toContain('SPF: no aligned pass');
		const german = renderText(verdict, { locale: 'de' });
		expect(german).toMatch(/würde\s+zur\s+Absender-Domain\s+passen/);
		expect(german).not.toContain('delivered');
		expect(german).toContain('„Server“');
		expect(german).not.toContain('„server“');
	});
});

describe('the page', () => {
	it('counts one missing record as one error, and shows what follows from it apart', async () => {
		const page = renderHtml(await judge(BARE, server), { locale: 'de' });
		expect(page).toMatch(/Fehler: 2, [^<]*Folgen davon: \d/);
		expect(page).toContain('<p class="hint">Folgen davon</p>');
		expect(page).toContain('die Richtlinie lässt solche Mails zu');
	});
});
