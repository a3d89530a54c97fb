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
import { paragraph, sections } from '../report/layout.ts';
import type { Locale, Tone } from '../report/locale.ts';
import { layoutOf, type TextOptions } from '../report/options.ts';
import { sentenceOf, stepsOf, titleOf } from '../report/words.ts';
import type { ExplainLine } from './command-line.ts';
import { STATUS_OK } from './exit-status.ts';
import type { Io } from './io.ts';
import { localeOf } from './locale.ts';
import type { Outcome } from './outcome.ts';

const SCOPES = {
	en: {
		from: 'about the From address',
		relay: "about this relay's mail",
		domain:
			'about the domain in general; does not decide by itself, but may be why the relay is not authorized',
	},
	de: {
		from: 'zur Absenderadresse',
		relay: 'zu den Mails dieses Versanddienstes',
		domain:
			'zur Domain allgemein; entscheidet nicht selbst, kann aber der Grund sein, dass der Versanddienst nicht zugelassen ist',
	},
} as const;

const SEVERITIES = {
	en: { error: 'an error', warning: 'a warning', info: 'a note', unknown: 'not known' },
	de: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis', unknown: 'nicht bekannt' },
} as const;

/** Nothing of a real domain: a code alone has no place and no facts. */
function sampleOf(code: FindingCode): StoredFinding {
	return { code, ...catalogue[code], subject: { name: 'example.com', type: 'TXT' }, data: {} };
}

function words(code: FindingCode, locale: Locale): { readonly [tone in Tone]: string } {
	const sample = sampleOf(code);
	return { owner: sentenceOf(sample, locale, 'owner'), admin: sentenceOf(sample, locale, 'admin') };
}

function textOf(code: FindingCode, tone: Tone | undefined, options: TextOptions): string {
	const { width, paint, locale } = layoutOf(options);
	const { severity, scope, reference } = catalogue[code];
	const { owner, admin } = words(code, locale);
	const grade = SEVERITIES[locale][severity];
	const steps = stepsOf(sampleOf(code), locale);
	return sections([
		[paint(titleOf(code, locale), 'bold')],
		tone === 'admin' ? [] : paragraph(owner, width),
		tone === 'owner' || admin === owner ? [] : paragraph(admin, width),
		steps.flatMap((step, index) => paragraph(step, width, `${index + 1}. `)),
		paragraph(`${code}: ${grade}, ${SCOPES[locale][scope]}. ${reference}`, width),
	]);
}

/** `maysend explain`. */
export function explainCode(line: ExplainLine, io: Io): Outcome {
	const { code, tone } = line;
	if (!isFindingCode(code)) {
		throw new InputError('input.code-unknown', 'code', escapeControls(unknownCode(code)));
	}
	const locale = localeOf(line, io);
	return {
		value: {
			code,
			...catalogue[code],
			title: titleOf(code, locale),
			...words(code, locale),
			steps: stepsOf(sampleOf(code), locale),
		},
		text: (options) => textOf(code, tone, options),
		status: STATUS_OK,
	};
}
