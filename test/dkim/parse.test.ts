import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDkimKey } from '../../src/dkim/parse.ts';
import {
	base64,
	der,
	ED25519_POINT,
	F4,
	integer,
	modulus,
	oid,
	pkcs1,
	record,
	rsaSpki,
	spki,
} from './keys.ts';

const RSA = rsaSpki(2048);
const P = base64(RSA);

/** Status and codes in one line: `weak dkim.key-1024`. */
function outline(text: string | readonly string[]): string {
	const { status, problems } = parseDkimKey(text);
	return [status, ...problems.map(({ code }) => code.replace('dkim.', ''))].join(' ');
}

function data(text: string, code: string): unknown {
	return parseDkimKey(text).problems.find((problem) => problem.code === code)?.data;
}

describe('tag list of a key record (RFC 6376 §3.2, §3.6.1)', () => {
	it.each([
		['all tags', `v=DKIM1; h=sha256; k=rsa; n=a note; s=email; t=s; p=${P}`, 'ok strict-domain'],
		['the key alone', `p=${P}`, 'ok'],
		['no version', `k=rsa; p=${P}`, 'ok'],
		['a final semicolon', `v=DKIM1; p=${P};`, 'ok'],
		['a blank behind the final semicolon', `v=DKIM1; p=${P}; `, 'ok'],
		['white space in front and around', ` \r\n v = DKIM1 ;\tk\r\n =\r\n rsa;p =${P} `, 'ok'],
		[
			'white space in the key',
			`v=DKIM1; p=${P.slice(0, 90)} ${P.slice(90, 150)}\r\n\t${P.slice(150)}`,
			'ok',
		],
		['an unknown tag', `v=DKIM1; a=x; p=${P}`, 'ok tag-unknown'],
		['a version in capitals, which is an unknown tag', `V=DKIM1; p=${P}`, 'ok tag-unknown'],
		['granularity, which is gone', `v=DKIM1; g=*; p=${P}`, 'ok tag-deprecated'],
		['the same tag twice', `v=DKIM1; p=${P}; p=${P}`, 'invalid tag-duplicate'],
		['an unknown tag twice', `v=DKIM1; x=1; x=2; p=${P}`, 'invalid tag-duplicate'],
		['an empty tag', `v=DKIM1;; p=${P}`, 'invalid syntax'],
		['words between tags', `v=DKIM1; a key; p=${P}`, 'invalid syntax'],
		['octets beyond ASCII', `v=DKIM1; n=Schl\u00fcssel; p=${P}`, 'invalid syntax'],
		['a bare line feed', `v=DKIM1; p=${P.slice(0, 90)}\n${P.slice(90)}`, 'invalid syntax'],
		['too many tags', `v=DKIM1; p=${P};${'x=1;'.repeat(100)}`, 'invalid syntax tag-duplicate'],
		['the version behind', `k=rsa; v=DKIM1; p=${P}`, 'invalid version-invalid'],
		['the version in small letters', `v=dkim1; p=${P}`, 'invalid version-invalid'],
		['the next version', `v=DKIM2; p=${P}`, 'invalid version-invalid'],
		['an unheard-of version', `v=1; p=${P}`, 'invalid version-invalid'],
		['the version alone', 'v=DKIM1', 'invalid p-missing'],
		['no key', 'v=DKIM1; k=rsa', 'invalid p-missing'],
		['an empty key', 'v=DKIM1; k=rsa; p=', 'revoked revoked'],
		['an empty key and a blank', 'v=DKIM1; p= ;', 'revoked revoked'],
		['an empty key of unknown type', 'k=x; p=', 'revoked key-type-unknown revoked'],
		['an empty key for another service', 's=tlsrpt; p=', 'revoked service-not-email revoked'],
	])('reads %s', (_, text, expected) => {
		expect(outline(text)).toBe(expected);
	});

	it('joins the strings of a record with nothing between', () => {
		const text = record(RSA);
		expect(outline([text.slice(0, 255), text.slice(255)])).toBe('ok');
		expect(outline([])).toBe('not-dkim not-a-key');
	});

	it('says where in the text a problem stands', () => {
		const [found] = parseDkimKey(`v=DKIM1; p=${P}; x=1`).problems;
		expect(found?.subject).toEqual({
			name: '',
			type: 'TXT',
			span: [13 + P.length, 16 + P.length],
		});
		expect(data('v=DKIM1; n=\u00fc; p=', 'dkim.syntax')).toEqual({
			reason: 'value-invalid',
			at: 11,
		});
	});

	it('refuses what is no text', () => {
		for (const wrong of [undefined, null, 5, {}, ['v=DKIM1', 5]]) {
			// @ts-expect-error: what a caller without types can do.
			expect(() => parseDkimKey(wrong)).toThrow(
				expect.objectContaining({ code: 'input.request-invalid', path: 'record' }),
			);
		}
	});
});

