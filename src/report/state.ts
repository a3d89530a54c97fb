/**
 * The state of SPF, DKIM and DMARC as rows of three columns.
 *
 * @module
 */

import type { DkimCheck } from '../dkim/key.ts';
import type { DkimState, SpfState, Verdict } from '../preflight/verdict.ts';
import { shortened } from '../text/shorten.ts';
import { MAX_RECORD } from './document/document.ts';
import type { Grade } from './grade.ts';
import { dkimGrades, forecastGrades, spfGrades } from './grade.ts';
import type { Labels } from './messages/labels.ts';
import type { Wording } from './options.ts';
import { basisWords, percent } from './words.ts';

/** States in which mail passes at least in part. */
const PASSING: ReadonlySet<SpfState | DkimState> = new Set(['authorized', 'partial', 'ok', 'weak']);

/** Most selectors that are listed. */
const MAX_SELECTORS = 12;

/** Where alignment is not known, that is said too; a name that is in line proves nothing while nothing passes. */
export function alignmentInWords(
	aligned: boolean | null,
	state: SpfState | DkimState,
	words: Labels['state'],
): string {
	if (aligned === null) return words.alignmentUnknown;
	if (!aligned) return words.unaligned;
	return PASSING.has(state) ? words.aligned : words.wouldAlign;
}

/** What becomes of the mail, as far as DMARC goes: others may reject what it lets through. */
export function consequenceInWords({ dmarc }: Verdict, words: Labels['state']): string {
	const { forecast, consequence } = dmarc;
	const isFailing = forecast === 'fail' || forecast === 'partial';
	if (consequence === 'delivered' && isFailing) return words.noRejection;
	const isOfRest = forecast === 'partial';
	if (isOfRest && consequence === 'rejected') return words.restRejected;
	if (isOfRest && consequence === 'quarantined') return words.restQuarantined;
	return words.consequence[consequence];
}

/** How DMARC ends, and what becomes of mail that fails; empty where there is no policy. */
export function outcomeInWords(verdict: Verdict, words: Labels['state']): string {
	const { forecast, consequence } = verdict.dmarc;
	if (forecast === 'none') return '';
	const hasConsequence = forecast !== 'pass' && consequence !== 'unknown';
	return hasConsequence
		? `${words.forecast[forecast]}: ${consequenceInWords(verdict, words)}`
		: words.forecast[forecast];
}

/** One protocol: its name, its state with a grade, and details, none of them empty. */
export interface ProtocolState {
	readonly name: 'SPF' | 'DKIM' | 'DMARC';
	readonly state: string;
	readonly grade: Grade;
	readonly details: readonly string[];
	/** The record that was judged. */
	readonly record: string | null;
}

/** `passes for 50 % of its IPv4 addresses`; empty where the state says it all. */
function coverageInWords({ spf }: Verdict, { labels, language }: Wording): string {
	const { state, covered } = spf;
	const { ipv4, ipv6 } = covered;
	if (state !== 'authorized' && state !== 'partial' && state !== 'denied') return '';
	// No address of the relay is known, or none of them passes.
	if (ipv4 === null && ipv6 === null) return '';
	if (!ipv4 && !ipv6) return labels.state.noneCovered;
	const share = (part: number | null) => (part === null ? '' : percent(part, language));
	return labels.state.covered(share(ipv4), share(ipv6));
}

/** What SPF says of the relay. */
function spfState(verdict: Verdict, wording: Wording): ProtocolState {
	const words = wording.labels.state;
	const { spf } = verdict;
	const { domain, source, aligned } = spf.identity;
	const identity = domain === '' ? words.domainUnknown : domain;
	const checked = `${identity} (${source === 'mailfrom' ? 'MAIL FROM' : 'HELO'}), ${alignmentInWords(aligned, spf.state, words)}`;
	const basis = spf.basis === null ? '' : basisWords(spf.basis, wording.language);
	const { worst, limit, void: empty } = spf.lookups;
	const costs = [words.lookups(worst, limit), empty > 0 ? words.emptyLookups(empty) : ''];
	const reached = [coverageInWords(verdict, wording), basis];
	const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
	return {
		name: 'SPF',
		state: words.spf[spf.state],
		grade: spfGrades[spf.state],
		details: [checked, joined(reached), spf.record === null ? '' : joined(costs)].filter(
			(detail) => detail !== '',
		),
		record: spf.record === null ? null : shortened(spf.record, MAX_RECORD),
	};
}

