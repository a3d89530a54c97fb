/**
 * Findings, changes and verdicts in words, for two kinds of reader, in English and German.
 *
 * The folder turns values into words and pictures: `messages/` has the words by language, `plan/` the steps as data, `verdict/`
 * and `engines/` make documents, which `document/` prints as text, Markdown and HTML.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';
import { invalid, object } from '../input/fields.ts';
import { checkChange, checkFinding, checkVerdict } from '../preflight/check-verdict.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import type { Hoster } from '../zone/hoster.ts';
import { escapeControls } from './escape.ts';
import { type Explanation, explainChange } from './explain-change.ts';
import { explainVerdict } from './explain-verdict.ts';
import type { Language } from './language.ts';
import type { Languages } from './language-choice.ts';
import type { Tone } from './locale.ts';
import { type ReportOptions, wordingOf } from './options.ts';
import { hosterOf } from './panel.ts';
import { planOfFinding } from './plan/finding-plan.ts';
import { adminSentence, planInWords, sentenceOf, titleOf } from './words.ts';

export type { Explanation } from './explain-change.ts';

/** Whom to explain something to, and in which language. */
export interface ExplainOptions extends ReportOptions {
	/** Id of the DNS hoster whose panel a change is for, as in `verdict.zone`. */
	readonly hoster?: string;
	/** Further hosters; one with the id of a known hoster takes its place. */
	readonly hosters?: readonly Hoster[];
}

function explainFinding(finding: StoredFinding, language: Language, tone: Tone): Explanation {
	const plan = planOfFinding(finding);
	return {
		title: titleOf(finding.code, language),
		text: tone === 'admin' ? adminSentence(finding, language) : sentenceOf(finding, language, tone),
		steps: planInWords(plan, language),
		plan: [...plan],
	};
}

/** What DNS holds is octets: shown as the characters that were meant, controls written out; the plan is data and keeps them. */
function legible({ title, text, steps, plan, fields }: Explanation): Explanation {
	return {
		title: escapeControls(title),
		text: escapeControls(text),
		steps: steps.map(escapeControls),
		plan,
		...(fields === undefined
			? {}
			: { fields: fields.map((field) => ({ ...field, value: escapeControls(field.value) })) }),
	};
}

/** Puts a finding, a change or a verdict into words, in one of some languages. */
export function explanationOf(
	item: StoredFinding | Change | Verdict,
	options: ExplainOptions,
	among: Languages,
): Explanation {
	return legible(rawExplanationOf(item, options, among));
}

function rawExplanationOf(
	item: StoredFinding | Change | Verdict,
	options: ExplainOptions,
	among: Languages,
): Explanation {
	const { language, tone } = wordingOf(options, 'owner', among, ['hoster', 'hosters']);
	const hoster = hosterOf(options.hoster, options.hosters);
	object(item, 'item');
	if ('schema' in item) {
		checkVerdict(item, 'item');
		return explainVerdict(item, language, tone);
	}
	if ('action' in item) {
		checkChange(item, 'item');
		return explainChange(item, language, tone, hoster);
	}
	if ('code' in item) {
		checkFinding(item, 'item');
		return explainFinding(item, language, tone);
	}
	throw invalid('item', 'must be a verdict, or one of its findings or changes');
}
