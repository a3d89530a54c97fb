/**
 * A verdict as a document: the decision, what to do, why, what was checked, and the details.
 *
 * The folder has a file for each part.
 *
 * @module
 */

import type { Verdict } from '../../preflight/verdict.ts';
import { byCause } from '../cause.ts';
import { type Block, type Report, section } from '../document/document.ts';
import { explainVerdict, ownerReasons, telling } from '../explain-verdict.ts';
import {
	bySeverity,
	type CodeGroup,
	groupsByCode,
	named,
	otherFindings,
	reasonGroups,
} from '../findings.ts';
import { consequenceOf } from '../messages/verdict-words.ts';
import type { Wording } from '../options.ts';
import { isMended, isSaid, unrepeated } from '../said-by.ts';
import { plainStates, protocolStates, receiverStates } from '../state.ts';
import { titleOf } from '../words.ts';
import { missingSection } from './addresses.ts';
import { detailSections } from './details.ts';
import { type Explained, explainedOnce } from './explained.ts';
import { bannerOf } from './opening.ts';
import { type FindingView, findingItem } from './reasons.ts';
import { setupSection } from './setup.ts';
import { changesSection, otherWays } from './tasks.ts';

/** Most codes of one section, and of what is reported to owners besides. */
const MAX_CODES = 30;
const MAX_NOTICED = 6;

/** Most steps that are reported where no change mends it. */
const MAX_STEPS = 12;

function findingsBlock(groups: readonly CodeGroup[], view: FindingView): Block[] {
	if (groups.length === 0) return [];
	const { wording } = view;
	const items = groups.slice(0, MAX_CODES).map((group) => findingItem(group, view));
	const rest = groups.length - items.length;
	return [{ block: 'findings', items, more: rest > 0 ? wording.labels.page.more(rest) : null }];
}

/** For an owner, what to do where no change of DNS mends it. */
function advice(verdict: Verdict, { language, tone, labels }: Wording): Block[] {
	if (tone === 'admin' || verdict.changes.length > 0) return [];
	const { steps } = explainVerdict(verdict, language, tone);
	if (steps.length === 0) return [];
	const items = steps.slice(0, MAX_STEPS);
	return section('todo', labels.page.toDo, [{ block: 'list', items, isOrdered: true }]);
}

/** Why the decision was reached; what the banner told already is left out. */
function why(verdict: Verdict, wording: Wording, explained: Explained): Block[] {
	const { language, tone, labels } = wording;
	const isTold = tone === 'owner' && telling(verdict, language) !== '';
	if (isTold) return [];
	const groups = tone === 'admin' ? reasonGroups(verdict) : ownerReasons(verdict);
	const isConsequenceTold = consequenceOf(verdict, language.verdict) !== '';
	return section(
		'why',
		labels.verdict.why,
		findingsBlock(groups, { wording, evidence: null, isConsequenceTold, explained }),
	);
}

function checked(verdict: Verdict, wording: Wording): Block[] {
	const { labels, tone } = wording;
	// An owner reads sentences, an admin names and records.
	const begun = (text: string) =>
		tone === 'owner' ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
	const states =
		tone === 'admin' ? protocolStates(verdict, wording) : plainStates(verdict, wording);
	return section('checks', labels.page.checks, [
		{
			block: 'states',
			states: states.map(({ name, state, grade, details, record }) => ({
				name,
				state: { grade, word: state },
				about: labels.page.about[name],
				details: details.filter((detail) => detail !== '').map(begun),
				record,
			})),
		},
	]);
}

function receivers(verdict: Verdict, wording: Wording): Block[] {
	const { labels, language, tone } = wording;
	const words = labels.page;
	const states = receiverStates(verdict, wording);
	const named: { readonly [code: string]: string } = words.demands;
	const demanded = (code: string): string => named[code] ?? titleOf(code, language);
	if (states.length === 0) return [];
	return section('receivers', words.receivers, [
		{
			block: 'table',
			caption: words.receivers,
			heads: [words.receiver, words.state, words.lacks],
			rows: states.map(({ id, state, grade, unmet }) => [
				tone === 'admin' ? id : (labels.receivers[id] ?? id),
				{ grade, word: state },
				tone === 'admin' ? unmet.join(', ') : unmet.map(demanded).join(', '),
			]),
			more: null,
		},
	]);
}

