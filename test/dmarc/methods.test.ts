import { describe, expect, it } from 'vitest';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import { evaluateDmarc } from '../../src/dmarc/evaluate.ts';
import type { DmarcMethod } from '../../src/dmarc/record.ts';
import { checkReportDestination } from '../../src/dmarc/report-destination.ts';
import { published, type Records } from './published.ts';

const none = 'v=DMARC1; p=none';
const quarantine = 'v=DMARC1; p=quarantine';
const reject = 'v=DMARC1; p=reject';

/** One row: the zone, the question, and what each method answers. */
interface Row {
	readonly situation: string;
	readonly records: Records;
	readonly zone?: string;
	readonly failing?: readonly string[];
	readonly from: string;
	/** A signing domain that passes. */
	readonly d?: string;
	readonly rfc9989: Readonly<Record<string, unknown>>;
	readonly rfc7489: Readonly<Record<string, unknown>>;
}

/** What both methods are asked: the policy, and whether mail signed with `d` passes. */
async function answers({ records, zone, failing, from, d }: Row, method: DmarcMethod) {
	const options = { resolver: published(records, zone, failing), method };
	const { outcome, policyDomain, tag, effectivePolicy, organizationalDomain, pct } =
		await discoverDmarc(from, options);
	const dkim = d === undefined ? [] : [{ domain: d, result: 'pass' as const }];
	const { dkimAligned, result } = await evaluateDmarc({ from, dkim }, options);
	const aligned = dkimAligned[0];
	return {
		outcome,
		policyDomain,
		tag,
		effectivePolicy,
		organizationalDomain,
		pct,
		aligned,
		result,
	};
}

const alignmentRows: readonly Row[] = [
	{
		situation: 'only the subdomain publishes, the relay signs as the silent apex',
		records: { 'sub.example.com': reject },
		from: 'sub.example.com',
		d: 'example.com',
		rfc9989: { organizationalDomain: 'sub.example.com', aligned: false, result: 'fail' },
		rfc7489: { organizationalDomain: 'example.com', aligned: true, result: 'pass' },
	},
	{
		situation: 'two subdomains publish under a silent parent',
		records: { 'a.example.com': reject, 'b.example.com': reject },
		from: 'a.example.com',
		d: 'b.example.com',
		rfc9989: { aligned: false, result: 'fail' },
		rfc7489: { aligned: true, result: 'pass' },
	},
	{
		situation: 'a department with psd=n, the relay signs as the apex',
		records: { 'dept.example.com': `${quarantine}; psd=n`, 'example.com': reject },
		from: 'a.dept.example.com',
		d: 'example.com',
		rfc9989: { policyDomain: 'dept.example.com', aligned: false, result: 'fail' },
		rfc7489: { policyDomain: 'example.com', aligned: true, result: 'pass' },
	},
	{
		situation: 'a return path with psd=n below the author domain',
		records: { 'example.com': reject, 'bounces.example.com': `${none}; psd=n` },
		from: 'example.com',
		d: 'bounces.example.com',
		rfc9989: { aligned: false, result: 'fail' },
		rfc7489: { aligned: true, result: 'pass' },
	},
	{
		situation: 'two offices under a public suffix that publishes without psd',
		records: { 'gov.uk': reject },
		from: 'tax.gov.uk',
		d: 'parks.gov.uk',
		rfc9989: { organizationalDomain: 'gov.uk', aligned: true, result: 'pass' },
		rfc7489: { organizationalDomain: 'tax.gov.uk', aligned: false, result: 'none' },
	},
	{
		situation: 'a careless record at a top-level domain',
		records: { test: none, 'victim.test': reject },
		from: 'victim.test',
		d: 'attacker.test',
		rfc9989: { aligned: true, result: 'pass' },
		rfc7489: { aligned: false, result: 'fail' },
	},
	{
		situation: 'a private boundary that the list does not know',
		records: {
			'bank.example': `${reject}; psd=y`,
			'giant.bank.example': reject,
			'mega.bank.example': reject,
		},
		from: 'giant.bank.example',
		d: 'mega.bank.example',
		rfc9989: { organizationalDomain: 'giant.bank.example', aligned: false, result: 'fail' },
		rfc7489: { organizationalDomain: 'bank.example', aligned: true, result: 'pass' },
	},
	{
		situation: 'tenants under a hoster that publishes without psd',
		records: { 'github.io': reject },
		from: 'alice.github.io',
		d: 'bob.github.io',
		rfc9989: { policyDomain: 'github.io', outcome: 'found', aligned: true, result: 'pass' },
		rfc7489: { policyDomain: null, outcome: 'none', aligned: false, result: 'none' },
	},
	{
		situation: 'tenants under a hoster with psd=y',
		records: { 'github.io': `${reject}; psd=y` },
		from: 'alice.github.io',
		d: 'bob.github.io',
		rfc9989: { policyDomain: 'github.io', outcome: 'found', aligned: false, result: 'fail' },
		rfc7489: { policyDomain: null, outcome: 'none', aligned: false, result: 'none' },
	},
];

