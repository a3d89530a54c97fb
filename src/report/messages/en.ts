/**
 * All English words; a code without words does not compile.
 *
 * @module
 */

import type { Language } from '../language.ts';
import { changeWords } from './en/changes.ts';
import { dkimMessages } from './en/dkim.ts';
import { dmarcMessages } from './en/dmarc.ts';
import { panelFieldWords } from './en/hosters.ts';
import { labels } from './en/labels.ts';
import { preflightMessages } from './en/preflight.ts';
import { spfMessages } from './en/spf.ts';
import { spfRelayMessages } from './en/spf-relay.ts';
import { steps } from './en/steps.ts';
import { trackingWords } from './en/tracking.ts';
import { values } from './en/values.ts';
import { verdictWords } from './en/verdict.ts';

/** English. */
export const english: Language = {
	locale: 'en',
	exampleTag: 'en-GB',
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
