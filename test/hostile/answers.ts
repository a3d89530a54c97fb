/**
 * Answers that nobody would give in good faith: the same question always gets the same one, drawn from
 * pieces that are odd, malformed, or right at the wrong place.
 */

import type { RecordType, Resolver } from '../../src/dns/resolver.ts';

/** Draws whole numbers below a bound, always the same for the same text. */
type Draw = (bound: number) => number;

function drawFrom(text: string): Draw {
	let state = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
	}
	return (bound) => {
		state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ (state >>> 12);
		return (state >>> 0) % bound;
	};
}

const LONG = Array.from({ length: 4 }, (_, i) => String(i).repeat(60)).join('.');
const NAMES: readonly string[] = [
	'a b.evil.test',
	'a\tb.evil.test',
	'a"b;c.evil.test',
	'\u0000.evil.test',
	'\u00e9.evil.test',
	'a\\b.evil.test',
	'[x](y).evil.test',
	'*.evil.test',
	'a..b',
	`${'x'.repeat(64)}.test`,
	`${LONG}.test`,
	'',
	'.',
	'UPPER.Evil.Test',
	'xn--.test',
	'xn--a.test',
	'test',
	'co.uk',
	'shop.example',
	'www.shop.example',
	'_dmarc.shop.example',
	's1._domainkey.shop.example',
	's1._domainkey.shop.example.shop.example',
	'_spf.evil.test',
	'one.evil.test',
	'two.evil.test',
	'mail.one.evil.test',
];

const KEY =
	'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7nvLnkAnWlkL7iUTVKFUIWGUs6nZCjDTZcKYIwpAtSN8zOgMFn3jFRQ7vRL0cJuS2ILzMkRcRrDNMHQMmVbwLxgTxmXp2CvNZCsoF8U8PIXCzWdGKwrdXmLAfT9Ku2nkEo9lLTGkEwT7HaASTFKoR6UJYv3pOFwIDAQAB';
const PIECES: readonly string[] = [
	'v=spf1 ',
	'v=spf1',
	'v=SPF1\t',
	'v=spf10 ',
	'v=spf2.0/pra ',
	'include:_spf.evil.test ',
	'include:a b.evil.test ',
	'include:%{i}.evil.test ',
	'include:shop.example ',
	'redirect=one.evil.test ',
	'redirect=%{d2} ',
	'exp=%{l}.evil.test ',
	'exists:%{ir}.%{v}._spf.%{d} ',
	'a:two.evil.test/0//0 ',
	'a/33 ',
	'mx ',
	'mx//129 ',
	'ptr ',
	'ip4:192.0.2.0/24 ',
	'ip4:0.0.0.0/0 ',
	'ip4:1.2.3 ',
	'ip6:::/0 ',
	'ip6:2001:db8::/32 ',
	'-all',
	'~all',
	'+all ',
	'?all',
	'all;',
	'-all ~all',
	'%{',
	'%%%_%-',
	'v=DMARC1;',
	'v=DMARC1; p=reject;',
	'V=dmarc1; p=none; ',
	'p=quarantine; sp=; ',
	'rua=mailto:a@evil.test!9999999999999m,,mailto:, ',
	'rua=mailto:x@one.evil.test; ruf=https://evil.test/<b>; ',
	'psd=y; np=reject; t=y; ',
	'adkim=s; aspf=s; pct=-1; fo=9; ',
	'v=DKIM1; ',
	`k=rsa; p=${KEY}`,
	'k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
	'p=',
	'p=====',
	't=y:s; h=sha1; s=tlsrpt; g=; ',
	'\u0000\u00ff\u001b[31m',
	'<script>alert(1)</script>',
	'| [a](javascript:b) `c`',
	'x'.repeat(255),
	' '.repeat(300),
	';'.repeat(300),
	'',
];

function pick<T>(draw: Draw, from: readonly T[]): T {
	// Every list has an item.
	return from[draw(from.length)] as T;
}

function textFrom(draw: Draw): string[] {
	if (draw(40) === 0) return new Array(2_000).fill('');
	return Array.from({ length: 1 + draw(8) }, () => pick(draw, PIECES));
}

function addressFrom(draw: Draw): string {
	const odd = ['999.1.1.1', 'x', '', '::ffff:192.0.2.1', 'fe80::1%eth0', '0.0.0.0', '::'];
	return draw(3) === 0 ? pick(draw, odd) : `192.0.2.${draw(256)}`;
}

function recordFrom(draw: Draw, type: RecordType): unknown {
	switch (type) {
		case 'TXT':
			return textFrom(draw);
		case 'MX':
			return { preference: draw(65_536), exchange: pick(draw, NAMES) };
		case 'A':
			return addressFrom(draw);
		case 'AAAA':
			return draw(2) === 0 ? `2001:db8::${draw(65_536).toString(16)}` : addressFrom(draw);
		case 'SOA':
			return {
				mname: pick(draw, NAMES),
				rname: pick(draw, NAMES),
				serial: 1,
				refresh: 1,
				retry: 1,
				expire: 1,
				minimum: 2 ** 31 - 1,
			};
		default:
			return pick(draw, NAMES);
	}
}

const REASONS = ['timeout', 'servfail', 'refused', 'bogus', 'malformed', 'network', 'cancelled'];
const SHAPES: readonly unknown[] = [
	null,
	undefined,
	7,
	{},
	{ outcome: 'records' },
	{ outcome: 'records', records: [null], aliases: [] },
	{ outcome: 'nodata' },
	{ outcome: 'failure', reason: 'unheard of' },
];

function aliasesFrom(draw: Draw): string[] {
	return draw(4) === 0 ? Array.from({ length: 1 + draw(3) }, () => pick(draw, NAMES)) : [];
}

function answerFrom(draw: Draw, type: RecordType): unknown {
	const kind = draw(16);
	const ttl = pick(draw, [0, 1, 300, 2 ** 31 - 1, 2 ** 32 - 1]);
	const aliases = aliasesFrom(draw);
	if (kind === 0) return pick(draw, SHAPES);
	if (kind === 1)
		return { outcome: 'failure', reason: pick(draw, REASONS), detail: pick(draw, PIECES), ttl };
	if (kind < 4) return { outcome: 'nxdomain', aliases, negativeTtl: ttl };
	if (kind < 6) return { outcome: 'nodata', aliases, negativeTtl: ttl };
	const count = draw(30) === 0 ? 300 : 1 + draw(3);
	return {
		outcome: 'records',
		records: Array.from({ length: count }, () => recordFrom(draw, type)),
		aliases,
		ttl,
	};
}

/** A resolver in bad faith; one that is `sound` in most places leads a preflight further. */
export function hostileResolver(seed: number, sound: Resolver): Resolver {
	return {
		resolve(name, type) {
			const draw = drawFrom(`${seed} ${name} ${type}`);
			const isSound = draw(4) < seed % 4;
			if (isSound) return sound.resolve(name, type);
			if (draw(60) === 0) throw new Error(pick(draw, PIECES));
			return answerFrom(draw, type) as never;
		},
	};
}
