/**
 * The page: one self-contained document without script, that loads nothing and may load nothing.
 *
 * The folder has a file for each part of the page.
 *
 * @module
 */

import { checkVerdict } from '../../preflight/check-verdict.ts';
import type { Verdict } from '../../preflight/verdict.ts';
import { type ReportOptions, wordingOf } from '../options.ts';
import { checks } from './checks.ts';
import { decisionBanner } from './decision.ts';
import { html, markupOf } from './escape.ts';
import { evidence } from './evidence.ts';
import { findings } from './findings.ts';
import { dkimPart, dmarcPart, receiversPart, spfPart } from './protocols.ts';
import { whatToDo } from './steps.ts';
import { style, styleHash } from './style.ts';
import { code, type View } from './view.ts';

/** Nothing may be loaded, and no style but the page's own applies. */
const POLICY = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/**
 * Returns a verdict as an HTML page to show or send to somebody, by default to the owner of the domain.
 *
 * The page is complete in itself: no script, no outside resource, a content security policy that forbids
 * both. All text that came from DNS is escaped; long lists are cut, so that a page stays under 1 MB
 * whatever DNS holds. The same verdict gives the same bytes.
 *
 * @throws {InputError} `input.verdict-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { renderHtml } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('');
 * const verdict = await preflight({ from: 'info@shop.example', relay: 'rapidmail' }, { resolver });
 * renderHtml(verdict, { locale: 'de' }).startsWith('<!doctype html>\n<html lang="de">'); // true
 * ```
 */
export function renderHtml(verdict: Verdict, options: ReportOptions = {}): string {
	checkVerdict(verdict, 'verdict');
	const wording = wordingOf(options, 'owner');
	const view: View = { verdict, ...wording };
	const { locale } = wording;
	const words = wording.labels.page;
	return markupOf(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${words.title(verdict.from.address)}</title>
<style>${style}</style>
</head>
<body>
${decisionBanner(view)}
<main>
${whatToDo(view)}
${checks(view)}
<section class="admin" aria-labelledby="admin"><h2 id="admin">${words.forAdmin}</h2>
${spfPart(view)}
${dkimPart(view)}
${dmarcPart(view)}
${receiversPart(view)}
${findings(view)}
${evidence(view)}
</section>
</main>
<footer><p>maysend · ${words.fingerprint} ${code(verdict.fingerprint)}</p></footer>
</body>
</html>
`);
}
