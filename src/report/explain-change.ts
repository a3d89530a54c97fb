/**
 * A change in words: what it does and why, what was proven, and the steps with the exact values.
 *
 * @module
 */

import type { Change, Decision } from '../preflight/verdict.ts';
import { shortened } from '../text/shorten.ts';
import type { Hoster } from '../zone/hoster.ts';
import {
	changeKind,
	isFirstRecord,
	isGivenByWildcard,
	isIgnored,
	isPassAll,
	offeredMends,
	partChanges,
	referenceOf,
	untoldChanges,
} from './change-kind.ts';
import type { Language } from './language.ts';
import type { Tone } from './locale.ts';
import { type ChangeWords, meaningOf, sentenceOn } from './messages/explanation.ts';
import type { Labels } from './messages/labels.ts';
import type { Wording } from './options.ts';
import { type Field, fieldsOf, panelSteps } from './panel.ts';
import { planOfChange, planOfChanges, recordsOfChange, titleStep } from './plan/change-plan.ts';
import type { Step } from './plan/step.ts';
import { planInWords } from './words.ts';

/** A finding, a change or a verdict in words; plain data. */
export interface Explanation {
	/** Without full stop. */
	title: string;
	text: string;
	/** What to do, in order; a value to paste stands at the end of its step, behind a colon. */
	steps: string[];
	/** The same steps as data. */
	plan: Step[];
	/** Of a change, with `hoster`: the fields of its panel in their order; absent where the panel is not known. */
	fields?: Field[];
}

