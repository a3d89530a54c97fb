/**
 * Characters of print by the plain ones they stand for in a record.
 *
 * @module
 */

/** What takes no room and separates nothing: a blank where a term begins behind it, else nothing. */
export const INVISIBLE = '\u200b';

const FOLDED: ReadonlyMap<string, string> = new Map(
	(
		[
			[
				'-',
				'\u02d7\u058a\u05be\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b\u2212\u2500\u2501\u2796\u2e3a\u2e3b\ufe31\ufe32\ufe58\ufe63',
			],
			['~', '\u02dc\u02f7\u2053\u223c\u223d\u223f\u301c\u3030'],
			[
				'"',
				'`\u00ab\u00b4\u00bb\u02b9\u02ba\u02bb\u02bc\u02bd\u02ee\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u2034\u2035\u2036\u2037\u2039\u203a\u275b\u275c\u275d\u275e\u300a\u300b\u300c\u300d\u300e\u300f\u301d\u301e\u301f',
			],
			[':', '\u02d0\u02f8\u0589\u05c3\u2236\ua789\ufe13\ufe30\ufe55'],
			['.', '\u2024\u3002\ufe52\uff61'],
			[',', '\u060c\u3001\ufe50\ufe51\uff64'],
			[';', '\u037e\u061b\ufe54'],
			['/', '\u2044\u2215\u29f8'],
			['=', '\u2550\ua78a\ufe66'],
			['+', '\u2795\ufe62'],
			['@', '\ufe6b'],
			['_', '\u203f\ufe4d\ufe4e\ufe4f'],
			[
				' ',
				'\0\x01\x02\x03\x04\x05\x06\x07\b\t\n\v\f\r\x0e\x0f\x1b\x1c\x1d\x1e\x1f\x7f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u3164',
			],
			[
				INVISIBLE,
				'\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff\ufffc',
			],
		] as const
	).flatMap(([plain, odd]) => [...odd].map((character) => [character, plain] as const)),
);

/** The plain character that another stands for; `null` where it is plain, or stands for none. */
export function folded(text: string): string | null {
	const plain = FOLDED.get(text);
	if (plain !== undefined) return plain;
	// Full-width forms of ASCII (U+FF01 to U+FF5E), as Asian keyboards type them.
	const point = text.codePointAt(0) ?? 0;
	return point >= 0xff01 && point <= 0xff5e ? String.fromCharCode(point - 0xfee0) : null;
}
