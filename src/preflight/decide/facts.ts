/**
 * The facts a decision rests on: the assessment as far as the gate asks. A fact may be unknown.
 *
 * @module
 */

import { isListedTogether } from '../../dmarc/organization.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import type { SuffixList } from '../../names/suffix-list.ts';
import type { ReceiverId } from '../../receivers/receiver.ts';
import type { Relay } from '../../relays/relay.ts';
import type { AddressMap } from '../../spf/map/address-map.ts';
import { localsOf, termsOf } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import { type DkimAssessment, dkimState, type SelectorState } from '../assess/assess-dkim.ts';
import {
	type Alignments,
	type AppliedPolicy,
	appliedPolicy,
	type DmarcAssessment,
} from '../assess/assess-dmarc.ts';
import type { FromAssessment, MailState } from '../assess/assess-from.ts';
import type { SpfAssessment, SpfFacts } from '../assess/assess-spf.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { DkimState } from '../verdict.ts';

/** Everything the gate asks about. */
export interface Facts {
	readonly isOwn: boolean;
	readonly exists: boolean | null;
	readonly isPublicSuffix: boolean;
	readonly isFreemail: boolean;
	readonly mail: MailState | null;
	/** The From domain's record is `-all` alone: its owner says that it sends no mail (RFC 7208 §2.6.4). */
	readonly sendsNothing: boolean;
	/** The From domain's record passes every address of a family (RFC 7208 §5.1); `null` where DNS hides it. */
	readonly passesEverybody: boolean | null;
	readonly spf: SpfFacts & {
		readonly aligned: boolean | null;
		/** Terms evaluated per address decide, for more addresses than can be tried. */
		readonly isDynamic: boolean;
		/** The records hold more than one evaluation reads. */
		readonly isCutShort: boolean;
		/** The return path is not known. */
		readonly isAssumed: boolean;
		/** The From domain is the identity. */
		readonly isFromDomain: boolean;
		/**
		 * Mail passes SPF under the relay's own return path: taken for granted, but where nothing else carries the
		 * mail and the path is known, it is evaluated.
		 */
		readonly passesOwn: boolean | null;
		/** The identity is of the owner, whose record is asked for. */
		readonly isConsulted: boolean;
	};
	readonly dkim: {
		readonly state: DkimState;
		readonly aligned: boolean | null;
		/** The signing domain is of the From domain's organization, whatever `adkim` says. */
		readonly relaxed: boolean | null;
		readonly selectors: readonly SelectorState[];
		/** Codes that a selector would have that DNS hides, among those that the caller's policy moves. */
		readonly supposed: readonly FindingCode[];
		readonly isEd25519Only: boolean;
		/** It signs nothing, or nothing that is known. */
		readonly signs: 'no' | 'unknown' | 'from-domain' | 'relay';
	};
	readonly policy: AppliedPolicy;
	/** The record that applies names an address for reports. */
	readonly hasReports: boolean | null;
	readonly methodsAgree: boolean | null;
	/** What receivers find that still follow RFC 7489. */
	readonly listed: Alignments & { readonly policy: AppliedPolicy };
	readonly relay: {
		/** Return path, signature or selectors are not known. */
		readonly isIncomplete: boolean;
		readonly hasNoAddresses: boolean;
		/** Where it sends from is not stated, but inferred or likely. */
		readonly hasAssumedAddresses: boolean;
		/** A mailbox provider, which sends for its own domains alone: another From domain is none of them. */
		readonly isMailboxOnly: boolean;
		/** There is a name to refer to instead of listing addresses. */
		readonly offersReference: boolean;
	};
	readonly receivers: readonly ReceiverId[];
}

/** A signature that could align counts only with the selectors named. */
function isIncomplete({ returnPath, dkim }: Relay, dkimAligned: boolean | null): boolean {
	if (returnPath.kind === 'unknown' || dkim.signs === 'unknown') return true;
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return false;
	return dkimAligned !== false && (dkim.selectors ?? []).length === 0;
}

/** There is a record that another domain may refer to: that of a provider of mailboxes is for its own domains. */
function offersReference(relay: Relay): boolean {
	if (isMailboxOnly(relay)) return false;
	return relay.ask?.include !== undefined || (relay.sources.spf ?? []).length > 0;
}

/** A key that counts is there, but none that every verifier knows (RFC 8463 §3). */
function isEd25519Only({ selectors }: DkimAssessment): boolean {
	// A selector that DNS hides may hold the key that every verifier knows.
	if (selectors.some(({ isOpen }) => isOpen)) return false;
	const usable = selectors.filter(({ state }) => state === 'ok' || state === 'weak');
	return usable.length > 0 && usable.every(({ check }) => check.key?.keyType === 'ed25519');
}

function hasReports({ discovery: { outcome, parsed } }: DmarcAssessment): boolean | null {
	if (outcome === 'temperror') return null;
	return (parsed?.tags.rua.length ?? 0) > 0;
}

