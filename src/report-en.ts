/**
 * `maysend/report` in English alone: the same functions, without the words of another language in the bundle.
 * `locale` may be left out; one of another language is an `InputError`.
 *
 * @example
 * ```ts
 * import { parseDkimKey } from 'maysend';
 * import { explain } from 'maysend/report/en';
 *
 * parseDkimKey('p=').problems.map((problem) => explain(problem).title)[0]; // 'DKIM key revoked'
 * ```
 *
 * @module report/en
 */

import type * as engines from './report/engine-reports.ts';
import { detectedText } from './report/engines/detect.ts';
import { dkimText, searchText } from './report/engines/dkim.ts';
import { dmarcText } from './report/engines/dmarc.ts';
import { relaysText, relayText } from './report/engines/relays.ts';
import { evaluationText, mapText } from './report/engines/spf.ts';
import { trackingText } from './report/engines/tracking.ts';
import { explanationOf } from './report/explain.ts';
import { verdictHtml } from './report/html/page.ts';
import type { Languages } from './report/language-choice.ts';
import { english } from './report/messages/en.ts';
import { verdictMarkdown, verdictText } from './report/render.ts';
import type * as reports from './report/reports.ts';

export type { ExplainOptions, Explanation } from './report/explain.ts';
export type { HtmlOptions } from './report/html/page.ts';
export type { Locale, Tone } from './report/locale.ts';
export type { ReportOptions, TextOptions } from './report/options.ts';
export type { Field } from './report/panel.ts';
export type { Step } from './report/plan/step.ts';

const LANGUAGES: Languages = [english];

/** `explain` of `maysend/report`, in English. */
export const explain: typeof reports.explain = (item, options = {}) =>
	explanationOf(item, options, LANGUAGES);

/** `renderText` of `maysend/report`, in English. */
export const renderText: typeof reports.renderText = (verdict, options = {}) =>
	verdictText(verdict, options, LANGUAGES);

/** `renderMarkdown` of `maysend/report`, in English. */
export const renderMarkdown: typeof reports.renderMarkdown = (verdict, options = {}) =>
	verdictMarkdown(verdict, options, LANGUAGES);

/** `renderHtml` of `maysend/report`, in English. */
export const renderHtml: typeof reports.renderHtml = (verdict, options = {}) =>
	verdictHtml(verdict, options, LANGUAGES);

/** `renderSpfEvaluation` of `maysend/report`, in English. */
export const renderSpfEvaluation: typeof engines.renderSpfEvaluation = (
	ip,
	evaluation,
	options = {},
) => evaluationText(ip, evaluation, options, LANGUAGES);

/** `renderSpfMap` of `maysend/report`, in English. */
export const renderSpfMap: typeof engines.renderSpfMap = (domain, map, options = {}) =>
	mapText(domain, map, options, LANGUAGES);

/** `renderDkim` of `maysend/report`, in English. */
export const renderDkim: typeof engines.renderDkim = (checks, options = {}) =>
	dkimText(checks, options, LANGUAGES);

/** `renderDkimSearch` of `maysend/report`, in English. */
export const renderDkimSearch: typeof engines.renderDkimSearch = (search, options = {}) =>
	searchText(search, options, LANGUAGES);

/** `renderDmarc` of `maysend/report`, in English. */
export const renderDmarc: typeof engines.renderDmarc = (discovery, options = {}) =>
	dmarcText(discovery, options, LANGUAGES);

/** `renderDetected` of `maysend/report`, in English. */
export const renderDetected: typeof engines.renderDetected = (detected, options = {}) =>
	detectedText(detected, options, LANGUAGES);

/** `renderRelays` of `maysend/report`, in English. */
export const renderRelays: typeof engines.renderRelays = (relays, options = {}) =>
	relaysText(relays, options, LANGUAGES);

/** `renderRelay` of `maysend/report`, in English. */
export const renderRelay: typeof engines.renderRelay = (relay, options = {}) =>
	relayText(relay, options, LANGUAGES);

/** `renderTracking` of `maysend/report`, in English. */
export const renderTracking: typeof engines.renderTracking = (tracking, options = {}) =>
	trackingText(tracking, options, LANGUAGES);
