/**
 * All German words; a code without words does not compile.
 *
 * @module
 */

import type { Language } from '../language.ts';
import { changeKinds, changePhrases, changeSentences, changeTitles } from './de/changes.ts';
import { dkimMessages } from './de/dkim.ts';
import { dkimKeyMessages } from './de/dkim-key.ts';
import { dkimRecordMessages } from './de/dkim-record.ts';
import { dmarcMessages } from './de/dmarc.ts';
import { dmarcRecordMessages } from './de/dmarc-record.ts';
import { dmarcReportMessages } from './de/dmarc-reports.ts';
import { dnsMessages } from './de/dns.ts';
import { engineLabels } from './de/engine-labels.ts';
import { phrases } from './de/finding-phrases.ts';
import { panelFieldWords } from './de/hosters.ts';
import { keySteps } from './de/key-steps.ts';
import { labels } from './de/labels.ts';
import { mendCauses } from './de/mends.ts';
import { mxMessages } from './de/mx.ts';
import { pageLabels } from './de/page-labels.ts';
import { receiverNames } from './de/receivers.ts';
import { recordSteps } from './de/record-steps.ts';
import { senderMessages } from './de/sender.ts';
import { senderSteps } from './de/sender-steps.ts';
import { spfLimitMessages } from './de/spf-limits.ts';
import { spfRecordMessages } from './de/spf-record.ts';
import { spfReferenceMessages } from './de/spf-references.ts';
import { spfRelayMessages } from './de/spf-relay.ts';
import { spfSteps } from './de/spf-steps.ts';
import { spfSyntaxMessages } from './de/spf-syntax.ts';
import { spfTermMessages } from './de/spf-terms.ts';
import { stepPhrases } from './de/step-phrases.ts';
import { trackingWords } from './de/tracking.ts';
import { values } from './de/values.ts';
import { verdictWords } from './de/verdict.ts';
import { toldChanges } from './explanation.ts';
import { spoken } from './message.ts';
import { toldSteps } from './step-words.ts';

/** German. */
export const german: Language = {
	locale: 'de',
	exampleTag: 'de-AT',
	messages: spoken(
		{
			...spfRecordMessages,
			...spfSyntaxMessages,
			...spfTermMessages,
			...spfReferenceMessages,
			...spfLimitMessages,
			...spfRelayMessages,
			...dkimMessages,
			...dkimKeyMessages,
			...dkimRecordMessages,
			...dmarcMessages,
			...dmarcRecordMessages,
			...dmarcReportMessages,
			...senderMessages,
			...mxMessages,
			...dnsMessages,
		},
		phrases,
	),
	phrases,
	labels: { ...labels, engine: engineLabels, page: pageLabels, receivers: receiverNames },
	steps: toldSteps({ ...recordSteps, ...keySteps, ...senderSteps, ...spfSteps }, stepPhrases),
	stepPhrases,
	changes: toldChanges(changeKinds, changeSentences, changePhrases, {
		titles: changeTitles,
		causes: mendCauses,
	}),
	verdict: verdictWords,
	values,
	panel: panelFieldWords,
	tracking: trackingWords,
};
