/**
 * What an owner is told beyond the change itself: who is not permitted afterwards, and what is at the root.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { explain } from '../../src/report/explain.ts';
import { renderText } from '../../src/report/text.ts';
import { dmarc, judge, MX, server, spf } from '../preflight/judged.ts';

const BARE = `${MX}mail.shop.example. A 192.0.2.7\n${dmarc('p=none')}`;

describe('a first SPF record', () => {
	it.each([
		['de', 'gelten danach als verdächtig, auch Ihr eigener Mailserver', 'weiterhin', 'softfail'],
		['en', 'count as suspicious afterwards, your own mail server too', 'still may', 'softfail'],
	] as const)('warns of servers that are not in it (%s)', async (locale, said, kept, admin) => {
		const verdict = await judge(BARE, server);
		expect(verdict.changes.map(({ after }) => after)).toEqual([['v=spf1 ip4:192.0.2.0/31 ~all']]);
		const { text, steps } = explain(verdict, locale);
		expect(steps.filter((step) => step.includes(said))).toHaveLength(1);
		expect(`${text}${steps.join('')}`).not.toContain(kept);
		const [change] = verdict.changes;
		if (change === undefined) throw new Error('no change');
		expect(explain(change, locale).text).toContain(said);
		expect(explain(change, locale).text).not.toContain(kept);
		for (const each of [verdict, change]) {
			expect(explain(each, locale, { tone: 'admin' }).text).toContain(admin);
		}
		expect(renderText(verdict, { locale })).toContain(admin);
	});

	it('is no matter where there was one: every sender is kept then', async () => {
		const verdict = await judge(`${BARE}${spf('v=spf1 mx ~all')}`, server);
		const steps = explain(verdict, 'de').steps.join(' ');
		expect(steps).not.toContain('verdächtig');
		expect(renderText(verdict, { locale: 'de' })).toMatch(/alle\s+bisherigen Absender bleiben/);
	});
});
