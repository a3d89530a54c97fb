/**
 * Prints a document as HTML.
 *
 * @module
 */

import { shortened } from '../../text/shorten.ts';
import { drawing } from '../html/drawing.ts';
import { type Html, html, nothing, wholeValue } from '../html/escape.ts';
import { badge, icon } from '../html/icons.ts';
import { shareBar } from '../html/picture.ts';
import type {
	Banner,
	Block,
	Branch,
	Content,
	FindingItem,
	Inline,
	Section,
	StateItem,
	Task,
	Value,
} from './document.ts';

/** The words that only this form needs. */
export interface HtmlForm {
	readonly stepByStep: string;
	readonly inRecord: string;
}

/** Longest name or term that is shown whole: names end at 255 octets (RFC 1035 §2.3.4). */
const MAX_CODE = 260;

/** More than this in a list of steps, and there is none: values are whole, or not there. */
const MAX_STEPS = 4000;

/** A text whose `-all` stays whole where a line ends. */
function unbroken(text: string, written: (part: string) => Html): Html {
	const parts = text
		.split(/((?<![\w-])-all\b)/)
		.map((part) => (part === '-all' ? html`<span class="whole">-all</span>` : written(part)));
	return html`${parts}`;
}

function prose(text: string): Html {
	return unbroken(text, (part) => html`${part}`);
}

/** Text from DNS: monospace, and apart from the direction of the text around it. */
export function code(text: string, max: number = MAX_CODE): Html {
	return html`<code dir="ltr">${prose(shortened(text, max))}</code>`;
}

function inline(piece: Inline): Html {
	if (typeof piece === 'string') return html`${prose(piece)}`;
	if ('code' in piece) return code(piece.code, piece.max);
	if ('grade' in piece) return badge(piece.grade, piece.word);
	return html`<span class="of">${shareBar(piece.share)} ${piece.word}</span>`;
}

function line(content: Content): Html {
	const pieces = (Array.isArray(content) ? content : [content]) as readonly Inline[];
	return html`${pieces.filter((each) => each !== '').map((each, i) => html`${i === 0 ? '' : ' '}${inline(each)}`)}`;
}

function more(text: string | null): Html {
	return text === null ? nothing : html`<p class="more">${text}</p>`;
}

