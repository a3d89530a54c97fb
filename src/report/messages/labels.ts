/**
 * The fixed words of reports: headings, labels, states. Complete by type in every language.
 *
 * @module
 */

import type { DkimStatus } from '../../dkim/key.ts';
import type { DmarcDiscovery } from '../../dmarc/discovery.ts';
import type { DmarcMethod, Policy } from '../../dmarc/record.ts';
import type { FailureReason } from '../../dns/resolver.ts';
import type { Scope, Severity } from '../../findings/kind.ts';
import type { SetupPurpose, SetupReason, SetupRow, SetupState } from '../../preflight/setup/row.ts';
import type {
	Change,
	Consequence,
	Decision,
	DkimState,
	DmarcVerdict,
	Forecast,
	SpfState,
} from '../../preflight/verdict.ts';
import type { DetectedRole, DetectionConfidence, DetectionKind } from '../../relays/detection.ts';
import type { Relay } from '../../relays/relay.ts';
import type { SpfResult, TermReason } from '../../spf/evaluation.ts';
import type { LabelsOf, PageLabels } from './page-labels.ts';
import type { PlaceholderWords } from './placeholder-words.ts';

/** Words of a verdict and of the changes it offers. */
export interface VerdictLabels {
	/** What stands first in a terminal, for admins; upper case. */
	readonly decision: LabelsOf<Decision>;
	/** The same within a sentence. */
	readonly decided: LabelsOf<Decision>;
	readonly askAgain: (duration: string) => string;
	readonly changeShowsLater: string;
	readonly why: string;
	readonly missing: (count: number) => string;
	readonly andMore: (count: number) => string;
	readonly moreOfTheKind: (count: number) => string;
	readonly publish: string;
	readonly instead: string;
	readonly action: {
		readonly [action in Change['action']]: (
			records: string,
			name: string,
			several: boolean,
		) => string;
	};
	readonly proof: string;
	/** `decision warn, SPF authorized, …` */
	readonly proven: (decision: string, spf: string, lookups: number) => string;
	readonly sendersKept: string;
	readonly sendersLost: string;
	/** In place of both where nobody was permitted before. */
	readonly noneBefore: string;
}

/** Words of the protocols' states. */
export interface StateLabels {
	readonly aligned: string;
	/** In line, but nothing passes yet. */
	readonly wouldAlign: string;
	readonly unaligned: string;
	readonly alignmentUnknown: string;
	readonly domainUnknown: string;
	readonly spf: LabelsOf<SpfState>;
	readonly spfResult: LabelsOf<SpfResult | 'dynamic'>;
	readonly noneCovered: string;
	/** `passes for 50 % of its IPv4 and 100 % of its IPv6 addresses`; an empty share: no address of the family. */
	readonly covered: (ipv4: string, ipv6: string) => string;
	readonly lookups: (count: number, limit: number) => string;
	readonly emptyLookups: (count: number) => string;
	readonly dkim: LabelsOf<DkimState>;
	readonly selector: LabelsOf<DkimStatus>;
	readonly bits: (count: number) => string;
	readonly aliasOf: (target: string) => string;
	readonly policy: LabelsOf<Policy>;
	readonly noPolicy: string;
	readonly unknown: string;
	readonly forecast: LabelsOf<Forecast>;
	readonly consequence: LabelsOf<Consequence>;
	/** Mail that fails, and a policy that asks for nothing; it is not said to be delivered. */
	readonly noRejection: string;
	/** What becomes of mail from the servers that do not pass, where others do. */
	readonly restRejected: string;
	readonly restQuarantined: string;
	/** DNS did not say what the policy is. */
	readonly policyUnknown: string;
	readonly path: LabelsOf<DmarcVerdict['paths']['spf']>;
	readonly paths: (spf: string, dkim: string) => string;
	readonly policyOf: (domain: string) => string;
	readonly methodsDiffer: string;
	readonly met: string;
	readonly unmet: string;
	readonly noRecord: string;
	readonly noName: string;
	readonly noAnswer: (reason: string) => string;
	readonly failure: LabelsOf<FailureReason>;
}

