/**
 * The fixed words of reports: headings, labels, states. English has their shape, and every language all of them.
 *
 * @module
 */

import type { ReceiverId } from '../../receivers/receiver.ts';
import type { engineLabels } from './en/engine-labels.ts';
import type { labels } from './en/labels.ts';
import type { pageLabels } from './en/page-labels.ts';

/** Words for every value of a union. */
export type LabelsOf<Value extends string> = { readonly [value in Value]: string };

/** What is some text in English is some text in every language, made of the same facts. */
type Shape<Words> = Words extends string
	? string
	: Words extends (...facts: infer Facts) => string
		? (...facts: Facts) => string
		: { readonly [Name in keyof Words]: Shape<Words[Name]> };

/** Words of the page and of the Markdown report. */
export type PageLabels = Shape<typeof pageLabels>;

/** Words of what the single engines say. */
export type EngineLabels = Shape<typeof engineLabels>;

/** Words of verdicts, states, fields and tables. */
export type MainLabels = Shape<typeof labels>;

/** The fixed words of one language. */
export interface Labels extends MainLabels {
	readonly page: PageLabels;
	readonly engine: EngineLabels;
	readonly receivers: LabelsOf<ReceiverId>;
}
