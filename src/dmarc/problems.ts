/**
 * Gathers what is wrong with one record.
 *
 * @module
 */

import { catalogue } from '../findings/catalogue.ts';
import type { DmarcCode } from '../findings/dmarc.ts';
import { type Finding, type FindingFacts, finding, type Span } from '../findings/finding.ts';

/** The most findings one record gets; a hostile text could ask for tens of thousands. */
export const MAX_PROBLEMS = 100;

/** The most units of record text that a finding repeats. */
const MAX_QUOTE = 100;

/** The findings of one record so far. */
export interface Problems {
	add<Code extends DmarcCode>(code: Code, span: Span, data: FindingFacts[Code]): void;
	/** One that makes the record invalid was added, kept or not. */
	readonly hasError: boolean;
	readonly list: readonly Finding[];
}

/** A piece of record text, short enough for a finding. */
export function quoted(text: string): string {
	return text.slice(0, MAX_QUOTE);
}

/**
 * The text breaks the grammar of RFC 9989 §4.8 or a tag the rule of its value (RFC 9989 §4.7). RFC 9989 has no rule for
 * `pct`, which it dropped.
 */
function isInvalidating(code: DmarcCode): boolean {
	if (code === 'dmarc.pct-invalid') return false;
	return catalogue[code].severity === 'error' || code.endsWith('-invalid');
}

/** Starts gathering for the record at `name`. */
export function recordProblems(name: string): Problems {
	return new RecordProblems(name);
}

class RecordProblems implements Problems {
	readonly list: Finding[] = [];
	hasError = false;
	private readonly name: string;

	constructor(name: string) {
		this.name = name;
	}

	add<Code extends DmarcCode>(code: Code, span: Span, data: FindingFacts[Code]): void {
		if (isInvalidating(code)) this.hasError = true;
		if (this.list.length >= MAX_PROBLEMS) return;
		this.list.push(finding(code, { name: this.name, type: 'TXT', span }, data));
	}
}
