/**
 * Verdicts and findings in words and pictures: explanations, text for terminals, Markdown, and an HTML
 * page, in English and German. Pure: a verdict goes in, text comes out.
 *
 * @module
 */

export {
	renderDetected,
	renderDkim,
	renderDkimSearch,
	renderDmarc,
	renderRelay,
	renderRelays,
	renderSpfEvaluation,
	renderSpfMap,
	renderTracking,
} from './report/engine-reports.ts';
export type { ExplainOptions, Explanation } from './report/explain.ts';
export type { HtmlOptions } from './report/html/page.ts';
export type { Locale, Tone } from './report/locale.ts';
export type { ReportOptions, TextOptions } from './report/options.ts';
export type { Field } from './report/panel.ts';
export type { Step } from './report/plan/step.ts';
export { explain, renderHtml, renderMarkdown, renderText } from './report/reports.ts';
