/**
 * How a report is written: language, reader, form, width, color. Defaults in one place.
 *
 * @module
 */

import { type Fields, flag, invalid, knownFields, type Read } from '../input/fields.ts';
import { type Paint, painter } from './color.ts';
import type { Language } from './language.ts';
import { chosenLanguage, type Languages } from './language-choice.ts';
import { DEFAULT_WIDTH } from './layout.ts';
import { type Tone, toneField } from './locale.ts';
import type { Labels } from './messages/labels.ts';

/** Language and reader of a report. */
export interface ReportOptions {
	/** A tag of BCP 47; `de-AT` is German. The entry's own language where it is not given. */
	readonly locale?: string;
	/** `owner`: for the owner of the domain, who has never seen a DNS record; `admin`: exact, with sections of RFCs. */
	readonly tone?: Tone;
}

/** How a report for a terminal is laid out. */
export interface TextOptions extends ReportOptions {
	/** Columns of the terminal; 80 where it is not given. */
	readonly width?: number;
	/** Whether to write ANSI colors; not where it is not given. */
	readonly color?: boolean;
}

/** Language and reader settled, with the words of the language. */
export interface Wording {
	readonly language: Language;
	readonly tone: Tone;
	readonly labels: Labels;
}

/** Options with everything settled. */
export interface Layout extends Wording {
	readonly width: number;
	readonly paint: Paint;
}

const widthField: Read<number> = (value, path) => {
	if (typeof value === 'number' && value > 0) return value;
	throw invalid(path, 'must be a number of columns, such as 80');
};

/** Language and reader, `reader` where none is named. */
function read(fields: Fields, reader: Tone, among: Languages): Wording {
	const language = chosenLanguage(fields['locale'], among, 'options.locale');
	const tone = toneField(fields['tone'] ?? reader, 'options.tone');
	return { language, tone, labels: language.labels };
}

/**
 * Settles language and reader; `reader` is the tone where none is named, `more` are further options.
 *
 * @throws {InputError} `input.option-invalid`, `input.unknown-option`.
 */
export function wordingOf(
	options: ReportOptions,
	reader: Tone,
	among: Languages,
	more: readonly string[] = [],
): Wording {
	return read(knownFields(options, ['locale', 'tone', ...more], 'options'), reader, among);
}

/**
 * Settles the options of a report for a terminal; `admin` is its reader where none is named.
 *
 * @throws {InputError} `input.option-invalid`, `input.unknown-option`.
 */
export function layoutOf(options: TextOptions, among: Languages): Layout {
	const fields = knownFields(options, ['locale', 'tone', 'width', 'color'], 'options');
	const width = widthField(fields['width'] ?? DEFAULT_WIDTH, 'options.width');
	const color = flag(fields['color'] ?? false, 'options.color');
	return { ...read(fields, 'admin', among), width, paint: painter(color) };
}
