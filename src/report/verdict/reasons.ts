/**
 * Findings as blocks: those that led to the decision, and the others.
 *
 * @module
 */

import type { Transcript } from '../../dns/resolver.ts';
import type { StoredFinding } from '../../findings/finding.ts';
import { type FindingItem, shortened } from '../document/document.ts';
import type { CodeGroup } from '../findings.ts';
import { severityGrades } from '../grade.ts';
import type { Wording } from '../options.ts';
import { placeOf } from '../place.ts';
import { adminSentence, factSentence, sentenceOf, titleOf } from '../words.ts';

/** Most sentences per code: a long chain of records can repeat itself. */
const MAX_PER_CODE = 3;

/** Most of a sentence and of a title. */
const MAX_SENTENCE = 420;
const MAX_TITLE = 80;

/** What a group of findings is told from. */
export interface FindingView {
	readonly wording: Wording;
	/** What becomes of the mail has been told. */
	readonly isConsequenceTold?: boolean;
	/** The answers in which places are shown; `null` where none are. */
	readonly evidence: Transcript | null;
}

function sentenceAt(finding: StoredFinding, view: FindingView) {
	const { wording, evidence, isConsequenceTold = false } = view;
	const { language, tone, labels } = wording;
	const text =
		tone === 'admin'
			? adminSentence(finding, language)
			: isConsequenceTold
				? factSentence(finding, language, tone)
				: sentenceOf(finding, language, tone);
	const { name, type } = finding.subject;
	return {
		text: shortened(text, MAX_SENTENCE),
		place:
			evidence === null || tone === 'owner'
				? null
				: [`${type} ·`, name === '' ? labels.page.root : { code: name }],
		excerpt: evidence === null ? null : placeOf(finding, evidence),
	};
}

/** Names of questions without an answer that are listed in one sentence. */
const MAX_NAMES = 3;

/** For an owner, questions that failed in the same way as one finding with all their names. */
function asked(findings: readonly StoredFinding[]): readonly StoredFinding[] {
	const [first] = findings;
	const names = [...new Set(findings.map(({ subject }) => subject.name))];
	if (first === undefined || names.length < 2 || names.length > MAX_NAMES) return findings;
	return [{ ...first, subject: { ...first.subject, name: names.join(', ') } }];
}

/** A question that DNS did not answer, told of by its name alone. */
const FAILED = /^dns\.(?!negative-cached)/;

/** The findings of one code; findings that read alike are told once. */
export function findingItem({ code, findings }: CodeGroup, view: FindingView): FindingItem {
	const { language, labels } = view.wording;
	const severity = findings[0]?.severity ?? 'info';
	const title = shortened(titleOf(code, language), MAX_TITLE);
	const isAsked = view.wording.tone === 'owner' && view.evidence === null && FAILED.test(code);
	const told = (isAsked ? asked(findings) : findings).map((finding) => sentenceAt(finding, view));
	const different = [
		...new Map(told.map((each) => [JSON.stringify([each.text, each.excerpt]), each])).values(),
	];
	const rest = different.length - MAX_PER_CODE;
	return {
		title,
		code: shortened(code, MAX_TITLE),
		badge: { grade: severityGrades[severity], word: labels.page.severity[severity] },
		sentences:
			different.length === 0
				? [{ text: `${title}.`, place: null, excerpt: null }]
				: different.slice(0, MAX_PER_CODE),
		more: rest > 0 ? labels.verdict.moreOfTheKind(rest) : null,
	};
}
