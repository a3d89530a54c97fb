/**
 * Damaged key records: what is offered holds the key of the undamaged one.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import {
	dmarc,
	judge,
	MX,
	RELAY_ZONE,
	RSA_KEY,
	service,
	spf,
	txt,
	WEAK_KEY,
} from '../preflight/judged.ts';

const SOUND = `${MX}${RELAY_ZONE}${spf('v=spf1 include:spf.relay.example -all')}${dmarc('p=none; rua=mailto:r@shop.example')}`;
const NAME = 's1._domainkey.shop.example';
const KEY = RSA_KEY.split('p=')[1] ?? '';

const SLIPS: { readonly [name: string]: string } = {
	'semicolons lost': `v=DKIM1 k=rsa p=${KEY}`,
	'semicolons and blanks lost': `v=DKIM1k=rsap=${KEY}`,
	commas: `v=DKIM1, k=rsa, p=${KEY}`,
	'quotation marks': `"v=DKIM1; k=rsa; p=${KEY}"`,
	'quotation marks of print': `“v=DKIM1; k=rsa; p=${KEY}”`,
	'a seam of strings as text': `"v=DKIM1; k=rsa; p=${KEY.slice(0, 200)}" "${KEY.slice(200)}"`,
	backslashes: `v=DKIM1\\; k=rsa\\; p=${KEY}`,
	'base64 alone': KEY,
	'no p=': `v=DKIM1; k=rsa; ${KEY}`,
	'p= given twice': `v=DKIM1; k=rsa; p=p=${KEY}`,
	'an algorithm for the type': `v=DKIM1; k=rsa-sha256; p=${KEY}`,
	'a form that took every plus': `v=DKIM1; k=rsa; p=${KEY.replaceAll('+', ' ')}`,
	'percent signs': `v=DKIM1; k=rsa; p=${encodeURIComponent(KEY)}`,
	'another version': `v=DKIM2; k=rsa; p=${KEY}`,
	'a version in small letters': `v=dkim1; k=rsa; p=${KEY}`,
	colons: `v:DKIM1; k:rsa; p:${KEY}`,
	PEM: `v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY-----${KEY}-----END PUBLIC KEY-----`,
	'a line of a zone file': `s1._domainkey IN TXT ( "v=DKIM1; k=rsa; p=${KEY}" )`,
	'a row of a panel': `Name: s1._domainkey Type: TXT Value: v=DKIM1; k=rsa; p=${KEY} TTL: 3600`,
	'a web page that wrote every plus as a number': `v=DKIM1; k=rsa; p=${KEY.replaceAll('+', '&#43;')}`,
	'signs by their names': `v=DKIM1&semi; k&equals;rsa&semi; p=${KEY.replaceAll('/', '&sol;')}`,
	'commas in the key': `v=DKIM1; k=rsa; p=${KEY.slice(0, 100)},${KEY.slice(100)}`,
	'two at once': `"v=DKIM1 k=rsa-sha256 p=${KEY.replaceAll('+', ' ')}"`,
};

describe('a damaged key record', () => {
	it.each(Object.entries(SLIPS))('gives its key back: %s', async (_, text) => {
		const { changes } = await judge(`${SOUND}${txt(NAME, text)}`, service);
		expect(changes.map(({ name, action }) => [name, action])).toEqual([[NAME, 'replace']]);
		expect(changes[0]?.after).toEqual([`v=DKIM1; k=rsa; p=${KEY}`]);
		expect(changes[0]?.mends, 'what was wrong').not.toBeUndefined();
	});

	it('whose key is cut gives nothing back', async () => {
		const { changes } = await judge(
			`${SOUND}${txt(NAME, `v=DKIM1 k=rsa p=${KEY.slice(0, 200)}`)}`,
			service,
		);
		expect(changes).toEqual([]);
	});

	it.each(['; ', ' '])(
		'with two keys gives neither: which the service signs with is not known',
		async (gap) => {
			const other = WEAK_KEY.split('p=')[1] ?? '';
			const text = `v=DKIM1 k=rsa${gap}p=${KEY}${gap}p=${other}`;
			const { changes } = await judge(`${SOUND}${txt(NAME, text)}`, service);
			expect(changes).toEqual([]);
		},
	);

	it('with the same key twice gives it back', async () => {
		const text = `v=DKIM1; k=rsa; p=${KEY}; p=${KEY}`;
		const { changes } = await judge(`${SOUND}${txt(NAME, text)}`, service);
		expect(changes[0]?.after).toEqual([`v=DKIM1; k=rsa; p=${KEY}`]);
	});
});
