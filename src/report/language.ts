/**
 * All the words of one language.
 *
 * @module
 */

import type { Locale } from './locale.ts';
import type { ChangeWords } from './messages/explanation.ts';
import type { Labels } from './messages/labels.ts';
import type { Messages } from './messages/message.ts';
import type { PanelFieldWords } from './messages/panel-words.ts';
import type { StepWords } from './messages/step-words.ts';
import type { Phrases } from './messages/template.ts';
import type { TrackingWords } from './messages/tracking-words.ts';
import type { ValueWords } from './messages/value-words.ts';
import type { VerdictWords } from './messages/verdict-words.ts';

/** Everything that is said in a language; what is printed takes its words from here and nowhere else. */
export interface Language {
	readonly locale: Locale;
	/** A longer tag of it (BCP 47), for error messages. */
	readonly exampleTag: string;
	readonly messages: Messages;
	/** What its messages have in common. */
	readonly phrases: Phrases;
	readonly labels: Labels;
	readonly steps: StepWords;
	/** What its steps have in common. */
	readonly stepPhrases: Phrases;
	readonly changes: ChangeWords;
	readonly verdict: VerdictWords;
	readonly values: ValueWords;
	readonly panel: PanelFieldWords;
	readonly tracking: TrackingWords;
}
