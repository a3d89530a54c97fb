/**
 * Holds what is expected of a configuration's mail against a receiver's demands.
 *
 * A demand is unmet only when that is certain; what DNS did not say leaves the answer open.
 *
 * @module
 */

import type { PreflightCode } from '../findings/preflight.ts';
import type { Demand, ReceiverFacts, ReceiverId } from './receiver.ts';
import { receivers } from './receivers.ts';

/** The codes an unmet demand is reported with. */
export type UnmetCode = Extract<PreflightCode, `profile.${string}-unmet`>;

/** Whether a receiver's demands are met; `null` when none is certainly unmet but not all are certain. */
export interface ReceiverJudgement {
	readonly id: ReceiverId;
	readonly met: boolean | null;
	readonly unmet: readonly UnmetCode[];
}

/** Whether one demand is met: met, open, or the codes that say what is missing. */
type Outcome = 'met' | 'open' | readonly UnmetCode[];

function single(fact: boolean | null, code: UnmetCode): Outcome {
	if (fact === null) return 'open';
	return fact ? 'met' : [code];
}

function spfOrDkim({ spfPass, dkimPass }: ReceiverFacts): Outcome {
	if (spfPass || dkimPass) return 'met';
	return spfPass === null || dkimPass === null
		? 'open'
		: ['profile.spf-unmet', 'profile.dkim-unmet'];
}

/** A signature that does not verify is what to repair first; only one that does can be out of line. */
function dkimAligned({ dkimPass, dkimAligned: aligned }: ReceiverFacts): Outcome {
	if (dkimPass === false) return ['profile.dkim-unmet'];
	if (aligned === false) return ['profile.alignment-unmet'];
	return dkimPass && aligned ? 'met' : 'open';
}

const judgements: { readonly [demand in Demand]: (facts: ReceiverFacts) => Outcome } = {
	'spf-pass': (facts) => single(facts.spfPass, 'profile.spf-unmet'),
	'dkim-pass': (facts) => single(facts.dkimPass, 'profile.dkim-unmet'),
	'spf-or-dkim': spfOrDkim,
	'spf-no-fail': ({ spfFail }) => single(spfFail === null ? null : !spfFail, 'profile.spf-unmet'),
	'dkim-aligned': dkimAligned,
	'dmarc-record': (facts) => single(facts.dmarcRecord, 'profile.dmarc-unmet'),
	'dmarc-reports': (facts) => single(facts.dmarcReports, 'profile.dmarc-unmet'),
	'dmarc-aligned': (facts) => single(facts.aligned, 'profile.alignment-unmet'),
	'dmarc-honoured': ({ policyActs }) =>
		single(policyActs === null ? null : !policyActs, 'profile.alignment-unmet'),
	mx: (facts) => single(facts.mx, 'profile.mx-unmet'),
};

/** Judges one receiver; `unmet` is in the order of its demands. Never throws for facts that are unknown. */
export function judgeReceiver(id: ReceiverId, facts: ReceiverFacts): ReceiverJudgement {
	const outcomes = receivers[id].demands.map((demand) => judgements[demand](facts));
	const missing = outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : outcome));
	const unmet = [...new Set(missing)];
	if (unmet.length > 0) return { id, met: false, unmet };
	return { id, met: outcomes.includes('open') ? null : true, unmet };
}
