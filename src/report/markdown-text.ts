/**
 * Text from elsewhere as GitHub-flavored Markdown that means nothing but itself.
 *
 * Words of a sentence that hold a character with a meaning become code spans; values to copy become
 * fenced blocks. Neither can make HTML, links, images, tables, headings or mentions.
 *
 * @module
 */

import { shortened } from '../text/shorten.ts';
import { MAX_RECORD, MAX_VALUE } from './document/document.ts';
import { escapeControls } from './escape.ts';

/** Characters that Markdown, HTML or a forge gives a meaning, and what would become a link by itself. */
const MEANINGFUL = /[\\`*_{}[\]<>#|~&@=$^/]|:\S|(?:^|\W)www\./i;

function safe(text: string, max: number = MAX_RECORD): string {
	return escapeControls(shortened(text, max));
}

/** A fence of backticks longer than any run of them in a text. */
function fence(text: string, least: number): string {
	const runs = text.match(/`+/g) ?? [];
	return '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), least));
}

/** A code span; `|` is written as `\x7c`, since a table would break at it. */
export function codeSpan(text: string): string {
	const content = safe(text).replace(/\|/g, '\\x7c');
	if (content.trim() === '') return content === '' ? '' : `\`${content}\``;
	const ticks = fence(content, 1);
	const pad = /^[` ]|[` ]$/.test(content) ? ' ' : '';
	return `${ticks}${pad}${content}${pad}${ticks}`;
}

/** A value to copy, on a line of its own. */
export function codeBlock(text: string): string[] {
	const content = safe(text, MAX_VALUE);
	const ticks = fence(content, 3);
	return [ticks, content, ticks];
}

const OPENING = /^["„“(«']+/;
const CLOSING = /[.,;:!?)"“”»']+$/;

function wordOf(word: string): string {
	if (!MEANINGFUL.test(word.replace(CLOSING, '')) && !MEANINGFUL.test(word)) return word;
	const lead = OPENING.exec(word)?.[0] ?? '';
	const inner = word.slice(lead.length);
	const tail = CLOSING.exec(inner)?.[0] ?? '';
	const core = inner.slice(0, inner.length - tail.length);
	return core === '' ? codeSpan(word) : `${lead}${codeSpan(core)}${tail}`;
}

/** A sentence, on one line. What would begin a list, a heading or a rule is escaped. */
export function sentence(text: string): string {
	const words = safe(text).split(' ').map(wordOf).join(' ');
	return words
		.replace(/^\s+/, '')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[-+]/, '\\$&');
}
