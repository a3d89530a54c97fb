/**
 * A check as it is told: the result at once, its trace and its problems when they are read.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';
import { adviceOn } from './advice.ts';
import { answerAdvice } from './answer-advice.ts';
import type { SpfEvaluation, SpfTrace } from './evaluation.ts';
import type { Frame, Outcome } from './frame.ts';
import { traceOf } from './trace.ts';
import { pathTo, type Walk } from './walk.ts';

function outermostAdvice({ record, domain, answer }: Outcome): readonly Finding[] {
	const ofRecord = record === null ? [] : adviceOn(record, domain);
	return answer?.outcome === 'records'
		? [...ofRecord, ...answerAdvice(answer, domain, record)]
		: ofRecord;
}

/** What trace and problems are made of when they are read. */
interface Story {
	readonly frame: Frame;
	readonly walk: Walk;
	trace: SpfTrace | undefined;
	problems: readonly Finding[] | undefined;
}

type Writable<F> = { -readonly [Field in keyof F]: F[Field] };

const STORY: unique symbol = Symbol('story');

interface Told {
	readonly [STORY]: Story;
}

/**
 * One pair of accessors for all evaluations: with a pair of its own each would cost more than the check,
 * and the engine would keep all that it refers to until its next full collection.
 */
const TRACE: PropertyDescriptor = {
	enumerable: true,
	get(this: Told): SpfTrace {
		const story = this[STORY];
		story.trace ??= traceOf(story.frame);
		return story.trace;
	},
};
const PROBLEMS: PropertyDescriptor = {
	enumerable: true,
	get(this: Told): readonly Finding[] {
		const story = this[STORY];
		const told = story.walk.problems?.values() ?? [];
		story.problems ??= [...told, ...outermostAdvice(story.frame)];
		return story.problems;
	},
};

/** Tells what a walk that has ended came to. */
export function toldOf(
	walk: Walk,
	frame: Frame,
	identity: SpfEvaluation['identity'],
	explanation: string | undefined,
): SpfEvaluation {
	const { domain, result, at, matched } = frame;
	const evaluation: Writable<Partial<SpfEvaluation>> = { result, domain, identity };
	if (explanation !== undefined) evaluation.explanation = explanation;
	if (matched && at !== null) evaluation.match = pathTo(at);
	evaluation.lookups = { terms: walk.terms, void: walk.voids };
	const story: Story = { frame, walk, trace: undefined, problems: undefined };
	Object.defineProperty(evaluation, STORY, { value: story });
	Object.defineProperty(evaluation, 'trace', TRACE);
	// The two fields that the type still lacks are the accessors.
	return Object.defineProperty(evaluation, 'problems', PROBLEMS) as SpfEvaluation;
}
