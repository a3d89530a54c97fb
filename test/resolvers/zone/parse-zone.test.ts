import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseZone, type ZoneRecord } from '../../../src/resolvers/zone/parse-zone.ts';

/** The only record of a text. */
function only(text: string): ZoneRecord {
	const [record, ...rest] = parseZone(text).records;
	if (record === undefined || rest.length > 0) throw new Error(`not one record in ${text}`);
	return record;
}

const brief = ({ name, type, data, ttl }: ZoneRecord): unknown[] => [name, type, data, ttl];

describe('entries of a master file (RFC 1035 §5.1)', () => {
	it.each([
		['a.example. 300 IN A 192.0.2.1', 300],
		['a.example. IN 300 A 192.0.2.1', 300],
		['a.example. 300 A 192.0.2.1', 300],
		['a.example. IN A 192.0.2.1', undefined],
		['a.example. A 192.0.2.1', undefined],
		['A.Example. in a 192.0.2.1', undefined],
		['a.example. CLASS1 A 192.0.2.1', undefined],
		['a.example.\t0\tIN\tA\t192.0.2.1 ; why', 0],
		['a.example A 192.0.2.1', undefined],
		['$ORIGIN example.\na A 192.0.2.1', undefined],
		['$ORIGIN example.\n$ORIGIN a\n@ A 192.0.2.1', undefined],
		['a.example. ( 300 IN\n A\n192.0.2.1 )', 300],
		['\ufeffa.example. A 192.0.2.1', undefined],
		['; first\r\n\r\na.example. A 192.0.2.1\r\n', undefined],
	])('reads %j', (text, ttl) => {
		expect(brief(only(text))).toEqual(['a.example', 'A', '192.0.2.1', ttl]);
	});

	it('inherits the owner of the line before', () => {
		const { records } = parseZone('a.example. A 192.0.2.1\n  MX 10 m\n\n\tTXT x\nb.example. TXT y');
		expect(records.map(({ name, type }) => `${name} ${type}`)).toEqual([
			'a.example A',
			'a.example MX',
			'a.example TXT',
			'b.example TXT',
		]);
	});

	it('keeps the owner when the origin changes', () => {
		const { records } = parseZone('$ORIGIN a.\nx A 192.0.2.1\n$ORIGIN b.\n  TXT t\n@ TXT u');
		expect(records.map(({ name }) => name)).toEqual(['x.a', 'x.a', 'b']);
	});

	it.each([
		['90', 90],
		['1h', 3600],
		['1W3d', 864000],
		['1m30S', 90],
		['2147483647', 2147483647],
	])('reads the TTL %s', (ttl, seconds) => {
		expect(only(`a.example. ${ttl} A 192.0.2.1`).ttl).toBe(seconds);
	});

	it('defaults a TTL to $TTL, and without one to the last one stated', () => {
		const text =
			'a A 192.0.2.1\nb 60 A 192.0.2.2\nc A 192.0.2.3\n$TTL 2h\nd A 192.0.2.4\ne 5 A 192.0.2.5\nf A 192.0.2.6';
		expect(parseZone(text).records.map(({ ttl }) => ttl)).toEqual([
			undefined,
			60,
			60,
			7200,
			5,
			7200,
		]);
	});
});

describe('strings of a text record (RFC 1035 §5.1)', () => {
	it.each([
		['"one" "two"', ['one', 'two']],
		['"one""two"', ['one', 'two']],
		['one two', ['one', 'two']],
		['"a;b" ; comment', ['a;b']],
		['a\\;b', ['a;b']],
		['"say \\"hi\\""', ['say "hi"']],
		['"\\065\\\\\\066"', ['A\\B']],
		['"\\195\\188"', ['\u00c3\u00bc']],
		['"ü€😀"', ['\u00c3\u00bc\u00e2\u0082\u00ac\u00f0\u009f\u0098\u0080']],
		['""', ['']],
		['( "one"\n"two" )', ['one', 'two']],
		['@', ['@']],
		['"(" ")"', ['(', ')']],
		[`"${'x'.repeat(300)}"`, ['x'.repeat(255), 'x'.repeat(45)]],
	])('reads %j', (text, strings) => {
		expect(only(`a.example. TXT ${text}`).data).toEqual(strings);
	});
});

