import { describe, expect, it } from 'vitest';
import { readReportUri, readReportUris } from '../../src/dmarc/report-uri.ts';

describe('report URI (RFC 9989 §4.7, RFC 3986)', () => {
	it.each([
		['mailto:a@shop.example', 'mailto', 'shop.example'],
		['MAILTO:a@Shop.Example', 'mailto', 'shop.example'],
		['mailto:a%2Cb%21@shop.example', 'mailto', 'shop.example'],
		['mailto:a@shop.example?subject=x', 'mailto', 'shop.example'],
		["mailto:o'neill+dmarc@shop.example", 'mailto', 'shop.example'],
		['mailto:a@%73hop.example', 'mailto', null],
		['https://shop.example/report?x=1#y', 'https', 'shop.example'],
		['https://user@shop.example:8443', 'https', 'shop.example'],
		['https://[2001:db8::1]/report', 'https', null],
		['coap+tcp://shop.example', 'coap+tcp', 'shop.example'],
		['h2:x', 'h2', null],
		['tel:1', 'tel', null],
	])('reads %s', (text, scheme, host) => {
		expect(readReportUri(text)).toEqual({ uri: text, scheme, host, hasSizeLimit: false });
	});

	it.each([
		[''],
		['a@shop.example'],
		['shop.example'],
		['mailto'],
		[':a@shop.example'],
		['1x:a'],
		['mail_to:a@shop.example'],
		['mailto:'],
		['mailto:a'],
		['mailto:@shop.example'],
		['mailto:a@'],
		['mailto://a@shop.example'],
		['mailto:a b@shop.example'],
		['mailto:a@[192.0.2.1]'],
		['mailto:\u00fc@shop.example'],
		['mailto:a%4@shop.example'],
		['mailto:a%zz@shop.example'],
		['mailto:a!b@shop.example'],
		['mailto:a@shop.example!'],
		['mailto:a@shop.example!m'],
		['mailto:a@shop.example!10x'],
		['mailto:a@shop.example!10m!10m'],
		['https://shop.example/[x]'],
		['https://shop.example/#x#y'],
		['<mailto:a@shop.example>'],
	])('refuses %j', (text) => {
		expect(readReportUri(text)).toBeNull();
	});

	it.each([['!10m'], ['!10M'], ['!5'], ['!1t']])('strips the obsolete limit %s', (limit) => {
		expect(readReportUri(`mailto:a@shop.example${limit}`)).toEqual({
			uri: 'mailto:a@shop.example',
			scheme: 'mailto',
			host: 'shop.example',
			hasSizeLimit: true,
		});
	});

	it('splits at commas and keeps the places', () => {
		const list = readReportUris('tel:1 ,\t, x', 10);
		expect(list.map(({ text, span, uri }) => [text, span, uri?.scheme])).toEqual([
			['tel:1', [10, 15], 'tel'],
			['', [18, 18], undefined],
			['x', [20, 21], undefined],
		]);
	});
});
