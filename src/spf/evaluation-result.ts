/**
 * The result of a check. Its trace and problems are made when they are read.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';
import { adviceOn } from './advice.ts';
import { answerAdvice } from './answer-advice.ts';
import type { SpfEvaluation, SpfTrace } from './evaluation.ts';
import type { EvaluationState } from './evaluation-state.ts';
import { OnPlainData } from './on-plain-data.ts';
import type { RecordResult } from './record-evaluation.ts';
import { pathTo } from './term-node.ts';
import { traceOf } from './trace.ts';

function outermostAdvice({ record, domain, answer }: RecordResult): readonly Finding[] {
	const ofRecord = record === null ? [] : adviceOn(record, domain);
	return answer?.outcome === 'records'
		? [...ofRecord, ...answerAdvice(answer, domain, record)]
		: ofRecord;
}

/** What trace and problems are made of. */
class Details extends OnPlainData {
	readonly #record: RecordResult;
	readonly #state: EvaluationState;
	#trace: SpfTrace | undefined;
	#problems: readonly Finding[] | undefined;

	constructor(result: object, record: RecordResult, state: EvaluationState) {
		super(result);
		this.#record = record;
		this.#state = state;
	}

	static trace(result: Details): SpfTrace {
		result.#trace ??= traceOf(result.#record);
		return result.#trace;
	}

	static problems(result: Details): readonly Finding[] {
		const noted = result.#state.problems?.values() ?? [];
		result.#problems ??= [...noted, ...outermostAdvice(result.#record)];
		return result.#problems;
	}
}

/**
 * One pair of accessors for all results: with a pair of its own each would cost more than the check, and the
 * engine would keep all that it refers to until its next full collection.
 */
const TRACE: PropertyDescriptor = {
	enumerable: true,
	get(this: Details): SpfTrace {
		return Details.trace(this);
	},
};
const PROBLEMS: PropertyDescriptor = {
	enumerable: true,
	get(this: Details): readonly Finding[] {
		return Details.problems(this);
	},
};

type Writable<F> = { -readonly [Field in keyof F]: F[Field] };

/** The result of an evaluation that has ended. */
export function evaluationResult(
	state: EvaluationState,
	record: RecordResult,
	identity: SpfEvaluation['identity'],
	explanation: string | undefined,
): SpfEvaluation {
	const { domain, result, at, matched } = record;
	const evaluation: Writable<Partial<SpfEvaluation>> = { result, domain, identity };
	if (explanation !== undefined) evaluation.explanation = explanation;
	if (matched && at !== null) evaluation.match = pathTo(at);
	evaluation.lookups = { terms: state.terms, void: state.voids };
	Object.defineProperty(evaluation, 'trace', TRACE);
	Object.defineProperty(evaluation, 'problems', PROBLEMS);
	new Details(evaluation, record, state);
	// The two fields that the type still lacks are the accessors.
	return evaluation as SpfEvaluation;
}
