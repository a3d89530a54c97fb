/**
 * The default gate behind the rows that block: what it takes to get into each, and which comes first.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../src/relays/relay.ts';
import {
	bouncing,
	ED25519_KEY,
	judge,
	key,
	MX,
	RELAY_ZONE,
	RSA_KEY,
	SHORT_KEY,
	SOUND,
	server,
	service,
	spf,
	txt,
	unsigned,
	WEAK_KEY,
} from './judged.ts';
import {
	assumed,
	expectRuling,
	NONE,
	REFUSED,
	REJECT,
	type Situation,
	signing,
} from './situations.ts';

/** A relay that tells nothing of where it sends from: what is asked for would say it. */
const { ask: _ask, ...unasking } = service;
const silent: Relay = { ...unasking, sources: {} };

const REPORTS = 'rua=mailto:r@shop.example';
const INCLUDED = spf('v=spf1 include:spf.relay.example -all');
const withKey = (text: string): string => SOUND.replace(key(), text);
const situations: readonly Situation[] = [
	// 7: not authorized otherwise
	[
		'own return path, unsigned',
		`${MX}${RELAY_ZONE}${NONE}bounce.relay.example. TXT "v=spf1 include:spf.relay.example -all"\n`,
		{ ...bouncing, dkim: { signs: 'no' } },
		'warn',
		['dmarc.no-aligned-path'],
	],
	[
		'own return path and signature',
		`${MX}${RELAY_ZONE}`,
		{ ...bouncing, dkim: { signs: 'relay' } },
		'warn',
		['dmarc.no-aligned-path'],
	],
	[
		'partial without a policy',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ip4:192.0.2.0 -all')}`,
		unsigned,
		'warn',
		['spf.relay-partial'],
	],
	[
		'partial under none',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ip4:192.0.2.0 ~all')}${NONE}`,
		unsigned,
		'warn',
		['spf.relay-partial'],
	],
	[
		'return path unknown',
		`${MX}${RELAY_ZONE}${INCLUDED}${REJECT}`,
		{ ...assumed, dkim: { signs: 'no' } },
		'warn',
		['relay.facts-unknown'],
	],
	[
		'signature unknown',
		`${MX}${RELAY_ZONE}${REFUSED}${REJECT}`,
		{ ...service, dkim: { signs: 'unknown' } },
		'warn',
		['spf.relay-not-authorized', 'relay.facts-unknown'],
	],
	[
		'addresses unknown',
		`${MX}${spf('v=spf1 ip4:192.0.2.0 -all')}${REJECT}`,
		{ ...unsigned, sources: {} },
		'warn',
		['relay.no-addresses'],
	],
	[
		'usual selector absent',
		`${MX}${RELAY_ZONE}${REFUSED}${REJECT}`,
		{ ...service, dkim: { signs: 'from-domain', selectors: [{ name: 's1', usual: true }] } },
		'warn',
		['spf.relay-not-authorized', 'dkim.selectors-unknown'],
	],
	[
		'dynamic for too many',
		`${MX}${spf('v=spf1 exists:%{i}.l.example -all')}${REJECT}`,
		{ ...server, sources: { ranges: ['192.0.2.0/25'] } },
		'warn',
		['spf.relay-dynamic'],
	],
	// 8: it passes for a weak reason
	[
		'+all',
		`${MX}${RELAY_ZONE}${spf('v=spf1 +all')}${REJECT}${key()}`,
		service,
		'warn',
		['spf.relay-incidental'],
	],
	[
		'pinned',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/64 -all')}${REJECT}${key()}`,
		service,
		'warn',
		['spf.relay-pinned'],
	],
	[
		'per address',
		`${MX}${spf('v=spf1 exists:%{i}.l.example -all')}192.0.2.0.l.example. A 127.0.0.2\n192.0.2.1.l.example. A 127.0.0.2\n${key()}${REJECT}`,
		signing,
		'warn',
		['spf.relay-dynamic'],
	],
	[
		'mixed',
		`${MX}${RELAY_ZONE}${spf('v=spf1 ip4:192.0.2.0/31 ip6:::/0 -all')}${REJECT}${key()}`,
		service,
		'warn',
		['spf.relay-pinned', 'spf.relay-incidental'],
	],
	[
		'pinned, nothing to refer to',
		`${MX}${spf('v=spf1 ip4:192.0.2.0/31 -all')}${key()}${REJECT}`,
		signing,
		'save',
		[],
	],
	// 9: the own record refuses, but DKIM carries
	[
		'refused, DKIM carries',
		`${MX}${RELAY_ZONE}${REFUSED}${key()}${REJECT}`,
		service,
		'warn',
		['spf.relay-not-authorized'],
	],
	[
		'broken, DKIM carries',
		`${MX}${RELAY_ZONE}${spf('v=spf1 include:gone.example -all')}${key()}${REJECT}`,
		service,
		'warn',
		['spf.relay-not-authorized', 'spf.nxdomain', 'spf.include-missing'],
	],
	[
		'partly refused, DKIM carries',
		`${MX}${spf('v=spf1 ip4:192.0.2.0 -all')}${key()}${REJECT}`,
		signing,
		'warn',
		['spf.relay-not-authorized'],
	],
	['softfail, DKIM carries', `${MX}${spf('v=spf1 ~all')}${key()}${REJECT}`, signing, 'save', []],
	// 10: a selector is in trouble
	['key of 1024 bits', withKey(key(WEAK_KEY)), service, 'warn', ['dkim.key-1024']],
	['key of 512 bits', withKey(key(SHORT_KEY)), service, 'warn', ['dkim.key-too-short']],
	['key missing', withKey(''), service, 'warn', ['dkim.selector-missing']],
	['key revoked', withKey(key('v=DKIM1; p=')), service, 'warn', ['dkim.revoked']],
	[
		'key for tests',
		withKey(key().replace('k=rsa;', 'k=rsa; t=y;')),
		service,
		'warn',
		['dkim.testing'],
	],
	['two keys', withKey(`${key()}${key(ED25519_KEY)}`), service, 'warn', ['dkim.multiple-records']],
	['no key at all', withKey(key('hello')), service, 'warn', ['dkim.not-a-key']],
	['Ed25519 alone', withKey(key(ED25519_KEY)), service, 'warn', ['dkim.ed25519-only']],
	[
		'one of two missing',
		SOUND,
		{ ...service, dkim: { signs: 'from-domain', selectors: [{ name: 's1' }, { name: 's2' }] } },
		'warn',
		['dkim.selector-missing'],
	],
	[
		'another target',
		withKey('s1._domainkey.shop.example. CNAME k.other.example.\n') +
			txt('k.other.example', RSA_KEY),
		{
			...service,
			dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 'k.relay.example' }] },
		},
		'warn',
		['dkim.cname-wrong'],
	],
	[
		'usual one absent beside SPF',
		withKey(''),
		{ ...service, dkim: { signs: 'from-domain', selectors: [{ name: 's1', usual: true }] } },
		'warn',
		['dkim.selectors-unknown'],
	],
	// 11: DMARC is not what it could be
	['no DMARC', SOUND.replace(REJECT, ''), service, 'warn', ['dmarc.missing']],
	['SPF alone', SOUND, unsigned, 'warn', ['dmarc.single-path-spf']],
	[
		'the methods differ',
		`${SOUND.replace(REJECT, '').replaceAll('shop.example', 'a.shop.example')}_dmarc.shop.example. TXT "v=DMARC1; p=none; psd=n; ${REPORTS}"\n`,
		service,
		'save',
		[],
		{ from: 'info@a.shop.example' },
	],
	// 12: other shortcomings
	['null MX', SOUND.replace(MX, 'shop.example. MX 0 .\n'), service, 'warn', ['from.null-mx']],
	['no MX', SOUND.replace(MX, ''), service, 'warn', ['from.no-mx']],
	[
		'address stands in for MX',
		SOUND.replace(MX, 'shop.example. AAAA 2001:db8::1\n'),
		service,
		'save',
		[],
	],
	[
		'a receiver wants reports',
		SOUND.replace(`; ${REPORTS}`, ''),
		service,
		'warn',
		['profile.dmarc-unmet'],
		{ receivers: ['la-poste'] },
	],
	[
		'two receivers want the same',
		SOUND.replace(MX, ''),
		service,
		'warn',
		['from.no-mx', 'profile.mx-unmet'],
		{ receivers: ['web-de', 'web-de'] },
	],
	['return path unknown, DKIM carries', SOUND, assumed, 'warn', ['relay.facts-unknown']],
	['addresses unknown, DKIM carries', SOUND, silent, 'warn', ['relay.no-addresses']],
	// 13
	['sound', SOUND, service, 'save', []],
	[
		'sound for demanding receivers',
		SOUND,
		service,
		'save',
		[],
		{ receivers: ['google-bulk', 'web-de', 'la-poste', 't-online'] },
	],
	['DKIM alone', `${MX}${RELAY_ZONE}${key()}${REJECT}`, bouncing, 'save', []],
];

