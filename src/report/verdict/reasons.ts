/**
 * Findings as blocks: those that led to the decision, and the others.
 *
 * @module
 */

import type { Transcript } from '../../dns/resolver.ts';
import type { StoredFinding } from '../../findings/finding.ts';
import { shortened } from '../../text/shorten.ts';
import type { FindingItem } from '../document/document.ts';
import type { CodeGroup } from '../findings.ts';
import { severityGrades } from '../grade.ts';
import type { Wording } from '../options.ts';
import { placeOf } from '../place.ts';
import { adminSentence, factSentence, sentenceOf, titleOf } from '../words.ts';
import type { Explained } from './explained.ts';

/** Most sentences per code: a long chain of records can repeat itself. */
const MAX_PER_CODE = 3;

/** Most of a sentence and of a title. */
const MAX_SENTENCE = 420;
const MAX_TITLE = 80;

/** What a group of findings is told from. */
export interface FindingView {
	readonly wording: Wording;
	/** What happens to the mail has been said. */
	readonly isConsequenceTold?: boolean;
	/** What terms mean is said once. */
	readonly explained?: Explained;
	/** The answers in which places are shown; `null` where none are. */
	readonly evidence: Transcript | null;
}

function sentenceAt(finding: StoredFinding, view: FindingView) {
	const { wording, evidence, isConsequenceTold = false, explained = (told) => told } = view;
	const { language, tone, labels } = wording;
	const text =
		tone === 'admin'
			? adminSentence(finding, language)
			: isConsequenceTold
				? factSentence(finding, language, tone)
				: sentenceOf(finding, language, tone);
	const { name, type } = finding.subject;
	return {
		text: shortened(explained(text), MAX_SENTENCE),
		place:
			evidence === null || tone === 'owner'
				? null
				: [`${type} ·`, name === '' ? labels.page.root : { code: name }],
		excerpt: evidence === null ? null : placeOf(finding, evidence),
	};
}

/** Names that are listed in one sentence. */
const MAX_NAMES = 3;

/** For an owner, what is the same of several names as one finding with all of them. */
function joined(
	findings: readonly StoredFinding[],
	list: (names: readonly string[]) => string,
): readonly StoredFinding[] {
	const [first] = findings;
	const names = [...new Set(findings.map(({ subject }) => subject.name))];
	if (first === undefined || names.length < 2 || names.length > MAX_NAMES) return findings;
	return [{ ...first, subject: { ...first.subject, name: list(names) } }];
}

/** Findings reported by their names alone: a question without an answer, a key that is missing. */
const OF_NAMES = /^(?:dns\.(?!negative-cached)|dkim\.selector-missing$)/;

/** The findings of one code; findings that read alike are shown once. */
export function findingItem({ code, findings }: CodeGroup, view: FindingView): FindingItem {
	const { language, labels } = view.wording;
	const { list } = language.values;
	const severity = findings[0]?.severity ?? 'info';
	const title = shortened(titleOf(code, language), MAX_TITLE);
	const isJoined = view.wording.tone === 'owner' && view.evidence === null && OF_NAMES.test(code);
	const told = (isJoined ? joined(findings, list) : findings).map((finding) =>
		sentenceAt(finding, view),
	);
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
