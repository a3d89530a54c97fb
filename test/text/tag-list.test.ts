import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	MAX_TAG_LIST_LENGTH,
	MAX_TAGS,
	readTagList,
	type TagListGrammar,
} from '../../src/text/tag-list.ts';

const dkim: TagListGrammar = { whiteSpace: 'fws', names: 'alnum' };
const dmarc: TagListGrammar = { whiteSpace: 'wsp', names: 'alpha' };

function pairs(text: string, grammar: TagListGrammar = dkim): string[] {
	return readTagList(text, grammar).tags.map(({ name, value, problem }) =>
		problem === undefined ? `${name}=${value}` : `${name}=${value} (${problem})`,
	);
}

describe('tag list (RFC 6376 §3.2)', () => {
	it.each([
		['v=DKIM1; k=rsa; p=AAAA', ['v=DKIM1', 'k=rsa', 'p=AAAA']],
		['v=DKIM1;p=AAAA;', ['v=DKIM1', 'p=AAAA']],
		['v=DKIM1;p=AAAA; \t', ['v=DKIM1', 'p=AAAA']],
		[' \r\n v \t= \r\n\tDKIM1 \r\n ;p = AA\r\n AA \r\n ', ['v=DKIM1', 'p=AA\r\n AA']],
		['p=', ['p=']],
		['p=;n=a=b', ['p=', 'n=a=b']],
		['a_1=x', ['a_1=x']],
		['', []],
		[' \t ', []],
	])('reads %j', (text, tags) => {
		expect(pairs(text)).toEqual(tags);
	});

	it.each([
		['a=1;;b=2', ['a=1', '= (empty)', 'b=2']],
		[';', ['= (empty)']],
		['a=1; ;', ['a=1', '= (empty)']],
		['a=1; words here', ['a=1', '=words here (no-equals)']],
		['=1', ['=1 (name-invalid)']],
		['1a=1', ['1a=1 (name-invalid)']],
		['_a=1', ['_a=1 (name-invalid)']],
		['a-b=1', ['a-b=1 (name-invalid)']],
		['a b=1', ['a b=1 (name-invalid)']],
		['a=\u00e9', ['a=\u00e9 (value-invalid)']],
		['a=b\nc', ['a=b\nc (value-invalid)']],
		['a=b\r\nc', ['a=b\r\nc (value-invalid)']],
		['a=b\r\n', ['a=b\r\n (value-invalid)']],
		['a=\u007f', ['a=\u007f (value-invalid)']],
	])('notes what is wrong in %j on the tag itself', (text, tags) => {
		expect(pairs(text)).toEqual(tags);
	});

	it('knows no line breaks and no digits in names where DMARC asks (RFC 9989 §4.8)', () => {
		expect(pairs('v=DMARC1 ;\tp = none', dmarc)).toEqual(['v=DMARC1', 'p=none']);
		expect(pairs('a1=x', dmarc)).toEqual(['a1=x (name-invalid)']);
		expect(pairs('p=a\r\n b', dmarc)).toEqual(['p=a\r\n b (value-invalid)']);
		expect(pairs('p=a\r\n ', dmarc)).toEqual(['p=a\r\n (value-invalid)']);
	});

	it('says where each part stands', () => {
		const text = ' v = DKIM1 ; p=A\u00e4 ';
		expect(readTagList(text, dkim).tags).toEqual([
			{ name: 'v', value: 'DKIM1', nameSpan: [1, 2], valueSpan: [5, 10], span: [1, 10] },
			{
				name: 'p',
				value: 'A\u00e4',
				nameSpan: [13, 14],
				valueSpan: [15, 17],
				span: [13, 17],
				problem: 'value-invalid',
				problemAt: 16,
			},
		]);
	});

	it('stops after a hundred tags', () => {
		const list = readTagList('a=1;'.repeat(MAX_TAGS + 1), dkim);
		expect(list.tags).toHaveLength(MAX_TAGS);
		expect(list.problem).toBe('too-many-tags');
		expect(readTagList('a=1;'.repeat(MAX_TAGS), dkim).problem).toBeUndefined();
	});

	it('reads no more text than a TXT record can hold', () => {
		const list = readTagList(`a=${'b'.repeat(MAX_TAG_LIST_LENGTH)};c=d`, dkim);
		expect(list.problem).toBe('too-long');
		expect(list.tags.map(({ name }) => name)).toEqual(['a']);
	});

	it('keeps every span inside the text and equal to what it returns', () => {
		const unit = fc.constantFrom('a', 'p', '=', ';', ' ', '\t', '\r', '\n', '\r\n ', '1', '\u00fc');
		fc.assert(
			fc.property(
				fc.string({ unit, maxLength: 60 }),
				fc.constantFrom(dkim, dmarc),
				(text, grammar) => {
					for (const tag of readTagList(text, grammar).tags) {
						expect(text.slice(...tag.nameSpan)).toBe(tag.name);
						expect(text.slice(...tag.valueSpan)).toBe(tag.value);
						expect(tag.span[0]).toBeLessThanOrEqual(tag.nameSpan[0]);
						expect(tag.span[1]).toBeGreaterThanOrEqual(tag.valueSpan[1]);
					}
				},
			),
		);
	});

	it('reads hostile white space in linear time', () => {
		const text = `${'\r\n '.repeat(20_000)}a=${' b'.repeat(2_000)}`;
		expect(readTagList(text, dkim).tags).toHaveLength(1);
	});
});
