/**
 * The page: one self-contained document without script, that loads nothing and may load nothing.
 *
 * The folder has markup, pictures and the style of pages.
 *
 * @module
 */

import { invalid, optional, type Read, text } from '../../input/fields.ts';
import { checkVerdict } from '../../preflight/check-verdict.ts';
import type { Verdict } from '../../preflight/verdict.ts';
import { bannerHtml, blocksHtml, code } from '../document/html.ts';
import type { Languages } from '../language-choice.ts';
import { type ReportOptions, wordingOf } from '../options.ts';
import { verdictDocument } from '../verdict/verdict-document.ts';
import { type Html, html, markupOf, nothing } from './escape.ts';
import { fragmentStyle, style, styleHash } from './style.ts';

/** How a page is made. */
export interface HtmlOptions extends ReportOptions {
	/** Stands in the footer in place of `maysend`; plain text. */
	readonly brand?: string;
	/** When DNS was asked, as the reader is to see it; plain text. */
	readonly date?: string;
	/** Only the report itself, to stand in a page of the caller's, with or without the style; not where it is not given. */
	readonly fragment?: boolean | 'unstyled';
	/** Added to the classes of the outermost element, for style of the caller's own. */
	readonly className?: string;
}

/** Nothing may be loaded, and no style but the page's own applies. */
const POLICY = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/** Longest brand or date. */
const MAX_TEXT = 200;

const shortText: Read<string> = (value, path) => {
	const given = text(value, path);
	if (given.length <= MAX_TEXT) return given;
	throw invalid(path, `must have at most ${MAX_TEXT} characters`);
};

const fragmentField: Read<boolean | 'unstyled'> = (value, path) => {
	if (typeof value === 'boolean' || value === 'unstyled') return value;
	throw invalid(path, 'must be true, false or "unstyled"');
};

const classField: Read<string> = (value, path) => {
	if (typeof value === 'string' && /^[\w-]+(?: [\w-]+)*$/.test(value)) return value;
	throw invalid(path, 'must be names of classes, such as "card wide"');
};

/** Looks at the options that only pages have. */
function checkedForm({ fragment, className, brand, date }: HtmlOptions): void {
	optional(shortText)(brand, 'options.brand');
	optional(shortText)(date, 'options.date');
	optional(fragmentField)(fragment, 'options.fragment');
	optional(classField)(className, 'options.className');
}

function footer({ fingerprint }: Verdict, label: string, { brand, date }: HtmlOptions): Html {
	const when = date === undefined ? nothing : html`${date} · `;
	return html`<footer><p>${brand ?? 'maysend'} · ${when}${label} ${code(fingerprint)}</p></footer>`;
}

/** A verdict as an HTML page, or as a part of one. */
export function verdictHtml(verdict: Verdict, options: HtmlOptions, among: Languages): string {
	checkVerdict(verdict, 'verdict');
	const more = ['brand', 'date', 'fragment', 'className'];
	const wording = wordingOf(options, 'owner', among, more);
	checkedForm(options);
	const { locale, labels } = wording.language;
	const { page } = labels;
	const { banner, blocks } = verdictDocument(verdict, wording, { folds: true });
	const form = { stepByStep: page.stepByStep, inRecord: page.inRecord };
	const { fragment = false, className } = options;
	const content = html`<div class="maysend${className === undefined ? '' : ` ${className}`}" lang="${locale}">
${banner === null ? nothing : bannerHtml(banner)}
<main>
${blocksHtml(blocks, form)}</main>
${footer(verdict, page.fingerprint, options)}
</div>
`;
	if (fragment === 'unstyled') return markupOf(content);
	if (fragment) return markupOf(html`<style>${fragmentStyle}</style>\n${content}`);
	return markupOf(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${page.title(verdict.from.address)}</title>
<style>${style}</style>
</head>
<body>
${content}</body>
</html>
`);
}
