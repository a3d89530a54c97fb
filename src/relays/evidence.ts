/**
 * Collects what speaks for relays, and puts it in order.
 *
 * @module
 */

import type { DnsAnswer, FailureAnswer, RecordType } from '../dns/resolver.ts';
import { type DnsSession, OUT_OF_QUESTIONS } from '../dns/session.ts';
import type {
	DetectedRelay,
	DetectionConfidence,
	DetectionEvidence,
	DetectionKind,
	DetectionReference,
	UnansweredQuestion,
} from './detection.ts';
import type { Relay } from './relay.ts';

/** Records are hostile: more pieces of evidence for one relay, or more unclaimed references, are left out. */
const MAX_REFERENCES = 100;

/** How much of a text is kept. */
const MAX_VALUE = 255;

const KINDS: readonly DetectionKind[] = ['mx', 'spf', 'dkim', 'return-path'];
const CONFIDENCES: readonly DetectionConfidence[] = ['certain', 'likely', 'hint'];

/** A question and its answer, noted down where DNS gave none. */
type Asked = <T extends RecordType>(
	name: string,
	type: T,
) => Promise<Exclude<DnsAnswer<T>, FailureAnswer> | null>;

/** What has been found so far. */
export interface Collected {
	readonly ask: Asked;
	/** Notes a question that is not sent, because enough were. */
	skip(name: string, type: RecordType): void;
	/** Something that names relays; each of none, and it is noted as unknown. */
	add(relays: readonly Relay[], reference: DetectionReference, at: DetectionConfidence): void;
	/** The ids for which something speaks. */
	readonly ids: ReadonlySet<string>;
	relays(): DetectedRelay[];
	unknown(): DetectionReference[];
	unanswered(): UnansweredQuestion[];
}

/** The weaker of two. */
function weaker(left: DetectionConfidence, right: DetectionConfidence): DetectionConfidence {
	return CONFIDENCES.indexOf(left) > CONFIDENCES.indexOf(right) ? left : right;
}

function compareTexts(left: string, right: string): number {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

/** By kind, then name, then value; equal ones by the way that leads there. */
function compareReferences(left: DetectionReference, right: DetectionReference): number {
	return (
		KINDS.indexOf(left.by) - KINDS.indexOf(right.by) ||
		compareTexts(left.name, right.name) ||
		compareTexts(left.value, right.value) ||
		compareTexts(JSON.stringify(left.path ?? null), JSON.stringify(right.path ?? null))
	);
}

function roleOf(kinds: ReadonlySet<DetectionKind>): DetectedRelay['role'] {
	if (!kinds.has('mx')) return 'sends';
	return kinds.size === 1 ? 'inbox' : 'both';
}

function kindsOf({ evidence }: DetectedRelay): number {
	return new Set(evidence.map(({ by }) => by)).size;
}

function compareRelays(left: DetectedRelay, right: DetectedRelay): number {
	return (
		CONFIDENCES.indexOf(left.confidence) - CONFIDENCES.indexOf(right.confidence) ||
		kindsOf(right) - kindsOf(left) ||
		compareTexts(left.id, right.id)
	);
}

function toDetected(relay: Relay, found: readonly DetectionEvidence[]): DetectedRelay {
	const { id, name } = relay;
	const evidence = [...found].sort(compareReferences).slice(0, MAX_REFERENCES);
	const confidence = CONFIDENCES.find((at) => found.some((one) => one.confidence === at)) ?? 'hint';
	const role = roleOf(new Set(found.map(({ by }) => by)));
	return { id, name, relay, evidence, confidence, role };
}

/** Without those whose mail leaves through the servers of another that is named as well. */
function operatorsOf(relays: readonly Relay[]): readonly Relay[] {
	const ids = new Set<string | undefined>(relays.map(({ id }) => id));
	return relays.filter(({ runsOn }) => runsOn === undefined || !ids.has(runsOn));
}

/**
 * Starts a collection; every question of the detection goes through its `ask`. Evidence of a variant
 * speaks for the relay that `baseOf` gives, and `complete` makes of that what the evidence shows.
 */
export function collectEvidence(
	dns: DnsSession,
	baseOf: (relay: Relay) => Relay,
	complete: (base: Relay, evidence: readonly DetectionReference[]) => Relay,
): Collected {
	const found = new Map<Relay, DetectionEvidence[]>();
	const ids = new Set<string>();
	const unknown: DetectionReference[] = [];
	const unanswered = new Map<string, UnansweredQuestion>();
	return {
		async ask(name, type) {
			const answer = await dns.ask(name, type);
			if (answer.outcome !== 'failure') return answer;
			const reason = answer === OUT_OF_QUESTIONS ? 'limit' : answer.reason;
			unanswered.set(`${name} ${type}`, { name, type, reason });
			return null;
		},
		skip(name, type): void {
			if (unanswered.size >= MAX_REFERENCES) return;
			unanswered.set(`${name} ${type}`, { name, type, reason: 'limit' });
		},
		add(named, reference, confidence): void {
			const bases = [...new Set(named.map(baseOf))];
			// A bounce label may be that of the service, not of the operator of its servers.
			const relays = reference.by === 'return-path' ? bases : operatorsOf(bases);
			const short = { ...reference, value: reference.value.slice(0, MAX_VALUE) };
			if (relays.length === 0) unknown.push(short);
			// A name that several relays use tells of none of them for certain.
			const at = relays.length > 1 ? weaker(confidence, 'likely') : confidence;
			for (const relay of relays) {
				ids.add(relay.id);
				const evidence = { ...short, confidence: at };
				const earlier = found.get(relay);
				if (earlier === undefined) found.set(relay, [evidence]);
				else earlier.push(evidence);
			}
		},
		ids,
		relays: () =>
			[...found]
				.map(([relay, evidence]) => toDetected(complete(relay, evidence), evidence))
				.sort(compareRelays),
		unknown: () => [...unknown].sort(compareReferences).slice(0, MAX_REFERENCES),
		unanswered: () =>
			[...unanswered]
				.sort(([left], [right]) => compareTexts(left, right))
				.map(([, question]) => question),
	};
}