describe('tags of a key record (RFC 6376 §3.6.1, RFC 8301 §3.1)', () => {
	it.each([
		['k=rsa', 'ok'],
		['k=RSA', 'weak key-type-case'],
		['k=rsa-sha256', 'unsupported key-type-unknown'],
		['k=ed25519-sha256', 'unsupported key-type-unknown'],
		['k=dsa', 'unsupported key-type-unknown'],
		['k=', 'unsupported key-type-unknown'],
		['h=sha256', 'ok'],
		['h=sha1 : sha256', 'ok'],
		['h=SHA256', 'ok value-case'],
		['h=sha256:sha3-256', 'ok'],
		['h=sha1', 'unusable-hash hash-sha1-only'],
		['h=sha-256', 'unusable-hash hash-invalid'],
		['h=sha1,sha256', 'unusable-hash hash-invalid'],
		['h=sha512', 'unusable-hash hash-invalid'],
		['h=', 'unusable-hash hash-invalid'],
		['s=*', 'ok'],
		['s=email', 'ok'],
		['s=tlsrpt:email', 'ok'],
		['s=Email', 'ok value-case'],
		['s=tlsrpt', 'not-for-email service-not-email'],
		['s=mail', 'not-for-email service-not-email'],
		['s=', 'not-for-email service-not-email'],
		['t=y', 'ok testing'],
		['t=Y', 'ok value-case testing'],
		['t=s', 'ok strict-domain'],
		['t=y:s', 'ok testing strict-domain'],
		['t=z', 'ok flag-invalid'],
		['t=y,s', 'ok flag-invalid'],
		['t=', 'ok flag-invalid'],
		['n=anything "at" all', 'ok'],
		['s=mail; h=sha1', 'not-for-email service-not-email hash-sha1-only'],
		['k=x; s=mail', 'unsupported key-type-unknown service-not-email'],
	])('reads %s', (tags, expected) => {
		expect(outline(`v=DKIM1; ${tags}; p=${P}`)).toBe(expected);
	});

	it('says what was probably meant', () => {
		const facts = (tags: string, code: string): unknown => data(`${tags}; p=${P}`, code);
		expect(facts('k=rsa-sha256', 'dkim.key-type-unknown')).toEqual({
			keyType: 'rsa-sha256',
			meant: 'rsa',
		});
		expect(facts('k=eddsa', 'dkim.key-type-unknown')).toMatchObject({ meant: 'ed25519' });
		expect(facts('k=ec', 'dkim.key-type-unknown')).toMatchObject({ meant: null });
		expect(facts('h=sha-256', 'dkim.hash-invalid')).toMatchObject({ meant: 'sha256' });
		expect(facts('h=md5', 'dkim.hash-invalid')).toMatchObject({ meant: null });
		expect(facts('s=e-mail', 'dkim.service-not-email')).toMatchObject({ meant: 'email' });
		expect(facts('s=tlsrpt', 'dkim.service-not-email')).toMatchObject({ meant: null });
	});

	it('keeps test mode and strictness apart from the status', () => {
		const { status, usable, testing, strictIdentity } = parseDkimKey(`t=y:s; p=${P}`);
		expect({ status, usable, testing, strictIdentity }).toEqual({
			status: 'ok',
			usable: true,
			testing: true,
			strictIdentity: true,
		});
	});
});

