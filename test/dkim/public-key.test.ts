import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameKey, readPublicKey } from '../../src/dkim/public-key.ts';
import { der, ED25519_POINT, F4, integer, modulus, oid, pkcs1, rsaSpki, spki } from './keys.ts';

const read = (octets: readonly number[]) => readPublicKey(Uint8Array.from(octets));

function facts(octets: readonly number[]): unknown {
	const key = read(octets);
	return key.kind === 'rsa' ? { kind: key.kind, form: key.form, bits: key.bits } : key;
}

describe('key octets (RFC 6376 §3.6.1, RFC 8017 §A.1.1, RFC 8463 §4)', () => {
	it.each([512, 1023, 1024, 1025, 1536, 2047, 2048, 4096, 8192, 16_384])(
		'counts the %i bits of the modulus itself, in either wrapping',
		(bits) => {
			expect(facts(rsaSpki(bits))).toEqual({ kind: 'rsa', form: 'spki', bits });
			expect(facts(pkcs1(bits))).toEqual({ kind: 'rsa', form: 'pkcs1', bits });
		},
	);

	it.each([1024, 2048])('reads a key of %i bits as software makes it', (modulusLength) => {
		const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
		const bytes = (type: 'spki' | 'pkcs1') => [...publicKey.export({ type, format: 'der' })];
		expect(facts(bytes('spki'))).toEqual({ kind: 'rsa', form: 'spki', bits: modulusLength });
		expect(facts(bytes('pkcs1'))).toEqual({ kind: 'rsa', form: 'pkcs1', bits: modulusLength });
		for (const type of ['pkcs1', 'pkcs8'] as const) {
			expect(facts([...privateKey.export({ type, format: 'der' })])).toEqual({ kind: 'private' });
		}
	});

	it('tells the keys of elliptic curves by their object identifiers', () => {
		const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		const ed = generateKeyPairSync('ed25519');
		const publicOctets = (pair: typeof ec) => [
			...pair.publicKey.export({ type: 'spki', format: 'der' }),
		];
		expect(facts(publicOctets(ec))).toEqual({ kind: 'other', algorithm: 'ec' });
		expect(read(publicOctets(ed)).kind).toBe('ed25519-spki');
		const privates = [
			ec.privateKey.export({ type: 'sec1', format: 'der' }),
			ec.privateKey.export({ type: 'pkcs8', format: 'der' }),
			ed.privateKey.export({ type: 'pkcs8', format: 'der' }),
		];
		for (const octets of privates) expect(facts([...octets])).toEqual({ kind: 'private' });
	});

	it.each([
		['rsassa-pss', oid.pss],
		['ec', oid.ec],
		['ed448', oid.ed448],
		['2a0304', oid.unknown],
	])('names the algorithm %s', (algorithm, identifier) => {
		expect(facts(spki(identifier, pkcs1(1024)))).toEqual({ kind: 'other', algorithm });
	});

	it('reads past needless zeros in front of a modulus', () => {
		const padded = der(0x30, der(0x02, [0, 0, 0], modulus(1024)), integer(F4));
		expect(facts(padded)).toEqual({ kind: 'rsa', form: 'pkcs1', bits: 1024 });
	});

	it('notes a number that ASN.1 reads as negative', () => {
		const exponent = der(0x30, integer(modulus(1024)), der(0x02, [0x81]));
		expect(read(exponent)).toMatchObject({ kind: 'rsa', negative: 'exponent' });
		const negative = der(0x30, der(0x02, modulus(1024)), integer(F4));
		expect(read(negative)).toMatchObject({ kind: 'rsa', negative: 'modulus' });
		const empty = der(0x30, der(0x02), integer(F4));
		expect(read(empty)).toMatchObject({ kind: 'rsa', negative: 'modulus', bits: 0 });
		expect(read(pkcs1(1024))).toMatchObject({ negative: null });
	});

	it('says how many octets a cut key lacks', () => {
		const whole = rsaSpki(2048);
		expect(facts(whole.slice(0, 200))).toEqual({ kind: 'truncated', expected: 294, actual: 200 });
		expect(facts(whole.slice(0, 4))).toEqual({ kind: 'truncated', expected: 294, actual: 4 });
	});

	it.each([
		['nothing', [], 'not-der'],
		['a lone tag', [0x30], 'not-der'],
		['half a length', [0x30, 0x82, 0x01], 'not-der'],
		['an indefinite length', [0x30, 0x80, 0x02, 0x01, 0x05, 0x00, 0x00], 'not-der'],
		['a length of four octets', [0x30, 0x84, 0, 0, 0, 2, 5, 0], 'not-der'],
		['a length no key has', [0x30, 0x83, 0xff, 0xff, 0xff, 0x02], 'not-der'],
		['text', [...Buffer.from('not a key')], 'not-der'],
		['an empty sequence', der(0x30), 'structure'],
		['a lone modulus', der(0x30, integer(modulus(1024))), 'structure'],
		['a third number', der(0x30, integer(modulus(1024)), integer(F4), integer([5])), 'structure'],
		['a number that leaves the sequence', [0x30, 0x03, 0x02, 0x7f, 0x05], 'structure'],
		['no object identifier', der(0x30, der(0x30, [0x05, 0x00]), der(0x03, [0])), 'structure'],
		['no bit string', der(0x30, der(0x30, der(0x06, oid.rsa))), 'structure'],
		['an empty bit string', der(0x30, der(0x30, der(0x06, oid.rsa)), der(0x03)), 'structure'],
		[
			'unused bits',
			der(0x30, der(0x30, der(0x06, oid.rsa)), der(0x03, [3], pkcs1(1024))),
			'structure',
		],
		[
			'something behind the bit string',
			der(0x30, der(0x30, der(0x06, oid.rsa)), der(0x03, [0], pkcs1(1024)), integer([5])),
			'structure',
		],
		['something behind the RSA key', spki(oid.rsa, [...pkcs1(1024), 0]), 'structure'],
		['no RSA key in the RSA wrapping', spki(oid.rsa, integer([5])), 'structure'],
		[
			'an Ed25519 wrapping around 31 octets',
			spki(oid.ed25519, ED25519_POINT.slice(1), []),
			'structure',
		],
		['a number in the place of an EC key', der(0x30, integer([1]), integer([5]), [5]), 'structure'],
	])('takes %s for no key', (_, octets, reason) => {
		expect(facts(octets)).toEqual({ kind: 'malformed', reason });
	});

	it('never throws, whatever the octets', () => {
		const whole = rsaSpki(1024);
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(whole.length), (octets, at) => {
				expect(typeof readPublicKey(octets).kind).toBe('string');
				const spoiled = Uint8Array.from([...whole.slice(0, at), ...octets, ...whole.slice(at + 1)]);
				expect(typeof readPublicKey(spoiled).kind).toBe('string');
			}),
		);
	});
});

describe('comparison of keys', () => {
	const same = (left: readonly number[], right: readonly number[]): boolean =>
		isSameKey(Uint8Array.from(left), Uint8Array.from(right));

	it('looks through the wrapping', () => {
		expect(same(rsaSpki(2048), pkcs1(2048))).toBe(true);
		expect(same(ED25519_POINT, spki(oid.ed25519, ED25519_POINT, []))).toBe(true);
		expect(same(spki(oid.ed25519, ED25519_POINT, []), ED25519_POINT)).toBe(true);
	});

	it('minds modulus and exponent', () => {
		expect(same(rsaSpki(2048), rsaSpki(2048, F4, 0xa9))).toBe(false);
		expect(same(rsaSpki(2048), pkcs1(2048, [3]))).toBe(false);
		expect(same(rsaSpki(2048), ED25519_POINT)).toBe(false);
		expect(same(ED25519_POINT, [...ED25519_POINT].reverse())).toBe(false);
	});

	it('takes octets that are no key for what they are', () => {
		expect(same([0, 0, 0], [0, 0, 0])).toBe(true);
		expect(same([0, 0, 0], [0, 0])).toBe(false);
	});
});
