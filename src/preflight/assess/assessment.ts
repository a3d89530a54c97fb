/**
 * Everything that one preflight looks at, side by side, and the facts it comes to.
 *
 * @module
 */

import { isListedTogether } from '../../dmarc/organization.ts';
import type { DnsSession } from '../../dns/session.ts';
import type { Finding } from '../../findings/finding.ts';
import type { SuffixList } from '../../names/suffix-list.ts';
import type { Relay } from '../../relays/relay.ts';
import type { Facts } from '../decide/facts.ts';
import type { Request } from '../request.ts';
import { assessDkim, type DkimAssessment, dkimState, signingDomainOf } from './assess-dkim.ts';
import { assessDmarc, type DmarcAssessment } from './assess-dmarc.ts';
import { assessFrom, type FromAssessment } from './assess-from.ts';
import { assessSpf, type SpfAssessment } from './assess-spf.ts';
import { type Identity, identityOf } from './identity.ts';
import { type RelayAddresses, relayAddresses } from './relay-addresses.ts';

/** What DNS says of one sender configuration. */
export interface Assessment {
	readonly request: Request;
	readonly from: FromAssessment;
	readonly spf: SpfAssessment;
	readonly dkim: DkimAssessment;
	readonly dmarc: DmarcAssessment;
	/** Of the return path; `null` where that is not known. */
	readonly spfAligned: boolean | null;
	/** What further questions came to, which decide nothing. */
	readonly probed: readonly Finding[];
}

/** The parts of an assessment that are being made. */
export interface Underway {
	readonly request: Request;
	readonly addresses: Promise<RelayAddresses>;
	readonly from: Promise<FromAssessment>;
	readonly spf: Promise<SpfAssessment>;
	readonly dkim: Promise<DkimAssessment>;
	readonly dmarc: Promise<DmarcAssessment>;
}

/** Asks, beside an assessment, what only informs; through the advisory view alone. Never rejects. */
export type Probing = (underway: Underway, dns: DnsSession) => Promise<readonly Finding[]>;

/** The domain whose SPF pass could align; none where the return path, or its domain, is not known. */
function spfIdentifier(identity: Identity): string | null {
	return identity.isAssumed || identity.domain === '' ? null : identity.domain;
}

/** The alignment of the return path; a relay's own domain that nobody told is not the From domain's. */
function spfAlignment({ identity }: SpfAssessment, { aligned }: DmarcAssessment): boolean | null {
	if (identity.isAssumed) return null;
	return identity.domain === '' ? false : aligned.spf;
}

/** Starts to look at everything, side by side. */
function start(request: Request, identity: Identity, dns: DnsSession): Underway {
	const { relay, from: parts } = request;
	const { domain } = parts;
	const identifiers = {
		spf: spfIdentifier(identity),
		dkim: signingDomainOf(relay, domain),
		isSpfOpen: identity.whose === 'undecided',
	};
	const senderDomain = identity.whose === 'consulted' ? identity.domain : domain;
	const addresses = relayAddresses(relay, senderDomain, dns);
	return {
		request,
		addresses,
		from: assessFrom(request, dns),
		spf: assessSpf(request, identity, addresses, dns),
		dkim: assessDkim(relay, domain, dns),
		dmarc: assessDmarc(domain, identifiers, dns),
	};
}

/** Looks at everything; `probing` asks further questions beside it, which decide nothing. */
export async function assess(
	request: Request,
	dns: DnsSession,
	probing: Probing = async () => [],
): Promise<Assessment> {
	const identity = await identityOf(request.relay, request.from.domain, dns);
	const underway = start(request, identity, dns);
	const [from, spf, dkim, dmarc, probed] = await Promise.all([
		underway.from,
		underway.spf,
		underway.dkim,
		underway.dmarc,
		probing(underway, dns),
	]);
	return { request, from, spf, dkim, dmarc, probed, spfAligned: spfAlignment(spf, dmarc) };
}

/** A signature that could align counts only with the selectors named. */
function isIncomplete({ returnPath, dkim }: Relay, dkimAligned: boolean | null): boolean {
	if (returnPath.kind === 'unknown' || dkim.signs === 'unknown') return true;
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return false;
	return dkimAligned !== false && (dkim.selectors ?? []).length === 0;
}

function offersReference({ ask, sources }: Relay): boolean {
	return ask?.include !== undefined || (sources.spf ?? []).length > 0;
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

/** The facts for the gate. */
export function factsOf({ request, from, spf, dkim, dmarc, spfAligned }: Assessment): Facts {
	const { relay, receivers } = request;
	const selectors = dkim.selectors.map(({ state }) => state);
	const dkimAligned = dmarc.aligned.dkim;
	const isUnaligned = dkim.signs === 'relay' && dkim.signingDomain === null;
	return {
		isOwn: from.isOwn,
		exists: from.exists,
		isPublicSuffix: from.isPublicSuffix,
		isFreemail: from.isFreemail,
		mail: from.mail,
		spf: {
			state: spf.state,
			reasons: spf.reasons,
			saysFail: spf.saysFail,
			saysError: spf.saysError,
			aligned: spfAligned,
			isDynamic: spf.state === 'unknown' && spf.pieces.some(({ result }) => result === 'dynamic'),
			isAssumed: spf.identity.isAssumed,
			isFromDomain:
				spf.identity.whose === 'consulted' && spf.identity.domain === request.from.domain,
		},
		dkim: {
			state: dkimState(dkim, selectors, dkimAligned),
			aligned: isUnaligned ? false : dkimAligned,
			relaxed: isUnaligned ? false : relaxedAlignment(dmarc, request.suffixes),
			selectors,
			isEd25519Only: isEd25519Only(dkim),
			signs: dkim.signs,
		},
		policy: dmarc.policy,
		hasReports: hasReports(dmarc),
		methodsAgree: dmarc.methodsAgree,
		relay: {
			isIncomplete: isIncomplete(relay, isUnaligned ? false : dkimAligned),
			hasNoAddresses: !spf.addresses.known && spf.addresses.why === 'none',
			offersReference: offersReference(relay),
		},
		receivers,
	};
}
