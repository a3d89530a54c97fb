/**
 * Icons as inline SVG; the word beside each says the same, so they are hidden from screen readers.
 *
 * @module
 */

import type { Grade } from '../grade.ts';
import { type Html, html } from './escape.ts';

const SHAPES: { readonly [grade in Grade]: Html } = {
	good: html`<circle cx="12" cy="12" r="10.5"/><path class="sign" d="M7 12.5l3.4 3.4L17.2 9"/>`,
	caution: html`<path d="M12 1.8 23 21.6H1z"/><path class="sign" d="M12 9v5.4M12 17.6v.6"/>`,
	bad: html`<path d="M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z"/><path class="sign" d="M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6"/>`,
	open: html`<circle cx="12" cy="12" r="10.5"/><path class="sign" d="M12 6.5V12l3.8 2.6"/>`,
	note: html`<circle cx="12" cy="12" r="10.5"/><path class="sign" d="M12 11.2v5.4M12 7.4v.6"/>`,
};

/** The icon of a grade. */
export function icon(grade: Grade): Html {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[grade]}</svg>`;
}

/** A word with the icon and the color of its grade. */
export function badge(grade: Grade, word: string): Html {
	return html`<span class="badge ${grade}">${icon(grade)} ${word}</span>`;
}
