/**
 * What a report says of what is to be done: all of it, once, and nothing that is not offered.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { explain, renderHtml, renderMarkdown, renderText } from '../../src/report/reports.ts';
import { storedFinding } from '../findings/stored.ts';
import { judge, MX, RELAY_ZONE, server, service, spf } from '../preflight/judged.ts';

const BARE = `${MX}mail.shop.example. A 192.0.2.7\n`;
const OWNER = { locale: 'de', tone: 'owner', width: 500 } as const;

describe('the steps of a change', () => {
	it.each([
		['text', renderText],
		['Markdown', renderMarkdown],
	])('that its values do not show stand below it: %s', async (form, render) => {
		const verdict = await judge(BARE, server);
		const options = form === 'text' ? OWNER : { locale: 'de', tone: 'owner' };
		const said = render(verdict, options as never);
		expect(said).toContain('Fragen Sie deshalb zuerst jeden Anbieter');
		expect(said).toMatch(/Text an den Wert an .*: `?; rua=mailto:`?\n/);
		expect(said).toContain('Speichern Sie, warten Sie bis zu einer Stunde');
		// The value itself is shown once, not again in a step.
		expect(said.split('v=spf1 ip4:192.0.2.0/31 ~all')).toHaveLength(2);
		// What a first record means for other servers is said by the step.
		expect(said.split('gelten danach als verdächtig')).toHaveLength(2);
	});

	it('are whole where the page unfolds them', async () => {
		const page = renderHtml(await judge(BARE, server), { locale: 'de' });
		expect(page).toContain('Legen Sie einen neuen TXT-Eintrag mit dem Namen @');
	});
});

describe('a change of a damaged policy', () => {
	it.each([
		['v=DMARC1 p=reject', 'DMARC-Richtlinie beginnt falsch'],
		['v=DMARC1; p=rejct', 'Falscher Wert für „p“ in der DMARC-Richtlinie'],
	])('%s is told by its fault, and no correction that is not offered', async (found, fault) => {
		const zone = `${BARE}${spf('v=spf1 mx -all')}_dmarc.shop.example. TXT "${found}"\n`;
		const verdict = await judge(zone, server);
		expect(verdict.changes.map(({ after }) => after)).toContainEqual(['v=DMARC1; p=none']);
		const [offered = ''] = renderText({ ...verdict, alternatives: [] }, OWNER).split('Warum');
		expect(offered).toContain(`Grund: ${fault}.`);
		expect(offered).not.toContain('wird zu „v=DMARC1; p=reject“');
		expect(offered).not.toContain('wird zu „p=reject“');
		// The fault is told by the change, and not noticed once more.
		expect(renderText(verdict, OWNER)).not.toContain('DMARC-Richtlinie fehlt');
	});
});

describe('what the relay requires besides the changes', () => {
	it('is named at the top: a key that only it can show', async () => {
		const zone = `${BARE}${RELAY_ZONE}${spf('v=spf1 mx -all')}_dmarc.shop.example. TXT "v=DMARC1; p=reject"\n`;
		const verdict = await judge(zone, service);
		expect(verdict.changes.map(({ name }) => name)).toEqual(['shop.example']);
		expect(renderText(verdict, OWNER)).toContain('Außerdem verlangt der Dienst: DKIM');
	});

	it('is not where the changes bring all of it', async () => {
		const verdict = await judge(BARE, server);
		expect(renderText(verdict, OWNER)).not.toContain('Außerdem verlangt');
	});
});

describe('a name or value that the relay shows', () => {
	it('is said to be shown, not written as a pattern to fill in', async () => {
		const verdict = await judge(BARE, 'microsoft-365');
		expect(verdict.setup.flatMap(({ expected }) => expected).join(' ')).toMatch(/[{*]/);
		const table = renderText(verdict, OWNER).split('im DNS braucht')[1] ?? '';
		expect(table).toContain('den Wert zeigt Microsoft 365 (Exchange Online) an');
		expect(table).not.toContain('_domainkey.[');
	});
});

describe('steps that bring an answer', () => {
	it.each([
		['relay.addresses-assumed', {}, 'Teilen Sie uns mit, was Sie herausfinden'],
		['relay.facts-unknown', { returnPath: 'unknown' }, 'Teilen Sie uns mit, was Sie herausfinden'],
		['relay.facts-unknown', { selectors: 'unknown' }, 'Teilen Sie uns diesen Namen mit'],
	] as const)('of %s say whom to tell it (%j)', (code, facts, said) => {
		const found = storedFinding(code, { name: 'shop.example', type: 'TXT' }, facts);
		expect(explain(found, { locale: 'de' }).steps.join(' ')).toContain(said);
	});
});
