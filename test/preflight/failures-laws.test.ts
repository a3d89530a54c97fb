/**
 * Answers that law 5 found to be needed: for one address they decide, or for the best reason to pass.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { failing } from '../laws/answers.ts';
import { mismatches } from '../laws/failed-answers.ts';
import { dmarc, judgeBy, key, MX, SOUND, server, service, spf, unsigned } from './judged.ts';

const WORLD = `spf.relay.example. TXT "v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/126 -all"
h.example. A 192.0.2.0
`;
const signing: Relay = { ...server, dkim: service.dkim };
const pinning: Relay = { ...service, sources: server.sources };
const REPORTED = dmarc('p=none; rua=mailto:r@shop.example');

describe('an answer that DNS fails to give (law 5)', () => {
	it.each<readonly [string, string, string, Relay]>([
		[
			// Dynamic for IPv4, hidden for IPv6: "dynamic" is one of the ways it could turn out.
			'a host of a term before one that stays open for too many addresses',
			'AAAA h.example',
			`${WORLD}${MX}${spf('v=spf1 ?a:h.example exists:%{i}.l.example -all')}${dmarc('p=reject')}`,
			{ ...unsigned, sources: { ranges: ['192.0.2.0/31', '2001:db8::/64'] } },
		],
		[
			// The addresses are pinned and delegated; without the reference's record only pinned is seen.
			'the reference behind the addresses that are pinned',
			'TXT spf.relay.example',
			`${SOUND.replace('include:spf.relay.example', 'ip4:192.0.2.0/31 include:spf.relay.example')}`,
			pinning,
		],
		[
			// A wide network lets in what a host name lists; without the host's addresses only the former is seen.
			'the host behind a network that is too wide to mean anybody',
			'A h.example',
			`${MX}h.example. A 192.0.2.0\nh.example. A 192.0.2.1\n${spf('v=spf1 ip4:192.0.0.0/8 a:h.example -all')}${key()}${REPORTED}`,
			signing,
		],
	])('does not settle anything: %s', async (_, question, text, asked) => {
		const resolver = zoneResolver(text);
		const before = await judgeBy(resolver, asked);
		const after = await judgeBy(failing(resolver, question, 'servfail'), asked);
		expect(mismatches(before, after)).toEqual([]);
	});
});
