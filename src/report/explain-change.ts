/**
 * A change in words: what it does and why, what was proven, and the steps with the exact values.
 *
 * @module
 */

import type { Change } from '../preflight/verdict.ts';
import type { Hoster } from '../zone/hoster.ts';
import { changeKind, isFirstRecord, partChanges, referenceOf } from './change-kind.ts';
import { labelsOf } from './labels.ts';
import type { Locale, Tone } from './locale.ts';
import { changeWords as german } from './messages/de/changes.ts';
import { changeWords as english } from './messages/en/changes.ts';
import type { ChangeWords, SendersAffected } from './messages/explanation.ts';
import { type Field, fieldsOf, panelSteps } from './panel.ts';
import { planOfChange, planOfChanges, recordsOfChange, titleStep } from './plan/change-plan.ts';
import type { Step } from './plan/step.ts';
import { planInWords } from './words.ts';

/** What a finding, a change or a verdict comes to in words; plain data. */
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

const WORDS: { readonly [locale in Locale]: ChangeWords } = { en: english, de: german };

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
			return [words.adminAdd(masterLine(change, step.value, step.strings ?? undefined))];
		}
		return step.step === 'withdraw' ? [words.adminRemove(masterLine(change, step.value))] : [];
	});
}

function sendersAffected(change: Change): SendersAffected {
	if (isFirstRecord(change)) return 'none-before';
	return /^(?:dkim|dmarc)-/.test(changeKind(change)) ? 'no' : 'maybe';
}

/** Losses that are told one by one. */
const MAX_LOSSES = 10;

/** What ends with a change, in words; none where nothing does. */
function lossesOf({ loses = [], name }: Change, words: ChangeWords): string[] {
	if (loses.length === 0) return [];
	const told = loses.slice(0, MAX_LOSSES).join(', ');
	const what = loses.length > MAX_LOSSES ? `${told}, …` : told;
	return [name.startsWith('_dmarc.') ? words.losesPolicy(what) : words.loses(what)];
}

function adminText(change: Change, locale: Locale, words: ChangeWords): string {
	const { proof, writesOut = [], who, owner } = change;
	const { verdict, state } = labelsOf(locale);
	const kind = changeKind(change);
	const parts = kind.startsWith('spf-') || kind.startsWith('dmarc-') ? partChanges(change) : null;
	const difference = parts === null || change.action !== 'replace' ? '' : words.parts(parts);
	const what = words.kinds[kind].admin.slice(0, -1);
	const proven = verdict.proven(
		verdict.decided[proof.decision],
		state.spf[proof.spfState],
		proof.lookups,
	);
	const kept = proof.keepsSenders ? verdict.sendersKept : verdict.sendersLost;
	const isFirst = isFirstRecord(change) && proof.keepsSenders;
	return [
		`${what}${difference === '' ? '' : `; ${difference}`} (${referenceOf(kind)}).`,
		...(who === 'relay-operator' ? [words.madeBy(owner)] : []),
		...(writesOut.length === 0 ? [] : [words.writesOut(writesOut.join(', '))]),
		...lossesOf(change, words),
		words.afterwards(isFirst ? proven : `${proven}, ${kept}`),
		...(isFirst ? [words.firstRecord] : []),
	].join(' ');
}

function ownerText(change: Change, words: ChangeWords): string {
	const { proof, writesOut = [], who, owner } = change;
	const kind = changeKind(change);
	const said = words.kinds[kind].owner;
	return [
		typeof said === 'string' ? said : said(change, partChanges(change)),
		...(who === 'relay-operator' ? [words.madeBy(owner)] : []),
		...(writesOut.length === 0 ? [] : [words.writesOut(writesOut.join(', '))]),
		...lossesOf(change, words),
		words.ownerProof(proof, sendersAffected(change)),
	].join(' ');
}

/** A change in words, for the panel of a hoster where that is given. */
export function explainChange(
	change: Change,
	locale: Locale,
	tone: Tone,
	hoster: Hoster | null = null,
): Explanation {
	const fields = hoster === null ? null : fieldsOf(change, hoster, locale);
	return {
		...changeInSteps(change, locale, tone, hoster),
		...(fields === null ? {} : { fields }),
	};
}

function changeInSteps(
	change: Change,
	locale: Locale,
	tone: Tone,
	hoster: Hoster | null,
): Explanation {
	const words = WORDS[locale];
	const title = words.titles[changeKind(change)];
	if (tone === 'admin') {
		const plan = recordsOfChange(change);
		const steps = adminSteps(plan, change, words);
		return { title, text: adminText(change, locale, words), steps, plan: [...plan] };
	}
	const [first, ...rest] = planOfChange(change);
	const traps = hoster === null ? [] : panelSteps(change, hoster);
	const plan = [...(first === undefined ? [] : [first]), ...traps, ...rest];
	const steps = planInWords(plan, locale);
	return { title, text: ownerText(change, words), steps, plan: [...plan] };
}

/** What to mind about a first SPF record, for admins; empty where there is none among the changes. */
export function firstRecordWarning(changes: readonly Change[], locale: Locale): string[] {
	const isFirst = changes.some((change) => change.proof.keepsSenders && isFirstRecord(change));
	return isFirst ? [WORDS[locale].firstRecord] : [];
}

/** The steps of several changes in one list. */
export function stepsOfChanges(
	changes: readonly Change[],
	locale: Locale,
	tone: Tone,
): { steps: string[]; plan: Step[] } {
	if (tone === 'owner') {
		const plan = planOfChanges(changes);
		return { steps: planInWords(plan, locale), plan: [...plan] };
	}
	const words = WORDS[locale];
	const each = changes.map((change, i) => ({
		title: changes.length > 1 ? [titleStep(change, i, changes.length)] : [],
		change,
		plan: recordsOfChange(change),
	}));
	return {
		steps: each.flatMap(({ title, change, plan }) => [
			...planInWords(title, locale),
			...adminSteps(plan, change, words),
		]),
		plan: each.flatMap(({ title, plan }) => [...title, ...plan]),
	};
}
