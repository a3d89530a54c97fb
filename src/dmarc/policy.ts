/**
 * The policy that a record gives (RFC 9989 §4.7, §4.10.1).
 *
 * @module
 */

import type { DmarcMode, EffectivePolicies, Policy } from './record.ts';

/** What stands in a policy tag. */
export type PolicyTag = Policy | 'absent' | 'invalid';

/** The policies of a record before `t` or `pct` lower them. */
interface PublishedPolicies {
	readonly mode: DmarcMode;
	readonly p: Policy | null;
	readonly sp: Policy | null;
	readonly np: Policy | null;
}

/** Policies of a record that is not applied. */
export const NO_POLICY: EffectivePolicies = {
	self: null,
	existingSubdomain: null,
	missingSubdomain: null,
};

/** One level lower: what test mode makes of a policy (RFC 9989 §4.7, tag `t`). */
function lowered(policy: Policy): Policy {
	return policy === 'reject' ? 'quarantine' : 'none';
}

function policyOrNull(tag: PolicyTag): Policy | null {
	return tag === 'absent' || tag === 'invalid' ? null : tag;
}

/**
 * Applies the fall-back for bad policy tags. Where the texts disagree on a missing `p` (RFC 9989 §4.7
 * says `none`, RFC 9989 §4.10.1 asks for a valid `rua` as well), the latter is followed.
 */
export function publishedPolicies(
	tags: { readonly p: PolicyTag; readonly sp: PolicyTag; readonly np: PolicyTag },
	hasReportUri: boolean,
): PublishedPolicies {
	const p = policyOrNull(tags.p);
	if (p !== null && tags.sp !== 'invalid' && tags.np !== 'invalid') {
		const [sp, np] = [policyOrNull(tags.sp), policyOrNull(tags.np)];
		return { mode: 'as-published', p, sp, np };
	}
	// RFC 9989 §4.10.1: as if the record were "v=DMARC1; p=none", so sp and np vanish too.
	return hasReportUri
		? { mode: 'monitor', p: 'none', sp: null, np: null }
		: { mode: 'no-processing', p: null, sp: null, np: null };
}

/** The policies that are applied; `isLowered` by `t=y`, or by `pct=0` (RFC 7489 §6.6.4). */
export function effectivePolicies(
	{ p, sp, np }: PublishedPolicies,
	isLowered: boolean,
): EffectivePolicies {
	if (p === null) return NO_POLICY;
	const applied = (policy: Policy): Policy => (isLowered ? lowered(policy) : policy);
	return {
		self: applied(p),
		existingSubdomain: applied(sp ?? p),
		missingSubdomain: applied(np ?? sp ?? p),
	};
}
