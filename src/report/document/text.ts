/**
 * Prints a document as text for a terminal.
 *
 * @module
 */

import { shortened } from '../../text/shorten.ts';
import { gradeStyles, type Paint } from '../color.ts';
import { escapeControls } from '../escape.ts';
import { columns, paragraph, sections, table } from '../layout.ts';
import type {
	Banner,
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

/** How wide, and in which colors. */
export interface TextForm {
	readonly width: number;
	readonly paint: Paint;
	/** Findings are reported by code, not by title. */
	readonly byCode: boolean;
}

function pieceText(piece: Inline): string {
	if (typeof piece === 'string') return piece;
	if (!('code' in piece)) return piece.word;
	return piece.max === undefined ? piece.code : shortened(piece.code, piece.max);
}

/** A line without its looks. */
function plainText(content: Content): string {
	const pieces = Array.isArray(content) ? content : [content as Inline];
	return pieces
		.map(pieceText)
		.filter((text) => text !== '')
		.join(' ');
}

function gradeOf(content: Content | undefined): keyof typeof gradeStyles | null {
	return typeof content === 'object' && 'grade' in content ? content.grade : null;
}

/** Most columns. */
const MAX_COLUMNS = 4;

/** A table whose cells are painted by their grades. */
function gradedTable(
	rows: readonly (readonly Content[])[],
	{ width, paint }: TextForm,
	indent: number,
	first: (cell: string) => string = (cell) => cell,
	maxCell = 34,
): string[] {
	// More columns than fit: all but the first become one, which wraps.
	const texts = rows.map((row) => {
		const cells = row.map(plainText);
		if (cells.length <= MAX_COLUMNS) return cells;
		const [first = '', ...rest] = cells;
		return [first, rest.filter((cell) => cell !== '').join(', ')];
	});
	const contents = new Map<readonly string[], readonly Content[]>(
		texts.map((row, i) => [row, rows[i] ?? []]),
	);
	return table(texts, width, {
		indent,
		maxCell,
		paint: (cell, column, row) => {
			const grade = gradeOf(contents.get(row)?.[column]);
			if (grade !== null) return paint(cell, gradeStyles[grade]);
			return column === 0 ? first(cell) : cell;
		},
	});
}

function bannerLines(banner: Banner, { width, paint }: TextForm): string[] {
	const { label, grade, headline, forms, paragraphs, room } = banner;
	const lead = `${label.padEnd(room)}  `;
	const [first = '', ...rest] = paragraph(
		[headline, ...forms.map((form) => `(${form})`)].join(' '),
		width,
		lead,
	);
	const indent = ' '.repeat(lead.length);
	return [
		paint(label, gradeStyles[grade]) + first.slice(label.length),
		...rest,
		...paragraphs.flatMap((text) => paragraph(text, width, indent)),
	];
}

/** A longer term of a list of facts does not widen their column. */
const MAX_TERM = 60;

/** A longer label does not widen the column of labels. */
const MAX_LABEL = 18;

/** Values on one line each, however long: they are there to be copied. */
function valueLines(values: readonly Value[], paint: Paint): string[] {
	// One long label does not move all values away.
	const lengths = values.map(({ label }) => label.length);
	const room = Math.max(0, ...lengths.filter((length) => length <= MAX_LABEL)) + 2;
	return values.map(({ label, value, note, role }) => {
		const safe = escapeControls(value);
		const painted =
			role === 'before' ? paint(safe, 'red') : role === 'after' ? paint(safe, 'green') : safe;
		return `     ${label.length < room ? label.padEnd(room) : `${label}  `}${painted}${note === undefined ? '' : `  (${escapeControls(note)})`}`;
	});
}

function taskLines(task: Task, index: number, { width, paint }: TextForm): string[] {
	const { title, notices, values, text, warning, notes } = task;
	const heading = [title, ...notices.map((notice) => `(${notice})`)].join(' ');
	return [
		...paragraph(heading, width, `  ${index + 1}. `),
		...valueLines(values, paint),
		...(text === '' ? [] : paragraph(text, width, '     ')),
		...(warning === '' ? [] : paragraph(warning, width, '     ')),
		...notes.flatMap((note) => paragraph(note, width, '     - ')),
	];
}

function stateLines(states: readonly StateItem[], form: TextForm): string[] {
	const rows = states.flatMap(({ name, state, details, record }): Content[][] => {
		const [first = '', ...rest] = [...details, ...(record === null ? [] : [record])];
		return [[name, state, first], ...rest.map((detail) => ['', '', detail])];
	});
	return gradedTable(rows, form, 2, (cell) => form.paint(cell, 'bold'));
}

function findingLines(
	items: readonly FindingItem[],
	more: string | null,
	form: TextForm,
): string[] {
	const rows = items.flatMap(({ title, code, badge, sentences, more: rest }): Content[][] => {
		const lead = { grade: badge.grade, word: form.byCode ? code : title };
		const texts = [...sentences.map(({ text }) => text), ...(rest === null ? [] : [rest])];
		return texts.map((text, i) => [i === 0 ? lead : '', text]);
	});
	return [...gradedTable(rows, form, 2), ...(more === null ? [] : [`  ${more}`])];
}

function treeLines(branches: readonly Branch[], form: TextForm, indent: number): string[] {
	const { width, paint } = form;
	const rows = branches.map(({ cells }) => cells.map(plainText));
	const laidOut = columns(rows, width, {
		indent,
		paint: (cell, column) => (column === 0 ? paint(cell, 'dim') : cell),
	});
	return branches.flatMap(({ notes, below }, i) => [
		...(laidOut[i] ?? []),
		...notes.flatMap((note) => paragraph(note, width, ' '.repeat(indent + 6))),
		...treeLines(below, form, indent + 2),
	]);
}

function blockLines(block: Block, form: TextForm, indent: number): string[] {
	const { width } = form;
	switch (block.block) {
		case 'paragraph':
			return paragraph(plainText(block.content), width, ' '.repeat(indent));
		case 'list':
			return block.items.flatMap((item, i) =>
				paragraph(item, width, block.isOrdered ? `  ${i + 1}. ` : '  - '),
			);
		case 'table':
			return [
				...gradedTable(block.rows, form, indent),
				...(block.more === null ? [] : [`  ${block.more}`]),
			];
		case 'facts':
			return gradedTable(block.rows, form, indent, (cell) => form.paint(cell, 'bold'), MAX_TERM);
		case 'tasks':
			return [
				...block.tasks.flatMap((task, i) => taskLines(task, i, form)),
				...(block.more === null ? [] : [`  ${block.more}`]),
				...(block.closing === '' ? [] : paragraph(block.closing, width, '  ')),
			];
		case 'states':
			return stateLines(block.states, form);
		case 'findings':
			return findingLines(block.items, block.more, form);
		case 'tree':
			return treeLines(block.branches, form, 0);
		case 'picture':
			return paragraph(block.picture.said, width);
		case 'section':
			return sectionLines(block, form);
	}
}

function sectionLines(block: Extract<Block, { block: 'section' }>, form: TextForm): string[] {
	if (block.fold?.isDetail === true) return [];
	return [
		form.paint(escapeControls(block.heading), 'bold'),
		...block.blocks.flatMap((each) => blockLines(each, form, 2)),
	];
}

/** Prints a document as text, ending in a line break. */
export function printText({ banner, blocks }: Report, form: TextForm): string {
	const indent = banner === null ? 0 : 2;
	const parts = blocks.map((block) => blockLines(block, form, indent));
	return sections([banner === null ? [] : bannerLines(banner, form), ...parts]);
}
