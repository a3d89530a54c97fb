/**
 * What DNS was asked and what it said: folded away, and bounded.
 *
 * @module
 */

import { answerInWords } from '../answer.ts';
import { type Html, html } from './escape.ts';
import { andMore, code, cut, fold, nameOf, tableOf, type View } from './view.ts';

/** Most questions, and most of an answer. */
const MAX_QUESTIONS = 100;
const MAX_ANSWER = 250;

/** The part of the page that lists questions and answers. */
export function evidence(view: View): Html {
	const { verdict, labels } = view;
	const words = labels.page;
	const { shown, rest } = cut(verdict.evidence.entries, MAX_QUESTIONS);
	const rows = shown.map(({ name, type, answer }) => [
		html`${type} ${nameOf(name, view)}`,
		code(answerInWords(answer, labels.state), MAX_ANSWER),
	]);
	const content = html`${tableOf(words.evidence, [words.question, words.answer], rows)}${andMore(rest, view)}`;
	return fold(words.evidence, String(verdict.evidence.entries.length), content, false);
}
