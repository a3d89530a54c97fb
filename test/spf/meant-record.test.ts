/**
 * Texts that were meant as SPF records, and what their words were meant to be; texts of another kind stay what
 * they are.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { meantSpf } from '../../src/spf/mend/mend.ts';

/** What is read with certainty; `?` stands for a word that DNS has to tell, `!` for one that nobody can read. */
function read(...strings: readonly string[]): readonly string[] {
	return meantSpf(strings).map(({ terms }) =>
		terms
			.map((term) => {
				if (term.kind === 'term') return term.text;
				return term.kind === 'unreadable' ? `!${term.written}` : `?${term.written}`;
			})
			.join(' '),
	);
}

describe('a text that was meant as an SPF record', () => {
	it.each([
		['include:a.example ~all'],
		['ip4:192.0.2.1 include:a.example -all'],
		['v=spf a mx -all'],
		['v=sfp1 a mx -all'],
		['v=spf2 a mx -all'],
		['vspf1 a -all'],
		['SPF record: v=spf1 a -all'],
		['> v=spf1 a -all'],
		['1. v=spf1 a -all'],
		['{"value":"v=spf1 a -all"}'],
		['shop.example. 3600 IN TXT "v=spf1 a -all"'],
		['TXT @ v=spf1 a -all 3600'],
		['Name: @ Type: TXT Value: v=spf1 a -all TTL: 3600'],
		['Host @, Wert v=spf1 a -all'],
		['host=shop.example v=spf1 a -all [3600]'],
		['v%3Dspf1%20a%20-all'],
		['v=3Dspf1 a -all'],
		['<p>v=spf1 a -all</p>'],
	])('is one: %s', (text) => {
		expect(read(text)).toHaveLength(1);
	});

	it.each([
		['spf2.0/pra include:a.example -all'],
		['"spf2.0/mfrom,pra ip4:192.0.2.1 -all"'],
		['v=spf-verification=1'],
		['spf'],
		['spf1 is for mail'],
		['v=DMARC1; p=none; rua=mailto:all@a.example'],
		['v=DKIM1; k=rsa; p=spf1all'],
		['google-site-verification=include:a'],
		['# v=spf1 a -all'],
		['// v=spf1 a -all'],
		['; v=spf1 a -all'],
		['old v=spf1 include:a.example -all'],
		['include all of it'],
		['MS=ms12345678'],
		['a=rsa-sha256; b=x ~all'],
	])('is none: %s', (text) => {
		expect(read(text)).toEqual([]);
	});
});

describe('a term at the seam of two strings', () => {
	it.each([
		[['v=spf1 mx ~', 'all'], 'mx ~all'],
		[['v=spf1 mx include:a.example', '-all'], 'mx ?include:a.example-all'],
		[
			['v=spf1 exists:%{i}.a.example', 'include:b.example ~all'],
			'exists:%{i}.a.example include:b.example ~all',
		],
	])('%j', (strings, meant) => {
		expect(read(...strings)).toEqual([meant]);
	});
});

describe('a word that was meant as a term', () => {
	it.each([
		['ip4:192.0.2.0-192.0.2.3', 'ip4:192.0.2.0/30'],
		['ip4:192.0.2.1-4', 'ip4:192.0.2.1 ip4:192.0.2.2/31 ip4:192.0.2.4'],
		['ip4:192.0.2.0 - 192.0.2.1', 'ip4:192.0.2.0/31'],
		['ip6:2001:db8::-2001:db8::ffff', 'ip6:2001:db8::/112'],
		['ip4:192.0.2.9-192.0.2.1', '!ip4:192.0.2.9-192.0.2.1'],
		['ip4:192.0.2.1-203.0.113.77', '!ip4:192.0.2.1-203.0.113.77'],
		['ip4:192.0.2.*', 'ip4:192.0.2.0/24'],
		['ip4:192.0.*.*', 'ip4:192.0.0.0/16'],
		['ip4:192.*.2.1', '!ip4:192.*.2.1'],
		['ip4:192.0.2.0 255.255.255.192', 'ip4:192.0.2.0/26'],
		['ip4:192.0.2.0/255.0.255.0', '!ip4:192.0.2.0/255.0.255.0'],
		['ip4:192.0.2.1:25', 'ip4:192.0.2.1'],
		['ip4:192.0.2.1/33', '!ip4:192.0.2.1/33'],
		['ip4:192.0.2.0\\24', 'ip4:192.0.2.0/24'],
		['ip4192.0.2.1', 'ip4:192.0.2.1'],
		// The digit may belong to the address.
		['ip41.0.2.1', '!ip41.0.2.1'],
		['- 192.0.2.1', '!- 192.0.2.1'],
		['include:ip4:192.0.2.1', 'ip4:192.0.2.1'],
		['include:info@a.example', 'include:a.example'],
		['include:http://a.example:443/x?y', 'include:a.example'],
		['include:b\u00fccher.example', 'include:xn--bcher-kva.example'],
		['include:spf. a.example', 'include:spf.a.example'],
		// Two whole names: which belongs to which is not certain.
		['include:a.example. b.example', 'include:a.example. ?b.example'],
		['ip4=192.0.2.0/28-all', 'ip4:192.0.2.0/28 -all'],
		['include:a.example.-all', 'include:a.example. -all'],
		['include=a.example.-all', 'include:a.example. -all'],
		['exists=%{i}.a.example', 'exists:%{i}.a.example'],
		['~\u0430ll', '~all'],
		['-a11', '-all'],
		['\u2013all', '-all'],
		['\x96all', '-all'],
	])('%s', (word, meant) => {
		const octets = Buffer.from(word, word === '\x96all' ? 'latin1' : 'utf8').toString('latin1');
		expect(read(`v=spf1 ${octets} ?all`)).toEqual([`${meant} ?all`]);
	});

	it.each(['foo=bar>', 'x="y"', "note=it's", 'v=1;2,', 'a=host.example', 'accept=<x>', 'm=&amp;'])(
		'is left alone where it is a modifier that nobody knows: %s',
		(word) => {
			expect(read(`v=spf1 include:a.example ${word} -all`)).toEqual([
				`include:a.example ${word} -all`,
			]);
		},
	);
});
