/**
 * Verdicts, changes and findings in words, in every language.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import { type ExplainOptions, type Explanation, explanationOf } from './explain.ts';
import { type HtmlOptions, verdictHtml } from './html/page.ts';
import { languages } from './languages.ts';
import type { ReportOptions, TextOptions } from './options.ts';
import { verdictMarkdown, verdictText } from './render.ts';

/**
 * Puts a finding, a change or a verdict into words.
 *
 * A value that has to be copied stands whole and exact at the end of its step, behind a colon; `plan` has the
 * same steps as data. A code of a later version is shown as it is. Text that came from DNS is not escaped:
 * escape it before showing it.
 *
 * @param item - What to explain; told apart by shape (`code`, `action`, `schema`).
 * @param options - `locale`: a tag of BCP 47 (`de-AT` is German), English where it is not given; `tone`: `owner`
 * (the default) for somebody who has never seen a DNS record, `admin` for somebody who runs mail servers, with the
 * sections of the RFCs; `hoster`: a change comes with `fields`, what is typed into that panel, and with what its
 * users stumble over.
 * @returns Title, text, steps and plan; plain data that the caller may change.
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
 * explain(verdict, { locale: 'de' }).title; // 'Die Domain von info@shop.example gibt es nicht'
 * verdict.findings.map((finding) => explain(finding).title)[0]; // 'Domain does not exist'
 * ```
 */
export function explain(
	item: StoredFinding | Change | Verdict,
	options: ExplainOptions = {},
): Explanation {
	return explanationOf(item, options, languages);
}

/**
 * Returns a verdict as text that a person can read, ending in a line break, by default for a mail admin. Text that
 * came from DNS is made safe to print; values to publish are never broken over lines. Colors only where they are
 * asked for.
 *
 * @throws {InputError} `input.verdict-invalid`, and of the options `input.option-invalid`,
 * `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderText } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderText(verdict, { tone: 'owner', width: 72, color: true }).includes('shop.example'); // true
 * ```
 */
export function renderText(verdict: Verdict, options: TextOptions = {}): string {
	return verdictText(verdict, options, languages);
}

/**
 * Returns a verdict as GitHub-flavored Markdown, by default for a mail admin. Nothing that came from DNS can
 * become HTML, a link, an image, a table, a heading or a mention.
 *
 * @throws {InputError} `input.verdict-invalid`, and of the options `input.option-invalid`,
 * `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderMarkdown } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderMarkdown(verdict).startsWith('# BLOCK'); // true
 * ```
 */
export function renderMarkdown(verdict: Verdict, options: ReportOptions = {}): string {
	return verdictMarkdown(verdict, options, languages);
}

/**
 * Returns a verdict as an HTML page to show or send to somebody, by default to the owner of the domain.
 *
 * The page is complete in itself: no script, no outside resource, a content security policy that forbids
 * both. All text that came from DNS is escaped; long lists are cut, so that a page stays under 1 MB
 * whatever DNS holds. With `fragment` only the report comes, in one element of class `maysend`.
 *
 * @throws {InputError} `input.verdict-invalid`, and of the options `input.option-invalid`,
 * `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderHtml } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderHtml(verdict, { locale: 'de' }).startsWith('<!doctype html>\n<html lang="de">'); // true
 * renderHtml(verdict, { brand: 'Rechnungsbüro', date: '2026-03-01', fragment: 'unstyled' }).startsWith('<div class="maysend"'); // true
 * ```
 */
export function renderHtml(verdict: Verdict, options: HtmlOptions = {}): string {
	return verdictHtml(verdict, options, languages);
}
