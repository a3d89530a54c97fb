/**
 * What every part of the page is given, and the small pieces they share.
 *
 * @module
 */

import type { Verdict } from '../../preflight/verdict.ts';
import type { Wording } from '../options.ts';
import { type Html, type HtmlValue, html, nothing } from './escape.ts';

/** A verdict, and how it is to be shown. */
export interface View extends Wording {
	readonly verdict: Verdict;
}

/** Text cut to a length at which many of its kind still fit on a page. */
export function shortened(text: string, max: number): string {
	return text.length > max ? `${text.slice(0, max)} … (+${text.length - max})` : text;
}

/** Longest name or term that is shown whole: names end at 255 octets (RFC 1035 §2.3.4). */
const MAX_CODE = 260;

/** Text from DNS: monospace, and apart from the direction of the text around it. */
export function code(text: string, max: number = MAX_CODE): Html {
	return html`<code dir="ltr">${shortened(text, max)}</code>`;
}

/** A name; the root has no letters, so it gets words. */
export function nameOf(name: string, { labels }: View): Html {
	return name === '' ? html`${labels.page.root}` : code(name);
}

/** The first items of a list, and how many are left out. */
export function cut<Item>(
	items: readonly Item[],
	max: number,
): { readonly shown: readonly Item[]; readonly rest: number } {
	return { shown: items.slice(0, max), rest: Math.max(0, items.length - max) };
}

/** `… and 7 more`; nothing where nothing is left out. */
export function andMore(rest: number, { labels }: View): Html {
	return rest > 0 ? html`<p class="more">${labels.page.more(rest)}</p>` : nothing;
}

/** A list of terms and their values; rows without a value are left out. */
export function facts(rows: readonly (readonly [string, HtmlValue | null])[]): Html {
	const filled = rows.flatMap(([term, value]) =>
		value === null || value === '' ? [] : [html`<div><dt>${term}</dt><dd>${value}</dd></div>`],
	);
	return html`<dl class="facts">${filled}</dl>`;
}

/** A table with a caption for those who do not see it. */
export function tableOf(
	caption: string,
	heads: readonly string[],
	rows: readonly (readonly HtmlValue[])[],
): Html {
	const head = heads.map((text) => html`<th scope="col">${text}</th>`);
	const body = rows.map((row) => {
		const cells = row.map((cell, i) =>
			i === 0
				? html`<th scope="row" data-label="${heads[i] ?? ''}">${cell}</th>`
				: html`<td data-label="${heads[i] ?? ''}">${cell}</td>`,
		);
		return html`<tr>${cells}</tr>`;
	});
	return html`<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A part that opens and closes, under a heading of the third level. */
export function fold(heading: string, summary: HtmlValue, content: Html, isOpen: boolean): Html {
	const inner = html`<summary><h3>${heading}</h3><span class="glance">${summary}</span></summary><div class="folded">${content}</div>`;
	return isOpen ? html`<details open>${inner}</details>` : html`<details>${inner}</details>`;
}