describe('RSA keys (RFC 8301 §3.2, RFC 8017 §3.1)', () => {
	it.each([
		[512, 'too-short key-too-short', false],
		[1023, 'too-short key-too-short', false],
		[1024, 'weak key-1024', true],
		[1536, 'weak key-1024', true],
		[2047, 'weak key-1024', true],
		[2048, 'ok', true],
		[4096, 'ok', true],
		[4097, 'ok key-too-long', true],
		[16_384, 'ok key-too-long', true],
	])('judges %i bits', (bits, expected, usable) => {
		const text = record(rsaSpki(bits));
		expect(outline(text)).toBe(expected);
		expect(parseDkimKey(text)).toMatchObject({ usable, bits, keyType: 'rsa' });
	});

	it.each([
		['as a bare RSAPublicKey', record(pkcs1(2048)), 'weak key-pkcs1'],
		['with octets behind it', record([...rsaSpki(2048), 0]), 'weak key-trailing-octets'],
		['with another key behind it', record([...RSA, ...RSA]), 'weak key-trailing-octets'],
		['too short, as a bare RSAPublicKey', record(pkcs1(512)), 'too-short key-too-short'],
		['under k=RSA', record(rsaSpki(2048), 'k=RSA; '), 'weak key-type-case'],
		['for one address', record(rsaSpki(2048), 'g=news; '), 'weak tag-granularity'],
		['for no address', record(rsaSpki(2048), 'g=; '), 'weak tag-granularity'],
	])('is weak where some verifiers refuse it: %s', (_, text, expected) => {
		expect(outline(text)).toBe(expected);
	});

	it('tells apart sizes that look the same in base64', () => {
		expect(base64(rsaSpki(1023))).toHaveLength(base64(rsaSpki(1024)).length);
		expect(base64(rsaSpki(2047))).toHaveLength(base64(rsaSpki(2048)).length);
	});

	it.each([
		['MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ', 216, rsaSpki(1024)],
		['MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA', 392, rsaSpki(2048)],
		['MIICIjANBgkq', 736, rsaSpki(4096)],
		['MIGJAoGB', 188, pkcs1(1024)],
		['MIIBCgKCAQEA', 360, pkcs1(2048)],
		['MIICCgKCAgEA', 704, pkcs1(4096)],
		['MCowBQYDK2VwAyEA', 60, spki(oid.ed25519, ED25519_POINT, [])],
	])(
		'is tested with keys that start %s and have %i characters, as real ones do',
		(start, length, octets) => {
			expect(base64(octets).slice(0, start.length)).toBe(start);
			expect(base64(octets)).toHaveLength(length);
		},
	);

	it.each([
		['1: anybody can sign', [1], 'invalid key-exponent', 1],
		['2', [2], 'invalid key-exponent', 2],
		['0', [0], 'invalid key-exponent', 0],
		['65536', [1, 0, 0], 'invalid key-exponent', 65_536],
		['beyond the modulus', modulus(3000, 0xa7), 'invalid key-exponent', null],
	])('refuses exponent %s', (_, exponent, expected, fact) => {
		const text = record(rsaSpki(2048, exponent));
		expect(outline(text)).toBe(expected);
		expect(data(text, 'dkim.key-exponent')).toEqual({ exponent: fact });
	});

	it('refuses an exponent that ASN.1 reads as negative', () => {
		const text = record(der(0x30, integer(modulus(2048)), der(0x02, [0x81])));
		expect(outline(text)).toBe('invalid key-exponent');
		expect(data(text, 'dkim.key-exponent')).toEqual({ exponent: null });
	});

	it('takes exponent 3 for weak, other odd ones for sound', () => {
		expect(outline(record(rsaSpki(2048, [3])))).toBe('weak key-exponent-small');
		expect(outline(record(rsaSpki(1024, [3])))).toBe('weak key-1024 key-exponent-small');
		expect(outline(record(rsaSpki(2048, [17])))).toBe('ok');
	});

	it('refuses an even or negative modulus', () => {
		const even = record(rsaSpki(2048, F4, 0xa6));
		expect(outline(even)).toBe('invalid key-modulus');
		expect(data(even, 'dkim.key-modulus')).toEqual({ reason: 'even' });
		const negative = record(der(0x30, der(0x02, modulus(2048)), integer(F4)));
		expect(outline(negative)).toBe('invalid key-modulus');
		expect(data(negative, 'dkim.key-modulus')).toEqual({ reason: 'negative' });
	});

	it('judges the key even where another tag makes it useless', () => {
		expect(parseDkimKey(`s=tlsrpt; p=${base64(rsaSpki(1024))}`)).toMatchObject({
			status: 'not-for-email',
			usable: false,
			bits: 1024,
		});
	});
});