describe('names of a master file (RFC 1035 §5.1)', () => {
	it.each([
		['b', 'b.example'],
		['b.c', 'b.c.example'],
		['B.Example.', 'b.example'],
		['@', 'example'],
		['.', ''],
		['\\@', '@.example'],
		['a\\.b', 'a\\.b.example'],
		['a\\032b', 'a b.example'],
		['a\\;b', 'a;b.example'],
		['*.b', '*.b.example'],
		['_dmarc', '_dmarc.example'],
		['münchen', 'xn--mnchen-3ya.example'],
		['MÜNCHEN.de.', 'xn--mnchen-3ya.de'],
	])('reads %s as %j', (text, name) => {
		expect(only(`$ORIGIN example.\nx CNAME ${text}`).data).toBe(name);
	});
});

describe('data of the types (RFC 1035 §3.3)', () => {
	it.each([
		['A 192.0.2.1', '192.0.2.1'],
		['AAAA 2001:0DB8:0::1', '2001:db8::1'],
		['MX 10 m.example.', { preference: 10, exchange: 'm.example' }],
		['MX 0 .', { preference: 0, exchange: '' }],
		['NS ns.example.', 'ns.example'],
		['PTR h.example.', 'h.example'],
		[
			'SOA ns.example. h\\.m.example. ( 7 2h 1h\n2w 5m )',
			{
				mname: 'ns.example',
				rname: 'h\\.m.example',
				serial: 7,
				refresh: 7200,
				retry: 3600,
				expire: 1209600,
				minimum: 300,
			},
		],
	])('reads %s', (text, data) => {
		expect(only(`a.example. ${text}`).data).toEqual(data);
	});

	it('lets other types make a name exist, the SPF type too, and reads nothing from them', () => {
		const text =
			'a. SRV 0 0 25 m.\nb. CAA 0 issue "ca.example"\nc. TYPE65280 \\# 2 ABCD\nd. SPF "v=spf1 -all"';
		expect(parseZone(text)).toEqual({
			records: [],
			names: new Set(['a', 'b', 'c', 'd']),
			failures: [],
		});
	});
});

describe('planned failures in comments', () => {
	it.each([
		[
			';! SERVFAIL TXT broken.example.',
			{ name: 'broken.example', type: 'TXT', reason: 'servfail' },
		],
		[';! TIMEOUT * host.example.', { name: 'host.example', reason: 'timeout' }],
		[
			'  ;! refused A Host ttl=30 ; note',
			{ name: 'host.shop.example', type: 'A', reason: 'refused', ttl: 30 },
		],
		[';!BOGUS @', { name: 'shop.example', reason: 'bogus' }],
		[';! SERVFAIL x. ;! TIMEOUT y.', { name: 'x', reason: 'servfail' }],
	])('reads %s', (comment, failure) => {
		expect(parseZone(`$ORIGIN shop.example.\n${comment}`).failures).toEqual([failure]);
	});

	it('leaves other comments alone', () => {
		expect(parseZone(';!\n; ! SERVFAIL x.\n;? x\n;= y\na. TXT b ;! SERVFAIL x.').failures).toEqual(
			[],
		);
	});
});

