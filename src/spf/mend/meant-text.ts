/**
 * The text of a TXT record that was meant as an SPF record, as the readers of its terms and the balance of
 * them see it.
 *
 * @module
 */

import { lowerAscii } from '../../names/domain-name.ts';
import { INVISIBLE } from '../../text/folded.ts';
import { type Legible, legible, withoutQuotes } from '../../text/legible.ts';
import { rowTail } from '../../text/row.ts';
import { termsStart } from './version.ts';

/** A text to be looked over, with the place of each unit, and of its end, in the strings of the record joined. */
export interface Placed {
	/** In lower case, from the first term on. */
	readonly text: string;
	readonly at: readonly number[];
}

/** A text that was meant as a record. */
export interface MeantText {
	/** The strings of the record joined. */
	readonly source: string;
	readonly read: Legible;
	/** Where in it two strings meet. */
	readonly seams: readonly number[];
	/** Where in `read.text` the terms begin. */
	readonly from: number;
	/** What is invisible and the seams of strings join what stands around them. */
	readonly joined: Placed;
	/** They part it; `null` where there are none. */
	readonly parted: Placed | null;
}

function placed({ text, at, seams }: Legible, from: number, gap: ' ' | ''): Placed {
	const places: number[] = [];
	let all = '';
	for (let i = from; i < text.length; i++) {
		const isSeam = seams.has(i) && i > from;
		if (text[i] === ' ' && all.endsWith(' ')) continue;
		const read = `${isSeam ? gap : ''}${text[i] === INVISIBLE ? gap : text[i]}`;
		for (let unit = 0; unit < read.length; unit++) places.push(at[i] ?? 0);
		all += read;
	}
	return { text: lowerAscii(all), at: [...places, at[text.length] ?? 0] };
}

/** Without what a row has behind the end of the record: `… -all 3600`. */
function withoutTail(read: Legible): Legible {
	const end = rowTail(read.text);
	if (!/all\W{0,2}$/i.test(read.text.slice(0, end))) return read;
	return { ...read, text: read.text.slice(0, end), at: read.at.slice(0, end + 1) };
}

/** Reads the strings of one TXT record; `null` where they are of another kind, or too long. Linear. */
export function meantText(strings: readonly string[]): MeantText | null {
	const quoted = legible(strings);
	if (quoted === null) return null;
	const read = withoutTail(withoutQuotes(quoted));
	const blank = /^[ \u200b]*/.exec(read.text)?.[0].length ?? 0;
	const seams = new Set([...read.seams].map((seam) => seam - blank));
	const start = termsStart(read.text.slice(blank), seams);
	if (start === null) return null;
	const from = start + blank;

	const joined = placed(read, from, '');
	const parted = placed(read, from, ' ');
	const isParted = parted.text !== joined.text;
	const places = [...read.seams].map((seam) => read.at[seam] ?? 0);
	return {
		source: strings.join(''),
		seams: places,
		read,
		from,
		joined,
		parted: isParted ? parted : null,
	};
}
