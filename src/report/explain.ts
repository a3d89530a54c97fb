/**
 * Findings, changes and verdicts in words, for two kinds of reader, in English and German.
 *
 * The folder turns values into words and pictures: `messages/` has the words by language, `text.ts`,
 * `markdown.ts` and `html/` the forms.
 *
 * @module
 */

import { knownFields } from '../dns/options.ts';
import type { StoredFinding } from '../findings/finding.ts';
import { InputError } from '../input/input-error.ts';
import { isTexts } from '../input/shape.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import type { Hoster } from '../zone/hoster.ts';
import { type Explanation, explainChange } from './explain-change.ts';
import { explainVerdict } from './explain-verdict.ts';
import { isLocale, type Locale, NO_LOCALE, type Tone } from './locale.ts';
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

/** An object of which nothing is known yet. */
type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
	// Any object; each field is looked at before it is used.
	return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function isFinding(item: unknown): item is StoredFinding {
	const { code, subject, data } = fieldsOf(item);
	const { name, type } = fieldsOf(subject);
	const isPlace = typeof name === 'string' && typeof type === 'string';
	return typeof code === 'string' && isPlace && typeof data === 'object' && data !== null;
}

function isChange(item: unknown): item is Change {
	const { action, name, type, before, after, who, proof } = fieldsOf(item);
	const isAction = action === 'add' || action === 'replace' || action === 'remove';
	const isWhose = who === 'domain-owner' || who === 'relay-operator';
	const isPlace = typeof name === 'string' && typeof type === 'string';
	const isValues = isTexts(before) && isTexts(after);
	return (
		isAction && isWhose && isPlace && isValues && typeof fieldsOf(proof)['decision'] === 'string'
	);
}

function isVerdict(item: unknown): item is Verdict {
	const { schema, because, findings, changes, from, relay, ...parts } = fieldsOf(item);
	const { address, domain, unicodeDomain } = fieldsOf(from);
	const isFrom = [address, domain, unicodeDomain].every((text) => typeof text === 'string');
	const isWhole = ['spf', 'dkim', 'dmarc'].every((part) => typeof parts[part] === 'object');
	return (
		schema === 1 &&
		isFrom &&
		isWhole &&
		typeof fieldsOf(relay)['name'] === 'string' &&
		isTexts(because) &&
		Array.isArray(findings) &&
		findings.every(isFinding) &&
		Array.isArray(changes) &&
		changes.every(isChange)
	);
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
 * @throws {InputError} `input.locale-unknown`, `input.object-needed`, `input.option-invalid`,
 * `input.unknown-option`, and
 * `input.item-invalid` for what is none of the three.
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
	if (!isLocale(locale)) throw new InputError('input.locale-unknown', 'locale', NO_LOCALE);
	knownFields(options, ['tone', 'hoster', 'hosters'], 'options');
	const { tone = 'owner' } = options;
	if (tone !== 'owner' && tone !== 'admin') {
		throw new InputError('input.option-invalid', 'options.tone', 'neither "owner" nor "admin"');
	}
	const hoster = hosterOf(options.hoster, options.hosters);
	if (isVerdict(item)) return explainVerdict(item, locale, tone);
	if (isChange(item)) return explainChange(item, locale, tone, hoster);
	if (isFinding(item)) return explainFinding(item, locale, tone);
	throw new InputError('input.item-invalid', 'item', 'neither a finding, a change nor a verdict');
}
