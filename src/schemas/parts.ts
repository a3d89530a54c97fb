/**
 * Shapes of the parts of a verdict: SPF, DKIM, DMARC.
 *
 * @module
 */

import type { DkimCheck, DkimKey } from '../dkim/key.ts';
import type { Policy } from '../dmarc/record.ts';
import * as z from '../input/schema.ts';
import type {
	DkimVerdict,
	DmarcVerdict,
	SpfBranch,
	SpfState,
	SpfVerdict,
} from '../preflight/verdict.ts';
import type { MapRange } from '../spf/evaluation.ts';
import { name } from './dns.ts';
import { finding, termPath } from './findings.ts';
import { count, described, shapeOf, share } from './shape.ts';

/** What the SPF record of the identity says of the relay's address set. */
export const spfState: z.ZodMiniType<SpfState> = shapeOf<SpfState>()(
	z.enum(['authorized', 'partial', 'denied', 'no-record', 'broken', 'unknown', 'not-consulted']),
	{ id: 'spfState', description: "What the SPF record says of the relay's address set." },
);

const range: z.ZodMiniType<MapRange> = shapeOf<MapRange>()(
	z.object({
		range: described(z.string(), 'A CIDR block, or first-last.'),
		result: z.enum([
			'none',
			'neutral',
			'pass',
			'fail',
			'softfail',
			'temperror',
			'permerror',
			'dynamic',
		]),
		via: z.exactOptional(termPath),
	}),
	{ id: 'range', description: 'Addresses that fare alike.' },
);

const branch: z.ZodMiniType<SpfBranch> = shapeOf<SpfBranch>()(
	z.object({
		domain: described(name, 'Whose record the term stands in.'),
		term: z.string(),
		index: described(count(), 'Counts the terms of that record from 0.'),
		lookups: described(count(), 'Look-ups of the term with all below it (RFC 7208 §4.6.4).'),
		passes: z.object({
			blocks: described(z.array(z.string()), 'CIDR blocks, IPv4 first, widest first; at most 8.'),
			count: described(count(), 'How many there are in all.'),
		}),
		ofRelay: described(
			z.nullable(share()),
			"Share of the relay's addresses that pass by it; null where they are not known.",
		),
		isDynamic: described(z.boolean(), 'Depends on more than the address, here or below.'),
		below: z.array(z.lazy((): z.ZodMiniType<SpfBranch> => branch)),
	}),
	{ id: 'branch', description: 'One term of the SPF records, with all that stands below it.' },
);

/** The SPF part. */
export const spf: z.ZodMiniType<SpfVerdict> = shapeOf<SpfVerdict>()(
	z.object({
		identity: z.object({
			domain: described(name, 'The domain of the return path; "" where it is not known.'),
			source: z.enum(['mailfrom', 'helo']),
			aligned: z.nullable(z.boolean()),
		}),
		state: spfState,
		basis: described(
			z.nullable(z.enum(['delegated', 'pinned', 'incidental', 'dynamic', 'mixed'])),
			'The best reason for which the passing part passes.',
		),
		covered: described(
			z.object({ ipv4: z.nullable(share()), ipv6: z.nullable(share()) }),
			"Share of the relay's addresses that pass; null where it has none of the family.",
		),
		missing: described(
			z.array(z.string()),
			'CIDR blocks of the relay that do not pass, IPv4 first, widest first.',
		),
		ranges: described(z.array(range), "The relay's address set, cut by result."),
		record: described(z.nullable(z.string()), 'The one record; null with none or several.'),
		lookups: z.object({ worst: count(), limit: z.literal(10), void: count() }),
		tree: described(z.array(branch), "The terms of the identity's record, in order."),
	}),
	{ id: 'spf', description: 'The SPF part (RFC 7208).' },
);

const keyStatuses = [
	'ok',
	'weak',
	'too-short',
	'revoked',
	'invalid',
	'unsupported',
	'unusable-hash',
	'not-for-email',
	'not-dkim',
] as const;

const key: z.ZodMiniType<DkimKey> = shapeOf<DkimKey>()(
	z.object({
		status: z.enum(keyStatuses),
		usable: described(z.boolean(), 'A verifier can accept mail signed with it.'),
		keyType: z.exactOptional(z.enum(['rsa', 'ed25519'])),
		bits: z.exactOptional(described(count(), 'Of the modulus itself, 256 for Ed25519.')),
		testing: described(z.boolean(), 't=y'),
		strictIdentity: described(z.boolean(), 't=s'),
		problems: z.array(finding),
	}),
	{ id: 'dkimKey', description: 'One key record (RFC 6376 §3.6.1).' },
);

const check: z.ZodMiniType<DkimCheck> = shapeOf<DkimCheck>()(
	z.object({
		selector: z.string(),
		status: z.enum([...keyStatuses, 'missing', 'ambiguous', 'temperror']),
		usable: z.boolean(),
		queryName: name,
		aliases: z.array(name),
		key: z.exactOptional(key),
		wildcard: described(
			z.nullable(z.boolean()),
			'Whether a selector nobody uses is answered too; null where DNS did not say.',
		),
		matchesExpected: described(
			z.nullable(z.boolean()),
			'Whether all that was expected is so; null where nothing was, or DNS did not say.',
		),
		problems: z.array(finding),
	}),
	{ id: 'dkimCheck', description: 'What DNS holds at a selector.' },
);

/** The DKIM part. */
export const dkim: z.ZodMiniType<DkimVerdict> = shapeOf<DkimVerdict>()(
	z.object({
		state: z.enum(['ok', 'missing', 'wrong', 'weak', 'impossible', 'unknown']),
		aligned: z.nullable(z.boolean()),
		selectors: z.array(check),
	}),
	{ id: 'dkim', description: 'The DKIM part (RFC 6376).' },
);

const policy: z.ZodMiniType<Policy> = shapeOf<Policy>()(z.enum(['none', 'quarantine', 'reject']));

/** The DMARC part. */
export const dmarc: z.ZodMiniType<DmarcVerdict> = shapeOf<DmarcVerdict>()(
	z.object({
		policy: described(z.nullable(policy), 'The effective one, after sp, np and t.'),
		domain: described(z.nullable(name), 'Whose record applies.'),
		record: z.nullable(z.string()),
		methodsAgree: described(
			z.nullable(z.boolean()),
			'RFC 9989 and RFC 7489 give this mail the same policy domain, policy and alignment.',
		),
		forecast: z.enum(['pass', 'partial', 'fail', 'none', 'unknown']),
		paths: z.object({
			spf: z.enum(['aligned', 'partial', 'unaligned', 'unknown']),
			dkim: z.enum(['aligned', 'unaligned', 'unknown']),
		}),
		consequence: z.enum(['delivered', 'quarantined', 'rejected', 'unknown']),
	}),
	{ id: 'dmarc', description: 'The DMARC part (RFC 9989).' },
);
