/**
 * Findings, changes and verdicts in words, for two kinds of reader, in English and German.
 *
 * The folder turns values into words and pictures: `messages/` has the words by language, `text.ts`,
 * `markdown.ts` and `html/` the forms.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';
import { invalid, knownFields, object } from '../input/fields.ts';
import { checkChange, checkFinding, checkVerdict } from '../preflight/check-verdict.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import type { Hoster } from '../zone/hoster.ts';
import { type Explanation, explainChange } from './explain-change.ts';
import { explainVerdict } from './explain-verdict.ts';
import { type Locale, localeField, type Tone, toneField } from './locale.ts';
import { hosterOf } from './panel.ts';
import { planOfFinding } from './plan/finding-plan.ts';
import { adminSentence, planInWords, sentenceOf, titleOf } from './words.ts';

export type { Explanation } from './explain-change.ts';

/** Whom to explain something to. */
export interface ExplainOptions {
	/** `owner` where it is not given. */
	readonly tone?: Tone;
	/** Id of the DNS hoster whose panel a change is for, as in `verdict.zone`. */
	readonly hoster?: string;
	/** Further hosters; one with the id of a known hoster takes its place. */
	readonly hosters?: readonly Hoster[];
}

function explainFinding(finding: StoredFinding, locale: Locale, tone: Tone): Explanation {
	const plan = planOfFinding(finding);
	return {
		title: titleOf(finding.code, locale),
		text: tone === 'admin' ? adminSentence(finding, locale) : sentenceOf(finding, locale, tone),
		steps: planInWords(plan, locale),
		plan: [...plan],
	};
}

/**
 * Puts a finding, a change or a verdict into words.
 *
 * A value that has to be copied stands whole and exact at the end of its step, behind a colon. A code of
 * a later version stands for itself. Text that came from DNS is not escaped: whoever shows it does that.
 *
 * @param item - What to explain; told apart by shape (`code`, `action`, `schema`).
 * @param locale - `en` or `de`.
 * @param options - `tone`: `owner` (the default) for somebody who has never seen a DNS record, `admin`
 * for somebody who runs mail servers, with the sections of the RFCs; `hoster`: a change comes with `fields`,
 * what is typed into that panel, and with what its users stumble over.
 * @returns Title, text and steps; plain data that the caller may change.
 * @throws {InputError} `input.option-invalid`, `input.unknown-option`; `input.verdict-invalid` for a verdict
 * that lacks something, `input.request-invalid` for what is none of the three.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { explain } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * explain(verdict, 'de').title; // 'rapidmail kann so nicht für info@shop.example senden'
 * verdict.findings.map((finding) => explain(finding, 'en').title)[0]; // 'Domain does not exist'
 * ```
 */
export function explain(
	item: StoredFinding | Change | Verdict,
	locale: Locale,
	options: ExplainOptions = {},
): Explanation {
	localeField(locale, 'locale', 'input.option-invalid');
	const fields = knownFields(options, ['tone', 'hoster', 'hosters'], 'options');
	const tone = toneField(fields['tone'] ?? 'owner', 'options.tone');
	const hoster = hosterOf(options.hoster, options.hosters);
	object(item, 'item');
	if ('schema' in item) {
		checkVerdict(item, 'item');
		return explainVerdict(item, locale, tone);
	}
	if ('action' in item) {
		checkChange(item, 'item');
		return explainChange(item, locale, tone, hoster);
	}
	if ('code' in item) {
		checkFinding(item, 'item');
		return explainFinding(item, locale, tone);
	}
	throw invalid('item', 'must be a verdict, or one of its findings or changes');
}
