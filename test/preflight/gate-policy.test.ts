/**
 * A caller's own gate: codes moved between decisions, or out of them.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { GatePolicy, Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import {
	dmarc,
	judge,
	key,
	MX,
	RELAY_ZONE,
	SOUND,
	service,
	spf,
	unsigned,
	WEAK_KEY,
} from './judged.ts';

const NONE = dmarc('p=none; rua=mailto:r@shop.example');
const REFUSED = `${MX}${RELAY_ZONE}${spf('v=spf1 -all')}`;
const own: Relay = { ...unsigned, ownDomains: ['shop.example'] };
const TIMEOUT = `${SOUND};! TIMEOUT TXT _dmarc.shop.example.\n`;

async function ruled(zone: string, relay: Relay, gate: GatePolicy, rest = {}): Promise<Verdict> {
	return judge(zone, relay, { gate, ...rest });
}

type Move = readonly [
	story: string,
	zone: string,
	relay: Relay,
	gate: GatePolicy,
	decision: string,
	because: readonly string[],
];

const HIDDEN_KEY = ';! TIMEOUT TXT s1._domainkey.shop.example.\n';

const moves: readonly Move[] = [
	[
		'a key that DNS hides, where a missing one blocks',
		`${SOUND}${HIDDEN_KEY}`,
		service,
		{ 'dkim.selector-missing': 'block' },
		'retry',
		['dns.timeout'],
	],
	[
		'a key that DNS hides below a domain that does not exist',
		`${RELAY_ZONE}${HIDDEN_KEY}`,
		service,
		{ 'dkim.selector-missing': 'block' },
		'block',
		['from.nxdomain'],
	],
	[
		'own domain ignored',
		`${REFUSED}${NONE}`,
		own,
		{ 'from.own-domain': 'ignore' },
		'block',
		['relay.unauthenticated'],
	],
	['own domain to block', SOUND, own, { 'from.own-domain': 'block' }, 'block', ['from.own-domain']],
	[
		'nxdomain to warn',
		RELAY_ZONE,
		service,
		{ 'from.nxdomain': 'warn' },
		'block',
		['relay.unauthenticated'],
	],
	[
		'nxdomain and unauthenticated to warn',
		RELAY_ZONE,
		unsigned,
		{ 'from.nxdomain': 'warn', 'relay.unauthenticated': 'warn' },
		'warn',
		['dmarc.no-aligned-path'],
	],
	[
		'nxdomain to retry',
		RELAY_ZONE,
		service,
		{ 'from.nxdomain': 'retry' },
		'retry',
		['from.nxdomain'],
	],
	['timeout ignored', TIMEOUT, service, { 'dns.timeout': 'ignore' }, 'save', []],
	[
		'another failure ignored',
		TIMEOUT,
		service,
		{ 'dns.servfail': 'ignore' },
		'retry',
		['dns.timeout'],
	],
	['timeout to warn', TIMEOUT, service, { 'dns.timeout': 'warn' }, 'warn', ['dns.timeout']],
	['timeout to block', TIMEOUT, service, { 'dns.timeout': 'block' }, 'block', ['dns.timeout']],
	[
		'policy row ignored',
		`${REFUSED}${dmarc('p=reject')}`,
		unsigned,
		{ 'dmarc.no-aligned-path': 'ignore', 'from.parked': 'ignore' },
		'block',
		['spf.relay-not-authorized'],
	],
	[
		'half of the policy row ignored',
		`${REFUSED}${dmarc('p=reject')}`,
		unsigned,
		{ 'dmarc.no-aligned-path': 'ignore' },
		'block',
		['from.parked'],
	],
	[
		'refusal to warn',
		`${REFUSED}${NONE}`,
		unsigned,
		{ 'spf.relay-not-authorized': 'warn' },
		'block',
		['relay.unauthenticated'],
	],
	[
		'all that blocks to warn',
		`${REFUSED}${NONE}`,
		unsigned,
		{
			'spf.relay-not-authorized': 'warn',
			'relay.unauthenticated': 'ignore',
			'dmarc.no-aligned-path': 'ignore',
		},
		'warn',
		['spf.relay-not-authorized'],
	],
	[
		'unauthenticated ignored',
		`${MX}${RELAY_ZONE}`,
		unsigned,
		{ 'relay.unauthenticated': 'ignore' },
		'warn',
		['dmarc.no-aligned-path'],
	],
	[
		'no path to block',
		`${MX}${RELAY_ZONE}`,
		{ ...unsigned, returnPath: { kind: 'relay' } },
		{ 'dmarc.no-aligned-path': 'block' },
		'block',
		['dmarc.no-aligned-path'],
	],
	[
		'incomplete facts to block',
		SOUND,
		{ ...service, returnPath: { kind: 'unknown' } },
		{ 'relay.facts-unknown': 'block' },
		'block',
		['relay.facts-unknown'],
	],
	[
		'pinned ignored',
		`${SOUND.replace('include:spf.relay.example', 'ip4:192.0.2.0/31 ip6:2001:db8::/64')}`,
		service,
		{ 'spf.relay-pinned': 'ignore' },
		'save',
		[],
	],
	[
		'incidental to block',
		SOUND.replace('include:spf.relay.example -all', '+all'),
		service,
		{ 'spf.relay-incidental': 'block' },
		'block',
		['spf.relay-incidental'],
	],
	[
		'weak key to block',
		SOUND.replace(key(), key(WEAK_KEY)),
		service,
		{ 'dkim.key-1024': 'block' },
		'block',
		['dkim.key-1024'],
	],
	[
		'weak key ignored',
		SOUND.replace(key(), key(WEAK_KEY)),
		service,
		{ 'dkim.key-1024': 'ignore' },
		'save',
		[],
	],
	[
		'weak key to retry',
		SOUND.replace(key(), key(WEAK_KEY)),
		service,
		{ 'dkim.key-1024': 'retry' },
		'retry',
		['dkim.key-1024'],
	],
	['single path ignored', SOUND, unsigned, { 'dmarc.single-path-spf': 'ignore' }, 'save', []],
	[
		'single path by DKIM to warn',
		SOUND.replace(/shop.example. 300 IN TXT "v=spf1[^\n]*\n/, ''),
		service,
		{ 'dmarc.single-path-dkim': 'warn' },
		'warn',
		['dmarc.single-path-dkim'],
	],
	['no MX ignored', SOUND.replace(MX, ''), service, { 'from.no-mx': 'ignore' }, 'save', []],
	[
		'no MX to block',
		SOUND.replace(MX, ''),
		service,
		{ 'from.no-mx': 'block' },
		'block',
		['from.no-mx'],
	],
	[
		'a code that does not apply',
		SOUND,
		service,
		{ 'from.nxdomain': 'block', 'spf.ptr': 'block' },
		'save',
		[],
	],
	[
		'the first of two that block',
		SOUND.replace(MX, ''),
		unsigned,
		{ 'from.no-mx': 'block', 'dmarc.single-path-spf': 'block' },
		'block',
		['dmarc.single-path-spf', 'from.no-mx'],
	],
	[
		'a moved block comes before retry',
		TIMEOUT.replace(MX, ''),
		service,
		{ 'from.no-mx': 'block' },
		'block',
		['from.no-mx'],
	],
];

describe('a gate of the caller', () => {
	it.each(moves)('%s', async (_, zone, relay, gate, decision, because) => {
		const verdict = await ruled(zone, relay, gate);
		expect({ decision: verdict.decision, because: verdict.because }).toEqual({ decision, because });
	});
});
