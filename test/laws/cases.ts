/**
 * Cases that broke a law once, or showed where it has to make room, shrunk; each is tried again whenever
 * the laws are.
 *
 * @module
 */

import type { PreflightRequest } from '../../src/preflight/request.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { record as keyRecord, rsaSpki } from '../dkim/keys.ts';
import type { Situation } from './situations.ts';
import { txt } from './zone-lines.ts';
import { WORLD } from './zones.ts';

/** A case with the number of the law, and what went wrong. */
export interface Case {
	readonly law: number;
	readonly story: string;
	readonly situation: Situation;
}

const RELAY: Relay = {
	id: 'relay',
	name: 'Relay',
	sources: { spf: ['spf.relay.example'] },
	ask: { include: 'spf.relay.example' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};
const RELAY_RECORD = txt('spf.relay.example', 'v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/64 -all');
const PICKS: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

function over(
	zone: string,
	relay: Partial<Relay> = {},
	rest: Partial<PreflightRequest> & Partial<Situation> = {},
): Situation {
	const { home = 'shop.example', picks = PICKS, ...request } = rest;
	return {
		zone: `${WORLD}${RELAY_RECORD}${zone}`,
		request: { from: `info@${home}`, ...request, relay: { ...RELAY, ...relay } },
		home,
		picks,
	};
}

/** The policy that is tried here, `psd` and all, ends the walk before names that were asked ahead. */
const WALK_ENDS_EARLY = [
	'b.shop.example. MX 0 .\n',
	txt('_dmarc.shop.example', 'v=DMARC1; p=none'),
	txt('_dmarc.example', 'v=DMARC1; p=reject; psd=n'),
].join('');

export const cases: readonly Case[] = [
	{
		law: 2,
		story: 'the IPv4-mapped addresses in ::/0 were counted as IPv6 that cannot pass',
		situation: over(txt('shop.example', 'v=spf1 +all'), {
			sources: { ranges: ['0.0.0.0/0', '::/0'] },
		}),
	},
	{
		law: 2,
		story: 'a relay without stated sources sends from what it asks to include',
		situation: over(txt('shop.example', 'v=spf1 -all'), { sources: {} }),
	},
	{
		law: 5,
		story: 'a record that lets everybody pass was no reason to warn once DNS hid it',
		situation: over(
			[
				'shop.example. MX 10 mail.shop.example.\n',
				txt('shop.example', 'v=spf1 +all'),
				txt('_dmarc.shop.example', 'v=DMARC1; p=none'),
				txt('s1._domainkey.shop.example', keyRecord(rsaSpki(2048))),
			].join(''),
			{
				returnPath: { kind: 'relay', domain: 'bounce.relay.example' },
				dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
			},
		),
	},
	{
		law: 5,
		story: 'a return path that DNS hid, and that was the relay’s own, was said to be aligned',
		situation: over('', { returnPath: { kind: 'subdomain', label: 'c', fallback: 'relay' } }),
	},
	{
		law: 5,
		story: 'a key in line with nobody was said to be missing once the top-level record was hidden',
		situation: over(
			txt('shop.example', 'v=spf1 include:spf.relay.example -all'),
			{ dkim: { signs: 'relay', domain: 'relay.example', selectors: [{ name: 's1' }] } },
			{ receivers: ['yahoo'] },
		),
	},
	{
		law: 5,
		story: 'a source that passes nobody once it is read did not matter while DNS hid it',
		situation: over(
			[
				'shop.example. MX 10 mail.shop.example.\nmail.shop.example. A 192.0.2.9\n',
				'b.shop.example. MX 10 mail.shop.example.\n',
				's1._domainkey.shop.example. CNAME k.relay.example.\n',
				txt('_dmarc.shop.example', 'v=DMARC1; p=none'),
			].join(''),
			{
				sources: { spf: ['gone.example'] },
				returnPath: { kind: 'subdomain', label: 'b', fallback: 'relay' },
				dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
			},
		),
	},
	{
		law: 5,
		story: 'a key that may be missing, which the caller blocks, was a warning while DNS hid it',
		situation: over(
			'shop.example. MX 10 mail.shop.example.\n',
			{
				sources: { spf: ['gone.example'] },
				returnPath: {
					kind: 'subdomain',
					label: 'c',
					target: 'b.relay.example',
					fallback: 'relay',
				},
				dkim: { signs: 'from-domain', domain: 'b.shop.example', selectors: [{ name: 's1' }] },
			},
			{ gate: { 'dkim.selector-missing': 'block' }, picks: [0, 1755654417, ...PICKS.slice(2)] },
		),
	},
	{
		law: 5,
		story:
			'a missing key of the relay’s own domain, which may not count, blocked while DNS hid the policy',
		situation: over(
			txt('shop.example', 'v=spf1 redirect=%{l}.shop.example'),
			{ dkim: { signs: 'relay', domain: 'relay.example', selectors: [{ name: 's1' }] } },
			{ gate: { 'dkim.selector-missing': 'block' } },
		),
	},
	{
		law: 6,
		story: 'the record of a single label, which SPF does not check, was told of when it came early',
		situation: over(txt('example', 'v=spf1 -all'), {}, { home: 'example' }),
	},
	{
		law: 5,
		story: 'a weak key is the best that is known while DNS hides a sound one',
		situation: over(
			[
				's1._domainkey.shop.example. CNAME k.relay.example.\n',
				txt('s2._domainkey.shop.example', keyRecord(rsaSpki(1024))),
			].join(''),
			{ dkim: { signs: 'from-domain', selectors: [{ name: 's1' }, { name: 's2', usual: true }] } },
		),
	},
	{
		law: 4,
		story: 'a name lives on without records, for what stands below it, which no resolver tells',
		situation: over(
			[
				'b.shop.example. CNAME gone.example.\n',
				txt('_dmarc.b.shop.example', 'v=DMARC1; p=reject'),
			].join(''),
			{
				sources: { ranges: ['192.0.2.0/25'] },
				returnPath: { kind: 'subdomain', label: 'b', fallback: 'relay' },
				dkim: { signs: 'relay' },
			},
		),
	},
	{
		law: 3,
		story: 'a wildcard is published again above a name that DNS hides',
		situation: over('*.shop.example. TXT "moo"\n;! SERVFAIL * shop.example.\n'),
	},
	{
		law: 3,
		story: 'a record is added at a name that DNS hides, under whose parent a wildcard may reach',
		situation: over(
			'shop.example. A 192.0.2.0\n*.shop.example. TXT "moo"\n;! SERVFAIL * shop.example.\n',
		),
	},
	{
		law: 5,
		story: 'the address of a name that a PTR record gives is hidden (RFC 7208 §5.5)',
		situation: over(
			txt('shop.example', 'v=spf1 ptr redirect=%{l}.shop.example'),
			{},
			{
				picks: [1, ...PICKS.slice(1)],
			},
		),
	},
	{
		law: 5,
		story: 'addresses that DNS hides may make the relay pass in part, for a reason that warns',
		situation: over(
			[
				'shop.example. MX 0 shop.example.\n',
				txt('b.shop.example', 'v=spf1 ip4:192.0.2.127 a//32 mx:gone.example ip4:192.0.2.0'),
				txt('s1._domainkey.shop.example', keyRecord(rsaSpki(2048))),
				txt('s2._domainkey.shop.example', keyRecord(rsaSpki(2048))),
				txt('_dmarc.shop.example', 'v=DMARC1; p=none'),
			].join(''),
			{
				returnPath: { kind: 'subdomain', label: 'b', target: 'b.relay.example' },
				dkim: { signs: 'from-domain', selectors: [{ name: 's1' }, { name: 's2', usual: true }] },
			},
			{ picks: [...PICKS.slice(0, 9), 2147483622, 0, 0] },
		),
	},
	{
		law: 5,
		story: "a return path that DNS hides may be the relay's, about which the methods agree",
		situation: {
			zone: txt('_dmarc.co.uk', 'v=DMARC1; p=none'),
			request: {
				from: 'info@co.uk',
				relay: {
					...RELAY,
					returnPath: {
						kind: 'subdomain',
						label: 'c',
						target: 'b.relay.example',
						fallback: 'relay',
					},
				},
			},
			home: 'co.uk',
			picks: PICKS,
		},
	},
	{
		law: 5,
		story: 'behind a host that DNS hides stands a term that is evaluated per address',
		situation: over(
			[
				txt(
					'shop.example',
					'v=spf1 a ip4:192.0.2.0 -ip6:2001:db8:: mx:h0.example redirect=%{l}.shop.example',
				),
				txt('_dmarc.shop.example', 'v=DMARC1; p=reject'),
			].join(''),
		),
	},
	...[6, 7].map((law) => ({
		law,
		story: 'a trial of changes asked ahead, and how far it came with that was in the evidence',
		situation: over(
			WALK_ENDS_EARLY,
			{ returnPath: { kind: 'relay', domain: 'shop.example' } },
			{ from: 'info@b.shop.example', picks: law === 6 ? [0, 267350893, ...PICKS.slice(2)] : PICKS },
		),
	})),
	{
		law: 4,
		story: 'an alias was exchanged for what stands behind it, the damaged text beside its own mend',
		situation: over(
			[
				txt('part.example', 'v=spf1include:part.example'),
				txt('part.example', 'v=spf1 -all'),
				'b.shop.example. CNAME part.example.\n',
				txt('shop.example', 'v=spf1 ip4:198.51.100.1 -all'),
				txt('_dmarc.shop.example', 'v=DMARC1; p=none'),
			].join(''),
			{ returnPath: { kind: 'subdomain', label: 'b', fallback: 'relay' } },
		),
	},
];
