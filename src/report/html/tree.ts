/**
 * The SPF record as a tree: what each term costs, and what it lets in (RFC 7208 §4.6.4).
 *
 * A nested list, so that it can be read aloud, selected, wrapped and printed.
 *
 * @module
 */

import type { SpfBranch } from '../../preflight/verdict.ts';
import { percent } from '../words.ts';
import { type Html, html, nothing } from './escape.ts';
import { badge } from './icons.ts';
import { lookupSlots, shareBar } from './picture.ts';
import { code, type View } from './view.ts';

/** Most terms of the whole tree, and most levels. */
const MAX_BRANCHES = 120;
const MAX_DEPTH = 12;

/** Most of a term. */
const MAX_TERM = 200;

/** The longest CIDR block. */
const MAX_BLOCK = 43;

/** How many terms may still be shown. */
interface Budget {
	left: number;
}

function size(branches: readonly SpfBranch[], depth: number): number {
	if (depth > MAX_DEPTH * 4) return 0;
	return branches.reduce((sum, { below }) => sum + 1 + size(below, depth + 1), 0);
}

/** The blocks a term lets in; of a reference that lets nobody in, that is said. */
function passes({ passes: { blocks, count }, isDynamic, below }: SpfBranch, view: View): Html {
	const words = view.labels.page;
	if (count === 0) {
		const isDead = below.length > 0 && !isDynamic;
		return isDead ? html`<span class="lets">${words.letsNothing}</span>` : nothing;
	}
	const rest = count - blocks.length;
	const list = blocks.map((block, i) => html`${i === 0 ? '' : ', '}${code(block, MAX_BLOCK)}`);
	const more = rest > 0 ? html` ${words.more(rest)}` : nothing;
	return html`<span class="lets">${count > 1 ? `${words.lets(count)} ` : ''}${list}${more}</span>`;
}

function share({ ofRelay }: SpfBranch, { labels, locale }: View): Html {
	if (ofRelay === null || ofRelay === 0) return nothing;
	return html`<span class="of">${shareBar(ofRelay)} ${labels.page.ofRelay(percent(ofRelay, locale))}</span>`;
}

function branchItem(branch: SpfBranch, view: View, depth: number, budget: Budget): Html {
	const { labels } = view;
	const cost =
		branch.lookups > 0
			? html`<span class="cost">${labels.engine.lookupCount(branch.lookups)}</span>`
			: nothing;
	const dynamic = branch.isDynamic ? badge('open', labels.page.isDynamic) : nothing;
	return html`<li><span class="term">${code(branch.term, MAX_TERM)}</span> ${cost} ${share(branch, view)} ${dynamic} ${passes(branch, view)}${list(branch.below, view, depth + 1, budget)}</li>`;
}

function list(branches: readonly SpfBranch[], view: View, depth: number, budget: Budget): Html {
	if (branches.length === 0) return nothing;
	const items: Html[] = [];
	for (const branch of branches) {
		if (budget.left === 0 || depth > MAX_DEPTH) break;
		budget.left--;
		items.push(branchItem(branch, view, depth, budget));
	}
	const rest = branches.slice(items.length);
	const hidden = size(rest, depth);
	const more = hidden > 0 ? html`<li class="more">${view.labels.page.more(hidden)}</li>` : nothing;
	return html`<ul>${items}${more}</ul>`;
}

/** The look-up budget as slots, with the same in words. */
export function lookupBudget({ verdict, labels }: View): Html {
	const { worst, limit, void: empty } = verdict.spf.lookups;
	const words = labels.page;
	const said = words.budgetUsed(worst, limit, empty);
	const over =
		worst > limit ? html`<p>${badge('bad', words.budgetOver(worst - limit))}</p>` : nothing;
	return html`<h4>${words.budget}</h4>${lookupSlots('budget', words.budget, said, worst, limit)}<p>${said}</p>${over}`;
}

/** The tree of a record, with what it is about. */
export function spfTree(view: View): Html {
	// A verdict that an earlier version stored has no tree.
	const tree: readonly SpfBranch[] | undefined = view.verdict.spf.tree;
	const words = view.labels.page;
	if (tree === undefined || tree.length === 0) return html`<p class="hint">${words.noTree}</p>`;
	return html`<h4>${words.tree}</h4><p class="hint">${words.treeHint}</p><div class="tree">${list(tree, view, 0, { left: MAX_BRANCHES })}</div>`;
}
