/**
 * Everything that one preflight looks at, side by side.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Request } from '../request.ts';
import { assessDkim, type DkimAssessment, signingDomainOf } from './assess-dkim.ts';
import { assessDmarc, type DmarcAssessment } from './assess-dmarc.ts';
import { assessFrom, type FromAssessment } from './assess-from.ts';
import { assessSpf, type SpfAssessment } from './assess-spf.ts';
import { type Identity, identityOf } from './identity.ts';
import { type RelayAddresses, relayAddresses } from './relay-addresses.ts';
import { assessReturnPathMail, type ReturnPathMail } from './return-path-mail.ts';

/** What DNS says of one sender configuration. */
export interface Assessment {
	readonly request: Request;
	readonly from: FromAssessment;
	readonly spf: SpfAssessment;
	readonly dkim: DkimAssessment;
	readonly dmarc: DmarcAssessment;
	/** Of the return path; `null` where that is not known. */
	readonly spfAligned: boolean | null;
	/** Which decides nothing; `null` where the relay asks for none. */
	readonly returnPathMail: ReturnPathMail | null;
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

/** The alignment of the return path; an unknown domain of the relay is not that of the From domain. */
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
	const addresses = relayAddresses(relay, senderDomain, request.maps, dns);
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
	const [from, spf, dkim, dmarc, returnPathMail, probed] = await Promise.all([
		underway.from,
		underway.spf,
		underway.dkim,
		underway.dmarc,
		assessReturnPathMail(request.relay, request.from.domain, dns),
		probing(underway, dns),
	]);
	const spfAligned = spfAlignment(spf, dmarc);
	return { request, from, spf, dkim, dmarc, spfAligned, returnPathMail, probed };
}
