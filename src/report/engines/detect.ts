/**
 * Who seems to send for a domain, and on which evidence.
 *
 * @module
 */

import { list, listOf, type Shape, shaped, text } from '../../input/fields.ts';
import type { DetectedRelays, DetectionReference } from '../../relays/detection.ts';
import { type Block, type Content, cut, paragraphs, section } from '../document/document.ts';
import type { Languages } from '../language-choice.ts';
import type { Labels } from '../messages/labels.ts';
import { layoutOf, type TextOptions, type Wording } from '../options.ts';
import { textOf } from '../render.ts';

/** What stands of each list; the rest is counted. */
const MAX_LISTED = 12;

const RELAY: Shape = { id: text, name: text, confidence: text, role: text, evidence: list };
const DETECTED: Shape = {
	domain: text,
	relays: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(RELAY)),
	unknown: list,
	unanswered: list,
};

function referenceRow(
	{ by, name, type, value }: DetectionReference,
	words: Labels['detect'],
): Content[] {
	return [words.by[by], `${name} ${type} ${value}`];
}

function listed(
	caption: string,
	rows: readonly (readonly Content[])[],
	words: Labels['detect'],
): Block[] {
	if (rows.length === 0) return [];
	const { shown, rest } = cut(rows, MAX_LISTED);
	const heads = [words.kind, words.record];
	return [
		{ block: 'table', caption, heads, rows: shown, more: rest > 0 ? words.more(rest) : null },
	];
}

function detectedBlocks(detected: DetectedRelays, { labels }: Wording): Block[] {
	const words = labels.detect;
	const { domain, relays, unknown, unanswered } = detected;
	const found = relays.flatMap(({ id, name, confidence, role, evidence }) => {
		const heading = `${name} (${id}), ${words.confidence[confidence]}: ${words.role[role]}`;
		const rows = evidence.map((each) => referenceRow(each, words));
		return section(id, heading, listed(heading, rows, words));
	});
	const silent = unanswered.map(({ name, type, reason }): Content[] => [
		type,
		`${name}: ${reason === 'limit' ? words.notAsked : labels.state.failure[reason]}`,
	]);
	const unclaimed = unknown.map((each) => referenceRow(each, words));
	return [
		...paragraphs(relays.length === 0 ? words.nobody(domain) : words.heading(domain)),
		...found,
		...section('unclaimed', words.unclaimed, listed(words.unclaimed, unclaimed, words)),
		...section('unanswered', words.unanswered, listed(words.unanswered, silent, words)),
	];
}

/** Who seems to send for a domain. */
export function detectedText(
	detected: DetectedRelays,
	options: TextOptions,
	among: Languages,
): string {
	shaped(DETECTED)(detected, 'detected');
	const layout = layoutOf(options, among);
	return textOf({ banner: null, blocks: detectedBlocks(detected, layout) }, layout);
}
