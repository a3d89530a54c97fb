/**
 * Law 5 on random zones: an answer that DNS fails to give never settles what was open, and changes what
 * was settled to "unknown" and "retry" at most.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DnsAnswer, FailureReason, RecordType, Resolver } from '../../src/dns/resolver.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/testing/zone.ts';
import {
	bouncing,
	dmarc,
	ED25519_KEY,
	judgeBy,
	key,
	MX,
	RSA_KEY,
	SOUND,
	server,
	service,
	spf,
	txt,
	unsigned,
	WEAK_KEY,
} from './judged.ts';

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

/** The same DNS, with one question that fails. */
function failing(resolver: Resolver, question: string, reason: FailureReason): Resolver {
	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			return `${type} ${name}` === question
				? { outcome: 'failure', reason }
				: resolver.resolve(name, type);
		},
	};
}

const mechanism = of(
	'ip4:192.0.2.0/31',
	'ip4:192.0.2.0',
	'ip6:2001:db8::/64',
	'ip6:::/0',
	'a',
	'mx',
	'a:h.example',
	'exists:fixed.example',
	'exists:none.example',
	'exists:%{i}.l.example',
	'include:agency.example',
	'include:spf.relay.example',
	'include:gone.example',
	'include:bad.example',
);
const record = fc
	.tuple(
		fc.array(
			fc.tuple(of('', '', '', '-', '~', '?'), mechanism).map((pair) => pair.join('')),
			{ maxLength: 5 },
		),
		of('-all', '~all', '?all', '', '+all', 'redirect=agency.example'),
	)
	.map(([terms, end]) => ['v=spf1', ...terms, end].filter((term) => term !== '').join(' '));
const sender = fc.oneof(
	{ weight: 8, arbitrary: record.map((text) => spf(text)) },
	{
		weight: 1,
		arbitrary: fc.tuple(record, record).map(([one, other]) => `${spf(one)}${spf(other)}`),
	},
	{ weight: 1, arbitrary: of('') },
);
const mail = of(
	MX,
	MX,
	MX,
	'shop.example. MX 0 .\n',
	'shop.example. A 192.0.2.0\n',
	'mail.shop.example. A 192.0.2.1\n',
	'',
);
const policy = of(
	'',
	dmarc('p=none; rua=mailto:r@shop.example'),
	dmarc('p=reject'),
	dmarc('p=quarantine; t=y'),
	dmarc('p=reject; aspf=s; adkim=s'),
	dmarc('p=nonsense'),
	txt('_dmarc.example', 'v=DMARC1; p=reject; psd=y'),
);
const keys = of(
	'',
	key(),
	key(WEAK_KEY),
	key(ED25519_KEY),
	key('v=DKIM1; p='),
	`${key()}${key()}`,
	txt('*._domainkey.shop.example', RSA_KEY),
	`s1._domainkey.shop.example. CNAME k.relay.example.\n${txt('k.relay.example', RSA_KEY)}`,
);
const selectors = [{ name: 's1' }, { name: 's2', usual: true }] as const;
const relay = fc.constantFrom<Relay>(
	service,
	unsigned,
	bouncing,
	server,
	{ ...service, returnPath: { kind: 'unknown' } },
	{ ...service, returnPath: { kind: 'subdomain', label: 'b' } },
	{ ...service, returnPath: { kind: 'subdomain', label: 'b', fallback: 'relay' } },
	{ ...unsigned, sources: {} },
	{ ...service, dkim: { signs: 'from-domain', selectors } },
	{
		...service,
		dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 'k.relay.example' }] },
	},
	{ ...service, dkim: { signs: 'from-domain' } },
	{ ...bouncing, dkim: { signs: 'relay', domain: 'relay.example', selectors } },
	{ ...unsigned, ownDomains: ['shop.example'] },
);

const WORLD = `spf.relay.example. TXT "v=spf1 ip4:192.0.2.0/31 ip6:2001:db8::/126 -all"
fixed.example. A 127.0.0.2
192.0.2.1.l.example. A 127.0.0.2
h.example. A 192.0.2.0
mail.shop.example. A 192.0.2.0
${txt('agency.example', 'v=spf1 a:h.example include:spf.relay.example ~all')}
${txt('bad.example', 'v=spf1 moo')}
${txt('b.shop.example', 'v=spf1 include:spf.relay.example -all')}`;

const zone = fc.tuple(sender, mail, policy, keys).map((parts) => `${WORLD}${parts.join('')}`);

/** The statements that become something else than they were or "not known". */
function mismatches(before: Verdict, after: Verdict): string[] {
	const wrong: string[] = [];
	const compare = (what: string, was: unknown, is: unknown, open: unknown): void => {
		if (was !== is && is !== open) wrong.push(`${what}: ${was} becomes ${is}`);
	};
	compare('decision', before.decision, after.decision, 'retry');
	compare('authorized', before.authorized, after.authorized, 'unknown');
	compare('spf', before.spf.state, after.spf.state, 'unknown');
	compare('spf path', before.dmarc.paths.spf, after.dmarc.paths.spf, 'unknown');
	compare('dkim path', before.dmarc.paths.dkim, after.dmarc.paths.dkim, 'unknown');
	compare('consequence', before.dmarc.consequence, after.dmarc.consequence, 'unknown');
	compare('spf aligned', before.spf.identity.aligned, after.spf.identity.aligned, null);
	compare('methods', before.dmarc.methodsAgree, after.dmarc.methodsAgree, null);
	// A path that is aligned settles the forecast while the record itself is hidden.
	if (before.dmarc.forecast !== 'none' || after.dmarc.forecast !== 'pass') {
		compare('forecast', before.dmarc.forecast, after.dmarc.forecast, 'unknown');
	}
	return wrong;
}

async function brokenBy(
	resolver: Resolver,
	asked: Relay,
	reason: FailureReason,
): Promise<string[]> {
	const before = await judgeBy(resolver, asked);
	const broken: string[] = [];
	for (const { name, type, answer } of before.evidence.entries) {
		// RFC 7208 §5.5: a PTR question that fails is no match, not an error.
		if (answer.outcome === 'failure' || type === 'PTR') continue;
		const after = await judgeBy(failing(resolver, `${type} ${name}`, reason), asked);
		broken.push(...mismatches(before, after).map((text) => `${type} ${name}: ${text}`));
	}
	return broken;
}

describe('an answer that DNS fails to give (law 5)', () => {
	it('leads to the same verdict, to unknown or to retry, over random zones', async () => {
		await fc.assert(
			fc.asyncProperty(
				zone,
				relay,
				fc.constantFrom<FailureReason>('timeout', 'servfail', 'cancelled'),
				async (text, asked, reason) => {
					expect(await brokenBy(zoneResolver(text), asked, reason)).toEqual([]);
				},
			),
			{ numRuns: 150 },
		);
	});

	const signing: Relay = { ...server, dkim: service.dkim };
	const pinning: Relay = { ...service, sources: server.sources };
	const REPORTED = dmarc('p=none; rua=mailto:r@shop.example');

	// Each of these answers is needed: for one address it decides, or for the best reason to pass.
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
