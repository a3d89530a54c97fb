/**
 * A short text that changes when something a person would act on has changed.
 *
 * @module
 */

import { sha256Of } from '../text/sha256.ts';
import { isActedOn } from './finding-essence.ts';
import type { Verdict } from './verdict.ts';

/** What a person would act on: no TTLs, no times, no transcript. */
function essence(verdict: Omit<Verdict, 'fingerprint' | 'evidence'>): unknown {
	const { from, relay, decision, because, authorized, spf, dkim, dmarc, receivers } = verdict;
	return [
		from.address,
		relay.id,
		decision,
		because,
		authorized,
		[spf.identity, spf.state, spf.basis, spf.missing],
		[dkim.state, dkim.aligned, dkim.selectors.map(({ selector, status }) => [selector, status])],
		[dmarc.policy, dmarc.domain, dmarc.methodsAgree, dmarc.forecast, dmarc.paths],
		receivers,
		verdict.findings
			.filter(isActedOn)
			.map(({ code, subject }) => [code, subject.name, subject.type]),
		verdict.changes.map(({ action, name, type, before, after }) => [
			action,
			name,
			type,
			before,
			after,
		]),
	];
}

/** The fingerprint of a verdict: SHA-256 as 64 hexadecimal digits. */
export function fingerprintOf(verdict: Omit<Verdict, 'fingerprint' | 'evidence'>): string {
	return sha256Of(JSON.stringify(essence(verdict)));
}
