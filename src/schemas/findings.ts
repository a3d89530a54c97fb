/**
 * Shapes of findings.
 *
 * @module
 */

import type { Finding, Json, Subject, TermPath } from '../findings/finding.ts';
import * as z from '../input/schema.ts';
import { name, recordType } from './dns.ts';
import { count, described, shapeOf } from './shape.ts';

/** The codes of a list may grow, their form does not change. */
export const code: z.ZodMiniType<string> = shapeOf<string>()(
	z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/)),
	{ id: 'code', description: 'The stable code of a finding; new ones may come.' },
);

/** Any JSON value. */
const json: z.ZodMiniType<Json> = z.json() as z.ZodMiniType<Json>;

/** The way to a term. */
export const termPath: z.ZodMiniType<TermPath> = shapeOf<TermPath>()(
	z.array(z.object({ domain: name, term: z.string(), index: count() })),
	{
		id: 'termPath',
		description:
			'The terms from the outermost record to the one that is meant; index counts the terms of the record of domain from 0.',
	},
);

const subject: z.ZodMiniType<Subject> = shapeOf<Subject>()(
	z.object({
		name,
		type: recordType,
		term: z.exactOptional(termPath),
		span: z.exactOptional(
			described(
				z.tuple([count(), count()]),
				"Half-open range of UTF-16 units in the record's strings joined.",
			),
		),
	}),
);

/** One thing that was found. */
export const finding: z.ZodMiniType<Finding> = shapeOf<Finding>()(
	z.object({
		code,
		severity: described(
			z.enum(['error', 'warning', 'info', 'unknown']),
			'unknown: DNS did not say.',
		),
		scope: described(
			z.enum(['from', 'relay', 'domain']),
			"The From address, this relay's mail, or the domain in general, which never gates.",
		),
		subject: described(subject, 'The place.'),
		data: described(z.record(z.string(), json), 'The facts, by code.'),
		reference: described(
			z.string().check(z.regex(/^RFC \d+/)),
			'The document and section that makes it a finding.',
		),
	}),
	{ id: 'finding', description: 'One thing that was found: a code, a place and facts.' },
);