/** A value as it stands in a master file (RFC 1035 §5.1). */
function masterLine({ name, type }: Change, value: string, strings?: readonly string[]): string {
	const text =
		type === 'TXT'
			? (strings ?? [value]).map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`).join(' ')
			: value;
	return `${name}. ${type} ${text}`;
}

/** For admins what is published and withdrawn; how to do that needs no words. */
function adminSteps(plan: readonly Step[], change: Change, words: ChangeWords): string[] {
	return plan.flatMap((step) => {
		if (step.step === 'publish') {
			const line = masterLine(change, step.value, step.strings ?? undefined);
			return [sentenceOn('adminAdd', { line }, words)];
		}
		if (step.step !== 'withdraw') return [];
		return [sentenceOn('adminRemove', { line: masterLine(change, step.value) }, words)];
	});
}

/** Who SPF lets send after a change; `none-before`: no record said who may. */
function sendersAffected(change: Change): 'kept' | 'lost' | 'unaffected' | 'none-before' {
	if (change.proof.keepsSenders && isFirstRecord(change)) return 'none-before';
	// A key or a policy lets no server in; what ends with it is reported by itself.
	if (/^(?:dkim|dmarc)-/.test(changeKind(change))) return 'unaffected';
	// What was lost is reported one by one.
	if (!change.proof.keepsSenders) return change.loses === undefined ? 'lost' : 'unaffected';
	return 'kept';
}

/** Losses that are reported one by one. */
const MAX_LOSSES = 10;

/** What ends with a change, in words; empty where nothing does. */
export function lossesOf(change: Change, { changes: words }: Language): string {
	const { loses = [] } = change;
	const all = loses.filter(isPassAll);
	const given = loses.filter(isGivenByWildcard);
	const others = loses.filter((text) => !isPassAll(text) && !isGivenByWildcard(text));
	const isKey = changeKind(change).startsWith('dkim-');
	const isPolicy = change.name.startsWith('_dmarc.');
	const ending = isKey ? 'losesKey' : isPolicy ? 'losesPolicy' : 'loses';
	return [
		...all.slice(0, 1).map((what) => sentenceOn('losesAll', { what }, words)),
		...(others.length === 0 ? [] : [sentenceOn(ending, { what: enumerated(others) }, words)]),
		...(given.length === 0 ? [] : [sentenceOn('losesGiven', { what: enumerated(given) }, words)]),
	].join(' ');
}

function enumerated(texts: readonly string[]): string {
	const told = texts.slice(0, MAX_LOSSES).join(', ');
	return texts.length > MAX_LOSSES ? `${told}, …` : told;
}

/** Mends that are reported one by one. */
const MAX_MENDS = 4;
/** Most of a text that is quoted. */
const MAX_QUOTED = 200;

/** What was wrong with the record that a change replaces, in words; empty where nothing was. */
function mendsOf(change: Change, { changes: words }: Language): string {
	const mends = offeredMends(change);
	if (mends.length === 0) return '';
	const told = mends
		.slice(0, MAX_MENDS)
		.map(({ found, meant, reason }) =>
			sentenceOn('mend', { found, meant, cause: words.causes[reason] }, words),
		);
	const phrases = [...told, ...(mends.length > MAX_MENDS ? ['…'] : [])].join('; ');
	return sentenceOn('mends', { phrases }, words);
}

/** Texts beside a proper SPF record whose senders were not in force so far (RFC 7208 §4.5). */
function newlyInForce(change: Change, { changes: words }: Language): string {
	const { before } = change;
	const ignored = before.filter(isIgnored);
	const isBeside = ignored.length > 0 && ignored.length < before.length;
	if (!isBeside || !changeKind(change).startsWith('spf-')) return '';
	const texts = ignored.map((text) => `"${shortened(text, MAX_QUOTED)}"`).join(', ');
	return sentenceOn('notInForce', { texts }, words);
}

/** Whose addresses stand in the record afterwards, one by one. */
function writtenOut({ writesOut = [] }: Change, { changes: words, values }: Language): string[] {
	if (writesOut.length === 0) return [];
	return [sentenceOn('writesOut', { names: values.list(writesOut) }, words)];
}

/** What a report tells of the record that is replaced: what was wrong with it, and what comes into force. */
export function causesOf(change: Change, language: Language): readonly string[] {
	return [mendsOf(change, language), newlyInForce(change, language)].filter((text) => text !== '');
}

/** `decision warn, SPF authorized, 2/10 DNS lookups, all current senders still pass` */
export function proofInWords(change: Change, { verdict, state }: Labels): string {
	const { proof } = change;
	const proven = verdict.proven(
		verdict.decided[proof.decision],
		state.spf[proof.spfState],
		proof.lookups,
	);
	// A key or a policy lets no server in; what ends with it is reported one by one.
	const isOfSenders = !/^(?:dkim|dmarc)-/.test(changeKind(change));
	if (!isOfSenders && (proof.keepsSenders || change.loses !== undefined)) return proven;
	if (!proof.keepsSenders) return `${proven}, ${verdict.sendersLost}`;
	return `${proven}, ${isFirstRecord(change) ? verdict.noneBefore : verdict.sendersKept}`;
}

/** What a change does: for owners in a few words, for admins with the record it is about. */
export function changeTitle(
	change: Change,
	{ labels, language, tone }: Pick<Wording, 'labels' | 'language' | 'tone'>,
): string {
	if (tone === 'owner') return language.changes.titles[changeKind(change)];
	const { action, name, type, before, after } = change;
	const several = Math.max(before.length, action === 'add' ? after.length : 0) > 1;
	return labels.verdict.action[action](type, name, several);
}

function adminText(change: Change, language: Language): string {
	const { labels, changes: words } = language;
	const { who, owner } = change;
	const kind = changeKind(change);
	const parts = kind.startsWith('spf-') || kind.startsWith('dmarc-') ? partChanges(change) : null;
	const plainly = {
		'plainly.added': parts?.added.join(' '),
		'plainly.removed': parts?.removed.join(' '),
	};
	const difference = change.action === 'replace' ? sentenceOn('parts', plainly, words) : '';
	const what = words.kinds[kind].admin.slice(0, -1);
	return [
		`${what}${difference === '' ? '' : `; ${difference}`} (${referenceOf(kind)}).`,
		...(who === 'relay-operator' ? [sentenceOn('madeBy', { owner }, words)] : []),
		...causesOf(change, language),
		...writtenOut(change, language),
		sentenceOn('afterwards', { what: proofInWords(change, labels) }, words),
		lossesOf(change, language),
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

/** What a change does and means for an owner, without what was proven of it and what `steps` say. */
export function ownerMeaning(
	change: Change,
	language: Language,
	steps: readonly Step[] = [],
): string {
	const { changes: words, values } = language;
	const { who, owner } = change;
	return [
		meaningOf(changeKind(change), change, untoldChanges(change), words, values),
		...causesOf(change, language),
		...(who === 'relay-operator' ? [sentenceOn('madeBy', { owner }, words)] : []),
		...writtenOut(change, language),
		steps.some(({ step }) => step === 'list-other-senders')
			? ''
			: sentenceOn('senders', { affected: sendersAffected(change) }, words),
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

function ownerText(change: Change, language: Language): string {
	return [
		ownerMeaning(change, language),
		lossesOf(change, language),
		sentenceOn('tested', { by: afterwardsOf(change.proof) }, language.changes),
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

/**
 * What was proven of a change; where it is not certain that the mail then passes, it is only a help. Verdicts that
 * were stored before say nothing of that.
 */
export function afterwardsOf({
	decision,
	authorized,
}: Partial<Change['proof']> & Pick<Change['proof'], 'decision'>): Decision | 'helps' {
	const isOffered = decision === 'warn' || decision === 'save';
	return isOffered && authorized !== 'yes' ? 'helps' : decision;
}

/** A change in words, for the panel of a hoster where that is given. */
export function explainChange(
	change: Change,
	language: Language,
	tone: Tone,
	hoster: Hoster | null = null,
): Explanation {
	const fields = hoster === null ? null : fieldsOf(change, hoster, language);
	return {
		...changeInSteps(change, language, tone, hoster),
		...(fields === null ? {} : { fields }),
	};
}

function changeInSteps(
	change: Change,
	language: Language,
	tone: Tone,
	hoster: Hoster | null,
): Explanation {
	const words = language.changes;
	const title = words.titles[changeKind(change)];
	if (tone === 'admin') {
		const plan = recordsOfChange(change);
		const steps = adminSteps(plan, change, words);
		return { title, text: adminText(change, language), steps, plan: [...plan] };
	}
	const own = planOfChange(change);
	const traps = hoster === null ? [] : panelSteps(change, hoster);
	// Behind the step that opens the panel.
	const from = Math.max(1, own.findIndex(({ step }) => step === 'open-dns') + 1);
	const plan = [...own.slice(0, from), ...traps, ...own.slice(from)];
	const steps = planInWords(plan, language);
	return { title, text: ownerText(change, language), steps, plan: [...plan] };
}

/** What to mind about a first SPF record, for admins; empty where there is none among the changes. */
export function firstRecordWarning(
	changes: readonly Change[],
	{ changes: words }: Language,
): string[] {
	const isFirst = changes.some((change) => change.proof.keepsSenders && isFirstRecord(change));
	return isFirst ? [sentenceOn('firstRecord', {}, words)] : [];
}

/** The steps of several changes in one list. */
export function stepsOfChanges(
	changes: readonly Change[],
	language: Language,
	tone: Tone,
): { steps: string[]; plan: Step[] } {
	if (tone === 'owner') {
		const plan = planOfChanges(changes);
		return { steps: planInWords(plan, language), plan: [...plan] };
	}
	const each = changes.map((change, i) => ({
		title: changes.length > 1 ? [titleStep(change, i, changes.length)] : [],
		change,
		plan: recordsOfChange(change),
	}));
	return {
		steps: each.flatMap(({ title, change, plan }) => [
			...planInWords(title, language),
			...adminSteps(plan, change, language.changes),
		]),
		plan: each.flatMap(({ title, plan }) => [...title, ...plan]),
	};
}