/** The alignment of the signing domain as a receiver sees it that does not look at `adkim`. */
function relaxedAlignment(
	{ identifiers, aligned, discovery }: DmarcAssessment,
	suffixes: SuffixList,
): boolean | null {
	const isStrict = discovery.parsed?.tags.adkim === 's';
	if (!isStrict || identifiers.dkim === null) return aligned.dkim;
	return isListedTogether(identifiers.dkim, discovery.domain, suffixes);
}

/** A provider of mailboxes: it has domains of its own and asks for no record of others. */
function isMailboxOnly({ ownDomains = [], ask }: Relay): boolean {
	return ownDomains.length > 0 && ask === undefined;
}

/** The record's own `all` lets everybody pass, and nothing before it refuses anybody. */
function hasPassAll(record: SpfRecord | null): boolean {
	if (record === null || !record.valid) return false;
	return localsOf(record).some(
		({ mechanism, qualifier }) => mechanism === 'all' && qualifier === '+',
	);
}

/** Every IPv4 address passes, or every IPv6 address. */
function mapsToEverybody(map: AddressMap | null): boolean {
	const segments = map?.segments ?? [];
	return ([4, 6] as const).some((family) => {
		const results = segments.filter(({ first }) => first.family === family);
		return results.length > 0 && results.every(({ result }) => result === 'pass');
	});
}

/** By the From domain's record, and by its map where the return path has made one; `null` where DNS hides it. */
function passesEverybody(
	{ record, isRecordHidden }: FromAssessment,
	map: AddressMap | null,
): boolean | null {
	return isRecordHidden ? null : hasPassAll(record) || mapsToEverybody(map);
}

/** The record is `-all` alone (RFC 7208 §2.6.4). */
function refusesAll(record: SpfRecord | null): boolean {
	if (record === null || !record.valid) return false;
	const terms = termsOf(record);
	return terms.length === 1 && terms[0]?.text === '-all';
}

/** Whether a record of the domain's owner has to let the relay's addresses in; one of the relay's own does. */
export function needsAddresses({ request, spf }: Assessment): boolean {
	const { returnPath } = request.relay;
	if (spf.identity.whose === 'relay' || spf.identity.whose === 'open') return false;
	return (
		returnPath.kind !== 'subdomain' || (returnPath.target ?? returnPath.delegated) === undefined
	);
}

/** Why some of the relay's addresses are open, where the records were read. */
function openness({
	state,
	pieces,
	map,
}: SpfAssessment): Pick<Facts['spf'], 'isDynamic' | 'isCutShort'> {
	const isOpen = state === 'unknown' && pieces.some(({ result }) => result === 'dynamic');
	const isOverOctets = (map?.problems ?? []).some(
		({ code, data }) => code === 'spf.lookup-limit' && data.counted === 'octets',
	);
	return { isDynamic: isOpen && !isOverOctets, isCutShort: isOpen && isOverOctets };
}

/** The facts of an assessment. */
export function factsOf(assessment: Assessment): Facts {
	const { request, from, spf, dkim, dmarc, spfAligned } = assessment;
	const { relay, receivers } = request;
	const selectors = dkim.selectors.filter(({ counts }) => counts).map(({ state }) => state);
	const dkimAligned = dmarc.aligned.dkim;
	const isUnaligned = dkim.signs === 'relay' && dkim.signingDomain === null;
	const isFromDomain =
		spf.identity.whose === 'consulted' && spf.identity.domain === request.from.domain;
	return {
		isOwn: from.isOwn,
		exists: from.exists,
		isPublicSuffix: from.isPublicSuffix,
		isFreemail: from.isFreemail,
		mail: from.mail,
		passesEverybody: passesEverybody(from, isFromDomain ? spf.map : null),
		sendsNothing: spf.identity.domain === request.from.domain && refusesAll(spf.record),
		spf: {
			state: spf.state,
			reasons: spf.reasons,
			saysFail: spf.saysFail,
			saysError: spf.saysError,
			isVoidDisputed: spf.isVoidDisputed,
			aligned: spfAligned,
			...openness(spf),
			isAssumed: spf.identity.isAssumed,
			isFromDomain,
			passesOwn: spf.passesOwn,
			isConsulted: spf.identity.whose === 'consulted',
		},
		dkim: {
			state: dkimState(dkim, selectors, dkimAligned),
			aligned: isUnaligned ? false : dkimAligned,
			relaxed: isUnaligned ? false : relaxedAlignment(dmarc, request.suffixes),
			selectors,
			supposed: [],
			isEd25519Only: isEd25519Only(dkim),
			signs: dkim.signs,
		},
		policy: dmarc.policy,
		hasReports: hasReports(dmarc),
		methodsAgree: dmarc.methodsAgree,
		listed: { policy: appliedPolicy(dmarc.listed), ...dmarc.listedAligned },
		relay: {
			isIncomplete: isIncomplete(relay, isUnaligned ? false : dkimAligned),
			hasAssumedAddresses: relay.certainty?.sources !== undefined,
			isMailboxOnly: isMailboxOnly(relay) && !from.isOwn,
			hasNoAddresses:
				needsAddresses(assessment) &&
				!spf.addresses.known &&
				(spf.addresses.why === 'none' ||
					(spf.addresses.why === 'dynamic' && spf.state !== 'authorized')),
			offersReference: offersReference(relay),
		},
		receivers,
	};
}
