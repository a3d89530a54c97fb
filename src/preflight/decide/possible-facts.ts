/**
 * Every way in which the answers that DNS failed to give could turn out.
 *
 * A check is to be repeated only when they could lead to different decisions: an unknown MX does not
 * matter for mail that DMARC rejects anyway.
 *
 * @module
 */

import { catalogue, type FindingCode } from '../../findings/catalogue.ts';
import { findingCodes } from '../../findings/codes.ts';
import type { Severity } from '../../findings/kind.ts';
import { dkimState, type SelectorState } from '../assess/assess-dkim.ts';
import type { AppliedPolicy } from '../assess/assess-dmarc.ts';
import type { MailState } from '../assess/assess-from.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { GatePolicy } from '../verdict.ts';
import { conditionCodes } from './conditions.ts';
import { type Facts, needsAddresses } from './facts.ts';

/** Replaces one open fact by each of its possible values. */
type Variation = (facts: Facts, assessment: Assessment) => readonly Facts[];

const BOTH: readonly boolean[] = [true, false];
const POLICIES: readonly AppliedPolicy[] = [null, 'none', 'quarantine', 'reject'];
const MAIL: readonly MailState[] = ['takes-mail', 'null-mx', 'no-mx'];
/** How a selector that DNS hides could turn out. */
interface Turn {
	readonly state: SelectorState;
	/** The code found there, where the caller's policy moves it. */
	readonly supposed: readonly FindingCode[];
}

const TURNS: readonly Turn[] = [
	{ state: 'ok', supposed: [] },
	{ state: 'weak', supposed: [] },
	{ state: 'wrong', supposed: [] },
	{ state: 'missing', supposed: [] },
];
const STATES: { readonly [severity in Severity]: SelectorState } = {
	error: 'wrong',
	warning: 'weak',
	info: 'ok',
	unknown: 'unknown',
};

/** Every state, and every code of a selector that a policy moves: it decides by the code alone. */
function turnsUnder(gate: GatePolicy): readonly Turn[] {
	const moved = findingCodes.filter((code) => code.startsWith('dkim.') && gate[code] !== undefined);
	const atSelectors = moved.filter((code) => !conditionCodes.includes(code));
	return [
		...TURNS,
		...atSelectors.map((code) => ({
			state: code === 'dkim.selector-missing' ? 'missing' : STATES[catalogue[code].severity],
			supposed: [code],
		})),
	];
}

const variations: readonly Variation[] = [
	(facts) => (facts.exists === null ? BOTH.map((exists) => ({ ...facts, exists })) : [facts]),
	(facts) => (facts.mail === null ? MAIL.map((mail) => ({ ...facts, mail })) : [facts]),
	(facts) =>
		facts.passesEverybody === null
			? BOTH.map((passesEverybody) => ({ ...facts, passesEverybody }))
			: [facts],
	(facts) =>
		facts.policy === 'unknown' ? POLICIES.map((policy) => ({ ...facts, policy })) : [facts],
	(facts) =>
		facts.methodsAgree === null
			? BOTH.map((methodsAgree) => ({ ...facts, methodsAgree }))
			: [facts],
	// An alignment is open only where there is an identifier that could align.
	(facts, { dmarc }) =>
		dmarc.identifiers.spf !== null && facts.spf.aligned === null && !facts.spf.isAssumed
			? BOTH.map((aligned) => ({ ...facts, spf: { ...facts.spf, aligned } }))
			: [facts],
	(facts, { spf }) =>
		spf.possible.length > 0
			? spf.possible.map((turned) => {
					const aligned = turned.state === 'not-consulted' ? false : facts.spf.aligned;
					return { ...facts, spf: { ...facts.spf, ...turned, aligned } };
				})
			: [facts],
	// The record of the relay's own return path.
	(facts) =>
		facts.spf.passesOwn === null
			? BOTH.map((passesOwn) => ({ ...facts, spf: { ...facts.spf, passesOwn } }))
			: [facts],
	// A source that DNS did not answer for may pass no address.
	(facts, assessment) => {
		const { addresses } = assessment.spf;
		return needsAddresses(assessment) &&
			!addresses.known &&
			addresses.why === 'unreadable' &&
			addresses.isEmpty
			? BOTH.map((hasNoAddresses) => ({ ...facts, relay: { ...facts.relay, hasNoAddresses } }))
			: [facts];
	},
	(facts, { dmarc }) =>
		dmarc.identifiers.dkim !== null && facts.dkim.aligned === null
			? BOTH.map((aligned) => ({
					...facts,
					dkim: { ...facts.dkim, aligned, relaxed: facts.dkim.relaxed ?? aligned },
				}))
			: [facts],
	(facts, { dkim, request }) => {
		// What DNS hid is taken to turn out alike: a mixture leads to no row that these do not.
		const counting = dkim.selectors.filter(({ counts }) => counts);
		const turns = counting.some(({ isOpen }) => isOpen) ? turnsUnder(request.gate) : [undefined];
		return turns.map((turned) => {
			const selectors = counting.map(({ state, isOpen }) =>
				isOpen && turned !== undefined ? turned.state : state,
			);
			const state = dkimState(dkim, selectors, facts.dkim.aligned);
			const { supposed } = turned ?? facts.dkim;
			return { ...facts, dkim: { ...facts.dkim, selectors, state, supposed } };
		});
	},
];

function* vary(facts: Facts, assessment: Assessment, depth: number): Generator<Facts> {
	const variation = variations[depth];
	if (variation === undefined) {
		yield facts;
		return;
	}
	for (const varied of variation(facts, assessment)) yield* vary(varied, assessment, depth + 1);
}

/** The facts in every way they could turn out; the given ones alone when DNS said all. */
export function possibleFacts(facts: Facts, assessment: Assessment): Generator<Facts> {
	return vary(facts, assessment, 0);
}
