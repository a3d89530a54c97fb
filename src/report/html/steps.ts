/**
 * What to do: the changes as steps with values to copy, then other ways out.
 *
 * @module
 */

import type { Change } from '../../preflight/verdict.ts';
import { changeInWords, stringsInWords } from '../changes.ts';
import { explain } from '../explain.ts';
import { hostPart } from '../messages/host-part.ts';
import { type Html, html, nothing } from './escape.ts';
import { badge } from './icons.ts';
import { code, cut, shortened, type View } from './view.ts';

/** Most changes of one way, most other ways, most values of one change. */
const MAX_CHANGES = 10;
const MAX_WAYS = 3;
const MAX_VALUES = 10;

/** Most text of the values of one way: far more than any zone needs, and a bound for those that need none. */
const MAX_WAY_TEXT = 8000;

/** Most of an explanation; more than this in a list of steps, and there is none: values are whole, or not there. */
const MAX_WORDS = 600;
const MAX_LIST = 4000;

/** The changes of a way that are shown, and how many are left out. */
function affordable(changes: readonly Change[]): { shown: readonly Change[]; rest: number } {
	let text = 0;
	const over = changes.findIndex(({ before, after }, i) => {
		text += [...before, ...after].join('').length;
		return i >= MAX_CHANGES || (i > 0 && text > MAX_WAY_TEXT);
	});
	const count = over < 0 ? changes.length : over;
	return { shown: changes.slice(0, count), rest: changes.length - count };
}

/** A value in a box of its own; one click selects all of it. */
function box(label: string, value: string, kind: 'before' | 'after' | 'plain'): Html {
	return html`<div class="box ${kind}"><dt>${label}</dt><dd><code dir="ltr">${value}</code></dd></div>`;
}

/** The name as DNS panels ask for it, and in full. */
function nameBoxes(change: Change, { labels }: View): Html {
	const host = hostPart(change.name);
	const full = change.name;
	if (host === null || host === full) {
		return box(labels.verdict.name, shortened(full, MAX_WORDS), 'plain');
	}
	return html`<div class="box plain"><dt>${labels.verdict.name}</dt><dd>${code(host)}<span class="aside">${labels.page.fullName}: ${code(full)}</span></dd></div>`;
}

function values(change: Change, { labels }: View): Html {
	const { action, type, before, after, ttl } = change;
	const words = labels.page;
	const beforeLabel = action === 'remove' ? words.valueToRemove : words.valueBefore;
	const afterLabel = action === 'add' ? words.value : words.valueAfter;
	return html`${box(labels.verdict.type, type, 'plain')}${
		ttl === undefined ? nothing : box('TTL', String(ttl), 'plain')
	}${cut(before, MAX_VALUES).shown.map((value) => box(beforeLabel, value, 'before'))}${cut(
		after,
		MAX_VALUES,
	).shown.map((value) => box(afterLabel, value, 'after'))}${stringsInWords(change).map((text) =>
		box(words.strings, text, 'plain'),
	)}`;
}

/** The same as a list to work off, folded. */
function stepByStep(words: readonly string[], { labels }: View): Html {
	if (words.length === 0 || words.join('').length > MAX_LIST) return nothing;
	const items = words.map((each) => html`<li>${each}</li>`);
	return html`<details class="way"><summary><h4>${labels.page.stepByStep}</h4></summary><ol class="list folded">${items}</ol></details>`;
}

/** What is out of the ordinary: who else has to act, and in whose zone. */
function notes({ who, owner }: Change, { labels }: View): Html {
	const operator = who === 'relay-operator' ? badge('caution', labels.page.relayOperator) : nothing;
	const zone =
		owner === undefined
			? nothing
			: badge('caution', labels.page.zoneOwner(shortened(owner, MAX_WORDS)));
	return html`${operator}${zone}`;
}

function step(change: Change, view: View): Html {
	const { labels, locale, tone } = view;
	const explained = explain(change, locale, { tone });
	const title = tone === 'admin' ? changeInWords(change, labels.verdict) : explained.title;
	return html`<li class="step">
<h3>${shortened(title, MAX_WORDS)}</h3>
${notes(change, view)}<p>${shortened(explained.text, MAX_WORDS)}</p>
<dl class="boxes">${nameBoxes(change, view)}${values(change, view)}</dl>
${stepByStep(explained.steps, view)}
</li>`;
}

function steps(changes: readonly Change[], view: View): Html {
	const { shown, rest } = affordable(changes);
	const more = rest > 0 ? html`<p class="more">${view.labels.page.more(rest)}</p>` : nothing;
	return html`<ol class="steps">${shown.map((change) => step(change, view))}</ol>${more}`;
}

/** Steps in words, for what no change of DNS mends. */
function advice(view: View): Html {
	const { verdict, locale, tone, labels } = view;
	const { steps: words } = explain(verdict, locale, { tone });
	if (words.length === 0) return html`<p>${labels.page.nothingToDo}</p>`;
	return html`<ul class="advice">${words.slice(0, MAX_VALUES).map((each) => html`<li>${shortened(each, MAX_WORDS)}</li>`)}</ul>`;
}

function otherWays({ verdict, labels, ...rest }: View): Html {
	const ways = cut(verdict.alternatives ?? [], MAX_WAYS).shown;
	if (ways.length === 0) return nothing;
	const view: View = { verdict, labels, ...rest };
	const each = ways.map(
		(way, i) =>
			html`<details class="way"><summary><h3>${labels.page.way(i + 1)}</h3><span class="glance">${way
				.slice(0, 3)
				.map(
					(change) => html`${shortened(changeInWords(change, labels.verdict), MAX_WORDS)}. `,
				)}</span></summary>
<div class="folded">${steps(way, view)}</div></details>`,
	);
	return html`<section aria-labelledby="ways"><h2 id="ways">${labels.page.otherWays}</h2>${each}</section>`;
}

/** The section of steps, and that of other ways. */
export function whatToDo(view: View): Html {
	const { verdict, labels } = view;
	const todo =
		verdict.changes.length === 0
			? advice(view)
			: html`<p class="hint">${labels.page.selectHint}</p>${steps(verdict.changes, view)}`;
	return html`<section aria-labelledby="todo"><h2 id="todo">${labels.page.toDo}</h2>${todo}</section>${otherWays(view)}`;
}
