/**
 * Verdicts written by hand, so that what is printed of them can be read beside them.
 *
 * @module
 */

import { finding } from '../../src/findings/finding.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { storedFinding } from '../findings/stored.ts';

const shop = { name: 'shop.example', type: 'TXT' } as const;
const key = { name: 's1._domainkey.shop.example', type: 'TXT' } as const;

/** The include and the key are missing; the policy is reject. */
export const blocked: Verdict = {
	schema: 2,
	decision: 'block',
	because: ['spf.relay-not-authorized', 'dmarc.no-aligned-path'],
	authorized: 'no',
	recheckAfter: 900,
	from: {
		address: 'info@shop.example',
		domain: 'shop.example',
		unicodeDomain: 'shop.example',
		organizationalDomain: 'shop.example',
	},
	relay: { id: 'saas', name: 'SaaS' },
	spf: {
		identity: { domain: 'shop.example', source: 'mailfrom', aligned: true },
		state: 'denied',
		basis: null,
		covered: { ipv4: 0, ipv6: null },
		missing: ['192.0.2.0/24', '198.51.100.0/25'],
		ranges: [],
		record: 'v=spf1 mx -all',
		lookups: { worst: 1, limit: 10, void: 0 },
		tree: [],
	},
	dkim: {
		state: 'missing',
		aligned: true,
		selectors: [
			{
				selector: 's1',
				status: 'missing',
				usable: false,
				queryName: 's1._domainkey.shop.example',
				aliases: [],
				wildcard: false,
				matchesExpected: null,
				problems: [],
			},
		],
	},
	dmarc: {
		policy: 'reject',
		domain: 'shop.example',
		record: 'v=DMARC1; p=reject',
		methodsAgree: true,
		forecast: 'fail',
		paths: { spf: 'unaligned', dkim: 'unaligned' },
		consequence: 'rejected',
	},
	zone: null,
	receivers: [],
	setup: [],
	findings: [
		storedFinding('dkim.selector-missing', key),
		storedFinding('spf.relay-not-authorized', shop),
		storedFinding('dmarc.no-aligned-path', shop),
		finding('spf.all-fail', shop),
	],
	changes: [
		{
			action: 'replace',
			name: 'shop.example',
			type: 'TXT',
			before: ['v=spf1 mx -all'],
			after: ['v=spf1 mx include:spf.saas.example -all'],
			host: '@',
			zone: null,
			who: 'domain-owner',
			proof: {
				decision: 'warn',
				authorized: 'yes',
				spfState: 'authorized',
				keepsSenders: true,
				lookups: 2,
			},
		},
	],
	evidence: { version: 1, entries: [] },
	fingerprint: 'hand-made',
};

/** Everything in order. */
export const saved: Verdict = {
	...blocked,
	decision: 'save',
	because: [],
	authorized: 'yes',
	from: {
		address: 'info@xn--mller-kva.example',
		domain: 'xn--mller-kva.example',
		unicodeDomain: 'müller.example',
		organizationalDomain: 'xn--mller-kva.example',
	},
	spf: {
		...blocked.spf,
		state: 'authorized',
		basis: 'delegated',
		covered: { ipv4: 1, ipv6: 1 },
		missing: [],
	},
	dkim: {
		state: 'ok',
		aligned: true,
		selectors: [
			{
				selector: 's1',
				status: 'ok',
				usable: true,
				queryName: 's1._domainkey.shop.example',
				aliases: ['s1.dkim.saas.example'],
				key: {
					status: 'ok',
					usable: true,
					keyType: 'rsa',
					bits: 2048,
					testing: false,
					strictIdentity: false,
					problems: [],
				},
				wildcard: false,
				matchesExpected: true,
				problems: [],
			},
		],
	},
	dmarc: {
		...blocked.dmarc,
		forecast: 'pass',
		paths: { spf: 'aligned', dkim: 'aligned' },
		consequence: 'delivered',
	},
	setup: [],
	findings: [],
	changes: [],
};
