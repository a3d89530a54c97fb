/**
 * The shape of a verdict.
 *
 * @module
 */

import * as z from '../input/schema.ts';
import type { SetupRow } from '../preflight/setup/row.ts';
import type {
	Change,
	Decision,
	FromAddress,
	ReceiverVerdict,
	Verdict,
} from '../preflight/verdict.ts';
import { mendReasons } from '../text/mend.ts';
import type { Zone } from '../zone/find-zone.ts';
import { name, recordChangeFields, recordType, transcript } from './dns.ts';
import { code, finding } from './findings.ts';
import { dkim, dmarc, spf, spfState } from './parts.ts';
import { receiverId } from './relay.ts';
import { count, described, shapeOf } from './shape.ts';

const decision: z.ZodMiniType<Decision> = shapeOf<Decision>()(
	z.enum(['save', 'warn', 'block', 'retry']),
	{ id: 'decision', description: 'What the backend should do with the sender configuration.' },
);

const authorized: z.ZodMiniType<Verdict['authorized']> = z.enum([
	'yes',
	'partial',
	'no',
	'unknown',
]);

const from: z.ZodMiniType<FromAddress> = shapeOf<FromAddress>()(
	z.object({
		address: described(z.string(), 'Local part as given, domain in A-labels.'),
		domain: name,
		unicodeDomain: z.string(),
		organizationalDomain: z.nullable(name),
	}),
	{ id: 'from', description: 'The From address as it was understood.' },
);

const receiver: z.ZodMiniType<ReceiverVerdict> = shapeOf<ReceiverVerdict>()(
	z.object({
		id: receiverId,
		met: described(z.nullable(z.boolean()), 'null where DNS did not say.'),
		unmet: described(z.array(code), 'Codes of the demands that are not met.'),
	}),
	{ id: 'receiver' },
);

const change: z.ZodMiniType<Change> = shapeOf<Change>()(
	z.object({
		...recordChangeFields,
		host: described(
			z.string(),
			'The name as panels want it: relative to the zone, or to the registered domain; @ at its apex.',
		),
		zone: described(z.nullable(name), 'The zone that host is relative to, where it was located.'),
		who: z.enum(['domain-owner', 'relay-operator']),
		proof: described(
			z.object({
				decision,
				authorized,
				spfState,
				keepsSenders: described(
					z.boolean(),
					'Nobody who passes now or was meant to, no working key and no type a wildcard gave is lost.',
				),
				lookups: described(count(), 'DNS look-ups in the worst case, of 10.'),
			}),
			'What came out with this change and those before it applied.',
		),
		owner: z.exactOptional(
			described(z.string(), "Whose zone the name stands in, where that is not the From domain's."),
		),
		writesOut: z.exactOptional(
			described(z.array(name), 'Names whose addresses are written out instead of referred to.'),
		),
		loses: z.exactOptional(
			described(z.array(z.string()), 'What was meant or in effect and ends with this change.'),
		),
		mends: z.exactOptional(
			described(
				z.array(
					z.object({
						found: described(z.string(), 'As published; its beginning where it is long.'),
						meant: described(z.string(), 'What is published instead; empty where it is left out.'),
						reason: z.enum(mendReasons),
					}),
				),
				'What of a damaged record was read otherwise than it stands there.',
			),
		),
		asks: z.exactOptional(
			described(z.array(z.literal('report-address')), 'What only the owner can add.'),
		),
		strings: z.exactOptional(
			described(
				z.array(z.array(z.string().check(z.maxLength(255)))),
				'Each TXT record of after as the strings it is published in; absent where one does.',
			),
		),
	}),
	{ id: 'change', description: 'An edit of DNS records that was proven before it was offered.' },
);

const zone: z.ZodMiniType<Zone> = shapeOf<Zone>()(
	z.object({
		name,
		nameServers: z.array(name),
		hoster: described(
			z.nullable(
				z.object({
					id: z.string(),
					name: z.string(),
					certainty: described(
						z.enum(['sure', 'one-of']),
						'one-of: several hosters answer from these name servers; name has all of them.',
					),
				}),
			),
			'null: own name servers, those of several hosters, or of one that is not known.',
		),
	}),
	{ id: 'zone', description: 'The zone that holds the From domain (RFC 1034 §4.2).' },
);

const setupRow: z.ZodMiniType<SetupRow> = shapeOf<SetupRow>()(
	z.object({
		purpose: z.enum(['spf', 'dkim', 'return-path', 'dmarc', 'challenge', 'mail']),
		name: described(z.string(), "May hold {placeholders} for what only the relay's user knows."),
		host: described(z.string(), 'The name relative to the zone; @ at its apex.'),
		type: recordType,
		expected: described(
			z.array(z.string()),
			'Values, one of which is enough, or patterns with {placeholders} and *; of SPF the terms.',
		),
		found: described(
			z.nullable(z.array(z.string())),
			'null where nobody asked or DNS did not say.',
		),
		state: z.enum(['published', 'missing', 'different', 'misplaced', 'wildcard', 'unknown']),
		why: z.exactOptional(
			described(
				z.enum([
					'several-records',
					'invalid-record',
					'empty-target',
					'name-not-given',
					'value-not-given',
					'not-answered',
					'not-asked',
				]),
				"Why the state is what it is: of different, the value counts for nothing; of unknown, only the relay's user knows the name or only the relay the value, DNS did not answer, or nobody asked.",
			),
		),
		need: described(
			z.enum(['required', 'recommended', 'no-effect']),
			'no-effect: the relay asks for it, and no receiver looks at it for this mail.',
		),
		finding: z.exactOptional(described(code, 'The finding that tells more.')),
	}),
	{ id: 'setupRow', description: 'One record that the relay, or mail as such, needs in DNS.' },
);

/** The answer to one preflight. */
export const verdict: z.ZodMiniType<Verdict> = shapeOf<Verdict>()(
	z.object({
		schema: z.literal(2),
		decision,
		because: described(z.array(code), 'The finding codes that led there.'),
		authorized: described(
			authorized,
			'May this relay send for this From domain, as a receiver will see it?',
		),
		recheckAfter: z.exactOptional(
			described(count(), 'Seconds after which asking again can give another answer.'),
		),
		from,
		relay: z.object({
			id: z.string(),
			name: z.string(),
			variantOf: z.exactOptional(
				described(z.string(), 'The relay of which this is another way to set it up.'),
			),
		}),
		spf,
		dkim,
		dmarc,
		receivers: z.array(receiver),
		zone: described(
			z.nullable(zone),
			'The zone of the From domain; null where it was not asked for, or not found.',
		),
		setup: described(
			z.array(setupRow),
			'What this relay needs in DNS, record by record, published or not.',
		),
		findings: z.array(finding),
		changes: described(z.array(change), 'What to publish, in order.'),
		alternatives: z.exactOptional(
			described(
				z.array(z.array(change)),
				'Other ways out, ranked, each proven from the zone as it is.',
			),
		),
		evidence: described(
			transcript,
			'The answers the walk consumed; replaying them gives this very verdict again.',
		),
		fingerprint: described(
			z.string().check(z.regex(/^[0-9a-f]{64}$/)),
			'Equal when nothing a person would act on has changed.',
		),
	}),
);
