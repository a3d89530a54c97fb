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

/** One lane of a multiplicative hash, as eight hexadecimal digits. */
function lane(text: string, index: number, seed: number, factor: number): string {
	let mixed = seed;
	for (let i = 0; i < text.length; i++) {
		mixed = Math.imul(mixed ^ (text.charCodeAt(i) + index), factor);
		mixed ^= mixed >>> 15;
	}
	return (mixed >>> 0).toString(16).padStart(8, '0');
}

const LANES: readonly (readonly [seed: number, factor: number])[] = [
	[0x9e3779b9, 0x01000193],
	[0x85ebca6b, 0x5bd1e995],
	[0xc2b2ae35, 0x1b873593],
	[0x27d4eb2f, 0xcc9e2d51],
];

/** Four lanes: not for security, only to tell verdicts apart. */
function hash(text: string): string {
	return LANES.map(([seed, factor], index) => lane(text, index, seed, factor)).join('');
}

/** The fingerprint of a verdict: 32 hexadecimal digits. */
export function fingerprintOf(verdict: Omit<Verdict, 'fingerprint' | 'evidence'>): string {
	return hash(JSON.stringify(essence(verdict)));
}