/** A table with a caption for those who do not see it. */
function table(
	caption: string,
	heads: readonly string[],
	rows: readonly (readonly Content[])[],
): Html {
	const head = heads.map((text) => html`<th scope="col">${text}</th>`);
	const body = rows.map((row) => {
		const cells = row.map((cell, i) =>
			i === 0
				? html`<th scope="row" data-label="${heads[i] ?? ''}">${line(cell)}</th>`
				: html`<td data-label="${heads[i] ?? ''}">${line(cell)}</td>`,
		);
		return html`<tr>${cells}</tr>`;
	});
	return html`<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function facts(rows: readonly (readonly [string, Content])[]): Html {
	const filled = rows.map(
		([term, content]) => html`<div><dt>${term}</dt><dd>${line(content)}</dd></div>`,
	);
	return html`<dl class="facts">${filled}</dl>`;
}

/** A value in a box of its own; one click selects all of it. */
function valueBox({ label, value, note, role }: Value): Html {
	const aside = note === undefined ? nothing : html`<span class="aside">${note}</span>`;
	return html`<div class="box ${role}"><dt>${label}</dt><dd><code dir="ltr">${unbroken(value, wholeValue)}</code>${aside}</dd></div>`;
}

function stepList(steps: readonly string[], { stepByStep }: HtmlForm): Html {
	if (steps.length === 0 || steps.join('').length > MAX_STEPS) return nothing;
	const items = steps.map((each) => html`<li>${prose(each)}</li>`);
	return html`<details class="way"><summary><h4>${stepByStep}</h4></summary><ol class="list folded">${items}</ol></details>`;
}

function taskItem({ title, notices, values, text, warning, steps }: Task, form: HtmlForm): Html {
	return html`<li class="step">
<h3>${title}</h3>
${notices.map((notice) => badge('caution', notice))}<dl class="boxes">${values.map(valueBox)}</dl>
${text === '' ? nothing : html`<p>${prose(text)}</p>`}
${warning === '' ? nothing : html`<p class="lost">${badge('caution', warning)}</p>`}
${stepList(steps, form)}
</li>`;
}

function stateCard({ name, state, about, details, record }: StateItem): Html {
	return html`<li class="card">
<h3>${name}</h3>
<p>${badge(state.grade, state.word)}</p>
<p class="hint">${about}</p>
${details.map((detail) => html`<p class="detail">${prose(detail)}</p>`)}${record === null ? nothing : html`<p class="detail">${code(record, record.length)}</p>`}
</li>`;
}

function excerpt(item: FindingItem['sentences'][number], { inRecord }: HtmlForm): Html {
	if (item.excerpt === null) return nothing;
	const { before, marked, after, isCutBefore, isCutAfter } = item.excerpt;
	const mark = marked === '' ? html`<mark class="gap">▲</mark>` : html`<mark>${marked}</mark>`;
	return html`<p class="place"><span class="sr">${inRecord}: </span><code dir="ltr">${isCutBefore ? '… ' : ''}${before}${mark}${after}${isCutAfter ? ' …' : ''}</code></p>`;
}

function findingItem(item: FindingItem, form: HtmlForm): Html {
	const { title, badge: grade, sentences } = item;
	const said = sentences.map((each) => {
		const at = each.place === null ? nothing : html`<p class="at">${line(each.place)}</p>`;
		return html`<li><p>${prose(each.text)}</p>${excerpt(each, form)}${at}</li>`;
	});
	const id = sentences.some(({ place }) => place !== null)
		? html` <code class="quiet">${shortened(item.code, 80)}</code>`
		: nothing;
	return html`<li class="finding"><h3>${badge(grade.grade, grade.word)} ${title}${id}</h3><ul>${said}</ul>${more(item.more)}</li>`;
}

function tree(branches: readonly Branch[]): Html {
	const items = branches.map(({ cells, notes, below }) => {
		const [first = '', ...rest] = cells;
		const others = rest.map((cell) => html` <span class="lets">${line(cell)}</span>`);
		const noted = notes.map((note) => html`<p class="at">${note}</p>`);
		return html`<li><span class="term">${line(first)}</span>${others}${noted}${below.length === 0 ? nothing : tree(below)}</li>`;
	});
	return html`<ul>${items}</ul>`;
}

function blockHtml(block: Block, form: HtmlForm, depth: number): Html {
	switch (block.block) {
		case 'paragraph':
			return block.isQuiet
				? html`<p class="hint">${line(block.content)}</p>`
				: html`<p>${line(block.content)}</p>`;
		case 'list': {
			const items = block.items.map((item) => html`<li>${prose(item)}</li>`);
			return block.isOrdered
				? html`<ol class="advice">${items}</ol>`
				: html`<ul class="advice">${items}</ul>`;
		}
		case 'table':
			return html`${table(block.caption, block.heads, block.rows)}${more(block.more)}`;
		case 'facts':
			return facts(block.rows);
		case 'tasks':
			return html`<ol class="steps">${block.tasks.map((task) => taskItem(task, form))}</ol>${more(block.more)}`;
		case 'states':
			return html`<ul class="cards">${block.states.map(stateCard)}</ul>`;
		case 'findings':
			return html`<ul class="findings">${block.items.map((item) => findingItem(item, form))}</ul>${more(block.more)}`;
		case 'tree':
			return html`<div class="tree">${tree(block.branches)}</div>`;
		case 'picture':
			return drawing(block.picture);
		case 'section':
			return sectionHtml(block, form, depth);
	}
}

function sectionHtml(part: Section, form: HtmlForm, depth: number): Html {
	const { id, heading, blocks, fold } = part;
	const inner = html`${blocks.map((each) => html`${blockHtml(each, form, depth + 1)}\n`)}`;
	if (fold !== undefined) {
		const summary = html`<summary><h3>${heading}</h3><span class="glance">${line(fold.glance)}</span></summary>`;
		const content = html`${summary}<div class="folded">${inner}</div>`;
		return fold.isOpen
			? html`<details open>${content}</details>`
			: html`<details>${content}</details>`;
	}
	if (depth > 0) return html`<h4>${heading}</h4>${inner}`;
	return html`<section class="${id}" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${inner}</section>`;
}

/** The banner of a page. */
export function bannerHtml({ label, grade, headline, forms, paragraphs }: Banner): Html {
	return html`<header class="banner ${grade}">
${icon(grade)}
<div>
<p class="word">${label}</p>
<h1>${headline}</h1>
${forms.map((form) => html`<p class="sender">${code(form)}</p>`)}${paragraphs.map((text) => html`<p>${prose(text)}</p>\n`)}</div>
</header>`;
}

/** The blocks of a document. */
export function blocksHtml(blocks: readonly Block[], form: HtmlForm): Html {
	return html`${blocks.map((block) => html`${blockHtml(block, form, 0)}\n`)}`;
}