describe('Ed25519 keys (RFC 8463 §4)', () => {
	const ed = (octets: readonly number[]): string => record(octets, 'v=DKIM1; k=ed25519; ');

	it('takes the 32 octets alone', () => {
		expect(base64(ED25519_POINT)).toHaveLength(44);
		expect(parseDkimKey(ed(ED25519_POINT))).toEqual({
			status: 'ok',
			usable: true,
			keyType: 'ed25519',
			bits: 256,
			testing: false,
			strictIdentity: false,
			problems: [],
		});
		expect(outline(record(ED25519_POINT, 'k=ED25519; '))).toBe('weak key-type-case');
	});

	it.each([
		['the key in its usual wrapping', ed(spki(oid.ed25519, ED25519_POINT, [])), 'key-spki-ed25519'],
		['an RSA key', ed(RSA), 'algorithm-mismatch'],
		['an EC key', ed(spki(oid.ec, [4, 1, 2, 3])), 'algorithm-mismatch'],
		['31 octets', ed(ED25519_POINT.slice(1)), 'key-truncated'],
		['33 octets', ed([...ED25519_POINT, 5]), 'key-corrupt'],
		['a private key', ed(der(0x30, integer([0]), integer([5]))), 'key-private'],
		['half an RSA key', ed(RSA.slice(0, 150)), 'key-truncated'],
	])('refuses %s', (_, text, code) => {
		expect(outline(text)).toBe(`invalid ${code}`);
	});

	it('names the key type that is there', () => {
		expect(data(ed(RSA), 'dkim.algorithm-mismatch')).toEqual({ keyType: 'ed25519', found: 'rsa' });
		expect(data(record(ED25519_POINT), 'dkim.algorithm-mismatch')).toEqual({
			keyType: 'rsa',
			found: 'ed25519',
		});
	});
});

describe('keys of the wrong kind', () => {
	it.each([
		['an Ed25519 key without k=', ED25519_POINT, 'algorithm-mismatch', 'ed25519'],
		[
			'a wrapped Ed25519 key without k=',
			spki(oid.ed25519, ED25519_POINT, []),
			'algorithm-mismatch',
			'ed25519',
		],
		['a key for RSASSA-PSS alone', spki(oid.pss, pkcs1(2048)), 'algorithm-mismatch', 'rsassa-pss'],
		['an EC key', spki(oid.ec, [4, 1, 2, 3]), 'algorithm-mismatch', 'ec'],
	])('refuses %s', (_, octets, code, found) => {
		const text = record(octets, 'v=DKIM1; ');
		expect(outline(text)).toBe(`invalid ${code}`);
		expect(data(text, `dkim.${code}`)).toEqual({ keyType: 'rsa', found });
	});

	it('recognizes a private key, cut or whole, bare or in its armor', () => {
		const octets = der(0x30, integer([0]), integer(modulus(1024)), integer(F4));
		const armor = `-----BEGIN RSA PRIVATE KEY-----${base64(octets)}-----END RSA PRIVATE KEY-----`;
		expect(outline(record(octets))).toBe('invalid key-private');
		expect(outline(record(octets.slice(0, 60)))).toBe('invalid key-private');
		expect(outline(record(octets.slice(0, 61)).replace(/=+$/, ''))).toBe('invalid key-private');
		expect(outline(`v=DKIM1; p=${armor}`)).toBe('invalid key-private');
	});
});

