/**
 * Markup by construction: a tagged template that escapes every value it did not make itself.
 *
 * A piece of markup is recognized by a symbol that no JSON can carry, so nothing that came from DNS, or
 * out of a stored verdict, passes for one.
 *
 * @module
 */

import { shortened } from '../../text/shorten.ts';
import { MAX_RECORD, MAX_VALUE } from '../document/document.ts';
import { escapeControls } from '../escape.ts';

const MARKUP: unique symbol = Symbol('markup');

/** A piece of markup, made by {@link html} only. */
export interface Html {
	readonly [MARKUP]: string;
}

/** What may stand in a template: text and numbers are escaped, lists of markup joined. */
export type HtmlValue = string | number | Html | readonly Html[];

const ENTITIES: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;'],
	['`', '&#96;'],
]);

function escaped(text: string, max: number = MAX_RECORD): string {
	return escapeControls(shortened(text, max)).replace(
		/[&<>"'`]/g,
		(unit) => ENTITIES.get(unit) ?? '',
	);
}

function isHtml(value: object): value is Html {
	return MARKUP in value;
}

function written(value: HtmlValue): string {
	if (typeof value === 'object') {
		return isHtml(value) ? value[MARKUP] : value.map((each) => each[MARKUP]).join('');
	}
	return escaped(String(value));
}

/**
 * Makes markup of a template. Values in attributes stand in double quotation marks; none stands in a tag
 * name, an attribute name, a script or a style.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
	const text = parts.reduce((all, part, i) => {
		const value = values[i - 1];
		return `${all}${value === undefined ? '' : written(value)}${part}`;
	});
	return { [MARKUP]: text };
}

/** A value that is there to be copied, whole. */
export function wholeValue(text: string): Html {
	return { [MARKUP]: escaped(text, MAX_VALUE) };
}

/** No markup. */
export const nothing: Html = html``;

/** The text of markup. */
export function markupOf(piece: Html): string {
	return piece[MARKUP];
}

/** A style sheet as markup; it holds nothing but the page's own rules. */
export function sheetOf(text: string): Html {
	return { [MARKUP]: text };
}