/** For an owner, faults that did not decide and were not told as reasons. */
function alsoNoticed(verdict: Verdict, wording: Wording, explained: Explained): Block[] {
	// Where the domain itself is the matter, its records are not.
	if (telling(verdict, wording.language) !== '') return [];
	const told = new Set(ownerReasons(verdict).map(({ code }) => code));
	const { causes } = byCause(otherFindings(verdict));
	const open = causes.filter(
		(finding) =>
			(finding.severity === 'error' || finding.severity === 'warning') &&
			!told.has(finding.code) &&
			!isSaid(finding, told) &&
			!isMended(finding, verdict.changes),
	);
	// What did not keep the decision from being good does not call for alarm.
	const isConsequenceTold =
		verdict.decision === 'save' || consequenceOf(verdict, wording.language.verdict) !== '';
	const groups = groupsByCode(unrepeated(open)).slice(0, MAX_NOTICED);
	return section(
		'noticed',
		wording.labels.page.noticed,
		findingsBlock(groups, { wording, evidence: null, isConsequenceTold, explained }),
	);
}

/** For an admin, all that did not decide, gravest first. */
function others(verdict: Verdict, wording: Wording): Block[] {
	return bySeverity(otherFindings(verdict), wording.language).flatMap(
		({ severity, heading, groups }) =>
			section(severity, heading, findingsBlock(groups, { wording, evidence: null })),
	);
}

/** All findings with their places; left out where nothing folds. */
function allFindings(verdict: Verdict, wording: Wording, isOpen: boolean): Block[] {
	const { labels, language } = wording;
	const { causes, consequences } = byCause(named(verdict));
	const severities = bySeverity(causes, language);
	const following = bySeverity(consequences, language).flatMap(({ groups }) => groups);
	const counts = severities.map(({ heading, groups }) => `${heading}: ${groups.length}`);
	const follows =
		following.length === 0 ? [] : [`${labels.page.consequences}: ${following.length}`];
	const view = { wording, evidence: verdict.evidence };
	const found = findingsBlock(
		severities.flatMap((each) => each.groups),
		view,
	);
	const hint: Block = { block: 'paragraph', content: labels.page.consequences, isQuiet: true };
	const blocks =
		following.length === 0 ? found : [...found, hint, ...findingsBlock(following, view)];
	return section('findings', labels.page.findings, blocks, {
		glance: [...counts, ...follows].join(', '),
		isOpen,
		isDetail: true,
	});
}

/** What an admin also needs, folded for every reader. */
function adminPart(verdict: Verdict, wording: Wording): Block[] {
	const admin: Wording = { ...wording, tone: 'admin' };
	const isOpen = wording.tone === 'admin';
	const parts = [...detailSections(verdict, admin, isOpen), ...allFindings(verdict, admin, isOpen)];
	return section('admin', wording.labels.page.forAdmin, parts);
}

/** What stands in a document of one form only. */
export interface DocumentForm {
	/** Whether it can fold; what does not fold has the details left out. */
	readonly folds: boolean;
	/** What to do stands elsewhere, for several verdicts together. */
	readonly isShared?: boolean;
}

/** A verdict as a document. */
export function verdictDocument(
	verdict: Verdict,
	wording: Wording,
	{ folds, isShared = false }: DocumentForm,
): Report {
	const isOwner = wording.tone === 'owner';
	const { changes, alternatives = [], zone } = verdict;
	const explained = explainedOnce(wording.language.values);
	const view = { wording, zone, findings: named(verdict), folds, explained };
	const todo = isShared ? [] : [...changesSection(changes, view), ...advice(verdict, wording)];
	return {
		banner: bannerOf(verdict, wording),
		blocks: [
			...todo,
			...(isShared ? [] : otherWays(alternatives, view, todo.length === 0)),
			...why(verdict, wording, explained),
			...setupSection(verdict, wording),
			...checked(verdict, wording),
			...(isOwner || folds ? [] : missingSection(verdict, wording, 'text')),
			...receivers(verdict, wording),
			...(isOwner ? alsoNoticed(verdict, wording, explained) : []),
			...(folds ? adminPart(verdict, wording) : isOwner ? [] : others(verdict, wording)),
		],
	};
}
