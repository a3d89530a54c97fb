/**
 * What follows from facts: paths, authorization, forecast.
 *
 * Pure, so that it can be asked for every way in which answers that DNS failed to give could turn out.
 *
 * @module
 */

import { judgeReceiver, type ReceiverJudgement } from '../../receivers/judge.ts';
import type { AppliedPolicy } from '../assess/assess-dmarc.ts';
import type { Consequence, DmarcVerdict, Forecast, Verdict } from '../verdict.ts';
import type { Facts } from './facts.ts';

type SpfPath = DmarcVerdict['paths']['spf'];
type DkimPath = DmarcVerdict['paths']['dkim'];

/** Whether SPF passes for mail of this relay, for any identity. */
function spfPasses({ spf: { state, isAssumed, passesOwn }, relay }: Facts): boolean | null {
	if (state === 'not-consulted') return passesOwn;
	if (state === 'unknown' || relay.hasAssumedAddresses) return null;
	if (state === 'authorized') return true;
	if (isAssumed) return null;
	return false;
}

/** Whether a signature of any domain verifies. */
function dkimPasses({ dkim: { state, signs } }: Facts): boolean | null {
	if (state === 'ok' || state === 'weak') return true;
	if (state === 'unknown') return null;
	return state === 'impossible' && signs === 'relay';
}

function spfPath({ spf: { state, aligned, isAssumed }, relay }: Facts): SpfPath {
	// A mailbox provider puts no address of another domain into its mail (RFC 6409 §6.1).
	if (relay.isMailboxOnly) return 'unaligned';
	if (isAssumed) return 'unknown';
	if (aligned === false) return 'unaligned';
	if (relay.hasAssumedAddresses && state !== 'not-consulted') return 'unknown';
	switch (state) {
		case 'authorized':
		case 'not-consulted':
			return aligned === null ? 'unknown' : 'aligned';
		case 'partial':
			return aligned === null ? 'unknown' : 'partial';
		case 'unknown':
			return 'unknown';
		default:
			return 'unaligned';
	}
}

function dkimPath({ dkim: { state, aligned }, relay }: Facts): DkimPath {
	if (relay.isMailboxOnly) return 'unaligned';
	if (aligned === false || state === 'missing' || state === 'wrong' || state === 'impossible') {
		return 'unaligned';
	}
	const isSigned = state === 'ok' || state === 'weak';
	return isSigned && aligned === true ? 'aligned' : 'unknown';
}

/** What follows from the facts. */
export interface Conclusions {
	readonly paths: { readonly spf: SpfPath; readonly dkim: DkimPath };
	readonly authorized: Verdict['authorized'];
	readonly forecast: Forecast;
	readonly consequence: Consequence;
	/** Mail passes by one method of discovery and not by the other, or is treated differently (RFC 9989 §C.3). */
	readonly methodsDiffer: boolean;
	/** No SPF pass of any identity is to be expected, and no signature that verifies. */
	readonly isUnauthenticated: boolean;
	readonly receivers: readonly ReceiverJudgement[];
}

function authorizedBy(spf: SpfPath, dkim: DkimPath): Verdict['authorized'] {
	if (spf === 'aligned' || dkim === 'aligned') return 'yes';
	if (spf === 'unknown' || dkim === 'unknown') return 'unknown';
	return spf === 'partial' ? 'partial' : 'no';
}

const FORECASTS: { readonly [authorized in Verdict['authorized']]: Forecast } = {
	yes: 'pass',
	partial: 'partial',
	no: 'fail',
	unknown: 'unknown',
};

function forecastOf(authorized: Verdict['authorized'], policy: AppliedPolicy): Forecast {
	if (policy === null) return 'none';
	// A record that DNS hides could be none; only a path that is aligned settles it.
	return policy === 'unknown' && authorized !== 'yes' ? 'unknown' : FORECASTS[authorized];
}

function consequenceOf(forecast: Forecast, policy: AppliedPolicy): Consequence {
	if (forecast === 'pass' || forecast === 'none' || policy === 'none') return 'delivered';
	if (forecast === 'unknown' || policy === 'unknown' || policy === null) return 'unknown';
	return policy === 'reject' ? 'rejected' : 'quarantined';
}