/** `rsa 2048 bits`; empty where no key was read. */
export function keyInWords({ key }: DkimCheck, words: Labels['state']): string {
	const bits = key?.bits === undefined ? '' : words.bits(key.bits);
	return [key?.keyType ?? '', bits].filter((part) => part !== '').join(' ');
}

/** `ok, rsa 2048 bits (alias of s1.saas.example)` */
function selectorInWords(check: DkimCheck, words: Labels['state']): string {
	const key = keyInWords(check, words);
	const target = check.aliases[check.aliases.length - 1];
	const via = target === undefined ? '' : ` ${words.aliasOf(target)}`;
	return `${words.selector[check.status]}${key === '' ? '' : `, ${key}`}${via}`;
}

/** The state of the relay's keys. */
function dkimState({ dkim }: Verdict, { labels }: Wording): ProtocolState {
	const words = labels.state;
	const { state, aligned, selectors } = dkim;
	const shown = selectors.slice(0, MAX_SELECTORS);
	const rest = selectors.length - shown.length;
	return {
		name: 'DKIM',
		state: words.dkim[state],
		grade: dkimGrades[state],
		details: [
			...(state === 'impossible' ? [] : [alignmentInWords(aligned, state, words)]),
			...shown.map((check) => `${check.queryName}: ${selectorInWords(check, words)}`),
			...(rest > 0 ? [labels.verdict.andMore(rest)] : []),
		],
		record: null,
	};
}

/** What the DMARC policy does to the relay's mail. */
function dmarcState(verdict: Verdict, { labels }: Wording): ProtocolState {
	const words = labels.state;
	const { policy, forecast, paths, domain, record, methodsAgree } = verdict.dmarc;
	const none = forecast === 'none' ? words.noPolicy : words.policyUnknown;
	return {
		name: 'DMARC',
		state: policy === null ? none : words.policy[policy],
		grade: forecastGrades[forecast],
		details: [
			outcomeInWords(verdict, words),
			words.paths(words.path[paths.spf], words.path[paths.dkim]),
			domain === null ? '' : words.policyOf(domain),
			methodsAgree === false ? words.methodsDiffer : '',
		].filter((detail) => detail !== ''),
		record: record === null ? null : shortened(record, MAX_RECORD),
	};
}

/** The three protocols, in the order in which mail meets them. */
export function protocolStates(
	verdict: Verdict,
	wording: Wording,
): [ProtocolState, ProtocolState, ProtocolState] {
	return [spfState(verdict, wording), dkimState(verdict, wording), dmarcState(verdict, wording)];
}

/** What an owner needs to know of the protocols: how each stands, and what that means. */
export function plainStates(verdict: Verdict, wording: Wording): ProtocolState[] {
	const { state: words } = wording.labels;
	const { spf, dkim, dmarc } = verdict;
	const coverage = spf.state === 'partial' ? coverageInWords(verdict, wording) : '';
	const isFailing = dmarc.forecast === 'fail' || dmarc.forecast === 'partial';
	const isUnread = dmarc.policy === null && dmarc.forecast === 'pass';
	const [ofSpf, ofDkim, ofDmarc] = protocolStates(verdict, wording);
	return [
		{ ...ofSpf, details: [coverage, misfit(spf.identity.aligned, spf.state, words)], record: null },
		{ ...ofDkim, details: [misfit(dkim.aligned, dkim.state, words)], record: null },
		{
			...ofDmarc,
			state: isUnread ? words.policyUnknown : words.forecast[dmarc.forecast],
			grade: isUnread ? 'open' : ofDmarc.grade,
			details: [isFailing ? consequenceInWords(verdict, words) : ''],
			record: null,
		},
	];
}

/** What passes, but not for the From domain. */
function misfit(
	aligned: boolean | null,
	state: SpfState | DkimState,
	words: Labels['state'],
): string {
	return aligned === false && PASSING.has(state) ? words.unaligned : '';
}

/** What one requested receiver makes of it: its id, met or not, and the codes of what it lacks. */
export interface ReceiverState {
	readonly id: Verdict['receivers'][number]['id'];
	readonly state: string;
	readonly grade: Grade;
	readonly unmet: readonly string[];
}

/** What the requested receivers make of it. */
export function receiverStates({ receivers }: Verdict, { labels }: Wording): ReceiverState[] {
	const { met: yes, unmet: no, unknown } = labels.state;
	return receivers.map(({ id, met, unmet }) => ({
		id,
		state: met === null ? unknown : met ? yes : no,
		grade: met === null ? 'open' : met ? 'good' : 'bad',
		unmet,
	}));
}