describe('common mistakes', () => {
	const half = Math.floor(P.length / 2);

	it.each([
		[
			'PEM lines in the key',
			`v=DKIM1; p=-----BEGIN PUBLIC KEY-----${P}-----END PUBLIC KEY-----`,
			'key-corrupt',
			'pem',
		],
		[
			'string borders in the key',
			`v=DKIM1; p=${P.slice(0, half)}" "${P.slice(half)}`,
			'key-corrupt',
			'quotes',
		],
		['quotes around the record', `"v=DKIM1; k=rsa; p=${P}"`, 'syntax', 'quotes'],
		['escaped semicolons', `v=DKIM1\\; k=rsa\\; p=${P}`, 'version-invalid', 'escaped-semicolon'],
		[
			'an escape in the key',
			`v=DKIM1; p=${P.slice(0, half)}\\${P.slice(half)}`,
			'key-corrupt',
			'backslash',
		],
		[
			'no semicolon behind the version',
			`v=DKIM1 k=rsa; p=${P}`,
			'version-invalid',
			'missing-semicolon',
		],
		['no semicolon at all', `v=DKIM1 k=rsa p=${P}`, 'version-invalid', 'missing-semicolon'],
		[
			'nothing between version and key type',
			`v=DKIM1k=rsa; p=${P}`,
			'version-invalid',
			'missing-semicolon',
		],
		['no semicolon behind the key type', `v=DKIM1; k=rsa p=${P}`, 'p-missing', 'missing-semicolon'],
		['commas', `v=DKIM1, k=rsa, p=${P}`, 'version-invalid', 'commas'],
		['a comma behind the key type', `v=DKIM1; k=rsa, p=${P}`, 'p-missing', 'commas'],
		['a comma in the key', `v=DKIM1; p=${P},`, 'key-corrupt', 'comma'],
		['the version behind', `p=${P}; v=DKIM1`, 'version-invalid', 'not-first'],
		['the version in small letters', `v=dkim1; p=${P}`, 'version-invalid', 'value'],
		['p=p=', `v=DKIM1; p=p=${P}`, 'key-corrupt', 'p-repeated'],
		['P for p', `v=DKIM1; P=${P}`, 'p-missing', 'tag-case'],
		[
			'swapped strings',
			`${P.slice(half)}v=DKIM1; k=rsa; p=${P.slice(0, half)}`,
			'syntax',
			'strings-swapped',
		],
		['a placeholder', 'v=DKIM1; k=rsa; p=<public key>', 'key-corrupt', 'placeholder'],
		['a placeholder in words', 'v=DKIM1; k=rsa; p=YOUR_PUBLIC_KEY', 'key-corrupt', 'placeholder'],
		['dots for the rest of the key', 'v=DKIM1; p=MIIBIjANBgkq...', 'key-corrupt', 'placeholder'],
		[
			'the URL-safe alphabet',
			`v=DKIM1; p=${P.replace(/\+/g, '-').replace(/\//g, '_')}`,
			'key-corrupt',
			'url-safe',
		],
		[
			'padding left out',
			`v=DKIM1; k=ed25519; p=${base64(ED25519_POINT).replace('=', '')}`,
			'key-corrupt',
			'padding',
		],
		['an exclamation mark', `v=DKIM1; p=${P}!`, 'key-corrupt', 'character'],
		[
			'text for a key',
			`v=DKIM1; p=${base64([...Buffer.from('no key at all')])}`,
			'key-corrupt',
			'not-der',
		],
	])('names %s', (_, text, code, reason) => {
		const key = parseDkimKey(text);
		expect(key.status).toBe('invalid');
		expect(key.usable).toBe(false);
		expect(key.problems[0]).toMatchObject({ code: `dkim.${code}`, data: { reason } });
	});

	it('says where the key stops being base64', () => {
		const text = `v=DKIM1; p=${P.slice(0, 10)}!${P.slice(10)}`;
		expect(data(text, 'dkim.key-corrupt')).toEqual({ reason: 'character', at: 21 });
	});

	it('takes swapped strings whose remains could be a tag name for a cut key and an unknown tag', () => {
		expect(outline(`AQABv=DKIM1; p=${P.slice(0, -4)}`)).toBe('invalid tag-unknown key-truncated');
	});

	it('tells a key that was cut at 255 octets from one that was cut elsewhere', () => {
		const text = record(RSA);
		const cut = text.slice(0, 255);
		expect(outline(cut)).toBe('invalid key-truncated');
		expect(data(cut, 'dkim.key-truncated')).toEqual({
			expected: 294,
			actual: Math.floor(((255 - text.indexOf('p=') - 2) * 3) / 4),
			isCutAtLimit: true,
		});
		for (const end of [251, 252, 253, 254]) {
			expect(data(text.slice(0, end), 'dkim.key-truncated')).toMatchObject({ isCutAtLimit: false });
		}
	});
});

