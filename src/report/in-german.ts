/**
 * Verdicts, changes and findings in words, in German alone: a bundle has no other language.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import { type ExplainOptions, type Explanation, explanationOf } from './explain.ts';
import { type HtmlOptions, verdictHtml } from './html/page.ts';
import type { Languages } from './language-choice.ts';
import { german } from './messages/de.ts';
import type { ReportOptions, TextOptions } from './options.ts';
import { verdictMarkdown, verdictText } from './render.ts';

const GERMAN: Languages = [german];

/**
 * Puts a finding, a change or a verdict into words, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { explain } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * explain(verdict).title; // 'Es ist nicht bekannt, ob rapidmail für info@shop.example senden darf'
 * verdict.findings.map((finding) => explain(finding).title)[0]; // 'Domain gibt es nicht'
 * ```
 */
export function explain(
	item: StoredFinding | Change | Verdict,
	options: ExplainOptions = {},
): Explanation {
	return explanationOf(item, options, GERMAN);
}

/**
 * Returns a verdict as text that a person can read, ending in a line break, by default for a mail admin, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderText } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderText(verdict, { tone: 'owner', width: 72, color: true }).includes('shop.example'); // true
 * ```
 */
export function renderText(verdict: Verdict, options: TextOptions = {}): string {
	return verdictText(verdict, options, GERMAN);
}

/**
 * Returns a verdict as GitHub-flavored Markdown, by default for a mail admin, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderMarkdown } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderMarkdown(verdict).startsWith('# STOPP'); // true
 * ```
 */
export function renderMarkdown(verdict: Verdict, options: ReportOptions = {}): string {
	return verdictMarkdown(verdict, options, GERMAN);
}

/**
 * Returns a verdict as an HTML page to show or send to somebody, by default to the owner of the domain, in German.
 *
 * @throws {InputError} As in `maysend/report`; `input.option-invalid` for another language.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderHtml } from 'maysend/report/de';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderHtml(verdict).startsWith('<!doctype html>\n<html lang="de">'); // true
 * renderHtml(verdict, { brand: 'Rechnungsbüro', date: '2026-03-01', fragment: 'unstyled' }).startsWith('<div class="maysend"'); // true
 * ```
 */
export function renderHtml(verdict: Verdict, options: HtmlOptions = {}): string {
	return verdictHtml(verdict, options, GERMAN);
}
