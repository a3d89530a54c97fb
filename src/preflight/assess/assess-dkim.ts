/**
 * The DKIM part of an assessment: what stands at the relay's selectors.
 *
 * @module
 */

import { checkSelector } from '../../dkim/check-selector.ts';
import type { DkimCheck } from '../../dkim/key.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { isAskable } from '../../names/domain-name.ts';
import { fillPattern } from '../../names/name-pattern.ts';
import type { Relay, RelaySelector } from '../../relays/relay.ts';
import type { DkimState } from '../verdict.ts';

/** The state of a selector. */
export type SelectorState = Exclude<DkimState, 'impossible'>;

/** One selector: what is there, its state, and whether DNS failed. */
export interface SelectorAssessment {
	readonly check: DkimCheck;
	readonly state: SelectorState;
	readonly isOpen: boolean;
	/** Of selectors that a relay signs with in turn, the best alone counts. */
	readonly counts: boolean;
	/** Its findings; a `usual` one that is absent is unknown, not missing. */
	readonly findings: readonly Finding[];
}

/** The DKIM part of an assessment. */
export interface DkimAssessment {
	readonly signs: 'no' | 'unknown' | 'from-domain' | 'relay';
	/** The `d=` the relay signs with; `null` where there is none or it is not known. */
	readonly signingDomain: string | null;
	readonly selectors: readonly SelectorAssessment[];
}

/** The best first. */
const ORDER: readonly SelectorState[] = ['ok', 'weak', 'unknown', 'wrong', 'missing'];

function stateOf(check: DkimCheck, { usual, target, publicKey }: RelaySelector): SelectorState {
	const { status, usable, key, matchesExpected } = check;
	if (status === 'temperror') return 'unknown';
	// An alias that leads elsewhere is something else, even where nothing stands at its end.
	if (matchesExpected === false) return 'wrong';
	if (status === 'missing') return usual === true ? 'unknown' : 'missing';
	if (!usable) return 'wrong';
	// Something was expected, and DNS did not say whether it is so.
	const isExpecting = target !== undefined || publicKey !== undefined;
	if (isExpecting && matchesExpected === null) return 'unknown';
	return status === 'weak' || key?.testing === true ? 'weak' : 'ok';
}

function findingsOf(check: DkimCheck, { usual }: RelaySelector): readonly Finding[] {
	if (usual !== true || check.status !== 'missing') return check.problems;
	const subject = { name: check.queryName, type: 'TXT' } as const;
	return [finding('dkim.selectors-unknown', subject, { selector: check.selector, usual: true })];
}

async function assessSelector(
	domain: string,
	selector: RelaySelector,
	exchangers: readonly string[],
	dns: DnsSession,
): Promise<SelectorAssessment> {
	const { name, target, publicKey } = selector;
	const expect = {
		exchangers,
		...(target === undefined ? {} : { target }),
		...(publicKey === undefined ? {} : { publicKey }),
	};
	const check = await checkSelector({ domain, selector: name, expect }, dns);
	const state = stateOf(check, selector);
	const isOpen = state === 'unknown' && check.status !== 'missing';
	return { check, state, isOpen, counts: true, findings: findingsOf(check, selector) };
}

/** Selectors that a relay signs with in turn are one: a usable one is enough, and the others inform. */
function withRotation(
	assessed: readonly SelectorAssessment[],
	selectors: readonly RelaySelector[],
): readonly SelectorAssessment[] {
	const isRotating = (i: number): boolean => selectors[i]?.rotating === true;
	const turns = assessed.filter((_, i) => isRotating(i));
	const [best] = [...turns].sort(
		(one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state),
	);
	const isUsable = best?.state === 'ok' || best?.state === 'weak';
	return assessed.map((each, i): SelectorAssessment => {
		if (!isRotating(i) || each === best) return each;
		const findings = isUsable
			? each.findings.map((found): Finding => ({ ...found, severity: 'info' }))
			: each.findings;
		return { ...each, counts: false, findings };
	});
}

/** The `d=` a relay signs with; `null` where it signs nothing, or that is not known. */
export function signingDomainOf({ dkim }: Relay, fromDomain: string): string | null {
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return null;
	if (dkim.domain === undefined) return dkim.signs === 'from-domain' ? fromDomain : null;
	return fillPattern(dkim.domain, fromDomain);
}

/** Assesses the selectors a relay names. */
export async function assessDkim(
	relay: Relay,
	fromDomain: string,
	dns: DnsSession,
): Promise<DkimAssessment> {
	const { dkim } = relay;
	const signingDomain = signingDomainOf(relay, fromDomain);
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') {
		return { signs: dkim.signs, signingDomain: null, selectors: [] };
	}
	const selectors =
		signingDomain === null || !isAskable(signingDomain) ? [] : (dkim.selectors ?? []);
	const assessed = await Promise.all(
		selectors.map((selector) => assessSelector(signingDomain ?? '', selector, relay.mx ?? [], dns)),
	);
	return { signs: dkim.signs, signingDomain, selectors: withRotation(assessed, selectors) };
}

/** The state of the whole, given whether the signing domain is aligned. */
export function dkimState(
	{ signs, signingDomain }: DkimAssessment,
	states: readonly SelectorState[],
	aligned: boolean | null,
): DkimState {
	if (signs === 'no') return 'impossible';
	if (signs === 'unknown') return 'unknown';
	// A signature of the relay alone is not aligned with the From domain, so DMARC ignores it.
	if (signs === 'relay' && (signingDomain === null || aligned === false)) return 'impossible';
	// DNS hides the record that says which of the two it is.
	if (signs === 'relay' && aligned === null) return 'unknown';
	return ORDER.find((state) => states.includes(state)) ?? 'unknown';
}
