/**
 * Damaged DMARC records: what is offered has every tag of the undamaged one, or says what it has not.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/preflight/verdict.ts';
import { judge, key, MX, RELAY_ZONE, service, spf, txt } from '../preflight/judged.ts';

const SOUND = `${MX}${RELAY_ZONE}${spf('v=spf1 include:spf.relay.example -all')}${key()}`;

type Slip = (tags: readonly string[]) => string;

const SLIPS: { readonly [name: string]: Slip } = {
	'semicolons lost': (tags) => tags.join(' '),
	'semicolons and blanks lost': (tags) => tags.join(''),
	commas: (tags) => tags.join(', '),
	colons: (tags) => tags.map((tag) => tag.replace('=', ':')).join('; '),
	'doubled equals signs': (tags) => tags.map((tag) => tag.replace('=', '==')).join('; '),
	'doubled semicolons': (tags) => tags.join(';; '),
	'backslashes in front of semicolons': (tags) => tags.join('\\; '),
	'quotation marks': (tags) => `"${tags.join('; ')}"`,
	'quotation marks of print': (tags) => `“${tags.join('; ')}”`,
	'seams of strings as text': (tags) => tags.map((tag) => `"${tag};"`).join(' '),
	'another version': (tags) => tags.join('; ').replace('v=DMARC1', 'v=DMARC2'),
	'a version with a dot': (tags) => tags.join('; ').replace('v=DMARC1', 'v=DMARC1.0'),
	'the version in small letters': (tags) => tags.join('; ').replace('v=DMARC1', 'v=dmarc1'),
	'the version without its name': (tags) => tags.join('; ').replace('v=DMARC1', 'DMARC1'),
	'no version': (tags) => tags.slice(1).join('; '),
	'the version last': (tags) => [...tags.slice(1), 'v=DMARC1'].join('; '),
	'blanks in front': (tags) => `  ${tags.join('; ')}`,
	'a blank of print': (tags) => tags.join(';\u00a0').replace('v=DMARC1;', 'v=DMARC1'),
	'a line of a zone file': (tags) => `_dmarc IN TXT "${tags.join('; ')}"`,
	'a row of a panel': (tags) => `Name: _dmarc Type: TXT Value: ${tags.join('; ')} TTL: 3600`,
	'capitals in the policy, mailto lost': (tags) =>
		tags.join(' ').replace('p=reject', 'p=REJECT').replaceAll('mailto:', ''),
	'a blank behind mailto': (tags) => tags.join(' ').replaceAll('mailto:', 'mailto: '),
};

const record = fc
	.record({
		p: fc.constantFrom('none', 'quarantine', 'reject'),
		sp: fc.option(fc.constantFrom('none', 'quarantine', 'reject'), { nil: null }),
		rua: fc.constantFrom('mailto:r@shop.example', 'mailto:a@shop.example,mailto:b@shop.example'),
		ruf: fc.option(fc.constant('mailto:f@shop.example'), { nil: null }),
		adkim: fc.option(fc.constant('r'), { nil: null }),
		fo: fc.option(fc.constantFrom('1', '0:1:d:s'), { nil: null }),
		pct: fc.option(fc.constantFrom('100', '50'), { nil: null }),
	})
	.map((values) => [
		'v=DMARC1',
		...Object.entries(values).flatMap(([name, value]) =>
			value === null ? [] : [`${name}=${value}`],
		),
	]);

/** The tags of the undamaged record that a change has not and does not name. */
function lostIn({ after, loses = [] }: Change, tags: readonly string[]): readonly string[] {
	const has = after.join('; ').split('; ');
	return tags.filter((tag) => !has.includes(tag) && !loses.includes(tag));
}

describe('a damaged DMARC record', () => {
	it.each(Object.entries(SLIPS))('loses nothing in silence: %s', async (name, slip) => {
		for (const tags of fc.sample(record, { numRuns: 6, seed: name.length })) {
			const text = slip(tags);
			const verdict = await judge(`${SOUND}${txt('_dmarc.shop.example', text)}`, service);
			const change = verdict.changes.find(({ name: at }) => at === '_dmarc.shop.example');
			expect(change, text).toMatchObject({ action: 'replace' });
			if (change === undefined) continue;
			expect(lostIn(change, tags), `${text} => ${change.after}`).toEqual([]);
			// What was never in force watches first, what is stays; what was written is the other way.
			const policy = tags.find((tag) => tag.startsWith('p=')) ?? '';
			const isInForce = verdict.dmarc.policy !== null;
			expect(change.after[0]).toContain(`v=DMARC1; ${isInForce ? policy : 'p=none'};`);
			if (policy === 'p=none' || isInForce) continue;
			const others = (verdict.alternatives ?? []).flat();
			expect(others.some(({ after }) => after[0]?.startsWith(`v=DMARC1; ${policy};`))).toBe(true);
		}
	});
});
