/**
 * What every resolver has to do, whatever it asks: one suite, run by all of them.
 */

import { describe, expect, it } from 'vitest';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';

/** The zone that a resolver under test has to serve. */
export const contractZone: string = `
$ORIGIN contract.example.
$TTL 600
@         IN  SOA   ns hostmaster 2026010101 7200 3600 1209600 300
@         IN  NS    ns
@         IN  MX    10 Mail
@         IN  MX    20 backup.contract.example.
@         IN  TXT   "v=spf1 ip4:192.0.2.0/24 " "-all"
@         IN  TXT   "semi;colon \\"quoted\\" \\195\\188 \\255 back\\\\slash"
null      IN  MX    0 .
empty     IN  TXT   ""
ns        IN  A     192.0.2.53
mail  60  IN  A     192.0.2.25
mail  60  IN  A     192.0.2.26
mail      IN  AAAA  2001:db8::25
alias     IN  CNAME mail
twice     IN  CNAME alias
dangling  IN  CNAME missing
textless  IN  CNAME mail
key._domainkey IN CNAME key.relay
key.relay IN  TXT   "v=DKIM1; p="
loop      IN  CNAME pool
pool      IN  CNAME loop
*.wild    IN  TXT   "wild"
a.b.c     IN  A     192.0.2.1
25.2.0.192.in-addr.arpa. IN PTR mail
;! SERVFAIL TXT broken.contract.example.
;! REFUSED * refused.contract.example.
;! TIMEOUT A slow.contract.example.
`;

type Question = readonly [name: string, type: RecordType];

const apex = 'contract.example';

const positive: readonly (readonly [...Question, readonly unknown[], readonly string[]])[] = [
	[
		apex,
		'SOA',
		[
			{
				mname: `ns.${apex}`,
				rname: `hostmaster.${apex}`,
				serial: 2026010101,
				refresh: 7200,
				retry: 3600,
				expire: 1209600,
				minimum: 300,
			},
		],
		[],
	],
	[apex, 'NS', [`ns.${apex}`], []],
	[
		apex,
		'MX',
		[
			{ preference: 10, exchange: `mail.${apex}` },
			{ preference: 20, exchange: `backup.${apex}` },
		],
		[],
	],
	[
		apex,
		'TXT',
		[['v=spf1 ip4:192.0.2.0/24 ', '-all'], ['semi;colon "quoted" \u00c3\u00bc \u00ff back\\slash']],
		[],
	],
	[`null.${apex}`, 'MX', [{ preference: 0, exchange: '' }], []],
	[`empty.${apex}`, 'TXT', [['']], []],
	[`mail.${apex}`, 'A', ['192.0.2.25', '192.0.2.26'], []],
	[`mail.${apex}`, 'AAAA', ['2001:db8::25'], []],
	['25.2.0.192.in-addr.arpa', 'PTR', [`mail.${apex}`], []],
	[`any.thing.wild.${apex}`, 'TXT', [['wild']], []],
	[`twice.${apex}`, 'CNAME', [`alias.${apex}`], []],
	[`twice.${apex}`, 'A', ['192.0.2.25', '192.0.2.26'], [`alias.${apex}`, `mail.${apex}`]],
	[`key._domainkey.${apex}`, 'TXT', [['v=DKIM1; p=']], [`key.relay.${apex}`]],
];

const negative: readonly (readonly [...Question, 'nodata' | 'nxdomain', readonly string[]])[] = [
	[apex, 'AAAA', 'nodata', []],
	[`mail.${apex}`, 'CNAME', 'nodata', []],
	[`c.${apex}`, 'A', 'nodata', []],
	[`b.c.${apex}`, 'TXT', 'nodata', []],
	[`any.wild.${apex}`, 'A', 'nodata', []],
	[`missing.${apex}`, 'A', 'nxdomain', []],
	[`missing.${apex}`, 'CNAME', 'nxdomain', []],
	[`x.a.b.c.${apex}`, 'A', 'nxdomain', []],
	[`textless.${apex}`, 'TXT', 'nodata', [`mail.${apex}`]],
	[`dangling.${apex}`, 'A', 'nxdomain', [`missing.${apex}`]],
];

const failing: readonly (readonly [...Question, string])[] = [
	[`broken.${apex}`, 'TXT', 'servfail'],
	[`refused.${apex}`, 'MX', 'refused'],
	[`slow.${apex}`, 'A', 'timeout'],
	[`loop.${apex}`, 'TXT', 'servfail'],
];

/** Every question the suite asks, for resolvers that have to be fed before. */
export const contractQuestions: readonly Question[] = [...positive, ...negative, ...failing].map(
	([name, type]): Question => [name, type],
);

/** What a resolver cannot tell, with the reason in words. */
export interface Ignorance {
	/** Why `aliases` of records stay empty (but for keys, which every resolver has to report). */
	readonly aliases?: string;
}

/** The records in an order of their own: DNS promises none. */
function sorted(records: readonly unknown[]): readonly string[] {
	return records.map((record) => JSON.stringify(record)).sort();
}

/** Runs the suite against what `make` gives for {@link contractZone}. */
export function describeResolver(
	name: string,
	make: (zone: string) => Resolver | Promise<Resolver>,
	ignorance: Ignorance = {},
): void {
	describe(`${name} as a resolver`, () => {
		const ask = async ([asked, type]: Question): Promise<DnsAnswer> =>
			(await make(contractZone)).resolve(asked, type);

		it.each(positive)('finds %s %s', async (asked, type, records, aliases) => {
			const answer = await ask([asked, type]);
			if (answer.outcome !== 'records') throw new Error(JSON.stringify(answer));
			expect(sorted(answer.records)).toEqual(sorted(records));
			const isHidden = ignorance.aliases !== undefined && !asked.includes('_domainkey');
			expect(answer.aliases).toEqual(isHidden ? [] : aliases);
			if (answer.ttl !== undefined) expect(answer.ttl).toBeGreaterThanOrEqual(0);
		});

		it.each(negative)('tells that %s %s is %s', async (asked, type, outcome, aliases) => {
			expect(await ask([asked, type])).toMatchObject({ outcome, aliases });
		});

		it.each(failing)('answers %s %s with a failure, never with "no record"', async (...row) => {
			const [asked, type, reason] = row;
			expect(await ask([asked, type])).toMatchObject({ outcome: 'failure', reason });
		});

		it('answers an aborted question with a failure', async () => {
			const resolver = await make(contractZone);
			const answer = await resolver.resolve(apex, 'TXT', { signal: AbortSignal.abort() });
			expect(answer).toMatchObject({ outcome: 'failure', reason: 'cancelled' });
		});

		it('gives answers that are plain JSON', async () => {
			for (const question of contractQuestions) {
				const answer = await ask(question);
				expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
			}
		});

		it.each(['', 'a..b', `${'a'.repeat(64)}.example`, 'a.'.repeat(200), '__proto__', 'a b;c'])(
			'answers even for %j',
			async (strange) => {
				const answer = await ask([strange, 'A']);
				expect(['nodata', 'nxdomain', 'failure']).toContain(answer.outcome);
			},
		);
	});
}
