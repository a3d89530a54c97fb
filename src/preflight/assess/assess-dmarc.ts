/**
 * The DMARC part of an assessment: the policy by both methods, and the alignment of both identifiers.
 *
 * @module
 */

import { isAligned } from '../../dmarc/alignment.ts';
import { discoverPolicy } from '../../dmarc/discover.ts';
import type { DmarcDiscovery } from '../../dmarc/discovery.ts';
import type { Policy } from '../../dmarc/record.ts';
import type { DnsSession } from '../../dns/session.ts';

/** A policy, `null` where no record applies, `unknown` where DNS did not say. */
export type AppliedPolicy = Policy | null | 'unknown';

/** The two ways to align. */
export interface Alignments {
	readonly spf: boolean | null;
	readonly dkim: boolean | null;
}

/** The DMARC part of an assessment. */
export interface DmarcAssessment {
	readonly discovery: DmarcDiscovery;
	/** What receivers that still follow RFC 7489 find. */
	readonly listed: DmarcDiscovery;
	readonly identifiers: Identifiers;
	readonly policy: AppliedPolicy;
	readonly aligned: Alignments;
	readonly listedAligned: Alignments;
	readonly methodsAgree: boolean | null;
}

/** The domains whose alignment matters; `null`: there is none, or it is not known. */
export interface Identifiers {
	readonly spf: string | null;
	readonly dkim: string | null;
	/** Whether mail has that SPF identifier depends on an answer that DNS failed to give. */
	readonly isSpfOpen: boolean;
}

async function alignments(
	{ spf, dkim }: Identifiers,
	discovery: DmarcDiscovery,
	dns: DnsSession,
): Promise<Alignments> {
	const [spfAligned, dkimAligned] = await Promise.all([
		spf === null ? null : isAligned({ domain: spf, by: 'spf' }, discovery, dns),
		dkim === null ? null : isAligned({ domain: dkim, by: 'dkim' }, discovery, dns),
	]);
	return { spf: spfAligned, dkim: dkimAligned };
}

/** The policy of a discovery. */
export function appliedPolicy({ outcome, effectivePolicy }: DmarcDiscovery): AppliedPolicy {
	if (outcome === 'none') return null;
	return outcome === 'temperror' ? 'unknown' : (effectivePolicy ?? 'unknown');
}

/** Whether both methods say the same of one thing; `null` where one does not know. */
function agree<T>(one: T, other: T, open: T): boolean | null {
	return one === open || other === open ? null : one === other;
}

/** Three-valued "and". */
function allAgree(values: readonly (boolean | null)[]): boolean | null {
	if (values.includes(false)) return false;
	return values.includes(null) ? null : true;
}

/** Assesses the policy for a From domain, and the alignment of the relay's identifiers with it. */
export async function assessDmarc(
	fromDomain: string,
	identifiers: Identifiers,
	dns: DnsSession,
): Promise<DmarcAssessment> {
	const [discovery, listed] = await Promise.all([
		discoverPolicy(fromDomain, dns, 'rfc9989'),
		discoverPolicy(fromDomain, dns, 'rfc7489'),
	]);
	const [aligned, listedAligned] = await Promise.all([
		alignments(identifiers, discovery, dns),
		alignments(identifiers, listed, dns),
	]);
	const policy = appliedPolicy(discovery);
	const isRead = discovery.outcome !== 'temperror' && listed.outcome !== 'temperror';
	const { spf, dkim, isSpfOpen } = identifiers;
	const spfAgrees = spf === null ? true : agree(aligned.spf, listedAligned.spf, null);
	return {
		discovery,
		listed,
		identifiers,
		policy,
		aligned,
		listedAligned,
		methodsAgree: allAgree([
			isRead ? discovery.policyDomain === listed.policyDomain : null,
			agree<AppliedPolicy>(policy, appliedPolicy(listed), 'unknown'),
			spfAgrees === false && isSpfOpen ? null : spfAgrees,
			dkim === null ? true : agree(aligned.dkim, listedAligned.dkim, null),
		]),
	};
}