describe('records that are no DKIM keys', () => {
	it.each([
		['', 'empty'],
		['  ', 'empty'],
		['v=spf1 include:_spf.relay.example -all', 'spf'],
		['v=DMARC1; p=none', 'dmarc'],
		['v=STSv1; id=20240101', 'other-version'],
		['v=BIMI1; l=https://shop.example/logo.svg', 'other-version'],
		['v=something else', 'other-version'],
		['site-verification=abc', 'verification'],
		['verify abc', 'verification'],
		['s1-shop-example._domainkey.relay.example', 'name'],
		['s1.relay.example.', 'name'],
		[P.slice(-120), 'key-part'],
		['This name is not in use.', 'text'],
		['t=y; o=~', 'text'],
		['\u00fcber', 'text'],
	])('tells that %j looks like %s', (text, looksLike) => {
		const key = parseDkimKey(text);
		expect(key).toMatchObject({ status: 'not-dkim', usable: false, testing: false });
		expect(key.problems).toMatchObject([{ code: 'dkim.not-a-key', data: { looksLike } }]);
	});
});

describe('parseDkimKey, whatever is published', () => {
	it('never throws and stays plain data', () => {
		const pieces = fc.constantFrom(
			...[
				'v=DKIM1',
				'p=',
				'k=rsa',
				'k=ed25519',
				';',
				' ',
				'"',
				'\\',
				',',
				'=',
				's=',
				't=y',
				'h=sha1',
			],
			...[
				P,
				P.slice(0, 41),
				'-----BEGIN',
				'\r\n ',
				'\n',
				'\u00fc',
				'__proto__=1;',
				'constructor=2;',
			],
		);
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
			fc.array(fc.string()),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const key = parseDkimKey(text);
				expect(JSON.parse(JSON.stringify(key))).toEqual(key);
				expect(key.usable).toBe(key.status === 'ok' || key.status === 'weak');
				const length = typeof text === 'string' ? text.length : text.join('').length;
				for (const { subject } of key.problems) {
					expect(subject.span?.[1]).toBeLessThanOrEqual(length);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('reads more text than DNS can hold without hanging', () => {
		expect(parseDkimKey(`v=DKIM1; p=${'A'.repeat(1_000_000)}`).status).toBe('invalid');
		expect(parseDkimKey(`v=DKIM1; t=${'y:'.repeat(30_000)}; p=${P}`).testing).toBe(true);
		for (const piece of [' \r\n', '\r\n ', ';', 'v=dkim1', 'p=', '"a ', '-', '\\;']) {
			const start = performance.now();
			expect(parseDkimKey(`p=${piece.repeat(20_000)}`).usable).toBe(false);
			expect(performance.now() - start).toBeLessThan(1000);
		}
	});
});
