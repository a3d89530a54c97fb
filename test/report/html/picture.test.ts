import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInputNetwork } from '../../../src/ip/notation.ts';
import { rangeOf } from '../../../src/ip/range.ts';
import { segmentsOf, weightOf } from '../../../src/report/html/address-bar.ts';
import { markupOf } from '../../../src/report/html/escape.ts';
import {
	legendKey,
	lookupSlots,
	placed,
	segmentBar,
	shareBar,
} from '../../../src/report/html/picture.ts';
import { languageOf } from '../../../src/report/languages.ts';
import type { MapRange } from '../../../src/spf/evaluation.ts';

const words = languageOf('en').labels.state.spfResult;

function weight(block: string): number {
	const network = parseInputNetwork(block);
	if (network === null) throw new Error(`${block} is no block`);
	return weightOf(rangeOf(network));
}

describe('placed', () => {
	it('puts segments side by side, from 0 to 100 percent', () => {
		const segments = [1, 3].map((each) => ({ weight: each, grade: 'good', label: '' }) as const);
		expect(placed(segments).map(({ x, width }) => [x, width])).toEqual([
			[0, 25],
			[25, 75],
		]);
	});

	it('leaves no gap and no overlap', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (weights) => {
				const row = placed(weights.map((each) => ({ weight: each, grade: 'bad', label: '' })));
				for (const [i, { x, width }] of row.entries()) {
					expect(row[i + 1]?.x ?? 100).toBeCloseTo(x + width, 1);
				}
			}),
		);
	});
});

describe('weightOf', () => {
	it.each([
		['192.0.2.7/32', 6],
		['192.0.2.0/24', 14],
		['10.0.0.0/8', 30],
		['2001:db8::1/128', 6],
		['2001:db8::/32', 102],
	])('of %s is %d', (block, expected) => expect(weight(block)).toBe(expected));

	it('keeps a single address visible beside a whole provider', () => {
		expect(weight('192.0.2.7/32') / weight('10.0.0.0/8')).toBeGreaterThan(0.15);
	});
});

describe('segmentsOf', () => {
	const ranges: MapRange[] = [
		{ range: '192.0.2.0/24', result: 'pass' },
		{ range: '198.51.100.7-198.51.100.9', result: 'fail' },
		{ range: '2001:db8::/48', result: 'temperror' },
	];

	it('draws each range of a family in the grade of its result', () => {
		expect(segmentsOf(ranges, 4, words)).toEqual([
			{ weight: 14, grade: 'good', label: '192.0.2.0/24: passes' },
			{ weight: 6 + Math.log2(3), grade: 'bad', label: '198.51.100.7-198.51.100.9: fails' },
		]);
		expect(segmentsOf(ranges, 6, words).map(({ grade }) => grade)).toEqual(['open']);
	});

	it('leaves out what is no range', () => {
		expect(segmentsOf([{ range: 'nonsense', result: 'pass' }], 4, words)).toEqual([]);
	});

	it('draws neighbors that fare alike as one where there are many', () => {
		const many = Array.from({ length: 90 }, (_, i): MapRange => {
			return { range: `192.0.2.${i * 2}/32`, result: i < 60 ? 'pass' : 'fail' };
		});
		expect(segmentsOf(many, 4, words).map(({ label }) => label)).toEqual([
			'192.0.2.0/32 … 192.0.2.118/32 (60): passes',
			'192.0.2.120/32 … 192.0.2.178/32 (30): fails',
		]);
	});

	it('stays bounded where every other range fares otherwise, and hides no failure', () => {
		const many = Array.from({ length: 250 }, (_, i): MapRange => {
			return { range: `192.0.2.${i}/32`, result: i % 2 === 0 ? 'pass' : 'fail' };
		});
		const segments = segmentsOf(many, 4, words);
		expect(segments).toHaveLength(40);
		expect(segments[39]).toMatchObject({
			grade: 'bad',
			label: '192.0.2.39/32 … 192.0.2.249/32 (211)',
		});
	});
});

describe('segmentBar', () => {
	const svg = markupOf(
		segmentBar('x', 'IPv4', '1 of 2 pass', [
			{ weight: 1, grade: 'good', label: '192.0.2.0/24: passes' },
			{ weight: 1, grade: 'bad', label: '<b>' },
		]),
	);

	it('says in words what it shows', () => {
		expect(svg).toContain('role="img" aria-labelledby="x-title x-text"');
		expect(svg).toContain('<title id="x-title">IPv4</title><desc id="x-text">1 of 2 pass</desc>');
	});

	it('tells what passes from what does not by more than color', () => {
		expect(svg.match(/url\(#x-bad\)/g)).toHaveLength(1);
		expect(svg).not.toContain('url(#x-good)');
	});

	it('escapes labels', () => {
		expect(svg).toContain('<title>&lt;b&gt;</title>');
	});
});

describe('lookupSlots', () => {
	it('fills what is used and leaves the rest of ten free', () => {
		const svg = markupOf(lookupSlots('b', 'look-ups', '3 of 10', 3, 10));
		expect(svg.match(/class="fill good"/g)).toHaveLength(3);
		expect(svg.match(/class="rail"/g)).toHaveLength(7);
	});

	it('hatches what is over the limit, and stays bounded', () => {
		const svg = markupOf(lookupSlots('b', 'look-ups', '40 of 10', 40, 10));
		expect(svg.match(/class="fill good"/g)).toHaveLength(10);
		expect(svg.match(/class="fill bad"/g)).toHaveLength(10);
	});
});

describe('shareBar', () => {
	it.each([
		[0, '0%'],
		[0.0001, '4%'],
		[0.5, '50%'],
		[1, '100%'],
	])('of %d is %s wide: something is never nothing', (share, width) => {
		expect(markupOf(shareBar(share))).toContain(`class="fill good" width="${width}"`);
	});
});

describe('legendKey', () => {
	it('is drawn like the segments it explains', () => {
		expect(markupOf(legendKey('k', 'bad'))).toContain('url(#k-bad)');
		expect(markupOf(legendKey('k', 'good'))).not.toContain('url(#k-good)');
	});
});
