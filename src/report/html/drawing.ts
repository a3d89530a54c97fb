/**
 * Pictures of a document as inline SVG.
 *
 * @module
 */

import type { Picture } from '../document/document.ts';
import { segmentsOf } from './address-bar.ts';
import { type Html, html, nothing } from './escape.ts';
import { legendKey, lookupSlots, segmentBar } from './picture.ts';

/** Draws a picture; the words beside it say the same. */
export function drawing(picture: Picture): Html {
	const { id, title, said } = picture;
	switch (picture.picture) {
		case 'lookups':
			return html`${lookupSlots(id, title, said, picture.used, picture.limit)}<p>${said}</p>`;
		case 'addresses': {
			const segments = segmentsOf(picture.ranges, picture.family, picture.words);
			const bar = segments.length === 0 ? nothing : segmentBar(id, title, said, segments);
			return html`<div class="family"><p>${said}</p>${bar}</div>`;
		}
		case 'legend': {
			const keys = picture.keys.map(
				({ grade, word }) => html`<li>${legendKey(`key-${grade}`, grade)} ${word}</li>`,
			);
			return html`<ul class="legend">${keys}</ul>`;
		}
	}
}
