/**
 * A change in words: what it does and why, what was proven, and the steps with the exact values.
 *
 * @module
 */

import type { Change } from '../preflight/verdict.ts';
import { changeKind, isFirstRecord, partChanges, referenceOf } from './change-kind.ts';
import { labelsOf } from './labels.ts';
import type { Locale, Tone } from './locale.ts';
import { changeWords as german } from './messages/de/changes.ts';
import { changeWords as english } from './messages/en/changes.ts';
import type { ChangeWords, SendersAffected } from './messages/explanation.ts';

/** What a finding, a change or a verdict comes to in words; plain data. */
export interface Explanation {
	/** Without full stop. */
	title: string;
	text: string;
	/** What to do, in order; a value to paste stands at the end of its step, behind a colon. */
	steps: string[];
}

const WORDS: { readonly [locale in Locale]: ChangeWords } = { en: english, de: german };

/** Each TXT value as the strings it is published in, as far as one does not do. */
function stringsStep(change: Change, words: ChangeWords): string[] {
	return (change.strings ?? [])
		.filter((strings) => strings.length > 1)
		.map((strings) => words.strings(strings.map((text) => `"${text}"`).join(' ')));
}

function addSteps({ name, type, after }: Change, words: ChangeWords): string[] {
	return after.flatMap((value, i) => [
		i === 0 ? words.add(name, type) : words.addMore(type),
		words.value(value),
	]);
}

/** What stays is named first, so that nobody deletes it; the first record that goes takes the new value. */
function replaceSteps({ name, type, before, after }: Change, words: ChangeWords): string[] {
	const kept = before.filter((value) => after.includes(value));
	const gone = before.filter((value) => !after.includes(value));
	const fresh = after.filter((value) => !before.includes(value));
	const exchanged = Math.min(gone.length, fresh.length);
	return [
		...kept.map((value) => words.keep(name, type, value)),
		...fresh
			.slice(0, exchanged)
			.flatMap((value, i) => [words.find(name, type, gone[i] ?? ''), words.replaceBy(value)]),
		...fresh.slice(exchanged).flatMap((value) => [words.add(name, type), words.value(value)]),
		...gone.slice(exchanged).map((value) => words.remove(name, type, value)),
	];
}

function ownSteps(change: Change, words: ChangeWords): string[] {
	const { action, name, type, before, ttl, owner, asks } = change;
	const edits = {
		add: () => addSteps(change, words),
		replace: () => replaceSteps(change, words),
		remove: () => before.map((value) => words.remove(name, type, value)),
	};
	return [
		words.open,
		...(owner === undefined ? [] : [words.foreign(owner)]),
		...(isFirstRecord(change) ? [words.addOthersFirst(name)] : []),
		...edits[action](),
		...stringsStep(change, words),
		...(ttl === undefined ? [] : [words.ttl(ttl)]),
		...(asks?.includes('report-address') === true ? [words.reportAddress] : []),
		words.close,
	];
}

function operatorSteps({ name, type, before, after, owner }: Change, words: ChangeWords): string[] {
	return [
		words.ask(owner),
		...before
			.filter((value) => !after.includes(value))
			.map((value) => words.pleaseRemove(name, type, value)),
		...after
			.filter((value) => !before.includes(value))
			.map((value) => words.pleaseAdd(name, type, value)),
		words.askClose,
	];
}

/** A value as it stands in a master file (RFC 1035 §5.1). */
function masterLine({ name, type }: Change, value: string, strings?: readonly string[]): string {
	const text =
		type === 'TXT'
			? (strings ?? [value]).map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`).join(' ')
			: value;
	return `${name}. ${type} ${text}`;
}

function adminSteps(change: Change, words: ChangeWords): string[] {
	const { before, after, strings } = change;
	return [
		...before
			.filter((value) => !after.includes(value))
			.map((value) => words.adminRemove(masterLine(change, value))),
		...after.flatMap((value, i) =>
			before.includes(value) ? [] : [words.adminAdd(masterLine(change, value, strings?.[i]))],
		),
	];
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

/** A change in words. */
export function explainChange(change: Change, locale: Locale, tone: Tone): Explanation {
	const words = WORDS[locale];
	const { title } = words.kinds[changeKind(change)];
	if (tone === 'admin') {
		return { title, text: adminText(change, locale, words), steps: adminSteps(change, words) };
	}
	const isOwn = change.who === 'domain-owner';
	const steps = isOwn ? ownSteps(change, words) : operatorSteps(change, words);
	return { title, text: ownerText(change, words), steps };
}

/** What to mind about a first SPF record, for admins; empty where there is none among the changes. */
export function firstRecordWarning(changes: readonly Change[], locale: Locale): string[] {
	const isFirst = changes.some((change) => change.proof.keepsSenders && isFirstRecord(change));
	return isFirst ? [WORDS[locale].firstRecord] : [];
}

/** The step that begins all work in DNS. */
export function openingStep(locale: Locale): string {
	return WORDS[locale].open;
}
