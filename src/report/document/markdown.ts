/**
 * Prints a document as GitHub-flavored Markdown.
 *
 * @module
 */

import { codeBlock, codeSpan, sentence } from '../markdown-text.ts';
import type {
	Block,
	Branch,
	Content,
	FindingItem,
	Inline,
	Report,
	StateItem,
	Task,
	Value,
} from './document.ts';

function piece(inline: Inline): string {
	if (typeof inline === 'string') return sentence(inline);
	if ('code' in inline) return codeSpan(inline.code);
	return 'grade' in inline ? `**${sentence(inline.word)}**` : sentence(inline.word);
}

function line(content: Content): string {
	const pieces = Array.isArray(content) ? content : [content as Inline];
	return pieces
		.map(piece)
		.filter((text) => text !== '')
		.join(' ');
}

function table(heads: readonly string[], rows: readonly (readonly Content[])[]): string[] {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		row(heads.map(sentence)),
		row(heads.map(() => '---')),
		...rows.map((cells) => row(cells.map(line))),
	];
}

function valueLines({ label, value, note }: Value): string[] {
	const said = note === undefined ? '' : ` (${sentence(note)})`;
	return ['', `${sentence(label)}${said}:`, '', ...codeBlock(value)];
}

/** A value to copy at the end of a step, behind a colon. */
const VALUE = /: ([^„"“]*[=;][^„"“]*)$/;

function stepLine(text: string): string {
	const [ending, value] = VALUE.exec(text) ?? [];
	if (ending === undefined || value === undefined) return sentence(text);
	return `${sentence(text.slice(0, 1 - ending.length))} ${codeSpan(value)}`;
}

function listLines(items: readonly string[]): string[] {
	return items.length === 0 ? [] : [...items.map((item) => `- ${stepLine(item)}`), ''];
}

function taskLines(task: Task, number: number): string[] {
	const { title, notices, values, text, warning, notes } = task;
	const heading = [title, ...notices.map((notice) => `(${notice})`)].join(' ');
	return [
		`### ${number}\\. ${sentence(heading)}`,
		...values.flatMap(valueLines),
		'',
		...[text, warning].filter((each) => each !== '').flatMap((each) => [sentence(each), '']),
		...listLines(notes),
	];
}

function stateRows(states: readonly StateItem[]): Content[][] {
	return states.map(({ name, state, details, record }) => [
		name,
		state,
		details.join('; '),
		record === null ? '' : { code: record },
	]);
}

function findingLines({ title, code, sentences, more }: FindingItem, byCode: boolean): string[] {
	const lead = byCode ? codeSpan(code) : `**${sentence(title)}:**`;
	const texts = [...sentences.map(({ text }) => text), ...(more === null ? [] : [more])];
	return texts.map((text) => `- ${lead} ${sentence(text)}`);
}

function treeLines(branches: readonly Branch[], depth: number): string[] {
	const indent = '  '.repeat(depth);
	return branches.flatMap(({ cells, notes, below }) => [
		`${indent}- ${cells
			.map(line)
			.filter((cell) => cell !== '')
			.join(', ')}`,
		...notes.map((note) => `${indent}  - ${sentence(note)}`),
		...treeLines(below, depth + 1),
	]);
}

/** How it is printed. */
export interface MarkdownForm {
	/** Findings are reported by code, not by title. */
	readonly byCode: boolean;
	/** The heads of the table of states. */
	readonly stateHeads: readonly string[];
}

function blockLines(block: Block, form: MarkdownForm): string[] {
	const more = (text: string | null): string[] => (text === null ? [] : [sentence(text), '']);
	switch (block.block) {
		case 'paragraph':
			return [line(block.content), ''];
		case 'list':
			return listLines(block.items);
		case 'table':
			return [...table(block.heads, block.rows), '', ...more(block.more)];
		case 'facts':
			return [...block.rows.map(([term, content]) => `- ${sentence(term)}: ${line(content)}`), ''];
		case 'tasks':
			return [
				...block.tasks.flatMap((task, i) => taskLines(task, i + 1)),
				...more(block.more),
				...more(block.closing || null),
			];
		case 'states':
			return [...table(form.stateHeads, stateRows(block.states)), ''];
		case 'findings':
			return [
				...block.items.flatMap((item) => findingLines(item, form.byCode)),
				'',
				...more(block.more),
			];
		case 'tree':
			return [...treeLines(block.branches, 0), ''];
		case 'picture':
			return [sentence(block.picture.said), ''];
		case 'section':
			if (block.fold?.isDetail === true) return [];
			return [
				`## ${sentence(block.heading)}`,
				'',
				...block.blocks.flatMap((each) => blockLines(each, form)),
			];
	}
}

/** Prints a document as Markdown, ending in a line break. */
export function printMarkdown({ banner, blocks }: Report, form: MarkdownForm): string {
	const opening =
		banner === null
			? []
			: [
					`# ${sentence(`${banner.label}: ${[banner.headline, ...banner.forms.map((form) => `(${form})`)].join(' ')}`)}`,
					'',
					...banner.paragraphs.flatMap((text) => [sentence(text), '']),
				];
	const lines = [...opening, ...blocks.flatMap((block) => blockLines(block, form))];
	return `${lines.join('\n').trimEnd()}\n`;
}
