/**
 * All German words; a code without words does not compile.
 *
 * @module
 */

import type { Language } from '../language.ts';
import { changeWords } from './de/changes.ts';
import { dkimMessages } from './de/dkim.ts';
import { dmarcMessages } from './de/dmarc.ts';
import { panelFieldWords } from './de/hosters.ts';
import { labels } from './de/labels.ts';
import { preflightMessages } from './de/preflight.ts';
import { spfMessages } from './de/spf.ts';
import { spfRelayMessages } from './de/spf-relay.ts';
import { steps } from './de/steps.ts';
import { trackingWords } from './de/tracking.ts';
import { values } from './de/values.ts';
import { verdictWords } from './de/verdict.ts';

/** German. */
export const german: Language = {
	locale: 'de',
	exampleTag: 'de-AT',
	messages: {
		...spfMessages,
		...spfRelayMessages,
		...dkimMessages,
		...dmarcMessages,
		...preflightMessages,
	},
	labels,
	steps,
	changes: changeWords,
	verdict: verdictWords,
	values,
	panel: panelFieldWords,
	tracking: trackingWords,
};
