/**
 * The SPF record as a tree: what each term costs, and what it authorizes (RFC 7208 §4.6.4).
 *
 * @module
 */

import type { SpfBranch, Verdict } from '../../preflight/verdict.ts';
import { shortened } from '../../text/shorten.ts';
import { type Block, type Branch, type Content, section } from '../document/document.ts';
import type { Wording } from '../options.ts';
import { percent } from '../words.ts';

/** Most terms of the whole tree, and most levels. */
const MAX_BRANCHES = 120;
const MAX_DEPTH = 12;

/** Most of a term, and the longest CIDR block. */
const MAX_TERM = 200;
const MAX_BLOCK = 43;

/** How many terms may still be shown. */
interface Budget {
	left: number;
}

function size(branches: readonly SpfBranch[], depth: number): number {
	if (depth > MAX_DEPTH * 4) return 0;
	return branches.reduce((sum, { below }) => sum + 1 + size(below, depth + 1), 0);
}

/** The blocks a term authorizes; a reference that authorizes no address says so. */
function passing({ passes, isDynamic, below }: SpfBranch, { labels }: Wording): Content {
	const { blocks, count } = passes;
	const words = labels.page;
	if (count === 0) return below.length > 0 && !isDynamic ? words.letsNothing : '';
	const rest = count - blocks.length;
	return [
		count > 1 ? words.lets(count) : '',
		{ code: blocks.map((block) => shortened(block, MAX_BLOCK)).join(', ') },
		rest > 0 ? words.more(rest) : '',
	];
}

function branchOf(branch: SpfBranch, wording: Wording, depth: number, budget: Budget): Branch {
	const { labels, language } = wording;
	const { term, lookups, ofRelay, isDynamic, below } = branch;
	const share: Content =
		ofRelay === null || ofRelay === 0
			? ''
			: { share: ofRelay, word: labels.page.ofRelay(percent(ofRelay, language)) };
	const cells: Content[] = [
		{ code: shortened(term, MAX_TERM) },
		lookups > 0 ? labels.engine.lookupCount(lookups) : '',
		share,
		isDynamic ? { grade: 'open', word: labels.page.isDynamic } : '',
		passing(branch, wording),
	];
	return {
		cells: cells.filter((cell) => cell !== ''),
		notes: [],
		below: branchesOf(below, wording, depth + 1, budget),
	};
}

function branchesOf(
	branches: readonly SpfBranch[],
	wording: Wording,
	depth: number,
	budget: Budget,
): Branch[] {
	const items: Branch[] = [];
	for (const branch of branches) {
		if (budget.left === 0 || depth > MAX_DEPTH) break;
		budget.left--;
		items.push(branchOf(branch, wording, depth, budget));
	}
	const hidden = size(branches.slice(items.length), depth);
	if (hidden > 0) items.push({ cells: [wording.labels.page.more(hidden)], notes: [], below: [] });
	return items;
}

/** The tree of a record, with what it is about. */
export function spfTree({ spf }: Verdict, wording: Wording): Block[] {
	const words = wording.labels.page;
	if (spf.tree.length === 0) return [{ block: 'paragraph', content: words.noTree, isQuiet: true }];
	return section('tree', words.tree, [
		{ block: 'paragraph', content: words.treeHint, isQuiet: true },
		{ block: 'tree', branches: branchesOf(spf.tree, wording, 0, { left: MAX_BRANCHES }) },
	]);
}
