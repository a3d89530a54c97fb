/**
 * `maysend explain`: what the code of a finding means, without asking DNS.
 *
 * @module
 */

import { catalogue, type FindingCode } from '../findings/catalogue.ts';
import { isFindingCode, unknownCode } from '../findings/codes.ts';
import type { StoredFinding } from '../findings/finding.ts';
import { InputError } from '../input/input-error.ts';
import { escapeControls } from '../report/escape.ts';
import type { Language } from '../report/language.ts';
import { languageOf, languages } from '../report/languages.ts';
import { paragraph, sections } from '../report/layout.ts';
import type { Tone } from '../report/locale.ts';
import { layoutOf, type TextOptions } from '../report/options.ts';
import { sentenceOf, stepsOf, titleOf } from '../report/words.ts';
import type { ExplainLine } from './command-line.ts';
import { STATUS_OK } from './exit-status.ts';
import type { Io } from './io.ts';
import { localeOf } from './locale.ts';
import type { Outcome } from './outcome.ts';

/** Nothing of a real domain: a code alone has no place and no facts. */
function sampleOf(code: FindingCode): StoredFinding {
	return { code, ...catalogue[code], subject: { name: 'example.com', type: 'TXT' }, data: {} };
}

function words(code: FindingCode, language: Language): { readonly [tone in Tone]: string } {
	const sample = sampleOf(code);
	return {
		owner: sentenceOf(sample, language, 'owner'),
		admin: sentenceOf(sample, language, 'admin'),
	};
}

function textOf(code: FindingCode, tone: Tone | undefined, options: TextOptions): string {
	const { width, paint, language, labels } = layoutOf(options, languages);
	const { severity, scope, reference } = catalogue[code];
	const { owner, admin } = words(code, language);
	const steps = stepsOf(sampleOf(code), language);
	return sections([
		[paint(titleOf(code, language), 'bold')],
		tone === 'admin' ? [] : paragraph(owner, width),
		tone === 'owner' || admin === owner ? [] : paragraph(admin, width),
		steps.flatMap((step, index) => paragraph(step, width, `${index + 1}. `)),
		paragraph(`${code}: ${labels.graded[severity]}, ${labels.scope[scope]}. ${reference}`, width),
	]);
}

/** `maysend explain`. */
export function explainCode(line: ExplainLine, io: Io): Outcome {
	const { code, tone } = line;
	if (!isFindingCode(code)) {
		throw new InputError('input.code-unknown', 'code', escapeControls(unknownCode(code)));
	}
	const language = languageOf(localeOf(line, io));
	return {
		value: {
			code,
			...catalogue[code],
			title: titleOf(code, language),
			...words(code, language),
			steps: stepsOf(sampleOf(code), language),
		},
		text: (options) => textOf(code, tone, options),
		status: STATUS_OK,
	};
}
