/**
 * Whatever a text is put together from: every name, address and network in it is in the record that is offered,
 * or is named as lost; and the record holds no other. No table of slips says how the text came about.
 *
 * `DAMAGE_RUNS` sets how many texts are tried, `DAMAGE_SEED` which.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Change } from '../../src/preflight/verdict.ts';
import { accountFor } from '../../src/spf/mend/account.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { unsigned } from '../preflight/judged.ts';
import { answerFor } from './restored.ts';
import { knownNames, type MixedText, mixedTexts } from './texts.ts';

const RUNS = Number(process.env['DAMAGE_RUNS'] ?? 4) * 150;
const SEED = Number(process.env['DAMAGE_SEED'] ?? 7);
/** What the relay asks for is in every record that is offered. */
const ASKED = 'spf.relay.example';

/** The values of a record's terms in lower case; of modifiers that nobody knows none. */
function valuesOf(record: string): readonly string[] {
	return parseSpf(record).terms.flatMap(({ text }) => {
		const [, value] =
			/^[+?~-]?(?:ip[46]|include|a|mx|ptr|exists|redirect|exp)[:=](.*)$/i.exec(text) ?? [];
		return value === undefined ? [] : [value.toLowerCase().replace(/\.$/, '')];
	});
}

/** A value with the length of its prefix, if any, left out. */
function bare(value: string): string {
	return value.replace(/\/\d+$/, '');
}

function isIn(value: string, values: readonly string[]): boolean {
	return values.some((each) => each === value || (!value.includes('/') && bare(each) === value));
}

/** What is wrong with a change for a text, in words. */
function faultsOf({ strings, values, decode }: MixedText, change: Change): readonly string[] {
	const offered = valuesOf(change.after.join(''));
	const losses = (change.loses ?? []).map((loss) =>
		decode(loss)
			.toLowerCase()
			.replace(/[\u200b"]/g, ''),
	);
	const silent = values.filter(
		(value) => !isIn(value, offered) && !losses.some((loss) => loss.includes(value)),
	);
	const others = offered.filter(
		(value) => value !== ASKED && !values.some((each) => bare(each) === bare(value)),
	);
	const isReplaced = change.before.join('') === strings.join('');
	return [
		...silent.map((value) => `${value} is lost`),
		...others.map((value) => `${value} is not in the text`),
		...(isReplaced ? [] : ['the text stays beside it']),
	];
}

describe('a text of names, addresses, words and what parts them', () => {
	it('has each of its values in the record that is offered, or named as lost', async () => {
		const known = knownNames.map((name) => `a:${name}`);
		const faults: string[] = [];
		let offered = 0;
		for (const text of fc.sample(mixedTexts, { numRuns: RUNS, seed: SEED })) {
			const resolver = answerFor(text.strings, known);
			const { changes } = await preflight(
				{ from: 'info@shop.example', relay: unsigned },
				{ resolver },
			);
			const change = changes.find(({ name, type }) => name === 'shop.example' && type === 'TXT');
			if (change === undefined) continue;
			offered++;
			for (const fault of faultsOf(text, change)) {
				faults.push(`${fault}: ${JSON.stringify(text.strings)} => ${change.after}`);
			}
		}
		expect(faults).toEqual([]);
		expect(offered / RUNS).toBeGreaterThan(0.98);
	});
});

describe('the account of a text and its terms', () => {
	const told = (text: string, ...terms: readonly string[]) => {
		const { unseen, unread } = accountFor([text], terms);
		return { unseen: [...unseen], unread: unread.map((span) => text.slice(...span)) };
	};

	it.each([
		[
			'what stands there',
			'v=spf1 mx a:h.example ip4:192.0.2.0/24 -all',
			'mx',
			'a:h.example',
			'ip4:192.0.2.0/24',
			'-all',
		],
		['a mask', 'v=spf1, ip4:192.0.2.0/255.255.255.0 -all', 'ip4:192.0.2.0/24', '-all'],
		['a range', 'v=spf1, ip4:192.0.2.0-192.0.2.3 -all', 'ip4:192.0.2.0/30', '-all'],
		[
			'a name in U-labels',
			'v=spf1, include:b\u00c3\u00bccher.example -all',
			'include:xn--bcher-kva.example',
			'-all',
		],
		[
			'terms without a blank',
			'v=spf1, mxa:h.exampleinclude:i.example~all',
			'mx',
			'a:h.example',
			'include:i.example',
			'~all',
		],
		['a word that means nothing', 'v=spf1, mx and -all', 'mx', '-all'],
	])('has nothing to say about %s', (_, text, ...terms) => {
		expect(told(text, ...terms)).toEqual({ unseen: [], unread: [] });
	});

	it.each([
		[
			'a name that no term has',
			'v=spf1, mx include:i.example -all',
			['mx', '-all'],
			['include:i.example'],
		],
		['a mechanism that no term has', 'v=spf1, mx a -all', ['a', '-all'], ['mx']],
		[
			'a network that is cut',
			'v=spf1, ip4:192.0.2.0/ 24 -all',
			['ip4:192.0.2.0', '-all'],
			['ip4:192.0.2.0/ 24'],
		],
		[
			'a name that is cut',
			'v=spf1, a:h.i.example -all',
			['a:i.example', '-all'],
			['a:h.i.example'],
		],
		[
			'a name under another mechanism',
			'v=spf1, mx:h.example -all',
			['a:h.example', '-all'],
			['mx:h.example'],
		],
		[
			'an address that another is glued to',
			'v=spf1, ip4:192.0.2.1192.0.2.2 -all',
			['ip4:192.0.2.1', '-all'],
			['ip4:192.0.2.1192.0.2.2'],
		],
		[
			'the target of a link',
			'v=spf1, include:<http://j.example|i.example> -all',
			['include:i.example', '-all'],
			['<http://j.example|'],
		],
		['an end that no term has', 'v=spf1, mx ~al', ['mx'], ['~al']],
	])('tells %s', (_, text, terms, unread) => {
		expect(told(text, ...terms).unread).toEqual(unread);
	});

	it('tells a term of which the text shows nothing', () => {
		expect(told('v=spf1, a:h.i.example mx -all', 'a:i.example', 'mx', '-all').unseen).toEqual([
			'a:i.example',
		]);
	});
});
