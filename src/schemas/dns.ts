/**
 * Shapes of answers, transcripts and record changes.
 *
 * @module
 */

import type { RecordChange } from '../dns/record-change.ts';
import { failureReasons, recordTypes } from '../dns/record-type.ts';
import type {
	FailureAnswer,
	MxData,
	NegativeAnswer,
	RecordsAnswer,
	RecordType,
	SoaData,
	Transcript,
	TranscriptEntry,
} from '../dns/resolver.ts';
import * as z from '../input/schema.ts';
import { count, described, shapeOf } from './shape.ts';

/** A record type. */
export const recordType: z.ZodMiniType<RecordType> = shapeOf<RecordType>()(z.enum(recordTypes), {
	id: 'recordType',
	description: 'A DNS record type.',
});

/** A name: lower-case A-labels without final dot, the root `""`. */
export const name: z.ZodMiniType<string> = z.string().check(z.maxLength(1024));

const seconds: z.ZodMiniType<number> = z.number().check(z.minimum(0), z.lt(2 ** 32));
const names: z.ZodMiniType<string[]> = described(
	z.array(name),
	'The CNAME targets passed through, in order.',
);

const mx: z.ZodMiniType<MxData> = shapeOf<MxData>()(
	z.object({ preference: count(), exchange: name }),
	{ id: 'mx', description: 'A mail exchanger (RFC 5321 §5.1); the exchange of a null MX is "".' },
);

const soa: z.ZodMiniType<SoaData> = shapeOf<SoaData>()(
	z.object({
		mname: name,
		rname: name,
		serial: count(),
		refresh: count(),
		retry: count(),
		expire: count(),
		minimum: count(),
	}),
	{ id: 'soa', description: 'A start of authority (RFC 1035 §3.3.13); times in seconds.' },
);

const strings: z.ZodMiniType<string[]> = described(
	z.array(z.string()),
	'The character-strings of one TXT record, one UTF-16 unit per octet (latin1).',
);

function recordsOf<Shape extends z.ZodMiniType>(record: Shape) {
	return z.object({
		outcome: z.literal('records'),
		records: described(z.array(record).check(z.minLength(1)), 'In no particular order.'),
		aliases: names,
		ttl: z.exactOptional(described(seconds, 'Seconds for which caches may hold the answer.')),
		authenticated: z.exactOptional(described(z.boolean(), 'Whether DNSSEC vouches for it.')),
	});
}

const negative: z.ZodMiniType<NegativeAnswer> = shapeOf<NegativeAnswer>()(
	z.object({
		outcome: z.enum(['nodata', 'nxdomain']),
		aliases: names,
		negativeTtl: z.exactOptional(
			described(seconds, 'Seconds for which caches may hold the answer (RFC 2308 §5).'),
		),
	}),
	{
		id: 'negativeAnswer',
		description: 'The name has no record of the type (nodata), or does not exist (nxdomain).',
	},
);

const failure: z.ZodMiniType<FailureAnswer> = shapeOf<FailureAnswer>()(
	z.object({
		outcome: z.literal('failure'),
		reason: z.enum(failureReasons),
		detail: z.exactOptional(z.string()),
		ttl: z.exactOptional(described(seconds, 'Seconds until asking again makes sense.')),
	}),
	{ id: 'failureAnswer', description: 'DNS gave no answer; this says nothing about the name.' },
);

function entryOf<Type extends RecordType>(type: Type, records: z.ZodMiniType<RecordsAnswer<Type>>) {
	return z.object({ name, type: z.literal(type), answer: z.union([records, negative, failure]) });
}

/** Records are those of the type that was asked for, which the type of an entry does not tell. */
const entries: z.ZodMiniType<TranscriptEntry> = z.discriminatedUnion('type', [
	entryOf('A', shapeOf<RecordsAnswer<'A'>>()(recordsOf(z.string()))),
	entryOf('AAAA', shapeOf<RecordsAnswer<'AAAA'>>()(recordsOf(z.string()))),
	entryOf('CNAME', shapeOf<RecordsAnswer<'CNAME'>>()(recordsOf(name))),
	entryOf('MX', shapeOf<RecordsAnswer<'MX'>>()(recordsOf(mx))),
	entryOf('NS', shapeOf<RecordsAnswer<'NS'>>()(recordsOf(name))),
	entryOf('PTR', shapeOf<RecordsAnswer<'PTR'>>()(recordsOf(name))),
	entryOf('SOA', shapeOf<RecordsAnswer<'SOA'>>()(recordsOf(soa))),
	entryOf('TXT', shapeOf<RecordsAnswer<'TXT'>>()(recordsOf(strings))),
]);

/** Questions with their answers. */
export const transcript: z.ZodMiniType<Transcript> = shapeOf<Transcript>()(
	z.object({
		version: z.literal(1),
		entries: described(
			z.array(shapeOf<TranscriptEntry>()(entries, { id: 'transcriptEntry' })),
			'Each question once, sorted by name and type.',
		),
	}),
	{ id: 'transcript' },
);

const text: z.ZodMiniType<string[]> = described(
	z.array(z.string()),
	'One string per record, in presentation form; the strings of a TXT record joined.',
);

/** The fields of {@link RecordChange}, for shapes that add to them. */
export const recordChangeFields: {
	readonly action: z.ZodMiniType<RecordChange['action']>;
	readonly name: z.ZodMiniType<string>;
	readonly type: z.ZodMiniType<RecordType>;
	readonly before: z.ZodMiniType<string[]>;
	readonly after: z.ZodMiniType<string[]>;
	readonly ttl: z.ZodMiniExactOptional<z.ZodMiniType<number>>;
} = {
	action: described(
		z.enum(['add', 'replace', 'remove']),
		'replace exchanges exactly the records in before; others of the name and type stay.',
	),
	name,
	type: recordType,
	before: text,
	after: text,
	ttl: z.exactOptional(count()),
};
