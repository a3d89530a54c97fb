/**
 * All English words; a code without words does not compile.
 *
 * @module
 */

import type { Language } from '../language.ts';
import { changeKinds, changePhrases, changeSentences, changeTitles } from './en/changes.ts';
import { dkimMessages } from './en/dkim.ts';
import { dkimKeyMessages } from './en/dkim-key.ts';
import { dkimRecordMessages } from './en/dkim-record.ts';
import { dmarcMessages } from './en/dmarc.ts';
import { dmarcRecordMessages } from './en/dmarc-record.ts';
import { dmarcReportMessages } from './en/dmarc-reports.ts';
import { dnsMessages } from './en/dns.ts';
import { engineLabels } from './en/engine-labels.ts';
import { phrases } from './en/finding-phrases.ts';
import { panelFieldWords } from './en/hosters.ts';
import { keySteps } from './en/key-steps.ts';
import { labels } from './en/labels.ts';
import { mendCauses } from './en/mends.ts';
import { mxMessages } from './en/mx.ts';
import { pageLabels } from './en/page-labels.ts';
import { receiverNames } from './en/receivers.ts';
import { recordSteps } from './en/record-steps.ts';
import { senderMessages } from './en/sender.ts';
import { senderSteps } from './en/sender-steps.ts';
import { spfLimitMessages } from './en/spf-limits.ts';
import { spfRecordMessages } from './en/spf-record.ts';
import { spfReferenceMessages } from './en/spf-references.ts';
import { spfRelayMessages } from './en/spf-relay.ts';
import { spfSteps } from './en/spf-steps.ts';
import { spfSyntaxMessages } from './en/spf-syntax.ts';
import { spfTermMessages } from './en/spf-terms.ts';
import { stepPhrases } from './en/step-phrases.ts';
import { trackingWords } from './en/tracking.ts';
import { values } from './en/values.ts';
import { verdictWords } from './en/verdict.ts';
import { toldChanges } from './explanation.ts';
import { spoken } from './message.ts';
import { toldSteps } from './step-words.ts';

/** English. */
export const english: Language = {
	locale: 'en',
	exampleTag: 'en-GB',
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
