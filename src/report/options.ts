/**
 * How a report is written: language, reader, width, color. Defaults in one place.
 *
 * @module
 */

import { knownFields } from '../dns/options.ts';
import { InputError } from '../input/input-error.ts';
import { type Paint, painter } from './color.ts';
import { labelsOf } from './labels.ts';
import { DEFAULT_WIDTH } from './layout.ts';
import { isLocale, type Locale, NO_LOCALE, type Tone } from './locale.ts';
import type { Labels } from './messages/labels.ts';

/** Language and reader of a report. */
export interface ReportOptions {
	/** `en` where it is not given. */
	readonly locale?: Locale;
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
	readonly locale: Locale;
	readonly tone: Tone;
	readonly labels: Labels;
}

/** Options with everything settled. */
export interface Layout extends Wording {
	readonly width: number;
	readonly paint: Paint;
}

/** Throws for an option that is not what its type says; callers may write JavaScript. */
function checked({ locale, tone }: Pick<Wording, 'locale' | 'tone'>): void {
	if (!isLocale(locale)) throw new InputError('input.locale-unknown', 'options.locale', NO_LOCALE);
	if (tone !== 'owner' && tone !== 'admin') {
		throw new InputError('input.option-invalid', 'options.tone', 'neither "owner" nor "admin"');
	}
}

/**
 * Settles language and reader; `reader` is the tone where none is named.
 *
 * @throws {InputError} `input.locale-unknown`, `input.option-invalid`, `input.unknown-option`.
 */
export function wordingOf(options: ReportOptions, reader: Tone): Wording {
	knownFields(options, ['locale', 'tone'], 'options');
	const { locale = 'en', tone = reader } = options;
	checked({ locale, tone });
	return { locale, tone, labels: labelsOf(locale) };
}

/**
 * Settles the options of a report for a terminal; `admin` is its reader where none is named.
 *
 * @throws {InputError} `input.locale-unknown`, `input.option-invalid`, `input.unknown-option`.
 */
export function layoutOf(options: TextOptions): Layout {
	knownFields(options, ['locale', 'tone', 'width', 'color'], 'options');
	const { locale = 'en', tone = 'admin', width = DEFAULT_WIDTH, color = false } = options;
	checked({ locale, tone });
	if (typeof width !== 'number' || !(width > 0)) {
		throw new InputError('input.option-invalid', 'options.width', 'not a number of columns');
	}
	return { locale, tone, width, paint: painter(color), labels: labelsOf(locale) };
}
