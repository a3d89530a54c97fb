/**
 * Verdicts and findings in words and pictures: explanations, text for terminals, Markdown, and an HTML
 * page, in English and German. Pure: a verdict goes in, text comes out.
 *
 * @module
 */

export { renderDkim } from './report/dkim.ts';
export { renderDmarc } from './report/dmarc.ts';
export { type ExplainOptions, type Explanation, explain } from './report/explain.ts';
export { renderHtml } from './report/html/page.ts';
export type { Locale, Tone } from './report/locale.ts';
export { renderMarkdown } from './report/markdown.ts';
export type { ReportOptions, TextOptions } from './report/options.ts';
export type { Field } from './report/panel.ts';
export type { Step } from './report/plan/step.ts';
export { renderRelay, renderRelays } from './report/relays.ts';
export { renderSpfEvaluation, renderSpfMap } from './report/spf.ts';
export { renderText } from './report/text.ts';
export { renderTracking } from './report/tracking.ts';
