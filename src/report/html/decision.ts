/**
 * The top of the page: the decision as icon and word, and what it means in the reader's words.
 *
 * @module
 */

import { explain } from '../explain.ts';
import { decisionGrades } from '../grade.ts';
import { askAgainOf, headlineOf } from '../text.ts';
import { type Html, html, nothing } from './escape.ts';
import { icon } from './icons.ts';
import { code, type View } from './view.ts';

/** The address as its owner writes it and as DNS does, where these are two. */
function twoForms({ verdict }: View): Html {
	const { address, domain, unicodeDomain } = verdict.from;
	if (domain === unicodeDomain) return nothing;
	const local = address.slice(0, Math.max(0, address.length - domain.length));
	return html`<p class="sender">${code(`${local}${unicodeDomain}`)} · ${code(address)}</p>`;
}

/** The banner of the page. */
export function decisionBanner(view: View): Html {
	const { verdict, labels, locale, tone } = view;
	const grade = decisionGrades[verdict.decision];
	const explained = explain(verdict, locale, { tone });
	const again = askAgainOf(verdict, labels.verdict);
	const headline = tone === 'admin' ? headlineOf(verdict, labels.verdict) : explained.title;
	return html`<header class="banner ${grade}">
${icon(grade)}
<div>
<p class="word">${labels.page.decision[verdict.decision]}</p>
<h1>${headline}</h1>
${twoForms(view)}
<p>${explained.text}</p>
${again === '' ? nothing : html`<p>${again}</p>`}
</div>
</header>`;
}
