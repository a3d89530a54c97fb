/**
 * `maysend/report` in German alone: the same functions, without the words of another language in the bundle.
 * `locale` may be left out; one of another language is an `InputError`.
 *
 * @module report/de
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
} from './report/engines-in-german.ts';
export type { ExplainOptions, Explanation } from './report/explain.ts';
export type { HtmlOptions } from './report/html/page.ts';
export { explain, renderHtml, renderMarkdown, renderText } from './report/in-german.ts';
export type { Locale, Tone } from './report/locale.ts';
export type { ReportOptions, TextOptions } from './report/options.ts';
export type { Field } from './report/panel.ts';
export type { Step } from './report/plan/step.ts';
