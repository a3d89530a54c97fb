/**
 * The three protocols side by side: what each is for, and how it stands.
 *
 * @module
 */

import type { ProtocolState } from '../state.ts';
import { consequenceInWords, coverageInWords, protocolStates } from '../state.ts';
import { type Html, html } from './escape.ts';
import { badge } from './icons.ts';
import type { View } from './view.ts';

/** Most details of a protocol for an admin; all of them stand further below. */
const MAX_DETAILS = 4;

/** What an owner needs to know of a protocol's state: how it stands, and what that means. */
function plainly({ name, state }: ProtocolState, view: View): [string, readonly string[]] {
	const { verdict, labels } = view;
	if (name === 'SPF') return [state, [coverageInWords(verdict, view)]];
	if (name === 'DKIM') return [state, []];
	const { forecast } = verdict.dmarc;
	const words = labels.state;
	return [words.forecast[forecast], [consequenceInWords(verdict, words)]];
}

function card(protocol: ProtocolState, view: View): Html {
	const { name, grade } = protocol;
	const [state, details] =
		view.tone === 'owner'
			? plainly(protocol, view)
			: [protocol.state, protocol.details.slice(0, MAX_DETAILS)];
	return html`<li class="card">
<h3>${name}</h3>
<p>${badge(grade, state)}</p>
<p class="hint">${view.labels.page.about[name]}</p>
${details.filter((detail) => detail !== '').map((detail) => html`<p class="detail ${view.tone}">${detail}</p>`)}
</li>`;
}

/** The section of the three protocols. */
export function checks(view: View): Html {
	const cards = protocolStates(view.verdict, view).map((state) => card(state, view));
	return html`<section aria-labelledby="checks"><h2 id="checks">${view.labels.page.checks}</h2><ul class="cards">${cards}</ul></section>`;
}