const policyRows: readonly Row[] = [
	{
		situation: 'only a level between publishes',
		records: { 'region.example.com': `${none}; sp=reject` },
		from: 'shop.region.example.com',
		rfc9989: { policyDomain: 'region.example.com', tag: 'sp', effectivePolicy: 'reject' },
		rfc7489: { outcome: 'none', policyDomain: null },
	},
	{
		situation: 'two records at the subdomain, one at the apex',
		records: { 'sub.example.com': [none, quarantine], 'example.com': reject },
		from: 'sub.example.com',
		rfc9989: { policyDomain: 'example.com', effectivePolicy: 'reject' },
		rfc7489: { outcome: 'none', policyDomain: null },
	},
	{
		situation: 'np=reject for a name that does not exist',
		records: { 'example.com': `${none}; sp=quarantine; np=reject` },
		from: 'ghost.example.com',
		rfc9989: { tag: 'np', effectivePolicy: 'reject' },
		rfc7489: { tag: 'sp', effectivePolicy: 'quarantine' },
	},
	{
		situation: 'an invalid np with a report address',
		records: { 'example.com': `${reject}; np=oops; rua=mailto:a@example.com` },
		from: 'example.com',
		rfc9989: { effectivePolicy: 'none' },
		rfc7489: { effectivePolicy: 'reject' },
	},
	{
		situation: 't=y',
		records: { 'example.com': `${reject}; t=y` },
		from: 'example.com',
		rfc9989: { effectivePolicy: 'quarantine' },
		rfc7489: { effectivePolicy: 'reject' },
	},
	{
		situation: 'pct=0',
		records: { 'example.com': `${reject}; pct=0` },
		from: 'example.com',
		rfc9989: { effectivePolicy: 'reject', pct: undefined },
		rfc7489: { effectivePolicy: 'quarantine', pct: 0 },
	},
	{
		situation: 'pct=50',
		records: { 'example.com': `${reject}; pct=50` },
		from: 'example.com',
		rfc9989: { effectivePolicy: 'reject', pct: undefined },
		rfc7489: { effectivePolicy: 'reject', pct: 50 },
	},
	{
		situation: 'a made-up name under a public suffix with np',
		records: { 'gov.uk': `${none}; psd=y; np=reject` },
		from: 'made-up.gov.uk',
		rfc9989: { policyDomain: 'gov.uk', tag: 'np', effectivePolicy: 'reject' },
		rfc7489: { outcome: 'none', policyDomain: null },
	},
	{
		situation: 'a wildcard rule of the list',
		records: { 'foo.kawasaki.jp': quarantine },
		from: 'shop.foo.kawasaki.jp',
		rfc9989: { policyDomain: 'foo.kawasaki.jp', effectivePolicy: 'quarantine' },
		rfc7489: { outcome: 'none', organizationalDomain: 'shop.foo.kawasaki.jp' },
	},
	{
		situation: 'a failure at a level that the list never asks',
		records: { 'example.com': reject },
		failing: ['_dmarc.com'],
		from: 'www.example.com',
		rfc9989: { outcome: 'temperror', effectivePolicy: null, result: 'temperror' },
		rfc7489: { outcome: 'found', effectivePolicy: 'reject', result: 'fail' },
	},
];

describe.each([
	['alignment', alignmentRows],
	['policy', policyRows],
])('where RFC 9989 and RFC 7489 differ: %s (RFC 9989 §C.3)', (_, rows) => {
	it.each(rows)('$situation', async (row) => {
		expect(await answers(row, 'rfc9989')).toMatchObject(row.rfc9989);
		expect(await answers(row, 'rfc7489')).toMatchObject(row.rfc7489);
	});
});

describe('where RFC 9989 and RFC 7489 differ: report addresses (RFC 9990 §4)', () => {
	it('at the silent parent of the policy domain', async () => {
		const resolver = published({ 'sub.example.com': none });
		const asked = { policyDomain: 'sub.example.com', uri: 'mailto:a@example.com' };
		expect(await checkReportDestination(asked, { resolver })).toMatchObject({
			external: true,
			authorized: false,
		});
		expect(await checkReportDestination(asked, { resolver, method: 'rfc7489' })).toMatchObject({
			external: false,
			authorized: true,
		});
	});
});
