/**
 * Pictures drawn as inline SVG: shares as a bar, address ranges as a row of segments, look-ups as slots.
 *
 * Pure functions of numbers and grades. Lengths are percentages, so that a picture fits any page; each
 * kind of segment has a pattern of its own besides its color.
 *
 * @module
 */

import type { Grade } from '../grade.ts';
import { type Html, html } from './escape.ts';

/** A piece of a row: how wide it is in relation to the others, and what it stands for. */
export interface Segment {
	readonly weight: number;
	readonly grade: Grade;
	readonly label: string;
}

/** Segments with their places, in percent of the row. */
export function placed(
	segments: readonly Segment[],
): { readonly x: number; readonly width: number; readonly segment: Segment }[] {
	const total = segments.reduce((sum, { weight }) => sum + weight, 0);
	let at = 0;
	return segments.map((segment) => {
		const x = at;
		const width = total > 0 ? (segment.weight / total) * 100 : 0;
		at += width;
		return { x: rounded(x), width: rounded(width), segment };
	});
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}

/** Hatches for the grades that are not plain; ids begin with `prefix`, since a page holds many pictures. */
function patterns(prefix: string): Html {
	return html`<defs>
<pattern class="bad" id="${prefix}-bad" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="8" height="8"/><rect class="hatch" width="3" height="8"/></pattern>
<pattern class="caution" id="${prefix}-caution" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground" width="6" height="6"/><rect class="hatch" width="6" height="2"/></pattern>
<pattern class="open" id="${prefix}-open" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="ground" width="7" height="7"/><circle class="hatch" cx="3.5" cy="3.5" r="1.5"/></pattern>
</defs>`;
}

const HATCHED: ReadonlySet<Grade> = new Set(['bad', 'caution', 'open']);

/** A rectangle in the color of its grade, with the pattern of its grade on top. */
function block(prefix: string, grade: Grade, x: number, width: number, height: number): Html {
	const plain = html`<rect class="fill ${grade}" x="${x}%" y="0" width="${width}%" height="${height}"/>`;
	if (!HATCHED.has(grade)) return plain;
	return html`<g class="${grade}">${plain}<rect fill="url(#${prefix}-${grade})" x="${x}%" y="0" width="${width}%" height="${height}"/></g>`;
}

/**
 * A row of segments, each with its label as a tooltip; `title` and `description` say the same in words.
 *
 * @param prefix - Begins the ids in the picture; unlike that of any other picture on the page.
 */
export function segmentBar(
	prefix: string,
	title: string,
	description: string,
	segments: readonly Segment[],
): Html {
	const pieces = placed(segments).map(
		({ x, width, segment }) =>
			html`<g><title>${segment.label}</title>${block(prefix, segment.grade, x, width, 30)}<rect class="edge" x="${x}%" y="0" width="${width}%" height="30"/></g>`,
	);
	return html`<svg class="bar" width="100%" height="30" role="img" aria-labelledby="${prefix}-title ${prefix}-text"><title id="${prefix}-title">${title}</title><desc id="${prefix}-text">${description}</desc>${patterns(prefix)}${pieces}</svg>`;
}

/** One square of a legend, as a picture of its own. */
export function legendKey(prefix: string, grade: Grade): Html {
	return html`<svg class="key" width="22" height="16" aria-hidden="true" focusable="false">${patterns(prefix)}${block(prefix, grade, 0, 100, 16)}<rect class="edge" width="100%" height="16"/></svg>`;
}

/** A share of 0 to 1 as a narrow bar; the words beside it say the same. */
export function shareBar(share: number): Html {
	const width = share > 0 ? Math.max(4, rounded(Math.min(1, share) * 100)) : 0;
	return html`<svg class="share" width="72" height="8" aria-hidden="true" focusable="false"><rect class="rail" x="0.5" y="0.5" width="71" height="7" rx="3.5"/><rect class="fill good" width="${width}%" height="8" rx="4"/></svg>`;
}

/** Most look-ups that get a slot of their own. */
const MAX_SLOTS = 20;

/** Look-ups as slots, filled as far as they are used; those over the limit are hatched. */
export function lookupSlots(
	prefix: string,
	title: string,
	description: string,
	used: number,
	limit: number,
): Html {
	const count = Math.min(MAX_SLOTS, Math.max(used, limit));
	const width = 100 / count;
	const slots = Array.from({ length: count }, (_, i) => {
		const grade: Grade = i >= limit ? 'bad' : i < used ? 'good' : 'note';
		const [x, room] = [rounded(i * width), rounded(width - Math.min(1, width / 5))];
		const isFree = i >= used;
		if (isFree) return html`<rect class="rail" x="${x}%" y="0.5" width="${room}%" height="15"/>`;
		return block(prefix, grade, x, room, 16);
	});
	return html`<svg class="slots" width="100%" height="16" role="img" aria-labelledby="${prefix}-title ${prefix}-text"><title id="${prefix}-title">${title}</title><desc id="${prefix}-text">${description}</desc>${patterns(prefix)}${slots}</svg>`;
}