describe('a master file with a mistake', () => {
	it.each([
		[1, 'a.example.'],
		[1, 'a.example. IN'],
		[1, ' IN A 192.0.2.1'],
		[2, '; fine\na.example. A 192.0.2'],
		[1, 'a.example. A 192.0.2.256'],
		[1, 'a.example. A 192.0.2.1 192.0.2.2'],
		[1, 'a.example. AAAA 192.0.2.1'],
		[1, 'a.example. MX mail'],
		[1, 'a.example. MX 65536 mail'],
		[1, 'a.example. MX ten mail'],
		[1, 'a.example. CNAME'],
		[1, 'a.example. CNAME b..example.'],
		[1, 'a.example. CNAME .b'],
		[1, 'a.example. CNAME ""'],
		[1, `a.example. CNAME ${'x'.repeat(64)}`],
		[1, `a.example. CNAME ${'x.'.repeat(130)}`],
		[1, 'a.example. SOA ns h 1 2 3 4'],
		[1, 'a.example. SOA ns h 1 2 3 4 soon'],
		[1, 'a.example. SOA ns h 4294967296 2 3 4 5'],
		[1, 'a.example. TXT'],
		[1, 'a.example. SPF'],
		[1, 'a.example. TXT "open'],
		[1, 'a.example. TXT "two\nlines"'],
		[1, 'a.example. TXT "\\256"'],
		[1, 'a.example. TXT end\\'],
		[1, 'a.example. "A" 192.0.2.1'],
		[1, 'a.example. CH A 192.0.2.1'],
		[1, 'a.example. TTX "v=spf1 -all"'],
		[1, 'x y z'],
		[1, 'a.example. 1y A 192.0.2.1'],
		[1, 'a.example. 2147483648 A 192.0.2.1'],
		[1, 'a.example. TYPE16 \\# 1 00'],
		[1, 'a.example. TXT a )'],
		[2, 'a.example. TXT ( a\n'],
		[3, '\n\n$INCLUDE other.zone'],
		[1, '$GENERATE 1-3 a A 192.0.2.$'],
		[1, '$TTL'],
		[1, '$TTL soon'],
		[1, '$ORIGIN a. b.'],
		[1, ';! BROKEN TXT a.example.'],
		[1, ';! SERVFAIL'],
		[1, ';! SERVFAIL SRV a.example.'],
		[1, ';! SERVFAIL TXT a.example. ttl=soon'],
	])('is the caller\u2019s mistake on line %i: %j', (line, text) => {
		expect(() => parseZone(text)).toThrow(
			expect.objectContaining({ code: 'input.zone-syntax', path: `zone:${line}` }),
		);
	});

	it('is a mistake too when it is no text', () => {
		expect(() => parseZone(undefined as unknown as string)).toThrow(
			expect.objectContaining({ code: 'input.zone-syntax', path: 'zone' }),
		);
	});

	it('throws nothing else, whatever the text', () => {
		const piece = fc.constantFrom(
			...'a b . @ * \\ " ( ) ; ! ;! $ORIGIN $TTL 300 1h IN TXT A CNAME MX SOA SERVFAIL \\065 ü'.split(
				' ',
			),
			' ',
			'\n',
			'\t',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				try {
					parseZone(pieces.join(''));
				} catch (error) {
					expect(error).toMatchObject({ name: 'InputError', code: 'input.zone-syntax' });
				}
			}),
		);
	});

	it('is read in time that grows with its length, not faster', () => {
		const text = `a. TXT "${'\\'.repeat(200_000)}"\n${'('.repeat(100_000)}${')'.repeat(100_000)}${' ;!'.repeat(100_000)}`;
		const start = performance.now();
		parseZone(text);
		expect(performance.now() - start).toBeLessThan(5000);
	});
});

/** A text as a quoted string, every octet escaped that needs it. */
function quoted(octets: string): string {
	const escaped = [...octets].map((octet) => {
		const code = octet.charCodeAt(0);
		if (octet === '"' || octet === '\\') return `\\${octet}`;
		return code < 32 || code > 126 ? `\\${String(code).padStart(3, '0')}` : octet;
	});
	return `"${escaped.join('')}"`;
}

describe('a text record written and read again', () => {
	it('is the same, octet for octet', () => {
		const octets = fc
			.array(fc.integer({ min: 0, max: 255 }), { maxLength: 255 })
			.map((codes) => String.fromCharCode(...codes));
		fc.assert(
			fc.property(fc.array(octets, { minLength: 1, maxLength: 4 }), (strings) => {
				expect(only(`a. TXT ${strings.map(quoted).join(' ')}`).data).toEqual(strings);
			}),
		);
	});
});
