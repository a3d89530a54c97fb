/**
 * The fixed words of the page and of the Markdown report. Complete by type in every language.
 *
 * @module
 */

import type { Severity } from '../../findings/kind.ts';
import type { PreflightCode } from '../../findings/preflight.ts';
import type { ReceiverId } from '../../receivers/receiver.ts';
import type { Grade } from '../grade.ts';

/** Words for every value of a union. */
export type LabelsOf<Value extends string> = { readonly [value in Value]: string };

/** Words of a report that is read outside a terminal. */
export interface PageLabels {
	readonly title: (address: string) => string;
	readonly toDo: string;
	/** Over ways out where nothing needs to be done. */
	readonly canDo: string;
	/** Of whom: of the hoster, where it is certain. */
	readonly selectHint: (hoster: string | undefined) => string;
	/** Whose matter a step is, where it is not the reader's. */
	readonly relayOperator: string;
	readonly zoneOwner: (owner: string) => string;
	readonly stepByStep: string;
	readonly checks: string;
	readonly about: LabelsOf<'SPF' | 'DKIM' | 'DMARC'>;
	readonly forAdmin: string;
	readonly spf: string;
	readonly dkim: string;
	readonly dmarc: string;
	readonly receivers: string;
	readonly findings: string;
	readonly evidence: string;
	readonly record: string;
	readonly noRecord: string;
	readonly identity: string;
	readonly alignment: string;
	readonly policy: string;
	readonly policyDomain: string;
	readonly forecast: string;
	readonly consequence: string;
	readonly path: (protocol: string) => string;
	readonly methods: string;
	readonly methodsAgree: LabelsOf<'yes' | 'no' | 'unknown'>;
	readonly budget: string;
	readonly budgetUsed: (used: number, limit: number, empty: number) => string;
	readonly budgetOver: (over: number) => string;
	readonly tree: string;
	readonly treeHint: string;
	readonly noTree: string;
	readonly ofRelay: (share: string) => string;
	readonly isDynamic: string;
	/** Stands before several blocks. */
	readonly lets: (count: number) => string;
	readonly letsNothing: string;
	readonly ranges: string;
	readonly family: (family: 4 | 6) => string;
	readonly noFamily: (family: 4 | 6) => string;
	readonly rangeSummary: (passing: number, others: number) => string;
	readonly rangesHint: string;
	readonly legend: LabelsOf<Exclude<Grade, 'note'>>;
	readonly range: string;
	readonly result: string;
	readonly via: string;
	readonly selector: string;
	readonly state: string;
	readonly key: string;
	readonly aliases: string;
	/** Whether a key is what the relay says. */
	readonly expected: string;
	readonly asExpected: LabelsOf<'yes' | 'no' | 'unknown'>;
	readonly noSelectors: string;
	readonly signsNothing: string;
	readonly receiver: string;
	readonly lacks: string;
	/** What a receiver's demand is about. */
	readonly demands: LabelsOf<Extract<PreflightCode, `profile.${string}`>>;
	readonly receiverNames: LabelsOf<ReceiverId>;
	readonly severity: LabelsOf<Severity>;
	/** Faults that did not decide, for owners. */
	readonly noticed: string;
	readonly protocol: string;
	/** Stands before the findings that others bring about. */
	readonly consequences: string;
	readonly inRecord: string;
	readonly question: string;
	readonly answer: string;
	readonly more: (count: number) => string;
	readonly root: string;
	readonly fingerprint: string;
}
