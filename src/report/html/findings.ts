/**
 * Findings by severity: what each means, whose law it is, and its place marked in the record's text.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import { byCause } from '../cause.ts';
import { bySeverity, type CodeGroup, named } from '../findings.ts';
import { severityGrades } from '../grade.ts';
import { placeOf } from '../place.ts';
import { sentenceOf, titleOf } from '../words.ts';
import { type Html, html, nothing } from './escape.ts';
import { badge } from './icons.ts';
import { fold, nameOf, shortened, type View } from './view.ts';

/** Most codes in all, most findings of one code, and most text about each. */
const MAX_CODES = 40;
const MAX_PER_CODE = 3;
const MAX_SENTENCE = 400;

function marked(finding: StoredFinding, { verdict, labels }: View): Html {
	const place = placeOf(finding, verdict.evidence);
	if (place === null) return nothing;
	const { before, after, isCutBefore, isCutAfter } = place;
	const mark =
		place.marked === '' ? html`<mark class="gap">▲</mark>` : html`<mark>${place.marked}</mark>`;
	return html`<p class="place"><span class="sr">${labels.page.inRecord}: </span><code dir="ltr">${isCutBefore ? '… ' : ''}${before}${mark}${after}${isCutAfter ? ' …' : ''}</code></p>`;
}

function one(finding: StoredFinding, view: View): Html {
	const { name, type } = finding.subject;
	const sentence = shortened(sentenceOf(finding, view.locale, view.tone), MAX_SENTENCE);
	return html`<li><p>${sentence}</p>${marked(finding, view)}<p class="at">${type} · ${nameOf(name, view)} · ${finding.reference}</p></li>`;
}

/** The different places of one code; findings that read alike are shown once. */
function group({ code, findings }: CodeGroup, view: View): Html {
	const { locale, labels } = view;
	const [first] = findings;
	if (first === undefined) return nothing;
	const different = [
		...new Map(
			findings.map((each) => [
				JSON.stringify([sentenceOf(each, locale, view.tone), each.subject.span ?? null]),
				each,
			]),
		).values(),
	];
	const rest = different.length - MAX_PER_CODE;
	const more = rest > 0 ? html`<p class="more">${labels.verdict.moreOfTheKind(rest)}</p>` : nothing;
	const items = different.slice(0, MAX_PER_CODE).map((finding) => one(finding, view));
	return html`<li class="finding"><h4>${badge(severityGrades[first.severity], labels.page.severity[first.severity])} ${shortened(titleOf(code, locale), 80)} <code class="quiet">${shortened(code, 80)}</code></h4><ul>${items}</ul>${more}</li>`;
}

function list(groups: readonly CodeGroup[], view: View): Html {
	return html`<ul class="findings">${groups.map((each) => group(each, view))}</ul>`;
}

/** The part of the page that lists findings; one fault with all that follows from it is counted as one. */
export function findings(view: View): Html {
	const { verdict, locale, labels } = view;
	const { causes, consequences } = byCause(named(verdict));
	const severities = bySeverity(causes, locale);
	const groups = severities.flatMap((severity) => severity.groups);
	const following = bySeverity(consequences, locale).flatMap((severity) => severity.groups);
	const shown = groups.slice(0, MAX_CODES);
	const shownToo = following.slice(0, MAX_CODES - shown.length);
	const rest = groups.length + following.length - shown.length - shownToo.length;
	const counts = severities.map(({ heading, groups: inIt }) => `${heading}: ${inIt.length}`);
	const follows = `${labels.page.consequences}: ${following.length}`;
	const glance = [...counts, ...(following.length === 0 ? [] : [follows])].join(', ');
	const content =
		groups.length === 0
			? html`<p>${labels.page.noFindings}</p>`
			: html`${list(shown, view)}${
					shownToo.length === 0
						? nothing
						: html`<p class="hint">${labels.page.consequences}</p>${list(shownToo, view)}`
				}${rest > 0 ? html`<p class="more">${labels.page.more(rest)}</p>` : nothing}`;
	return fold(labels.page.findings, glance, content, view.tone === 'admin');
}
