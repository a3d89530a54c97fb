/**
 * A short text that changes when something a person would act on has changed.
 *
 * @module
 */

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

/** Four lanes of a multiplicative hash: not for security, only to tell verdicts apart. */
function hash(text: string): string {
	const lanes = new Uint32Array([0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]);
	const factors = [0x01000193, 0x5bd1e995, 0x1b873593, 0xcc9e2d51];
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		for (const [lane, factor] of factors.entries()) {
			const mixed = Math.imul((lanes[lane] ?? 0) ^ (unit + lane), factor);
			lanes[lane] = mixed ^ (mixed >>> 15);
		}
	}
	return Array.from(lanes, (lane) => lane.toString(16).padStart(8, '0')).join('');
}

/** The fingerprint of a verdict: 32 hexadecimal digits. */
export function fingerprintOf(verdict: Omit<Verdict, 'fingerprint' | 'evidence'>): string {
	return hash(JSON.stringify(essence(verdict)));
}