describe('the rows that warn', () => {
	it.each(situations.map((situation) => ({ story: situation[0], situation })))(
		'$story',
		async ({ situation }) => {
			await expectRuling(situation);
		},
	);

	it('informs of a policy that only one method finds where the mail passes anyway (RFC 9989 §C.3)', async () => {
		const zone = `${SOUND.replace(REJECT, '')}_dmarc.example. TXT "v=DMARC1; p=none; psd=y"\n`;
		const verdict = await judge(zone);
		expect(verdict).toMatchObject({ decision: 'save', dmarc: { methodsAgree: false } });
		const told = verdict.findings.filter(({ code }) => code === 'dmarc.psl-vs-treewalk');
		expect(told.map(({ severity }) => severity)).toEqual(['info']);
	});

	it('warns of a policy that only one method finds where the mail fares differently', async () => {
		const zone = `${MX}${RELAY_ZONE}${REFUSED}_dmarc.example. TXT "v=DMARC1; p=none; sp=reject; psd=y"\n`;
		const verdict = await judge(zone, unsigned, {
			gate: {
				'dmarc.no-aligned-path': 'ignore',
				'spf.relay-not-authorized': 'ignore',
				'relay.unauthenticated': 'ignore',
			},
		});
		expect(verdict).toMatchObject({ decision: 'warn', because: ['dmarc.psl-vs-treewalk'] });
	});

	it('says nothing of pct=0 where the mail passes by either reading', async () => {
		const verdict = await judge(SOUND.replace('p=reject;', 'p=reject; pct=0;'));
		expect(verdict.decision).toBe('save');
		expect(verdict.findings.map(({ code }) => code)).not.toContain('dmarc.psl-vs-treewalk');
	});

	// A relay that signs in line with the From domain and does not name its selectors leaves the
	// authorization unknown; that must not be saved without a word.
	it('warns while the selectors of a signature in line with the From domain are not known', async () => {
		const relay: Relay = { ...bouncing, dkim: { signs: 'relay', domain: 'shop.example' } };
		const verdict = await judge(`${MX}${RELAY_ZONE}${REJECT}`, relay);
		expect(verdict.authorized).toBe('unknown');
		expect(verdict.decision).toBe('warn');
	});

	// Part of the relay's addresses meets permerror: the own record "is broken for R".
	it('warns of a record that is broken for a part of the addresses though DKIM carries', async () => {
		const record = spf('v=spf1 ip4:192.0.2.0 include:gone.example -all');
		expect((await judge(`${MX}${record}${key()}${REJECT}`, signing)).decision).toBe('warn');
	});
});
