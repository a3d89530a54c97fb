/**
 * `maysend`: may this relay send mail for this domain, and if not, what must change in DNS?
 *
 * The pure core: no Node built-in, no clock, no randomness; the resolver is injected.
 *
 * @module
 */

export { checkDkimSelector } from './dkim/check-selector.ts';
export { type CommonSelector, commonSelectors } from './dkim/common-selectors.ts';
export { findDkimSelectors } from './dkim/find-selectors.ts';
export type {
	DkimCheck,
	DkimExpectation,
	DkimKey,
	DkimKeyStatus,
	DkimSelectorRequest,
	DkimStatus,
} from './dkim/key.ts';
export { parseDkimKey } from './dkim/parse.ts';
export type {
	SelectorSearch,
	SelectorSearchOptions,
	SelectorSearchOutcome,
} from './dkim/selector-search.ts';
export { discoverDmarc } from './dmarc/discover.ts';
export type { DmarcDiscovery } from './dmarc/discovery.ts';
export { evaluateDmarc } from './dmarc/evaluate.ts';
export type {
	AuthenticationResult,
	DkimOutcome,
	DmarcEvaluation,
	DmarcMessage,
	SpfOutcome,
} from './dmarc/evaluation.ts';
export type { DmarcOptions } from './dmarc/options.ts';
export { parseDmarc } from './dmarc/parse.ts';
export type {
	DmarcMethod,
	DmarcMode,
	DmarcRecord,
	DmarcTags,
	EffectivePolicies,
	Policy,
} from './dmarc/record.ts';
export {
	checkReportDestination,
	type ReportDestination,
	type ReportDestinationCheck,
} from './dmarc/report-destination.ts';
export type { DnsOptions, SpfDnsOptions } from './dns/options.ts';
export type { RecordChange } from './dns/record-change.ts';
export type * from './dns/resolver.ts';
export type { FindingCode } from './findings/catalogue.ts';
export type { DkimCode } from './findings/dkim.ts';
export type { DmarcCode } from './findings/dmarc.ts';
export type {
	Finding,
	FindingFacts,
	FindingOf,
	Json,
	Scope,
	Severity,
	Span,
	StoredFinding,
	Subject,
	TermPath,
	TermStep,
} from './findings/finding.ts';
export type { PreflightCode } from './findings/preflight.ts';
export type { SpfCode } from './findings/spf.ts';
export { InputError, type InputErrorCode } from './input/input-error.ts';
export type { Address, Network } from './ip/address.ts';
export { diffVerdicts, type VerdictDifference } from './preflight/diff-verdicts.ts';
export { type FromRefusal, type ParsedFrom, parseFrom } from './preflight/from-address.ts';
export { preflight, preflightMany, preflightRelays } from './preflight/load.ts';
export type {
	PreflightManyOptions,
	PreflightManyProgress,
	PreflightManyRequest,
	PreflightManyResult,
	SameResult,
} from './preflight/many/many-options.ts';
export type { PreflightOptions, ProgressListener } from './preflight/options.ts';

export type {
	PreflightRelaysRequest,
	PreflightRelaysResult,
} from './preflight/preflight-relays.ts';
export { digestOf } from './preflight/recheck/digest.ts';
export type { EvidenceDigest } from './preflight/recheck/evidence-digest.ts';
export { type Rechecked, recheck } from './preflight/recheck/recheck.ts';
export type {
	AnyPreflightRequest,
	PreflightRequest,
	SmtpPreflightRequest,
} from './preflight/request.ts';
export type { SetupPurpose, SetupReason, SetupRow, SetupState } from './preflight/setup/row.ts';
export type {
	Change,
	Consequence,
	Decision,
	DkimState,
	DkimVerdict,
	DmarcVerdict,
	Forecast,
	FromAddress,
	GatePolicy,
	ReceiverVerdict,
	SpfBasis,
	SpfBranch,
	SpfState,
	SpfVerdict,
	Verdict,
} from './preflight/verdict.ts';
export type { ReceiverId } from './receivers/receiver.ts';
export type * from './relays/detection.ts';
export type * from './relays/relay.ts';
export type { RelayId } from './relays/relay-id.ts';
export {
	type CachedResolver,
	type CacheOptions,
	type CacheStatistics,
	type CacheStore,
	cachedResolver,
} from './resolvers/cache/cached-resolver.ts';
export { fromNodeDns, type NodeAddress, type NodeDnsLike } from './resolvers/node-dns.ts';
export { overlayResolver } from './resolvers/overlay/overlay-resolver.ts';
export { type CheckOptions, checkHost, type SpfCheck } from './spf/check-host.ts';
export type {
	MapRange,
	SpfEvaluation,
	SpfMap,
	SpfResult,
	SpfTrace,
	SpfTraceTerm,
	TermReason,
	TracedAnswer,
} from './spf/evaluation.ts';
export { type MapOptions, mapSpf } from './spf/map/map-spf.ts';
export { parseSpf } from './spf/parse.ts';
export type {
	AllTerm,
	HostTerm,
	InvalidTerm,
	LocalTerm,
	LookupTerm,
	Macro,
	MacroLetter,
	MacroString,
	ModifierTerm,
	NameTerm,
	NetworkTerm,
	PtrTerm,
	Qualifier,
	SpfTerm,
} from './spf/record.ts';
export type { Mend, MendReason } from './text/mend.ts';
export { type TrackOptions, trackChanges } from './track/track-changes.ts';
export type { ChangeState, TrackableChange, TrackedChange, Tracking } from './track/tracking.ts';
export type { Zone, ZoneHoster } from './zone/find-zone.ts';
export type { Hoster, HosterReference, HosterTrap, PanelLabels } from './zone/hoster.ts';
export { type LocatedZone, type LocateOptions, locateZone } from './zone/locate-zone.ts';
