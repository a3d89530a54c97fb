import { describe, expect, it } from 'vitest';
import { formatRecord, parseRecordText } from '../../src/dns/record-text.ts';
import type { RecordType } from '../../src/dns/resolver.ts';

describe('records as text', () => {
	it.each<[RecordType, string, unknown, string]>([
		['A', '192.0.2.1', '192.0.2.1', '192.0.2.1'],
		['AAAA', '2001:DB8:0:0::1', '2001:db8::1', '2001:db8::1'],
		['CNAME', 'Mail.Example.com.', 'mail.example.com', 'mail.example.com'],
		['CNAME', 'münchen.de', 'xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
		['NS', '.', '', '.'],
		['PTR', 'a.example', 'a.example', 'a.example'],
		['MX', '10 mail.example', { preference: 10, exchange: 'mail.example' }, '10 mail.example'],
		['MX', ' 0  . ', { preference: 0, exchange: '' }, '0 .'],
		['TXT', 'v=spf1 -all', ['v=spf1 -all'], 'v=spf1 -all'],
		['TXT', '', [''], ''],
		['TXT', '\u00c3\u00bc', ['\u00c3\u00bc'], '\u00c3\u00bc'],
		['TXT', '\u20ac', ['\u00e2\u0082\u00ac'], '\u00e2\u0082\u00ac'],
		['TXT', 'x'.repeat(256), ['x'.repeat(255), 'x'], 'x'.repeat(256)],
		[
			'SOA',
			'ns.example. h.example 1 2 3 4 5',
			{
				mname: 'ns.example',
				rname: 'h.example',
				serial: 1,
				refresh: 2,
				retry: 3,
				expire: 4,
				minimum: 5,
			},
			'ns.example h.example 1 2 3 4 5',
		],
	])('read and write %s %j', (type, text, data, written) => {
		const read = parseRecordText(type, text);
		expect(read).toEqual(data);
		if (read !== null) expect(formatRecord(type, read)).toBe(written);
	});

	it.each<[RecordType, string]>([
		['A', '192.0.2'],
		['A', '2001:db8::1'],
		['AAAA', '192.0.2.1'],
		['CNAME', ''],
		['CNAME', 'two names'],
		['CNAME', 'a..b'],
		['NS', 'x'.repeat(64)],
		['MX', 'mail.example'],
		['MX', '10'],
		['MX', '65536 mail.example'],
		['MX', '10 mail.example now'],
		['SOA', 'ns h 1 2 3 4'],
		['SOA', 'ns h 1 2 3 4 5 6'],
		['SOA', 'ns h 1 2 3 4 five'],
		['SOA', 'ns h 1 2 3 four 5'],
		['SOA', 'ns h 1 two 3 4 5'],
		['SOA', '.. h 1 2 3 4 5'],
	])('refuse %s %j', (type, text) => {
		expect(parseRecordText(type, text)).toBeNull();
	});

	it('write addresses that are none as they are', () => {
		expect(formatRecord('A', 'odd')).toBe('odd');
		expect(formatRecord('AAAA', 'odd')).toBe('odd');
	});
});