/** Words of what the single engines say. */
export interface EngineLabels {
	readonly spfHeadline: {
		readonly [result in SpfResult]: (ip: string, domain: string) => string;
	};
	readonly reason: LabelsOf<TermReason>;
	readonly anyAddress: string;
	readonly yes: string;
	readonly no: string;
	readonly noSingleRecord: string;
	readonly decidedBy: (path: string) => string;
	readonly lookupsOf: (terms: number, empty: number) => string;
	readonly worstCase: (worst: number, empty: number) => string;
	readonly lookupCount: (count: number) => string;
	readonly domainSays: (text: string) => string;
	readonly mayNobody: (domain: string) => string;
	readonly maySend: (domain: string) => string;
	readonly decidedAnew: string;
	readonly otherAddresses: string;
	readonly dmarcHeadline: {
		readonly temperror: (domain: string) => string;
		readonly none: (domain: string) => string;
		readonly found: (domain: string, policy: string) => string;
	};
	readonly policyUnknown: string;
	readonly policy: string;
	readonly foundAt: string;
	readonly record: string;
	readonly organization: string;
	readonly method: string;
	readonly asked: string;
	readonly notKnown: string;
	readonly source: LabelsOf<NonNullable<DmarcDiscovery['source']>>;
	readonly share: (percent: number) => string;
	readonly appliedAs: (policy: string) => string;
	readonly methods: LabelsOf<DmarcMethod>;
	readonly relay: RelayLabels;
}

/** Words of a relay's facts. */
export interface RelayLabels {
	readonly sendsFrom: string;
	readonly spfOf: (domain: string) => string;
	readonly asksFor: string;
	readonly alsoWorks: string;
	readonly returnPath: string;
	readonly ownDomains: string;
	readonly smtpHosts: string;
	readonly sources: string;
	readonly fromDomain: string;
	/** Stands for the From domain within a name. */
	readonly fromDomainPart: string;
	readonly relaysOwn: string;
	readonly anAlias: (target: string) => string;
	readonly elseOwn: string;
	readonly or: string;
	readonly signs: LabelsOf<Exclude<Relay['dkim']['signs'], 'relay' | 'from-domain'>>;
	readonly signsAs: (domain: string) => string;
	readonly usual: string;
	readonly selectorsUnknown: string;
	/** Beside a name of which a part differs per account. */
	readonly perAccount: string;
	/** What the relay's user has to look up. */
	readonly fromAccount: string;
	readonly notKnown: string;
	/** What is not known, each with the reason. */
	readonly open: LabelsOf<'addresses' | 'return-path' | 'inferred' | 'signs' | 'selectors'>;
}

/** What the fields of a DNS panel are called. */
export interface FieldLabels {
	readonly name: string;
	/** The whole name beside the part that is typed. */
	readonly inFull: (name: string) => string;
	readonly root: string;
	readonly type: string;
	readonly ttl: string;
	readonly value: string;
	readonly current: string;
	readonly fresh: string;
	readonly toRemove: string;
	/** The strings of at most 255 octets that a value is published in. */
	readonly strings: string;
}

/** Words of the table of what a relay needs. */
export interface SetupLabels {
	readonly heading: (relay: string) => string;
	readonly what: string;
	readonly needed: string;
	readonly purpose: LabelsOf<SetupPurpose>;
	readonly state: LabelsOf<SetupState>;
	/** In place of the state, where it has a reason. */
	readonly reason: LabelsOf<SetupReason>;
	readonly need: LabelsOf<SetupRow['need']>;
	/** In place of the state of what has no effect. */
	readonly notNeeded: string;
	/** For what is to be filled into names and values. */
	readonly placeholders: PlaceholderWords;
}

/** Words of who seems to send for a domain. */
export interface DetectLabels {
	readonly nobody: (domain: string) => string;
	readonly heading: (domain: string) => string;
	readonly confidence: LabelsOf<DetectionConfidence>;
	readonly role: LabelsOf<DetectedRole>;
	readonly by: LabelsOf<DetectionKind>;
	readonly kind: string;
	readonly record: string;
	readonly unclaimed: string;
	readonly unanswered: string;
	readonly notAsked: string;
	readonly more: (count: number) => string;
	readonly tried: (count: number) => string;
	readonly silent: (count: number) => string;
}

/** The fixed words of one language. */
export interface Labels {
	readonly fields: FieldLabels;
	readonly setup: SetupLabels;
	readonly detect: DetectLabels;
	/** What findings of a scope are about. */
	readonly scope: LabelsOf<Scope>;
	/** A severity within a sentence. */
	readonly graded: LabelsOf<Severity>;
	readonly verdict: VerdictLabels;
	readonly state: StateLabels;
	readonly engine: EngineLabels;
	readonly page: PageLabels;
}