function receiverFacts(
	facts: Facts,
	authorized: Verdict['authorized'],
	consequence: Consequence,
): Parameters<typeof judgeReceiver>[1] {
	return {
		spfPass: spfPasses(facts),
		dkimPass: dkimPasses(facts),
		spfFail: facts.spf.state === 'unknown' || facts.spf.isAssumed ? null : facts.spf.saysFail,
		dkimAligned: facts.dkim.relaxed,
		dmarcRecord: facts.policy === 'unknown' ? null : facts.policy !== null,
		dmarcReports: facts.policy === null ? false : facts.hasReports,
		aligned: authorized === 'unknown' ? null : authorized === 'yes',
		policyActs: consequence === 'unknown' ? null : consequence !== 'delivered',
		mx: facts.mail === null ? null : facts.mail === 'takes-mail',
	};
}

/** May the relay send, as receivers see it? */
function authorization(facts: Facts, { spf, dkim }: Conclusions['paths']): Verdict['authorized'] {
	// What rests on an assumption is not known.
	if (facts.relay.hasAssumedAddresses) return 'unknown';
	// The owner of a mailbox domain sends for itself.
	return facts.isOwn ? 'yes' : authorizedBy(spf, dkim);
}

/** What becomes of the mail under one method of discovery. */
function fareOf(facts: Facts): readonly [passes: boolean, consequence: Consequence] {
	const authorized = authorizedBy(spfPath(facts), dkimPath(facts));
	return [authorized === 'yes', consequenceOf(forecastOf(authorized, facts.policy), facts.policy)];
}

/** Whether this mail is treated differently by receivers that still follow RFC 7489. */
function methodsDiffer(facts: Facts): boolean {
	if (facts.methodsAgree !== false) return false;
	const { policy, spf, dkim } = facts.listed;
	if (policy === 'unknown') return true;
	const [passes, consequence] = fareOf(facts);
	const [listedPasses, listedConsequence] = fareOf({
		...facts,
		policy,
		spf: { ...facts.spf, aligned: facts.spf.isAssumed ? facts.spf.aligned : spf },
		dkim: { ...facts.dkim, aligned: dkim ?? facts.dkim.aligned },
	});
	return passes !== listedPasses || consequence !== listedConsequence;
}

/** Draws the conclusions. */
export function conclusionsOf(facts: Facts): Conclusions {
	const paths = { spf: spfPath(facts), dkim: dkimPath(facts) };
	const authorized = authorization(facts, paths);
	const forecast = forecastOf(
		facts.relay.hasAssumedAddresses ? 'unknown' : authorizedBy(paths.spf, paths.dkim),
		facts.policy,
	);
	const consequence = consequenceOf(forecast, facts.policy);
	const received = receiverFacts(facts, authorized, consequence);
	return {
		paths,
		authorized,
		forecast,
		consequence,
		methodsDiffer: methodsDiffer(facts),
		isUnauthenticated:
			!facts.relay.hasAssumedAddresses &&
			spfPasses(facts) === false &&
			dkimPasses(facts) === false &&
			facts.spf.state !== 'partial',
		receivers: facts.receivers.map((id) => judgeReceiver(id, received)),
	};
}

/**
 * The facts as they count for a caller who takes it upon himself that the relay's are not all known: the
 * return path is the From domain, and no signature is counted on. A return path of the relay's own leaves
 * nothing but the signature, which then stays open.
 */
export function takenAsKnown(facts: Facts): Facts {
	const { spf, dkim } = facts;
	if (!spf.isConsulted) return facts;
	const isTaken = spf.isAssumed && spf.isFromDomain;
	const isSignatureOpen = dkim.signs === 'unknown' || dkim.selectors.length === 0;
	return {
		...facts,
		spf: isTaken ? { ...spf, isAssumed: false, aligned: true } : spf,
		dkim: isSignatureOpen && dkim.state === 'unknown' ? { ...dkim, state: 'missing' } : dkim,
	};
}
